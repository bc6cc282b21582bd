/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Sheets that every writer has to cope with. */
#include "config.h"

#include "sheet-fixtures.h"

static CwSheet *
start (const char *title, const char *language)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2024, 2, 29, 13, 5, 9);

  return cw_sheet_new (title, language, date);
}

static void
add_three (CwSheet *sheet,
           const char *first,
           CwSheetMark mark,
           const char *second,
           const char *last)
{
  cw_sheet_add_row (sheet);
  cw_sheet_add_cell_full (sheet, first, CW_SHEET_STYLE_STRONG, CW_SHEET_MARK_NONE);
  cw_sheet_add_cell_full (sheet, second, CW_SHEET_STYLE_NORMAL, mark);
  cw_sheet_add_cell_full (sheet, last, CW_SHEET_STYLE_DIM, CW_SHEET_MARK_NONE);
}

static void
add_columns (CwSheet *sheet)
{
  cw_sheet_add_column (sheet, "Item", 1);
  cw_sheet_add_column (sheet, "Finding", 5);
  cw_sheet_add_column (sheet, "Reported on page", 2);
}

CwSheet *
sheet_fixture_new_small (void)
{
  CwSheet *sheet = start ("Checklist of a report", "en-GB");

  cw_sheet_set_author (sheet, "A. Müller");
  cw_sheet_set_caption (sheet, "Items and where they stand");
  cw_sheet_add_subtitle (sheet, "Thirteen topics, thirty items");
  cw_sheet_add_intro (sheet, "Evidence is quoted where α ≥ 0.05 & β < 1; 病例报告 is found too.");
  add_columns (sheet);
  cw_sheet_add_section (sheet, "Title and key words");
  add_three (sheet, "1", CW_SHEET_MARK_MET, "Names the focus of the report", "Page 1");
  add_three (sheet, "2", CW_SHEET_MARK_PARTLY, "Four key words", "Page 1, line 12");
  cw_sheet_add_section (sheet, "Patient");
  add_three (sheet, "12", CW_SHEET_MARK_MISSING, "", "");
  add_three (sheet, "13", CW_SHEET_MARK_NOT_APPLICABLE, "Two\nlines\tand a tab", "");
  cw_sheet_add_row (sheet);
  cw_sheet_add_cell (sheet, "14");
  cw_sheet_add_note (sheet, "Own wording; the official text stands elsewhere.");
  cw_sheet_seal (sheet);
  return sheet;
}

CwSheet *
sheet_fixture_new_hostile (void)
{
  static const char hostile[] =
    "<script>alert('x')</script> & \"quoted\" ]]> \x01\x02\x0b\x1b\x7f \xef\xbf\xbe "
    "\xef\xbf\xbf \xff\xfe \xed\xa0\x80 \xc2\x85 \xe2\x80\xae "
    "\xe2\x80\xa8 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac a\xcc\x81\xcc\x82\xcc\x83 end";
  g_autofree char *word = g_strnfill (3000, 'W');
  CwSheet *sheet = start (hostile, "\"><b>");

  cw_sheet_set_author (sheet, hostile);
  cw_sheet_set_caption (sheet, hostile);
  cw_sheet_add_subtitle (sheet, hostile);
  cw_sheet_add_intro (sheet, hostile);
  cw_sheet_add_intro (sheet, word);
  cw_sheet_add_column (sheet, hostile, 0.001);
  cw_sheet_add_column (sheet, word, 1);
  cw_sheet_add_column (sheet, "", 1);
  cw_sheet_add_section (sheet, hostile);
  cw_sheet_add_section (sheet, "");
  add_three (sheet, hostile, CW_SHEET_MARK_MET, word, hostile);
  add_three (sheet, NULL, CW_SHEET_MARK_MISSING, NULL, "\n\n\n");
  cw_sheet_add_note (sheet, hostile);
  cw_sheet_set_mark_label (sheet, CW_SHEET_MARK_MET, hostile);
  cw_sheet_set_paper (sheet, CW_SHEET_PAPER_LETTER);
  cw_sheet_seal (sheet);
  return sheet;
}

CwSheet *
sheet_fixture_new_empty (void)
{
  CwSheet *sheet = start ("", "");

  cw_sheet_seal (sheet);
  return sheet;
}

CwSheet *
sheet_fixture_new_long (guint n_rows)
{
  CwSheet *sheet = start ("Long table", "en");

  add_columns (sheet);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *number = g_strdup_printf ("row%u", row);

      if (row % 50 == 0)
        {
          g_autofree char *section = g_strdup_printf ("Section from %u", row);

          cw_sheet_add_section (sheet, section);
        }
      add_three (sheet, number, CW_SHEET_MARK_MET,
                 "A finding of ordinary length that takes about two lines in its column here.",
                 "Page 3");
    }
  cw_sheet_seal (sheet);
  return sheet;
}

CwSheet *
sheet_fixture_new_tall (void)
{
  CwSheet *sheet = start ("Row taller than a page", "en");
  g_autoptr (GString) tall = g_string_new (NULL);

  for (guint line = 0; line < 200; line++)
    g_string_append_printf (tall, "line%03u of the tall cell\n", line);
  add_columns (sheet);
  add_three (sheet, "before", CW_SHEET_MARK_NONE, "short", "");
  add_three (sheet, "tall", CW_SHEET_MARK_MET, tall->str, "beside");
  add_three (sheet, "after", CW_SHEET_MARK_NONE, "short", "");
  cw_sheet_seal (sheet);
  return sheet;
}
