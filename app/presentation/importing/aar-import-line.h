/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AarImportLineFlags:
 * @AAR_IMPORT_LINE_PLAIN: nothing special
 * @AAR_IMPORT_LINE_HEADING: an area or initiative that was found begins here
 * @AAR_IMPORT_LINE_GAP: an empty line stands before it
 * @AAR_IMPORT_LINE_PAGE: a page of the document begins with it
 * @AAR_IMPORT_LINE_MARKED: it belongs to what is chosen
 * @AAR_IMPORT_LINE_DOUBTED: the chosen doubt is about it
 */
typedef enum
{
  AAR_IMPORT_LINE_PLAIN = 0,
  AAR_IMPORT_LINE_HEADING = 1 << 0,
  AAR_IMPORT_LINE_GAP = 1 << 1,
  AAR_IMPORT_LINE_PAGE = 1 << 2,
  AAR_IMPORT_LINE_MARKED = 1 << 3,
  AAR_IMPORT_LINE_DOUBTED = 1 << 4,
} AarImportLineFlags;

#define AAR_TYPE_IMPORT_LINE (aar_import_line_get_type ())

/**
 * AarImportLine:
 *
 * One line of the document as the preview shows it. Properties: `number` (uint), `text` (string), both fixed, and
 * `flags` (uint, notified).
 */
G_DECLARE_FINAL_TYPE (AarImportLine, aar_import_line, AAR, IMPORT_LINE, GObject)

AarImportLine *aar_import_line_new (guint number, const char *text, AarImportLineFlags flags);
guint aar_import_line_get_number (AarImportLine *self);
const char *aar_import_line_get_text (AarImportLine *self);
AarImportLineFlags aar_import_line_get_flags (AarImportLine *self);
void aar_import_line_set_flags (AarImportLine *self, AarImportLineFlags flags);
char *aar_import_line_typeset (const char *text);

G_END_DECLS
