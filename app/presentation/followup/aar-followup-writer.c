/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-writer.h"

#include "aar-answering.h"
#include "aar-text.h"

struct _AarFollowupWriter
{
  GObject parent_instance;

  AarFollowupBoard *board;
  AarStore *store;
  gint64 round;
  gint64 node;
  gboolean closed;
  char *reason;
};

G_DEFINE_FINAL_TYPE (AarFollowupWriter, aar_followup_writer, G_TYPE_OBJECT)

typedef enum
{
  PROP_REASON = 1,
  PROP_LOCKED,
} AarFollowupWriterProperty;

static GParamSpec *properties[PROP_LOCKED + 1];

static void
aar_followup_writer_finalize (GObject *object)
{
  AarFollowupWriter *self = AAR_FOLLOWUP_WRITER (object);

  g_clear_object (&self->board);
  g_clear_object (&self->store);
  g_free (self->reason);
  G_OBJECT_CLASS (aar_followup_writer_parent_class)->finalize (object);
}

static void
aar_followup_writer_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFollowupWriter *self = AAR_FOLLOWUP_WRITER (object);

  switch ((AarFollowupWriterProperty) property)
    {
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, aar_followup_writer_is_locked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_writer_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  switch ((AarFollowupWriterProperty) property)
    {
    case PROP_REASON:
      aar_followup_writer_set_reason (AAR_FOLLOWUP_WRITER (object), g_value_get_string (value));
      break;
    case PROP_LOCKED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_writer_class_init (AarFollowupWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_followup_writer_finalize;
  object_class->get_property = aar_followup_writer_get_property;
  object_class->set_property = aar_followup_writer_set_property;
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_followup_writer_init (AarFollowupWriter *self)
{
}

/* Tells of `locked` if it is something else now. */
static void
notify_locked (AarFollowupWriter *self, gboolean was_locked)
{
  if (was_locked != aar_followup_writer_is_locked (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

/* The board may show another round by now. */
static void
renewed_cb (AarFollowupWriter *self)
{
  gboolean was_locked = aar_followup_writer_is_locked (self);

  if (aar_followup_board_get_round_id (self->board) != self->round)
    return;
  self->closed = aar_followup_board_is_closed (self->board);
  notify_locked (self, was_locked);
}

AarFollowupWriter *
aar_followup_writer_new (AarFollowupBoard *board, gint64 node)
{
  AarFollowupWriter *self = g_object_new (AAR_TYPE_FOLLOWUP_WRITER, NULL);

  self->board = g_object_ref (board);
  self->store = g_object_ref (aar_followup_board_get_store (board));
  self->round = aar_followup_board_get_round_id (board);
  self->node = node;
  self->closed = aar_followup_board_is_closed (board);
  g_signal_connect_object (board, "renewed", G_CALLBACK (renewed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

AarStore *
aar_followup_writer_get_store (AarFollowupWriter *self)
{
  return self->store;
}

gint64
aar_followup_writer_get_round (AarFollowupWriter *self)
{
  return self->round;
}

gint64
aar_followup_writer_get_node (AarFollowupWriter *self)
{
  return self->node;
}

gboolean
aar_followup_writer_is_closed (AarFollowupWriter *self)
{
  return self->closed;
}

gboolean
aar_followup_writer_is_locked (AarFollowupWriter *self)
{
  return aar_store_is_read_only (self->store) || (self->closed && aar_text_is_empty (self->reason));
}

void
aar_followup_writer_set_reason (AarFollowupWriter *self, const char *reason)
{
  gboolean was_locked = aar_followup_writer_is_locked (self);

  if (!g_set_str (&self->reason, reason))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
  notify_locked (self, was_locked);
}

static const char *
get_reason (AarFollowupWriter *self)
{
  return self->closed ? self->reason : NULL;
}

gboolean
aar_followup_writer_write_level (AarFollowupWriter *self, gint64 scale, gint64 level, GError **error)
{
  return aar_answering_set_level (self->store, self->node, self->round, scale, level, get_reason (self), error);
}

gboolean
aar_followup_writer_write_not_relevant (AarFollowupWriter *self, gint64 scale, gboolean not_relevant, GError **error)
{
  return aar_answering_set_not_relevant (self->store, self->node, self->round, scale, not_relevant, get_reason (self),
                                         error);
}

/* Why the level that stands there is not the one that follows from the milestones. It is no reason for the correction
 * of a round that was closed meanwhile. */
gboolean
aar_followup_writer_write_departure (AarFollowupWriter *self, gint64 scale, const char *why, GError **error)
{
  g_autoptr (AarPlanContent) content = aar_store_load_node (self->store, self->node, error);
  AarRound *round = content != NULL ? aar_plan_content_lookup (content, AAR_TABLE_ROUND, self->round) : NULL;
  AarAssessment *assessment = NULL;
  gint64 level;

  if (content == NULL)
    return FALSE;
  assessment = aar_answering_find_assessment (content, self->node, self->round, scale);
  level = assessment != NULL ? aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL) : 0;
  return aar_answering_set_level (self->store, self->node, self->round, scale, level,
                                  round != NULL && aar_round_is_closed (round) ? NULL : why, error);
}

gboolean
aar_followup_writer_write_note (AarFollowupWriter *self, gint64 scale, const char *note, GError **error)
{
  return aar_answering_set_note (self->store, self->node, self->round, scale, note, get_reason (self), error);
}

gboolean
aar_followup_writer_follow_milestones (AarFollowupWriter *self, gint64 scale, GError **error)
{
  return aar_answering_follow_milestones (self->store, self->node, self->round, scale, get_reason (self), error);
}

gboolean
aar_followup_writer_write_milestone_level (AarFollowupWriter *self, gint64 milestone, gint64 level, GError **error)
{
  return aar_answering_set_milestone_level (self->store, milestone, level, get_reason (self), error);
}

gboolean
aar_followup_writer_write_milestone_done (AarFollowupWriter *self, gint64 milestone, gboolean done, GError **error)
{
  return aar_answering_set_milestone_done (self->store, milestone, done, get_reason (self), error);
}

gboolean
aar_followup_writer_write_milestone_status (AarFollowupWriter *self,
                                            gint64 milestone,
                                            const char *status,
                                            GError **error)
{
  return aar_answering_set_milestone_status (self->store, milestone, status, get_reason (self), error);
}
