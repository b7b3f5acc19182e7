/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-round-cell.h"

#include <glib/gi18n-lib.h>

#include "aar-answers.h"
#include "aar-date.h"
#include "aar-level-icon.h"
#include "aar-plan-words.h"
#include "aar-round-title.h"

/**
 * AarRoundCell:
 *
 * How an initiative stands in one round: a smiley for each scale, and how many of its milestones are reached.
 */
struct _AarRoundCell
{
  AdwBin parent_instance;

  GtkLabel *name_label;
  GtkLabel *state_label;
  GtkBox *line_box;
  GtkLabel *milestones_label;
};

G_DEFINE_FINAL_TYPE (AarRoundCell, aar_round_cell, ADW_TYPE_BIN)

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
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/detail/aar-round-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, AarRoundCell, name_label);
  gtk_widget_class_bind_template_child (widget_class, AarRoundCell, state_label);
  gtk_widget_class_bind_template_child (widget_class, AarRoundCell, line_box);
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

/* An answer to a round says that it has come, also where its state was not told by the document. */
static gboolean
has_level (AarPlanContent *content, AarNode *node, AarRound *round)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);

  for (guint i = 0; i < scales->len; i++)
    if (find_level (content, node, round, scales->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Tells how many of the milestones of @nodes in @round are reached; returns how many there are. */
static guint
show_milestones (AarRoundCell *self, AarPlanContent *content, GPtrArray *nodes, AarRound *round)
{
  guint n_milestones = 0, n_reached = 0;
  g_autofree char *all = NULL, *text = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE,
                                                             aar_record_get_id (nodes->pdata[i]));

      for (guint j = 0; j < milestones->len; j++)
        if (aar_record_get_integer (milestones->pdata[j], AAR_MILESTONE_ROUND) == aar_record_get_id (round))
          {
            n_milestones++;
            n_reached += aar_milestone_is_reached (content, milestones->pdata[j]);
          }
    }
  all = aar_plan_words_count (aar_plan_content_get_plan (content), AAR_PLAN_WORD_MILESTONE, n_milestones);
  if (n_reached > 0)
    /* Translators: how many are answered or reached of how many; %s is a number and the plan's word for what is
     * counted, such as "3 milestones" */
    text = g_strdup_printf (_ ("%u of %s"), n_reached, all);
  gtk_label_set_text (self->milestones_label, n_milestones == 0 ? "" : text != NULL ? text : all);
  gtk_widget_set_visible (GTK_WIDGET (self->milestones_label), n_milestones > 0);
  return n_milestones;
}

static AarRoundCell *
new_cell (AarPlanContent *content, AarRound *round)
{
  AarRoundCell *self = g_object_new (AAR_TYPE_ROUND_CELL, NULL);
  g_autofree char *title = aar_round_dup_title (
      round, aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_LANGUAGE));
  gboolean open = g_strcmp0 (aar_record_get_text (round, AAR_ROUND_STATE), AAR_ROUND_STATE_OPEN) == 0;

  gtk_label_set_text (self->name_label, title);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), open);
  if (open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

static GtkBox *
add_line (AarRoundCell *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);

  gtk_box_append (self->line_box, line);
  return GTK_BOX (line);
}

GtkWidget *
aar_round_cell_new (AarPlanContent *content, AarNode *node, AarRound *round)
{
  AarRoundCell *self = new_cell (content, round);
  gboolean planned = g_strcmp0 (aar_record_get_text (round, AAR_ROUND_STATE), AAR_ROUND_STATE_PLANNED) == 0;
  gboolean reached = !planned || has_level (content, node, round);
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  GtkBox *line = scales->len > 0 ? add_line (self) : NULL;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  for (guint i = 0; i < scales->len; i++)
    gtk_box_append (
        line, aar_level_icon_new (scales->pdata[i], find_level (content, node, round, scales->pdata[i]), reached));
  g_ptr_array_add (nodes, node);
  show_milestones (self, content, nodes, round);
  return GTK_WIDGET (self);
}

/* What the faces of a line are about. */
static void
add_caption (AarRoundCell *self, AarScale *scale)
{
  const char *name = aar_record_get_text (scale, AAR_SCALE_NAME);
  g_autofree char *caption = name != NULL ? aar_plan_words_capitalise (name) : NULL;
  GtkWidget *label;

  if (caption == NULL)
    return;
  label = g_object_new (GTK_TYPE_LABEL, "label", caption, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (self->line_box, label);
}

static void
add_count (GtkBox *line, AarScale *scale, AarLevel *level, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  GtkWidget *label;

  if (count == 0)
    return;
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (line, aar_level_icon_new (scale, level, TRUE));
  gtk_box_append (line, label);
}

/* How many of @nodes have which level on @scale; returns how many have any. */
static guint
add_counts (AarRoundCell *self, AarPlanContent *content, GPtrArray *nodes, AarRound *round, AarScale *scale)
{
  GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));
  GtkBox *line;
  guint n_assessed = 0;

  add_caption (self, scale);
  line = add_line (self);
  for (guint i = 0; i < levels->len; i++)
    {
      guint count = 0;

      for (guint j = 0; j < nodes->len; j++)
        count += find_level (content, nodes->pdata[j], round, scale) == levels->pdata[i];
      add_count (line, scale, levels->pdata[i], count);
      n_assessed += count;
    }
  add_count (line, scale, NULL, nodes->len - n_assessed);
  return n_assessed;
}

/**
 * aar_round_cell_new_summary:
 * @content: a whole plan
 * @nodes: (element-type Aar.Node): some of its initiatives
 * @round: one of its rounds
 *
 * Returns: (nullable): how many of @nodes have which level in @round, %NULL if there is nothing to count
 */
GtkWidget *
aar_round_cell_new_summary (AarPlanContent *content, GPtrArray *nodes, AarRound *round)
{
  AarRoundCell *self = new_cell (content, round);
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  guint n_assessed = 0;

  for (guint i = 0; i < scales->len; i++)
    n_assessed += add_counts (self, content, nodes, round, scales->pdata[i]);
  if (show_milestones (self, content, nodes, round) > 0 && n_assessed == 0)
    gtk_widget_set_visible (GTK_WIDGET (self->line_box), FALSE);
  else if (n_assessed == 0)
    {
      g_object_ref_sink (self);
      g_clear_object (&self);
    }
  return (GtkWidget *) self;
}

gboolean
aar_round_cell_has_milestones (AarRoundCell *self)
{
  g_return_val_if_fail (AAR_IS_ROUND_CELL (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->milestones_label));
}

/**
 * aar_round_cell_keep_milestones:
 * @self: a cell
 *
 * Keeps the line free where milestones would stand, so that the smileys of cells beside one another are in one line.
 */
void
aar_round_cell_keep_milestones (AarRoundCell *self)
{
  g_return_if_fail (AAR_IS_ROUND_CELL (self));

  gtk_widget_set_visible (GTK_WIDGET (self->milestones_label), TRUE);
}
