/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-list-item.h"

typedef enum
{
  PROP_HEADING = 1,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_DESCRIPTION,
  PROP_HAS_DETAIL,
} AarListItemProperty;

static GParamSpec *properties[PROP_HAS_DETAIL + 1];

typedef struct
{
  /* By the number of their property */
  char *texts[PROP_DESCRIPTION + 1];
} AarListItemPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (AarListItem, aar_list_item, G_TYPE_OBJECT)

static char **
get_texts (AarListItem *self)
{
  return ((AarListItemPrivate *) aar_list_item_get_instance_private (self))->texts;
}

static void
aar_list_item_finalize (GObject *object)
{
  char **texts = get_texts (AAR_LIST_ITEM (object));

  for (guint i = 0; i <= PROP_DESCRIPTION; i++)
    g_free (texts[i]);
  G_OBJECT_CLASS (aar_list_item_parent_class)->finalize (object);
}

static void
aar_list_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  char **texts = get_texts (AAR_LIST_ITEM (object));

  if (property == PROP_HAS_DETAIL)
    g_value_set_boolean (value, texts[PROP_DETAIL] != NULL);
  else
    g_value_set_string (value, texts[property]);
}

static void
aar_list_item_class_init (AarListItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_list_item_finalize;
  object_class->get_property = aar_list_item_get_property;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_HAS_DETAIL] = g_param_spec_boolean ("has-detail", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_list_item_init (AarListItem *self)
{
}

static void
set_text (AarListItem *self, AarListItemProperty property, const char *text)
{
  if (!g_set_str (&get_texts (self)[property], text))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  if (property == PROP_DETAIL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_DETAIL]);
}

void
aar_list_item_set_heading (AarListItem *self, const char *heading)
{
  set_text (self, PROP_HEADING, heading);
}

void
aar_list_item_set_title (AarListItem *self, const char *title)
{
  set_text (self, PROP_TITLE, title);
}

void
aar_list_item_set_detail (AarListItem *self, const char *detail)
{
  set_text (self, PROP_DETAIL, detail);
}

void
aar_list_item_set_description (AarListItem *self, const char *description)
{
  set_text (self, PROP_DESCRIPTION, description);
}

const char *
aar_list_item_get_title (AarListItem *self)
{
  return get_texts (self)[PROP_TITLE];
}

const char *
aar_list_item_get_detail (AarListItem *self)
{
  return get_texts (self)[PROP_DETAIL];
}

const char *
aar_list_item_get_description (AarListItem *self)
{
  return get_texts (self)[PROP_DESCRIPTION];
}
