/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-table-private.h"

#include <string.h>

/* Tables of the laboratory, whose cells are told apart by tabs. The lines of one run together in
 * the plain text, so they are looked up in the text that was given. */

/* How far a line and the head above it are looked for. */
#define LONGEST_LINE 1200
#define MOST_LINES_ABOVE 80
#define LONGEST_CAPTION 300
/* Lines below the head that tell how many columns there are. */
#define MOST_LINES_BELOW 6

/* The first byte of the plain text that comes from @raw or later. */
static gsize
find_plain (const CwReportText *text, gsize raw)
{
  gsize first = 0, past = text->plain->len;

  while (first < past)
    {
      gsize middle = first + (past - first) / 2;

      if (g_array_index (text->map, guint32, middle) < raw)
        first = middle + 1;
      else
        past = middle;
    }
  return first;
}

static gsize
find_line_end (const CwReportText *text, gsize at)
{
  const char *end = memchr (text->raw + at, '\n', text->raw_length - at);

  return end ? (gsize)(end - text->raw) : text->raw_length;
}

static gboolean
has_cells (const CwReportText *text, gsize first, gsize past)
{
  return past > first && past - first <= LONGEST_LINE &&
         memchr (text->raw + first, '\t', past - first) != NULL;
}

static gboolean
is_blank (const CwReportText *text, gsize first, gsize past)
{
  while (first < past && g_ascii_isspace (text->raw[first]))
    first++;
  return first == past;
}

/* Where the line above the one that begins at @at begins, past blank ones; @at for the first. */
static gsize
find_line_above (const CwReportText *text, gsize at, gsize *end)
{
  gsize limit = at > LONGEST_LINE ? at - LONGEST_LINE : 0;

  while (at > limit && g_ascii_isspace (text->raw[at - 1]) && text->raw[at - 1] != '\t')
    at--;
  *end = at;
  while (at > limit && text->raw[at - 1] != '\n')
    at--;
  return at;
}

/* Where the next line with anything on it begins. */
static gsize
find_line_below (const CwReportText *text, gsize end)
{
  gsize at = end;

  while (at < text->raw_length && at < end + LONGEST_LINE && g_ascii_isspace (text->raw[at]))
    at++;
  while (at > end && text->raw[at - 1] != '\n')
    at--;
  return MAX (at, MIN (end + 1, text->raw_length));
}

/* Where the table begins that the line at @at belongs to. */
static gsize
find_head (const CwReportText *text, gsize at)
{
  for (guint i = 0; i < MOST_LINES_ABOVE && at > 0; i++)
    {
      gsize end, above = find_line_above (text, at, &end);

      if (above == at || !has_cells (text, above, end))
        break;
      at = above;
    }
  return at;
}

/* What stands in the plain text for a stretch of the one that was given, without white space. */
static CwReportRange
find_place (const CwReportText *text, gsize first, gsize past)
{
  CwReportRange place = { find_plain (text, first), find_plain (text, past) };
  const char *plain = text->plain->str;

  while (place.first < place.past && strchr (" \n", plain[place.first]))
    place.first++;
  while (place.past > place.first && strchr (" \n", plain[place.past - 1]))
    place.past--;
  return place;
}

static char *
dup_plain (const CwReportText *text, CwReportRange place)
{
  return g_strndup (text->plain->str + place.first, place.past - place.first);
}

/* The cells of a line; empty ones at its end are no cells. */
static void
split_line (const CwReportText *text, gsize first, gsize past, CwReportRow *row)
{
  memset (row, 0, sizeof *row);
  while (first <= past && row->n < CW_REPORT_MOST_COLUMNS)
    {
      const char *tab = first < past ? memchr (text->raw + first, '\t', past - first) : NULL;
      gsize end = tab ? (gsize)(tab - text->raw) : past;

      row->places[row->n] = find_place (text, first, end);
      row->cells[row->n] = dup_plain (text, row->places[row->n]);
      row->n++;
      first = end + 1;
    }
  while (row->n && *row->cells[row->n - 1] == '\0')
    g_free (row->cells[--row->n]);
}

static void
clear_row (CwReportRow *row)
{
  for (guint i = 0; i < row->n; i++)
    g_free (row->cells[i]);
  row->n = 0;
}

/* How many cells the longest of the first lines below @at has. */
static guint
count_columns (const CwReportText *text, gsize at)
{
  guint n = 0;

  for (guint i = 0; i < MOST_LINES_BELOW && at < text->raw_length; i++)
    {
      gsize end = find_line_end (text, at);
      CwReportRow row;

      if (!has_cells (text, at, end))
        break;
      split_line (text, at, end, &row);
      n = MAX (n, row.n);
      clear_row (&row);
      at = find_line_below (text, end);
    }
  return n;
}

/* The first cell of a head is often empty, and lost where the text was cut into lines. */
static void
mend_head (CwReportRow *first, guint n_columns)
{
  if (first->n + 1 != n_columns || first->n + 1 > CW_REPORT_MOST_COLUMNS || first->n == 0 ||
      *first->cells[0] == '\0')
    return;
  memmove (first->cells + 1, first->cells, first->n * sizeof *first->cells);
  memmove (first->places + 1, first->places, first->n * sizeof *first->places);
  first->cells[0] = g_strdup ("");
  first->n++;
}

/* The line above a table, of a whole paragraph only what stands behind the word "Table" in it. */
static char *
dup_caption (const CwReportText *text, CwReportRange line)
{
  g_autofree char *words = dup_plain (text, line);
  const char *table = g_strrstr (words, "Table ");

  if (line.past - line.first > LONGEST_CAPTION)
    return g_strdup (table && strlen (table) <= LONGEST_CAPTION ? table : "");
  return g_strdup (table ? table : words);
}

/* The caption above a table, or what the numbers in its first line count. */
static void
judge_table (CwReportReader *self, gsize at, CwReportTable *table)
{
  const CwReportText *text = self->text;
  gsize end, above = find_line_above (text, at, &end);
  g_autofree char *caption = NULL;

  caption = dup_caption (text, find_place (text, above, end));
  cw_report_judge_table (self, table, caption);
  if (cw_report_match_words (
        self, "\\A(?:hospital |post-?operative )?(?:days|weeks|months|hours)\\b[^.]{0,60}\\Z",
        caption))
    cw_report_set_counted (self, table, caption);
}

/* Whether a line of the table names a fluid that its other lines may be of, too. */
static gboolean
names_fluid (CwReportReader *self, gsize at)
{
  const CwReportText *text = self->text;

  for (guint i = 0; i < MOST_LINES_ABOVE / 2 && at < text->raw_length; i++)
    {
      gsize end = find_line_end (text, at);
      g_autofree char *line = NULL;
      const char *fluid;

      if (!has_cells (text, at, end))
        break;
      line = dup_plain (text, find_place (text, at, end));
      fluid = cw_report_find_fluid_in (self, line);
      if (fluid && !g_str_equal (fluid, "urine") && !g_str_equal (fluid, "stool"))
        return TRUE;
      at = find_line_below (text, end);
    }
  return FALSE;
}

static CwReportTable *
read_head (CwReportReader *self, gsize at)
{
  const CwReportText *text = self->text;
  CwReportTable *table = g_new0 (CwReportTable, 1);
  gsize end = find_line_end (text, at);
  gsize next = find_line_below (text, end);
  gsize next_end = find_line_end (text, next);
  guint n_columns = count_columns (text, at);
  CwReportRow first, second = { .n = 0 };
  gboolean has_second = FALSE;

  judge_table (self, at, table);
  if (table->fluid == NULL && names_fluid (self, at))
    table->fluid = "";
  split_line (text, at, end, &first);
  if (has_cells (text, next, next_end))
    {
      split_line (text, next, next_end, &second);
      has_second = cw_report_is_second_head (self, &first, &second, n_columns);
    }
  if (cw_report_is_table_head (self, &first) ||
      (table->counted && first.n + 1 == n_columns && cw_report_is_number_head (self, &first)))
    {
      if (!has_second && cw_report_is_time_head (self, first.cells[0]))
        mend_head (&first, n_columns);
      cw_report_read_table_head (self, table, &first, has_second ? &second : NULL, n_columns);
      table->past = has_second ? next_end : end;
    }
  clear_row (&first);
  clear_row (&second);
  return table;
}

/* The table to which the line at @at belongs: that of the line before where nothing parts them. */
static const CwReportTable *
get_table (CwReportReader *self, gsize at, gsize past)
{
  const CwReportText *text = self->text;

  if (self->table == NULL || at < self->table->reached ||
      at > self->table->reached + LONGEST_LINE || !is_blank (text, self->table->reached, at))
    {
      cw_report_table_free (self->table);
      self->table = read_head (self, find_head (text, at));
    }
  self->table->reached = past;
  return self->table;
}

/* Only what stands in the sentence can be taken. */
static gboolean
is_within (const CwReportSentence *sentence, const CwReportRow *row)
{
  return row->places[0].first >= sentence->first && row->places[row->n - 1].past <= sentence->past;
}

/* Whether a table that does not stand in the case is one of its patient after all. */
static gboolean
is_of_patient (const CwReportReader *self, const CwReportTable *table)
{
  if (self->sentence->is_patient && self->sentence->section == CW_REPORT_CASE)
    return TRUE;
  return table->is_announced && table->is_known && !table->is_of_others &&
         (table->has_ranges || table->n > 2);
}

/* Reads the line at @at, and says with @taken that nobody else need. */
static void
read_line (CwReportReader *self, const CwReportTable *table, gsize at, gsize past, GArray *taken)
{
  CwReportRow row;

  split_line (self->text, at, past, &row);
  if (row.n > 1 && is_within (self->sentence, &row) && is_of_patient (self, table) &&
      cw_report_read_table_row (self, table, &row))
    {
      gsize base = self->sentence->first;
      CwReportRange range = { row.places[0].first - base, row.places[row.n - 1].past - base };

      g_array_append_val (taken, range);
    }
  clear_row (&row);
}

/*
 * cw_report_read_tables:
 * @taken: (element-type CwReportRange): gets the lines that were understood
 */
void
cw_report_read_tables (CwReportReader *self, GArray *taken)
{
  const CwReportText *text = self->text;
  gsize from = g_array_index (text->map, guint32, self->sentence->first);
  gsize past = g_array_index (text->map, guint32, self->sentence->past - 1) + 1;

  if (!memchr (text->raw + from, '\t', past - from))
    return;
  while (from > 0 && text->raw[from - 1] != '\n' && g_ascii_isspace (text->raw[from - 1]))
    from--;
  if (from > 0 && text->raw[from - 1] != '\n')
    from = find_line_end (text, from) + 1;
  for (gsize end; from < past; from = end + 1)
    {
      const CwReportTable *table;

      end = find_line_end (text, from);
      if (!has_cells (text, from, end))
        continue;
      table = get_table (self, from, end);
      if (from >= table->past)
        read_line (self, table, from, end, taken);
      else if (table->is_known && is_of_patient (self, table))
        g_array_index (self->sentences, CwReportSentence, self->n_sentence - 1).is_understood =
          TRUE;
    }
}

/* Many journals print the tables behind the text. */
void
cw_report_read_far_tables (CwReportReader *self)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (CwReportRange));

  cw_report_read_tables (self, taken);
}
