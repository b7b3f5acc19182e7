/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define AAR_TYPE_LIST_ITEM (aar_list_item_get_type ())

/**
 * AarListItem:
 *
 * What the row of a list says, in the properties `title`, `detail` for a smaller line, `has-detail`, and `description`
 * for a screen reader; and in `heading` what stands above the rows that it is the first of.
 */
G_DECLARE_DERIVABLE_TYPE (AarListItem, aar_list_item, AAR, LIST_ITEM, GObject)

struct _AarListItemClass
{
  GObjectClass parent_class;
};

void aar_list_item_set_heading (AarListItem *self, const char *heading);
void aar_list_item_set_title (AarListItem *self, const char *title);
void aar_list_item_set_detail (AarListItem *self, const char *detail);
void aar_list_item_set_description (AarListItem *self, const char *description);
const char *aar_list_item_get_title (AarListItem *self);
const char *aar_list_item_get_detail (AarListItem *self);
const char *aar_list_item_get_description (AarListItem *self);

G_END_DECLS
