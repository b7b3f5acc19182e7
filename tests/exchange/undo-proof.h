/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof that an edit can be undone: the store's exchange JSON before and after it, over restarts. */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * UndoProof:
 * @folder: a folder of its own
 * @path: the store in it
 * @store: the store, open; another object after each proof
 * @before: the exchange JSON of all its plans before the step to be proved
 * @rows: every field of every row before it, as the JSON has the order of rows but not their positions
 * @n_steps: how many steps were proved
 *
 * A store whose steps are proved one after the other; gone when the test ends.
 */
typedef struct
{
  char *folder;
  char *path;
  AarStore *store;
  char *before;
  char *rows;
  guint n_steps;
} UndoProof;

UndoProof *undo_proof_new (AarPlanContent *first, AarPlanContent *second);
void undo_proof_free (UndoProof *self);
void undo_proof_begin (UndoProof *self);
void undo_proof_end (UndoProof *self, const char *label);
GPtrArray *undo_proof_load (UndoProof *self);
void undo_proof_redo (UndoProof *self);
char *undo_proof_get_json (UndoProof *self);
void undo_proof_check (UndoProof *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndoProof, undo_proof_free)

G_END_DECLS
