/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-choice.h"
#include "aar-chooser.h"
#include "aar-field-writer.h"

G_BEGIN_DECLS

gboolean aar_choice_write (AarFieldWriter *writer, AarChoice *choice);
void aar_chooser_popup_for (AarChooser *chooser, AarFieldWriter *writer);

G_END_DECLS
