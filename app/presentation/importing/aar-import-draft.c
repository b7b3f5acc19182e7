/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-draft.h"

#include "aar-date.h"
#include "aar-format.h"
#include "aar-import-transcript.h"
#include "aar-text.h"

#include "config.h"
#include <glib/gi18n-lib.h>

struct _AarImportDraft
{
  GObject parent_instance;

  char *name;
  /* What was read; %NULL for an exchange file. */
  AarDocumentLines *document;
  AarPlanContent *content;
  AarPlan *plan;
  AarImportTree *tree;
  GListStore *doubts;
  AarImportFocus *focus;

  /* Bits of the fields that the coordinator has written herself, and of those where what she wrote is no date. */
  guint64 written;
  guint64 invalid;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_SENTENCE,
  PROP_PROBLEM,
  PROP_N_DOUBTS,
} AarImportDraftProperty;

static GParamSpec *properties[PROP_N_DOUBTS + 1];

G_DEFINE_FINAL_TYPE (AarImportDraft, aar_import_draft, G_TYPE_OBJECT)

#define BIT(field) (G_GUINT64_CONSTANT (1) << ((field) - AAR_PLAN_POSITION))

static void
aar_import_draft_finalize (GObject *object)
{
  AarImportDraft *self = AAR_IMPORT_DRAFT (object);

  g_clear_object (&self->focus);
  g_clear_object (&self->doubts);
  g_clear_object (&self->tree);
  g_clear_object (&self->content);
  g_clear_object (&self->document);
  g_free (self->name);
  G_OBJECT_CLASS (aar_import_draft_parent_class)->finalize (object);
}

static const char *
describe_title (AarImportDraft *self)
{
  const char *title = aar_import_draft_get_text (self, AAR_PLAN_TITLE);

  /* Translators: shown in place of a title that was not found in the document */
  return title != NULL ? title : _ ("Plan Without a Title");
}

/* Organisation, department, period: what tells plans of one name apart. */
static char *
describe_origin (AarImportDraft *self)
{
  g_autofree char *period = aar_format_period (self->plan);
  const char *parts[] = { aar_import_draft_get_text (self, AAR_PLAN_ORGANISATION),
                          aar_import_draft_get_text (self, AAR_PLAN_UNIT), period };
  g_autoptr (GString) origin = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (origin, "%s%s", origin->len > 0 ? " · " : "", parts[i]);
  return g_string_free_and_steal (g_steal_pointer (&origin));
}

static char *
describe_counts (AarImportDraft *self)
{
  AarImportCounts counts;

  aar_import_tree_count (self->tree, &counts);
  return aar_import_counts_describe (&counts, self->plan);
}

static void
aar_import_draft_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportDraft *self = AAR_IMPORT_DRAFT (object);

  switch ((AarImportDraftProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, describe_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_take_string (value, describe_origin (self));
      break;
    case PROP_SENTENCE:
      g_value_take_string (value, describe_counts (self));
      break;
    case PROP_PROBLEM:
      g_value_take_string (value, aar_import_draft_get_problem (self));
      break;
    case PROP_N_DOUBTS:
      g_value_set_uint (value, aar_import_draft_get_n_doubts (self));
      break;
    }
}

static void
aar_import_draft_class_init (AarImportDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_import_draft_finalize;
  object_class->get_property = aar_import_draft_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  properties[PROP_N_DOUBTS] = g_param_spec_uint ("n-doubts", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_import_draft_init (AarImportDraft *self)
{
  self->doubts = g_list_store_new (AAR_TYPE_IMPORT_DOUBT);
}

/* Tells each node how many doubts about it are open. */
static void
count_doubts (AarImportDraft *self)
{
  g_autofree guint *counts = g_new0 (guint, aar_import_tree_get_n_nodes (self->tree) + 1);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->doubts)); i++)
    {
      g_autoptr (AarImportDoubt) doubt = g_list_model_get_item (G_LIST_MODEL (self->doubts), i);
      AarImportNode *node = aar_import_doubt_get_node (doubt);

      if (node != NULL && !aar_import_doubt_is_settled (doubt))
        counts[aar_import_node_get_index (node)]++;
    }
  for (guint i = 0; i < aar_import_tree_get_n_nodes (self->tree); i++)
    aar_import_node_set_n_doubts (aar_import_tree_get_node (self->tree, i), counts[i]);
}

static void
notify_content (AarImportDraft *self)
{
  count_doubts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DOUBTS]);
}

static void
notify_plan (AarImportDraft *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* Marking a doubt does not change the tree, but leaving out a node settles its doubts one by one; these are told of
 * once, by the tree. */
static void
doubt_settled_cb (AarImportDraft *self, GParamSpec *pspec, AarImportDoubt *doubt)
{
  AarImportNode *node = aar_import_doubt_get_node (doubt);

  if (node == NULL || aar_import_node_get_mark (node) != AAR_IMPORT_MARK_OUT)
    notify_content (self);
}

static void
load_doubts (AarImportDraft *self, AarImportLines *lines)
{
  GPtrArray *records = aar_plan_content_get_records (self->content, AAR_TABLE_DOUBT);

  for (guint i = 0; i < records->len; i++)
    {
      AarImportNode *node = aar_import_tree_lookup (self->tree,
                                                    aar_record_get_integer (records->pdata[i], AAR_DOUBT_NODE));
      gint64 line = aar_record_get_integer (records->pdata[i], AAR_DOUBT_LINE);
      const char *quote = self->document != NULL ? aar_import_lines_get_raw (lines, (guint) MAX (line, 0)) : NULL;
      g_autoptr (AarImportDoubt) doubt = aar_import_doubt_new (records->pdata[i], node, quote);

      g_signal_connect_object (doubt, "notify::settled", G_CALLBACK (doubt_settled_cb), self, G_CONNECT_SWAPPED);
      g_list_store_append (self->doubts, doubt);
    }
}

/**
 * aar_import_draft_new:
 * @name: the name of the file
 * @document: (nullable): the document that it was read from, %NULL for an exchange file
 * @content: what was read
 *
 * Returns: (transfer full): a draft of which everything is taken
 */
AarImportDraft *
aar_import_draft_new (const char *name, AarDocumentLines *document, AarPlanContent *content)
{
  AarImportDraft *self = g_object_new (AAR_TYPE_IMPORT_DRAFT, NULL);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  g_autofree guint *starts = g_new0 (guint, nodes->len + 1);
  g_autoptr (AarDocumentLines) shown = NULL;
  g_autoptr (AarImportLines) lines = NULL;

  self->name = g_strdup (name);
  g_set_object (&self->document, document);
  self->content = g_object_ref (content);
  self->plan = aar_plan_content_get_plan (content);
  self->tree = aar_import_tree_new (content);

  if (document == NULL)
    shown = aar_import_transcript_new (content, name, starts);
  else
    {
      shown = g_object_ref (document);
      for (guint i = 0; i < nodes->len; i++)
        starts[i] = (guint) MAX (aar_record_get_integer (nodes->pdata[i], AAR_NODE_SOURCE_LINE), 0);
    }
  lines = aar_import_lines_new (shown);
  load_doubts (self, lines);
  self->focus = aar_import_focus_new (self->tree, G_LIST_MODEL (self->doubts), lines, starts);
  count_doubts (self);
  g_signal_connect_object (self->tree, "changed", G_CALLBACK (notify_content), self, G_CONNECT_SWAPPED);
  return self;
}

AarPlan *
aar_import_draft_get_plan (AarImportDraft *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), NULL);

  return self->plan;
}

AarImportTree *
aar_import_draft_get_tree (AarImportDraft *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), NULL);

  return self->tree;
}

AarImportFocus *
aar_import_draft_get_focus (AarImportDraft *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), NULL);

  return self->focus;
}

GListModel *
aar_import_draft_get_doubts (AarImportDraft *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), NULL);

  return G_LIST_MODEL (self->doubts);
}

guint
aar_import_draft_get_n_doubts (AarImportDraft *self)
{
  guint n = 0;

  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->doubts)); i++)
    {
      g_autoptr (AarImportDoubt) doubt = g_list_model_get_item (G_LIST_MODEL (self->doubts), i);

      n += aar_import_doubt_is_settled (doubt) ? 0 : 1;
    }
  return n;
}

/**
 * aar_import_draft_get_problem:
 * @self: a draft
 *
 * Returns: (transfer full) (nullable): why it cannot be imported as it is, %NULL if it can
 */
char *
aar_import_draft_get_problem (AarImportDraft *self)
{
  const char *from, *to;
  AarImportCounts counts;

  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), NULL);

  if (aar_import_draft_get_text (self, AAR_PLAN_TITLE) == NULL)
    return g_strdup (_ ("The plan needs a title."));
  if (self->invalid != 0)
    /* Translators: of the period of a plan; keep the form of the example, both ways of writing it are understood */
    return g_strdup (_ ("The period needs dates such as 2025-12-31 or 31.12.2025."));
  from = aar_import_draft_get_text (self, AAR_PLAN_PERIOD_FROM);
  to = aar_import_draft_get_text (self, AAR_PLAN_PERIOD_TO);
  if (from != NULL && to != NULL && strcmp (from, to) > 0)
    return g_strdup (_ ("The period ends before it begins."));
  aar_import_tree_count (self->tree, &counts);
  if (counts.areas + counts.initiatives == 0)
    return g_strdup (_ ("Everything is left out."));
  return NULL;
}

/**
 * aar_import_draft_get_text:
 * @self: a draft
 * @field: a text of the plan, or its organisation
 *
 * Returns: (transfer none) (nullable): its value, or what the organisation is called
 */
const char *
aar_import_draft_get_text (AarImportDraft *self, AarPlanField field)
{
  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), NULL);

  if (field == AAR_PLAN_ORGANISATION)
    return aar_plan_content_get_organisation_name (self->content);
  return aar_record_get_text (self->plan, field);
}

/**
 * aar_import_draft_set_text:
 * @self: a draft
 * @field: a field of the plan
 * @text: (nullable): what the coordinator wrote
 */
void
aar_import_draft_set_text (AarImportDraft *self, AarPlanField field, const char *text)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (AAR_IS_IMPORT_DRAFT (self));

  clean = aar_text_is_empty (text) ? NULL : aar_text_collapse (text);
  if (g_strcmp0 (clean, aar_import_draft_get_text (self, field)) == 0)
    return;
  if (field == AAR_PLAN_ORGANISATION)
    aar_record_set_text (aar_plan_content_get_organisation (self->content), AAR_ORGANISATION_NAME, clean);
  else
    aar_record_set_text (self->plan, field, clean);
  self->written |= BIT (field);
  notify_plan (self);
}

/**
 * aar_import_draft_set_date:
 * @self: a draft
 * @field: a date of the plan
 * @text: (nullable): what the coordinator wrote
 *
 * What is no date does not change the plan, but the draft cannot be imported while it stands there.
 *
 * Returns: whether @text is a date or empty
 */
gboolean
aar_import_draft_set_date (AarImportDraft *self, AarPlanField field, const char *text)
{
  g_autofree char *date = aar_date_parse (text);
  gboolean is_valid = date != NULL || aar_text_is_empty (text);

  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), FALSE);

  self->invalid = is_valid ? self->invalid & ~BIT (field) : self->invalid | BIT (field);
  if (is_valid)
    aar_import_draft_set_text (self, field, date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
  return is_valid;
}

/* The line on which @node was found, 0 if unknown. */
static gint64
get_source_line (AarImportNode *node)
{
  return aar_record_get_integer (aar_import_node_get_record (node), AAR_NODE_SOURCE_LINE);
}

/**
 * aar_import_draft_take_over:
 * @self: a draft that was read anew
 * @former: the draft of the same document that it takes the place of
 *
 * Keeps what the coordinator has written, and leaves out what she had left out where it is found on the same line.
 */
void
aar_import_draft_take_over (AarImportDraft *self, AarImportDraft *former)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);

  g_return_if_fail (AAR_IS_IMPORT_DRAFT (self));
  g_return_if_fail (AAR_IS_IMPORT_DRAFT (former));

  for (AarPlanField field = AAR_PLAN_TITLE; field <= AAR_PLAN_PERIOD_TO; field++)
    if (field != AAR_PLAN_LANGUAGE && (former->written & BIT (field)))
      aar_import_draft_set_text (self, field, aar_import_draft_get_text (former, field));
  for (guint i = 0; i < aar_import_tree_get_n_nodes (former->tree); i++)
    {
      AarImportNode *node = aar_import_tree_get_node (former->tree, i);

      if (get_source_line (node) > 0 && aar_import_node_get_mark (node) == AAR_IMPORT_MARK_OUT)
        g_hash_table_add (lines, GINT_TO_POINTER ((int) get_source_line (node)));
    }
  for (guint i = 0; i < aar_import_tree_get_n_nodes (self->tree); i++)
    {
      AarImportNode *node = aar_import_tree_get_node (self->tree, i);

      if (g_hash_table_contains (lines, GINT_TO_POINTER ((int) get_source_line (node))))
        aar_import_tree_set_included (self->tree, node, FALSE);
    }
}

static gboolean
is_same_text (const char *text, const char *other)
{
  g_autofree char *folded = aar_text_fold (text);
  g_autofree char *other_folded = aar_text_fold (other);

  return strcmp (folded, other_folded) == 0;
}

static const char *
find_name (GPtrArray *organisations, AarPlan *plan)
{
  for (guint i = 0; i < organisations->len; i++)
    if (aar_record_get_id (organisations->pdata[i]) == aar_record_get_integer (plan, AAR_PLAN_ORGANISATION))
      return aar_record_get_text (organisations->pdata[i], AAR_ORGANISATION_NAME);
  return NULL;
}

/**
 * aar_import_draft_find_same:
 * @self: a draft
 * @plans: (element-type Aar.Plan): the plans of a store
 * @organisations: (element-type Aar.Organisation): its organisations
 *
 * Returns: (transfer none) (nullable): a plan of the same title, organisation and period
 */
AarPlan *
aar_import_draft_find_same (AarImportDraft *self, GPtrArray *plans, GPtrArray *organisations)
{
  static const guint fields[] = { AAR_PLAN_TITLE, AAR_PLAN_PERIOD_FROM, AAR_PLAN_PERIOD_TO };

  g_return_val_if_fail (AAR_IS_IMPORT_DRAFT (self), NULL);

  for (guint i = 0; i < plans->len; i++)
    {
      gboolean same = is_same_text (find_name (organisations, plans->pdata[i]),
                                    aar_import_draft_get_text (self, AAR_PLAN_ORGANISATION));

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        same = same && is_same_text (aar_record_get_text (plans->pdata[i], fields[j]),
                                     aar_import_draft_get_text (self, fields[j]));
      if (same)
        return plans->pdata[i];
    }
  return NULL;
}
