/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-plan.h"

#include "aar-id.h"

/* What the benchmarks have in common: a large plan, a clock, and how a figure is printed. */

double
bench_now (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

void
bench_say (const char *name, double own, const char *peer, double other)
{
  if (peer == NULL)
    g_print ("%-44s %9.2f ms\n", name, own);
  else
    g_print ("%-44s %9.2f ms   %-28s %9.2f ms   %6.1f times\n", name, own, peer, other, other / own);
}

/**
 * bench_plan_make:
 * @n: how many areas and initiatives, an area for each fifty
 *
 * Returns: (transfer full): a plan of that size, the same each time but for the ids
 */
AarPlanContent *
bench_plan_make (guint n)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);
  gint64 id = aar_record_get_id (plan), area = 0, units[40], rounds[4], scale, levels[3];
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  static const char *const words[] = { "fjernvarme", "borgere",    "sundhed",    "indsats",        "klima",
                                       "økonomi",    "ældrepleje", "skole",      "trivsel",        "biodiversitet",
                                       "energi",     "renovering", "digital",    "samarbejde",     "årlig",
                                       "måling",     "kommunen",   "handleplan", "tilgængelighed", "by" };

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Stor plan");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  for (guint i = 0; i < 40; i++)
    {
      AarRecord *unit = aar_plan_content_append (content, AAR_TABLE_UNIT,
                                                 aar_plan_content_get_owner (content, AAR_TABLE_UNIT));
      g_autofree char *name = g_strdup_printf ("Center %u", i);

      aar_record_set_text (unit, AAR_UNIT_NAME, name);
      aar_record_set_text (unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
      units[i] = aar_record_get_id (unit);
    }
  for (guint i = 0; i < 4; i++)
    {
      AarRecord *round = aar_plan_content_append (content, AAR_TABLE_ROUND, id);

      aar_record_set_text (round, AAR_ROUND_STATE, i == 1 ? AAR_ROUND_STATE_OPEN : AAR_ROUND_STATE_PLANNED);
      rounds[i] = aar_record_get_id (round);
    }
  scale = aar_record_get_id (aar_plan_content_append (content, AAR_TABLE_SCALE, id));
  for (guint i = 0; i < 3; i++)
    levels[i] = aar_record_get_id (aar_plan_content_append (content, AAR_TABLE_LEVEL, scale));
  for (guint i = 0; i < n; i++)
    {
      AarRecord *node = aar_record_new (AAR_TABLE_NODE, aar_id_new ()), *child;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *title = NULL;
      gboolean is_area = i % 50 == 0;

      for (guint w = 0; w < 30; w++)
        g_string_append_printf (text, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      title = g_strdup_printf ("%s og %s %d", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                               words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                               g_rand_int_range (rand, 0, 100000));
      aar_record_set_integer (node, AAR_NODE_PLAN, id);
      aar_record_set_integer (node, AAR_NODE_POSITION, i);
      aar_record_set_integer (node, AAR_NODE_PARENT, is_area ? 0 : area);
      aar_record_set_text (node, AAR_NODE_KIND, is_area ? AAR_NODE_KIND_AREA : AAR_NODE_KIND_INITIATIVE);
      aar_record_set_text (node, AAR_NODE_TITLE, title);
      aar_record_set_text (node, AAR_NODE_TEXT, text->str);
      aar_plan_content_add (content, node);
      if (is_area)
        area = aar_record_get_id (node);
      else
        {
          child = aar_plan_content_append (content, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));
          aar_record_set_text (child, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
          aar_record_set_integer (child, AAR_RESPONSIBILITY_UNIT, units[i % 40]);
          child = aar_plan_content_append (content, AAR_TABLE_MILESTONE, aar_record_get_id (node));
          aar_record_set_integer (child, AAR_MILESTONE_ROUND, rounds[i % 4]);
          aar_record_set_text (child, AAR_MILESTONE_TEXT, "Udbud sendt");
          child = aar_plan_content_append (content, AAR_TABLE_ASSESSMENT, aar_record_get_id (node));
          aar_record_set_integer (child, AAR_ASSESSMENT_ROUND, rounds[0]);
          aar_record_set_integer (child, AAR_ASSESSMENT_SCALE, scale);
          aar_record_set_integer (child, AAR_ASSESSMENT_LEVEL, levels[i % 3]);
        }
      g_object_unref (node);
    }
  return content;
}
