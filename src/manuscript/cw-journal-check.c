/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-journal-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-journal-check-private.h"

/* The article against what a journal wants. Everything here is a warning that the author may
 * overrule with a note; where CARE and the journal pull against each other, the journal wins and
 * the sentence says so. */

#define RULE_PREFIX "journal-"

/* ---- where a rule comes from ---- */

/* NULL when nothing is known of it. */
static char *
dup_origin (const char *source, const char *checked, const char *note)
{
  g_autoptr (GString) origin = g_string_new (NULL);

  if (source)
    g_string_append_printf (origin, _ ("Source: %s"), source);
  if (source && checked)
    g_string_append_printf (origin, _ (", checked %s"), checked);
  if (source)
    g_string_append_c (origin, '.');
  if (note)
    g_string_append_printf (origin, "%s%s", origin->len ? " " : "", note);
  return origin->len ? g_string_free (g_steal_pointer (&origin), FALSE) : NULL;
}

/* That nobody has looked whether a rule is so belongs to what is said. */
static void
tell (CwFinding *finding,
      const char *source,
      const char *checked,
      gboolean is_verified,
      const char *note)
{
  g_autofree char *sentence = is_verified ? NULL : finding->message;

  if (sentence)
    finding->message =
      g_strjoin (" ", sentence, _ ("This was not verified on the journal’s own page."), NULL);
  finding->origin = dup_origin (source, checked, note);
}

/* Lets @finding tell where a limit was read. */
void
cw_journal_tell_limit (CwFinding *finding, const CwProfileLimit *limit)
{
  if (limit)
    tell (finding, limit->source, limit->checked, limit->is_verified, limit->note);
}

/* Lets @finding tell where a rule was read. */
void
cw_journal_tell_rule (CwFinding *finding, const CwProfileRule *rule)
{
  if (rule)
    tell (finding, rule->source, rule->checked, rule->is_verified, rule->note);
}

/* Takes @sentence. */
static CwFinding *
add (CwJournalCheck *check, const char *key, char *sentence)
{
  g_autofree char *name = g_strconcat (RULE_PREFIX, key, NULL);
  CwFinding *finding = cw_finding_new (g_intern_string (name), CW_SEVERITY_WARNING, sentence);

  g_ptr_array_add (check->findings, finding);
  return finding;
}

/* Takes @sentence; @origin, if it is given, says where it was read. */
CwFinding *
cw_journal_add (CwJournalCheck *check, const char *key, const CwProfileRule *origin, char *sentence)
{
  CwFinding *finding = add (check, key, sentence);

  cw_journal_tell_rule (finding, origin);
  return finding;
}

/* Without an entity the case itself is meant. */
void
cw_journal_place (CwJournalCheck *check,
                  CwFinding *finding,
                  const char *entity_id,
                  const char *field)
{
  CwEntity *root = check->root ? CW_ENTITY (check->root) : NULL;
  CwEntity *entity = root && entity_id ? cw_entity_lookup (root, entity_id) : root;

  if (entity && cw_entity_info_find (cw_entity_get_info (entity), field))
    cw_finding_add_place (finding, entity, field);
}

/* ---- the text of a part ---- */

const CwManuscriptPart *
cw_journal_find_part (const CwManuscript *manuscript, CwManuscriptPartKind kind, const char *nick)
{
  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = manuscript->parts->pdata[i];

      if (part->kind == kind && g_strcmp0 (part->nick, nick) == 0)
        return part;
    }
  return NULL;
}

/* ---- limits ---- */

static gboolean
count_abstract (const CwManuscript *manuscript, guint *n)
{
  *n = cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_ABSTRACT);
  return *n > 0;
}

static gboolean
count_body (const CwManuscript *manuscript, guint *n)
{
  *n = cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_BODY);
  return *n > 0;
}

static gboolean
count_keywords (const CwManuscript *manuscript, guint *n)
{
  *n = manuscript->keywords->len;
  return TRUE;
}

static gboolean
count_references (const CwManuscript *manuscript, guint *n)
{
  *n = manuscript->references->len;
  return TRUE;
}

static gboolean
count_figures (const CwManuscript *manuscript, guint *n)
{
  *n = manuscript->figures->len;
  return TRUE;
}

static gboolean
count_tables (const CwManuscript *manuscript, guint *n)
{
  *n = cw_manuscript_count_tables (manuscript);
  return TRUE;
}

static gboolean
count_authors (const CwManuscript *manuscript, guint *n)
{
  *n = manuscript->authors->len;
  return TRUE;
}

static gboolean
count_title_words (const CwManuscript *manuscript, guint *n)
{
  *n = manuscript->title ? cw_manuscript_count_words_of (manuscript->title) : 0;
  return *n > 0;
}

static gboolean
count_characters (const char *text, guint *n)
{
  *n = text ? g_utf8_strlen (text, -1) : 0;
  return text != NULL;
}

static gboolean
count_title_characters (const CwManuscript *manuscript, guint *n)
{
  return count_characters (manuscript->title, n);
}

static gboolean
count_running_title (const CwManuscript *manuscript, guint *n)
{
  return count_characters (manuscript->running_title, n);
}

/* A point is an item of a list, or a line where there is no list. */
static gboolean
count_learning_points (const CwManuscript *manuscript, guint *n)
{
  const CwManuscriptPart *part =
    cw_journal_find_part (manuscript, CW_MANUSCRIPT_BODY, "learning-points");

  *n = 0;
  for (guint i = 0; part && i < part->blocks->len; i++)
    {
      const CwManuscriptBlock *block = part->blocks->pdata[i];

      *n += block->kind == CW_PROSE_BULLET || block->kind == CW_PROSE_NUMBER;
    }
  if (part && *n == 0)
    *n = part->blocks->len;
  return *n > 0;
}

/* A count says FALSE when there is nothing to be counted yet. What the file of a figure is held to
 * is not counted here: it is looked at when the file is made. */
static const struct
{
  const char *key;
  const char *label;
  const char *field; /* of the case */
  gboolean (*count) (const CwManuscript *manuscript, guint *n);
} limits[] = {
  { "abstract-words", N_ ("Words in the abstract"), "sections", count_abstract },
  { "words", N_ ("Words in the article"), "sections", count_body },
  { "keywords", N_ ("Key words"), "keywords", count_keywords },
  { "references", N_ ("References"), "sections", count_references },
  { "figures", N_ ("Figures"), "figures", count_figures },
  { "tables", N_ ("Tables"), "sections", count_tables },
  { "authors", N_ ("Authors"), "authors", count_authors },
  { "title-words", N_ ("Words in the title"), "title", count_title_words },
  { "title-characters", N_ ("Characters in the title"), "title", count_title_characters },
  { "running-title-characters", N_ ("Characters in the running title"), "running-title",
    count_running_title },
  { "learning-points", N_ ("Learning points"), "sections", count_learning_points },
  { "figure-dpi", N_ ("Resolution of figures in dots per inch"), NULL, NULL },
  { "figure-megabytes", N_ ("Size of the file of a figure in MB"), NULL, NULL },
  { "figure-lettering", N_ ("Lettering of figures in points"), NULL, NULL },
  { "figure-line", N_ ("Lines of figures in points"), NULL, NULL },
};

/**
 * cw_journal_get_limit_key:
 * @n: from 0
 *
 * Returns: (nullable): the key of the how manieth limit there is, in the order of a form, see
 *   #CwProfileLimit; %NULL past the last one
 */
const char *
cw_journal_get_limit_key (guint n)
{
  return n < G_N_ELEMENTS (limits) ? limits[n].key : NULL;
}

/**
 * cw_journal_get_limit_label:
 * @key: what is limited, see #CwProfileLimit
 *
 * Returns: (transfer none): what it is called, translated; @key itself when it is not known
 */
const char *
cw_journal_get_limit_label (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (strcmp (limits[i].key, key) == 0)
      return _ (limits[i].label);
  return key;
}

static char *
dup_excess (const char *label, guint n, const CwProfileLimit *limit, const char *journal)
{
  if (n < limit->least)
    /* Translators: as in "Key words: 2; BMC series asks for at least 3." */
    return g_strdup_printf (_ ("%s: %u; %s asks for at least %g."), label, n, journal,
                            limit->least);
  if (limit->most > 0 && n > limit->most)
    /* Translators: as in "Words in the abstract: 400; BMC series allows at most 350." */
    return g_strdup_printf (_ ("%s: %u; %s allows at most %g."), label, n, journal, limit->most);
  return NULL;
}

void
cw_journal_check_limits (CwJournalCheck *check)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      const CwProfileLimit *limit = cw_journal_profile_get_limit (check->profile, limits[i].key);
      CwFinding *finding;
      char *sentence;
      guint n;

      if (limit == NULL || limits[i].count == NULL || !limits[i].count (check->manuscript, &n))
        continue;
      sentence = dup_excess (_ (limits[i].label), n, limit, check->profile->name);
      if (sentence == NULL)
        continue;
      finding = add (check, limit->key, sentence);
      cw_journal_tell_limit (finding, limit);
      cw_journal_place (check, finding, NULL, limits[i].field);
    }
}

/* ---- everything ---- */

static CwProfileNote *
find_note (CwCase *root, const char *rule)
{
  GListModel *notes = G_LIST_MODEL (root->profile_notes);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (CwProfileNote) note = g_list_model_get_item (notes, i);

      /* The case keeps it alive. */
      if (note->note && g_strcmp0 (note->rule, rule) == 0)
        return note;
    }
  return NULL;
}

/* What the author decided against, with a reason, is worth knowing still. */
static void
heed_notes (CwJournalCheck *check)
{
  for (guint i = 0; check->root && i < check->findings->len; i++)
    {
      CwFinding *finding = check->findings->pdata[i];
      CwProfileNote *note = find_note (check->root, finding->rule);
      char *message;

      if (note == NULL)
        continue;
      message = g_strdup_printf (_ ("%s Kept, because: %s"), finding->message, note->note);
      g_free (finding->message);
      finding->message = message;
      finding->severity = CW_SEVERITY_NOTE;
    }
}

/* It is no fault of the author when a program is not installed. */
static void
check_references (CwJournalCheck *check)
{
  const char *note = check->manuscript->reference_note;

  if (note)
    cw_journal_add (check, "reference-style", NULL, g_strdup (note))->severity = CW_SEVERITY_NOTE;
}

static void
check_review (CwJournalCheck *check)
{
  const char *note = check->manuscript->review_note;

  if (note)
    g_ptr_array_add (check->findings,
                     cw_finding_new ("review-unreadable", CW_SEVERITY_WARNING, g_strdup (note)));
}

/**
 * cw_journal_check:
 * @manuscript: an article, made for @profile
 * @profile: what the journal wants
 * @root: (nullable): the case it is made from, so that a finding knows its place and the author's
 *   notes on the profile are heeded
 *
 * Compares an article with what a journal wants: numbers, sections, title, details that may
 * identify. Each message names the limit, the number, where it was read and when, and says when it
 * was not verified. The name of a rule is "journal-" and its key in the profile, of a section
 * "journal-section-" and its nick. A #CwProfileNote of @root with that name makes a note of it. For
 * a journal that reviews blindly what cw_journal_check_blind() finds is among them.
 *
 * Returns: (transfer full) (element-type CwFinding): what was found, never an error
 */
GPtrArray *
cw_journal_check (const CwManuscript *manuscript, const CwJournalProfile *profile, CwCase *root)
{
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();
  CwJournalCheck check = {
    .manuscript = manuscript,
    .profile = profile,
    .patterns = patterns,
    .root = root,
    .findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free),
  };

  cw_journal_check_limits (&check);
  cw_journal_check_sections (&check);
  cw_journal_check_title (&check);
  cw_journal_check_details (&check);
  check_references (&check);
  check_review (&check);
  if (root && cw_journal_profile_rules (profile, "blind-review", "yes"))
    g_ptr_array_extend_and_steal (check.findings,
                                  cw_journal_check_blind (manuscript, profile, root));
  heed_notes (&check);
  return check.findings;
}
