/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-plan-survey.h"
#include "aar-plan-words.h"

G_BEGIN_DECLS

/**
 * AarDetailSubject:
 * @record: (type Aar.Record): the initiative, area or plan
 * @content: (nullable): what is known of its plan
 * @nodes: (nullable) (element-type Aar.Node): the initiatives that are summed up on its page
 *
 * What a page of the detail pane is about.
 */
typedef struct
{
  gpointer record;
  AarPlanContent *content;
  GPtrArray *nodes;
} AarDetailSubject;

/**
 * AarDetailLine:
 * @label: (nullable): what it is: a role, a year
 * @what: (nullable): what an amount is for
 * @value: (nullable): what the plan says
 *
 * A line of a section that is not edited in its place.
 */
typedef struct
{
  char *label;
  char *what;
  char *value;
} AarDetailLine;

/**
 * AarSectionKind:
 * @AAR_SECTION_PROSE: running text
 * @AAR_SECTION_FACTS: labels and what they stand for
 * @AAR_SECTION_AMOUNTS: amounts of money with their years
 * @AAR_SECTION_ENTRIES: records that are edited in their place
 *
 * How the lines of a section are set.
 */
typedef enum
{
  AAR_SECTION_PROSE,
  AAR_SECTION_FACTS,
  AAR_SECTION_AMOUNTS,
  AAR_SECTION_ENTRIES,
} AarSectionKind;

/**
 * AarSectionFlags:
 * @AAR_SECTION_LEAD: a text without a heading, which the page begins with
 * @AAR_SECTION_HEADINGS: short lines of its text are headings
 * @AAR_SECTION_OF_ONE: its heading is in the singular
 * @AAR_SECTION_LISTED: what is there already is listed, and added from the list
 * @AAR_SECTION_GIVEN: nothing is added to it
 * @AAR_SECTION_LATE: offered after those that are not
 * @AAR_SECTION_OTHER_TEXTS: stands for the texts of the record that no other section names
 *
 * What is particular about a section.
 */
typedef enum
{
  AAR_SECTION_LEAD = 1 << 0,
  AAR_SECTION_HEADINGS = 1 << 1,
  AAR_SECTION_OF_ONE = 1 << 2,
  AAR_SECTION_LISTED = 1 << 3,
  AAR_SECTION_GIVEN = 1 << 4,
  AAR_SECTION_LATE = 1 << 5,
  AAR_SECTION_OTHER_TEXTS = 1 << 6,
} AarSectionFlags;

/**
 * AarDetailSection:
 * @kind: how its lines are set
 * @field: the text that it begins with, 0 for none
 * @code: a word that stands in its heading, 0 for none
 * @table: the records that it shows, %AAR_TABLE_PLAN for none
 * @heading: what it is called if it has no text, which else it is called by
 * @part: what one of its records is called, 0 if that is no other word
 * @flags: what is particular
 * @add_lines: (nullable): tells its lines
 *
 * A section of a page: what it shows, and how.
 */
typedef struct
{
  AarSectionKind kind;
  guint field;
  guint code;
  AarTable table;
  AarPlanWord heading;
  AarPlanWord part;
  AarSectionFlags flags;
  void (*add_lines) (GPtrArray *lines, const AarDetailSubject *subject);
} AarDetailSection;

/**
 * AarDetailOffer:
 * @field: a text that can be begun, 0 for none
 * @table: else records that can be begun or listed
 * @label: what that is called
 * @adds: whether it begins something
 *
 * What a page does not have yet, or does not show.
 */
typedef struct
{
  guint field;
  AarTable table;
  char *label;
  gboolean adds;
} AarDetailOffer;

GArray *aar_detail_sections_list (gpointer record);
char *aar_detail_section_get_heading (const AarDetailSection *self, const AarDetailSubject *subject);
char *aar_detail_section_get_part (const AarDetailSection *self, const AarDetailSubject *subject);
GPtrArray *aar_detail_section_list_entries (const AarDetailSection *self, const AarDetailSubject *subject);
GPtrArray *aar_detail_section_list_lines (const AarDetailSection *self, const AarDetailSubject *subject);
gboolean aar_detail_section_is_shown (const AarDetailSection *self);
gboolean aar_detail_section_is_filled (const AarDetailSection *self, const AarDetailSubject *subject, guint n_parts);
GPtrArray *aar_detail_sections_offer (GArray *sections, const AarDetailSubject *subject);

G_END_DECLS
