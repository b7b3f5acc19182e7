/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-choice.h"
#include "aar-chooser.h"
#include "aar-field-pen.h"

G_BEGIN_DECLS

gboolean aar_choice_write (AarFieldPen *pen, AarChoice *choice);
void aar_chooser_set_pen (AarChooser *chooser, AarFieldPen *pen);

G_END_DECLS
