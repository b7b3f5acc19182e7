/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-browser.h"

G_BEGIN_DECLS

#define AAR_TYPE_PAGE (aar_page_get_type ())

/**
 * AarPage::files-dropped:
 * @self: the page
 * @files: (element-type GFile): files
 *
 * Emitted when files were dropped on the page that are nothing for it.
 */
/**
 * AarPage::counted:
 * @self: the page
 * @n: how many things on it are worth a look
 * @description: that in words
 *
 * Emitted when that changed, also while the page is not seen, for its row in the sidebar.
 */
G_DECLARE_INTERFACE (AarPage, aar_page, AAR, PAGE, GtkWidget)

/**
 * AarPageInterface:
 * @show: shows the place of the browser as it is now. Called when one comes to a place of the page, and again whenever
 *   something there may have changed
 * @follow: (nullable): the plan was looked over, or the store can be written, or not any more. Called of every page,
 *   seen or not
 * @set_store: (nullable): another store is open, or none; lets go of all of the one before
 * @set_narrow: (nullable): the window has room for one thing beside the other, or not
 * @search: (nullable): puts the cursor where one searches in what the page shows
 * @step: (nullable): reads the next initiative of those that the page shows, or that before it
 *
 * A page of the window. All that it shows comes from the browser, so that several windows can show one store. What is
 * typed on it is written by its fields as they are left. It has actions of its own, which it enables as it is shown;
 * those of the window that mean what is on the page are asked of it. The focus comes to it by gtk_widget_grab_focus().
 */
struct _AarPageInterface
{
  GTypeInterface parent_interface;

  void (*show) (AarPage *self, AarBrowser *browser);
  void (*follow) (AarPage *self, AarBrowser *browser);
  void (*set_store) (AarPage *self, AarStore *store);
  void (*set_narrow) (AarPage *self, gboolean narrow);
  void (*search) (AarPage *self);
  void (*step) (AarPage *self, int step);
};

void aar_page_count (AarPage *self, guint n, const char *description);
void aar_page_drop_files (AarPage *self, GListModel *files);

G_END_DECLS
