/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "aar-csv-profile.h"

G_BEGIN_DECLS

gboolean aar_csv_guard (const char *text, AarCsvProfile profile, GString *guarded);
void aar_csv_unguard (GString *text);

G_END_DECLS
