/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-paste-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-format.h"
#include "aar-paste-row.h"
#include "aar-round-title.h"
#include "aar-trouble.h"
#include "aar-plan-words.h"

/**
 * AarPasteDialog:
 *
 * Shows what was understood of pasted lines or cells before anything is written: what is made of them, where it comes
 * to stand, what each column holds, and which lines are taken.
 */
struct _AarPasteDialog
{
  AdwDialog parent_instance;

  AdwComboRow *kind_row;
  GtkStringList *kinds;
  AdwComboRow *owner_row;
  GtkStringList *owners;
  AdwComboRow *round_row;
  GtkStringList *rounds;
  GtkBox *head_box;
  GListStore *lines;
  GtkLabel *summary_label;

  AarStore *store;
  AarPlanContent *content;
  char *text;
  gint64 area;
  gint64 node;
  AarPastedLines *pasted;
  GArray *owner_ids;
  gboolean updating;
  guint n_pasted;
};

G_DEFINE_FINAL_TYPE (AarPasteDialog, aar_paste_dialog, ADW_TYPE_DIALOG)

static const AarTable tables[] = { AAR_TABLE_NODE, AAR_TABLE_ACTION, AAR_TABLE_MILESTONE };

/* What a column can hold, by what is made. */
static const AarPastedColumn columns[][7] = {
  { AAR_PASTED_IGNORED, AAR_PASTED_TITLE, AAR_PASTED_NUMBER, AAR_PASTED_TEXT, AAR_PASTED_UNIT, AAR_PASTED_DATE },
  { AAR_PASTED_IGNORED, AAR_PASTED_TITLE, AAR_PASTED_UNIT, AAR_PASTED_DATE, AAR_PASTED_STATUS, AAR_PASTED_GROUP },
  { AAR_PASTED_IGNORED, AAR_PASTED_TITLE, AAR_PASTED_ROUND, AAR_PASTED_STATUS, AAR_PASTED_GROUP },
};
static const guint n_columns[] = { 6, 6, 5 };

static const char *
name_column (AarPastedColumn column, AarTable table)
{
  switch (column)
    {
    case AAR_PASTED_IGNORED:
      /* Translators: a column of pasted cells that is not read */
      return _ ("Left Out");
    case AAR_PASTED_NUMBER:
      return _ ("Number");
    case AAR_PASTED_TITLE:
      return table == AAR_TABLE_NODE ? _ ("Title") : _ ("Text");
    case AAR_PASTED_TEXT:
      return _ ("Description");
    case AAR_PASTED_UNIT:
      return _ ("Responsible");
    case AAR_PASTED_DATE:
      return _ ("Date");
    case AAR_PASTED_STATUS:
      return _ ("Status");
    case AAR_PASTED_ROUND:
      return _ ("Round");
    case AAR_PASTED_GROUP:
      return _ ("Heading");
    }
  g_return_val_if_reached ("");
}

static guint
get_kind (AarPasteDialog *self)
{
  return MIN (adw_combo_row_get_selected (self->kind_row), (guint) G_N_ELEMENTS (tables) - 1);
}

static void
update_summary (AarPasteDialog *self)
{
  guint n_lines = g_list_model_get_n_items (G_LIST_MODEL (self->lines)), n_taken = 0, n_problems = 0;
  g_autofree char *taken = NULL, *problems = NULL, *text = NULL;

  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr (AarPasteLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      n_taken += aar_paste_line_is_taken (line);
      n_problems += aar_paste_line_get_problem (line) != NULL;
    }
  taken = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u line is taken", "%u of %u lines are taken", n_lines),
                           n_taken, n_lines);
  problems = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u was not wholly understood", "%u were not wholly understood", n_problems),
      n_problems);
  text = n_problems > 0 ? g_strdup_printf ("%s · %s", taken, problems) : g_strdup (taken);
  gtk_label_set_text (self->summary_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.apply", n_taken > 0 && self->owner_ids->len > 0);
}

/* What was left out stays left out when the lines are read anew. */
static void
show_lines (AarPasteDialog *self)
{
  const char *language = aar_record_get_text (aar_plan_content_get_plan (self->content), AAR_PLAN_LANGUAGE);
  g_autoptr (GPtrArray) lines = aar_paste_line_make_all (self->pasted, language);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  for (guint i = 0; i < MIN (n_old, lines->len); i++)
    {
      g_autoptr (AarPasteLine) old = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      if (g_object_get_data (G_OBJECT (old), "left-out") != NULL)
        {
          g_object_set_data (lines->pdata[i], "left-out", GINT_TO_POINTER (TRUE));
          aar_paste_line_set_taken (lines->pdata[i], FALSE);
        }
    }
  for (guint i = 0; i < lines->len; i++)
    g_signal_connect_object (lines->pdata[i], "notify::taken", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  g_list_store_splice (self->lines, 0, n_old, lines->pdata, lines->len);
  update_summary (self);
}

/* Remembers what is left out by the line, as the rows behind the lines are made anew with each change of a column. */
static void
remember_left_out (AarPasteDialog *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (AarPasteLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);
      gboolean left_out = aar_paste_line_is_usable (line) && !aar_paste_line_is_taken (line);

      g_object_set_data (G_OBJECT (line), "left-out", GINT_TO_POINTER (left_out));
    }
}

static void show_heads (AarPasteDialog *self);

static void
column_cb (AarPasteDialog *self, GParamSpec *pspec, GtkDropDown *head)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (head), "index"));
  guint selected = gtk_drop_down_get_selected (head);

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;
  remember_left_out (self);
  aar_pasted_lines_set_column (self->pasted, index, columns[get_kind (self)][selected]);
  show_lines (self);
  show_heads (self);
}

static GtkWidget *
new_head (AarPasteDialog *self, guint index)
{
  guint kind = get_kind (self);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *head;
  g_autofree char *label = NULL;

  for (guint i = 0; i < n_columns[kind]; i++)
    gtk_string_list_append (names, name_column (columns[kind][i], tables[kind]));
  head = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_widget_set_size_request (head, AAR_PASTE_CELL_WIDTH, -1);
  g_object_set_data (G_OBJECT (head), "index", GUINT_TO_POINTER (index));
  /* Translators: %u counts the columns of pasted cells */
  label = g_strdup_printf (_ ("Column %u"), index + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (head, "notify::selected", G_CALLBACK (column_cb), self, G_CONNECT_SWAPPED);
  return head;
}

/* The heads stay, so that the one that was just used keeps the focus; they only show what each column holds now. */
static void
show_heads (AarPasteDialog *self)
{
  guint kind = get_kind (self);
  GtkWidget *head = gtk_widget_get_first_child (GTK_WIDGET (self->head_box));

  self->updating = TRUE;
  for (guint i = 0; i < self->pasted->columns->len; i++)
    {
      AarPastedColumn column = g_array_index (self->pasted->columns, AarPastedColumn, i);

      if (head == NULL)
        {
          head = new_head (self, i);
          gtk_box_append (self->head_box, head);
        }
      for (guint j = 0; j < n_columns[kind]; j++)
        if (columns[kind][j] == column)
          gtk_drop_down_set_selected (GTK_DROP_DOWN (head), j);
      head = gtk_widget_get_next_sibling (head);
    }
  self->updating = FALSE;
}

static void
add_owner (AarPasteDialog *self, gint64 id, const char *title, gint64 chosen)
{
  gtk_string_list_append (self->owners, title);
  g_array_append_val (self->owner_ids, id);
  if (id == chosen)
    adw_combo_row_set_selected (self->owner_row, self->owner_ids->len - 1);
}

/* Initiatives come to stand in an area or at the top, all else under an initiative. */
static void
show_owners (AarPasteDialog *self)
{
  GPtrArray *nodes = aar_plan_content_get_records (self->content, AAR_TABLE_NODE);
  const char *wanted = get_kind (self) == 0 ? AAR_NODE_KIND_AREA : AAR_NODE_KIND_INITIATIVE;
  gint64 chosen = get_kind (self) == 0 ? self->area : self->node;

  g_array_set_size (self->owner_ids, 0);
  gtk_string_list_splice (self->owners, 0, g_list_model_get_n_items (G_LIST_MODEL (self->owners)), NULL);
  if (get_kind (self) == 0)
    /* Translators: where pasted initiatives come to stand: in no area */
    add_owner (self, 0, _ ("Top of the Plan"), chosen);
  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), wanted) == 0)
      {
        g_autofree char *title = aar_format_heading (nodes->pdata[i]);

        add_owner (self, aar_record_get_id (nodes->pdata[i]), title, chosen);
      }
}

static void
kind_cb (AarPasteDialog *self)
{
  GtkWidget *head;
  AarTable table;

  if (self->content == NULL)
    return;
  table = tables[get_kind (self)];
  while ((head = gtk_widget_get_first_child (GTK_WIDGET (self->head_box))) != NULL)
    gtk_box_remove (self->head_box, head);
  g_list_store_remove_all (self->lines);
  g_clear_pointer (&self->pasted, aar_pasted_lines_free);
  self->pasted = aar_pasted_lines_new (self->content, table, self->text);
  gtk_widget_set_visible (GTK_WIDGET (self->round_row), table == AAR_TABLE_MILESTONE);
  show_owners (self);
  show_heads (self);
  show_lines (self);
}

static gint64
get_round (AarPasteDialog *self)
{
  GPtrArray *rounds = aar_plan_content_get_records (self->content, AAR_TABLE_ROUND);
  guint selected = adw_combo_row_get_selected (self->round_row);

  return selected > 0 && selected <= rounds->len ? aar_record_get_id (rounds->pdata[selected - 1]) : 0;
}

static void
apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarPasteDialog *self = AAR_PASTE_DIALOG (widget);
  guint selected = adw_combo_row_get_selected (self->owner_row);
  g_autoptr (GError) error = NULL;
  guint n_taken = 0;

  if (selected >= self->owner_ids->len)
    return;
  for (guint i = 0; i < self->pasted->rows->len; i++)
    n_taken += ((AarPastedRow *) self->pasted->rows->pdata[i])->is_taken;
  if (!aar_pasted_lines_apply (self->pasted, self->store, g_array_index (self->owner_ids, gint64, selected),
                               get_round (self), &error))
    {
      aar_trouble_present (widget, error);
      return;
    }
  self->n_pasted = n_taken;
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
aar_paste_dialog_dispose (GObject *object)
{
  AarPasteDialog *self = AAR_PASTE_DIALOG (object);

  g_clear_object (&self->content);
  if (self->lines != NULL)
    g_list_store_remove_all (self->lines);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_PASTE_DIALOG);
  g_clear_pointer (&self->pasted, aar_pasted_lines_free);
  g_clear_pointer (&self->owner_ids, g_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (aar_paste_dialog_parent_class)->dispose (object);
}

static void
aar_paste_dialog_class_init (AarPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_paste_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "paste.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "paste.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "paste.apply", NULL);
  g_type_ensure (AAR_TYPE_PASTE_LINE);
  g_type_ensure (AAR_TYPE_PASTE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/pasting/aar-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, owners);
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, round_row);
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, rounds);
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, head_box);
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, AarPasteDialog, summary_label);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
}

static void
aar_paste_dialog_init (AarPasteDialog *self)
{
  self->owner_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_choices (AarPasteDialog *self)
{
  static const AarPlanWord words[] = { AAR_PLAN_WORD_INITIATIVE, AAR_PLAN_WORD_ACTION, AAR_PLAN_WORD_MILESTONE };
  GPtrArray *rounds = aar_plan_content_get_records (self->content, AAR_TABLE_ROUND);
  AarPlan *plan = aar_plan_content_get_plan (self->content);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *word = aar_plan_words_get_caption (plan, words[i], AAR_PLAN_WORD_PLURAL);

      gtk_string_list_append (self->kinds, word);
    }
  /* Translators: pasted milestones that belong to no round of follow-up */
  gtk_string_list_append (self->rounds, _ ("No Round"));
  for (guint i = 0; i < rounds->len; i++)
    {
      g_autofree char *title = aar_round_dup_title (rounds->pdata[i], aar_record_get_text (plan, AAR_PLAN_LANGUAGE));

      gtk_string_list_append (self->rounds, title);
    }
}

/**
 * aar_paste_dialog_new:
 * @store: the store of the plan
 * @content: the plan
 * @text: what was copied
 * @area: the id of the area that is shown, 0 for none
 * @node: the id of the initiative that is shown, 0 for none
 *
 * Returns: (transfer floating): the dialog
 */
AarPasteDialog *
aar_paste_dialog_new (AarStore *store, AarPlanContent *content, const char *text, gint64 area, gint64 node)
{
  AarPasteDialog *self = g_object_new (AAR_TYPE_PASTE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->text = g_strdup (text);
  self->area = area;
  self->node = node;
  self->content = g_object_ref (content);
  show_choices (self);
  kind_cb (self);
  return self;
}

guint
aar_paste_dialog_get_n_pasted (AarPasteDialog *self)
{
  g_return_val_if_fail (AAR_IS_PASTE_DIALOG (self), 0);

  return self->n_pasted;
}
