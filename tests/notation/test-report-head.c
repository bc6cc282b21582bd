/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Who published a report, when and where; what is not clear is left out. */
#include "config.h"

#include <string.h>

#include "notation/report/text/cw-report-head.h"

static const struct
{
  const char *text, *citation, *year, *country;
} heads[] = {
  /* running heads */
  { "Kim and Park, Sarcoma Letters 2019, 4:12", "Kim and Park, 2019", "2019", NULL },
  { "de la Cruz et al. Rare Tumors (2018) 3:1\n\nA title", "de la Cruz et al., 2018", "2018",
    NULL },
  { "Kushner et al. showed that a regimen of five drugs, which was given to many patients over the "
    "years and in several centres of three countries, achieved a response rate of 100% in 1996.",
    NULL, NULL, NULL },
  /* how to cite it */
  { "Citation: Zhang Y, Li X and Wang Z (2021) Apatinib in DSRCT. Front. Oncol. 11:622222.",
    "Zhang et al., 2021", "2021", NULL },
  { "How to cite this article: O'Brien, K.; Lee, S. Cancers 2020, 12, 345.",
    "O'Brien and Lee, 2020", "2020", NULL },
  { "Cite this article as: Müller HJ. A rare tumour. Case Rep Oncol 2015;8:12-15.", "Müller, 2015",
    "2015", NULL },
  /* names below the title */
  { "A rare tumour: a case report\n\nKe Cheng†, Xia Liu†, Ye Chen and ZhiPing Li*\n\nAbstract\n\n"
    "Something.\n\n© The Author(s) 2022. Open Access",
    "Cheng et al., 2022", "2022", NULL },
  { "A title\n\nMaria J. Garcia-Lopez, MD1, John Smith, PhD2\n\nAccepted 2 May 2016. Published "
    "online "
    "12 July 2016.",
    "Garcia-Lopez and Smith, 2016", "2016", NULL },
  { "A title\n\nWANG Jing, LI Hao\n\n© 2012 The authors", NULL, "2012", NULL },
  { "Primary Ewing Sarcoma, A Case Report, Review Of Literature", NULL, NULL, NULL },
  { "Abstract\n\nKim Lee, Ho Park", NULL, NULL, NULL },
  /* years */
  { "Published online 3 May 2019\n\nPublished 4 January 2020", NULL, NULL, NULL },
  { "Published online 3 May 2019\n\n© 2020 The authors", NULL, "2019", NULL },
  { "Medicine (2020) 99:12", NULL, "2020", NULL },
  { "A title\n\nReferences\n\n1. Smith A. J Oncol. 2011;29:1.\n\n© 2013 Somebody", NULL, NULL,
    NULL },
  { "https://doi.org/10.1000/j.2019.01.002", "doi:10.1000/j.2019.01.002", NULL, NULL },
  { "https://doi.org/10.1000/j.2019.01.002\n\ndoi: 10.1000/other", NULL, NULL, NULL },
  /* addresses */
  { "1 Department of Oncology, West China Hospital, Chengdu, P.R. China", NULL, NULL, "China" },
  { "Institute of Pathology, University of Bern, Bern, Switzerland. Full list at the end.", NULL,
    NULL, "Switzerland" },
  { "a Division of Surgery, Boston, MA 02115, U.S.A.\n\nb School of Medicine, Yale, New Haven, USA",
    NULL, NULL, "USA" },
  { "Department of Surgery, Pavia, Italy\n\nInstitute of Pathology, Bern, Switzerland", NULL, NULL,
    NULL },
  { "A 42-year-old woman was admitted to the Hospital Santa Ana, Recife, Brazil.", NULL, NULL,
    NULL },
  { "She had travelled to hospitals in Germany, France and Turkey.", NULL, NULL, NULL },
  { "\xff\xfe Department of Surgery, Pavia, Italy", NULL, NULL, NULL },
  { "", NULL, NULL, NULL },
};

static void
assert_part (const char *text,
             const CwReportHead *head,
             CwReportHeadPart part,
             const char *expected)
{
  g_assert_cmpstr (head->texts[part], ==, expected);
  if (expected)
    g_assert_cmpuint (head->spans[part].offset + head->spans[part].length, <=, strlen (text));
}

static void
test_heads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (CwReportHead) head = cw_report_head_parse (heads[i].text);

      g_test_message ("head %u", i);
      assert_part (heads[i].text, head, CW_REPORT_HEAD_CITATION, heads[i].citation);
      assert_part (heads[i].text, head, CW_REPORT_HEAD_YEAR, heads[i].year);
      assert_part (heads[i].text, head, CW_REPORT_HEAD_COUNTRY, heads[i].country);
    }
}

/* The words are where the span says. */
static void
test_spans (void)
{
  static const char text[] = "A title\n\nDepartment of Surgery, Pavia, Italy\n\n© The Authors 2014";
  g_autoptr (CwReportHead) head = cw_report_head_parse (text);
  const CwNotationSpan *year = &head->spans[CW_REPORT_HEAD_YEAR];
  const CwNotationSpan *country = &head->spans[CW_REPORT_HEAD_COUNTRY];

  g_assert_cmpmem (text + year->offset, year->length, "2014", 4);
  g_assert_cmpmem (text + country->offset, country->length, "Italy", 5);
}

/* A line that is as long as a book, and one that repeats what is looked for. */
static void
test_long_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CwReportHead) head = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "Kim Lee, ");
  g_string_append_c (text, '\n');
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "Department of A, B, C, D, Italy et al. and and & © Published\n");
  head = cw_report_head_parse (text->str);
  g_assert_null (head->texts[CW_REPORT_HEAD_CITATION]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-head/heads", test_heads);
  g_test_add_func ("/report-head/spans", test_spans);
  g_test_add_func ("/report-head/long-lines", test_long_lines);
  return g_test_run ();
}
