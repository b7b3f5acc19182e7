/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-lines.h"

G_BEGIN_DECLS

/**
 * AarReaderCodes:
 * @AAR_READER_CODE_LETTER_NUMBER: `A1`, `A.1`, `K 3.2`
 * @AAR_READER_CODE_NUMBER_LETTER: `1a`, `2.b`
 * @AAR_READER_CODE_LETTER: `A.`, `B:`
 * @AAR_READER_CODE_ROMAN: `I.`, `II.`
 *
 * How parts of plans are numbered other than with figures alone.
 */
typedef enum
{
  AAR_READER_CODE_LETTER_NUMBER = 1 << 0,
  AAR_READER_CODE_NUMBER_LETTER = 1 << 1,
  AAR_READER_CODE_LETTER = 1 << 2,
  AAR_READER_CODE_ROMAN = 1 << 3,
} AarReaderCodes;

AarReaderCodes aar_reader_codes_find (AarReaderLines *lines, const AarLexicon *lexicon);
const char *aar_reader_code_at (const char *text, AarReaderCodes codes, char number[24], AarReaderCodes *found);

G_END_DECLS
