/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-ctcae-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "io/cw-table-file.h"

/* The file of the National Cancer Institute with the grades of CTCAE, as it is published (.xlsx) or
 * as a table in text; and the form in which the application keeps it. Columns are found by their
 * heading. MedDRA codes are not kept: their licence does not allow it. */

/* CTCAE v5.0 has 837 terms. */
#define MAX_TERMS 10000
#define MAX_PROBLEMS 200
/* The longest text of CTCAE v5.0 has less than 1,000. */
#define MAX_TEXT_BYTES 8192
/* A heading stands at the top of its sheet. */
#define HEADING_LINES 50

typedef enum
{
  COLUMN_ORGAN_CLASS,
  COLUMN_TERM,
  COLUMN_GRADE_1,
  COLUMN_DEFINITION = COLUMN_GRADE_1 + CW_CTCAE_N_GRADES,
  N_COLUMNS,
} Column;

/* Headings without case, spaces and signs. */
static const struct
{
  const char *heading;
  Column column;
} headings[] = {
  { "meddrasoc", COLUMN_ORGAN_CLASS },
  { "ctcaesoc", COLUMN_ORGAN_CLASS },
  { "soc", COLUMN_ORGAN_CLASS },
  { "systemorganclass", COLUMN_ORGAN_CLASS },
  { "organclass", COLUMN_ORGAN_CLASS },
  { "ctcaeterm", COLUMN_TERM },
  { "ctcaev50term", COLUMN_TERM },
  { "ctcaev5term", COLUMN_TERM },
  { "term", COLUMN_TERM },
  { "grade1", COLUMN_GRADE_1 },
  { "grade2", COLUMN_GRADE_1 + 1 },
  { "grade3", COLUMN_GRADE_1 + 2 },
  { "grade4", COLUMN_GRADE_1 + 3 },
  { "grade5", COLUMN_GRADE_1 + 4 },
  { "definition", COLUMN_DEFINITION },
};

/* The reader on its way through the file. */
typedef struct
{
  int columns[N_COLUMNS]; /* -1 where the table has none */
  guint sheet; /* that has the heading; 0 before it is found */
  char *organ_class; /* a table may name it only where it changes */
  GPtrArray *criteria;
  GHashTable *seen;
  GPtrArray *problems;
} Reader;

/* ---- texts ---- */

/* One line with single spaces, whatever the cell had, and not without end. */
static char *
dup_line (const char *cell)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *at = cell; at && *at && line->len < MAX_TEXT_BYTES; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      /* A carriage return as spreadsheets write it in XML. */
      if (g_str_has_prefix (at, "_x000D_"))
        at += strlen ("_x000D_") - 1;
      else if (!g_unichar_isspace (letter) && !g_unichar_iscntrl (letter))
        {
          g_string_append_unichar (line, letter);
          continue;
        }
      if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  return g_strchomp (g_strdup (line->str));
}

static char *
dup_cell (const Reader *self, const CwTableRow *row, Column column)
{
  int index = self->columns[column];
  g_autofree char *line = NULL;

  if (index < 0 || (guint)index >= row->n_cells)
    return NULL;
  line = dup_line (row->cells[index]);
  return *line ? g_steal_pointer (&line) : NULL;
}

/* Where a term has no such grade the publisher writes a dash. */
static char *
dup_grade (const Reader *self, const CwTableRow *row, guint index)
{
  g_autofree char *text = dup_cell (self, row, COLUMN_GRADE_1 + index);
  g_autofree char *plain = text ? cw_text_fold_typography (text) : NULL;

  return plain && strcmp (plain, "-") != 0 && strcmp (plain, "--") != 0 ? g_steal_pointer (&text)
                                                                        : NULL;
}

/* ---- the heading ---- */

static char *
fold_heading (const char *cell)
{
  GString *folded = g_string_new (NULL);

  for (const char *at = cell; at && *at; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (folded, g_ascii_tolower (*at));
  return g_string_free (folded, FALSE);
}

static void
note_heading (Reader *self, const char *cell, int index)
{
  g_autofree char *folded = fold_heading (cell);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (headings[i].heading, folded) == 0 && self->columns[headings[i].column] < 0)
      self->columns[headings[i].column] = index;
}

static gboolean
read_heading (Reader *self, const CwTableRow *row)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < row->n_cells; i++)
    note_heading (self, row->cells[i], (int)i);
  for (guint i = COLUMN_TERM; i < COLUMN_DEFINITION; i++)
    if (self->columns[i] < 0)
      return FALSE;
  self->sheet = row->sheet;
  return TRUE;
}

/* ---- rows ---- */

static void
report (Reader *self, const CwTableRow *row, const char *reason)
{
  if (self->problems->len < MAX_PROBLEMS)
    /* Translators: number of a line in a table, and what is wrong with it. */
    g_ptr_array_add (self->problems, g_strdup_printf (_ ("Line %1$u: %2$s"), row->line, reason));
}

static gboolean
is_blank (const CwTableRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i] && *row->cells[i])
      return FALSE;
  return TRUE;
}

static gboolean
has_grade (const CwCtcaeCriterion *criterion)
{
  for (guint i = 0; i < CW_CTCAE_N_GRADES; i++)
    if (criterion->grades[i])
      return TRUE;
  return FALSE;
}

static char *
find_fault (Reader *self, const CwCtcaeCriterion *criterion)
{
  if (criterion->term == NULL)
    return g_strdup (_ ("it names no term."));
  if (!has_grade (criterion))
    return g_strdup_printf (_ ("“%s” has no grade."), criterion->term);
  if (g_hash_table_contains (self->seen, criterion->term))
    return g_strdup_printf (_ ("“%s” is there a second time; the first is kept."), criterion->term);
  if (self->criteria->len >= MAX_TERMS)
    return g_strdup (_ ("there are too many terms."));
  return NULL;
}

static void
read_term (Reader *self, const CwTableRow *row)
{
  g_autoptr (CwCtcaeCriterion) criterion = cw_ctcae_criterion_new ();
  g_autofree char *organ_class = dup_cell (self, row, COLUMN_ORGAN_CLASS);
  g_autofree char *fault = NULL;

  if (organ_class)
    {
      g_free (self->organ_class);
      self->organ_class = g_steal_pointer (&organ_class);
    }
  criterion->organ_class = g_strdup (self->organ_class);
  criterion->term = dup_cell (self, row, COLUMN_TERM);
  for (guint i = 0; i < CW_CTCAE_N_GRADES; i++)
    criterion->grades[i] = dup_grade (self, row, i);
  criterion->definition = dup_cell (self, row, COLUMN_DEFINITION);
  fault = find_fault (self, criterion);
  if (fault)
    {
      report (self, row, fault);
      return;
    }
  g_hash_table_add (self->seen, criterion->term);
  g_ptr_array_add (self->criteria, g_steal_pointer (&criterion));
}

static gboolean
row_cb (const CwTableRow *row, gpointer user_data)
{
  Reader *self = user_data;

  if (self->sheet == 0)
    {
      if (row->line <= HEADING_LINES)
        read_heading (self, row);
      return TRUE;
    }
  /* Further sheets hold what has changed since earlier versions, and the like. */
  if (row->sheet != self->sheet)
    return FALSE;
  if (!is_blank (row))
    read_term (self, row);
  return TRUE;
}

static gboolean
check_result (const Reader *self, GError **error)
{
  if (self->sheet == 0)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                         _ ("The file has no line with the headings “CTCAE Term” and “Grade 1” to "
                            "“Grade 5”."));
  else if (self->criteria->len == 0)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                         _ ("There is no term with its grades under the headings."));
  return self->sheet != 0 && self->criteria->len > 0;
}

/**
 * cw_ctcae_file_read:
 * @bytes: a file, of unknown origin
 * @source: what the file is called
 * @date: (nullable): the day on which it is loaded, as YYYY-MM-DD
 * @problems: (element-type utf8): gets a translated sentence for each line that cannot be used, at
 *   most 200; the array frees them
 * @error: return location
 *
 * Reads the criteria of CTCAE from a workbook (.xlsx), or from text with commas, semicolons or
 * tabs.
 *
 * Returns: (transfer full) (nullable): the criteria; %NULL with %CW_ERROR_UNREADABLE when the file
 *   is no such table
 */
CwCtcaeCriteria *
cw_ctcae_file_read (GBytes *bytes,
                    const char *source,
                    const char *date,
                    GPtrArray *problems,
                    GError **error)
{
  g_autoptr (GPtrArray) criteria =
    g_ptr_array_new_with_free_func ((GDestroyNotify)cw_ctcae_criterion_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Reader reader = { .criteria = criteria, .seen = seen, .problems = problems };
  gboolean done = cw_table_file_read (bytes, row_cb, &reader, error);

  g_free (reader.organ_class);
  if (!done || !check_result (&reader, error))
    return NULL;
  return cw_ctcae_criteria_new (g_steal_pointer (&criteria), source, date);
}

/* ---- as the application keeps it ---- */

#define MAGIC "#casewright-ctcae\t1\t"

static void
append_cell (GString *out, const char *text, char after)
{
  /* A quote at the start would be taken for one that encloses the cell. */
  if (text && *text == '"')
    g_string_append_c (out, ' ');
  g_string_append_printf (out, "%s%c", text ? text : "", after);
}

static void
append_criterion (GString *out, const CwCtcaeCriterion *criterion)
{
  append_cell (out, criterion->organ_class, '\t');
  append_cell (out, criterion->term, '\t');
  for (guint i = 0; i < CW_CTCAE_N_GRADES; i++)
    append_cell (out, criterion->grades[i], '\t');
  append_cell (out, criterion->definition, '\n');
}

/**
 * cw_ctcae_file_store:
 * @criteria: criteria
 *
 * Returns: (transfer full): a file that cw_ctcae_file_restore() reads and that tells whether it is
 *   complete
 */
GBytes *
cw_ctcae_file_store (CwCtcaeCriteria *criteria)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *source = dup_line (cw_ctcae_criteria_get_source (criteria));
  g_autofree char *sum = NULL;
  const char *date = cw_ctcae_criteria_get_date (criteria);

  g_string_append_printf (body, "%s\t%s\n", date ? date : "", source);
  g_string_append (body, "soc\tterm\tgrade1\tgrade2\tgrade3\tgrade4\tgrade5\tdefinition\n");
  for (guint i = 0; i < cw_ctcae_criteria_get_n_terms (criteria); i++)
    append_criterion (body, cw_ctcae_criteria_get (criteria, i));
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, body->str, (gssize)body->len);
  g_string_prepend (body, "\n");
  g_string_prepend (body, sum);
  g_string_prepend (body, MAGIC);
  return g_string_free_to_bytes (g_steal_pointer (&body));
}

/* Behind the first line, if that fits all that follows. */
static const char *
find_body (const char *data, gsize size, gsize *length)
{
  gsize head = strlen (MAGIC) + 64 + 1;
  g_autofree char *sum = NULL;

  if (size <= head || memcmp (data, MAGIC, strlen (MAGIC)) != 0 || data[head - 1] != '\n')
    return NULL;
  *length = size - head;
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)data + head, *length);
  return memcmp (data + strlen (MAGIC), sum, 64) == 0 ? data + head : NULL;
}

/**
 * cw_ctcae_file_restore:
 * @bytes: a file that cw_ctcae_file_store() made, or what became of it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the criteria; %NULL with %CW_ERROR_UNREADABLE when the file
 *   is damaged
 */
CwCtcaeCriteria *
cw_ctcae_file_restore (GBytes *bytes, GError **error)
{
  gsize size, length = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *body = find_body (data, size, &length);
  const char *table = body ? memchr (body, '\n', length) : NULL;
  g_autofree char *first = table ? g_strndup (body, (gsize)(table - body)) : NULL;
  g_auto (GStrv) words = g_strsplit (first ? first : "", "\t", 2);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) rest = NULL;

  if (table == NULL || g_strv_length (words) != 2)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                           _ ("The CTCAE file that was loaded is damaged. Load it again."));
      return NULL;
    }
  rest =
    g_bytes_new_from_bytes (bytes, (gsize)(table + 1 - data), (gsize)(body + length - table - 1));
  return cw_ctcae_file_read (rest, words[1], *words[0] ? words[0] : NULL, problems, error);
}
