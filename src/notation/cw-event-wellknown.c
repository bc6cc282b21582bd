/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

#include <string.h>

/* What brings somebody to hospital who takes a medicine that is well known for it: "She had been
 * taking metformin for two years. She was brought in with lactic acidosis", in either order. */

/* Whole words, or endings behind "-"; then how the last word of the event begins. */
static const struct
{
  const char *medicines[12];
  const char *events[14];
} pairs[] = {
  { { "ibuprofen", "diclofenac", "naproxen", "ketoprofen", "indomethacin", "piroxicam", "meloxicam",
      "ketorolac", "nsaid", "nsaids", "aspirin", NULL },
    { "mel", "hematemesis", "haematemesis", "bleed", "hemorrhag", "haemorrhag", "ulcer", "perforat",
      "dyspepsia", "stools", "hematochezia", NULL } },
  { { "warfarin", "-aban", "dabigatran", "acenocoumarol", "phenprocoumon", "-parin", "clopidogrel",
      "ticagrelor", NULL },
    { "mela", "mele", "hematemesis", "haematemesis", "bleed", "hemorrhag", "haemorrhag", "hematoma",
      "haematoma", "hematuria", "haematuria", "epistaxis", NULL } },
  { { "metformin", "phenformin", "buformin", NULL }, { "acidosis", NULL } },
  { { "lithium", NULL },
    { "tremor", "confusion", "ataxia", "insipidus", "polyuria", "drowsiness", "dysarthria",
      NULL } },
  { { "digoxin", "digitoxin", NULL }, { "bradycardia", "block", "xanthopsia", NULL } },
  { { "-pril", NULL }, { "angioedema", "angiooedema", "hyperkal", NULL } },
  { { "-sartan", "spironolactone", "eplerenone", NULL }, { "hyperkal", NULL } },
  { { "-vastatin", "statin", "statins", "colchicine", NULL },
    { "rhabdomyolysis", "myopath", NULL } },
  { { "-gliflozin", NULL }, { "ketoacidosis", NULL } },
  { { "glibenclamide", "glyburide", "glimepiride", "gliclazide", "glipizide", NULL },
    { "hypoglyc", NULL } },
  { { "-thiazide", "indapamide", "citalopram", "escitalopram", "sertraline", "paroxetine",
      "fluoxetine", "venlafaxine", "carbamazepine", "oxcarbazepine", "desmopressin", NULL },
    { "hyponatr", NULL } },
  { { "amiodarone", NULL }, { "thyrotoxicosis", "hyperthyroid", NULL } },
  { { "methotrexate", NULL }, { "pancytop", "mucositis", "pneumonitis", NULL } },
  { { "-dronate", "denosumab", NULL }, { "osteonecrosis", NULL } },
  { { "clozapine", "carbimazole", "methimazole", "propylthiouracil", "thiamazole", NULL },
    { "agranulocytosis", "neutrop", NULL } },
  { { "valproate", "valproic", NULL }, { "hyperammon", NULL } },
  { { "-prazole", NULL }, { "hypomagnes", NULL } },
};

static gboolean
is_medicine_of (const char *word, const char *const *medicines)
{
  for (; *medicines; medicines++)
    if (**medicines == '-' ? g_str_has_suffix (word, *medicines + 1)
                           : g_str_equal (word, *medicines))
      return TRUE;
  return FALSE;
}

/* "had been taking", "was on", "had been receiving": how long ago it was begun may stand behind. */
static gboolean
tells_use (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, "taking using receiving ingesting"))
    return at > 0 && cw_scan_is (scan, at - 1, "been was were is");
  return cw_scan_is (scan, at, "on") && at > 0 &&
         cw_scan_is (scan, at - 1, "been was were maintained");
}

/* Whether the sentence @sentence says that a medicine of @medicines was taken. */
static gboolean
tells_medicine (const CwEventReader *self, guint sentence, const char *const *medicines)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventSentence *told;
  gboolean is_used = FALSE;

  if (sentence >= self->sentences->len)
    return FALSE;
  told = &g_array_index (self->sentences, CwEventSentence, sentence);
  for (guint i = told->first; i < told->last && !told->is_of_others; i++)
    {
      if (cw_scan_is (scan, i, "not no never denied without ago previously stopped discontinued"))
        return FALSE;
      is_used = is_used || tells_use (scan, i);
      if (is_used && is_medicine_of (cw_scan_get (scan, i)->word, medicines))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_event_of (const char *word, const char *const *events)
{
  for (; *events; events++)
    if (g_str_has_prefix (word, *events))
      return TRUE;
  return FALSE;
}

/* Whether the event at @at is what the medicine is known for that the sentence before or behind
 * says was taken. */
gboolean
cw_event_reader_is_well_known (const CwEventReader *self, guint at)
{
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (is_event_of (last, pairs[i].events) &&
        ((self->sentence > 0 && tells_medicine (self, self->sentence - 1, pairs[i].medicines)) ||
         tells_medicine (self, self->sentence + 1, pairs[i].medicines)))
      return cw_event_reader_comes_about (self, at, FALSE);
  return FALSE;
}
