/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-check-page.h"

#include <glib/gi18n-lib.h>

#include "aar-check-list.h"
#include "aar-trouble.h"
#include "aar-widgets.h"

/**
 * AarCheckPage:
 *
 * All that is worth a second look in a plan. Enter leads to the place, and the way back leads here again. Its property
 * `n-findings` follows the plan that is open also while the page is not seen, unless that plan is large.
 */
struct _AarCheckPage
{
  AdwBin parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list_view;
  GtkNoSelection *selection;

  AarCheckList *list;
  AarStore *store;
  AarPlan *plan;
  gboolean is_large;
  gboolean is_stale;
  guint source;
  guint n_findings;
  GCancellable *cancellable;
};

static void page_init (AarPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarCheckPage,
                               aar_check_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (AAR_TYPE_PAGE, page_init))

/* While one types, the plan is looked through when there is a pause, in milliseconds. */
#define DELAY 400

typedef enum
{
  PROP_N_FINDINGS = 1,
} AarCheckPageProperty;

static GParamSpec *properties[PROP_N_FINDINGS + 1];

static void
set_n_findings (AarCheckPage *self, guint n_findings)
{
  g_autofree char *text = NULL;

  /* Translators: how many places of a plan are worth a second look */
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place to look at", "%u places to look at", n_findings),
                          n_findings);
  adw_window_title_set_subtitle (self->window_title, n_findings > 0 ? text : "");
  if (self->n_findings == n_findings)
    return;
  self->n_findings = n_findings;
  aar_page_count (AAR_PAGE (self), n_findings, text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FINDINGS]);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarCheckPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = aar_check_list_find_finish (AAR_STORE (source), result, &error);

  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (items == NULL)
    {
      g_autofree char *heading = aar_trouble_get_heading (error);
      g_autofree char *advice = aar_trouble_get_advice (error);
      g_autofree char *escaped = g_markup_escape_text (advice, -1);

      adw_status_page_set_title (self->failed_page, heading);
      adw_status_page_set_description (self->failed_page, escaped);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    aar_scrolled_window_show_top (self->scrolled_window);
  aar_check_list_set_items (self->list, items);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "none");
  set_n_findings (self, items->len);
}

static void
stop (AarCheckPage *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
look_cb (gpointer data)
{
  AarCheckPage *self = data;

  self->source = 0;
  self->is_stale = FALSE;
  self->cancellable = g_cancellable_new ();
  aar_check_list_find_async (self->store, aar_record_get_id (self->plan), self->cancellable, found_cb,
                             g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* A large plan is looked through only for who looks at the page, as it takes a while. */
static void
look (AarCheckPage *self, guint delay)
{
  stop (self);
  self->is_stale = TRUE;
  if (self->plan != NULL && (!self->is_large || gtk_widget_get_mapped (GTK_WIDGET (self))))
    self->source = g_timeout_add (delay, look_cb, self);
}

static void
changed_cb (AarCheckPage *self, AarChangeSet *changes)
{
  if (self->plan != NULL && aar_change_set_touches_plan (changes, aar_record_get_id (self->plan)))
    look (self, DELAY);
}

static void
activate_cb (AarCheckPage *self, guint position)
{
  g_autoptr (AarCheckItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  gint64 plan = aar_record_get_id (self->plan);

  if (item == NULL)
    return;
  if (aar_check_item_get_node (item) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-node", "(xx)", plan, aar_check_item_get_node (item));
  else if (aar_check_item_get_table (item) == AAR_TABLE_UNIT ||
           aar_check_item_get_table (item) == AAR_TABLE_FORMER_NAME)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-organisation", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-plan", "x", plan);
}

static void
aar_check_page_map (GtkWidget *widget)
{
  AarCheckPage *self = AAR_CHECK_PAGE (widget);

  GTK_WIDGET_CLASS (aar_check_page_parent_class)->map (widget);
  if (self->is_stale && self->source == 0)
    look (self, 0);
  /* the focus comes to the first row, above which stands a heading */
  if (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window)) < 1)
    aar_scrolled_window_show_top (self->scrolled_window);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
set_plan (AarCheckPage *self, AarStore *store, AarPlan *plan)
{
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  stop (self);
  g_set_object (&self->store, store);
  g_set_object (&self->plan, plan);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
aar_check_page_dispose (GObject *object)
{
  AarCheckPage *self = AAR_CHECK_PAGE (object);

  set_plan (self, NULL, NULL);
  if (self->selection != NULL)
    gtk_no_selection_set_model (self->selection, NULL);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_CHECK_PAGE);
  G_OBJECT_CLASS (aar_check_page_parent_class)->dispose (object);
}

static void
aar_check_page_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_uint (value, AAR_CHECK_PAGE (object)->n_findings);
}

static void
aar_check_page_class_init (AarCheckPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_check_page_dispose;
  object_class->get_property = aar_check_page_get_property;
  widget_class->map = aar_check_page_map;

  properties[PROP_N_FINDINGS] = g_param_spec_uint ("n-findings", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (AAR_TYPE_CHECK_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/checking/aar-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarCheckPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarCheckPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AarCheckPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AarCheckPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, AarCheckPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, AarCheckPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_check_page_init (AarCheckPage *self)
{
  self->list = aar_check_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

static void
show_plan (AarCheckPage *self, AarStore *store, AarPlan *plan, gboolean is_large)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  if (self->store == store && self->plan == plan && self->is_large == is_large &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "failed") != 0)
    return;
  self->is_large = is_large;
  set_plan (self, store, plan);
  aar_check_list_set_items (self->list, nothing);
  set_n_findings (self, 0);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  look (self, 0);
}

/* A plan that is too large to be looked through when nobody asks is counted only as the page is seen. */
static void
show (AarPage *page, AarBrowser *browser)
{
  AarPlanSurvey *survey = aar_browser_get_survey (browser);

  if (survey != NULL)
    show_plan (AAR_CHECK_PAGE (page), aar_browser_get_store (browser), aar_browser_get_plan (browser),
               !aar_plan_survey_is_whole (survey));
}

static void
set_store (AarPage *page, AarStore *store)
{
  show_plan (AAR_CHECK_PAGE (page), NULL, NULL, FALSE);
}

static void
page_init (AarPageInterface *iface)
{
  iface->show = show;
  iface->follow = show;
  iface->set_store = set_store;
}
