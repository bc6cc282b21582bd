/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-text.h"

#include <glib.h>
#include <string.h>

/* Printed text becomes text that reads, and every byte knows where it came from. */

typedef struct
{
  const char *name;
  const char *raw;
  const char *clean;
} Sample;

static const Sample samples[] = {
  { "empty", "", "" },
  { "blank", " \n\n \t\n\f", "" },
  { "joined-elsewhere", "anlotinib was given; anlo-\ntinib helped.",
    "anlotinib was given; anlotinib helped.\n" },
  { "capitals-joined-elsewhere", "IADSRCT is rare, and IAD-\nSRCT is grave.",
    "IADSRCT is rare, and IADSRCT is grave.\n" },
  { "hyphen-elsewhere", "at follow-up, and a follow-\nup scan",
    "at follow-up, and a follow-up scan\n" },
  { "number", "1-week on/1-\nweek off regimen", "1-week on/1-week off regimen\n" },
  { "slash", "Ki-67/\nMIB-1(+, 20%)", "Ki-67/MIB-1(+, 20%)\n" },
  { "capital", "the anti-\nVEGFR effect", "the anti-VEGFR effect\n" },
  { "single-letter", "of a T-\ncell lymphoma", "of a T-cell lymphoma\n" },
  { "age", "A 27-year-\nold man", "A 27-year-old man\n" },
  { "age-earlier", "A 27-\nyear-old man", "A 27-year-old man\n" },
  { "prefix-and-break", "its anti-angio-\ngenic effect", "its anti-angiogenic effect\n" },
  { "two-words", "the dose was high; a high-\ndose cycle",
    "the dose was high; a high-dose cycle\n" },
  { "unknown", "immuno\xe2\x80\x90\nhistochemistry showed", "immunohistochemistry showed\n" },
  { "digit-follows", "in COVID-\n19 patients", "in COVID-19 patients\n" },
  { "suspended", "pre-\nand postoperative", "pre- and postoperative\n" },
  { "range", "from 15\xe2\x80\x93\n20 mg",
    "from 15\xe2\x80\x93"
    "20 mg\n" },
  { "soft", "chemo\xc2\xad\ntherapy and hemo\xc2\xadstasis", "chemotherapy and hemostasis\n" },
  { "ligatures",
    "e\xef\xac\x83"
    "cacy of \xef\xac\x81rst-line",
    "efficacy of first-line\n" },
  { "spaces",
    "2\xc2\xa0mg  of\xe2\x80\x89"
    "drug\t\n ",
    "2 mg of drug\n" },
  { "unseen",
    "\xef\xbb\xbf"
    "a\xe2\x80\x8b"
    "b\xe2\x80\xae"
    "c",
    "abc\n" },
  { "other-line-ends", "one\r\ntwo\rthree", "one two three\n" },
  { "cells", "Test\tDay 1\t\tDay 3\nSodium\t128\t\t 140\t\nHe felt\nbetter.",
    "Test\tDay 1\t\tDay 3\n\nSodium\t128\t\t140\n\nHe felt better.\n" },
  { "list",
    "1.\tThe patient was seen by us in the clinic and had felt worse for weeks and\nmonths.",
    "1.\tThe patient was seen by us in the clinic and had felt worse for weeks and months.\n" },
  { "heading", "Case presentation\nIn May 2019, a man came to us with a mass.",
    "Case presentation\n\nIn May 2019, a man came to us with a mass.\n" },
  { "numbered-heading", "2.1. Case report\nA man came.", "2.1. Case report\n\nA man came.\n" },
  { "page-in-sentence", "the nesting patterns with focal\f\nrhabdoid features",
    "the nesting patterns with focal rhabdoid features\n" },
  { "page-in-word", "systemic ther-\n\f\napy was given", "systemic therapy was given\n" },
  { "invalid", "caf\xe9 au lait", "caf\xef\xbf\xbd au lait\n" },
};

static void
test_sample (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr (CwSourceText) text = cw_source_text_new (sample->raw);

  g_assert_cmpstr (text->text, ==, sample->clean);
  g_assert_cmpuint (text->length, ==, strlen (sample->clean));
}

static const char narrow[] = "The patient was admitted with a mass in the abdomen that\n"
                             "had been there for months. It was firm and did not hurt.\n"
                             "Nothing else was found.\n"
                             "Computed tomography showed several masses in the pelvis.\n"
                             "They reached the liver and the ureter on the left side.\n";

/* A short last line ends a paragraph where copying has lost the white between paragraphs. */
static void
test_paragraphs (void)
{
  g_autoptr (CwSourceText) text = cw_source_text_new (narrow);
  g_auto (GStrv) lines = g_strsplit (text->text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_suffix (lines[0], "Nothing else was found."));
  g_assert_true (g_str_has_prefix (lines[2], "Computed tomography"));
}

/* Lines as long as paragraphs are paragraphs. */
static void
test_long_lines (void)
{
  g_autofree char *first = g_strnfill (300, 'a'), *second = g_strnfill (300, 'B');
  g_autofree char *raw = g_strdup_printf ("%s.\n%s.\n", first, second);
  g_autofree char *clean = g_strdup_printf ("%s.\n\n%s.\n", first, second);
  g_autoptr (CwSourceText) text = cw_source_text_new (raw);

  g_assert_cmpstr (text->text, ==, clean);
}

/* A caption stands behind the sentence it interrupts. */
static void
test_float (void)
{
  g_autoptr (CwSourceText) text =
    cw_source_text_new ("the efficacy of targeted therapies has mostly\n\n"
                        "Fig. 1 CT of the abdomen. A Before treatment\n\n"
                        "been evaluated in studies.\n");

  g_assert_cmpstr (text->text, ==,
                   "the efficacy of targeted therapies has mostly been evaluated in studies.\n\n"
                   "Fig. 1 CT of the abdomen. A Before treatment\n");
}

static const char paged[] = "Cheng et al. BMC Gastroenterology (2022) 22:388\n"
                            "The first page says that anlo-\n"
                            "\f"
                            "Cheng et al. BMC Gastroenterology (2022) 22:388 Page 2 of 3\n"
                            "tinib was given twice. Anlotinib helped.\n"
                            "Some running title 2\n"
                            "\f"
                            "Cheng et al. BMC Gastroenterology (2022) 22:388 Page 3 of 3\n"
                            "Grade 3 hematochezia was seen.\n"
                            "Some running title 3\n"
                            "\f";

/* A manuscript for reviewers has a number before each line, perhaps from 1 on each page, and glued
 * to the first word or alone; a list and a table keep theirs. */
static void
test_line_numbers (void)
{
  static const char *const words[] = { "A man of", "60 years",   "had 2.5 mg", "of a drug",
                                       "and then", "two scans;", "he was",     "seen again",
                                       "on day 3", "and lived",  "for 14",     "months." };
  static const char *const between[] = { " ", "", "\t  ", "\n" };
  const char *expected = "A man of 60 years had 2.5 mg of a drug and then two scans; he was seen "
                         "again on day 3 and lived for 14 months.\n";
  const char *list = "1. fever\n2. cough\n3. rash\nThe list ends.";
  g_autoptr (CwSourceText) kept = cw_source_text_new (list);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (between); i++)
    {
      g_autoptr (GString) raw = g_string_new (NULL), clean = NULL;
      g_autoptr (CwSourceText) text = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        /* Half of them begin anew on the second page. */
        g_string_append_printf (raw, "%u%s%s%s", i % 2 && j > 5 ? j - 5 : j + 1, between[i / 2],
                                words[j], i % 2 && j == 5 ? "\f" : "\n");
      text = cw_source_text_new (raw->str);
      clean = g_string_new (text->text);
      /* Lines so short may end a paragraph with their page. */
      g_string_replace (clean, "\n\n", " ", 0);
      g_assert_cmpstr (clean->str, ==, expected);
    }
  g_assert_nonnull (strstr (kept->text, "1. fever"));
}

static void
test_furniture (void)
{
  g_autoptr (CwSourceText) text = cw_source_text_new (paged);

  g_assert_cmpstr (text->text, ==,
                   "The first page says that anlotinib was given twice. Anlotinib helped.\n\n"
                   "Grade 3 hematochezia was seen.\n");
}

static guint
find_page (const CwSourceText *text, const char *words)
{
  const char *found = strstr (text->text, words);

  g_assert_nonnull (found);
  return cw_source_text_get_page (text, (gsize)(found - text->text));
}

static void
test_pages (void)
{
  g_autoptr (CwSourceText) text = cw_source_text_new (paged);
  g_autoptr (CwSourceText) without = cw_source_text_new ("No pages here.");

  g_assert_cmpuint (find_page (text, "first page"), ==, 1);
  g_assert_cmpuint (find_page (text, "anlo"), ==, 1);
  g_assert_cmpuint (find_page (text, "tinib was"), ==, 2);
  g_assert_cmpuint (find_page (text, "Grade 3"), ==, 3);
  g_assert_cmpuint (cw_source_text_get_page (text, G_MAXSIZE), ==, 3);
  g_assert_cmpuint (find_page (without, "pages"), ==, 0);
}

/* What a patient's notes repeat is no running head. */
static void
test_repeated_notes (void)
{
  g_autoptr (GString) raw = g_string_new (NULL);
  g_autoptr (CwSourceText) text = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (raw, "Day %u: the temperature was %u degrees.\n\n", i, 36 + i % 4);
  text = cw_source_text_new (raw->str);
  g_assert_nonnull (strstr (text->text, "Day 0: the temperature was 36 degrees."));
  g_assert_nonnull (strstr (text->text, "Day 99: the temperature was 39 degrees."));
}

static gboolean
is_copied (gunichar c)
{
  return c != ' ' && c != '\n';
}

/* Each letter is found again in the raw text, at the byte it names. */
static void
assert_origins (const char *raw)
{
  g_autoptr (CwSourceText) text = cw_source_text_new (raw);
  const char *p = text->text;

  for (; *p; p = g_utf8_next_char (p))
    {
      gsize origin = cw_source_text_get_origin (text, (gsize)(p - text->text));

      g_assert_cmpuint (origin, <=, strlen (raw));
      if (is_copied (g_utf8_get_char (p)))
        g_assert_cmpuint (g_utf8_get_char (raw + origin), ==, g_utf8_get_char (p));
    }
}

static void
test_origins (void)
{
  assert_origins (paged);
  assert_origins (narrow);
  assert_origins ("2\xc2\xa0mg  of \xc2\xad chemo-\ntherapy\r\n\r\nand\xe2\x80\x89more");
}

/* ---- hostile ---- */

static void
test_random (void)
{
  static const char *const bits[] = { "-\n", "\f", "\xc2\xad", " ",   "a",    "Fig. 1 ",     "\n",
                                      "9",   ".",  "\xff",     "/\n", "\xe2", "\xef\xac\x81" };
  g_autoptr (GRand) random = g_rand_new_with_seed (99);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) raw = g_string_new (NULL);
      g_autoptr (CwSourceText) text = NULL;

      for (guint i = 0; i < 200; i++)
        g_string_append (raw, bits[g_rand_int_range (random, 0, G_N_ELEMENTS (bits))]);
      text = cw_source_text_new (raw->str);
      g_assert_true (g_utf8_validate (text->text, -1, NULL));
      g_assert_cmpuint (text->length, <=, 3 * raw->len + 1);
    }
}

#define LARGE 2000000

/* Whatever is repeated, millions of bytes of it must end within the time of a test. */
static void
test_large (void)
{
  static const char *const units[] = {
    "a", "-\n", "\f\n", "a-\n", "Fig. 1 x\n\n", "a b-\nc\n", "Page 1 of 2\n", "word\n\nFig. 1 c\n\n"
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      GString *raw = g_string_sized_new (LARGE);
      g_autoptr (CwSourceText) text = NULL;

      while (raw->len < LARGE)
        g_string_append (raw, units[i]);
      text = cw_source_text_new (raw->str);
      g_assert_cmpuint (text->length, <=, 3 * raw->len / 2);
      g_string_free (raw, TRUE);
    }
}

/* ---- a published report, when there is one ---- */

static void
test_report (void)
{
  static const char *const whole[] = {
    "anti-angiogenic and anti-proliferative",
    "Hematochezia, proteinuria and hypertension",
    "12 mg, once daily, 2-week on/1-week off",
    "a 1-week on/1-week off regimen was adopted",
    "Ki-67/MIB-1(+, 20%)",
    "A 27-year-old man",
    "the anti-VEGFR effect",
    "a follow-up CT scan",
  };
  static const char *const gone[] = { "22:388", "\xc2\xa0", "-\n", "anlo-", "IAD-" };
  const char *path = g_getenv ("CASEWRIGHT_REPORT_TEXT");
  g_autofree char *raw = NULL;
  g_autoptr (CwSourceText) text = NULL;

  if (path == NULL || !g_file_get_contents (path, &raw, NULL, NULL))
    {
      g_test_skip ("CASEWRIGHT_REPORT_TEXT names no report");
      return;
    }
  text = cw_source_text_new (raw);
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (strstr (text->text, whole[i]) == NULL)
      g_error ("“%s” is not whole", whole[i]);
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_null (strstr (text->text, gone[i]));
  assert_origins (raw);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/source-text/sample/", samples[i].name, NULL);

      g_test_add_data_func (path, &samples[i], test_sample);
    }
  g_test_add_func ("/source-text/paragraphs", test_paragraphs);
  g_test_add_func ("/source-text/long-lines", test_long_lines);
  g_test_add_func ("/source-text/float", test_float);
  g_test_add_func ("/source-text/line-numbers", test_line_numbers);
  g_test_add_func ("/source-text/furniture", test_furniture);
  g_test_add_func ("/source-text/pages", test_pages);
  g_test_add_func ("/source-text/repeated-notes", test_repeated_notes);
  g_test_add_func ("/source-text/origins", test_origins);
  g_test_add_func ("/source-text/random", test_random);
  g_test_add_func ("/source-text/large", test_large);
  g_test_add_func ("/source-text/report", test_report);
  return g_test_run ();
}
