/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-sidebar-item.h"

#include "aar-sidebar-view.h"

struct _AarSidebarItem
{
  AarListItem parent_instance;

  AarPlace place;
  gboolean heading;
  GListStore *children;
  char *count;
  char *count_words;
  gboolean attention;
};

G_DEFINE_FINAL_TYPE (AarSidebarItem, aar_sidebar_item, AAR_TYPE_LIST_ITEM)

typedef enum
{
  PROP_COUNT = 1,
  PROP_ATTENTION,
  PROP_SELECTABLE,
} AarSidebarItemProperty;

static GParamSpec *properties[PROP_SELECTABLE + 1];

static void
aar_sidebar_item_finalize (GObject *object)
{
  AarSidebarItem *self = AAR_SIDEBAR_ITEM (object);

  g_clear_object (&self->children);
  g_clear_pointer (&self->count, g_free);
  g_clear_pointer (&self->count_words, g_free);
  G_OBJECT_CLASS (aar_sidebar_item_parent_class)->finalize (object);
}

static void
aar_sidebar_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarSidebarItem *self = AAR_SIDEBAR_ITEM (object);

  switch ((AarSidebarItemProperty) property)
    {
    case PROP_COUNT:
      g_value_set_string (value, self->count);
      break;
    case PROP_ATTENTION:
      g_value_set_boolean (value, self->attention);
      break;
    case PROP_SELECTABLE:
      g_value_set_boolean (value, !self->heading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_sidebar_item_class_init (AarSidebarItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_sidebar_item_finalize;
  object_class->get_property = aar_sidebar_item_get_property;

  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, flags);
  properties[PROP_ATTENTION] = g_param_spec_boolean ("attention", NULL, NULL, FALSE, flags);
  properties[PROP_SELECTABLE] = g_param_spec_boolean ("selectable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_sidebar_item_init (AarSidebarItem *self)
{
}

AarSidebarItem *
aar_sidebar_item_new (AarPlaceKind kind, gint64 plan, gint64 id, gboolean has_children)
{
  AarSidebarItem *self = g_object_new (AAR_TYPE_SIDEBAR_ITEM, NULL);

  self->place = (AarPlace) { kind, plan, id };
  if (has_children)
    self->children = g_list_store_new (AAR_TYPE_SIDEBAR_ITEM);
  return self;
}

/* A row that only stands above others. */
AarSidebarItem *
aar_sidebar_item_new_heading (const char *title)
{
  AarSidebarItem *self = g_object_new (AAR_TYPE_SIDEBAR_ITEM, NULL);

  self->heading = TRUE;
  aar_sidebar_item_describe (self, title, NULL);
  return self;
}

const AarPlace *
aar_sidebar_item_get_place (AarSidebarItem *self)
{
  return &self->place;
}

gboolean
aar_sidebar_item_is_heading (AarSidebarItem *self)
{
  return self->heading;
}

const char *
aar_sidebar_item_get_icon (AarSidebarItem *self)
{
  g_return_val_if_fail (AAR_IS_SIDEBAR_ITEM (self), NULL);

  return aar_sidebar_view_get_icon (self->place.kind);
}

/* The rows under it, NULL if there can be none. */
GListStore *
aar_sidebar_item_get_children (AarSidebarItem *self)
{
  return self->children;
}

static void
update_description (AarSidebarItem *self)
{
  const char *title = aar_list_item_get_title (AAR_LIST_ITEM (self));
  g_autofree char *description = g_strjoin (", ", title, self->count_words, NULL);

  aar_list_item_set_description (AAR_LIST_ITEM (self), description);
}

/* @subtitle is a smaller line under the title, if any. */
void
aar_sidebar_item_describe (AarSidebarItem *self, const char *title, const char *subtitle)
{
  aar_list_item_set_title (AAR_LIST_ITEM (self), title);
  aar_list_item_set_detail (AAR_LIST_ITEM (self), subtitle);
  update_description (self);
}

/**
 * aar_sidebar_item_count:
 * @self: a row
 * @count: how many there are, 0 to show no number
 * @attention: whether the number asks for something to be done
 * @words: (nullable): the number in words, for a screen reader
 *
 * Shows a number at the end of the row.
 */
void
aar_sidebar_item_count (AarSidebarItem *self, guint count, gboolean attention, const char *words)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%'u", count) : NULL;

  if (g_set_str (&self->count, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  if (self->attention != attention)
    {
      self->attention = attention;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ATTENTION]);
    }
  if (g_set_str (&self->count_words, count > 0 ? words : NULL))
    update_description (self);
}
