/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"

/* Text out of the elements of word processor files (Office Open XML, OpenDocument) and web pages:
 * paragraphs, and the rows of tables as lines. */

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
  { "Fallback", SKIPPED }, /* says again what stands in Choice, for older programs */
};

static Meaning
get_meaning (const char *name)
{
  for (guint i = 0; name && i < G_N_ELEMENTS (elements); i++)
    if (strcmp (elements[i].name, name) == 0)
      return elements[i].meaning;
  return OTHER;
}

/* Blanks after a blank and empty paragraphs say nothing, and a page can hold millions of them. */
static gboolean
ends_with (const CwSourceMarkup *self, const char *characters)
{
  return self->text->len == 0 || strchr (characters, self->text->str[self->text->len - 1]);
}

static void
add_blank (CwSourceMarkup *self)
{
  if (!ends_with (self, " \t\n"))
    g_string_append_c (self->text, ' ');
}

static void
end_paragraph (CwSourceMarkup *self)
{
  gsize length = self->text->len;

  if (length < 2 || memcmp (self->text->str + length - 2, "\n\n", 2) != 0)
    g_string_append (self->text, "\n\n");
}

/**
 * cw_source_markup_open:
 * @self: the text so far
 * @name: (nullable): local name of an element
 *
 * Takes the begin of an element; its end follows, also where it is empty.
 */
void
cw_source_markup_open (CwSourceMarkup *self, const char *name)
{
  Meaning meaning = get_meaning (name);

  if (meaning == BLANK || (meaning == BREAK && self->cells > 0))
    add_blank (self);
  else if (meaning == BREAK)
    g_string_append_c (self->text, '\n');
  self->runs += meaning == RUN;
  self->cells += meaning == CELL;
  self->skipped += meaning == SKIPPED;
}

/**
 * cw_source_markup_close:
 * @self: the text so far
 * @name: (nullable): local name of an element
 *
 * Takes the end of an element.
 */
void
cw_source_markup_close (CwSourceMarkup *self, const char *name)
{
  Meaning meaning = get_meaning (name);

  self->runs -= meaning == RUN && self->runs > 0;
  self->cells -= meaning == CELL && self->cells > 0;
  self->skipped -= meaning == SKIPPED && self->skipped > 0;
  /* A paragraph in a cell of a table does not end the row. */
  if (meaning == CELL)
    g_string_append_c (self->text, '\t');
  else if (meaning == PARAGRAPH && self->cells > 0)
    add_blank (self);
  else if (meaning == ROW || meaning == PARAGRAPH)
    end_paragraph (self);
}

/**
 * cw_source_markup_take:
 * @self: the text so far
 * @value: characters between elements, in UTF-8
 * @length: their bytes
 *
 * Takes text, unless it stands where no text of the report does.
 */
void
cw_source_markup_take (CwSourceMarkup *self, const char *value, gsize length)
{
  if (self->skipped > 0 || (self->needs_run && self->runs == 0))
    return;
  for (gsize i = 0; i < length; i++)
    if (strchr (" \n\r\f\v", value[i]))
      add_blank (self);
    else
      g_string_append_c (self->text, value[i]);
}

/**
 * cw_source_markup_finish:
 * @self: the text so far, which ends
 * @whole: whether all of the file was read
 * @error: return location
 *
 * What can be read before a damaged place is of no use: half a report misleads.
 *
 * Returns: (transfer full) (nullable): the text; %NULL with %CW_ERROR_UNREADABLE
 */
char *
cw_source_markup_finish (CwSourceMarkup *self, gboolean whole, GError **error)
{
  if (whole)
    return g_string_free (self->text, FALSE);
  g_string_free (self->text, TRUE);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                       _ ("The file is damaged or incomplete."));
  return NULL;
}
