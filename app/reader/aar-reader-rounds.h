/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-draft.h"

G_BEGIN_DECLS

void aar_reader_rounds_finish (AarReaderDraft *draft);

G_END_DECLS
