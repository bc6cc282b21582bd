/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What a drug is for, by its name: examples of the stems that the World Health Organization lists.
 */
#include "config.h"

#include "rules/cw-drug-role.h"

static const struct
{
  int role;
  const char *name;
} drugs[] = {
  { CW_DRUG_ROLE_TARGETED, "anlotinib" },
  { CW_DRUG_ROLE_TARGETED, "Pazopanib hydrochloride" },
  { CW_DRUG_ROLE_TARGETED, "sorafenib" },
  { CW_DRUG_ROLE_TARGETED, "palbociclib" },
  { CW_DRUG_ROLE_TARGETED, "olaparib" },
  { CW_DRUG_ROLE_TARGETED, "temsirolimus" },
  { CW_DRUG_ROLE_TARGETED, "Bevacizumab" },
  { CW_DRUG_ROLE_TARGETED, "rituximab" },
  { CW_DRUG_ROLE_IMMUNOTHERAPY, "nivolumab" },
  { CW_DRUG_ROLE_IMMUNOTHERAPY, "pembrolizumab" },
  { CW_DRUG_ROLE_IMMUNOTHERAPY, "toripalimab" },
  { CW_DRUG_ROLE_HORMONE, "tamoxifen" },
  { CW_DRUG_ROLE_HORMONE, "goserelin" },
  { CW_DRUG_ROLE_UROPROTECTANT, "mesna" },
  { CW_DRUG_ROLE_ANTINEOPLASTIC, "liposomal doxorubicin" },
  { CW_DRUG_ROLE_ANTINEOPLASTIC, "ifosfamide" },
  { CW_DRUG_ROLE_ANTINEOPLASTIC, "nab-paclitaxel" },
  { CW_DRUG_ROLE_ANTINEOPLASTIC, "5-fluorouracil" },
  { CW_DRUG_ROLE_ANTINEOPLASTIC, "S-1" },
  { 0, "tofacitinib" },
  { 0, "tacrolimus" },
  { 0, "tocilizumab" },
  { 0, "adalimumab" },
  { 0, "prednisone" },
  { 0, "mesnaX" },
  { 0, "x" },
  { 0, "" },
  { 0, NULL },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (drugs); i++)
    {
      g_test_message ("%s", drugs[i].name ? drugs[i].name : "no name");
      g_assert_cmpint (cw_drug_role_from_name (drugs[i].name), ==, drugs[i].role);
    }
}

/* What a chart calls a drug, where that can be no other. */
static void
test_inn (void)
{
  static const struct
  {
    const char *name;
    const char *inn;
  } names[] = {
    { "5-FU", "fluorouracil" },
    { "5-fluorouracil", "fluorouracil" },
    { "CPT-11", "irinotecan" },
    { "cddp", "cisplatin" },
    { "T-DM1", "trastuzumab emtansine" },
    { "MTX", NULL },
    { "fluorouracil", NULL },
    { "5-FU bolus", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (cw_drug_inn_from_name (names[i].name), ==, names[i].inn);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drug-role/names", test_names);
  g_test_add_func ("/drug-role/inn", test_inn);
  return g_test_run ();
}
