/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-page-head.h"

#include <adwaita.h>

#include "aar-edit-frame.h"
#include "aar-id.h"
#include "aar-record-editor.h"
#include "aar-text-field.h"
#include "aar-unwritten-mark.h"
#include "aar-widgets.h"
#include "aar-plan-words.h"

/**
 * AarPageHead:
 *
 * What stands on top of a page: a line that says where it belongs, the title in full, and tags.
 */
struct _AarPageHead
{
  GtkBox parent_instance;

  GtkLabel *line_label;
  AarTextField *title;
  AarUnwrittenMark *mark;
  GtkLabel *unwritten_label;
  AarEditFrame *tag_frame;
  AdwWrapBox *tag_box;

  AarEditor *editor;
  AarNode *node;
};

G_DEFINE_FINAL_TYPE (AarPageHead, aar_page_head, GTK_TYPE_BOX)

static gboolean
activate_link_cb (AarPageHead *self, const char *uri)
{
  gint64 area;

  return aar_id_parse (uri, &area) && gtk_widget_activate_action (GTK_WIDGET (self), "win.show-area", "x", area);
}

static void
edit_tags_cb (AarPageHead *self)
{
  if (self->editor != NULL)
    aar_record_editor_present_parts (GTK_WIDGET (self), self->editor, AAR_TABLE_NODE_TAG,
                                     aar_record_get_id (self->node), FALSE);
}

static void
mark_cb (AarPageHead *self)
{
  const char *description = aar_unwritten_mark_get_description (self->mark);

  gtk_label_set_text (self->unwritten_label, description != NULL ? description : "");
}

static void
aar_page_head_dispose (GObject *object)
{
  AarPageHead *self = AAR_PAGE_HEAD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_PAGE_HEAD);
  g_clear_object (&self->editor);
  g_clear_object (&self->node);
  G_OBJECT_CLASS (aar_page_head_parent_class)->dispose (object);
}

static void
aar_page_head_class_init (AarPageHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_page_head_dispose;

  g_type_ensure (AAR_TYPE_EDIT_FRAME);
  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  g_type_ensure (AAR_TYPE_UNWRITTEN_MARK);
  gtk_widget_class_set_css_name (widget_class, "pagehead");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-page-head.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPageHead, line_label);
  gtk_widget_class_bind_template_child (widget_class, AarPageHead, title);
  gtk_widget_class_bind_template_child (widget_class, AarPageHead, mark);
  gtk_widget_class_bind_template_child (widget_class, AarPageHead, unwritten_label);
  gtk_widget_class_bind_template_child (widget_class, AarPageHead, tag_frame);
  gtk_widget_class_bind_template_child (widget_class, AarPageHead, tag_box);
  gtk_widget_class_bind_template_callback (widget_class, activate_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_tags_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
}

static void
aar_page_head_init (AarPageHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_areas (GString *line, AarPlanContent *content, gint64 id)
{
  AarNode *area = aar_plan_content_lookup (content, AAR_TABLE_NODE, id);
  g_autofree char *link = NULL;
  g_autofree char *title = NULL;
  const char *number;

  if (area == NULL)
    return;
  append_areas (line, content, aar_record_get_integer (area, AAR_NODE_PARENT));
  link = aar_id_to_string (id);
  number = aar_record_get_text (area, AAR_NODE_NUMBER);
  title = aar_record_get_text (area, AAR_NODE_TITLE) != NULL
            ? g_markup_escape_text (aar_record_get_text (area, AAR_NODE_TITLE), -1)
            : g_strdup ("…");
  if (line->len > 0)
    g_string_append (line, "  ·  ");
  g_string_append_printf (line, "<a href=\"%s\">", link);
  if (number != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (number, -1);

      g_string_append_printf (line, "%s ", escaped);
    }
  g_string_append_printf (line, "%s</a>", title);
}

/* What the node is called by the plan, its number, and which areas it lies in, as links. */
static void
show_line (AarPageHead *self, AarPlanContent *content, AarNode *node)
{
  gboolean is_area = g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
  const char *number = aar_record_get_text (node, AAR_NODE_NUMBER);
  g_autofree char *word = aar_plan_words_get_caption (aar_plan_content_get_plan (content),
                                                      is_area ? AAR_PLAN_WORD_AREA : AAR_PLAN_WORD_INITIATIVE,
                                                      AAR_PLAN_WORD_SINGULAR);
  g_autofree char *escaped = g_markup_printf_escaped ("%s%s%s", word, number != NULL ? "\u00a0" : "",
                                                      number != NULL ? number : "");
  g_autoptr (GString) line = g_string_new (escaped);

  append_areas (line, content, aar_record_get_integer (node, AAR_NODE_PARENT));
  gtk_label_set_markup (self->line_label, line->str);
  gtk_widget_set_visible (GTK_WIDGET (self->line_label), TRUE);
}

static void
add_tag (AarPageHead *self, const char *name, const char *group)
{
  GtkWidget *pill = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (pill), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (pill, group);
  gtk_widget_add_css_class (pill, "tag");
  adw_wrap_box_append (self->tag_box, pill);
}

static void
show_tags (AarPageHead *self, AarPlanContent *content, AarNode *node)
{
  GPtrArray *tags = aar_plan_content_get_children (content, AAR_TABLE_NODE_TAG, aar_record_get_id (node));

  aar_wrap_box_clear (self->tag_box);
  for (guint i = 0; i < tags->len; i++)
    {
      AarTag *tag = aar_plan_content_lookup (content, AAR_TABLE_TAG,
                                             aar_record_get_integer (tags->pdata[i], AAR_NODE_TAG_TAG));

      if (tag != NULL)
        add_tag (self, aar_record_get_text (tag, AAR_TAG_NAME), aar_record_get_text (tag, AAR_TAG_GROUP));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tag_frame), tags->len > 0);
}

void
aar_page_head_show (AarPageHead *self, AarEditor *editor, AarPlanContent *content, AarNode *node)
{
  g_return_if_fail (AAR_IS_PAGE_HEAD (self));

  g_set_object (&self->editor, editor);
  g_set_object (&self->node, node);
  show_line (self, content, node);
  aar_unwritten_mark_watch (self->mark, aar_record_get_id (node), 0);
  aar_text_field_set_record (self->title, editor, node, AAR_NODE_TITLE);
  show_tags (self, content, node);
  aar_edit_frame_set_locked (self->tag_frame, editor == NULL || aar_editor_is_locked (editor));
}
