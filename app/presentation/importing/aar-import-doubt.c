/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-doubt.h"

#include "aar-import-line.h"

#include "config.h"
#include <glib/gi18n-lib.h>

struct _AarImportDoubt
{
  GObject parent_instance;

  AarDoubt *record;
  AarImportNode *node;
  char *quote;
};

typedef enum
{
  PROP_MESSAGE = 1,
  PROP_QUOTE,
  PROP_PLACE,
  PROP_SETTLED,
} AarImportDoubtProperty;

static GParamSpec *properties[PROP_SETTLED + 1];

G_DEFINE_FINAL_TYPE (AarImportDoubt, aar_import_doubt, G_TYPE_OBJECT)

static void
aar_import_doubt_finalize (GObject *object)
{
  AarImportDoubt *self = AAR_IMPORT_DOUBT (object);

  g_free (self->quote);
  g_clear_object (&self->node);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (aar_import_doubt_parent_class)->finalize (object);
}

static char *
describe_place (AarImportDoubt *self)
{
  guint line = aar_import_doubt_get_line (self);

  /* Translators: where in the document the reader was in doubt */
  return line > 0 ? g_strdup_printf (_ ("Line %u"), line) : NULL;
}

static void
aar_import_doubt_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportDoubt *self = AAR_IMPORT_DOUBT (object);

  switch ((AarImportDoubtProperty) id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, aar_record_get_text (self->record, AAR_DOUBT_MESSAGE));
      break;
    case PROP_QUOTE:
      g_value_set_string (value, self->quote);
      break;
    case PROP_PLACE:
      g_value_take_string (value, describe_place (self));
      break;
    case PROP_SETTLED:
      g_value_set_boolean (value, aar_import_doubt_is_settled (self));
      break;
    }
}

static void
aar_import_doubt_class_init (AarImportDoubtClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_import_doubt_finalize;
  object_class->get_property = aar_import_doubt_get_property;

  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_QUOTE] = g_param_spec_string ("quote", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_SETTLED] = g_param_spec_boolean ("settled", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_import_doubt_init (AarImportDoubt *self)
{
}

static void
notify_settled (AarImportDoubt *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
}

/**
 * aar_import_doubt_new:
 * @record: the doubt that was noted by the reader
 * @node: (nullable): the node that it is about
 * @quote: (nullable): the line of the document
 *
 * Returns: (transfer full): a new doubt
 */
AarImportDoubt *
aar_import_doubt_new (AarDoubt *record, AarImportNode *node, const char *quote)
{
  AarImportDoubt *self = g_object_new (AAR_TYPE_IMPORT_DOUBT, NULL);

  self->record = g_object_ref (record);
  self->quote = quote != NULL ? aar_import_line_typeset (quote) : NULL;
  if (node != NULL)
    {
      self->node = g_object_ref (node);
      g_signal_connect_object (node, "notify::left-out", G_CALLBACK (notify_settled), self, G_CONNECT_SWAPPED);
    }
  return self;
}

guint
aar_import_doubt_get_line (AarImportDoubt *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_DOUBT (self), 0);

  return (guint) MAX (aar_record_get_integer (self->record, AAR_DOUBT_LINE), 0);
}

AarImportNode *
aar_import_doubt_get_node (AarImportDoubt *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_DOUBT (self), NULL);

  return self->node;
}

gboolean
aar_import_doubt_is_solved (AarImportDoubt *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_DOUBT (self), FALSE);

  return aar_record_get_boolean (self->record, AAR_DOUBT_SOLVED);
}

/**
 * aar_import_doubt_is_settled:
 * @self: a doubt
 *
 * Returns: whether it is solved, or what it is about is left out
 */
gboolean
aar_import_doubt_is_settled (AarImportDoubt *self)
{
  return aar_import_doubt_is_solved (self) ||
         (self->node != NULL && aar_import_node_get_mark (self->node) == AAR_IMPORT_MARK_OUT);
}

void
aar_import_doubt_set_solved (AarImportDoubt *self, gboolean solved)
{
  g_return_if_fail (AAR_IS_IMPORT_DOUBT (self));

  if (aar_import_doubt_is_solved (self) == solved)
    return;
  aar_record_set_boolean (self->record, AAR_DOUBT_SOLVED, solved);
  notify_settled (self);
}
