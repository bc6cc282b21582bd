/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What typed words tell of the patient: each is found, and what is no such thing is not. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "io/cw-case-json.h"
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
  build_set (build_child (root, "presentation"), "date", "2019-05-14");
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

static const struct
{
  const char *words;
  const char *masked;
  guint n;
  CwSeverity severity;
} typed_rows[] = {
  { "In May 2019, July 2019, August 2020 and June 2021 he came.",
    "In about month 0, about month 2, about month 15 and about month 25 he came.", 4,
    CW_SEVERITY_NOTE },
  { "On 14 August 2019 he came.", "In month 3 he came.", 1, CW_SEVERITY_NOTE },
  { "He came on August 20th, 2019.", "He came in month 3.", 1, CW_SEVERITY_NOTE },
  { "It began on 14 March 2019.", "It began 2 months before presentation.", 1, CW_SEVERITY_NOTE },
  { "Since 2019-07-14, 14/08/2019 or 20190914.", "Since month 2, month 3 or month 4.", 3,
    CW_SEVERITY_NOTE },
  { "He came in the summer of 2019.", "He came between 12 months before presentation and month 12.",
    1, CW_SEVERITY_NOTE },
  { "In mid-July he came.", "In \\[…] he came.", 1, CW_SEVERITY_WARNING },
  { "On 3 July he came.", "On \\[…] he came.", 1, CW_SEVERITY_WARNING },
  { "On 31 June 2019 he came.", "On \\[…] he came.", 1, CW_SEVERITY_WARNING },
  { "He came in 2020 and left in 2021.", "He came in month 0 to 24 and left in month 12 to 36.", 2,
    CW_SEVERITY_NOTE },
  { "The May 2019 CT and that of the June 2021 visit.",
    "The month 0 CT and that of the month 25 visit.", 2, CW_SEVERITY_NOTE },
  /* What may be no year is not changed. */
  { "It was given in 2000 or 500 mL of saline.", "It was given in 2000 or 500 mL of saline.", 1,
    CW_SEVERITY_WARNING },
  { "It was given in 2000 mL of saline.", "It was given in 2000 mL of saline.", 0,
    CW_SEVERITY_NOTE },
  { "They are 27, 35 and 61 years old.", "They are 20–29, 30–39 and 60–69 years old.", 3,
    CW_SEVERITY_NOTE },
  { "A 45/M, an 81 / F, (M/45) and a 45M with cough.",
    "A 40–49/M, an 80–89 / F, (M/40–49) and a 40–49M with cough.", 4, CW_SEVERITY_NOTE },
  { "It had 45M reads, 12/mL and BP 120/80; 5/m² and 9/F8.",
    "It had 45M reads, 12/mL and BP 120/80; 5/m² and 9/F8.", 0, CW_SEVERITY_NOTE },
  { "An 18F-FDG PET/CT (18F), a 12F catheter, an 8F sheath, a 5M solution, M/120 mg.",
    "An 18F-FDG PET/CT (18F), a 12F catheter, an 8F sheath, a 5M solution, M/120 mg.", 0,
    CW_SEVERITY_NOTE },
  { "Two men, 27- and 35-year-old, and two aged 41 and 52 years.",
    "Two men, 20–29- and 30–39-year-old, and two aged 40–49 and 50–59 years.", 4,
    CW_SEVERITY_NOTE },
  { "In 2019 L4 was operated on, since 2020 L-thyroxine.",
    "In 2019 L4 was operated on, since 2020 L-thyroxine.", 2, CW_SEVERITY_WARNING },
  { "He is 27.", "He is 20–29.", 1, CW_SEVERITY_NOTE },
  { "A 27 yr old man, 27 y/o.", "A 20–29 yr old man, 20–29 y/o.", 2, CW_SEVERITY_NOTE },
  { "His age was 27.", "His age was 20–29.", 1, CW_SEVERITY_NOTE },
  { "At the age of 27 he came.", "At the age of 20–29 he came.", 1, CW_SEVERITY_NOTE },
  { "An 18-year-old man, an 11-year-old girl.", "A 10–19-year-old man, a 10–19-year-old girl.", 2,
    CW_SEVERITY_NOTE },
  { "A forty-three-year-old woman, a man of 80 years.",
    "A 40–49-year-old woman, a man of 80–89 years.", 2, CW_SEVERITY_NOTE },
  { "A 93-year-old woman.", "A ≥90-year-old woman.", 1, CW_SEVERITY_NOTE },
  { "A 30-month-old boy.", "A 1–9-year-old boy.", 1, CW_SEVERITY_NOTE },
  { "A 5-month-old boy.", "A 5-month-old boy.", 0, CW_SEVERITY_NOTE },
  /* As word processors and other countries write them. */
  { "On 14\302\240May\302\2402019 he came.", "In month 0 he came.", 1, CW_SEVERITY_NOTE },
  { "On 14\nMay 2019 he came.", "In month 0 he came.", 1, CW_SEVERITY_NOTE },
  { "He is 27\302\240years of age.", "He is 20–29\302\240years of age.", 1, CW_SEVERITY_NOTE },
  { "On 2019/08/14 and 2019.08.14 he came.", "In month 3 and month 3 he came.", 2,
    CW_SEVERITY_NOTE },
  { "On 14/8/19 he came.", "On \\[…] he came.", 1, CW_SEVERITY_WARNING },
  { "In 08/2019 and AUGUST 2019 he came.", "In about month 3 and about month 3 he came.", 2,
    CW_SEVERITY_NOTE },
  { "From May to July 2019 he was ill.", "From about month 0 to about month 2 he was ill.", 1,
    CW_SEVERITY_NOTE },
  { "Between 14 and 17 August 2019 he was ill.", "Between month 3 and month 3 he was ill.", 1,
    CW_SEVERITY_NOTE },
  { "In May–July 2019 he was ill.", "In about month 0–about month 2 he was ill.", 1,
    CW_SEVERITY_NOTE },
  { "On day 3 and 7 May he was ill.", "On day \\[…] he was ill.", 1, CW_SEVERITY_WARNING },
  { "On the 14th of May 2019 he came.", "In month 0 he came.", 1, CW_SEVERITY_NOTE },
  { "On May 14,2019 he came.", "In month 0 he came.", 1, CW_SEVERITY_NOTE },
  { "In 2020 and 2021 he came.", "In month 0 to 24 and month 12 to 36 he came.", 2,
    CW_SEVERITY_NOTE },
  { "A 27.5-year-old man, a 27–year–old man.", "A 20–29-year-old man, a 20–29–year–old man.", 2,
    CW_SEVERITY_NOTE },
  { "Age: 27, male.", "Age: 20–29, male.", 1, CW_SEVERITY_NOTE },
  { "Aged 18 months he walked.", "Aged 1–9 years he walked.", 1, CW_SEVERITY_NOTE },
  { "At the age of 27 months he walked.", "At the age of 1–9 years he walked.", 1,
    CW_SEVERITY_NOTE },
  /* Counted from presentation, a birth would tell the age. */
  { "Born on 3 March 1925, he came.", "Born on \\[…], he came.", 1, CW_SEVERITY_WARNING },
  /* Thresholds are nobody's age, numbers of papers and amounts no dates. */
  { "Patients over 65 years of age.", "Patients over 65 years of age.", 0, CW_SEVERITY_NOTE },
  { "See 10.1186/20190814, lot 20190814 and PMID 20190514.",
    "See 10.1186/20190814, lot 20190814 and PMID 20190514.", 0, CW_SEVERITY_NOTE },
  { "It was given in 2000, 1000 and 500 mL.", "It was given in 2000, 1000 and 500 mL.", 1,
    CW_SEVERITY_WARNING },
};

/* Ages and dates are said as bands and intervals, in a sentence that can still be read. */
static void
test_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed_rows); i++)
    {
      g_autofree char *masked = NULL;
      g_autoptr (CwDeidentified) self = mask_words (typed_rows[i].words, &masked);

      g_test_message ("%s", typed_rows[i].words);
      g_assert_cmpstr (masked, ==, typed_rows[i].masked);
      for (guint j = 0; j < self->findings->len; j++)
        g_test_message ("%s", ((CwFinding *)self->findings->pdata[j])->message);
      g_assert_cmpuint (self->findings->len, ==, typed_rows[i].n);
      for (guint j = 0; j < typed_rows[i].n; j++)
        g_assert_cmpint (((CwFinding *)self->findings->pdata[j])->severity, ==,
                         typed_rows[i].severity);
    }
}

/* However many there are, none is left. */
static void
test_typed_many (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *masked = NULL;
  g_autoptr (CwDeidentified) self = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (words, "An 8-month-old boy. On 14 May 2019 a 27-year-old man came.\n\n");
  self = mask_words (words->str, &masked);
  g_assert_null (strstr (masked, "2019"));
  g_assert_null (strstr (masked, "27-year"));
}

/* Each place is told with its paragraph, and counted, in words that hold no date. */
static void
test_told (void)
{
  g_autofree char *masked = NULL;
  g_autoptr (CwDeidentified) self =
    mask_words ("He came.\n\nIn July 2019 he left.\n\nHe lives in Leshan village.", &masked);
  const CwFinding *date = self->findings->pdata[0], *place = self->findings->pdata[1];

  g_assert_cmpstr (date->message, ==,
                   "Section, Text, paragraph 2: a calendar date was written as "
                   "“about month 2”.");
  g_assert_true (g_str_has_prefix (place->message, "Section, Text, paragraph 3: "));
  /* That of presentation and this one. */
  g_assert_cmpuint (cw_deidentified_count (self, CW_MASK_DATE), ==, 2);
}

/* Fields that only say when tell a date by its year or month alone; sections on the literature and
 * years in a discussion keep theirs. */
static void
test_fields (void)
{
  static const struct
  {
    const char *list;
    const char *member;
    const char *words;
    const char *masked;
  } rows[] = {
    { "imaging", "relative-time", "2020", "month 0 to 24" },
    { "imaging", "relative-time", "After 2 cycles, July 2019", "After 2 cycles, about month 2" },
    { "regimens", "end-text", "until July", "until […]" },
    { "regimens", "start-text", "After cycle 6", "After cycle 6" },
    { "decisions", "relative-time", "2019-09", "about month 4" },
    { "assessments", "label", "June 2021", "about month 25" },
    { "adverse-events", "onset-text", "In August 2019", "In about month 3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      const CwField *list = cw_entity_info_find (cw_entity_get_info (root), rows[i].list);
      g_autoptr (CwSnapshot) record = NULL;
      g_autoptr (CwDeidentified) self = NULL;

      build_set (build_child (root, "presentation"), "date", "2019-05-14");
      build_row (root, rows[i].list, rows[i].member, rows[i].words, NULL);
      record = cw_snapshot_new_from_entity (root);
      self = cw_deidentify_case (record);
      g_test_message ("%s", rows[i].words);
      g_assert_cmpstr (
        cw_snapshot_get_text (self->record->items[list->index]->pdata[0], rows[i].member), ==,
        rows[i].masked);
    }
}

static void
test_silent (void)
{
  static const char *const rows[] = {
    "In this patient, Ewing sarcoma was found.",
    "Ferritin 2000 ng/mL.",
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

/* What a masked export says for a date is read again as it was, and is never a day. */
static void
test_data (void)
{
  static const char *const intervals[] = {
    "month 0",
    "about month 15",
    "month 0 to 24",
    "1 month before presentation",
    "12 to 24 months before presentation",
    "less than 1 month before presentation",
    "between 2 months before presentation and month 10",
  };

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      g_autofree char *member = g_strdup_printf ("\"masked\": \"%s\"", intervals[i]);
      g_autofree char *stored = g_strconcat ("!", intervals[i], NULL);
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (CwSnapshot) record = NULL;
      g_autoptr (CwSnapshot) again = NULL;
      g_autoptr (GBytes) json = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      build_set (build_child (root, "presentation"), "date", intervals[i]);
      record = cw_snapshot_new_from_entity (root);
      json = cw_case_json_write (record, NULL, &error);
      g_assert_no_error (error);
      text = g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
      g_assert_nonnull (strstr (text, member));
      again = cw_case_json_read (json, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (
        cw_snapshot_get_text (
          cw_snapshot_get_child (again, cw_entity_info_find (again->info, "presentation")), "date"),
        ==, stored);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/masked-words/found", test_found);
  g_test_add_func ("/masked-words/typed", test_typed);
  g_test_add_func ("/masked-words/typed-many", test_typed_many);
  g_test_add_func ("/masked-words/told", test_told);
  g_test_add_func ("/masked-words/fields", test_fields);
  g_test_add_func ("/masked-words/data", test_data);
  g_test_add_func ("/masked-words/silent", test_silent);
  g_test_add_func ("/masked-words/identifiers", test_identifiers);
  return g_test_run ();
}
