/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-zip-part-private.h"

#include <glib/gi18n-lib.h>

#include "io/cw-zip.h"

/* What workbooks, text documents and spreadsheets have in common: parts of XML in an archive. No
 * entity is replaced, nothing is fetched, and nothing of it is run. */

static gboolean
check_entries (CwZip *self, char **reason)
{
  if (zip_get_num_entries (self->archive, 0) <= CW_ZIP_MAX_ENTRIES)
    return TRUE;
  *reason = g_strdup (_ ("it holds too many parts."));
  return FALSE;
}

/* Opens an archive that lies in memory; @reason says why it cannot be done. */
gboolean
cw_zip_open_parts (CwZip *self, GBytes *bytes, char **reason)
{
  self->archive = cw_zip_open (bytes, reason);
  return self->archive && check_entries (self, reason);
}

void
cw_zip_close (CwZip *self)
{
  g_clear_pointer (&self->archive, zip_discard);
}

gboolean
cw_zip_has (const CwZip *self, const char *name)
{
  return zip_name_locate (self->archive, name, 0) >= 0;
}

/* ---- one part ---- */

static int
read_cb (void *context, char *buffer, int length)
{
  CwZipPart *self = context;
  zip_int64_t n = zip_fread (self->file, buffer, (zip_uint64_t)length);

  if (n < 0)
    return -1;
  self->zip->unpacked += (guint64)n;
  return self->zip->unpacked > CW_ZIP_MAX_BYTES ? -1 : (int)n;
}

static int
close_cb (void *context)
{
  return 0;
}

gboolean
cw_zip_part_open (CwZipPart *self, CwZip *zip, const char *name)
{
  self->zip = zip;
  self->file = zip_fopen (zip->archive, name, 0);
  if (self->file == NULL)
    return FALSE;
  self->reader =
    xmlReaderForIO (read_cb, close_cb, self, NULL, NULL,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  return self->reader != NULL;
}

void
cw_zip_part_close (CwZipPart *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->file, zip_fclose);
}

static gboolean
is_element (const CwZipPart *self, const char *name)
{
  return g_strcmp0 ((const char *)xmlTextReaderConstLocalName (self->reader), name) == 0;
}

gboolean
cw_zip_part_begins (const CwZipPart *self, const char *name)
{
  return xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT && is_element (self, name);
}

/* An element without content has no end of its own. */
gboolean
cw_zip_part_ends (const CwZipPart *self, const char *name)
{
  int type = xmlTextReaderNodeType (self->reader);

  return is_element (self, name) &&
         (type == XML_READER_TYPE_END_ELEMENT ||
          (type == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement (self->reader)));
}

/* Such parts have no document type; a file that has one is up to something. Returns 1 for a node, 0
 * at the end and -1 when the part is damaged or too large. */
int
cw_zip_part_step (CwZipPart *self)
{
  int more = xmlTextReaderRead (self->reader);

  if (more == 1 && xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_DOCUMENT_TYPE)
    return -1;
  return more;
}

char *
cw_zip_part_dup_attribute (const CwZipPart *self, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->reader, (const xmlChar *)name);
  char *copy = g_strdup ((const char *)value);

  xmlFree (value);
  return copy;
}

/* A whole number of 0 or more; 0 where there is none, or none that fits. */
guint
cw_zip_part_get_number (const CwZipPart *self, const char *name)
{
  g_autofree char *text = cw_zip_part_dup_attribute (self, name);
  guint64 number = 0;

  if (text)
    g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL);
  return (guint)number;
}

/* The characters of a node of text, %NULL for any other node. */
const char *
cw_zip_part_get_text (const CwZipPart *self)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return (const char *)xmlTextReaderConstValue (self->reader);
    default:
      return NULL;
    }
}
