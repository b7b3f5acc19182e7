/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-section-list.h"

#include <glib/gi18n-lib.h>

#include "aar-add-bar.h"
#include "aar-record-editor.h"
#include "aar-section.h"

struct _AarSectionList
{
  GtkBox parent_instance;

  AarAddBar *add_bar;

  /* For each description its section, NULL if it is not shown here. */
  GArray *descriptions;
  GPtrArray *sections;
  AarEditor *editor;
  AarDetailSubject subject;
};

G_DEFINE_FINAL_TYPE (AarSectionList, aar_section_list, GTK_TYPE_BOX)

static const AarDetailSection *
get_description (AarSectionList *self, guint i)
{
  return &g_array_index (self->descriptions, AarDetailSection, i);
}

static void
add_text_cb (AarSectionList *self, guint field)
{
  for (guint i = 0; i < self->descriptions->len; i++)
    if (get_description (self, i)->field == field)
      aar_section_begin_text (self->sections->pdata[i]);
}

static void
add_part_cb (AarSectionList *self, guint table)
{
  if (table == aar_record_get_table (self->subject.record))
    aar_record_editor_present (GTK_WIDGET (self), self->editor, self->subject.record);
  for (guint i = 0; i < self->descriptions->len; i++)
    if (get_description (self, i)->table != table || table == AAR_TABLE_PLAN)
      continue;
    else if (get_description (self, i)->kind == AAR_SECTION_ENTRIES)
      aar_section_begin_entry (self->sections->pdata[i]);
    else
      aar_record_editor_present_parts (GTK_WIDGET (self), self->editor, table, aar_record_get_id (self->subject.record),
                                       (get_description (self, i)->flags & AAR_SECTION_LISTED) == 0);
}

static void
show_add_bar (AarSectionList *self)
{
  g_autoptr (GPtrArray) offers = NULL;

  aar_add_bar_clear (self->add_bar);
  if (self->editor == NULL || aar_editor_is_locked (self->editor))
    return;
  offers = aar_detail_sections_offer (self->descriptions, &self->subject);
  for (guint i = 0; i < offers->len; i++)
    {
      const AarDetailOffer *offer = offers->pdata[i];

      if (offer->field != 0)
        aar_add_bar_add_text (self->add_bar, offer->field, offer->label);
      else if (offer->adds)
        aar_add_bar_add_part (self->add_bar, offer->table, offer->label);
      else
        aar_add_bar_add_list (self->add_bar, offer->table, offer->label);
    }
  /* Translators: opens all fields of an initiative, an area or a plan */
  aar_add_bar_add_list (self->add_bar, aar_record_get_table (self->subject.record), _ ("All Fields…"));
}

static void
refresh (AarSectionList *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (self->sections->pdata[i] != NULL)
      aar_section_show (self->sections->pdata[i], self->editor, &self->subject);
  show_add_bar (self);
}

static void
refresh_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarSectionList *self = AAR_SECTION_LIST (widget);

  if (self->subject.record != NULL)
    refresh (self);
}

static void
aar_section_list_dispose (GObject *object)
{
  AarSectionList *self = AAR_SECTION_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_SECTION_LIST);
  g_clear_object (&self->editor);
  g_clear_object (&self->subject.record);
  g_clear_object (&self->subject.content);
  g_clear_pointer (&self->subject.nodes, g_ptr_array_unref);
  g_clear_pointer (&self->descriptions, g_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  G_OBJECT_CLASS (aar_section_list_parent_class)->dispose (object);
}

static void
aar_section_list_class_init (AarSectionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_section_list_dispose;

  g_type_ensure (AAR_TYPE_ADD_BAR);
  gtk_widget_class_install_action (widget_class, "sections.refresh", NULL, refresh_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/detail/aar-section-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AarSectionList, add_bar);
  gtk_widget_class_bind_template_callback (widget_class, add_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_part_cb);
}

static void
aar_section_list_init (AarSectionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_sections (AarSectionList *self, gpointer record)
{
  GtkWidget *previous = NULL;

  self->descriptions = aar_detail_sections_list (record);
  self->sections = g_ptr_array_new ();
  for (guint i = 0; i < self->descriptions->len; i++)
    {
      gboolean is_shown = aar_detail_section_is_shown (get_description (self, i));
      GtkWidget *section = is_shown ? aar_section_new (get_description (self, i)) : NULL;

      g_ptr_array_add (self->sections, section);
      if (section == NULL)
        continue;
      gtk_box_insert_child_after (GTK_BOX (self), section, previous);
      previous = section;
    }
}

/**
 * aar_section_list_show:
 * @self: the sections
 * @editor: (nullable): what is written through, %NULL where it can only be read
 * @subject: what the page is about; always an initiative, an area or a plan
 *
 * Shows what is said of @subject.
 */
void
aar_section_list_show (AarSectionList *self, AarEditor *editor, const AarDetailSubject *subject)
{
  g_return_if_fail (AAR_IS_SECTION_LIST (self));

  if (self->sections == NULL)
    make_sections (self, subject->record);
  g_set_object (&self->editor, editor);
  g_set_object (&self->subject.record, subject->record);
  g_set_object (&self->subject.content, subject->content);
  g_clear_pointer (&self->subject.nodes, g_ptr_array_unref);
  self->subject.nodes = subject->nodes != NULL ? g_ptr_array_ref (subject->nodes) : NULL;
  refresh (self);
}
