/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-node-page.h"

#include <glib/gi18n-lib.h>

#include "aar-add-bar.h"
#include "aar-amount-row.h"
#include "aar-edit-frame.h"
#include "aar-entry-list.h"
#include "aar-fact.h"
#include "aar-format.h"
#include "aar-page-head.h"
#include "aar-plan-words.h"
#include "aar-prose.h"
#include "aar-record-editor.h"
#include "aar-round-strip.h"
#include "aar-section.h"
#include "aar-text-field.h"
#include "aar-year-line.h"

/**
 * AarNodePage:
 *
 * Everything that the plan says of an initiative, set as a page that is edited in place. What the plan is silent on is
 * not shown, but a quiet row at the end begins it.
 */
struct _AarNodePage
{
  AdwBin parent_instance;

  AarPageHead *head;
  AarRoundStrip *strip;
  AarYearLine *year_line;
  AarTextField *text;
  AarSection *notes_section;
  AarTextField *notes;
  AarSection *rounds_section;
  AarEntryList *assessments;
  AarSection *milestones_section;
  AarEntryList *milestones;
  AarSection *actions_section;
  AarEntryList *actions;
  AarSection *indicators_section;
  AarEntryList *indicators;
  AarSection *responsibles_section;
  AarEditFrame *responsibles_frame;
  GtkBox *responsibles_box;
  AarSection *timeline_section;
  AarTextField *timeline;
  AarEditFrame *timeline_frame;
  GtkBox *timeline_box;
  AarSection *economy_section;
  AarTextField *economy;
  AarEditFrame *economy_frame;
  GtkBox *economy_box;
  AarSection *resources_section;
  AarTextField *resources;
  AarEditFrame *resources_frame;
  GtkBox *resources_box;
  AarSection *basis_section;
  AarTextField *basis;
  AarSection *references_section;
  AarEditFrame *references_frame;
  GtkBox *references_box;
  AarAddBar *add_bar;
  GtkLabel *source_label;

  AarEditor *editor;
  AarPlanContent *content;
  AarNode *node;
};

G_DEFINE_FINAL_TYPE (AarNodePage, aar_node_page, ADW_TYPE_BIN)

static void
aar_node_page_dispose (GObject *object)
{
  AarNodePage *self = AAR_NODE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_NODE_PAGE);
  g_clear_object (&self->editor);
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
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, economy);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, resources);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, responsibles_frame);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, responsibles_box);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, timeline_frame);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, timeline_box);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, economy_frame);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, economy_box);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, resources_frame);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, resources_box);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, references_frame);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, references_box);
}

static void bind_callbacks (GtkWidgetClass *widget_class);

static void
aar_node_page_class_init (AarNodePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_node_page_dispose;

  g_type_ensure (AAR_TYPE_ADD_BAR);
  g_type_ensure (AAR_TYPE_EDIT_FRAME);
  g_type_ensure (AAR_TYPE_ENTRY_LIST);
  g_type_ensure (AAR_TYPE_PAGE_HEAD);
  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  g_type_ensure (AAR_TYPE_ROUND_STRIP);
  g_type_ensure (AAR_TYPE_SECTION);
  g_type_ensure (AAR_TYPE_YEAR_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-node-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, head);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, strip);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, year_line);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, text);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, notes);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, assessments);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, milestones);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, actions);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, indicators);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, basis);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, add_bar);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, source_label);
  bind_sections (widget_class);
  bind_callbacks (widget_class);
}

static void
aar_node_page_init (AarNodePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
caption (AarNodePage *self, AarSection *section, AarPlanWord word)
{
  g_autofree char *text = aar_plan_words_get_caption (aar_plan_content_get_plan (self->content), word,
                                                      AAR_PLAN_WORD_PLURAL);

  aar_section_set_caption (section, text);
}

static gboolean
is_locked (AarNodePage *self)
{
  return self->editor == NULL || aar_editor_is_locked (self->editor);
}

/* A section is shown while something stands in it, and while its text is being begun. */
static void
show_section (AarSection *section, AarTextField *text, gboolean filled)
{
  gtk_widget_set_visible (GTK_WIDGET (section), filled || (text != NULL && aar_text_field_is_editing (text)));
}

static void
show_text (AarNodePage *self, AarTextField *field, guint constant)
{
  aar_text_field_set_record (field, self->editor, self->node, constant);
}

/* A section that holds one text. */
static void
show_text_section (AarNodePage *self, AarSection *section, AarTextField *text, AarPlanWord word, guint field)
{
  caption (self, section, word);
  show_text (self, text, field);
  show_section (section, text, aar_record_get_text (self->node, field) != NULL);
}

/* A frame holds what is edited in a dialog. */
static void
show_frame (AarNodePage *self, AarEditFrame *frame, AarSection *section, gboolean filled)
{
  g_autofree char *label = NULL;

  g_object_get (section, "caption", &label, NULL);
  aar_edit_frame_set_label (frame, label);
  aar_edit_frame_set_locked (frame, is_locked (self));
  gtk_widget_set_visible (GTK_WIDGET (frame), filled);
}

/* A section that holds rows of one table. */
static void
show_entries (AarNodePage *self, AarSection *section, AarEntryList *list, AarPlanWord word, AarTable table)
{
  gint64 id = aar_record_get_id (self->node);
  GPtrArray *entries = aar_plan_content_get_children (self->content, table, id);

  caption (self, section, word);
  aar_entry_list_set_entries (list, self->editor, self->content, table, id, entries);
  gtk_widget_set_visible (GTK_WIDGET (section), entries->len > 0 || aar_entry_list_is_adding (list));
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
  caption (self, self->rounds_section, AAR_PLAN_WORD_FOLLOW_UP);
  aar_entry_list_set_entries (self->assessments, self->editor, self->content, AAR_TABLE_ASSESSMENT,
                              aar_record_get_id (self->node), answers);
  gtk_widget_set_visible (GTK_WIDGET (self->rounds_section), answers->len > 0);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
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

  caption (self, self->responsibles_section, AAR_PLAN_WORD_RESPONSIBLE);
  clear (self->responsibles_box);
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
      gtk_box_append (self->responsibles_box, aar_fact_new (aar_plan_words_get_code (plan, role), units->str));
    }
  show_frame (self, self->responsibles_frame, self->responsibles_section, all->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->responsibles_section), all->len > 0);
}

static void
show_timeline (AarNodePage *self)
{
  const char *language = aar_record_get_text (aar_plan_content_get_plan (self->content), AAR_PLAN_LANGUAGE);
  const char *text = aar_record_get_text (self->node, AAR_NODE_TIMELINE_TEXT);
  g_autofree char *span = aar_format_span (aar_record_get_text (self->node, AAR_NODE_TIMELINE_FROM),
                                           aar_record_get_text (self->node, AAR_NODE_TIMELINE_TO), language);

  caption (self, self->timeline_section, AAR_PLAN_WORD_TIMELINE);
  show_text (self, self->timeline, AAR_NODE_TIMELINE_TEXT);
  clear (self->timeline_box);
  /* the dates were told from the printed words, so those say enough where there are any */
  if (text == NULL && span != NULL)
    gtk_box_append (self->timeline_box, aar_prose_new (span));
  show_frame (self, self->timeline_frame, self->timeline_section, text == NULL && span != NULL);
  show_section (self->timeline_section, self->timeline, text != NULL || span != NULL);
}

static void
show_economy (AarNodePage *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  const char *prose = aar_record_get_text (self->node, AAR_NODE_ECONOMY);
  GPtrArray *amounts = aar_plan_content_get_children (self->content, AAR_TABLE_AMOUNT, aar_record_get_id (self->node));
  g_autofree char *economy = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_ECONOMY, AAR_PLAN_WORD_PLURAL);
  const char *code = aar_record_get_text (self->node, AAR_NODE_FUNDING);
  const char *funding = code != NULL ? aar_plan_words_get_code (plan, code) : NULL;
  g_autofree char *both = funding != NULL ? g_strdup_printf ("%s · %s", economy, funding) : NULL;

  aar_section_set_caption (self->economy_section, both != NULL ? both : economy);
  show_text (self, self->economy, AAR_NODE_ECONOMY);
  clear (self->economy_box);
  for (guint i = 0; i < amounts->len; i++)
    gtk_box_append (self->economy_box, aar_amount_row_new (plan, amounts->pdata[i]));
  show_frame (self, self->economy_frame, self->economy_section, amounts->len > 0);
  show_section (self->economy_section, self->economy, funding != NULL || prose != NULL || amounts->len > 0);
}

static void
show_resources (AarNodePage *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  const char *prose = aar_record_get_text (self->node, AAR_NODE_RESOURCES);
  GPtrArray *staffings = aar_plan_content_get_children (self->content, AAR_TABLE_STAFFING,
                                                        aar_record_get_id (self->node));
  g_autofree char *word = aar_plan_words_get (plan, AAR_PLAN_WORD_FULL_TIME_EQUIVALENT, AAR_PLAN_WORD_PLURAL);

  caption (self, self->resources_section, AAR_PLAN_WORD_RESOURCES);
  show_text (self, self->resources, AAR_NODE_RESOURCES);
  clear (self->resources_box);
  for (guint i = 0; i < staffings->len; i++)
    {
      g_autofree char *unit = name_unit (self, aar_record_get_integer (staffings->pdata[i], AAR_STAFFING_UNIT));
      g_autofree char *number = aar_format_decimal (aar_record_get_real (staffings->pdata[i], AAR_STAFFING_FTE),
                                                    aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
      g_autofree char *value = g_strdup_printf ("%s\u00a0%s", number, word);

      gtk_box_append (self->resources_box, aar_fact_new (unit, value));
    }
  show_frame (self, self->resources_frame, self->resources_section, staffings->len > 0);
  show_section (self->resources_section, self->resources, prose != NULL || staffings->len > 0);
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
  caption (self, self->references_section, AAR_PLAN_WORD_REFERENCE);
  clear (self->references_box);
  if (titles->len > 0)
    gtk_box_append (self->references_box, aar_prose_new (titles->str));
  show_frame (self, self->references_frame, self->references_section, titles->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->references_section), titles->len > 0);
}

static void
show_source (AarNodePage *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  const char *document = aar_record_get_text (self->node, AAR_NODE_SOURCE_DOCUMENT);
  gint64 line = aar_record_get_integer (self->node, AAR_NODE_SOURCE_LINE);
  g_autofree char *source = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_SOURCE, AAR_PLAN_WORD_SINGULAR);
  g_autofree char *line_word = aar_plan_words_get (plan, AAR_PLAN_WORD_LINE, AAR_PLAN_WORD_SINGULAR);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%s: %s", source, document != NULL ? document : "");
  if (line > 0)
    g_string_append_printf (text, ", %s\u00a0%" G_GINT64_FORMAT, line_word, line);
  gtk_label_set_text (self->source_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->source_label), document != NULL);
}

/* ---- editing ----------------------------------------------------------------------------------------------------- */

static void
add_missing_text (AarNodePage *self, guint field, AarPlanWord word)
{
  g_autofree char *label = NULL;

  if (aar_record_get_text (self->node, field) != NULL)
    return;
  label = aar_plan_words_get_caption (aar_plan_content_get_plan (self->content), word, AAR_PLAN_WORD_SINGULAR);
  aar_add_bar_add_text (self->add_bar, field, label);
}

static void
add_missing_part (AarNodePage *self, AarTable table, AarPlanWord word)
{
  g_autofree char *label = NULL;

  if (aar_plan_content_get_children (self->content, table, aar_record_get_id (self->node))->len > 0)
    return;
  label = aar_plan_words_get_caption (aar_plan_content_get_plan (self->content), word, AAR_PLAN_WORD_SINGULAR);
  aar_add_bar_add_part (self->add_bar, table, label);
}

/* What the page does not have yet. */
static void
show_add_bar (AarNodePage *self)
{
  aar_add_bar_clear (self->add_bar);
  if (is_locked (self))
    return;
  add_missing_text (self, AAR_NODE_TEXT, AAR_PLAN_WORD_DESCRIPTION);
  add_missing_part (self, AAR_TABLE_MILESTONE, AAR_PLAN_WORD_MILESTONE);
  add_missing_part (self, AAR_TABLE_ACTION, AAR_PLAN_WORD_ACTION);
  add_missing_part (self, AAR_TABLE_INDICATOR, AAR_PLAN_WORD_INDICATOR);
  add_missing_part (self, AAR_TABLE_RESPONSIBILITY, AAR_PLAN_WORD_RESPONSIBLE);
  add_missing_text (self, AAR_NODE_TIMELINE_TEXT, AAR_PLAN_WORD_TIMELINE);
  add_missing_text (self, AAR_NODE_ECONOMY, AAR_PLAN_WORD_ECONOMY);
  add_missing_part (self, AAR_TABLE_AMOUNT, AAR_PLAN_WORD_AMOUNT);
  add_missing_text (self, AAR_NODE_RESOURCES, AAR_PLAN_WORD_RESOURCES);
  add_missing_part (self, AAR_TABLE_STAFFING, AAR_PLAN_WORD_FULL_TIME_EQUIVALENT);
  add_missing_text (self, AAR_NODE_BASIS, AAR_PLAN_WORD_BASIS);
  add_missing_text (self, AAR_NODE_NOTES, AAR_PLAN_WORD_NOTES);
  add_missing_part (self, AAR_TABLE_NODE_TAG, AAR_PLAN_WORD_TAG);
  add_missing_part (self, AAR_TABLE_NODE_REFERENCE, AAR_PLAN_WORD_REFERENCE);
  /* Translators: opens all fields of an initiative */
  aar_add_bar_add_list (self->add_bar, AAR_TABLE_NODE, _ ("All Fields…"));
}

static void
add_text_cb (AarNodePage *self, guint field)
{
  const struct
  {
    guint field;
    AarTextField *text;
    AarSection *section;
  } texts[] = {
    { AAR_NODE_TEXT, self->text, NULL },
    { AAR_NODE_NOTES, self->notes, self->notes_section },
    { AAR_NODE_TIMELINE_TEXT, self->timeline, self->timeline_section },
    { AAR_NODE_ECONOMY, self->economy, self->economy_section },
    { AAR_NODE_RESOURCES, self->resources, self->resources_section },
    { AAR_NODE_BASIS, self->basis, self->basis_section },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].field == field)
      {
        if (texts[i].section != NULL)
          gtk_widget_set_visible (GTK_WIDGET (texts[i].section), TRUE);
        aar_text_field_edit (texts[i].text);
      }
}

static void
add_part_cb (AarNodePage *self, guint table)
{
  AarEntryList *list = table == AAR_TABLE_MILESTONE ? self->milestones
                     : table == AAR_TABLE_ACTION    ? self->actions
                     : table == AAR_TABLE_INDICATOR ? self->indicators
                                                    : NULL;

  if (list != NULL)
    {
      gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (list), AAR_TYPE_SECTION), TRUE);
      aar_entry_list_add (list);
    }
  else if (table == AAR_TABLE_NODE)
    aar_record_editor_present (GTK_WIDGET (self), self->editor, self->node);
  else
    aar_record_editor_present_parts (GTK_WIDGET (self), self->editor, table, aar_record_get_id (self->node), TRUE);
}

/* A text that was begun and left empty does not keep its caption. */
static void
left_cb (AarNodePage *self)
{
  if (self->node != NULL)
    aar_node_page_set_content (self, self->editor, self->content, self->node);
}

static void
edit_parts (AarNodePage *self, AarTable table)
{
  aar_record_editor_present_parts (GTK_WIDGET (self), self->editor, table, aar_record_get_id (self->node), FALSE);
}

static void
edit_responsibles_cb (AarNodePage *self)
{
  edit_parts (self, AAR_TABLE_RESPONSIBILITY);
}

static void
edit_timeline_cb (AarNodePage *self)
{
  aar_record_editor_present (GTK_WIDGET (self), self->editor, self->node);
}

static void
edit_economy_cb (AarNodePage *self)
{
  edit_parts (self, AAR_TABLE_AMOUNT);
}

static void
edit_resources_cb (AarNodePage *self)
{
  edit_parts (self, AAR_TABLE_STAFFING);
}

static void
edit_references_cb (AarNodePage *self)
{
  edit_parts (self, AAR_TABLE_NODE_REFERENCE);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, add_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_part_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_responsibles_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_timeline_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_economy_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_resources_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_references_cb);
}

/**
 * aar_node_page_set_content:
 * @self: the page
 * @editor: (nullable): what is written through, %NULL where it can only be read
 * @content: what is known of the plan
 * @node: one of its initiatives
 *
 * Shows @node. Rows of records that were shown before stay, so that a change does not disturb the reader.
 */
void
aar_node_page_set_content (AarNodePage *self, AarEditor *editor, AarPlanContent *content, AarNode *node)
{
  g_return_if_fail (AAR_IS_NODE_PAGE (self));
  g_return_if_fail (AAR_IS_PLAN_CONTENT (content));
  g_return_if_fail (AAR_IS_NODE (node));

  g_set_object (&self->editor, editor);
  g_set_object (&self->content, content);
  g_set_object (&self->node, node);
  aar_page_head_set_line (self->head, content, node);
  aar_page_head_edit (self->head, editor, node);
  aar_page_head_set_tags (self->head, content, node);
  aar_round_strip_set_content (self->strip, content, node);
  show_text (self, self->text, AAR_NODE_TEXT);
  show_text_section (self, self->notes_section, self->notes, AAR_PLAN_WORD_NOTES, AAR_NODE_NOTES);
  show_assessments (self);
  show_entries (self, self->milestones_section, self->milestones, AAR_PLAN_WORD_MILESTONE, AAR_TABLE_MILESTONE);
  show_entries (self, self->actions_section, self->actions, AAR_PLAN_WORD_ACTION, AAR_TABLE_ACTION);
  show_entries (self, self->indicators_section, self->indicators, AAR_PLAN_WORD_INDICATOR, AAR_TABLE_INDICATOR);
  show_responsibles (self);
  show_timeline (self);
  show_economy (self);
  show_resources (self);
  show_text_section (self, self->basis_section, self->basis, AAR_PLAN_WORD_BASIS, AAR_NODE_BASIS);
  show_references (self);
  show_source (self);
  show_add_bar (self);
}

/**
 * aar_node_page_get_year_line:
 * @self: the page
 *
 * Returns: (transfer none): the initiative through the years
 */
AarYearLine *
aar_node_page_get_year_line (AarNodePage *self)
{
  return self->year_line;
}
