/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-writer.h"

struct _AarAnswerWriter
{
  AarValueWriter parent_instance;

  AarFollowupWriter *writer;
  AarAnswerText kind;
  /* The scale, or the milestone */
  gint64 of;
};

G_DEFINE_FINAL_TYPE (AarAnswerWriter, aar_answer_writer, AAR_TYPE_VALUE_WRITER)

/* A pause in typing after which the words are written, in milliseconds. */
#define PAUSE 1200

static gboolean
aar_answer_writer_write (AarValueWriter *writer, const GValue *value, GError **error)
{
  AarAnswerWriter *self = AAR_ANSWER_WRITER (writer);
  g_autofree char *text = g_strchomp (g_value_dup_string (value));
  const char *words = *text != '\0' ? text : NULL;

  switch (self->kind)
    {
    case AAR_ANSWER_DEPARTURE:
      return aar_followup_writer_write_departure (self->writer, self->of, words, error);
    case AAR_ANSWER_STATUS:
      return aar_followup_writer_write_milestone_status (self->writer, self->of, words, error);
    case AAR_ANSWER_NOTE:
    default:
      return aar_followup_writer_write_note (self->writer, self->of, words, error);
    }
}

static void
aar_answer_writer_finalize (GObject *object)
{
  g_clear_object (&AAR_ANSWER_WRITER (object)->writer);
  G_OBJECT_CLASS (aar_answer_writer_parent_class)->finalize (object);
}

static void
aar_answer_writer_class_init (AarAnswerWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_answer_writer_finalize;
  AAR_VALUE_WRITER_CLASS (klass)->write = aar_answer_writer_write;
}

static void
aar_answer_writer_init (AarAnswerWriter *self)
{
}

/* A reason may only be half typed, so what waits for one is written when one leaves the words. */
static void
locked_cb (AarAnswerWriter *self)
{
  aar_value_writer_set_locked (AAR_VALUE_WRITER (self), aar_followup_writer_is_locked (self->writer));
  if (!aar_followup_writer_is_closed (self->writer))
    aar_value_writer_retry (AAR_VALUE_WRITER (self));
}

/* What waited since the initiative was shown before now has the reason that is given here. */
static void
set_writer (AarAnswerWriter *self, AarFollowupWriter *writer)
{
  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_set_object (&self->writer, writer);
  g_signal_connect_object (writer, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  locked_cb (self);
}

/* @of is the id of a scale or, of a status, of a milestone. Returns: (transfer full): a writer for the words; if some
 * wait, the one that holds them */
AarValueWriter *
aar_answer_writer_new (AarFollowupWriter *writer, AarAnswerText kind, gint64 of, const char *label)
{
  AarStore *store = aar_followup_writer_get_store (writer);
  g_autofree char *key = g_strdup_printf ("answer %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%d/%" G_GINT64_FORMAT,
                                          aar_followup_writer_get_round (writer), aar_followup_writer_get_node (writer),
                                          (int) kind, of);
  AarValueWriter *waiting = aar_value_writer_find_waiting (store, key);
  AarAnswerWriter *self = waiting != NULL ? g_object_ref (AAR_ANSWER_WRITER (waiting))
                                          : g_object_new (AAR_TYPE_ANSWER_WRITER, "store", store, "key", key, "label",
                                                          label, "node", aar_followup_writer_get_node (writer), "delay",
                                                          PAUSE, "after-pause", TRUE, NULL);

  self->kind = kind;
  self->of = of;
  set_writer (self, writer);
  return AAR_VALUE_WRITER (self);
}
