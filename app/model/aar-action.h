/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_ACTION (aar_action_get_type ())

G_DECLARE_FINAL_TYPE (AarAction, aar_action, AAR, ACTION, AarRecord)

/**
 * AarActionField:
 * @AAR_ACTION_NODE: the initiative
 * @AAR_ACTION_POSITION: its place
 * @AAR_ACTION_TEXT: what is done
 * @AAR_ACTION_GROUP: the heading that it stands under
 * @AAR_ACTION_DUE: the day by which it is done
 * @AAR_ACTION_STATUS: the printed status
 * @AAR_ACTION_LEVEL: its rating
 * @AAR_ACTION_DONE: whether it is done
 *
 * The fields of [class@Aar.Action].
 */
typedef enum
{
  AAR_ACTION_NODE = AAR_TABLE_ACTION * AAR_FIELDS_PER_TABLE,
  AAR_ACTION_POSITION,
  AAR_ACTION_TEXT,
  AAR_ACTION_GROUP,
  AAR_ACTION_DUE,
  AAR_ACTION_STATUS,
  AAR_ACTION_LEVEL,
  AAR_ACTION_DONE,
} AarActionField;

G_END_DECLS
