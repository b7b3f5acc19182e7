/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page share; nobody else includes this. */
#pragma once

#include "aar-followup-list.h"
#include "aar-followup-page.h"
#include "aar-followup-pairs.h"
#include "aar-followup-promised.h"

G_BEGIN_DECLS

struct _AarFollowupPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwNavigationSplitView *split;
  AdwNavigationPage *units_page;
  AdwNavigationPage *answers_page;
  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkLabel *progress_label;
  GtkButton *open_button;
  GtkListView *unit_view;
  GtkSingleSelection *unit_selection;
  GListStore *units;
  AdwViewStack *views;
  AdwViewStackPage *contrast_page;
  AdwToggle *contrast_toggle;
  GtkStack *answer_stack;
  GtkListView *list_view;
  GtkSingleSelection *selection;
  AdwStatusPage *failed_page;
  AarFollowupPromised *promised_view;
  AarFollowupPairs *turned_view;
  AarFollowupPairs *contrast_view;

  AarFollowupBoard *board;
  AarFollowupList *list;
  gint64 unit;
  gboolean following;
  gboolean come;
  guint settle_source;
  guint focus_source;
  guint stale_source;
  GtkRoot *watched_root;
  GListModel *waiting_files;
  gint64 waiting_round;
};

/* aar-followup-page-cards.c */
void aar_followup_page_go_to (AarFollowupPage *self, guint position);
void aar_followup_page_selected_cb (AarFollowupPage *self);
void aar_followup_page_follow_focus (AarFollowupPage *self, GtkRoot *root);

/* aar-followup-page-actions.c */
void aar_followup_page_install_actions (GtkWidgetClass *widget_class);
void aar_followup_page_update_actions (AarFollowupPage *self);

/* aar-followup-page-sheets.c */
void aar_followup_page_install_sheets (GtkWidgetClass *widget_class);
void aar_followup_page_accept_drops (AarFollowupPage *self);

G_END_DECLS
