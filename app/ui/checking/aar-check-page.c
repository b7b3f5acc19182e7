/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-check-page.h"

#include <glib/gi18n-lib.h>

#include "aar-check-item.h"
#include "aar-loader.h"
#include "aar-object-store.h"
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
  GListStore *items;

  AarLoader *loader;
  AarStore *store;
  AarPlan *plan;
  gboolean is_large;
  gboolean is_stale;
  guint n_findings;
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
loaded_cb (AarCheckPage *self)
{
  g_autoptr (GPtrArray) items = aar_loader_steal_result (self->loader);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    aar_scrolled_window_show_top (self->scrolled_window);
  aar_object_store_set_equal (self->items, items, aar_check_item_equal);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "none");
  set_n_findings (self, items->len);
}

static void
failed_cb (AarCheckPage *self, const GError *error)
{
  aar_trouble_show (self->failed_page, error);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* A large plan is looked through only for who looks at the page, as it takes a while. */
static gboolean
is_worth_looking (AarCheckPage *self)
{
  self->is_stale = self->is_large && !gtk_widget_get_mapped (GTK_WIDGET (self));
  return !self->is_stale;
}

static gboolean
is_of_interest (gpointer owner, AarChangeSet *changes)
{
  AarCheckPage *self = owner;

  return aar_change_set_touches_plan (changes, aar_record_get_id (self->plan)) && is_worth_looking (self);
}

static void
look (AarCheckPage *self)
{
  if (self->plan != NULL && is_worth_looking (self))
    aar_loader_load_plan (self->loader, self->store, aar_record_get_id (self->plan));
}

static void
activate_cb (AarCheckPage *self, guint position)
{
  g_autoptr (AarCheckItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list_view)),
                                                         position);
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
  if (self->is_stale)
    look (self);
  /* the focus comes to the first row, above which stands a heading */
  if (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window)) < 1)
    aar_scrolled_window_show_top (self->scrolled_window);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
aar_check_page_dispose (GObject *object)
{
  AarCheckPage *self = AAR_CHECK_PAGE (object);

  g_clear_object (&self->loader);
  g_clear_object (&self->store);
  g_clear_object (&self->plan);
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
  gtk_widget_class_bind_template_child (widget_class, AarCheckPage, items);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_check_page_init (AarCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->loader = aar_loader_new (aar_check_item_find_all, (GDestroyNotify) g_ptr_array_unref, G_CALLBACK (loaded_cb),
                                 G_CALLBACK (failed_cb), self);
  aar_loader_watch (self->loader, is_of_interest, DELAY);
}

static void
show_plan (AarCheckPage *self, AarStore *store, AarPlan *plan, gboolean is_large)
{
  if (self->store == store && self->plan == plan && self->is_large == is_large &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "failed") != 0)
    return;
  aar_loader_stop (self->loader);
  g_set_object (&self->store, store);
  g_set_object (&self->plan, plan);
  self->is_large = is_large;
  g_list_store_remove_all (self->items);
  set_n_findings (self, 0);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  look (self);
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
