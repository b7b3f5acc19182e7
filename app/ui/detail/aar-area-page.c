/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-area-page.h"

#include <glib/gi18n-lib.h>

#include "aar-add-bar.h"
#include "aar-figure.h"
#include "aar-page-head.h"
#include "aar-record-editor.h"
#include "aar-round-strip.h"
#include "aar-section.h"
#include "aar-summary.h"
#include "aar-text-field.h"
#include "aar-widgets.h"
#include "aar-plan-words.h"

/**
 * AarAreaPage:
 *
 * What the plan says of an area, and how much lies in it; its initiatives stand in the list beside.
 */
struct _AarAreaPage
{
  AdwBin parent_instance;

  AarPageHead *head;
  AdwWrapBox *figure_box;
  AarRoundStrip *strip;
  AarTextField *text;
  AarTextField *notes;
  AarSection *responsibles_section;
  AarSection *economy_section;
  AarAddBar *add_bar;

  AarEditor *editor;
  AarNode *area;
};

G_DEFINE_FINAL_TYPE (AarAreaPage, aar_area_page, ADW_TYPE_BIN)

static void
add_missing_text (AarAreaPage *self, AarPlan *plan, guint field, AarPlanWord word)
{
  g_autofree char *label = aar_plan_words_get_caption (plan, word, AAR_PLAN_WORD_SINGULAR);

  if (aar_record_get_text (self->area, field) == NULL)
    aar_add_bar_add_text (self->add_bar, field, label);
}

static void
show_add_bar (AarAreaPage *self)
{
  aar_add_bar_clear (self->add_bar);
  if (self->editor == NULL || aar_editor_is_locked (self->editor))
    return;
  add_missing_text (self, aar_editor_get_plan (self->editor), AAR_NODE_TEXT, AAR_PLAN_WORD_DESCRIPTION);
  add_missing_text (self, aar_editor_get_plan (self->editor), AAR_NODE_NOTES, AAR_PLAN_WORD_NOTES);
  /* Translators: opens all fields of an area */
  aar_add_bar_add_list (self->add_bar, AAR_TABLE_NODE, _ ("All Fields…"));
}

static void
add_text_cb (AarAreaPage *self, guint field)
{
  aar_text_field_edit (field == AAR_NODE_TEXT ? self->text : self->notes);
}

static void
add_part_cb (AarAreaPage *self)
{
  aar_record_editor_present (GTK_WIDGET (self), self->editor, self->area);
}

static void
aar_area_page_dispose (GObject *object)
{
  AarAreaPage *self = AAR_AREA_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_AREA_PAGE);
  g_clear_object (&self->editor);
  g_clear_object (&self->area);
  G_OBJECT_CLASS (aar_area_page_parent_class)->dispose (object);
}

static void
aar_area_page_class_init (AarAreaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_area_page_dispose;

  g_type_ensure (AAR_TYPE_ADD_BAR);
  g_type_ensure (AAR_TYPE_PAGE_HEAD);
  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  g_type_ensure (AAR_TYPE_ROUND_STRIP);
  g_type_ensure (AAR_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-area-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarAreaPage, head);
  gtk_widget_class_bind_template_child (widget_class, AarAreaPage, figure_box);
  gtk_widget_class_bind_template_child (widget_class, AarAreaPage, strip);
  gtk_widget_class_bind_template_child (widget_class, AarAreaPage, text);
  gtk_widget_class_bind_template_child (widget_class, AarAreaPage, notes);
  gtk_widget_class_bind_template_child (widget_class, AarAreaPage, responsibles_section);
  gtk_widget_class_bind_template_child (widget_class, AarAreaPage, economy_section);
  gtk_widget_class_bind_template_child (widget_class, AarAreaPage, add_bar);
  gtk_widget_class_bind_template_callback (widget_class, add_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_part_cb);
}

static void
aar_area_page_init (AarAreaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_figure (AarAreaPage *self, AarPlan *plan, guint number, AarPlanWord word)
{
  g_autofree char *value = g_strdup_printf ("%u", number);
  AarPlanWordForm form = number == 1 ? AAR_PLAN_WORD_SINGULAR : AAR_PLAN_WORD_PLURAL;
  g_autofree char *caption = aar_plan_words_get_caption (plan, word, form);

  if (number > 0)
    adw_wrap_box_append (self->figure_box, aar_figure_new (value, caption));
}

/**
 * aar_area_page_set_content:
 * @self: the page
 * @editor: (nullable): what is written through, %NULL where it can only be read
 * @content: what is known of the plan
 * @area: one of its areas
 * @survey: (nullable): what is known of the plan as a whole
 *
 * Shows @area.
 */
void
aar_area_page_set_content (AarAreaPage *self,
                           AarEditor *editor,
                           AarPlanContent *content,
                           AarNode *area,
                           AarPlanSurvey *survey)
{
  AarOutline *outline = survey != NULL ? aar_plan_survey_get_outline (survey) : NULL;
  AarPlanContent *whole = survey != NULL ? aar_plan_survey_get_content (survey) : NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  AarPlan *plan;
  gint64 id;
  guint n_areas = 0, n_initiatives = 0;

  g_return_if_fail (AAR_IS_AREA_PAGE (self));

  plan = aar_plan_content_get_plan (content);
  id = aar_record_get_id (area);
  nodes = aar_summary_collect (survey, id);
  aar_page_head_set_line (self->head, content, area);
  aar_page_head_edit (self->head, editor, area);
  aar_page_head_set_tags (self->head, content, area);
  for (guint i = 0; outline != NULL && i < aar_outline_get_n_entries (outline, AAR_TABLE_NODE); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_NODE, i);

      n_areas += entry->parent == id;
      if (entry->id == id)
        n_initiatives = entry->n_initiatives;
    }
  aar_wrap_box_clear (self->figure_box);
  add_figure (self, plan, n_areas, AAR_PLAN_WORD_AREA);
  add_figure (self, plan, n_initiatives, AAR_PLAN_WORD_INITIATIVE);
  gtk_widget_set_visible (GTK_WIDGET (self->figure_box), n_areas + n_initiatives > 0);
  aar_round_strip_set_summary (self->strip, whole, nodes);
  aar_summary_show_units (self->responsibles_section, whole, nodes);
  aar_summary_show_amounts (self->economy_section, whole, nodes);
  g_set_object (&self->editor, editor);
  g_set_object (&self->area, area);
  aar_text_field_set_record (self->text, editor, area, AAR_NODE_TEXT);
  aar_text_field_set_record (self->notes, editor, area, AAR_NODE_NOTES);
  show_add_bar (self);
}
