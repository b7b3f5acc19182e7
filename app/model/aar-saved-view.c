/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-saved-view.h"

#include "aar-field-private.h"

/**
 * AarSavedView:
 *
 * A list with its columns, order and filters, to be opened again.
 */
struct _AarSavedView
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarSavedView, aar_saved_view, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("organisation", ORGANISATION),
  POSITION (NULL),
  LINE ("name", N_ ("Name"), .flags = AAR_FIELD_TITLE),
  UNEDITED ("page", TEXT, NONE, N_ ("Page")),
  UNEDITED ("version", INTEGER, NONE, N_ ("Version")),
  UNEDITED ("content", TEXT, NONE, N_ ("Content")),
};

static void
aar_saved_view_class_init (AarSavedViewClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_SAVED_VIEW, fields, G_N_ELEMENTS (fields));
}

static void
aar_saved_view_init (AarSavedView *self)
{
}
