/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-csv-profile.h"

G_BEGIN_DECLS

/**
 * AarCsvWriter:
 *
 * Writes rows of typed cells as CSV.
 */
typedef struct _AarCsvWriter AarCsvWriter;

AarCsvWriter *aar_csv_writer_new (AarCsvProfile profile, GOutputStream *stream, GCancellable *cancellable);
void aar_csv_writer_add_text (AarCsvWriter *self, const char *text);
void aar_csv_writer_add_integer (AarCsvWriter *self, gint64 integer);
void aar_csv_writer_add_real (AarCsvWriter *self, double real);
void aar_csv_writer_add_date (AarCsvWriter *self, const char *iso);
gboolean aar_csv_writer_end_row (AarCsvWriter *self);
gboolean aar_csv_writer_finish (AarCsvWriter *self, GError **error);
GBytes *aar_csv_writer_to_bytes (AarCsvWriter *self);
void aar_csv_writer_free (AarCsvWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarCsvWriter, aar_csv_writer_free)

G_END_DECLS
