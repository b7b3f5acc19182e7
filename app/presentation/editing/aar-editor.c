/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-editor.h"

#include "aar-draft.h"
#include "aar-error.h"
#include "aar-id.h"

#include <glib/gi18n-lib.h>

struct _AarEditor
{
  GObject parent_instance;

  AarStore *store;
  AarPlanContent *content;
  AarRecord *subject;
  GHashTable *drafts;
  gboolean locked;
  gboolean stale;
  gint64 next_look;
};

G_DEFINE_FINAL_TYPE (AarEditor, aar_editor, G_TYPE_OBJECT)

typedef enum
{
  PROP_LOCKED = 1,
} AarEditorProperty;

static GParamSpec *properties[PROP_LOCKED + 1];

static guint begun_signal, forgotten_signal, failed_signal;

/* What could not be read is not tried again for every field of a page, in microseconds. */
#define LOOK_INTERVAL G_USEC_PER_SEC

static void
aar_editor_finalize (GObject *object)
{
  AarEditor *self = AAR_EDITOR (object);

  g_clear_object (&self->store);
  g_clear_object (&self->content);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  G_OBJECT_CLASS (aar_editor_parent_class)->finalize (object);
}

static void
aar_editor_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, aar_editor_is_locked (AAR_EDITOR (object)));
}

static void
aar_editor_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  aar_editor_set_locked (AAR_EDITOR (object), g_value_get_boolean (value));
}

static void
aar_editor_class_init (AarEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = aar_editor_finalize;
  object_class->get_property = aar_editor_get_property;
  object_class->set_property = aar_editor_set_property;
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  begun_signal = g_signal_new ("begun", AAR_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               AAR_TYPE_RECORD);
  forgotten_signal = g_signal_new ("forgotten", AAR_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   AAR_TYPE_RECORD);
  failed_signal = g_signal_new ("failed", AAR_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_ERROR);
}

static void
aar_editor_init (AarEditor *self)
{
  self->drafts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static void
changed_cb (AarEditor *self)
{
  self->stale = TRUE;
  self->next_look = 0;
}

AarEditor *
aar_editor_new (AarStore *store, AarPlanContent *content, gpointer subject)
{
  AarEditor *self;

  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  self = g_object_new (AAR_TYPE_EDITOR, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  aar_editor_set_content (self, content, subject);
  return self;
}

/* Tells it that the page was loaded anew. */
void
aar_editor_set_content (AarEditor *self, AarPlanContent *content, gpointer subject)
{
  g_return_if_fail (AAR_IS_EDITOR (self));
  g_return_if_fail (AAR_IS_PLAN_CONTENT (content));
  g_return_if_fail (AAR_IS_RECORD (subject));

  g_set_object (&self->content, content);
  g_set_object (&self->subject, subject);
  self->stale = FALSE;
}

AarStore *
aar_editor_get_store (AarEditor *self)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), NULL);

  return self->store;
}

static AarPlanContent *
load (AarEditor *self, GError **error)
{
  gint64 id = aar_record_get_id (self->subject);

  return aar_record_get_table (self->subject) == AAR_TABLE_NODE ? aar_store_load_node (self->store, id, error)
                                                                : aar_store_load_plan_head (self->store, id, error);
}

/* What is gone is left by whoever shows it; all else is told, and tried again after some time. */
static void
renew (AarEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = load (self, &error);

  self->stale = content == NULL;
  self->next_look = g_get_monotonic_time () + LOOK_INTERVAL;
  if (content != NULL)
    g_set_object (&self->content, content);
  else if (!g_error_matches (error, AAR_ERROR, AAR_ERROR_NOT_FOUND))
    g_signal_emit (self, failed_signal, 0, error);
}

/* The plan as it is now, as far as it was asked for; where it cannot be read, as it was last */
AarPlanContent *
aar_editor_get_content (AarEditor *self)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), NULL);

  if (self->stale && g_get_monotonic_time () >= self->next_look)
    renew (self);
  return self->content;
}

AarPlan *
aar_editor_get_plan (AarEditor *self)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), NULL);

  return aar_plan_content_get_plan (self->content);
}

/* The id of the initiative or area whose page it is, 0 on the page of the plan */
gint64
aar_editor_get_node (AarEditor *self)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), 0);

  return AAR_IS_NODE (self->subject) ? aar_record_get_id (self->subject) : 0;
}

gboolean
aar_editor_is_locked (AarEditor *self)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), TRUE);

  return self->locked || aar_store_is_read_only (self->store);
}

void
aar_editor_set_locked (AarEditor *self, gboolean locked)
{
  g_return_if_fail (AAR_IS_EDITOR (self));

  if (self->locked == locked)
    return;
  self->locked = locked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

/* The round that @record answers, if it is closed: then the answer is only corrected on the page of the round. */
AarRound *
aar_editor_find_closed_round (AarEditor *self, gpointer record)
{
  gint64 id = aar_answer_get_round (record);
  AarRound *round = id != 0 ? aar_plan_content_lookup (aar_editor_get_content (self), AAR_TABLE_ROUND, id) : NULL;

  return round != NULL && aar_round_is_closed (round) ? round : NULL;
}

/* The records of @table that @owner has now, in their order */
GPtrArray *
aar_editor_list_siblings (AarEditor *self, AarTable table, gint64 owner)
{
  GPtrArray *siblings = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *children = aar_plan_content_get_children (aar_editor_get_content (self), table, owner);

  g_ptr_array_extend (siblings, children, (GCopyFunc) (GCallback) g_object_ref, NULL);
  return siblings;
}

/* ---- drafts ------------------------------------------------------------------------------------------------------ */

/**
 * aar_editor_begin:
 * @self: an editor
 * @table: a table
 * @owner: the id of the row that will own the new one
 * @before: (nullable) (type Aar.Record): the record that it comes behind, %NULL for the end
 *
 * Begins a record. It is no row of the store until something is written into it, so that a line that was begun and left
 * empty leaves no trace.
 *
 * Returns: (transfer full) (type Aar.Record): the draft
 */
gpointer
aar_editor_begin (AarEditor *self, AarTable table, gint64 owner, gpointer before)
{
  g_autoptr (AarRecord) draft = NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  guint position_field = aar_field_find (table, AAR_FIELD_POSITION);
  gint64 position = 0;

  g_return_val_if_fail (AAR_IS_EDITOR (self), NULL);
  g_return_val_if_fail (table > AAR_TABLE_PLAN && table < AAR_N_TABLES, NULL);

  siblings = aar_editor_list_siblings (self, table, owner);
  draft = aar_record_new (table, aar_id_new ());
  aar_draft_set_defaults (draft, aar_editor_get_plan (self));
  if (before == NULL && siblings->len > 0)
    before = siblings->pdata[siblings->len - 1];
  if (before != NULL)
    {
      aar_draft_follow (draft, before);
      position = aar_record_get_integer (before, position_field) + 1;
    }
  aar_record_set_integer (draft, aar_field_find (table, AAR_FIELD_OWNER), owner);
  aar_record_set_integer (draft, position_field, position);
  g_hash_table_add (self->drafts, g_object_ref (draft));
  return g_steal_pointer (&draft);
}

gboolean
aar_editor_is_draft (AarEditor *self, gpointer record)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), FALSE);

  return g_hash_table_contains (self->drafts, record);
}

void
aar_editor_forget (AarEditor *self, gpointer record)
{
  g_return_if_fail (AAR_IS_EDITOR (self));

  g_signal_emit (self, forgotten_signal, 0, record);
  g_hash_table_remove (self->drafts, record);
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  AarEditor *self;
  AarRecord *record;
  AarRecord *target;
  guint field;
  const GValue *value;
  GPtrArray *siblings;
} Order;

/* Moves what stands at the place of a new row or behind it on, as far as is needed. */
static gboolean
make_room (AarEdit *edit, GPtrArray *siblings, gpointer record, GError **error)
{
  AarTable table = aar_record_get_table (record);
  guint field = aar_field_find (table, AAR_FIELD_POSITION);
  gint64 taken = aar_record_get_integer (record, field);

  for (guint i = 0; i < siblings->len; i++)
    {
      gint64 position = aar_record_get_integer (siblings->pdata[i], field);

      if (position < aar_record_get_integer (record, field))
        continue;
      if (position > taken)
        break;
      if (!aar_edit_set_integer (edit, table, aar_record_get_id (siblings->pdata[i]), field, ++taken, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_draft (AarEdit *edit, gpointer data, GError **error)
{
  Order *order = data;

  return (order->target == NULL || aar_edit_insert (edit, order->target, error)) &&
         aar_edit_insert (edit, order->record, error) && make_room (edit, order->siblings, order->record, error);
}

static gboolean
write_value (AarEdit *edit, gpointer data, GError **error)
{
  Order *order = data;

  return (order->target == NULL || aar_edit_insert (edit, order->target, error)) &&
         aar_edit_set_value (edit, aar_record_get_table (order->record), aar_record_get_id (order->record),
                             order->field, order->value, error);
}

/* A draft becomes a row as soon as it has what the store asks for; until then it waits, which is no fault. */
static gboolean
commit_draft (AarEditor *self, AarRecord *record, AarRecord *target, GError **error)
{
  Order order = { .self = self, .record = record, .target = target };
  const char *label = NULL;
  g_autoptr (AarRecord) kept = g_object_ref (record);

  if (!aar_record_is_complete (record))
    return TRUE;
  order.siblings = aar_editor_list_siblings (self, aar_record_get_table (record), aar_record_get_owner (record));
  /* The step is of the entry, though the unit that it names is written first. */
  if (target != NULL && aar_record_get_table (record) == AAR_TABLE_RESPONSIBILITY)
    label = N_ ("Addition of a Responsibility");
  if (!aar_store_edit (self->store, label, 0, write_draft, &order, error))
    {
      g_ptr_array_unref (order.siblings);
      return FALSE;
    }
  g_ptr_array_unref (order.siblings);
  g_hash_table_remove (self->drafts, record);
  g_signal_emit (self, begun_signal, 0, record);
  return TRUE;
}

/* Writes one value as one step. A draft is inserted with it. Returns: whether it was written; nothing was changed if
 * not, but a draft keeps the value in memory */
gboolean
aar_editor_write (AarEditor *self, gpointer record, guint field, const GValue *value, GError **error)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), FALSE);

  if (!aar_editor_is_draft (self, record))
    return aar_store_set_value (self->store, record, field, value, error);
  aar_record_set_value (record, field, value);
  return commit_draft (self, record, NULL, error);
}

/* Inserts @target and lets @record refer to it, as one step. */
gboolean
aar_editor_write_new (AarEditor *self, gpointer record, guint field, gpointer target, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  Order order = { .self = self, .record = record, .target = target, .field = field, .value = &value };

  g_return_val_if_fail (AAR_IS_EDITOR (self), FALSE);

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, aar_record_get_id (target));
  if (aar_editor_is_draft (self, record))
    {
      gint64 old = aar_record_get_integer (record, field);

      aar_record_set_integer (record, field, aar_record_get_id (target));
      if (!aar_record_is_complete (record))
        {
          if (!aar_editor_insert (self, target, error))
            return FALSE;
        }
      else if (!commit_draft (self, record, target, error))
        {
          aar_record_set_integer (record, field, old);
          return FALSE;
        }
    }
  else if (!aar_store_edit (self->store, NULL, 0, write_value, &order, error))
    return FALSE;
  g_hash_table_remove (self->drafts, target);
  return TRUE;
}

/* Writes a draft as it is, if it is complete. */
gboolean
aar_editor_insert (AarEditor *self, gpointer draft, GError **error)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (aar_editor_is_draft (self, draft), FALSE);

  return commit_draft (self, draft, NULL, error);
}

/* Removes a record and what is a part of it. Nothing asks first, as it can be undone. */
gboolean
aar_editor_remove (AarEditor *self, gpointer record, GError **error)
{
  g_return_val_if_fail (AAR_IS_EDITOR (self), FALSE);

  if (!aar_editor_is_draft (self, record))
    return aar_store_delete (self->store, record, error);
  aar_editor_forget (self, record);
  return TRUE;
}

static gboolean
write_order (AarEdit *edit, gpointer data, GError **error)
{
  Order *order = data;
  AarTable table = aar_record_get_table (order->record);
  guint field = aar_field_find (table, AAR_FIELD_POSITION);

  for (guint i = 0; i < order->siblings->len; i++)
    if (!aar_edit_set_integer (edit, table, aar_record_get_id (order->siblings->pdata[i]), field, i, error))
      return FALSE;
  return order->value == NULL ||
         aar_edit_set_value (edit, table, aar_record_get_id (order->record), order->field, order->value, error);
}

/**
 * aar_editor_move_to:
 * @self: an editor
 * @siblings: (element-type Aar.Record): all records of the same owner in their order, drafts left out
 * @record: (type Aar.Record): one of them
 * @place: where it is to stand among them, counted from 0
 * @field: a constant of its type
 * @value: (nullable): the value that it gets there, such as another round
 * @error: return location for an error
 *
 * Moves a record among its siblings, which are numbered anew, as one step.
 *
 * Returns: whether it stands there now
 */
gboolean
aar_editor_move_to (AarEditor *self,
                    GPtrArray *siblings,
                    gpointer record,
                    guint place,
                    guint field,
                    const GValue *value,
                    GError **error)
{
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  Order order = { .self = self, .record = record, .siblings = ordered, .field = field, .value = value };

  g_return_val_if_fail (AAR_IS_EDITOR (self), FALSE);

  for (guint i = 0; i < siblings->len; i++)
    if (siblings->pdata[i] != record)
      g_ptr_array_add (ordered, siblings->pdata[i]);
  g_ptr_array_insert (ordered, (int) MIN (place, ordered->len), record);
  return aar_store_edit (self->store, N_ ("Move"), 0, write_order, &order, error);
}

gboolean
aar_editor_move (AarEditor *self, GPtrArray *siblings, gpointer record, guint place, GError **error)
{
  return aar_editor_move_to (self, siblings, record, place, 0, NULL, error);
}
