/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-field-writer.h"

#include "aar-field-names.h"
#include "aar-field-text.h"
#include "aar-plan-checks.h"

struct _AarFieldWriter
{
  AarValueWriter parent_instance;

  AarEditor *editor;
  AarRecord *record;
  guint field;
};

G_DEFINE_FINAL_TYPE (AarFieldWriter, aar_field_writer, AAR_TYPE_VALUE_WRITER)

/* A text is written this long after one began to type, in milliseconds, even if one never pauses. Each write is a step
 * that can be undone, so it is not done more often. */
#define DELAY 5000

static gboolean
is_typed (guint field)
{
  AarFieldKind kind = aar_field_describe (field)->kind;

  return kind != AAR_FIELD_KIND_CODE && kind != AAR_FIELD_KIND_REFERENCE && kind != AAR_FIELD_KIND_BOOLEAN;
}

/* Half a date is none yet; what it means is told when the field is left. */
static guint
get_delay (guint field)
{
  AarFieldKind kind = aar_field_describe (field)->kind;

  return kind == AAR_FIELD_KIND_LINE || kind == AAR_FIELD_KIND_PROSE ? DELAY : 0;
}

static gboolean
parse (AarFieldWriter *self, const char *text, GValue *value, GError **error)
{
  g_autofree char *line = g_strdup (text);

  /* lines that were pasted are put into one */
  if (aar_field_describe (self->field)->kind == AAR_FIELD_KIND_LINE)
    g_strdelimit (line, "\r\n", ' ');
  return aar_field_parse (self->field, line, value, error);
}

static gboolean
aar_field_writer_write (AarValueWriter *writer, const GValue *value, GError **error)
{
  AarFieldWriter *self = AAR_FIELD_WRITER (writer);
  g_auto (GValue) parsed = G_VALUE_INIT;

  if (is_typed (self->field) && !parse (self, g_value_get_string (value), &parsed, error))
    return FALSE;
  return aar_editor_write (self->editor, self->record, self->field, is_typed (self->field) ? &parsed : value, error);
}

/* Says what is worth a second look if the field held @value, or as it is. */
static void
check_value (AarFieldWriter *self, const GValue *value)
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
  aar_value_writer_warn (AAR_VALUE_WRITER (self), caution);
}

/* What is not understood yet may be half of something; it is told when it is written. */
static void
aar_field_writer_check (AarValueWriter *writer, const char *text)
{
  AarFieldWriter *self = AAR_FIELD_WRITER (writer);
  g_auto (GValue) value = G_VALUE_INIT;

  if (parse (self, text, &value, NULL))
    check_value (self, &value);
}

static void
aar_field_writer_finalize (GObject *object)
{
  AarFieldWriter *self = AAR_FIELD_WRITER (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (aar_field_writer_parent_class)->finalize (object);
}

static void
aar_field_writer_class_init (AarFieldWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_field_writer_finalize;
  AAR_VALUE_WRITER_CLASS (klass)->write = aar_field_writer_write;
  AAR_VALUE_WRITER_CLASS (klass)->check = aar_field_writer_check;
}

static void
aar_field_writer_init (AarFieldWriter *self)
{
}

static void
record_changed_cb (AarFieldWriter *self)
{
  g_autofree char *text = is_typed (self->field)
                            ? aar_field_format (
                                  self->record, self->field,
                                  aar_record_get_text (aar_editor_get_plan (self->editor), AAR_PLAN_LANGUAGE))
                            : NULL;

  check_value (self, NULL);
  aar_value_writer_set_stored (AAR_VALUE_WRITER (self), text);
}

/* A milestone that nobody answered can still be moved out of a round that was closed. */
static void
update_locked (AarFieldWriter *self)
{
  gboolean frozen = aar_answer_has_field (self->field) &&
                    (self->field != AAR_MILESTONE_ROUND || aar_answer_is_given (self->record)) &&
                    aar_editor_find_closed_round (self->editor, self->record) != NULL;

  aar_value_writer_set_locked (AAR_VALUE_WRITER (self), frozen || aar_editor_is_locked (self->editor));
  if (!aar_value_writer_is_locked (AAR_VALUE_WRITER (self)))
    aar_value_writer_retry (AAR_VALUE_WRITER (self));
}

static void
store_changed_cb (AarFieldWriter *self, AarChangeSet *changes)
{
  if (aar_change_set_touches_table (changes, AAR_TABLE_ROUND) ||
      aar_change_set_touches_table (changes, AAR_TABLE_MILESTONE))
    update_locked (self);
}

static void
forgotten_cb (AarFieldWriter *self, AarRecord *record)
{
  if (record == self->record)
    aar_value_writer_discard (AAR_VALUE_WRITER (self));
}

/* (transfer full): a writer for the field; if something waits to be written there, the one that holds it */
AarFieldWriter *
aar_field_writer_new (AarEditor *editor, gpointer record, guint field)
{
  AarStore *store = aar_editor_get_store (editor);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "/%u", aar_record_get_id (record), field);
  AarValueWriter *waiting = aar_value_writer_find_waiting (store, key);
  g_autofree char *detailed = NULL;
  AarFieldWriter *self;

  if (waiting != NULL)
    return g_object_ref (AAR_FIELD_WRITER (waiting));
  self = g_object_new (AAR_TYPE_FIELD_WRITER, "store", store, "key", key, "label", aar_field_get_name (field), "node",
                       aar_editor_get_node (editor), "record", aar_record_get_id (record), "delay", get_delay (field),
                       NULL);
  self->editor = g_object_ref (editor);
  self->record = g_object_ref (record);
  self->field = field;
  detailed = g_strdup_printf ("notify::%s", aar_record_get_property_name (record, field));
  g_signal_connect_object (record, detailed, G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::locked", G_CALLBACK (update_locked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "forgotten", G_CALLBACK (forgotten_cb), self, G_CONNECT_SWAPPED);
  if (aar_answer_has_field (field))
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  record_changed_cb (self);
  update_locked (self);
  return self;
}

AarEditor *
aar_field_writer_get_editor (AarFieldWriter *self)
{
  return self->editor;
}

gpointer
aar_field_writer_get_record (AarFieldWriter *self)
{
  return self->record;
}

guint
aar_field_writer_get_field (AarFieldWriter *self)
{
  return self->field;
}

/* Writes a new record and the reference to it as one step. */
gboolean
aar_field_writer_write_new (AarFieldWriter *self, gpointer target)
{
  g_autoptr (GError) error = NULL;
  gboolean written;

  aar_value_writer_discard (AAR_VALUE_WRITER (self));
  written = aar_editor_write_new (self->editor, self->record, self->field, target, &error);
  if (!written)
    aar_editor_forget (self->editor, target);
  aar_value_writer_set_problem (AAR_VALUE_WRITER (self), written ? NULL : error->message);
  return written;
}
