/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <string.h>
#include <zip.h>

#include "base/cw-error.h"
#include "io/cw-source-text.h"

/* Text out of word processor files (Office Open XML, OpenDocument) and web pages: paragraphs, and
 * the rows of tables as lines. Nothing of it is shown, loaded from elsewhere or run. */

/* What the elements of the three formats mean; names do not collide but for "p", which is the same.
 */
typedef enum
{
  OTHER,
  PARAGRAPH,
  CELL,
  ROW,
  BLANK,
  BREAK,
  RUN, /* text of Office Open XML stands in these alone */
  SKIPPED,
} Meaning;

static const struct
{
  const char *name;
  Meaning meaning;
} elements[] = {
  { "p", PARAGRAPH },
  { "h", PARAGRAPH },
  { "h1", PARAGRAPH },
  { "h2", PARAGRAPH },
  { "h3", PARAGRAPH },
  { "h4", PARAGRAPH },
  { "h5", PARAGRAPH },
  { "h6", PARAGRAPH },
  { "li", PARAGRAPH },
  { "div", PARAGRAPH },
  { "section", PARAGRAPH },
  { "article", PARAGRAPH },
  { "caption", PARAGRAPH },
  { "figcaption", PARAGRAPH },
  { "dd", PARAGRAPH },
  { "dt", PARAGRAPH },
  { "pre", PARAGRAPH },
  { "blockquote", PARAGRAPH },
  { "tc", CELL },
  { "table-cell", CELL },
  { "td", CELL },
  { "th", CELL },
  { "tr", ROW },
  { "table-row", ROW },
  { "s", BLANK },
  { "tab", BLANK },
  { "br", BREAK },
  { "cr", BREAK },
  { "line-break", BREAK },
  { "t", RUN },
  { "script", SKIPPED },
  { "style", SKIPPED },
  { "head", SKIPPED },
  { "nav", SKIPPED },
  { "noscript", SKIPPED },
  { "tracked-changes", SKIPPED },
  { "annotation", SKIPPED },
  { "moveFrom", SKIPPED },
};

typedef struct
{
  xmlTextReader *reader;
  GString *text;
  gboolean needs_run; /* Office Open XML */
  guint runs; /* depth of elements around the text */
  guint cells;
  guint skipped;
} Extraction;

static Meaning
get_meaning (const Extraction *self)
{
  const char *name = (const char *)xmlTextReaderConstLocalName (self->reader);

  for (guint i = 0; name && i < G_N_ELEMENTS (elements); i++)
    if (strcmp (elements[i].name, name) == 0)
      return elements[i].meaning;
  return OTHER;
}

static void
open_element (Extraction *self)
{
  Meaning meaning = get_meaning (self);

  if (meaning == BLANK)
    g_string_append_c (self->text, ' ');
  else if (meaning == BREAK)
    g_string_append_c (self->text, self->cells > 0 ? ' ' : '\n');
  if (xmlTextReaderIsEmptyElement (self->reader))
    return;
  self->runs += meaning == RUN;
  self->cells += meaning == CELL;
  self->skipped += meaning == SKIPPED;
}

static void
close_element (Extraction *self)
{
  Meaning meaning = get_meaning (self);

  self->runs -= meaning == RUN && self->runs > 0;
  self->cells -= meaning == CELL && self->cells > 0;
  self->skipped -= meaning == SKIPPED && self->skipped > 0;
  /* A paragraph in a cell of a table does not end the row. */
  if (meaning == CELL || (meaning == PARAGRAPH && self->cells > 0))
    g_string_append_c (self->text, ' ');
  else if (meaning == ROW || meaning == PARAGRAPH)
    g_string_append (self->text, "\n\n");
}

static void
take_text (Extraction *self)
{
  const char *value = (const char *)xmlTextReaderConstValue (self->reader);

  if (value == NULL || self->skipped > 0 || (self->needs_run && self->runs == 0))
    return;
  for (const char *p = value; *p; p++)
    g_string_append_c (self->text, strchr ("\n\r\f\v", *p) ? ' ' : *p);
}

/* What can be read before a damaged place is of no use: half a report misleads. */
static gboolean
extract (Extraction *self)
{
  int more;

  while ((more = xmlTextReaderRead (self->reader)) == 1 &&
         self->text->len <= CW_SOURCE_TEXT_MAX_BYTES)
    switch (xmlTextReaderNodeType (self->reader))
      {
      case XML_READER_TYPE_ELEMENT:
        open_element (self);
        break;
      case XML_READER_TYPE_END_ELEMENT:
        close_element (self);
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      case XML_READER_TYPE_WHITESPACE:
        take_text (self);
        break;
      default:
        break;
      }
  return more == 0;
}

static char *
extract_all (xmlTextReader *reader, gboolean needs_run, GError **error)
{
  Extraction self = { .reader = reader, .needs_run = needs_run, .text = g_string_new (NULL) };
  gboolean whole = reader && extract (&self);

  if (whole)
    return g_string_free (self.text, FALSE);
  g_string_free (self.text, TRUE);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                       _ ("The file is damaged or incomplete."));
  return NULL;
}

/* ---- word processors ---- */

/* A member that swells beyond what a report may measure is not read further. */
static GBytes *
read_member (zip_t *archive, const char *name)
{
  zip_file_t *file = zip_fopen (archive, name, 0);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 piece[16384];
  zip_int64_t length = 0;

  if (file == NULL)
    return NULL;
  while (content->len <= CW_SOURCE_TEXT_MAX_BYTES &&
         (length = zip_fread (file, piece, sizeof piece)) > 0)
    g_byte_array_append (content, piece, (guint)length);
  zip_fclose (file);
  if (length < 0 || content->len > CW_SOURCE_TEXT_MAX_BYTES)
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static zip_t *
open_archive (GBytes *bytes)
{
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);
  zip_source_t *source = zip_source_buffer_create (data, length, 0, NULL);
  zip_t *archive = source ? zip_open_from_source (source, ZIP_RDONLY, NULL) : NULL;

  if (source && archive == NULL)
    zip_source_free (source);
  return archive;
}

static char *
parse_member (GBytes *member, gboolean needs_run, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (member, &length);
  /* No entity is replaced and nothing is fetched; libxml2 itself limits the depth. */
  xmlTextReader *reader = xmlReaderForMemory (
    data, (int)length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  char *text = extract_all (reader, needs_run, error);

  xmlFreeTextReader (reader);
  return text;
}

/**
 * cw_source_read_word:
 * @bytes: a file of a word processor: .docx or .odt
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its text; %NULL with %CW_ERROR_UNREADABLE when it is
 * damaged, encrypted, something else in a ZIP archive, or swells beyond %CW_SOURCE_TEXT_MAX_BYTES
 */
char *
cw_source_read_word (GBytes *bytes, GError **error)
{
  static const char *const members[] = { "word/document.xml", "content.xml" };
  zip_t *archive = open_archive (bytes);
  g_autoptr (GBytes) member = NULL;
  guint format = 0;

  for (guint i = 0; archive && member == NULL && i < G_N_ELEMENTS (members); i++)
    {
      member = read_member (archive, members[i]);
      format = i;
    }
  if (archive)
    zip_discard (archive);
  if (member)
    return parse_member (member, format == 0, error);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                       _ ("This is no text document, or it is damaged or protected by a "
                          "password; save it as PDF or plain text, or paste its text."));
  return NULL;
}

/* ---- web pages ---- */

/**
 * cw_source_read_html:
 * @bytes: a web page
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its text, without scripts, styles and menus; %NULL with
 *   %CW_ERROR_UNREADABLE
 */
char *
cw_source_read_html (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  xmlDoc *document = htmlReadMemory (data, (int)length, NULL, NULL,
                                     HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING);
  xmlTextReader *reader = document ? xmlReaderWalker (document) : NULL;
  char *text = extract_all (reader, FALSE, error);

  xmlFreeTextReader (reader);
  xmlFreeDoc (document);
  return text;
}
