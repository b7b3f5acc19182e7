/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char *aar_pdf_text_extract (GBytes *bytes, const char *name, AarDocument **tree, GError **error);

G_END_DECLS
