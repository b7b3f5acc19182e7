/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-draft.h"

G_BEGIN_DECLS

void aar_front_matter_take (GPtrArray *pieces, AarReaderDraft *draft);
void aar_front_matter_add_data (AarReaderDraft *draft, const char *label, const char *value);
void aar_front_matter_take_data (GPtrArray *pieces, AarReaderDraft *draft);

G_END_DECLS
