/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-privacy-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-detail-private.h"
#include "manuscript/cw-journal-check-private.h"
#include "rules/cw-contributors.h"

/* What the article tells of who the patient is, whether or not an export masks it. The author may
 * decide to keep a sentence; what is recorded as an identifier and stands in the text cannot be
 * right. */

/* Safe Harbor makes one group of all that are older. */
#define OLDEST_AGE 89

typedef struct
{
  CwProseCheck *check;
  CwTeller *teller;
  GPtrArray *identifiers;
  GHashTable *author_initials; /* "KC" */
} Privacy;

/* ---- what is too much ---- */

/* Days, of which the date of birth or of a stay in hospital has one too many. */
#define DAY_DATE                                                                                   \
  "(?<![\\p{L}\\p{N}-])(?:" CW_DETAIL_DAY " (?:of )?" CW_MONTH ",? " CW_DETAIL_YEAR "|" CW_MONTH   \
  " " CW_DETAIL_DAY ",? " CW_DETAIL_YEAR "|\\d{1,2}[./-](?:" CW_MONTH ")[./-]" CW_DETAIL_YEAR      \
  "|" CW_DETAIL_YEAR "-(?:0[1-9]|1[0-2])-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]" CW_DETAIL_YEAR           \
  ")(?![\\p{L}\\p{N}])"
#define EVENT_OF_LIFE                                                                              \
  "(?i:\\b(?:born|birth|DOB|(?:re)?admi(?:tted|ssion)|discharged?|hospitali[sz](?:ed|ation)|died"  \
  "|death|deceased|passed away)\\b)"
/* Who allowed the work is no detail of the patient. */
#define APPROVAL                                                                                   \
  "(?i:\\b(?:ethics?|ethical|review board|IRB|committee|consent(?:ed)?|approv\\w+)\\b)"

static gboolean
has (Privacy *self, const CwStatement *statement, const char *pattern)
{
  return cw_patterns_has (self->check->text->patterns, pattern, statement->words);
}

/* "92-year-old"; weeks and months have no such limit. */
static gboolean
is_oldest (const char *quote)
{
  const char *digits = strpbrk (quote, "0123456789");

  if (digits == NULL)
    return g_str_has_prefix (quote, "ninety");
  return atoi (digits) > OLDEST_AGE && strstr (quote, "week") == NULL &&
         strstr (quote, "month") == NULL && strstr (quote, "day") == NULL;
}

static gboolean
is_day (Privacy *self, const char *quote)
{
  return cw_patterns_has (self->check->text->patterns, "\\A" DAY_DATE "\\z", quote);
}

/* Around the story of the patient stand those of others, who are told of in print already. */
static gboolean
is_near_patient (const CwStatement *statement)
{
  CwPassageKind kind = statement->passage->kind;

  return kind == CW_PASSAGE_BACK || kind == CW_PASSAGE_AROUND
           ? statement->is_patient && kind == CW_PASSAGE_AROUND &&
               !statement->passage->is_literature
           : TRUE;
}

static gboolean
is_finding (Privacy *self, const CwStatement *statement, CwTells what, const char *quote)
{
  switch (what)
    {
    case CW_TELLS_AGE:
      return is_oldest (quote);
    case CW_TELLS_DATE:
      return is_day (self, quote) && has (self, statement, EVENT_OF_LIFE);
    case CW_TELLS_INSTITUTION:
    case CW_TELLS_NAME:
      return !has (self, statement, APPROVAL);
    case CW_TELLS_CITY:
    case CW_TELLS_PLACE:
    case CW_TELLS_CONTACT:
    case CW_TELLS_NUMBER:
    default:
      return TRUE;
    }
}

/* ---- findings ---- */

#define SAFE_HARBOR "45 CFR 164.514(b)(2)(i)"

/* What a kind of words is a finding of. The letters are those of the list in the regulation; ICMJE,
 * Recommendations (2024), II.E.1, names names, initials and hospital numbers. */
static const struct
{
  const char *rule;
  const char *what;
  const char *source;
} kinds[] = {
  [CW_TELLS_AGE] = { "privacy-age", N_ ("an age above 89, which few people have"),
                     SAFE_HARBOR "(C)" },
  [CW_TELLS_DATE] = { "privacy-date", N_ ("the very day of a birth, a death or a stay in hospital"),
                      SAFE_HARBOR "(C)" },
  [CW_TELLS_INSTITUTION] = { "privacy-institution",
                             N_ ("an institution near the story of the patient"),
                             SAFE_HARBOR "(B)" },
  [CW_TELLS_CITY] = { "privacy-place", N_ ("a place"), SAFE_HARBOR "(B)" },
  [CW_TELLS_PLACE] = { "privacy-place", N_ ("where somebody lives, comes from or was treated"),
                       SAFE_HARBOR "(B)" },
  [CW_TELLS_NAME] = { "privacy-name", N_ ("the name of a person"),
                      SAFE_HARBOR "(A); ICMJE (2024), II.E.1" },
  [CW_TELLS_CONTACT] = { "privacy-contact", N_ ("a telephone number or an e-mail address"),
                         SAFE_HARBOR "(D), (F)" },
  [CW_TELLS_NUMBER] = { "privacy-number", N_ ("a number of a person"),
                        SAFE_HARBOR "(H); ICMJE (2024), II.E.1" },
};

/* Takes @message. What a chip says has no place of its own in the source. */
static CwFinding *
add_place (Privacy *self,
           const char *rule,
           CwSeverity severity,
           const CwStatement *statement,
           const CwStretch *stretch,
           char *message)
{
  CwMention mention = { .statement = statement };
  gsize start, end;

  if (!cw_statement_get_source (statement, stretch->start, stretch->end, &start, &end))
    return cw_prose_check_add_statement (self->check, rule, severity, statement, message);
  mention.offset = start;
  mention.length = end - start;
  return cw_prose_check_add (self->check, rule, severity, &mention, message);
}

/* Takes @message. */
static void
add (Privacy *self,
     const char *rule,
     CwSeverity severity,
     const CwStatement *statement,
     const CwStretch *stretch,
     char *message,
     const char *source)
{
  CwFinding *finding = add_place (self, rule, severity, statement, stretch, message);

  /* Translators: a regulation or recommendation, as in “Source: 45 CFR 164.514(b)(2)(i)(A)”. */
  finding->origin = g_strdup_printf (_ ("Source: %s."), source);
}

static void
check_telling (Privacy *self, const CwStatement *statement, const CwTelling *telling)
{
  const CwStretch stretch = { telling->start, telling->end };
  g_autofree char *quote =
    g_strndup (statement->words + telling->start, telling->end - telling->start);

  if (!is_finding (self, statement, telling->what, quote))
    return;
  add (self, kinds[telling->what].rule, CW_SEVERITY_WARNING, statement, &stretch,
       /* Translators: words of the article, and what they are. */
       g_strdup_printf (_ ("The text says “%s”: %s."), quote, _ (kinds[telling->what].what)),
       kinds[telling->what].source);
}

static void
check_tellings (Privacy *self, const CwStatement *statement)
{
  g_autoptr (GArray) tellings = NULL;

  if (statement->passage->kind == CW_PASSAGE_BACK || statement->passage->is_literature)
    return;
  tellings = cw_teller_list (self->teller, statement->words, FALSE, !is_near_patient (statement));
  for (guint i = 0; i < tellings->len; i++)
    {
      const CwTelling *telling = &g_array_index (tellings, CwTelling, i);

      if (is_near_patient (statement) || telling->what == CW_TELLS_CONTACT)
        check_telling (self, statement, telling);
    }
}

/* ---- what is recorded ---- */

/* "KC wrote the text": an author may have the initials of the patient. */
static gboolean
is_of_author (Privacy *self, const CwStatement *statement, const CwIdentifier *identifier)
{
  return statement->passage->kind == CW_PASSAGE_BACK && identifier->initials &&
         g_hash_table_contains (self->author_initials, identifier->initials);
}

/* Each once in a sentence; letters that may mean something else are left to the masked export. */
static void
check_identifier (Privacy *self, const CwStatement *statement, const CwIdentifier *identifier)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (CwStretch));
  g_autoptr (GArray) found = NULL;

  if (!identifier->is_sure || is_of_author (self, statement, identifier))
    return;
  found = cw_stretch_list (identifier->regex, statement->words, none);
  if (found->len > 0)
    add (self, "privacy-identifier", CW_SEVERITY_ERROR, statement,
         &g_array_index (found, CwStretch, 0),
         /* Translators: the name of a field of the patient: “Initials”, “Hospital number”. */
         g_strdup_printf (_ ("What is recorded under “%s” stands in the text."),
                          _ (identifier->field->label)),
         SAFE_HARBOR "; ICMJE (2024), II.E.1");
}

static void
check_statement (Privacy *self, const CwStatement *statement)
{
  for (guint i = 0; i < self->identifiers->len; i++)
    check_identifier (self, statement, self->identifiers->pdata[i]);
  check_tellings (self, statement);
}

static GHashTable *
list_author_initials (CwCase *root)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (root->authors)); i++)
    {
      g_autoptr (CwAuthor) author = g_list_model_get_item (G_LIST_MODEL (root->authors), i);

      g_hash_table_add (
        set, cw_contributors_dup_all_initials (author->given_names, author->family_name));
    }
  return set;
}

/**
 * cw_privacy_check:
 * @findings: (element-type CwFinding): findings are added here
 * @root: a case
 * @text: its prose
 *
 * Looks in title, sections, captions and their tables for what tells who the patient is. What is
 * recorded as initials or hospital number and stands there as a whole word is an error
 * ("privacy-identifier"), in the declarations too. Warnings are names of people, places smaller
 * than a country, institutions and numbers near the story of the patient, telephone numbers and
 * e-mail addresses, ages above 89 and the very day of a birth, a death or a stay in hospital
 * ("privacy-name", "-place", "-institution", "-number", "-contact", "-age", "-date"). The authors
 * of the article may be named. Source: HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i).
 */
void
cw_privacy_check (GPtrArray *findings, CwCase *root, const CwCaseText *text)
{
  CwProseCheck check = { findings, root, NULL, text, NULL };
  g_autoptr (CwSnapshot) patient = cw_snapshot_new_from_entity (CW_ENTITY (root->patient));
  g_autoptr (GPtrArray) identifiers = cw_identifier_list (patient);
  g_autoptr (GHashTable) initials = list_author_initials (root);
  g_autoptr (CwTeller) teller = cw_teller_new (root, FALSE);
  Privacy self = { &check, teller, identifiers, initials };

  for (guint i = 0; i < text->statements->len; i++)
    check_statement (&self, text->statements->pdata[i]);
}
