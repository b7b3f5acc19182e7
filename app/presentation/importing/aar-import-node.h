/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-import-counts.h"

G_BEGIN_DECLS

/**
 * AarImportMark:
 * @AAR_IMPORT_MARK_OUT: the node is left out, and so is all below it
 * @AAR_IMPORT_MARK_PARTIAL: the node is taken, but something below it is left out
 * @AAR_IMPORT_MARK_IN: the node and all below it are taken
 */
typedef enum
{
  AAR_IMPORT_MARK_OUT,
  AAR_IMPORT_MARK_PARTIAL,
  AAR_IMPORT_MARK_IN,
} AarImportMark;

#define AAR_TYPE_IMPORT_NODE (aar_import_node_get_type ())

/**
 * AarImportNode:
 *
 * One node of a plan that is about to be imported. Properties, all read-only and notified:
 * - `number`, `title`, `summary` (string): what its row shows; the summary says what hangs on it
 * - `area` (boolean): whether it is an area
 * - `checked`, `mixed` (boolean): its mark as a check button shows it
 * - `left-out` (boolean): whether the mark is %AAR_IMPORT_MARK_OUT
 * - `n-doubts` (uint): the doubts about it that are not solved
 */
G_DECLARE_FINAL_TYPE (AarImportNode, aar_import_node, AAR, IMPORT_NODE, GObject)

AarImportNode *aar_import_node_new (AarPlanContent *content, AarNode *record, guint index);
AarNode *aar_import_node_get_record (AarImportNode *self);
guint aar_import_node_get_index (AarImportNode *self);
AarImportNode *aar_import_node_get_parent (AarImportNode *self);
GListModel *aar_import_node_get_children (AarImportNode *self);
const AarImportCounts *aar_import_node_get_counts (AarImportNode *self);
gboolean aar_import_node_is_area (AarImportNode *self);
AarImportMark aar_import_node_get_mark (AarImportNode *self);
void aar_import_node_set_included (AarImportNode *self, gboolean included);
void aar_import_node_set_n_doubts (AarImportNode *self, guint n_doubts);
void aar_import_node_append (AarImportNode *self, AarImportNode *child);
void aar_import_node_remove (AarImportNode *self, AarImportNode *child);
void aar_import_node_convert (AarImportNode *self, gboolean area);

G_END_DECLS
