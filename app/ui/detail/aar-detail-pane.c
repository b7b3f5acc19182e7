/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-detail-pane.h"

#include <glib/gi18n-lib.h>

#include "aar-area-page.h"
#include "aar-error.h"
#include "aar-node-page.h"
#include "aar-plan-page.h"
#include "aar-trouble.h"

/**
 * AarDetailPane:
 *
 * The page of what is chosen: of an initiative, else of the area or the plan that is open.
 */
struct _AarDetailPane
{
  AdwBin parent_instance;

  GtkRevealer *title_revealer;
  AdwWindowTitle *window_title;
  GtkScrolledWindow *scrolled_window;
  GtkStack *outer_stack;
  GtkStack *stack;
  AarNodePage *node_page;
  AarAreaPage *area_page;
  AarPlanPage *plan_page;
  AdwStatusPage *failed_page;

  AarStore *store;
  AarPlace *place;
  AarOutline *outline;
  gint64 node;
};

G_DEFINE_FINAL_TYPE (AarDetailPane, aar_detail_pane, ADW_TYPE_BIN)

/* As soon as the title on the page is out of sight, it stands in the header bar. */
#define TITLE_HEIGHT 96

static void
scrolled_cb (AarDetailPane *self, GtkAdjustment *adjustment)
{
  gtk_revealer_set_reveal_child (self->title_revealer, gtk_adjustment_get_value (adjustment) > TITLE_HEIGHT);
}

static void
aar_detail_pane_dispose (GObject *object)
{
  AarDetailPane *self = AAR_DETAIL_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_DETAIL_PANE);
  g_clear_object (&self->store);
  g_clear_object (&self->outline);
  g_clear_pointer (&self->place, aar_place_free);
  G_OBJECT_CLASS (aar_detail_pane_parent_class)->dispose (object);
}

static void
aar_detail_pane_class_init (AarDetailPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_detail_pane_dispose;

  g_type_ensure (AAR_TYPE_AREA_PAGE);
  g_type_ensure (AAR_TYPE_NODE_PAGE);
  g_type_ensure (AAR_TYPE_PLAN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/detail/aar-detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, title_revealer);
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, outer_stack);
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, stack);
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, node_page);
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, area_page);
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, plan_page);
  gtk_widget_class_bind_template_child (widget_class, AarDetailPane, failed_page);
}

static void
aar_detail_pane_init (AarDetailPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled_window), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
show_failed (AarDetailPane *self, const GError *error)
{
  g_autofree char *heading = NULL;
  g_autofree char *advice = NULL;

  /* deleted by another process: the list will choose something else in a moment */
  if (g_error_matches (error, AAR_ERROR, AAR_ERROR_NOT_FOUND))
    {
      gtk_stack_set_visible_child_name (self->outer_stack, "nothing");
      return;
    }
  heading = aar_trouble_get_heading (error);
  advice = aar_trouble_get_advice (error);
  adw_status_page_set_title (self->failed_page, heading);
  adw_status_page_set_description (self->failed_page, advice);
  gtk_stack_set_visible_child_name (self->outer_stack, "failed");
}

static void
show_page (AarDetailPane *self, gpointer page, const char *title)
{
  gtk_stack_set_visible_child (self->stack, page);
  gtk_stack_set_visible_child_name (self->outer_stack, "page");
  adw_window_title_set_title (self->window_title, title != NULL ? title : "");
}

/* Any node brings along what belongs to the whole plan, which is much less than all its initiatives. */
static AarPlanContent *
load_plan (AarDetailPane *self, GError **error)
{
  if (self->outline != NULL && aar_outline_get_n_entries (self->outline, AAR_TABLE_NODE) > 0)
    return aar_store_load_node (self->store, aar_outline_get_entry (self->outline, AAR_TABLE_NODE, 0)->id, error);
  return aar_store_load_plan (self->store, self->place->plan, error);
}

static void
load (AarDetailPane *self)
{
  gint64 id = self->node != 0 ? self->node : self->place->kind == AAR_PLACE_AREA ? self->place->id : 0;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GError) error = NULL;

  if (id == 0 && (self->place->plan == 0 || self->place->kind == AAR_PLACE_NOWHERE))
    {
      gtk_stack_set_visible_child_name (self->outer_stack, "nothing");
      return;
    }
  content = id != 0 ? aar_store_load_node (self->store, id, &error) : load_plan (self, &error);
  if (content == NULL)
    show_failed (self, error);
  else if (id == 0)
    {
      aar_plan_page_set_content (self->plan_page, content, self->outline);
      show_page (self, self->plan_page, aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_TITLE));
    }
  else
    {
      AarNode *node = aar_plan_content_lookup (content, AAR_TABLE_NODE, id);
      gboolean is_area = g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;

      if (is_area)
        aar_area_page_set_content (self->area_page, content, node, self->outline);
      else
        aar_node_page_set_content (self->node_page, content, node);
      show_page (self, is_area ? (gpointer) self->area_page : self->node_page,
                 aar_record_get_text (node, AAR_NODE_TITLE));
    }
}

/**
 * aar_detail_pane_show:
 * @self: the pane
 * @store: the store
 * @place: where one is
 * @outline: (nullable): the outline of the plan that is open
 * @node: the initiative that is chosen, 0 for none
 *
 * Shows the page of @node, or of @place if no initiative is chosen, from its top.
 */
void
aar_detail_pane_show (AarDetailPane *self, AarStore *store, const AarPlace *place, AarOutline *outline, gint64 node)
{
  gboolean same;

  g_return_if_fail (AAR_IS_DETAIL_PANE (self));

  same = self->store == store && self->node == node && (node != 0 || aar_place_equal (self->place, place));
  g_set_object (&self->store, store);
  g_set_object (&self->outline, outline);
  if (!aar_place_equal (self->place, place))
    {
      g_clear_pointer (&self->place, aar_place_free);
      self->place = aar_place_copy (place);
    }
  self->node = node;
  load (self);
  if (!same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

/**
 * aar_detail_pane_refresh:
 * @self: the pane
 * @outline: (nullable): the outline of the plan that is open
 *
 * Shows what the store holds now, without moving the page.
 */
void
aar_detail_pane_refresh (AarDetailPane *self, AarOutline *outline)
{
  g_return_if_fail (AAR_IS_DETAIL_PANE (self));

  g_set_object (&self->outline, outline);
  if (self->store != NULL && self->place != NULL)
    load (self);
}
