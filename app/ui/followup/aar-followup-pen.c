/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-pen.h"

#include "aar-answering.h"
#include "aar-text.h"

struct _AarFollowupPen
{
  GObject parent_instance;

  AarFollowupBoard *board;
  gint64 node;
  gboolean closed;
  char *reason;
};

G_DEFINE_FINAL_TYPE (AarFollowupPen, aar_followup_pen, G_TYPE_OBJECT)

typedef enum
{
  PROP_REASON = 1,
  PROP_LOCKED,
} AarFollowupPenProperty;

static GParamSpec *properties[PROP_LOCKED + 1];

static void
aar_followup_pen_finalize (GObject *object)
{
  AarFollowupPen *self = AAR_FOLLOWUP_PEN (object);

  g_clear_object (&self->board);
  g_free (self->reason);
  G_OBJECT_CLASS (aar_followup_pen_parent_class)->finalize (object);
}

static void
aar_followup_pen_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFollowupPen *self = AAR_FOLLOWUP_PEN (object);

  switch ((AarFollowupPenProperty) property)
    {
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, aar_followup_pen_is_locked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_pen_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  switch ((AarFollowupPenProperty) property)
    {
    case PROP_REASON:
      aar_followup_pen_set_reason (AAR_FOLLOWUP_PEN (object), g_value_get_string (value));
      break;
    case PROP_LOCKED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_pen_class_init (AarFollowupPenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_followup_pen_finalize;
  object_class->get_property = aar_followup_pen_get_property;
  object_class->set_property = aar_followup_pen_set_property;
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_followup_pen_init (AarFollowupPen *self)
{
}

/**
 * aar_followup_pen_new:
 * @board: the round
 * @node: the id of an initiative
 *
 * Returns: (transfer full): a pen for the answers of the initiative
 */
AarFollowupPen *
aar_followup_pen_new (AarFollowupBoard *board, gint64 node)
{
  AarFollowupPen *self = g_object_new (AAR_TYPE_FOLLOWUP_PEN, NULL);

  self->board = g_object_ref (board);
  self->node = node;
  self->closed = aar_followup_board_is_closed (board);
  return self;
}

/**
 * aar_followup_pen_get_board:
 * @self: a pen
 *
 * Returns: (transfer none): the round
 */
AarFollowupBoard *
aar_followup_pen_get_board (AarFollowupPen *self)
{
  return self->board;
}

/**
 * aar_followup_pen_get_node:
 * @self: a pen
 *
 * Returns: the id of the initiative
 */
gint64
aar_followup_pen_get_node (AarFollowupPen *self)
{
  return self->node;
}

/* Tells of `locked` if it is something else now. */
static void
notify_locked (AarFollowupPen *self, gboolean was_locked)
{
  if (was_locked != aar_followup_pen_is_locked (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

/**
 * aar_followup_pen_set_closed:
 * @self: a pen
 * @closed: whether the round is closed
 *
 * Tells the pen that the round was closed or opened meanwhile.
 */
void
aar_followup_pen_set_closed (AarFollowupPen *self, gboolean closed)
{
  gboolean was_locked = aar_followup_pen_is_locked (self);

  self->closed = closed;
  notify_locked (self, was_locked);
}

/**
 * aar_followup_pen_is_closed:
 * @self: a pen
 *
 * Returns: whether the round is closed
 */
gboolean
aar_followup_pen_is_closed (AarFollowupPen *self)
{
  return self->closed;
}

/**
 * aar_followup_pen_is_locked:
 * @self: a pen
 *
 * Returns: whether nothing can be written, as the round is closed and there is no reason yet
 */
gboolean
aar_followup_pen_is_locked (AarFollowupPen *self)
{
  AarStore *store = aar_followup_board_get_store (self->board);

  return store == NULL || aar_store_is_read_only (store) || (self->closed && aar_text_is_empty (self->reason));
}

/**
 * aar_followup_pen_set_reason:
 * @self: a pen
 * @reason: (nullable): why a closed round is corrected
 *
 * Unlocks a closed round, or locks it again.
 */
void
aar_followup_pen_set_reason (AarFollowupPen *self, const char *reason)
{
  gboolean was_locked = aar_followup_pen_is_locked (self);

  if (!g_set_str (&self->reason, reason))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
  notify_locked (self, was_locked);
}

static const char *
get_reason (AarFollowupPen *self)
{
  return self->closed ? self->reason : NULL;
}

/**
 * aar_followup_pen_write_level:
 * @self: a pen
 * @scale: the id of a scale
 * @level: the id of a level of it, 0 for not assessed
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_followup_pen_write_level (AarFollowupPen *self, gint64 scale, gint64 level, GError **error)
{
  return aar_answering_set_level (aar_followup_board_get_store (self->board), self->node,
                                  aar_followup_board_get_round_id (self->board), scale, level, get_reason (self),
                                  error);
}

/**
 * aar_followup_pen_write_departure:
 * @self: a pen
 * @scale: the id of a scale
 * @level: the id of the level that stands there
 * @why: why it is not the one that follows from the milestones
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_followup_pen_write_departure (AarFollowupPen *self, gint64 scale, gint64 level, const char *why, GError **error)
{
  return aar_answering_set_level (aar_followup_board_get_store (self->board), self->node,
                                  aar_followup_board_get_round_id (self->board), scale, level, why, error);
}

/**
 * aar_followup_pen_write_note:
 * @self: a pen
 * @scale: the id of a scale
 * @note: (nullable): the answer in words
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_followup_pen_write_note (AarFollowupPen *self, gint64 scale, const char *note, GError **error)
{
  return aar_answering_set_note (aar_followup_board_get_store (self->board), self->node,
                                 aar_followup_board_get_round_id (self->board), scale, note, get_reason (self), error);
}

/**
 * aar_followup_pen_follow_milestones:
 * @self: a pen
 * @scale: the id of a scale
 * @error: return location for an error
 *
 * Gives the initiative the level that follows from its milestones.
 *
 * Returns: whether nothing failed
 */
gboolean
aar_followup_pen_follow_milestones (AarFollowupPen *self, gint64 scale, GError **error)
{
  return aar_answering_follow_milestones (aar_followup_board_get_store (self->board), self->node,
                                          aar_followup_board_get_round_id (self->board), scale, get_reason (self),
                                          error);
}

/**
 * aar_followup_pen_write_milestone_level:
 * @self: a pen
 * @milestone: the id of a milestone
 * @level: the id of a level, 0 for not assessed
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_followup_pen_write_milestone_level (AarFollowupPen *self, gint64 milestone, gint64 level, GError **error)
{
  return aar_answering_set_milestone_level (aar_followup_board_get_store (self->board), milestone, level,
                                            get_reason (self), error);
}

/**
 * aar_followup_pen_write_milestone_done:
 * @self: a pen
 * @milestone: the id of a milestone
 * @done: whether it is reached
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_followup_pen_write_milestone_done (AarFollowupPen *self, gint64 milestone, gboolean done, GError **error)
{
  return aar_answering_set_milestone_done (aar_followup_board_get_store (self->board), milestone, done,
                                           get_reason (self), error);
}

/**
 * aar_followup_pen_write_milestone_status:
 * @self: a pen
 * @milestone: the id of a milestone
 * @status: (nullable): how it goes, in words
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_followup_pen_write_milestone_status (AarFollowupPen *self, gint64 milestone, const char *status, GError **error)
{
  return aar_answering_set_milestone_status (aar_followup_board_get_store (self->board), milestone, status,
                                             get_reason (self), error);
}
