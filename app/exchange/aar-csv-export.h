/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-csv-profile.h"

G_BEGIN_DECLS

gboolean aar_csv_write (GPtrArray *contents,
                        AarCsvTable table,
                        AarCsvProfile profile,
                        GOutputStream *stream,
                        GCancellable *cancellable,
                        GError **error);

G_END_DECLS
