/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-prose.h"

/**
 * AarProse:
 *
 * Running text of a plan, set to be read: the blank lines between its paragraphs are half as high as they would be, a
 * short line that begins a part stands out as its heading. It is one label, so that one can select over paragraphs, and
 * hidden while there is no text.
 */
struct _AarProse
{
  GtkWidget parent_instance;

  GtkLabel *label;

  char *text;
  gboolean headings;
};

G_DEFINE_FINAL_TYPE (AarProse, aar_prose, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TEXT = 1,
  PROP_HEADINGS,
} AarProseProperty;

static GParamSpec *properties[PROP_HEADINGS + 1];

/* Longer lines are sentences. */
#define LONGEST_HEADING 60

static void
add_attribute (PangoAttrList *attributes,
               PangoAttribute *attribute,
               const char *text,
               const char *start,
               const char *end)
{
  attribute->start_index = (guint) (start - text);
  attribute->end_index = (guint) (end - text);
  pango_attr_list_insert (attributes, attribute);
}

/* A paragraph of one short line without a full stop, with a paragraph after it, is a heading of the document. */
static gboolean
is_heading (const char *start, const char *end)
{
  const char *last = g_utf8_find_prev_char (start, end);

  return *end == '\n' && last != NULL && memchr (start, '\n', (gsize) (end - start)) == NULL &&
         g_utf8_strlen (start, end - start) <= LONGEST_HEADING && strchr (".:;,)", *last) == NULL &&
         !g_unichar_islower (g_utf8_get_char (start));
}

static PangoAttrList *
set_type (const char *text, gboolean headings)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (const char *start = text, *end; *start != '\0'; start = end)
    {
      end = strstr (start, "\n\n");
      if (end == NULL)
        end = start + strlen (start);
      if (headings && is_heading (start, end))
        add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), text, start, end);
      if (*end != '\0')
        {
          add_attribute (attributes, pango_attr_scale_new (0.55), text, end + 1, end + 2);
          end += 2;
        }
    }
  return attributes;
}

static void
update (AarProse *self)
{
  g_autoptr (PangoAttrList) attributes = self->text != NULL ? set_type (self->text, self->headings) : NULL;

  gtk_label_set_attributes (self->label, attributes);
  gtk_label_set_text (self->label, self->text != NULL ? self->text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), self->text != NULL);
}

static void
aar_prose_dispose (GObject *object)
{
  AarProse *self = AAR_PROSE (object);

  g_clear_pointer (&self->text, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_PROSE);
  G_OBJECT_CLASS (aar_prose_parent_class)->dispose (object);
}

static void
aar_prose_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarProse *self = AAR_PROSE (object);

  switch ((AarProseProperty) property)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_HEADINGS:
      g_value_set_boolean (value, self->headings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_prose_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarProse *self = AAR_PROSE (object);

  switch ((AarProseProperty) property)
    {
    case PROP_TEXT:
      if (!g_set_str (&self->text, g_value_get_string (value)))
        return;
      break;
    case PROP_HEADINGS:
      if (self->headings == g_value_get_boolean (value))
        return;
      self->headings = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
      return;
    }
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
aar_prose_class_init (AarProseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_prose_dispose;
  object_class->get_property = aar_prose_get_property;
  object_class->set_property = aar_prose_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_HEADINGS] = g_param_spec_boolean ("headings", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "prose");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/common/aar-prose.ui");
  gtk_widget_class_bind_template_child (widget_class, AarProse, label);
}

static void
aar_prose_init (AarProse *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
aar_prose_new (const char *text)
{
  return g_object_new (AAR_TYPE_PROSE, "text", text, NULL);
}
