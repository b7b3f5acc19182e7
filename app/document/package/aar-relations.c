/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-relations.h"

#include "aar-xml.h"

#include <string.h>

static void
relation_free (gpointer data)
{
  AarRelation *relation = data;

  g_free (relation->type);
  g_free (relation->target);
  g_free (relation);
}

/* What a target is called in the archive, where names have no first slash. */
static char *
resolve (const char *part, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *joined = NULL;
  g_autofree char *whole = NULL;

  if (*target == '/' || g_str_equal (folder, "."))
    joined = g_strconcat (*target == '/' ? "" : "/", target, NULL);
  else
    joined = g_strconcat ("/", folder, "/", target, NULL);
  g_strdelimit (joined, "\\", '/');
  whole = g_canonicalize_filename (joined, "/");
  return g_strdup (whole + 1);
}

static char *
get_path (const char *part)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *base = NULL;

  if (*part == '\0')
    return g_strdup ("_rels/.rels");
  base = g_path_get_basename (part);
  return g_str_equal (folder, ".") ? g_strconcat ("_rels/", base, ".rels", NULL)
                                   : g_strconcat (folder, "/_rels/", base, ".rels", NULL);
}

static void
add (GHashTable *relations, const char *part, const xmlNode *node)
{
  const char *id = aar_xml_get (node, AAR_XML_NONE, "Id");
  const char *type = aar_xml_get (node, AAR_XML_NONE, "Type");
  const char *target = aar_xml_get (node, AAR_XML_NONE, "Target");
  const char *slash;
  AarRelation *relation;

  /* what lies elsewhere is never opened */
  if (id == NULL || type == NULL || target == NULL ||
      g_strcmp0 (aar_xml_get (node, AAR_XML_NONE, "TargetMode"), "External") == 0)
    return;
  slash = strrchr (type, '/');
  relation = g_new0 (AarRelation, 1);
  relation->type = g_strdup (slash != NULL ? slash + 1 : type);
  relation->target = resolve (part, target);
  g_hash_table_insert (relations, g_strdup (id), relation);
}

/**
 * aar_relations_read:
 * @archive: an office document
 * @part: a part of it, or the empty string for the document
 * @error: return location for an error
 *
 * Reads which other parts a part names. A part may have none.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 AarRelation): them by their ids, or %NULL with @error set
 */
GHashTable *
aar_relations_read (AarArchive *archive, const char *part, GError **error)
{
  g_autoptr (GHashTable) relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, relation_free);
  g_autofree char *path = get_path (part);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AarXmlInput) input = NULL;
  g_autoptr (GError) cause = NULL;
  xmlNode *node;

  if (!aar_archive_has (archive, path))
    return g_steal_pointer (&relations);
  bytes = aar_archive_read (archive, path, error);
  input = bytes != NULL ? aar_xml_input_new (bytes, aar_archive_get_name (archive), error) : NULL;
  if (input == NULL)
    return NULL;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    if (aar_xml_is (node, AAR_XML_PACKAGE, "Relationship"))
      add (relations, part, node);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  return g_steal_pointer (&relations);
}

/**
 * aar_relations_get_target:
 * @relations: what a part names
 * @id: (nullable): one of its ids
 *
 * Gets the part that an id names.
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
aar_relations_get_target (GHashTable *relations, const char *id)
{
  const AarRelation *relation = id != NULL ? g_hash_table_lookup (relations, id) : NULL;

  return relation != NULL ? relation->target : NULL;
}

/**
 * aar_relations_find:
 * @relations: what a part names
 * @type: the last word of a type
 *
 * Finds the part of a type that there is one of.
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
aar_relations_find (GHashTable *relations, const char *type)
{
  GHashTableIter iter;
  gpointer value;
  const char *found = NULL;

  /* of several the first by name, so that it is the same each time */
  g_hash_table_iter_init (&iter, relations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const AarRelation *relation = value;

      if (g_str_equal (relation->type, type) && (found == NULL || strcmp (relation->target, found) < 0))
        found = relation->target;
    }
  return found;
}
