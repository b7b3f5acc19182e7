/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-page.h"

G_DEFINE_INTERFACE (AarPage, aar_page, GTK_TYPE_WIDGET)

static guint counted_signal, files_dropped_signal;

static void
aar_page_default_init (AarPageInterface *iface)
{
  counted_signal = g_signal_new ("counted", AAR_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_UINT, G_TYPE_STRING);
  files_dropped_signal = g_signal_new ("files-dropped", AAR_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);
}

void
aar_page_count (AarPage *self, guint n, const char *description)
{
  g_signal_emit (self, counted_signal, 0, n, description);
}

void
aar_page_drop_files (AarPage *self, GListModel *files)
{
  g_signal_emit (self, files_dropped_signal, 0, files);
}
