/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-label.h"

/* What a step is called that the caller gave no name. The log holds the source string, so that a store made in Danish
 * reads well in Swedish; the window translates it and puts it after "Undo". */

/**
 * aar_label_of_change:
 * @change: a change
 *
 * Returns: (transfer none): the source string that names it
 */
const char *
aar_label_of_change (const AarChange *change)
{
  const AarTableDescription *table = aar_table_describe (change->table);
  const char *label;

  if (change->operation == AAR_OPERATION_INSERT)
    return table->addition;
  if (change->operation == AAR_OPERATION_DELETE)
    return table->deletion;
  label = aar_table_get_fields (change->table, NULL)[change->field].change;
  return label != NULL ? label : table->change;
}
