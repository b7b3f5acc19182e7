/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-fact-layout.h"

/**
 * AarFactLayout:
 *
 * Two children: a label and what it stands for. Where there is room they stand beside one another, the label in a
 * column that is as wide in every such row of a page; where there is not, the label stands above.
 */
struct _AarFactLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AarFactLayout, aar_fact_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  LABEL_WIDTH = 184,
  COLUMN_GAP = 18,
  ROW_GAP = 2,
  WIDE_ENOUGH = 440,
};

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (GtkWidget *child, int width, int *baseline)
{
  int minimum, natural, natural_baseline;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, &natural_baseline);
  if (baseline != NULL)
    *baseline = natural_baseline;
  return natural;
}

/* The value is moved down by this much, so that its first line stands on the line of the label. */
static int
get_drop (GtkWidget *label, GtkWidget *value, int width, int *label_drop)
{
  int label_baseline, value_baseline;

  measure_height (label, LABEL_WIDTH, &label_baseline);
  measure_height (value, width, &value_baseline);
  *label_drop = label_baseline >= 0 && value_baseline > label_baseline ? value_baseline - label_baseline : 0;
  return value_baseline >= 0 && label_baseline > value_baseline ? label_baseline - value_baseline : 0;
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  GtkWidget *label = gtk_widget_get_first_child (widget);
  GtkWidget *value = gtk_widget_get_next_sibling (label);
  int label_size, value_minimum, value_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (label, orientation, -1, &label_size, NULL, NULL, NULL);
      gtk_widget_measure (value, orientation, -1, &value_minimum, &value_natural, NULL, NULL);
      *minimum = MAX (label_size, value_minimum);
      *natural = MAX (WIDE_ENOUGH, LABEL_WIDTH + COLUMN_GAP + value_natural);
    }
  else if (for_size < 0 || for_size >= WIDE_ENOUGH)
    {
      int width = for_size < 0 ? -1 : for_size - LABEL_WIDTH - COLUMN_GAP;
      int label_drop, drop = get_drop (label, value, width, &label_drop);

      *natural = MAX (measure_height (label, LABEL_WIDTH, NULL) + label_drop,
                      measure_height (value, width, NULL) + drop);
      *minimum = *natural;
    }
  else
    {
      *natural = measure_height (label, for_size, NULL) + ROW_GAP + measure_height (value, for_size, NULL);
      *minimum = *natural;
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *label = gtk_widget_get_first_child (widget);
  GtkWidget *value = gtk_widget_get_next_sibling (label);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (width >= WIDE_ENOUGH)
    {
      int value_width = width - LABEL_WIDTH - COLUMN_GAP;
      int label_drop, drop = get_drop (label, value, value_width, &label_drop);

      gtk_widget_size_allocate (
          label,
          &(GtkAllocation) { right_to_left ? width - LABEL_WIDTH : 0, label_drop, LABEL_WIDTH, height - label_drop },
          -1);
      gtk_widget_size_allocate (
          value, &(GtkAllocation) { right_to_left ? 0 : LABEL_WIDTH + COLUMN_GAP, drop, value_width, height - drop },
          -1);
    }
  else
    {
      int label_height = measure_height (label, width, NULL);

      gtk_widget_size_allocate (label, &(GtkAllocation) { 0, 0, width, label_height }, -1);
      gtk_widget_size_allocate (
          value, &(GtkAllocation) { 0, label_height + ROW_GAP, width, MAX (0, height - label_height - ROW_GAP) }, -1);
    }
}

static void
aar_fact_layout_class_init (AarFactLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
aar_fact_layout_init (AarFactLayout *self)
{
}
