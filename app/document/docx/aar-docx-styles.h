/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-block.h"
#include "aar-xml.h"

G_BEGIN_DECLS

#define AAR_DOCX_BODY_LEVEL 9

/**
 * AarDocxType:
 * @style: bold, italic and so on
 * @known: which of them are said
 * @size: in points, 0 if it is not said
 * @font: (nullable): its name, if it is one of pictures
 *
 * How runs are set.
 */
typedef struct
{
  AarRunStyle style;
  AarRunStyle known;
  double size;
  const char *font;
} AarDocxType;

/**
 * AarDocxStyles:
 *
 * The styles of a document of Word.
 */
typedef struct _AarDocxStyles AarDocxStyles;

AarDocxStyles *aar_docx_styles_new (void);
void aar_docx_styles_free (AarDocxStyles *self);
gboolean aar_docx_styles_read (AarDocxStyles *self, GBytes *bytes, const char *name, GError **error);
const char *aar_docx_styles_get_default (AarDocxStyles *self);
const char *aar_docx_styles_get_name (AarDocxStyles *self, const char *id);
gboolean aar_docx_styles_is_based_on (AarDocxStyles *self, const char *id, const char *name);
guint aar_docx_styles_get_outline_level (AarDocxStyles *self, const char *id);
gboolean aar_docx_styles_get_list (AarDocxStyles *self, const char *id, const char **list, int *level);
AarDocxType aar_docx_styles_get_type (AarDocxStyles *self, const char *id);
AarDocxType aar_docx_styles_get_base (AarDocxStyles *self);
gboolean aar_docx_styles_is_on (const xmlNode *node);

AarDocxType aar_docx_type_read (const xmlNode *properties);
void aar_docx_type_add (AarDocxType *self, const AarDocxType *over);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarDocxStyles, aar_docx_styles_free)

G_END_DECLS
