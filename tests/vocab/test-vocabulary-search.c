/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-vocabulary.h"

#include <string.h>

static const char *
lookup (CwVocabularyKind kind, const char *text)
{
  const CwVocabularyTerm *term = cw_vocabulary_lookup (cw_vocabulary_get (kind), text);
  return term != NULL ? term->term : NULL;
}

static GPtrArray *
search (CwVocabularyKind kind, const char *text)
{
  return cw_vocabulary_search (cw_vocabulary_get (kind), text, 0);
}

static const CwVocabularyMatch *
get_match (GPtrArray *found, guint position)
{
  g_assert_cmpuint (position, <, found->len);
  return g_ptr_array_index (found, position);
}

static gboolean
contains (GPtrArray *found, const char *name)
{
  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (get_match (found, i)->term->term, name))
      return TRUE;
  return FALSE;
}

static void
test_lookup (void)
{
  static const struct
  {
    CwVocabularyKind kind;
    const char *text;
    const char *term;
  } rows[] = {
    { CW_VOCABULARY_ANTIBODY, "Des", "Desmin" },
    { CW_VOCABULARY_ANTIBODY, "DES", "Desmin" },
    { CW_VOCABULARY_ANTIBODY, "desmin", "Desmin" },
    { CW_VOCABULARY_ANTIBODY, "Desmin", "Desmin" },
    { CW_VOCABULARY_ANTIBODY, "S100", "S-100" },
    { CW_VOCABULARY_ANTIBODY, "S-100", "S-100" },
    { CW_VOCABULARY_ANTIBODY, "S\u2011100", "S-100" },
    { CW_VOCABULARY_ANTIBODY, "Ki-67", "Ki-67" },
    { CW_VOCABULARY_ANTIBODY, "Ki67", "Ki-67" },
    { CW_VOCABULARY_ANTIBODY, "MIB-1", "Ki-67" },
    { CW_VOCABULARY_ANTIBODY, "MKI67", "Ki-67" },
    { CW_VOCABULARY_ANTIBODY, "\u03b1-SMA", "SMA" },
    { CW_VOCABULARY_ANTIBODY, "oestrogen receptor", "ER" },
    { CW_VOCABULARY_ANTIBODY, "TP63", "p63" },
    { CW_VOCABULARY_ANTIBODY, "C29924", "S-100" },
    { CW_VOCABULARY_ANTIBODY, "EMA", "EMA" },
    { CW_VOCABULARY_ANTIBODY, "CK", "Pan-cytokeratin" },
    /* Two antibodies against either end of one protein: the author says which. */
    { CW_VOCABULARY_ANTIBODY, "WT1", NULL },
    { CW_VOCABULARY_ANTIBODY, "no such marker", NULL },
    { CW_VOCABULARY_CTCAE, "proteinuria", "Proteinuria" },
    { CW_VOCABULARY_CTCAE, "Anaemia", "Anemia" },
    { CW_VOCABULARY_CTCAE, "diarrhoea", "Diarrhea" },
    { CW_VOCABULARY_CTCAE, "HTN", "Hypertension" },
    { CW_VOCABULARY_CTCAE, "PPE", "Palmar-plantar erythrodysesthesia syndrome" },
    { CW_VOCABULARY_CTCAE, "hand-foot syndrome", "Palmar-plantar erythrodysesthesia syndrome" },
    { CW_VOCABULARY_CTCAE, "FN", "Febrile neutropenia" },
    { CW_VOCABULARY_CTCAE, "DVT", "Thromboembolic event" },
    { CW_VOCABULARY_CTCAE, "hematochezia", NULL },
    { CW_VOCABULARY_CTCAE, "haematochezia", NULL },
    { CW_VOCABULARY_CTCAE, NULL, NULL },
    { CW_VOCABULARY_CTCAE, "", NULL },
    { CW_VOCABULARY_DIAGNOSIS, "DSRCT", "Desmoplastic Small-Round-Cell Tumor" },
    { CW_VOCABULARY_DIAGNOSIS, "dsrct", "Desmoplastic Small-Round-Cell Tumor" },
    { CW_VOCABULARY_DIAGNOSIS, "C8300", "Desmoplastic Small-Round-Cell Tumor" },
    { CW_VOCABULARY_DIAGNOSIS, "desmoplastic small round cell tumour",
      "Desmoplastic Small-Round-Cell Tumor" },
    /* One name in several tissues. */
    { CW_VOCABULARY_DIAGNOSIS, "Choriocarcinoma", NULL },
    { CW_VOCABULARY_DOSE_FREQUENCY, "t.i.d", "three times daily" },
    { CW_VOCABULARY_ANALYTE, "LDH", "Lactate dehydrogenase" },
    { CW_VOCABULARY_ANALYTE, "CA-125", "Cancer antigen 125" },
    { CW_VOCABULARY_ANALYTE, "haemoglobin", "Hemoglobin" },
    { CW_VOCABULARY_MODALITY, "MRI", "Magnetic resonance imaging" },
    { CW_VOCABULARY_MODALITY, "CT", "Computed tomography" },
    { CW_VOCABULARY_MODALITY, "PET-CT", "PET/CT" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (lookup (rows[i].kind, rows[i].text), ==, rows[i].term);
}

static void
test_diagnosis_facts (void)
{
  const CwVocabulary *diagnoses = cw_vocabulary_get (CW_VOCABULARY_DIAGNOSIS);
  const CwVocabularyTerm *term = cw_vocabulary_lookup (diagnoses, "DSRCT");
  g_assert_cmpstr (term->code, ==, "DSRCT");
  g_assert_cmpstr (term->group, ==, "Soft Tissue");
  g_assert_cmpstr (term->detail, ==, "Soft Tissue Sarcoma");
  g_assert_cmpstr (cw_vocabulary_get_value (diagnoses, term, "ncit"), ==, "C8300");
}

static void
test_candidates (void)
{
  static const char *const spellings[] = { "hematochezia", "haematochezia", "Haemato-chezia" };
  static const char *const names[] = {
    "Lower gastrointestinal hemorrhage",
    "Rectal hemorrhage",
    "Colonic hemorrhage",
    "Anal hemorrhage",
    "Hemorrhoidal hemorrhage",
  };
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (GPtrArray) found = search (CW_VOCABULARY_CTCAE, spellings[i]);
      g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (names));
      for (guint j = 0; j < found->len; j++)
        {
          g_assert_cmpstr (get_match (found, j)->term->term, ==, names[j]);
          g_assert_cmpint (get_match (found, j)->kind, ==, CW_VOCABULARY_MATCH_EXACT);
          g_assert_cmpint (get_match (found, j)->relation, ==, CW_VOCABULARY_RELATION_CHOOSE);
        }
    }
}

static void
test_relation (void)
{
  g_autoptr (GPtrArray) broader = search (CW_VOCABULARY_CTCAE, "DVT");
  g_assert_cmpint (get_match (broader, 0)->relation, ==, CW_VOCABULARY_RELATION_BROADER);
  g_autoptr (GPtrArray) exact = search (CW_VOCABULARY_CTCAE, "nosebleed");
  g_assert_cmpint (get_match (exact, 0)->relation, ==, CW_VOCABULARY_RELATION_EXACT);
  g_assert_cmpstr (get_match (exact, 0)->matched, ==, "nosebleed");
  g_assert_cmpstr (get_match (exact, 0)->term->term, ==, "Epistaxis");
}

static void
test_order (void)
{
  static const char *const queries[] = { "an", "anal", "pain", "hemorr", "s", "hyper" };
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GPtrArray) found = search (CW_VOCABULARY_CTCAE, queries[i]);
      g_assert_cmpuint (found->len, >, 5);
      for (guint j = 1; j < found->len; j++)
        g_assert_cmpint (get_match (found, j - 1)->kind, <=, get_match (found, j)->kind);
    }

  g_autoptr (GPtrArray) pain = search (CW_VOCABULARY_CTCAE, "pain");
  g_assert_cmpstr (get_match (pain, 0)->term->term, ==, "Pain");
  g_assert_cmpint (get_match (pain, 0)->kind, ==, CW_VOCABULARY_MATCH_EXACT);
  g_assert_cmpstr (get_match (pain, 1)->term->term, ==, "Pain of skin");
  g_assert_cmpint (get_match (pain, 1)->kind, ==, CW_VOCABULARY_MATCH_PREFIX);
  g_assert_true (contains (pain, "Abdominal pain"));

  g_autoptr (GPtrArray) inside = search (CW_VOCABULARY_CTCAE, "orrhag");
  g_assert_cmpint (get_match (inside, 0)->kind, ==, CW_VOCABULARY_MATCH_SUBSTRING);
}

static void
test_each_term_once (void)
{
  g_autoptr (GPtrArray) found = search (CW_VOCABULARY_DIAGNOSIS, "a");
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < found->len; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer)get_match (found, i)->term));
  g_autoptr (GPtrArray) few =
    cw_vocabulary_search (cw_vocabulary_get (CW_VOCABULARY_DIAGNOSIS), "a", 7);
  g_assert_cmpuint (few->len, ==, 7);
  for (guint i = 0; i < few->len; i++)
    g_assert_true (get_match (few, i)->term == get_match (found, i)->term);
}

static void
test_words_in_any_order (void)
{
  g_autoptr (GPtrArray) found = search (CW_VOCABULARY_DIAGNOSIS, "ovarian serous");
  g_assert_true (contains (found, "Serous Ovarian Cancer"));
  g_autoptr (GPtrArray) second = search (CW_VOCABULARY_DIAGNOSIS, "small round");
  g_assert_true (contains (second, "Desmoplastic Small-Round-Cell Tumor"));
  g_assert_cmpint (get_match (second, 0)->kind, ==, CW_VOCABULARY_MATCH_WORD_PREFIX);
}

/* The list must not go blank while a British spelling is half typed. */
static void
test_every_keystroke (void)
{
  static const struct
  {
    CwVocabularyKind kind;
    const char *typed;
    const char *term;
  } rows[] = {
    { CW_VOCABULARY_CTCAE, "diarrhoea", "Diarrhea" },
    { CW_VOCABULARY_CTCAE, "oesophageal haemorrhage", "Esophageal hemorrhage" },
    { CW_VOCABULARY_CTCAE, "tumour haemorrhage", "Tumor hemorrhage" },
    { CW_VOCABULARY_CTCAE, "generalised oedema", "Generalized edema" },
    { CW_VOCABULARY_CTCAE, "leucocytosis", "Leukocytosis" },
    { CW_VOCABULARY_DIAGNOSIS, "desmoplastic small round cell tumour",
      "Desmoplastic Small-Round-Cell Tumor" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize length = 2; length <= strlen (rows[i].typed); length++)
      {
        g_autofree char *typed = g_strndup (rows[i].typed, length);
        g_autoptr (GPtrArray) found = search (rows[i].kind, typed);
        /* "oe" and "ae" stand at the front only for their half typed first letter. */
        if (!contains (found, rows[i].term))
          g_test_message ("%s is not found by \"%s\"", rows[i].term, typed);
        g_assert_true (contains (found, rows[i].term));
      }
}

static void
test_prefix_of_diagnosis (void)
{
  g_autoptr (GPtrArray) found = search (CW_VOCABULARY_DIAGNOSIS, "desmoplastic sm");
  g_assert_cmpstr (get_match (found, 0)->term->code, ==, "DSRCT");
  g_assert_cmpint (get_match (found, 0)->kind, ==, CW_VOCABULARY_MATCH_PREFIX);
}

static void
test_hostile_text (void)
{
  g_autofree char *huge = g_strnfill (1024 * 1024, 'a');
  g_autofree char *broken = g_strnfill (1024 * 1024, '\xff');
  const char *const texts[] = {
    NULL,
    "",
    " ",
    "-",
    "\xff\xfe",
    "ca\xc3",
    "\xed\xa0\x80",
    "a\xcc\x81\xcc\x81\xcc",
    huge,
    broken,
    "%s%n",
    "'; DROP TABLE term; --",
    "\\",
    "*",
    "\x01\x02",
    "\u202e",
    "\U0001f4a9",
    "/",
    "//",
  };
  for (guint kind = 0; kind < CW_VOCABULARY_N_KINDS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        g_autoptr (GPtrArray) found = search ((CwVocabularyKind)kind, texts[i]);
        g_assert_nonnull (found);
        if (i < 4 || texts[i] == huge || texts[i] == broken)
          {
            g_assert_cmpuint (found->len, ==, 0);
            g_assert_null (lookup ((CwVocabularyKind)kind, texts[i]));
          }
        cw_vocabulary_lookup (cw_vocabulary_get ((CwVocabularyKind)kind), texts[i]);
      }
}

/* A machine under load must not fail this, so the clock only reports. */
static void
test_speed (void)
{
  static const char *const queries[] = { "d", "de", "carcin", "cell tumour", "zzzz", "lymph b" };
  g_autoptr (GTimer) timer = NULL;
  guint n_searches = 0;
  g_autoptr (GPtrArray) warm = search (CW_VOCABULARY_DIAGNOSIS, "warm");
  timer = g_timer_new ();
  for (guint round = 0; round < 100; round++)
    for (guint i = 0; i < G_N_ELEMENTS (queries); i++, n_searches++)
      {
        g_autoptr (GPtrArray) found =
          cw_vocabulary_search (cw_vocabulary_get (CW_VOCABULARY_DIAGNOSIS), queries[i], 50);
        g_assert_cmpuint (found->len, <=, 50);
      }
  g_test_minimized_result (g_timer_elapsed (timer, NULL) * 1e6 / n_searches,
                           "microseconds per keystroke: %.0f",
                           g_timer_elapsed (timer, NULL) * 1e6 / n_searches);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary-search/lookup", test_lookup);
  g_test_add_func ("/vocabulary-search/diagnosis-facts", test_diagnosis_facts);
  g_test_add_func ("/vocabulary-search/candidates", test_candidates);
  g_test_add_func ("/vocabulary-search/relation", test_relation);
  g_test_add_func ("/vocabulary-search/order", test_order);
  g_test_add_func ("/vocabulary-search/each-term-once", test_each_term_once);
  g_test_add_func ("/vocabulary-search/words-in-any-order", test_words_in_any_order);
  g_test_add_func ("/vocabulary-search/every-keystroke", test_every_keystroke);
  g_test_add_func ("/vocabulary-search/prefix-of-diagnosis", test_prefix_of_diagnosis);
  g_test_add_func ("/vocabulary-search/hostile-text", test_hostile_text);
  g_test_add_func ("/vocabulary-search/speed", test_speed);
  return g_test_run ();
}
