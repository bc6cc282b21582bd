/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-drug-role.h"

/* What a drug against cancer is given for is told by the stem of its name, except for antibodies
 * and the oldest drugs, which are listed. */

typedef struct
{
  int role;
  const char *names;
} Role;

static const Role roles[] = {
  { CW_DRUG_ROLE_TARGETED,
    "\\w+(?:(?<!ci)tinib|anib|rafenib|ciclib|parib|lisib|degib|denib|zomib)|"
    "(?:ever|temsir|sir|ridafor)olimus|selinexor|tazemetostat|venetoclax|"
    "(?:bevaciz|ramucir|trastuz|pertuz|panitum|necitum|olarat|cixutum|robatum)umab|"
    "(?:ce|ri|bren|dinu)tuximab" },
  { CW_DRUG_ROLE_IMMUNOTHERAPY,
    "(?:nivol|durval|avel|ipilim|tremelim)umab|(?:pembrol|atezol|camrel|tislel)izumab|"
    "(?:toripa|sinti|cemip|dostar|penpu)limab" },
  { CW_DRUG_ROLE_HORMONE,
    "\\w+(?:lutamide|relin|relix)|tamoxifen|letrozole|anastrozole|exemestane|fulvestrant|"
    "abiraterone" },
  { CW_DRUG_ROLE_UROPROTECTANT, "mesna" },
  { CW_DRUG_ROLE_ANTINEOPLASTIC,
    "\\w+(?:platin|taxel|rubicin|fosfamide|phosphamide|poside|cristine|blastine|relbine|citabine|"
    "tecan|mustine|trexed)|dactinomycin|actinomycin d|bleomycin|mitomycin|trabectedin|eribulin|"
    "temozolomide|dacarbazine|procarbazine|(?:5-)?fluorouracil|5-fu|s-1|cytarabine" },
};

/* Abbreviations and codes of charts that stand for one drug and no other. Those that do not ("MTX",
 * "CTX", "ADM"), and trade names, of which some are of several drugs, are left as they are. */
static const struct
{
  const char *inn;
  const char *names;
} inns[] = {
  { "fluorouracil", "5[- ]?fu|5[- ]fluoro-?uracil|fluoro-uracil" },
  { "irinotecan", "cpt[- ]?11" },
  { "oxaliplatin", "l-ohp" },
  { "cisplatin", "cddp|cis-platin" },
  { "carboplatin", "cbdca" },
  { "etoposide", "vp[- ]?16" },
  { "teniposide", "vm[- ]?26" },
  { "vincristine", "vcr" },
  { "cytarabine", "ara[- ]c" },
  { "dacarbazine", "dtic" },
  { "temozolomide", "tmz" },
  { "carmustine", "bcnu" },
  { "lomustine", "ccnu" },
  { "tretinoin", "atra|all-trans[- ]retinoic acid" },
  { "trastuzumab emtansine", "t-dm1" },
  { "trastuzumab deruxtecan", "t-dxd" },
};

/**
 * cw_drug_inn_from_name:
 * @name: (nullable): what a chart calls a drug
 *
 * Returns: (nullable): the international nonproprietary name, when @name is an abbreviation or a
 *   code that stands for it alone; %NULL for any other name
 */
const char *
cw_drug_inn_from_name (const char *name)
{
  for (guint i = 0; name && i < G_N_ELEMENTS (inns); i++)
    {
      g_autofree char *pattern = g_strdup_printf ("^(?:%s)$", inns[i].names);

      if (g_regex_match_simple (pattern, name, G_REGEX_CASELESS, 0))
        return inns[i].inn;
    }
  return NULL;
}

/**
 * cw_drug_role_from_name:
 * @name: (nullable): an international nonproprietary name, alone or with its salt or formulation
 *
 * Reads the role by the stems of the World Health Organization (“The use of stems in the selection
 * of International Nonproprietary Names”, 2018). Stems of drugs that are given for other diseases,
 * too (“-citinib”, “-mab”), count only where the drug is listed.
 *
 * Returns: a role of #CwDrug, 0 when the name does not tell
 */
int
cw_drug_role_from_name (const char *name)
{
  for (guint i = 0; name && i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *pattern = g_strdup_printf ("(?<!\\w)(?:%s)(?![\\w-])", roles[i].names);

      if (g_regex_match_simple (pattern, name, G_REGEX_CASELESS, 0))
        return roles[i].role;
    }
  return 0;
}
