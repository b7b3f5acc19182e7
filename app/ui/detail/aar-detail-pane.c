/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-detail-pane.h"

#include "aar-error.h"
#include "aar-node-page.h"
#include "aar-plan-page.h"
#include "aar-toast.h"
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
  AarNodePage *area_page;
  AarPlanPage *plan_page;
  AdwStatusPage *failed_page;

  AarStore *store;
  AarPlace *place;
  AarPlanSurvey *survey;
  AarEditor *editor;
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
  g_clear_object (&self->survey);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->place, aar_place_free);
  G_OBJECT_CLASS (aar_detail_pane_parent_class)->dispose (object);
}

static void
aar_detail_pane_class_init (AarDetailPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_detail_pane_dispose;

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
  /* deleted by another process: the list will choose something else in a moment */
  if (g_error_matches (error, AAR_ERROR, AAR_ERROR_NOT_FOUND))
    {
      gtk_stack_set_visible_child_name (self->outer_stack, "nothing");
      return;
    }
  aar_trouble_show (self->failed_page, error);
  gtk_stack_set_visible_child_name (self->outer_stack, "failed");
}

static void
show_page (AarDetailPane *self, gpointer page, const char *title)
{
  gtk_stack_set_visible_child (self->stack, page);
  gtk_stack_set_visible_child_name (self->outer_stack, "page");
  adw_window_title_set_title (self->window_title, title != NULL ? title : "");
}

/* One editor serves all pages of a store, so that a text that is being edited outlives what else changes on its
 * page. */
static void
set_editor (AarDetailPane *self, AarPlanContent *content, gpointer subject)
{
  if (self->editor != NULL && aar_editor_get_store (self->editor) == self->store)
    {
      aar_editor_set_content (self->editor, content, subject);
      return;
    }
  g_clear_object (&self->editor);
  self->editor = aar_editor_new (self->store, content, subject);
  g_signal_connect_object (self->editor, "failed", G_CALLBACK (aar_toast_show_error), self, G_CONNECT_SWAPPED);
}

static void
show_node (AarDetailPane *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_node (self->store, id, &error);
  AarNode *node;
  gboolean is_area;

  if (content == NULL)
    {
      show_failed (self, error);
      return;
    }
  node = aar_plan_content_lookup (content, AAR_TABLE_NODE, id);
  is_area = g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
  set_editor (self, content, node);
  if (is_area)
    aar_node_page_set_area (self->area_page, self->editor, content, node, self->survey);
  else
    {
      aar_node_page_set_content (self->node_page, self->editor, content, node);
      aar_year_line_show (aar_node_page_get_year_line (self->node_page), self->store, node);
    }
  show_page (self, is_area ? self->area_page : self->node_page, aar_record_get_text (node, AAR_NODE_TITLE));
}

static void
show_plan (AarDetailPane *self)
{
  /* Before the plan was looked over, what belongs to it is not known. */
  gboolean is_surveyed = self->survey != NULL && aar_plan_survey_get_plan (self->survey) == self->place->plan;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlan) plan = aar_store_get_record (self->store, AAR_TABLE_PLAN, self->place->plan, &error);
  g_autoptr (AarPlanContent) content = NULL;

  if (plan != NULL && is_surveyed)
    content = aar_store_load_plan_head (self->store, self->place->plan, &error);
  if (error != NULL)
    {
      show_failed (self, error);
      return;
    }
  if (content != NULL)
    set_editor (self, content, plan);
  aar_plan_page_set_plan (self->plan_page, content != NULL ? self->editor : NULL, plan,
                          is_surveyed ? self->survey : NULL);
  aar_plan_links_show (aar_plan_page_get_links (self->plan_page), self->store, plan);
  show_page (self, self->plan_page, aar_record_get_text (plan, AAR_PLAN_TITLE));
}

static void
load (AarDetailPane *self)
{
  if (self->node != 0)
    show_node (self, self->node);
  else if (self->place->kind == AAR_PLACE_AREA)
    show_node (self, self->place->id);
  else if (self->place->plan != 0)
    show_plan (self);
  else
    gtk_stack_set_visible_child_name (self->outer_stack, "nothing");
}

/**
 * aar_detail_pane_show:
 * @self: the pane
 * @store: the store
 * @place: where one is
 * @survey: (nullable): what is known of the plan that is open as a whole
 * @node: the initiative that is chosen, 0 for none
 *
 * Shows the page of @node, or of @place if no initiative is chosen, from its top.
 */
void
aar_detail_pane_show (AarDetailPane *self, AarStore *store, const AarPlace *place, AarPlanSurvey *survey, gint64 node)
{
  gboolean same;

  g_return_if_fail (AAR_IS_DETAIL_PANE (self));

  same = self->store == store && self->node == node && (node != 0 || aar_place_equal (self->place, place));
  g_set_object (&self->store, store);
  g_set_object (&self->survey, survey);
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
