/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "base/cw-error.h"

/* Text out of web pages. Nothing of it is shown, loaded from elsewhere or run. */

/* Between two of them the work can be stopped. */
#define PIECE (16 * 1024)

/* No browser nests deeper; closing an element looks through all that are open. */
#define MAX_DEPTH 512

/* Blanks and equals signs of one tag. The parser compares each attribute with all before it. */
#define MAX_ATTRIBUTES 20000

typedef struct
{
  const CwSourceHtmlHandler *handler;
  gpointer user_data;
  htmlParserCtxt *parser;
  GCancellable *cancellable;
  guint attributes; /* at most as many in the tag that waits for its end */
} Page;

static gboolean
goes_on (const Page *self)
{
  return self->parser->nameNr <= MAX_DEPTH && self->attributes <= MAX_ATTRIBUTES &&
         !g_cancellable_is_cancelled (self->cancellable);
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Page *self = data;

  self->handler->open (self->user_data, (const char *)name, (const char *const *)attributes);
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Page *self = data;

  self->handler->close (self->user_data, (const char *)name);
}

static void
characters_cb (void *data, const xmlChar *characters, int length)
{
  Page *self = data;

  self->handler->take (self->user_data, (const char *)characters, (gsize)length);
}

/* Bytes beyond ASCII that are UTF-8 throughout are so whatever the page says. Of other pages the
 * parser finds the encoding. */
static xmlCharEncoding
find_encoding (const char *data, gsize length)
{
  gboolean ascii = TRUE;

  for (gsize i = 0; i < length && ascii; i++)
    ascii = (guint8)data[i] < 0x80;
  return !ascii && g_utf8_validate (data, (gssize)length, NULL) ? XML_CHAR_ENCODING_UTF8
                                                                : XML_CHAR_ENCODING_NONE;
}

/* There is no tree: what an element means is told when it comes by. */
static htmlParserCtxt *
create_parser (Page *page, xmlCharEncoding encoding)
{
  static const htmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
  };
  htmlSAXHandler own = handler;
  htmlParserCtxt *parser = htmlCreatePushParserCtxt (&own, page, NULL, 0, NULL, encoding);
  int known = encoding == XML_CHAR_ENCODING_NONE ? 0 : HTML_PARSE_IGNORE_ENC;

  if (parser)
    htmlCtxtUseOptions (parser, HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                  HTML_PARSE_NOWARNING | known);
  if (parser && known)
    xmlSwitchEncoding (parser, encoding);
  return parser;
}

/* A tag is read when its end is there; until then it waits in the parser. */
static void
count_attributes (Page *self, const char *piece, gsize length)
{
  const htmlParserInput *input = self->parser->input;

  if ((gsize)(input->end - input->cur) < length || *input->cur != '<')
    self->attributes = 0;
  else
    for (gsize i = 0; i < length; i++)
      self->attributes += strchr (" \t\r\n=", piece[i]) != NULL;
}

static gboolean
parse_page (Page *self, const char *data, gsize length)
{
  for (gsize i = 0; i < length && goes_on (self); i += PIECE)
    {
      gsize piece = MIN (PIECE, length - i);

      htmlParseChunk (self->parser, data + i, (int)piece, 0);
      count_attributes (self, data + i, piece);
    }
  if (goes_on (self))
    htmlParseChunk (self->parser, NULL, 0, 1);
  return goes_on (self);
}

static gboolean
check_page_size (gsize length, GError **error)
{
  g_autofree char *most = g_format_size_full (CW_SOURCE_HTML_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  if (length <= CW_SOURCE_HTML_MAX_BYTES)
    return TRUE;
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE,
               _ ("The web page is larger than %s; save it as PDF or plain text, or paste its "
                  "text."),
               most);
  return FALSE;
}

/* Tells the handler what the page holds; %FALSE with %CW_ERROR_UNREADABLE when it is larger than
 * %CW_SOURCE_HTML_MAX_BYTES, and without an error when it is nested without reason or was stopped.
 */
gboolean
cw_source_html_parse (GBytes *bytes,
                      const CwSourceHtmlHandler *handler,
                      gpointer user_data,
                      GCancellable *cancellable,
                      GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  Page self = { .handler = handler, .user_data = user_data, .cancellable = cancellable };
  gboolean whole;

  if (!check_page_size (length, error))
    return FALSE;
  self.parser = create_parser (&self, find_encoding (data, length));
  whole = self.parser && parse_page (&self, data, length);
  htmlFreeParserCtxt (self.parser);
  return whole;
}

/* ---- its text ---- */

static void
open_cb (gpointer user_data, const char *name, const char *const *attributes)
{
  cw_source_markup_open (user_data, name);
}

static void
close_cb (gpointer user_data, const char *name)
{
  cw_source_markup_close (user_data, name);
}

static void
take_cb (gpointer user_data, const char *text, gsize length)
{
  cw_source_markup_take (user_data, text, length);
}

/**
 * cw_source_read_html:
 * @bytes: a web page
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its text, without scripts, styles and menus; %NULL with
 *   %CW_ERROR_UNREADABLE when it is larger than %CW_SOURCE_HTML_MAX_BYTES or nested without reason;
 *   %NULL when stopped, where the caller knows better what to say
 */
char *
cw_source_read_html (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  static const CwSourceHtmlHandler handler = { open_cb, close_cb, take_cb };
  CwSourceMarkup markup = { .text = g_string_new (NULL) };
  g_autoptr (GError) problem = NULL;
  gboolean whole = cw_source_html_parse (bytes, &handler, &markup, cancellable, &problem);

  if (problem == NULL)
    return cw_source_markup_finish (&markup, whole, error);
  g_string_free (markup.text, TRUE);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}
