/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-lines.h"

#include "aar-text.h"

/**
 * AarImportLines:
 *
 * The lines of a document as a list of #AarImportLine. Empty lines are not items of their own, the line after them
 * knows of the gap. A line becomes an object when it is first asked for, so that a long document is there at once.
 */
struct _AarImportLines
{
  GObject parent_instance;

  AarDocumentLines *document;
  /* The numbers of the lines that are not empty, and for each its flags and, once it was asked for, its item. */
  GArray *numbers;
  GByteArray *flags;
  GPtrArray *items;
  guint first_marked, last_marked;
  guint doubted;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarImportLines,
                               aar_import_lines,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
unref_item (gpointer item)
{
  if (item != NULL)
    g_object_unref (item);
}

static void
aar_import_lines_finalize (GObject *object)
{
  AarImportLines *self = AAR_IMPORT_LINES (object);

  g_ptr_array_unref (self->items);
  g_byte_array_unref (self->flags);
  g_array_unref (self->numbers);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (aar_import_lines_parent_class)->finalize (object);
}

static void
aar_import_lines_class_init (AarImportLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_import_lines_finalize;
}

static void
aar_import_lines_init (AarImportLines *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->flags = g_byte_array_new ();
  self->items = g_ptr_array_new_with_free_func (unref_item);
}

static GType
get_item_type (GListModel *model)
{
  return AAR_TYPE_IMPORT_LINE;
}

static guint
get_n_items (GListModel *model)
{
  return AAR_IMPORT_LINES (model)->numbers->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AarImportLines *self = AAR_IMPORT_LINES (model);

  if (position >= self->numbers->len)
    return NULL;
  if (self->items->pdata[position] == NULL)
    {
      guint number = g_array_index (self->numbers, guint, position);

      self->items->pdata[position] = aar_import_line_new (
          number, aar_document_lines_get_line (self->document, number - 1), self->flags->data[position]);
    }
  return g_object_ref (self->items->pdata[position]);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

AarImportLines *
aar_import_lines_new (AarDocumentLines *document)
{
  AarImportLines *self;
  guint8 flags = AAR_IMPORT_LINE_PLAIN;

  g_return_val_if_fail (AAR_IS_DOCUMENT_LINES (document), NULL);

  self = g_object_new (AAR_TYPE_IMPORT_LINES, NULL);
  self->document = g_object_ref (document);
  for (guint i = 0; i < aar_document_lines_get_n_lines (document); i++)
    {
      guint number = i + 1;

      if (i > 0 && aar_document_lines_starts_page (document, i))
        flags |= AAR_IMPORT_LINE_PAGE;
      if (aar_text_is_empty (aar_document_lines_get_line (document, i)))
        {
          flags |= AAR_IMPORT_LINE_GAP;
          continue;
        }
      g_array_append_val (self->numbers, number);
      g_byte_array_append (self->flags, &flags, 1);
      flags = AAR_IMPORT_LINE_PLAIN;
    }
  g_ptr_array_set_size (self->items, (gint) self->numbers->len);
  return self;
}

/* The position of the first line that is not before @number. */
static guint
find_position (AarImportLines *self, guint number)
{
  guint low = 0, high = self->numbers->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->numbers, guint, middle) < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Sets or clears @flag on the lines from @first to @last; only items that exist need to hear of it. */
static void
change_flag (AarImportLines *self, guint first, guint last, guint8 flag, gboolean set)
{
  if (first == 0)
    return;
  for (guint i = find_position (self, first); i < self->numbers->len && g_array_index (self->numbers, guint, i) <= last;
       i++)
    {
      guint8 *flags = &self->flags->data[i];

      *flags = (guint8) (set ? *flags | flag : *flags & ~flag);
      if (self->items->pdata[i] != NULL)
        aar_import_line_set_flags (self->items->pdata[i], *flags);
    }
}

/**
 * aar_import_lines_get_n_lines:
 * @self: the lines
 *
 * Returns: how many lines the document has, empty ones too
 */
guint
aar_import_lines_get_n_lines (AarImportLines *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_LINES (self), 0);

  return aar_document_lines_get_n_lines (self->document);
}

/**
 * aar_import_lines_set_heading:
 * @self: the lines
 * @number: a line on which an area or initiative begins
 */
void
aar_import_lines_set_heading (AarImportLines *self, guint number)
{
  g_return_if_fail (AAR_IS_IMPORT_LINES (self));

  change_flag (self, number, number, AAR_IMPORT_LINE_HEADING, TRUE);
}

/**
 * aar_import_lines_mark:
 * @self: the lines
 * @first: the first line of what is chosen, 0 for none
 * @last: its last line
 *
 * Marks these lines and no others.
 */
void
aar_import_lines_mark (AarImportLines *self, guint first, guint last)
{
  g_return_if_fail (AAR_IS_IMPORT_LINES (self));

  change_flag (self, self->first_marked, self->last_marked, AAR_IMPORT_LINE_MARKED, FALSE);
  self->first_marked = first;
  self->last_marked = last;
  change_flag (self, first, last, AAR_IMPORT_LINE_MARKED, TRUE);
}

/**
 * aar_import_lines_doubt:
 * @self: the lines
 * @number: the line that the chosen doubt is about, 0 for none
 *
 * Marks this line, and no other, as doubted.
 */
void
aar_import_lines_doubt (AarImportLines *self, guint number)
{
  g_return_if_fail (AAR_IS_IMPORT_LINES (self));

  change_flag (self, self->doubted, self->doubted, AAR_IMPORT_LINE_DOUBTED, FALSE);
  self->doubted = number;
  change_flag (self, number, number, AAR_IMPORT_LINE_DOUBTED, TRUE);
}

/**
 * aar_import_lines_find:
 * @self: the lines
 * @number: a line of the document, empty or not
 * @position: (out): where it stands in the list; for an empty line, where the next one stands
 *
 * Returns: whether there is such a line
 */
gboolean
aar_import_lines_find (AarImportLines *self, guint number, guint *position)
{
  g_return_val_if_fail (AAR_IS_IMPORT_LINES (self), FALSE);

  *position = find_position (self, number);
  return number > 0 && *position < self->numbers->len;
}

/**
 * aar_import_lines_get_raw:
 * @self: the lines
 * @number: a line of the document
 *
 * Returns: (transfer none) (nullable): what the document has there
 */
const char *
aar_import_lines_get_raw (AarImportLines *self, guint number)
{
  g_return_val_if_fail (AAR_IS_IMPORT_LINES (self), NULL);

  if (number == 0 || number > aar_document_lines_get_n_lines (self->document))
    return NULL;
  return aar_document_lines_get_line (self->document, number - 1);
}
