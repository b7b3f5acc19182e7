/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-application.h"
#include "aar-detail-pane.h"
#include "aar-list-pane.h"
#include "aar-window.h"
#include "ui-fixture.h"

G_BEGIN_DECLS

/**
 * UiScene:
 * @fixture: the store that is shown, and a connection to it that is not the window's
 * @window: the window
 * @store: the window's connection
 * @list: its list, in the order of the document
 * @detail: its detail pane
 *
 * A window of the program on the plan of a fixture; gone when the test ends.
 */
typedef struct
{
  UiFixture *fixture;
  AarWindow *window;
  AarStore *store;
  AarListPane *list;
  AarDetailPane *detail;
} UiScene;

void ui_scene_init (int *argc, char ***argv);
int ui_scene_run_tests (void);
GtkApplication *ui_scene_get_application (void);
UiScene *ui_scene_new (void);
UiScene *ui_scene_new_wide (int width);
UiScene *ui_scene_new_for (UiFixture *fixture, int width);
void ui_scene_free (UiScene *self);
guint ui_scene_count_rows (UiScene *self);
void ui_scene_act (UiScene *self, const char *action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiScene, ui_scene_free)

G_END_DECLS
