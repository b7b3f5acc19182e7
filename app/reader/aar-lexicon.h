/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarReaderField:
 *
 * Where what stands under a label or in a column belongs. The keys in the files of the languages are these names in
 * small letters; the kinds come last. From #AAR_READER_PROSE on it is a prose field of an initiative that nothing else
 * is known of, by its number in the record, and the key is that of the field.
 */
typedef enum
{
  AAR_READER_NONE,
  AAR_READER_NUMBER,
  AAR_READER_TEXT,
  AAR_READER_NOTES,
  AAR_READER_ACTION,
  AAR_READER_INDICATOR,
  AAR_READER_MILESTONE,
  AAR_READER_STATUS,
  AAR_READER_LEVEL,
  AAR_READER_ECONOMY,
  AAR_READER_RESOURCES,
  AAR_READER_TIMELINE,
  AAR_READER_DUE,
  AAR_READER_TAG,
  AAR_READER_REFERENCE,
  AAR_READER_TARGET,
  AAR_READER_BASELINE,
  AAR_READER_MEASURE,
  AAR_READER_OUTCOME,
  AAR_READER_COMMITTEE,
  AAR_READER_RESPONSIBLE,
  AAR_READER_CENTRE,
  AAR_READER_CONTRIBUTOR,
  AAR_READER_POLITICAL,
  AAR_READER_ADMINISTRATIVE,
  AAR_READER_ANCHORING,
  AAR_READER_PARTICIPANT,
  AAR_READER_PARTNER,
  AAR_READER_FUNDING,
  AAR_READER_KIND_AREA,
  AAR_READER_KIND_GOAL,
  AAR_READER_KIND_INITIATIVE,
  AAR_READER_KIND_STEP,
  AAR_READER_PROSE,
} AarReaderField;

#define AAR_READER_N_FIELDS (AAR_READER_PROSE + AAR_FIELDS_PER_TABLE)

/* The field of documents that is filed in the prose field @constant of an initiative. */
#define AAR_READER_PROSE_OF(constant) ((AarReaderField) (AAR_READER_PROSE + (constant) % AAR_FIELDS_PER_TABLE))

/**
 * AarTerm:
 * @field: what the word announces
 * @length: how many bytes of the text it takes
 * @word: as the lexicon writes it
 *
 * A word of the lexicon that was found in a text.
 */
typedef struct
{
  AarReaderField field;
  gsize length;
  const char *word;
} AarTerm;

typedef struct _AarLexicon AarLexicon;

GPtrArray *aar_lexicon_list (void);
const AarLexicon *aar_lexicon_get (const char *language);
const char *aar_lexicon_get_language (const AarLexicon *self);
gboolean aar_lexicon_match (const AarLexicon *self, const char *text, AarTerm *term);
const char *const *aar_lexicon_get_list (const AarLexicon *self, const char *group, const char *key);
const char *aar_lexicon_get_word (const AarLexicon *self, const char *group, const char *key);
gboolean aar_lexicon_has (const AarLexicon *self, const char *group, const char *key, const char *text);
const char *
aar_lexicon_find (const AarLexicon *self, const char *group, const char *key, const char *folded, gsize *length);
char *aar_lexicon_fold (const char *text);
gsize aar_lexicon_prefix (const char *text, const char *word);

gboolean aar_reader_field_is_kind (AarReaderField field);
gboolean aar_reader_field_is_role (AarReaderField field);
gboolean aar_reader_field_is_prose (AarReaderField field, guint *constant);

G_END_DECLS
