/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-request.h"

#include "aar-field-private.h"

/**
 * AarRequest:
 *
 * That a unit was asked for its answers of a round, and what came of it.
 */
struct _AarRequest
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarRequest, aar_request, AAR_TYPE_RECORD)

static const AarCode ways[] = {
  { AAR_REQUEST_WAY_SHEET, NC_ ("request", "Answer Sheet"), "request" },
  { AAR_REQUEST_WAY_WINDOW, NC_ ("request", "Typed In"), "request" },
  { AAR_REQUEST_WAY_MAIL, NC_ ("request", "Mail"), "request" },
  { AAR_REQUEST_WAY_MEETING, NC_ ("request", "Meeting or Call"), "request" },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("round", ROUND),
  POSITION (NULL),
  REFERENCE ("unit", UNIT, N_ ("Unit"), .flags = AAR_FIELD_TITLE | AAR_FIELD_REQUIRED | AAR_FIELD_CASCADE),
  DATE ("sent", N_ ("Sent")),
  DATE ("reminded", N_ ("Reminded")),
  DATE ("answered", N_ ("Answered")),
  LINE ("answered-by", N_ ("Answered By")),
  CODE ("way", ways, N_ ("Way")),
};

static void
aar_request_class_init (AarRequestClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_REQUEST, fields, G_N_ELEMENTS (fields));
}

static void
aar_request_init (AarRequest *self)
{
}
