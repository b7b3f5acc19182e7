/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-round-cell.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-face.h"

/**
 * AarRoundCell:
 *
 * How an initiative stands in one round: a smiley for each scale, and how many of its milestones are reached.
 */
struct _AarRoundCell
{
  GtkWidget parent_instance;

  GtkLabel *name_label;
  GtkLabel *state_label;
  GtkBox *face_box;
  GtkLabel *milestones_label;
};

G_DEFINE_FINAL_TYPE (AarRoundCell, aar_round_cell, GTK_TYPE_WIDGET)

static void
aar_round_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_ROUND_CELL);
  G_OBJECT_CLASS (aar_round_cell_parent_class)->dispose (object);
}

static void
aar_round_cell_class_init (AarRoundCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_round_cell_dispose;

  gtk_widget_class_set_css_name (widget_class, "roundcell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/detail/aar-round-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, AarRoundCell, name_label);
  gtk_widget_class_bind_template_child (widget_class, AarRoundCell, state_label);
  gtk_widget_class_bind_template_child (widget_class, AarRoundCell, face_box);
  gtk_widget_class_bind_template_child (widget_class, AarRoundCell, milestones_label);
}

static void
aar_round_cell_init (AarRoundCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static AarLevel *
find_level (AarPlanContent *content, AarNode *node, AarRound *round, AarScale *scale)
{
  GPtrArray *assessments = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, aar_record_get_id (node));

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == aar_record_get_id (round) &&
        aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_SCALE) == aar_record_get_id (scale))
      return aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                      aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_LEVEL));
  return NULL;
}

static void
show_milestones (AarRoundCell *self, AarPlanContent *content, AarNode *node, AarRound *round)
{
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, aar_record_get_id (node));
  guint n_milestones = 0, n_done = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < milestones->len; i++)
    if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) == aar_record_get_id (round))
      {
        n_milestones++;
        n_done += aar_record_get_boolean (milestones->pdata[i], AAR_MILESTONE_DONE);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->milestones_label), n_milestones > 0);
  if (n_done > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u milestone", "%u of %u milestones", n_milestones),
                            n_done, n_milestones);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u milestone", "%u milestones", n_milestones), n_milestones);
  gtk_label_set_text (self->milestones_label, text);
}

/**
 * aar_round_cell_new:
 * @content: what is known of the plan
 * @node: one of its initiatives
 * @round: one of its rounds
 *
 * Returns: how @node stands in @round
 */
GtkWidget *
aar_round_cell_new (AarPlanContent *content, AarNode *node, AarRound *round)
{
  AarRoundCell *self = g_object_new (AAR_TYPE_ROUND_CELL, NULL);
  const char *name = aar_record_get_text (round, AAR_ROUND_NAME);
  const char *state = aar_record_get_text (round, AAR_ROUND_STATE);
  gboolean reached = g_strcmp0 (state, AAR_ROUND_STATE_PLANNED) != 0;
  gboolean open = g_strcmp0 (state, AAR_ROUND_STATE_OPEN) == 0;
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);

  gtk_label_set_text (self->name_label, name != NULL ? name : aar_record_get_text (round, AAR_ROUND_DATE));
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), open);
  if (open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  for (guint i = 0; i < scales->len; i++)
    {
      AarLevel *level = find_level (content, node, round, scales->pdata[i]);

      gtk_box_append (self->face_box, aar_face_new (scales->pdata[i], level, reached || level != NULL));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->face_box), scales->len > 0);
  show_milestones (self, content, node, round);
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
