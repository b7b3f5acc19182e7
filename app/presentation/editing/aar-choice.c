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

/* The choice of making a record of @table of that name */
AarChoice *
aar_choice_new_for_name (const char *name, AarTable table)
{
  g_autofree char *title = aar_table_name_new (table, name);
  AarChoice *self = aar_choice_new (0, NULL, title, NULL);

  self->name = g_strdup (name);
  return self;
}

gint64
aar_choice_get_id (AarChoice *self)
{
  return self->id;
}

const char *
aar_choice_get_code (AarChoice *self)
{
  return self->code;
}

const char *
aar_choice_get_title (AarChoice *self)
{
  return self->title;
}

const char *
aar_choice_get_detail (AarChoice *self)
{
  return self->detail;
}

const char *
aar_choice_get_name (AarChoice *self)
{
  return self->name;
}

AarLevel *
aar_choice_get_level (AarChoice *self)
{
  return self->level;
}

void
aar_choice_set_level (AarChoice *self, AarLevel *level)
{
  g_set_object (&self->level, level);
}

gboolean
aar_choice_matches (AarChoice *self, const char *folded)
{
  return folded == NULL || *folded == '\0' || strstr (self->folded, folded) != NULL;
}
