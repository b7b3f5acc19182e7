/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-section.h"

#include "aar-amount-row.h"
#include "aar-edit-frame.h"
#include "aar-entry-list.h"
#include "aar-fact.h"
#include "aar-prose.h"
#include "aar-record-editor.h"
#include "aar-text-field.h"

struct _AarSection
{
  GtkBox parent_instance;

  GtkLabel *heading_label;

  /* Of these there is what the description asks for. */
  AarTextField *text;
  AarEntryList *entries;
  AarEditFrame *frame;
  GtkBox *line_box;

  AarDetailSection description;
  AarEditor *editor;
  AarRecord *record;
};

G_DEFINE_FINAL_TYPE (AarSection, aar_section, GTK_TYPE_BOX)

/* A text that was begun and left empty does not keep its heading. */
static void
left_cb (AarSection *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "sections.refresh", NULL);
}

static void
edit_cb (AarSection *self)
{
  if (self->description.table == AAR_TABLE_PLAN)
    aar_record_editor_present (GTK_WIDGET (self), self->editor, self->record);
  else
    aar_record_editor_present_parts (GTK_WIDGET (self), self->editor, self->description.table,
                                     aar_record_get_id (self->record), FALSE);
}

static void
aar_section_dispose (GObject *object)
{
  AarSection *self = AAR_SECTION (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_SECTION);
  g_clear_object (&self->editor);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (aar_section_parent_class)->dispose (object);
}

static void
aar_section_class_init (AarSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_section_dispose;

  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AarSection, heading_label);
}

static void
aar_section_init (AarSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_text (AarSection *self)
{
  GtkWidget *text = aar_text_field_new (NULL);

  self->text = AAR_TEXT_FIELD (text);
  g_object_set (text, "headings", (self->description.flags & AAR_SECTION_HEADINGS) != 0, NULL);
  g_signal_connect_object (text, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), text);
  if ((self->description.flags & AAR_SECTION_LEAD) == 0)
    return;
  gtk_widget_add_css_class (text, "body-text");
  gtk_widget_add_css_class (GTK_WIDGET (self), "lead");
  gtk_widget_set_visible (GTK_WIDGET (self->heading_label), FALSE);
}

/* Lines that say something of the record are edited with it, sums over others are not. */
static void
add_lines (AarSection *self)
{
  self->line_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  if (self->description.table == AAR_TABLE_PLAN && self->description.field == 0)
    {
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->line_box));
      return;
    }
  self->frame = g_object_new (AAR_TYPE_EDIT_FRAME, "child", self->line_box, NULL);
  g_signal_connect_object (self->frame, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->frame));
}

GtkWidget *
aar_section_new (const AarDetailSection *description)
{
  gboolean is_lead = (description->flags & AAR_SECTION_LEAD) != 0;
  AarSection *self = g_object_new (AAR_TYPE_SECTION, "accessible-role",
                                   is_lead ? GTK_ACCESSIBLE_ROLE_GENERIC : GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  self->description = *description;
  if (description->field != 0)
    add_text (self);
  if (description->kind == AAR_SECTION_ENTRIES)
    {
      self->entries = g_object_new (AAR_TYPE_ENTRY_LIST, NULL);
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->entries));
    }
  if (description->add_lines != NULL)
    add_lines (self);
  return GTK_WIDGET (self);
}

static void
show_heading (AarSection *self, const char *heading)
{
  if (self->description.flags & AAR_SECTION_LEAD || strcmp (heading, gtk_label_get_text (self->heading_label)) == 0)
    return;
  gtk_label_set_text (self->heading_label, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  if (self->frame != NULL)
    aar_edit_frame_set_label (self->frame, heading);
}

static GtkWidget *
make_line (AarSection *self, const AarDetailLine *line)
{
  switch (self->description.kind)
    {
    case AAR_SECTION_FACTS:
      return aar_fact_new (line->label, line->value);
    case AAR_SECTION_AMOUNTS:
      return aar_amount_row_new (line->label, line->what, line->value);
    case AAR_SECTION_PROSE:
    case AAR_SECTION_ENTRIES:
    default:
      return aar_prose_new (line->value);
    }
}

static guint
show_lines (AarSection *self, const AarDetailSubject *subject)
{
  g_autoptr (GPtrArray) lines = aar_detail_section_list_lines (&self->description, subject);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->line_box))) != NULL)
    gtk_box_remove (self->line_box, child);
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (self->line_box, make_line (self, lines->pdata[i]));
  if (self->frame != NULL)
    {
      aar_edit_frame_set_locked (self->frame, self->editor == NULL || aar_editor_is_locked (self->editor));
      gtk_widget_set_visible (GTK_WIDGET (self->frame), lines->len > 0);
    }
  return lines->len;
}

static guint
show_entries (AarSection *self, const AarDetailSubject *subject)
{
  g_autoptr (GPtrArray) entries = aar_detail_section_list_entries (&self->description, subject);
  g_autofree char *word = aar_detail_section_get_part (&self->description, subject);

  aar_entry_list_set_entries (self->entries, self->editor, subject->content, self->description.table,
                              aar_record_get_id (self->record), entries, word);
  return entries->len;
}

/**
 * aar_section_show:
 * @self: a section
 * @editor: (nullable): what is written through, %NULL where it can only be read
 * @subject: what its page is about
 *
 * Shows what is said of @subject. Entries and texts that were shown before stay, so that a change does not disturb the
 * reader.
 */
void
aar_section_show (AarSection *self, AarEditor *editor, const AarDetailSubject *subject)
{
  g_autofree char *heading = NULL;
  guint n_parts = 0;
  gboolean begun = FALSE;

  g_return_if_fail (AAR_IS_SECTION (self));

  g_set_object (&self->editor, editor);
  g_set_object (&self->record, AAR_RECORD (subject->record));
  heading = aar_detail_section_get_heading (&self->description, subject);
  show_heading (self, heading);
  if (self->text != NULL)
    {
      aar_text_field_set_record (self->text, editor, subject->record, self->description.field);
      begun = aar_text_field_is_editing (self->text);
    }
  if (self->entries != NULL)
    {
      n_parts = show_entries (self, subject);
      begun = aar_entry_list_is_adding (self->entries);
    }
  if (self->line_box != NULL)
    n_parts = show_lines (self, subject);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          begun || aar_detail_section_is_filled (&self->description, subject, n_parts));
}

void
aar_section_begin_text (AarSection *self)
{
  g_return_if_fail (AAR_IS_SECTION (self) && self->text != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  aar_text_field_edit (self->text);
}

/**
 * aar_section_begin_entry:
 * @self: a section of entries
 *
 * Begins a record at their end.
 */
void
aar_section_begin_entry (AarSection *self)
{
  g_return_if_fail (AAR_IS_SECTION (self) && self->entries != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  aar_entry_list_add (self->entries);
}
