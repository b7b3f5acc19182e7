/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-xml.h"

G_BEGIN_DECLS

/**
 * AarOdfLists:
 *
 * The styles of lists of an OpenDocument file, and how far its lists have been counted.
 */
typedef struct _AarOdfLists AarOdfLists;

/**
 * AarOdfCount:
 *
 * How far one list has been counted.
 */
typedef struct _AarOdfCount AarOdfCount;

AarOdfLists *aar_odf_lists_new (void);
void aar_odf_lists_free (AarOdfLists *self);
void aar_odf_lists_forget_automatic (AarOdfLists *self);
void aar_odf_lists_read (AarOdfLists *self, const xmlNode *node, gboolean is_automatic);
AarOdfCount *aar_odf_lists_begin (AarOdfLists *self, const xmlNode *list, const char *style);
AarOdfCount *aar_odf_lists_get_outline (AarOdfLists *self);
char *aar_odf_lists_count (AarOdfLists *self, AarOdfCount *count, const char *style, guint level, int start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarOdfLists, aar_odf_lists_free)

G_END_DECLS
