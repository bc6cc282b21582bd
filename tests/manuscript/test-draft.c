/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-prompt.h"
#include "io/cw-sample.h"
#include "manuscript/cw-manuscript.h"
#include "manuscript/cw-section-draft.h"
#include "manuscript/cw-sentence.h"
#include "model/cw-entity-walk.h"

#include <locale.h>
#include <string.h>

/* Drafts say what is recorded, bound, and nothing else. */

static CwCase *
load_sample (void)
{
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL);

  return CW_CASE (cw_snapshot_to_entity (sample));
}

/* The draft of a section as it would be printed. */
static char *
dup_printed (CwCase *root, const char *nick)
{
  g_autofree char *source = cw_section_draft (root, nick);
  g_autoptr (CwManuscript) manuscript = NULL;
  CwEntity *section;
  GString *out = g_string_new (NULL);
  const CwManuscriptPart *part = NULL;

  if (source == NULL)
    return g_string_free (out, TRUE);
  section = cw_entity_insert (
    CW_ENTITY (root), cw_entity_info_find (cw_entity_get_info (CW_ENTITY (root)), "sections"), 0,
    NULL);
  cw_entity_set_by_name (section, "kind", "learning-points", NULL);
  cw_entity_set_by_name (section, "text", source, NULL);
  manuscript = cw_manuscript_new (root, NULL, NULL, NULL);
  for (guint i = 0; i < manuscript->parts->len; i++)
    if (g_str_equal ((part = manuscript->parts->pdata[i])->nick, "learning-points"))
      break;
  for (guint i = 0; i < part->blocks->len; i++)
    {
      const CwManuscriptBlock *block = part->blocks->pdata[i];
      g_autofree char *text = cw_manuscript_block_dup_text (block);

      for (guint j = 0; j < block->runs->len; j++)
        g_assert_false (((CwManuscriptRun *)block->runs->pdata[j])->is_unresolved);
      g_string_append_printf (out, "%s\n", text);
    }
  cw_entity_remove (section);
  return g_string_free (out, FALSE);
}

static const char *const drafted[] = {
  "abstract-background",
  "abstract-case-presentation",
  "abstract-conclusions",
  "introduction",
  "case-presentation",
  "timeline",
  "discussion",
  "rationale",
  "strengths-limitations",
  "conclusions",
  "contributions",
  "consent",
  "competing-interests",
};

static void
test_sample (void)
{
  static const struct
  {
    const char *nick;
    const char *sentence;
  } rows[] = {
    { "abstract-background",
      "We report a 27-year-old man with desmoplastic small-round-cell tumor (IADSRCT), treated "
      "with vincristine, epirubicin, ifosfamide, mesna, and anlotinib, followed by anlotinib." },
    { "case-presentation",
      "A 27-year-old man presented in May 2019 with a palpable mass (periumbilical) for more than "
      "4 months." },
    { "case-presentation",
      "positive for desmin, CD56, and Ki-67 (20%) and negative for EMA, CK7, SMA, and S-100" },
    { "case-presentation", "CT of the abdomen after 2 cycles showed" },
    { "case-presentation",
      "anlotinib (12 mg orally once daily, 14 days on and 7 days off, in cycles 1–2)" },
    { "case-presentation", "; reduced from 12 mg daily to 8 mg daily in cycle 3;" },
    { "case-presentation",
      "recommended extensive surgery with colostomy and ureterostomy. The patient "
      "declined (reason: serious impact on quality of life)" },
    { "case-presentation", "the duration of response was 20.7–22.6 months." },
    { "case-presentation", "At the last follow-up, he was alive with progressive disease." },
    { "timeline", "July 2019\tStart of vincristine" },
  };
  g_autoptr (CwCase) root = load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = dup_printed (root, rows[i].nick);

      if (strstr (text, rows[i].sentence) == NULL)
        g_error ("%s does not say “%s” but “%s”", rows[i].nick, rows[i].sentence, text);
    }
}

/* Every bracket of a draft is known as a place that is still to be written, before and after the
 * facts in it are printed; without the facts as well. @text may be NULL. */
static void
assert_known (const char *text)
{
  gsize start = 0, end = 0;

  for (const char *at = text ? strchr (text, '[') : NULL; at; at = strchr (text + end, '['))
    {
      g_test_message ("%s", at);
      g_assert_true (cw_prompt_find (text, at - text, &start, &end));
      g_assert_true (text + start == at);
    }
}

static void
test_prompts (void)
{
  g_autoptr (CwCase) root = load_sample ();
  g_autoptr (CwEntity) empty = cw_entity_new (CW_TYPE_CASE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (drafted); i++)
    {
      g_autofree char *source = cw_section_draft (root, drafted[i]);
      g_autofree char *printed = dup_printed (root, drafted[i]);
      g_autofree char *bare = cw_section_draft (CW_CASE (empty), drafted[i]);

      assert_known (source);
      assert_known (printed);
      assert_known (bare);
    }
}

/* What comes first in the course comes first in the timeline. */
static void
test_timeline_order (void)
{
  static const char *const order[] = {
    "Presentation",   "Start of vincristine", "After 2 cycles",
    "After 6 cycles", "August 2020",          "June 2021",
  };
  g_autoptr (CwCase) root = load_sample ();
  g_autofree char *text = dup_printed (root, "timeline");
  const char *last = text;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *at = strstr (text, order[i]);

      g_assert_nonnull (at);
      g_assert_true (at > last);
      last = at;
    }
}

/* No number of a draft stands outside a fact, so none can drift. */
static void
test_numbers_are_bound (void)
{
  g_autoptr (CwCase) root = load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (drafted); i++)
    {
      g_autofree char *source = cw_section_draft (root, drafted[i]);
      g_autoptr (GPtrArray) blocks = cw_prose_parse (source);

      for (guint j = 0; j < blocks->len; j++)
        {
          const CwProseBlock *block = blocks->pdata[j];

          for (guint k = 0; k < block->runs->len; k++)
            {
              const CwProseRun *run = block->runs->pdata[k];

              if (run->kind == CW_PROSE_TEXT)
                g_assert_null (strpbrk (run->text, "0123456789"));
            }
        }
    }
}

/* A case without facts has nothing to say but what the author is asked for. */
static void
test_empty (void)
{
  static const char *const silent[] = { "case-presentation", "abstract-case-presentation",
                                        "timeline",          "contributions",
                                        "consent",           "no-such" };
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    {
      g_autofree char *source = cw_section_draft (root, silent[i]);

      g_assert_null (source);
    }
}

static void
add_empty_rows (CwEntity *entity, guint depth)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    if (depth > 0 && field->kind == &cw_kind_list)
      {
        add_empty_rows (cw_entity_insert (entity, field, 0, NULL), depth - 1);
        add_empty_rows (cw_entity_insert (entity, field, 1, NULL), depth - 1);
      }
}

/* Points everything that refers to something to a row that says nothing, or to nothing at all. */
static void
point_nowhere (CwEntity *root, const char *type, const char *field, const char *id)
{
  g_autoptr (GPtrArray) entities = cw_entity_collect (root, type);

  for (guint i = 0; i < entities->len; i++)
    cw_entity_set_by_name (entities->pdata[i], field, id, NULL);
}

/* Rows in which nothing is typed yet, and references to them, make no sentences. */
static void
test_empty_rows (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (GPtrArray) drugs = NULL;

  add_empty_rows (root, 3);
  drugs = cw_entity_collect (root, "drug");
  point_nowhere (root, "dose-change", "drug", cw_entity_get_id (drugs->pdata[0]));
  point_nowhere (root, "dose-change", "kind", "reduce");
  point_nowhere (root, "suspected-drug", "drug", cw_entity_get_id (drugs->pdata[0]));
  point_nowhere (root, "panel", "specimen", cw_entity_get_id (drugs->pdata[0]));
  point_nowhere (root, "specimen", "figure", cw_entity_get_id (drugs->pdata[0]));
  for (guint i = 0; i < G_N_ELEMENTS (drafted); i++)
    {
      g_autofree char *source = cw_section_draft (CW_CASE (root), drafted[i]);

      if (g_str_equal (drafted[i], "timeline") || g_str_equal (drafted[i], "case-presentation"))
        g_assert_cmpstr (source, ==, NULL);
      assert_known (source);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *pattern;
    const char *source;
  } rows[] = {
    { "Plain [words].", "Plain [words]." },
    { "A <age|adjective> one", "A {age|adjective} one" },
    { "A <age|roman,value> one", "A {age|value} one" },
    { "A <patient.height> one", NULL },
    { "A{ <patient.height>} one", "A one" },
    { "A{ <age>{, <patient.height>}} one", "A {age} one" },
    { "A <*no-such> one", NULL },
    { "<unclosed", NULL },
    { "A {", "A " },
    { "(*patient:<age>*) old", "{age} old" },
    { "(*patient?sex=female:<age>*) old", NULL },
    { "(*patient?sex!=female&age!=:<age>*)", "{age}" },
    { "(*patient?no-such=:<age>*)", "{age}" },
    { "(*no-such:<age>*)", NULL },
    { "(*patient:<patient.height>*)", NULL },
    { "(*patient", NULL },
    { "(*", NULL },
    { "(+patient:a", "a" },
    { "(plain) <figure>", NULL },
  };
  g_autoptr (CwCase) root = load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *source = cw_sentence_fill (root, NULL, rows[i].pattern);

      g_assert_cmpstr (source, ==, rows[i].source);
    }
}

/* Who did what, from the roles. */
static void
test_contributions (void)
{
  g_autoptr (CwCase) root = load_sample ();
  g_autoptr (CwEntity) author = g_list_model_get_item (G_LIST_MODEL (root->authors), 4);
  static const char *const roles[] = { "conceptualization", "supervision" };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      CwEntity *role = cw_entity_insert (
        author, cw_entity_info_find (cw_entity_get_info (author), "contributions"), i, NULL);

      cw_entity_set_by_name (role, "role", roles[i], NULL);
    }
  text = cw_section_draft (root, "contributions");
  g_assert_cmpstr (text, ==, "ZL: conceptualization and supervision.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/sample", test_sample);
  g_test_add_func ("/draft/prompts", test_prompts);
  g_test_add_func ("/draft/timeline-order", test_timeline_order);
  g_test_add_func ("/draft/numbers-are-bound", test_numbers_are_bound);
  g_test_add_func ("/draft/empty", test_empty);
  g_test_add_func ("/draft/empty-rows", test_empty_rows);
  g_test_add_func ("/draft/sentences", test_sentences);
  g_test_add_func ("/draft/contributions", test_contributions);
  return g_test_run ();
}
