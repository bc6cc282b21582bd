/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-disease-words.h"
#include "notation/report/diagnosis/cw-report-mention-private.h"

#include <string.h>

/* Diseases that a report tells without a word of diagnosis wait here until all of it was read:
 * only then is it known which of them say something that no diagnosis says. */

/* More than a report tells in one way. */
#define MOST_OF_WAY 6

typedef struct
{
  CwReportWay way;
  CwReportRange name; /* in the plain text */
  gboolean is_beside; /* a second disease told with the one before */
  gboolean is_late; /* something was treated before it was told */
} Mention;

static guint
count_way (const GArray *mentions, CwReportWay way)
{
  guint n = 0;

  for (guint i = 0; i < mentions->len; i++)
    n += g_array_index (mentions, Mention, i).way == way;
  return n;
}

static gboolean
is_kept (const GArray *mentions, CwReportRange name)
{
  for (guint i = mentions->len; i > 0; i--)
    {
      const Mention *mention = &g_array_index (mentions, Mention, i - 1);

      if (mention->way <= CW_REPORT_OTHER && name.first < mention->name.past &&
          mention->name.first < name.past)
        return TRUE;
    }
  return FALSE;
}

static CwReportRange
in_text (CwReportReader *self, CwReportRange name)
{
  return (CwReportRange){ self->sentence->first + name.first, self->sentence->first + name.past };
}

/* Ways in which whatever has a name is told: the first that stands there counts. */
static guint
get_most (CwReportWay way)
{
  return way == CW_REPORT_EARLIER || way == CW_REPORT_MENTIONED || way == CW_REPORT_KNOWN
           ? 1
           : MOST_OF_WAY;
}

static gboolean
keep (CwReportReader *self, CwReportWay way, CwReportRange name)
{
  Mention mention = { .way = way,
                      .name = name,
                      .is_late =
                        self->treated_sentence > 0 && self->treated_sentence < self->n_sentence };
  g_autofree char *words = cw_report_text_dup (self->text, name.first, name.past);

  if (cw_report_match_words (self, CW_REPORT_NO_DISEASE, words))
    return FALSE;
  /* What comes during treatment is none of what the patient came with. */
  if ((mention.is_late && way >= CW_REPORT_CAME_WITH) ||
      count_way (self->mentions, way) >= get_most (way) || is_kept (self->mentions, name))
    return FALSE;
  g_array_append_val (self->mentions, mention);
  return TRUE;
}

/*
 * cw_report_keep_mention:
 * @way: how it is told
 * @name: where its name stands in the sentence that is read
 *
 * Keeps a disease for cw_report_settle_diagnosis().
 *
 * Returns: whether it was none that was kept already
 */
gboolean
cw_report_keep_mention (CwReportReader *self, CwReportWay way, CwReportRange name)
{
  return keep (self, way, in_text (self, name));
}

/*
 * cw_report_keep_suspected:
 * @name: where the name of a disease stands in the plain text
 *
 * Keeps what an earlier sentence only thought of, and this one confirms.
 */
void
cw_report_keep_suspected (CwReportReader *self, CwReportRange name)
{
  keep (self, CW_REPORT_OTHER, name);
}

/*
 * cw_report_drop_doubted:
 * @words: the name of a disease that the report says it was not
 *
 * Forgets what was seen or found of that name; what tissue showed, what the report is about and
 * what was treated stays.
 */
void
cw_report_drop_doubted (CwReportReader *self, const char *words)
{
  for (guint i = self->mentions->len; i > 0; i--)
    {
      const Mention *mention = &g_array_index (self->mentions, Mention, i - 1);
      g_autofree char *name =
        cw_report_text_dup (self->text, mention->name.first, mention->name.past);

      if (mention->way >= CW_REPORT_OTHER && strstr (name, words))
        g_array_remove_index (self->mentions, i - 1);
    }
}

/*
 * cw_report_keep_beside:
 * @name: where the name of another disease stands behind the one that was kept last
 *
 * Keeps what is told with it.
 */
void
cw_report_keep_beside (CwReportReader *self, CwReportRange name)
{
  Mention mention = { .name = in_text (self, name), .is_beside = TRUE };

  if (self->mentions->len == 0)
    return;
  mention.way = g_array_index (self->mentions, Mention, self->mentions->len - 1).way;
  g_array_append_val (self->mentions, mention);
}

/* Words that any tumour can have. */
#define NO_KIND                                                                                    \
  "\\A(?:cancer|carcinoma|adenocarcinoma|sarcoma|lymphoma|tumou?rs?|cell|metastatic|advanced|"     \
  "primary|recurrent|invasive|poorly|moderately|well|differentiated|left|right|of|the|stage|"      \
  "malignant|high-grade|low-grade|disease|syndrome|squamous|ductal|neoplasm)\\Z"

/* Words that any disease of a place or a time can have. */
#define NO_DISEASE                                                                                 \
  "\\A(?:acute|chronic|recurrent|severe|primary|secondary|bilateral|left|right|multiple|large|"    \
  "congenital|acquired|idiopathic|ruptured|giant|small|upper|lower|anterior|posterior|partial|"    \
  "complete|spontaneous|traumatic|of|the|with|and|disease|syndrome|disorder|fracture|infection|"   \
  "artery|arterial|vein|venous|duct|bowel|colon|lung|liver|kidney|heart|brain|bone|spine|skin|"    \
  "pancreatic|hepatic|renal|pulmonary|cardiac|gastric|intestinal|colonic|duodenal|coronary|"       \
  "aortic|cerebral|cranial|intracranial|spinal|splenic|biliary|ovarian|uterine|vascular|portal|"   \
  "mesenteric|abdominal|thoracic|cervical|lumbar|femoral|carotid|vertebral|atrial|ventricular|"    \
  "pituitary|adrenal|thyroid|retinal|tendon)\\Z"

/* The name with what its abbreviation is short for: "delayed TDH". */
static char *
expand_name (CwReportReader *self, const char *words)
{
  const char *last = strrchr (words, ' ');
  g_autofree char *meaning = cw_report_expand (self, last ? last + 1 : words);

  return last ? g_strdup_printf ("%.*s %s", (int)(last - words), words, meaning)
              : g_steal_pointer (&meaning);
}

/* Whether both names have a word in common that tells an organ or a kind, or one has none. */
static gboolean
are_alike (CwReportReader *self, const char *a, const char *b)
{
  g_auto (GStrv) words = g_strsplit (a, " ", 12);
  g_autofree char *folded = g_ascii_strdown (b, -1);
  gboolean is_tumor = cw_report_match_words (self, CW_REPORT_TUMOR, a) ||
                      cw_report_match_words (self, CW_REPORT_TUMOR, b);
  const char *no_kind = is_tumor ? NO_KIND : NO_DISEASE;
  gboolean is_special = FALSE;

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *stem = g_ascii_strdown (words[i], MIN (strlen (words[i]), 5));

      if (strlen (stem) < 3 || cw_report_match_words (self, no_kind, words[i]))
        continue;
      is_special = TRUE;
      if (strstr (folded, stem))
        return TRUE;
    }
  return !is_special;
}

/* Whether a disease that is told so can be another one than those that were told. */
static gboolean
can_be_further (const Mention *mention, gboolean is_tumor, gboolean only_known)
{
  switch (mention->way)
    {
    case CW_REPORT_AIM:
    case CW_REPORT_ABOUT:
    case CW_REPORT_TREATED_FOR:
      return TRUE;
    case CW_REPORT_TISSUE:
      return is_tumor || !mention->is_late;
    case CW_REPORT_OTHER:
    case CW_REPORT_SEEN:
      return !mention->is_late;
    /* "A man with known sarcoidosis was admitted with dengue fever" */
    case CW_REPORT_CAME_WITH:
      return only_known;
    default:
      return FALSE;
    }
}

/* A tumour comes on top of a disease that is none, wherever it was found. */
static gboolean
is_first_tumor (CwReportReader *self, const Mention *mention, const char *told)
{
  return (mention->way == CW_REPORT_TISSUE || mention->way == CW_REPORT_OTHER ||
          mention->way == CW_REPORT_SEEN) &&
         !cw_report_match_words (self, CW_REPORT_TUMOR, told);
}

/* Whether the name says nothing that a diagnosis that was told does not say. */
static gboolean
is_told (CwReportReader *self, const char *name, const Mention *mention, gboolean only_known)
{
  gboolean is_tumor = cw_report_match_words (self, CW_REPORT_TUMOR, name);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];
      const char *told =
        g_str_equal (fact->target, "diagnosis") ? cw_snapshot_get_text (fact->item, "name") : NULL;

      if (told == NULL || (is_tumor && is_first_tumor (self, mention, told)))
        continue;
      if (!can_be_further (mention, is_tumor, only_known) || are_alike (self, name, told) ||
          are_alike (self, told, name))
        return TRUE;
    }
  return FALSE;
}

/* Whether a diagnosis that was told has the same words, or more in front of them. */
static gboolean
has_words (const CwReportReader *self, const char *name)
{
  g_autofree char *ending = g_strdup_printf (" %s", name);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];
      const char *told =
        g_str_equal (fact->target, "diagnosis") ? cw_snapshot_get_text (fact->item, "name") : NULL;

      if (told && (g_ascii_strcasecmp (told, name) == 0 || g_str_has_suffix (told, ending)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a name is more than "cancer": only then can it be told in passing. */
static gboolean
is_special (CwReportReader *self, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 12);
  gboolean has_organ = cw_report_match_words (self, " ", name);

  for (guint i = 0; words[i]; i++)
    if (!cw_report_match_words (self, NO_KIND, words[i]))
      return TRUE;
  return has_organ && cw_report_match_words (self, "(?:carcinoma|sarcoma|lymphoma)", name);
}

/* Where the name stands with more words in front of it: "acute idiopathic pancreatitis" when the
 * report is about a pancreatitis. */
static CwReportRange
find_fullest (CwReportReader *self, const Mention *mention)
{
  g_autofree char *name = cw_report_text_dup (self->text, mention->name.first, mention->name.past);
  CwReportRange fullest = mention->name;
  g_autofree char *ending = g_strdup_printf (" %s", name);

  for (guint i = 0; i < self->mentions->len; i++)
    {
      CwReportRange other = g_array_index (self->mentions, Mention, i).name;
      g_autofree char *words = cw_report_text_dup (self->text, other.first, other.past);

      if (other.past - other.first > fullest.past - fullest.first &&
          g_str_has_suffix (words, ending))
        fullest = other;
    }
  return fullest;
}

/* Returns: whether it became a diagnosis. */
static gboolean
settle (CwReportReader *self, const Mention *mention, gboolean only_known)
{
  CwReportRange fullest =
    mention->way == CW_REPORT_AIM ? find_fullest (self, mention) : mention->name;
  CwReportSentence place = { .first = fullest.first, .past = fullest.past };
  g_autofree char *words = cw_report_text_dup (self->text, place.first, place.past);
  g_autofree char *name = expand_name (self, words);

  if ((mention->is_beside ? has_words (self, name) : is_told (self, name, mention, only_known)) ||
      (mention->way == CW_REPORT_MENTIONED && !is_special (self, name)))
    return FALSE;
  self->sentence = &place;
  cw_report_add_value (self, "diagnosis", "name", name, 0, place.past - place.first);
  self->sentence = NULL;
  return TRUE;
}

static void
settle_way (CwReportReader *self, CwReportWay way, gboolean only_known)
{
  gboolean is_settled = FALSE;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const Mention *mention = &g_array_index (self->mentions, Mention, i);

      if (mention->way == way && (is_settled || !mention->is_beside))
        is_settled = settle (self, mention, only_known);
    }
}

static gboolean
has_diagnosis (CwReportReader *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];

      if (g_str_equal (fact->target, "diagnosis") && cw_snapshot_get_text (fact->item, "name"))
        return TRUE;
    }
  return FALSE;
}

/*
 * cw_report_settle_diagnosis:
 *
 * Makes diagnoses of the diseases that were kept, the surest way first, where they say something
 * new: what tissue showed when no other was told, what the report is about and what was treated
 * can be another disease of the same patient.
 */
void
cw_report_settle_diagnosis (CwReportReader *self)
{
  gboolean only_known = FALSE;

  for (CwReportWay way = 0; way < CW_REPORT_N_WAYS; way++)
    {
      if (way == CW_REPORT_KNOWN)
        only_known = !has_diagnosis (self);
      settle_way (self, way, only_known);
    }
}

GArray *
cw_report_mentions_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Mention));
}
