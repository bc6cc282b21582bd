/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "draft-cases.h"

#include <locale.h>
#include <string.h>

#include "../rules/case-builder.h"
#include "base/cw-prompt.h"
#include "manuscript/cw-case-text.h"
#include "manuscript/cw-fact.h"
#include "manuscript/cw-inspect.h"
#include "manuscript/cw-panel-pointer.h"
#include "manuscript/cw-prose.h"
#include "manuscript/cw-section-draft.h"
#include "model/cw-entity-walk.h"
#include "vocab/cw-journal-profile.h"

/* Six cases drafted section by section, in the order of each journal: the words against files that
 * were read by a human being, every number bound, nothing to find for the inspector. */

/* ---- a drafted article ---- */

static void
clear_sections (CwEntity *root)
{
  GListModel *sections = G_LIST_MODEL (CW_CASE (root)->sections);

  while (g_list_model_get_n_items (sections))
    {
      g_autoptr (CwEntity) section = g_list_model_get_item (sections, 0);

      cw_entity_remove (section);
    }
}

static void
draft_sections (CwEntity *root, const GPtrArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      const CwProfileSection *section = wanted->pdata[i];
      g_autofree char *draft = NULL;
      CwEntity *row;

      if (g_str_equal (section->nick, "perspective"))
        continue;
      row = build_row (root, "sections", "kind", section->nick, NULL);
      draft = cw_section_draft (CW_CASE (root), section->nick);
      if (draft)
        build_set (row, "text", draft);
      else
        cw_entity_remove (row);
    }
}

/* The sections of a journal in their order, as one text. */
static char *
dup_order (const char *id)
{
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (id, NULL);
  const GPtrArray *const lists[] = { profile->abstract, profile->body };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      g_string_append_printf (out, "%s ", ((CwProfileSection *)lists[i]->pdata[j])->nick);
  return g_string_free (out, FALSE);
}

/* The journals, one of those that want the same sections in the same order. */
static GPtrArray *
list_journals (void)
{
  const char *const *ids = cw_journal_profile_list_bundled ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *journals = g_ptr_array_new ();

  for (guint i = 0; ids[i]; i++)
    if (g_hash_table_add (seen, dup_order (ids[i])))
      g_ptr_array_add (journals, (char *)ids[i]);
  g_assert_cmpuint (journals->len, >, 1);
  return journals;
}

/* The case with nothing but drafts in the order of a journal. */
static CwEntity *
build_drafted (const DraftCase *draft_case, const char *id)
{
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (id, NULL);
  CwEntity *root = draft_case->build ();

  clear_sections (root);
  draft_sections (root, profile->abstract);
  draft_sections (root, profile->body);
  return root;
}

/* ---- as printed ---- */

/* Its only table is that of the times. */
static void
append_cross_reference (GString *out, CwEntity *root, const CwProseRun *run)
{
  CwEntity *figure = cw_entity_lookup (root, run->target);
  g_autofree char *panels = NULL;

  if (g_str_equal (run->text, "table"))
    {
      g_string_append (out, cw_prose_run_is_caption (run) ? "Table 1." : "Table 1");
      return;
    }
  panels = cw_panel_pointer_dup_letters (CW_FIGURE (figure), run->wording);
  g_string_append_printf (out, "Fig. %u%s",
                          cw_figure_get_number (CW_CASE (root), CW_FIGURE (figure)), panels);
}

static void
append_run (GString *out, CwEntity *root, const CwProseRun *run)
{
  g_autofree char *fact = NULL;

  if (run->kind == CW_PROSE_FACT)
    {
      fact = cw_fact_dup_text (CW_CASE (root), run->text, run->target, run->wording);
      g_assert_nonnull (fact);
    }
  if (run->kind == CW_PROSE_CROSS_REFERENCE)
    append_cross_reference (out, root, run);
  else
    g_string_append (out, fact ? fact : run->text);
}

static void
append_printed (GString *out, CwEntity *root, const char *source)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];
      guint cell = 0;

      for (guint j = 0; j < block->runs->len; j++)
        {
          const CwProseRun *run = block->runs->pdata[j];

          for (; cell < run->cell; cell++)
            g_string_append (out, " | ");
          append_run (out, root, run);
        }
      g_string_append_c (out, '\n');
    }
}

static char *
dup_printed (CwEntity *root)
{
  GListModel *sections = G_LIST_MODEL (CW_CASE (root)->sections);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CwSection) section = g_list_model_get_item (sections, i);
      g_autofree char *kind =
        cw_entity_dup_text (CW_ENTITY (section),
                            cw_entity_info_find (cw_entity_get_info (CW_ENTITY (section)), "kind"));

      g_string_append_printf (out, "%s# %s\n", i ? "\n" : "", kind);
      append_printed (out, root, section->text);
    }
  return g_string_free (out, FALSE);
}

/* Declarations are drafted as well. */
static void
append_declarations (GString *out, CwEntity *root)
{
  static const char *const nicks[] = { "consent", "contributions", "competing-interests" };

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_autofree char *draft = cw_section_draft (CW_CASE (root), nicks[i]);

      if (draft == NULL)
        continue;
      g_string_append_printf (out, "\n# %s\n", nicks[i]);
      append_printed (out, root, draft);
    }
}

/* CASEWRIGHT_UPDATE_GOLDEN writes the files anew, to be read before they are kept. */
static void
test_golden (gconstpointer data)
{
  const DraftCase *draft_case = data;
  g_autoptr (CwEntity) root = build_drafted (draft_case, CW_JOURNAL_PROFILE_DEFAULT);
  g_autofree char *article = dup_printed (root);
  g_autofree char *name = g_strconcat (draft_case->name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "drafts", name, NULL);
  g_autoptr (GString) out = g_string_new (article);
  g_autofree char *expected = NULL;

  append_declarations (out, root);
  if (g_getenv ("CASEWRIGHT_UPDATE_GOLDEN"))
    g_assert_true (g_file_set_contents (path, out->str, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (out->str, ==, expected);
}

/* ---- in every journal ---- */

typedef void (*CheckSection) (CwEntity *root, const char *source);

/* Calls @check for each section that is drafted for any journal, and for each declaration. */
static void
for_each_draft (const DraftCase *draft_case, CheckSection check)
{
  g_autoptr (GPtrArray) journals = list_journals ();

  for (guint i = 0; i < journals->len; i++)
    {
      g_autoptr (CwEntity) root = build_drafted (draft_case, journals->pdata[i]);
      GListModel *sections = G_LIST_MODEL (CW_CASE (root)->sections);

      g_assert_cmpuint (g_list_model_get_n_items (sections), >, 3);
      for (guint j = 0; j < g_list_model_get_n_items (sections); j++)
        {
          g_autoptr (CwSection) section = g_list_model_get_item (sections, j);

          check (root, section->text);
        }
    }
}

static void
for_each_run (const char *source,
              void (*check) (const CwProseRun *run, gpointer data),
              gpointer data)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->runs->len; j++)
        check (block->runs->pdata[j], data);
    }
}

/* Words of the record that must not stand in a draft unbound. */
static void
add_word (GPtrArray *words, const char *word)
{
  if (word)
    g_ptr_array_add (words, g_utf8_casefold (word, -1));
}

static GPtrArray *
list_bound_words (CwEntity *root)
{
  g_autoptr (GPtrArray) drugs = cw_entity_collect (root, "drug");
  g_autoptr (GPtrArray) supportive = cw_entity_collect (root, "supportive-drug");
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < drugs->len; i++)
    add_word (words, CW_DRUG (drugs->pdata[i])->name);
  for (guint i = 0; i < supportive->len; i++)
    add_word (words, CW_SUPPORTIVE_DRUG (supportive->pdata[i])->name);
  for (guint i = 1; i <= 12; i++)
    if (i != 3 && i != 5) /* also verbs */
      add_word (words, cw_date_get_month_name (i));
  for (guint i = 0; i < 4; i++)
    add_word (words, ((const char *const[]){ "grade ", "partial response", "complete response",
                                             "disease (" })[i]);
  add_word (words, CW_CASE (root)->diagnosis->name);
  return words;
}

static void
assert_bound (const CwProseRun *run, gpointer data)
{
  const GPtrArray *words = data;
  g_autofree char *text = g_utf8_casefold (run->text, -1);

  if (run->kind != CW_PROSE_TEXT)
    return;
  if (strpbrk (text, "0123456789"))
    g_error ("a number stands unbound in “%s”", run->text);
  for (guint i = 0; i < words->len; i++)
    if (strstr (text, words->pdata[i]))
      g_error ("“%s” stands unbound in “%s”", (char *)words->pdata[i], run->text);
}

static void
check_bound (CwEntity *root, const char *source)
{
  g_autoptr (GPtrArray) words = list_bound_words (root);

  for_each_run (source, assert_bound, words);
}

/* Every number, date, drug, grade and response of a draft is bound. No exception is needed. */
static void
test_bound (gconstpointer data)
{
  for_each_draft (data, check_bound);
}

/* ---- as an editor reads ---- */

/* What no editor lets pass, with a sentence that has it. */
static const struct
{
  const char *pattern;
  const char *example;
} slips[] = {
  { "  ", "A  mass." },
  { " [,.;]", "A mass , and fever." },
  { "\\.\\.|,,", "The patient left.." },
  { "\\( *\\)|[:(] *[.,]", "A mass ()." },
  { "\\bin \\d{1,2} [JFMASOND]", "Seen in 3 February 2021." },
  { "\\bon [JFMASOND]\\w+ \\d{4}", "Seen on February 2021." },
  { "\\b[Aa] (?:[aeio]|8|11|18)", "A 8-year-old girl." },
  { "\\b[Aa]n [bcdfgjkpqtvwyz]", "An fever." },
  { "(?i)not recorded|unknown", "The sex was not recorded." },
  { "\\b1 (?:cycles|days|weeks|months|fractions)\\b", "After 1 cycles." },
  { "\\b(\\w{3,}) \\1\\b", "It was was seen." },
  { "\\bThe patient [^.]+\\. The patient\\b", "The patient came. The patient left." },
  { "[a-z]\\. [a-z]", "Pain. it went." },
  { " (?:was|were|of|with|from)[.,;]", "The patient was treated with." },
};

static gboolean
find_slip (guint i, const char *text, char **found)
{
  g_autoptr (GRegex) regex = g_regex_new (slips[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_nonnull (regex);
  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  *found = g_match_info_fetch (match, 0);
  return TRUE;
}

static void
check_slips (CwEntity *root, const char *source)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_printed (text, root, source);
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *found = NULL;

      if (find_slip (i, text->str, &found))
        g_error ("“%s” in “%s”", found, text->str);
    }
}

/* Each slip is found where it is. */
static void
test_slips_are_found (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *found = NULL;

      g_test_message ("%s", slips[i].pattern);
      g_assert_true (find_slip (i, slips[i].example, &found));
    }
}

static void
test_slips (gconstpointer data)
{
  for_each_draft (data, check_slips);
}

/* ---- the timeline ---- */

/* The fact of a cell, the first where there are several. */
static const CwProseRun *
find_fact (const CwProseBlock *row, guint cell)
{
  for (guint i = 0; i < row->runs->len; i++)
    {
      const CwProseRun *run = row->runs->pdata[i];

      if (run->kind == CW_PROSE_FACT && run->cell == cell)
        return run;
    }
  return NULL;
}

/* An entry has its own time or none, and each response is told once. */
static void
test_timeline (gconstpointer data)
{
  const DraftCase *draft_case = data;
  g_autoptr (CwEntity) root = draft_case->build ();
  g_autofree char *source = cw_section_draft (CW_CASE (root), "timeline");
  g_autoptr (GPtrArray) rows = source ? cw_prose_parse (source) : NULL;
  g_autoptr (GHashTable) responses = g_hash_table_new (g_str_hash, g_str_equal);

  /* Behind the sentence that points to it, its caption and its head. */
  for (guint i = 3; rows && i < rows->len; i++)
    {
      const CwProseRun *time = find_fact (rows->pdata[i], 0);
      const CwProseRun *event = find_fact (rows->pdata[i], 1);

      g_assert_nonnull (time);
      if (event && event->target && time->target)
        g_assert_cmpstr (time->target, ==, event->target);
      if (event && g_str_equal (event->text, "response"))
        g_assert_true (g_hash_table_add (responses, event->target));
    }
}

/* ---- the inspector ---- */

static char *
dup_key (const CwFinding *finding)
{
  return g_strdup_printf ("%s: %s", finding->rule, finding->message);
}

/* What is found in the facts and captions without any draft; the draft is not to blame for it. */
static GHashTable *
list_findings_without_draft (const DraftCase *draft_case)
{
  g_autoptr (CwEntity) root = draft_case->build ();
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) findings = NULL;

  clear_sections (root);
  findings = cw_inspect (CW_CASE (root), NULL, NULL);
  for (guint i = 0; i < findings->len; i++)
    g_hash_table_add (known, dup_key (findings->pdata[i]));
  return known;
}

static void
assert_silent (CwEntity *root, GHashTable *known)
{
  g_autoptr (GPtrArray) findings = cw_inspect (CW_CASE (root), NULL, NULL);
  guint n_unwritten = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *key = dup_key (findings->pdata[i]);

      if (g_str_has_prefix (key, "still-to-be-written: "))
        n_unwritten++;
      else if (!g_hash_table_contains (known, key))
        g_error ("%s", key);
    }
  g_assert_cmpuint (n_unwritten, >, 3);
}

/* A draft contradicts nothing and has no fault of language; what is left is to write its prompts.
 */
static void
test_silent (gconstpointer data)
{
  g_autoptr (GPtrArray) journals = list_journals ();
  g_autoptr (GHashTable) known = list_findings_without_draft (data);

  for (guint i = 0; i < journals->len; i++)
    {
      g_autoptr (CwEntity) root = build_drafted (data, journals->pdata[i]);

      assert_silent (root, known);
    }
}

static void
add_tests (const char *name, GTestDataFunc test)
{
  for (const DraftCase *draft_case = draft_cases; draft_case->name; draft_case++)
    {
      g_autofree char *path = g_strdup_printf ("/draft-cases/%s/%s", name, draft_case->name);

      g_test_add_data_func (path, draft_case, test);
    }
}

/* Who decided what, and what the patient said to it. */
static void
test_decisions (void)
{
  static const struct
  {
    const char *by;
    const char *words;
    const char *decision;
    const char *answer;
    const char *said;
  } rows[] = {
    { "mdt", NULL, "Palliative radiotherapy", NULL,
      "The multidisciplinary team recommended palliative radiotherapy." },
    { "clinicians", "After 2 cycles", "To stop cisplatin", "refused",
      "After 2 cycles, the treating clinicians decided to stop cisplatin. The patient declined." },
    { "patient", NULL, "No further chemotherapy", "refused",
      "The patient decided against further chemotherapy." },
    { "patient", NULL, "Declined surgery", NULL, "The patient declined surgery." },
    { "family", NULL, "Comfort care", NULL, "The family decided on comfort care." },
    { NULL, NULL, "Comfort care", "deferred",
      "The decision was comfort care. The patient deferred the decision." },
    { "mdt", NULL, NULL, "refused", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *row = build_row (root, "decisions", NULL);
      g_autofree char *draft = NULL;
      g_autoptr (GString) out = g_string_new (NULL);
      const char *const fields[][2] = { { "by", rows[i].by },
                                        { "relative-time", rows[i].words },
                                        { "decision", rows[i].decision },
                                        { "answer", rows[i].answer } };

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        if (fields[j][1])
          build_set (row, fields[j][0], fields[j][1]);
      draft = cw_section_draft (CW_CASE (root), "case-presentation");
      if (draft)
        append_printed (out, root, draft);
      g_assert_cmpstr (g_strchomp (out->str), ==, rows[i].said ? rows[i].said : "");
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add_tests ("golden", test_golden);
  add_tests ("bound", test_bound);
  add_tests ("slips", test_slips);
  add_tests ("timeline", test_timeline);
  add_tests ("silent", test_silent);
  g_test_add_func ("/draft-cases/decisions", test_decisions);
  g_test_add_func ("/draft-cases/slips-are-found", test_slips_are_found);
  return g_test_run ();
}
