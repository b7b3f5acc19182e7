/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-typed-text.h"

/* What a text that is edited in place has to do with buffers and labels. */

char *
aar_typed_text_get (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Fills the buffer; that was not typed, so it is not undone as typing is. */
void
aar_typed_text_set (GtkTextBuffer *buffer, const char *text)
{
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  aar_typed_text_set_gaps (buffer);
}

/* Makes the empty lines between paragraphs as low as they are while one reads, see [class@Aar.Prose]. */
void
aar_typed_text_set_gaps (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "gap");
  GtkTextIter start, end;

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, "gap", "scale", 0.55, NULL);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  for (int line = 0; line < gtk_text_buffer_get_line_count (buffer); line++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &start, line);
      if (!gtk_text_iter_ends_line (&start) || gtk_text_iter_is_end (&start))
        continue;
      end = start;
      gtk_text_iter_forward_char (&end);
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
    }
}

/* The letter of @label that the pointer is on, counted from 0 */
int
aar_typed_text_find_offset (GtkWidget *widget, GtkWidget *label, double x, double y)
{
  graphene_point_t point;
  int layout_x, layout_y, index, trailing;
  const char *text;

  if (!GTK_IS_LABEL (label) ||
      !gtk_widget_compute_point (widget, label, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return 0;
  gtk_label_get_layout_offsets (GTK_LABEL (label), &layout_x, &layout_y);
  pango_layout_xy_to_index (gtk_label_get_layout (GTK_LABEL (label)), (int) (point.x - (float) layout_x) * PANGO_SCALE,
                            (int) (point.y - (float) layout_y) * PANGO_SCALE, &index, &trailing);
  text = gtk_label_get_text (GTK_LABEL (label));
  return (int) g_utf8_pointer_to_offset (text, text + index) + trailing;
}
