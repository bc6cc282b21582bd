/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "prose-fixtures.h"
#include "finding.h"
#include "ui/cw-prose-buffer.h"
#include "ui/cw-prose-clipboard.h"
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

/* Raised and lowered text may be part of a word, also of an emphasised one; emphasis may not. */
static void
test_style_in_word (void)
{
  static const struct
  {
    const char *source;
    int from;
    int to;
    CwProseStyle style;
    const char *styled;
  } rows[] = {
    { "109/L", 2, 3, CW_PROSE_SUPERSCRIPT, "10^{9}/L" },
    { "CO2 rose", 2, 3, CW_PROSE_SUBSCRIPT, "CO_{2} rose" },
    { "10^{9}/L", 2, 3, CW_PROSE_SUPERSCRIPT, "109/L" },
    { "a *BRAFV600E tumour*", 6, 11, CW_PROSE_SUPERSCRIPT, "a *BRAF^{V600E} tumour*" },
    { "**one** two", 4, 7, CW_PROSE_EMPHASIS, "**one** *two*" },
    { "109/L", 2, 3, CW_PROSE_EMPHASIS, "*109*/L" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");

      cw_prose_buffer_set_source (buffer, rows[i].source);
      select_range (buffer, rows[i].from, rows[i].to);
      cw_prose_buffer_toggle_style (buffer, rows[i].style);
      assert_source (buffer, rows[i].styled);
    }
}

/* Without a selection, what is typed next gets the style, as far as it can be written down. */
static void
test_typing_style (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");

  type (buffer, "CO");
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
  assert_source (buffer, "CO");
  type (buffer, " bold");
  assert_source (buffer, "CO **bold**");
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
  type (buffer, ", CO");
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_SUBSCRIPT);
  type (buffer, "2");
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_SUBSCRIPT);
  type (buffer, "x");
  assert_source (buffer, "CO **bold**, CO_{2}x");
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
  type (buffer, "y z");
  assert_source (buffer, "CO **bold**, CO_{2}xy **z**");
  select_range (buffer, 0, 0);
  type (buffer, "A ");
  assert_source (buffer, "A CO **bold**, CO_{2}xy **z**");
}

/* Enter goes on with a list, and ends it behind an empty item. */
static void
test_lists (void)
{
  static const char *const rows[][2] = {
    { "- one\ntwo\n\nthree", "- one\n- two\nthree" },
    { "9. one\ntwo\n\n", "9. one\n10. two\n" },
    { "-one\ntwo", "-one\ntwo" },
    { "1.5 mg\ntwo", "1.5 mg\ntwo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");

      type (buffer, rows[i][0]);
      assert_shown (buffer, rows[i][1]);
    }
}

/* ---- the clipboard ---- */

typedef struct
{
  GtkWidget *window;
  CwProseView *views[3]; /* two of one case, one of another */
  CwProseBuffer *buffers[3];
} Desk;

static void
desk_open (Desk *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++)
    {
      self->buffers[i] = cw_prose_buffer_new (tell, (gpointer) "27");
      self->views[i] = CW_PROSE_VIEW (cw_prose_view_new ());
      cw_prose_view_set_buffer (self->views[i], GTK_TEXT_BUFFER (self->buffers[i]));
      cw_prose_buffer_set_case_id (self->buffers[i], i < 2 ? "one" : "other");
      cw_prose_clipboard_attach (self->views[i]);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->views[i]));
    }
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
desk_close (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++)
    g_object_unref (self->buffers[i]);
}

static void
ask_view (CwProseView *view, const char *signal)
{
  g_signal_emit_by_name (cw_prose_view_get_view (view), signal);
}

/* What is cut comes back as it was, in any text of the case; elsewhere the words are pasted. */
static void
test_clipboard (void)
{
  Desk desk;

  desk_open (&desk);
  cw_prose_buffer_set_source (desk.buffers[0], "One *and* {age} 10^{9}\nnext {age} line");
  select_range (desk.buffers[0], 3, 19);
  ask_view (desk.views[0], "cut-clipboard");
  assert_source (desk.buffers[0], "One {age} line");
  cw_prose_buffer_set_source (desk.buffers[1], "Before after");
  select_range (desk.buffers[1], 6, 6);
  ask_view (desk.views[1], "paste-clipboard");
  assert_source (desk.buffers[1], "Before *and* {age} 10^{9}\nnext after");
  select_range (desk.buffers[0], 3, 3);
  ask_view (desk.views[0], "paste-clipboard");
  assert_source (desk.buffers[0], "One *and* {age} 10^{9}\nnext {age} line");
  ask_view (desk.views[2], "paste-clipboard");
  WAIT_FOR (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (desk.buffers[2])) > 0);
  assert_source (desk.buffers[2], " and 27 109\nnext");
  desk_close (&desk);
}

/* What comes from elsewhere is text, whatever it looks like. */
static void
test_pasted_text (void)
{
  Desk desk;

  desk_open (&desk);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (desk.window), "{age} *a*");
  ask_view (desk.views[0], "paste-clipboard");
  WAIT_FOR (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (desk.buffers[0])) > 0);
  assert_source (desk.buffers[0], "\\{age} \\*a\\*");
  desk_close (&desk);
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

/* Who stands before a chip, or has selected it, still does when it shows something else. */
static void
test_refresh_cursor (void)
{
  static const int rows[][4] = {
    { 2, 2, 2, 2 }, { 4, 4, 5, 5 }, { 2, 4, 2, 5 }, { 4, 2, 5, 2 }, { 0, 2, 0, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char age[8] = "27";
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, age);

      cw_prose_buffer_set_source (buffer, "A {age} man");
      select_range (buffer, rows[i][0], rows[i][1]);
      strcpy (age, "103");
      cw_prose_buffer_refresh (buffer);
      assert_shown (buffer, "A 103 man");
      assert_selected (buffer, rows[i][2], rows[i][3]);
    }
}

/* ---- neighbouring citations ---- */

/* "[@a]" is the first work, and so on; what stands beside each other is a range. */
static char *
tell_citation (const CwProseRun *run, const char *source, gpointer user_data)
{
  static const char *const printed[][2] = {
    { "[@a]", "[1]" },        { "[@b]", "[2]" },           { "[@c]", "[3]" },
    { "[@a][@b]", "[1, 2]" }, { "[@a][@b][@c]", "[1–3]" }, { "[@a] [@a][@a][@a][@a][@a]", "[1]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    if (g_str_equal (printed[i][0], source))
      return g_strdup (printed[i][1]);
  return NULL;
}

/* They show what will be printed; each is still one chip of the source. */
static void
test_neighbours (void)
{
  static const char *const rows[][2] = {
    { "In [@a][@b][@c].", "In [1–3]." },
    { "In [@a], [@b].", "In [1], [2]." },
    { "In [@b][@a].", "In [2][1]." },
    { "In [@a] [@a][@a][@a][@a][@a].", "In [ 1\u2060\u2060\u2060]." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell_citation, NULL);

      cw_prose_buffer_set_source (buffer, rows[i][0]);
      assert_shown (buffer, rows[i][1]);
      cw_prose_buffer_refresh (buffer);
      assert_shown (buffer, rows[i][1]);
      assert_source (buffer, rows[i][0]);
    }
}

/* One that comes or goes changes what the others show. */
static void
test_neighbour_goes (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell_citation, NULL);
  GtkTextIter start, end;

  cw_prose_buffer_set_source (buffer, "[@a]");
  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (buffer), &end);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &end);
  cw_prose_buffer_insert (buffer, "[@b]");
  cw_prose_buffer_insert (buffer, "[@c]");
  assert_source (buffer, "[@a][@b][@c]");
  assert_shown (buffer, "[1–3]");
  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (buffer), &end);
  start = end;
  gtk_text_iter_backward_char (&start);
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (buffer), &start, &end);
  assert_source (buffer, "[@a][@b]");
  cw_prose_buffer_refresh (buffer);
  assert_shown (buffer, "[1, 2]");
}

/* What is typed behind a citation put before another one stands between them. */
static void
test_neighbour_before (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell_citation, NULL);

  cw_prose_buffer_set_source (buffer, "[@b]");
  select_range (buffer, 0, 0);
  cw_prose_buffer_insert (buffer, "[@a]");
  assert_shown (buffer, "[1, 2]");
  cw_prose_buffer_refresh (buffer);
  assert_selected (buffer, 1, 1);
  type (buffer, " or ");
  assert_source (buffer, "[@a] or [@b]");
}

/* Copies what is selected and says what other programs get. */
static char *
dup_copied (Desk *desk, CwProseBuffer *buffer, int from, int to)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (desk->window);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  select_range (buffer, from, to);
  ask_view (desk->views[0], "copy-clipboard");
  g_assert_true (
    gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  return g_value_dup_string (&value);
}

/* Other programs get whole chips, too, and nothing that cannot be seen. */
static void
test_copied_words (void)
{
  static const struct
  {
    const char *source;
    int from;
    int to;
    const char *copied;
  } rows[] = {
    { "In [@b] we", 4, 8, "[2] w" },
    { "In [@b] we", 0, 4, "In [2]" },
    { "In [@b] we", 0, 3, "In " },
    { "In [@a] [@a][@a][@a][@a][@a].", 0, 11, "In [ 1]." },
  };
  Desk desk;

  desk_open (&desk);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell_citation, NULL);
      g_autofree char *copied = NULL;

      cw_prose_view_set_buffer (desk.views[0], GTK_TEXT_BUFFER (buffer));
      cw_prose_buffer_set_source (buffer, rows[i].source);
      copied = dup_copied (&desk, buffer, rows[i].from, rows[i].to);
      g_assert_cmpstr (copied, ==, rows[i].copied);
    }
  desk_close (&desk);
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
  g_test_add_func ("/prose-buffer/style-in-word", test_style_in_word);
  g_test_add_func ("/prose-buffer/typing-style", test_typing_style);
  g_test_add_func ("/prose-buffer/lists", test_lists);
  g_test_add_func ("/prose-buffer/clipboard", test_clipboard);
  g_test_add_func ("/prose-buffer/pasted-text", test_pasted_text);
  g_test_add_func ("/prose-buffer/refresh", test_refresh);
  g_test_add_func ("/prose-buffer/refresh-cursor", test_refresh_cursor);
  g_test_add_func ("/prose-buffer/neighbours", test_neighbours);
  g_test_add_func ("/prose-buffer/neighbour-goes", test_neighbour_goes);
  g_test_add_func ("/prose-buffer/neighbour-before", test_neighbour_before);
  g_test_add_func ("/prose-buffer/copied-words", test_copied_words);
  g_test_add_func ("/prose-spelling/marks", test_marks);
  g_test_add_func ("/prose-spelling/many-marks", test_many_marks);
  return g_test_run ();
}
