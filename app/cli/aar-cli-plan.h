/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-cli-command.h"

G_BEGIN_DECLS

/**
 * AarCliPlan:
 * @store: the store
 * @content: the plan
 * @round: (nullable): the round
 *
 * What the commands of the follow-up work on.
 */
typedef struct
{
  AarStore *store;
  AarPlanContent *content;
  AarRound *round;
} AarCliPlan;

gint64 aar_cli_plan_find (GPtrArray *plans, const char *wanted, GError **error);
int aar_cli_plan_open (AarCliPlan *self,
                       const AarCliOptions *options,
                       AarStoreFlags flags,
                       const char *plan,
                       const char *round);
void aar_cli_plan_clear (AarCliPlan *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AarCliPlan, aar_cli_plan_clear)

G_END_DECLS
