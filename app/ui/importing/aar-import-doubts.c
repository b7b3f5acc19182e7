/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-doubts.h"

#include "aar-import-doubt-row.h"

#include "config.h"
#include <glib/gi18n-lib.h>

/**
 * AarImportDoubts:
 *
 * What the reader was not sure of, as a list to step through. Each doubt is solved by a choice, or left as it is.
 */
struct _AarImportDoubts
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkButton *solve_button;
  GtkButton *leave_out_button;
  GtkButton *convert_button;
  AarImportDraft *draft;
  GSignalGroup *draft_signals;
  GSignalGroup *focus_signals;
};

typedef enum
{
  PROP_DRAFT = 1,
} AarImportDoubtsProperty;

static GParamSpec *properties[PROP_DRAFT + 1];

G_DEFINE_FINAL_TYPE (AarImportDoubts, aar_import_doubts, ADW_TYPE_BIN)

static AarImportDoubt *
get_doubt (AarImportDoubts *self)
{
  return self->draft != NULL ? aar_import_focus_get_doubt (aar_import_draft_get_focus (self->draft)) : NULL;
}

static AarImportNode *
get_node (AarImportDoubts *self)
{
  AarImportDoubt *doubt = get_doubt (self);

  return doubt != NULL ? aar_import_doubt_get_node (doubt) : NULL;
}

/* The choices say what they will do to the chosen doubt. */
static void
update_choices (AarImportDoubts *self)
{
  AarImportDoubt *doubt = get_doubt (self);
  AarImportNode *node = get_node (self);
  gboolean left_out = node != NULL && aar_import_node_get_mark (node) == AAR_IMPORT_MARK_OUT;
  gboolean solved = doubt != NULL && aar_import_doubt_is_solved (doubt);
  gboolean can_convert = node != NULL && aar_import_tree_can_convert (aar_import_draft_get_tree (self->draft), node);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "doubts.solve", doubt != NULL && !left_out);
  gtk_widget_action_set_enabled (widget, "doubts.leave-out", node != NULL);
  gtk_widget_action_set_enabled (widget, "doubts.convert", can_convert);
  /* Translators: a choice about a doubt of the document reader: reopen it, or say that it was read rightly */
  gtk_button_set_label (self->solve_button, solved ? _ ("_Doubt Again") : _ ("It Is _Right"));
  /* Translators: whether what a doubt is about is imported */
  gtk_button_set_label (self->leave_out_button, left_out ? _ ("Ta_ke Again") : _ ("_Leave Out"));
  gtk_button_set_label (self->convert_button,
                        node != NULL && aar_import_node_is_area (node)
                            /* Translators: turns an area, such as a chapter, into an initiative */
                            ? _ ("_Turn into an Initiative")
                            /* Translators: turns an initiative into an area, such as a chapter */
                            : _ ("_Turn into an Area"));
  gtk_widget_set_visible (GTK_WIDGET (self->leave_out_button), node != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->convert_button), can_convert);
}

static void
show_doubt (AarImportDoubts *self)
{
  AarImportDoubt *doubt = get_doubt (self);
  GListModel *doubts = aar_import_draft_get_doubts (self->draft);
  guint position;

  update_choices (self);
  if (doubt == NULL)
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  else if (doubt != gtk_single_selection_get_selected_item (self->selection) &&
           g_list_store_find (G_LIST_STORE (doubts), doubt, &position))
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
selected_cb (AarImportDoubts *self)
{
  AarImportDoubt *doubt = gtk_single_selection_get_selected_item (self->selection);

  if (self->draft != NULL && doubt != NULL)
    aar_import_focus_set_doubt (aar_import_draft_get_focus (self->draft), doubt);
}

/* A settled doubt makes way for the next one. */
static void
go_on (AarImportDoubts *self)
{
  AarImportDoubt *doubt = get_doubt (self);

  if (doubt != NULL && aar_import_doubt_is_settled (doubt))
    aar_import_focus_step_doubt (aar_import_draft_get_focus (self->draft), TRUE);
  update_choices (self);
}

static void
solve_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarImportDoubts *self = AAR_IMPORT_DOUBTS (widget);
  AarImportDoubt *doubt = get_doubt (self);

  aar_import_doubt_set_solved (doubt, !aar_import_doubt_is_solved (doubt));
  go_on (self);
}

static void
leave_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarImportDoubts *self = AAR_IMPORT_DOUBTS (widget);
  AarImportNode *node = get_node (self);

  aar_import_tree_set_included (aar_import_draft_get_tree (self->draft), node,
                                aar_import_node_get_mark (node) == AAR_IMPORT_MARK_OUT);
  go_on (self);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarImportDoubts *self = AAR_IMPORT_DOUBTS (widget);
  AarImportDoubt *doubt = get_doubt (self);

  aar_import_tree_convert (aar_import_draft_get_tree (self->draft), get_node (self));
  aar_import_doubt_set_solved (doubt, TRUE);
  go_on (self);
}

static void
set_draft (AarImportDoubts *self, AarImportDraft *draft)
{
  GListModel *doubts = draft != NULL ? aar_import_draft_get_doubts (draft) : NULL;

  if (!g_set_object (&self->draft, draft))
    return;
  g_signal_group_set_target (self->draft_signals, draft);
  g_signal_group_set_target (self->focus_signals, draft != NULL ? aar_import_draft_get_focus (draft) : NULL);
  if (self->selection == NULL)
    return;
  gtk_single_selection_set_model (self->selection, doubts);
  if (draft != NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (doubts) > 0 ? "doubts" : "none");
      show_doubt (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

static void
aar_import_doubts_dispose (GObject *object)
{
  AarImportDoubts *self = AAR_IMPORT_DOUBTS (object);

  set_draft (self, NULL);
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->focus_signals);
  /* The stack is both a child of the template and that of the bin, which would each take it out. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_IMPORT_DOUBTS);
  G_OBJECT_CLASS (aar_import_doubts_parent_class)->dispose (object);
}

static void
aar_import_doubts_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportDoubts *self = AAR_IMPORT_DOUBTS (object);

  switch ((AarImportDoubtsProperty) id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    }
}

static void
aar_import_doubts_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AarImportDoubts *self = AAR_IMPORT_DOUBTS (object);

  switch ((AarImportDoubtsProperty) id)
    {
    case PROP_DRAFT:
      set_draft (self, g_value_get_object (value));
      break;
    }
}

static void
aar_import_doubts_class_init (AarImportDoubtsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_import_doubts_dispose;
  object_class->get_property = aar_import_doubts_get_property;
  object_class->set_property = aar_import_doubts_set_property;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, AAR_TYPE_IMPORT_DRAFT,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "doubts.solve", NULL, solve_action);
  gtk_widget_class_install_action (widget_class, "doubts.leave-out", NULL, leave_out_action);
  gtk_widget_class_install_action (widget_class, "doubts.convert", NULL, turn_action);

  g_type_ensure (AAR_TYPE_IMPORT_DOUBT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/importing/aar-import-doubts.ui");
  gtk_widget_class_bind_template_child (widget_class, AarImportDoubts, stack);
  gtk_widget_class_bind_template_child (widget_class, AarImportDoubts, list);
  gtk_widget_class_bind_template_child (widget_class, AarImportDoubts, selection);
  gtk_widget_class_bind_template_child (widget_class, AarImportDoubts, solve_button);
  gtk_widget_class_bind_template_child (widget_class, AarImportDoubts, leave_out_button);
  gtk_widget_class_bind_template_child (widget_class, AarImportDoubts, convert_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
aar_import_doubts_init (AarImportDoubts *self)
{
  self->draft_signals = g_signal_group_new (AAR_TYPE_IMPORT_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "notify::n-doubts", G_CALLBACK (update_choices), self);
  self->focus_signals = g_signal_group_new (AAR_TYPE_IMPORT_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::doubt", G_CALLBACK (show_doubt), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
