/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"
#include "ui-words.h"

G_BEGIN_DECLS

/**
 * UiFixture:
 * @folder: a folder of its own
 * @path: the store in it
 * @store: the store, open
 * @plan: a Danish plan with two areas, scales, rounds and all that an initiative can have
 * @organisation: whose it is
 * @area: its first area
 * @node: the initiative that has everything
 * @plain: an initiative that has nothing but a title
 *
 * A store to be shown; gone when the test ends.
 */
typedef struct
{
  char *folder;
  char *path;
  AarStore *store;
  gint64 plan;
  gint64 organisation;
  gint64 area;
  gint64 node;
  gint64 plain;
} UiFixture;

typedef gboolean (*UiCondition) (gpointer data);

/* Waits until @condition holds, which is looked at again whenever something has happened. */
#define ui_wait_until(condition)              \
  G_STMT_START                                \
  {                                           \
    gint64 ui_wait_end = ui_wait_begin ();    \
                                              \
    while (!(condition))                      \
      ui_wait_step (ui_wait_end, #condition); \
  }                                           \
  G_STMT_END

void ui_fixture_init (int *argc, char ***argv);
UiFixture *ui_fixture_new (void);
void ui_fixture_free (UiFixture *self);
void ui_fixture_import_plan (UiFixture *self, const char *title, const char *language, guint n_initiatives);
void ui_fixture_execute (UiFixture *self, const char *sql);
void ui_wait (UiCondition condition, gpointer data);
gint64 ui_wait_begin (void);
void ui_wait_step (gint64 end, const char *condition);
void ui_settle (void);
void ui_finalize (gpointer object);
gpointer ui_find (gpointer root, GType type);
GPtrArray *ui_find_all (gpointer root, GType type);
gboolean ui_shows_text (gpointer root, const char *text);
void ui_assert_label (gpointer widget, const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiFixture, ui_fixture_free)

G_END_DECLS
