/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-choice.h"

#include "aar-date.h"
#include "aar-error.h"
#include "aar-field-names.h"
#include "aar-format.h"
#include "aar-outline.h"
#include "aar-plan-words.h"
#include "aar-round-title.h"
#include "aar-trouble-text.h"

#include <glib/gi18n-lib.h>

/* What one can choose for the fields that hold a word or refer to a record. */

static void
append (GListStore *list, gint64 id, const char *code, const char *title, const char *detail)
{
  g_autoptr (AarChoice) choice = aar_choice_new (id, code, title != NULL ? title : "–", detail);

  g_list_store_append (list, choice);
}

static char *
name_node_kind (AarPlan *plan, const char *code)
{
  return aar_plan_words_get_caption (
      plan, g_strcmp0 (code, AAR_NODE_KIND_AREA) == 0 ? AAR_PLAN_WORD_AREA : AAR_PLAN_WORD_INITIATIVE,
      AAR_PLAN_WORD_SINGULAR);
}

static char *
name_code (AarPlan *plan, guint field, const char *code)
{
  if (field == AAR_NODE_KIND)
    return name_node_kind (plan, code);
  if (field == AAR_PLAN_LANGUAGE)
    return aar_field_describe_value (field, code);
  return g_strdup (aar_plan_words_get_code (plan, code));
}

static void
list_codes (GListStore *list, AarPlan *plan, guint field)
{
  for (const AarCode *code = aar_field_describe (field)->codes; code->code != NULL; code++)
    {
      g_autofree char *title = name_code (plan, field, code->code);
      g_autoptr (AarChoice) choice = aar_choice_new (0, code->code, title, NULL);

      if (field == AAR_LEVEL_SYMBOL)
        {
          g_autoptr (AarLevel) level = aar_record_new (AAR_TABLE_LEVEL, 1);

          aar_record_set_text (level, AAR_LEVEL_SYMBOL, code->code);
          aar_record_set_text (level, AAR_LEVEL_LABEL, title);
          aar_choice_set_level (choice, level);
        }
      g_list_store_append (list, choice);
    }
}

static char *
name_record (AarEditor *editor, gpointer record)
{
  AarPlan *plan = aar_editor_get_plan (editor);

  switch ((guint) aar_record_get_table (record))
    {
    case AAR_TABLE_UNIT:
      return aar_format_unit (record);
    case AAR_TABLE_NODE:
      return aar_format_heading (record);
    case AAR_TABLE_ROUND:
      return aar_round_dup_title (record, aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
    default:
      return g_strdup (aar_record_get_text (record, aar_field_find (aar_record_get_table (record), AAR_FIELD_TITLE)));
    }
}

static char *
detail_record (AarEditor *editor, gpointer record)
{
  AarPlan *plan = aar_editor_get_plan (editor);
  gpointer scale;

  switch ((guint) aar_record_get_table (record))
    {
    case AAR_TABLE_UNIT:
      return g_strdup (aar_plan_words_get_code (plan, aar_record_get_text (record, AAR_UNIT_KIND)));
    case AAR_TABLE_ROUND:
      return aar_date_format (aar_record_get_text (record, AAR_ROUND_DATE),
                              aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
    case AAR_TABLE_TAG:
      return g_strdup (aar_record_get_text (record, AAR_TAG_GROUP));
    case AAR_TABLE_LEVEL:
      scale = aar_plan_content_lookup (aar_editor_get_content (editor), AAR_TABLE_SCALE,
                                       aar_record_get_integer (record, AAR_LEVEL_SCALE));
      return scale != NULL ? g_strdup (aar_record_get_text (scale, AAR_SCALE_NAME)) : NULL;
    default:
      return NULL;
    }
}

static void
append_record (GListStore *list, AarEditor *editor, gpointer record)
{
  g_autofree char *title = name_record (editor, record);
  g_autofree char *detail = detail_record (editor, record);
  g_autoptr (AarChoice) choice = aar_choice_new (aar_record_get_id (record), NULL, title != NULL ? title : "–", detail);

  if (AAR_IS_LEVEL (record))
    aar_choice_set_level (choice, record);
  g_list_store_append (list, choice);
}

static gboolean
lies_under (AarOutline *outline, gint64 id, gint64 above)
{
  for (guint i = 0; id != 0 && i < aar_outline_get_n_entries (outline, AAR_TABLE_NODE); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_NODE, i);

      if (entry->id == id)
        return id == above || lies_under (outline, entry->parent, above);
    }
  return FALSE;
}

/* All areas of the plan, but not what lies under the area that is to be moved. */
static gboolean
list_areas (GListStore *list, AarEditor *editor, gpointer record, GError **error)
{
  gint64 plan = aar_record_get_id (aar_editor_get_plan (editor));
  g_autoptr (AarOutline) outline = aar_outline_load (aar_editor_get_store (editor), plan, error);

  for (guint i = 0; outline != NULL && i < aar_outline_get_n_entries (outline, AAR_TABLE_NODE); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_NODE, i);
      g_autofree char *title = g_strdup_printf ("%s%s%s", entry->number != NULL ? entry->number : "",
                                                entry->number != NULL ? "  " : "",
                                                entry->title != NULL ? entry->title : "–");

      if (!lies_under (outline, entry->id, aar_record_get_id (record)))
        append (list, entry->id, NULL, title, NULL);
    }
  return outline != NULL;
}

static gboolean
list_plans (GListStore *list, AarEditor *editor, GError **error)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (aar_editor_get_store (editor), error);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autofree char *organisation = NULL;

      if (plans->pdata[i] == (gpointer) aar_editor_get_plan (editor))
        continue;
      organisation = aar_store_dup_organisation_name (aar_editor_get_store (editor), plans->pdata[i], &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      append (list, aar_record_get_id (plans->pdata[i]), NULL, aar_record_get_text (plans->pdata[i], AAR_PLAN_TITLE),
              organisation);
    }
  return plans != NULL;
}

/* The entries of the plan that this one continues, which may lie in another store. */
static gboolean
list_predecessors (GListStore *list, AarEditor *editor, GError **error)
{
  gint64 plan = aar_record_get_integer (aar_editor_get_plan (editor), AAR_PLAN_PREDECESSOR);
  g_autoptr (GError) failure = NULL;
  g_autoptr (AarPlanContent) content = plan != 0 ? aar_store_load_plan (aar_editor_get_store (editor), plan, &failure)
                                                 : NULL;
  GPtrArray *nodes = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_NODE) : NULL;

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    append_record (list, editor, nodes->pdata[i]);
  if (failure == NULL || g_error_matches (failure, AAR_ERROR, AAR_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Levels are of all scales where the record names none. */
static gboolean
list_records (GListStore *list, AarEditor *editor, gpointer record, guint field)
{
  AarPlanContent *content = aar_editor_get_content (editor);
  AarTable table = aar_field_describe (field)->table;
  GPtrArray *records = aar_plan_content_get_records (content, table);
  gint64 scale = field == AAR_ASSESSMENT_LEVEL ? aar_record_get_integer (record, AAR_ASSESSMENT_SCALE) : 0;

  for (guint i = 0; i < records->len; i++)
    if (records->pdata[i] != record &&
        (scale == 0 || aar_record_get_integer (records->pdata[i], AAR_LEVEL_SCALE) == scale))
      append_record (list, editor, records->pdata[i]);
  return TRUE;
}

static gboolean
list_all (GListStore *list, AarEditor *editor, gpointer record, guint field, GError **error)
{
  if (field == AAR_NODE_PARENT)
    return list_areas (list, editor, record, error);
  if (field == AAR_PLAN_PREDECESSOR)
    return list_plans (list, editor, error);
  if (field == AAR_NODE_PREDECESSOR)
    return list_predecessors (list, editor, error);
  return list_records (list, editor, record, field);
}

/* What it may be, as a list of [class@Aar.Choice]; nothing comes first where it may be empty */
GListModel *
aar_choices_list (AarEditor *editor, gpointer record, guint field, GError **error)
{
  g_autoptr (GListStore) list = g_list_store_new (AAR_TYPE_CHOICE);

  if (!(aar_field_describe (field)->flags & AAR_FIELD_REQUIRED))
    /* Translators: the choice of leaving a field empty */
    append (list, 0, NULL, C_ ("field", "None"), NULL);
  if (aar_field_describe (field)->kind == AAR_FIELD_KIND_CODE)
    list_codes (list, aar_editor_get_plan (editor), field);
  else if (!list_all (list, editor, record, field, error))
    return NULL;
  return G_LIST_MODEL (g_steal_pointer (&list));
}

/* What it is now, or why that cannot be read, %NULL for nothing */
char *
aar_choices_describe (AarEditor *editor, gpointer record, guint field)
{
  AarTable table = aar_field_describe (field)->table;
  gint64 id;
  gpointer target;
  g_autoptr (AarRecord) read = NULL;
  g_autoptr (GError) error = NULL;

  if (aar_record_is_empty (record, field))
    return NULL;
  if (aar_field_describe (field)->kind == AAR_FIELD_KIND_CODE)
    return name_code (aar_editor_get_plan (editor), field, aar_record_get_text (record, field));
  id = aar_record_get_integer (record, field);
  target = aar_plan_content_lookup (aar_editor_get_content (editor), table, id);
  if (target == NULL && !aar_store_find_record (aar_editor_get_store (editor), table, id, (gpointer *) &read, &error))
    return aar_trouble_get_heading (error);
  if (target == NULL)
    target = read;
  /* Translators: of a record that lies in another store */
  return target != NULL ? name_record (editor, target) : g_strdup (_ ("In Another Store"));
}

/* Whether one can type the name of a record that is not there yet */
gboolean
aar_choices_can_grow (guint field)
{
  AarTable table = aar_field_describe (field)->table;

  return table == AAR_TABLE_UNIT || table == AAR_TABLE_TAG || table == AAR_TABLE_REFERENCE || table == AAR_TABLE_ROUND;
}
