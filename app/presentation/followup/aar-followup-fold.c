/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-fold.h"

#include "aar-followup-phrases.h"

struct _AarFollowupFold
{
  GObject parent_instance;

  guint n_answered;
  gboolean unfolded;
};

G_DEFINE_FINAL_TYPE (AarFollowupFold, aar_followup_fold, G_TYPE_OBJECT)

typedef enum
{
  PROP_LABEL = 1,
  PROP_UNFOLDED,
} AarFollowupFoldProperty;

static GParamSpec *properties[PROP_UNFOLDED + 1];

static void
aar_followup_fold_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFollowupFold *self = AAR_FOLLOWUP_FOLD (object);

  switch ((AarFollowupFoldProperty) property)
    {
    case PROP_LABEL:
      g_value_take_string (value, aar_followup_phrase_folded (self->n_answered));
      break;
    case PROP_UNFOLDED:
      g_value_set_boolean (value, self->unfolded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_fold_class_init (AarFollowupFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = aar_followup_fold_get_property;
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_UNFOLDED] = g_param_spec_boolean ("unfolded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_followup_fold_init (AarFollowupFold *self)
{
}

AarFollowupFold *
aar_followup_fold_new (void)
{
  return g_object_new (AAR_TYPE_FOLLOWUP_FOLD, NULL);
}

void
aar_followup_fold_set (AarFollowupFold *self, guint n_answered, gboolean unfolded)
{
  if (self->n_answered != n_answered)
    {
      self->n_answered = n_answered;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
    }
  if (self->unfolded != unfolded)
    {
      self->unfolded = unfolded;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNFOLDED]);
    }
}

gboolean
aar_followup_fold_is_unfolded (AarFollowupFold *self)
{
  return self->unfolded;
}
