/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export-private.h"
#include "document/cw-submission-private.h"
#include "io/cw-manuscript-writer.h"
#include "io/cw-review-writer.h"
#include "model/cw-article.h"
#include "rules/cw-our-case.h"

/* The article itself, for editors and as pages, and its tables. */

/* Journals that take each figure as a file of its own want none of them in the article. */
static gboolean
wants_pictures (const CwSubmissionWork *work)
{
  return !cw_journal_profile_rules (work->options->profile, "files", "figures");
}

static GBytes *
write_manuscript (CwSubmissionWork *work, gboolean is_blind, GError **error)
{
  const CwManuscriptOptions options = {
    .profile = work->options->profile,
    .language = CW_SUBMISSION_LANGUAGE,
    .date = work->options->date,
    .is_blind = is_blind,
    .get_picture = wants_pictures (work) ? cw_export_get_picture : NULL,
    .picture_data = &work->pictures,
  };

  return cw_manuscript_write (work->manuscript, CW_MANUSCRIPT_FORMAT_DOCX, &options, error);
}

gboolean
cw_submission_add_manuscript (CwSubmissionWork *work, GError **error)
{
  return cw_submission_add_identifying (work, "manuscript", "manuscript",
                                        work->is_blind ? "Manuscript with authors" : "Manuscript",
                                        write_manuscript (work, FALSE, error));
}

gboolean
cw_submission_add_anonymous (CwSubmissionWork *work, GError **error)
{
  return !work->is_blind ||
         cw_submission_add (work, "manuscript-anonymous.docx", "manuscript",
                            "Manuscript without authors, for blind review", CW_SUBMISSION_DOCX,
                            write_manuscript (work, TRUE, error));
}

/* ---- pages ---- */

/* The article as its readers turn its pages: reviewers who may not see who wrote it get those
 * without authors. The CARE checklist counts them. */
gboolean
cw_submission_add_pages (CwSubmissionWork *work, GError **error)
{
  CwPageOptions options;

  cw_page_options_init (&options, work->options->profile);
  options.is_blind = work->is_blind;
  options.get_scene = wants_pictures (work) ? cw_export_get_scene : NULL;
  options.scene_data = &work->pictures;
  options.cancellable = work->cancellable;
  work->pages = cw_page_layout_new (work->manuscript, &options);
  if (work->pages == NULL)
    return cw_submission_fail_cancelled (error);
  return cw_submission_add (work, cw_submission_get_pages_name (work), "manuscript",
                            "Manuscript as pages", "application/pdf",
                            cw_page_layout_write_pdf (work->pages, work->options->date, error));
}

/* ---- tables ---- */

static gboolean
add_file (CwSubmissionWork *work,
          const CwManuscriptFloat *table,
          CwReviewFormat format,
          GBytes *bytes)
{
  g_autofree char *name =
    g_strdup_printf ("table-%u.%s", table->number, cw_review_format_get_suffix (format));

  return cw_submission_add (work, name, "table", table->label,
                            cw_review_format_get_media_type (format), bytes);
}

static GBytes *
write_review_table (CwSubmissionWork *work,
                    const CwManuscriptFloat *table,
                    CwReviewFormat format,
                    GError **error)
{
  const CwReviewArticle article = { table->label, work->manuscript->row_citations };
  g_autoptr (CwOurCase) ours = cw_our_case_new (CW_CASE (work->root));

  return cw_review_write (work->review, ours->row, &article, format, CW_SUBMISSION_LANGUAGE,
                          work->options->date, error);
}

/* A table that stands in the text, as it stands there; nobody signs it. */
static GBytes *
write_text_table (CwSubmissionWork *work,
                  const CwManuscriptFloat *table,
                  CwManuscriptFormat format,
                  GError **error)
{
  const CwManuscriptOptions options = {
    .language = CW_SUBMISSION_LANGUAGE,
    .date = work->options->date,
    .is_blind = TRUE,
    .table = table,
  };

  return cw_manuscript_write (work->manuscript, format, &options, error);
}

static gboolean
add_table (CwSubmissionWork *work, const CwManuscriptFloat *table, GError **error)
{
  static const struct
  {
    CwReviewFormat review;
    CwManuscriptFormat text;
  } formats[] = {
    { CW_REVIEW_FORMAT_DOCX, CW_MANUSCRIPT_FORMAT_DOCX },
    { CW_REVIEW_FORMAT_HTML, CW_MANUSCRIPT_FORMAT_HTML },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (!add_file (work, table, formats[i].review,
                   table->words ? write_text_table (work, table, formats[i].text, error)
                                : write_review_table (work, table, formats[i].review, error)))
      return FALSE;
  return TRUE;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const CwManuscriptFloat *x = *(CwManuscriptFloat *const *)a;
  const CwManuscriptFloat *y = *(CwManuscriptFloat *const *)b;

  return (x->number > y->number) - (x->number < y->number);
}

/* In order of their numbers: those of the text leave out that of the review. */
static GPtrArray *
list_tables (const CwManuscript *manuscript)
{
  GPtrArray *tables = g_ptr_array_new ();

  for (guint i = 0; i < manuscript->text_tables->len; i++)
    g_ptr_array_add (tables, manuscript->text_tables->pdata[i]);
  for (guint i = 0; i < manuscript->tables->len; i++)
    g_ptr_array_add (tables, manuscript->tables->pdata[i]);
  g_ptr_array_sort (tables, compare_numbers);
  return tables;
}

gboolean
cw_submission_add_tables (CwSubmissionWork *work, GError **error)
{
  g_autoptr (GPtrArray) tables = list_tables (work->manuscript);

  for (guint i = 0; i < tables->len; i++)
    if (!add_table (work, tables->pdata[i], error))
      return FALSE;
  return TRUE;
}
