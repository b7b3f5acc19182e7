/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-unit.h"

#include "aar-followup-phrases.h"

#include <glib/gi18n-lib.h>

struct _AarFollowupUnit
{
  GObject parent_instance;

  gint64 id;
  char *name;
  char *short_name;
  GPtrArray *items;
  guint n_open;
};

G_DEFINE_FINAL_TYPE (AarFollowupUnit, aar_followup_unit, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_PROGRESS,
  PROP_COUNT,
  PROP_FRACTION,
  PROP_OPEN,
} AarFollowupUnitProperty;

static GParamSpec *properties[PROP_OPEN + 1];

static double
get_fraction (AarFollowupUnit *self)
{
  return self->items->len == 0 ? 0 : (double) (self->items->len - self->n_open) / self->items->len;
}

static void
aar_followup_unit_finalize (GObject *object)
{
  AarFollowupUnit *self = AAR_FOLLOWUP_UNIT (object);

  g_free (self->name);
  g_free (self->short_name);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (aar_followup_unit_parent_class)->finalize (object);
}

static void
aar_followup_unit_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFollowupUnit *self = AAR_FOLLOWUP_UNIT (object);

  switch ((AarFollowupUnitProperty) property)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_PROGRESS:
      g_value_take_string (value, aar_followup_phrase_progress (self->items->len - self->n_open, self->items->len));
      break;
    case PROP_COUNT:
      g_value_take_string (value, g_strdup_printf ("%u/%u", self->items->len - self->n_open, self->items->len));
      break;
    case PROP_FRACTION:
      g_value_set_double (value, get_fraction (self));
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, self->n_open > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_unit_class_init (AarFollowupUnitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_followup_unit_finalize;
  object_class->get_property = aar_followup_unit_get_property;
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_PROGRESS] = g_param_spec_string ("progress", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_followup_unit_init (AarFollowupUnit *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

AarFollowupUnit *
aar_followup_unit_new (gint64 id, const char *name, const char *short_name)
{
  AarFollowupUnit *self = g_object_new (AAR_TYPE_FOLLOWUP_UNIT, NULL);

  self->id = id;
  self->name = g_strdup (name);
  self->short_name = g_strdup (short_name);
  return self;
}

/* The id of the unit, 0 for nobody, %AAR_FOLLOWUP_ALL_UNITS for all */
gint64
aar_followup_unit_get_id (AarFollowupUnit *self)
{
  return self->id;
}

const char *
aar_followup_unit_get_name (AarFollowupUnit *self)
{
  return self->name;
}

const char *
aar_followup_unit_get_short_name (AarFollowupUnit *self)
{
  return self->short_name != NULL ? self->short_name : self->name;
}

GPtrArray *
aar_followup_unit_get_items (AarFollowupUnit *self)
{
  return self->items;
}

guint
aar_followup_unit_get_n_items (AarFollowupUnit *self)
{
  return self->items->len;
}

guint
aar_followup_unit_get_n_open (AarFollowupUnit *self)
{
  return self->n_open;
}

void
aar_followup_unit_add (AarFollowupUnit *self, AarFollowupItem *item)
{
  g_ptr_array_add (self->items, g_object_ref (item));
  self->n_open += !aar_followup_item_is_answered (item);
}

void
aar_followup_unit_move (AarFollowupUnit *self, gboolean answered)
{
  gboolean was_open = self->n_open > 0;

  g_return_if_fail (!answered || self->n_open > 0);

  self->n_open += answered ? -1 : 1;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  if (was_open != (self->n_open > 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

/* Looks down from @after, and from the top again at the end. Returns: the next initiative that is not answered; %NULL
 * if there is none but @after */
AarFollowupItem *
aar_followup_unit_find_next_open (AarFollowupUnit *self, AarFollowupItem *after)
{
  guint start = 0;

  if (after != NULL && g_ptr_array_find (self->items, after, &start))
    start++;
  for (guint i = 0; i < self->items->len; i++)
    {
      AarFollowupItem *item = self->items->pdata[(start + i) % self->items->len];

      if (item != after && !aar_followup_item_is_answered (item))
        return item;
    }
  return NULL;
}

/* Such as "23 of 35 answered"; where the plan has several scales, of each: "Effort 25 of 25 · Economy 0 of 25" */
char *
aar_followup_unit_describe_progress (AarFollowupUnit *self)
{
  guint n_scales = self->items->len > 0 ? aar_followup_item_get_n_scales (self->items->pdata[0]) : 0;
  GString *phrase;

  if (n_scales < 2)
    return aar_followup_phrase_progress (self->items->len - self->n_open, self->items->len);
  phrase = g_string_new (NULL);
  for (guint i = 0; i < n_scales; i++)
    {
      g_autofree char *name = aar_followup_phrase_scale (aar_followup_item_get_scale (self->items->pdata[0], i));
      guint n_answered = 0;

      for (guint j = 0; j < self->items->len; j++)
        n_answered += aar_followup_item_is_answered_on (self->items->pdata[j], i);
      g_string_append (phrase, i > 0 ? " · " : "");
      /* Translators: a rating scale, and how many of the initiatives of a round are answered on it */
      g_string_append_printf (phrase, _ ("%s %u of %u"), name != NULL ? name : "", n_answered, self->items->len);
    }
  return g_string_free_and_steal (phrase);
}
