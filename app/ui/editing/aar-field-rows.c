/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-field-rows.h"

#include "aar-choice-field-row.h"
#include "aar-entry-field-row.h"
#include "aar-field-note.h"
#include "aar-prose-field-row.h"
#include "aar-switch-field-row.h"

/* A row for each kind of field. */

static GtkWidget *
make_row (AarFieldWriter *writer)
{
  switch (aar_field_describe (aar_field_writer_get_field (writer))->kind)
    {
    case AAR_FIELD_KIND_LINE:
    case AAR_FIELD_KIND_DATE:
    case AAR_FIELD_KIND_INTEGER:
    case AAR_FIELD_KIND_AMOUNT:
    case AAR_FIELD_KIND_REAL:
      return aar_entry_field_row_new (writer);
    case AAR_FIELD_KIND_PROSE:
      return aar_prose_field_row_new (writer);
    case AAR_FIELD_KIND_BOOLEAN:
      return aar_switch_field_row_new (writer);
    case AAR_FIELD_KIND_CODE:
    case AAR_FIELD_KIND_REFERENCE:
      return aar_choice_field_row_new (writer);
    case AAR_FIELD_KIND_HIDDEN:
    default:
      g_return_val_if_reached (NULL);
    }
}

GtkWidget *
aar_field_row_new (AarEditor *editor, gpointer record, guint field)
{
  g_autoptr (AarFieldWriter) writer = aar_field_writer_new (editor, record, field);

  return make_row (writer);
}

/* The note is a row of its own, shown while it has something to say. */
static GtkWidget *
make_note (AarFieldWriter *writer)
{
  GtkWidget *note = aar_field_note_new (AAR_VALUE_WRITER (writer));
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "selectable", FALSE, "focusable",
                                 FALSE, "child", note, NULL);

  g_object_bind_property (note, "visible", row, "visible", G_BINDING_SYNC_CREATE);
  return row;
}

/* Adds the row of a field, and under it the line that says what is wrong with it. */
void
aar_field_rows_add (AdwPreferencesGroup *group, AarEditor *editor, gpointer record, guint field)
{
  g_autoptr (AarFieldWriter) writer = aar_field_writer_new (editor, record, field);

  adw_preferences_group_add (group, make_row (writer));
  /* a text of any length has its note with it */
  if (aar_field_describe (field)->kind != AAR_FIELD_KIND_PROSE)
    adw_preferences_group_add (group, make_note (writer));
}
