/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

char *aar_field_format (gpointer record, guint field, const char *language);
gboolean aar_field_parse (guint field, const char *text, GValue *value, GError **error);

G_END_DECLS
