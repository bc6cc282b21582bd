/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-studies-private.h"

#include <string.h>

/* Fusions, mutations and signatures. Names of genes are upper case and stand beside a word that
 * says what became of them. */

#define GENE "(?-i:[A-Z][A-Z0-9]{1,7}(?:orf\\d+)?)"
#define NO_GENE "(?!(?:DNA|RNA|PCR|FISH|NGS|CT|MRI|IHC|MDT|AND|THE|WES|WGS|RT|ARMS|HLA|CNV)\\b)"

typedef struct
{
  const char *kind;
  const char *pattern;
} Alteration;

static const Alteration alterations[] = {
  { "fusion",
    "\\b" NO_GENE "(?<gene>" GENE ")(?:-|::|/|--)(?<partner>" GENE
    ")(?: (?:gene|oncogenic))? (?:fusions?|translocation|rearrangement|transcripts?)\\b" },
  { "fusion", "\\bfusion(?: of| between)? " NO_GENE "(?<gene>" GENE
              ")(?:-|::|/| and | with )(?<partner>" GENE ")" },
  { "fusion", "\\b" NO_GENE "(?<gene>" GENE ") (?:gene )?fusion\\b" },
  { "rearrangement",
    "\\b" NO_GENE "(?<gene>" GENE ")(?: gene)? (?:rearrangements?|break-?apart|translocation)\\b" },
  { "amplification", "\\b" NO_GENE "(?<gene>" GENE ")(?: gene)? amplifications?\\b" },
  { "amplification", "\\bamplification of (?:the )?" NO_GENE "(?<gene>" GENE ")\\b" },
  { "mutation", "\\b" NO_GENE "(?<gene>" GENE
                ")[ -]\\(?(?:p\\.)?(?<variant>(?-i:[A-Z]\\d{2,4}(?:[A-Z]|fs\\S*|\\*)))\\b" },
  { "mutation", "\\b" NO_GENE "(?<gene>" GENE
                ")(?: gene)?(?: \\([^)]{1,30}\\))?,?[^.;]{0,50}?\\b(?<variant>c\\.[\\w>*+-]+(?:,? "
                "?\\(?p\\.\\(?[A-Za-z0-9*=]+\\)?)?)" },
  { "deletion", "\\b" NO_GENE "(?<gene>" GENE
                ")(?: gene)?(?: (?<variant>exon \\d+))? (?:homozygous )?deletions?\\b" },
  { "mutation", "\\b" NO_GENE "(?<gene>" GENE
                ")(?: gene)?(?: (?<variant>exon \\d+(?: deletion| insertion)?))?(?: "
                "(?:missense|nonsense|frameshift|activating|pathogenic|germline|somatic|"
                "heterozygous|homozygous|point|loss-of-function))* (?:mutations?|variants?)\\b" },
  { "mutation", "\\b(?:mutations?|variant) (?:in|of) (?:the )?" NO_GENE "(?<gene>" GENE ")\\b" },
  { "wild-type", "\\b" NO_GENE "(?<gene>" GENE ")(?: gene)?(?: was|,)? (?:wild[- ]type)\\b" },
};

typedef struct
{
  const char *name;
  const char *pattern;
} Method;

static const Method methods[] = {
  { "FISH", "\\b(?:FISH|fluorescen(?:ce|t) in[- ]situ hybridi[sz]ation)\\b" },
  { "RT-PCR", "\\b(?:RT-PCR|reverse transcri\\w+[- ]polymerase chain reaction)\\b" },
  { "NGS", "\\b(?:NGS|next[- ]generation sequencing)\\b" },
  { "whole-exome sequencing", "\\bwhole[- ]exome sequencing\\b" },
  { "Sanger sequencing", "\\bSanger sequencing\\b" },
};

static void
set_method (CwReportReader *self, CwSnapshot *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (cw_report_has (self, methods[i].pattern))
      {
        cw_report_set (item, "method", methods[i].name);
        return;
      }
}

/* "was not detected", ": not found", "negative" behind the name. */
#define ABSENT_BEHIND                                                                              \
  "\\G(?:[^.;,]{0,40}\\b(?:was|were|is|are) |"                                                     \
  "(?: (?:genes?|mutations?|variants?|fusions?|"                                                   \
  "rearrangements?|amplifications?|transcripts?|analysis|tests?|testing|status|results?|by "       \
  "\\w+|\\([^()]{1,30}\\)))*"                                                                      \
  " ?[:,=-]? ?)(?:not (?:been )?(?:detected|detectable|found|identified|present|seen|observed|"    \
  "demonstrated)|negative|absent|none|undetect(?:ed|able)|ruled "                                  \
  "out|excluded|not(?=[.;,]|\\Z))(?!\\w)(?! "                                                      \
  "(?:for|of)\\b)"

static gboolean
is_absent (CwReportReader *self, gsize first, gsize past)
{
  if (cw_report_has_in (self, "\\bpositive for (?:an? |the )?\\Z", 0, first))
    return FALSE;
  return cw_report_is_negated (self, first) ||
         cw_report_has_in (self, ABSENT_BEHIND, past, strlen (self->words));
}

/* Only a result is a result: not a test that was ordered or a mutation that is spoken of. */
static gboolean
is_result (CwReportReader *self, gsize first)
{
  return cw_report_has (
           self,
           "\\b(?:reveal\\w*|show\\w*|detect\\w*|identif\\w*|found|confirm\\w*|demonstrat\\w*"
           "|carr(?:ied|ying|ier)|harbou?r\\w*|"
           "negative|positive|no|not|none|without|absent|absence|ruled out|excluded|presence|with "
           "an?|disclosed|mutated|mutant|had|has)\\b") &&
         !cw_report_has_in (self,
                            "\\b(?:to (?:look|test|screen|search|check|evaluate)|testing "
                            "for|awaiting|tested for|screening for)\\b[^.;]{0,60}\\Z",
                            0, first);
}

static void
add_alteration (CwReportReader *self, const Alteration *alteration, const GMatchInfo *match)
{
  g_autofree char *gene = cw_report_fetch (match, "gene");
  g_autofree char *partner = cw_report_fetch (match, "partner");
  g_autofree char *variant = cw_report_fetch (match, "variant");
  CwSnapshot *item;
  gsize first, past;

  if (gene == NULL || !cw_report_get_range (match, NULL, &first, &past) || !is_result (self, first))
    return;
  item = cw_report_row_new ("molecular");
  cw_report_set (item, "gene", gene);
  cw_report_set (item, "kind", alteration->kind);
  cw_report_set (item, "partner", partner);
  cw_report_set (item, "variant", variant);
  if (!g_str_equal (alteration->kind, "wild-type"))
    cw_report_set (item, "result", is_absent (self, first, past) ? "not-detected" : "detected");
  set_method (self, item);
  cw_report_take_row (self, "molecular", item, first, past);
}

static void
read_alterations (CwReportReader *self)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (CwReportRange));

  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (gboolean more = cw_report_match (self, alterations[i].pattern, &match);
           more && taken->len < 40; more = g_match_info_next (match, NULL))
        {
          CwReportRange range;

          if (!cw_report_get_range (match, NULL, &range.first, &range.past) ||
              cw_report_find_overlap (taken, range.first, range.past))
            continue;
          g_array_append_val (taken, range);
          add_alteration (self, &alterations[i], match);
        }
    }
}

/* "no EGFR, ALK or ROS1 mutations": each gene of the list */
static void
read_absent_list (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GArray) genes = NULL;
  gsize first, past;

  if (!cw_report_match (self,
                        "\\b(?:no|negative for|without|absence of)(?: (?:evidence "
                        "of|pathogenic|mutations? in|known))* (?<list>" GENE
                        "(?:(?:, ?(?:and |or )?| and | or )" GENE
                        ")+)(?: (?:gene )?(?:mutations?|alterations?|variants?)|\\b)",
                        &match) ||
      !cw_report_has (self, "\\b(?:mutation|alteration|variant|sequencing|NGS|gene)") ||
      !cw_report_get_range (match, "list", &first, &past))
    return;
  genes = cw_report_split_list (self, first, past);
  for (guint i = 0; i < genes->len; i++)
    {
      CwReportRange range = g_array_index (genes, CwReportRange, i);
      CwSnapshot *item = cw_report_row_new ("molecular");
      g_autofree char *gene = cw_report_dup_item (self, range);

      cw_report_set (item, "gene", gene);
      cw_report_set (item, "kind", "mutation");
      cw_report_set (item, "result", "not-detected");
      set_method (self, item);
      cw_report_take_row (self, "molecular", item, range.first, range.past);
    }
}

static void
add_signature (CwReportReader *self, const char *gene, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *value = NULL;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (self, pattern, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) ||
      cw_report_is_hypothetical (self, first) || is_absent (self, first, past))
    return;
  value = cw_report_fetch (match, "value");
  item = cw_report_row_new ("molecular");
  cw_report_set (item, "gene", gene);
  cw_report_set (item, "kind", "signature");
  cw_report_set (item, "variant", value);
  cw_report_take_row (self, "molecular", item, first, past);
}

void
cw_report_read_molecular (CwReportReader *self)
{
  read_absent_list (self);
  read_alterations (self);
  add_signature (self, "MSI",
                 "\\b(?<value>MSI-H|MSI-high|MSI-L|MSS|microsatellite[- "
                 "](?:stable|stability|instability[- ]high))\\b");
  add_signature (self, "TMB",
                 "\\b(?:TMB|tumou?r mutational? burden)(?: \\(TMB\\))?(?: (?:was|of|is))?:? "
                 "(?<value>\\d+(?:\\.\\d+)? ?(?:mut(?:ations)?|muts)(?:/| per )(?:Mb|megabase))");
}
