/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-choice-writing.h"

#include "aar-tree-edit.h"
#include "aar-trouble.h"

/* What was chosen goes into the store. */

/* A node that lies in another area stands at the end of it also in the document. */
static gboolean
place (AarFieldWriter *writer, gint64 area)
{
  g_autoptr (GError) error = NULL;
  gint64 node = aar_record_get_id (aar_field_writer_get_record (writer));

  if (aar_tree_place (aar_editor_get_store (aar_field_writer_get_editor (writer)), node, area, AAR_TREE_INTO, &error))
    return TRUE;
  aar_value_writer_warn (AAR_VALUE_WRITER (writer), error->message);
  return FALSE;
}

/* Writes the choice; a new name is made a record first, in the same step. */
gboolean
aar_choice_write (AarFieldWriter *writer, AarChoice *choice)
{
  guint field = aar_field_writer_get_field (writer);
  AarTable table = aar_field_describe (field)->table;
  AarEditor *editor = aar_field_writer_get_editor (writer);
  g_auto (GValue) value = G_VALUE_INIT;

  if (aar_choice_get_name (choice) != NULL)
    {
      gint64 owner = aar_plan_content_get_owner (aar_editor_get_content (editor), table);
      g_autoptr (AarRecord) target = aar_editor_begin (editor, table, owner, NULL);

      aar_record_set_text (target, aar_field_find (table, AAR_FIELD_TITLE), aar_choice_get_name (choice));
      return aar_field_writer_write_new (writer, target);
    }
  if (field == AAR_NODE_PARENT && aar_choice_get_id (choice) != 0)
    return place (writer, aar_choice_get_id (choice));
  if (aar_field_describe (field)->kind == AAR_FIELD_KIND_CODE)
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, aar_choice_get_code (choice));
    }
  else
    {
      g_value_init (&value, G_TYPE_INT64);
      g_value_set_int64 (&value, aar_choice_get_id (choice));
    }
  return aar_value_writer_set_value (AAR_VALUE_WRITER (writer), &value);
}

/* Lets one choose what the field may be. */
void
aar_chooser_popup_for (AarChooser *chooser, AarFieldWriter *writer)
{
  gpointer record = aar_field_writer_get_record (writer);
  guint field = aar_field_writer_get_field (writer);
  gboolean code = aar_field_describe (field)->kind == AAR_FIELD_KIND_CODE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) choices = aar_choices_list (aar_field_writer_get_editor (writer), record, field, &error);

  if (choices == NULL)
    {
      aar_trouble_present (GTK_WIDGET (chooser), error);
      return;
    }
  aar_chooser_set_choices (
      chooser, choices, !code && aar_choices_can_grow (field) ? aar_field_describe (field)->table : AAR_TABLE_NONE,
      code ? 0 : aar_record_get_integer (record, field), code ? aar_record_get_text (record, field) : NULL);
  gtk_popover_popup (GTK_POPOVER (chooser));
}
