/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list can be narrowed to: what is there in the plan, each under what it belongs to. */
#include "aar-filter-menu.h"

#include "store-fixture.h"

/* The menu as lines, indented by what they stand under. */
static void
print (GMenuModel *menu, guint depth, GString *lines)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL, *action = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        {
          g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
          g_string_append_printf (lines, "%*s%s%s%s\n", (int) depth * 2, "", label, action != NULL ? " → " : "",
                                  action != NULL ? action : "");
        }
      if (section != NULL)
        print (section, depth, lines);
      if (submenu != NULL)
        print (submenu, depth + 1, lines);
    }
}

static char *
describe (StoreFixture *fixture, AarPlanContent *content)
{
  g_autoptr (AarOutline) outline = aar_outline_load (fixture->store,
                                                     aar_record_get_id (aar_plan_content_get_plan (content)), NULL);
  g_autoptr (GMenuModel) menu = aar_filter_menu_new (outline, aar_plan_content_get_records (content, AAR_TABLE_SCALE),
                                                     aar_plan_content_get_records (content, AAR_TABLE_LEVEL));
  GString *lines = g_string_new (NULL);

  print (menu, 0, lines);
  return g_string_free_and_steal (lines);
}

static void
test_menu (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autofree char *found = NULL;
  GPtrArray *units = aar_plan_content_get_records (content, AAR_TABLE_UNIT);
  GPtrArray *levels = aar_plan_content_get_records (content, AAR_TABLE_LEVEL);

  /* one is a committee; a level without a label is called by what it means, or by its sign */
  aar_record_set_text (units->pdata[2], AAR_UNIT_KIND, AAR_UNIT_KIND_COMMITTEE);
  aar_record_set_text (levels->pdata[4], AAR_LEVEL_LABEL, NULL);
  aar_record_set_text (levels->pdata[4], AAR_LEVEL_MEANING, "Holder næsten");
  aar_record_set_text (levels->pdata[5], AAR_LEVEL_LABEL, NULL);
  aar_record_set_text (levels->pdata[5], AAR_LEVEL_SYMBOL, "sad");
  g_assert_true (aar_store_import (fixture->store, content, NULL));
  found = describe (fixture, content);
  g_assert_cmpstr (
      found, ==,
      "Unit\n  Any Unit → list.unit\n  Center for Miljø og Teknik → list.unit\n"
      "  Center for Børn og Unge → list.unit\n"
      "Committee\n  Any Committee → list.unit\n  Ældre- og sundhedsudvalget → list.unit\n"
      "Indsats\n  Any Level → list.level\n  God → list.level\n  Middel → list.level\n  Dårlig → list.level\n"
      "Økonomi\n  Any Level → list.level\n  God → list.level\n  Holder næsten → list.level\n"
      "  sad → list.level\n"
      "Tag\n  Any Tag → list.tag\n  Verdensmål 7 → list.tag\n"
      "_Clear Filters → list.clear-filters\n");
}

/* Where there is nothing to choose between, nothing is offered. */
static void
test_nothing (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 0, 0);
  g_autofree char *found = NULL;

  while (aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len > 0)
    aar_plan_content_remove (content, aar_plan_content_get_records (content, AAR_TABLE_SCALE)->pdata[0]);
  while (aar_plan_content_get_records (content, AAR_TABLE_TAG)->len > 0)
    aar_plan_content_remove (content, aar_plan_content_get_records (content, AAR_TABLE_TAG)->pdata[0]);
  g_assert_true (aar_store_import (fixture->store, content, NULL));
  found = describe (fixture, content);
  g_assert_cmpstr (found, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nodelist/filter-menu/menu", test_menu);
  g_test_add_func ("/nodelist/filter-menu/nothing", test_nothing);
  return g_test_run ();
}
