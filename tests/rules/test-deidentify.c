/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "case-builder.h"
#include "rules/cw-deidentify.h"
#include "rules/cw-masked-value.h"

/* What is masked is wider than what was recorded, never narrower, and never a made-up day. */

static void
test_ages (void)
{
  static const char *const rows[][2] = {
    { "27 a", "20-29 a" }, /* a band */
    { "20 a", "20-29 a" }, /* its edges */
    { "29 a", "20-29 a" },    { "29.9 a", "20-29 a" }, { "5 a", "1-9 a" }, /* not an infant */
    { "1 a", "1-9 a" },       { "89 a", "80-89 a" }, /* 45 CFR 164.514: all ages over 89 are one */
    { "90 a", ">=90 a" },     { "103 a", ">=90 a" },   { "85-95 a", ">=80 a" },
    { "25-35 a", "20-39 a" }, /* both bands */
    { "10 d", "<1 mo" }, /* days of an infant could identify */
    { "6 wk", "1 mo" },       { "3 mo", "3 mo" },      { "5 mo", "5 mo" },
    { "2-4 mo", "2-4 mo" },   { "11 mo", "11 mo" },    { "18 mo", "1-9 a" },
    { "<27 a", "<30 a" }, /* weaker, not another statement */
    { "<=30 a", "<40 a" },    { ">63 a", ">=60 a" },   { ">=95 a", ">=90 a" },
    { "!old", NULL }, /* what cannot be read is left out */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *masked = cw_mask_age (rows[i][0]);

      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (masked, ==, rows[i][1]);
    }
}

static void
test_dates (void)
{
  static const char *const rows[][3] = {
    { "2019-05-14", "2019-05-14", "month 0" },
    { "2019-05-14", "2019-06-13", "month 0" }, /* 30 days */
    { "2019-05-14", "2019-06-14", "month 1" }, /* 31 days */
    { "2019-05-14", "2019-08-20", "month 3" },
    { "2019-05-14", "2019-05-01", "less than 1 month before presentation" },
    { "2019-05-14", "2019-04-01", "1 month before presentation" },
    { "2019-05-14", "2018-05-14", "11 months before presentation" }, /* 365 days */
    { "2019-05-14", "2019-08", "about month 3" }, /* a day that nobody recorded is not used */
    { "2019-05", "2019-08-20", "about month 3" },
    { "2019-05", "2019-03", "about 2 months before presentation" },
    { "2019-05", "2020", "month 0 to 24" }, /* nor is a month, nor where the year ends */
    { "2019-05", "2019", "between 12 months before presentation and month 12" },
    { "2019-05", "2018", "between 24 months before presentation and month 0" },
    { "2019-05-14", "2016", "48 to 24 months before presentation" },
    { "2019-12", "2020", "month 0 to 12" },
    { "2019", "2019-08-20", "between 12 months before presentation and month 12" },
    { "2019", "2020", "month 0 to 24" },
    { "2019-05-14", "2019-08-20~", "about month 3" },
    { "2019-05-14~", "2019-08-20", "about month 3" },
    { "2019-05-14", "!summer", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwDate) presentation = cw_date_parse (rows[i][0], NULL);
      g_autofree char *masked = cw_mask_date (rows[i][1], presentation);

      g_test_message ("%s since %s", rows[i][1], rows[i][0]);
      g_assert_cmpstr (masked, ==, rows[i][2]);
    }
}

static CwSnapshot *
make_case (const char *presentation)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *patient = build_child (root, "patient");
  CwEntity *row;

  build_set (patient, "age", "27 a");
  build_set (patient, "initials", "KC");
  build_set (patient, "record-number", "4711");
  build_set (patient, "occupation", "beekeeper");
  build_set (patient, "note", "came with his brother");
  build_set (build_child (root, "presentation"), "date", presentation);
  build_set (build_child (root, "declarations"), "consent-date", "2019-06-03");
  row = build_row (root, "assessments", "date", "2019-08-20", NULL);
  build_set (row, "note", "by phone");
  return cw_snapshot_new_from_entity (root);
}

static const char *
get (const CwSnapshot *record, const char *child, const char *name)
{
  return cw_snapshot_get_text (
    cw_snapshot_get_child (record, cw_entity_info_find (record->info, child)), name);
}

static const char *
get_assessment (const CwSnapshot *record)
{
  const CwField *list = cw_entity_info_find (record->info, "assessments");

  return cw_snapshot_get_text (record->items[list->index]->pdata[0], "date");
}

static void
test_case (void)
{
  g_autoptr (CwSnapshot) record = make_case ("2019-05-14");
  g_autoptr (CwDeidentified) masked = cw_deidentify (record);

  g_assert_cmpstr (get (masked->record, "patient", "age"), ==, "20-29 a");
  g_assert_null (get (masked->record, "patient", "initials"));
  g_assert_null (get (masked->record, "patient", "record-number"));
  g_assert_null (get (masked->record, "patient", "occupation"));
  g_assert_null (get (masked->record, "patient", "note"));
  g_assert_null (get (masked->record, "declarations", "consent-date"));
  g_assert_cmpstr (get (masked->record, "presentation", "date"), ==, "!month 0");
  g_assert_cmpstr (get_assessment (masked->record), ==, "!month 3");
  /* The days are there to be counted with, and nothing else is. */
  g_assert_cmpstr (get_assessment (masked->facts), ==, "2019-08-20");
  g_assert_null (get (masked->facts, "patient", "initials"));
  g_assert_cmpuint (cw_deidentified_count (masked, CW_MASK_DATE), ==, 2);
  g_assert_cmpuint (cw_deidentified_count (masked, CW_MASK_AGE), ==, 1);
  g_assert_cmpuint (cw_deidentified_count (masked, CW_MASK_IDENTIFYING), ==, 4);
  g_assert_cmpuint (cw_deidentified_count (masked, CW_MASK_NOTE), ==, 2);
  /* What was given is as it was. */
  g_assert_cmpstr (get (record, "patient", "initials"), ==, "KC");
  g_assert_cmpstr (get (record, "presentation", "date"), ==, "2019-05-14");
}

/* Reasons go into no data; those of exceptions are heeded while the facts are checked. */
static void
test_reasons (void)
{
  g_autoptr (CwEntity) root = build_case ();
  const CwField *kept = cw_entity_info_find (cw_entity_get_info (root), "kept-texts");
  const CwField *notes = cw_entity_info_find (cw_entity_get_info (root), "profile-notes");
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (CwDeidentified) masked = NULL;

  build_row (root, "kept-texts", "quote", "On 14 May", "reason", "He said so", NULL);
  build_row (root, "profile-notes", "rule", "journal-words", "note", "The editor agreed", NULL);
  record = cw_snapshot_new_from_entity (root);
  masked = cw_deidentify (record);
  g_assert_cmpuint (masked->record->items[kept->index]->len, ==, 0);
  g_assert_cmpuint (masked->record->items[notes->index]->len, ==, 0);
  g_assert_cmpstr (cw_snapshot_get_text (masked->facts->items[notes->index]->pdata[0], "note"), ==,
                   "The editor agreed");
  g_assert_cmpuint (cw_deidentified_count (masked, CW_MASK_NOTE), ==, 2);
}

/* There is nothing to count from, and nothing is put in its place. */
static void
test_no_presentation (void)
{
  static const char *const presentations[] = { NULL, "!last spring" };

  for (guint i = 0; i < G_N_ELEMENTS (presentations); i++)
    {
      g_autoptr (CwSnapshot) record = make_case (NULL);
      const CwField *child = cw_entity_info_find (record->info, "presentation");
      CwSnapshot *presentation = cw_snapshot_get_child (record, child);
      g_autoptr (CwDeidentified) masked = NULL;

      presentation->texts[cw_entity_info_find (presentation->info, "date")->index] =
        g_strdup (presentations[i]);
      masked = cw_deidentify (record);
      g_assert_null (get_assessment (masked->record));
      g_assert_null (get (masked->record, "presentation", "date"));
    }
}

/* Every field that the tables call identifying is left out, also one that is added some day. */
static void
assert_clean (const CwSnapshot *entity)
{
  CW_FOREACH_FIELD (entity->info, field)
    {
      const GPtrArray *items = entity->items[field->index];

      if (field->flags & CW_FIELD_IDENTIFYING)
        g_assert_null (entity->texts[field->index]);
      for (guint i = 0; items && i < items->len; i++)
        assert_clean (items->pdata[i]);
    }
}

static void
fill (CwSnapshot *entity, guint depth)
{
  CW_FOREACH_FIELD (entity->info, field)
    {
      GPtrArray *items = entity->items[field->index];

      if (field->kind == &cw_kind_list && depth < 4)
        cw_snapshot_add (entity, field, NULL);
      if (items == NULL && (field->kind == &cw_kind_text || field->kind == &cw_kind_prose))
        entity->texts[field->index] = g_strdup ("words");
      if (field->kind == &cw_kind_date)
        entity->texts[field->index] = g_strdup ("2019-08-20");
      for (guint i = 0; items && i < items->len; i++)
        fill (items->pdata[i], depth + 1);
    }
}

static void
test_every_field (void)
{
  g_autoptr (CwSnapshot) record = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_CASE), NULL);
  g_autoptr (CwDeidentified) masked = NULL;

  fill (record, 0);
  masked = cw_deidentify (record);
  assert_clean (masked->record);
  assert_clean (masked->facts);
  g_assert_cmpuint (cw_deidentified_count (masked, CW_MASK_IDENTIFYING), >, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deidentify/reasons", test_reasons);
  g_test_add_func ("/deidentify/ages", test_ages);
  g_test_add_func ("/deidentify/dates", test_dates);
  g_test_add_func ("/deidentify/case", test_case);
  g_test_add_func ("/deidentify/no-presentation", test_no_presentation);
  g_test_add_func ("/deidentify/every-field", test_every_field);
  return g_test_run ();
}
