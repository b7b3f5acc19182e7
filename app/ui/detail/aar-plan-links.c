/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-plan-links.h"

#include <glib/gi18n-lib.h>

#include "aar-trouble.h"
#include "aar-widgets.h"

/**
 * AarPlanLinks:
 *
 * Leads from a plan to the one that it continues and to those that continue it. Hidden where there are none.
 */
struct _AarPlanLinks
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (AarPlanLinks, aar_plan_links, ADW_TYPE_BIN)

/* Not a bound child: disposing of the template would take it from under the bin. */
static AdwWrapBox *
get_box (AarPlanLinks *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  return child != NULL ? ADW_WRAP_BOX (child) : NULL;
}

static void
aar_plan_links_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_PLAN_LINKS);
  G_OBJECT_CLASS (aar_plan_links_parent_class)->dispose (object);
}

static void
aar_plan_links_class_init (AarPlanLinksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_plan_links_dispose;
  gtk_widget_class_set_css_name (widget_class, "planlinks");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/detail/aar-plan-links.ui");
}

static void
aar_plan_links_init (AarPlanLinks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_link (AarPlanLinks *self, AarPlan *plan, const char *format, const char *icon)
{
  const char *title = aar_record_get_text (plan, AAR_PLAN_TITLE);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *text = g_strjoinv (title != NULL ? title : _ ("Untitled"), parts);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), text);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-plan");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", aar_record_get_id (plan));
  adw_wrap_box_append (get_box (self), button);
}

void
aar_plan_links_show (AarPlanLinks *self, AarStore *store, AarPlan *plan)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (AAR_IS_PLAN_LINKS (self));

  plans = aar_store_list_plans (store, &error);
  aar_wrap_box_clear (get_box (self));
  if (plans == NULL)
    adw_wrap_box_append (get_box (self),
                         aar_trouble_note_new (_ ("The plans before and after could not be read."), error));
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (aar_record_get_id (plans->pdata[i]) == aar_record_get_integer (plan, AAR_PLAN_PREDECESSOR))
      /* Translators: %s is the title of last year's plan */
      add_link (self, plans->pdata[i], _ ("Continues %s"), "go-previous-symbolic");
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (aar_record_get_integer (plans->pdata[i], AAR_PLAN_PREDECESSOR) == aar_record_get_id (plan))
      /* Translators: %s is the title of next year's plan */
      add_link (self, plans->pdata[i], _ ("Continued in %s"), "go-next-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (get_box (self))) != NULL);
}
