/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "reference-fixtures.h"

#include <string.h>

#include "model/cw-publication.h"

GBytes *
load_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "refs", name, NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

CwReferenceReading *
read_text (const char *text, CwReferenceFormat format)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CwReferenceReading *reading = cw_reference_read (bytes, format, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

CwReferenceReading *
read_fixture (const char *name)
{
  g_autoptr (GBytes) bytes = load_fixture (name);
  g_autoptr (GError) error = NULL;
  CwReferenceReading *reading =
    cw_reference_read (bytes, CW_REFERENCE_FORMAT_UNKNOWN, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

CwReferenceReading *
write_and_read (GPtrArray *publications, CwReferenceFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cw_reference_write (publications, format, &error);
  CwReferenceReading *reading;

  g_assert_no_error (error);
  g_assert_cmpint (cw_reference_format_detect (bytes), ==, format);
  reading = cw_reference_read (bytes, format, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reading->n_problems, ==, 0);
  return reading;
}

static void
append_entity (GString *out, const CwSnapshot *entity)
{
  CW_FOREACH_FIELD (entity->info, field)
    {
      GPtrArray *items = entity->items[field->index];

      if (entity->texts[field->index])
        g_string_append_printf (out, "%s=%s\n", field->name, entity->texts[field->index]);
      for (guint i = 0; items && i < items->len; i++)
        {
          g_string_append_printf (out, "%s[%u]\n", field->name, i);
          append_entity (out, items->pdata[i]);
        }
    }
}

/* Everything but the ids, one value a line. */
char *
dump_publication (const CwSnapshot *publication)
{
  GString *out = g_string_new (NULL);

  append_entity (out, publication);
  return g_string_free (out, FALSE);
}

void
assert_same_publications (GPtrArray *one, GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      g_autofree char *a = dump_publication (one->pdata[i]);
      g_autofree char *b = dump_publication (other->pdata[i]);
      g_auto (GStrv) lines_a = g_strsplit (a, "\n", -1);
      g_auto (GStrv) lines_b = g_strsplit (b, "\n", -1);

      for (guint j = 0; lines_a[j] && lines_b[j]; j++)
        g_assert_cmpstr (lines_a[j], ==, lines_b[j]);
      g_assert_cmpstr (a, ==, b);
    }
}

const char *
get_text (GPtrArray *publications, guint index, const char *field)
{
  g_assert_cmpuint (index, <, publications->len);
  return cw_snapshot_get_text (publications->pdata[index], field);
}

/* "author:Gerald|W. L.|; author:…" */
char *
dup_names (GPtrArray *publications, guint index)
{
  const CwSnapshot *publication = publications->pdata[index];
  GPtrArray *names =
    publication->items[cw_entity_info_find (publication->info, "contributors")->index];
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const char *given = cw_snapshot_get_text (names->pdata[i], "given-names");
      const char *suffix = cw_snapshot_get_text (names->pdata[i], "suffix");

      g_string_append_printf (out, "%s%s:%s|%s|%s", i ? "; " : "",
                              cw_snapshot_get_text (names->pdata[i], "role"),
                              cw_snapshot_get_text (names->pdata[i], "family-name"),
                              given ? given : "", suffix ? suffix : "");
    }
  return g_string_free (out, FALSE);
}

/* ---- publications at random ---- */

static void
set (CwSnapshot *item, const char *field, const char *text)
{
  guint index = cw_entity_info_find (item->info, field)->index;

  g_free (item->texts[index]);
  item->texts[index] = g_strdup (text);
}

/* Words that the formats could stumble over. */
static char *
make_words (GRand *rand, guint n, const char *separator)
{
  static const char *const words[] = {
    "tumour", "α-SMA",      "{brace",   "brace}",   "50%",      "R&D",        "$5",       "a_b",
    "back\\", "x^2",        "~about",   "#1",       "–",        "—",          "--",       "``quote",
    "it''s",  "\"double\"", "Müller’s", "İstanbul", "漢字",     "p<0.05",     "@article", "TY",
    "ER -",  "a=b",        "and",      "DNA",      "d'Ivoire", "[brackets]", "≥5 mg/m²", "…",
  };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i ? separator : "",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (out, FALSE);
}

static void
add_contributor (CwSnapshot *item, GRand *rand, const char *role)
{
  static const char *const families[] = { "Gerald",  "van der Berg",        "García de la Cruz",
                                          "O’Brien", "Müller-Lüdenscheidt", "D'Arcy & Co",
                                          "Cheng" };
  static const char *const givens[] = { "William L.", "Jean-Pierre", "A", "Mar{i}a", "Åge" };
  CwSnapshot *name = cw_snapshot_add (item, cw_entity_info_find (item->info, "contributors"), NULL);

  set (name, "role", role);
  set (name, "family-name", families[g_rand_int_range (rand, 0, G_N_ELEMENTS (families))]);
  if (g_rand_int_range (rand, 0, 4) == 0)
    return;
  set (name, "given-names", givens[g_rand_int_range (rand, 0, G_N_ELEMENTS (givens))]);
  if (g_rand_int_range (rand, 0, 6) == 0)
    set (name, "suffix", "Jr");
}

static void
set_dates (CwSnapshot *item, GRand *rand)
{
  static const char *const dates[] = { "2019", "2019-07", "2019-07-14", "2019~", "!in press" };

  set (item, "issued", dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))]);
  set (item, "accessed", dates[g_rand_int_range (rand, 0, 3)]);
}

static void
set_texts (CwSnapshot *item, GRand *rand)
{
  static const char *const fields[] = { "title",   "container-title", "journal-abbreviation",
                                        "volume",  "issue",           "article-number",
                                        "edition", "publisher",       "place",
                                        "language" };
  static const char *const proses[] = { "abstract", "note" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = make_words (rand, 1 + g_rand_int_range (rand, 0, 4), " ");

      if (i == 0 || g_rand_int_range (rand, 0, 3))
        set (item, fields[i], text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (proses); i++)
    {
      g_autofree char *text = make_words (rand, 5, i ? "\n" : " x\n\n");

      set (item, proses[i], text);
    }
}

CwSnapshot *
make_publication (GRand *rand, guint number)
{
  static const char *const pages[] = { "411–20", "411-420", "e123", "1–5, 8–9", "S12–S15" };
  CwSnapshot *item = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_PUBLICATION), NULL);
  const CwFieldChoice *types;
  g_autofree char *doi = g_strdup_printf ("10.1000/x_y.%u;(a)<b>", number);
  g_autofree char *key = g_strdup_printf ("key%u", number);
  g_autofree char *keywords = make_words (rand, 3, "; ");
  guint n;

  types = cw_field_get_choices (cw_entity_info_find (item->info, "type"), &n);
  set (item, "type", types[number % n].nick);
  set_texts (item, rand);
  set_dates (item, rand);
  set (item, "keywords", keywords);
  set (item, "pages", pages[number % G_N_ELEMENTS (pages)]);
  set (item, "doi", doi);
  set (item, "pmid", "31234567");
  set (item, "pmcid", "PMC9360000");
  set (item, "issn", "0147-5185");
  set (item, "isbn", "978-0-323-01213-7");
  set (item, "url", "https://example.org/a_b?x=1&y=%20#z");
  set (item, "citation-key", key);
  set (item, "retraction", number % 2 ? "corrected" : NULL);
  for (guint i = 0; i < number % 5; i++)
    add_contributor (item, rand, "author");
  if (number % 3 == 0)
    add_contributor (item, rand, "editor");
  if (number % 7 == 0)
    add_contributor (item, rand, "translator");
  return item;
}
