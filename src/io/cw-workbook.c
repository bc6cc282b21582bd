/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/cw-error.h"
#include "io/cw-table-file-private.h"
#include "io/cw-zip.h"

/* The texts of a workbook (ECMA-376 SpreadsheetML). A small file can unpack to a very large one,
 * so everything is read as a stream and counted on the way. */

#define MAX_ENTRIES 4096
#define MAX_UNPACKED_BYTES ((guint64)64 * 1024 * 1024)
#define MAX_STRINGS 200000
#define MAX_ROWS 100000
#define MAX_SHEETS 16
#define MAX_CELL_BYTES 32768

typedef struct
{
  zip_t *archive;
  GPtrArray *strings; /* shared between cells */
  guint64 unpacked;
  CwTableRowFunc func;
  gpointer user_data;
  guint sheet;
  guint n_rows;
  gboolean ended; /* by @func */
} Workbook;

/* One part of the archive, as a stream of nodes. */
typedef struct
{
  Workbook *book;
  zip_file_t *file;
  xmlTextReader *reader;
} Part;

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("The workbook cannot be read: %s"), reason);
  return FALSE;
}

/* ---- parts ---- */

static int
read_cb (void *context, char *buffer, int length)
{
  Part *self = context;
  zip_int64_t n = zip_fread (self->file, buffer, (zip_uint64_t)length);

  if (n < 0)
    return -1;
  self->book->unpacked += (guint64)n;
  return self->book->unpacked > MAX_UNPACKED_BYTES ? -1 : (int)n;
}

static int
close_cb (void *context)
{
  return 0;
}

static gboolean
open_part (Part *self, Workbook *book, const char *name)
{
  self->book = book;
  self->file = zip_fopen (book->archive, name, 0);
  if (self->file == NULL)
    return FALSE;
  self->reader =
    xmlReaderForIO (read_cb, close_cb, self, NULL, NULL,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  return self->reader != NULL;
}

static void
close_part (Part *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->file, zip_fclose);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, close_part)

static gboolean
is_element (const Part *self, const char *name)
{
  return g_strcmp0 ((const char *)xmlTextReaderConstLocalName (self->reader), name) == 0;
}

static gboolean
begins (const Part *self, const char *name)
{
  return xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT && is_element (self, name);
}

/* An element without content has no end of its own. */
static gboolean
ends (const Part *self, const char *name)
{
  int type = xmlTextReaderNodeType (self->reader);

  return is_element (self, name) &&
         (type == XML_READER_TYPE_END_ELEMENT ||
          (type == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement (self->reader)));
}

/* Workbooks have no document type; a file that has one is up to something. */
static int
step (Part *self)
{
  int more = xmlTextReaderRead (self->reader);

  if (more == 1 && xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_DOCUMENT_TYPE)
    return -1;
  return more;
}

static char *
dup_attribute (const Part *self, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->reader, (const xmlChar *)name);
  char *copy = g_strdup ((const char *)value);

  xmlFree (value);
  return copy;
}

static void
append_text (const Part *self, GString *text)
{
  int type = xmlTextReaderNodeType (self->reader);
  const char *value = (const char *)xmlTextReaderConstValue (self->reader);

  if (value && text->len < MAX_CELL_BYTES &&
      (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE ||
       type == XML_READER_TYPE_WHITESPACE || type == XML_READER_TYPE_CDATA))
    g_string_append_len (text, value, (gssize)strnlen (value, MAX_CELL_BYTES));
}

static char *
take_text (GString *text)
{
  char *valid = g_utf8_make_valid (text->str, (gssize)MIN (text->len, MAX_CELL_BYTES));

  g_string_truncate (text, 0);
  return valid;
}

/* ---- shared strings ---- */

static gboolean
read_strings (Workbook *self, GError **error)
{
  g_auto (Part) part = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean in_text = FALSE;
  guint phonetic = 0;
  int more;

  /* A workbook may keep all its texts in the cells. */
  if (!open_part (&part, self, "xl/sharedStrings.xml"))
    return TRUE;
  while ((more = step (&part)) == 1)
    {
      if (begins (&part, "rPh"))
        phonetic += !xmlTextReaderIsEmptyElement (part.reader);
      else if (ends (&part, "rPh"))
        phonetic -= phonetic > 0;
      if (begins (&part, "t"))
        in_text = TRUE;
      if (ends (&part, "t"))
        in_text = FALSE;
      if (in_text && phonetic == 0)
        append_text (&part, text);
      if (ends (&part, "si"))
        g_ptr_array_add (self->strings, take_text (text));
      if (self->strings->len > MAX_STRINGS)
        return fail (error, _ ("it holds too many texts."));
    }
  return more == 0 || fail (error, _ ("its texts are damaged, or too large."));
}

/* ---- sheets ---- */

/* The cell that is read. */
typedef struct
{
  CwTableCells cells;
  GString *text;
  guint column;
  guint line;
  char *type;
  gboolean in_value;
} Reading;

static void
reading_clear (Reading *self)
{
  cw_table_cells_clear (&self->cells);
  g_string_free (self->text, TRUE);
  g_free (self->type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* "AB12" is column 27, counted from 0. */
static guint
parse_column (const char *reference, guint fallback)
{
  guint column = 0;

  if (reference == NULL || !g_ascii_isupper (*reference))
    return fallback;
  for (; g_ascii_isupper (*reference) && column < 100000; reference++)
    column = column * 26 + (guint)(*reference - 'A' + 1);
  return column - 1;
}

static void
begin_cell (Reading *self, const Part *part)
{
  g_autofree char *reference = dup_attribute (part, "r");

  self->column = parse_column (reference, self->column + 1);
  g_free (self->type);
  self->type = dup_attribute (part, "t");
  g_string_truncate (self->text, 0);
}

/* A few bytes of the sheet can stand for a long text: what it stands for is counted as well. */
static void
end_cell (Reading *self, Workbook *book)
{
  g_autofree char *text = take_text (self->text);
  guint64 index = 0;

  if (g_strcmp0 (self->type, "s") != 0)
    cw_table_cells_take (&self->cells, self->column, g_steal_pointer (&text));
  else if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &index, NULL) &&
           index < book->strings->len)
    {
      const char *shared = book->strings->pdata[index];

      book->unpacked += strlen (shared);
      cw_table_cells_take (&self->cells, self->column, g_strdup (shared));
    }
}

static void
begin_row (Reading *self, const Part *part)
{
  g_autofree char *number = dup_attribute (part, "r");
  guint64 line = 0;

  if (number && g_ascii_string_to_unsigned (number, 10, 1, G_MAXINT, &line, NULL))
    self->line = (guint)line;
  else
    self->line++;
  self->column = G_MAXUINT;
}

static void
end_row (Reading *self, Workbook *book)
{
  CwTableRow row = { book->sheet, self->line, (const char *const *)self->cells.cells,
                     self->cells.n_cells };

  book->n_rows++;
  book->ended = !book->func (&row, book->user_data);
  cw_table_cells_clear (&self->cells);
}

static void
read_node (Reading *self, const Part *part, Workbook *book)
{
  if (begins (part, "row"))
    begin_row (self, part);
  else if (begins (part, "c"))
    begin_cell (self, part);
  else if (begins (part, "v") || begins (part, "t"))
    self->in_value = TRUE;
  if (self->in_value)
    append_text (part, self->text);
  if (ends (part, "v") || ends (part, "t"))
    self->in_value = FALSE;
  else if (ends (part, "c"))
    end_cell (self, book);
  else if (ends (part, "row"))
    end_row (self, book);
}

static gboolean
read_sheet (Workbook *self, const char *name, GError **error)
{
  g_auto (Part) part = { 0 };
  g_auto (Reading) reading = { .text = g_string_new (NULL) };
  int more;

  if (!open_part (&part, self, name))
    return fail (error, _ ("a sheet is missing."));
  self->sheet++;
  while ((more = step (&part)) == 1 && !self->ended)
    {
      read_node (&reading, &part, self);
      if (self->n_rows > MAX_ROWS || self->unpacked > MAX_UNPACKED_BYTES)
        return fail (error, _ ("it is too large."));
    }
  return more >= 0 || fail (error, _ ("a sheet is damaged, or too large."));
}

/* ---- the archive ---- */

static int
compare_sheets (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *)a, *other = *(const char *const *)b;

  /* sheet2 comes before sheet10. */
  return strlen (one) != strlen (other) ? (strlen (one) < strlen (other) ? -1 : 1)
                                        : strcmp (one, other);
}

static GPtrArray *
list_sheets (const Workbook *self, zip_int64_t n_entries)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func (g_free);

  for (zip_int64_t i = 0; i < n_entries; i++)
    {
      const char *name = zip_get_name (self->archive, (zip_uint64_t)i, 0);

      if (name && g_str_has_prefix (name, "xl/worksheets/sheet") && g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (sheets, g_strdup (name));
    }
  g_ptr_array_sort (sheets, compare_sheets);
  return sheets;
}

static gboolean
read_archive (Workbook *self, GError **error)
{
  zip_int64_t n_entries = zip_get_num_entries (self->archive, 0);
  g_autoptr (GPtrArray) sheets = NULL;

  if (n_entries > MAX_ENTRIES)
    return fail (error, _ ("it holds too many parts."));
  sheets = list_sheets (self, n_entries);
  if (sheets->len == 0)
    return fail (error, _ ("it has no sheet."));
  if (!read_strings (self, error))
    return FALSE;
  for (guint i = 0; i < MIN (sheets->len, MAX_SHEETS) && !self->ended; i++)
    if (!read_sheet (self, sheets->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Reads the sheets of a workbook in their order; see cw_table_file_read(). */
gboolean
cw_workbook_read (GBytes *bytes, CwTableRowFunc func, gpointer user_data, GError **error)
{
  g_autofree char *reason = NULL;
  Workbook self = { .archive = cw_zip_open (bytes, &reason), .func = func, .user_data = user_data };
  gboolean done;

  if (self.archive == NULL)
    return fail (error, reason);
  self.strings = g_ptr_array_new_with_free_func (g_free);
  done = read_archive (&self, error);
  zip_discard (self.archive);
  g_ptr_array_unref (self.strings);
  return done;
}
