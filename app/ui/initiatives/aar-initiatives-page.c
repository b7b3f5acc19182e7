/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-initiatives-page.h"

#include "aar-browser-host.h"
#include "aar-detail-pane.h"
#include "aar-filter-menu.h"
#include "aar-format.h"
#include "aar-list-pane.h"
#include "aar-node-item.h"
#include "aar-quick-entry.h"
#include "aar-tree-keys.h"

/**
 * AarInitiativesPage:
 *
 * The initiatives of a place as a list, beside it the page of the one that is chosen, and below it a row to type new
 * ones in. In a narrow window one sees the list or the page.
 */
struct _AarInitiativesPage
{
  AdwBin parent_instance;

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *list_page;
  AarListPane *list_pane;
  AarQuickEntry *quick_entry;
  AarDetailPane *detail_pane;

  /* The one that the filters were made of, and what was typed last and is not yet in the list. */
  AarPlanSurvey *survey;
  gint64 typed_node;
};

static void page_init (AarPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarInitiativesPage,
                               aar_initiatives_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (AAR_TYPE_PAGE, page_init))

static gboolean
is_in_document_order (AarInitiativesPage *self)
{
  g_autofree char *sort = NULL;

  g_object_get (self->list_pane, "sort", &sort, NULL);
  return g_strcmp0 (sort, "document") == 0;
}

/* Lines can be typed at the end of a list that stands in the order of the document and shows all of its place. */
static void
update_quick_entry (AarInitiativesPage *self)
{
  AarBrowser *browser = aar_browser_host_find (self);
  const AarPlace *place = browser != NULL ? aar_browser_get_place (browser) : NULL;
  gboolean searching, listed;

  g_object_get (self->list_pane, "search-active", &searching, NULL);
  listed = place != NULL && place->plan != 0 &&
           (place->kind == AAR_PLACE_PLAN || place->kind == AAR_PLACE_AREA || place->kind == AAR_PLACE_INITIATIVES);
  if (listed)
    aar_quick_entry_set_top (self->quick_entry, place->plan, place->kind == AAR_PLACE_AREA ? place->id : 0);
  aar_quick_entry_set_store (self->quick_entry, browser != NULL ? aar_browser_get_store (browser) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->quick_entry),
                          listed && !searching && is_in_document_order (self) &&
                              (aar_browser_get_state (browser) & AAR_BROWSER_IS_WRITABLE) != 0);
}

static void
node_cb (AarInitiativesPage *self)
{
  AarBrowser *browser = aar_browser_host_find (self);

  if (browser != NULL)
    aar_browser_choose (browser, aar_list_pane_get_node (self->list_pane));
}

static void
added_cb (AarInitiativesPage *self, gint64 node)
{
  self->typed_node = node;
}

/* What was just written comes into view, while one types on. */
static void
items_changed_cb (AarInitiativesPage *self, guint position, guint n_removed, guint n_added, GListModel *model)
{
  for (guint i = position; self->typed_node != 0 && i < position + MIN (n_added, 50); i++)
    {
      g_autoptr (AarNodeItem) item = g_list_model_get_item (model, i);
      AarNode *node = item != NULL ? aar_node_item_get_node (item) : NULL;

      if (node == NULL || aar_record_get_id (node) != self->typed_node)
        continue;
      aar_list_pane_reveal (self->list_pane, self->typed_node);
      self->typed_node = 0;
    }
}

static gint64
chosen_in_list (gpointer owner, gboolean moving)
{
  AarInitiativesPage *self = owner;

  return moving && !is_in_document_order (self) ? 0 : aar_list_pane_get_node (self->list_pane);
}

static gboolean
is_listed (AarPlaceKind kind)
{
  static const AarPlaceKind listed[] = {
    AAR_PLACE_ALL_PLANS, AAR_PLACE_PLAN,  AAR_PLACE_AREA,      AAR_PLACE_INITIATIVES, AAR_PLACE_RESPONSIBLES,
    AAR_PLACE_ROUNDS,    AAR_PLACE_ROUND, AAR_PLACE_REFERENCE, AAR_PLACE_UNIT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    if (listed[i] == kind)
      return TRUE;
  return FALSE;
}

static void
show_list (AarInitiativesPage *self, AarBrowser *browser)
{
  AarPlan *plan = aar_browser_get_plan (browser);
  AarPlace place = *aar_browser_get_place (browser);
  g_autofree char *title = aar_browser_get_title (browser);
  g_autofree char *period = plan != NULL ? aar_format_period (plan) : NULL;

  if (place.kind == AAR_PLACE_ROUNDS)
    place.id = aar_browser_find_round (browser);
  adw_navigation_page_set_title (self->list_page, title);
  aar_list_pane_set_place (self->list_pane, &place, title,
                           plan != NULL && place.kind != AAR_PLACE_PLAN ? aar_record_get_text (plan, AAR_PLAN_TITLE)
                                                                        : period);
}

static void
show_filters (AarInitiativesPage *self, AarBrowser *browser)
{
  AarPlanContent *content;
  g_autoptr (GMenuModel) filters = NULL;

  if (!g_set_object (&self->survey, aar_browser_get_survey (browser)))
    return;
  content = self->survey != NULL ? aar_plan_survey_get_content (self->survey) : NULL;
  if (content != NULL)
    filters = aar_filter_menu_new (aar_browser_get_outline (browser),
                                   aar_plan_content_get_records (content, AAR_TABLE_SCALE),
                                   aar_plan_content_get_records (content, AAR_TABLE_LEVEL));
  aar_list_pane_set_filters (self->list_pane, filters);
}

/* What is not listed is another page's, under which the list stays what it was: one can search in it from there. */
static void
show (AarPage *page, AarBrowser *browser)
{
  AarInitiativesPage *self = AAR_INITIATIVES_PAGE (page);
  const AarPlace *place = aar_browser_get_place (browser);
  gint64 node = aar_browser_get_node (browser);

  show_filters (self, browser);
  aar_list_pane_set_node (self->list_pane, node);
  if (is_listed (place->kind))
    show_list (self, browser);
  aar_detail_pane_show (self->detail_pane, aar_browser_get_store (browser), place, self->survey, node);
  update_quick_entry (self);
}

static void
follow (AarPage *page, AarBrowser *browser)
{
  update_quick_entry (AAR_INITIATIVES_PAGE (page));
}

static void
set_store (AarPage *page, AarStore *store)
{
  AarInitiativesPage *self = AAR_INITIATIVES_PAGE (page);

  g_clear_object (&self->survey);
  aar_list_pane_set_node (self->list_pane, 0);
  aar_list_pane_set_store (self->list_pane, store);
  update_quick_entry (self);
}

static void
set_narrow (AarPage *page, gboolean narrow)
{
  adw_navigation_split_view_set_collapsed (AAR_INITIATIVES_PAGE (page)->split_view, narrow);
}

static void
search (AarPage *page)
{
  AarInitiativesPage *self = AAR_INITIATIVES_PAGE (page);

  aar_initiatives_page_show_list (self);
  aar_list_pane_start_search (self->list_pane);
}

static void
step (AarPage *page, int n_rows)
{
  aar_list_pane_move (AAR_INITIATIVES_PAGE (page)->list_pane, n_rows);
}

static void
page_init (AarPageInterface *iface)
{
  iface->show = show;
  iface->follow = follow;
  iface->set_store = set_store;
  iface->set_narrow = set_narrow;
  iface->search = search;
  iface->step = step;
}

static void
aar_initiatives_page_dispose (GObject *object)
{
  g_clear_object (&AAR_INITIATIVES_PAGE (object)->survey);
  /* the bin would look at its child once more after the template has let go of it */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_INITIATIVES_PAGE);
  G_OBJECT_CLASS (aar_initiatives_page_parent_class)->dispose (object);
}

static void
aar_initiatives_page_class_init (AarInitiativesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_initiatives_page_dispose;

  g_type_ensure (AAR_TYPE_DETAIL_PANE);
  g_type_ensure (AAR_TYPE_LIST_PANE);
  g_type_ensure (AAR_TYPE_QUICK_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/initiatives/aar-initiatives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarInitiativesPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, AarInitiativesPage, list_page);
  gtk_widget_class_bind_template_child (widget_class, AarInitiativesPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, AarInitiativesPage, quick_entry);
  gtk_widget_class_bind_template_child (widget_class, AarInitiativesPage, detail_pane);
  gtk_widget_class_bind_template_callback (widget_class, node_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_quick_entry);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, aar_initiatives_page_show_detail);
}

static void
aar_initiatives_page_init (AarInitiativesPage *self)
{
  GtkListView *list;

  gtk_widget_init_template (GTK_WIDGET (self));
  list = aar_list_pane_get_view (self->list_pane);
  aar_tree_keys_attach (GTK_WIDGET (list), chosen_in_list, self);
  g_signal_connect_object (gtk_list_view_get_model (list), "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
aar_initiatives_page_show_list (AarInitiativesPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

void
aar_initiatives_page_show_detail (AarInitiativesPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* Puts the cursor where one types the next line of what is listed. */
void
aar_initiatives_page_type (AarInitiativesPage *self, gint64 area, const char *text)
{
  aar_initiatives_page_show_list (self);
  aar_quick_entry_start (self->quick_entry, area, text);
}

/* If it is chosen, chooses what stands there then: the next row, or the one before it. */
void
aar_initiatives_page_leave (AarInitiativesPage *self, gint64 node)
{
  GtkListView *list = aar_list_pane_get_view (self->list_pane);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (selection));
  guint selected = gtk_single_selection_get_selected (selection);

  if (aar_list_pane_get_node (self->list_pane) != node)
    return;
  if (selected < n_items && n_items > 1)
    gtk_list_view_scroll_to (list, selected + 1 < n_items ? selected + 1 : selected - 1,
                             GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
  else
    aar_list_pane_set_node (self->list_pane, 0);
}
