/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-lexicon.h"

G_BEGIN_DECLS

/**
 * AarReaderOccasion:
 * @AAR_READER_OCCASION_QUARTER: a quarter of the year
 * @AAR_READER_OCCASION_HALF: half a year
 * @AAR_READER_OCCASION_THIRD: a tertial, four months
 * @AAR_READER_OCCASION_YEAR: the follow-up of the whole year
 * @AAR_READER_OCCASION_OTHER: a named occasion without a day of its own
 * @AAR_READER_OCCASION_DAY: a day or a month
 *
 * What sort of time a round of follow-up names.
 */
typedef enum
{
  AAR_READER_OCCASION_QUARTER,
  AAR_READER_OCCASION_HALF,
  AAR_READER_OCCASION_THIRD,
  AAR_READER_OCCASION_YEAR,
  AAR_READER_OCCASION_OTHER,
  AAR_READER_OCCASION_DAY,
} AarReaderOccasion;

/**
 * AarReaderTime:
 * @occasion: what sort of time it is
 * @first: the number of the quarter, half or third, 0 where none is printed
 * @last: that of the last one of a span
 * @year: the year, 0 where none is printed
 * @word: the word for it, folded
 * @from: first day, or ""
 * @to: last day, or ""
 * @length: how many bytes of the text it takes
 *
 * A time as plans print it: `1. Kvartal 2025`, `3. – 4. Kvartal 2025`, `Tertial 2`, `Q3 2025`, `31.12.2018`.
 */
typedef struct
{
  AarReaderOccasion occasion;
  guint first;
  guint last;
  guint year;
  char word[64];
  char from[12];
  char to[12];
  gsize length;
} AarReaderTime;

gboolean aar_reader_time_parse (const AarLexicon *lexicon, const char *text, AarReaderTime *time);
gboolean aar_reader_time_is_round (const AarLexicon *lexicon, const char *text, AarReaderTime *time);
void aar_reader_time_set_span (AarReaderTime *time);
gboolean aar_reader_time_find_span (const AarLexicon *lexicon, const char *text, char from[12], char to[12]);
const char *aar_reader_time_after (const AarLexicon *lexicon, const char *text, AarReaderTime *time);
gboolean aar_reader_time_find_due (const AarLexicon *lexicon, const char *text, char due[12]);
gboolean aar_reader_month_at (const AarLexicon *lexicon, const char *text);
guint aar_reader_year_at (const char *text);

G_END_DECLS
