/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-responsible.h"

#include "aar-model.h"

/* Which of the units that have a role in an initiative is the one that answers for it. */

/* Returns: how far from answering the role is, 0 for who answers. Plans that name no responsible name an anchoring. */
int
aar_responsible_get_weight (const char *role)
{
  /* Both kinds of responsible weigh the same: the plan's own order decides. */
  static const struct
  {
    const char *role;
    int weight;
  } answering[] = {
    { AAR_ROLE_RESPONSIBLE_CENTRE, 0 },
    { AAR_ROLE_RESPONSIBLE_COMMITTEE, 0 },
    { AAR_ROLE_ADMINISTRATIVE_ANCHORING, 1 },
    { AAR_ROLE_POLITICAL_ANCHORING, 2 },
  };
  int weight = G_N_ELEMENTS (answering);

  for (guint i = 0; i < G_N_ELEMENTS (answering); i++)
    if (g_strcmp0 (answering[i].role, role) == 0)
      return answering[i].weight;
  for (const AarCode *other = aar_field_describe (AAR_RESPONSIBILITY_ROLE)->codes;
       other->code != NULL && g_strcmp0 (other->code, role) != 0; other++)
    weight++;
  return weight;
}

/* Names longer than this are cut in a row of a list. */
#define SHORT_LENGTH 32

/* Returns: (transfer full) (nullable): the abbreviation, or the name, shortened at the end of a word */
char *
aar_responsible_get_short (const char *abbreviation, const char *name)
{
  g_autofree char *head = NULL;
  char *space;

  if (abbreviation != NULL)
    return g_strdup (abbreviation);
  if (name == NULL || g_utf8_strlen (name, -1) <= SHORT_LENGTH)
    return g_strdup (name);
  head = g_utf8_substring (name, 0, SHORT_LENGTH);
  space = g_utf8_strrchr (head, -1, ' ');
  if (space != NULL && space > head)
    *space = '\0';
  return g_strconcat (head, "…", NULL);
}
