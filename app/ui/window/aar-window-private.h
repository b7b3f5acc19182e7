/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share; nobody else includes this. */
#pragma once

#include "aar-catalogue.h"
#include "aar-check-page.h"
#include "aar-conflict-watch.h"
#include "aar-detail-pane.h"
#include "aar-followup-page.h"
#include "aar-list-pane.h"
#include "aar-organisation-page.h"
#include "aar-plan-survey.h"
#include "aar-quick-entry.h"
#include "aar-sidebar.h"
#include "aar-window.h"

G_BEGIN_DECLS

struct _AarWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwBanner *banner;
  GtkStack *stack;
  AdwStatusPage *trouble_page;
  AdwOverlaySplitView *split_view;
  GtkStack *content_stack;
  AdwNavigationSplitView *node_split_view;
  AdwNavigationPage *list_page;
  AdwNavigationPage *detail_page;
  AarSidebar *sidebar;
  AarListPane *list_pane;
  AarQuickEntry *quick_entry;
  AarDetailPane *detail_pane;
  AarCatalogue *catalogue;
  AarOrganisationPage *organisation_page;
  AarCheckPage *check_page;
  AarFollowupPage *followup_page;

  char *path;
  AarStore *store;
  GPtrArray *plans;
  AarPlan *plan;
  AarPlanSurvey *survey;
  GCancellable *survey_cancellable;
  AarPlace *place;
  GQueue *history;
  gboolean going;
  guint poll_source;
  guint refresh_source;
  gint64 new_plan;
  gint64 typed_node;
  /* the day that a window of the past shows, as yyyy-mm-dd */
  char *past_day;
  AarConflictWatch *conflict_watch;
  /* what is told while a long step is undone or redone */
  char *turn_notice;
};

/* aar-window-places.c */
void aar_window_list_place (AarWindow *self);
void aar_window_show_page (AarWindow *self);
void aar_window_refresh (AarWindow *self);
void aar_window_install_places (GtkWidgetClass *widget_class);
void aar_window_chosen_cb (AarWindow *self);
void aar_window_node_cb (AarWindow *self);
void aar_window_activated_cb (AarWindow *self);
void aar_window_show_node_cb (AarWindow *self, gint64 node);
void aar_window_clear_history (AarWindow *self);

/* aar-window-actions.c */
void aar_window_install_actions (GtkWidgetClass *widget_class);
void aar_window_update_actions (AarWindow *self);

/* aar-window.c */
void aar_window_update_banner (AarWindow *self);

/* aar-window-history.c */
void aar_window_install_history (GtkWidgetClass *widget_class);
char *aar_window_get_past_notice (AarWindow *self);
void aar_window_ask_name (AarWindow *self);
gboolean aar_window_show_plan_page (AarWindow *self);
void aar_window_checks_cb (AarWindow *self);

/* aar-window-undo.c */
void aar_window_install_undo (GtkWidgetClass *widget_class);
void aar_window_watch_conflicts (AarWindow *self);
void aar_window_end_undo (AarWindow *self);

/* aar-window-import.c */
void aar_window_install_import (GtkWidgetClass *widget_class);
void aar_window_accept_drops (AarWindow *self);
void aar_window_files_dropped_cb (AarWindow *self, GListModel *files);

/* aar-window-answers.c */
gboolean aar_window_take_answers (AarWindow *self, GFile **files, guint n_files);

/* aar-window-planning.c */
void aar_window_begin_planning (AarWindow *self);
void aar_window_update_planning (AarWindow *self, gboolean writable);
void aar_window_install_planning (GtkWidgetClass *widget_class);

/* aar-window-taking.c */
void aar_window_install_taking (GtkWidgetClass *widget_class);

/* aar-window-removal.c */
void aar_window_install_removal (GtkWidgetClass *widget_class);

/* aar-window-samples.c */
char *aar_window_get_samples_path (void);
void aar_window_install_samples (GtkWidgetClass *widget_class);

G_END_DECLS
