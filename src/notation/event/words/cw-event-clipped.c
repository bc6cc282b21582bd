/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Names that notes cut short or write in letters: of medicines, "pembro", "pip/tazo", and of what
 * happened, "PTX". Only those that stand for one thing. */

typedef struct
{
  const char *clipped;
  const char *name;
} Clipped;

static const Clipped medicines[] = {
  { "amio", "amiodarone" },
  { "amox", "amoxicillin" },
  { "apap", "acetaminophen" },
  { "apix", "apixaban" },
  { "atezo", "atezolizumab" },
  { "atorva", "atorvastatin" },
  { "azithro", "azithromycin" },
  { "bev", "bevacizumab" },
  { "bisop", "bisoprolol" },
  { "bleo", "bleomycin" },
  { "cape", "capecitabine" },
  { "capecit", "capecitabine" },
  { "carbo", "carboplatin" },
  { "carbop", "carboplatin" },
  { "cefu", "cefuroxime" },
  { "cemip", "cemiplimab" },
  { "cetux", "cetuximab" },
  { "cipro", "ciprofloxacin" },
  { "cispl", "cisplatin" },
  { "clarithro", "clarithromycin" },
  { "clinda", "clindamycin" },
  { "clopi", "clopidogrel" },
  { "cyclophos", "cyclophosphamide" },
  { "dabi", "dabigatran" },
  { "dauno", "daunorubicin" },
  { "dexa", "dexamethasone" },
  { "doce", "docetaxel" },
  { "docetax", "docetaxel" },
  { "doxo", "doxorubicin" },
  { "doxy", "doxycycline" },
  { "dph", "diphenhydramine" },
  { "durva", "durvalumab" },
  { "efv", "efavirenz" },
  { "enox", "enoxaparin" },
  { "epirub", "epirubicin" },
  { "erythro", "erythromycin" },
  { "fluclox", "flucloxacillin" },
  { "flucon", "fluconazole" },
  { "furo", "furosemide" },
  { "gem", "gemcitabine" },
  { "gent", "gentamicin" },
  { "ifos", "ifosfamide" },
  { "inflix", "infliximab" },
  { "ipi", "ipilimumab" },
  { "irino", "irinotecan" },
  { "lef", "leflunomide" },
  { "lenva", "lenvatinib" },
  { "mero", "meropenem" },
  { "methylpred", "methylprednisolone" },
  { "metop", "metoprolol" },
  { "nivo", "nivolumab" },
  { "norepi", "norepinephrine" },
  { "nvp", "nevirapine" },
  { "olanz", "olanzapine" },
  { "oxali", "oxaliplatin" },
  { "pacli", "paclitaxel" },
  { "pcn", "penicillin" },
  { "peme", "pemetrexed" },
  { "pembro", "pembrolizumab" },
  { "phenobarb", "phenobarbital" },
  { "pred", "prednisolone" },
  { "pza", "pyrazinamide" },
  { "ritux", "rituximab" },
  { "rosuva", "rosuvastatin" },
  { "simva", "simvastatin" },
  { "smx", "sulfamethoxazole" },
  { "ssz", "sulfasalazine" },
  { "tazo", "tazobactam" },
  { "tdf", "tenofovir" },
  { "tmz", "temozolomide" },
  { "toci", "tocilizumab" },
  { "trastu", "trastuzumab" },
  { "vanc", "vancomycin" },
  { "vanco", "vancomycin" },
  { "vincris", "vincristine" },
  { "vori", "voriconazole" },
  { "warf", "warfarin" },
};

static const Clipped others[] = {
  { "hyst", "hysterectomy" },
  { "chole", "cholecystectomy" },
  { "ptx", "pneumothorax" },
  { "hsr", "hypersensitivity" },
  { "tox", "toxicity" },
  { "wt", "weight" },
  { "irreg", "irregular" },
  { "hypomagn", "hypomagnesemia" },
  { "hypok", "hypokalemia" },
  { "hypona", "hyponatremia" },
  { "thrombocytop", "thrombocytopenia" },
  { "neutrop", "neutropenia" },
};

static const char *
find (const Clipped *names, guint n_names, const CwToken *token)
{
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (token->word, names[i].clipped))
      return names[i].name;
  return NULL;
}

/* The name of a medicine for which the word at @at stands; %NULL where it stands for none. */
const char *
cw_event_get_clipped_medicine (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);

  return token->kind == CW_TOKEN_WORD && !token->expanded
           ? find (medicines, G_N_ELEMENTS (medicines), token)
           : NULL;
}

/* The name for which the word at @at stands; %NULL where it stands for itself. */
const char *
cw_event_get_clipped (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);
  const char *medicine = cw_event_get_clipped_medicine (scan, at);

  if (medicine || token->kind != CW_TOKEN_WORD || token->expanded)
    return medicine;
  return find (others, G_N_ELEMENTS (others), token);
}
