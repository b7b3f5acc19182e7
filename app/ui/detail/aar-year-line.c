/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-year-line.h"

#include <glib/gi18n-lib.h>

#include "aar-level-icon.h"
#include "aar-format.h"
#include "aar-loader.h"
#include "aar-trouble.h"
#include "aar-widgets.h"
#include "aar-year-stop.h"

/**
 * AarYearLine:
 *
 * An initiative through the years: for each plan that it stands in the year and how it stood, and a way to go there.
 * Hidden where there is only one.
 */
struct _AarYearLine
{
  AdwBin parent_instance;

  gint64 node;
  AarLoader *loader;
};

G_DEFINE_FINAL_TYPE (AarYearLine, aar_year_line, ADW_TYPE_BIN)

/* Not a bound child: disposing of the template would take it from under the bin. */
static AdwWrapBox *
get_box (AarYearLine *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  return child != NULL ? ADW_WRAP_BOX (child) : NULL;
}

static void
aar_year_line_dispose (GObject *object)
{
  AarYearLine *self = AAR_YEAR_LINE (object);

  g_clear_object (&self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_YEAR_LINE);
  G_OBJECT_CLASS (aar_year_line_parent_class)->dispose (object);
}

static void
aar_year_line_class_init (AarYearLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_year_line_dispose;
  gtk_widget_class_set_css_name (widget_class, "yearline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-year-line.ui");
}

static GtkWidget *
new_icons (const AarYearStop *stop)
{
  GtkWidget *icons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_widget_set_halign (icons, GTK_ALIGN_CENTER);
  for (guint i = 0; i < stop->scales->len; i++)
    gtk_box_append (GTK_BOX (icons), aar_level_icon_new (stop->scales->pdata[i], stop->levels->pdata[i], TRUE));
  gtk_widget_set_visible (icons, stop->scales->len > 0);
  return icons;
}

static char *
describe (const AarYearStop *stop, const char *title)
{
  g_autoptr (GString) text = g_string_new (title);

  for (guint i = 0; i < stop->scales->len; i++)
    {
      g_autofree char *icon = aar_level_icon_describe (stop->scales->pdata[i], stop->levels->pdata[i], TRUE);

      g_string_append_printf (text, ", %s", icon);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
new_stop (const AarYearStop *stop, gboolean current)
{
  const char *title = aar_record_get_text (stop->plan, AAR_PLAN_TITLE);
  g_autofree char *period = aar_format_period (stop->plan);
  g_autofree char *description = describe (stop, title != NULL ? title : "");
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (period != NULL ? period : title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_icons (stop));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "year");
  gtk_widget_set_tooltip_text (button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  if (current)
    {
      gtk_widget_add_css_class (button, "current");
      gtk_widget_set_can_target (button, FALSE);
      gtk_widget_set_focusable (button, FALSE);
      return button;
    }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-node");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", aar_record_get_id (stop->plan),
                                    aar_record_get_id (stop->node));
  return button;
}

static void
show_stops (AarYearLine *self, GPtrArray *stops)
{
  aar_wrap_box_clear (get_box (self));
  gtk_widget_set_visible (GTK_WIDGET (self), stops->len > 1);
  for (guint i = 0; stops->len > 1 && i < stops->len; i++)
    {
      AarYearStop *stop = stops->pdata[i];

      if (i > 0)
        {
          GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

          gtk_widget_add_css_class (arrow, "dimmed");
          adw_wrap_box_append (get_box (self), arrow);
        }
      adw_wrap_box_append (get_box (self), new_stop (stop, aar_record_get_id (stop->node) == self->node));
    }
}

static void
show_trouble (AarYearLine *self, const GError *error)
{
  aar_wrap_box_clear (get_box (self));
  adw_wrap_box_append (get_box (self),
                       aar_trouble_note_new (_ ("The years before and after could not be read."), error));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
loaded_cb (AarYearLine *self)
{
  g_autoptr (GPtrArray) stops = aar_loader_steal_result (self->loader);

  show_stops (self, stops);
}

static void
aar_year_line_init (AarYearLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->loader = aar_loader_new (aar_year_stop_find_all, (GDestroyNotify) g_ptr_array_unref, G_CALLBACK (loaded_cb),
                                 G_CALLBACK (show_trouble), self);
}

/**
 * aar_year_line_show:
 * @self: the line
 * @store: the store
 * @node: an initiative
 *
 * Shows @node through the years, as soon as that is known.
 */
void
aar_year_line_show (AarYearLine *self, AarStore *store, AarNode *node)
{
  g_autoptr (GError) error = NULL;
  gboolean may_be_more;
  gint64 id;

  g_return_if_fail (AAR_IS_YEAR_LINE (self));

  id = aar_record_get_id (node);
  aar_loader_stop (self->loader);
  if (self->node != id)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->node = id;
  if (!aar_year_stop_may_be_more (store, node, &may_be_more, &error))
    {
      show_trouble (self, error);
      return;
    }
  if (!may_be_more)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  aar_loader_load (self->loader, store, &id, sizeof id);
}
