/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-entry-list.h"

#include "aar-entry-row.h"
#include "aar-object-store.h"

/**
 * AarEntryList:
 *
 * The milestones, actions, indicators or answers of an initiative, under the rounds and headings that the plan gives
 * them.
 */
struct _AarEntryList
{
  GtkWidget parent_instance;

  GtkListBox *list_box;

  AarPlanContent *content;
  GListStore *entries;
};

G_DEFINE_FINAL_TYPE (AarEntryList, aar_entry_list, GTK_TYPE_WIDGET)

static gint64
get_round (gpointer record)
{
  AarTable table = aar_record_get_table (record);

  if (table == AAR_TABLE_MILESTONE)
    return aar_record_get_integer (record, AAR_MILESTONE_ROUND);
  return table == AAR_TABLE_ASSESSMENT ? aar_record_get_integer (record, AAR_ASSESSMENT_ROUND) : 0;
}

static const char *
get_group (gpointer record)
{
  AarTable table = aar_record_get_table (record);

  if (table == AAR_TABLE_MILESTONE)
    return aar_record_get_text (record, AAR_MILESTONE_GROUP);
  if (table == AAR_TABLE_ACTION)
    return aar_record_get_text (record, AAR_ACTION_GROUP);
  return table == AAR_TABLE_INDICATOR ? aar_record_get_text (record, AAR_INDICATOR_GROUP) : NULL;
}

static GtkWidget *
make_heading (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A heading stands where the round or the group is another than in the row above. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  AarEntryList *self = data;
  gpointer record = aar_entry_row_get_record (AAR_ENTRY_ROW (row));
  gpointer above = before != NULL ? aar_entry_row_get_record (AAR_ENTRY_ROW (before)) : NULL;
  gboolean new_round = above == NULL || get_round (record) != get_round (above);
  gboolean new_group = new_round || g_strcmp0 (get_group (record), get_group (above)) != 0;
  AarRound *round = new_round ? aar_plan_content_lookup (self->content, AAR_TABLE_ROUND, get_round (record)) : NULL;
  const char *group = new_group ? get_group (record) : NULL;
  g_autoptr (GtkWidget) box = NULL;

  if (round != NULL || group != NULL)
    {
      box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
      if (round != NULL)
        gtk_box_append (GTK_BOX (box), make_heading (aar_record_get_text (round, AAR_ROUND_NAME), "round-heading"));
      if (group != NULL)
        gtk_box_append (GTK_BOX (box), make_heading (group, "group-heading"));
    }
  gtk_list_box_row_set_header (row, box);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return aar_entry_row_new (AAR_ENTRY_LIST (data)->content, item);
}

static void
aar_entry_list_dispose (GObject *object)
{
  AarEntryList *self = AAR_ENTRY_LIST (object);

  if (self->list_box != NULL)
    {
      gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
      gtk_list_box_set_header_func (self->list_box, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_ENTRY_LIST);
  g_clear_object (&self->entries);
  g_clear_object (&self->content);
  G_OBJECT_CLASS (aar_entry_list_parent_class)->dispose (object);
}

static void
aar_entry_list_class_init (AarEntryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_entry_list_dispose;

  gtk_widget_class_set_css_name (widget_class, "entrylist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/detail/aar-entry-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AarEntryList, list_box);
}

static void
aar_entry_list_init (AarEntryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_list_store_new (AAR_TYPE_RECORD);
  gtk_list_box_set_header_func (self->list_box, update_header, self, NULL);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->entries), create_row, self, NULL);
}

static gint64
get_round_position (AarPlanContent *content, gpointer record)
{
  AarRound *round = aar_plan_content_lookup (content, AAR_TABLE_ROUND, get_round (record));

  return round != NULL ? aar_record_get_integer (round, AAR_ROUND_POSITION) : G_MAXINT64;
}

/* By round; within one they stay as they stand in the document. */
static int
compare_by_round (gconstpointer a, gconstpointer b, gpointer content)
{
  gint64 first = get_round_position (content, *(gpointer *) a);
  gint64 second = get_round_position (content, *(gpointer *) b);

  return (first > second) - (first < second);
}

/**
 * aar_entry_list_set_entries:
 * @self: the list
 * @content: what is known of the plan
 * @entries: (element-type Aar.Record): the records, all of one table, in their order
 *
 * Shows @entries. Rows of records that were there before stay.
 */
void
aar_entry_list_set_entries (AarEntryList *self, AarPlanContent *content, GPtrArray *entries)
{
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_if_fail (AAR_IS_ENTRY_LIST (self));

  g_set_object (&self->content, content);
  sorted = g_ptr_array_new ();
  g_ptr_array_extend (sorted, entries, NULL, NULL);
  g_ptr_array_sort_with_data (sorted, compare_by_round, content);
  aar_object_store_set (self->entries, sorted);
  gtk_list_box_invalidate_headers (self->list_box);
}
