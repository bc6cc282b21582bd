/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "prose-fixtures.h"
#include "ui/cw-prose-buffer.h"
#include "widgets/cw-widgets.h"

/* Prose with chips, and the lines below its misspelt words. */

/* ---- the buffer ---- */

static char *
tell (const CwProseRun *run, const char *source, gpointer user_data)
{
  const char *age = user_data;

  return g_str_equal (run->text, "age") ? g_strdup (age) : NULL;
}

/* What is shown is written back as it was. */
static void
test_round_trip (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { "Plain words.", "Plain words." },
    { "One.\n\nTwo.\n", "One.\n\nTwo.\n" },
    { "A *new* and **strong** and ***both*** word", "A new and strong and both word" },
    { "10^{9}/L and CO_{2}", "109/L and CO2" },
    { "A {age|adjective} man", "A 27 man" },
    { "A *{age}* man", "A 27 man" },
    { "{age}{age} {gone}", "2727 {gone}" },
    { "HLA-B*57:01 and 2 * 3", "HLA-B*57:01 and 2 * 3" },
    { "\\*kept\\*", "*kept*" },
    { "## Heading\n- item {age}\n1. *first*", "## Heading\n- item 27\n1. first" },
    { "| a | {age} |\n|---|---|\n| *c* | d |", "| a | 27 |\n|---|---|\n| *c* | d |" },
    { "in [@x; @y].", "in [@x; @y]." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");

      cw_prose_buffer_set_source (buffer, rows[i][0]);
      assert_shown (buffer, rows[i][1]);
      assert_source (buffer, rows[i][0]);
    }
}

/* What is typed means itself, even when it looks like a mark. */
static void
test_typed (void)
{
  static const char *const rows[][2] = {
    { "*a*", "\\*a\\*" },     { "HLA-B*57:01", "HLA-B*57:01" }, { "x^{2}", "x\\^\\{2}" },
    { "{age}", "\\{age}" },   { "- an item", "- an item" },     { "[@x]", "\\[@x]" },
    { "- *a*", "- \\*a\\*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");
      g_autofree char *source = NULL;

      gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), rows[i][0], -1);
      assert_source (buffer, rows[i][1]);
      source = cw_prose_buffer_dup_source (buffer);
      cw_prose_buffer_set_source (buffer, source);
      assert_shown (buffer, rows[i][0]);
    }
}

/* A chip goes as a whole, and nothing is typed into it. */
static void
test_chips_are_whole (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27 years");
  GtkTextIter start, end;

  cw_prose_buffer_set_source (buffer, "A {age} man");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 5);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (buffer), &start, "x", 1);
  assert_source (buffer, "A {age}x man");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 4);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (buffer), &start, &end);
  assert_source (buffer, "A x man");
}

static void
test_style (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");
  GtkTextIter start, end;

  cw_prose_buffer_set_source (buffer, "one two three");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 5);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &start);
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_EMPHASIS);
  assert_source (buffer, "one *two* three");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 0);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &end, 7);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (buffer), &start, &end);
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
  assert_source (buffer, "**one** ***two*** three");
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
  assert_source (buffer, "one *two* three");
}

/* The text of a chip follows; the source stays. */
static void
test_refresh (void)
{
  char age[8] = "27";
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, age);

  cw_prose_buffer_set_source (buffer, "A *{age}* man of {age}.");
  strcpy (age, "103");
  cw_prose_buffer_refresh (buffer);
  assert_shown (buffer, "A 103 man of 103.");
  assert_source (buffer, "A *{age}* man of {age}.");
}

/* ---- lines below misspelt words ---- */

static gboolean
is_right (const char *word, gpointer wrong)
{
  return !g_str_equal (word, wrong);
}

static void
work (CwProseSpelling *spelling)
{
  while (cw_prose_spelling_work (spelling, is_right, (gpointer) "wrng"))
    ;
}

/* Marks never reach the source, chips are not judged, and only what changed is looked at again. */
static void
test_marks (void)
{
  const char *source = "A *wrng* **man** of {age}, wrng and wr*ng*.\nwrng";
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "wrng");
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new_with_buffer (GTK_TEXT_BUFFER (buffer)));
  g_autoptr (CwProseSpelling) spelling = cw_prose_spelling_new (GTK_TEXT_VIEW (view));
  GtkTextIter place;

  cw_prose_buffer_set_source (buffer, source);
  assert_shown (buffer, "A wrng man of wrng, wrng and wr*ng*.\nwrng");
  work (spelling);
  g_assert_false (is_marked (spelling, buffer, 1));
  g_assert_true (is_marked (spelling, buffer, 3));
  g_assert_false (is_marked (spelling, buffer, 15));
  g_assert_true (is_marked (spelling, buffer, 21));
  g_assert_true (is_marked (spelling, buffer, 39));
  assert_source (buffer, source);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &place, 23);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (buffer), &place, "o", 1);
  work (spelling);
  g_assert_false (is_marked (spelling, buffer, 21));
  g_assert_true (is_marked (spelling, buffer, 3));
  cw_prose_spelling_clear (spelling);
  g_assert_false (is_marked (spelling, buffer, 3));
  g_assert_false (cw_prose_spelling_work (spelling, is_right, (gpointer) "man"));
  g_object_unref (view);
}

/* A text of many misspelt words is one piece for the source, and is looked at in stretches. */
static void
test_many_marks (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new_with_buffer (GTK_TEXT_BUFFER (buffer)));
  g_autoptr (CwProseSpelling) spelling = cw_prose_spelling_new (GTK_TEXT_VIEW (view));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "wrng right ");
  g_string_append (text, "end");
  cw_prose_buffer_set_source (buffer, text->str);
  work (spelling);
  for (int i = 0; i < 200; i++)
    {
      g_assert_true (is_marked (spelling, buffer, 11 * i + 2));
      g_assert_false (is_marked (spelling, buffer, 11 * i + 7));
    }
  assert_source (buffer, text->str);
  g_object_unref (view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/prose-buffer/round-trip", test_round_trip);
  g_test_add_func ("/prose-buffer/typed", test_typed);
  g_test_add_func ("/prose-buffer/chips-are-whole", test_chips_are_whole);
  g_test_add_func ("/prose-buffer/style", test_style);
  g_test_add_func ("/prose-buffer/refresh", test_refresh);
  g_test_add_func ("/prose-spelling/marks", test_marks);
  g_test_add_func ("/prose-spelling/many-marks", test_many_marks);
  return g_test_run ();
}
