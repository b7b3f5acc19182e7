/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-list-pane.h"

#include <glib/gi18n-lib.h>

#include "aar-list-query.h"
#include "aar-node-row.h"
#include "aar-node-reveal.h"
#include "aar-node-sections.h"
#include "aar-number-column.h"
#include "aar-trouble.h"
#include "aar-widgets.h"

/**
 * AarListPane:
 *
 * The initiatives of the place that is open, sorted, narrowed and searched. Its property `node` is the initiative that
 * is chosen, 0 for none; `sort`, `unit`, `level` and `tag` are the states of the actions of the same names.
 */
struct _AarListPane
{
  AdwBin parent_instance;

  AdwHeaderBar *header_bar;
  AdwWindowTitle *window_title;
  GtkWidget *tools_box;
  GtkBox *bottom_box;
  GtkMenuButton *filter_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list_view;
  GtkSingleSelection *selection;
  AdwStatusPage *empty_page;
  AdwStatusPage *failed_page;

  AarStore *store;
  AarNodeList *list;
  AarPlace *place;
  AarNodeSort sort;
  AarListConditions conditions;
  gint64 node;
  gboolean following;
  gboolean seek;
  gboolean fresh;
  gboolean activates_by_click;
};

G_DEFINE_FINAL_TYPE (AarListPane, aar_list_pane, ADW_TYPE_BIN)

typedef enum
{
  PROP_NODE = 1,
  PROP_SEARCH_ACTIVE,
  PROP_SORT,
  PROP_UNIT,
  PROP_LEVEL,
  PROP_TAG,
  PROP_ACTIVATES_BY_CLICK,
} AarListPaneProperty;

static GParamSpec *properties[PROP_ACTIVATES_BY_CLICK + 1];

static guint activated_signal;

#define LONG_LIST 1000

static gboolean
is_searched (AarListPane *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

static void
update_page (AarListPane *self)
{
  gboolean loading = self->list != NULL && aar_node_list_is_loading (self->list);
  guint n_items = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;

  if (n_items > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (loading)
    return;
  else if (is_searched (self) || aar_list_conditions_hold (&self->conditions))
    gtk_stack_set_visible_child_name (self->stack, "no-results");
  else
    gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* Marks the row of the chosen initiative again after the list was made anew, and comes to it if it was just chosen. */
static void
follow_node (AarListPane *self)
{
  guint position = GTK_INVALID_LIST_POSITION;
  guint selected = gtk_single_selection_get_selected (self->selection);
  gboolean found = self->node != 0 && self->list != NULL && aar_node_list_find (self->list, self->node, &position);

  if (found && self->seek)
    {
      self->seek = FALSE;
      self->following = TRUE;
      gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
      self->following = FALSE;
      aar_node_reveal (self->list_view, self->list, self->node);
    }
  if (!found)
    position = GTK_INVALID_LIST_POSITION;
  if (selected != position)
    {
      self->following = TRUE;
      gtk_single_selection_set_selected (self->selection, position);
      self->following = FALSE;
    }
}

/* One look may change the list in many places; what depends on all of it waits until the last. */
static void
loading_cb (AarListPane *self)
{
  if (aar_node_list_is_loading (self->list))
    return;
  follow_node (self);
  aar_number_column_fit_rows (GTK_WIDGET (self->list_view), G_LIST_MODEL (self->list));
  update_page (self);
  if (self->fresh && self->node == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    aar_scrolled_window_show_top (self->scrolled_window);
  self->fresh = FALSE;
}

static void
failed_cb (AarListPane *self, const GError *error)
{
  aar_trouble_show (self->failed_page, error);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
selected_cb (AarListPane *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (self->following || self->list == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (self->node == aar_node_list_get_id (self->list, selected))
    return;
  self->node = aar_node_list_get_id (self->list, selected);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NODE]);
}

static void
activate_cb (AarListPane *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  if (self->node != 0)
    g_signal_emit (self, activated_signal, 0);
}

static void
drop_list (AarListPane *self)
{
  if (self->list == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->list, self);
  self->following = TRUE;
  gtk_single_selection_set_model (self->selection, NULL);
  self->following = FALSE;
  g_clear_object (&self->list);
}

static void
make_list (AarListPane *self)
{
  g_autoptr (AarNodeSections) sections = NULL;

  drop_list (self);
  self->list = aar_node_list_new (self->store);
  sections = aar_node_sections_new (self->list);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sections));
}

/* In another order the same rows may stand under other headings, which a list tells only of rows that it moves. And of
 * a long list little will be left as it was, so that finding out what is costs more than to begin anew. */
static gboolean
needs_new_list (AarListPane *self, const AarNodeQuery *query)
{
  const AarNodeQuery *present = self->list != NULL ? aar_node_list_get_query (self->list) : NULL;

  if (present == NULL || present->sort != query->sort)
    return TRUE;
  return g_list_model_get_n_items (G_LIST_MODEL (self->list)) > LONG_LIST && !aar_node_query_equal (present, query);
}

static void
update_query (AarListPane *self)
{
  g_autoptr (AarNodeQuery) query = NULL;

  if (self->store == NULL || self->place == NULL)
    return;
  query = aar_list_query_new (self->place, &self->conditions, self->sort,
                              gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  if (needs_new_list (self, query))
    make_list (self);
  self->fresh = TRUE;
  self->seek = self->node != 0;
  aar_node_list_set_query (self->list, query);
  update_page (self);
}

static void
search_changed_cb (AarListPane *self)
{
  update_query (self);
}

/* Enter in the search leads to the first row that was found. */
static void
search_activate_cb (AarListPane *self)
{
  if (self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    {
      gtk_single_selection_set_selected (self->selection, 0);
      gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_FOCUS, NULL);
    }
}

static void
narrow (AarListPane *self, char **condition, AarListPaneProperty property, const char *value)
{
  if (!g_set_str (condition, value))
    return;
  aar_widget_set_css_class (GTK_WIDGET (self->filter_button), "accent", aar_list_conditions_hold (&self->conditions));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.clear-filters", aar_list_conditions_hold (&self->conditions));
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  update_query (self);
}

static void
clear_filters (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_object_set (widget, "unit", "", "level", "", "tag", "", NULL);
}

static void
set_sort (AarListPane *self, const char *name)
{
  AarNodeSort sort;

  if (!aar_list_sort_parse (name, &sort) || sort == self->sort)
    return;
  self->sort = sort;
  aar_list_sort_save (sort);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
  update_query (self);
}

/* Activated by one click, a list would choose whatever the pointer comes over, so it shows no choice then. */
static void
show_selection (AarListPane *self)
{
  g_autoptr (GtkNoSelection) links = NULL;

  if (self->activates_by_click)
    links = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->selection)));
  gtk_list_view_set_model (self->list_view,
                           links != NULL ? GTK_SELECTION_MODEL (links) : GTK_SELECTION_MODEL (self->selection));
}

/* Where the pane is alone in a narrow window the header has no room for more than the search and a title. */
static void
set_activates_by_click (AarListPane *self, gboolean by_click)
{
  g_autoptr (GtkWidget) tools = g_object_ref (self->tools_box);

  if (self->activates_by_click == by_click)
    return;
  self->activates_by_click = by_click;
  gtk_list_view_set_single_click_activate (self->list_view, by_click);
  show_selection (self);
  if (by_click)
    {
      adw_header_bar_remove (self->header_bar, tools);
      gtk_box_append (self->bottom_box, tools);
    }
  else
    {
      gtk_box_remove (self->bottom_box, tools);
      adw_header_bar_pack_end (self->header_bar, tools);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVATES_BY_CLICK]);
}

static void
set_search_active (AarListPane *self, gboolean active)
{
  if (gtk_search_bar_get_search_mode (self->search_bar) != active)
    gtk_search_bar_set_search_mode (self->search_bar, active);
}

static void
search_mode_cb (AarListPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_ACTIVE]);
}

static void
aar_list_pane_dispose (GObject *object)
{
  AarListPane *self = AAR_LIST_PANE (object);

  self->following = TRUE;
  aar_list_pane_set_store (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_LIST_PANE);
  g_clear_pointer (&self->place, aar_place_free);
  aar_list_conditions_clear (&self->conditions);
  G_OBJECT_CLASS (aar_list_pane_parent_class)->dispose (object);
}

static void
aar_list_pane_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarListPane *self = AAR_LIST_PANE (object);

  switch ((AarListPaneProperty) property)
    {
    case PROP_NODE:
      g_value_set_int64 (value, self->node);
      break;
    case PROP_SEARCH_ACTIVE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    case PROP_SORT:
      g_value_set_string (value, aar_list_sort_get_name (self->sort));
      break;
    case PROP_UNIT:
      g_value_set_string (value, self->conditions.unit);
      break;
    case PROP_LEVEL:
      g_value_set_string (value, self->conditions.level);
      break;
    case PROP_TAG:
      g_value_set_string (value, self->conditions.tag);
      break;
    case PROP_ACTIVATES_BY_CLICK:
      g_value_set_boolean (value, self->activates_by_click);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_list_pane_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarListPane *self = AAR_LIST_PANE (object);

  switch ((AarListPaneProperty) property)
    {
    case PROP_NODE:
      aar_list_pane_set_node (self, g_value_get_int64 (value));
      break;
    case PROP_SEARCH_ACTIVE:
      set_search_active (self, g_value_get_boolean (value));
      break;
    case PROP_SORT:
      set_sort (self, g_value_get_string (value));
      break;
    case PROP_UNIT:
      narrow (self, &self->conditions.unit, PROP_UNIT, g_value_get_string (value));
      break;
    case PROP_LEVEL:
      narrow (self, &self->conditions.level, PROP_LEVEL, g_value_get_string (value));
      break;
    case PROP_TAG:
      narrow (self, &self->conditions.tag, PROP_TAG, g_value_get_string (value));
      break;
    case PROP_ACTIVATES_BY_CLICK:
      set_activates_by_click (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
install_properties (GObjectClass *object_class, GtkWidgetClass *widget_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_NODE] = g_param_spec_int64 ("node", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_SEARCH_ACTIVE] = g_param_spec_boolean ("search-active", NULL, NULL, FALSE, flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "document", flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, "", flags);
  properties[PROP_LEVEL] = g_param_spec_string ("level", NULL, NULL, "", flags);
  properties[PROP_TAG] = g_param_spec_string ("tag", NULL, NULL, "", flags);
  properties[PROP_ACTIVATES_BY_CLICK] = g_param_spec_boolean ("activates-by-click", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_property_action (widget_class, "list.search", "search-active");
  gtk_widget_class_install_property_action (widget_class, "list.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "list.unit", "unit");
  gtk_widget_class_install_property_action (widget_class, "list.level", "level");
  gtk_widget_class_install_property_action (widget_class, "list.tag", "tag");
  gtk_widget_class_install_action (widget_class, "list.clear-filters", NULL, clear_filters);
}

static void
aar_list_pane_class_init (AarListPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_list_pane_dispose;
  object_class->get_property = aar_list_pane_get_property;
  object_class->set_property = aar_list_pane_set_property;
  install_properties (object_class, widget_class);
  activated_signal = g_signal_new ("activated", AAR_TYPE_LIST_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   0);

  g_type_ensure (AAR_TYPE_NODE_ITEM);
  g_type_ensure (AAR_TYPE_NODE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/nodelist/aar-list-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AarListPane, header_bar);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, tools_box);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, bottom_box);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, stack);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, selection);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, empty_page);
  gtk_widget_class_bind_template_child (widget_class, AarListPane, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
}

static void
aar_list_pane_init (AarListPane *self)
{
  aar_list_conditions_init (&self->conditions);
  self->sort = aar_list_sort_restore ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.clear-filters", FALSE);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

void
aar_list_pane_set_store (AarListPane *self, AarStore *store)
{
  g_return_if_fail (AAR_IS_LIST_PANE (self));

  drop_list (self);
  g_set_object (&self->store, store);
  update_query (self);
}

static gboolean
is_failed (AarListPane *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "failed") == 0;
}

/**
 * aar_list_pane_set_place:
 * @self: the pane
 * @place: where one is
 * @title: what it is called
 * @subtitle: (nullable): the plan that it is in
 *
 * Shows the initiatives of @place, or tries so again if that failed. Conditions that hold in one plan only are dropped
 * on the way to another.
 */
void
aar_list_pane_set_place (AarListPane *self, const AarPlace *place, const char *title, const char *subtitle)
{
  g_return_if_fail (AAR_IS_LIST_PANE (self));
  g_return_if_fail (place != NULL);

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
  if (aar_place_equal (self->place, place) && !is_failed (self))
    return;
  if (is_failed (self))
    drop_list (self);
  if (self->place != NULL && self->place->plan != place->plan)
    clear_filters (GTK_WIDGET (self), NULL, NULL);
  g_clear_pointer (&self->place, aar_place_free);
  self->place = aar_place_copy (place);
  update_query (self);
}

void
aar_list_pane_set_filters (AarListPane *self, GMenuModel *filters)
{
  g_return_if_fail (AAR_IS_LIST_PANE (self));

  gtk_menu_button_set_menu_model (self->filter_button, filters);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_button),
                            filters != NULL && g_menu_model_get_n_items (filters) > 0);
}

/**
 * aar_list_pane_get_node:
 * @self: the pane
 *
 * Returns: the initiative that is chosen, 0 for none
 */
gint64
aar_list_pane_get_node (AarListPane *self)
{
  return self->node;
}

/**
 * aar_list_pane_set_node:
 * @self: the pane
 * @node: an initiative, 0 for none
 *
 * Chooses @node, and comes to its row as soon as the list holds it.
 */
void
aar_list_pane_set_node (AarListPane *self, gint64 node)
{
  g_return_if_fail (AAR_IS_LIST_PANE (self));

  if (self->node != node)
    {
      self->node = node;
      self->seek = node != 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NODE]);
    }
  follow_node (self);
}

/**
 * aar_list_pane_reveal:
 * @self: the pane
 * @node: an initiative that the list holds
 *
 * Brings its row into view, also one that was only put in a moment ago.
 */
void
aar_list_pane_reveal (AarListPane *self, gint64 node)
{
  g_return_if_fail (AAR_IS_LIST_PANE (self));

  if (self->list != NULL)
    aar_node_reveal (self->list_view, self->list, node);
}

/**
 * aar_list_pane_move:
 * @self: the pane
 * @step: how many rows to go on, less than 0 to go back
 *
 * Chooses the initiative of another row.
 *
 * Returns: whether there is one
 */
gboolean
aar_list_pane_move (AarListPane *self, int step)
{
  guint n_items, selected;
  gint64 wanted;

  n_items = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  selected = gtk_single_selection_get_selected (self->selection);
  wanted = selected != GTK_INVALID_LIST_POSITION ? (gint64) selected + step : step > 0 ? 0 : (gint64) n_items - 1;
  if (wanted < 0 || wanted >= n_items)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, (guint) wanted);
  gtk_list_view_scroll_to (self->list_view, (guint) wanted, GTK_LIST_SCROLL_NONE, NULL);
  return TRUE;
}

void
aar_list_pane_start_search (AarListPane *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

GtkListView *
aar_list_pane_get_view (AarListPane *self)
{
  return self->list_view;
}
