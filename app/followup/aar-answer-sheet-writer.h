/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-round-state.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AarAnswerSheet:
 * @unit: the unit that it is for
 * @name: the start of its file names, without suffix and fit for any file system
 * @n_open: how many initiatives it asks of
 * @csv: the sheet, for Excel and LibreOffice
 * @addresses: (array zero-terminated=1): whom to send it to, as far as that is known
 * @mail: the text to send with it, the subject in the first line, in UTF-8
 *
 * What one unit is sent. The sheet is to be saved as `name.csv`, the mail as `name.txt`.
 */
typedef struct
{
  AarUnit *unit;
  char *name;
  guint n_open;
  GBytes *csv;
  char **addresses;
  char *mail;
} AarAnswerSheet;

GPtrArray *aar_answer_sheets_make (AarPlanContent *content, const AarRoundState *state, const char *sender);
gboolean aar_answer_sheets_write (GPtrArray *sheets, GFile *folder, GCancellable *cancellable, GError **error);
void aar_answer_sheet_free (AarAnswerSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarAnswerSheet, aar_answer_sheet_free)

G_END_DECLS
