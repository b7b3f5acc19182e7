/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

/* Changes one text as a step of its own. */
static inline gboolean
store_set_text (AarStore *store, gpointer record, guint field, const char *text, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  return aar_store_set_value (store, record, field, &value, error);
}
