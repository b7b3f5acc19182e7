/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-shortcut-row.h"

/**
 * AarShortcutRow:
 *
 * What can be done, and the keys that do it: one cap for each way, since the label that GTK has for shortcuts is
 * deprecated from GTK 4.18.
 */
struct _AarShortcutRow
{
  AdwActionRow parent_instance;
  GtkWidget *caps;
  char *keys;
};

G_DEFINE_FINAL_TYPE (AarShortcutRow, aar_shortcut_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_KEYS = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* The key as the platform writes it in the language of the user; a range, which is no key, as it stands. */
static char *
describe (const char *accelerator)
{
  g_auto (GStrv) ends = g_strsplit (accelerator, "...", 2);
  GdkModifierType modifiers = 0;
  guint key = 0;

  if (g_strv_length (ends) == 2)
    return g_strdup_printf ("%s–%s", ends[0], ends[1]);
  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return g_strdup (accelerator);
  return gtk_accelerator_get_label (key, modifiers);
}

static void
show_keys (AarShortcutRow *self)
{
  g_auto (GStrv) accelerators = g_strsplit (self->keys != NULL ? self->keys : "", " ", -1);
  g_autoptr (GString) all = g_string_new (NULL);
  GtkWidget *cap;

  while ((cap = gtk_widget_get_first_child (self->caps)) != NULL)
    gtk_box_remove (GTK_BOX (self->caps), cap);
  for (guint i = 0; accelerators[i] != NULL; i++)
    {
      g_autofree char *text = describe (accelerators[i]);

      cap = gtk_label_new (text);
      gtk_widget_add_css_class (cap, "keycap");
      gtk_widget_set_halign (cap, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (self->caps), cap);
      g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", text);
    }
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all->str, -1);
}

static void
aar_shortcut_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KEYS)
    g_value_set_string (value, AAR_SHORTCUT_ROW (object)->keys);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_keys (AarShortcutRow *self, const char *keys)
{
  if (!g_set_str (&self->keys, keys))
    return;
  show_keys (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEYS]);
}

static void
aar_shortcut_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KEYS)
    set_keys (AAR_SHORTCUT_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
aar_shortcut_row_finalize (GObject *object)
{
  g_free (AAR_SHORTCUT_ROW (object)->keys);
  G_OBJECT_CLASS (aar_shortcut_row_parent_class)->finalize (object);
}

static void
aar_shortcut_row_class_init (AarShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = aar_shortcut_row_get_property;
  object_class->set_property = aar_shortcut_row_set_property;
  object_class->finalize = aar_shortcut_row_finalize;

  /**
   * AarShortcutRow:keys:
   *
   * Accelerators with spaces between them, each a way to the same; a range has three points between its ends.
   */
  properties[PROP_KEYS] = g_param_spec_string ("keys", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
aar_shortcut_row_init (AarShortcutRow *self)
{
  self->caps = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_valign (self->caps, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->caps, 6);
  gtk_widget_set_margin_bottom (self->caps, 6);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->caps);
}
