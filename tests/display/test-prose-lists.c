/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "prose-fixtures.h"
#include "ui/cw-prose-list.h"
#include "widgets/cw-widgets.h"

/* Lists in prose: made and unmade, and numbered on as items come and go. */

static char *
tell (const CwProseRun *run, const char *source, gpointer user_data)
{
  return g_str_equal (run->text, "age") ? g_strdup ("27") : NULL;
}

static CwProseBuffer *
make_buffer (const char *source)
{
  CwProseBuffer *buffer = cw_prose_buffer_new (tell, NULL);

  cw_prose_buffer_set_source (buffer, source);
  return buffer;
}

/* ---- the button ---- */

/* What @kind makes of the characters from @from to @to, and what it makes of that again. */
static const struct
{
  const char *source;
  int from;
  int to;
  CwProseBlockKind kind;
  const char *once;
  const char *twice;
} toggles[] = {
  { "one", 1, 1, CW_PROSE_BULLET, "- one", "one" },
  { "one\ntwo\nthree", 1, 6, CW_PROSE_BULLET, "- one\n- two\nthree", "one\ntwo\nthree" },
  { "one\ntwo", 0, 4, CW_PROSE_BULLET, "- one\ntwo", "one\ntwo" },
  { "one\n\ntwo", 0, 8, CW_PROSE_NUMBER, "1. one\n\n2. two", "one\n\ntwo" },
  { "- one\ntwo", 0, 9, CW_PROSE_BULLET, "- one\n- two", "one\ntwo" },
  { "- one\n- two", 0, 11, CW_PROSE_NUMBER, "1. one\n2. two", "one\ntwo" },
  { "## one", 3, 3, CW_PROSE_BULLET, "- one", "one" },
  { "", 0, 0, CW_PROSE_NUMBER, "1. ", "" },
  { "  one", 3, 3, CW_PROSE_BULLET, "  - one", "one" },
  { "{age} years", 0, 2, CW_PROSE_BULLET, "- {age} years", "{age} years" },
  { "*one*\n**two**", 0, 7, CW_PROSE_NUMBER, "1. *one*\n2. **two**", "*one*\n**two**" },
  { "1. a\nb", 5, 6, CW_PROSE_NUMBER, "1. a\n2. b", "1. a\nb" },
  { "a\n1. b\n2. c", 0, 0, CW_PROSE_NUMBER, "1. a\n2. b\n3. c", "a\n1. b\n2. c" },
  { "1. a\n2. b\n3. c", 6, 6, CW_PROSE_BULLET, "1. a\n- b\n2. c", "1. a\nb\n2. c" },
  { "1. a\n2. b\n3. c", 6, 6, CW_PROSE_NUMBER, "1. a\nb\n2. c", "1. a\n2. b\n3. c" },
  { "a\n| b | c |\nd", 0, 13, CW_PROSE_BULLET, "- a\n| b | c |\n- d", "a\n| b | c |\nd" },
};

static void
test_toggle (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_buffer (toggles[i].source);

      g_test_message ("%s", toggles[i].source);
      select_range (buffer, toggles[i].from, toggles[i].to);
      g_assert_true (cw_prose_list_toggle (buffer, toggles[i].kind));
      assert_source (buffer, toggles[i].once);
      g_assert_true (cw_prose_list_toggle (buffer, toggles[i].kind));
      assert_source (buffer, toggles[i].twice);
    }
}

/* A row of a table is no item. */
static void
test_toggle_nothing (void)
{
  g_autoptr (CwProseBuffer) buffer = make_buffer ("| a | b |\n|---|---|");

  select_range (buffer, 0, 12);
  g_assert_false (cw_prose_list_toggle (buffer, CW_PROSE_NUMBER));
  assert_source (buffer, "| a | b |\n|---|---|");
}

/* ---- items come ---- */

/* Return at a place, and what is typed then. */
static void
test_return (void)
{
  static const struct
  {
    const char *source;
    int at;
    const char *typed;
    const char *result;
  } rows[] = {
    { "1. a\n2. b\n3. c", 4, "\nx", "1. a\n2. x\n3. b\n4. c" },
    { "1. ab\n2. c", 4, "\n", "1. a\n2. b\n3. c" },
    { "1. a\n2. b", 4, "\n\nx", "1. a\nx\n2. b" },
    { "1. a\n1. b\n1. c", 4, "\nx", "1. a\n2. x\n1. b\n1. c" },
    { "1. a\n\n2. b", 4, "\nx", "1. a\n2. x\n\n2. b" },
    { "  - a", 5, "\nx", "  - a\n  - x" },
    { "998. a\n999. b", 6, "\nx", "998. a\n999. x\n999. b" },
    { "1000. a", 7, "\nx", "1000. a\nx" },
    { "1. {age}", 5, "\n{", "1. {age}\n2. {" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_buffer (rows[i].source);

      g_test_message ("%s", rows[i].source);
      select_range (buffer, rows[i].at, rows[i].at);
      type (buffer, rows[i].typed);
      assert_source (buffer, rows[i].result);
    }
}

/* What is pasted into a list is counted in it; elsewhere it stays as it is. */
static void
test_pasted (void)
{
  static const struct
  {
    const char *source;
    int at;
    const char *pasted;
    const char *result;
  } rows[] = {
    { "1. a\n2. b", 5, "2. x\n3. y\n", "1. a\n2. x\n3. y\n4. b" },
    { "1. a\n2. b", 0, "3. x\n", "1. x\n2. a\n3. b" },
    { "1. a\n2. b", 4, "\n7. x", "1. a\n2. x\n3. b" },
    { "a\nb", 2, "3. x\n", "a\n3. x\nb" },
    { "1. a\n2. b", 4, "x\ny", "1. ax\ny\n2. b" },
    { "1. a\n7. b", 0, "1. x\n", "1. x\n2. a\n7. b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint as_source = 0; as_source < 2; as_source++)
      {
        g_autoptr (CwProseBuffer) buffer = make_buffer (rows[i].source);

        g_test_message ("%s", rows[i].source);
        select_range (buffer, rows[i].at, rows[i].at);
        if (as_source)
          cw_prose_buffer_insert (buffer, rows[i].pasted);
        else
          gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), rows[i].pasted, -1);
        assert_source (buffer, rows[i].result);
      }
}

/* ---- items go ---- */

static void
test_deleted (void)
{
  static const struct
  {
    const char *source;
    int from;
    int to;
    const char *result;
  } rows[] = {
    { "1. a\n2. b\n3. c", 5, 10, "1. a\n2. c" },
    { "1. a\n2. b\n3. c", 4, 9, "1. a\n2. c" },
    { "1. a\n2. b\n3. c", 0, 5, "1. b\n2. c" },
    { "1. a\n2. b\n3. c\n4. d", 3, 13, "1. c\n2. d" },
    { "1. a\n\n3. c", 4, 5, "1. a\n2. c" },
    { "1. a\n2. b\n\n1. c", 9, 10, "1. a\n2. b\n3. c" },
    { "1. a\n1. b\n1. c", 5, 10, "1. a\n1. c" },
    { "a\n2. b\n3. c", 1, 2, "a2. b\n3. c" },
    { "- a\n- b\n- c", 4, 8, "- a\n- c" },
    { "1. a\n2. {age}\n3. c", 8, 9, "1. a\n2. \n3. c" },
    { "1. a\n2. {age}\n3. c", 5, 11, "1. a\n2. c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_buffer (rows[i].source);

      g_test_message ("%s", rows[i].source);
      select_range (buffer, rows[i].from, rows[i].to);
      gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
      assert_source (buffer, rows[i].result);
    }
}

/* The mark goes as one, where its text begins and nowhere else. */
static void
test_mark_back (void)
{
  g_autoptr (CwProseBuffer) buffer = make_buffer ("1. a\n2. b\n3. c");

  select_range (buffer, 7, 7);
  g_assert_false (cw_prose_list_take_mark_back (buffer));
  select_range (buffer, 8, 9);
  g_assert_false (cw_prose_list_take_mark_back (buffer));
  select_range (buffer, 8, 8);
  g_assert_true (cw_prose_list_take_mark_back (buffer));
  assert_source (buffer, "1. a\nb\n2. c");
  g_assert_false (cw_prose_list_take_mark_back (buffer));
}

/* ---- what nobody would type ---- */

/* Long lists and long lines take their time once, not once a line. */
static void
test_hostile (void)
{
  static const char *const odd[] = { "0. a", "00. a", "1.", "1. ", "-",
                                     "- ",   "##",    "|",  "||",  "\\- a" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CwProseBuffer) buffer = NULL;
  GtkTextIter end;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "line\n");
  buffer = make_buffer (text->str);
  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (buffer), &end);
  select_range (buffer, 0, gtk_text_iter_get_offset (&end));
  g_assert_true (cw_prose_list_toggle (buffer, CW_PROSE_NUMBER));
  g_assert_true (cw_prose_list_toggle (buffer, CW_PROSE_BULLET));
  g_assert_true (cw_prose_list_toggle (buffer, CW_PROSE_BULLET));
  assert_source (buffer, text->str);
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (CwProseBuffer) other = make_buffer (odd[i]);

      gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (other), &end);
      select_range (other, gtk_text_iter_get_offset (&end), gtk_text_iter_get_offset (&end));
      type (other, "\n");
      cw_prose_list_take_mark_back (other);
      cw_prose_list_toggle (other, CW_PROSE_NUMBER);
      cw_prose_list_toggle (other, CW_PROSE_BULLET);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/prose-lists/toggle", test_toggle);
  g_test_add_func ("/prose-lists/toggle-nothing", test_toggle_nothing);
  g_test_add_func ("/prose-lists/return", test_return);
  g_test_add_func ("/prose-lists/pasted", test_pasted);
  g_test_add_func ("/prose-lists/deleted", test_deleted);
  g_test_add_func ("/prose-lists/mark-back", test_mark_back);
  g_test_add_func ("/prose-lists/hostile", test_hostile);
  return g_test_run ();
}
