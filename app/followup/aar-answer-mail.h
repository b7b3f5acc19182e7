/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-round-state.h"

G_BEGIN_DECLS

char *aar_answer_mail_write (AarPlanContent *content,
                             const AarRoundState *state,
                             const AarRoundUnit *unit,
                             const char *file,
                             const char *sender);
char **aar_answer_mail_list_addresses (AarPlanContent *content, AarUnit *unit);
char *aar_answer_mail_make_uri (const char *mail, const char *const *addresses);

G_END_DECLS
