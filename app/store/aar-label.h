/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-change-set.h"

G_BEGIN_DECLS

const char *aar_label_of_change (const AarChange *change);

G_END_DECLS
