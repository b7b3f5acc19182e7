/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * OfficePart:
 * @path: the name of a part
 * @text: what it holds
 *
 * A part of an office document.
 */
typedef struct
{
  const char *path;
  const char *text;
} OfficePart;

GBytes *office_maker_zip (const OfficePart *parts, guint n_parts);
GBytes *office_maker_new_docx (const char *body, const char *styles, const char *numbering, const char *notes);
AarDocument *office_maker_read (GBytes *bytes, const char *name, GError **error);
void office_maker_assert_tree (GBytes *bytes, const char *name, const char *expected);
void office_maker_assert_refused (GBytes *bytes, const char *name, int code, const char *words);

G_END_DECLS
