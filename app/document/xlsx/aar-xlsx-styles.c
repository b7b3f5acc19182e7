/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-xlsx-styles.h"

#include "aar-number-format.h"

#include <string.h>

#define MOST_ID   100000
#define MOST_SIZE 500.0

typedef struct
{
  AarRunStyle style;
  double size;
} Font;

typedef struct
{
  guint format;
  guint font;
} CellStyle;

struct _AarXlsxStyles
{
  GHashTable *codes;
  GArray *fonts;
  GArray *cells;
};

/**
 * aar_xlsx_styles_new:
 *
 * Makes the styles of a workbook that has none.
 *
 * Returns: (transfer full): the styles
 */
AarXlsxStyles *
aar_xlsx_styles_new (void)
{
  AarXlsxStyles *self = g_new0 (AarXlsxStyles, 1);

  self->codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->fonts = g_array_new (FALSE, FALSE, sizeof (Font));
  self->cells = g_array_new (FALSE, FALSE, sizeof (CellStyle));
  return self;
}

/**
 * aar_xlsx_styles_free:
 * @self: styles
 *
 * Frees them.
 */
void
aar_xlsx_styles_free (AarXlsxStyles *self)
{
  g_hash_table_unref (self->codes);
  g_array_unref (self->fonts);
  g_array_unref (self->cells);
  g_free (self);
}

static gboolean
is_on (const xmlNode *node)
{
  const char *value = aar_xml_get (node, AAR_XML_NONE, "val");

  return node != NULL && (value == NULL || !(g_str_equal (value, "0") || g_str_equal (value, "false")));
}

/**
 * aar_xlsx_styles_read_font:
 * @node: (nullable): a font, or the properties of a run
 * @style: (inout): bold, italic and so on
 * @size: (inout): in points
 *
 * Reads how text is set.
 */
void
aar_xlsx_styles_read_font (const xmlNode *node, AarRunStyle *style, double *size)
{
  static const struct
  {
    const char *name;
    AarRunStyle flag;
  } flags[] = { { "b", AAR_RUN_BOLD }, { "i", AAR_RUN_ITALIC }, { "strike", AAR_RUN_STRUCK } };
  const char *points = aar_xml_get (aar_xml_find (node, AAR_XML_SHEET, "sz"), AAR_XML_NONE, "val");
  double said = points != NULL ? g_ascii_strtod (points, NULL) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      const xmlNode *found = aar_xml_find (node, AAR_XML_SHEET, flags[i].name);

      if (found != NULL)
        *style = is_on (found) ? *style | flags[i].flag : *style & ~flags[i].flag;
    }
  if (said > 0 && said <= MOST_SIZE)
    *size = said;
}

static void
read_format (AarXlsxStyles *self, const xmlNode *node)
{
  const char *code = aar_xml_get (node, AAR_XML_NONE, "formatCode");
  guint id = aar_xml_get_number (node, AAR_XML_NONE, "numFmtId", 0, MOST_ID);

  if (code != NULL)
    g_hash_table_replace (self->codes, GUINT_TO_POINTER (id), g_strdup (code));
}

static void
read_table (AarXlsxStyles *self, const xmlNode *node)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_SHEET, "numFmt"))
      read_format (self, child);
    else if (aar_xml_is (child, AAR_XML_SHEET, "font"))
      {
        Font font = { 0 };

        aar_xlsx_styles_read_font (child, &font.style, &font.size);
        g_array_append_val (self->fonts, font);
      }
    else if (aar_xml_is (child, AAR_XML_SHEET, "xf"))
      {
        CellStyle style = { aar_xml_get_number (child, AAR_XML_NONE, "numFmtId", 0, MOST_ID),
                            aar_xml_get_number (child, AAR_XML_NONE, "fontId", 0, MOST_ID) };

        g_array_append_val (self->cells, style);
      }
}

/**
 * aar_xlsx_styles_read:
 * @self: styles
 * @bytes: the part that holds them
 * @name: the name of the workbook
 * @error: return location for an error
 *
 * Reads the styles.
 *
 * Returns: %FALSE with @error set if that failed
 */
gboolean
aar_xlsx_styles_read (AarXlsxStyles *self, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (AarXmlInput) input = aar_xml_input_new (bytes, name, error);
  g_autoptr (GError) cause = NULL;
  xmlNode *node;

  if (input == NULL)
    return FALSE;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    {
      if (!aar_xml_is (node, AAR_XML_SHEET, "numFmts") && !aar_xml_is (node, AAR_XML_SHEET, "fonts") &&
          !aar_xml_is (node, AAR_XML_SHEET, "cellXfs") && !aar_xml_is (node, AAR_XML_SHEET, "cellStyleXfs") &&
          !aar_xml_is (node, AAR_XML_SHEET, "dxfs"))
        continue;
      node = aar_xml_input_expand (input, &cause);
      if (node == NULL)
        break;
      /* styles of conditions and of styles have fonts and formats too */
      if (!aar_xml_is (node, AAR_XML_SHEET, "dxfs") && !aar_xml_is (node, AAR_XML_SHEET, "cellStyleXfs"))
        read_table (self, node);
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return TRUE;
}

/**
 * aar_xlsx_styles_get:
 * @self: styles
 * @index: which one of those of cells
 *
 * Gets how a cell is set. The format lives as long as the styles.
 *
 * Returns: how
 */
AarXlsxStyle
aar_xlsx_styles_get (AarXlsxStyles *self, guint index)
{
  AarXlsxStyle style = { 0 };

  if (index < self->cells->len)
    {
      const CellStyle *cell = &g_array_index (self->cells, CellStyle, index);

      style.code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (cell->format));
      /* what the language of the machine decides is not believed even where the code is written out */
      if (style.code == NULL || cell->format == 14 || cell->format == 22)
        style.code = aar_number_format_get_built_in (cell->format);
      if (cell->font < self->fonts->len)
        {
          const Font *font = &g_array_index (self->fonts, Font, cell->font);

          style.style = font->style;
          style.size = font->size;
        }
    }
  return style;
}
