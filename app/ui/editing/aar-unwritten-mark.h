/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_UNWRITTEN_MARK (aar_unwritten_mark_get_type ())

/**
 * AarUnwrittenMark:
 *
 * A sign that something was typed here and could not be written, with the reason as its tooltip. It is there only as
 * long as that is so.
 *
 * Property `description` (string, read-only, notified): the same in words, %NULL where all is written.
 */
G_DECLARE_FINAL_TYPE (AarUnwrittenMark, aar_unwritten_mark, AAR, UNWRITTEN_MARK, GtkWidget)

void aar_unwritten_mark_watch (AarUnwrittenMark *self, gint64 node, gint64 record);
const char *aar_unwritten_mark_get_description (AarUnwrittenMark *self);

G_END_DECLS
