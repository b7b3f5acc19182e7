/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_SAVED_VIEW (aar_saved_view_get_type ())

G_DECLARE_FINAL_TYPE (AarSavedView, aar_saved_view, AAR, SAVED_VIEW, AarRecord)

/**
 * AarSavedViewField:
 * @AAR_SAVED_VIEW_ORGANISATION: the organisation
 * @AAR_SAVED_VIEW_POSITION: its place among those of the organisation
 * @AAR_SAVED_VIEW_NAME: what it is called
 * @AAR_SAVED_VIEW_PAGE: the page that it is a view of
 * @AAR_SAVED_VIEW_VERSION: the version of the form of its content
 * @AAR_SAVED_VIEW_CONTENT: a key file of columns, order and filters
 *
 * The fields of [class@Aar.SavedView].
 */
typedef enum
{
  AAR_SAVED_VIEW_ORGANISATION = AAR_TABLE_SAVED_VIEW * AAR_FIELDS_PER_TABLE,
  AAR_SAVED_VIEW_POSITION,
  AAR_SAVED_VIEW_NAME,
  AAR_SAVED_VIEW_PAGE,
  AAR_SAVED_VIEW_VERSION,
  AAR_SAVED_VIEW_CONTENT,
} AarSavedViewField;

G_END_DECLS
