/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

/* clang-format off */
static const char *const stems[] = {
  "mab", "nib", "platin", "taxel", "fosfamide", "phosphamide", "trexed", "trexate",
  "tidine", "relbine", "blastine", "cristine", "poside", "tecan", "uracil", "stim",
  "ciclib", "parib", "lisib", "limus", "sone", "solone", "lidomide", "zomib", "mustine", "mycin",
  "setron", "lutamide", "trozole", "relin", "dronate", "dronic", "dronic acid", "retinoic acid", "mycin-d", "zolomide", "platine", "cillin",
  "conazole", "ciclovir", "cyclovir", "parin", "prazole", "oxifen", "vedotin",
  "sartan", "folinate", "tabine", "caftor", "tinoin", "bicin", "cept", "leucovorin",
  "thioguanine", "carbazine", "arabine", "dribine", "toclax", "sertib", "inostat", "inexor",
  "abiraterone acetate", "abiraterone", "xantrone", "nectedin", "bectedin", "rasib", "degib",
  "relix", "ribulin", "sulfan", "melphalan", "chlorambucil", "thiotepa", "mitotane", "zocin",
  "hydroxyurea", "hydroxycarbamide", "flunine", "estrant", "mestane", "prolide",
  "reotide", "aspargase", "asparaginase", "interferon", "interferon alfa", "ldesleukin", "depsin",
  "trioxide", "lutide", "megestrol", "statin", "olol", "opril", "lapril", "mipril",
  "napril", "dipine", "semide", "thiazide", "azepam", "zolam", "oxetine", "triptyline", "peridol",
  "peridone", "azapine", "tiapine", "cycline", "oxacin", "penem", "bactam", "nidazole", "bendazole",
  "vermectin", "quine", "fungin", "xaban", "gatran", "pidogrel", "metformin", "gliptin",
  "gliflozin",
  "glitazone", "gliclazide", "glimepiride", "thyroxine", "digoxin", "odarone",
  "warfarin",
  "aspirin", "salicylic acid", "oxazole", "trimethoprim", "ethambutol", "isoniazid", "zinamide",
  "rifampicin", "rifampin", "purinol", "buxostat", "colchicine", "morphine", "codeine", "codone",
  "morphone", "fentanyl", "tramadol", "methadone", "paracetamol", "acetaminophen", "profen",
  "fenac", "coxib", "oxicam", "gabapentin", "gabalin", "racetam", "phenytoin", "valproate",
  "valproic acid", "zepine", "topiramate", "lamotrigine", "lacosamide", "barbital", "clobazam",
  "levodopa", "carbidopa", "mantadine", "donepezil", "denafil", "dalafil", "lukast", "tropium",
  "meterol", "moterol", "buterol", "esonide", "phylline", "loperamide", "clopramide",
  "thioprine", "topurine", "sporin", "sporine", "mycophenolate", "mofetil", "salazine",
  "salamine", "penicillamine", "stigmine", "baclofen", "zolamide", "lactone", "folic acid",
  "folinic acid", "tranexamic acid", "cholic acid", "zyzine", "tirizine", "ratadine", "hydramine",
  "binafine", "amphotericin", "colistin", "aztreonam", "linezolid", "coplanin", "micin", "axone",
  "azidime", "cefepime", "alexin", "cefazolin", "uroxime", "otaxime", "furantoin", "insulin",
  "glargine", "amivir", "navir", "tegravir", "vudine", "tenofovir", "remdesivir", "caine",
};

/* How the names of drugs are clipped in charts. */
static const char clipped_names[] =
  " 5-fu 5fu fu lv mtx hd-mtx ara-c arac hc cddp cbdca ctx cpm cyclo cyc adm adr doxo epi vcr vbl "
  "vnr vnb nvb vp16 vp-16 etop ifo ifos pred dex dexa methylpred oxali ox irino iri cpt-11 l-ohp cape xel "
  "gem cis carbo txl dtx dxl ptx pac pacli nab-p doce doc bev cetux pani tras trastuz pertuz pembro nivo ipi atezo "
  "durva ritux rtx obin bortez btz carfil len lena pom dara tmz ven aza dec act-d actd bleo dtic "
  "bcnu ccnu 6-mp 6mp 6-tg 6tg peg-asp asp l-asp atra ato hu mmf csa tac ivig asa vanc vanco "
  "pip-tazo tazo mero cef ceftri gent levo cipro azithro tmp-smx inh rif rmp rfp pza emb ufh lmwh enox furo meto amio ";
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

/* Whether @name is one of a drug though nothing but the word says so: "oxali 85", "aspirin 100". */
gboolean
cw_regimen_is_drug_known (const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);
  g_autofree char *word = g_strconcat (" ", folded, " ", NULL);

  return cw_regimen_is_drug_like (name) ||
         (strchr (folded, ' ') == NULL && strstr (clipped_names, word));
}
