/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarCounterForm:
 *
 * How a number is written.
 */
typedef enum
{
  AAR_COUNTER_DECIMAL,
  AAR_COUNTER_DECIMAL_ZERO,
  AAR_COUNTER_LOWER_LETTER,
  AAR_COUNTER_UPPER_LETTER,
  AAR_COUNTER_LOWER_ROMAN,
  AAR_COUNTER_UPPER_ROMAN,
  AAR_COUNTER_NONE,
} AarCounterForm;

void aar_counter_append (GString *text, AarCounterForm form, guint number);

G_END_DECLS
