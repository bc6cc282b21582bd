/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-raw-grid-private.h"

/* The tables of an OpenDocument file (ISO/IEC 26300): a spreadsheet, or a text document. */

typedef struct
{
  CwRawBuilder *builder;
  guint n_tables;
  GHashTable *raised; /* styles of text above the line */
  char *style; /* that is read */
  guint row_repeat;
  guint cell_repeat;
  char *value; /* of the cell, where it is more exact than its text */
  gboolean in_header;
  guint n_skipped;
  GArray *spans; /* gboolean: whether the span that is open is above the line */
} Document;

static void
document_clear (Document *self)
{
  g_hash_table_unref (self->raised);
  g_array_unref (self->spans);
  g_free (self->style);
  g_free (self->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

static guint
get_number (const CwZipPart *part, const char *name)
{
  g_autofree char *text = cw_zip_part_dup_attribute (part, name);
  guint64 number = 1;

  if (text)
    g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL);
  return (guint)number;
}

/* ---- styles ---- */

static void
read_style (Document *self, const CwZipPart *part)
{
  g_autofree char *position = NULL;

  if (cw_zip_part_begins (part, "style"))
    {
      g_free (self->style);
      self->style = cw_zip_part_dup_attribute (part, "style:name");
    }
  else if (cw_zip_part_begins (part, "text-properties") && self->style)
    {
      position = cw_zip_part_dup_attribute (part, "style:text-position");
      /* "super 58%", or how far above the line. */
      if (position && (g_str_has_prefix (position, "super") || g_ascii_strtod (position, NULL) > 0))
        g_hash_table_add (self->raised, g_strdup (self->style));
    }
}

static void
begin_span (Document *self, const CwZipPart *part)
{
  g_autofree char *style = cw_zip_part_dup_attribute (part, "text:style-name");
  gboolean raised = style && g_hash_table_contains (self->raised, style);

  if (raised)
    cw_raw_builder_set_sup (self->builder, TRUE);
  g_array_append_val (self->spans, raised);
}

static void
end_span (Document *self)
{
  guint n = self->spans->len;

  if (n == 0)
    return;
  if (g_array_index (self->spans, gboolean, n - 1))
    cw_raw_builder_set_sup (self->builder, FALSE);
  g_array_set_size (self->spans, n - 1);
}

/* ---- cells ---- */

/* A number is shown as the place and the format of the cell want it; its value says it plainly. */
static char *
dup_value (const CwZipPart *part)
{
  g_autofree char *type = cw_zip_part_dup_attribute (part, "office:value-type");
  char *date;

  if (g_strcmp0 (type, "float") == 0)
    return cw_zip_part_dup_attribute (part, "office:value");
  if (g_strcmp0 (type, "date") != 0)
    return NULL;
  date = cw_zip_part_dup_attribute (part, "office:date-value");
  if (date && g_str_has_suffix (date, "T00:00:00"))
    date[strlen (date) - strlen ("T00:00:00")] = '\0';
  return date;
}

static void
begin_cell (Document *self, const CwZipPart *part)
{
  if (self->builder->depth != 1)
    return;
  self->cell_repeat = get_number (part, "table:number-columns-repeated");
  g_free (self->value);
  self->value = dup_value (part);
  cw_raw_builder_begin_cell (self->builder, get_number (part, "table:number-columns-spanned"), 1);
  self->builder->row_span = get_number (part, "table:number-rows-spanned");
}

static gboolean
has_letters (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
end_cell (Document *self)
{
  CwRawBuilder *builder = self->builder;
  guint column = builder->column;
  g_autofree char *text = NULL;

  if (builder->depth != 1 || !builder->in_cell)
    return;
  if (self->value && !has_letters (builder->text->str))
    g_string_assign (builder->text, self->value);
  builder->column_span = 1; /* what it covers follows as cells of their own */
  text = g_strdup (builder->text->str);
  cw_raw_builder_end_cell (builder);
  for (guint i = 1; i < self->cell_repeat && *text && cw_raw_builder_goes_on (builder); i++)
    cw_raw_builder_put (builder, column + i, g_strdup (text));
  cw_raw_builder_skip_cells (builder, self->cell_repeat - 1);
}

/* ---- rows and tables ---- */

static void
begin_row (Document *self, const CwZipPart *part)
{
  if (self->builder->depth != 1)
    return;
  self->row_repeat = get_number (part, "table:number-rows-repeated");
  cw_raw_builder_begin_row (self->builder, 0, self->in_header ? CW_RAW_HEADER : CW_RAW_BODY);
}

static void
repeat_row (CwRawBuilder *builder, const CwRawGridRow *row)
{
  cw_raw_builder_begin_row (builder, 0, row->part);
  for (guint i = 0; i < row->cells->len; i++)
    if (row->cells->pdata[i])
      cw_raw_builder_put (builder, i, g_strdup (row->cells->pdata[i]));
  cw_raw_builder_end_row (builder);
}

static void
end_row (Document *self)
{
  CwRawBuilder *builder = self->builder;
  guint before;

  if (builder->depth != 1 || builder->row == NULL)
    return;
  before = builder->grid->rows->len;
  cw_raw_builder_end_row (builder);
  if (builder->grid->rows->len == before)
    builder->line += self->row_repeat - 1;
  else
    for (guint i = 1; i < self->row_repeat && cw_raw_builder_goes_on (builder); i++)
      repeat_row (builder, builder->grid->rows->pdata[before]);
}

static void
begin_table (Document *self, const CwZipPart *part)
{
  g_autofree char *name = cw_zip_part_dup_attribute (part, "table:name");

  if (self->builder->depth == 0 && (name == NULL || *name == '\0'))
    {
      g_free (name);
      name = g_strdup_printf (_ ("Table %u"), ++self->n_tables);
    }
  cw_raw_builder_begin_table (self->builder, name);
}

/* ---- the document ---- */

static gboolean
is_skipped (const CwZipPart *part, gboolean begins)
{
  static const char *const names[] = { "annotation", "tracked-changes", "shapes", "note",
                                       "desc",       "title",           "forms" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (begins ? cw_zip_part_begins (part, names[i]) : cw_zip_part_ends (part, names[i]))
      return TRUE;
  return FALSE;
}

static void
begin (Document *self, const CwZipPart *part)
{
  CwRawBuilder *builder = self->builder;

  read_style (self, part);
  self->n_skipped += is_skipped (part, TRUE);
  if (self->n_skipped > 0)
    return;
  if (cw_zip_part_begins (part, "table"))
    begin_table (self, part);
  else if (cw_zip_part_begins (part, "table-header-rows"))
    self->in_header = TRUE;
  else if (cw_zip_part_begins (part, "table-row"))
    begin_row (self, part);
  else if (cw_zip_part_begins (part, "table-cell"))
    begin_cell (self, part);
  else if (cw_zip_part_begins (part, "covered-table-cell") && builder->depth == 1)
    cw_raw_builder_skip_cells (builder, get_number (part, "table:number-columns-repeated"));
  else if (cw_zip_part_begins (part, "span"))
    begin_span (self, part);
  else if (cw_zip_part_begins (part, "s") || cw_zip_part_begins (part, "tab"))
    cw_raw_builder_append (builder, " ", 1);
  else if (cw_zip_part_begins (part, "line-break"))
    cw_raw_builder_break (builder);
}

static void
end (Document *self, const CwZipPart *part)
{
  gboolean skipped = self->n_skipped > 0;

  self->n_skipped -= is_skipped (part, FALSE) && skipped;
  if (skipped)
    return;
  if (cw_zip_part_ends (part, "table"))
    cw_raw_builder_end_table (self->builder);
  else if (cw_zip_part_ends (part, "table-header-rows"))
    self->in_header = FALSE;
  else if (cw_zip_part_ends (part, "table-row"))
    end_row (self);
  else if (cw_zip_part_ends (part, "table-cell"))
    end_cell (self);
  else if (cw_zip_part_ends (part, "span"))
    end_span (self);
  else if (cw_zip_part_ends (part, "p") || cw_zip_part_ends (part, "h"))
    cw_raw_builder_end_paragraph (self->builder);
}

/* No macro is run, and no formula is reckoned: the results that the file holds are read. */
gboolean
cw_raw_read_open_document (CwRawBuilder *self, CwZip *zip)
{
  g_auto (CwZipPart) part = { 0 };
  g_auto (Document) document = { .builder = self, .row_repeat = 1, .cell_repeat = 1 };
  int more = cw_zip_part_open (&part, zip, "content.xml") ? 1 : -1;

  document.raised = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  document.spans = g_array_new (FALSE, FALSE, sizeof (gboolean));
  while (more == 1 && cw_raw_builder_goes_on (self) && (more = cw_zip_part_step (&part)) == 1)
    {
      const char *text = cw_zip_part_get_text (&part);

      begin (&document, &part);
      if (text && document.n_skipped == 0)
        cw_raw_builder_append (self, text, strlen (text));
      end (&document, &part);
    }
  if (more < 0 && self->error == NULL)
    g_set_error_literal (&self->error, CW_ERROR, CW_ERROR_UNREADABLE,
                         _ ("The document is damaged, or too large."));
  return cw_raw_builder_goes_on (self);
}
