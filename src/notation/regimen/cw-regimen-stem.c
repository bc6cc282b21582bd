/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

/* clang-format off */
static const char *const stems[] = {
  "mab", "nib", "platin", "taxel", "rubicin", "fosfamide", "phosphamide", "trexed", "trexate",
  "citabine", "tidine", "relbine", "blastine", "cristine", "poside", "tecan", "uracil", "stim",
  "ciclib", "parib", "lisib", "limus", "sone", "solone", "lidomide", "zomib", "mustine", "mycin",
  "setron", "lutamide", "trozole", "relin", "dronate", "dronic", "dronic acid", "retinoic acid", "mycin-d", "zolomide", "platine", "cillin",
  "floxacin", "conazole", "ciclovir", "cyclovir", "parin", "prazole", "oxifen", "vedotin",
  "deruxtecan", "sartan", "folinate", "tabine", "caftor", "tinoin", "bicin", "cept", "leucovorin",
  "thioguanine", "carbazine", "arabine", "dribine", "toclax", "sertib", "inostat", "inexor",
  "abiraterone acetate", "abiraterone", "xantrone", "nectedin", "bectedin", "rasib", "degib",
  "relix", "ribulin", "sulfan", "melphalan", "chlorambucil", "thiotepa", "mitotane", "zocin",
  "hydroxyurea", "hydroxycarbamide", "flunine", "estrant", "mestane", "prolide", "prorelin",
  "reotide", "aspargase", "asparaginase", "interferon", "interferon alfa", "ldesleukin", "depsin",
  "govitecan", "trioxide", "lutide", "megestrol",
};
/* clang-format on */

/* Whether @name ends as the names of drugs do: stems of international nonproprietary names, World
 * Health Organization. Asked where nothing else says that a word is a drug. */
gboolean
cw_regimen_is_drug_like (const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (g_str_has_suffix (folded, stems[i]))
      return TRUE;
  return FALSE;
}
