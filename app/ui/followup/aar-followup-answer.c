/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-answer.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "aar-answer-writer.h"
#include "aar-answering.h"
#include "aar-followup-milestone.h"
#include "aar-followup-phrases.h"
#include "aar-followup-rating.h"
#include "aar-text-field.h"
#include "aar-text.h"
#include "aar-widgets.h"

/**
 * AarFollowupAnswer:
 *
 * The open part of a card, where an initiative is answered: a rating and some words on each scale, and its milestones
 * of the round. In a closed round it is locked until a reason is given.
 */
struct _AarFollowupAnswer
{
  GtkBox parent_instance;

  GtkLabel *excerpt_label;
  GtkBox *closed_box;
  GtkButton *correct_button;
  GtkEntry *reason_entry;
  GtkLabel *reason_problem_label;
  AdwWrapBox *rating_box;
  GtkBox *text_box;
  GtkBox *milestone_box;
  GtkLabel *corrections_label;
  GtkLabel *problem_label;

  AarFollowupItem *item;
  AarFollowupWriter *writer;
  GPtrArray *ratings;
  GPtrArray *texts;
  GPtrArray *notes;
  GPtrArray *milestones;
};

G_DEFINE_FINAL_TYPE (AarFollowupAnswer, aar_followup_answer, GTK_TYPE_BOX)

/* More of the plan's text than this does not fit into the lines of the excerpt. */
#define LONGEST_EXCERPT 800

static void
add_scale (AarFollowupAnswer *self, AarPlanContent *content, AarScale *scale)
{
  g_autofree char *name = aar_followup_phrase_scale (scale);
  GtkWidget *rating = aar_followup_rating_new (self->writer, content, scale);
  /* Translators: stands in an empty field for the answer in words; %s is what a rating scale is about, such as
   * "effort" */
  g_autofree char *label = name != NULL ? g_strdup_printf (_ ("%s in words"), name) : g_strdup (_ ("In words"));
  g_autoptr (AarValueWriter) writer = aar_answer_writer_new (self->writer, AAR_ANSWER_NOTE, aar_record_get_id (scale),
                                                             label);
  GtkWidget *text = aar_text_field_new (writer);

  adw_wrap_box_append (self->rating_box, rating);
  g_object_set (text, "always", TRUE, "placeholder", label, NULL);
  gtk_widget_add_css_class (text, "answer");
  gtk_box_append (self->text_box, text);
  g_ptr_array_add (self->ratings, rating);
  g_ptr_array_add (self->texts, text);
  g_ptr_array_add (self->notes, g_steal_pointer (&writer));
}

static GPtrArray *
find_milestones (AarFollowupAnswer *self, AarPlanContent *content)
{
  GPtrArray *all = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE,
                                                  aar_followup_writer_get_node (self->writer));
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (aar_record_get_integer (all->pdata[i], AAR_MILESTONE_ROUND) == aar_followup_writer_get_round (self->writer))
      g_ptr_array_add (found, all->pdata[i]);
  return found;
}

static void
show_milestones (AarFollowupAnswer *self, AarPlanContent *content)
{
  g_autoptr (GPtrArray) milestones = find_milestones (self, content);

  /* Milestones come and go seldom; then they are all made anew. */
  if (milestones->len != self->milestones->len)
    {
      for (guint i = 0; i < self->milestones->len; i++)
        gtk_box_remove (self->milestone_box, self->milestones->pdata[i]);
      g_ptr_array_set_size (self->milestones, 0);
      for (guint i = 0; i < milestones->len; i++)
        {
          GtkWidget *milestone = aar_followup_milestone_new (self->writer, content, milestones->pdata[i]);

          gtk_box_append (self->milestone_box, milestone);
          g_ptr_array_add (self->milestones, milestone);
        }
    }
  for (guint i = 0; i < milestones->len; i++)
    aar_followup_milestone_update (self->milestones->pdata[i], content, milestones->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->milestone_box), milestones->len > 0);
}

static void
add_correction (GString *corrections, const char *reason)
{
  g_auto (GStrv) lines = g_strsplit (reason != NULL ? reason : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (aar_answering_is_correction (lines[i]) && strstr (corrections->str, lines[i]) == NULL)
      g_string_append_printf (corrections, "%s%s", corrections->len > 0 ? "\n" : "", lines[i]);
}

static void
show_corrections (AarFollowupAnswer *self, AarPlanContent *content)
{
  gint64 node = aar_followup_writer_get_node (self->writer), round = aar_followup_writer_get_round (self->writer);
  g_autoptr (GString) corrections = g_string_new (NULL);
  g_autoptr (GPtrArray) milestones = find_milestones (self, content);

  for (guint i = 0; i < self->ratings->len; i++)
    {
      AarScale *scale = aar_followup_rating_get_scale (self->ratings->pdata[i]);
      AarAssessment *assessment = aar_answering_find_assessment (content, node, round, aar_record_get_id (scale));

      if (assessment != NULL)
        add_correction (corrections, aar_record_get_text (assessment, AAR_ASSESSMENT_REASON));
    }
  for (guint i = 0; i < milestones->len; i++)
    add_correction (corrections, aar_record_get_text (milestones->pdata[i], AAR_MILESTONE_REASON));
  aar_label_show (self->corrections_label, corrections->str);
}

/* The first lines of the plan's own text, run together, remind of what it was about. */
static void
show_excerpt (AarFollowupAnswer *self, AarNode *node)
{
  const char *text = aar_record_get_text (node, AAR_NODE_TEXT);
  g_autofree char *excerpt = text != NULL ? g_utf8_substring (text, 0, MIN (LONGEST_EXCERPT, g_utf8_strlen (text, -1)))
                                          : NULL;
  g_autofree char *collapsed = aar_text_collapse (excerpt);

  aar_label_show (self->excerpt_label, collapsed);
}

static void
update (AarFollowupAnswer *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_node (aar_followup_writer_get_store (self->writer),
                                                            aar_followup_writer_get_node (self->writer), &error);
  gint64 node = aar_followup_writer_get_node (self->writer), round = aar_followup_writer_get_round (self->writer);
  AarNode *record;

  aar_label_show (self->problem_label, error != NULL ? error->message : NULL);
  if (content == NULL)
    return;
  record = aar_plan_content_lookup (content, AAR_TABLE_NODE, node);
  if (record != NULL)
    show_excerpt (self, record);
  if (self->ratings->len == 0)
    {
      GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);

      for (guint i = 0; i < scales->len; i++)
        add_scale (self, content, scales->pdata[i]);
    }
  for (guint i = 0; i < self->ratings->len; i++)
    {
      AarScale *scale = aar_followup_rating_get_scale (self->ratings->pdata[i]);
      AarAssessment *assessment = aar_answering_find_assessment (content, node, round, aar_record_get_id (scale));

      aar_followup_rating_update (self->ratings->pdata[i], content);
      aar_value_writer_set_stored (self->notes->pdata[i],
                                   assessment != NULL ? aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE) : NULL);
    }
  show_milestones (self, content);
  show_corrections (self, content);
  gtk_widget_set_visible (GTK_WIDGET (self->rating_box), self->ratings->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->text_box), self->texts->len > 0);
}

static void
show_closed (AarFollowupAnswer *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->closed_box), aar_followup_writer_is_closed (self->writer));
}

static void
correct (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupAnswer *self = AAR_FOLLOWUP_ANSWER (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->correct_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_entry), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_entry));
}

static void
show_reason_missing (AarFollowupAnswer *self, gboolean missing)
{
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->reason_entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->reason_entry), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_problem_label), missing);
  if (missing)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->reason_entry), GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_TRUE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self->reason_entry), GTK_ACCESSIBLE_STATE_INVALID);
}

static void
reason_changed_cb (AarFollowupAnswer *self)
{
  aar_followup_writer_set_reason (self->writer, gtk_editable_get_text (GTK_EDITABLE (self->reason_entry)));
  if (!aar_followup_writer_is_locked (self->writer))
    show_reason_missing (self, FALSE);
}

/* Without a reason there is nothing to go on to. */
static void
reason_activate_cb (AarFollowupAnswer *self)
{
  if (!aar_followup_writer_is_locked (self->writer))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  show_reason_missing (self, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->reason_entry), gtk_label_get_label (self->reason_problem_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupAnswer *self = AAR_FOLLOWUP_ANSWER (widget);

  gtk_widget_activate_action (gtk_widget_get_parent (widget), "win.show-initiative", "x",
                              aar_followup_writer_get_node (self->writer));
}

static gboolean
has_focus_in (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Enter leads from the levels of a scale to the words on it, Escape back. */
static gboolean
enter_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  AarFollowupAnswer *self = AAR_FOLLOWUP_ANSWER (widget);

  for (guint i = 0; i < self->ratings->len; i++)
    if (has_focus_in (aar_followup_rating_get_picker (self->ratings->pdata[i])))
      return gtk_widget_grab_focus (self->texts->pdata[i]);
  return FALSE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  AarFollowupAnswer *self = AAR_FOLLOWUP_ANSWER (widget);

  for (guint i = 0; i < self->texts->len; i++)
    if (has_focus_in (self->texts->pdata[i]))
      return gtk_widget_grab_focus (self->ratings->pdata[i]);
  return FALSE;
}

static gboolean
aar_followup_answer_grab_focus (GtkWidget *widget)
{
  AarFollowupAnswer *self = AAR_FOLLOWUP_ANSWER (widget);

  if (self->ratings->len > 0)
    return gtk_widget_grab_focus (self->ratings->pdata[0]);
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
aar_followup_answer_dispose (GObject *object)
{
  AarFollowupAnswer *self = AAR_FOLLOWUP_ANSWER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_FOLLOWUP_ANSWER);
  g_clear_object (&self->writer);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (aar_followup_answer_parent_class)->dispose (object);
}

static void
aar_followup_answer_finalize (GObject *object)
{
  AarFollowupAnswer *self = AAR_FOLLOWUP_ANSWER (object);

  g_ptr_array_unref (self->ratings);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->milestones);
  G_OBJECT_CLASS (aar_followup_answer_parent_class)->finalize (object);
}

static void
aar_followup_answer_class_init (AarFollowupAnswerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_followup_answer_dispose;
  G_OBJECT_CLASS (klass)->finalize = aar_followup_answer_finalize;
  widget_class->grab_focus = aar_followup_answer_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "answer");
  gtk_widget_class_install_action (widget_class, "answer.correct", NULL, correct);
  gtk_widget_class_install_action (widget_class, "answer.show-node", NULL, show_node);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-followup-answer.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, excerpt_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, closed_box);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, correct_button);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, reason_problem_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, rating_box);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, text_box);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, milestone_box);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, corrections_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupAnswer, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_activate_cb);
}

static void
aar_followup_answer_init (AarFollowupAnswer *self)
{
  self->ratings = g_ptr_array_new ();
  self->texts = g_ptr_array_new ();
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
  self->milestones = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
aar_followup_answer_new (AarFollowupBoard *board, AarFollowupItem *item)
{
  AarFollowupAnswer *self = g_object_new (AAR_TYPE_FOLLOWUP_ANSWER, NULL);

  self->item = g_object_ref (item);
  self->writer = aar_followup_writer_new (board, aar_followup_item_get_id (item));
  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "renewed", G_CALLBACK (show_closed), self, G_CONNECT_SWAPPED);
  show_closed (self);
  update (self);
  return GTK_WIDGET (self);
}
