/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-block.h"
#include "aar-xml.h"

G_BEGIN_DECLS

#define AAR_ODF_LEVELS 10

/**
 * AarOdfType:
 * @style: bold, italic and so on
 * @known: which of them are said
 * @size: in points, 0 if it is not said
 * @scale: of the size of what is around it, 0 if it is not said
 *
 * How runs are set.
 */
typedef struct
{
  AarRunStyle style;
  AarRunStyle known;
  double size;
  double scale;
} AarOdfType;

/**
 * AarOdfStyles:
 *
 * The styles of an OpenDocument file.
 */
typedef struct _AarOdfStyles AarOdfStyles;

AarOdfStyles *aar_odf_styles_new (void);
void aar_odf_styles_free (AarOdfStyles *self);
void aar_odf_styles_forget_automatic (AarOdfStyles *self);
void aar_odf_styles_read (AarOdfStyles *self, const xmlNode *node, gboolean is_automatic);
AarOdfType aar_odf_styles_get_type (AarOdfStyles *self, const char *family, const char *name);
const char *aar_odf_styles_get_key (AarOdfStyles *self, const char *name);
gboolean aar_odf_styles_is_based_on (AarOdfStyles *self, const char *name, const char *base);
gboolean aar_odf_styles_is_hidden (AarOdfStyles *self, const char *family, const char *name);
const char *aar_odf_styles_get_list (AarOdfStyles *self, const char *name);

void aar_odf_type_add (AarOdfType *self, const AarOdfType *over);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarOdfStyles, aar_odf_styles_free)

G_END_DECLS
