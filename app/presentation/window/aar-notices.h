/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AarNotice:
 * @AAR_NOTICE_STEP: a long step is being undone or done again; until that is done
 * @AAR_NOTICE_UNREAD: the store could not be read; until it was read again
 * @AAR_NOTICE_SAMPLES: the store is that of the sample plans; until another one is opened
 * @AAR_NOTICE_PAST: the store shows a day of the past
 * @AAR_NOTICE_READ_ONLY: the store cannot be written; until another one is opened
 * @AAR_N_NOTICES: how many there are
 *
 * What is special about the store that a window shows, the most urgent first: only that is told.
 */
typedef enum
{
  AAR_NOTICE_STEP,
  AAR_NOTICE_UNREAD,
  AAR_NOTICE_SAMPLES,
  AAR_NOTICE_PAST,
  AAR_NOTICE_READ_ONLY,
  AAR_N_NOTICES,
} AarNotice;

#define AAR_TYPE_NOTICES (aar_notices_get_type ())

G_DECLARE_FINAL_TYPE (AarNotices, aar_notices, AAR, NOTICES, GObject)

AarNotices *aar_notices_new (void);
void aar_notices_set (AarNotices *self, AarNotice notice, const char *title);
gboolean aar_notices_has (AarNotices *self, AarNotice notice);

G_END_DECLS
