/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window, a table for each concern, and what they need of it; nobody else includes this. */
#pragma once

#include "aar-initiatives-page.h"
#include "aar-notices.h"
#include "aar-page-stack.h"
#include "aar-window.h"

G_BEGIN_DECLS

/**
 * AarWindowAction:
 * @name: the name of an action
 * @type: (nullable): the type of its parameter
 * @activate: what it does
 * @needs: what must hold for it to be enabled
 *
 * An action of a window. A table ends with one without a name.
 */
typedef struct
{
  const char *name;
  const char *type;
  GtkWidgetActionActivateFunc activate;
  AarBrowserState needs;
} AarWindowAction;

/* What can be done to a plan that is open. */
#define AAR_BROWSER_CAN_CHANGE_PLAN (AAR_BROWSER_HAS_PLAN | AAR_BROWSER_IS_WRITABLE)

extern const AarWindowAction aar_backup_actions[];
extern const AarWindowAction aar_history_actions[];
extern const AarWindowAction aar_import_actions[];
extern const AarWindowAction aar_place_actions[];
extern const AarWindowAction aar_plan_actions[];
extern const AarWindowAction aar_salvage_actions[];
extern const AarWindowAction aar_store_actions[];
extern const AarWindowAction aar_tree_actions[];
extern const AarWindowAction aar_undo_actions[];

AarBrowser *aar_window_get_browser (gpointer self);
AarNotices *aar_window_get_notices (AarWindow *self);
AarPageStack *aar_window_get_pages (AarWindow *self);
void aar_window_uncover_page (AarWindow *self);
void aar_window_ask_name (AarWindow *self);
void aar_window_set_past_day (AarWindow *self, const char *day);
AarInitiativesPage *aar_window_get_initiatives (AarWindow *self);
GListModel *aar_window_get_document_filters (void);
char *aar_samples_get_path (void);

G_END_DECLS
