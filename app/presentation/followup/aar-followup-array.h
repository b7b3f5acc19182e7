/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_ARRAY (aar_followup_array_get_type ())

/**
 * AarFollowupArray:
 *
 * An array of objects as a #GListModel, which takes over as many as there may be at once, where a #GListStore would
 * put them in one by one.
 */
G_DECLARE_FINAL_TYPE (AarFollowupArray, aar_followup_array, AAR, FOLLOWUP_ARRAY, GObject)

void aar_followup_array_set (AarFollowupArray *self, GPtrArray *objects);
GPtrArray *aar_followup_array_get (AarFollowupArray *self);

G_END_DECLS
