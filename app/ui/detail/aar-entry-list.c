/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-entry-list.h"

#include "aar-editing-removal.h"
#include "aar-entry-row.h"
#include "aar-object-store.h"
#include "aar-round-title.h"
#include "aar-trouble.h"

/**
 * AarEntryList:
 *
 * The milestones, actions, indicators or answers of an initiative, under the rounds and headings that the plan gives
 * them. Where they can be edited, Enter begins a new line behind one, and rows are moved and deleted.
 */
struct _AarEntryList
{
  GtkWidget parent_instance;

  GtkListBox *list_box;
  GtkButton *add_button;

  AarEditor *editor;
  AarPlanContent *content;
  AarTable table;
  gint64 owner;
  GListStore *entries;

  /* A line that was begun and is empty as yet, and the record that it stands behind. */
  AarRecord *draft;
  AarRecord *before;
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
  const char *language = aar_record_get_text (aar_plan_content_get_plan (self->content), AAR_PLAN_LANGUAGE);
  g_autofree char *title = round != NULL ? aar_round_dup_title (round, language) : NULL;
  g_autoptr (GtkWidget) box = NULL;

  if (round != NULL || group != NULL)
    {
      box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
      if (round != NULL)
        gtk_box_append (GTK_BOX (box), make_heading (title, "round-heading"));
      if (group != NULL)
        gtk_box_append (GTK_BOX (box), make_heading (group, "group-heading"));
    }
  gtk_list_box_row_set_header (row, box);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return aar_entry_row_new (AAR_ENTRY_LIST (data)->editor, AAR_ENTRY_LIST (data)->content, item);
}

/* ---- editing ----------------------------------------------------------------------------------------------------- */

static gpointer
find (AarEntryList *self, gint64 id, guint *place)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->entries)); i++)
    {
      g_autoptr (AarRecord) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (aar_record_get_id (entry) != id)
        continue;
      *place = i;
      return entry;
    }
  return NULL;
}

static gboolean
is_editable (AarEntryList *self)
{
  return self->editor != NULL && !aar_editor_is_locked (self->editor) && self->table != AAR_TABLE_ASSESSMENT;
}

static void
give_up_draft (AarEntryList *self)
{
  guint place;

  if (self->draft == NULL)
    return;
  if (aar_editor_is_draft (self->editor, self->draft))
    {
      aar_editor_forget (self->editor, self->draft);
      if (find (self, aar_record_get_id (self->draft), &place) != NULL)
        g_list_store_remove (self->entries, place);
    }
  g_clear_object (&self->draft);
  g_clear_object (&self->before);
}

static void
edit_row (AarEntryList *self, guint place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, (int) place);

  if (row != NULL)
    aar_entry_row_edit (AAR_ENTRY_ROW (row));
}

/* Begins a line behind the row at @place. */
static void
begin_behind (AarEntryList *self, guint place)
{
  g_autoptr (AarRecord) before = g_list_model_get_item (G_LIST_MODEL (self->entries), place);
  guint at = before != NULL ? place + 1 : g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  if (!is_editable (self))
    return;
  give_up_draft (self);
  g_set_object (&self->before, before);
  self->draft = aar_editor_begin (self->editor, self->table, self->owner, before);
  g_list_store_insert (self->entries, at, self->draft);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  edit_row (self, at);
}

static void
next_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarEntryList *self = AAR_ENTRY_LIST (widget);
  guint place;

  if (find (self, g_variant_get_int64 (parameter), &place) == NULL)
    return;
  /* Enter in a line that was left empty ends the list */
  if (self->draft == NULL || !aar_editor_is_draft (self->editor, self->draft))
    begin_behind (self, place);
}

static gboolean
left_cb (gpointer data)
{
  AarEntryList *self = data;
  guint place;

  if (self->draft == NULL || find (self, aar_record_get_id (self->draft), &place) == NULL)
    return G_SOURCE_REMOVE;
  if (!aar_entry_row_is_editing (AAR_ENTRY_ROW (gtk_list_box_get_row_at_index (self->list_box, (int) place))))
    give_up_draft (self);
  return G_SOURCE_REMOVE;
}

/* The row cannot be taken away while it tells that it was left. */
static void
left_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, left_cb, g_object_ref (widget), g_object_unref);
}

static void
remove_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarEntryList *self = AAR_ENTRY_LIST (widget);
  guint place;
  gpointer entry = find (self, g_variant_get_int64 (parameter), &place);

  if (entry == NULL || !is_editable (self))
    return;
  if (entry == self->draft)
    {
      give_up_draft (self);
      return;
    }
  gtk_widget_child_focus (widget, GTK_DIR_UP);
  aar_editing_remove (widget, self->editor, entry);
}

/* Puts @entry where @target stands, and into its round. */
static void
put (AarEntryList *self, gpointer entry, gpointer target)
{
  g_autoptr (GPtrArray) siblings = aar_editor_list_siblings (self->editor, self->table, self->owner);
  g_autoptr (GError) error = NULL;
  g_auto (GValue) round = G_VALUE_INIT;
  gboolean rounds = self->table == AAR_TABLE_MILESTONE;
  guint place = 0;

  if (!g_ptr_array_find (siblings, target, &place))
    return;
  g_value_init (&round, G_TYPE_INT64);
  g_value_set_int64 (&round, get_round (target));
  if (!aar_editor_move_to (self->editor, siblings, entry, place, AAR_MILESTONE_ROUND, rounds ? &round : NULL, &error))
    aar_trouble_present (GTK_WIDGET (self), error);
}

/* Over the border of a round it only changes the round: it stands at the near end of it then. */
static void
move_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarEntryList *self = AAR_ENTRY_LIST (widget);
  g_autoptr (AarRecord) target = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;
  int by;
  guint place;
  gpointer entry;

  g_variant_get (parameter, "(xi)", &id, &by);
  entry = find (self, id, &place);
  if (entry == NULL || entry == self->draft || !is_editable (self) || (by < 0 && place == 0))
    return;
  target = g_list_model_get_item (G_LIST_MODEL (self->entries), place + (guint) by);
  if (target == NULL || target == self->draft)
    return;
  if (get_round (entry) == get_round (target))
    put (self, entry, target);
  else if (!aar_store_set_integer (aar_editor_get_store (self->editor), entry, AAR_MILESTONE_ROUND, get_round (target),
                                   &error))
    aar_trouble_present (widget, error);
}

static void
place_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarEntryList *self = AAR_ENTRY_LIST (widget);
  gint64 id, target_id;
  guint place;
  gpointer entry, target;

  g_variant_get (parameter, "(xx)", &id, &target_id);
  entry = find (self, id, &place);
  target = find (self, target_id, &place);
  if (entry != NULL && target != NULL && target != self->draft && is_editable (self))
    put (self, entry, target);
}

static void
add_entry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_entry_list_add (AAR_ENTRY_LIST (widget));
}

/* ---- the class --------------------------------------------------------------------------------------------------- */

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
  /* the box has no name, so that the template does not let go of it */
  if (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_object (&self->entries);
  g_clear_object (&self->draft);
  g_clear_object (&self->before);
  g_clear_object (&self->editor);
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
  gtk_widget_class_bind_template_child (widget_class, AarEntryList, add_button);
  gtk_widget_class_install_action (widget_class, "entries.add", NULL, add_entry);
  gtk_widget_class_install_action (widget_class, "entries.next", "x", next_entry);
  gtk_widget_class_install_action (widget_class, "entries.left", "x", left_entry);
  gtk_widget_class_install_action (widget_class, "entries.remove", "x", remove_entry);
  gtk_widget_class_install_action (widget_class, "entries.move", "(xi)", move_entry);
  gtk_widget_class_install_action (widget_class, "entries.place", "(xx)", place_entry);
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

/* A line that was begun stays where it was, unless it is a row by now. */
static void
keep_draft (AarEntryList *self, GPtrArray *sorted)
{
  guint place;

  if (self->draft == NULL || g_ptr_array_find (sorted, self->draft, NULL))
    return;
  if (self->before != NULL && g_ptr_array_find (sorted, self->before, &place))
    g_ptr_array_insert (sorted, (int) place + 1, self->draft);
  else
    g_ptr_array_add (sorted, self->draft);
}

static void
set_owner (AarEntryList *self, AarEditor *editor, AarTable table, gint64 owner)
{
  if (self->owner != owner || self->editor != editor)
    {
      give_up_draft (self);
      /* rows of another page are not kept, as they write through another editor */
      g_list_store_remove_all (self->entries);
    }
  g_set_object (&self->editor, editor);
  self->table = table;
  self->owner = owner;
  if (self->draft != NULL && !aar_editor_is_draft (editor, self->draft))
    g_clear_object (&self->draft);
}

/**
 * aar_entry_list_set_entries:
 * @self: the list
 * @editor: (nullable): what is written through, %NULL where they can only be read
 * @content: what is known of the plan
 * @table: the table of the records
 * @owner: the id of the initiative
 * @entries: (element-type Aar.Record): the records in their order
 * @word: what one of them is called
 *
 * Shows @entries. Rows of records that were there before stay.
 */
void
aar_entry_list_set_entries (AarEntryList *self,
                            AarEditor *editor,
                            AarPlanContent *content,
                            AarTable table,
                            gint64 owner,
                            GPtrArray *entries,
                            const char *word)
{
  g_autoptr (GPtrArray) sorted = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (AAR_IS_ENTRY_LIST (self));

  set_owner (self, editor, table, owner);
  g_set_object (&self->content, content);
  sorted = g_ptr_array_new ();
  g_ptr_array_extend (sorted, entries, NULL, NULL);
  g_ptr_array_sort_with_data (sorted, compare_by_round, content);
  keep_draft (self, sorted);
  aar_object_store_set (self->entries, sorted);
  gtk_list_box_invalidate_headers (self->list_box);
  label = g_strconcat ("+\u2002", word, NULL);
  gtk_button_set_label (self->add_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), is_editable (self));
}

/**
 * aar_entry_list_add:
 * @self: the list
 *
 * Begins a line at its end.
 */
void
aar_entry_list_add (AarEntryList *self)
{
  guint n_entries;

  g_return_if_fail (AAR_IS_ENTRY_LIST (self));

  n_entries = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  begin_behind (self, n_entries > 0 ? n_entries - 1 : 0);
}

gboolean
aar_entry_list_is_adding (AarEntryList *self)
{
  g_return_val_if_fail (AAR_IS_ENTRY_LIST (self), FALSE);

  return self->draft != NULL;
}
