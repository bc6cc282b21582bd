/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/cw-number-word.h"
#include "manuscript/cw-mention-private.h"

/* What the article says of the cases in its review: how many there are, how many of them, medians
 * and rates. A sentence counts only when it speaks of this review itself, or stands in the section
 * on the literature and speaks of nobody's series. */

/* A sentence with more of them is none that anybody reads. */
#define MOST_CANDIDATES 20

#define COUNT "(?:\\d{1,4}|" CW_NUMBER_WORDS ")"
#define DECIMAL "\\d{1,3}(?:\\.\\d{1,2})?"
#define KIND                                                                                       \
  "(?:(?:published|reported|previous|previously|prior|similar|such|eligible|relevant|evaluable|"   \
  "all|the|these|other|included) ){0,3}"
#define CASES "(?:cases|patients|case reports)"
#define OWN                                                                                        \
  "(?:our|this|the present|the current) (?:literature |systematic |scoping |narrative |own )?"     \
  "(?:review|search|analysis|pooled analysis|summary)"
#define TABLE "(?:\\bTable \\d{1,2}|\\bthe table)"
#define SELF                                                                                       \
  "\\b" OWN "\\b|" TABLE "\\b|\\bwe (?:reviewed|identified|included|retrieved|collected|"          \
  "summari[sz]ed|analy[sz]ed|searched)\\b"
/* A series of others, or a part of the cases. */
#define OTHERS                                                                                     \
  "\\bet al\\b|\\b(?:series|cohorts?|trials?|registr\\w+|SEER|database|retrospective\\w*|"         \
  "prospective\\w*|multicent\\w+|institution\\w*|stud(?:y|ies)|surveys?|authors|respectively|"     \
  "meta-analys[ie]s|group|arm|subgroup)\\b"
#define CITED "\\[\\d"

static gboolean
speaks_of_review (CwMentionReader *self)
{
  if (self->statement->passage->kind > CW_PASSAGE_AROUND ||
      self->statement->passage->kind == CW_PASSAGE_CASE)
    return FALSE;
  if (cw_mention_has (self, SELF))
    return !cw_mention_has (self, "\\bet al\\b|\\brespectively\\b");
  return self->statement->passage->is_literature && !cw_mention_has (self, OTHERS "|" CITED);
}

#define HEDGED                                                                                     \
  "\\b(?:than|over|about|approximately|around|nearly|almost|at least|at most|up to|only about|"    \
  "another|further|additional|first|last|these|those|or|to|stage|grade|case|patient)(?: |-)\\Z|"   \
  "[<>~-] ?\\Z"

static CwMention *
add (CwMentionReader *self, CwMentionKind kind, const GMatchInfo *match, const char *subject)
{
  g_autofree char *digits = cw_mention_fetch (match, "n");
  const char *point = digits ? strchr (digits, '.') : NULL;
  CwWordRange range, number;
  CwMention *mention;

  if (!cw_mention_get_range (match, NULL, &range) || !cw_mention_get_range (match, "n", &number) ||
      cw_mention_has_before (self, HEDGED, number.first))
    return NULL;
  mention = cw_mention_add (self, kind, range);
  if (mention == NULL)
    return NULL;
  mention->number.low = mention->number.high = cw_mention_fetch_number (match, "n");
  mention->is_number = TRUE;
  mention->step = point ? 1 / pow (10, (double)strlen (point + 1)) : 1;
  mention->subject = g_strdup (subject);
  return mention;
}

/* ---- how many cases there are ---- */

#define FOUND                                                                                      \
  "(?:identified|included|yielded|revealed|found|retrieved|comprise[sd]?|covers|includes|"         \
  "summari[sz]e[sd]?|lists?|shows?|presents?|reviewed|collected|analy[sz]ed)"

/* What narrows the cases down behind the word is not the whole table; what they are cases of is
 * judged later. */
#define WHOLE "\\b(?! (?:with|without|who|that|which|in|under|over|treated|aged|were|had)\\b)"

static const char *const counts[] = {
  /* our review identified six cases; Table 2 summarises the six reported cases */
  "(?:\\b" OWN "|" TABLE "|\\bwe)(?: (?:has|have|finally|only))? " FOUND
  "(?: a total of| only| the| all)* (?<n>" COUNT ") " KIND CASES WHOLE,
  /* six cases were included in this review */
  "\\b(?<n>" COUNT ") " KIND CASES
  " (?:were|are) (?:finally )?(?:included|identified|found|retrieved|listed|summari[sz]ed|"
  "analy[sz]ed) (?:in|by|from) (?:" OWN "|" TABLE ")\\b",
};

/* In the section on the literature: to date, six such cases have been reported. */
#define REPORTED                                                                                   \
  "(?:(?:\\bto date|\\bso far|\\buntil now),? )?(?:only |a total of )*\\b(?<n>" COUNT ") " KIND    \
  "cases (?:(?:have|had) (?:so far |previously )?been|were) (?:previously |so far "                \
  ")?(?:reported|published|"                                                                       \
  "described)(?: to date| so far)?(?: in (?:the )?(?:English )?(?:medical )?literature)?"          \
  "(?=[.;,(]|\\Z)"

static gboolean
read_count (CwMentionReader *self, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  return cw_mention_find (self, pattern, 0, &match) && add (self, CW_MENTION_CASES, match, NULL);
}

static void
read_counts (CwMentionReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (read_count (self, counts[i]))
      return;
  if (self->statement->passage->is_literature)
    read_count (self, REPORTED);
}

/* ---- how many of them ---- */

#define SHARE                                                                                      \
  "\\b(?<n>" COUNT ") ?(?:of|/|out of) ?(?:the |all |these )?(?<of>" COUNT ")\\b ?(?:evaluable )?" \
  "(?:" KIND CASES ")?(?: ?\\(\\d[\\d.]* ?%\\))? ?"
#define RESPONSE(words) "(?:an? )?" words " (?:response|remission)s?(?: \\([A-Z]{2,3}\\))?\\b"

#define IN " (?:was|were) (?:achieved|observed|seen|reported|obtained|noted) in " SHARE

/* A share, told by what stands behind the numbers, or before them: "an objective response was seen
 * in 4 of 6 patients". */
static const struct
{
  const char *subject;
  const char *pattern;
} shares[] = {
  { "male", SHARE "(?:were|was|are) (?:males?|men|man|boys?)\\b" },
  { "female", SHARE "(?:were|was|are) (?:females?|women|woman|girls?)\\b" },
  { "objective", SHARE "(?:had|showed|achieved|reached) " RESPONSE ("(?:objective|overall)") },
  { "cr", SHARE "(?:had|showed|achieved|reached) " RESPONSE ("complete") },
  { "pr", SHARE "(?:had|showed|achieved|reached) " RESPONSE ("partial") },
  { "sd", SHARE "(?:had|showed|achieved|reached) (?:a )?stable disease\\b" },
  { "pd", SHARE "(?:had|showed) (?:a )?progressive disease\\b" },
  { "dead", SHARE "(?:had )?died\\b(?! of| from)" },
  { "objective", "\\b" RESPONSE ("(?:objective|overall)") IN },
  { "cr", "\\b" RESPONSE ("complete") IN },
  { "pr", "\\b" RESPONSE ("partial") IN },
  { "sd", "\\bstable disease(?: \\(SD\\))?" IN },
  { "pd", "\\bprogressive disease(?: \\(PD\\))?" IN },
};

static void
read_share (CwMentionReader *self, const char *subject, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, pattern, 0, &match);
  for (guint i = 0; match && g_match_info_matches (match) && i < MOST_CANDIDATES; i++)
    {
      CwMention *mention = add (self, CW_MENTION_SHARE, match, subject);

      if (mention)
        mention->of = (guint)cw_mention_fetch_number (match, "of");
      g_match_info_next (match, NULL);
    }
}

static void
read_shares (CwMentionReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    read_share (self, shares[i].subject, shares[i].pattern);
}

/* ---- medians and rates ---- */

#define IS "(?: \\([A-Z-]{2,4}\\))? (?:was|is|of) "
#define MONTHS "(?<n>" DECIMAL ")(?: |-)months\\b"

static const struct
{
  const char *subject;
  const char *pattern;
} statistics[] = {
  { "age",
    "\\bmedian age(?: (?:of|at|for) (?:the |all |these )?(?:diagnosis|presentation|onset|" KIND
    "(?:patients|cases)))*" IS "(?<n>" DECIMAL ") ?(?:years|yrs|y)?\\b(?! ?(?:months|weeks|days|%))"
    "(?! ?(?:-|to) ?\\d)" },
  { "objective-rate", "\\b(?:objective |overall )?response rate" IS "(?<n>" DECIMAL ") ?%(?! of)" },
  { "control-rate", "\\bdisease control rate" IS "(?<n>" DECIMAL ") ?%(?! of)" },
  { "progression-free-survival", "\\bmedian (?:progression-free survival|PFS)" IS MONTHS },
  { "overall-survival", "\\bmedian (?:overall survival|OS)" IS MONTHS },
};

static void
read_statistics (CwMentionReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (statistics); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (cw_mention_find (self, statistics[i].pattern, 0, &match))
        add (self, CW_MENTION_STATISTIC, match, statistics[i].subject);
    }
}

void
cw_mention_read_review (CwMentionReader *self)
{
  if (!speaks_of_review (self))
    return;
  read_counts (self);
  read_shares (self);
  read_statistics (self);
}
