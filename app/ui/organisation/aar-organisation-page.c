/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-organisation-page.h"

#include <glib/gi18n-lib.h>

#include "aar-field-rows.h"
#include "aar-loader.h"
#include "aar-toast.h"
#include "aar-trouble.h"
#include "aar-unit-row.h"
#include "aar-plan-words.h"

/**
 * AarOrganisationPage:
 *
 * The name of the organisation of a plan, and its units by kind. A row stays the same widget through every change, so
 * that what is unfolded stays so and the cursor stays where it is.
 */
struct _AarOrganisationPage
{
  AdwBin parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwPreferencesPage *page;
  AdwStatusPage *failed_page;
  AdwPreferencesGroup *organisation_group;

  AarStore *store;
  AarPlan *plan;
  AarEditor *editor;
  AarUnit *draft;
  GtkWidget *name_row;
  /* Rows by the id of their unit, groups by kind */
  GHashTable *rows;
  AdwPreferencesGroup **groups;
  AarLoader *usage_loader;
};

static void page_init (AarPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarOrganisationPage,
                               aar_organisation_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (AAR_TYPE_PAGE, page_init))

static guint
count_kinds (void)
{
  const AarCode *kinds = aar_field_describe (AAR_UNIT_KIND)->codes;
  guint n = 0;

  while (kinds[n].code != NULL)
    n++;
  return n;
}

static guint
get_kind (AarUnit *unit)
{
  const AarCode *kinds = aar_field_describe (AAR_UNIT_KIND)->codes;
  const AarCode *kind = aar_field_find_code (AAR_UNIT_KIND, aar_record_get_text (unit, AAR_UNIT_KIND));

  return kind != NULL ? (guint) (kind - kinds) : count_kinds () - 1;
}

static void
loaded_cb (AarOrganisationPage *self)
{
  g_autoptr (AarUnitUsage) usage = aar_loader_steal_result (self->usage_loader);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    aar_unit_row_set_usage (row, usage);
}

static AdwPreferencesGroup *
get_group (AarOrganisationPage *self, guint kind)
{
  const AarCode *codes = aar_field_describe (AAR_UNIT_KIND)->codes;

  if (self->groups[kind] == NULL)
    {
      self->groups[kind] = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (self->groups[kind], aar_plan_words_get_unit_kind (self->plan, codes[kind].code));
    }
  return self->groups[kind];
}

static void
take_out (AarOrganisationPage *self, AarUnitRow *row)
{
  GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_PREFERENCES_GROUP);

  if (group != NULL)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
}

static AarUnitRow *
show_unit (AarOrganisationPage *self, AarUnit *unit)
{
  gint64 id = aar_record_get_id (unit);
  AarUnitRow *row = g_hash_table_lookup (self->rows, &id);
  AdwPreferencesGroup *group = get_group (self, get_kind (unit));

  if (row != NULL && gtk_widget_is_ancestor (GTK_WIDGET (row), GTK_WIDGET (group)))
    return row;
  if (row == NULL)
    {
      row = g_object_ref_sink (aar_unit_row_new (self->editor, unit));
      g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
    }
  take_out (self, row);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

static void
show_name (AarOrganisationPage *self)
{
  AarOrganisation *organisation = aar_plan_content_get_organisation (aar_editor_get_content (self->editor));

  if (self->name_row != NULL || organisation == NULL)
    return;
  self->name_row = aar_field_row_new (self->editor, organisation, AAR_ORGANISATION_NAME);
  adw_preferences_group_add (self->organisation_group, self->name_row);
}

/* Groups stand in the order of the kinds, so all of them are put anew when there is another one. */
static void
place_groups (AarOrganisationPage *self)
{
  guint n_kinds = count_kinds ();
  g_autofree gboolean *needed = g_new0 (gboolean, n_kinds);
  gboolean changed = FALSE;
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    needed[get_kind (aar_unit_row_get_unit (row))] = TRUE;
  for (guint i = 0; i < n_kinds; i++)
    changed |= self->groups[i] != NULL && needed[i] != (gtk_widget_get_parent (GTK_WIDGET (self->groups[i])) != NULL);
  for (guint i = 0; changed && i < n_kinds; i++)
    {
      if (self->groups[i] == NULL)
        continue;
      g_object_ref_sink (self->groups[i]);
      if (gtk_widget_get_parent (GTK_WIDGET (self->groups[i])) != NULL)
        adw_preferences_page_remove (self->page, self->groups[i]);
      if (needed[i])
        adw_preferences_page_add (self->page, self->groups[i]);
      else
        g_clear_object (&self->groups[i]);
      if (needed[i])
        g_object_unref (self->groups[i]);
    }
}

static void
remove_gone (AarOrganisationPage *self, GHashTable *present)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!g_hash_table_contains (present, id))
      {
        take_out (self, row);
        g_hash_table_iter_remove (&iter);
      }
}

static void
show_units (AarOrganisationPage *self)
{
  GPtrArray *units = aar_plan_content_get_records (aar_editor_get_content (self->editor), AAR_TABLE_UNIT);
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 id;

  for (guint i = 0; i < units->len; i++)
    {
      id = aar_record_get_id (units->pdata[i]);
      show_unit (self, units->pdata[i]);
      g_hash_table_add (present, g_memdup2 (&id, sizeof id));
    }
  if (self->draft != NULL && aar_editor_is_draft (self->editor, self->draft))
    {
      id = aar_record_get_id (self->draft);
      show_unit (self, self->draft);
      g_hash_table_add (present, g_memdup2 (&id, sizeof id));
    }
  remove_gone (self, present);
  place_groups (self);
  gtk_stack_set_visible_child_name (self->stack, g_hash_table_size (self->rows) > 0 ? "units" : "none");
}

static void
add_unit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarOrganisationPage *self = AAR_ORGANISATION_PAGE (widget);

  if (self->draft == NULL || !aar_editor_is_draft (self->editor, self->draft))
    {
      g_clear_object (&self->draft);
      self->draft = aar_editor_begin (self->editor, AAR_TABLE_UNIT,
                                      aar_record_get_integer (self->plan, AAR_PLAN_ORGANISATION), NULL);
    }
  show_units (self);
  aar_unit_row_begin_name (show_unit (self, self->draft));
}

static void
clear (AarOrganisationPage *self)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_int64_hash, g_int64_equal);

  remove_gone (self, nothing);
  place_groups (self);
  if (self->name_row != NULL)
    adw_preferences_group_remove (self->organisation_group, self->name_row);
  self->name_row = NULL;
  g_clear_object (&self->draft);
  g_clear_object (&self->editor);
}

static void
aar_organisation_page_dispose (GObject *object)
{
  AarOrganisationPage *self = AAR_ORGANISATION_PAGE (object);

  g_clear_object (&self->usage_loader);
  if (self->rows != NULL)
    clear (self);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_ORGANISATION_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (aar_organisation_page_parent_class)->dispose (object);
}

static void
aar_organisation_page_class_init (AarOrganisationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_organisation_page_dispose;

  gtk_widget_class_install_action (widget_class, "organisation.add", NULL, add_unit);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/organisation/aar-organisation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarOrganisationPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarOrganisationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AarOrganisationPage, page);
  gtk_widget_class_bind_template_child (widget_class, AarOrganisationPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AarOrganisationPage, organisation_group);
}

static void
aar_organisation_page_init (AarOrganisationPage *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->groups = g_new0 (AdwPreferencesGroup *, count_kinds ());
  /* the units are there to be read and written even if it cannot be told where they are used */
  self->usage_loader = aar_loader_new (aar_unit_usage_make, g_object_unref, G_CALLBACK (loaded_cb),
                                       G_CALLBACK (aar_toast_show_error), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Units that are shown stay, as one may be writing in them; if there are none, nobody knows why. */
static void
show_failed (AarOrganisationPage *self, const GError *error)
{
  if (self->editor != NULL)
    {
      aar_toast_show_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organisation.add", FALSE);
  aar_trouble_show (self->failed_page, error);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
show (AarPage *page, AarBrowser *browser)
{
  AarOrganisationPage *self = AAR_ORGANISATION_PAGE (page);
  AarStore *store = aar_browser_get_store (browser);
  AarPlan *plan = aar_browser_get_plan (browser);
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GError) error = NULL;

  if (plan == NULL)
    return;
  if (self->store != store || self->plan != plan)
    clear (self);
  g_set_object (&self->store, store);
  g_set_object (&self->plan, plan);
  adw_window_title_set_subtitle (self->window_title, aar_record_get_text (plan, AAR_PLAN_TITLE));
  content = aar_store_load_plan_head (store, aar_record_get_id (plan), &error);
  if (content == NULL)
    {
      show_failed (self, error);
      return;
    }
  if (self->editor == NULL)
    {
      self->editor = aar_editor_new (store, content, plan);
      g_signal_connect_object (self->editor, "failed", G_CALLBACK (aar_toast_show_error), self, G_CONNECT_SWAPPED);
    }
  else
    aar_editor_set_content (self->editor, content, plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organisation.add", !aar_editor_is_locked (self->editor));
  show_name (self);
  show_units (self);
  aar_loader_load_plan (self->usage_loader, store, aar_record_get_id (plan));
}

static void
page_init (AarPageInterface *iface)
{
  iface->show = show;
}
