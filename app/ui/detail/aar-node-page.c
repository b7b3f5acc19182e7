/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-page.h"

#include "aar-amount-row.h"
#include "aar-entry-list.h"
#include "aar-fact.h"
#include "aar-format.h"
#include "aar-page-head.h"
#include "aar-plan-words.h"
#include "aar-prose.h"
#include "aar-round-strip.h"
#include "aar-section.h"
#include "aar-words.h"

/**
 * AarNodePage:
 *
 * Everything that the plan says of an initiative, set as a page. What the plan is silent on is not shown.
 */
struct _AarNodePage
{
  AdwBin parent_instance;

  AarPageHead *head;
  AarRoundStrip *strip;
  AarProse *text;
  AarSection *notes_section;
  AarProse *notes;
  AarSection *rounds_section;
  AarEntryList *assessments;
  AarSection *milestones_section;
  AarEntryList *milestones;
  AarSection *actions_section;
  AarEntryList *actions;
  AarSection *indicators_section;
  AarEntryList *indicators;
  AarSection *responsibles_section;
  AarSection *timeline_section;
  AarSection *economy_section;
  AarSection *resources_section;
  AarSection *basis_section;
  AarProse *basis;
  AarSection *references_section;
  GtkLabel *source_label;

  AarPlanContent *content;
  AarNode *node;
};

G_DEFINE_FINAL_TYPE (AarNodePage, aar_node_page, ADW_TYPE_BIN)

static void
aar_node_page_dispose (GObject *object)
{
  AarNodePage *self = AAR_NODE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_NODE_PAGE);
  g_clear_object (&self->content);
  g_clear_object (&self->node);
  G_OBJECT_CLASS (aar_node_page_parent_class)->dispose (object);
}

static void
bind_sections (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, notes_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, rounds_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, milestones_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, actions_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, indicators_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, responsibles_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, timeline_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, economy_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, resources_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, basis_section);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, references_section);
}

static void
aar_node_page_class_init (AarNodePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_node_page_dispose;

  g_type_ensure (AAR_TYPE_ENTRY_LIST);
  g_type_ensure (AAR_TYPE_PAGE_HEAD);
  g_type_ensure (AAR_TYPE_PROSE);
  g_type_ensure (AAR_TYPE_ROUND_STRIP);
  g_type_ensure (AAR_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-node-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, head);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, strip);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, text);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, notes);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, assessments);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, milestones);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, actions);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, indicators);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, basis);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, source_label);
  bind_sections (widget_class);
}

static void
aar_node_page_init (AarNodePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
caption (AarNodePage *self, AarSection *section, AarWord word)
{
  g_autofree char *text = aar_words_get (aar_plan_content_get_plan (self->content), word);

  aar_section_set_caption (section, text);
}

/* A section that holds one text. */
static void
show_text (AarNodePage *self, AarSection *section, AarProse *prose, AarWord word, guint field)
{
  const char *text = aar_record_get_text (self->node, field);

  caption (self, section, word);
  g_object_set (prose, "text", text, NULL);
  gtk_widget_set_visible (GTK_WIDGET (section), text != NULL);
}

/* A section that holds rows of one table. */
static void
show_entries (AarNodePage *self, AarSection *section, AarEntryList *list, AarWord word, AarTable table)
{
  GPtrArray *entries = aar_plan_content_get_children (self->content, table, aar_record_get_id (self->node));

  caption (self, section, word);
  aar_entry_list_set_entries (list, self->content, entries);
  gtk_widget_set_visible (GTK_WIDGET (section), entries->len > 0);
}

/* Smileys stand in the strip already; here are the answers in words. */
static void
show_assessments (AarNodePage *self)
{
  GPtrArray *assessments = aar_plan_content_get_children (self->content, AAR_TABLE_ASSESSMENT,
                                                          aar_record_get_id (self->node));
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_text (assessments->pdata[i], AAR_ASSESSMENT_NOTE) != NULL ||
        aar_record_get_text (assessments->pdata[i], AAR_ASSESSMENT_REASON) != NULL)
      g_ptr_array_add (answers, assessments->pdata[i]);
  caption (self, self->rounds_section, AAR_WORD_ROUNDS);
  aar_entry_list_set_entries (self->assessments, self->content, answers);
  gtk_widget_set_visible (GTK_WIDGET (self->rounds_section), answers->len > 0);
}

static void
append (AarSection *section, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (section), widget);
}

static char *
name_unit (AarNodePage *self, gint64 id)
{
  return aar_format_unit (aar_plan_content_lookup (self->content, AAR_TABLE_UNIT, id));
}

/* One line for each role, with its units under one another. */
static void
show_responsibles (AarNodePage *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  GPtrArray *all = aar_plan_content_get_children (self->content, AAR_TABLE_RESPONSIBILITY,
                                                  aar_record_get_id (self->node));
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  caption (self, self->responsibles_section, AAR_WORD_RESPONSIBLES);
  aar_section_clear (self->responsibles_section);
  for (guint i = 0; i < all->len; i++)
    {
      const char *role = aar_record_get_text (all->pdata[i], AAR_RESPONSIBILITY_ROLE);
      g_autoptr (GString) units = g_string_new (NULL);

      if (role == NULL || !g_hash_table_add (done, (gpointer) role))
        continue;
      for (guint j = i; j < all->len; j++)
        if (g_strcmp0 (aar_record_get_text (all->pdata[j], AAR_RESPONSIBILITY_ROLE), role) == 0)
          {
            g_autofree char *name = name_unit (self, aar_record_get_integer (all->pdata[j], AAR_RESPONSIBILITY_UNIT));

            g_string_append_printf (units, "%s%s", units->len > 0 ? "\n" : "", name);
          }
      append (self->responsibles_section, aar_fact_new (aar_plan_words_get_code (plan, role), units->str));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->responsibles_section), all->len > 0);
}

static void
show_timeline (AarNodePage *self)
{
  const char *language = aar_record_get_text (aar_plan_content_get_plan (self->content), AAR_PLAN_LANGUAGE);
  const char *text = aar_record_get_text (self->node, AAR_NODE_TIMELINE_TEXT);
  g_autofree char *span = aar_format_span (aar_record_get_text (self->node, AAR_NODE_TIMELINE_FROM),
                                           aar_record_get_text (self->node, AAR_NODE_TIMELINE_TO), language);

  caption (self, self->timeline_section, AAR_WORD_TIMELINE);
  aar_section_clear (self->timeline_section);
  /* the dates were told from the printed words, so those say enough where there are any */
  if (text != NULL || span != NULL)
    append (self->timeline_section, aar_prose_new (text != NULL ? text : span));
  gtk_widget_set_visible (GTK_WIDGET (self->timeline_section), text != NULL || span != NULL);
}

static void
show_economy (AarNodePage *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  const char *prose = aar_record_get_text (self->node, AAR_NODE_ECONOMY);
  GPtrArray *amounts = aar_plan_content_get_children (self->content, AAR_TABLE_AMOUNT, aar_record_get_id (self->node));
  g_autofree char *economy = aar_words_get (plan, AAR_WORD_ECONOMY);
  const char *code = aar_record_get_text (self->node, AAR_NODE_FUNDING);
  const char *funding = code != NULL ? aar_plan_words_get_code (plan, code) : NULL;
  g_autofree char *both = funding != NULL ? g_strdup_printf ("%s · %s", economy, funding) : NULL;

  aar_section_set_caption (self->economy_section, both != NULL ? both : economy);
  aar_section_clear (self->economy_section);
  if (prose != NULL)
    append (self->economy_section, aar_prose_new (prose));
  for (guint i = 0; i < amounts->len; i++)
    append (self->economy_section, aar_amount_row_new (plan, amounts->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->economy_section), funding != NULL || prose != NULL || amounts->len > 0);
}

static void
show_resources (AarNodePage *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  const char *prose = aar_record_get_text (self->node, AAR_NODE_RESOURCES);
  GPtrArray *staffings = aar_plan_content_get_children (self->content, AAR_TABLE_STAFFING,
                                                        aar_record_get_id (self->node));
  g_autofree char *word = aar_words_get (plan, AAR_WORD_FULL_TIME_EQUIVALENTS);

  caption (self, self->resources_section, AAR_WORD_RESOURCES);
  aar_section_clear (self->resources_section);
  if (prose != NULL)
    append (self->resources_section, aar_prose_new (prose));
  for (guint i = 0; i < staffings->len; i++)
    {
      g_autofree char *unit = name_unit (self, aar_record_get_integer (staffings->pdata[i], AAR_STAFFING_UNIT));
      g_autofree char *number = aar_format_decimal (aar_record_get_real (staffings->pdata[i], AAR_STAFFING_FTE),
                                                    aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
      g_autofree char *value = g_strdup_printf ("%s\u00a0%s", number, word);

      append (self->resources_section, aar_fact_new (unit, value));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->resources_section), prose != NULL || staffings->len > 0);
}

static void
show_references (AarNodePage *self)
{
  GPtrArray *links = aar_plan_content_get_children (self->content, AAR_TABLE_NODE_REFERENCE,
                                                    aar_record_get_id (self->node));
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      AarReference *reference = aar_plan_content_lookup (
          self->content, AAR_TABLE_REFERENCE, aar_record_get_integer (links->pdata[i], AAR_NODE_REFERENCE_REFERENCE));
      const char *title = reference != NULL ? aar_record_get_text (reference, AAR_REFERENCE_TITLE) : NULL;

      if (title != NULL)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? "\n" : "", title);
    }
  caption (self, self->references_section, AAR_WORD_REFERENCES);
  aar_section_clear (self->references_section);
  if (titles->len > 0)
    append (self->references_section, aar_prose_new (titles->str));
  gtk_widget_set_visible (GTK_WIDGET (self->references_section), titles->len > 0);
}

static void
show_source (AarNodePage *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  const char *document = aar_record_get_text (self->node, AAR_NODE_SOURCE_DOCUMENT);
  gint64 line = aar_record_get_integer (self->node, AAR_NODE_SOURCE_LINE);
  g_autofree char *source = aar_words_get (plan, AAR_WORD_SOURCE);
  g_autofree char *line_word = aar_words_get (plan, AAR_WORD_LINE);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%s: %s", source, document != NULL ? document : "");
  if (line > 0)
    g_string_append_printf (text, ", %s\u00a0%" G_GINT64_FORMAT, line_word, line);
  gtk_label_set_text (self->source_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->source_label), document != NULL);
}

/**
 * aar_node_page_set_content:
 * @self: the page
 * @content: what is known of the plan
 * @node: one of its initiatives
 *
 * Shows @node. Rows of records that were shown before stay, so that a change does not disturb the reader.
 */
void
aar_node_page_set_content (AarNodePage *self, AarPlanContent *content, AarNode *node)
{
  g_return_if_fail (AAR_IS_NODE_PAGE (self));
  g_return_if_fail (AAR_IS_PLAN_CONTENT (content));
  g_return_if_fail (AAR_IS_NODE (node));

  g_set_object (&self->content, content);
  g_set_object (&self->node, node);
  aar_page_head_set_line (self->head, content, node);
  aar_page_head_set_title (self->head, aar_record_get_text (node, AAR_NODE_TITLE));
  aar_page_head_set_tags (self->head, content, node);
  aar_round_strip_set_content (self->strip, content, node);
  g_object_set (self->text, "text", aar_record_get_text (node, AAR_NODE_TEXT), NULL);
  show_text (self, self->notes_section, self->notes, AAR_WORD_NOTES, AAR_NODE_NOTES);
  show_assessments (self);
  show_entries (self, self->milestones_section, self->milestones, AAR_WORD_MILESTONES, AAR_TABLE_MILESTONE);
  show_entries (self, self->actions_section, self->actions, AAR_WORD_ACTIONS, AAR_TABLE_ACTION);
  show_entries (self, self->indicators_section, self->indicators, AAR_WORD_INDICATORS, AAR_TABLE_INDICATOR);
  show_responsibles (self);
  show_timeline (self);
  show_economy (self);
  show_resources (self);
  show_text (self, self->basis_section, self->basis, AAR_WORD_BASIS, AAR_NODE_BASIS);
  show_references (self);
  show_source (self);
}
