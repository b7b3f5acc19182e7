/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-strip-layout.h"

/**
 * AarStripLayout:
 *
 * Cells of equal width side by side. Where they do not fit on one line they stand on as few lines as will do, with as
 * many on each: four become two and two rather than three and one.
 */
struct _AarStripLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AarStripLayout, aar_strip_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  GAP = 8,
  WIDEST_CELL = 176,
};

typedef struct
{
  guint n_cells;
  int minimum;
  int natural;
} Cells;

static Cells
measure_cells (GtkWidget *widget)
{
  Cells cells = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      cells.minimum = MAX (cells.minimum, minimum);
      cells.natural = MAX (cells.natural, natural);
      cells.n_cells++;
    }
  return cells;
}

/* How many cells stand on a line of that width, and how wide each is. */
static guint
get_columns (const Cells *cells, int width, int *cell_width)
{
  guint most = MAX (1, (guint) MAX (0, width + GAP) / (guint) MAX (1, cells->minimum + GAP));
  guint n_lines = (cells->n_cells + most - 1) / most;
  guint columns = n_lines > 0 ? (cells->n_cells + n_lines - 1) / n_lines : 1;

  *cell_width = MIN ((width - (int) (columns - 1) * GAP) / (int) columns, MAX (WIDEST_CELL, cells->natural));
  *cell_width = MAX (*cell_width, cells->minimum);
  return columns;
}

static int
measure_line (GtkWidget *child, guint columns, int cell_width, GtkWidget **next)
{
  int height = 0;

  for (guint i = 0; child != NULL && i < columns; child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, cell_width, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
      i++;
    }
  *next = child;
  return height;
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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
  Cells cells = measure_cells (widget);
  int one_line = MAX (0, (int) cells.n_cells * (cells.natural + GAP) - GAP);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = cells.minimum;
  *natural = one_line;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int cell_width, height = 0;
      guint columns = get_columns (&cells, for_size < 0 ? one_line : for_size, &cell_width);

      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
        height += measure_line (child, columns, cell_width, &child) + GAP;
      *minimum = *natural = MAX (0, height - GAP);
    }
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  Cells cells = measure_cells (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int cell_width, y = 0;
  guint columns = get_columns (&cells, width, &cell_width);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL)
    {
      GtkWidget *next;
      int line_height = measure_line (child, columns, cell_width, &next);
      int x = 0;

      for (; child != next; child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_should_layout (child))
          {
            gtk_widget_size_allocate (
                child, &(GtkAllocation) { right_to_left ? width - x - cell_width : x, y, cell_width, line_height }, -1);
            x += cell_width + GAP;
          }
      y += line_height + GAP;
    }
}

static void
aar_strip_layout_class_init (AarStripLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
aar_strip_layout_init (AarStripLayout *self)
{
}
