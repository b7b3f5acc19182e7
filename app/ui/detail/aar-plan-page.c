/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-plan-page.h"

#include <glib/gi18n-lib.h>

#include "aar-add-bar.h"
#include "aar-date.h"
#include "aar-edit-frame.h"
#include "aar-fact.h"
#include "aar-figure.h"
#include "aar-format.h"
#include "aar-plan-links.h"
#include "aar-plan-words.h"
#include "aar-prose.h"
#include "aar-record-editor.h"
#include "aar-round-strip.h"
#include "aar-section.h"
#include "aar-summary.h"
#include "aar-text-field.h"
#include "aar-widgets.h"

/**
 * AarPlanPage:
 *
 * The title page of a plan: whose it is, for when, what is in it, its document table and its introduction.
 * It is edited in place, as the page of an initiative is.
 */
struct _AarPlanPage
{
  AdwBin parent_instance;

  AarEditFrame *organisation_frame;
  GtkLabel *organisation_label;
  AarTextField *title;
  AarEditFrame *period_frame;
  GtkLabel *period_label;
  AarPlanLinks *links;
  AdwWrapBox *figure_box;
  AarRoundStrip *strip;
  AarSection *metadata_section;
  AarEditFrame *metadata_frame;
  GtkBox *metadata_box;
  AarTextField *text;
  AarSection *references_section;
  AarEditFrame *references_frame;
  GtkBox *references_box;
  AarSection *rounds_section;
  AarEditFrame *rounds_frame;
  GtkBox *rounds_box;
  AarSection *responsibles_section;
  AarSection *economy_section;
  AarAddBar *add_bar;

  AarEditor *editor;
  AarPlan *plan;
};

G_DEFINE_FINAL_TYPE (AarPlanPage, aar_plan_page, ADW_TYPE_BIN)

static gboolean
is_locked (AarPlanPage *self)
{
  return self->editor == NULL || aar_editor_is_locked (self->editor);
}

static void
edit_plan_cb (AarPlanPage *self)
{
  aar_record_editor_present (GTK_WIDGET (self), self->editor, self->plan);
}

static void
edit_parts (AarPlanPage *self, AarTable table, gboolean add)
{
  aar_record_editor_present_parts (GTK_WIDGET (self), self->editor, table, aar_record_get_id (self->plan), add);
}

static void
edit_metadata_cb (AarPlanPage *self)
{
  edit_parts (self, AAR_TABLE_METADATA, FALSE);
}

static void
edit_rounds_cb (AarPlanPage *self)
{
  edit_parts (self, AAR_TABLE_ROUND, FALSE);
}

static void
edit_references_cb (AarPlanPage *self)
{
  edit_parts (self, AAR_TABLE_REFERENCE, FALSE);
}

static void
add_text_cb (AarPlanPage *self)
{
  aar_text_field_edit (self->text);
}

/* Scales, units and tags stand on other pages; here they are listed, and added from the list. */
static void
add_part_cb (AarPlanPage *self, guint table)
{
  if (table == AAR_TABLE_PLAN)
    edit_plan_cb (self);
  else
    edit_parts (self, table, table == AAR_TABLE_METADATA || table == AAR_TABLE_ROUND || table == AAR_TABLE_REFERENCE);
}

static void
bind_editing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, organisation_frame);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, period_frame);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, metadata_frame);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, metadata_box);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, rounds_frame);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, rounds_box);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, references_frame);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, references_box);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, add_bar);
  gtk_widget_class_bind_template_callback (widget_class, edit_plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_metadata_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_rounds_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_references_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_part_cb);
}

static void
aar_plan_page_dispose (GObject *object)
{
  AarPlanPage *self = AAR_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_PLAN_PAGE);
  g_clear_object (&self->editor);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (aar_plan_page_parent_class)->dispose (object);
}

static void
aar_plan_page_class_init (AarPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_plan_page_dispose;

  g_type_ensure (AAR_TYPE_PLAN_LINKS);
  g_type_ensure (AAR_TYPE_ADD_BAR);
  g_type_ensure (AAR_TYPE_EDIT_FRAME);
  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  g_type_ensure (AAR_TYPE_ROUND_STRIP);
  g_type_ensure (AAR_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, organisation_label);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, title);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, period_label);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, links);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, figure_box);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, strip);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, metadata_section);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, text);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, references_section);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, rounds_section);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, responsibles_section);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, economy_section);
  bind_editing (widget_class);
}

static void
aar_plan_page_init (AarPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_title (AarPlanPage *self, AarPlan *plan)
{
  const char *organisation = aar_record_get_text (plan, AAR_PLAN_ORGANISATION);
  const char *unit = aar_record_get_text (plan, AAR_PLAN_UNIT);
  const char *kind = aar_record_get_text (plan, AAR_PLAN_KIND);
  g_autofree char *period = aar_format_period (plan);
  g_autofree char *whose = organisation != NULL && unit != NULL ? g_strdup_printf ("%s  ·  %s", organisation, unit)
                                                                : NULL;
  g_autofree char *what = kind != NULL && period != NULL ? g_strdup_printf ("%s  ·  %s", kind, period) : NULL;

  aar_label_show (self->organisation_label, whose != NULL ? whose : organisation != NULL ? organisation : unit);
  aar_text_field_set_record (self->title, self->editor, plan, AAR_PLAN_TITLE);
  aar_label_show (self->period_label, what != NULL ? what : kind != NULL ? kind : period);
}

static void
add_figure (AarPlanPage *self, AarPlan *plan, guint number, AarPlanWord word)
{
  g_autofree char *value = aar_format_number (number, aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  AarPlanWordForm form = number == 1 ? AAR_PLAN_WORD_SINGULAR : AAR_PLAN_WORD_PLURAL;
  g_autofree char *caption = aar_plan_words_get_caption (plan, word, form);

  if (number > 0)
    adw_wrap_box_append (self->figure_box, aar_figure_new (value, caption));
}

static void
show_figures (AarPlanPage *self, AarPlan *plan, AarOutline *outline)
{
  guint n_areas = 0;

  aar_wrap_box_clear (self->figure_box);
  if (outline == NULL)
    return;
  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_NODE); i++)
    n_areas += aar_outline_get_entry (outline, AAR_TABLE_NODE, i)->parent == 0;
  add_figure (self, plan, n_areas, AAR_PLAN_WORD_AREA);
  add_figure (self, plan, aar_outline_get_n_initiatives (outline), AAR_PLAN_WORD_INITIATIVE);
  add_figure (self, plan, aar_outline_get_n_entries (outline, AAR_TABLE_REFERENCE), AAR_PLAN_WORD_REFERENCE);
}

static void
show_metadata (AarPlanPage *self, AarPlanContent *content)
{
  GPtrArray *metadata = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_METADATA) : NULL;
  g_autofree char *caption = aar_plan_words_get_caption (self->plan, AAR_PLAN_WORD_DOCUMENT, AAR_PLAN_WORD_SINGULAR);

  aar_section_set_caption (self->metadata_section, caption);
  clear (self->metadata_box);
  for (guint i = 0; metadata != NULL && i < metadata->len; i++)
    gtk_box_append (self->metadata_box, aar_fact_new (aar_record_get_text (metadata->pdata[i], AAR_METADATA_LABEL),
                                                      aar_record_get_text (metadata->pdata[i], AAR_METADATA_VALUE)));
  gtk_widget_set_visible (GTK_WIDGET (self->metadata_section), metadata != NULL && metadata->len > 0);
}

static void
show_references (AarPlanPage *self, AarPlan *plan, AarPlanContent *content)
{
  GPtrArray *references = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_REFERENCE) : NULL;
  g_autofree char *caption = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_REFERENCE, AAR_PLAN_WORD_PLURAL);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      const char *title = aar_record_get_text (references->pdata[i], AAR_REFERENCE_TITLE);

      if (title != NULL)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? "\n" : "", title);
    }
  aar_section_set_caption (self->references_section, caption);
  clear (self->references_box);
  if (titles->len > 0)
    gtk_box_append (self->references_box, aar_prose_new (titles->str));
  gtk_widget_set_visible (GTK_WIDGET (self->references_section), titles->len > 0);
}

static void
show_rounds (AarPlanPage *self, AarPlan *plan, AarPlanContent *content)
{
  GPtrArray *rounds = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_ROUND) : NULL;
  g_autofree char *caption = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_FOLLOW_UP, AAR_PLAN_WORD_SINGULAR);

  aar_section_set_caption (self->rounds_section, caption);
  clear (self->rounds_box);
  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const char *name = aar_record_get_text (rounds->pdata[i], AAR_ROUND_NAME);
      const char *state = aar_plan_words_get_code (plan, aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE));
      g_autofree char *date = aar_date_format (aar_record_get_text (rounds->pdata[i], AAR_ROUND_DATE),
                                               aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
      g_autofree char *both = date != NULL ? g_strdup_printf ("%s · %s", date, state) : NULL;

      gtk_box_append (self->rounds_box, aar_fact_new (name, both != NULL ? both : state));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rounds_section), rounds != NULL && rounds->len > 0);
}

static void
show_frames (AarPlanPage *self, AarPlan *plan)
{
  AarEditFrame *frames[] = { self->organisation_frame, self->period_frame, self->metadata_frame, self->rounds_frame,
                             self->references_frame };
  static const AarPlanWord words[] = { AAR_PLAN_WORD_ORGANISATION, AAR_PLAN_WORD_PERIOD, AAR_PLAN_WORD_DOCUMENT,
                                       AAR_PLAN_WORD_FOLLOW_UP, AAR_PLAN_WORD_REFERENCE };

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      g_autofree char *label = aar_plan_words_get_caption (plan, words[i], AAR_PLAN_WORD_PLURAL);

      aar_edit_frame_set_locked (frames[i], is_locked (self));
      aar_edit_frame_set_label (frames[i], label);
    }
}

static void
add_part (AarPlanPage *self, AarPlanContent *content, AarTable table, AarPlanWord word)
{
  GPtrArray *records = aar_plan_content_get_records (content, table);
  AarPlanWordForm form = records->len == 0 ? AAR_PLAN_WORD_SINGULAR : AAR_PLAN_WORD_PLURAL;
  g_autofree char *label = aar_plan_words_get_caption (self->plan, word, form);

  if (records->len == 0)
    aar_add_bar_add_part (self->add_bar, table, label);
  else
    aar_add_bar_add_list (self->add_bar, table, label);
}

/* What the page does not show, and what it does not have yet. */
static void
show_add_bar (AarPlanPage *self, AarPlanContent *content)
{
  static const struct
  {
    AarTable table;
    AarPlanWord word;
    gboolean is_shown;
  } parts[] = {
    { AAR_TABLE_METADATA, AAR_PLAN_WORD_DOCUMENT, TRUE },
    { AAR_TABLE_ROUND, AAR_PLAN_WORD_ROUND, TRUE },
    { AAR_TABLE_REFERENCE, AAR_PLAN_WORD_REFERENCE, TRUE },
    { AAR_TABLE_SCALE, AAR_PLAN_WORD_SCALE, FALSE },
    { AAR_TABLE_TAG, AAR_PLAN_WORD_TAG, FALSE },
  };
  g_autofree char *introduction = NULL;

  aar_add_bar_clear (self->add_bar);
  if (is_locked (self) || content == NULL)
    return;
  introduction = aar_plan_words_get_caption (self->plan, AAR_PLAN_WORD_INTRODUCTION, AAR_PLAN_WORD_SINGULAR);
  if (aar_record_get_text (self->plan, AAR_PLAN_TEXT) == NULL)
    aar_add_bar_add_text (self->add_bar, AAR_PLAN_TEXT, introduction);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!parts[i].is_shown || aar_plan_content_get_records (content, parts[i].table)->len == 0)
      add_part (self, content, parts[i].table, parts[i].word);
  /* Translators: opens all fields of a plan */
  aar_add_bar_add_list (self->add_bar, AAR_TABLE_PLAN, _ ("All Fields…"));
}

/**
 * aar_plan_page_set_plan:
 * @self: the page
 * @editor: (nullable): what is written through, %NULL where it can only be read
 * @plan: a plan
 * @survey: (nullable): what is known of it as a whole
 *
 * Shows @plan.
 */
void
aar_plan_page_set_plan (AarPlanPage *self, AarEditor *editor, AarPlan *plan, AarPlanSurvey *survey)
{
  AarPlanContent *content = survey != NULL ? aar_plan_survey_get_content (survey) : NULL;
  g_autoptr (GPtrArray) nodes = aar_summary_collect (survey, 0);

  g_return_if_fail (AAR_IS_PLAN_PAGE (self));
  g_return_if_fail (AAR_IS_PLAN (plan));

  g_set_object (&self->editor, editor);
  g_set_object (&self->plan, plan);
  show_title (self, plan);
  aar_text_field_set_record (self->text, editor, plan, AAR_PLAN_TEXT);
  show_figures (self, plan, survey != NULL ? aar_plan_survey_get_outline (survey) : NULL);
  aar_round_strip_set_summary (self->strip, content, nodes);
  aar_summary_show_units (self->responsibles_section, content, nodes);
  aar_summary_show_amounts (self->economy_section, content, nodes);
  show_metadata (self, content);
  show_references (self, plan, content);
  show_rounds (self, plan, content);
  show_frames (self, plan);
  show_add_bar (self, content);
}

/**
 * aar_plan_page_get_links:
 * @self: the page
 *
 * Returns: (transfer none): the links to the plans before and after
 */
AarPlanLinks *
aar_plan_page_get_links (AarPlanPage *self)
{
  return self->links;
}
