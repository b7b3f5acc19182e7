/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-error.h"

G_DEFINE_QUARK (aar - error - quark, aar_error)
