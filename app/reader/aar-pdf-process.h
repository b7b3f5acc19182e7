/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The status that the process ends with is this and the code of the error. */
#define AAR_PDF_PROCESS_FIRST_ERROR 64

/**
 * AarPdfLimits:
 * @seconds: of a processor
 * @megabytes: of memory
 *
 * What the reading of a PDF may cost.
 */
typedef struct
{
  guint seconds;
  guint megabytes;
} AarPdfLimits;

AarPdfLimits aar_pdf_limits_for_size (gsize size);
char *aar_pdf_process_extract (GBytes *bytes,
                               const char *name,
                               const AarPdfLimits *limits,
                               AarDocument **document,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
