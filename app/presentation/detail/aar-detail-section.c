/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-detail-section.h"

#include "aar-detail-lines.h"

/* The sections of the pages, in their order. */

static const AarDetailSection of_initiative[] = {
  { .field = AAR_NODE_TEXT, .flags = AAR_SECTION_LEAD },
  { .field = AAR_NODE_NOTES, .flags = AAR_SECTION_LATE },
  { .kind = AAR_SECTION_ENTRIES,
    .table = AAR_TABLE_ASSESSMENT,
    .heading = AAR_PLAN_WORD_FOLLOW_UP,
    .flags = AAR_SECTION_GIVEN },
  { .kind = AAR_SECTION_ENTRIES, .table = AAR_TABLE_MILESTONE, .heading = AAR_PLAN_WORD_MILESTONE },
  { .kind = AAR_SECTION_ENTRIES, .table = AAR_TABLE_ACTION, .heading = AAR_PLAN_WORD_ACTION },
  { .kind = AAR_SECTION_ENTRIES, .table = AAR_TABLE_INDICATOR, .heading = AAR_PLAN_WORD_INDICATOR },
  { .kind = AAR_SECTION_FACTS,
    .table = AAR_TABLE_RESPONSIBILITY,
    .heading = AAR_PLAN_WORD_RESPONSIBLE,
    .add_lines = aar_detail_add_responsibles },
  { .field = AAR_NODE_TIMELINE_TEXT, .add_lines = aar_detail_add_span },
  { .kind = AAR_SECTION_AMOUNTS,
    .field = AAR_NODE_ECONOMY,
    .code = AAR_NODE_FUNDING,
    .table = AAR_TABLE_AMOUNT,
    .part = AAR_PLAN_WORD_AMOUNT,
    .add_lines = aar_detail_add_amounts },
  { .kind = AAR_SECTION_FACTS,
    .field = AAR_NODE_RESOURCES,
    .table = AAR_TABLE_STAFFING,
    .part = AAR_PLAN_WORD_FULL_TIME_EQUIVALENT,
    .add_lines = aar_detail_add_staffings },
  { .flags = AAR_SECTION_OTHER_TEXTS },
  { .table = AAR_TABLE_NODE_TAG, .heading = AAR_PLAN_WORD_TAG, .flags = AAR_SECTION_LATE },
  { .table = AAR_TABLE_NODE_REFERENCE,
    .heading = AAR_PLAN_WORD_REFERENCE,
    .flags = AAR_SECTION_LATE,
    .add_lines = aar_detail_add_node_references },
  { .kind = AAR_SECTION_FACTS,
    .table = AAR_TABLE_NODE_DECISION,
    .heading = AAR_PLAN_WORD_DECISION,
    .flags = AAR_SECTION_LATE,
    .add_lines = aar_detail_add_node_decisions },
  { .kind = AAR_SECTION_FACTS,
    .table = AAR_TABLE_NODE_LINK,
    .heading = AAR_PLAN_WORD_LINK,
    .flags = AAR_SECTION_LATE,
    .add_lines = aar_detail_add_node_links },
};

static const AarDetailSection of_area[] = {
  { .field = AAR_NODE_TEXT, .flags = AAR_SECTION_LEAD },
  { .field = AAR_NODE_NOTES, .flags = AAR_SECTION_LEAD },
  { .kind = AAR_SECTION_FACTS, .heading = AAR_PLAN_WORD_RESPONSIBLE, .add_lines = aar_detail_add_unit_sums },
  { .kind = AAR_SECTION_AMOUNTS, .heading = AAR_PLAN_WORD_ECONOMY, .add_lines = aar_detail_add_amount_sums },
};

static const AarDetailSection of_plan[] = {
  { .kind = AAR_SECTION_FACTS,
    .table = AAR_TABLE_METADATA,
    .heading = AAR_PLAN_WORD_DOCUMENT,
    .flags = AAR_SECTION_OF_ONE | AAR_SECTION_LATE,
    .add_lines = aar_detail_add_metadata },
  { .field = AAR_PLAN_TEXT, .flags = AAR_SECTION_LEAD | AAR_SECTION_HEADINGS },
  { .kind = AAR_SECTION_FACTS, .heading = AAR_PLAN_WORD_RESPONSIBLE, .add_lines = aar_detail_add_unit_sums },
  { .kind = AAR_SECTION_AMOUNTS, .heading = AAR_PLAN_WORD_ECONOMY, .add_lines = aar_detail_add_amount_sums },
  { .kind = AAR_SECTION_FACTS,
    .table = AAR_TABLE_ROUND,
    .heading = AAR_PLAN_WORD_FOLLOW_UP,
    .part = AAR_PLAN_WORD_ROUND,
    .flags = AAR_SECTION_LATE,
    .add_lines = aar_detail_add_rounds },
  { .table = AAR_TABLE_REFERENCE,
    .heading = AAR_PLAN_WORD_REFERENCE,
    .flags = AAR_SECTION_LATE,
    .add_lines = aar_detail_add_references },
  { .kind = AAR_SECTION_FACTS,
    .table = AAR_TABLE_PLAN_DECISION,
    .heading = AAR_PLAN_WORD_DECISION,
    .flags = AAR_SECTION_LATE,
    .add_lines = aar_detail_add_plan_decisions },
  { .kind = AAR_SECTION_FACTS,
    .table = AAR_TABLE_PLAN_LINK,
    .heading = AAR_PLAN_WORD_LINK,
    .flags = AAR_SECTION_LATE,
    .add_lines = aar_detail_add_plan_links },
  { .table = AAR_TABLE_SCALE, .heading = AAR_PLAN_WORD_SCALE, .flags = AAR_SECTION_LISTED | AAR_SECTION_LATE },
  { .table = AAR_TABLE_TAG, .heading = AAR_PLAN_WORD_TAG, .flags = AAR_SECTION_LISTED | AAR_SECTION_LATE },
};

static gboolean
is_named (const AarDetailSection *sections, guint n_sections, guint field)
{
  for (guint i = 0; i < n_sections; i++)
    if (sections[i].field == field)
      return TRUE;
  return FALSE;
}

/* The texts that no section names, each under its own word. */
static void
append_other_texts (GArray *list, AarTable table, const AarDetailSection *sections, guint n_sections)
{
  g_autoptr (GArray) fields = aar_table_list_fields (table);

  for (guint i = 0; i < fields->len; i++)
    {
      guint field = g_array_index (fields, guint, i);
      AarDetailSection section = { .field = field };

      if (aar_field_describe (field)->kind == AAR_FIELD_KIND_PROSE && !is_named (sections, n_sections, field))
        g_array_append_val (list, section);
    }
}

/**
 * aar_detail_sections_list:
 * @record: (type Aar.Record): an initiative, an area or a plan
 *
 * Returns: (transfer full) (element-type AarDetailSection): the sections of its page, in their order
 */
GArray *
aar_detail_sections_list (gpointer record)
{
  AarTable table = aar_record_get_table (record);
  gboolean is_area = table == AAR_TABLE_NODE &&
                     g_strcmp0 (aar_record_get_text (record, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
  const AarDetailSection *sections = table == AAR_TABLE_PLAN ? of_plan : is_area ? of_area : of_initiative;
  guint n_sections = table == AAR_TABLE_PLAN ? G_N_ELEMENTS (of_plan)
                   : is_area                 ? G_N_ELEMENTS (of_area)
                                             : G_N_ELEMENTS (of_initiative);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (AarDetailSection));

  for (guint i = 0; i < n_sections; i++)
    if (sections[i].flags & AAR_SECTION_OTHER_TEXTS)
      append_other_texts (list, table, sections, n_sections);
    else
      g_array_append_val (list, sections[i]);
  return list;
}

static AarPlan *
get_plan (const AarDetailSubject *subject)
{
  return AAR_IS_PLAN (subject->record) ? subject->record : aar_plan_content_get_plan (subject->content);
}

/**
 * aar_detail_section_get_heading:
 * @self: a section
 * @subject: what its page is about
 *
 * Returns: (transfer full): its heading, in the plan's words
 */
char *
aar_detail_section_get_heading (const AarDetailSection *self, const AarDetailSubject *subject)
{
  AarPlan *plan = get_plan (subject);
  AarPlanWordForm form = self->flags & AAR_SECTION_OF_ONE ? AAR_PLAN_WORD_SINGULAR : AAR_PLAN_WORD_PLURAL;
  g_autofree char *word = self->field != 0 ? g_strdup (aar_plan_words_get_field (plan, self->field))
                                           : aar_plan_words_get_caption (plan, self->heading, form);
  const char *code = self->code != 0 ? aar_record_get_text (subject->record, self->code) : NULL;

  return code != NULL ? g_strdup_printf ("%s · %s", word, aar_plan_words_get_code (plan, code))
                      : g_steal_pointer (&word);
}

static char *
name_part (const AarDetailSection *self, AarPlan *plan, AarPlanWordForm form)
{
  return aar_plan_words_get_caption (plan, self->part != 0 ? self->part : self->heading, form);
}

/**
 * aar_detail_section_get_part:
 * @self: a section that shows records
 * @subject: what its page is about
 *
 * Returns: (transfer full): what the plan calls one of its records
 */
char *
aar_detail_section_get_part (const AarDetailSection *self, const AarDetailSubject *subject)
{
  return name_part (self, get_plan (subject), AAR_PLAN_WORD_SINGULAR);
}

/* Levels stand in the strip of rounds already; here are the answers in words. */
static gboolean
is_entry (gpointer record)
{
  return !AAR_IS_ASSESSMENT (record) || aar_record_get_text (record, AAR_ASSESSMENT_NOTE) != NULL ||
         aar_record_get_text (record, AAR_ASSESSMENT_REASON) != NULL;
}

/**
 * aar_detail_section_list_entries:
 * @self: a section of entries
 * @subject: what its page is about
 *
 * Returns: (transfer container) (element-type Aar.Record): what it shows
 */
GPtrArray *
aar_detail_section_list_entries (const AarDetailSection *self, const AarDetailSubject *subject)
{
  GPtrArray *records = aar_plan_content_get_children (subject->content, self->table,
                                                      aar_record_get_id (subject->record));
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (is_entry (records->pdata[i]))
      g_ptr_array_add (entries, records->pdata[i]);
  return entries;
}

/**
 * aar_detail_section_list_lines:
 * @self: a section
 * @subject: what its page is about
 *
 * Returns: (transfer full) (element-type AarDetailLine): what stands below its text
 */
GPtrArray *
aar_detail_section_list_lines (const AarDetailSection *self, const AarDetailSubject *subject)
{
  GPtrArray *lines = aar_detail_lines_new ();

  if (self->add_lines != NULL && subject->content != NULL)
    self->add_lines (lines, subject);
  return lines;
}

/**
 * aar_detail_section_is_shown:
 * @self: a section
 *
 * Returns: whether it stands on the page; tags stand in the head of it and scales elsewhere, but are begun from it
 */
gboolean
aar_detail_section_is_shown (const AarDetailSection *self)
{
  return self->field != 0 || self->add_lines != NULL || self->kind == AAR_SECTION_ENTRIES;
}

/**
 * aar_detail_section_is_filled:
 * @self: a section
 * @subject: what its page is about
 * @n_parts: how many entries or lines it has
 *
 * Returns: whether it has something to show; else it is hidden
 */
gboolean
aar_detail_section_is_filled (const AarDetailSection *self, const AarDetailSubject *subject, guint n_parts)
{
  return n_parts > 0 || (self->field != 0 && aar_record_get_text (subject->record, self->field) != NULL) ||
         (self->code != 0 && aar_record_get_text (subject->record, self->code) != NULL);
}

/* ---- what can be added ------------------------------------------------------------------------------------------- */

static void
offer_free (gpointer data)
{
  AarDetailOffer *self = data;

  g_free (self->label);
  g_free (self);
}

static void
add_offer (GPtrArray *offers, guint field, AarTable table, gboolean adds, char *label)
{
  AarDetailOffer *self = g_new (AarDetailOffer, 1);

  *self = (AarDetailOffer) { .field = field, .table = table, .label = label, .adds = adds };
  g_ptr_array_add (offers, self);
}

static void
offer_section (GPtrArray *offers, const AarDetailSection *section, const AarDetailSubject *subject)
{
  AarPlan *plan = get_plan (subject);
  gboolean has_parts;

  if (section->field != 0 && aar_record_get_text (subject->record, section->field) == NULL)
    add_offer (offers, section->field, AAR_TABLE_PLAN, TRUE,
               g_strdup (aar_plan_words_get_field (plan, section->field)));
  if (section->table == AAR_TABLE_PLAN || section->flags & AAR_SECTION_GIVEN)
    return;
  has_parts =
      aar_plan_content_get_children (subject->content, section->table, aar_record_get_id (subject->record))->len > 0;
  if (!has_parts || section->flags & AAR_SECTION_LISTED)
    add_offer (offers, 0, section->table, !has_parts,
               name_part (section, plan, has_parts ? AAR_PLAN_WORD_PLURAL : AAR_PLAN_WORD_SINGULAR));
}

/**
 * aar_detail_sections_offer:
 * @sections: (element-type AarDetailSection): the sections of a page
 * @subject: what it is about
 *
 * Returns: (transfer full) (element-type AarDetailOffer): what it does not have yet, and what it does not show
 */
GPtrArray *
aar_detail_sections_offer (GArray *sections, const AarDetailSubject *subject)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (offer_free);

  for (guint late = 0; late < 2; late++)
    for (guint i = 0; i < sections->len; i++)
      {
        const AarDetailSection *section = &g_array_index (sections, AarDetailSection, i);

        if (((section->flags & AAR_SECTION_LATE) != 0) == late)
          offer_section (offers, section, subject);
      }
  return offers;
}
