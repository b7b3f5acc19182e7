/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-sidebar-row.h"

#include "aar-node-handle.h"
#include "aar-widgets.h"

/**
 * AarSidebarRow:
 *
 * A row of the sidebar: an icon or the arrow of the tree, the title, and a number at the end.
 */
struct _AarSidebarRow
{
  GtkWidget parent_instance;

  GtkTreeExpander *expander;
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *count_label;

  AarNodeHandle *handle;
  GtkTreeListRow *tree_row;
  GBindingGroup *bindings;
  char *description;
};

G_DEFINE_FINAL_TYPE (AarSidebarRow, aar_sidebar_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TREE_ROW = 1,
  PROP_ATTENTION,
  PROP_DESCRIPTION,
} AarSidebarRowProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

static gboolean
is_told (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);
  return TRUE;
}

static void
set_tree_row (AarSidebarRow *self, GtkTreeListRow *tree_row)
{
  g_autoptr (AarSidebarItem) item = tree_row != NULL ? gtk_tree_list_row_get_item (tree_row) : NULL;
  AarPlaceKind kind = item != NULL ? aar_sidebar_item_get_place (item)->kind : AAR_PLACE_NOWHERE;
  gboolean heading = item != NULL && aar_sidebar_item_is_heading (item);
  const char *icon = item != NULL ? aar_sidebar_item_get_icon (item) : NULL;

  if (!g_set_object (&self->tree_row, tree_row))
    return;
  gtk_tree_expander_set_list_row (self->expander, tree_row);
  /* The first levels are told apart by their type; only from the areas on does the tree indent. */
  gtk_tree_expander_set_hide_expander (self->expander, kind != AAR_PLACE_AREA);
  gtk_tree_expander_set_indent_for_icon (self->expander, kind == AAR_PLACE_AREA);
  gtk_tree_expander_set_indent_for_depth (self->expander, kind == AAR_PLACE_AREA);
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  gtk_label_set_lines (self->title_label, kind == AAR_PLACE_PLAN || heading ? 2 : 1);
  gtk_label_set_wrap (self->title_label, kind == AAR_PLACE_PLAN || heading);
  aar_widget_set_css_class (GTK_WIDGET (self), "organisation", heading);
  aar_widget_set_css_class (GTK_WIDGET (self), "plan", kind == AAR_PLACE_PLAN);
  aar_widget_set_css_class (GTK_WIDGET (self), "first-outlook",
                            kind == AAR_PLACE_INITIATIVES || kind == AAR_PLACE_ALL_PLANS);
  aar_widget_set_css_class (GTK_WIDGET (self), "round", kind == AAR_PLACE_ROUND);
  aar_node_handle_set_place (self->handle, item != NULL && !heading ? aar_sidebar_item_get_place (item) : NULL);
  g_binding_group_set_source (self->bindings, item);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TREE_ROW]);
}

/* The title again in full, where it is cut. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

static void
aar_sidebar_row_dispose (GObject *object)
{
  AarSidebarRow *self = AAR_SIDEBAR_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->tree_row);
  g_clear_pointer (&self->description, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (aar_sidebar_row_parent_class)->dispose (object);
}

static void
aar_sidebar_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarSidebarRow *self = AAR_SIDEBAR_ROW (object);

  switch ((AarSidebarRowProperty) property)
    {
    case PROP_TREE_ROW:
      g_value_set_object (value, self->tree_row);
      break;
    case PROP_ATTENTION:
      g_value_set_boolean (value, gtk_widget_has_css_class (GTK_WIDGET (self->count_label), "attention"));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_sidebar_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarSidebarRow *self = AAR_SIDEBAR_ROW (object);

  switch ((AarSidebarRowProperty) property)
    {
    case PROP_TREE_ROW:
      set_tree_row (self, g_value_get_object (value));
      break;
    case PROP_ATTENTION:
      aar_widget_set_css_class (GTK_WIDGET (self->count_label), "attention", g_value_get_boolean (value));
      break;
    case PROP_DESCRIPTION:
      if (g_set_str (&self->description, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_sidebar_row_class_init (AarSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_sidebar_row_dispose;
  object_class->get_property = aar_sidebar_row_get_property;
  object_class->set_property = aar_sidebar_row_set_property;

  properties[PROP_TREE_ROW] = g_param_spec_object ("tree-row", NULL, NULL, GTK_TYPE_TREE_LIST_ROW, flags);
  properties[PROP_ATTENTION] = g_param_spec_boolean ("attention", NULL, NULL, FALSE, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "sidebar-row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/sidebar/aar-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarSidebarRow, expander);
  gtk_widget_class_bind_template_child (widget_class, AarSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, AarSidebarRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarSidebarRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, AarSidebarRow, count_label);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
aar_sidebar_row_init (AarSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->handle = aar_node_handle_new (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title_label, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "detail", self->subtitle_label, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "has-detail", self->subtitle_label, "visible", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "count", self->count_label, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->bindings, "count", self->count_label, "visible", G_BINDING_SYNC_CREATE, is_told,
                             NULL, NULL, NULL);
  g_binding_group_bind (self->bindings, "attention", self, "attention", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "description", self, "description", G_BINDING_SYNC_CREATE);
}
