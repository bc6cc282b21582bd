/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-raw-grid-private.h"
#include "io/cw-zip-part-private.h"

/* The tables of a word processor's file (ECMA-376 WordprocessingML). */

typedef struct
{
  CwRawBuilder *builder;
  guint n_tables;
  guint in_text; /* text stands in elements of its own */
  guint n_deleted;
  gboolean raised; /* the run stands above the line */
  gboolean continues; /* the cell belongs to the one above it */
} Document;

static gboolean
has_value (const CwZipPart *part, const char *value)
{
  g_autofree char *found = cw_zip_part_dup_attribute (part, "w:val");

  return g_strcmp0 (found, value) == 0;
}

static void
begin_table (Document *self)
{
  g_autofree char *name = NULL;

  if (self->builder->depth == 0)
    name = g_strdup_printf (_ ("Table %u"), ++self->n_tables);
  cw_raw_builder_begin_table (self->builder, name);
}

static void
read_cell_property (Document *self, const CwZipPart *part)
{
  CwRawBuilder *builder = self->builder;
  g_autofree char *span = NULL;
  guint64 n = 1;

  if (builder->depth != 1 || !builder->in_cell)
    return;
  if (cw_zip_part_begins (part, "gridSpan"))
    {
      span = cw_zip_part_dup_attribute (part, "w:val");
      if (span && g_ascii_string_to_unsigned (span, 10, 1, CW_RAW_MAX_COLUMNS, &n, NULL))
        builder->column_span = (guint)n;
    }
  else if (cw_zip_part_begins (part, "vMerge"))
    self->continues = !has_value (part, "restart");
}

static void
end_cell (Document *self)
{
  CwRawBuilder *builder = self->builder;
  GPtrArray *rows = builder->grid ? builder->grid->rows : NULL;
  const CwRawGridRow *above = rows && rows->len ? rows->pdata[rows->len - 1] : NULL;

  if (builder->depth != 1)
    return;
  if (self->continues && above && builder->column < above->cells->len &&
      above->cells->pdata[builder->column])
    g_string_assign (builder->text, above->cells->pdata[builder->column]);
  self->continues = FALSE;
  cw_raw_builder_end_cell (builder);
}

static void
begin (Document *self, const CwZipPart *part)
{
  CwRawBuilder *builder = self->builder;

  if (cw_zip_part_begins (part, "tbl"))
    begin_table (self);
  else if (cw_zip_part_begins (part, "tr") && builder->depth == 1)
    cw_raw_builder_begin_row (builder, 0, CW_RAW_BODY);
  else if (cw_zip_part_begins (part, "tblHeader") && builder->depth == 1 && builder->row)
    builder->row->part = has_value (part, "0") ? CW_RAW_BODY : CW_RAW_HEADER;
  else if (cw_zip_part_begins (part, "tc") && builder->depth == 1)
    cw_raw_builder_begin_cell (builder, 1, 1);
  else if (cw_zip_part_begins (part, "r"))
    self->raised = FALSE;
  else if (cw_zip_part_begins (part, "vertAlign"))
    self->raised = has_value (part, "superscript");
  else if (cw_zip_part_begins (part, "t"))
    self->in_text++;
  else if (cw_zip_part_begins (part, "tab"))
    cw_raw_builder_append (builder, " ", 1);
  else if (cw_zip_part_begins (part, "br") || cw_zip_part_begins (part, "cr"))
    cw_raw_builder_break (builder);
  else if (cw_zip_part_begins (part, "del") || cw_zip_part_begins (part, "moveFrom"))
    self->n_deleted++;
  else
    read_cell_property (self, part);
}

static void
end (Document *self, const CwZipPart *part)
{
  CwRawBuilder *builder = self->builder;

  if (cw_zip_part_ends (part, "tbl"))
    cw_raw_builder_end_table (builder);
  else if (cw_zip_part_ends (part, "tr") && builder->depth == 1)
    cw_raw_builder_end_row (builder);
  else if (cw_zip_part_ends (part, "tc"))
    end_cell (self);
  else if (cw_zip_part_ends (part, "p"))
    cw_raw_builder_end_paragraph (builder);
  else if (cw_zip_part_ends (part, "t"))
    self->in_text -= self->in_text > 0;
  else if (cw_zip_part_ends (part, "del") || cw_zip_part_ends (part, "moveFrom"))
    self->n_deleted -= self->n_deleted > 0;
}

static void
take (Document *self, const char *text)
{
  if (self->in_text == 0 || self->n_deleted > 0)
    return;
  if (self->raised)
    cw_raw_builder_set_sup (self->builder, TRUE);
  cw_raw_builder_append (self->builder, text, strlen (text));
  if (self->raised)
    cw_raw_builder_set_sup (self->builder, FALSE);
}

/* The fields, links and macros of the file are passed over. */
gboolean
cw_raw_read_word (CwRawBuilder *self, CwZip *zip)
{
  g_auto (CwZipPart) part = { 0 };
  Document document = { .builder = self };
  int more = cw_zip_part_open (&part, zip, "word/document.xml") ? 1 : -1;

  while (more == 1 && cw_raw_builder_goes_on (self) && (more = cw_zip_part_step (&part)) == 1)
    {
      const char *text = cw_zip_part_get_text (&part);

      begin (&document, &part);
      if (text)
        take (&document, text);
      end (&document, &part);
    }
  if (more < 0 && self->error == NULL)
    g_set_error_literal (&self->error, CW_ERROR, CW_ERROR_UNREADABLE,
                         _ ("The document is damaged, or too large."));
  return cw_raw_builder_goes_on (self);
}
