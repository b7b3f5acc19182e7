/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-json-reader.h"

#include "aar-error.h"
#include "aar-id.h"
#include "aar-json-input.h"
#include "aar-json-references.h"

#include <glib/gi18n.h>
#include <string.h>

/* Reads strictly: a key that its version does not have is an error and not a thing to drop in silence, because the
 * file is what a plan is kept in, and importing it must lose nothing. */

typedef struct
{
  AarJsonInput input;
  AarJsonReferences *references;
  AarPlanContent *content;
  int version;
} AarJsonReader;

static gboolean read_record (AarJsonReader *self, const AarJsonKey *keys, AarTable table, gint64 owner);

static gboolean
read_reference (AarJsonReader *self, gpointer record, const AarJsonKey *key)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  gint64 id;

  if (!aar_json_input_read_text (&self->input))
    return FALSE;
  if (self->input.text->len == 0)
    return !(key->flags & AAR_JSON_REQUIRED) || aar_json_input_fail (&self->input, _ ("the id is empty"));
  id = aar_json_references_number (self->references, self->input.text->str);
  if (!aar_json_references_try (self->references, record, key, id, plan))
    aar_json_references_put_off (self->references, record, key, id, plan, aar_json_input_dup_place (&self->input));
  return TRUE;
}

static gboolean
read_references (AarJsonReader *self, gpointer record, const AarJsonKey *key)
{
  gboolean first = TRUE;

  if (aar_json_scanner_peek (&self->input.scanner) != '[')
    return aar_json_input_fail (&self->input, _ ("a list in square brackets is missing"));
  aar_json_scanner_begin (&self->input.scanner, '[');
  for (guint i = 0; aar_json_input_scanned (&self->input, aar_json_scanner_next_element (&self->input.scanner, &first));
       i++)
    {
      gpointer owned = aar_plan_content_append (self->content, key->table, aar_record_get_id (record));

      aar_json_input_enter (&self->input, NULL, i);
      if (!read_reference (self, owned, key))
        return FALSE;
      if (self->input.text->len == 0)
        return aar_json_input_fail (&self->input, _ ("the id is empty"));
      aar_json_input_leave (&self->input);
    }
  return self->input.error == NULL;
}

static gboolean
read_records (AarJsonReader *self, gpointer record, const AarJsonKey *key)
{
  gboolean first = TRUE;

  if (aar_json_scanner_peek (&self->input.scanner) != '[')
    return aar_json_input_fail (&self->input, _ ("a list in square brackets is missing"));
  aar_json_scanner_begin (&self->input.scanner, '[');
  for (guint i = 0; aar_json_input_scanned (&self->input, aar_json_scanner_next_element (&self->input.scanner, &first));
       i++)
    {
      aar_json_input_enter (&self->input, NULL, i);
      if (!read_record (self, key->keys, key->table, aar_json_key_find_owner (key, self->content, record)))
        return FALSE;
      aar_json_input_leave (&self->input);
    }
  return self->input.error == NULL;
}

static gboolean read_members (AarJsonReader *self, gpointer record, const AarJsonKey *keys);

static gboolean
read_value (AarJsonReader *self, gpointer record, const AarJsonKey *key)
{
  gint64 integer = 0;
  double real = 0;
  gboolean boolean = FALSE;

  switch (key->type)
    {
    case AAR_JSON_ID:
      /* read before the record was made */
      return aar_json_input_read_text (&self->input);
    case AAR_JSON_INTEGER:
      if (!aar_json_input_read_integer (&self->input, &integer))
        return FALSE;
      aar_record_set_integer (record, key->field, integer);
      return TRUE;
    case AAR_JSON_REAL:
      if (!aar_json_input_read_real (&self->input, &real))
        return FALSE;
      aar_record_set_real (record, key->field, real);
      return TRUE;
    case AAR_JSON_BOOLEAN:
      if (!aar_json_input_read_boolean (&self->input, &boolean))
        return FALSE;
      aar_record_set_boolean (record, key->field, boolean);
      return TRUE;
    case AAR_JSON_REFERENCE:
      return read_reference (self, record, key);
    case AAR_JSON_GROUP:
      return read_members (self, record, key->keys);
    case AAR_JSON_RECORDS:
      return read_records (self, record, key);
    case AAR_JSON_REFERENCES:
      return read_references (self, record, key);
    case AAR_JSON_FORMER:
      return aar_json_input_scanned (&self->input, aar_json_scanner_skip (&self->input.scanner));
    case AAR_JSON_TEXT:
    case AAR_JSON_PRINTED:
    case AAR_JSON_WORD:
    case AAR_JSON_DATE:
      break;
    }
  if (key->type == AAR_JSON_TEXT      ? !aar_json_input_read_text (&self->input)
      : key->type == AAR_JSON_PRINTED ? !aar_json_input_read_printed (&self->input)
      : key->type == AAR_JSON_DATE    ? !aar_json_input_read_date (&self->input)
                                      : !aar_json_input_read_word (&self->input, key))
    return FALSE;
  if (self->input.text->len == 0 && (key->flags & AAR_JSON_REQUIRED))
    return aar_json_input_fail (&self->input, _ ("the text is empty"));
  aar_record_set_text (aar_json_key_find_record (key, self->content, record), key->field, self->input.text->str);
  return TRUE;
}

/* An array of keys has fewer than 32, so which of them were met fits in an integer. */
static gboolean
find_key (AarJsonReader *self, const AarJsonKey *keys, const AarJsonKey **key, guint32 *met)
{
  guint i = 0;

  while (keys[i].name != NULL && strcmp (keys[i].name, self->input.text->str) != 0)
    i++;
  if (keys[i].name == NULL || (keys[i].type == AAR_JSON_FORMER && self->version > 1))
    return aar_json_input_fail (&self->input, _ ("version %d of the format has no key “%s” here"), self->version,
                                self->input.text->str);
  if (*met & 1u << i)
    return aar_json_input_fail (&self->input, _ ("the key “%s” stands twice"), self->input.text->str);
  *met |= 1u << i;
  *key = &keys[i];
  return TRUE;
}

static gboolean
check_required (AarJsonReader *self, const AarJsonKey *keys, guint32 met)
{
  for (guint i = 0; keys[i].name != NULL; i++)
    if ((keys[i].flags & AAR_JSON_REQUIRED) && !(met & 1u << i))
      return aar_json_input_fail (&self->input, _ ("the key “%s” is missing"), keys[i].name);
  return TRUE;
}

static gboolean
read_members (AarJsonReader *self, gpointer record, const AarJsonKey *keys)
{
  guint32 met = 0;
  gboolean first = TRUE;

  if (aar_json_scanner_peek (&self->input.scanner) != '{')
    return aar_json_input_fail (&self->input, _ ("an object in curly brackets is missing"));
  aar_json_scanner_begin (&self->input.scanner, '{');
  while (aar_json_input_scanned (&self->input,
                                 aar_json_scanner_next_member (&self->input.scanner, &first, self->input.text)))
    {
      const AarJsonKey *key = NULL;

      if (!find_key (self, keys, &key, &met))
        return FALSE;
      aar_json_input_enter (&self->input, key->name, 0);
      /* Programs that have no way to leave a key out write null. */
      if (aar_json_scanner_peek (&self->input.scanner) == 'n' && !(key->flags & AAR_JSON_REQUIRED)
              ? !aar_json_input_scanned (&self->input, aar_json_scanner_read_literal (&self->input.scanner, "null"))
              : !read_value (self, record, key))
        return FALSE;
      aar_json_input_leave (&self->input);
    }
  return self->input.error == NULL && check_required (self, keys, met);
}

/* The text behind @name in the object that comes next; empty if it has no such key, or nothing behind it. */
static gboolean
look_ahead (AarJsonReader *self, const char *name, gboolean *found)
{
  AarJsonScanner ahead = self->input.scanner;
  gboolean first = TRUE;

  *found = FALSE;
  if (aar_json_scanner_peek (&ahead) != '{')
    return aar_json_input_fail (&self->input, _ ("an object in curly brackets is missing"));
  aar_json_scanner_begin (&ahead, '{');
  while (!*found && aar_json_scanner_next_member (&ahead, &first, self->input.text))
    if (strcmp (self->input.text->str, name) != 0 || aar_json_scanner_peek (&ahead) == 'n')
      aar_json_scanner_skip (&ahead);
    else if (aar_json_scanner_peek (&ahead) == '"' && aar_json_scanner_read_text (&ahead, self->input.text))
      *found = TRUE;
    else
      return aar_json_input_fail (&self->input, _ ("the id is not a text in quotation marks"));
  if (!*found)
    g_string_truncate (self->input.text, 0);
  return TRUE;
}

/* The record is made with its id, which may stand anywhere in the object; so it is looked for first. */
static gboolean
find_id (AarJsonReader *self, AarTable table, AarPlan *plan, gint64 *id)
{
  gboolean found;

  if (!look_ahead (self, "id", &found))
    return FALSE;
  if (!found)
    return aar_json_input_fail (&self->input, _ ("the key “%s” is missing"), "id");
  if (self->input.text->len == 0)
    return aar_json_input_fail (&self->input, _ ("the id is empty"));
  *id = aar_json_references_number (self->references, self->input.text->str);
  return aar_json_references_declare (self->references, *id, table, plan) ||
         aar_json_input_fail (&self->input, _ ("the id “%s” stands twice in the file"), self->input.text->str);
}

/* Version 1 has no ids of organisations: there, plans of one name are of one, and others are each of its own. */
static gboolean
find_organisation (AarJsonReader *self, gint64 plan, gint64 *id)
{
  g_autofree char *key = NULL;
  gboolean found;

  if (!look_ahead (self, "organisation_id", &found))
    return FALSE;
  if (found && self->input.text->len > 0)
    {
      *id = aar_json_references_number (self->references, self->input.text->str);
      return TRUE;
    }
  if (!look_ahead (self, "organisation", &found))
    return FALSE;
  key = self->input.text->len > 0 ? g_strconcat ("organisation ", self->input.text->str, NULL)
                                  : g_strdup_printf ("organisation of %" G_GINT64_FORMAT, plan);
  *id = aar_json_references_number (self->references, key);
  return TRUE;
}

static gpointer
add_record (AarJsonReader *self, AarTable table, gint64 id, gint64 owner)
{
  g_autoptr (AarRecord) record = aar_record_new (table, id);
  gint64 position = aar_plan_content_get_children (self->content, table, owner)->len;
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & (AAR_FIELD_OWNER | AAR_FIELD_POSITION))
      aar_record_set_integer (record, table * AAR_FIELDS_PER_TABLE + i,
                              fields[i].flags & AAR_FIELD_OWNER ? owner : position);
  aar_plan_content_add (self->content, record);
  return record;
}

static gboolean
read_record (AarJsonReader *self, const AarJsonKey *keys, AarTable table, gint64 owner)
{
  gint64 id = 0;
  gpointer record;

  if (!aar_json_keys_have_id (keys))
    record = aar_plan_content_append (self->content, table, owner);
  else if (find_id (self, table, aar_plan_content_get_plan (self->content), &id))
    record = add_record (self, table, id, owner);
  else
    return FALSE;
  return read_members (self, record, keys);
}

/* Several plans of a file may be of one. */
static gboolean
add_organisation (AarJsonReader *self, gint64 id)
{
  g_autoptr (AarRecord) organisation = aar_record_new (AAR_TABLE_ORGANISATION, id);

  aar_plan_content_add (self->content, organisation);
  return aar_json_references_declare (self->references, id, AAR_TABLE_ORGANISATION,
                                      aar_plan_content_get_plan (self->content)) ||
         aar_json_input_fail (&self->input, _ ("the id “%s” stands twice in the file"), self->input.text->str);
}

static gboolean
read_plan (AarJsonReader *self, GPtrArray *contents)
{
  g_autoptr (AarPlan) plan = NULL;
  gint64 id, organisation;

  if (!find_id (self, AAR_TABLE_PLAN, NULL, &id) || !find_organisation (self, id, &organisation))
    return FALSE;
  plan = aar_record_new (AAR_TABLE_PLAN, id);
  aar_record_set_integer (plan, AAR_PLAN_POSITION, contents->len);
  aar_record_set_integer (plan, AAR_PLAN_ORGANISATION, organisation);
  self->content = aar_plan_content_new (plan);
  g_ptr_array_add (contents, self->content);
  if (!add_organisation (self, organisation))
    return FALSE;
  return read_members (self, plan, aar_json_plan_keys ());
}

/* Follows each node upwards as far as it was not yet followed; meeting the same way again is a circle. */
static gboolean
check_parents (AarJsonReader *self, guint index, AarPlanContent *content)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  g_autoptr (GHashTable) ways = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < nodes->len; i++)
    for (AarNode *node = nodes->pdata[i]; node != NULL && !g_hash_table_contains (ways, node);)
      {
        gint64 parent = aar_record_get_integer (node, AAR_NODE_PARENT);

        g_hash_table_insert (ways, node, GUINT_TO_POINTER (i + 1));
        node = parent != 0 ? aar_plan_content_lookup (content, AAR_TABLE_NODE, parent) : NULL;
        if (node == NULL || g_hash_table_lookup (ways, node) != GUINT_TO_POINTER (i + 1))
          continue;
        g_set_error (&self->input.error, AAR_ERROR, AAR_ERROR_FORMAT,
                     _ ("plans[%u].nodes[%u].parent: a node stands above itself"), index, i);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_references (AarJsonReader *self)
{
  const AarJsonKey *key = NULL;
  const char *place = aar_json_references_try_again (self->references, &key);

  if (place == NULL)
    return TRUE;
  /* Translators: the first is a place such as “line 12, plans[0].nodes[3].parent”, the second a kind of thing such
   * as “node” or “unit”, a word of the file format that is not translated */
  g_set_error (&self->input.error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("%s: names no %s of this plan"), place,
               aar_table_get_name (aar_field_describe (key->field)->table));
  return FALSE;
}

static gboolean
read_plans (AarJsonReader *self, GPtrArray *contents)
{
  gboolean first = TRUE;

  if (!aar_json_input_scanned (&self->input, aar_json_scanner_begin (&self->input.scanner, '[')))
    return FALSE;
  aar_json_input_enter (&self->input, "plans", 0);
  for (guint i = 0; aar_json_input_scanned (&self->input, aar_json_scanner_next_element (&self->input.scanner, &first));
       i++)
    {
      aar_json_input_enter (&self->input, NULL, i);
      if (!read_plan (self, contents))
        return FALSE;
      aar_json_input_leave (&self->input);
    }
  aar_json_input_leave (&self->input);
  return self->input.error == NULL;
}

/* The first round over the file: that it is JSON from end to end, what format it says it is, and where its plans
 * begin. */
static gboolean
survey (AarJsonReader *self, AarJsonScanner *plans)
{
  g_autofree char *format = NULL;
  gint64 version = 0;
  gboolean first = TRUE, odd = FALSE;

  plans->next = NULL;
  if (aar_json_scanner_peek (&self->input.scanner) != '{')
    return aar_json_input_fail (&self->input, _ ("this is not an exchange file: it does not begin with “{”"));
  aar_json_scanner_begin (&self->input.scanner, '{');
  while (aar_json_input_scanned (&self->input,
                                 aar_json_scanner_next_member (&self->input.scanner, &first, self->input.text)))
    {
      AarJsonScanner value = self->input.scanner;
      gboolean is_plans = strcmp (self->input.text->str, "plans") == 0;
      gboolean is_format = strcmp (self->input.text->str, "format") == 0;
      gboolean is_version = strcmp (self->input.text->str, "version") == 0;

      odd = odd || !(is_plans || is_format || is_version) || (is_plans && plans->next != NULL);
      if (is_plans)
        *plans = value;
      if (is_format && aar_json_scanner_peek (&value) == '"' && aar_json_scanner_read_text (&value, self->input.text))
        g_set_str (&format, self->input.text->str);
      if (is_version && aar_json_scanner_read_number (&value, self->input.text))
        version = CLAMP (g_ascii_strtoll (self->input.text->str, NULL, 10), 0, G_MAXINT);
      if (!aar_json_input_scanned (&self->input, aar_json_scanner_skip (&self->input.scanner)))
        return FALSE;
    }
  if (!aar_json_input_scanned (&self->input, aar_json_scanner_at_end (&self->input.scanner)) ||
      self->input.error != NULL)
    return FALSE;
  self->input.scanner.line = 1;
  if (g_strcmp0 (format, AAR_JSON_FORMAT) != 0)
    return aar_json_input_fail (
        &self->input, _ ("this is JSON, but not an exchange file of Årshjul: “format” is not “%s”"), AAR_JSON_FORMAT);
  if (version > AAR_JSON_VERSION)
    return aar_json_input_fail (&self->input,
                                _ ("the file is of version %d of the format; this program reads up to version %d"),
                                (int) version, AAR_JSON_VERSION);
  self->version = (int) version;
  if (version < 1)
    return aar_json_input_fail (&self->input, _ ("“version” is not a number of a version"));
  if (odd || plans->next == NULL)
    return aar_json_input_fail (
        &self->input, _ ("an exchange file holds “format”, “version” and “plans”, each once, and nothing else"));
  return TRUE;
}

static gboolean
read_file (AarJsonReader *self, GPtrArray *contents)
{
  AarJsonScanner plans;

  if (!survey (self, &plans))
    return FALSE;
  self->input.scanner = plans;
  if (aar_json_scanner_peek (&self->input.scanner) != '[')
    return aar_json_input_fail (&self->input, _ ("“plans” is not a list in square brackets"));
  if (!read_plans (self, contents) || !check_references (self))
    return FALSE;
  for (guint i = 0; i < contents->len; i++)
    if (!check_parents (self, i, contents->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
check_bytes (const char *data, gsize length, GError **error)
{
  const char *bad;
  guint line = 1;

  if (length > AAR_JSON_MAX_LENGTH)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE, _ ("The file is larger than %d MB"),
                   (int) (AAR_JSON_MAX_LENGTH >> 20));
      return FALSE;
    }
  if (g_utf8_validate_len (data, length, &bad))
    return TRUE;
  for (const char *p = data; p < bad; p++)
    line += *p == '\n';
  g_set_error (error, AAR_ERROR, AAR_ERROR_ENCODING, _ ("line %u: the file is not UTF-8"), line);
  return FALSE;
}

static gsize
skip_byte_order_mark (const char *data, gsize length)
{
  return length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

/**
 * aar_json_is_likely:
 * @data: (array length=length): the beginning of a file
 * @length: how much of it
 *
 * Returns: whether the file is to be read as an exchange file rather than as a plan document: its first letter is `{`
 */
gboolean
aar_json_is_likely (const char *data, gsize length)
{
  gsize i = skip_byte_order_mark (data, length);

  while (i < length && g_ascii_isspace (data[i]))
    i++;
  return i < length && data[i] == '{';
}

/**
 * aar_json_read:
 * @data: (array length=length): an exchange file
 * @length: its length in bytes, -1 if it ends with a zero byte
 * @error: return location for an %AAR_ERROR: %AAR_ERROR_FORMAT with the line and the place (`plans[0].nodes[3].kind`)
 *   of what is wrong, %AAR_ERROR_ENCODING, %AAR_ERROR_TOO_LARGE, or %AAR_ERROR_EMPTY if there is no plan in it
 *
 * Reads an exchange file. It is read whole or not at all. Keys may stand in any order. Ids that are decimal 63-bit
 * numbers, as this program writes them, keep their value; other ids are replaced by numbers that the same file gives
 * each time.
 *
 * Returns: (transfer full) (element-type Aar.PlanContent) (nullable): the plans, or %NULL
 */
GPtrArray *
aar_json_read (const char *data, gssize length, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_object_unref);
  AarJsonReader self = { 0 };
  gsize size = length < 0 ? strlen (data) : (gsize) length;
  gsize mark = skip_byte_order_mark (data, size);

  if (!check_bytes (data, size, error))
    return NULL;
  aar_json_scanner_init (&self.input.scanner, data + mark, size - mark);
  self.references = aar_json_references_new (data, size);
  self.input.text = g_string_new (NULL);
  if (read_file (&self, contents) && contents->len == 0)
    g_set_error_literal (&self.input.error, AAR_ERROR, AAR_ERROR_EMPTY, _ ("The file holds no plan"));
  g_string_free (self.input.text, TRUE);
  aar_json_references_free (self.references);
  if (self.input.error == NULL)
    return g_steal_pointer (&contents);
  g_propagate_error (error, self.input.error);
  return NULL;
}
