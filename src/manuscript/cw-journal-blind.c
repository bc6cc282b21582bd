/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-detail-private.h"
#include "manuscript/cw-journal-check-private.h"
#include "manuscript/cw-matter.h"
#include "rules/cw-contributors.h"

/* What the anonymous article still tells its reviewers of who wrote it: the words of the authors
 * are not changed, but each place is pointed out. */

/* A shorter family name is many a word: Li, Chen, Gray. */
#define SHORTEST_ALONE 5

typedef struct
{
  const char *rule;
  const char *what; /* what the words are, translated */
  GRegex *regex;
  gboolean is_back; /* only where the declarations stand */
} Trace;

typedef struct
{
  CwJournalCheck *check;
  CwCase *root;
  GArray *traces;
} Blind;

static void
trace_clear (gpointer data)
{
  g_regex_unref (((Trace *)data)->regex);
}

/* ---- what tells ---- */

static void
add_pattern (Blind *self, const char *rule, const char *what, const char *pattern, gboolean back)
{
  Trace trace = { .rule = rule, .what = what, .is_back = back };

  trace.regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);

  if (trace.regex)
    g_array_append_val (self->traces, trace);
}

/* Whole words as they are recorded. */
static void
add_words (Blind *self, const char *rule, const char *what, const char *words)
{
  g_autofree char *escaped = words ? g_regex_escape_string (words, -1) : NULL;
  g_autofree char *pattern =
    escaped && *escaped ? g_strdup_printf ("(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])", escaped)
                        : NULL;

  if (pattern)
    add_pattern (self, rule, what, pattern, FALSE);
}

#define TITLE "(?:Dr|Prof|Professor|Mr|Ms|Mrs|\\p{Lu})\\.? "
#define NOT_CITED "(?!(?:['’]s)?(?:,? et al| and (?:co-?workers|colleagues)))"

/* "Ke Cheng", "Cheng Ke", "Dr Cheng", "K. Cheng"; "Cheng et al." is how reviewers want it. */
static void
add_name (Blind *self, CwAuthor *author)
{
  const char *what = _ ("the name of an author");
  g_autofree char *family = g_regex_escape_string (author->family_name, -1);
  g_autofree char *given =
    g_regex_escape_string (author->given_names ? author->given_names : "", -1);
  g_autofree char *alone = g_utf8_strlen (author->family_name, -1) < SHORTEST_ALONE
                             ? g_strdup (TITLE)
                             : g_strdup ("(?:" TITLE ")?");
  g_autofree char *pattern = g_strdup_printf (
    "(?<![\\p{L}\\p{N}-])(?:%s%s%s|%s[ ,]+%s|%s%s)(?![\\p{L}\\p{N}-])" NOT_CITED, given,
    *given ? " " : TITLE, family, family, *given ? given : TITLE, alone, family);

  add_pattern (self, "blind-author", what, pattern, FALSE);
}

/* "KC", "K.C." in the declarations, or in parentheses anywhere; "CT" is not said to be an author.
 */
static void
add_initials (Blind *self, CwAuthor *author)
{
  const char *what = _ ("the initials of an author");
  g_autofree char *initials =
    cw_contributors_dup_all_initials (author->given_names, author->family_name);
  g_auto (GStrv) letters = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *back = NULL;
  g_autofree char *body = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);

  for (const char *at = initials; *at; at = g_utf8_next_char (at))
    g_ptr_array_add (list, g_strndup (at, (gsize)(g_utf8_next_char (at) - at)));
  if (list->len < 2 || cw_deidentify_is_abbreviation (initials))
    return;
  g_ptr_array_add (list, NULL);
  joined = g_strjoinv ("\\.?[ -]?", (char **)list->pdata);
  back = g_strdup_printf ("(?<![\\p{L}\\p{N}-])%s(?![\\p{L}\\p{N}-])", joined);
  body = g_strdup_printf (
    "(?<=\\()%s\\.?(?=[,;)]| and )|(?:(?<=[Aa]uthor )|(?<=[Aa]uthors ))%s(?!\\p{L})", joined,
    joined);
  add_pattern (self, "blind-initials", what, back, TRUE);
  add_pattern (self, "blind-initials", what, body, FALSE);
}

static void
add_authors (Blind *self)
{
  GListModel *authors = G_LIST_MODEL (self->root->authors);

  for (guint i = 0; i < g_list_model_get_n_items (authors); i++)
    {
      g_autoptr (CwAuthor) author = g_list_model_get_item (authors, i);

      if (author->family_name && *author->family_name)
        {
          add_name (self, author);
          add_initials (self, author);
        }
      add_words (self, "blind-contact", _ ("the address of an author"), author->email);
      add_words (self, "blind-contact", _ ("the ORCID of an author"), author->orcid);
    }
}

/* Of each affiliation the parts that name a house, and the town. */
static void
add_work (Blind *self)
{
  GListModel *list = G_LIST_MODEL (self->root->affiliations);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAffiliation) affiliation = g_list_model_get_item (list, i);
      g_auto (GStrv) pieces =
        g_strsplit (affiliation->institution ? affiliation->institution : "", ",", -1);

      for (guint j = 0; pieces[j]; j++)
        if (strchr (g_strstrip (pieces[j]), ' '))
          add_words (self, "blind-institution", _ ("where an author works"), pieces[j]);
      add_words (self, "blind-institution", _ ("where an author works"), affiliation->city);
    }
}

/* Numbers of grants, as the declaration on funding has them: at least three digits. */
static void
add_grants (Blind *self)
{
  const char *funding = self->root->declarations->funding;
  g_autoptr (GRegex) regex =
    g_regex_new ("(?<![\\p{L}\\p{N}])(?=[\\p{L}/.-]{0,8}\\d[\\p{L}/.-]?\\d[\\p{L}/.-]?\\d)"
                 "[\\p{Lu}\\d][\\p{Lu}\\d/.-]{3,30}[\\p{Lu}\\d]",
                 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (funding == NULL)
    return;
  g_regex_match (regex, funding, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 0);

      add_words (self, "blind-grant", _ ("the number of a grant"), number);
    }
}

/* "In our previous work [3]", "we previously reported". */
#define OWN_WORK                                                                                      \
  "(?i:(?<!\\p{L})(?:our|my) (?:group['’]s |team['’]s )?(?:own |previous(?:ly)? |prior |earlier " \
  "|recent(?:ly)? |former |last |first |published ){1,3}(?:and \\p{Ll}+ )?(?:work|study|studies"      \
  "|reports?|papers?|articles?|publications?|series|trials?|cases?|review|results?|experience"        \
  "|data|findings?|observations?|analys[ie]s)(?!\\p{L})"                                              \
  "|(?<!\\p{L})we (?:have )?(?:previously|earlier|recently|already|before) (?:reported|described"     \
  "|published|shown|demonstrated|presented|observed)(?!\\p{L})"                                       \
  "|(?<!\\p{L})we (?:have )?(?:reported|described|published) (?:previously|earlier|before)"           \
  "(?!\\p{L})|(?<!\\p{L})(?:reported|described|published) by (?:us|our (?:group|team))(?!\\p{L}))"

static void
add_traces (Blind *self)
{
  add_authors (self);
  add_work (self);
  add_grants (self);
  add_pattern (self, "blind-own-work",
               _ ("a work of the authors’ own; speak of it as of that of others"), OWN_WORK, FALSE);
}

/* ---- where it stands ---- */

static void
check_text (Blind *self,
            const char *text,
            gboolean is_back,
            const char *entity_id,
            const char *field)
{
  for (guint i = 0; text && i < self->traces->len; i++)
    {
      const Trace *trace = &g_array_index (self->traces, Trace, i);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *found = NULL;
      CwFinding *finding;

      if ((trace->is_back && !is_back) || !g_regex_match (trace->regex, text, 0, &match))
        continue;
      found = g_match_info_fetch (match, 0);
      finding = cw_finding_new (
        trace->rule, CW_SEVERITY_WARNING,
        /* Translators: words of the article, and what they are. */
        g_strdup_printf (_ ("The anonymous article says “%s”: %s."), found, trace->what));
      g_ptr_array_add (self->check->findings, finding);
      cw_journal_place (self->check, finding, entity_id, field);
    }
}

static void
check_blocks (Blind *self, const GPtrArray *blocks, gboolean is_back)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];
      g_autofree char *text = cw_manuscript_block_dup_text (block);

      check_text (self, text, is_back, block->entity_id, block->field ? block->field : "text");
    }
}

static void
check_all (Blind *self)
{
  const CwManuscript *manuscript = self->check->manuscript;

  check_text (self, manuscript->title, FALSE, NULL, "title");
  check_text (self, manuscript->running_title, FALSE, NULL, "running-title");
  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = manuscript->parts->pdata[i];

      if (cw_manuscript_part_is_shown (part, TRUE))
        check_blocks (self, part->blocks, part->kind == CW_MANUSCRIPT_BACK);
    }
  for (guint i = 0; i < manuscript->figures->len; i++)
    {
      const CwManuscriptFloat *figure = manuscript->figures->pdata[i];

      check_text (self, figure->title, FALSE, figure->entity_id, "title");
      check_blocks (self, figure->caption, FALSE);
    }
}

/* ---- data ---- */

/* A work that the authors call their own says no name. */
static gboolean
is_name (const Trace *trace)
{
  return !g_str_equal (trace->rule, "blind-own-work");
}

/* Words that a vocabulary helps with, and genes, are none of a person: "White blood cell count". */
static gboolean
may_name (const CwField *field)
{
  return (field->kind == &cw_kind_text && field->vocabulary == 0 &&
          !g_str_equal (field->name, "gene")) ||
         field->kind == &cw_kind_prose;
}

static void
mask_text (const Blind *self, char **text, gboolean is_back)
{
  for (guint i = 0; i < self->traces->len; i++)
    {
      const Trace *trace = &g_array_index (self->traces, Trace, i);
      char *masked =
        is_name (trace) && (is_back || !trace->is_back)
          ? g_regex_replace_literal (trace->regex, *text, -1, 0, CW_DEIDENTIFY_LEFT_OUT, 0, NULL)
          : NULL;

      if (masked == NULL)
        continue;
      g_free (*text);
      *text = masked;
    }
}

static void
mask_entity (const Blind *self, CwSnapshot *entity)
{
  gboolean is_back = g_str_equal (entity->info->name, "declarations");

  CW_FOREACH_FIELD (entity->info, field)
    {
      char **text = &entity->texts[field->index];
      const GPtrArray *items = entity->items[field->index];

      if (*text && may_name (field))
        mask_text (self, text, is_back);
      for (guint i = 0; items && i < items->len; i++)
        mask_entity (self, items->pdata[i]);
    }
}

/**
 * cw_journal_mask_authors:
 * @data: a copy of the case that goes to reviewers as data
 * @root: the case, with its authors
 *
 * Leaves out of all texts of @data what tells who wrote the article. Data are read by machines; the
 * words of the article itself are the authors', see cw_journal_check_blind().
 */
void
cw_journal_mask_authors (CwSnapshot *data, CwCase *root)
{
  g_autoptr (GArray) traces = g_array_new (FALSE, FALSE, sizeof (Trace));
  Blind self = { NULL, root, traces };

  g_array_set_clear_func (traces, trace_clear);
  add_traces (&self);
  mask_entity (&self, data);
}

/**
 * cw_journal_check_blind:
 * @manuscript: an article
 * @profile: what the journal wants
 * @root: the case it is made from
 *
 * Looks in what the anonymous article shows for what tells who wrote it: names, initials, addresses
 * and affiliations of its authors, numbers of grants, and works that it calls the authors' own
 * ("blind-author", "-initials", "-contact", "-institution", "-grant", "-own-work").
 *
 * Returns: (transfer full) (element-type CwFinding): what was found, warnings all
 */
GPtrArray *
cw_journal_check_blind (const CwManuscript *manuscript,
                        const CwJournalProfile *profile,
                        CwCase *root)
{
  CwJournalCheck check = {
    .manuscript = manuscript,
    .profile = profile,
    .root = root,
    .findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free),
  };
  g_autoptr (GArray) traces = g_array_new (FALSE, FALSE, sizeof (Trace));
  Blind self = { &check, root, traces };

  g_array_set_clear_func (traces, trace_clear);
  add_traces (&self);
  check_all (&self);
  return check.findings;
}
