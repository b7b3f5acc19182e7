/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-node-finder.h"

G_BEGIN_DECLS

/**
 * AarSplice:
 * @position: where, in a list that has seen the splices before this one
 * @removed: how many lines go there
 * @added: how many lines come there, taken from the new list at the same position
 */
typedef struct
{
  guint position;
  guint removed;
  guint added;
} AarSplice;

GArray *aar_splice_between (const GArray *old, const GArray *new);

G_END_DECLS
