/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AarDatabase AarDatabase;

/**
 * AarStep:
 * @AAR_STEP_ERROR: the statement failed and the error is set
 * @AAR_STEP_DONE: there are no more rows
 * @AAR_STEP_ROW: there is a row to read
 */
typedef enum
{
  AAR_STEP_ERROR,
  AAR_STEP_DONE,
  AAR_STEP_ROW,
} AarStep;

/**
 * AarStatement:
 *
 * A prepared statement out of the cache of its connection; [func@Aar.Statement.release] returns it there.
 */
typedef struct _AarStatement AarStatement;

AarStatement *aar_statement_prepare (AarDatabase *database, const char *sql, GError **error);
void aar_statement_release (AarStatement *self);

void aar_statement_bind_integer (AarStatement *self, int index, gint64 integer);
void aar_statement_bind_reference (AarStatement *self, int index, gint64 id);
void aar_statement_bind_real (AarStatement *self, int index, double real);
void aar_statement_bind_text (AarStatement *self, int index, const char *text);
void aar_statement_bind_column (AarStatement *self, int index, AarStatement *source, int column);

AarStep aar_statement_step (AarStatement *self, GError **error);
gboolean aar_statement_run (AarStatement *self, GError **error);
void aar_statement_reset (AarStatement *self);

gint64 aar_statement_get_integer (AarStatement *self, int column);
double aar_statement_get_real (AarStatement *self, int column);
const char *aar_statement_get_text (AarStatement *self, int column);
gboolean aar_statement_is_null (AarStatement *self, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarStatement, aar_statement_release)

G_END_DECLS
