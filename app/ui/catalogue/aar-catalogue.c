/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-catalogue.h"

#include <glib/gi18n-lib.h>

#include "aar-catalogue-row.h"
#include "aar-plan-words.h"

/**
 * AarCatalogue:
 *
 * The documents that govern a plan. Each row leads to the initiatives that it has to do with.
 */
struct _AarCatalogue
{
  AdwBin parent_instance;

  AdwWindowTitle *window_title;
  AdwPreferencesPage *page;

  GPtrArray *groups;
};

static void page_init (AarPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarCatalogue,
                               aar_catalogue,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (AAR_TYPE_PAGE, page_init))

static void
clear (AarCatalogue *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
}

static void
aar_catalogue_dispose (GObject *object)
{
  AarCatalogue *self = AAR_CATALOGUE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_CATALOGUE);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (aar_catalogue_parent_class)->dispose (object);
}

static void
aar_catalogue_class_init (AarCatalogueClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_catalogue_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/catalogue/aar-catalogue.ui");
  gtk_widget_class_bind_template_child (widget_class, AarCatalogue, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarCatalogue, page);
}

static void
aar_catalogue_init (AarCatalogue *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static AdwPreferencesGroup *
add_group (AarCatalogue *self, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);
  return group;
}

/* The strategies, policies and plans that govern the plan that is open. */
static void
show (AarPage *page, AarBrowser *browser)
{
  AarCatalogue *self = AAR_CATALOGUE (page);
  AarPlan *plan = aar_browser_get_plan (browser);
  AarOutline *outline = aar_browser_get_outline (browser);
  g_autofree char *title = NULL;
  AdwPreferencesGroup *group = NULL;

  if (outline == NULL)
    return;
  title = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_REFERENCE, AAR_PLAN_WORD_PLURAL);
  clear (self);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, aar_record_get_text (plan, AAR_PLAN_TITLE));
  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_REFERENCE); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_REFERENCE, i);

      if (group == NULL)
        group = add_group (self, title);
      adw_preferences_group_add (group, aar_catalogue_row_new (plan, entry->title != NULL ? entry->title : "–",
                                                               entry->n_initiatives, "win.show-reference", entry->id));
    }
}

static void
page_init (AarPageInterface *iface)
{
  iface->show = show;
}
