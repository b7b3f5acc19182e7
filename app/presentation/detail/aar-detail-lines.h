/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-detail-section.h"

G_BEGIN_DECLS

GPtrArray *aar_detail_lines_new (void);
void aar_detail_lines_add (GPtrArray *lines, const char *label, const char *what, const char *value);

/* What the lines of the sections say, each as the `add_lines` of an AarDetailSection. */
void aar_detail_add_responsibles (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_span (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_amounts (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_staffings (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_node_references (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_references (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_node_decisions (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_node_links (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_plan_decisions (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_plan_links (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_metadata (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_rounds (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_unit_sums (GPtrArray *lines, const AarDetailSubject *subject);
void aar_detail_add_amount_sums (GPtrArray *lines, const AarDetailSubject *subject);

G_END_DECLS
