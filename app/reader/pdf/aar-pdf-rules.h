/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/**
 * AarPdfRule:
 * @at: where it lies: down the page if it is level, along it if it is upright
 * @from: where it begins
 * @to: where it ends
 *
 * A straight line on a page, or the edge of a box, in points from the upper left corner.
 */
typedef struct
{
  double at;
  double from;
  double to;
} AarPdfRule;

/**
 * AarPdfRules:
 * @level: (element-type AarPdfRule): those that lie
 * @upright: (element-type AarPdfRule): those that stand
 *
 * The lines of a page.
 */
typedef struct
{
  GArray *level;
  GArray *upright;
} AarPdfRules;

AarPdfRules *aar_pdf_rules_new (PopplerPage *page);
void aar_pdf_rules_free (AarPdfRules *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarPdfRules, aar_pdf_rules_free)

G_END_DECLS
