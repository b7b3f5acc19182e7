/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-navigation.h"

/**
 * AarNavigation:
 *
 * Where in a store one is, which initiative is read there, and the way back to where one was before.
 */
struct _AarNavigation
{
  GObject parent_instance;

  /* The way that was gone, and at which of its steps one is. */
  GArray *steps;
  guint current;
};

G_DEFINE_FINAL_TYPE (AarNavigation, aar_navigation, G_TYPE_OBJECT)

typedef struct
{
  AarPlace place;
  gint64 node;
} Step;

/* More steps back than this nobody goes. */
#define MOST_STEPS 100

static Step *
get_step (AarNavigation *self, guint index)
{
  return index < self->steps->len ? &g_array_index (self->steps, Step, index) : NULL;
}

static gboolean
step_equal (const Step *a, const Step *b)
{
  return aar_place_equal (&a->place, &b->place) && a->node == b->node;
}

static void
aar_navigation_finalize (GObject *object)
{
  g_array_unref (AAR_NAVIGATION (object)->steps);
  G_OBJECT_CLASS (aar_navigation_parent_class)->finalize (object);
}

static void
aar_navigation_class_init (AarNavigationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_navigation_finalize;
}

static void
aar_navigation_init (AarNavigation *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
}

AarNavigation *
aar_navigation_new (void)
{
  return g_object_new (AAR_TYPE_NAVIGATION, NULL);
}

/* None before one went anywhere. */
const AarPlace *
aar_navigation_get_place (AarNavigation *self)
{
  return self->steps->len > 0 ? &get_step (self, self->current)->place : NULL;
}

gint64
aar_navigation_get_node (AarNavigation *self)
{
  return self->steps->len > 0 ? get_step (self, self->current)->node : 0;
}

/* Goes on from here. What lay ahead after going back is forgotten. */
void
aar_navigation_go (AarNavigation *self, const AarPlace *place, gint64 node)
{
  Step step, *here;

  g_return_if_fail (AAR_IS_NAVIGATION (self));
  g_return_if_fail (place != NULL);

  step = (Step) { *place, node };
  here = get_step (self, self->current);
  if (here != NULL && step_equal (here, &step))
    return;
  if (here != NULL)
    g_array_set_size (self->steps, self->current + 1);
  g_array_append_val (self->steps, step);
  if (self->steps->len > MOST_STEPS + 1)
    g_array_remove_index (self->steps, 0);
  self->current = self->steps->len - 1;
}

/* One stays at the place, so this is no step of the way. */
void
aar_navigation_choose (AarNavigation *self, gint64 node)
{
  g_return_if_fail (AAR_IS_NAVIGATION (self));

  if (self->steps->len > 0)
    get_step (self, self->current)->node = node;
}

/* Whether the way goes so many steps forward, or if less than 0 back. */
gboolean
aar_navigation_can_move (AarNavigation *self, int n_steps)
{
  gint64 wanted;

  wanted = (gint64) self->current + n_steps;
  return wanted >= 0 && wanted < self->steps->len;
}

gboolean
aar_navigation_move (AarNavigation *self, int n_steps)
{
  if (!aar_navigation_can_move (self, n_steps))
    return FALSE;
  self->current = (guint) ((int) self->current + n_steps);
  return TRUE;
}

static gboolean
is_kept (const Step *step, GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    if (aar_record_get_id (plans->pdata[i]) == step->place.plan)
      return TRUE;
  return step->place.plan == 0;
}

/* Takes all other plans out of the way. If one is in such a plan, nothing is left of it. */
void
aar_navigation_keep_plans (AarNavigation *self, GPtrArray *plans)
{
  g_return_if_fail (AAR_IS_NAVIGATION (self));

  if (self->steps->len > 0 && !is_kept (get_step (self, self->current), plans))
    aar_navigation_clear (self);
  for (guint i = self->steps->len; i-- > 0;)
    {
      const Step *next = get_step (self, i + 1);

      /* what is left of a way there and back again is one step */
      if (is_kept (get_step (self, i), plans) && (next == NULL || !step_equal (get_step (self, i), next)))
        continue;
      g_array_remove_index (self->steps, i);
      if (i < self->current)
        self->current--;
    }
}

void
aar_navigation_clear (AarNavigation *self)
{
  g_return_if_fail (AAR_IS_NAVIGATION (self));

  g_array_set_size (self->steps, 0);
  self->current = 0;
}

/* The place above: from an initiative the one that it is read at, from an area the one around it, from anywhere else
 * the plan. */
AarPlace
aar_navigation_find_above (AarNavigation *self, AarOutline *outline)
{
  const AarPlace *place = aar_navigation_get_place (self);
  const AarOutlineEntry *area = NULL;

  if (place == NULL || aar_navigation_get_node (self) != 0 || place->kind == AAR_PLACE_ALL_PLANS)
    return place != NULL ? *place : (AarPlace) { 0 };
  if (place->kind == AAR_PLACE_AREA && outline != NULL)
    area = aar_outline_find_entry (outline, AAR_TABLE_NODE, place->id);
  if (area != NULL && area->parent != 0)
    return (AarPlace) { AAR_PLACE_AREA, place->plan, area->parent };
  return (AarPlace) { AAR_PLACE_PLAN, place->plan, 0 };
}
