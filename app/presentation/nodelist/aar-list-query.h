/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-node-query.h"
#include "aar-place.h"

G_BEGIN_DECLS

/**
 * AarListConditions:
 * @unit: only what this unit has a role in, empty for all
 * @level: only what has this level, empty for all
 * @tag: only what has this tag, empty for all
 *
 * What the list is narrowed to, ids as text, as the states of actions are.
 */
typedef struct
{
  char *unit;
  char *level;
  char *tag;
} AarListConditions;

void aar_list_conditions_init (AarListConditions *self);
void aar_list_conditions_clear (AarListConditions *self);
gboolean aar_list_conditions_hold (const AarListConditions *self);
AarNodeQuery *
aar_list_query_new (const AarPlace *place, const AarListConditions *conditions, AarNodeSort sort, const char *search);

const char *aar_list_sort_get_name (AarNodeSort sort);
gboolean aar_list_sort_parse (const char *name, AarNodeSort *sort);
AarNodeSort aar_list_sort_restore (void);
void aar_list_sort_save (AarNodeSort sort);

G_END_DECLS
