/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-notices.h"

#include <glib/gi18n-lib.h>

/**
 * AarNotices:
 *
 * What the banner of a window tells. All that holds is kept; what is more urgent stands before the rest, which comes
 * back when that is over. Its properties `revealed`, `title`, `button-label` and `action-name` are those of a banner;
 * the title stays while the banner folds away.
 */
struct _AarNotices
{
  GObject parent_instance;

  char *titles[AAR_N_NOTICES];
  char *title;
  AarNotice first;
};

G_DEFINE_FINAL_TYPE (AarNotices, aar_notices, G_TYPE_OBJECT)

typedef enum
{
  PROP_REVEALED = 1,
  PROP_TITLE,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
} AarNoticesProperty;

static GParamSpec *properties[PROP_ACTION_NAME + 1];

/* What leads out of it. */
static const struct
{
  const char *label;
  const char *action;
} buttons[AAR_N_NOTICES + 1] = {
  [AAR_NOTICE_SAMPLES] = { N_ ("_Leave"), "win.open-default" },
  [AAR_NOTICE_PAST] = { N_ ("_Close"), "win.close" },
};

static void
aar_notices_finalize (GObject *object)
{
  AarNotices *self = AAR_NOTICES (object);

  for (guint i = 0; i < AAR_N_NOTICES; i++)
    g_free (self->titles[i]);
  g_free (self->title);
  G_OBJECT_CLASS (aar_notices_parent_class)->finalize (object);
}

static void
aar_notices_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarNotices *self = AAR_NOTICES (object);
  const char *label = buttons[self->first].label;

  switch ((AarNoticesProperty) property)
    {
    case PROP_REVEALED:
      g_value_set_boolean (value, self->first < AAR_N_NOTICES);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, label != NULL ? _ (label) : NULL);
      break;
    case PROP_ACTION_NAME:
      g_value_set_string (value, buttons[self->first].action);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_notices_class_init (AarNoticesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_notices_finalize;
  object_class->get_property = aar_notices_get_property;

  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_notices_init (AarNotices *self)
{
  self->first = AAR_N_NOTICES;
  self->title = g_strdup ("");
}

AarNotices *
aar_notices_new (void)
{
  return g_object_new (AAR_TYPE_NOTICES, NULL);
}

void
aar_notices_set (AarNotices *self, AarNotice notice, const char *title)
{
  g_return_if_fail (AAR_IS_NOTICES (self));
  g_return_if_fail (notice < AAR_N_NOTICES);

  if (!g_set_str (&self->titles[notice], title))
    return;
  for (self->first = 0; self->first < AAR_N_NOTICES && self->titles[self->first] == NULL;)
    self->first++;
  if (self->first < AAR_N_NOTICES)
    g_set_str (&self->title, self->titles[self->first]);
  for (guint i = PROP_REVEALED; i < G_N_ELEMENTS (properties); i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

gboolean
aar_notices_has (AarNotices *self, AarNotice notice)
{
  g_return_val_if_fail (AAR_IS_NOTICES (self), FALSE);
  g_return_val_if_fail (notice < AAR_N_NOTICES, FALSE);

  return self->titles[notice] != NULL;
}
