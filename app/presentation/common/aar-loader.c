/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-loader.h"

#include "aar-error.h"

/**
 * AarLoader:
 *
 * Loads something from a store in a thread with a connection of its own, and loads it again when it changed there. A
 * store that is busy is tried again for a while. A query that is replaced, or whose loader is gone, is cancelled, and
 * its late answer dropped. The property `error` tells why nothing could be loaded, until something is.
 */
struct _AarLoader
{
  GObject parent_instance;

  AarWorkFunc read;
  GDestroyNotify free_result;
  AarLoaderInterest interest;
  gpointer owner;
  guint delay;

  AarStore *store;
  gpointer query;
  gsize size;
  /* Of the reading under way, which it tells from those before. */
  GCancellable *cancellable;
  /* When it reads next */
  guint source;
  guint n_tries;
  gboolean loading;
  gpointer result;
  GError *error;
};

G_DEFINE_FINAL_TYPE (AarLoader, aar_loader, G_TYPE_OBJECT)

/* A store that is busy is tried again after this time, in milliseconds, and so many times. */
#define BUSY_DELAY 400
#define MOST_TRIES 5

typedef enum
{
  PROP_LOADING = 1,
  PROP_ERROR,
} AarLoaderProperty;

static GParamSpec *properties[PROP_ERROR + 1];

enum
{
  LOADED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cancel (AarLoader *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
set_loading (AarLoader *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
set_error (AarLoader *self, const GError *error)
{
  if (self->error == error)
    return;
  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
aar_loader_dispose (GObject *object)
{
  AarLoader *self = AAR_LOADER (object);

  cancel (self);
  g_clear_object (&self->store);
  g_clear_pointer (&self->query, g_free);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (aar_loader_parent_class)->dispose (object);
}

static void
aar_loader_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarLoader *self = AAR_LOADER (object);

  switch ((AarLoaderProperty) property)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_loader_class_init (AarLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_loader_dispose;
  object_class->get_property = aar_loader_get_property;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[LOADED] = g_signal_new ("loaded", AAR_TYPE_LOADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", AAR_TYPE_LOADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
aar_loader_init (AarLoader *self)
{
}

static gboolean
reload_cb (gpointer data)
{
  AarLoader *self = data;

  self->source = 0;
  aar_loader_reload (self);
  return G_SOURCE_REMOVE;
}

/* What was loaded before stays with who took it. */
static void
end (AarLoader *self, gpointer result, const GError *error)
{
  self->n_tries = 0;
  self->result = result;
  g_object_freeze_notify (G_OBJECT (self));
  set_loading (self, FALSE);
  set_error (self, error);
  if (error == NULL)
    g_signal_emit (self, signals[LOADED], 0);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
  g_object_thaw_notify (G_OBJECT (self));
  result = aar_loader_steal_result (self);
  if (result != NULL)
    self->free_result (result);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree GWeakRef *ref = data;
  g_autoptr (AarLoader) self = g_weak_ref_get (ref);
  g_autoptr (GError) error = NULL;
  gpointer answer;

  g_weak_ref_clear (ref);
  if (self == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  answer = aar_work_finish (AAR_STORE (source), result, &error);
  if (!g_error_matches (error, AAR_ERROR, AAR_ERROR_BUSY) || self->n_tries++ == MOST_TRIES)
    end (self, answer, error);
  else if (self->source == 0)
    self->source = g_timeout_add (BUSY_DELAY, reload_cb, self);
}

/* Changes that come while it waits are read along. */
static void
reload_later (AarLoader *self)
{
  if (self->store != NULL && self->source == 0)
    self->source = g_timeout_add (self->delay, reload_cb, self);
}

static void
changed_cb (AarLoader *self, AarChangeSet *changes)
{
  if (self->interest (self->owner, changes))
    reload_later (self);
}

/**
 * aar_loader_new:
 * @read: what reads, in a thread
 * @free_result: frees what it returned, if nobody takes it
 * @loaded: handles [signal@Aar.Loader::loaded]: `void (*) (gpointer owner)`
 * @failed: (nullable): handles [signal@Aar.Loader::failed]: `void (*) (gpointer owner, const GError *error)`
 * @owner: (type GObject): who gets both
 *
 * Returns: (transfer full): a loader that nothing is asked of as yet
 */
AarLoader *
aar_loader_new (AarWorkFunc read, GDestroyNotify free_result, GCallback loaded, GCallback failed, gpointer owner)
{
  AarLoader *self = g_object_new (AAR_TYPE_LOADER, NULL);

  self->read = read;
  self->free_result = free_result;
  self->owner = owner;
  g_signal_connect_object (self, "loaded", loaded, owner, G_CONNECT_SWAPPED);
  if (failed != NULL)
    g_signal_connect_object (self, "failed", failed, owner, G_CONNECT_SWAPPED);
  return self;
}

/**
 * aar_loader_watch:
 * @self: the loader
 * @interest: tells whether a change is of interest to the owner
 * @delay: after how many milliseconds to load again, so that changes that come thick and fast are loaded together
 *
 * Loads again when the store changes, from the next [method@Aar.Loader.load] on.
 */
void
aar_loader_watch (AarLoader *self, AarLoaderInterest interest, guint delay)
{
  g_return_if_fail (AAR_IS_LOADER (self));

  self->interest = interest;
  self->delay = delay;
}

/**
 * aar_loader_load:
 * @self: the loader
 * @store: the store of the window
 * @query: what the reading function gets as its data: plain values
 * @size: how many bytes they are
 *
 * Loads what @query asks for instead of what was asked for before.
 */
void
aar_loader_load (AarLoader *self, AarStore *store, gconstpointer query, gsize size)
{
  g_return_if_fail (AAR_IS_LOADER (self));
  g_return_if_fail (AAR_IS_STORE (store));

  if (self->store != store)
    {
      aar_loader_stop (self);
      self->store = g_object_ref (store);
      if (self->interest != NULL)
        g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  g_free (self->query);
  self->query = g_memdup2 (query, size);
  self->size = size;
  self->n_tries = 0;
  aar_loader_reload (self);
}

/**
 * aar_loader_load_plan:
 * @self: a loader that asks for no more than the id of a plan
 * @store: the store of the window
 * @plan: the id
 *
 * See [method@Aar.Loader.load].
 */
void
aar_loader_load_plan (AarLoader *self, AarStore *store, gint64 plan)
{
  aar_loader_load (self, store, &plan, sizeof plan);
}

void
aar_loader_reload (AarLoader *self)
{
  GWeakRef *ref;

  g_return_if_fail (AAR_IS_LOADER (self));

  if (self->store == NULL)
    return;
  cancel (self);
  self->cancellable = g_cancellable_new ();
  ref = g_new (GWeakRef, 1);
  g_weak_ref_init (ref, self);
  aar_work_async (self->store, AAR_STORE_READ_ONLY, self->read, g_memdup2 (self->query, self->size), g_free,
                  self->free_result, self->cancellable, read_cb, ref);
  set_loading (self, TRUE);
}

void
aar_loader_stop (AarLoader *self)
{
  g_return_if_fail (AAR_IS_LOADER (self));

  cancel (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_clear_object (&self->store);
  set_loading (self, FALSE);
  set_error (self, NULL);
}

/**
 * aar_loader_steal_result:
 * @self: the loader
 *
 * Returns: (transfer full) (nullable): what was loaded, for the first who asks while `loaded` is emitted
 */
gpointer
aar_loader_steal_result (AarLoader *self)
{
  g_return_val_if_fail (AAR_IS_LOADER (self), NULL);

  return g_steal_pointer (&self->result);
}

gboolean
aar_loader_is_loading (AarLoader *self)
{
  return self->loading;
}

/**
 * aar_loader_get_error:
 * @self: the loader
 *
 * Returns: (transfer none) (nullable): why nothing could be loaded last
 */
const GError *
aar_loader_get_error (AarLoader *self)
{
  return self->error;
}
