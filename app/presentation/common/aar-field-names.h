/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

const char *aar_field_get_name (guint field);
char *aar_field_describe_value (guint field, const char *text);

G_END_DECLS
