/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-text.h"

#include "aar-import-line-row.h"

/**
 * AarImportText:
 *
 * The document itself, set as a page, with the lines of what is chosen marked. It is a list of lines and not a text
 * view, as that would lay out the whole of a long document before it could show the chosen place.
 */
struct _AarImportText
{
  AdwBin parent_instance;

  GtkListView *list;
  GtkSingleSelection *selection;
  AarImportDraft *draft;
  GSignalGroup *focus_signals;
  /* What is to be scrolled to, as positions, and in how many steps. */
  guint begin, end;
  guint n_scrolls;
  guint tick;
};

typedef enum
{
  PROP_DRAFT = 1,
} AarImportTextProperty;

static GParamSpec *properties[PROP_DRAFT + 1];

/* How many lines are kept in sight above and below what is shown. */
#define CONTEXT 4
/* So much of a long range is brought into sight below its first line. */
#define SHOWN 12

G_DEFINE_FINAL_TYPE (AarImportText, aar_import_text, ADW_TYPE_BIN)

/* A list knows the size of its rows only where it is shown, so one goes there in steps, a frame each: to the place, to
 * what comes after it, and back to what stands before it. So the beginning is sure to be in sight, and the end is if
 * there is room. */
static gboolean
scroll_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  AarImportText *self = AAR_IMPORT_TEXT (data);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  const guint steps[] = { self->begin > CONTEXT ? self->begin - CONTEXT : 0, self->end + CONTEXT, self->begin };

  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;
  self->n_scrolls--;
  if (n > 0)
    gtk_list_view_scroll_to (self->list, MIN (steps[self->n_scrolls], n - 1), GTK_LIST_SCROLL_NONE, NULL);
  if (self->n_scrolls > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
scroll (AarImportText *self)
{
  self->n_scrolls = 3;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_cb, self, NULL);
}

static void
show_lines (AarImportText *self, guint first, guint last)
{
  AarImportLines *lines = aar_import_focus_get_lines (aar_import_draft_get_focus (self->draft));

  if (!aar_import_lines_find (lines, first, &self->begin))
    return;
  if (!aar_import_lines_find (lines, last, &self->end))
    self->end = g_list_model_get_n_items (G_LIST_MODEL (lines)) - 1;
  self->end = MIN (self->end, self->begin + SHOWN);
  gtk_single_selection_set_selected (self->selection, self->begin);
  scroll (self);
}

static void
show_chosen (AarImportText *self)
{
  AarImportFocus *focus = aar_import_draft_get_focus (self->draft);
  AarImportNode *chosen = aar_import_focus_get_chosen (focus);
  g_autoptr (AarImportLine) selected = NULL;
  guint first, last;

  if (chosen == NULL || !aar_import_focus_get_range (focus, chosen, &first, &last))
    return;
  /* what was chosen by its line is in sight already */
  if (g_set_object (&selected, gtk_single_selection_get_selected_item (self->selection)) &&
      aar_import_line_get_number (selected) > first && aar_import_line_get_number (selected) <= last)
    return;
  show_lines (self, first, last);
}

static void
show_doubt (AarImportText *self)
{
  AarImportDoubt *doubt = aar_import_focus_get_doubt (aar_import_draft_get_focus (self->draft));

  if (doubt != NULL && aar_import_doubt_get_line (doubt) > 0)
    show_lines (self, aar_import_doubt_get_line (doubt), aar_import_doubt_get_line (doubt));
}

/* Going through the text chooses what the line belongs to. */
static void
selected_cb (AarImportText *self)
{
  AarImportLine *line = gtk_single_selection_get_selected_item (self->selection);
  AarImportFocus *focus;
  AarImportNode *node;

  if (self->draft == NULL || line == NULL)
    return;
  focus = aar_import_draft_get_focus (self->draft);
  node = aar_import_focus_find_node (focus, aar_import_line_get_number (line));
  if (node != NULL && !(aar_import_line_get_flags (line) & (AAR_IMPORT_LINE_MARKED | AAR_IMPORT_LINE_DOUBTED)))
    aar_import_focus_set_chosen (focus, node);
}

static void
set_draft (AarImportText *self, AarImportDraft *draft)
{
  AarImportFocus *focus = draft != NULL ? aar_import_draft_get_focus (draft) : NULL;

  if (!g_set_object (&self->draft, draft))
    return;
  g_signal_group_set_target (self->focus_signals, focus);
  if (self->selection == NULL)
    return;
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->tick);
  self->tick = 0;
  self->begin = self->end = 0;
  gtk_single_selection_set_model (self->selection,
                                  focus != NULL ? G_LIST_MODEL (aar_import_focus_get_lines (focus)) : NULL);
  if (focus != NULL)
    show_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

/* A list that is not on the screen does not know its size, so what was chosen meanwhile is looked up again. */
static void
map (GtkWidget *widget)
{
  AarImportText *self = AAR_IMPORT_TEXT (widget);

  GTK_WIDGET_CLASS (aar_import_text_parent_class)->map (widget);
  if (self->draft != NULL && self->end > 0)
    scroll (self);
}

static void
aar_import_text_dispose (GObject *object)
{
  AarImportText *self = AAR_IMPORT_TEXT (object);

  set_draft (self, NULL);
  g_clear_object (&self->focus_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_IMPORT_TEXT);
  G_OBJECT_CLASS (aar_import_text_parent_class)->dispose (object);
}

static void
aar_import_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportText *self = AAR_IMPORT_TEXT (object);

  switch ((AarImportTextProperty) id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    }
}

static void
aar_import_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AarImportText *self = AAR_IMPORT_TEXT (object);

  switch ((AarImportTextProperty) id)
    {
    case PROP_DRAFT:
      set_draft (self, g_value_get_object (value));
      break;
    }
}

static void
aar_import_text_class_init (AarImportTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_import_text_dispose;
  widget_class->map = map;
  object_class->get_property = aar_import_text_get_property;
  object_class->set_property = aar_import_text_set_property;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, AAR_TYPE_IMPORT_DRAFT,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (AAR_TYPE_IMPORT_LINE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/importing/aar-import-text.ui");
  gtk_widget_class_bind_template_child (widget_class, AarImportText, list);
  gtk_widget_class_bind_template_child (widget_class, AarImportText, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
aar_import_text_init (AarImportText *self)
{
  self->focus_signals = g_signal_group_new (AAR_TYPE_IMPORT_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::chosen", G_CALLBACK (show_chosen), self);
  g_signal_group_connect_swapped (self->focus_signals, "notify::doubt", G_CALLBACK (show_doubt), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
