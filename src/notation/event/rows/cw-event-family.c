/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

/* General names by which an event is meant again that was told by its own: "the arrhythmias" after
 * sinus arrest, "hepatotoxicity" after cholestatic jaundice, "this allergic reaction" after
 * angioedema. */

/* A general name begins or ends with one of the first words; what it may mean holds one of the
 * second. */
static const struct
{
  const char *const general[10];
  const char *const parts[32];
} families[CW_EVENT_FAMILIES] = {
  { { "arrhythmia", "arrhythmias", "dysrhythmia", "dysrhythmias" },
    { "arrest", "asystol", "cardia", "fibrillation", "flutter", "block", "torsade", "bigemin",
      "systole", "ectop", "contractions", "rhythm" } },
  { { "hepatotoxicity", "liver toxicity", "hepatic toxicity", "liver injury", "hepatic injury",
      "liver damage", "hepatic reaction" },
    { "hepat", "liver", "jaundice", "cholesta", "icter", "transaminase", "aminotransferase" } },
  { { "nephrotoxicity", "renal toxicity", "kidney toxicity", "renal damage" },
    { "renal", "kidney", "nephr", "fanconi", "anuri", "tubul", "creatinine" } },
  { { "neurotoxicity", "neurologic toxicity", "neurological toxicity", "cns toxicity" },
    { "confus",  "encephal", "seizure",    "convuls",   "coma",        "neuropath",
      "ataxi",   "deliri",   "hallucinat", "psychos",   "tremor",      "somnol",
      "paralys", "plegi",    "mutism",     "myoclon",   "dysarthr",    "aphasi",
      "paresis", "lethargy", "dementia",   "myelopath", "disorientat", "cerebell" } },
  { { "cardiotoxicity", "cardiac toxicity", "cardiovascular toxicity", "myocardial toxicity" },
    { "cardi", "angina", "coronary", "arrhythm", "heart", "fibrillation", "ventricular", "qt",
      "torsade" } },
  { { "ototoxicity" }, { "hearing", "deaf", "tinnit", "vertigo" } },
  { { "pulmonary toxicity", "lung toxicity", "pneumotoxicity" },
    { "pneumon", "lung", "pulmon", "alveol", "respirat" } },
  { { "allergic reaction", "immunoallergic reaction", "hypersensitivity reaction",
      "anaphylactoid reaction", "anaphylactic reaction", "allergy", "hypersensitivity" },
    { "anaphyla", "angioedema", "angioneurotic", "urticari", "rash", "exanthem", "erupti",
      "hepatitis", "nephritis", "myocarditis", "vasculit", "dermatit", "erythro" } },
};

static gboolean
is_general (guint family, const char *words)
{
  const char *const *general = families[family].general;

  for (guint i = 0; i < G_N_ELEMENTS (families[family].general) && general[i]; i++)
    {
      gsize length = strlen (general[i]), all = strlen (words);

      if (all >= length && g_str_equal (words + all - length, general[i]) &&
          (all == length || words[all - length - 1] == ' '))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_part (guint family, const char *words)
{
  const char *const *parts = families[family].parts;

  for (guint i = 0; i < G_N_ELEMENTS (families[family].parts) && parts[i]; i++)
    if (strstr (words, parts[i]))
      return TRUE;
  return FALSE;
}

/* Whether @row, + 1, is one of the sentences before. */
static gboolean
is_before (const CwEventReader *self, guint row)
{
  return row > 0 && row <= self->n_rows_before;
}

/* The row told in a sentence before that @words may mean: they are its general name, or it was told
 * by theirs; %CW_EVENT_NONE when there is none. */
guint
cw_event_reader_find_kin (const CwEventReader *self, const char *words)
{
  g_autofree char *small = g_ascii_strdown (words, -1);

  for (guint i = 0; i < CW_EVENT_FAMILIES; i++)
    {
      const CwEventFamily *family = &self->families[i];

      if (is_before (self, family->particular) && is_general (i, small))
        return family->particular - 1;
      if (is_before (self, family->general) && is_part (i, small) && !is_general (i, small))
        return family->general - 1;
    }
  return CW_EVENT_NONE;
}

/* "Cardiotoxicity of fluorouracil" says a title: what it was is told behind. */
static gboolean
is_summary (const CwEventReader *self)
{
  return cw_event_reader_get_sentence (self, self->sentence)->is_summary;
}

/* Calls @row, which a general name told, by its own. */
static void
rename_row (CwEventReader *self, guint at, const char *words, guint row)
{
  CwSnapshot *item = cw_event_reader_get_row (self, row)->item;

  cw_event_replace (item, "as-written", words);
  cw_event_replace (item, "term", cw_event_reader_get (self, at)->value);
}

/* Notes that the event at @at, called @words, is @row. */
void
cw_event_reader_note_kin (CwEventReader *self, guint at, const char *words, guint row)
{
  g_autofree char *small = g_ascii_strdown (words, -1);

  for (guint i = 0; i < CW_EVENT_FAMILIES; i++)
    {
      CwEventFamily *family = &self->families[i];

      if (is_general (i, small))
        family->general = is_summary (self) && family->particular == 0 ? row + 1 : 0;
      else if (is_part (i, small))
        {
          if (family->general == row + 1)
            rename_row (self, at, words, row);
          family->general = 0;
          family->particular = row + 1;
        }
    }
}
