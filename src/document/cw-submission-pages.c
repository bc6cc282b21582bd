/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/cw-submission-private.h"
#include "io/cw-sheet-docx.h"
#include "manuscript/cw-english.h"
#include "model/cw-article.h"

/* The pages beside the manuscript: title page, cover letter, declarations, consent index. Their
 * words are English, as the article is. */

static CwSheet *
make_sheet (CwSubmissionWork *work, const char *title)
{
  return cw_sheet_new (title, CW_SUBMISSION_LANGUAGE, work->options->date);
}

/* A sheet that names the authors or what they say of themselves. */
static gboolean
add_identifying (CwSubmissionWork *work,
                 const char *name,
                 const char *role,
                 CwSheet *sheet,
                 GError **error)
{
  cw_sheet_seal (sheet);
  return cw_submission_add_identifying (work, name, role, cw_sheet_get_title (sheet),
                                        cw_sheet_to_docx (sheet, error));
}

/* ---- title page ---- */

static void
add_line (CwSheet *sheet, const char *label, const char *text)
{
  cw_sheet_add_row (sheet);
  cw_sheet_add_cell_full (sheet, label, CW_SHEET_STYLE_STRONG, CW_SHEET_MARK_NONE);
  cw_sheet_add_cell (sheet, text ? text : "");
}

static char *
dup_name (const CwManuscriptAuthor *author)
{
  return g_strjoin (author->given_names ? " " : "", author->given_names ? author->given_names : "",
                    author->family_name, NULL);
}

/* "Ke Cheng, MD (1, 2)". */
static char *
dup_author (const CwManuscriptAuthor *author)
{
  g_autofree char *name = dup_name (author);
  g_autoptr (GString) line = g_string_new (name);

  if (author->degrees)
    g_string_append_printf (line, ", %s", author->degrees);
  for (guint i = 0; i < author->affiliations->len; i++)
    g_string_append_printf (line, "%s%u", i ? ", " : " (",
                            g_array_index (author->affiliations, guint, i));
  if (author->affiliations->len)
    g_string_append_c (line, ')');
  if (author->orcid)
    g_string_append_printf (line, ", ORCID %s", author->orcid);
  if (author->is_equal)
    g_string_append (line, ", contributed equally");
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_authors (CwSheet *sheet, const CwManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->authors->len; i++)
    {
      const CwManuscriptAuthor *author = manuscript->authors->pdata[i];
      g_autofree char *line = dup_author (author);
      g_autofree char *name = dup_name (author);
      g_autofree char *contact =
        g_strjoin (author->email ? ", " : "", name, author->email ? author->email : "", NULL);

      add_line (sheet, i ? "" : "Authors", line);
      if (author->is_corresponding)
        add_line (sheet, "Correspondence", contact);
    }
  for (guint i = 0; i < manuscript->affiliations->len; i++)
    {
      g_autofree char *line =
        g_strdup_printf ("%u  %s", i + 1, (char *)manuscript->affiliations->pdata[i]);

      add_line (sheet, i ? "" : "Affiliations", line);
    }
}

static char *
dup_keywords (const CwManuscript *manuscript)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_extend (words, manuscript->keywords, NULL, NULL);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **)words->pdata);
}

static void
add_counts (CwSheet *sheet, const CwManuscript *manuscript)
{
  g_autofree char *words = g_strdup_printf (
    "abstract %u, text %u", cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_ABSTRACT),
    cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_BODY));
  const struct
  {
    const char *label;
    guint n;
  } items[] = { { "Figures", manuscript->figures->len },
                { "Tables", cw_manuscript_count_tables (manuscript) },
                { "References", manuscript->references->len } };

  add_line (sheet, "Words", words);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *n = g_strdup_printf ("%u", items[i].n);

      add_line (sheet, items[i].label, n);
    }
}

gboolean
cw_submission_add_title_page (CwSubmissionWork *work, GError **error)
{
  const CwManuscript *manuscript = work->manuscript;
  g_autoptr (CwSheet) sheet = make_sheet (work, "Title page");
  g_autofree char *keywords = dup_keywords (manuscript);

  cw_sheet_add_column (sheet, "Item", 1);
  cw_sheet_add_column (sheet, "Text", 4);
  add_line (sheet, "Title", manuscript->title);
  if (manuscript->running_title)
    add_line (sheet, "Running title", manuscript->running_title);
  add_line (sheet, "Journal", work->options->profile->name);
  add_authors (sheet, manuscript);
  if (*keywords)
    add_line (sheet, "Keywords", keywords);
  add_counts (sheet, manuscript);
  return add_identifying (work, "title-page", "title-page", sheet, error);
}

gboolean
cw_submission_add_cover_letter (CwSubmissionWork *work, GError **error)
{
  g_autoptr (CwSheet) sheet = make_sheet (work, "Cover letter");

  cw_submission_write_letter (work, sheet);
  return add_identifying (work, "cover-letter", "cover-letter", sheet, error);
}

/* ---- declarations ---- */

gboolean
cw_submission_add_declarations (CwSubmissionWork *work, GError **error)
{
  g_autoptr (CwSheet) sheet = make_sheet (work, "Declarations");
  const GPtrArray *parts = work->manuscript->parts;
  gboolean any = FALSE;

  cw_sheet_add_column (sheet, "Declaration", 1);
  cw_sheet_add_column (sheet, "Statement", 3);
  for (guint i = 0; i < parts->len; i++)
    {
      const CwManuscriptPart *part = parts->pdata[i];
      g_autofree char *text = cw_manuscript_part_dup_text (part);

      if (part->kind != CW_MANUSCRIPT_BACK)
        continue;
      add_line (sheet, part->heading, text);
      any = TRUE;
    }
  if (!any)
    add_line (sheet, "Declarations", "Not recorded");
  return add_identifying (work, "declarations", "declarations", sheet, error);
}

/* ---- consent ---- */

static const char *
get_covers (int photographs)
{
  if (photographs == CW_TRISTATE_NOT_RECORDED)
    return "Not recorded";
  return photographs == CW_TRISTATE_YES ? "Yes" : "No";
}

/* Says that there is consent and of what kind; never who gave it nor when, the signed form stays
 * with the author. */
gboolean
cw_submission_add_consent (CwSubmissionWork *work, GError **error)
{
  g_autoptr (CwEntity) original = cw_snapshot_to_entity (work->original);
  CwDeclarations *declarations = CW_CASE (original)->declarations;
  g_autofree char *kind = cw_english_dup_choice (CW_ENTITY (declarations), "consent");
  g_autoptr (CwSheet) sheet = make_sheet (work, "Consent index");

  cw_sheet_add_intro (sheet, "Signed forms hold names and stay with the corresponding author; they "
                             "are shown to the editor on request.");
  cw_sheet_add_column (sheet, "Person", 1);
  cw_sheet_add_column (sheet, "Consent to publish", 2);
  cw_sheet_add_column (sheet, "Photographs covered", 1);
  cw_sheet_add_column (sheet, "Date of consent", 1);
  cw_sheet_add_row (sheet);
  cw_sheet_add_cell (sheet, "Patient 1");
  cw_sheet_add_cell (sheet, kind ? kind : "Not recorded");
  cw_sheet_add_cell (sheet, get_covers (declarations->consent_photographs));
  cw_sheet_add_cell (sheet, cw_date_is_readable (declarations->consent_date) ? "Recorded, not shown"
                                                                             : "Not recorded");
  return cw_submission_add_sheet (work, "consent-index.docx", "supplement", sheet, error);
}
