/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-page-private.h"

/* How one goes from card to card: which is open, where the keyboard is, and when an answered one is folded away. */

/* The row that has the focus itself, and not what is in it. */
static GtkWidget *
find_focused_row (AarFollowupPage *self)
{
  GtkWidget *focus = self->watched_root != NULL ? gtk_root_get_focus (self->watched_root) : NULL;

  return focus != NULL && self->list_view != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self->list_view)
           ? gtk_widget_get_first_child (focus)
           : NULL;
}

static gboolean
focus_cb (gpointer data)
{
  AarFollowupPage *self = data;
  GtkWidget *row = find_focused_row (self);

  self->focus_source = 0;
  if (row == NULL && self->come)
    {
      /* the list puts the focus on the row that it was told of, and from there it goes on */
      gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
      row = find_focused_row (self);
    }
  self->come = FALSE;
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

void
aar_followup_page_go_to (AarFollowupPage *self, guint position)
{
  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
  self->come = TRUE;
  if (self->focus_source == 0)
    self->focus_source = g_idle_add (focus_cb, self);
}

static gboolean
settle_cb (gpointer data)
{
  AarFollowupPage *self = data;

  self->settle_source = 0;
  aar_followup_list_settle (self->list, aar_followup_page_get_selected (self));
  return G_SOURCE_REMOVE;
}

/* Another card was chosen. The one that was left goes to its side of the fold, but not in the middle of what the list
 * is doing. */
void
aar_followup_page_selected_cb (AarFollowupPage *self)
{
  GtkWidget *row = find_focused_row (self);

  if (self->board != NULL)
    aar_followup_board_set_open (self->board, aar_followup_page_get_selected (self));
  /* at once, as the next key may be in the queue already */
  if (row != NULL)
    gtk_widget_grab_focus (row);
  if (self->list != NULL && self->settle_source == 0)
    self->settle_source = g_idle_add (settle_cb, self);
}

static void
focus_changed_cb (AarFollowupPage *self)
{
  if (self->focus_source == 0 && find_focused_row (self) != NULL)
    self->focus_source = g_idle_add (focus_cb, self);
}

/* The list moves the focus to a row; from there it goes on to where the row is answered, so that one key is enough. */
void
aar_followup_page_follow_focus (AarFollowupPage *self, GtkRoot *root)
{
  if (self->watched_root != NULL)
    g_signal_handlers_disconnect_by_func (self->watched_root, focus_changed_cb, self);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  self->watched_root = root;
  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
}
