/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-prompt.h"
#include "manuscript/cw-journal-check-private.h"

/* Sections and declarations that a journal asks for, what authors have to tell of themselves, and
 * where CARE and the journal want different things. */

#define CARE_KEYWORDS_LEAST 2
#define CARE_KEYWORDS_MOST 5
#define CARE_PREFIX "care-"

/**
 * cw_journal_get_section_label:
 * @nick: what a section is, see #CwProfileSection
 *
 * Returns: (transfer none): what the form calls it, translated; @nick itself when no form knows it
 */
const char *
cw_journal_get_section_label (const char *nick)
{
  const CwField *kind = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_SECTION), "kind");
  const CwField *field = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_DECLARATIONS), nick);

  for (guint i = 0; i < kind->n_choices; i++)
    if (strcmp (kind->choices[i].nick, nick) == 0)
      return _ (kind->choices[i].label);
  if (field == NULL)
    field = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_CASE), nick);
  return field ? _ (field->label) : nick;
}

static void
add_kinds (GPtrArray *nicks, gboolean is_abstract)
{
  const CwField *kind = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_SECTION), "kind");

  for (guint i = 0; i < kind->n_choices; i++)
    if (g_str_has_prefix (kind->choices[i].nick, "abstract-") == is_abstract &&
        strcmp (kind->choices[i].nick, "other") != 0)
      g_ptr_array_add (nicks, (gpointer)kind->choices[i].nick);
}

/* What is printed of the declarations: their texts, and the sentence on consent. */
static void
add_declarations (GPtrArray *nicks)
{
  static const char *const others[] = { "consent-statement", "cover-letter", NULL };

  g_ptr_array_add (nicks, (gpointer) "consent");
  CW_FOREACH_FIELD (cw_entity_type_get_info (CW_TYPE_DECLARATIONS), field)
    if (field->kind == &cw_kind_prose && !g_strv_contains (others, field->name))
      g_ptr_array_add (nicks, (gpointer)field->name);
}

/**
 * cw_journal_list_sections:
 * @part: a part of the article
 *
 * Returns: (transfer full) (element-type utf8): what sections of it a journal may want, see
 *   #CwProfileSection
 */
GPtrArray *
cw_journal_list_sections (CwProfilePart part)
{
  GPtrArray *nicks = g_ptr_array_new ();

  if (part == CW_PROFILE_BACK)
    add_declarations (nicks);
  else
    add_kinds (nicks, part == CW_PROFILE_ABSTRACT);
  if (part == CW_PROFILE_BODY)
    g_ptr_array_add (nicks, (gpointer) "perspective");
  return nicks;
}

static const char *
get_name (const CwProfileSection *section)
{
  return section->heading ? section->heading : cw_journal_get_section_label (section->nick);
}

/* ---- sections ---- */

typedef struct
{
  const GPtrArray *sections;
  CwManuscriptPartKind kind;
  const char *rule; /* that says where the list comes from */
  const char *field; /* of the case */
} Group;

/* Takes @sentence. */
static CwFinding *
add_section (CwJournalCheck *check,
             const Group *group,
             const CwProfileSection *section,
             const CwProfileRule *origin,
             char *sentence)
{
  g_autofree char *key = g_strconcat ("section-", section->nick, NULL);
  CwFinding *finding = cw_journal_add (check, key, origin, sentence);

  cw_journal_place (check, finding, NULL, group->field);
  return finding;
}

static void
add_missing (CwJournalCheck *check, const Group *group, const CwProfileSection *section)
{
  const char *name = check->profile->name, *heading = get_name (section);
  /* A part of an abstract without headings goes by our own name, which tells that it is one. */
  char *sentence =
    group->kind == CW_MANUSCRIPT_ABSTRACT && section->heading
      /* Translators: a journal, then a heading such as “Background”. */
      ? g_strdup_printf (_ ("%s asks for “%s” in the abstract, which is empty."), name, heading)
      /* Translators: a journal, then a heading such as “Background”. */
      : g_strdup_printf (_ ("%s asks for “%s”, which is empty."), name, heading);

  add_section (check, group, section, cw_journal_profile_get_rule (check->profile, group->rule),
               sentence);
}

static void
add_filled_in (CwJournalCheck *check, const Group *group, const CwProfileSection *section)
{
  CwFinding *finding =
    add_section (check, group, section, NULL,
                 /* Translators: a journal, then a heading such as “Funding”, then the words that
                    are printed below it. */
                 g_strdup_printf (_ ("%s: nothing is recorded for “%s”; “%s” is printed. Make sure "
                                     "that this is so."),
                                  check->profile->name, get_name (section), section->when_empty));

  finding->severity = CW_SEVERITY_NOTE;
}

static gboolean
is_filled_in (const CwManuscriptPart *part, const CwProfileSection *section)
{
  g_autofree char *text = cw_manuscript_part_dup_text (part);

  return section->when_empty && strcmp (g_strstrip (text), section->when_empty) == 0;
}

static void
check_section (CwJournalCheck *check, const Group *group, const CwProfileSection *section)
{
  const CwManuscriptPart *part =
    cw_journal_find_part (check->manuscript, group->kind, section->nick);
  g_autofree char *text = part ? cw_manuscript_part_dup_text (part) : NULL;
  gboolean is_empty = part == NULL || part->n_words == 0 || cw_prompt_is_all (text);

  if (is_empty && section->is_required)
    add_missing (check, group, section);
  else if (!is_empty && is_filled_in (part, section))
    add_filled_in (check, group, section);
}

static void
check_consent (CwJournalCheck *check)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (check->profile, "consent-with");
  const CwManuscriptPart *part =
    cw_journal_find_part (check->manuscript, CW_MANUSCRIPT_BACK, "consent");
  g_autofree char *text = part ? cw_manuscript_part_dup_text (part) : NULL;
  g_autofree char *folded = text ? g_utf8_casefold (text, -1) : NULL;

  for (guint i = 0; rule && folded && part->n_words > 0 && rule->values[i]; i++)
    {
      g_autofree char *word = g_utf8_casefold (rule->values[i], -1);

      if (strstr (folded, word))
        continue;
      cw_journal_place (
        check,
        cw_journal_add (
          check, rule->key, rule,
          g_strdup_printf (_ ("The consent statement does not speak of “%s”, as %s asks for."),
                           rule->values[i], check->profile->name)),
        NULL, "declarations");
    }
}

/* ---- authors ---- */

static void
append_without_orcid (GString *names, const CwManuscriptAuthor *author)
{
  if (author->orcid && *author->orcid)
    return;
  g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                          author->family_name ? author->family_name : "?");
}

static void
check_authors (CwJournalCheck *check)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (check->profile, "author-details");
  g_autoptr (GString) names = g_string_new (NULL);

  if (!cw_journal_profile_rules (check->profile, "author-details", "orcid"))
    return;
  for (guint i = 0; i < check->manuscript->authors->len; i++)
    append_without_orcid (names, check->manuscript->authors->pdata[i]);
  if (names->len > 0)
    cw_journal_place (
      check,
      cw_journal_add (check, rule->key, rule,
                      g_strdup_printf (_ ("%s asks for an ORCID, which is missing for %s."),
                                       check->profile->name, names->str)),
      NULL, "authors");
}

void
cw_journal_check_sections (CwJournalCheck *check)
{
  const CwJournalProfile *profile = check->profile;
  const Group groups[] = {
    { profile->abstract, CW_MANUSCRIPT_ABSTRACT, "sections", "sections" },
    { profile->body, CW_MANUSCRIPT_BODY, "sections", "sections" },
    { profile->back, CW_MANUSCRIPT_BACK, "declarations", "declarations" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i].sections->len; j++)
      check_section (check, &groups[i], groups[i].sections->pdata[j]);
  check_consent (check);
  check_authors (check);
}

/* ---- CARE against the journal ---- */

static gboolean
limits_keywords_otherwise (const CwJournalProfile *profile)
{
  const CwProfileLimit *limit = cw_journal_profile_get_limit (profile, "keywords");

  return limit && (limit->least != CARE_KEYWORDS_LEAST || limit->most != CARE_KEYWORDS_MOST);
}

/**
 * cw_journal_dup_conflict:
 * @profile: what the journal wants
 * @care_item: an item of CARE: "1", "2", "5a", "7"
 *
 * CARE wants "case report" in the title, two to five key words, demographics and a dated timeline
 * (CARE 2013, items 1, 2, 5a and 7). A journal may want otherwise; then the journal wins, and
 * whoever shows the item shows this sentence with it.
 *
 * Returns: (transfer full) (nullable): a translated sentence; %NULL where both agree
 */
char *
cw_journal_dup_conflict (const CwJournalProfile *profile, const char *care_item)
{
  const char *journal = profile->name;

  if (strcmp (care_item, "1") == 0 &&
      cw_journal_profile_rules (profile, "title-without", "case report"))
    return g_strdup_printf (_ ("CARE asks for “case report” in the title, %s for a title without "
                               "it: the journal comes first."),
                            journal);
  if (strcmp (care_item, "2") == 0 && limits_keywords_otherwise (profile))
    return g_strdup_printf (_ ("CARE asks for 2 to 5 key words, %s for another number: the "
                               "journal comes first."),
                            journal);
  if (strcmp (care_item, "5a") == 0 &&
      cw_journal_profile_rules (profile, "text-without-details", "age"))
    return g_strdup_printf (_ ("CARE asks for the age, %s for an age range: the range serves "
                               "both."),
                            journal);
  if (strcmp (care_item, "7") == 0 &&
      cw_journal_profile_rules (profile, "text-without-details", "dates"))
    return g_strdup_printf (_ ("CARE asks for dates in the timeline, %s for none: intervals such "
                               "as “month 3” serve both."),
                            journal);
  return NULL;
}

/* "care-1": an item of which something is there. What is wholly missing stays as it is. */
static void
explain (CwFinding *finding, const CwJournalProfile *profile)
{
  const char *item =
    g_str_has_prefix (finding->rule, CARE_PREFIX) ? finding->rule + strlen (CARE_PREFIX) : "";
  g_autofree char *conflict = cw_journal_dup_conflict (profile, item);
  char *message;

  if (conflict == NULL || finding->severity != CW_SEVERITY_NOTE)
    return;
  message = g_strdup_printf ("%s %s", finding->message, conflict);
  g_free (finding->message);
  finding->message = message;
}

/**
 * cw_journal_overrule:
 * @findings: (element-type CwFinding): what cw_check_case() found, and what CARE asks for, by rules
 *   "care-" and the item
 * @profile: what the journal wants
 *
 * Takes away what CARE alone says about the number of key words where the journal has a number of
 * its own, of which cw_journal_check() speaks; and says in other notes on CARE that the journal
 * wants otherwise.
 */
void
cw_journal_overrule (GPtrArray *findings, const CwJournalProfile *profile)
{
  gboolean limits_keywords = cw_journal_profile_get_limit (profile, "keywords") != NULL;

  for (guint i = findings->len; i > 0; i--)
    {
      CwFinding *finding = findings->pdata[i - 1];

      if (limits_keywords && strcmp (finding->rule, "keyword-count") == 0)
        g_ptr_array_remove_index (findings, i - 1);
      else
        explain (finding, profile);
    }
}
