/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-source-text.h"
#include "io/cw-zip.h"

/* Text out of word processor files. Nothing of it is shown, loaded from elsewhere or run. */

/* A member that swells beyond what a report may measure is not read further. */
static GBytes *
read_member (zip_t *archive, const char *name, GCancellable *cancellable)
{
  zip_file_t *file = zip_fopen (archive, name, 0);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 piece[16384];
  zip_int64_t length = 0;

  if (file == NULL)
    return NULL;
  while (content->len <= CW_SOURCE_TEXT_MAX_BYTES && !g_cancellable_is_cancelled (cancellable) &&
         (length = zip_fread (file, piece, sizeof piece)) > 0)
    g_byte_array_append (content, piece, (guint)length);
  zip_fclose (file);
  if (length < 0 || content->len > CW_SOURCE_TEXT_MAX_BYTES)
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static void
take_node (CwSourceMarkup *self, xmlTextReader *reader)
{
  const char *name = (const char *)xmlTextReaderConstLocalName (reader);
  const char *value = (const char *)xmlTextReaderConstValue (reader);

  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      cw_source_markup_open (self, name);
      if (xmlTextReaderIsEmptyElement (reader))
        cw_source_markup_close (self, name);
      break;
    case XML_READER_TYPE_END_ELEMENT:
      cw_source_markup_close (self, name);
      break;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
    case XML_READER_TYPE_WHITESPACE:
      cw_source_markup_take (self, value ? value : "", value ? strlen (value) : 0);
      break;
    default:
      break;
    }
}

static char *
parse_member (GBytes *member, gboolean needs_run, GCancellable *cancellable, GError **error)
{
  CwSourceMarkup self = { .needs_run = needs_run, .text = g_string_new (NULL) };
  gsize length = 0;
  const char *data = g_bytes_get_data (member, &length);
  /* No entity is replaced and nothing is fetched; libxml2 itself limits the depth. */
  xmlTextReader *reader = xmlReaderForMemory (
    data, (int)length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  int more = reader ? 1 : -1;

  while (more == 1 && self.text->len <= CW_SOURCE_TEXT_MAX_BYTES &&
         !g_cancellable_is_cancelled (cancellable) && (more = xmlTextReaderRead (reader)) == 1)
    take_node (&self, reader);
  xmlFreeTextReader (reader);
  return cw_source_markup_finish (&self, more == 0, error);
}

/**
 * cw_source_read_word:
 * @bytes: a file of a word processor: .docx or .odt
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its text; %NULL with %CW_ERROR_UNREADABLE when it is
 * damaged, encrypted, something else in a ZIP archive, or swells beyond %CW_SOURCE_TEXT_MAX_BYTES;
 * %NULL when stopped, where the caller knows better what to say
 */
char *
cw_source_read_word (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  static const char *const members[] = { "word/document.xml", "content.xml" };
  zip_t *archive = cw_zip_open (bytes, NULL);
  g_autoptr (GBytes) member = NULL;
  guint format = 0;

  for (guint i = 0; archive && member == NULL && i < G_N_ELEMENTS (members); i++)
    {
      member = read_member (archive, members[i], cancellable);
      format = i;
    }
  if (archive)
    zip_discard (archive);
  if (member)
    return parse_member (member, format == 0, cancellable, error);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                       _ ("This is no text document, or it is damaged or protected by a "
                          "password; save it as PDF or plain text, or paste its text."));
  return NULL;
}
