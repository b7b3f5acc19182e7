/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-change-set.h"
#include "aar-database.h"
#include "aar-edit.h"

G_BEGIN_DECLS

struct _AarEdit
{
  AarDatabase *database;
  const char *who;
  const char *label;
  gint64 plan;
  gint64 reverses;

  /* 0 until the first change; a step that changes nothing leaves no row. */
  gint64 step;
  GArray *changes;
  gint64 last_change;
  /* Ids of nodes whose words have to be gathered anew before the COMMIT. */
  GHashTable *dirty;
  /* Records that the caller made and inserted; they become the live ones of their rows. */
  GPtrArray *inserted;

  /* The ids of rounds whose answers this step may change, and whether it deletes something just now. */
  GHashTable *free_rounds;
  gboolean deleting;

  /* Statements that are run for every row, kept for the whole step. */
  AarStatement *insert[AAR_N_TABLES];
  AarStatement *log;
  /* Where the rows of one owner belong, as rows mostly come together. */
  AarTable owner_table;
  gint64 owner, owner_node, owner_plan;
};

AarEdit *aar_edit_new (AarDatabase *database, const char *who, const char *label, gint64 plan, gint64 reverses);
void aar_edit_free (AarEdit *self);
gboolean aar_edit_finish (AarEdit *self, GError **error);
gboolean aar_edit_locate (AarEdit *self, AarTable table, gint64 id, gint64 *node, gint64 *plan, GError **error);
gboolean aar_edit_insert_row (AarEdit *self, gpointer record, GError **error);
gboolean aar_edit_delete_row (AarEdit *self, AarTable table, gint64 id, GError **error);
gboolean aar_edit_check_answer (AarEdit *self, gpointer record, GError **error);
gboolean aar_edit_mark (AarEdit *self, AarTable table, gint64 id, gint64 node, GError **error);

/* One row of the change log: prepare, bind the old value at AAR_EDIT_OLD and the new one at AAR_EDIT_NEW, write. */
#define AAR_EDIT_OLD 6
#define AAR_EDIT_NEW 7

AarStatement *aar_edit_prepare_log (AarEdit *self, const AarChange *change, const char *column, GError **error);
gboolean aar_edit_write_log (AarEdit *self, const AarChange *change, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarEdit, aar_edit_free)
gboolean aar_edit_freeze_round (AarEdit *self,
                                AarPlanContent *content,
                                AarRound *round,
                                const char *record,
                                const char *closed,
                                GError **error);
gboolean aar_edit_follow_state (AarEdit *self, AarRound *old, AarRound *new, GError **error);
gboolean aar_edit_freeze_plan (AarEdit *self, gint64 plan, GError **error);

G_END_DECLS
