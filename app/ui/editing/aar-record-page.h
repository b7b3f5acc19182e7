/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_RECORD_PAGE (aar_record_page_get_type ())

/**
 * AarRecordPage:
 *
 * All fields of a record, and the lists of its parts, on a page of an [class@Aar.RecordEditor]. Signals: `opened`
 * (record), the page of a part is asked for; `removed`, the record is gone.
 */
G_DECLARE_FINAL_TYPE (AarRecordPage, aar_record_page, AAR, RECORD_PAGE, AdwNavigationPage)

AdwNavigationPage *aar_record_page_new (AarEditor *editor, gpointer record);
AdwNavigationPage *aar_record_page_new_for_parts (AarEditor *editor, AarTable table, gint64 owner, gboolean add);

G_END_DECLS
