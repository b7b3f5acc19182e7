/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-xml.h"

#include "aar-archive.h"
#include "aar-error.h"

#include <string.h>

#include "config.h"
#include <glib/gi18n-lib.h>

#define OOXML        "http://schemas.openxmlformats.org/"
#define STRICT       "http://purl.oclc.org/ooxml/"
#define OPENDOCUMENT "urn:oasis:names:tc:opendocument:xmlns:"

static const struct
{
  const char *address;
  AarXmlNamespace space;
} spaces[] = {
  { OOXML "wordprocessingml/2006/main", AAR_XML_WORD },
  { STRICT "wordprocessingml/main", AAR_XML_WORD },
  { "http://schemas.microsoft.com/office/word/2010/wordml", AAR_XML_WORD_2010 },
  { OOXML "spreadsheetml/2006/main", AAR_XML_SHEET },
  { STRICT "spreadsheetml/main", AAR_XML_SHEET },
  { OOXML "officeDocument/2006/relationships", AAR_XML_RELATION },
  { STRICT "officeDocument/relationships", AAR_XML_RELATION },
  { OOXML "package/2006/relationships", AAR_XML_PACKAGE },
  { OOXML "markup-compatibility/2006", AAR_XML_COMPATIBILITY },
  { OOXML "officeDocument/2006/math", AAR_XML_MATH },
  { STRICT "officeDocument/math", AAR_XML_MATH },
  { OOXML "drawingml/2006/main", AAR_XML_DRAWING },
  { STRICT "drawingml/main", AAR_XML_DRAWING },
  { "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", AAR_XML_SHAPE },
  { "urn:schemas-microsoft-com:vml", AAR_XML_VECTOR },
  { OPENDOCUMENT "office:1.0", AAR_XML_OFFICE },
  { OPENDOCUMENT "style:1.0", AAR_XML_STYLE },
  { OPENDOCUMENT "text:1.0", AAR_XML_TEXT },
  { OPENDOCUMENT "table:1.0", AAR_XML_TABLE },
  { OPENDOCUMENT "drawing:1.0", AAR_XML_DRAW },
  { OPENDOCUMENT "xsl-fo-compatible:1.0", AAR_XML_FORMAT },
  { OPENDOCUMENT "datastyle:1.0", AAR_XML_NUMBER },
  { OPENDOCUMENT "presentation:1.0", AAR_XML_PRESENTATION },
  { OPENDOCUMENT "manifest:1.0", AAR_XML_MANIFEST },
  { OPENDOCUMENT "form:1.0", AAR_XML_FORM },
  { "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", AAR_XML_EXTENSION },
  { "http://www.w3.org/1999/xlink", AAR_XML_LINK },
};

struct _AarXmlInput
{
  char *name;
  GBytes *bytes;
  xmlTextReader *reader;
  /* the element of which the whole is in memory, so that the next one is behind it */
  gboolean expanded;
};

/**
 * aar_xml_input_new:
 * @bytes: an XML file
 * @name: the name of the document, for messages
 * @error: return location for an error
 *
 * Begins to read. Nothing else is opened for it, no file and no address, and it may not bring declarations of its own.
 *
 * Returns: (transfer full) (nullable): the input, or %NULL with @error set
 */
AarXmlInput *
aar_xml_input_new (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (AarXmlInput) self = g_new0 (AarXmlInput, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  if (size <= G_MAXINT)
    self->reader = xmlReaderForMemory (data != NULL ? data : "", (int) size, NULL, NULL,
                                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
  if (self->reader == NULL)
    {
      aar_archive_set_damaged (error, name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * aar_xml_input_free:
 * @self: an input
 *
 * Frees it, and with it every element that it gave.
 */
void
aar_xml_input_free (AarXmlInput *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

/**
 * aar_xml_input_next:
 * @self: an input
 * @error: return location for an error
 *
 * Goes to the next element, in the order in which elements begin, or to the one behind an element that was expanded. Of
 * the element only its name and its attributes are there.
 *
 * Returns: (transfer none) (nullable): the element, or %NULL at the end or with @error set
 */
xmlNode *
aar_xml_input_next (AarXmlInput *self, GError **error)
{
  for (;;)
    {
      int got = self->expanded ? xmlTextReaderNext (self->reader) : xmlTextReaderRead (self->reader);

      self->expanded = FALSE;
      if (got < 0)
        aar_archive_set_damaged (error, self->name);
      if (got <= 0)
        return NULL;
      if (xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_DOCUMENT_TYPE)
        {
          g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                       _ ("“%s” declares XML of its own, which no office program does. It is not read."), self->name);
          return NULL;
        }
      if (xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT)
        return xmlTextReaderCurrentNode (self->reader);
    }
}

/**
 * aar_xml_input_expand:
 * @self: an input that is at an element
 * @error: return location for an error
 *
 * Reads all of that element. It is there until the input goes on.
 *
 * Returns: (transfer none) (nullable): the element, or %NULL with @error set
 */
xmlNode *
aar_xml_input_expand (AarXmlInput *self, GError **error)
{
  xmlNode *node = xmlTextReaderExpand (self->reader);

  self->expanded = TRUE;
  if (node == NULL)
    aar_archive_set_damaged (error, self->name);
  return node;
}

/**
 * aar_xml_input_get_depth:
 * @self: an input that is at an element
 *
 * Tells how many elements that one stands in.
 *
 * Returns: how many
 */
int
aar_xml_input_get_depth (AarXmlInput *self)
{
  return xmlTextReaderDepth (self->reader);
}

/* Found once for each declaration, and kept with it. */
static AarXmlNamespace
find_namespace (xmlNs *declared)
{
  if (declared == NULL)
    return AAR_XML_NONE;
  if (declared->_private == NULL)
    {
      AarXmlNamespace found = AAR_XML_OTHER;

      for (guint i = 0; declared->href != NULL && i < G_N_ELEMENTS (spaces); i++)
        if (strcmp ((const char *) declared->href, spaces[i].address) == 0)
          found = spaces[i].space;
      declared->_private = GUINT_TO_POINTER ((guint) found + 1);
    }
  return (AarXmlNamespace) (GPOINTER_TO_UINT (declared->_private) - 1);
}

/**
 * aar_xml_is:
 * @node: an element
 * @space: a namespace
 * @name: a name in it
 *
 * Tells whether an element is of that name.
 *
 * Returns: %TRUE if it is
 */
gboolean
aar_xml_is (const xmlNode *node, AarXmlNamespace space, const char *name)
{
  return strcmp ((const char *) node->name, name) == 0 && find_namespace (node->ns) == space;
}

static xmlNode *
find_element (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

/**
 * aar_xml_first:
 * @node: an element
 *
 * Gets the first element in it.
 *
 * Returns: (transfer none) (nullable): the element
 */
xmlNode *
aar_xml_first (const xmlNode *node)
{
  return find_element (node->children);
}

/**
 * aar_xml_next:
 * @node: an element
 *
 * Gets the next element beside it.
 *
 * Returns: (transfer none) (nullable): the element
 */
xmlNode *
aar_xml_next (const xmlNode *node)
{
  return find_element (node->next);
}

/**
 * aar_xml_find:
 * @node: (nullable): an element
 * @space: a namespace
 * @name: a name in it
 *
 * Finds the first of that name among the elements right in another.
 *
 * Returns: (transfer none) (nullable): the element
 */
xmlNode *
aar_xml_find (const xmlNode *node, AarXmlNamespace space, const char *name)
{
  for (xmlNode *child = node != NULL ? aar_xml_first (node) : NULL; child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, space, name))
      return child;
  return NULL;
}

/**
 * aar_xml_get:
 * @node: (nullable): an element
 * @space: the namespace of an attribute
 * @name: its name
 *
 * Gets an attribute.
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
aar_xml_get (const xmlNode *node, AarXmlNamespace space, const char *name)
{
  for (const xmlAttr *attribute = node != NULL ? node->properties : NULL; attribute != NULL;
       attribute = attribute->next)
    if (strcmp ((const char *) attribute->name, name) == 0 && find_namespace (attribute->ns) == space)
      return attribute->children != NULL && attribute->children->content != NULL
               ? (const char *) attribute->children->content
               : "";
  return NULL;
}

/**
 * aar_xml_get_number:
 * @node: (nullable): an element
 * @space: the namespace of an attribute
 * @name: its name
 * @otherwise: what it is where it is missing or no number
 * @most: what it is at most
 *
 * Gets an attribute that is a whole number.
 *
 * Returns: the number
 */
guint
aar_xml_get_number (const xmlNode *node, AarXmlNamespace space, const char *name, guint otherwise, guint most)
{
  const char *value = aar_xml_get (node, space, name);
  guint64 number;

  if (value == NULL || !g_ascii_isdigit (*value))
    return otherwise;
  number = g_ascii_strtoull (value, NULL, 10);
  return (guint) MIN (number, most);
}

/**
 * aar_xml_append_text:
 * @node: an element
 * @text: where to add to
 *
 * Adds all text in an element.
 */
void
aar_xml_append_text (const xmlNode *node, GString *text)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) && child->content != NULL)
      g_string_append (text, (const char *) child->content);
    else if (child->type == XML_ELEMENT_NODE)
      aar_xml_append_text (child, text);
}
