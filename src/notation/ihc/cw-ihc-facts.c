/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

#include "model/cw-pathology.h"

/* What was said of a stain, piece by piece, until it becomes a row. */

/* The second word makes the first one more exact; any other pair contradicts itself. */
static const struct
{
  const char *said;
  const char *meant;
} refinements[] = {
  { "positive", "focal" },  { "positive", "retained" },  { "positive", "mutant" },
  { "negative", "lost" },   { "negative", "mutant" },    { "absent", "lost" },
  { "absent", "negative" }, { "positive", "wild-type" }, { "lost", "mutant" },
};

void
cw_ihc_facts_clear (CwIhcFacts *self)
{
  g_free (self->percent);
  g_free (self->score);
  g_free (self->clone);
  g_free (self->note);
  if (self->pattern)
    g_string_free (self->pattern, TRUE);
  memset (self, 0, sizeof *self);
}

gboolean
cw_ihc_facts_are_empty (const CwIhcFacts *self)
{
  return !self->result && !self->is_seen && !self->is_named && !self->is_range &&
         !self->intensity && !self->percent && !self->score && !self->pattern && !self->is_focal &&
         (!self->scoring || g_str_equal (self->scoring, "index"));
}

static const char *
refine (const char *one, const char *two)
{
  if (one == NULL || two == NULL)
    return one ? one : two;
  if (g_str_equal (one, two))
    return one;
  for (guint i = 0; i < G_N_ELEMENTS (refinements); i++)
    {
      const char *said = refinements[i].said;
      const char *meant = refinements[i].meant;

      if ((g_str_equal (one, said) && g_str_equal (two, meant)) ||
          (g_str_equal (two, said) && g_str_equal (one, meant)))
        return meant;
    }
  return NULL;
}

static gboolean
differ (const char *one, const char *two)
{
  return one && two && !g_str_equal (one, two);
}

static gboolean
has_pattern (const GString *pattern, const char *word)
{
  g_auto (GStrv) words = g_strsplit (pattern->str, ", ", -1);

  return g_strv_contains ((const char *const *)words, word);
}

static void
add_patterns (CwIhcFacts *self, const char *patterns)
{
  g_auto (GStrv) words = g_strsplit (patterns, ", ", -1);

  for (guint i = 0; words[i]; i++)
    {
      if (self->pattern == NULL)
        self->pattern = g_string_new (words[i]);
      else if (!has_pattern (self->pattern, words[i]))
        g_string_append_printf (self->pattern, ", %s", words[i]);
    }
}

void
cw_ihc_facts_add_note (CwIhcFacts *self, const char *note)
{
  g_autofree char *before = g_steal_pointer (&self->note);

  self->note = before ? g_strconcat (before, "; ", note, NULL) : g_strdup (note);
}

/* Whether the results of the two cannot both be true. */
gboolean
cw_ihc_facts_contradict (const CwIhcFacts *self, const CwIhcFacts *other)
{
  return self->result && other->result && refine (self->result, other->result) == NULL;
}

/* “focal weak -”, “2+ -”: whether the minus @sign behind what was @told can only be a dash. */
gboolean
cw_ihc_facts_make_dash (const CwIhcFacts *told, const CwIhcFacts *sign)
{
  return g_strcmp0 (sign->result, "negative") == 0 && told->result == NULL &&
         (told->is_focal || (told->intensity && *told->intensity != '0'));
}

/* A range has no grade beside it that would be more exact. */
static gboolean
ranges_differ (const CwIhcFacts *self, const CwIhcFacts *other)
{
  return (self->is_range && other->is_range) || (self->is_range && other->intensity) ||
         (other->is_range && self->intensity);
}

/* Adds what @other says; FALSE, and nothing added, when the two contradict each other. */
gboolean
cw_ihc_facts_merge (CwIhcFacts *self, const CwIhcFacts *other)
{
  const char *result = refine (self->result, other->result);

  if ((result == NULL && (self->result || other->result)) ||
      differ (self->intensity, other->intensity) || differ (self->percent, other->percent) ||
      differ (self->score, other->score) || differ (self->scoring, other->scoring) ||
      differ (self->clone, other->clone) || ranges_differ (self, other))
    return FALSE;
  self->result = result;
  if (other->is_range)
    {
      self->low = other->low;
      self->high = other->high;
    }
  self->is_range |= other->is_range;
  self->is_pair |= other->is_pair;
  self->intensity = self->intensity ? self->intensity : other->intensity;
  self->scoring = self->scoring ? self->scoring : other->scoring;
  self->percent = self->percent ? self->percent : g_strdup (other->percent);
  self->score = self->score ? self->score : g_strdup (other->score);
  self->clone = self->clone ? self->clone : g_strdup (other->clone);
  self->is_focal |= other->is_focal;
  self->is_graded |= other->is_graded;
  self->is_seen |= other->is_seen;
  self->is_named |= other->is_named;
  self->is_none |= other->is_none;
  self->is_lost |= other->is_lost;
  if (other->pattern)
    add_patterns (self, other->pattern->str);
  if (other->note)
    cw_ihc_facts_add_note (self, other->note);
  return TRUE;
}

/**
 * cw_ihc_set_text:
 * @stain: a stain
 * @name: a scalar field
 * @text: (nullable): canonical text, or any bytes of the report
 *
 * Records a value. Bytes that no field may hold are replaced.
 */
void
cw_ihc_set_text (CwSnapshot *stain, const char *name, const char *text)
{
  const CwField *field = cw_entity_info_find (stain->info, name);

  g_return_if_fail (field != NULL);

  g_free (stain->texts[field->index]);
  stain->texts[field->index] = text && *text ? g_utf8_make_valid (text, -1) : NULL;
  for (char *at = stain->texts[field->index]; at && *at; at++)
    if ((guchar)*at < 0x20 && *at != '\t' && (*at != '\n' || field->kind == &cw_kind_text))
      *at = ' ';
}

/* What a grade means for HER2: scoring of ASCO/CAP, 2018, unchanged 2023. */
static const char *
rate_her2 (const char *grade)
{
  if (*grade == '3')
    return "positive";
  return *grade == '2' ? "equivocal" : "negative";
}

/* What both ends of a range say of a marker; NULL when they say different things. */
static const char *
imply_range (const CwIhcFacts *self, const char *marker)
{
  static const char *const levels[] = { "0", "1", "2", "3" };
  const char *low = rate_her2 (levels[self->low]);

  if (g_str_equal (marker, "HER2"))
    return g_str_equal (low, rate_her2 (levels[self->high])) ? low : NULL;
  return self->low > 0 ? "positive" : NULL;
}

/**
 * cw_ihc_facts_fit:
 * @self: what is said of markers
 * @marker: one of them
 * @n: how many they are
 *
 * Returns: whether it says one thing of that marker: not so a range from “0” to “1+”, “+/+” of one
 *   marker alone, and “+/-” of two
 */
gboolean
cw_ihc_facts_fit (const CwIhcFacts *self, const char *marker, guint n)
{
  if (self->is_pair)
    return n == (g_strcmp0 (self->result, "equivocal") == 0 ? 1 : 2);
  if (!self->is_range)
    return TRUE;
  return imply_range (self, marker) &&
         (self->result == NULL || refine (self->result, imply_range (self, marker)) != NULL);
}

/* Of other markers “aberrant expression” says that it is there where nobody would expect it. */
static gboolean
may_be_mutant (const char *marker)
{
  static const char *const names[] = { "p53",  "p16",  "beta-catenin", "E-cadherin", "IDH",
                                       "BRAF", "ATRX", "H3",           "SMAD4",      "ARID1A" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (marker, names[i]))
      return TRUE;
  return FALSE;
}

/* What counts for some is the loss: of them “aberrant” alone says nothing that is certain. */
static const char *
imply_aberrant (const CwIhcFacts *self, const char *marker)
{
  if (self->is_lost)
    return "lost";
  return cw_ihc_marker_is_loss (marker) ? NULL : "positive";
}

static gboolean
is_there (const CwIhcFacts *self)
{
  return self->is_seen || (self->is_named && !self->percent && !self->score && !self->scoring);
}

/* “p53 null”: that nothing is stained is the pattern of a mutant, and no plain negative. */
static gboolean
is_null_p53 (const CwIhcFacts *self, const char *marker)
{
  static const char *const results[] = { "negative", "absent", "lost", NULL };

  return g_str_equal (marker, "p53") && self->pattern && has_pattern (self->pattern, "null") &&
         (self->result == NULL || g_strv_contains (results, self->result));
}

/* “ER 0%”, “PR <1%”: below 1 % a hormone receptor is negative (ASCO/CAP 2020). */
static gboolean
is_absent_receptor (const CwIhcFacts *self, const char *marker)
{
  return (g_str_equal (marker, "ER") || g_str_equal (marker, "PR")) && self->result == NULL &&
         self->intensity == NULL && !self->is_focal && !self->is_range && !self->score &&
         (g_strcmp0 (self->percent, "0 %") == 0 || g_strcmp0 (self->percent, "<1 %") == 0);
}

static const char *
imply_result (const CwIhcFacts *self, const char *marker)
{
  if (is_absent_receptor (self, marker))
    return "negative";
  if (is_null_p53 (self, marker))
    return "mutant";
  if (self->result && g_str_equal (self->result, "absent"))
    return cw_ihc_marker_is_loss (marker) ? "lost" : "negative";
  /* A deficiency of others is one of the blood. */
  if (self->result && g_str_equal (self->result, "deficiency"))
    return cw_ihc_marker_is_loss (marker) ? "lost" : NULL;
  if (self->is_focal && (!self->result || g_str_equal (self->result, "positive")))
    return "focal";
  if (g_strcmp0 (self->result, "mutant") == 0 && !may_be_mutant (marker))
    return imply_aberrant (self, marker);
  if (self->result == NULL && self->is_range)
    return imply_range (self, marker);
  if (self->result || self->intensity == NULL)
    return self->result == NULL && is_there (self) ? "positive" : self->result;
  if (self->is_graded && g_str_equal (marker, "HER2"))
    return rate_her2 (self->intensity);
  return g_str_equal (self->intensity, "0") ? "negative" : "positive";
}

/* “HER2 negative” and “HER2 3+”, “AR positive” and “AR 0%”, “Ki-67 5%” and “Ki-67 60%”: whether
 * what the two say of @marker cannot both be true of one specimen. */
gboolean
cw_ihc_facts_disagree (const CwIhcFacts *self, const CwIhcFacts *other, const char *marker)
{
  const char *one = imply_result (self, marker);
  const char *two = imply_result (other, marker);

  if ((one && two && refine (one, two) == NULL) || differ (self->percent, other->percent))
    return TRUE;
  if (g_strcmp0 (self->percent, "0 %") == 0)
    return two && !g_str_equal (two, "negative") && !g_str_equal (two, "lost");
  return g_strcmp0 (other->percent, "0 %") == 0 && one && !g_str_equal (one, "negative") &&
         !g_str_equal (one, "lost");
}

/* Extent first: “diffuse, nuclear”. */
static char *
dup_pattern (const CwIhcFacts *self, const char *result)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (self->pattern ? self->pattern->str : "", ", ", -1);

  /* A focus that carries on from the marker before is none of a negative one. */
  if (self->is_focal && g_strcmp0 (result, "focal") != 0 && g_strcmp0 (result, "negative") != 0)
    g_ptr_array_add (parts, (gpointer) "focal");
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; words[i]; i++)
      if (cw_ihc_word_is_extent (words[i]) == (pass == 0))
        g_ptr_array_add (parts, words[i]);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **)parts->pdata);
}

/* Makes the row. */
CwSnapshot *
cw_ihc_facts_to_stain (const CwIhcFacts *self, const char *marker, const char *as_written)
{
  CwSnapshot *stain = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_STAIN), NULL);
  const char *result = imply_result (self, marker);
  g_autofree char *pattern = dup_pattern (self, result);
  gboolean is_her2 = self->is_graded && g_str_equal (marker, "HER2") && !self->scoring;

  cw_ihc_set_text (stain, "marker", marker);
  cw_ihc_set_text (stain, "as-written", as_written);
  cw_ihc_set_text (stain, "result", result);
  cw_ihc_set_text (stain, "intensity", self->intensity);
  cw_ihc_set_text (stain, "percent", self->percent);
  cw_ihc_set_text (stain, "pattern", pattern);
  cw_ihc_set_text (stain, "clone", self->clone);
  cw_ihc_set_text (stain, "scoring", is_her2 ? "her2" : self->scoring);
  cw_ihc_set_text (stain, "score", is_her2 ? self->intensity : self->score);
  cw_ihc_set_text (stain, "note", self->note);
  return stain;
}
