/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-publication.h"

#include <glib/gi18n-lib.h>

#include "model/cw-check.h"

/* Published works. The fields are those that the formats of reference managers share, RIS, PubMed,
 * BibLaTeX and CSL; what a file says beyond them is kept as lines of "further fields". */

static const CwFieldChoice publication_type_choices[] = {
  { "article", N_ ("Journal article"), NULL }, { "book", N_ ("Book"), NULL },
  { "chapter", N_ ("Book chapter"), NULL },    { "conference", N_ ("Conference paper"), NULL },
  { "thesis", N_ ("Thesis"), NULL },           { "report", N_ ("Report"), NULL },
  { "preprint", N_ ("Preprint"), NULL },       { "webpage", N_ ("Web page"), NULL },
  { "dataset", N_ ("Data set"), NULL },        { "software", N_ ("Software"), NULL },
  { "other", N_ ("Other work"), NULL },
};

static const CwFieldChoice contributor_role_choices[] = {
  { "author", N_ ("Author"), NULL },
  { "editor", N_ ("Editor"), NULL },
  { "translator", N_ ("Translator"), NULL },
};

static const CwFieldChoice retraction_choices[] = {
  { "none", N_ ("None known"), NULL },
  { "concern", N_ ("Expression of concern"), NULL },
  { "corrected", N_ ("Corrected"), NULL },
  { "retracted", N_ ("Retracted"), NULL },
};

static const CwField contributor_fields[] = {
  CW_TEXT (CwContributor,
           family_name,
           N_ ("Family name"),
           .flags = CW_FIELD_TITLE,
           .since = 2,
           .hint = N_ ("Family name, or the name of an organisation")),
  CW_TEXT (CwContributor, given_names, N_ ("Given names"), .since = 2),
  CW_TEXT (CwContributor, suffix, N_ ("Suffix"), .since = 2, .hint = N_ ("Jr, III")),
  CW_CODE (CwContributor, role, N_ ("Role"), contributor_role_choices, .since = 2),
};

CW_DEFINE_ENTITY (CwContributor,
                  cw_contributor,
                  "contributor",
                  N_ ("Contributor"),
                  contributor_fields)

static const CwField publication_fields[] = {
  CW_CODE (CwPublication, type, N_ ("Type"), publication_type_choices, .since = 2),
  CW_TEXT (CwPublication, title, N_ ("Title"), .flags = CW_FIELD_TITLE | CW_FIELD_LONG, .since = 2),
  CW_TEXT (CwPublication,
           container_title,
           N_ ("Journal or book"),
           .flags = CW_FIELD_LONG,
           .since = 2),
  CW_TEXT (CwPublication,
           journal_abbreviation,
           N_ ("Journal abbreviation"),
           .flags = CW_FIELD_ADVANCED,
           .since = 2,
           .hint = N_ ("As in the NLM Catalog: N Engl J Med")),
  CW_DATE (CwPublication, issued, N_ ("Date of publication"), .since = 2),
  CW_TEXT (CwPublication, volume, N_ ("Volume"), .since = 2),
  CW_TEXT (CwPublication, issue, N_ ("Issue"), .since = 2),
  CW_TEXT (CwPublication, pages, N_ ("Pages"), .since = 2, .hint = N_ ("411–20")),
  CW_TEXT (CwPublication,
           article_number,
           N_ ("Article number"),
           .flags = CW_FIELD_ADVANCED,
           .since = 2),
  CW_TEXT (CwPublication, edition, N_ ("Edition"), .flags = CW_FIELD_ADVANCED, .since = 2),
  CW_TEXT (CwPublication, publisher, N_ ("Publisher"), .flags = CW_FIELD_ADVANCED, .since = 2),
  CW_TEXT (CwPublication,
           place,
           N_ ("Place of publication"),
           .flags = CW_FIELD_ADVANCED,
           .since = 2),
  CW_TEXT (CwPublication, doi, N_ ("DOI"), .check = cw_check_doi, .since = 2),
  /* Translators: number of an article in PubMed */
  CW_TEXT (CwPublication, pmid, N_ ("PMID"), .check = cw_check_pmid, .since = 2),
  CW_TEXT (CwPublication,
           pmcid,
           /* Translators: number of an article in PubMed Central */
           N_ ("PMCID"),
           .check = cw_check_pmcid,
           .flags = CW_FIELD_ADVANCED,
           .since = 2),
  CW_TEXT (CwPublication, issn, N_ ("ISSN"), .flags = CW_FIELD_ADVANCED, .since = 2),
  CW_TEXT (CwPublication, isbn, N_ ("ISBN"), .flags = CW_FIELD_ADVANCED, .since = 2),
  CW_TEXT (CwPublication,
           url,
           N_ ("Web address"),
           .flags = CW_FIELD_ADVANCED | CW_FIELD_LONG,
           .since = 2),
  CW_DATE (CwPublication, accessed, N_ ("Accessed"), .flags = CW_FIELD_ADVANCED, .since = 2),
  CW_TEXT (CwPublication, language, N_ ("Language"), .flags = CW_FIELD_ADVANCED, .since = 2),
  CW_TEXT (CwPublication,
           keywords,
           N_ ("Keywords"),
           .flags = CW_FIELD_ADVANCED | CW_FIELD_LONG,
           .since = 2),
  CW_PROSE (CwPublication, abstract, N_ ("Abstract"), .since = 2),
  CW_CODE (CwPublication, retraction, N_ ("Retraction"), retraction_choices, .since = 2),
  CW_TEXT (CwPublication,
           citation_key,
           N_ ("Citation key"),
           .flags = CW_FIELD_ADVANCED,
           .since = 2,
           .hint = N_ ("cheng2022")),
  CW_PROSE (CwPublication, note, N_ ("Notes"), .since = 2),
  CW_PROSE (CwPublication,
            further_fields,
            N_ ("Further fields"),
            .since = 2,
            .hint = N_ ("What the imported file said beyond the fields above")),
  CW_LIST (CwPublication,
           contributors,
           N_ ("Authors and editors"),
           cw_contributor_get_type,
           .since = 2,
           .hint = N_ ("Add everybody in the order of the title page")),
};

CW_DEFINE_ENTITY (CwPublication,
                  cw_publication,
                  "publication",
                  N_ ("Reference"),
                  publication_fields)

static const CwField bibliography_fields[] = {
  CW_TEXT (CwBibliography, title, N_ ("Title"), .flags = CW_FIELD_TITLE, .since = 2),
  CW_LIST (CwBibliography,
           publications,
           N_ ("References"),
           cw_publication_get_type,
           .since = 2,
           .hint = N_ ("Add or import the works that the cases of this library cite")),
};

CW_DEFINE_ENTITY (CwBibliography,
                  cw_bibliography,
                  "bibliography",
                  N_ ("Bibliography"),
                  bibliography_fields)
