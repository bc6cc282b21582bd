/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-text.h"
#include "manuscript/cw-detail-private.h"
#include "manuscript/cw-journal-check-private.h"

/* Details of the patient that a journal does not want to print: exact age, sex, calendar dates, the
 * institution. They are looked for where the story of this patient is told; elsewhere they are
 * those of other patients and of the literature. */

#define SEX                                                                                        \
  "(?<![\\p{L}\\p{N}-])(?:man|woman|men|women|male|female|boy|girl|gentleman|lady)"                \
  "(?![\\p{L}\\p{N}])"

static char *
find (CwPatterns *patterns, const char *pattern, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  return cw_patterns_match (patterns, pattern, text, 0, -1, &match) ? g_match_info_fetch (match, 0)
                                                                    : NULL;
}

/* The first exact age in a text, as it is written there. */
char *
cw_journal_find_age (CwPatterns *patterns, const char *text)
{
  return find (patterns, CW_DETAIL_AGE, text);
}

char *
cw_journal_find_date (CwPatterns *patterns, const char *text)
{
  return find (patterns, CW_DETAIL_DATE, text);
}

char *
cw_journal_find_sex (CwPatterns *patterns, const char *text)
{
  return find (patterns, SEX, text);
}

/* Of "Department of Surgery, Lund Hospital, Lund, Sweden" the part that names a house. */
static char *
find_affiliation (CwPatterns *patterns, const char *text, const char *affiliation)
{
  g_auto (GStrv) pieces = g_strsplit (affiliation, ",", -1);

  for (guint i = 0; pieces[i]; i++)
    {
      g_autofree char *house = NULL;

      g_strstrip (pieces[i]);
      house = find (patterns, "(?-i:" CW_DETAIL_HOUSE ")", pieces[i]);
      if (house && strlen (pieces[i]) > strlen (house) && strstr (text, pieces[i]))
        return g_strdup (pieces[i]);
    }
  return NULL;
}

char *
cw_journal_find_institution (CwPatterns *patterns, const char *text, const GPtrArray *affiliations)
{
  for (guint i = 0; i < affiliations->len; i++)
    {
      char *found = find_affiliation (patterns, text, affiliations->pdata[i]);

      if (found)
        return found;
    }
  return find (patterns, CW_DETAIL_INSTITUTION, text);
}

/* ---- in the text ---- */

static const char *const story[] = {
  "case-presentation", "timeline", "learning-points", "perspective", NULL,
};

static gboolean
tells_the_story (const CwManuscriptPart *part)
{
  return part->kind == CW_MANUSCRIPT_ABSTRACT ||
         (part->kind == CW_MANUSCRIPT_BODY && g_strv_contains (story, part->nick));
}

static char *
find_detail (CwJournalCheck *check, const char *detail, const char *text)
{
  if (strcmp (detail, "age") == 0)
    return cw_journal_find_age (check->patterns, text);
  if (strcmp (detail, "dates") == 0)
    return cw_journal_find_date (check->patterns, text);
  if (strcmp (detail, "sex") == 0)
    return cw_journal_find_sex (check->patterns, text);
  if (strcmp (detail, "institution") == 0)
    return cw_journal_find_institution (check->patterns, text, check->manuscript->affiliations);
  return NULL;
}

static char *
dup_detail (const char *detail, const char *found, const char *journal)
{
  if (strcmp (detail, "age") == 0)
    return g_strdup_printf (_ ("“%s” is an exact age; %s prints age ranges such as “in his 20s”."),
                            found, journal);
  if (strcmp (detail, "dates") == 0)
    return g_strdup_printf (
      _ ("“%s” is a calendar date; %s prints intervals such as “2 months later”."), found, journal);
  if (strcmp (detail, "institution") == 0)
    return g_strdup_printf (_ ("“%s” names an institution, which %s does not print."), found,
                            journal);
  return g_strdup_printf (_ ("“%s” tells the sex, which %s does not print."), found, journal);
}

/* The item of CARE that a detail is evidence for, where there is one. */
static const char *
get_care_item (const char *detail)
{
  if (strcmp (detail, "age") == 0)
    return "5a";
  return strcmp (detail, "dates") == 0 ? "7" : NULL;
}

static char *
dup_sentence (const char *detail, const char *found, const CwJournalProfile *profile)
{
  const char *item = get_care_item (detail);
  g_autofree char *sentence = dup_detail (detail, found, profile->name);
  g_autofree char *conflict = item ? cw_journal_dup_conflict (profile, item) : NULL;

  return g_strjoin (conflict ? " " : "", sentence, conflict, NULL);
}

static void
check_detail_in (CwJournalCheck *check,
                 const CwProfileRule *rule,
                 const char *detail,
                 const CwManuscriptPart *part)
{
  g_autofree char *text = cw_manuscript_part_dup_text (part);
  g_autofree char *found = find_detail (check, detail, text);

  if (found)
    cw_journal_place (
      check, cw_journal_add (check, rule->key, rule, dup_sentence (detail, found, check->profile)),
      part->entity_id, "text");
}

void
cw_journal_check_details (CwJournalCheck *check)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (check->profile, "text-without-details");
  const GPtrArray *parts = check->manuscript->parts;

  for (guint i = 0; rule && rule->values[i]; i++)
    for (guint j = 0; j < parts->len; j++)
      if (tells_the_story (parts->pdata[j]))
        check_detail_in (check, rule, rule->values[i], parts->pdata[j]);
}

/* ---- in the title ---- */

static void
check_words_in (CwJournalCheck *check)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (check->profile, "title-with");

  for (guint i = 0; rule && rule->values[i]; i++)
    if (!cw_text_has_words (check->manuscript->title, rule->values[i]))
      cw_journal_place (
        check,
        cw_journal_add (
          check, rule->key, rule,
          g_strdup_printf (_ ("The words “%s” are missing in the title; %s asks for them."),
                           rule->values[i], check->profile->name)),
        NULL, "title");
}

static char *
dup_unwanted (const CwJournalProfile *profile, const char *words)
{
  g_autofree char *sentence = g_strdup_printf (
    _ ("The title holds “%s”, which %s does not want there."), words, profile->name);
  g_autofree char *conflict =
    strcmp (words, "case report") == 0 ? cw_journal_dup_conflict (profile, "1") : NULL;

  return g_strjoin (conflict ? " " : "", sentence, conflict, NULL);
}

static void
check_words_out (CwJournalCheck *check)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (check->profile, "title-without");

  for (guint i = 0; rule && rule->values[i]; i++)
    if (cw_text_has_words (check->manuscript->title, rule->values[i]))
      cw_journal_place (
        check,
        cw_journal_add (check, rule->key, rule, dup_unwanted (check->profile, rule->values[i])),
        NULL, "title");
}

static void
check_title_details (CwJournalCheck *check)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (check->profile, "title-without-details");

  for (guint i = 0; rule && rule->values[i]; i++)
    {
      g_autofree char *found = find_detail (check, rule->values[i], check->manuscript->title);

      if (found)
        cw_journal_place (
          check,
          cw_journal_add (
            check, rule->key, rule,
            g_strdup_printf (_ ("The title holds “%s”, a detail that %s does not want there."),
                             found, check->profile->name)),
          NULL, "title");
    }
}

void
cw_journal_check_title (CwJournalCheck *check)
{
  if (check->manuscript->title == NULL)
    return;
  check_words_in (check);
  check_words_out (check);
  check_title_details (check);
}
