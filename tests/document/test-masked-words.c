/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What typed words tell of the patient: each is found, and what is no such thing is not. */
#include "config.h"

#include "case-builder.h"
#include "manuscript/cw-deidentify-case.h"
#include "rules/cw-finding.h"

static CwDeidentified *
mask_words (const char *words, char **masked)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwSnapshot) record = NULL;
  CwEntity *patient = build_child (root, "patient");
  const CwField *sections = cw_entity_info_find (cw_entity_get_info (root), "sections");
  CwDeidentified *self;

  build_set (patient, "initials", "QZ");
  build_set (patient, "record-number", "HN-4711");
  build_row (root, "authors", "given-names", "Ke", "family-name", "Cheng", NULL);
  build_row (root, "sections", "kind", "case-presentation", "text", words, NULL);
  record = cw_snapshot_new_from_entity (root);
  self = cw_deidentify_case (record);
  *masked =
    g_strdup (cw_snapshot_get_text (self->record->items[sections->index]->pdata[0], "text"));
  g_assert_cmpstr (*masked, ==,
                   cw_snapshot_get_text (self->facts->items[sections->index]->pdata[0], "text"));
  return self;
}

static void
test_found (void)
{
  static const struct
  {
    const char *words;
    const char *rule;
    guint n;
  } rows[] = {
    { "In May 2019, July 2019, August 2020 and June 2021 he came.", "deidentify-date", 4 },
    { "He came in the summer of 2019.", "deidentify-date", 1 },
    { "In mid-July he came.", "deidentify-date", 1 },
    { "He is 27.", "deidentify-age", 1 },
    { "A 27 yr old man, 27 y/o.", "deidentify-age", 2 },
    { "His age was 27.", "deidentify-age", 1 },
    { "At the age of 27 he came.", "deidentify-age", 1 },
    { "Mr. Wang Lei and Dr. Smith came.", "deidentify-name", 2 },
    { "The patient, Wang Lei, was a farmer.", "deidentify-name", 1 },
    { "Call +86 138 1234 5678 or wang@example.org.", "deidentify-contact", 2 },
    { "He came from Leshan village.", "deidentify-place", 1 },
    { "It is 12 Main Street, ZIP code 610041.", "deidentify-place", 2 },
    { "He went to Zhongshan hospital.", "deidentify-institution", 1 },
    { "He went to the Hospital of Lund.", "deidentify-institution", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *masked = NULL;
      g_autoptr (CwDeidentified) self = mask_words (rows[i].words, &masked);

      g_test_message ("%s", rows[i].words);
      g_assert_cmpuint (self->findings->len, ==, rows[i].n);
      g_assert_cmpstr (masked, ==, rows[i].words);
      for (guint j = 0; j < rows[i].n; j++)
        g_assert_cmpstr (((CwFinding *)self->findings->pdata[j])->rule, ==, rows[i].rule);
    }
}

static void
test_silent (void)
{
  static const char *const rows[] = {
    "In this patient, Ewing sarcoma was found.",
    "Vincristine 2 mg and Yunnan Baiyao were given.",
    "By RECIST 1.1 and CTCAE v5 it was grade 3.",
    "It was described by Dr. Smith et al.",
    "Dr. Cheng wrote the text.",
    "He was 170 cm tall and 27 kg heavier.",
    "He was 27 weeks on it, aged 20 to 30 they said.",
    "Ki-67 was 20%, CA-125 35.1 U/mL, 1200-2000 mg.",
    "The village and the hospital were far.",
    "It was published in The Lancet Oncology.",
    "HN-47112 and QZA are others.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *masked = NULL;
      g_autoptr (CwDeidentified) self = mask_words (rows[i], &masked);

      g_test_message ("%s", rows[i]);
      g_assert_cmpuint (self->findings->len, ==, 0);
      g_assert_cmpstr (masked, ==, rows[i]);
    }
}

/* Whole words only, however they are parted. */
static void
test_identifiers (void)
{
  static const char *const rows[][2] = {
    { "Patient QZ (HN-4711) was seen.", "Patient \\[…] (\\[…]) was seen." },
    { "Q.Z., hn 4711.", "\\[…]., \\[…]." },
    { "| QZ | HN4711 |", "| \\[…] | \\[…] |" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *masked = NULL;
      g_autoptr (CwDeidentified) self = mask_words (rows[i][0], &masked);

      g_assert_cmpstr (masked, ==, rows[i][1]);
      g_assert_cmpuint (self->findings->len, ==, 2);
      g_assert_cmpstr (((CwFinding *)self->findings->pdata[0])->rule, ==, "deidentify-identifier");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/masked-words/found", test_found);
  g_test_add_func ("/masked-words/silent", test_silent);
  g_test_add_func ("/masked-words/identifiers", test_identifiers);
  return g_test_run ();
}
