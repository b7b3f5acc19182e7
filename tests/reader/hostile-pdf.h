/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small PDF files that cost whoever reads them a lot. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *hostile_pdf_of_packed (const char *content, gsize times, guint n_packings);
GBytes *hostile_pdf_of_forms (guint n_levels);

G_END_DECLS
