/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/cw-number-word.h"
#include "manuscript/cw-mention-private.h"

/* How many lesions an examination before treatment showed, and how large they were. What is told of
 * later, of a part of an organ or of a specimen is left alone. */

/* A sentence with more of them is none that anybody reads. */
#define MOST_CANDIDATES 50

#define LATER                                                                                      \
  "\\b(?:follow-up|repeat(?:ed)?|restag\\w*|subsequent\\w*|later|after|post-?(?:treatment|"        \
  "operative\\w*)|since|during|residual|recurren\\w*|relaps\\w*|remaining|decreas\\w*|"            \
  "increas\\w*|shr[aiu]nk\\w*|reduc\\w*|progress\\w*|enlarg\\w*|grew|grown|previous\\w*|prior|"    \
  "history|ago|cycles?)\\b"
#define SPECIMEN                                                                                   \
  "\\b(?:specimen|resect\\w*|excis\\w*|remov\\w*|macroscop\\w*|gross(?:ly)?|histolog\\w*|"         \
  "patholog\\w*|microscop\\w*|biops\\w*|incision|margins?|\\w+ectomy|intraoperative\\w*|"          \
  "physical|palpa\\w*|\\w*oscop\\w*)\\b"
#define IMAGING                                                                                    \
  "\\b(?:CT|MRI|MR|PET|ultraso\\w+|sonogra\\w+|tomogra\\w+|imaging|scans?|radiogra\\w+|X-ray|"     \
  "mammogra\\w+|echocardiogra\\w+|angiogra\\w+)\\b"

static const struct
{
  const char *word;
  const char *organ;
} organs[] = {
  { "liver", "liver" },
  { "hepatic", "liver" },
  { "lung", "lung" },
  { "lungs", "lung" },
  { "pulmonary", "lung" },
  { "brain", "brain" },
  { "cerebral", "brain" },
  { "intracranial", "brain" },
  { "kidney", "kidney" },
  { "renal", "kidney" },
  { "spleen", "spleen" },
  { "splenic", "spleen" },
  { "pancreas", "pancreas" },
  { "pancreatic", "pancreas" },
  { "bone", "bone" },
  { "bones", "bone" },
  { "osseous", "bone" },
  { "skeletal", "bone" },
  { "adrenal", "adrenal gland" },
  { "peritoneum", "peritoneum" },
  { "peritoneal", "peritoneum" },
  { "retroperitoneum", "retroperitoneum" },
  { "retroperitoneal", "retroperitoneum" },
  { "mediastinum", "mediastinum" },
  { "mediastinal", "mediastinum" },
  { "pelvis", "pelvis" },
  { "pelvic", "pelvis" },
  { "abdomen", "abdomen" },
  { "abdominal", "abdomen" },
  { "thyroid", "thyroid" },
  { "breast", "breast" },
  { "ovary", "ovary" },
  { "ovarian", "ovary" },
  { "skin", "skin" },
  { "cutaneous", "skin" },
};

static const char *
find_organ (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (organs); i++)
    if (g_ascii_strcasecmp (organs[i].word, word) == 0)
      return organs[i].organ;
  return NULL;
}

/* Whether the word before says only which part of the body was looked at: "abdominal CT". */
static gboolean
is_region (const char *next)
{
  static const char *const ways[] = { "CT",       "MRI",     "PET",     "computed",
                                      "magnetic", "ultraso", "sonogra", "tomogra",
                                      "scan",     "imaging", "radiogra" };

  for (guint i = 0; next && i < G_N_ELEMENTS (ways); i++)
    if (g_ascii_strncasecmp (next, ways[i], strlen (ways[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cw_mention_find_organ:
 * @text: (nullable): words
 * @is_one: (out) (optional): whether no other organ is named
 *
 * Returns: (nullable): the first organ that is named, by its noun; %NULL for none
 */
const char *
cw_mention_find_organ (const char *text, gboolean *is_one)
{
  g_auto (GStrv) words = g_strsplit_set (text ? text : "", " ,;:.()/-\n", -1);
  const char *found = NULL;

  if (is_one)
    *is_one = TRUE;
  for (guint i = 0; words[i]; i++)
    {
      const char *organ = is_region (words[i + 1]) ? NULL : find_organ (words[i]);

      if (is_one && found && organ && organ != found && !g_str_equal (organ, found))
        *is_one = FALSE;
      found = found ? found : organ;
    }
  return found;
}

/* Told of this patient, before anything was done. */
static gboolean
is_first_look (CwMentionReader *self)
{
  CwPassageKind kind = self->statement->passage->kind;

  return (kind == CW_PASSAGE_ABSTRACT || kind == CW_PASSAGE_CASE) &&
         !cw_mention_has (self, LATER "|" SPECIMEN);
}

static void
set_time (CwMention *mention, const GArray *times)
{
  if (times->len == 1)
    mention->when = cw_time_point_copy (&g_array_index (times, CwToldTime, 0).when);
}

/* ---- how many ---- */

#define NOUNS "(?:metastases|metastasis|lesions?|nodules?|mass(?:es)?|tumou?rs?)"
#define COUNTED                                                                                    \
  "\\b(?<n>\\d{1,2}|single|solitary|" CW_NUMBER_WORDS ") (?<before>(?:[\\w-]+ ){0,3}?)" NOUNS      \
  "\\b(?<behind> (?:in|of|within|throughout) (?:the |his |her |both )?[\\w-]+(?: [\\w-]+)?)?"
#define SEEN                                                                                       \
  "\\b(?:show\\w*|reveal\\w*|demonstrat\\w*|detect\\w*|found|identif\\w*|disclos\\w*|"             \
  "confirm\\w*)\\b[^.;]{0,100}\\Z"
/* What counts only some of them. */
#define SOME                                                                                       \
  "\\b(?:new|additional|another|other|more|further|largest|dominant|target|left|right|upper|"      \
  "lower|lobes?|segments?|of (?:the|these|them)|suspicious|possible|adjacent)\\b"
#define HEDGED                                                                                     \
  "\\b(?:than|over|about|approximately|around|nearly|almost|at least|up "                          \
  "to|to|or|and|the|these|new|"                                                                    \
  "those|segments?|stage|grade|case|level|day|cycle|fig\\w*\\.?)(?: |-)\\Z|[<>~-] ?\\Z"

static void
read_count (CwMentionReader *self, const GMatchInfo *match, const GArray *times)
{
  g_autofree char *words = g_match_info_fetch (match, 0);
  g_autofree char *number = cw_mention_fetch (match, "n");
  g_autofree char *before = cw_mention_fetch (match, "before");
  g_autofree char *behind = cw_mention_fetch (match, "behind");
  const char *organ = cw_mention_find_organ (before, NULL);
  /* 0 for "single" and "solitary" too, which have no digit. */
  double count = cw_mention_fetch_number (match, "n");
  CwWordRange range;
  CwMention *mention;

  organ = organ ? organ : cw_mention_find_organ (behind, NULL);
  if (count == 0 && !g_ascii_isdigit (*number))
    count = 1;
  if (organ == NULL || count == 0 || !cw_mention_get_range (match, NULL, &range) ||
      cw_patterns_has (self->patterns, SOME, words) ||
      cw_mention_has_before (self, HEDGED, range.first) ||
      !cw_mention_has_before (self, SEEN, range.first) || cw_mention_is_denied (self, range.first))
    return;
  mention = cw_mention_add (self, CW_MENTION_LESIONS, range);
  if (mention == NULL)
    return;
  mention->number = (CwRange){ count, count };
  mention->is_number = TRUE;
  mention->subject = g_strdup (organ);
  set_time (mention, times);
}

static void
read_counts (CwMentionReader *self, const GArray *times)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, COUNTED, 0, &match);
  for (guint i = 0; match && g_match_info_matches (match) && i < MOST_CANDIDATES; i++)
    {
      read_count (self, match, times);
      g_match_info_next (match, NULL);
    }
}

/* ---- how large ---- */

#define LENGTH(group) "(?<" group ">\\d{1,3}(?:\\.\\d{1,2})?)"
#define BY "(?: ?(?:cm|mm))? ?(?:x|×|\\*|by) ?"
#define MEASURED                                                                                   \
  "(?<![\\d.-])" LENGTH ("a") "(?:" BY LENGTH ("b") "(?:" BY LENGTH (                              \
    "c") ")?)?(?: |-)?(?<unit>cm|mm)\\b(?!/| ?Hg| ?H2O|\\d| (?:away|from|above|below|distal|"      \
         "proximal|deep|thick))"
#define BODY "(?:mass|tumou?r|lesion|nodule|neoplasm|cyst|abscess|aneurysm|metastasis|polyp)"
#define NAMED_BEFORE                                                                               \
  "\\b" BODY "\\b[^.;]{0,60}?(?:\\b(?:of|measur\\w+|sized?|diameter|dimensions?|was|is)|\\(|,) ?"  \
  "\\Z"
#define NAMED_BEHIND "\\G(?:-sized| in (?:size|diameter|length))?,? ?(?:[\\w-]+ ){0,4}?" BODY "\\b"

/* The longest side in millimetres; @step is half of what its last digit says. */
static double
read_longest (const GMatchInfo *match, double *step)
{
  static const char *const groups[] = { "a", "b", "c" };
  g_autofree char *unit = cw_mention_fetch (match, "unit");
  double factor = g_str_equal (unit, "cm") ? 10 : 1, longest = 0;

  *step = 0;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *digits = cw_mention_fetch (match, groups[i]);
      const char *point = digits ? strchr (digits, '.') : NULL;

      if (digits == NULL)
        continue;
      longest = fmax (longest, g_ascii_strtod (digits, NULL) * factor);
      *step = fmax (*step, factor / (point ? pow (10, (double)strlen (point + 1)) : 1));
    }
  return longest;
}

static void
read_size (CwMentionReader *self, const GMatchInfo *match, const GArray *times)
{
  gboolean is_one = TRUE;
  const char *organ = cw_mention_find_organ (self->words, &is_one);
  CwWordRange range;
  CwMention *mention;
  double longest, step;

  if (!is_one || !cw_mention_get_range (match, NULL, &range) ||
      cw_mention_has_before (self, HEDGED, range.first) ||
      (!cw_mention_has_before (self, NAMED_BEFORE, range.first) &&
       !cw_mention_has_behind (self, NAMED_BEHIND, range.past)))
    return;
  longest = read_longest (match, &step);
  mention = longest > 0 ? cw_mention_add (self, CW_MENTION_SIZE, range) : NULL;
  if (mention == NULL)
    return;
  mention->number = (CwRange){ longest, longest };
  mention->is_number = TRUE;
  mention->step = step;
  mention->subject = g_strdup (organ);
  set_time (mention, times);
}

/* Of several sizes in a sentence any may be meant. */
static void
read_sizes (CwMentionReader *self, const GArray *times)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) next = NULL;
  CwWordRange range;

  if ((self->statement->passage->kind == CW_PASSAGE_CASE && !cw_mention_has (self, IMAGING)) ||
      !cw_mention_find (self, MEASURED, 0, &match) || !cw_mention_get_range (match, NULL, &range) ||
      cw_mention_find (self, MEASURED, range.past, &next))
    return;
  read_size (self, match, times);
}

void
cw_mention_read_lesions (CwMentionReader *self, const GArray *times)
{
  if (!is_first_look (self))
    return;
  read_counts (self, times);
  read_sizes (self, times);
}
