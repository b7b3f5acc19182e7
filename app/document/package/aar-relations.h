/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-archive.h"

G_BEGIN_DECLS

/**
 * AarRelation:
 * @type: the last word of its type, such as `styles`
 * @target: the name of the part
 *
 * What one part of an office document says of another.
 */
typedef struct
{
  char *type;
  char *target;
} AarRelation;

GHashTable *aar_relations_read (AarArchive *archive, const char *part, GError **error);
const char *aar_relations_get_target (GHashTable *relations, const char *id);
const char *aar_relations_find (GHashTable *relations, const char *type);

G_END_DECLS
