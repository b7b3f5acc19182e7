/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-entry-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-face.h"
#include "aar-figure.h"
#include "aar-prose.h"
#include "aar-widgets.h"
#include "aar-words.h"

/**
 * AarEntryRow:
 *
 * A milestone, an action, an indicator or the answer of a round on the page of its initiative: a mark that says how it
 * stands, the text, and what else is known of it in a smaller line.
 */
struct _AarEntryRow
{
  GtkListBoxRow parent_instance;

  AdwBin *mark;
  AarProse *text;
  GtkLabel *status_label;
  GtkLabel *detail_label;
  AdwWrapBox *figure_box;

  AarPlanContent *content;
  AarRecord *record;
};

G_DEFINE_FINAL_TYPE (AarEntryRow, aar_entry_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_text (AarEntryRow *self, const char *text)
{
  g_object_set (self->text, "text", text, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
}

static void
set_mark (AarEntryRow *self, gint64 level_id, gboolean done)
{
  AarLevel *level = aar_plan_content_lookup (self->content, AAR_TABLE_LEVEL, level_id);
  GtkWidget *image;

  if (level != NULL)
    {
      adw_bin_set_child (self->mark, aar_face_new (NULL, level, TRUE));
      return;
    }
  image = gtk_image_new_from_icon_name (done ? "aar-done-symbolic" : "aar-undone-symbolic");
  gtk_widget_add_css_class (image, done ? "success" : "dimmed");
  /* Translators: whether a milestone or an action is done */
  gtk_widget_set_tooltip_text (image, done ? _ ("Done") : _ ("Not done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  done ? _ ("Done") : _ ("Not done"), -1);
  adw_bin_set_child (self->mark, image);
}

static void
show_milestone (AarEntryRow *self)
{
  const char *text = aar_record_get_text (self->record, AAR_MILESTONE_TEXT);

  set_mark (self, aar_record_get_integer (self->record, AAR_MILESTONE_LEVEL),
            aar_record_get_boolean (self->record, AAR_MILESTONE_DONE));
  show_text (self, text != NULL ? text : "–");
  aar_label_show (self->status_label, aar_record_get_text (self->record, AAR_MILESTONE_STATUS));
  aar_label_show (self->detail_label, aar_record_get_text (self->record, AAR_MILESTONE_REASON));
}

static void
append_part (GString *line, const char *part)
{
  if (part != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
show_action (AarEntryRow *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *due = aar_date_format (aar_record_get_text (self->record, AAR_ACTION_DUE),
                                          aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  GPtrArray *units = aar_plan_content_get_children (self->content, AAR_TABLE_ACTION_UNIT,
                                                    aar_record_get_id (self->record));

  set_mark (self, aar_record_get_integer (self->record, AAR_ACTION_LEVEL),
            aar_record_get_boolean (self->record, AAR_ACTION_DONE));
  show_text (self, aar_record_get_text (self->record, AAR_ACTION_TEXT));
  aar_label_show (self->status_label, aar_record_get_text (self->record, AAR_ACTION_STATUS));
  for (guint i = 0; i < units->len; i++)
    {
      AarUnit *unit = aar_plan_content_lookup (self->content, AAR_TABLE_UNIT,
                                               aar_record_get_integer (units->pdata[i], AAR_ACTION_UNIT_UNIT));
      const char *brief = unit != NULL ? aar_record_get_text (unit, AAR_UNIT_ABBREVIATION) : NULL;

      append_part (detail, brief != NULL || unit == NULL ? brief : aar_record_get_text (unit, AAR_UNIT_NAME));
    }
  append_part (detail, due);
  aar_label_show (self->detail_label, detail->str);
}

static char *
with_unit (AarEntryRow *self, const char *value)
{
  const char *unit = aar_record_get_text (self->record, AAR_INDICATOR_UNIT);

  return unit != NULL && strstr (value, unit) == NULL ? g_strdup_printf ("%s\u00a0%s", value, unit) : g_strdup (value);
}

static void
add_figure (AarEntryRow *self, const char *value, const char *caption)
{
  g_autofree char *text = value != NULL ? with_unit (self, value) : NULL;

  if (text != NULL)
    adw_wrap_box_append (self->figure_box, aar_figure_new (text, caption));
}

static void
show_indicator (AarEntryRow *self)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  const char *language = aar_record_get_text (plan, AAR_PLAN_LANGUAGE);
  GPtrArray *measurements = aar_plan_content_get_children (self->content, AAR_TABLE_MEASUREMENT,
                                                           aar_record_get_id (self->record));
  g_autofree char *baseline = aar_words_get (plan, AAR_WORD_BASELINE);
  g_autofree char *target = aar_words_get (plan, AAR_WORD_TARGET);
  g_autofree char *date = aar_date_format (aar_record_get_text (self->record, AAR_INDICATOR_TARGET_DATE), language);
  g_autofree char *caption = date != NULL ? g_strdup_printf ("%s · %s", target, date) : g_strdup (target);

  if (adw_bin_get_child (self->mark) == NULL)
    adw_bin_set_child (self->mark, gtk_label_new ("•"));
  show_text (self, aar_record_get_text (self->record, AAR_INDICATOR_TEXT));
  aar_wrap_box_clear (self->figure_box);
  add_figure (self, aar_record_get_text (self->record, AAR_INDICATOR_BASELINE), baseline);
  for (guint i = 0; i < measurements->len; i++)
    {
      g_autofree char *day = aar_date_format (aar_record_get_text (measurements->pdata[i], AAR_MEASUREMENT_DATE),
                                              language);

      add_figure (self, aar_record_get_text (measurements->pdata[i], AAR_MEASUREMENT_VALUE), day != NULL ? day : "–");
    }
  add_figure (self, aar_record_get_text (self->record, AAR_INDICATOR_TARGET), caption);
  gtk_widget_set_visible (GTK_WIDGET (self->figure_box),
                          gtk_widget_get_first_child (GTK_WIDGET (self->figure_box)) != NULL);
}

static void
show_assessment (AarEntryRow *self)
{
  AarScale *scale = aar_plan_content_lookup (self->content, AAR_TABLE_SCALE,
                                             aar_record_get_integer (self->record, AAR_ASSESSMENT_SCALE));
  AarLevel *level = aar_plan_content_lookup (self->content, AAR_TABLE_LEVEL,
                                             aar_record_get_integer (self->record, AAR_ASSESSMENT_LEVEL));

  adw_bin_set_child (self->mark, aar_face_new (scale, level, TRUE));
  show_text (self, aar_record_get_text (self->record, AAR_ASSESSMENT_NOTE));
  aar_label_show (self->status_label, aar_record_get_text (self->record, AAR_ASSESSMENT_REASON));
  aar_label_show (self->detail_label, scale != NULL ? aar_record_get_text (scale, AAR_SCALE_NAME) : NULL);
}

static void
update (AarEntryRow *self)
{
  AarTable table = aar_record_get_table (self->record);

  if (table == AAR_TABLE_MILESTONE)
    show_milestone (self);
  else if (table == AAR_TABLE_ACTION)
    show_action (self);
  else if (table == AAR_TABLE_INDICATOR)
    show_indicator (self);
  else
    show_assessment (self);
}

static void
aar_entry_row_dispose (GObject *object)
{
  AarEntryRow *self = AAR_ENTRY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_ENTRY_ROW);
  g_clear_object (&self->content);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (aar_entry_row_parent_class)->dispose (object);
}

static void
aar_entry_row_class_init (AarEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_entry_row_dispose;

  g_type_ensure (AAR_TYPE_PROSE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, mark);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, text);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, status_label);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, AarEntryRow, figure_box);
}

static void
aar_entry_row_init (AarEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * aar_entry_row_new:
 * @content: what is known of the plan
 * @record: (type Aar.Record): the milestone, action, indicator or assessment
 *
 * Returns: its row
 */
GtkWidget *
aar_entry_row_new (AarPlanContent *content, gpointer record)
{
  AarEntryRow *self = g_object_new (AAR_TYPE_ENTRY_ROW, NULL);

  self->content = g_object_ref (content);
  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * aar_entry_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (type Aar.Record): what it shows
 */
gpointer
aar_entry_row_get_record (AarEntryRow *self)
{
  g_return_val_if_fail (AAR_IS_ENTRY_ROW (self), NULL);

  return self->record;
}
