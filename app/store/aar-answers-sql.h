/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What counts as answered, and which round a plan speaks of, asked of a store: the same as aar-answers.h and
 * aar-current-round.h say of a plan in memory. Whoever changes one changes the other; test-answers.c compares them. */
#pragma once

#include "aar-database.h"

G_BEGIN_DECLS

/* Whether row m of "milestone" is answered. The function is aar_milestone_values_are_answer() itself, as SQL knows no
 * white space but the blank. */
#define AAR_SQL_MILESTONE_ANSWERED "milestone_is_answered (m.\"level\", m.\"done\", m.\"status\")"

/* Whether row a of "assessment" is answered. */
#define AAR_SQL_ASSESSMENT_ANSWERED "(a.\"level\" IS NOT NULL OR a.\"not_relevant\")"

/* Whether it has a level to be shown. */
#define AAR_SQL_ASSESSMENT_HAS_LEVEL "a.\"level\" IS NOT NULL"

#define AAR_SQL_PLAN_OF_ROUND "(SELECT r.\"plan\" FROM \"round\" r WHERE r.\"id\" = ?7)"

#define AAR_SQL_FIRST_SCALE                                                     \
  "(SELECT s.\"id\" FROM \"scale\" s WHERE s.\"plan\" = " AAR_SQL_PLAN_OF_ROUND \
  " ORDER BY s.\"position\", s.\"id\" LIMIT 1)"

#define AAR_SQL_NODES_WITH_OPEN_MILESTONE \
  "(SELECT m.\"node\" FROM \"milestone\" m WHERE m.\"round\" = ?7 AND NOT " AAR_SQL_MILESTONE_ANSWERED ")"

#define AAR_SQL_NODES_WITH_FIRST_LEVEL                                                               \
  "(SELECT a.\"node\" FROM \"assessment\" a WHERE a.\"round\" = ?7 AND " AAR_SQL_ASSESSMENT_ANSWERED \
  " AND a.\"scale\" = " AAR_SQL_FIRST_SCALE                                                          \
  " UNION SELECT e.\"node\" FROM \"exemption\" e WHERE e.\"scale\" = " AAR_SQL_FIRST_SCALE ")"

/* Whether initiative n of the plan of round ?7 is not answered in it. The inner queries do not look at n, so that each
 * is run once and not for every initiative. */
#define AAR_SQL_NODE_UNANSWERED                                               \
  "n.\"plan\" = " AAR_SQL_PLAN_OF_ROUND " AND CASE WHEN " AAR_SQL_FIRST_SCALE \
  " IS NULL THEN n.\"id\" IN " AAR_SQL_NODES_WITH_OPEN_MILESTONE              \
  " ELSE n.\"id\" NOT IN " AAR_SQL_NODES_WITH_FIRST_LEVEL " END"

/* The parameter of the above that is the id of the round. */
#define AAR_SQL_ROUND_PARAMETER 7

gboolean aar_current_round_read (AarDatabase *database, gint64 plan, gint64 *round, GError **error);

G_END_DECLS
