/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers, written to a store one step at a time. A closed round is answered only with a reason, which marks the
 * answer. */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

gboolean aar_answering_set_level (AarStore *store,
                                  gint64 node,
                                  gint64 round,
                                  gint64 scale,
                                  gint64 level,
                                  const char *reason,
                                  GError **error);
gboolean aar_answering_set_not_relevant (AarStore *store,
                                         gint64 node,
                                         gint64 round,
                                         gint64 scale,
                                         gboolean not_relevant,
                                         const char *reason,
                                         GError **error);
gboolean aar_answering_set_note (AarStore *store,
                                 gint64 node,
                                 gint64 round,
                                 gint64 scale,
                                 const char *note,
                                 const char *reason,
                                 GError **error);
gboolean aar_answering_follow_milestones (AarStore *store,
                                          gint64 node,
                                          gint64 round,
                                          gint64 scale,
                                          const char *reason,
                                          GError **error);
gboolean
aar_answering_set_milestone_level (AarStore *store, gint64 milestone, gint64 level, const char *reason, GError **error);
gboolean aar_answering_set_milestone_status (AarStore *store,
                                             gint64 milestone,
                                             const char *status,
                                             const char *reason,
                                             GError **error);
gboolean
aar_answering_set_milestone_done (AarStore *store, gint64 milestone, gboolean done, const char *reason, GError **error);

AarAssessment *aar_answering_find_assessment (AarPlanContent *content, gint64 node, gint64 round, gint64 scale);
AarLevel *aar_answering_level_of_milestones (AarPlanContent *content, gint64 node, gint64 round, gint64 scale);
gboolean aar_answering_departs (AarPlanContent *content, AarAssessment *assessment);
gboolean aar_answering_is_correction (const char *reason);

G_END_DECLS
