/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/**
 * AarXmlNamespace:
 *
 * The namespaces of office documents, each in the transitional and the strict wording.
 */
typedef enum
{
  AAR_XML_OTHER,
  AAR_XML_NONE,
  AAR_XML_WORD,
  AAR_XML_WORD_2010,
  AAR_XML_SHEET,
  AAR_XML_RELATION,
  AAR_XML_PACKAGE,
  AAR_XML_COMPATIBILITY,
  AAR_XML_MATH,
  AAR_XML_DRAWING,
  AAR_XML_SHAPE,
  AAR_XML_VECTOR,
  AAR_XML_OFFICE,
  AAR_XML_STYLE,
  AAR_XML_TEXT,
  AAR_XML_TABLE,
  AAR_XML_DRAW,
  AAR_XML_FORMAT,
  AAR_XML_NUMBER,
  AAR_XML_LINK,
  AAR_XML_PRESENTATION,
  AAR_XML_MANIFEST,
  AAR_XML_FORM,
  AAR_XML_EXTENSION,
} AarXmlNamespace;

/**
 * AarXmlInput:
 *
 * Goes over the elements of an XML file, of which only those are in memory at once that are asked for.
 */
typedef struct _AarXmlInput AarXmlInput;

AarXmlInput *aar_xml_input_new (GBytes *bytes, const char *name, GError **error);
void aar_xml_input_free (AarXmlInput *self);
xmlNode *aar_xml_input_next (AarXmlInput *self, GError **error);
xmlNode *aar_xml_input_expand (AarXmlInput *self, GError **error);
int aar_xml_input_get_depth (AarXmlInput *self);

gboolean aar_xml_is (const xmlNode *node, AarXmlNamespace space, const char *name);
xmlNode *aar_xml_first (const xmlNode *node);
xmlNode *aar_xml_next (const xmlNode *node);
xmlNode *aar_xml_find (const xmlNode *node, AarXmlNamespace space, const char *name);
const char *aar_xml_get (const xmlNode *node, AarXmlNamespace space, const char *name);
guint aar_xml_get_number (const xmlNode *node, AarXmlNamespace space, const char *name, guint otherwise, guint most);
void aar_xml_append_text (const xmlNode *node, GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarXmlInput, aar_xml_input_free)

G_END_DECLS
