/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-sidebar-item.h"

#include "aar-sidebar-view.h"

/**
 * AarSidebarItem:
 *
 * One row of the sidebar: a plan, an area of it, or another way to look at it; or the name of an organisation, which
 * only stands above its plans.
 */
struct _AarSidebarItem
{
  GObject parent_instance;

  AarPlace place;
  gboolean heading;
  GListStore *children;

  char *title;
  char *subtitle;
  char *count;
  char *description;
  gboolean attention;
};

G_DEFINE_FINAL_TYPE (AarSidebarItem, aar_sidebar_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_COUNT,
  PROP_ATTENTION,
  PROP_DESCRIPTION,
  PROP_SELECTABLE,
} AarSidebarItemProperty;

static GParamSpec *properties[PROP_SELECTABLE + 1];

static void
aar_sidebar_item_finalize (GObject *object)
{
  AarSidebarItem *self = AAR_SIDEBAR_ITEM (object);

  g_clear_object (&self->children);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->count, g_free);
  g_clear_pointer (&self->description, g_free);
  G_OBJECT_CLASS (aar_sidebar_item_parent_class)->finalize (object);
}

static void
aar_sidebar_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarSidebarItem *self = AAR_SIDEBAR_ITEM (object);

  switch ((AarSidebarItemProperty) property)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_COUNT:
      g_value_set_string (value, self->count);
      break;
    case PROP_ATTENTION:
      g_value_set_boolean (value, self->attention);
      break;
    case PROP_DESCRIPTION:
      if (self->description != NULL)
        g_value_take_string (value, g_strdup_printf ("%s, %s", self->title, self->description));
      else
        g_value_set_string (value, self->title);
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

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, flags);
  properties[PROP_ATTENTION] = g_param_spec_boolean ("attention", NULL, NULL, FALSE, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_SELECTABLE] = g_param_spec_boolean ("selectable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_sidebar_item_init (AarSidebarItem *self)
{
}

/**
 * aar_sidebar_item_new:
 * @kind: what it leads to
 * @plan: the plan, 0 for none
 * @id: the row of the store, 0 for none
 * @has_children: whether there may be rows under it
 *
 * Returns: (transfer full): the row, as yet without a title
 */
AarSidebarItem *
aar_sidebar_item_new (AarPlaceKind kind, gint64 plan, gint64 id, gboolean has_children)
{
  AarSidebarItem *self = g_object_new (AAR_TYPE_SIDEBAR_ITEM, NULL);

  self->place = (AarPlace) { kind, plan, id };
  if (has_children)
    self->children = g_list_store_new (AAR_TYPE_SIDEBAR_ITEM);
  return self;
}

/**
 * aar_sidebar_item_new_heading:
 * @title: what stands above the rows that follow
 *
 * Returns: (transfer full): a row that cannot be chosen
 */
AarSidebarItem *
aar_sidebar_item_new_heading (const char *title)
{
  AarSidebarItem *self = g_object_new (AAR_TYPE_SIDEBAR_ITEM, NULL);

  self->heading = TRUE;
  self->title = g_strdup (title);
  return self;
}

/**
 * aar_sidebar_item_get_place:
 * @self: a row
 *
 * Returns: (transfer none): where it leads to
 */
const AarPlace *
aar_sidebar_item_get_place (AarSidebarItem *self)
{
  g_return_val_if_fail (AAR_IS_SIDEBAR_ITEM (self), NULL);

  return &self->place;
}

/**
 * aar_sidebar_item_is_heading:
 * @self: a row
 *
 * Returns: whether it only stands above others
 */
gboolean
aar_sidebar_item_is_heading (AarSidebarItem *self)
{
  g_return_val_if_fail (AAR_IS_SIDEBAR_ITEM (self), FALSE);

  return self->heading;
}

/**
 * aar_sidebar_item_get_title:
 * @self: a row
 *
 * Returns: (nullable): its title
 */
const char *
aar_sidebar_item_get_title (AarSidebarItem *self)
{
  g_return_val_if_fail (AAR_IS_SIDEBAR_ITEM (self), NULL);

  return self->title;
}

const char *
aar_sidebar_item_get_icon (AarSidebarItem *self)
{
  g_return_val_if_fail (AAR_IS_SIDEBAR_ITEM (self), NULL);

  return aar_sidebar_view_get_icon (self->place.kind);
}

/**
 * aar_sidebar_item_get_children:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the rows under it, %NULL if there can be none
 */
GListStore *
aar_sidebar_item_get_children (AarSidebarItem *self)
{
  g_return_val_if_fail (AAR_IS_SIDEBAR_ITEM (self), NULL);

  return self->children;
}

/**
 * aar_sidebar_item_describe:
 * @self: a row
 * @title: its title
 * @subtitle: (nullable): a smaller line under it
 *
 * Names the row.
 */
void
aar_sidebar_item_describe (AarSidebarItem *self, const char *title, const char *subtitle)
{
  g_return_if_fail (AAR_IS_SIDEBAR_ITEM (self));

  if (g_set_str (&self->title, title))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
    }
  if (g_set_str (&self->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

/**
 * aar_sidebar_item_count:
 * @self: a row
 * @count: how many there are, 0 to show no number
 * @attention: whether the number asks for something to be done
 * @description: (nullable): the number in words, for a screen reader
 *
 * Shows a number at the end of the row.
 */
void
aar_sidebar_item_count (AarSidebarItem *self, guint count, gboolean attention, const char *description)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%'u", count) : NULL;

  g_return_if_fail (AAR_IS_SIDEBAR_ITEM (self));

  if (g_set_str (&self->count, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  if (self->attention != attention)
    {
      self->attention = attention;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ATTENTION]);
    }
  if (g_set_str (&self->description, count > 0 ? description : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}
