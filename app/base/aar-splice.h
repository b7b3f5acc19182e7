/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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

AarSplice
aar_splice_between_ends (gconstpointer old, guint n_old, gconstpointer new, guint n_new, gsize size, GEqualFunc equal);

G_END_DECLS
