/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-field-writer.h"

#include "aar-error.h"
#include "aar-field-text.h"
#include "aar-plan-checks.h"
#include "aar-trouble.h"

#include <glib/gi18n-lib.h>

struct _AarFieldWriter
{
  GObject parent_instance;

  AarEditor *editor;
  AarRecord *record;
  guint field;
  char *problem;
  char *caution;

  /* What could not be written, and when it is tried again. */
  GValue waiting;
  guint retry_source;
};

/* Pens that wait to write, by what they write. They outlive the widgets that they were made for, so that the words of a
 * page that was left meanwhile are neither lost nor forgotten when it is shown again. */
static GHashTable *waiting_writers;

G_DEFINE_FINAL_TYPE (AarFieldWriter, aar_field_writer, G_TYPE_OBJECT)

typedef enum
{
  PROP_PROBLEM = 1,
  PROP_CAUTION,
  PROP_LOCKED,
} AarFieldWriterProperty;

static GParamSpec *properties[PROP_LOCKED + 1];

static guint changed_signal;

/* What could not be written is tried again as often as this, in seconds. */
#define RETRY_INTERVAL 4

static void
aar_field_writer_dispose (GObject *object)
{
  AarFieldWriter *self = AAR_FIELD_WRITER (object);

  g_clear_handle_id (&self->retry_source, g_source_remove);
  G_OBJECT_CLASS (aar_field_writer_parent_class)->dispose (object);
}

static void
aar_field_writer_finalize (GObject *object)
{
  AarFieldWriter *self = AAR_FIELD_WRITER (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->record);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->caution, g_free);
  if (G_IS_VALUE (&self->waiting))
    g_value_unset (&self->waiting);
  G_OBJECT_CLASS (aar_field_writer_parent_class)->finalize (object);
}

static void
aar_field_writer_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFieldWriter *self = AAR_FIELD_WRITER (object);

  switch ((AarFieldWriterProperty) property)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_CAUTION:
      g_value_set_string (value, self->caution);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, aar_field_writer_is_locked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_field_writer_class_init (AarFieldWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_field_writer_dispose;
  object_class->finalize = aar_field_writer_finalize;
  object_class->get_property = aar_field_writer_get_property;
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  properties[PROP_CAUTION] = g_param_spec_string ("caution", NULL, NULL, NULL, flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  changed_signal = g_signal_new ("changed", AAR_TYPE_FIELD_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);
}

static void
aar_field_writer_init (AarFieldWriter *self)
{
}

static void
set_problem (AarFieldWriter *self, const char *problem)
{
  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* Says what is worth a second look if the field held @value. */
static void
check (AarFieldWriter *self, const GValue *value)
{
  g_autoptr (AarRecord) copy = aar_record_copy (self->record);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *caution = NULL;

  if (value != NULL)
    aar_record_set_value (copy, self->field, value);
  findings = aar_plan_checks_of_record (aar_editor_get_plan (self->editor), copy);
  for (guint i = 0; i < findings->len && caution == NULL; i++)
    if (((AarFinding *) findings->pdata[i])->field == self->field)
      caution = aar_finding_describe (findings->pdata[i]);
  if (g_set_str (&self->caution, caution))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAUTION]);
}

static void
record_changed_cb (AarFieldWriter *self)
{
  check (self, NULL);
  g_signal_emit (self, changed_signal, 0);
}

static void
locked_cb (AarFieldWriter *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

static char *
make_key (AarStore *store, gpointer record, guint field)
{
  return g_strdup_printf ("%p/%" G_GINT64_FORMAT "/%u", (void *) store, aar_record_get_id (record), field);
}

/**
 * aar_field_writer_new:
 * @editor: what it writes through
 * @record: (type Aar.Record): a live record of the store, or a draft
 * @field: a constant of its type
 *
 * Returns: (transfer full): a writer for that field; if something could not be written there yet, the one that waits to
 */
AarFieldWriter *
aar_field_writer_new (AarEditor *editor, gpointer record, guint field)
{
  AarFieldWriter *self;
  g_autofree char *detailed = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (AAR_IS_EDITOR (editor), NULL);
  g_return_val_if_fail (AAR_IS_RECORD (record), NULL);

  key = make_key (aar_editor_get_store (editor), record, field);
  if (waiting_writers != NULL && g_hash_table_contains (waiting_writers, key))
    return g_object_ref (g_hash_table_lookup (waiting_writers, key));
  self = g_object_new (AAR_TYPE_FIELD_WRITER, NULL);
  self->editor = g_object_ref (editor);
  self->record = g_object_ref (record);
  self->field = field;
  detailed = g_strdup_printf ("notify::%s", aar_record_get_property_name (record, field));
  g_signal_connect_object (record, detailed, G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  check (self, NULL);
  return self;
}

/**
 * aar_field_writer_get_editor:
 * @self: a writer
 *
 * Returns: (transfer none): what it writes through
 */
AarEditor *
aar_field_writer_get_editor (AarFieldWriter *self)
{
  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), NULL);

  return self->editor;
}

/**
 * aar_field_writer_get_record:
 * @self: a writer
 *
 * Returns: (transfer none) (type Aar.Record): the record
 */
gpointer
aar_field_writer_get_record (AarFieldWriter *self)
{
  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), NULL);

  return self->record;
}

/**
 * aar_field_writer_get_field:
 * @self: a writer
 *
 * Returns: the constant of the field
 */
guint
aar_field_writer_get_field (AarFieldWriter *self)
{
  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), 0);

  return self->field;
}

/**
 * aar_field_writer_is_locked:
 * @self: a writer
 *
 * Returns: whether the field can only be read
 */
gboolean
aar_field_writer_is_locked (AarFieldWriter *self)
{
  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), TRUE);

  return aar_editor_is_locked (self->editor);
}

/**
 * aar_field_writer_get_problem:
 * @self: a writer
 *
 * Returns: (nullable): why what was given last could not be written
 */
const char *
aar_field_writer_get_problem (AarFieldWriter *self)
{
  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), NULL);

  return self->problem;
}

/**
 * aar_field_writer_get_caution:
 * @self: a writer
 *
 * Returns: (nullable): what is worth a second look
 */
const char *
aar_field_writer_get_caution (AarFieldWriter *self)
{
  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), NULL);

  return self->caution;
}

/**
 * aar_field_writer_get_text:
 * @self: a writer of a field that is typed
 *
 * Returns: (transfer full): what the record holds, or what waits to be written, as it stands in an entry
 */
char *
aar_field_writer_get_text (AarFieldWriter *self)
{
  g_autoptr (AarRecord) record = NULL;

  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), NULL);

  record = aar_record_copy (self->record);
  if (G_IS_VALUE (&self->waiting))
    aar_record_set_value (record, self->field, &self->waiting);
  return aar_field_format (record, self->field,
                           aar_record_get_text (aar_editor_get_plan (self->editor), AAR_PLAN_LANGUAGE));
}

static void
stop_waiting (AarFieldWriter *self)
{
  g_autofree char *key = make_key (aar_editor_get_store (self->editor), self->record, self->field);

  if (waiting_writers != NULL && g_hash_table_lookup (waiting_writers, key) == self)
    g_hash_table_remove (waiting_writers, key);
  g_clear_handle_id (&self->retry_source, g_source_remove);
  if (G_IS_VALUE (&self->waiting))
    g_value_unset (&self->waiting);
}

static gboolean
retry_cb (gpointer data)
{
  AarFieldWriter *self = data;
  g_auto (GValue) value = G_VALUE_INIT;

  self->retry_source = 0;
  g_value_init (&value, G_VALUE_TYPE (&self->waiting));
  g_value_copy (&self->waiting, &value);
  aar_field_writer_write_value (self, &value);
  return G_SOURCE_REMOVE;
}

static void
wait (AarFieldWriter *self, const GValue *value, const GError *error)
{
  g_autofree char *heading = aar_trouble_get_heading (error);
  /* Translators: %s is what went wrong, such as The Disk Is Full */
  g_autofree char *problem = g_strdup_printf (_ ("Not saved yet: %s. What you wrote is kept here and tried again."),
                                              heading);

  if (waiting_writers == NULL)
    waiting_writers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_hash_table_replace (waiting_writers, make_key (aar_editor_get_store (self->editor), self->record, self->field),
                        g_object_ref (self));
  g_value_init (&self->waiting, G_VALUE_TYPE (value));
  g_value_copy (value, &self->waiting);
  self->retry_source = g_timeout_add_seconds (RETRY_INTERVAL, retry_cb, self);
  set_problem (self, problem);
}

/**
 * aar_field_writer_write_value:
 * @self: a writer
 * @value: a value of the type of the field's property
 *
 * Writes it as one step. If that fails, `problem` says why, and it is tried again after some time.
 *
 * Returns: whether it was written
 */
gboolean
aar_field_writer_write_value (AarFieldWriter *self, const GValue *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarFieldWriter) kept = NULL;

  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), FALSE);

  kept = g_object_ref (self);
  stop_waiting (self);
  if (!aar_editor_write (self->editor, self->record, self->field, value, &error))
    {
      wait (self, value, error);
      return FALSE;
    }
  set_problem (self, NULL);
  return TRUE;
}

/* Whether the record holds @value already. */
static gboolean
holds (AarFieldWriter *self, const GValue *value)
{
  g_autoptr (AarRecord) copy = aar_record_copy (self->record);

  aar_record_set_value (copy, self->field, value);
  return aar_record_equal (copy, self->record);
}

/**
 * aar_field_writer_write_text:
 * @self: a writer of a field that is typed
 * @text: what was typed
 *
 * Writes it, if it is what the field holds and is not what stands there already.
 *
 * Returns: whether everything is written
 */
gboolean
aar_field_writer_write_text (AarFieldWriter *self, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!aar_field_parse (self->field, text, &value, &error))
    {
      stop_waiting (self);
      set_problem (self, error->message);
      return FALSE;
    }
  /* A draft holds what was written into it also where it could not be inserted. */
  if (!holds (self, &value) ||
      (*text != '\0' && aar_editor_is_draft (self->editor, self->record) && aar_record_is_complete (self->record)))
    return aar_field_writer_write_value (self, &value);
  stop_waiting (self);
  set_problem (self, NULL);
  return TRUE;
}

/**
 * aar_field_writer_write_new:
 * @self: a writer of a field that refers to a record
 * @target: (type Aar.Record): a draft of the table that it refers to
 *
 * Writes the new record and the reference to it as one step.
 *
 * Returns: whether it was written
 */
gboolean
aar_field_writer_write_new (AarFieldWriter *self, gpointer target)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), FALSE);

  stop_waiting (self);
  if (aar_editor_write_new (self->editor, self->record, self->field, target, &error))
    {
      set_problem (self, NULL);
      return TRUE;
    }
  aar_editor_forget (self->editor, target);
  set_problem (self, error->message);
  return FALSE;
}

/**
 * aar_field_writer_is_waiting:
 * @self: a writer
 *
 * Returns: whether something could not be written yet
 */
gboolean
aar_field_writer_is_waiting (AarFieldWriter *self)
{
  g_return_val_if_fail (AAR_IS_FIELD_WRITER (self), FALSE);

  return G_IS_VALUE (&self->waiting);
}

/**
 * aar_field_writer_warn:
 * @self: a writer
 * @caution: what is worth a second look
 *
 * Says it under the field until the next change.
 */
void
aar_field_writer_warn (AarFieldWriter *self, const char *caution)
{
  g_return_if_fail (AAR_IS_FIELD_WRITER (self));

  if (g_set_str (&self->caution, caution))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAUTION]);
}

/**
 * aar_field_writer_look:
 * @self: a writer of a field that is typed
 * @text: what stands in the entry now
 *
 * Says at once what is worth a second look in it, without writing it.
 */
void
aar_field_writer_look (AarFieldWriter *self, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (AAR_IS_FIELD_WRITER (self));

  if (aar_field_parse (self->field, text, &value, NULL))
    check (self, &value);
}
