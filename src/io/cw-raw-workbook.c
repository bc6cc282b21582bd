/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-raw-grid-private.h"
#include "io/cw-raw-workbook-private.h"

/* The sheets of a workbook (ECMA-376 SpreadsheetML) as tables. No macro is run, and no formula is
 * reckoned: the results that the file holds are read. */

#define MAX_STRINGS 200000
#define MAX_MERGES 10000

typedef struct
{
  CwRawBuilder *builder;
  CwZip *zip;
  GPtrArray *strings; /* shared between cells */
  CwCellFormats formats;
  GHashTable *targets; /* id of a relation -> part */
  GPtrArray *sheets; /* name, part */
} Workbook;

/* Rich text that is read: shared, or in a cell. */
typedef struct
{
  GString *text;
  gboolean in_text;
  gboolean raised;
  guint phonetic;
} Rich;

static gboolean
fail (Workbook *self, const char *reason)
{
  if (self->builder->error == NULL)
    g_set_error (&self->builder->error, CW_ERROR, CW_ERROR_UNREADABLE,
                 _ ("The workbook cannot be read: %s"), reason);
  return FALSE;
}

/* ---- texts ---- */

static void
append_clean (GString *out, const char *text)
{
  for (; *text && out->len <= CW_RAW_MAX_CELL_BYTES; text++)
    g_string_append_c (out, (guchar)*text < ' ' && *text != '\n' ? ' ' : *text);
}

static void
read_rich (Rich *self, const CwZipPart *part)
{
  const char *value = cw_zip_part_get_text (part);

  if (cw_zip_part_begins (part, "rPh"))
    self->phonetic += !xmlTextReaderIsEmptyElement (part->reader);
  else if (cw_zip_part_ends (part, "rPh"))
    self->phonetic -= self->phonetic > 0;
  else if (cw_zip_part_begins (part, "r"))
    self->raised = FALSE;
  else if (cw_zip_part_begins (part, "vertAlign"))
    {
      g_autofree char *place = cw_zip_part_dup_attribute (part, "val");

      self->raised = g_strcmp0 (place, "superscript") == 0;
    }
  if (cw_zip_part_begins (part, "t"))
    self->in_text = TRUE;
  if (value && self->in_text && self->phonetic == 0)
    {
      if (self->raised)
        g_string_append_c (self->text, CW_RAW_SUP_OPEN);
      append_clean (self->text, value);
      if (self->raised)
        g_string_append_c (self->text, CW_RAW_SUP_CLOSE);
    }
  if (cw_zip_part_ends (part, "t"))
    self->in_text = FALSE;
}

static gboolean
read_strings (Workbook *self)
{
  g_auto (CwZipPart) part = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  Rich rich = { .text = text };
  int more = 1;

  /* A workbook may keep all its texts in the cells. */
  if (!cw_zip_part_open (&part, self->zip, "xl/sharedStrings.xml"))
    return TRUE;
  while ((more = cw_zip_part_step (&part)) == 1)
    {
      read_rich (&rich, &part);
      if (!cw_zip_part_ends (&part, "si"))
        continue;
      g_ptr_array_add (self->strings, g_strdup (text->str));
      g_string_truncate (text, 0);
      rich.raised = FALSE;
      if (self->strings->len > MAX_STRINGS)
        return fail (self, _ ("it holds too many texts."));
    }
  return more == 0 || fail (self, _ ("its texts are damaged, or too large."));
}

/* ---- one sheet ---- */

typedef struct
{
  Rich rich;
  guint column;
  guint style;
  char *type;
  gboolean in_value;
  GArray *merges; /* guint: first line, last line, column */
} Sheet;

static void
sheet_clear (Sheet *self)
{
  g_string_free (self->rich.text, TRUE);
  g_array_unref (self->merges);
  g_free (self->type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

/* "AB12" is column 27, counted from 0; @line becomes 12. */
static guint
parse_place (const char *place, guint fallback, guint *line)
{
  guint column = 0;

  if (place == NULL || !g_ascii_isupper (*place))
    return fallback;
  for (; g_ascii_isupper (*place) && column < 100000; place++)
    column = column * 26 + (guint)(*place - 'A' + 1);
  if (line)
    *line = (guint)MIN (g_ascii_strtoull (place, NULL, 10), G_MAXINT);
  return column - 1;
}

static void
begin_cell (Sheet *self, const CwZipPart *part)
{
  g_autofree char *place = cw_zip_part_dup_attribute (part, "r");

  self->column = parse_place (place, self->column + 1, NULL);
  self->style = cw_zip_part_get_number (part, "s");
  g_free (self->type);
  self->type = cw_zip_part_dup_attribute (part, "t");
  g_string_truncate (self->rich.text, 0);
  self->rich.raised = FALSE;
}

static char *
dup_cell (const Sheet *self, Workbook *book)
{
  const char *text = self->rich.text->str;
  guint64 index = 0;

  if (self->type == NULL || strcmp (self->type, "n") == 0)
    return cw_cell_formats_describe (&book->formats, self->style, text);
  if (strcmp (self->type, "b") == 0)
    return g_strdup (*text == '1' ? "TRUE" : "FALSE");
  if (strcmp (self->type, "s") != 0)
    return g_strdup (text);
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &index, NULL) ||
      index >= book->strings->len)
    return g_strdup ("");
  return g_strdup (book->strings->pdata[index]);
}

/* "A2:A4" reaches down over three rows. */
static void
read_merge (Sheet *self, const CwZipPart *part)
{
  g_autofree char *range = cw_zip_part_dup_attribute (part, "ref");
  const char *colon = range ? strchr (range, ':') : NULL;
  guint first = 0, last = 0, column = parse_place (range, G_MAXUINT, &first);

  parse_place (colon ? colon + 1 : NULL, 0, &last);
  if (last <= first || column >= CW_RAW_MAX_COLUMNS || self->merges->len >= 3 * MAX_MERGES)
    return;
  g_array_append_val (self->merges, first);
  g_array_append_val (self->merges, last);
  g_array_append_val (self->merges, column);
}

static void
read_node (Sheet *self, const CwZipPart *part, Workbook *book)
{
  const char *value = cw_zip_part_get_text (part);

  if (cw_zip_part_begins (part, "row"))
    {
      cw_raw_builder_begin_row (book->builder, cw_zip_part_get_number (part, "r"), CW_RAW_BODY);
      self->column = G_MAXUINT;
    }
  else if (cw_zip_part_begins (part, "c"))
    begin_cell (self, part);
  else if (cw_zip_part_begins (part, "v"))
    self->in_value = TRUE;
  else if (cw_zip_part_begins (part, "mergeCell"))
    read_merge (self, part);
  read_rich (&self->rich, part);
  if (value && self->in_value)
    append_clean (self->rich.text, value);
  if (cw_zip_part_ends (part, "v"))
    self->in_value = FALSE;
  else if (cw_zip_part_ends (part, "c"))
    cw_raw_builder_put (book->builder, self->column, dup_cell (self, book));
  else if (cw_zip_part_ends (part, "row"))
    cw_raw_builder_end_row (book->builder);
}

static gboolean
read_sheet (Workbook *self, const char *name, const char *path)
{
  g_auto (CwZipPart) part = { 0 };
  g_auto (Sheet) sheet = { .rich = { .text = g_string_new (NULL) } };
  int more = 1;

  sheet.merges = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!cw_zip_part_open (&part, self->zip, path))
    return fail (self, _ ("a sheet is missing."));
  cw_raw_builder_begin_table (self->builder, name);
  while (cw_raw_builder_goes_on (self->builder) && (more = cw_zip_part_step (&part)) == 1)
    read_node (&sheet, &part, self);
  for (guint i = 0; i < sheet.merges->len; i += 3)
    cw_raw_builder_merge_down (self->builder, g_array_index (sheet.merges, guint, i),
                               g_array_index (sheet.merges, guint, i + 1),
                               g_array_index (sheet.merges, guint, i + 2));
  cw_raw_builder_end_table (self->builder);
  return more >= 0 || fail (self, _ ("a sheet is damaged, or too large."));
}

/* ---- the list of sheets ---- */

static gboolean
read_targets (Workbook *self)
{
  g_auto (CwZipPart) part = { 0 };
  int more = 1;

  if (!cw_zip_part_open (&part, self->zip, "xl/_rels/workbook.xml.rels"))
    return fail (self, _ ("it has no sheet."));
  while ((more = cw_zip_part_step (&part)) == 1)
    if (cw_zip_part_begins (&part, "Relationship"))
      {
        g_autofree char *target = cw_zip_part_dup_attribute (&part, "Target");
        char *id = cw_zip_part_dup_attribute (&part, "Id");

        g_hash_table_insert (self->targets, id ? id : g_strdup (""),
                             target && *target == '/' ? g_strdup (target + 1)
                                                      : g_strconcat ("xl/", target, NULL));
      }
  return more == 0 || fail (self, _ ("its list of sheets is damaged."));
}

static gboolean
read_sheets (Workbook *self)
{
  g_auto (CwZipPart) part = { 0 };
  int more = cw_zip_part_open (&part, self->zip, "xl/workbook.xml") ? 1 : -1;

  while (more == 1 && (more = cw_zip_part_step (&part)) == 1)
    if (cw_zip_part_begins (&part, "workbookPr"))
      {
        g_autofree char *flag = cw_zip_part_dup_attribute (&part, "date1904");

        self->formats.from_1904 = flag && (*flag == '1' || *flag == 't');
      }
    else if (cw_zip_part_begins (&part, "sheet"))
      {
        g_autofree char *id = cw_zip_part_dup_attribute (&part, "r:id");
        const char *target = id ? g_hash_table_lookup (self->targets, id) : NULL;
        char *name = cw_zip_part_dup_attribute (&part, "name");

        g_ptr_array_add (self->sheets, name ? name : g_strdup (""));
        g_ptr_array_add (self->sheets, g_strdup (target ? target : ""));
        if (self->sheets->len > 2 * CW_RAW_MAX_TABLES)
          return fail (self, _ ("it has more than 64 sheets."));
      }
  return more == 0 || fail (self, _ ("its list of sheets is damaged."));
}

/* A chart sheet is no table, and is passed over. */
static gboolean
read_all (Workbook *self)
{
  if (!read_targets (self) || !read_sheets (self) || !read_strings (self))
    return FALSE;
  if (!cw_cell_formats_read (&self->formats, self->zip))
    return fail (self, _ ("its formats are damaged, or too large."));
  for (guint i = 0; i + 1 < self->sheets->len; i += 2)
    if (strstr (self->sheets->pdata[i + 1], "chartsheets/") == NULL &&
        !read_sheet (self, self->sheets->pdata[i], self->sheets->pdata[i + 1]))
      return FALSE;
  return TRUE;
}

gboolean
cw_raw_read_workbook (CwRawBuilder *self, CwZip *zip)
{
  Workbook book = { .builder = self, .zip = zip };
  gboolean done;

  book.strings = g_ptr_array_new_with_free_func (g_free);
  book.sheets = g_ptr_array_new_with_free_func (g_free);
  book.targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  done = read_all (&book);
  cw_cell_formats_clear (&book.formats);
  g_ptr_array_unref (book.strings);
  g_ptr_array_unref (book.sheets);
  g_hash_table_unref (book.targets);
  return done && cw_raw_builder_goes_on (self);
}
