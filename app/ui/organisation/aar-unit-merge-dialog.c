/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-unit-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-format.h"
#include "aar-plan-words.h"
#include "aar-toast.h"
#include "aar-trouble.h"
#include "aar-unit-merging.h"

/**
 * AarUnitMergeDialog:
 *
 * Makes one unit of two. The user says which other unit is meant and which of the two stays, and sees before how much
 * moves.
 */
struct _AarUnitMergeDialog
{
  AdwDialog parent_instance;

  AdwComboRow *other_row;
  AdwComboRow *stays_row;
  GtkLabel *preview_label;

  GtkWidget *parent;
  AarStore *store;
  AarUnitUsage *usage;
  AarUnit *unit;
  /* The units that it can be merged with, as the row lists them */
  GPtrArray *others;
};

G_DEFINE_FINAL_TYPE (AarUnitMergeDialog, aar_unit_merge_dialog, ADW_TYPE_DIALOG)

static AarUnit *
get_other (AarUnitMergeDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->other_row);

  return selected < self->others->len ? self->others->pdata[selected] : NULL;
}

static gboolean
is_other_staying (AarUnitMergeDialog *self)
{
  return adw_combo_row_get_selected (self->stays_row) == 0;
}

static void
update_preview (AarUnitMergeDialog *self)
{
  AarUnit *other = get_other (self);
  AarUnit *stays = is_other_staying (self) ? other : self->unit;
  AarUnit *goes = is_other_staying (self) ? self->unit : other;
  g_autofree char *stays_name = aar_format_unit (stays);
  g_autofree char *goes_name = aar_format_unit (goes);
  g_autofree char *text = NULL, *words = NULL;
  guint n_nodes;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", other != NULL);
  if (other == NULL)
    return;
  n_nodes = aar_unit_usage_count_nodes (self->usage, aar_record_get_id (goes));
  words = aar_plan_words_count (aar_plan_content_get_plan (aar_unit_usage_get_content (self->usage)),
                                AAR_PLAN_WORD_INITIATIVE, n_nodes);
  /* Translators: what merging two units will do: first the unit that goes, then what it is in as a number and the
   * plan's word for what is counted, such as "3 initiatives", then the unit that stays */
  text = g_strdup_printf (_ ("“%s” goes. What it has in %s moves to “%s”."), goes_name, words, stays_name);
  gtk_label_set_text (self->preview_label, text);
}

static void
list_stays (AarUnitMergeDialog *self)
{
  g_autofree char *other = aar_format_unit (get_other (self));
  g_autofree char *own = aar_format_unit (self->unit);
  const char *const names[] = { other, own, NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);
  guint selected = adw_combo_row_get_selected (self->stays_row);

  adw_combo_row_set_model (self->stays_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->stays_row, selected == 1 ? 1 : 0);
}

static void
other_cb (AarUnitMergeDialog *self)
{
  if (self->others == NULL)
    return;
  list_stays (self);
  update_preview (self);
}

static void
stays_cb (AarUnitMergeDialog *self)
{
  if (self->others != NULL)
    update_preview (self);
}

static void
apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarUnitMergeDialog *self = AAR_UNIT_MERGE_DIALOG (widget);
  gboolean other_stays = is_other_staying (self);
  AarUnit *stays = other_stays ? get_other (self) : self->unit, *goes = other_stays ? self->unit : get_other (self);
  g_autofree char *name = aar_format_unit (stays);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (!aar_unit_merge (self->store, goes, stays, &error))
    {
      aar_trouble_present (widget, error);
      return;
    }
  /* Translators: %s is the unit that two units were merged into */
  title = g_strdup_printf (_ ("Merged into “%s”"), name);
  aar_toast_show_undo (self->parent, self->store, title);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
aar_unit_merge_dialog_dispose (GObject *object)
{
  AarUnitMergeDialog *self = AAR_UNIT_MERGE_DIALOG (object);

  g_clear_pointer (&self->others, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_UNIT_MERGE_DIALOG);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->store);
  g_clear_object (&self->usage);
  g_clear_object (&self->unit);
  G_OBJECT_CLASS (aar_unit_merge_dialog_parent_class)->dispose (object);
}

static void
aar_unit_merge_dialog_class_init (AarUnitMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_unit_merge_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "merge.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "merge.cancel", NULL, cancel);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/organisation/aar-unit-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarUnitMergeDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, AarUnitMergeDialog, stays_row);
  gtk_widget_class_bind_template_child (widget_class, AarUnitMergeDialog, preview_label);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
  gtk_widget_class_bind_template_callback (widget_class, stays_cb);
}

static void
aar_unit_merge_dialog_init (AarUnitMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
list_others (AarUnitMergeDialog *self)
{
  GPtrArray *units = aar_plan_content_get_records (aar_unit_usage_get_content (self->usage), AAR_TABLE_UNIT);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < units->len; i++)
    {
      if (aar_record_get_id (units->pdata[i]) == aar_record_get_id (self->unit))
        continue;
      g_ptr_array_add (others, g_object_ref (units->pdata[i]));
      gtk_string_list_take (names, aar_format_unit (units->pdata[i]));
    }
  adw_combo_row_set_model (self->other_row, G_LIST_MODEL (names));
  self->others = g_steal_pointer (&others);
}

AarUnitMergeDialog *
aar_unit_merge_dialog_new (GtkWidget *parent, AarStore *store, AarUnitUsage *usage, AarUnit *unit)
{
  AarUnitMergeDialog *self = g_object_new (AAR_TYPE_UNIT_MERGE_DIALOG, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->store = g_object_ref (store);
  self->usage = g_object_ref (usage);
  self->unit = g_object_ref (unit);
  list_others (self);
  list_stays (self);
  update_preview (self);
  return self;
}
