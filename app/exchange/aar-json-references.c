/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-json-references.h"

#include "aar-id.h"

#include <string.h>

typedef struct
{
  gint64 id;
  AarTable table;
  /* Where it stands: one plan, or of what belongs to an organisation several */
  GPtrArray *plans;
} Declaration;

static void
declaration_free (gpointer declaration)
{
  g_ptr_array_unref (((Declaration *) declaration)->plans);
  g_free (declaration);
}

typedef struct
{
  gpointer record;
  const AarJsonKey *key;
  gint64 id;
  gpointer plan;
  char *place;
} Mention;

struct _AarJsonReferences
{
  const char *data;
  gsize length;
  char *digest;

  GHashTable *declarations;
  GArray *mentions;
};

static void
mention_clear (gpointer mention)
{
  g_free (((Mention *) mention)->place);
}

/**
 * aar_json_references_new:
 * @data: the whole file, kept by the caller
 * @length: its length in bytes
 *
 * Returns: (transfer full): a register without any id
 */
AarJsonReferences *
aar_json_references_new (const char *data, gsize length)
{
  AarJsonReferences *self = g_new0 (AarJsonReferences, 1);

  self->data = data;
  self->length = length;
  self->declarations = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, declaration_free);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_array_set_clear_func (self->mentions, mention_clear);
  return self;
}

/**
 * aar_json_references_free:
 * @self: (transfer full): a register
 */
void
aar_json_references_free (AarJsonReferences *self)
{
  g_free (self->digest);
  g_hash_table_unref (self->declarations);
  g_array_unref (self->mentions);
  g_free (self);
}

/**
 * aar_json_references_number:
 * @self: a register
 * @id: an id as the file writes it
 *
 * The number of an id. What this program wrote are numbers already, and they keep their value. Any other string, as
 * another program may write it, is turned into the first 63 bits of the SHA-256 of the file's own digest and the
 * string: the same file gives the same numbers each time, and the "n1" of one file is not the "n1" of another.
 *
 * Returns: the number
 */
gint64
aar_json_references_number (AarJsonReferences *self, const char *id)
{
  g_autoptr (GChecksum) checksum = NULL;
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 number;
  gint64 own;

  if (aar_id_parse (id, &own))
    return own;
  if (self->digest == NULL)
    self->digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) self->data, self->length);
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *) self->digest, -1);
  g_checksum_update (checksum, (const guchar *) id, -1);
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (&number, digest, sizeof number);
  number = GUINT64_FROM_BE (number) & G_MAXINT64;
  return number != 0 ? (gint64) number : 1;
}

/**
 * aar_json_references_declare:
 * @self: a register
 * @id: the id of a record
 * @table: its table
 * @plan: the plan that it belongs to
 *
 * What belongs to an organisation stands in each of its plans, under the same id.
 *
 * Returns: whether the id is new in the file, or of what belongs to an organisation, in @plan
 */
gboolean
aar_json_references_declare (AarJsonReferences *self, gint64 id, AarTable table, gpointer plan)
{
  Declaration *declaration = g_hash_table_lookup (self->declarations, &id);

  if (declaration != NULL && (declaration->table != table || !aar_table_is_shared (table) ||
                              g_ptr_array_find (declaration->plans, plan, NULL)))
    return FALSE;
  if (declaration == NULL)
    {
      declaration = g_new (Declaration, 1);
      *declaration = (Declaration) { id, table, g_ptr_array_new () };
      g_hash_table_insert (self->declarations, &declaration->id, declaration);
    }
  g_ptr_array_add (declaration->plans, plan);
  return TRUE;
}

/**
 * aar_json_references_try:
 * @self: a register
 * @record: a record that names another
 * @key: the key under which it does
 * @id: the id that it names
 * @plan: its plan
 *
 * Sets the field if the record of @id was read already, is of the right table and of the same plan.
 *
 * Returns: whether it was set
 */
gboolean
aar_json_references_try (AarJsonReferences *self, gpointer record, const AarJsonKey *key, gint64 id, gpointer plan)
{
  const Declaration *declaration = g_hash_table_lookup (self->declarations, &id);

  /* What a closed round keeps is a plain number: what it names may be gone. */
  if (aar_field_describe (key->field)->type == AAR_FIELD_INTEGER)
    {
      aar_record_set_integer (record, key->field, id);
      return TRUE;
    }
  if (declaration == NULL || declaration->table != aar_field_describe (key->field)->table)
    return FALSE;
  if (!g_ptr_array_find (declaration->plans, plan, NULL) && !(key->flags & AAR_JSON_ABROAD))
    return FALSE;
  aar_record_set_integer (record, key->field, id);
  return TRUE;
}

/**
 * aar_json_references_put_off:
 * @self: a register
 * @record: (transfer none): a record that names another; must live until [method@Aar.JsonReferences.try_again]
 * @key: the key under which it does
 * @id: the id that it names
 * @plan: its plan
 * @place: (transfer full): where the file says so, to be shown if it comes to nothing
 */
void
aar_json_references_put_off (AarJsonReferences *self,
                             gpointer record,
                             const AarJsonKey *key,
                             gint64 id,
                             gpointer plan,
                             char *place)
{
  Mention mention = { record, key, id, plan, place };

  g_array_append_val (self->mentions, mention);
}

/* What continues a plan may name a plan, node or unit that is in no file but in the store; the store knows. */
static gboolean
is_elsewhere (AarJsonReferences *self, const Mention *mention)
{
  if (!(mention->key->flags & AAR_JSON_ABROAD) || g_hash_table_contains (self->declarations, &mention->id))
    return FALSE;
  aar_record_set_integer (mention->record, mention->key->field, mention->id);
  return TRUE;
}

/**
 * aar_json_references_try_again:
 * @self: a register
 * @key: (out): the key of the first reference that names nothing
 *
 * Sets what was put off, now that all records are read.
 *
 * Returns: (transfer none) (nullable): %NULL if all was found, else the place of the first reference that names nothing
 */
const char *
aar_json_references_try_again (AarJsonReferences *self, const AarJsonKey **key)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const Mention *mention = &g_array_index (self->mentions, Mention, i);

      *key = mention->key;
      if (!aar_json_references_try (self, mention->record, mention->key, mention->id, mention->plan) &&
          !is_elsewhere (self, mention))
        return mention->place;
    }
  return NULL;
}
