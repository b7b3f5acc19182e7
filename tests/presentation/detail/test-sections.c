/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-detail-figures.h"
#include "aar-detail-section.h"
#include "fixture.h"

/* A page that is asked what it would show. */
typedef struct
{
  AarPlanContent *content;
  AarDetailSubject subject;
  GArray *sections;
} Page;

static Page *
page_new (AarPlanContent *content, gpointer record)
{
  Page *self = g_new0 (Page, 1);

  self->content = g_object_ref (content);
  self->subject = (AarDetailSubject) { record, content, NULL };
  self->sections = aar_detail_sections_list (record);
  return self;
}

static void
page_free (Page *self)
{
  g_object_unref (self->content);
  g_clear_pointer (&self->subject.nodes, g_ptr_array_unref);
  g_array_unref (self->sections);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static const AarDetailSection *
find (Page *self, guint field, AarTable table)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const AarDetailSection *section = &g_array_index (self->sections, AarDetailSection, i);

      if (field != 0 ? section->field == field : section->table == table)
        return section;
    }
  g_assert_not_reached ();
}

static void
assert_heading (Page *self, const AarDetailSection *section, const char *heading)
{
  g_autofree char *found = aar_detail_section_get_heading (section, &self->subject);

  g_assert_cmpstr (found, ==, heading);
}

/* "label|what|value" for each line, one under another. */
static void
assert_lines (Page *self, const AarDetailSection *section, const char *expected)
{
  g_autoptr (GPtrArray) lines = aar_detail_section_list_lines (section, &self->subject);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const AarDetailLine *line = lines->pdata[i];

      g_string_append_printf (found, "%s%s|%s|%s", i > 0 ? "\n" : "", line->label != NULL ? line->label : "",
                              line->what != NULL ? line->what : "", line->value != NULL ? line->value : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpint (aar_detail_section_is_filled (section, &self->subject, lines->len), ==,
                   lines->len > 0 ||
                       (section->field != 0 && aar_record_get_text (self->subject.record, section->field) != NULL));
}

static void
assert_offers (Page *self, const char *expected)
{
  g_autoptr (GPtrArray) offers = aar_detail_sections_offer (self->sections, &self->subject);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const AarDetailOffer *offer = offers->pdata[i];

      g_string_append_printf (found, "%s%s%s", i > 0 ? ", " : "", offer->adds ? "+" : "", offer->label);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static gpointer
add (Page *self, AarTable table, guint field, const char *text)
{
  gpointer record = aar_plan_content_append (self->content, table, aar_record_get_id (self->subject.record));

  if (field != 0)
    aar_record_set_text (record, field, text);
  return record;
}

static void
add_amount (Page *self, gint64 amount, const char *currency, gint64 year)
{
  AarAmount *record = add (self, AAR_TABLE_AMOUNT, AAR_AMOUNT_CURRENCY, currency);

  aar_record_set_integer (record, AAR_AMOUNT_AMOUNT, amount);
  aar_record_set_integer (record, AAR_AMOUNT_YEAR, year);
}

static void
add_kind_of_amount (Page *self, gint64 amount, const char *kind, gboolean is_part)
{
  AarAmount *record = add (self, AAR_TABLE_AMOUNT, AAR_AMOUNT_KIND, kind);

  aar_record_set_text (record, AAR_AMOUNT_CURRENCY, "DKK");
  aar_record_set_integer (record, AAR_AMOUNT_AMOUNT, amount);
  aar_record_set_integer (record, AAR_AMOUNT_YEAR, 2019);
  aar_record_set_boolean (record, AAR_AMOUNT_PART, is_part);
}

static void
test_order (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Page) page = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  static const guint shown[] = {
    AAR_NODE_TEXT,       AAR_NODE_NOTES,           AAR_TABLE_ASSESSMENT,    AAR_TABLE_MILESTONE, AAR_TABLE_ACTION,
    AAR_TABLE_INDICATOR, AAR_TABLE_RESPONSIBILITY, AAR_NODE_TIMELINE_TEXT,  AAR_NODE_ECONOMY,    AAR_NODE_RESOURCES,
    AAR_NODE_BASIS,      AAR_TABLE_NODE_REFERENCE, AAR_TABLE_NODE_DECISION, AAR_TABLE_NODE_LINK,
  };
  guint n_shown = 0;

  for (guint i = 0; i < page->sections->len; i++)
    {
      const AarDetailSection *section = &g_array_index (page->sections, AarDetailSection, i);

      if (!aar_detail_section_is_shown (section))
        continue;
      g_assert_cmpuint (n_shown, <, G_N_ELEMENTS (shown));
      g_assert_cmpuint (section->field != 0 ? section->field : section->table, ==, shown[n_shown]);
      n_shown++;
    }
  g_assert_cmpuint (n_shown, ==, G_N_ELEMENTS (shown));
}

/* Whatever text the model has of an initiative or a plan, its page shows it once, under a heading of its own. */
static void
test_every_text (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  gpointer records[] = { fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING),
                         aar_plan_content_get_plan (content) };
  guint n_texts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (Page) page = page_new (content, records[i]);
      g_autoptr (GArray) fields = aar_table_list_fields (aar_record_get_table (records[i]));
      g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint j = 0; j < fields->len; j++)
        {
          guint field = g_array_index (fields, guint, j);
          guint n_sections = 0;

          if (aar_field_describe (field)->kind != AAR_FIELD_KIND_PROSE)
            continue;
          for (guint k = 0; k < page->sections->len; k++)
            n_sections += g_array_index (page->sections, AarDetailSection, k).field == field;
          g_assert_cmpuint (n_sections, ==, 1);
          g_assert_true (
              g_hash_table_add (headings, aar_detail_section_get_heading (find (page, field, 0), &page->subject)));
          n_texts++;
        }
    }
  g_assert_cmpuint (n_texts, >=, 7);
}

/* Of what has nothing, nothing is shown; a text is enough, and so is a word in the heading. */
static void
test_filled (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  AarNode *node = fixture_record (content, AAR_TABLE_NODE, FIXTURE_NOBODY);
  g_autoptr (Page) page = page_new (content, node);

  for (guint i = 0; i < page->sections->len; i++)
    {
      const AarDetailSection *section = &g_array_index (page->sections, AarDetailSection, i);
      g_autoptr (GPtrArray) lines = aar_detail_section_list_lines (section, &page->subject);

      g_assert_cmpuint (lines->len, ==, 0);
      g_assert_false (aar_detail_section_is_filled (section, &page->subject, 0));
    }
  aar_record_set_text (node, AAR_NODE_BASIS, "Budgetaftalen");
  g_assert_true (aar_detail_section_is_filled (find (page, AAR_NODE_BASIS, 0), &page->subject, 0));
  aar_record_set_text (node, AAR_NODE_FUNDING, AAR_FUNDING_CAPITAL);
  g_assert_true (aar_detail_section_is_filled (find (page, AAR_NODE_ECONOMY, 0), &page->subject, 0));
  assert_heading (page, find (page, AAR_NODE_ECONOMY, 0), "Økonomi · Anlæg");
  assert_heading (page, find (page, AAR_NODE_RESOURCES, 0), "Ressourcer");
}

/* Headings are the plan's words, in its language. */
static void
test_headings (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("sv");
  AarPlan *plan = aar_plan_content_get_plan (content);
  g_autoptr (Page) page = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  g_autoptr (Page) plan_page = page_new (content, plan);
  g_autofree char *part = NULL;

  aar_record_set_text (plan, AAR_PLAN_MILESTONE_WORD, "Delmål");
  aar_record_set_text (plan, AAR_PLAN_ACTION_WORD, "Insats");
  assert_heading (page, find (page, 0, AAR_TABLE_MILESTONE), "Delmål");
  assert_heading (page, find (page, 0, AAR_TABLE_ACTION), "Insatser");
  part = aar_detail_section_get_part (find (page, 0, AAR_TABLE_ACTION), &page->subject);
  g_assert_cmpstr (part, ==, "Insats");
  assert_heading (page, find (page, AAR_NODE_BASIS, 0), "Beslutsunderlag");
  assert_heading (page, find (page, 0, AAR_TABLE_ASSESSMENT), "Uppföljning");
  assert_heading (plan_page, find (plan_page, 0, AAR_TABLE_METADATA), "Dokument");
}

static void
test_entries (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Page) page = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  g_autoptr (GPtrArray) milestones = NULL, answers = NULL;
  AarAssessment *reasoned, *told;

  fixture_assess (content, FIXTURE_HEATING, 0, FIXTURE_EFFORT, 0, NULL);
  reasoned = fixture_assess (content, FIXTURE_HEATING, 0, FIXTURE_ECONOMY, 1, NULL);
  aar_record_set_text (reasoned, AAR_ASSESSMENT_REASON, "Prisen steg");
  told = fixture_assess (content, FIXTURE_HEATING, 1, FIXTURE_EFFORT, -1, "Er i gang");
  milestones = aar_detail_section_list_entries (find (page, 0, AAR_TABLE_MILESTONE), &page->subject);
  g_assert_cmpuint (milestones->len, ==, 3);
  /* a level alone stands in the strip of rounds */
  answers = aar_detail_section_list_entries (find (page, 0, AAR_TABLE_ASSESSMENT), &page->subject);
  g_assert_cmpuint (answers->len, ==, 2);
  g_assert_true (answers->pdata[0] == (gpointer) reasoned);
  g_assert_true (answers->pdata[1] == (gpointer) told);
}

static void
test_lines (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  AarNode *node = fixture_record (content, AAR_TABLE_NODE, FIXTURE_SHARED);
  g_autoptr (Page) page = page_new (content, node);
  gpointer record = add (page, AAR_TABLE_RESPONSIBILITY, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_CONTRIBUTOR);

  aar_record_set_integer (record, AAR_RESPONSIBILITY_UNIT, fixture_id (content, AAR_TABLE_UNIT, FIXTURE_COMMITTEE));
  assert_lines (page, find (page, 0, AAR_TABLE_RESPONSIBILITY),
                "Ansvarligt center||Ejendomme (EJ)\nSkoler, Institutioner og Kultur (SIK)\n"
                "Bidragsydere||Økonomiudvalget (ØU)");
  record = add (page, AAR_TABLE_STAFFING, 0, NULL);
  aar_record_set_integer (record, AAR_STAFFING_UNIT, fixture_id (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY));
  aar_record_set_real (record, AAR_STAFFING_FTE, 1.5);
  assert_lines (page, find (page, AAR_NODE_RESOURCES, 0), "Ejendomme (EJ)||1,5\u00a0årsværk");
  add_amount (page, 1250000, "DKK", 2018);
  add_amount (page, 20, "DKK", 0);
  aar_record_set_text (record = add (page, AAR_TABLE_AMOUNT, AAR_AMOUNT_WHAT, "Tage"), AAR_AMOUNT_CURRENCY, "DKK");
  assert_lines (page, find (page, AAR_NODE_ECONOMY, 0), "2018||1.250.000\u00a0kr.\n||20\u00a0kr.\n|Tage|0\u00a0kr.");
  aar_record_set_text (node, AAR_NODE_TIMELINE_FROM, "2018-03-01");
  assert_lines (page, find (page, AAR_NODE_TIMELINE_TEXT, 0), "||1. marts 2018 –");
  aar_record_set_text (node, AAR_NODE_TIMELINE_TEXT, "Fra marts");
  assert_lines (page, find (page, AAR_NODE_TIMELINE_TEXT, 0), "");
}

static void
test_plan_lines (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Page) page = page_new (content, aar_plan_content_get_plan (content));
  AarMetadata *metadata = add (page, AAR_TABLE_METADATA, AAR_METADATA_LABEL, "Vedtaget af");
  AarRound *round = fixture_record (content, AAR_TABLE_ROUND, 1);
  AarNodeReference *link;
  g_autoptr (Page) node_page = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING));

  aar_record_set_text (metadata, AAR_METADATA_VALUE, "Byrådet");
  assert_lines (page, find (page, 0, AAR_TABLE_METADATA), "Vedtaget af||Byrådet");
  add (page, AAR_TABLE_REFERENCE, AAR_REFERENCE_TITLE, "Klimaplan");
  add (page, AAR_TABLE_REFERENCE, AAR_REFERENCE_TITLE, "Budget");
  assert_lines (page, find (page, 0, AAR_TABLE_REFERENCE), "||Klimaplan\nBudget");
  link = add (node_page, AAR_TABLE_NODE_REFERENCE, 0, NULL);
  aar_record_set_integer (link, AAR_NODE_REFERENCE_REFERENCE, fixture_id (content, AAR_TABLE_REFERENCE, 1));
  assert_lines (node_page, find (node_page, 0, AAR_TABLE_NODE_REFERENCE), "||Budget");
  aar_record_set_text (round, AAR_ROUND_STATE, AAR_ROUND_STATE_CLOSED);
  aar_record_set_text (round, AAR_ROUND_DATE, NULL);
  assert_lines (page, find (page, 0, AAR_TABLE_ROUND),
                "1. budgetopfølgning 2018||31. marts 2018 · Planlagt\n2. budgetopfølgning 2018||Lukket\n"
                "3. budgetopfølgning 2018||30. september 2018 · Planlagt\n31.12.2018||31. december 2018 · Planlagt");
}

/* The section of a plan or an area that sums up, by how its lines are set. */
static const AarDetailSection *
find_sums (Page *self, AarSectionKind kind)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const AarDetailSection *section = &g_array_index (self->sections, AarDetailSection, i);

      if (section->kind == kind && section->field == 0 && section->table == AAR_TABLE_PLAN)
        return section;
    }
  g_assert_not_reached ();
}

/* Who only helps is not counted; sums are of one year and currency, the earliest first. */
static void
test_sums (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Page) page = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_AREA));
  g_autoptr (Page) heating = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  g_autoptr (Page) roofs = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_ROOFS));

  page->subject.nodes = g_ptr_array_new ();
  assert_lines (page, find_sums (page, AAR_SECTION_FACTS), "");
  assert_lines (page, find_sums (page, AAR_SECTION_AMOUNTS), "");
  for (guint i = FIXTURE_HEATING; i <= FIXTURE_NOBODY; i++)
    g_ptr_array_add (page->subject.nodes, fixture_record (content, AAR_TABLE_NODE, i));
  assert_lines (page, find_sums (page, AAR_SECTION_FACTS),
                "Ejendomme (EJ)||3\u00a0indsatser\nSkoler, Institutioner og Kultur (SIK)||2\u00a0indsatser");
  add_amount (heating, 300, "DKK", 2019);
  add_amount (heating, 20, "DKK", 2018);
  add_amount (roofs, 1, "DKK", 2018);
  add_amount (roofs, 5, "EUR", 2018);
  add_amount (roofs, 7, "DKK", 0);
  assert_lines (page, find_sums (page, AAR_SECTION_AMOUNTS),
                "Uden år||7\u00a0kr.\n2018||21\u00a0kr.\n2018||5\u00a0EUR\n2019||300\u00a0kr.");
  add_kind_of_amount (roofs, 170, AAR_AMOUNT_KIND_TARGET, FALSE);
  add_kind_of_amount (roofs, 65, AAR_AMOUNT_KIND_SAVING, FALSE);
  add_kind_of_amount (roofs, 25, AAR_AMOUNT_KIND_SAVING, TRUE);
  add_kind_of_amount (heating, 8, AAR_AMOUNT_KIND_OPERATION, FALSE);
  assert_lines (page, find_sums (page, AAR_SECTION_AMOUNTS),
                "Uden år||7\u00a0kr.\n2018||21\u00a0kr.\n2018||5\u00a0EUR\n2019|drift|8\u00a0kr.\n"
                "2019|besparelse|65\u00a0kr.\n2019||300\u00a0kr.");
}

/* A decision with who met and when, a link with its address. */
static void
test_decisions_and_links (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  AarPlan *plan = aar_plan_content_get_plan (content);
  g_autoptr (Page) page = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  g_autoptr (Page) plan_page = page_new (content, plan);
  gpointer meeting = aar_plan_content_append (content, AAR_TABLE_MEETING,
                                              aar_record_get_integer (plan, AAR_PLAN_ORGANISATION));
  gpointer decision = aar_plan_content_append (content, AAR_TABLE_DECISION, aar_record_get_id (meeting));
  gpointer named, link;

  aar_record_set_text (meeting, AAR_MEETING_DATE, "2018-03-01");
  aar_record_set_integer (meeting, AAR_MEETING_BODY, fixture_id (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY));
  aar_record_set_text (decision, AAR_DECISION_TITLE, "Varmeplan 2030");
  named = add (page, AAR_TABLE_NODE_DECISION, 0, NULL);
  aar_record_set_integer (named, AAR_NODE_DECISION_DECISION, aar_record_get_id (decision));
  named = add (plan_page, AAR_TABLE_PLAN_DECISION, 0, NULL);
  aar_record_set_integer (named, AAR_PLAN_DECISION_DECISION, aar_record_get_id (decision));
  link = add (page, AAR_TABLE_NODE_LINK, AAR_NODE_LINK_ADDRESS, "https://sag.example/1");
  aar_record_set_text (link, AAR_NODE_LINK_TITLE, "Sagen");
  assert_lines (page, find (page, 0, AAR_TABLE_NODE_DECISION), "Ejendomme, 1. marts 2018||Varmeplan 2030");
  assert_lines (plan_page, find (plan_page, 0, AAR_TABLE_PLAN_DECISION), "Ejendomme, 1. marts 2018||Varmeplan 2030");
  assert_lines (page, find (page, 0, AAR_TABLE_NODE_LINK), "Sagen||https://sag.example/1");
}

/* What is there already is not offered; what is shown elsewhere is listed. */
static void
test_offers (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  AarNode *node = fixture_record (content, AAR_TABLE_NODE, FIXTURE_NOBODY);
  g_autoptr (Page) page = page_new (content, node);
  g_autoptr (Page) area = page_new (content, fixture_record (content, AAR_TABLE_NODE, FIXTURE_AREA));
  g_autoptr (Page) plan = page_new (content, aar_plan_content_get_plan (content));

  assert_offers (page, "+Beskrivelse, +Milepæl, +Handling, +Indikator, +Ansvarlig, +Tidsplan, +Økonomi, +Beløb, "
                       "+Ressourcer, +Årsværk, +Baggrund, +Bemærkninger, +Emne, +Styringsdokument, "
                       "+Beslutning, +Link");
  aar_record_set_text (node, AAR_NODE_TEXT, "Det ene");
  aar_record_set_text (node, AAR_NODE_NOTES, "Det andet");
  fixture_milestone (content, FIXTURE_NOBODY, 0, "Først");
  add (page, AAR_TABLE_NODE_TAG, 0, NULL);
  assert_offers (page, "+Handling, +Indikator, +Ansvarlig, +Tidsplan, +Økonomi, +Beløb, +Ressourcer, +Årsværk, "
                       "+Baggrund, +Styringsdokument, +Beslutning, +Link");
  assert_offers (area, "+Beskrivelse, +Bemærkninger");
  assert_offers (plan, "+Indledning, +Dokument, +Styringsdokument, +Beslutning, +Link, Skalaer, +Emne");
}

/* ---- what stands around the sections ----------------------------------------------------------------------------- */

static void
assert_figures (gpointer record, AarPlanSurvey *survey, const char *expected)
{
  g_autoptr (GPtrArray) figures = aar_detail_list_figures (record, survey);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const AarDetailLine *figure = figures->pdata[i];

      g_string_append_printf (found, "%s%s %s", i > 0 ? ", " : "", figure->value, figure->label);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_figures (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanSurvey) survey = NULL;
  g_autoptr (GPtrArray) in_plan = NULL, in_area = NULL, none = NULL;
  AarNode *area = fixture_record (content, AAR_TABLE_NODE, FIXTURE_AREA);
  AarPlan *plan = aar_plan_content_get_plan (content);
  gint64 id = aar_record_get_id (plan);
  g_autoptr (GError) error = NULL;

  survey = aar_plan_survey_make (store, &id, &error);
  g_assert_no_error (error);
  assert_figures (plan, survey, "1 Indsatsområde, 5 Indsatser");
  assert_figures (area, survey, "5 Indsatser");
  assert_figures (plan, NULL, "");
  in_plan = aar_detail_list_initiatives (plan, survey);
  in_area = aar_detail_list_initiatives (area, survey);
  none = aar_detail_list_initiatives (plan, NULL);
  g_assert_cmpuint (in_plan->len, ==, 5);
  g_assert_cmpuint (in_area->len, ==, 5);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_source (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  AarPlan *plan = aar_plan_content_get_plan (content);
  AarNode *node = fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING);
  g_autofree char *nothing = aar_detail_describe_source (plan, node), *document = NULL, *line = NULL;

  g_assert_null (nothing);
  aar_record_set_text (node, AAR_NODE_SOURCE_DOCUMENT, "plan.pdf");
  document = aar_detail_describe_source (plan, node);
  g_assert_cmpstr (document, ==, "Kilde: plan.pdf");
  aar_record_set_integer (node, AAR_NODE_SOURCE_LINE, 17);
  line = aar_detail_describe_source (plan, node);
  g_assert_cmpstr (line, ==, "Kilde: plan.pdf, linje\u00a017");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/detail/order", test_order);
  g_test_add_func ("/detail/every-text", test_every_text);
  g_test_add_func ("/detail/filled", test_filled);
  g_test_add_func ("/detail/headings", test_headings);
  g_test_add_func ("/detail/entries", test_entries);
  g_test_add_func ("/detail/lines", test_lines);
  g_test_add_func ("/detail/plan-lines", test_plan_lines);
  g_test_add_func ("/detail/sums", test_sums);
  g_test_add_func ("/detail/decisions-and-links", test_decisions_and_links);
  g_test_add_func ("/detail/offers", test_offers);
  g_test_add_func ("/detail/figures", test_figures);
  g_test_add_func ("/detail/source", test_source);
  status = g_test_run ();
  fixture_remove_stores ();
  return status;
}
