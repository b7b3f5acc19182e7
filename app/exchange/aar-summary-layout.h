/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-csv-sheet.h"
#include "aar-money-kind.h"

G_BEGIN_DECLS

/**
 * AarSummaryCount:
 * @AAR_SUMMARY_INITIATIVES: initiatives
 * @AAR_SUMMARY_MILESTONES: milestones
 * @AAR_SUMMARY_DUE: milestones of the round that the summary speaks of
 * @AAR_SUMMARY_ANSWERED: those of them that are answered
 *
 * The counts that every summary has. Those of levels and the sums of money stand behind them.
 */
typedef enum
{
  AAR_SUMMARY_INITIATIVES,
  AAR_SUMMARY_MILESTONES,
  AAR_SUMMARY_DUE,
  AAR_SUMMARY_ANSWERED,
} AarSummaryCount;

#define AAR_N_SUMMARY_COUNTS (AAR_SUMMARY_ANSWERED + 1)

/**
 * AarSummaryLayout:
 *
 * Which numbers a summary of some plans has: which levels on which scales, which years and kinds of money.
 */
typedef struct _AarSummaryLayout AarSummaryLayout;

AarSummaryLayout *aar_summary_layout_new (GPtrArray *contents);
void aar_summary_layout_free (AarSummaryLayout *self);
guint aar_summary_layout_get_width (AarSummaryLayout *self);
guint aar_summary_layout_find_level (AarSummaryLayout *self, const char *scale, const char *level);
guint aar_summary_layout_find_money (AarSummaryLayout *self, gint64 year, AarMoneyKind kind, const char *currency);
void aar_summary_layout_add_heads (AarSummaryLayout *self, AarCsvSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarSummaryLayout, aar_summary_layout_free)

G_END_DECLS
