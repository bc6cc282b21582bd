/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

/* Whether @name ends as the names of drugs do: stems of international nonproprietary names, World
 * Health Organization. Only asked where a sign parts a word from a dose. */
gboolean
cw_regimen_is_drug_like (const char *name)
{
  static const char *const stems[] = {
    "mab",     "nib",      "platin",   "taxel",      "rubicin",    "fosfamide",   "phosphamide",
    "trexed",  "trexate",  "citabine", "tidine",     "relbine",    "blastine",    "cristine",
    "poside",  "tecan",    "uracil",   "stim",       "ciclib",     "parib",       "lisib",
    "limus",   "sone",     "solone",   "lidomide",   "zomib",      "mustine",     "mycin",
    "setron",  "lutamide", "trozole",  "relin",      "dronate",    "dronic",      "zolomide",
    "platine", "cillin",   "floxacin", "conazole",   "ciclovir",   "cyclovir",    "parin",
    "prazole", "oxifen",   "vedotin",  "deruxtecan", "sartan",     "folinate",    "tabine",
    "caftor",  "tinoin",   "bicin",    "cept",       "leucovorin", "thioguanine", "carbazine",
  };
  g_autofree char *folded = g_utf8_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (g_str_has_suffix (folded, stems[i]))
      return TRUE;
  return FALSE;
}
