/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "prose-fixtures.h"
#include "ui/cw-prose-search.h"
#include "widgets/cw-widgets.h"

/* Prose with many chips, and words that are replaced all at once. */

static char *
tell (const CwProseRun *run, const char *source, gpointer user_data)
{
  return g_str_equal (run->text, "age") ? g_strdup (user_data) : NULL;
}

/* ---- chips ---- */

static gboolean
looks_like_chip (CwProseBuffer *buffer, int offset)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (buffer));
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &place, offset);
  return gtk_text_iter_has_tag (&place, gtk_text_tag_table_lookup (tags, "chip"));
}

/* Chips that touch stay two, and what is typed between them is none. */
static void
test_chips_touch (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");
  GtkTextIter start, end;

  cw_prose_buffer_set_source (buffer, "{age} and {age}{age}");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 2);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &end, 7);
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (buffer), &start, &end);
  assert_source (buffer, "{age}{age}{age}");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 2);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (buffer), &start, "x", 1);
  assert_source (buffer, "{age}x{age}{age}");
  g_assert_true (looks_like_chip (buffer, 1));
  g_assert_false (looks_like_chip (buffer, 2));
  g_assert_true (looks_like_chip (buffer, 3));
}

/* Many thousand chips are written, read, typed among and taken out; a tag for each would be looked
 * at with every other. */
static void
test_many_chips (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (buffer));
  int n_tags = gtk_text_tag_table_get_size (tags);
  g_autoptr (GString) source = g_string_new (NULL);
  GtkTextIter start, end;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (source, "word {age|w%u} and%s", i, i % 20 == 19 ? "\n" : " ");
  cw_prose_buffer_set_source (buffer, source->str);
  assert_source (buffer, source->str);
  g_assert_cmpint (gtk_text_tag_table_get_size (tags), ==, n_tags);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &start);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (buffer), &start, "x", 1);
  g_string_prepend_c (source, 'x');
  assert_source (buffer, source->str);
  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (buffer), &start, &end);
  assert_source (buffer, "");
}

/* ---- replacing ---- */

static guint
replace (CwProseBuffer *buffer, const char *wanted, const char *text)
{
  g_autoptr (GPtrArray) buffers = g_ptr_array_new ();
  g_autoptr (CwProseSearch) search = NULL;

  g_ptr_array_add (buffers, buffer);
  search = cw_prose_search_new (buffers, wanted, CW_TEXT_SEARCH_WORDS);
  while (cw_prose_search_work (search, 0))
    ;
  g_assert_false (cw_prose_search_is_stale (search));
  return cw_prose_buffer_replace (
    buffer, cw_prose_search_get_found (search, GTK_TEXT_BUFFER (buffer)), text);
}

/* What takes the place of words has the style of their first letter, and no fact is touched. */
static void
test_replace (void)
{
  static const struct
  {
    const char *source, *wanted, *text, *expected;
    guint n;
  } rows[] = {
    { "a *b* c", "b", "x*y", "a *x\\*y* c", 1 },
    { "a *b c* d", "b c", "x", "a *x* d", 1 },
    { "a *b* c", "a b", "x", "x c", 1 },
    { "a *b* c", "b c", "", "a ", 1 },
    { "{age} 27 a{age}", "27", "x", "{age} x a{age}", 1 },
    { "a {age} a", "a 27", "x", "a {age} a", 0 },
    { "| a | {age} |\n|---|---|\n| a | a |", "a", "b", "| b | {age} |\n|---|---|\n| b | b |", 3 },
    { "1. a\n2. *a*", "a", "bc", "1. bc\n2. *bc*", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");

      cw_prose_buffer_set_source (buffer, rows[i].source);
      g_assert_cmpuint (replace (buffer, rows[i].wanted, rows[i].text), ==, rows[i].n);
      assert_source (buffer, rows[i].expected);
    }
}

/* The cursor stays at its letter. */
static void
test_replace_cursor (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");

  cw_prose_buffer_set_source (buffer, "a b a c a");
  select_range (buffer, 6, 6);
  g_assert_cmpuint (replace (buffer, "a", "long"), ==, 3);
  assert_shown (buffer, "long b long c long");
  assert_selected (buffer, 12, 12);
}

/* One paragraph in which each word is replaced: were it done word by word, each would cost the
 * whole paragraph. */
static void
test_replace_many (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");
  g_autoptr (GString) source = g_string_new (NULL);
  g_autofree char *replaced = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (source, "ab abc ");
  cw_prose_buffer_set_source (buffer, source->str);
  g_assert_cmpuint (replace (buffer, "ab", "xyz"), ==, 100000);
  replaced = cw_prose_buffer_dup_source (buffer);
  g_assert_true (g_str_has_prefix (replaced, "xyz abc xyz abc xyz"));
  g_assert_cmpuint (strlen (replaced), ==, 8 * 100000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/prose-many/chips-touch", test_chips_touch);
  g_test_add_func ("/prose-many/chips", test_many_chips);
  g_test_add_func ("/prose-many/replace", test_replace);
  g_test_add_func ("/prose-many/replace-cursor", test_replace_cursor);
  g_test_add_func ("/prose-many/replace-all", test_replace_many);
  return g_test_run ();
}
