/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc.h"

#include "ihc-general.h"
#include "ihc-names.h"
#include "ihc-specimens.h"
#include "ihc-strings.h"

/* The grammar of what is said of a stain, word by word: each frame is filled with each word of its
 * list, and whatever the word is, the result is the same. */

typedef struct
{
  const char *frame; /* "*" is where the word goes */
  const char *words; /* apart by "|" */
  const char *cd30;
  const char *desmin; /* (nullable): not named in the frame */
} Form;

#define NOUNS "expression|staining|reactivity|positivity|immunostaining|labeling|immunolabelling"
#define SHOWED "showed|demonstrated|displayed|exhibited|revealed|had|possessed|disclosed"
#define ADVERBS                                                                                    \
  "entirely|totally|largely|mostly|predominantly|similarly|homogeneously|repeatedly|surprisingly|" \
  "initially|subsequently|unequivocally|still|persistently|unexpectedly|virtually|also"
#define KINDS                                                                                      \
  "strong|weak|moderate|intense|faint|diffuse|patchy|strong and diffuse|moderate to strong|"       \
  "nuclear|strong nuclear|diffuse cytoplasmic|membranous|heterogeneous|homogeneous|partial|"       \
  "extensive|marked|robust|variable|intermediate|widespread|sparse|uniform|limited|minimal"

static const Form forms[] = {
  { "CD30 was * positive and desmin was negative.", ADVERBS, "positive", "negative" },
  { "The cells were * negative for CD30 and positive for desmin.", ADVERBS, "negative",
    "positive" },
  { "The cells * expression of CD30 and desmin.", SHOWED, "positive", "positive" },
  { "The cells * no staining for CD30 or desmin.", SHOWED, "negative", "negative" },
  { "The cells * CD30 staining but no desmin staining.", SHOWED, "positive", "negative" },
  { "The cells * negative reactivity for CD30 and positive reactivity for desmin.", SHOWED,
    "negative", "positive" },
  { "The cells showed * for CD30 and desmin.", NOUNS, "positive", "positive" },
  { "CD30 and desmin * was negative.", NOUNS, "negative", "negative" },
  { "CD30 * was seen, but no * for desmin was found.", NOUNS, "positive", "negative" },
  { "The cells showed * staining for CD30.", KINDS, "positive", NULL },
  { "CD30 staining was *.", KINDS, "positive", NULL },
  { "There was * CD30 expression.", KINDS, "positive", NULL },
  { "The tumor showed * expression of CD30.", KINDS, "positive", NULL },
  { "The tumor cells * CD30 and desmin.",
    "were positive for|were immunoreactive with|stained for|were stained by|reacted with|"
    "tested positive for|stained positively for|were labelled with|were marked by|coexpressed|"
    "were highlighted by",
    "positive", "positive" },
  { "The tumor cells * CD30 or desmin.",
    "were negative for|did not stain for|were not stained by|lacked|were devoid of|failed to "
    "express|did not express|did not react with|no longer expressed|showed a lack of|were without|"
    "were not positive for|remained negative for",
    "negative", "negative" },
  { "The tumor cells were positive for CD30* desmin.",
    " and negative for|, negative for|; negative for| but negative for|, whereas they were "
    "negative "
    "for| yet negative for| but not for| and not|, without| and lacked|, but failed to express| in "
    "the absence of|, with no expression of| and showed no staining for| rather than|. They were "
    "negative for|. No staining was seen for|. There was no staining for",
    "positive", "negative" },
  { "CD30 expression was *, as was desmin.",
    "negative|absent|not detected|not found|not seen|lacking|missing|undetectable|not detectable|"
    "nil|completely absent",
    "negative", "negative" },
  { "CD30 * and desmin was negative.", "came back positive|turned out positive|proved positive",
    "positive", "negative" },
};

static char *
fill (const char *frame, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (frame, "*", -1);

  return g_strjoinv (word, parts);
}

static void
check (const CwNotation *reading, const char *text, const char *marker, const char *result)
{
  for (guint i = 0; i < reading->items->len; i++)
    {
      const CwSnapshot *stain = reading->items->pdata[i];

      if (g_strcmp0 (cw_snapshot_get_text (stain, "marker"), marker) != 0)
        continue;
      if (g_strcmp0 (cw_snapshot_get_text (stain, "result"), result) != 0)
        g_test_message ("%s: %s", marker, text);
      g_assert_cmpstr (cw_snapshot_get_text (stain, "result"), ==, result);
      return;
    }
  g_test_message ("no %s: %s", marker, text);
  g_test_fail ();
}

static void
test_form (gconstpointer data)
{
  const Form *form = data;
  g_auto (GStrv) words = g_strsplit (form->words, "|", -1);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *text = fill (form->frame, words[i]);
      g_autoptr (CwNotation) reading = cw_ihc_parse (text);

      check (reading, text, "CD30", form->cd30);
      if (form->desmin)
        check (reading, text, "Desmin", form->desmin);
    }
}

/* A share of the cells goes with the marker, wherever it stands. */
static void
test_share (void)
{
  static const char *const frames[] = {
    "CD30 was positive in * of the tumor cells.",    "CD30 stained * of the cells.",
    "CD30 expression was seen in * of tumor cells.", "* of the tumor cells expressed CD30.",
    "* of the cells were positive for CD30.",        "* of tumor cells showed CD30 expression.",
    "CD30 was expressed by * of the cells.",         "* of the cells were CD30 positive.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      g_autofree char *text = fill (frames[i], "30%");
      g_autoptr (CwNotation) reading = cw_ihc_parse (text);

      g_assert_cmpuint (reading->items->len, ==, 1);
      check (reading, text, "CD30", "positive");
      g_assert_cmpstr (cw_snapshot_get_text (reading->items->pdata[0], "percent"), ==, "30 %");
    }
}

/* CK7 and CK19 positive, CK20 and CDX2 negative, told by lines and by signs in front. */
static void
test_lines (void)
{
  static const char *const texts[] = {
    "Positive: CK7, CK19\nNegative: CK20, CDX2",
    "POSITIVE: CK7, CK19\r\nNEGATIVE: CK20, CDX2",
    "Neg: CK20, CDX2\nPos: CK7, CK19",
    "Positive markers: CK7, CK19\nNegative markers: CK20, CDX2",
    "+: CK7, CK19\n-: CK20, CDX2",
    "Positive:\nCK7\nCK19\nNegative:\nCK20\nCDX2",
    "Positive - CK7, CK19\nNegative - CK20, CDX2",
    "+      +      -     -\nCK7  CK19  CK20  CDX2",
    "CK20  CK7  CDX2  CK19\n-      +     \342\210\222      +",
    "(+)CK7, (+)CK19, (-)CK20, (-)CDX2",
    "(+) CK7, CK19; (-) CK20, CDX2",
    "(+) CK7, (+) CK19, (-) CK20, (-) CDX2",
    "(+): CK7, CK19; (-): CK20, CDX2",
    "+CK7 +CK19 -CK20 -CDX2",
    "CK7,positive\nCK20,negative\nCK19,positive\nCDX2,negative",
    "CK7 | +\nCK20 | -\nCK19 | +\nCDX2 | -",
    "CK7 +\nCK19 +\nCK20 -\nCDX2 -",
    "CK7, CK19 positive\nCK20, CDX2 negative",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CwNotation) reading = cw_ihc_parse (texts[i]);

      g_assert_cmpuint (reading->items->len, ==, 4);
      check (reading, texts[i], "CK7", "positive");
      check (reading, texts[i], "CK19", "positive");
      check (reading, texts[i], "CK20", "negative");
      check (reading, texts[i], "CDX2", "negative");
    }
}

/* Of signs that are not as many as the markers nobody knows whose they are. */
static void
test_lines_apart (void)
{
  g_autoptr (CwNotation) reading = cw_ihc_parse ("CD34  CD117  DOG1\n+     -");

  g_assert_cmpuint (reading->items->len, ==, 0);
}

/* ---- lines ---- */

static char *
dup_results (const char *text)
{
  g_autoptr (CwNotation) read = cw_ihc_parse (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < read->items->len; i++)
    {
      const char *result = cw_snapshot_get_text (read->items->pdata[i], "result");

      g_string_append_printf (out, "%s%s=%s", i ? ", " : "",
                              cw_snapshot_get_text (read->items->pdata[i], "marker"),
                              result ? result : "?");
    }
  return g_string_free (out, FALSE);
}

static void
check_rows (const char *const (*rows)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *results = dup_results (rows[i][0]);

      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (results, ==, rows[i][1]);
    }
}

#define TWO_AND_TWO "CK7=positive, CK19=positive, CK20=negative, CDX2=negative"

/* A line that begins with a result begins a new group. */
static void
test_headings (void)
{
  static const char *const rows[][2] = {
    { "Positive: CK7, CK19, PAX8\nNegative: CK20, CDX2, TTF1",
      "CK7=positive, CK19=positive, PAX8=positive, CK20=negative, CDX2=negative, "
      "TTF-1=negative" },
    { "Positive: CK7, CK19\r\nNegative: CK20, CDX2\r\n", TWO_AND_TWO },
    { "POSITIVE: CK7, CK19\nNEGATIVE: CK20, CDX2", TWO_AND_TWO },
    { "Pos: CK7, CK19\nNeg: CK20, CDX2", TWO_AND_TWO },
    { "Positive markers: CK7, CK19\nNegative markers: CK20, CDX2", TWO_AND_TWO },
    { "Positive for: CK7, CK19\nNegative for: CK20, CDX2", TWO_AND_TWO },
    { "Positive - CK7, CK19\nNegative - CK20, CDX2", TWO_AND_TWO },
    { "Positive \u2013 CK7, CK19\nNegative \u2013 CK20, CDX2", TWO_AND_TWO },
    { "+: CK7, CK19\n-: CK20, CDX2", TWO_AND_TWO },
    { "+ : CK7, CK19\n\u2212 : CK20, CDX2", TWO_AND_TWO },
    { "(+): CK7, CK19\n(-): CK20, CDX2", TWO_AND_TWO },
    { "Positive (+): CK7, CK19\nNegative (-): CK20, CDX2", TWO_AND_TWO },
    { "Positive:\nCK7\nCK19\nNegative:\nCK20\nCDX2", TWO_AND_TWO },
    { "Positive:\n- CK7\n- CK19\nNegative:\n- CK20\n- CDX2", TWO_AND_TWO },
    { "Positive\n- CK7\n- CK19\nNegative\n- CK20\n- CDX2", TWO_AND_TWO },
    { "Positive\nCK7\nCK19\nNegative\nCK20\nCDX2", TWO_AND_TWO },
    { "Positive CK7, CK19\nNegative CK20, CDX2", TWO_AND_TWO },
    { "Positive: CK7, CK19 Negative: CK20, CDX2", TWO_AND_TWO },
    { "Positive: CK7\nNegative: none", "CK7=positive" },
    { "Positive: none\nNegative: CK20", "CK20=negative" },
    { "Loss of: MLH1, PMS2\nRetained: MSH2, MSH6",
      "MLH1=lost, PMS2=lost, MSH2=retained, MSH6=retained" },
    { "Strongly positive: CK7\nFocally positive: CK19\nNegative: CK20",
      "CK7=positive, CK19=focal, CK20=negative" },
    /* What is no heading. */
    { "CK7: positive\nCK20: negative", "CK7=positive, CK20=negative" },
    { "CK7\npositive\nCK20\nnegative", "CK7=positive, CK20=negative" },
    { "CK7\nPositive: 80%\nCK20\nNegative: 0%", "CK7=positive, CK20=negative" },
    { "CK7, CK19\nnegative, CK20 positive", "CK7=negative, CK19=negative, CK20=positive" },
    { "Positive for CK7 and\nnegative for CK20.", "CK7=positive, CK20=negative" },
    { "- CK7 positive\n- CK20 negative", "CK7=positive, CK20=negative" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Rows, columns and signs of other spellings. */
static void
test_columns (void)
{
  static const char *const rows[][2] = {
    { "+      -      +\nCD34  CD117  DOG1", "CD34=positive, CD117=negative, DOG1=positive" },
    { "CD34, CD117, DOG1\n+ - +", "CD34=positive, CD117=negative, DOG1=positive" },
    { "CD34 | CD117 | DOG1\n+ | - | +", "CD34=positive, CD117=negative, DOG1=positive" },
    { "Marker: CD34 CD117\nResult: + -", "CD34=positive, CD117=negative" },
    { "CK7 CK20\n(+) (-)\nCD34 CD117\n(-) (+)",
      "CK7=positive, CK20=negative, CD34=negative, CD117=positive" },
    { "CK7 CK20\npositive negative", "CK7=positive, CK20=negative" },
    { "CK7 CK20\n3+ 0", "CK7=positive, CK20=negative" },
    { "CK7  CK20\n+ - +\nCD34 CD117\n- +", "CD34=negative, CD117=positive" },
    { "CK7, CK20, foo\n+ - +\nCD34 CD117\n- +", "" },
    { "CK7\n+\nCK20\n-", "CK7=positive, CK20=negative" },
    { "(+) CK7, CK19\n(-) CK20, CDX2", TWO_AND_TWO },
    { "- CK7\n- CK20", "" },
    { "CK7;positive\nCK20;negative", "CK7=positive, CK20=negative" },
    { "CK7; positive for CK20", "CK20=positive" },
    { "SMA (\uff0b\uff0f\uff0d), CK7 (+/-)", "SMA=equivocal, CK7=equivocal" },
    { "CK7 (\u2043), CK20 \u02d7, CD34 (+)", "CK7=negative, CK20=negative, CD34=positive" },
    { "CD3+CD20-CD30+", "CD3=positive, CD20=negative, CD30=positive" },
    { "CD20-CD30+", "" },
    { "CD4\u2013CD8\u2013CD56\u2013", "CD4=negative, CD8=negative, CD56=negative" },
    { "CK7 +ve, CK20 -ve", "CK7=positive, CK20=negative" },
    { "IgG4/IgG ratio 45%", "" },
    { "IgG4/IgG positive", "IgG4=positive, IgG=positive" },
    { "TTF-1/Napsin A (\u2212)", "TTF-1=negative, Napsin A=negative" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* A name of two words keeps both, a letter behind another belongs to none. */
static void
test_split_name (void)
{
  g_autoptr (CwNotation) two = cw_ihc_parse ("TTF-1/Napsin A (\u2212)");
  g_autoptr (CwNotation) one = cw_ihc_parse ("CK7/CK20 A -");

  g_assert_cmpuint (two->items->len, ==, 2);
  g_assert_cmpstr (cw_snapshot_get_text (two->items->pdata[1], "as-written"), ==, "Napsin A");
  g_assert_cmpuint (two->unparsed->len, ==, 0);
  for (guint i = 0; i < one->items->len; i++)
    g_assert_cmpstr (cw_snapshot_get_text (one->items->pdata[i], "marker"), !=, "CK20 A");
}

/* ---- strings ---- */

static void
add_field (GString *out, const CwSnapshot *stain, const char *name, const char *sign)
{
  const char *text = cw_snapshot_get_text (stain, name);

  if (text)
    g_string_append_printf (out, " %s%s", sign, text);
}

static char *
dup_stains (const CwNotation *read)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < read->items->len; i++)
    {
      const CwSnapshot *stain = read->items->pdata[i];
      const char *result = cw_snapshot_get_text (stain, "result");

      g_string_append_printf (out, "%s%s=%s", i ? "; " : "", cw_snapshot_get_text (stain, "marker"),
                              result ? result : "?");
      add_field (out, stain, "intensity", "i");
      add_field (out, stain, "percent", "");
      add_field (out, stain, "pattern", "p:");
      add_field (out, stain, "clone", "c:");
      add_field (out, stain, "scoring", "s:");
      add_field (out, stain, "score", "v:");
      add_field (out, stain, "note", "n:");
    }
  return g_string_free (out, FALSE);
}

static char *
dup_unread (const CwNotation *read)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < read->unparsed->len; i++)
    {
      const CwNotationRest *rest = read->unparsed->pdata[i];

      g_string_append_printf (out, "%s%s", i ? " | " : "", rest->text);
    }
  return g_string_free (out, FALSE);
}

/* A stain that is written down again is read as the same. */
static void
assert_kept (const CwSnapshot *stain)
{
  g_autofree char *line = cw_ihc_format (stain);
  g_autoptr (CwNotation) again = cw_ihc_parse (line);

  g_assert_cmpuint (again->items->len, ==, 1);
  g_assert_cmpuint (again->unparsed->len, ==, 0);
  for (guint i = 0; i < stain->info->n_fields; i++)
    if (stain->texts[i])
      g_assert_cmpstr (((const CwSnapshot *)again->items->pdata[0])->texts[i], ==, stain->texts[i]);
}

static void
check_strings (const IhcString *strings, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwNotation) read = cw_ihc_parse (strings[i].text);
      g_autofree char *stains = dup_stains (read);
      g_autofree char *unread = dup_unread (read);

      g_test_message ("%s", strings[i].text);
      g_assert_cmpstr (stains, ==, strings[i].stains);
      g_assert_cmpstr (unread, ==, strings[i].unread);
      for (guint j = 0; j < read->items->len; j++)
        assert_kept (read->items->pdata[j]);
    }
}

static void
test_broken (void)
{
  check_strings (ihc_broken, G_N_ELEMENTS (ihc_broken));
}

static void
test_decimals (void)
{
  check_strings (ihc_decimals, G_N_ELEMENTS (ihc_decimals));
}

static void
test_unseen (void)
{
  check_strings (ihc_unseen, G_N_ELEMENTS (ihc_unseen));
}

static void
test_two_signs (void)
{
  check_strings (ihc_two_signs, G_N_ELEMENTS (ihc_two_signs));
}

static void
test_groups (void)
{
  check_strings (ihc_groups, G_N_ELEMENTS (ihc_groups));
}

static void
test_lists (void)
{
  check_strings (ihc_lists, G_N_ELEMENTS (ihc_lists));
}

static void
test_ranges (void)
{
  check_strings (ihc_ranges, G_N_ELEMENTS (ihc_ranges));
}

static void
test_p53 (void)
{
  check_strings (ihc_p53, G_N_ELEMENTS (ihc_p53));
}

static void
test_told (void)
{
  check_strings (ihc_told, G_N_ELEMENTS (ihc_told));
}

static void
test_general (void)
{
  check_strings (ihc_general, G_N_ELEMENTS (ihc_general));
  check_strings (ihc_apart, G_N_ELEMENTS (ihc_apart));
  check_strings (ihc_ways, G_N_ELEMENTS (ihc_ways));
  check_strings (ihc_specimens, G_N_ELEMENTS (ihc_specimens));
  check_strings (ihc_shares, G_N_ELEMENTS (ihc_shares));
  check_strings (ihc_others, G_N_ELEMENTS (ihc_others));
  check_strings (ihc_names, G_N_ELEMENTS (ihc_names));
}

static void
test_bullets (void)
{
  check_strings (ihc_bullets, G_N_ELEMENTS (ihc_bullets));
}

/* How far a word reaches, and what one that stands alone denies. */
static void
test_reach (void)
{
  check_strings (ihc_denied, G_N_ELEMENTS (ihc_denied));
  check_strings (ihc_modifiers, G_N_ELEMENTS (ihc_modifiers));
  check_strings (ihc_sites, G_N_ELEMENTS (ihc_sites));
  check_strings (ihc_revised, G_N_ELEMENTS (ihc_revised));
  check_strings (ihc_epcam, G_N_ELEMENTS (ihc_epcam));
  check_strings (ihc_ve, G_N_ELEMENTS (ihc_ve));
}

/* A name is kept as it would stand in one line. */
static void
test_broken_names (void)
{
  static const char *const rows[][2] = {
    { "TTF-\n1 (+)", "TTF-1" },
    { "chromo-\r\n granin A (+)", "chromogranin A" },
    { "smooth mus-\ncle actin (+)", "smooth muscle actin" },
    { "smooth\nmuscle actin (+)", "smooth muscle actin" },
    { "beta-\ncatenin (+)", "beta-catenin" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwNotation) read = cw_ihc_parse (rows[i][0]);

      g_assert_cmpuint (read->items->len, ==, 1);
      g_assert_cmpstr (cw_snapshot_get_text (read->items->pdata[0], "as-written"), ==, rows[i][1]);
    }
}

/* Whatever is said last of a list, what heads the next line is none of it: no marker has the sign
 * of the other list, and those that are told plainly have their own. */
static void
check_lists (const char *last, const char *const heading[2], const char *between)
{
  g_autofree char *text =
    g_strconcat (heading[0], "CK7, ", last, between, heading[1], "CK20, CDX2", NULL);
  g_autoptr (CwNotation) notation = cw_ihc_parse (text);
  guint n_plain = 0;

  for (guint i = 0; i < notation->items->len; i++)
    {
      const char *marker = cw_snapshot_get_text (notation->items->pdata[i], "marker");
      const char *result = cw_snapshot_get_text (notation->items->pdata[i], "result");
      gboolean is_below = g_str_equal (marker, "CK20") || g_str_equal (marker, "CDX2");

      n_plain += is_below || g_str_equal (marker, "CK7");
      if (g_str_equal (marker, "CK7") ? g_strcmp0 (result, "positive") != 0
                                      : is_below != (g_strcmp0 (result, "negative") == 0))
        g_error ("“%s”: %s %s", text, marker, result ? result : "without a result");
    }
  if (n_plain != 3)
    g_error ("“%s”: %u of three markers", text, n_plain);
}

static void
test_last_of_list (void)
{
  static const char *const lasts[] = {
    "CD99",
    "CD99 3+",
    "CD99 (diffuse)",
    "CD99 (3+, 90%)",
    "Ki-67 20%",
    "Ki-67 (20%)",
    "Ki-67 15-20%",
    "Ki-67 1,5 %",
    "Ki-67 index approximately 15–20%",
    "desmin dot-like",
    "desmin (focal)",
    "WT1 nuclear",
    "WT1 (C-terminus)",
    "HER2 3+",
    "ER 90%, strong",
    "INI-1 retained",
    "INI-1 lost",
    "p53 mutant pattern",
    "PD-L1 TPS 50%",
    "CD99 strong and diffuse",
    "chromo-\ngranin",
    "S100/SOX10",
    "CD99 score 3",
  };
  static const char *const headings[][2] = {
    { "Positive: ", "Negative: " },
    { "POSITIVE: ", "NEGATIVE: " },
    { "positive: ", "negative: " },
    { "Positive for: ", "Negative for: " },
    { "Positive - ", "Negative - " },
    { "Positive ", "Negative " },
    { "Pos: ", "Neg: " },
    { "Positive markers: ", "Negative markers: " },
    { "+: ", "-: " },
    { "(+): ", "(-): " },
    { "Positive (+): ", "Negative (-): " },
    { "Positive:\n", "Negative:\n" },
  };
  static const char *const between[] = { "\n", "\r\n", ".\n", ";\n", "\n\n" };

  for (guint i = 0; i < G_N_ELEMENTS (lasts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (headings); j++)
      for (guint k = 0; k < G_N_ELEMENTS (between); k++)
        check_lists (lasts[i], headings[j], between[k]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ihc-forms/lines", test_lines);
  g_test_add_func ("/ihc-forms/lines-apart", test_lines_apart);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ihc-forms/%u", i);

      g_test_add_data_func (path, &forms[i], test_form);
    }
  g_test_add_func ("/ihc-forms/share", test_share);
  g_test_add_func ("/ihc-forms/headings", test_headings);
  g_test_add_func ("/ihc-forms/last-of-list", test_last_of_list);
  g_test_add_func ("/ihc-forms/columns", test_columns);
  g_test_add_func ("/ihc-forms/split-name", test_split_name);
  g_test_add_func ("/ihc-forms/broken", test_broken);
  g_test_add_func ("/ihc-forms/decimals", test_decimals);
  g_test_add_func ("/ihc-forms/unseen", test_unseen);
  g_test_add_func ("/ihc-forms/two-signs", test_two_signs);
  g_test_add_func ("/ihc-forms/groups", test_groups);
  g_test_add_func ("/ihc-forms/lists", test_lists);
  g_test_add_func ("/ihc-forms/ranges", test_ranges);
  g_test_add_func ("/ihc-forms/p53", test_p53);
  g_test_add_func ("/ihc-forms/told", test_told);
  g_test_add_func ("/ihc-forms/bullets", test_bullets);
  g_test_add_func ("/ihc-forms/general", test_general);
  g_test_add_func ("/ihc-forms/reach", test_reach);
  g_test_add_func ("/ihc-forms/broken-names", test_broken_names);
  return g_test_run ();
}
