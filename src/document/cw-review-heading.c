/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-review-heading.h"

#include <string.h>

#include "rules/cw-table-heading.h"

/* What authors call the columns of their tables. */

/* Each line holds the key of a column and the headings that mean it, folded, parted by bars. */
static const struct
{
  const char *key;
  const char *words;
} headings[] = {
  { "citation", "|reference|references|ref|refs|author|authors|first author|study|studies|study id|"
                "author year|authors year|first author year|study year|case report|source|citation|"
                "article|publication|literature|文献|作者|研究|第一作者|" },
  { "source-key", "|record id|covidence|covidence id|covidence #|id|key|row id|unique id|编号|" },
  { "year", "|year|publication year|year of publication|published|年份|发表年份|年|" },
  { "country", "|country|nation|country of origin|country of study|国家|地区|" },
  { "sex", "|sex|gender|sex gender|gender sex|m f|patient sex|patient gender|性别|" },
  { "age", "|age|ages|age years|age yrs|age yr|age y|age at diagnosis|age at presentation|"
           "patient age|age of patient|年龄|年龄 岁|" },
  { "diagnosis", "|diagnosis|histology|tumor type|tumour type|pathology|histological type|"
                 "histologic type|cancer type|诊断|病理类型|病理|" },
  { "primary-site", "|primary site|site of primary tumor|site of primary tumour|site|location|"
                    "primary tumor site|primary tumour site|tumor location|tumour location|"
                    "tumor site|tumour site|primary tumor|primary tumour|primary location|"
                    "site of primary|原发部位|部位|肿瘤部位|" },
  { "stage", "|stage|tnm|tnm stage|disease stage|clinical stage|tumor stage|tumour stage|分期|" },
  { "surgery", "|surgery|surgical treatment|operation|resection|surgical resection|手术|" },
  { "targeted-therapy", "|targeted therapy|targeted drug|targeted agent|target therapy|tki|"
                        "targeted treatment|molecular targeted therapy|靶向治疗|靶向药物|" },
  { "treatment-line", "|treatment line|line|line of treatment|line of therapy|therapy line|lines|"
                      "line of targeted therapy|治疗线数|线数|" },
  { "other-therapy", "|other therapy|other treatment|other therapies|other treatments|"
                     "additional therapy|additional treatment|concurrent therapy|其他治疗|" },
  { "dose", "|dose|dosage|drug dose|dose schedule|dose and schedule|剂量|" },
  { "best-response", "|best response|response|treatment response|orr|objective response|"
                     "tumor response|tumour response|best overall response|bor|"
                     "response to treatment|response to therapy|efficacy|recist|疗效|最佳疗效|" },
  { "size-change", "|size change|best change in size|change in size|tumor shrinkage|"
                   "tumour shrinkage|change from baseline|best change|best percentage change|" },
  { "progression-free-survival", "|pfs|progression free survival|time to progression|ttp|"
                                 "无进展生存期|" },
  { "progressed", "|progressed|progression|pfs event|disease progression|" },
  { "overall-survival", "|os|overall survival|survival|survival time|总生存期|生存期|" },
  { "status", "|status|outcome|vital status|survival status|last status|patient status|"
              "status at last follow up|clinical outcome|结局|预后|" },
  { "adverse-events", "|adverse events|adverse event|ae|aes|toxicity|toxicities|side effects|"
                      "adverse effects|adverse reactions|traes|不良反应|不良事件|" },
  { "follow-up", "|follow up|followup|follow up time|duration of follow up|fu|随访|随访时间|" },
  { "remark", "|remark|remarks|note|notes|comment|comments|备注|" },
};

/**
 * cw_review_heading_fold:
 * @heading: a heading
 *
 * Returns: (transfer full): the words of the heading without case, marks and breaks
 */
char *
cw_review_heading_fold (const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '#')
        g_string_append_unichar (out, c);
      else if (out->len && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_strchomp (g_string_free (out, FALSE));
}

static const char *
find (const char *heading)
{
  g_autofree char *folded = cw_review_heading_fold (heading);
  g_autofree char *word = g_strconcat ("|", folded, "|", NULL);

  for (guint i = 0; *folded && i < G_N_ELEMENTS (headings); i++)
    if (strstr (headings[i].words, word))
      return headings[i].key;
  return NULL;
}

/* "Sex (M/F)" and "Surgery [yes/no]" say in brackets what the cells hold. */
static char *
dup_without_brackets (const char *heading)
{
  return g_strchomp (g_strndup (heading, strcspn (heading, "([（")));
}

/**
 * cw_review_heading_guess:
 * @heading: the heading of a column
 *
 * Returns: (nullable): key of the column of a review that it means, or "source-key" for what the
 *   file calls its rows; %NULL when no column of the program fits
 */
const char *
cw_review_heading_guess (const char *heading)
{
  g_autofree char *without_unit = cw_table_heading_split (heading, NULL);
  g_autofree char *without_brackets = dup_without_brackets (heading);
  const char *key = find (heading);

  if (key == NULL)
    key = find (without_unit);
  return key ? key : find (without_brackets);
}

static gboolean
is_one_of (const char *heading, const char *words)
{
  g_autofree char *folded = cw_review_heading_fold (heading);
  g_autofree char *word = g_strconcat ("|", folded, "|", NULL);

  return strstr (words, word) != NULL;
}

/**
 * cw_review_heading_is_doi:
 * @heading: the heading of a column
 *
 * Returns: whether its cells are digital object identifiers
 */
gboolean
cw_review_heading_is_doi (const char *heading)
{
  return is_one_of (heading, "|doi|digital object identifier|");
}

/**
 * cw_review_heading_is_pmid:
 * @heading: the heading of a column
 *
 * Returns: whether its cells are numbers of PubMed
 */
gboolean
cw_review_heading_is_pmid (const char *heading)
{
  return is_one_of (heading, "|pmid|pubmed id|pubmed|");
}
