/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AarLanguage:
 *
 * The words of a language that plans are written in, from a file of `resources/language`: by which a document is read,
 * and in which pages, tables and letters about a plan are written. They are no translations of messages: a Swedish plan
 * is named in Swedish in a window that speaks Danish. The files are read once and never change, so every thread may use
 * them.
 */
typedef struct _AarLanguage AarLanguage;

GPtrArray *aar_language_list (void);
const AarLanguage *aar_language_lookup (const char *name);
const AarLanguage *aar_language_get (const char *code);
AarLanguage *aar_language_parse (const char *code, GBytes *bytes, GError **error);
void aar_language_free (AarLanguage *self);

const char *aar_language_get_code (const AarLanguage *self);
GKeyFile *aar_language_get_file (const AarLanguage *self);
const char *const *aar_language_find (const AarLanguage *self, const char *group, const char *key);
gboolean aar_languages_know (const char *group, const char *key, const char *folded);
gboolean aar_languages_know_beginning (const char *group, const char *key, const char *folded);
const char *aar_language_get_word (const AarLanguage *self, const char *group, const char *key, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarLanguage, aar_language_free)

G_END_DECLS
