/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

char *plan_json_write (GPtrArray *contents);

G_END_DECLS
