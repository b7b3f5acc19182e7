/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-place.h"
#include "aar-plan-survey.h"

G_BEGIN_DECLS

/**
 * AarBrowserChange:
 * @AAR_BROWSER_STORE: another store is open, or none; nothing of it was read yet
 * @AAR_BROWSER_PLANS: the plans were read anew
 * @AAR_BROWSER_PLAN: another plan is open, of which nothing is known yet
 * @AAR_BROWSER_SURVEY: the plan that is open was looked over
 * @AAR_BROWSER_PLACE: one went to another place
 * @AAR_BROWSER_CONTENT: what is at the place may have changed, or another initiative is read
 * @AAR_BROWSER_STATE: what can be done may be something else
 * @AAR_BROWSER_ERROR: reading failed, or works again
 *
 * What is another one now.
 */
typedef enum
{
  AAR_BROWSER_STORE,
  AAR_BROWSER_PLANS,
  AAR_BROWSER_PLAN,
  AAR_BROWSER_SURVEY,
  AAR_BROWSER_PLACE,
  AAR_BROWSER_CONTENT,
  AAR_BROWSER_STATE,
  AAR_BROWSER_ERROR,
} AarBrowserChange;

/**
 * AarBrowserState:
 * @AAR_BROWSER_HAS_STORE: a store is open
 * @AAR_BROWSER_HAS_PLANS: there are plans in it
 * @AAR_BROWSER_HAS_PLAN: one of them is open
 * @AAR_BROWSER_IS_WRITABLE: the store can be written now
 * @AAR_BROWSER_CAN_UNDO: and there is something to undo
 * @AAR_BROWSER_CAN_REDO: or to do again
 * @AAR_BROWSER_CAN_GO_BACK: one has been elsewhere
 * @AAR_BROWSER_CAN_GO_FORWARD: one has come back from elsewhere
 *
 * What can be done now.
 */
typedef enum
{
  AAR_BROWSER_HAS_STORE = 1 << 0,
  AAR_BROWSER_HAS_PLANS = 1 << 1,
  AAR_BROWSER_HAS_PLAN = 1 << 2,
  AAR_BROWSER_IS_WRITABLE = 1 << 3,
  AAR_BROWSER_CAN_UNDO = 1 << 4,
  AAR_BROWSER_CAN_REDO = 1 << 5,
  AAR_BROWSER_CAN_GO_BACK = 1 << 6,
  AAR_BROWSER_CAN_GO_FORWARD = 1 << 7,
} AarBrowserState;

#define AAR_TYPE_BROWSER (aar_browser_get_type ())

/**
 * AarBrowser::changed:
 * @self: the browser
 * @what: an [enum@Aar.BrowserChange]
 */
G_DECLARE_FINAL_TYPE (AarBrowser, aar_browser, AAR, BROWSER, GObject)

AarBrowser *aar_browser_new (void);
void aar_browser_set_store (AarBrowser *self, AarStore *store);
void aar_browser_refresh (AarBrowser *self);
void aar_browser_go (AarBrowser *self, const AarPlace *place, gint64 node);
void aar_browser_go_in_plan (AarBrowser *self, AarPlaceKind kind, gint64 id, gint64 node);
void aar_browser_go_up (AarBrowser *self);
void aar_browser_move (AarBrowser *self, int n_steps);
void aar_browser_choose (AarBrowser *self, gint64 node);

AarStore *aar_browser_get_store (AarBrowser *self);
GPtrArray *aar_browser_get_plans (AarBrowser *self);
GPtrArray *aar_browser_get_organisations (AarBrowser *self);
AarPlan *aar_browser_get_plan (AarBrowser *self);
AarPlanSurvey *aar_browser_get_survey (AarBrowser *self);
AarOutline *aar_browser_get_outline (AarBrowser *self);
const AarPlace *aar_browser_get_place (AarBrowser *self);
gint64 aar_browser_get_node (AarBrowser *self);
gint64 aar_browser_find_round (AarBrowser *self);
char *aar_browser_get_title (AarBrowser *self);
const GError *aar_browser_get_error (AarBrowser *self);
AarBrowserState aar_browser_get_state (AarBrowser *self);
void aar_browser_update_state (AarBrowser *self);

G_END_DECLS
