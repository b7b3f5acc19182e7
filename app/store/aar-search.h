/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-database.h"
#include "aar-model.h"

G_BEGIN_DECLS

char *aar_search_get_text (AarDatabase *database, gint64 node, GError **error);
gboolean aar_search_index (AarDatabase *database, gint64 node, GError **error);
gboolean aar_search_rebuild (AarDatabase *database, gpointer data, GError **error);
gboolean aar_search_affected (AarDatabase *database, AarTable table, gint64 id, GHashTable *nodes, GError **error);
gboolean aar_search_reads (AarTable table, guint index);
GPtrArray *aar_search_get_words (const char *text);
char *aar_search_condition (GPtrArray *words, const char *column);
void aar_search_bind (GPtrArray *words, AarStatement *statement);

G_END_DECLS
