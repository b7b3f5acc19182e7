/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *encrypted_pdf_new (const char *password, const char *text);

G_END_DECLS
