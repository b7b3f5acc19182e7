/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-json-keys.h"

G_BEGIN_DECLS

/**
 * AarJsonReferences:
 *
 * The ids of an exchange file: which record has which, and who names whom. A record may be named before it is read.
 */
typedef struct _AarJsonReferences AarJsonReferences;

AarJsonReferences *aar_json_references_new (const char *data, gsize length);
void aar_json_references_free (AarJsonReferences *self);
gint64 aar_json_references_number (AarJsonReferences *self, const char *id);
gboolean aar_json_references_declare (AarJsonReferences *self, gint64 id, AarTable table, gpointer plan);
gboolean
aar_json_references_try (AarJsonReferences *self, gpointer record, const AarJsonKey *key, gint64 id, gpointer plan);
void aar_json_references_put_off (AarJsonReferences *self,
                                  gpointer record,
                                  const AarJsonKey *key,
                                  gint64 id,
                                  gpointer plan,
                                  char *place);
const char *aar_json_references_try_again (AarJsonReferences *self, const AarJsonKey **key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarJsonReferences, aar_json_references_free)

G_END_DECLS
