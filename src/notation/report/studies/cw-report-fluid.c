/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* Of which fluid a value is told, where it is not the blood. */

typedef struct
{
  const char *pattern;
  const char *name;
} Fluid;

static const Fluid fluids[] = {
  { "\\b(?:CSF|cerebro-?spinal(?: fluid)?|lumbar puncture|spinal (?:fluid|tap))\\b",
    "cerebrospinal fluid" },
  { "\\b(?:BALF?|broncho-?alveolar(?: lavage)?(?: fluid)?)\\b", "bronchoalveolar lavage fluid" },
  { "\\b(?:pleural (?:fluid|tap|aspirat\\w+|(?:effusion )?analysis)|thoracentesis|"
    "thoracocentesis|pleural effusion (?:was|had|contained|with|showed|revealed))\\b",
    "pleural fluid" },
  { "\\b(?:ascitic (?:fluid|tap)|paracentesis|peritoneal (?:fluid|effluent)|"
    "ascites (?:fluid|analysis))\\b",
    "ascitic fluid" },
  { "\\b(?:synovial fluid|joint (?:fluid|aspirat\\w+)|arthrocentesis)\\b", "synovial fluid" },
  { "\\b(?:pericardial fluid|pericardiocentesis)\\b", "pericardial fluid" },
  { "\\b(?:urine|urinary|urinalysis|uri(?:ne )?sediment)\\b(?! output| catheter| tract| retention|"
    " frequency| infection)",
    "urine" },
  { "\\b(?:stool|f(?:a)?ecal)\\b", "stool" },
  { "\\bbone marrow\\b|\\bmyelogram\\b", "bone marrow" },
  { "\\b(?:dialysate|drain(?:age)? fluid|(?:pseudo)?cyst(?:ic)? fluid|amniotic fluid|bile "
    "fluid|gastric "
    "(?:juice|fluid)|vitreous|aqueous humou?r|sputum|umbilical cord|cord blood|wound fluid)\\b",
    "" },
};

#define BLOOD                                                                                      \
  "\\b(?:(?<!cord )(?<!occult )blood(?! cells?| cell counts?)|serum|plasma|h(?:a)?emogram|"        \
  "h(?:a)?ematolog\\w+|CBC|FBC|biochemical tests?|(?:laborator(?:y|ies)|lab) "                     \
  "(?:tests?|findings|data|results|studies|investigations|values))\\b"
/* What stands in no other fluid. */
#define ONLY_BLOOD                                                                                 \
  "\\A(?:Hemoglobin|Hematocrit|Platelets|Mean corp|Red cell dist|Reticulo|Erythrocyte sed|"        \
  "C-reactive|Prothrombin|International|Activated|Fibrinogen|D-dimer|Aspartate|Alanine|"           \
  "Procalcitonin|Troponin|NT-pro|B-type|Ferritin|Transferrin|Glycated|Thyroid|Free t|"             \
  "Arterial|Base excess|Bicarbonate|Oxygen|Anion)"

/* Where the pattern stands last in the words before @past, plus one; 0 for nowhere. */
static gsize
find_last (CwReportReader *self, const char *words, const char *pattern, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize last = 0, first, to;

  for (gboolean more = cw_patterns_match (self->patterns, pattern, words, 0, (gssize)past, &match);
       more; more = g_match_info_next (match, NULL))
    if (cw_report_get_range (match, NULL, &first, &to))
      last = first + 1;
  return last;
}

/* The fluid that was named last before @past, unless the blood was named behind it; @place is one
 * more than where the later of the two stands, or 0. */
static const char *
find_in_words (CwReportReader *self, const char *words, gsize past, gsize *place)
{
  gsize last = find_last (self, words, BLOOD, past);
  const char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fluids); i++)
    {
      gsize at = find_last (self, words, fluids[i].pattern, past);

      if (at > last)
        {
          last = at;
          name = fluids[i].name;
        }
    }
  *place = last;
  return name;
}

/* The fluid that the words tell of, as below. */
const char *
cw_report_find_fluid_in (CwReportReader *self, const char *words)
{
  gsize place;

  return find_in_words (self, words, strlen (words), &place);
}

/* "The fluid had 400 cells/mm3", "It showed", behind a sentence on a fluid. */
#define GOES_ON                                                                                    \
  "\\A(?:It|This|These|They|Analysis|Examination|Fluid|Cytology|Microscopy|Differential|"          \
  "Cell counts?|(?:The|Its) (?:fluid|analysis|examination|sample|specimen|aspirate|study|"         \
  "studies|results?|opening|cell|differential|cytology|protein|glucose|aspirated))\\b"

static const char *
find_behind (CwReportReader *self, gsize past)
{
  for (guint i = 0; i < G_N_ELEMENTS (fluids); i++)
    {
      g_autofree char *pattern = g_strconcat ("\\G[^,;.]{0,40}? (?:in|of|from) (?:the |his |her )?"
                                              "(?:",
                                              fluids[i].pattern, ")", NULL);

      if (cw_report_has_in (self, g_intern_string (pattern), past, strlen (self->words)))
        return fluids[i].name;
    }
  return NULL;
}

/* Longer lines are those of a paragraph. */
#define LONGEST_ROW 70

/* Whether the words at @first begin a line of a table: one below another short line that does not
 * end as the line of a list would. */
gboolean
cw_report_begins_row (CwReportReader *self, gsize first)
{
  gsize at = g_array_index (self->text->map, guint32, self->sentence->first + first);
  const char *raw = self->text->raw;
  gsize end;

  while (at > 0 && raw[at - 1] == ' ')
    at--;
  if (at == 0 || raw[at - 1] != '\n')
    return FALSE;
  for (end = --at; at > 0 && raw[at - 1] != '\n' && end - at <= LONGEST_ROW; at--)
    ;
  while (end > at && raw[end - 1] == ' ')
    end--;
  return end - at <= LONGEST_ROW && (end == at || !strchr (",;(", raw[end - 1]));
}

static const char *
find_before (CwReportReader *self, gboolean in_table)
{
  g_autofree char *words = NULL;
  const CwReportSentence *before = self->sentence - 1;
  const char *name;
  gsize place;

  if (self->n_sentence < 2 || (!in_table && !cw_report_has (self, GOES_ON)))
    return NULL;
  words = g_strndup (self->text->plain->str + before->first, before->past - before->first);
  name = find_in_words (self, words, strlen (words), &place);
  return name && in_table ? "" : name;
}

/*
 * cw_report_find_fluid:
 * @past: where the words on the value end
 *
 * Returns: (nullable): the fluid, "" for one that is none of the patient's own, %NULL for the blood
 */
const char *
cw_report_find_fluid (CwReportReader *self, const CwReportAnalyte *analyte, gsize past)
{
  gboolean in_table = cw_report_begins_row (self, analyte->range.first);
  const char *name;
  gsize place;

  if (g_str_equal (analyte->term->group, "Urine") || g_str_equal (analyte->term->group, "Stool") ||
      cw_patterns_has (self->patterns, ONLY_BLOOD, analyte->term->term))
    return NULL;
  name = find_behind (self, past);
  if (name)
    return name;
  name = find_in_words (self, self->words, past, &place);
  if (place == 0)
    return find_before (self, in_table);
  return name && in_table && place < analyte->range.first ? "" : name;
}

#define AIM                                                                                        \
  "\\b(?:targets?|targeted|goals?|maintain(?:ing)?|keep(?:ing)?|aim(?:ed|ing)?|"                   \
  "threshold|cut-?offs?|defined (?:as|by)|if|criteri\\w+|unless|should|normal (?:range|values?) "  \
  "(?:is|of|was)|calibrated|in order to|attempt\\w*|titrat\\w+|to "                                \
  "(?:achieve|normali[sz]e|reach|obtain|correct|attain)|generally|typically|usually|commonly|"     \
  "average|graph|curve|"                                                                           \
  "(?:dotted|dashed) lines?)\\b[^;.]*\\Z|\\b" CW_REPORT_RELATIVE "s?'s? [^,;.]*\\Z"

/* A value that is striven for or that defines something is not the patient's. */
gboolean
cw_report_is_aim (CwReportReader *self, gsize at)
{
  gsize from = at > 80 ? at - 80 : 0;

  while (from < at && ((guchar)self->words[from] & 0xc0) == 0x80)
    from++;
  return cw_report_has_in (self, AIM, from, at) || cw_report_is_other (self, at) ||
         cw_report_is_of_relative (self, at);
}
