/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-record-page.h"

#include <glib/gi18n-lib.h>

#include "aar-editing-removal.h"
#include "aar-field-rows.h"
#include "aar-parts-group.h"
#include "aar-round-title.h"
#include "aar-table-names.h"

struct _AarRecordPage
{
  AdwNavigationPage parent_instance;

  AdwPreferencesPage *page;
  GtkButton *remove_button;

  AarEditor *editor;
  AarRecord *record;
  GtkWidget *first_row;
  AarPartsGroup *adding;
};

G_DEFINE_FINAL_TYPE (AarRecordPage, aar_record_page, ADW_TYPE_NAVIGATION_PAGE)

static guint opened_signal, removed_signal;

/* The fields that begin a group of their own, and what it is called. */
static const char *
get_group_title (guint field)
{
  switch (field)
    {
    case AAR_PLAN_PERIOD_FROM:
      return _ ("Period");
    case AAR_PLAN_AREA_WORD:
      /* Translators: what a plan calls its areas, initiatives and so on */
      return _ ("The Plan’s Own Words");
    case AAR_NODE_FUNDING:
      return _ ("Means");
    case AAR_NODE_TIMELINE_TEXT:
      return _ ("Timeline");
    case AAR_NODE_PREDECESSOR:
      return _ ("Origin");
    case AAR_NODE_TEXT:
    case AAR_PLAN_TEXT:
      return "";
    default:
      return NULL;
    }
}

static void
opened_cb (AarRecordPage *self, AarRecord *part)
{
  g_signal_emit (self, opened_signal, 0, part);
}

static AarPartsGroup *
add_parts (AarRecordPage *self, AarTable table, gint64 owner)
{
  GtkWidget *group = aar_parts_group_new (self->editor, table, owner);

  g_signal_connect_object (group, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  return AAR_PARTS_GROUP (group);
}

static char *
describe_lock (AarRecordPage *self, AarRound *round)
{
  g_autofree char *title = aar_round_dup_title (
      round, aar_record_get_text (aar_editor_get_plan (self->editor), AAR_PLAN_LANGUAGE));

  /* Translators: %s is the name of a round of follow-up */
  return g_markup_printf_escaped (
      _ ("“%s” is closed. What was answered in it is corrected on its page, with a reason."), title);
}

static void
add_fields (AarRecordPage *self)
{
  g_autoptr (GArray) fields = aar_table_list_fields (aar_record_get_table (self->record));
  AarRound *round = aar_editor_find_closed_round (self->editor, self->record);
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      guint field = g_array_index (fields, guint, i);
      const char *title = get_group_title (field);

      if (group == NULL || title != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, title != NULL ? title : "");
          adw_preferences_page_add (self->page, group);
        }
      if (round != NULL && i == 0)
        {
          g_autofree char *why = describe_lock (self, round);

          adw_preferences_group_set_description (group, why);
        }
      aar_field_rows_add (group, self->editor, self->record, field);
    }
}

/* Parts hang on a row, so there are none before the record is one. */
static void
add_part_groups (AarRecordPage *self)
{
  const AarTable *parts = aar_table_get_parts (aar_record_get_table (self->record));

  for (guint i = 0; parts[i] != AAR_TABLE_NONE; i++)
    add_parts (self, parts[i], aar_record_get_id (self->record));
}

static void
begun_cb (AarRecordPage *self, AarRecord *record)
{
  if (record == self->record)
    {
      add_part_groups (self);
      gtk_widget_set_visible (GTK_WIDGET (self->remove_button), TRUE);
    }
}

/* A row that was undone away, or deleted elsewhere, has nothing to edit any more. */
static void
changed_cb (AarRecordPage *self, AarChangeSet *changes)
{
  for (guint i = 0; i < aar_change_set_get_n_changes (changes); i++)
    {
      const AarChange *change = aar_change_set_get_change (changes, i);

      if (change->operation == AAR_OPERATION_DELETE && change->table == aar_record_get_table (self->record) &&
          change->row == aar_record_get_id (self->record))
        {
          g_signal_emit (self, removed_signal, 0);
          return;
        }
    }
}

static void
remove_cb (AarRecordPage *self)
{
  aar_editing_remove (GTK_WIDGET (self), self->editor, self->record);
}

/* What is chosen from opens beside its button, so the dialog has to have its place first. */
static gboolean
begin_adding (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AarRecordPage *self = AAR_RECORD_PAGE (widget);

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  if (self->adding != NULL)
    aar_parts_group_add (self->adding);
  self->adding = NULL;
  return G_SOURCE_REMOVE;
}

/* The first page is shown before its dialog is. */
static void
aar_record_page_shown (AdwNavigationPage *page)
{
  ADW_NAVIGATION_PAGE_CLASS (aar_record_page_parent_class)->shown (page);
  if (AAR_RECORD_PAGE (page)->adding != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (page), begin_adding, NULL, NULL);
}

/* The first field, not the button that deletes, which would take the first Enter. */
static gboolean
aar_record_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (AAR_RECORD_PAGE (widget)->page), GTK_DIR_TAB_FORWARD);
}

/* What was begun and left empty leaves no trace. */
static void
aar_record_page_hidden (AdwNavigationPage *page)
{
  AarRecordPage *self = AAR_RECORD_PAGE (page);

  if (self->record != NULL && aar_editor_is_draft (self->editor, self->record))
    aar_editor_forget (self->editor, self->record);
  ADW_NAVIGATION_PAGE_CLASS (aar_record_page_parent_class)->hidden (page);
}

static void
aar_record_page_dispose (GObject *object)
{
  AarRecordPage *self = AAR_RECORD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_RECORD_PAGE);
  g_clear_object (&self->record);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (aar_record_page_parent_class)->dispose (object);
}

static void
aar_record_page_class_init (AarRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_record_page_dispose;
  widget_class->grab_focus = aar_record_page_grab_focus;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = aar_record_page_shown;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = aar_record_page_hidden;
  opened_signal = g_signal_new ("opened", AAR_TYPE_RECORD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                AAR_TYPE_RECORD);
  removed_signal = g_signal_new ("removed", AAR_TYPE_RECORD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/editing/aar-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarRecordPage, page);
  gtk_widget_class_bind_template_child (widget_class, AarRecordPage, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
aar_record_page_init (AarRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
aar_record_page_new (AarEditor *editor, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  gboolean is_area = table == AAR_TABLE_NODE &&
                     g_strcmp0 (aar_record_get_text (record, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
  g_autofree char *title = aar_table_name (table, aar_editor_get_plan (editor), is_area);
  AarRecordPage *self = g_object_new (AAR_TYPE_RECORD_PAGE, "title", title, NULL);
  gboolean draft = aar_editor_is_draft (editor, record);

  self->editor = g_object_ref (editor);
  self->record = g_object_ref (record);
  add_fields (self);
  if (!draft)
    add_part_groups (self);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button),
                          !draft && table != AAR_TABLE_PLAN && !aar_editor_is_locked (editor));
  g_signal_connect_object (editor, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (aar_editor_get_store (editor), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}

AdwNavigationPage *
aar_record_page_new_for_parts (AarEditor *editor, AarTable table, gint64 owner, gboolean add)
{
  g_autofree char *title = aar_table_name_many (table, aar_editor_get_plan (editor));
  AarRecordPage *self = g_object_new (AAR_TYPE_RECORD_PAGE, "title", title, NULL);
  AarPartsGroup *group;

  self->editor = g_object_ref (editor);
  group = add_parts (self, table, owner);
  aar_parts_group_stand_alone (group);
  self->adding = add ? group : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), FALSE);
  return ADW_NAVIGATION_PAGE (self);
}
