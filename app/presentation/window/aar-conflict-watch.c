/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-conflict-watch.h"

#include "aar-history.h"

/**
 * AarConflictWatch:
 *
 * Notices when two people write the same value at the same time, so that both can be told. Nothing is ever held back:
 * the later value stands.
 *
 * Who is overwritten is told when a foreign change touches a field that was written here within the last minutes. Who
 * overwrites is told when a foreign change came in while the user was already at work in the field, as it was the old
 * value that was on the screen when the writing began.
 */
struct _AarConflictWatch
{
  GObject parent_instance;

  AarStore *store;
  /* When fields were written, here and elsewhere, in monotonic time */
  GHashTable *ours;
  GHashTable *theirs;
  gint64 attended;
  gint64 attended_before;
};

G_DEFINE_FINAL_TYPE (AarConflictWatch, aar_conflict_watch, G_TYPE_OBJECT)

/* What was written longer ago than this has been read by everybody. */
#define MEMORY (10 * 60 * G_USEC_PER_SEC)
/* A field is written when it is left, just before or after the focus is elsewhere. */
#define LEAVING (G_USEC_PER_SEC / 10)
/* An import or a merge is nobody's typing. */
#define MOST_CHANGES 500
/* The change that a conflict is about is among the newest steps. */
#define STEPS 20

typedef struct
{
  gint64 row;
  guint field;
} Key;

static guint signal_conflict;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_int64_hash (&key->row) ^ key->field;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *left = a, *right = b;

  return left->row == right->row && left->field == right->field;
}

static void
note (GHashTable *table, const Key *key, gint64 now)
{
  g_hash_table_replace (table, g_memdup2 (key, sizeof *key), g_memdup2 (&now, sizeof now));
}

/* When it was noted, 0 if it was not or is long forgotten. */
static gint64
recall (GHashTable *table, const Key *key, gint64 now)
{
  const gint64 *time = g_hash_table_lookup (table, key);

  return time != NULL && now - *time < MEMORY ? *time : 0;
}

static gboolean
is_old (gpointer key, gpointer time, gpointer now)
{
  return *(gint64 *) now - *(gint64 *) time >= MEMORY;
}

static const AarHistoryEntry *
find_entry (const AarHistoryStep *step, const AarConflict *conflict)
{
  for (guint i = step->entries->len; i-- > 0;)
    {
      const AarHistoryEntry *entry = step->entries->pdata[i];

      if (entry->operation == AAR_OPERATION_UPDATE && entry->row == conflict->row && entry->field == conflict->field)
        return entry;
    }
  return NULL;
}

/* The newest change of the field is the one that stands; what it replaced is the colleague's if it was made here. */
static void
look_up (AarConflictWatch *self, AarConflict *conflict)
{
  g_autoptr (GPtrArray) steps = NULL;
  gboolean found = FALSE;

  steps = conflict->node != 0 ? aar_history_of_node (self->store, conflict->node, 0, STEPS, &conflict->error)
                              : aar_history_of_plan (self->store, conflict->plan, 0, STEPS, &conflict->error);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const AarHistoryStep *step = steps->pdata[i];
      const AarHistoryEntry *entry = find_entry (step, conflict);

      if (entry == NULL)
        continue;
      if (conflict->is_ours_replaced || found)
        {
          conflict->who = g_strdup (step->who);
          conflict->text = g_strdup (entry->new_text);
          return;
        }
      found = TRUE;
    }
}

static void
report (AarConflictWatch *self, const AarChange *change, guint field, gboolean is_ours_replaced)
{
  AarConflict conflict = {
    is_ours_replaced, change->table, change->row, change->node, change->plan, field, NULL, NULL, NULL
  };

  look_up (self, &conflict);
  g_signal_emit (self, signal_conflict, 0, &conflict);
  g_free (conflict.who);
  g_free (conflict.text);
  g_clear_error (&conflict.error);
}

/* Since when the user has been at the field that is just being written. */
static gint64
get_start (AarConflictWatch *self, gint64 now)
{
  return now - self->attended < LEAVING ? self->attended_before : self->attended;
}

static void
look_at (AarConflictWatch *self, const AarChange *change, gboolean is_foreign, gint64 now)
{
  guint field = change->table * AAR_FIELDS_PER_TABLE + change->field;
  Key key = { change->row, field };
  gint64 theirs = recall (self->theirs, &key, now);

  if (is_foreign)
    {
      gboolean is_ours_replaced = recall (self->ours, &key, now) != 0;

      note (self->theirs, &key, now);
      g_hash_table_remove (self->ours, &key);
      if (is_ours_replaced)
        report (self, change, field, TRUE);
      return;
    }
  note (self->ours, &key, now);
  g_hash_table_remove (self->theirs, &key);
  if (theirs != 0 && theirs >= get_start (self, now))
    report (self, change, field, FALSE);
}

/* That others stand elsewhere in the list now is no value that anybody wrote. */
static gboolean
is_value (const AarChange *change)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (change->table, &n_fields);

  return change->operation == AAR_OPERATION_UPDATE && change->field < n_fields &&
         (fields[change->field].flags & (AAR_FIELD_POSITION | AAR_FIELD_OWNER)) == 0;
}

static void
changed_cb (AarConflictWatch *self, AarChangeSet *changes)
{
  gint64 now = g_get_monotonic_time ();
  guint n_changes = aar_change_set_get_n_changes (changes);

  if (n_changes > MOST_CHANGES)
    return;
  g_hash_table_foreach_remove (self->ours, is_old, &now);
  g_hash_table_foreach_remove (self->theirs, is_old, &now);
  for (guint i = 0; i < n_changes; i++)
    {
      const AarChange *change = aar_change_set_get_change (changes, i);

      if (is_value (change))
        look_at (self, change, aar_change_set_is_foreign (changes), now);
    }
}

static void
aar_conflict_watch_finalize (GObject *object)
{
  AarConflictWatch *self = AAR_CONFLICT_WATCH (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->ours, g_hash_table_unref);
  g_clear_pointer (&self->theirs, g_hash_table_unref);
  G_OBJECT_CLASS (aar_conflict_watch_parent_class)->finalize (object);
}

static void
aar_conflict_watch_class_init (AarConflictWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_conflict_watch_finalize;

  signal_conflict = g_signal_new ("conflict", AAR_TYPE_CONFLICT_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
aar_conflict_watch_init (AarConflictWatch *self)
{
  self->ours = g_hash_table_new_full (key_hash, key_equal, g_free, g_free);
  self->theirs = g_hash_table_new_full (key_hash, key_equal, g_free, g_free);
  self->attended = self->attended_before = g_get_monotonic_time ();
}

AarConflictWatch *
aar_conflict_watch_new (AarStore *store)
{
  AarConflictWatch *self;

  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  self = g_object_new (AAR_TYPE_CONFLICT_WATCH, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* The user turned to another field: what came in until now was on the screen before anything is written there. */
void
aar_conflict_watch_attend (AarConflictWatch *self)
{
  g_return_if_fail (AAR_IS_CONFLICT_WATCH (self));

  self->attended_before = self->attended;
  self->attended = g_get_monotonic_time ();
}
