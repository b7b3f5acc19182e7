/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-node-menu.h"

#include <glib/gi18n-lib.h>

static void
add (GMenu *menu, const char *label, const char *action, GVariant *target, const char *accelerator)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static void
add_steps (GMenu *menu, gint64 node)
{
  GMenu *section = g_menu_new ();

  add (section, _ ("Move _Up"), "win.move-node", g_variant_new ("(xs)", node, "up"), "<Control><Shift>Up");
  add (section, _ ("Move _Down"), "win.move-node", g_variant_new ("(xs)", node, "down"), "<Control><Shift>Down");
  /* Translators: out of the area that it stands in */
  add (section, _ ("Move _Out"), "win.move-node", g_variant_new ("(xs)", node, "out"), "<Control><Shift>Left");
  /* Translators: into the area that stands before it */
  add (section, _ ("Move I_n"), "win.move-node", g_variant_new ("(xs)", node, "in"), "<Control><Shift>Right");
  add_section (menu, section);
}

static void
add_deletion (GMenu *menu, gint64 node)
{
  GMenu *section = g_menu_new ();

  add (section, _ ("De_lete"), "win.delete-node", g_variant_new_int64 (node), "Delete");
  add_section (menu, section);
}

static GMenu *
make_plan_menu (void)
{
  GMenu *menu = g_menu_new (), *section = g_menu_new ();

  add (section, _ ("Add _Area"), "win.add-area", g_variant_new_int64 (0), NULL);
  add (section, _ ("Add _Initiative"), "win.add-initiative", g_variant_new_int64 (0), NULL);
  add (section, _ ("_Paste Lines…"), "win.paste-lines", NULL, "<Control><Shift>v");
  add_section (menu, section);
  section = g_menu_new ();
  add (section, _ ("_Continue in a New Plan…"), "win.continue-plan", NULL, NULL);
  add (section, _ ("Co_mpare with a Document…"), "win.compare-document", NULL, NULL);
  add_section (menu, section);
  section = g_menu_new ();
  add (section, _ ("_Delete Plan"), "win.delete-plan", NULL, NULL);
  add_section (menu, section);
  return menu;
}

static GMenu *
make_area_menu (gint64 node)
{
  GMenu *menu = g_menu_new (), *section = g_menu_new ();

  add (section, _ ("Add _Initiative"), "win.add-initiative", g_variant_new_int64 (node), NULL);
  add (section, _ ("Add _Area Inside"), "win.add-area", g_variant_new_int64 (node), NULL);
  add_section (menu, section);
  add_steps (menu, node);
  section = g_menu_new ();
  add (section, _ ("_Turn into an Initiative"), "win.convert-node", g_variant_new_int64 (node), NULL);
  add_section (menu, section);
  add_deletion (menu, node);
  return menu;
}

static GMenu *
make_initiative_menu (gint64 node)
{
  GMenu *menu = g_menu_new (), *section = g_menu_new ();

  add (section, _ ("Dupli_cate"), "win.duplicate-node", g_variant_new_int64 (node), NULL);
  add (section, _ ("_Turn into an Area"), "win.convert-node", g_variant_new_int64 (node), NULL);
  add_section (menu, section);
  add_steps (menu, node);
  add_deletion (menu, node);
  return menu;
}

/**
 * aar_node_menu_new:
 * @place: a plan, an area, or with %AAR_PLACE_INITIATIVES an initiative
 *
 * Returns: (transfer full) (nullable): what can be done with it
 */
GMenuModel *
aar_node_menu_new (const AarPlace *place)
{
  if (place->kind == AAR_PLACE_PLAN)
    return G_MENU_MODEL (make_plan_menu ());
  if (place->kind == AAR_PLACE_AREA)
    return G_MENU_MODEL (make_area_menu (place->id));
  if (place->kind == AAR_PLACE_INITIATIVES && place->id != 0)
    return G_MENU_MODEL (make_initiative_menu (place->id));
  return NULL;
}
