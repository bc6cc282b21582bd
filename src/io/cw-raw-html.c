/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-raw-grid-private.h"
#include "io/cw-source-private.h"

/* The tables of a web page, or of what a browser or spreadsheet puts on the clipboard. */

typedef enum
{
  OTHER,
  TABLE,
  CAPTION,
  HEAD,
  BODY,
  FOOT,
  ROW,
  CELL,
  HEADING, /* a cell that is a heading */
  SUP,
  BREAK,
  BLOCK,
  SKIPPED,
} Meaning;

static const struct
{
  const char *name;
  Meaning meaning;
} elements[] = {
  { "table", TABLE },    { "caption", CAPTION }, { "thead", HEAD },       { "tbody", BODY },
  { "tfoot", FOOT },     { "tr", ROW },          { "td", CELL },          { "th", HEADING },
  { "sup", SUP },        { "br", BREAK },        { "p", BLOCK },          { "div", BLOCK },
  { "li", BLOCK },       { "dd", BLOCK },        { "dt", BLOCK },         { "h1", BLOCK },
  { "h2", BLOCK },       { "h3", BLOCK },        { "h4", BLOCK },         { "h5", BLOCK },
  { "h6", BLOCK },       { "section", BLOCK },   { "figcaption", BLOCK }, { "footer", BLOCK },
  { "script", SKIPPED }, { "style", SKIPPED },   { "noscript", SKIPPED }, { "head", SKIPPED },
  { "nav", SKIPPED },    { "title", SKIPPED },   { "template", SKIPPED },
};

typedef struct
{
  CwRawBuilder *builder;
  CwRawPart part;
  guint n_tables;
  guint n_skipped;
  guint n_cells; /* of the row */
  guint n_headings;
} Page;

static Meaning
get_meaning (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (elements[i].name, name) == 0)
      return elements[i].meaning;
  return OTHER;
}

static guint
get_number (const char *const *attributes, const char *name)
{
  guint64 number = 1;

  for (guint i = 0; attributes && attributes[i]; i += 2)
    if (strcmp (attributes[i], name) == 0 && attributes[i + 1])
      g_ascii_string_to_unsigned (attributes[i + 1], 10, 1, G_MAXUINT16, &number, NULL);
  return (guint)number;
}

static gboolean
is_outer (const Page *self)
{
  return self->builder->depth <= 1;
}

static void
begin_table (Page *self)
{
  g_autofree char *name = NULL;

  cw_raw_builder_end_paragraph (self->builder);
  if (self->builder->depth == 0)
    {
      /* Translators: a table of a document, by its number. */
      name = g_strdup_printf (_ ("Table %u"), ++self->n_tables);
      self->part = CW_RAW_BODY;
    }
  cw_raw_builder_begin_table (self->builder, name);
}

static void
open_cb (gpointer user_data, const char *name, const char *const *attributes)
{
  Page *self = user_data;
  Meaning meaning = get_meaning (name);

  self->n_skipped += meaning == SKIPPED;
  if (meaning == TABLE)
    begin_table (self);
  else if (meaning == SUP)
    cw_raw_builder_set_sup (self->builder, TRUE);
  else if (meaning == BREAK)
    cw_raw_builder_break (self->builder);
  else if (meaning == BLOCK)
    cw_raw_builder_end_paragraph (self->builder);
  if (!is_outer (self))
    return;
  if (meaning == CAPTION)
    cw_raw_builder_begin_caption (self->builder);
  else if (meaning == HEAD || meaning == BODY || meaning == FOOT)
    self->part = meaning == HEAD ? CW_RAW_HEADER : meaning == FOOT ? CW_RAW_FOOT : CW_RAW_BODY;
  else if (meaning == ROW)
    {
      self->n_cells = self->n_headings = 0;
      cw_raw_builder_begin_row (self->builder, 0, self->part);
    }
  else if (meaning == CELL || meaning == HEADING)
    {
      self->n_cells++;
      self->n_headings += meaning == HEADING;
      cw_raw_builder_begin_cell (self->builder, get_number (attributes, "colspan"),
                                 get_number (attributes, "rowspan"));
    }
}

/* Without a section of their own, rows of headings at the top are the header. */
static void
end_row (Page *self)
{
  CwRawGrid *grid = self->builder->grid;

  if (self->builder->row && grid && self->part == CW_RAW_BODY && self->n_cells > 1 &&
      self->n_headings == self->n_cells && grid->rows->len == 0)
    self->builder->row->part = CW_RAW_HEADER;
  cw_raw_builder_end_row (self->builder);
}

static void
close_cb (gpointer user_data, const char *name)
{
  Page *self = user_data;
  Meaning meaning = get_meaning (name);

  self->n_skipped -= meaning == SKIPPED && self->n_skipped > 0;
  if (meaning == SUP)
    cw_raw_builder_set_sup (self->builder, FALSE);
  else if (meaning == BLOCK)
    cw_raw_builder_end_paragraph (self->builder);
  if (!is_outer (self) && (meaning == CELL || meaning == HEADING))
    cw_raw_builder_append (self->builder, " ", 1);
  else if (meaning == CELL || meaning == HEADING)
    cw_raw_builder_end_cell (self->builder);
  else if (is_outer (self) && meaning == ROW)
    end_row (self);
  else if (is_outer (self) && meaning == CAPTION)
    cw_raw_builder_take_caption (self->builder);
  else if (is_outer (self) && (meaning == HEAD || meaning == FOOT))
    self->part = CW_RAW_BODY;
  else if (meaning == TABLE)
    cw_raw_builder_end_table (self->builder);
}

static void
take_cb (gpointer user_data, const char *text, gsize length)
{
  Page *self = user_data;

  if (self->n_skipped == 0)
    cw_raw_builder_append (self->builder, text, length);
}

/* No script runs, and nothing is fetched. */
gboolean
cw_raw_read_html (CwRawBuilder *self, GBytes *bytes, GCancellable *cancellable)
{
  static const CwSourceHtmlHandler handler = { open_cb, close_cb, take_cb };
  Page page = { .builder = self };
  gboolean whole =
    cw_source_html_parse (bytes, &handler, &page, cancellable, self->error ? NULL : &self->error);

  cw_raw_builder_end_paragraph (self);
  if (!whole && self->error == NULL)
    g_set_error_literal (&self->error, CW_ERROR, CW_ERROR_UNREADABLE,
                         _ ("The file is damaged or incomplete."));
  return cw_raw_builder_goes_on (self);
}
