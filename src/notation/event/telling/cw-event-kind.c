/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What the name of an event says of where it comes from: "infusion reaction", "drug rash",
 * "neutropenia". */

/* Names that say by themselves that a treatment did it. */
gboolean
cw_event_reader_is_called_by_treatment (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at,
                                      "infusion drug radiation hand palmar acneiform neutropenic "
                                      "post vaccine");
}

/* Names that only treatment gives rise to. */
gboolean
cw_event_reader_is_of_treatment (const CwEventReader *self, guint at)
{
  static const char *const names[] = {
    "febrile neutropenia",
    "neutropenic fever",
    "neutropenic sepsis",
    "hand - foot",
    "palmar - plantar",
    "infusion reaction",
    "infusion - related",
    "infusion related",
    "tumor lysis",
    "tumour lysis",
    "cytokine release",
    "icans",
    "immune effector",
    "myelosuppression",
    "bone marrow suppression",
    "marrow suppression",
    "mucositis",
    "drug rash",
    "drug eruption",
    "drug fever",
    "drug reaction",
    "drug hypersensitivity",
    "fixed drug",
    "dress",
    "radiation dermatitis",
    "radiation pneumonitis",
    "radiation esophagitis",
    "radiation necrosis",
    "acneiform",
    "differentiation syndrome",
    "sinusoidal obstruction",
    "stevens",
    "toxic epidermal",
    NULL,
  };
  const CwEventElement *element = cw_event_reader_get (self, at);
  const char *last = cw_scan_get (self->lexicon.scan, element->last - 1)->word;

  return g_str_has_suffix (last, "toxicity") ||
         cw_scan_take_phrases (self->lexicon.scan, element->first, names) > 0;
}

/* Reactions that by their name are those to a drug. */
gboolean
cw_event_reader_is_drug_reaction (const CwEventReader *self, guint at)
{
  static const char *const names[] = {
    "drug",
    "dress",
    "agep",
    "acute generalized exanthematous",
    "acute generalised exanthematous",
    "stevens",
    "sjs",
    "toxic epidermal",
    "ten",
    "serum sickness",
    "fixed drug",
    "neuroleptic malignant",
    "serotonin syndrome",
    "serotonergic syndrome",
    "serotonin toxicity",
    "anticholinergic syndrome",
    "anticholinergic toxicity",
    "cholinergic syndrome",
    "extrapyramidal",
    NULL,
  };

  return cw_scan_take_phrases (self->lexicon.scan, cw_event_reader_get (self, at)->first, names) >
         0;
}

/* "laboratory tests after the first cycle showed neutropenia": what is found in blood, or is an
 * inflammation, is seldom that of the tumour. */
gboolean
cw_event_reader_is_finding (const CwEventReader *self, guint at)
{
  static const char *const endings[] = { "penia",         "emia",       "itis",        "toxicity",
                                         "transaminases", "enzymes",    "count",       "counts",
                                         "injury",        "failure",    "dysfunction", "level",
                                         "levels",        "creatinine", "fraction",    "cytosis" };
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (last, endings[i]))
      return cw_event_reader_has (self, CW_EVENT_SHOWED) || cw_event_reader_has_there (self);
  return FALSE;
}
