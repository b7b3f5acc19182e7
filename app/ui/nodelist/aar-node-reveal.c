/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-reveal.h"

typedef struct
{
  AarNodeList *list;
  gint64 node;
  gint64 frame;
} Reveal;

static void
reveal_free (gpointer data)
{
  Reveal *reveal = data;

  g_object_unref (reveal->list);
  g_free (reveal);
}

static gboolean
reveal_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  Reveal *reveal = data;
  guint position;

  if (gdk_frame_clock_get_frame_counter (clock) < reveal->frame)
    return G_SOURCE_CONTINUE;
  if (aar_node_list_find (reveal->list, reveal->node, &position) &&
      position < g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)))))
    gtk_list_view_scroll_to (GTK_LIST_VIEW (view), position, GTK_LIST_SCROLL_NONE, NULL);
  return G_SOURCE_REMOVE;
}

/* Brings the row of @node into view. One that was just put in has no height before it was laid out, and the view would
 * stop short of it by as much: the next frame lays it out, and the one after that knows where it is. */
void
aar_node_reveal (GtkListView *view, AarNodeList *list, gint64 node)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (view));
  Reveal *reveal;

  if (clock == NULL)
    return;
  reveal = g_new (Reveal, 1);
  reveal->list = g_object_ref (list);
  reveal->node = node;
  reveal->frame = gdk_frame_clock_get_frame_counter (clock) + 2;
  gtk_widget_add_tick_callback (GTK_WIDGET (view), reveal_cb, reveal, reveal_free);
}
