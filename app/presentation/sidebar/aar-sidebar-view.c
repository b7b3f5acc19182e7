/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-sidebar-view.h"

#include <glib/gi18n-lib.h>

#include "aar-plan-words.h"

static char *
get_all_plans (AarPlan *plan)
{
  return g_strdup (_ ("All Plans"));
}

static char *
get_initiatives (AarPlan *plan)
{
  return aar_plan_words_get_all (plan, AAR_PLAN_WORD_INITIATIVE);
}

static char *
get_responsibles (AarPlan *plan)
{
  return g_strdup (_ ("By Responsible Unit"));
}

static char *
get_rounds (AarPlan *plan)
{
  return aar_plan_words_get_caption (plan, AAR_PLAN_WORD_FOLLOW_UP, AAR_PLAN_WORD_SINGULAR);
}

static char *
get_references (AarPlan *plan)
{
  return aar_plan_words_get_caption (plan, AAR_PLAN_WORD_REFERENCE, AAR_PLAN_WORD_PLURAL);
}

static char *
get_organisation (AarPlan *plan)
{
  return g_strdup (_ ("Organisation"));
}

static char *
get_checks (AarPlan *plan)
{
  return g_strdup (_ ("Checks"));
}

/* In the order of the rows. Rounds and units are made on their pages, so those are shown without any too. */
static const AarSidebarView views[] = {
  { AAR_PLACE_ALL_PLANS, "view-grid-symbolic", TRUE, get_all_plans, AAR_TABLE_NONE, AAR_TABLE_NONE },
  { AAR_PLACE_INITIATIVES, "aar-list-symbolic", FALSE, get_initiatives, AAR_TABLE_NONE, AAR_TABLE_NONE },
  { AAR_PLACE_RESPONSIBLES, "aar-responsible-symbolic", FALSE, get_responsibles, AAR_TABLE_UNIT, AAR_TABLE_NONE },
  { AAR_PLACE_ROUNDS, "aar-round-symbolic", FALSE, get_rounds, AAR_TABLE_NONE, AAR_TABLE_NONE },
  { AAR_PLACE_REFERENCES, "aar-references-symbolic", FALSE, get_references, AAR_TABLE_REFERENCE, AAR_TABLE_REFERENCE },
  { AAR_PLACE_ORGANISATION, "aar-units-symbolic", FALSE, get_organisation, AAR_TABLE_NONE, AAR_TABLE_UNIT },
  { AAR_PLACE_CHECKS, "checkbox-checked-symbolic", FALSE, get_checks, AAR_TABLE_NONE, AAR_TABLE_NONE },
};

/* The rows that lead to the pages, from the top down. */
const AarSidebarView *
aar_sidebar_view_list (guint *n_views)
{
  *n_views = G_N_ELEMENTS (views);
  return views;
}

const char *
aar_sidebar_view_get_icon (AarPlaceKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i].kind == kind)
      return views[i].icon;
  return NULL;
}
