/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-sidebar.h"

#include <glib/gi18n-lib.h>

#include "aar-sidebar-model.h"
#include "aar-sidebar-row.h"

/**
 * AarSidebar:
 *
 * The plans of the store by organisation, and what there is to see in the plan that is open. Its property `place` says
 * which row is chosen.
 */
struct _AarSidebar
{
  AdwBin parent_instance;

  GtkListView *list_view;
  GtkSingleSelection *selection;
  GMenu *history_section;

  AarSidebarModel *model;
  AarPlace *place;
  gboolean following;
};

G_DEFINE_FINAL_TYPE (AarSidebar, aar_sidebar, ADW_TYPE_BIN)

typedef enum
{
  PROP_PLACE = 1,
} AarSidebarProperty;

static GParamSpec *properties[PROP_PLACE + 1];

static guint chosen_signal;

static void
selected_cb (AarSidebar *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (AarSidebarItem) item = NULL;
  const AarPlace *place;

  if (row == NULL || self->following)
    return;
  item = gtk_tree_list_row_get_item (row);
  place = aar_sidebar_item_get_place (item);
  if (aar_sidebar_item_is_heading (item) || aar_place_equal (place, self->place))
    return;
  g_clear_pointer (&self->place, aar_place_free);
  self->place = aar_place_copy (place);
  /* areas have arrows for that, the others unfold by themselves */
  if (place->kind == AAR_PLACE_ROUNDS)
    gtk_tree_list_row_set_expanded (row, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
  g_signal_emit (self, chosen_signal, 0);
}

/* Activating the row that is chosen already leads back to it from wherever one went within it. */
static void
activate_cb (AarSidebar *self)
{
  g_signal_emit (self, chosen_signal, 0);
}

/* Selects the row of the place, without taking it for a choice of the user. */
static void
follow_place (AarSidebar *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  self->following = TRUE;
  if (self->place != NULL)
    aar_sidebar_model_find (self->model, self->place, &position);
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
}

static void
aar_sidebar_dispose (GObject *object)
{
  AarSidebar *self = AAR_SIDEBAR (object);

  if (self->list_view != NULL)
    self->following = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_SIDEBAR);
  g_clear_object (&self->model);
  g_clear_pointer (&self->place, aar_place_free);
  G_OBJECT_CLASS (aar_sidebar_parent_class)->dispose (object);
}

static void
aar_sidebar_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boxed (value, AAR_SIDEBAR (object)->place);
}

static void
aar_sidebar_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  aar_sidebar_set_place (AAR_SIDEBAR (object), g_value_get_boxed (value));
}

static void
aar_sidebar_class_init (AarSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_sidebar_dispose;
  object_class->get_property = aar_sidebar_get_property;
  object_class->set_property = aar_sidebar_set_property;

  properties[PROP_PLACE] = g_param_spec_boxed ("place", NULL, NULL, AAR_TYPE_PLACE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  chosen_signal = g_signal_new ("chosen", AAR_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AAR_TYPE_SIDEBAR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/sidebar/aar-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, AarSidebar, list_view);
  gtk_widget_class_bind_template_child (widget_class, AarSidebar, selection);
  gtk_widget_class_bind_template_child (widget_class, AarSidebar, history_section);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_sidebar_init (AarSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = aar_sidebar_model_new ();
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (aar_sidebar_model_get_tree (self->model)));
}

/* Shows the plans under their organisations. */
void
aar_sidebar_set_plans (AarSidebar *self, GPtrArray *plans, GPtrArray *organisations)
{
  g_return_if_fail (AAR_IS_SIDEBAR (self));

  self->following = TRUE;
  aar_sidebar_model_set_plans (self->model, plans, organisations);
  self->following = FALSE;
}

/* Shows what is in a plan under its row. */
void
aar_sidebar_set_outline (AarSidebar *self, AarPlan *plan, AarOutline *outline)
{
  g_return_if_fail (AAR_IS_SIDEBAR (self));

  self->following = TRUE;
  aar_sidebar_model_set_outline (self->model, plan, outline);
  self->following = FALSE;
  follow_place (self);
}

void
aar_sidebar_set_place (AarSidebar *self, const AarPlace *place)
{
  g_return_if_fail (AAR_IS_SIDEBAR (self));

  if (!aar_place_equal (self->place, place))
    {
      g_clear_pointer (&self->place, aar_place_free);
      self->place = place != NULL ? aar_place_copy (place) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
    }
  follow_place (self);
}

void
aar_sidebar_count (AarSidebar *self, const AarPlace *place, guint n, const char *description)
{
  g_return_if_fail (AAR_IS_SIDEBAR (self));

  aar_sidebar_model_count (self->model, place, n, description);
}

/* Names in the menu what undo and redo would do. */
void
aar_sidebar_set_history (AarSidebar *self, const char *undo, const char *redo)
{
  g_autofree char *undo_text = NULL;
  g_autofree char *redo_text = NULL;

  g_return_if_fail (AAR_IS_SIDEBAR (self));

  /* Translators: %s is what would be undone, such as "Import" */
  undo_text = undo != NULL ? g_strdup_printf (_ ("_Undo %s"), g_dgettext (GETTEXT_PACKAGE, undo)) : NULL;
  /* Translators: %s is what would be done again, such as "Import" */
  redo_text = redo != NULL ? g_strdup_printf (_ ("_Redo %s"), g_dgettext (GETTEXT_PACKAGE, redo)) : NULL;
  g_menu_remove_all (self->history_section);
  g_menu_append (self->history_section, undo != NULL ? undo_text : _ ("_Undo"), "win.undo");
  g_menu_append (self->history_section, redo != NULL ? redo_text : _ ("_Redo"), "win.redo");
}

GtkListView *
aar_sidebar_get_view (AarSidebar *self)
{
  return self->list_view;
}
