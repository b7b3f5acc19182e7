/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-milestone.h"

#include <glib/gi18n-lib.h>

#include "aar-answer-writer.h"
#include "aar-carry-over.h"
#include "aar-followup-phrases.h"
#include "aar-level-picker.h"
#include "aar-text-field.h"
#include "aar-trouble.h"
#include "aar-widgets.h"

/**
 * AarFollowupMilestone:
 *
 * A milestone of the round, to be answered: whether it is reached, its level, and how it goes in words.
 */
struct _AarFollowupMilestone
{
  GtkBox parent_instance;

  GtkCheckButton *done_button;
  GtkLabel *text_label;
  GtkLabel *caption_label;
  GtkBox *picker_box;
  AarTextField *status_text;
  GtkLabel *problem_label;

  GtkWidget *picker;
  AarFollowupWriter *writer;
  AarValueWriter *status;
  gint64 id;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AarFollowupMilestone, aar_followup_milestone, GTK_TYPE_BOX)

static char *
describe_problem (const GError *error)
{
  g_autofree char *heading = NULL;

  if (error == NULL)
    return NULL;
  heading = aar_trouble_get_heading (error);
  /* Translators: an answer was not written; the first %s says what went wrong, the second why */
  return g_strdup_printf (_ ("Not written. %s: %s"), heading, error->message);
}

static void
picked_cb (AarFollowupMilestone *self, gint64 level)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  aar_followup_writer_write_milestone_level (self->writer, self->id, level, &error);
  problem = describe_problem (error);
  aar_label_show (self->problem_label, problem);
}

static void
toggled_cb (AarFollowupMilestone *self)
{
  gboolean done = gtk_check_button_get_active (self->done_button);
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (self->showing)
    return;
  if (!aar_followup_writer_write_milestone_done (self->writer, self->id, done, &error))
    {
      self->showing = TRUE;
      gtk_check_button_set_active (self->done_button, !done);
      self->showing = FALSE;
    }
  problem = describe_problem (error);
  aar_label_show (self->problem_label, problem);
}

static void
locked_cb (AarFollowupMilestone *self)
{
  gboolean locked = aar_followup_writer_is_locked (self->writer);

  gtk_widget_set_sensitive (GTK_WIDGET (self->done_button), !locked);
  if (self->picker != NULL)
    aar_level_picker_set_locked (AAR_LEVEL_PICKER (self->picker), locked);
}

/* Enter leads from the levels to the words, Escape back. */
static gboolean
enter_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  AarFollowupMilestone *self = AAR_FOLLOWUP_MILESTONE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->status_text));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  AarFollowupMilestone *self = AAR_FOLLOWUP_MILESTONE (widget);

  return gtk_widget_grab_focus (self->picker != NULL ? self->picker : GTK_WIDGET (self->done_button));
}

static void
aar_followup_milestone_dispose (GObject *object)
{
  AarFollowupMilestone *self = AAR_FOLLOWUP_MILESTONE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_FOLLOWUP_MILESTONE);
  g_clear_object (&self->writer);
  g_clear_object (&self->status);
  G_OBJECT_CLASS (aar_followup_milestone_parent_class)->dispose (object);
}

static void
aar_followup_milestone_class_init (AarFollowupMilestoneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_followup_milestone_dispose;
  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  gtk_widget_class_set_css_name (widget_class, "milestone");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-followup-milestone.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFollowupMilestone, done_button);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupMilestone, text_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupMilestone, caption_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupMilestone, picker_box);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupMilestone, status_text);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupMilestone, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
aar_followup_milestone_init (AarFollowupMilestone *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A milestone is rated on one scale: the first, on which the sheets rate it too. */
static void
add_picker (AarFollowupMilestone *self, AarPlanContent *content)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  GPtrArray *levels;

  gtk_widget_set_visible (GTK_WIDGET (self->picker_box), scales->len > 0);
  if (scales->len == 0)
    return;
  levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, aar_record_get_id (scales->pdata[0]));
  self->picker = aar_level_picker_new (scales->pdata[0], levels, FALSE);
  gtk_widget_set_valign (self->picker, GTK_ALIGN_START);
  gtk_box_append (self->picker_box, self->picker);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
aar_followup_milestone_new (AarFollowupWriter *writer, AarPlanContent *content, AarMilestone *milestone)
{
  AarFollowupMilestone *self = g_object_new (AAR_TYPE_FOLLOWUP_MILESTONE, NULL);

  self->writer = g_object_ref (writer);
  self->id = aar_record_get_id (milestone);
  self->status = aar_answer_writer_new (writer, AAR_ANSWER_STATUS, self->id, _ ("How it goes"));
  aar_text_field_set_writer (self->status_text, self->status);
  add_picker (self, content);
  g_signal_connect_object (writer, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  locked_cb (self);
  aar_followup_milestone_update (self, content, milestone);
  return GTK_WIDGET (self);
}

void
aar_followup_milestone_update (AarFollowupMilestone *self, AarPlanContent *content, AarMilestone *milestone)
{
  const char *text = aar_record_get_text (milestone, AAR_MILESTONE_TEXT);
  const char *group = aar_record_get_text (milestone, AAR_MILESTONE_GROUP);
  g_autofree char *carried = aar_followup_phrase_carried (aar_carry_over_count (content, milestone));
  g_autofree char *caption = group != NULL && carried != NULL ? g_strdup_printf ("%s · %s", group, carried)
                                                              : g_strdup (group != NULL ? group : carried);

  aar_label_show (self->text_label, text);
  aar_label_show (self->caption_label, caption);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  self->showing = TRUE;
  gtk_check_button_set_active (self->done_button, aar_record_get_boolean (milestone, AAR_MILESTONE_DONE));
  self->showing = FALSE;
  if (self->picker != NULL)
    aar_level_picker_set_level (AAR_LEVEL_PICKER (self->picker),
                                aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL));
  aar_value_writer_set_stored (self->status, aar_record_get_text (milestone, AAR_MILESTONE_STATUS));
}
