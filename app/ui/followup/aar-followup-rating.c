/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-rating.h"

#include <glib/gi18n-lib.h>

#include "aar-answer-writer.h"
#include "aar-answering.h"
#include "aar-followup-phrases.h"
#include "aar-level-picker.h"
#include "aar-text-field.h"
#include "aar-trouble.h"
#include "aar-widgets.h"

/**
 * AarFollowupRating:
 *
 * Where an initiative stands on one scale: the picker of its levels, what the chosen one means, and, where the
 * milestones of the round say something else, what they say, with the way to follow them or to tell why not.
 */
struct _AarFollowupRating
{
  GtkBox parent_instance;

  GtkLabel *name_label;
  GtkBox *picker_box;
  GtkToggleButton *relevance_button;
  GtkLabel *words_label;
  GtkButton *follow_button;
  GtkWidget *reason_bin;
  AarTextField *reason_text;
  GtkLabel *problem_label;

  GtkWidget *picker;
  AarFollowupWriter *writer;
  AarScale *scale;
  AarValueWriter *reason;
  /* Whether the words tell more than the name of the level. */
  gboolean has_meaning;
};

G_DEFINE_FINAL_TYPE (AarFollowupRating, aar_followup_rating, GTK_TYPE_BOX)

static void
show_problem (AarFollowupRating *self, const GError *error)
{
  g_autofree char *heading = error != NULL ? aar_trouble_get_heading (error) : NULL;
  /* Translators: a level was not written; the first %s says what went wrong, the second why */
  g_autofree char *text = error != NULL ? g_strdup_printf (_ ("Not written. %s: %s"), heading, error->message) : NULL;

  aar_label_show (self->problem_label, text);
  if (text != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
picked_cb (AarFollowupRating *self, gint64 level)
{
  g_autoptr (GError) error = NULL;

  aar_followup_writer_write_level (self->writer, aar_record_get_id (self->scale), level, &error);
  show_problem (self, error);
}

static void
follow_cb (AarFollowupRating *self)
{
  g_autoptr (GError) error = NULL;

  aar_followup_writer_follow_milestones (self->writer, aar_record_get_id (self->scale), &error);
  show_problem (self, error);
}

static void
relevance_cb (AarFollowupRating *self)
{
  g_autoptr (GError) error = NULL;

  aar_followup_writer_write_not_relevant (self->writer, aar_record_get_id (self->scale),
                                          gtk_toggle_button_get_active (self->relevance_button), &error);
  show_problem (self, error);
}

/* A button beside each scale must not stand between the levels for who answers by keyboard: there a key does it. */
static gboolean
relevance_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkToggleButton *button = AAR_FOLLOWUP_RATING (widget)->relevance_button;

  if (!gtk_widget_is_sensitive (GTK_WIDGET (button)) || !gtk_widget_get_visible (GTK_WIDGET (button)))
    return FALSE;
  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
  relevance_cb (AAR_FOLLOWUP_RATING (widget));
  return TRUE;
}

static void
locked_cb (AarFollowupRating *self)
{
  gboolean locked = aar_followup_writer_is_locked (self->writer);

  aar_level_picker_set_locked (AAR_LEVEL_PICKER (self->picker), locked);
  gtk_widget_set_sensitive (GTK_WIDGET (self->follow_button), !locked);
  gtk_widget_set_sensitive (GTK_WIDGET (self->relevance_button), !locked);
  /* Only what was chosen is told of a round that is over. */
  gtk_widget_set_visible (GTK_WIDGET (self->relevance_button),
                          !locked || gtk_toggle_button_get_active (self->relevance_button));
  /* the picker itself names the level then */
  gtk_widget_set_visible (GTK_WIDGET (self->words_label), !locked || self->has_meaning);
}

static gboolean
aar_followup_rating_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (AAR_FOLLOWUP_RATING (widget)->picker);
}

static void
aar_followup_rating_dispose (GObject *object)
{
  AarFollowupRating *self = AAR_FOLLOWUP_RATING (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_FOLLOWUP_RATING);
  g_clear_object (&self->writer);
  g_clear_object (&self->scale);
  g_clear_object (&self->reason);
  G_OBJECT_CLASS (aar_followup_rating_parent_class)->dispose (object);
}

static void
aar_followup_rating_class_init (AarFollowupRatingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_followup_rating_dispose;
  widget_class->grab_focus = aar_followup_rating_grab_focus;
  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  gtk_widget_class_set_css_name (widget_class, "rating");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-followup-rating.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRating, name_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRating, picker_box);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRating, relevance_button);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRating, words_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRating, follow_button);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRating, reason_bin);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRating, reason_text);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupRating, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_bind_template_callback (widget_class, relevance_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_minus, 0, relevance_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Subtract, 0, relevance_key_cb, NULL);
}

static void
aar_followup_rating_init (AarFollowupRating *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
aar_followup_rating_new (AarFollowupWriter *writer, AarPlanContent *content, AarScale *scale)
{
  AarFollowupRating *self = g_object_new (AAR_TYPE_FOLLOWUP_RATING, NULL);
  GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));
  g_autofree char *name = aar_followup_phrase_scale (scale);

  self->writer = g_object_ref (writer);
  self->scale = g_object_ref (scale);
  aar_label_show (self->name_label, name);
  self->picker = aar_level_picker_new (scale, levels, TRUE);
  gtk_box_prepend (self->picker_box, self->picker);
  self->reason = aar_answer_writer_new (writer, AAR_ANSWER_DEPARTURE, aar_record_get_id (scale),
                                        _ ("Why the level departs from the suggestion"));
  aar_text_field_set_writer (self->reason_text, self->reason);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (writer, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  locked_cb (self);
  aar_followup_rating_update (self, content);
  return GTK_WIDGET (self);
}

/* What the milestones say, where it is not what stands there. */
static void
show_milestones (AarFollowupRating *self, AarPlanContent *content, AarAssessment *assessment, gint64 level)
{
  gint64 round = aar_followup_writer_get_round (self->writer);
  AarLevel *follows = aar_answering_level_of_milestones (content, aar_followup_writer_get_node (self->writer), round,
                                                         aar_record_get_id (self->scale));
  gboolean differs = follows != NULL && aar_record_get_id (follows) != level;
  gboolean departs = assessment != NULL && aar_answering_departs (content, assessment) &&
                     !aar_followup_writer_is_closed (self->writer);
  const char *reason = assessment != NULL ? aar_record_get_text (assessment, AAR_ASSESSMENT_REASON) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->follow_button), differs);
  if (differs)
    {
      g_autofree char *words = aar_followup_phrase_level (self->scale, follows);
      /* Translators: button; %s is the level that follows from the milestones of the round */
      g_autofree char *label = g_strdup_printf (_ ("Suggestion: %s"), words);

      gtk_button_set_label (self->follow_button, label);
    }
  aar_value_writer_set_stored (self->reason, reason);
  /* a text field tells itself whether it is seen, so it is hidden with what is around it */
  gtk_widget_set_visible (self->reason_bin, departs || aar_value_writer_is_waiting (self->reason));
}

void
aar_followup_rating_update (AarFollowupRating *self, AarPlanContent *content)
{
  gint64 round = aar_followup_writer_get_round (self->writer);
  AarAssessment *assessment = aar_answering_find_assessment (content, aar_followup_writer_get_node (self->writer),
                                                             round, aar_record_get_id (self->scale));
  gint64 level = assessment != NULL ? aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL) : 0;
  AarLevel *record = level != 0 ? aar_plan_content_lookup (content, AAR_TABLE_LEVEL, level) : NULL;
  const char *meaning = record != NULL ? aar_record_get_text (record, AAR_LEVEL_MEANING) : NULL;
  gboolean not_relevant = assessment != NULL && aar_record_get_boolean (assessment, AAR_ASSESSMENT_NOT_RELEVANT);
  g_autofree char *name = not_relevant && record == NULL ? g_strdup (_ ("not relevant"))
                                                         : aar_followup_phrase_level (self->scale, record);
  const char *words = meaning != NULL ? meaning : name;

  self->has_meaning = !g_str_equal (words, name);
  aar_level_picker_set_level (AAR_LEVEL_PICKER (self->picker), level);
  gtk_toggle_button_set_active (self->relevance_button, not_relevant);
  gtk_label_set_text (self->words_label, words);
  locked_cb (self);
  show_milestones (self, content, assessment, level);
}

AarScale *
aar_followup_rating_get_scale (AarFollowupRating *self)
{
  return self->scale;
}

GtkWidget *
aar_followup_rating_get_picker (AarFollowupRating *self)
{
  return self->picker;
}
