/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-choice.h"

#include "aar-table-names.h"
#include "aar-text.h"

struct _AarChoice
{
  GObject parent_instance;

  gint64 id;
  char *code;
  char *title;
  char *detail;
  char *name;
  char *folded;
  AarLevel *level;
};

G_DEFINE_FINAL_TYPE (AarChoice, aar_choice, G_TYPE_OBJECT)

static void
aar_choice_finalize (GObject *object)
{
  AarChoice *self = AAR_CHOICE (object);

  g_free (self->code);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->name);
  g_free (self->folded);
  g_clear_object (&self->level);
  G_OBJECT_CLASS (aar_choice_parent_class)->finalize (object);
}

static void
aar_choice_class_init (AarChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_choice_finalize;
}

static void
aar_choice_init (AarChoice *self)
{
}

/**
 * aar_choice_new:
 * @id: the id of a record, 0 for none
 * @code: (nullable): the word that the store has for it
 * @title: what it is called
 * @detail: (nullable): what else is known of it, also searched in
 *
 * Returns: (transfer full): the choice
 */
AarChoice *
aar_choice_new (gint64 id, const char *code, const char *title, const char *detail)
{
  AarChoice *self = g_object_new (AAR_TYPE_CHOICE, NULL);
  g_autofree char *both = g_strdup_printf ("%s %s", title, detail != NULL ? detail : "");

  self->id = id;
  self->code = g_strdup (code);
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->folded = aar_text_fold (both);
  return self;
}

/**
 * aar_choice_new_for_name:
 * @name: what was typed
 * @table: a table
 *
 * Returns: (transfer full): the choice of making a record of @table of that name
 */
AarChoice *
aar_choice_new_for_name (const char *name, AarTable table)
{
  g_autofree char *title = aar_table_name_new (table, name);
  AarChoice *self = aar_choice_new (0, NULL, title, NULL);

  self->name = g_strdup (name);
  return self;
}

/**
 * aar_choice_get_id:
 * @self: a choice
 *
 * Returns: the id of the record, 0 for none
 */
gint64
aar_choice_get_id (AarChoice *self)
{
  return self->id;
}

/**
 * aar_choice_get_code:
 * @self: a choice
 *
 * Returns: (nullable): the word
 */
const char *
aar_choice_get_code (AarChoice *self)
{
  return self->code;
}

/**
 * aar_choice_get_title:
 * @self: a choice
 *
 * Returns: what it is called
 */
const char *
aar_choice_get_title (AarChoice *self)
{
  return self->title;
}

/**
 * aar_choice_get_detail:
 * @self: a choice
 *
 * Returns: (nullable): what else is known of it
 */
const char *
aar_choice_get_detail (AarChoice *self)
{
  return self->detail;
}

/**
 * aar_choice_get_name:
 * @self: a choice
 *
 * Returns: (nullable): the name of the record that choosing it makes
 */
const char *
aar_choice_get_name (AarChoice *self)
{
  return self->name;
}

/**
 * aar_choice_get_level:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the level whose face stands before it
 */
AarLevel *
aar_choice_get_level (AarChoice *self)
{
  return self->level;
}

/**
 * aar_choice_set_level:
 * @self: a choice
 * @level: the level whose face stands before it
 */
void
aar_choice_set_level (AarChoice *self, AarLevel *level)
{
  g_set_object (&self->level, level);
}

/**
 * aar_choice_matches:
 * @self: a choice
 * @folded: (nullable): what is searched for, folded
 *
 * Returns: whether it is in the title or the detail
 */
gboolean
aar_choice_matches (AarChoice *self, const char *folded)
{
  return folded == NULL || *folded == '\0' || strstr (self->folded, folded) != NULL;
}
