/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-filter-menu.h"

#include <glib/gi18n-lib.h>

#include "aar-id.h"
#include "aar-plan-words.h"

static void
append_choice (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_autofree char *target = id != 0 ? aar_id_to_string (id) : g_strdup ("");

  g_menu_item_set_label (item, label);
  g_menu_item_set_action_and_target (item, action, "s", target);
  /* names are not mnemonics */
  g_menu_item_set_attribute (item, "use-markup", "b", FALSE);
  g_menu_append_item (menu, item);
}

/* Adds @choices under @label, if there is something to choose. */
static void
append_choices (GMenu *menu, const char *label, const char *any, const char *action, GMenu *choices)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();

  if (g_menu_model_get_n_items (G_MENU_MODEL (choices)) == 0)
    return;
  append_choice (none, any, action, 0);
  g_menu_append_section (submenu, NULL, G_MENU_MODEL (none));
  g_menu_append_section (submenu, NULL, G_MENU_MODEL (choices));
  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

static gboolean
is_committee (const char *kind)
{
  return g_strcmp0 (kind, AAR_UNIT_KIND_COMMITTEE) == 0 || g_strcmp0 (kind, AAR_UNIT_KIND_COUNCIL) == 0;
}

static void
append_units (GMenu *menu, AarOutline *outline)
{
  g_autoptr (GMenu) units = g_menu_new ();
  g_autoptr (GMenu) committees = g_menu_new ();

  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_UNIT); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_UNIT, i);

      if (entry->n_initiatives > 0)
        append_choice (is_committee (entry->kind) ? committees : units, entry->title, "list.unit", entry->id);
    }
  append_choices (menu, _ ("Unit"), _ ("Any Unit"), "list.unit", units);
  append_choices (menu, _ ("Committee"), _ ("Any Committee"), "list.unit", committees);
}

static void
append_levels (GMenu *menu, GPtrArray *scales, GPtrArray *levels)
{
  for (guint i = 0; scales != NULL && i < scales->len; i++)
    {
      g_autoptr (GMenu) choices = g_menu_new ();
      const char *name = aar_record_get_text (scales->pdata[i], AAR_SCALE_NAME);
      g_autofree char *scale = name != NULL ? aar_plan_words_capitalise (name) : NULL;

      for (guint j = 0; j < levels->len; j++)
        {
          const char *label = aar_record_get_text (levels->pdata[j], AAR_LEVEL_LABEL);

          if (label == NULL)
            label = aar_record_get_text (levels->pdata[j], AAR_LEVEL_MEANING);
          if (label == NULL)
            label = aar_record_get_text (levels->pdata[j], AAR_LEVEL_SYMBOL);
          if (label != NULL && aar_record_get_owner (levels->pdata[j]) == aar_record_get_id (scales->pdata[i]))
            append_choice (choices, label, "list.level", aar_record_get_id (levels->pdata[j]));
        }
      /* Translators: the level on a rating scale, as a condition of what is listed */
      append_choices (menu, scale != NULL ? scale : _ ("Level"), _ ("Any Level"), "list.level", choices);
    }
}

static void
append_tags (GMenu *menu, AarOutline *outline)
{
  g_autoptr (GMenu) tags = g_menu_new ();

  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_TAG); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_TAG, i);

      append_choice (tags, entry->title, "list.tag", entry->id);
    }
  append_choices (menu, _ ("Tag"), _ ("Any Tag"), "list.tag", tags);
}

/**
 * aar_filter_menu_new:
 * @outline: the units and tags of the plan
 * @scales: (nullable) (element-type Aar.Scale): its rating scales
 * @levels: (nullable) (element-type Aar.Level): their levels
 *
 * Returns: (transfer full): a menu of what the list can be narrowed to, for the actions `list.unit`, `list.level` and
 *   `list.tag`; empty if there is nothing to choose between
 */
GMenuModel *
aar_filter_menu_new (AarOutline *outline, GPtrArray *scales, GPtrArray *levels)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) conditions = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  append_units (conditions, outline);
  append_levels (conditions, scales, levels);
  append_tags (conditions, outline);
  if (g_menu_model_get_n_items (G_MENU_MODEL (conditions)) == 0)
    return G_MENU_MODEL (menu);
  g_menu_append (end, _ ("_Clear Filters"), "list.clear-filters");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (conditions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (menu);
}
