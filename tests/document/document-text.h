/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

G_BEGIN_DECLS

char *document_to_string (const AarDocument *self);

G_END_DECLS
