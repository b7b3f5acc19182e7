/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-actions.h"

#include <glib/gi18n-lib.h>

#include "aar-toast.h"
#include "aar-trouble.h"

/* How one gets from place to place, and through what is there. */

static void
show_place (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    AarPlaceKind kind;
  } places[] = {
    { "win.show-area", AAR_PLACE_AREA },           { "win.show-unit", AAR_PLACE_UNIT },
    { "win.show-reference", AAR_PLACE_REFERENCE }, { "win.show-organisation", AAR_PLACE_ORGANISATION },
    { "win.show-checks", AAR_PLACE_CHECKS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (action, places[i].action))
      aar_browser_go_in_plan (aar_window_get_browser (widget), places[i].kind,
                              parameter != NULL ? g_variant_get_int64 (parameter) : 0, 0);
}

static void
show_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  const AarPlace *place = aar_browser_get_place (browser);
  gint64 plan = g_variant_get_int64 (parameter);

  if (aar_browser_get_store (browser) == NULL || (place != NULL && place->plan == plan))
    return;
  /* it may have been made a moment ago */
  aar_browser_refresh (browser);
  aar_browser_go (browser, &(AarPlace) { AAR_PLACE_PLAN, plan, 0 }, 0);
}

/* Leads to an initiative or area of a plan from wherever one is. */
static void
show_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) record = NULL;
  gint64 plan, node;

  g_variant_get (parameter, "(xx)", &plan, &node);
  if (aar_browser_get_store (browser) == NULL)
    return;
  if (!aar_store_find_record (aar_browser_get_store (browser), AAR_TABLE_NODE, node, (gpointer *) &record, &error))
    aar_trouble_present (widget, error);
  else if (record == NULL)
    aar_toast_show (widget, _ ("It is not in the plan any more"));
  else
    {
      if (g_strcmp0 (aar_record_get_text (record, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0)
        aar_browser_go (browser, &(AarPlace) { AAR_PLACE_AREA, plan, node }, 0);
      else
        aar_browser_go (browser, &(AarPlace) { AAR_PLACE_PLAN, plan, 0 }, node);
      aar_initiatives_page_show_detail (aar_window_get_initiatives (AAR_WINDOW (widget)));
    }
}

/* Leads to an initiative of the plan that is open among all of them. */
static void
show_initiative (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_browser_go_in_plan (aar_window_get_browser (widget), AAR_PLACE_INITIATIVES, 0, g_variant_get_int64 (parameter));
  aar_initiatives_page_show_detail (aar_window_get_initiatives (AAR_WINDOW (widget)));
}

/* The page of the place itself; in a narrow window nothing else leads to it. */
static void
show_overview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  const AarPlace *place = aar_browser_get_place (browser);

  if (place == NULL)
    return;
  aar_browser_go (browser, place, 0);
  aar_initiatives_page_show_detail (aar_window_get_initiatives (AAR_WINDOW (widget)));
}

static void
go_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_browser_go_up (aar_window_get_browser (widget));
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_browser_move (aar_window_get_browser (widget), -1);
}

static void
go_forward (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_browser_move (aar_window_get_browser (widget), 1);
}

static void
go_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_page_stack_step (aar_window_get_pages (AAR_WINDOW (widget)), 1);
}

static void
go_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_page_stack_step (aar_window_get_pages (AAR_WINDOW (widget)), -1);
}

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_page_stack_search (aar_window_get_pages (AAR_WINDOW (widget)));
}

/* What could not be read is tried again. */
static void
read_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_browser_refresh (aar_window_get_browser (widget));
}

const AarWindowAction aar_place_actions[] = {
  { "win.show-area", "x", show_place, 0 },
  { "win.show-unit", "x", show_place, 0 },
  { "win.show-reference", "x", show_place, 0 },
  { "win.show-organisation", NULL, show_place, 0 },
  { "win.show-checks", NULL, show_place, 0 },
  { "win.show-plan", "x", show_plan, 0 },
  { "win.show-node", "(xx)", show_node, 0 },
  { "win.show-initiative", "x", show_initiative, 0 },
  { "win.overview", NULL, show_overview, 0 },
  { "win.up", NULL, go_up, AAR_BROWSER_HAS_PLANS },
  { "win.back", NULL, go_back, AAR_BROWSER_CAN_GO_BACK },
  { "win.forward", NULL, go_forward, AAR_BROWSER_CAN_GO_FORWARD },
  { "win.next", NULL, go_next, AAR_BROWSER_HAS_PLANS },
  { "win.previous", NULL, go_previous, AAR_BROWSER_HAS_PLANS },
  { "win.search", NULL, search, AAR_BROWSER_HAS_PLANS },
  { "win.read-again", NULL, read_again, AAR_BROWSER_HAS_STORE },
  { 0 },
};
