/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-error.h"

/* the formatter takes the name for a subtraction */
/* clang-format off */
G_DEFINE_QUARK (aar-error-quark, aar_error)
/* clang-format on */
