/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* A forward-only XML document in memory.  Errors are kept until the end, so that the writers of the
 * formats read like the documents they write.
 */
#include "config.h"

#include "io/cw-xml-out.h"

#include "base/cw-error.h"
#include "io/cw-clean-text.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlwriter.h>

struct _CwXmlOut
{
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
  gboolean failed;
};

static void
note_result (CwXmlOut *self, int result)
{
  if (result < 0)
    self->failed = TRUE;
}

/**
 * cw_xml_out_new:
 *
 * Starts an XML document in UTF-8.
 *
 * Returns: (transfer full): a document without elements
 */
CwXmlOut *
cw_xml_out_new (void)
{
  CwXmlOut *self = g_new0 (CwXmlOut, 1);

  self->buffer = xmlBufferCreate ();
  self->writer = self->buffer != NULL ? xmlNewTextWriterMemory (self->buffer, 0) : NULL;
  if (self->writer == NULL)
    self->failed = TRUE;
  else
    note_result (self, xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", "yes"));
  return self;
}

/**
 * cw_xml_out_free:
 * @self: (transfer full): a document
 *
 * Throws a document away.
 */
void
cw_xml_out_free (CwXmlOut *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  g_clear_pointer (&self->buffer, xmlBufferFree);
  g_free (self);
}

/**
 * cw_xml_out_open:
 * @self: a document
 * @name: the element's name with its prefix
 *
 * Opens an element.
 */
void
cw_xml_out_open (CwXmlOut *self, const char *name)
{
  g_return_if_fail (self != NULL);

  if (!self->failed)
    note_result (self, xmlTextWriterStartElement (self->writer, BAD_CAST name));
}

/**
 * cw_xml_out_close:
 * @self: a document with an open element
 *
 * Closes the innermost element.
 */
void
cw_xml_out_close (CwXmlOut *self)
{
  g_return_if_fail (self != NULL);

  if (!self->failed)
    note_result (self, xmlTextWriterEndElement (self->writer));
}

/**
 * cw_xml_out_attribute:
 * @self: a document whose innermost element has no content yet
 * @name: the attribute's name
 * @value: (nullable): text of any origin
 *
 * Gives the innermost element an attribute.
 */
void
cw_xml_out_attribute (CwXmlOut *self, const char *name, const char *value)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (self != NULL);

  if (self->failed)
    return;
  clean = cw_clean_text (value);
  note_result (self, xmlTextWriterWriteAttribute (self->writer, BAD_CAST name, BAD_CAST clean));
}

/**
 * cw_xml_out_text:
 * @self: a document with an open element
 * @text: (nullable): text of any origin
 *
 * Adds text; characters that XML forbids become U+FFFD.
 */
void
cw_xml_out_text (CwXmlOut *self, const char *text)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (self != NULL);

  if (self->failed)
    return;
  clean = cw_clean_text (text);
  note_result (self, xmlTextWriterWriteString (self->writer, BAD_CAST clean));
}

/**
 * cw_xml_out_empty:
 * @self: a document
 * @name: the element's name
 * @...: names and values of attributes, ended by %NULL
 *
 * Adds an element without content.
 */
void
cw_xml_out_empty (CwXmlOut *self, const char *name, ...)
{
  va_list arguments;
  const char *attribute;

  g_return_if_fail (self != NULL);

  cw_xml_out_open (self, name);
  va_start (arguments, name);
  while ((attribute = va_arg (arguments, const char *)) != NULL)
    cw_xml_out_attribute (self, attribute, va_arg (arguments, const char *));
  va_end (arguments);
  cw_xml_out_close (self);
}

/**
 * cw_xml_out_element:
 * @self: a document
 * @name: the element's name
 * @text: (nullable): text of any origin
 *
 * Adds an element that holds only text.
 */
void
cw_xml_out_element (CwXmlOut *self, const char *name, const char *text)
{
  cw_xml_out_open (self, name);
  cw_xml_out_text (self, text);
  cw_xml_out_close (self);
}

/**
 * cw_xml_out_finish:
 * @self: a document
 * @error: return location for an error
 *
 * Closes all elements and gives the document; nothing may be added afterwards.
 *
 * Returns: (transfer full): the document; %NULL with %CW_ERROR_FAILED when memory ran out or an
 * element was closed that was never opened
 */
GBytes *
cw_xml_out_finish (CwXmlOut *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!self->failed)
    note_result (self, xmlTextWriterEndDocument (self->writer));
  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  if (self->failed)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED,
                           _ ("The document could not be put together: memory ran out."));
      return NULL;
    }
  self->failed = TRUE;
  return g_bytes_new (xmlBufferContent (self->buffer), (gsize)xmlBufferLength (self->buffer));
}
