/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-value-writer.h"

#include "aar-error.h"
#include "aar-trouble-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AarStore *store;
  char *key;
  char *label;
  gint64 node;
  gint64 record;
  guint delay;
  gboolean after_pause;

  char *stored;
  char *problem;
  char *caution;
  gboolean locked;

  /* What was typed or chosen and is not in the store yet. */
  GValue waiting;
  gboolean typed;
  gboolean writing;
  gboolean can_retry;
  guint source;
} AarValueWriterPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AarValueWriter, aar_value_writer, G_TYPE_OBJECT)

#define PRIVATE(self) ((AarValueWriterPrivate *) aar_value_writer_get_instance_private (self))

typedef enum
{
  PROP_STORE = 1,
  PROP_KEY,
  PROP_LABEL,
  PROP_NODE,
  PROP_RECORD,
  PROP_DELAY,
  PROP_AFTER_PAUSE,
  PROP_PROBLEM,
  PROP_CAUTION,
  PROP_LOCKED,
} AarValueWriterProperty;

static GParamSpec *properties[PROP_LOCKED + 1];

static guint changed_signal;

/* Those that have something to write, by their keys. They outlive their widgets, so that nothing is lost. */
static GHashTable *waiting_writers;

/* Those of them that could not write it. */
static GListStore *unwritten_writers;

/* What could not be written is tried again as often as this, in seconds. */
#define RETRY_INTERVAL 4

static void
aar_value_writer_dispose (GObject *object)
{
  g_clear_handle_id (&PRIVATE (AAR_VALUE_WRITER (object))->source, g_source_remove);
  G_OBJECT_CLASS (aar_value_writer_parent_class)->dispose (object);
}

static void
aar_value_writer_finalize (GObject *object)
{
  AarValueWriterPrivate *private = PRIVATE (AAR_VALUE_WRITER (object));

  g_clear_object (&private->store);
  g_free (private->key);
  g_free (private->label);
  g_free (private->stored);
  g_free (private->problem);
  g_free (private->caution);
  if (G_IS_VALUE (&private->waiting))
    g_value_unset (&private->waiting);
  G_OBJECT_CLASS (aar_value_writer_parent_class)->finalize (object);
}

static void
aar_value_writer_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarValueWriterPrivate *private = PRIVATE (AAR_VALUE_WRITER (object));

  switch ((AarValueWriterProperty) property)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, private->problem);
      break;
    case PROP_CAUTION:
      g_value_set_string (value, private->caution);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, private->locked);
      break;
    case PROP_STORE:
    case PROP_KEY:
    case PROP_LABEL:
    case PROP_NODE:
    case PROP_RECORD:
    case PROP_DELAY:
    case PROP_AFTER_PAUSE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_value_writer_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarValueWriterPrivate *private = PRIVATE (AAR_VALUE_WRITER (object));

  switch ((AarValueWriterProperty) property)
    {
    case PROP_STORE:
      private
      ->store = g_value_dup_object (value);
      break;
    case PROP_KEY:
      private
      ->key = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      private
      ->label = g_value_dup_string (value);
      break;
    case PROP_NODE:
      private
      ->node = g_value_get_int64 (value);
      break;
    case PROP_RECORD:
      private
      ->record = g_value_get_int64 (value);
      break;
    case PROP_DELAY:
      private
      ->delay = g_value_get_uint (value);
      break;
    case PROP_AFTER_PAUSE:
      private
      ->after_pause = g_value_get_boolean (value);
      break;
    case PROP_LOCKED:
      aar_value_writer_set_locked (AAR_VALUE_WRITER (object), g_value_get_boolean (value));
      break;
    case PROP_PROBLEM:
    case PROP_CAUTION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_value_writer_class_init (AarValueWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS,
              once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | flags;

  object_class->dispose = aar_value_writer_dispose;
  object_class->finalize = aar_value_writer_finalize;
  object_class->get_property = aar_value_writer_get_property;
  object_class->set_property = aar_value_writer_set_property;
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, AAR_TYPE_STORE, once);
  /* says which value of the store it is */
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, once);
  /* how the field is called */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, once);
  /* of which initiative it is, and of which record, as far as it is of one */
  properties[PROP_NODE] = g_param_spec_int64 ("node", NULL, NULL, 0, G_MAXINT64, 0, once);
  properties[PROP_RECORD] = g_param_spec_int64 ("record", NULL, NULL, 0, G_MAXINT64, 0, once);
  /* when what is typed is written, in milliseconds: after it was begun, or after a pause; 0 for not by itself */
  properties[PROP_DELAY] = g_param_spec_uint ("delay", NULL, NULL, 0, G_MAXUINT, 0, once);
  properties[PROP_AFTER_PAUSE] = g_param_spec_boolean ("after-pause", NULL, NULL, FALSE, once);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_CAUTION] = g_param_spec_string ("caution", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  changed_signal = g_signal_new ("changed", AAR_TYPE_VALUE_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);
}

static void
aar_value_writer_init (AarValueWriter *self)
{
}

/* ---- what waits -------------------------------------------------------------------------------------------------- */

static char *
make_key (AarStore *store, const char *key)
{
  return g_strdup_printf ("%p %s", (void *) store, key);
}

/* The writer for a value of the store that waits already: a subclass makes no second one. */
AarValueWriter *
aar_value_writer_find_waiting (AarStore *store, const char *key)
{
  g_autofree char *full = make_key (store, key);

  return waiting_writers != NULL ? g_hash_table_lookup (waiting_writers, full) : NULL;
}

/* (transfer full): the writers that have something to write to @store, or to any store */
GPtrArray *
aar_value_writer_list_waiting (AarStore *store)
{
  GPtrArray *writers = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  AarValueWriter *writer;

  if (waiting_writers == NULL)
    return writers;
  g_hash_table_iter_init (&iter, waiting_writers);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &writer))
    if (store == NULL || PRIVATE (writer)->store == store)
      g_ptr_array_add (writers, g_object_ref (writer));
  return writers;
}

GListModel *
aar_value_writer_get_unwritten (void)
{
  if (unwritten_writers == NULL)
    unwritten_writers = g_list_store_new (AAR_TYPE_VALUE_WRITER);
  return G_LIST_MODEL (unwritten_writers);
}

static void
update_unwritten (AarValueWriter *self)
{
  GListStore *unwritten = G_LIST_STORE (aar_value_writer_get_unwritten ());
  gboolean is_unwritten = PRIVATE (self)->problem != NULL && aar_value_writer_is_waiting (self);
  guint position;
  gboolean found = g_list_store_find (unwritten, self, &position);

  if (is_unwritten && !found)
    g_list_store_append (unwritten, self);
  else if (!is_unwritten && found)
    g_list_store_remove (unwritten, position);
}

/* Says what could not be written of an initiative, or of a record, by its id. Returns: (nullable): the fields with the
 * reasons, a line each */
char *
aar_value_writer_describe_unwritten (gint64 node, gint64 record)
{
  GListModel *unwritten = aar_value_writer_get_unwritten ();
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (unwritten); i++)
    {
      g_autoptr (AarValueWriter) writer = g_list_model_get_item (unwritten, i);
      AarValueWriterPrivate *private = PRIVATE (writer);

      if ((node != 0 && private->node != node) || (record != 0 && private->record != record))
        continue;
      g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "", private->label, private->problem);
    }
  return lines->len > 0 ? g_string_free_and_steal (g_steal_pointer (&lines)) : NULL;
}

/* Writes all that waits for @store, or for any store, as far as that can be done. Returns: whether nothing is left */
gboolean
aar_value_writer_flush_all (AarStore *store)
{
  g_autoptr (GPtrArray) writers = aar_value_writer_list_waiting (store);
  gboolean written = TRUE;

  for (guint i = 0; i < writers->len; i++)
    written = aar_value_writer_flush (writers->pdata[i]) && written;
  return written;
}

static void
keep (AarValueWriter *self, const GValue *value)
{
  AarValueWriterPrivate *private = PRIVATE (self);

  if (waiting_writers == NULL)
    waiting_writers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_hash_table_replace (waiting_writers, make_key (private->store, private->key), g_object_ref (self));
  if (G_IS_VALUE (&private->waiting))
    g_value_unset (&private->waiting);
  g_value_init (&private->waiting, G_VALUE_TYPE (value));
  g_value_copy (value, &private->waiting);
}

/* Lets go of what waits: it was written, or is not to be. May free the writer. */
static void
settle (AarValueWriter *self)
{
  AarValueWriterPrivate *private = PRIVATE (self);

  g_clear_handle_id (&private->source, g_source_remove);
  if (G_IS_VALUE (&private->waiting))
    g_value_unset (&private->waiting);
  aar_value_writer_set_problem (self, NULL);
  if (aar_value_writer_find_waiting (private->store, private->key) == self)
    {
      g_autofree char *key = make_key (private->store, private->key);

      g_hash_table_remove (waiting_writers, key);
    }
}

gboolean
aar_value_writer_is_waiting (AarValueWriter *self)
{
  return G_IS_VALUE (&PRIVATE (self)->waiting);
}

/* Forgets what was typed. */
void
aar_value_writer_discard (AarValueWriter *self)
{
  g_autoptr (AarValueWriter) kept = g_object_ref (self);

  settle (self);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static gboolean
write_cb (gpointer data)
{
  PRIVATE (data)->source = 0;
  aar_value_writer_flush (data);
  return G_SOURCE_REMOVE;
}

/* Whether it is of no use to try again what failed so, as it is not the store that is in the way. */
static gboolean
is_lasting (const GError *error)
{
  static const AarError lasting[] = { AAR_ERROR_CLOSED, AAR_ERROR_NOT_FOUND, AAR_ERROR_CONSTRAINT, AAR_ERROR_FORMAT,
                                      AAR_ERROR_ENCODING };

  for (guint i = 0; i < G_N_ELEMENTS (lasting); i++)
    if (g_error_matches (error, AAR_ERROR, (int) lasting[i]))
      return TRUE;
  return FALSE;
}

static void
fail (AarValueWriter *self, const GValue *value, const GError *error)
{
  AarValueWriterPrivate *private = PRIVATE (self);
  g_autofree char *heading = NULL;
  g_autofree char *problem = NULL;

  /* what is gone is not waited for, and a choice is made again as quickly as it was made */
  if (g_error_matches (error, AAR_ERROR, AAR_ERROR_NOT_FOUND) || (is_lasting (error) && !private->typed))
    settle (self);
  else
    keep (self, value);
  /* a round may be opened again, or a reason given */
  private->can_retry = !is_lasting (error) || g_error_matches (error, AAR_ERROR, AAR_ERROR_CLOSED);
  if (is_lasting (error))
    {
      aar_value_writer_set_problem (self, error->message);
      return;
    }
  private->source = g_timeout_add_seconds (RETRY_INTERVAL, write_cb, self);
  heading = aar_trouble_get_heading (error);
  /* Translators: %s is what went wrong, such as The Disk Is Full */
  problem = g_strdup_printf (_ ("Not saved yet: %s. What you wrote is kept here and tried again."), heading);
  aar_value_writer_set_problem (self, problem);
}

/* Writes what waits, as one step. Returns: whether nothing waits any more */
gboolean
aar_value_writer_flush (AarValueWriter *self)
{
  AarValueWriterPrivate *private = PRIVATE (self);
  g_autoptr (AarValueWriter) kept = g_object_ref (self);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  /* whoever asks while it is written is told of what was written */
  if (!G_IS_VALUE (&private->waiting) || private->writing)
    return TRUE;
  g_clear_handle_id (&private->source, g_source_remove);
  g_value_init (&value, G_VALUE_TYPE (&private->waiting));
  g_value_copy (&private->waiting, &value);
  private->writing = TRUE;
  if (AAR_VALUE_WRITER_GET_CLASS (self)->write (self, &value, &error))
    settle (self);
  else
    fail (self, &value, error);
  private->writing = FALSE;
  if (error == NULL)
    g_signal_emit (self, changed_signal, 0);
  return error == NULL;
}

/* Whether it may go well to write what could not be written. */
gboolean
aar_value_writer_can_retry (AarValueWriter *self)
{
  return PRIVATE (self)->problem != NULL && aar_value_writer_is_waiting (self) && PRIVATE (self)->can_retry;
}

/* Writes what could not be written before, as it may go now. */
void
aar_value_writer_retry (AarValueWriter *self)
{
  if (aar_value_writer_can_retry (self))
    aar_value_writer_flush (self);
}

/* Takes what was chosen, and writes it at once. */
gboolean
aar_value_writer_set_value (AarValueWriter *self, const GValue *value)
{
  PRIVATE (self)->typed = FALSE;
  keep (self, value);
  return aar_value_writer_flush (self);
}

/* Spaces around it do not count, as one may only be about to go on. */
static gboolean
says_the_same (const char *a, const char *b)
{
  g_autofree char *left = g_strstrip (g_strdup (a));
  g_autofree char *right = g_strstrip (g_strdup (b != NULL ? b : ""));

  return strcmp (left, right) == 0;
}

/* Takes what stands in the entry now. */
void
aar_value_writer_type (AarValueWriter *self, const char *text)
{
  AarValueWriterPrivate *private = PRIVATE (self);
  g_autoptr (AarValueWriter) kept = g_object_ref (self);
  g_auto (GValue) value = G_VALUE_INIT;

  if (AAR_VALUE_WRITER_GET_CLASS (self)->check != NULL)
    AAR_VALUE_WRITER_GET_CLASS (self)->check (self, text);
  if (says_the_same (text, private->stored))
    {
      settle (self);
      return;
    }
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  private->typed = TRUE;
  keep (self, &value);
  if (private->after_pause)
    g_clear_handle_id (&private->source, g_source_remove);
  if (private->source == 0 && private->delay > 0)
  private->source = g_timeout_add (private->delay, write_cb, self);
}

/* Tells the writer what the store holds now, as it stands in an entry. */
void
aar_value_writer_set_stored (AarValueWriter *self, const char *text)
{
  AarValueWriterPrivate *private = PRIVATE (self);
  g_autoptr (AarValueWriter) kept = g_object_ref (self);
  gboolean is_new = g_set_str (&private->stored, text);

  if (aar_value_writer_is_waiting (self) && private->typed && is_new && !private->writing)
    {
      if (says_the_same (g_value_get_string (&private->waiting), text))
        settle (self);
      else
        aar_value_writer_warn (self, _ ("This was changed elsewhere meanwhile. What you write here replaces it."));
    }
  g_signal_emit (self, changed_signal, 0);
}

/* ---- what is known of it ----------------------------------------------------------------------------------------- */

AarStore *
aar_value_writer_get_store (AarValueWriter *self)
{
  return PRIVATE (self)->store;
}

const char *
aar_value_writer_get_label (AarValueWriter *self)
{
  return PRIVATE (self)->label;
}

/* (transfer full) (nullable): what the initiative that it is of is called */
char *
aar_value_writer_name_place (AarValueWriter *self)
{
  AarValueWriterPrivate *private = PRIVATE (self);
  g_autoptr (AarNode) node = private->node != 0
                               ? aar_store_get_record (private->store, AAR_TABLE_NODE, private->node, NULL)
                               : NULL;
  const char *number = node != NULL ? aar_record_get_text (node, AAR_NODE_NUMBER) : NULL;
  const char *title = node != NULL ? aar_record_get_text (node, AAR_NODE_TITLE) : NULL;

  if (node == NULL)
    return NULL;
  if (title == NULL)
    title = _ ("Untitled");
  return number != NULL ? g_strdup_printf ("%s %s", number, title) : g_strdup (title);
}

/* (nullable): what was typed and waits to be written */
const char *
aar_value_writer_get_typed (AarValueWriter *self)
{
  AarValueWriterPrivate *private = PRIVATE (self);

  return aar_value_writer_is_waiting (self) && private->typed ? g_value_get_string (&private->waiting) : NULL;
}

/* What waits, or else what the store holds, as it stands in an entry. */
const char *
aar_value_writer_get_text (AarValueWriter *self)
{
  const char *typed = aar_value_writer_get_typed (self), *stored = PRIVATE (self)->stored;

  if (typed != NULL)
    return typed;
  return stored != NULL ? stored : "";
}

const char *
aar_value_writer_get_problem (AarValueWriter *self)
{
  return PRIVATE (self)->problem;
}

void
aar_value_writer_set_problem (AarValueWriter *self, const char *problem)
{
  g_autoptr (AarValueWriter) kept = g_object_ref (self);
  gboolean is_new = g_set_str (&PRIVATE (self)->problem, problem);

  update_unwritten (self);
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

const char *
aar_value_writer_get_caution (AarValueWriter *self)
{
  return PRIVATE (self)->caution;
}

/* Says what is worth a second look, until the next change. */
void
aar_value_writer_warn (AarValueWriter *self, const char *caution)
{
  if (g_set_str (&PRIVATE (self)->caution, caution))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAUTION]);
}

gboolean
aar_value_writer_is_locked (AarValueWriter *self)
{
  return PRIVATE (self)->locked;
}

void
aar_value_writer_set_locked (AarValueWriter *self, gboolean locked)
{
  AarValueWriterPrivate *private = PRIVATE (self);

  if (private->locked == locked)
    return;
  private->locked = locked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}
