/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc.h"

#include <string.h>

#include "model/cw-pathology.h"

/* ---- scoring against what a reader finds ---- */

static const char *const field_names[] = { "marker", "result",  "intensity", "percent", "pattern",
                                           "clone",  "scoring", "score",     "note" };
static const char *const field_keys[] = { "", "", "i=", "%=", "p=", "c=", "s=", "v=", "n=" };

#define N_FIELDS G_N_ELEMENTS (field_names)

typedef struct
{
  guint right[N_FIELDS];
  guint found[N_FIELDS];
  guint wanted[N_FIELDS];
  guint strings;
} Score;

typedef struct
{
  char *values[N_FIELDS];
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < N_FIELDS; i++)
    g_free (row->values[i]);
}

static Row
read_gold (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "; ", -1);
  Row row = { 0 };

  row.values[0] = g_strdup (parts[0]);
  for (guint i = 1; parts[i]; i++)
    {
      guint field = 1;

      for (guint j = 2; j < N_FIELDS; j++)
        if (g_str_has_prefix (parts[i], field_keys[j]))
          field = j;
      row.values[field] = field == 3 ? g_strconcat (parts[i] + 2, " %", NULL)
                                     : g_strdup (parts[i] + strlen (field_keys[field]));
    }
  return row;
}

/* Every byte is in an item, in the rest, or says nothing by itself. */
static void
assert_nothing_dropped (const char *text, const CwNotation *read)
{
  gsize size = strlen (text);
  g_autofree char *left = g_strdup (text);

  for (guint i = 0; i < read->spans->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (read->spans, CwNotationSpan, i);

      g_assert_cmpuint (span->length, >, 0);
      g_assert_cmpuint (span->offset + span->length, <=, size);
      memset (left + span->offset, ' ', span->length);
    }
  for (guint i = 0; i < read->unparsed->len; i++)
    {
      const CwNotationRest *rest = read->unparsed->pdata[i];

      g_assert_cmpuint (rest->length, >, 0);
      g_assert_cmpuint (rest->offset + rest->length, <=, size);
      g_assert_true (g_utf8_validate (rest->text, -1, NULL));
      memset (left + rest->offset, ' ', rest->length);
    }
  /* A word of a marker's length with a digit is never silent. */
  for (gsize i = 0; i < size; i++)
    if (g_ascii_isdigit (left[i]) && (guchar)left[i] < 0x80)
      {
        g_test_message ("%s | %s", text, left);
        g_assert_not_reached ();
      }
}

static void
score_row (Score *score, const Row *gold, const CwSnapshot *stain)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      const char *is = stain ? cw_snapshot_get_text (stain, field_names[i]) : NULL;
      const char *want = gold ? gold->values[i] : NULL;

      score->found[i] += is != NULL;
      score->wanted[i] += want != NULL;
      score->right[i] += is && want && g_str_equal (is, want);
      if (g_strcmp0 (is, want) != 0)
        g_test_message ("  %s: %s is “%s”, not “%s”", gold ? gold->values[0] : "(nothing)",
                        field_names[i], is ? is : "", want ? want : "");
    }
}

static void
score_string (Score *score, const char *text, GArray *rows)
{
  g_autoptr (CwNotation) read = cw_ihc_parse (text);
  g_autofree gboolean *taken = g_new0 (gboolean, read->items->len + 1);

  g_test_message ("%s", text);
  score->strings++;
  assert_nothing_dropped (text, read);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *gold = &g_array_index (rows, Row, i);
      const CwSnapshot *stain = NULL;

      for (guint j = 0; j < read->items->len && !stain; j++)
        if (!taken[j] && g_strcmp0 (cw_snapshot_get_text (read->items->pdata[j], "marker"),
                                    gold->values[0]) == 0)
          {
            taken[j] = TRUE;
            stain = read->items->pdata[j];
          }
      score_row (score, gold, stain);
    }
  for (guint j = 0; j < read->items->len; j++)
    if (!taken[j])
      score_row (score, NULL, read->items->pdata[j]);
}

static Score
score_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "notation", name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Score score = { 0 };

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_array_set_clear_func (rows, row_clear);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      if (g_str_has_prefix (lines[i], "I "))
        {
          Row row = read_gold (lines[i] + 2);

          g_array_append_val (rows, row);
        }
      else if (g_str_has_prefix (lines[i], "T ") || *lines[i] == '\0')
        {
          if (text)
            score_string (&score, text, rows);
          g_array_set_size (rows, 0);
          g_clear_pointer (&text, g_free);
          text = *lines[i] ? g_strcompress (lines[i] + 2) : NULL;
        }
    }
  return score;
}

static void
assert_score (const Score *score, double precision, double recall)
{
  guint right = 0;
  guint found = 0;
  guint wanted = 0;

  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_test_message ("%-10s precision %u/%u, recall %u/%u", field_names[i], score->right[i],
                      score->found[i], score->right[i], score->wanted[i]);
      right += score->right[i];
      found += score->found[i];
      wanted += score->wanted[i];
    }
  g_test_message ("%u strings: precision %.3f, recall %.3f", score->strings, (double)right / found,
                  (double)right / wanted);
  g_assert_cmpfloat ((double)right / found, >=, precision);
  g_assert_cmpfloat ((double)right / wanted, >=, recall);
}

static void
test_known_strings (void)
{
  Score score = score_file ("ihc-known.txt");

  assert_score (&score, 0.99, 0.99);
}

static void
test_blind_strings (void)
{
  Score score = score_file ("ihc-blind.txt");

  assert_score (&score, 0.95, 0.90);
}

/* ---- back to a line ---- */

static void
set (CwSnapshot *stain, const char *name, const char *value)
{
  const CwField *field = cw_entity_info_find (stain->info, name);

  g_free (stain->texts[field->index]);
  stain->texts[field->index] = g_strdup (value);
}

static const char *
pick (const char *const *values)
{
  guint n = g_strv_length ((char **)values);
  guint i = (guint)g_test_rand_int_range (0, (int)n + 1);

  return i < n ? values[i] : NULL;
}

static CwSnapshot *
make_stain (void)
{
  static const char *const markers[] = { "Desmin", "HER2",  "PD-L1", "WT1 (C-terminus)",
                                         "a b (c", "Ki-67", NULL };
  static const char *const written[] = { "Des", "CD 34", "x\"]\\", "neu; line", "CK7/CK20", NULL };
  static const char *const results[] = { "positive", "negative", "focal",  "equivocal",
                                         "retained", "lost",     "mutant", "wild-type",
                                         "not-done", NULL };
  static const char *const intensities[] = { "0", "1", "2", "3", NULL };
  static const char *const percents[] = {
    "20 %", "15-20 %", "<1 %", "~30 %", ">=50 %", "0 %", NULL
  };
  static const char *const patterns[] = {
    "dot-like", "diffuse, nuclear", "nuclear, diffuse", "like a net", "a, b", NULL
  };
  static const char *const clones[] = { "22C3", "SP 1", "(", NULL };
  static const char *const scorings[] = { "tps",  "cps",   "ic",    "allred", "h-score",
                                          "her2", "index", "other", NULL };
  static const char *const scores[] = { "7", "180", ">=10", NULL };
  static const char *const notes[] = { "FISH negative",  "12",     "] [note: x]",
                                       "two\nlines; \\", "\u2212", NULL };
  CwSnapshot *stain = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_STAIN), NULL);

  set (stain, "marker", pick (markers));
  set (stain, "as-written", pick (written));
  set (stain, "result", pick (results));
  set (stain, "intensity", pick (intensities));
  set (stain, "percent", pick (percents));
  set (stain, "pattern", pick (patterns));
  set (stain, "clone", pick (clones));
  set (stain, "scoring", pick (scorings));
  set (stain, "score", pick (scores));
  set (stain, "note", pick (notes));
  return stain;
}

static void
assert_same (const CwSnapshot *was, const CwSnapshot *is)
{
  static const char *const names[] = { "marker",  "as-written", "result",  "intensity", "percent",
                                       "pattern", "clone",      "scoring", "score",     "note" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *text = cw_snapshot_get_text (was, names[i]);
      const char *read = cw_snapshot_get_text (is, names[i]);

      /* What was not written down as such is written as the marker's name. */
      if (i == 1 && text == NULL && read != NULL)
        text = cw_snapshot_get_text (was, "marker");
      g_assert_cmpstr (read, ==, text);
    }
}

static gboolean
says_something (const CwSnapshot *stain)
{
  for (guint i = 0; i < stain->info->n_fields; i++)
    if (stain->texts[i] && !g_str_equal (stain->info->fields[i].name, "as-written"))
      return TRUE;
  return FALSE;
}

static void
test_format_reads_back (void)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_PANEL);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (CwSnapshot) panel = cw_snapshot_new (info, NULL);
      GPtrArray *stains = panel->items[cw_entity_info_find (info, "stains")->index];
      g_autoptr (CwNotation) read = NULL;
      g_autofree char *line = NULL;

      for (guint i = 0; i < round % 5; i++)
        {
          CwSnapshot *stain = make_stain ();

          if (says_something (stain))
            g_ptr_array_add (stains, stain);
          else
            cw_snapshot_free (stain);
        }
      line = cw_ihc_format (panel);
      read = cw_ihc_parse (line);
      g_assert_cmpuint (read->unparsed->len, ==, 0);
      g_assert_cmpuint (read->items->len, ==, stains->len);
      for (guint i = 0; i < stains->len; i++)
        assert_same (stains->pdata[i], read->items->pdata[i]);
    }
}

static void
test_manuscript_style (void)
{
  static const char *const rows[][2] = {
    { "Des+, EMA neg; Ki-67 index 15 to 20 percent",
      "Des (+), EMA (\u2212), Ki-67 (index 15\u201320%)" },
    { "HER2 2+ (FISH negative)", "HER2 (2+) [FISH negative]" },
    { "strong nuclear staining for STAT6", "STAT6 (+, strong, nuclear)" },
    { "PD-L1 (22C3) TPS 50%", "PD-L1 (TPS 50%, clone 22C3)" },
    { "INI-1 retained", "INI-1 (retained)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwNotation) read = cw_ihc_parse (rows[i][0]);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; j < read->items->len; j++)
        {
          g_autofree char *one = cw_ihc_format (read->items->pdata[j]);

          g_string_append_printf (line, "%s%s", j ? ", " : "", one);
        }
      g_assert_cmpstr (line->str, ==, rows[i][1]);
    }
}

/* ---- sentences ---- */

static char *
dup_results (const char *text)
{
  g_autoptr (CwNotation) read = cw_ihc_parse (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < read->items->len; i++)
    {
      const char *result = cw_snapshot_get_text (read->items->pdata[i], "result");
      const char *percent = cw_snapshot_get_text (read->items->pdata[i], "percent");

      g_string_append_printf (out, "%s%s=%s%s%s", i ? ", " : "",
                              cw_snapshot_get_text (read->items->pdata[i], "marker"),
                              result ? result : "?", percent ? " " : "", percent ? percent : "");
    }
  return g_string_free (out, FALSE);
}

static void
test_sentences (void)
{
  static const char *const rows[][2] = {
    { "The cells didn\u2019t express CD34 or desmin.", "CD34=negative, Desmin=negative" },
    { "Negative staining was seen with desmin and EMA.", "Desmin=negative, EMA=negative" },
    { "There was positivity towards desmin and CD56.", "Desmin=positive, CD56=positive" },
    { "Diffuse positivity to anti-CD34 and anti-CD31 antibodies was found.",
      "CD34=positive, CD31=positive" },
    { "Immunostaining for QRS7, desmin and CD34 was negative.",
      "QRS7=negative, Desmin=negative, CD34=negative" },
    { "CD138, hormone receptors and CD30 were negative.", "CD138=negative, CD30=negative" },
    { "All others (CK7, estrogen, CD34, progesterone) showed negative reaction.",
      "CK7=negative, CD34=negative" },
    { "Immunohistochemistry showed CK19 and desmin, but not CK7.",
      "CK19=positive, Desmin=positive, CK7=negative" },
    { "Immunohistochemistry showed desmin and CK7 to be negative.",
      "Desmin=negative, CK7=negative" },
    { "Immunohistochemistry showed Ki-67 of 30%.", "Ki-67=? 30 %" },
    { "Positive for CD20 and MUM1 with 70% Ki-67 positive nuclei.",
      "CD20=positive, MUM1=positive, Ki-67=positive 70 %" },
    { "CD20 80% Ki-67 90%", "CD20=? 80 %, Ki-67=? 90 %" },
    { "Positive for CD11a and MUC19, negative for CD64.",
      "CD11a=positive, MUC19=positive, CD64=negative" },
    { "Positive for CD1234 and CD0.", "" },
    { "Positive for CD43 with aberrant expression of synaptophysin.",
      "CD43=positive, Synaptophysin=positive" },
    { "Aberrant expression of p53 was seen.", "p53=mutant" },
    { "Desmine and vimentine were negative.", "Desmin=negative, Vimentin=negative" },
    { "Immunohistochemistry showed CK7 without CK20.", "CK7=positive, CK20=negative" },
    { "Immunohistochemistry revealed S100 without SOX10 and HMB-45.",
      "S-100=positive, SOX10=negative, HMB-45=negative" },
    { "Immunohistochemistry showed CK7 lacking CK20.", "CK7=positive, CK20=negative" },
    { "Immunohistochemistry showed CK7 negative, CK20 positive.", "CK7=negative, CK20=positive" },
    { "CD7 showed aberrant loss.", "CD7=lost" },
    { "There was aberrant loss of PAX5 and CD5.", "PAX5=lost, CD5=lost" },
    { "CD5 (aberrant loss)", "CD5=lost" },
    { "MLH1 aberrant", "MLH1=?" },
    { "All markers except vimentin were negative.", "" },
    /* What says nothing of a result. */
    { "Immunohistochemistry showed CD3 and CD20 background lymphocytes.", "" },
    { "Immunohistochemistry showed CD31 and CD34 only in vessels.", "" },
    { "Immunohistochemistry showed ALK rearrangement.", "" },
    { "Immunohistochemistry showed CD34 rather than CD31.", "CD34=positive, CD31=negative" },
    { "Serum anti-SMA antibody was positive.", "" },
    { "Anti-thyroglobulin antibody was positive (200 IU/mL).", "" },
    { "Sections were stained with antibodies to desmin, CD34 and EMA.", "" },
    { "He was given anti-CD20 and anti-PD-1 antibodies.", "" },
    { "The patient showed CD34 and desmin.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *results = dup_results (rows[i][0]);

      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (results, ==, rows[i][1]);
    }
}

/* ---- what was not understood ---- */

static void
test_rest (void)
{
  static const struct
  {
    const char *text;
    const char *rest;
    gsize offset;
    guint items;
  } rows[] = {
    { "CK7 (+), quux blah, CK20 (\u2212)", "quux blah", 9, 2 },
    { "negative for malignancy", "negative for malignancy", 0, 0 },
    { "\xff CK7+", "\uFFFD", 0, 1 },
    { "positive", "positive", 0, 0 },
    { "CK7", "CK7", 0, 0 },
    { "CK7-CK20+", "CK7-CK20+", 0, 0 },
    { "Ki-67 200%", "Ki-67 200%", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwNotation) read = cw_ihc_parse (rows[i].text);
      const CwNotationRest *rest;

      g_test_message ("row %u", i);
      g_assert_cmpuint (read->unparsed->len, ==, 1);
      rest = read->unparsed->pdata[0];
      g_assert_cmpstr (rest->text, ==, rows[i].rest);
      g_assert_cmpuint (rest->offset, ==, rows[i].offset);
      g_assert_cmpuint (read->items->len, ==, rows[i].items);
    }
}

static void
test_hostile_text (void)
{
  static const char *const pieces[] = {
    "(",
    ")",
    "+",
    "-",
    "CK7 ",
    "CK7+",
    "CK7,",
    "smooth muscle ",
    "a\n",
    "[",
    "\"",
    "\\",
    "1",
    "1 % ",
    "\xff",
    "positive for ",
    "/",
    "CK7(",
    "and ",
    "\u207b",
    "no ",
    "up to ",
    "x.y-",
    "\n\n",
    "CK7 was positive (weakly so). ",
    "Positive:\n",
    "Negative\nCK7\n",
    "- ",
    "+ -\nCK7 CK20\n",
    "Ki-\n",
    "CK7-\n",
    "chromo-\ngranin (+), ",
    "quux-\nquux",
    "x/y-\n",
    "1,",
    "1,5 % ",
    "CD3 1, ",
    "\u00ad",
    "CK7\u00ad",
    "CK7 (+ -) ",
    "CK7, CK19 (+); ",
    "Positive (",
    "HER2 2+, FISH ",
    "TPS 3%; ",
    "PD-L1 CPS 5; TPS 3%; ",
    "low ",
    "1+ to ",
    "1+/",
    "+/+",
    "no null ",
    "mutation type ",
    "Positive (CK7, ",
    "positive (CK7) ",
    "CD4\u2010xyz+ ",
    "90% and ",
    "CD3 and CD5 (90% and 40%) ",
    "were 90% of cells and 40%, ",
  };
  gsize size = 512 * 1024;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CwNotation) read = NULL;

      while (text->len < size)
        g_string_append (text, pieces[i]);
      read = cw_ihc_parse (text->str);
      g_test_message ("“%s”: %u items, %.2f s",
                      g_utf8_validate (pieces[i], -1, NULL) && !strchr (pieces[i], '\n') ? pieces[i]
                                                                                         : "…",
                      read->items->len, (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
      g_assert_cmpuint (read->items->len, <=, 5000);
    }
}

/* A verb is not told of everything before it, so that the time stays linear; but a list is one to
 * its end. */
static void
test_long_clauses (void)
{
  g_autoptr (GString) names = g_string_new ("CD1");
  g_autofree char *list = NULL;
  g_autoptr (CwNotation) subject = NULL;
  g_autoptr (CwNotation) listed = NULL;
  static const char *const forms[] = { "Des (+), ", "CD3 positive; ", "CD3+ " };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CwNotation) all = NULL;

      for (guint n = 0; n < 501; n++)
        g_string_append (text, forms[i]);
      all = cw_ihc_parse (text->str);
      g_assert_cmpuint (all->items->len, ==, 501);
    }
  for (guint i = 2; i <= 250; i++)
    g_string_append_printf (names, ", CD%u", i);
  list = g_strconcat ("Positive for ", names->str, NULL);
  listed = cw_ihc_parse (list);
  g_assert_cmpuint (listed->items->len, ==, 250);
  g_string_append (names, " were positive");
  subject = cw_ihc_parse (names->str);
  g_assert_cmpuint (subject->items->len, ==, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ihc/known-strings", test_known_strings);
  g_test_add_func ("/ihc/blind-strings", test_blind_strings);
  g_test_add_func ("/ihc/format-reads-back", test_format_reads_back);
  g_test_add_func ("/ihc/manuscript-style", test_manuscript_style);
  g_test_add_func ("/ihc/sentences", test_sentences);
  g_test_add_func ("/ihc/rest", test_rest);
  g_test_add_func ("/ihc/hostile-text", test_hostile_text);
  g_test_add_func ("/ihc/long-clauses", test_long_clauses);
  return g_test_run ();
}
