/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-export-request.h"

G_DEFINE_BOXED_TYPE (AarExportRequest, aar_export_request, aar_export_request_copy, aar_export_request_free)

/**
 * aar_export_request_new:
 * @store_path: the store to read
 * @format: what to write
 * @target: (nullable): the file to write, %NULL for standard output
 *
 * Returns: (transfer full): a request for all plans; a table is that of the initiatives, for Excel, unless the fields
 *   are set
 */
AarExportRequest *
aar_export_request_new (const char *store_path, AarExportFormat format, GFile *target)
{
  AarExportRequest *self = g_new0 (AarExportRequest, 1);

  self->store_path = g_strdup (store_path);
  self->format = format;
  self->plans = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_set_object (&self->target, target);
  return self;
}

/**
 * aar_export_request_copy:
 * @self: a request
 *
 * Returns: (transfer full): another with the same content
 */
AarExportRequest *
aar_export_request_copy (const AarExportRequest *self)
{
  AarExportRequest *copy = aar_export_request_new (self->store_path, self->format, self->target);

  copy->table = self->table;
  copy->profile = self->profile;
  g_array_append_vals (copy->plans, self->plans->data, self->plans->len);
  return copy;
}

/**
 * aar_export_request_free:
 * @self: (transfer full): a request
 */
void
aar_export_request_free (AarExportRequest *self)
{
  g_free (self->store_path);
  g_array_unref (self->plans);
  g_clear_object (&self->target);
  g_free (self);
}

/**
 * aar_export_request_add_plan:
 * @self: a request
 * @plan: the id of a plan
 */
void
aar_export_request_add_plan (AarExportRequest *self, gint64 plan)
{
  g_array_append_val (self->plans, plan);
}
