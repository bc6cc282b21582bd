/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Causality: scored tables of published reports, and drafts from recorded facts. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "rules/cw-naranjo.h"

/* ---- published tables ---- */

static const struct
{
  const char *answers; /* one letter for each item: y, n or - for not known */
  int score;
  CwNaranjo category;
} rows[] = {
  /* PMC6136411, table 1: after the drug, better without, no other cause, objective; “probable”. */
  { "-yy-n----y", 6, CW_NARANJO_PROBABLE },
  /* Korean J Clin Pharm 2019;29:56-60, table 1: “possible”. */
  { "yyy-----n-", 4, CW_NARANJO_POSSIBLE },
  /* World J Clin Cases 2024;12:1371-1377, table 1: earlier reports, after the drug, another cause,
   * objective; the points printed there. */
  { "yy--y----y", 3, CW_NARANJO_POSSIBLE },
  /* The ends of the scale and the edges of its categories (Naranjo 1981). */
  { "yyyynnyyyy", 13, CW_NARANJO_DEFINITE },
  { "nnnnyynnnn", -4, CW_NARANJO_DOUBTFUL },
  { "----------", 0, CW_NARANJO_DOUBTFUL },
  { "y---------", 1, CW_NARANJO_POSSIBLE },
  { "yyy------y", 5, CW_NARANJO_PROBABLE },
  { "yyyyn-----", 8, CW_NARANJO_PROBABLE },
  { "yyyyn----y", 9, CW_NARANJO_DEFINITE },
};

static CwNaranjoDraft
read_answers (const char *letters)
{
  CwNaranjoDraft draft;

  g_assert_cmpuint (strlen (letters), ==, CW_NARANJO_N_ITEMS);
  for (guint i = 0; i < CW_NARANJO_N_ITEMS; i++)
    draft.answers[i] = letters[i] == 'y'   ? CW_TRISTATE_YES
                       : letters[i] == 'n' ? CW_TRISTATE_NO
                                           : CW_TRISTATE_NOT_RECORDED;
  return draft;
}

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwNaranjoDraft draft = read_answers (rows[i].answers);

      g_test_message ("%s", rows[i].answers);
      g_assert_cmpint (cw_naranjo_get_score (&draft), ==, rows[i].score);
      g_assert_cmpint (cw_naranjo_get_category (rows[i].score), ==, rows[i].category);
    }
}

/* The criteria of the WHO-UMC system, category by category. */
static void
test_who_umc (void)
{
  static const struct
  {
    const char *answers;
    CwWhoUmc category;
  } categories[] = {
    { "-yyyn----y", CW_WHO_UMC_CERTAIN },
    { "-yy-n-----", CW_WHO_UMC_PROBABLE },
    { "-yy-y-----", CW_WHO_UMC_POSSIBLE },
    { "-y--n-----", CW_WHO_UMC_POSSIBLE },
    { "-yn-------", CW_WHO_UMC_POSSIBLE },
    { "-n--y-----", CW_WHO_UMC_UNLIKELY },
    { "-yy-------", 0 },
    { "--y-y-----", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      CwNaranjoDraft draft = read_answers (categories[i].answers);
      const char *problem;

      g_test_message ("%s", categories[i].answers);
      g_assert_cmpint (cw_who_umc_draft (&draft, &problem), ==, categories[i].category);
      g_assert_true ((problem == NULL) == (categories[i].category != 0));
    }
}

/* ---- recorded facts ---- */

typedef struct
{
  CwEntity *root;
  CwEntity *drug;
  CwEntity *event;
  CwEntity *suspected;
} Facts;

static Facts
build_facts (void)
{
  Facts facts = { .root = build_case () };

  facts.drug = build_row (build_row (facts.root, "regimens", "name", "R", NULL), "drugs", "name",
                          "anlotinib", "start", "2019-07", NULL);
  facts.event = build_row (facts.root, "adverse-events", "as-written", "bleeding", NULL);
  facts.suspected =
    build_row (facts.event, "suspected", "drug", cw_entity_get_id (facts.drug), NULL);
  return facts;
}

static CwTristate
decide (const Facts *facts, CwNaranjoItem item)
{
  CwNaranjoDraft draft;

  g_assert_true (cw_naranjo_draft (CW_CASE (facts->root), CW_ADVERSE_EVENT (facts->event), &draft));
  return draft.answers[item];
}

/* A field of the event, its value, and what an item then says. */
static const struct
{
  const char *field;
  const char *value;
  CwNaranjoItem item;
  CwTristate answer;
} decisions[] = {
  { "onset", "2019-08", CW_NARANJO_ITEM_TEMPORAL, CW_TRISTATE_YES },
  { "onset", "2019-06", CW_NARANJO_ITEM_TEMPORAL, CW_TRISTATE_NO },
  { "onset", "2019-07", CW_NARANJO_ITEM_TEMPORAL, CW_TRISTATE_NOT_RECORDED },
  { "onset", "2019-08~", CW_NARANJO_ITEM_TEMPORAL, CW_TRISTATE_NOT_RECORDED },
  { "action", "interrupted", CW_NARANJO_ITEM_TEMPORAL, CW_TRISTATE_YES },
  { "action", "none", CW_NARANJO_ITEM_TEMPORAL, CW_TRISTATE_NOT_RECORDED },
  { "dechallenge", "positive", CW_NARANJO_ITEM_DECHALLENGE, CW_TRISTATE_YES },
  { "dechallenge", "negative", CW_NARANJO_ITEM_DECHALLENGE, CW_TRISTATE_NO },
  { "dechallenge", "not-done", CW_NARANJO_ITEM_DECHALLENGE, CW_TRISTATE_NOT_RECORDED },
  { "rechallenge", "positive", CW_NARANJO_ITEM_RECHALLENGE, CW_TRISTATE_YES },
  { "rechallenge", "not-evaluable", CW_NARANJO_ITEM_RECHALLENGE, CW_TRISTATE_NOT_RECORDED },
  { "attribution", "possible", CW_NARANJO_ITEM_ALTERNATIVE, CW_TRISTATE_YES },
  { "attribution", "definite", CW_NARANJO_ITEM_ALTERNATIVE, CW_TRISTATE_NO },
  { "attribution", "related", CW_NARANJO_ITEM_ALTERNATIVE, CW_TRISTATE_NOT_RECORDED },
  { "confirmation", "Endoscopy", CW_NARANJO_ITEM_OBJECTIVE, CW_TRISTATE_YES },
  { "action", "reduced", CW_NARANJO_ITEM_DOSE, CW_TRISTATE_NOT_RECORDED },
  { "note", "nothing", CW_NARANJO_ITEM_PREVIOUS, CW_TRISTATE_NOT_RECORDED },
};

static void
test_facts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      Facts facts = build_facts ();

      build_set (facts.event, decisions[i].field, decisions[i].value);
      g_test_message ("%s %s", decisions[i].field, decisions[i].value);
      g_assert_cmpint (decide (&facts, decisions[i].item), ==, decisions[i].answer);
      g_object_unref (facts.root);
    }
}

/* A drug without days of its own was given from the start of its regimen, unless it was given in
 * some of the cycles only. */
static void
test_regimen_start (void)
{
  static const struct
  {
    const char *field; /* of the drug */
    const char *value;
    const char *onset;
    CwTristate answer;
  } table[] = {
    { NULL, NULL, "2019-07-08", CW_TRISTATE_YES },
    { NULL, NULL, "2019-06", CW_TRISTATE_NO },
    { NULL, NULL, "2019-07", CW_TRISTATE_NOT_RECORDED },
    { "cycles", "3-6", "2019-07-08", CW_TRISTATE_NOT_RECORDED },
    { "start", "2019-08", "2019-07-08", CW_TRISTATE_NO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *regimen = build_row (root, "regimens", "name", "R", "start", "2019-07-02", NULL);
      Facts facts = { .root = root };

      facts.drug = build_row (regimen, "drugs", "name", "anlotinib", NULL);
      if (table[i].field)
        build_set (facts.drug, table[i].field, table[i].value);
      facts.event = build_row (root, "adverse-events", "onset", table[i].onset, NULL);
      build_row (facts.event, "suspected", "drug", cw_entity_get_id (facts.drug), NULL);
      g_test_message ("%u", i);
      g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_TEMPORAL), ==, table[i].answer);
    }
}

/* ---- dose changes ---- */

static void
add_changes (const Facts *facts, const char *text)
{
  g_auto (GStrv) changes = g_strsplit (text, "; ", -1);

  for (guint i = 0; changes[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (changes[i], " ", -1);
      CwEntity *change = build_row (facts->root, "dose-changes", "kind", words[0], "drug",
                                    cw_entity_get_id (facts->drug), NULL);

      for (guint j = 1; words[j]; j++)
        build_set (change, g_str_equal (words[j], "linked") ? "adverse-event" : "date",
                   g_str_equal (words[j], "linked") ? cw_entity_get_id (facts->event) : words[j]);
    }
}

/* The event began on 2019-08-01; what was done with the drug, how the event ended, and whether and
 * when it was seen again. “linked” names the event as the reason of the change. */
static const struct
{
  const char *changes;
  const char *outcome;
  const char *end;
  const char *again; /* onset of another row of the same event */
  CwTristate dechallenge;
  CwTristate rechallenge;
  CwTristate dose;
} challenges[] = {
#define YES CW_TRISTATE_YES
#define NO CW_TRISTATE_NO
#define OPEN CW_TRISTATE_NOT_RECORDED
  { "interrupt linked", "resolved", NULL, NULL, YES, OPEN, OPEN },
  { "stop linked 2019-08-02", "resolved", "2019-08-05", NULL, YES, OPEN, OPEN },
  { "stop linked 2019-08", "resolved", "2019-09", NULL, YES, OPEN, OPEN },
  /* It ended before the drug was stopped, or may have. */
  { "stop linked 2019-08-10", "resolved", "2019-08-05", NULL, OPEN, OPEN, OPEN },
  { "stop linked 2019-08", "resolved", "2019-08", NULL, OPEN, OPEN, OPEN },
  /* Near in time, without saying why; not near; before the event. */
  { "stop 2019-08-02", "resolved", "2019-08-05", NULL, YES, OPEN, OPEN },
  { "stop 2019-08-02", "resolved", NULL, NULL, OPEN, OPEN, OPEN },
  { "stop 2019-08-30", "resolved", "2019-09-05", NULL, OPEN, OPEN, OPEN },
  { "stop 2019-07-30", "resolved", "2019-08-05", NULL, OPEN, OPEN, OPEN },
  /* It went on. When the drug was given again, that says nothing. */
  { "stop linked", "ongoing", NULL, NULL, NO, OPEN, OPEN },
  { "interrupt linked 2019-08-02; restart 2019-08-09", "ongoing", NULL, NULL, OPEN, OPEN, OPEN },
  { "stop linked; restart", "ongoing", NULL, NULL, OPEN, OPEN, OPEN },
  { "interrupt linked", "ongoing", NULL, NULL, OPEN, OPEN, OPEN },
  { "stop linked", NULL, NULL, NULL, OPEN, OPEN, OPEN },
  /* A delay or an increase is no withdrawal. */
  { "delay linked; increase linked", "resolved", NULL, NULL, OPEN, OPEN, OPEN },
  /* Less of the drug is no withdrawal, but says something about the dose. */
  { "reduce linked", "resolved", NULL, NULL, OPEN, OPEN, YES },
  { "reduce linked", "ongoing", NULL, NULL, OPEN, OPEN, OPEN },
  /* Given again: it came back, perhaps before; nobody recorded that it did not. */
  { "interrupt linked 2019-08-02; restart 2019-08-12", "resolved", "2019-08-05", "2019-08-14", YES,
    YES, OPEN },
  { "interrupt linked 2019-08-02; restart 2019-08-12", "resolved", "2019-08-05", "2019-08", YES,
    OPEN, OPEN },
  { "interrupt linked 2019-08-02; restart 2019-08-12", "resolved", "2019-08-05", NULL, YES, OPEN,
    OPEN },
  { "interrupt linked 2019-08-02; restart", "resolved", "2019-08-05", "2019-08-14", YES, OPEN,
    OPEN },
  { "interrupt linked 2019-08-02; restart 2019-08-01", "resolved", "2019-08-05", "2019-08-14", YES,
    OPEN, OPEN },
#undef YES
#undef NO
#undef OPEN
};

static Facts
build_challenge (guint i)
{
  Facts facts = build_facts ();

  build_set (facts.event, "onset", "2019-08-01");
  if (challenges[i].outcome)
    build_set (facts.event, "outcome", challenges[i].outcome);
  if (challenges[i].end)
    build_set (facts.event, "end", challenges[i].end);
  if (challenges[i].again)
    build_row (facts.root, "adverse-events", "as-written", "Bleeding", "onset", challenges[i].again,
               NULL);
  add_changes (&facts, challenges[i].changes);
  return facts;
}

static void
test_challenges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (challenges); i++)
    {
      Facts facts = build_challenge (i);

      g_test_message ("%u: %s", i, challenges[i].changes);
      g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_DECHALLENGE), ==, challenges[i].dechallenge);
      g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_RECHALLENGE), ==, challenges[i].rechallenge);
      g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_DOSE), ==, challenges[i].dose);
      /* What the clinician recorded has the last word. */
      build_set (facts.event, "dechallenge", "not-evaluable");
      g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_DECHALLENGE), ==, CW_TRISTATE_NOT_RECORDED);
      g_object_unref (facts.root);
    }
}

/* A change of another drug, or because of another event, says nothing. */
static void
test_other_changes (void)
{
  Facts facts = build_facts ();
  CwEntity *other_drug =
    build_row (build_row (facts.root, "regimens", NULL), "drugs", "name", "mesna", NULL);
  CwEntity *other_event = build_row (facts.root, "adverse-events", "as-written", "rash", NULL);

  build_set (facts.event, "onset", "2019-08-01");
  build_set (facts.event, "end", "2019-08-05");
  build_set (facts.event, "outcome", "resolved");
  build_row (facts.root, "dose-changes", "kind", "stop", "date", "2019-08-02", "drug",
             cw_entity_get_id (other_drug), NULL);
  build_row (facts.root, "dose-changes", "kind", "stop", "date", "2019-08-02", "drug",
             cw_entity_get_id (facts.drug), "adverse-event", cw_entity_get_id (other_event), NULL);
  g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_DECHALLENGE), ==, CW_TRISTATE_NOT_RECORDED);
  g_object_unref (facts.root);
}

/* Without a link, only a stop that surely came within four weeks after the onset counts. */
static void
test_partial_onset (void)
{
  static const struct
  {
    const char *onset;
    const char *stop;
    CwTristate dechallenge;
  } table[] = {
    { "2021", "2021-03-01", CW_TRISTATE_NOT_RECORDED },
    { "2021-03", "2021-03-20", CW_TRISTATE_NOT_RECORDED },
    { "2021-02", "2021-03-02", CW_TRISTATE_NOT_RECORDED }, /* 1 February is 29 days before */
    { "2021-02", "2021-03-01", CW_TRISTATE_YES },
    { "2021-02-20", "2021-03", CW_TRISTATE_NOT_RECORDED },
    { "2021-02-20", "2021-03-01", CW_TRISTATE_YES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      Facts facts = build_facts ();

      build_set (facts.event, "onset", table[i].onset);
      build_set (facts.event, "end", "2021-05");
      build_set (facts.event, "outcome", "resolved");
      build_row (facts.root, "dose-changes", "kind", "stop", "date", table[i].stop, "drug",
                 cw_entity_get_id (facts.drug), NULL);
      g_test_message ("%s %s", table[i].onset, table[i].stop);
      g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_DECHALLENGE), ==, table[i].dechallenge);
      g_object_unref (facts.root);
    }
}

static void
test_several (void)
{
  Facts facts = build_facts ();

  build_row (facts.event, "suspected", "mechanism", "another", NULL);
  g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_ALTERNATIVE), ==, CW_TRISTATE_YES);
  build_set (facts.event, "action", "reduced");
  build_set (facts.event, "rechallenge", "negative");
  g_assert_cmpint (decide (&facts, CW_NARANJO_ITEM_DOSE), ==, CW_TRISTATE_YES);
  g_object_unref (facts.root);
}

static void
test_nobody_suspected (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *event = build_row (root, "adverse-events", "dechallenge", "positive", NULL);
  CwNaranjoDraft draft;

  g_assert_false (cw_naranjo_draft (CW_CASE (root), CW_ADVERSE_EVENT (event), &draft));
  g_assert_cmpint (cw_naranjo_get_score (&draft), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/naranjo/tables", test_tables);
  g_test_add_func ("/naranjo/who-umc", test_who_umc);
  g_test_add_func ("/naranjo/facts", test_facts);
  g_test_add_func ("/naranjo/regimen-start", test_regimen_start);
  g_test_add_func ("/naranjo/challenges", test_challenges);
  g_test_add_func ("/naranjo/other-changes", test_other_changes);
  g_test_add_func ("/naranjo/partial-onset", test_partial_onset);
  g_test_add_func ("/naranjo/several", test_several);
  g_test_add_func ("/naranjo/nobody-suspected", test_nobody_suspected);
  return g_test_run ();
}
