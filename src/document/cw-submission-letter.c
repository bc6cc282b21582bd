/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-submission-private.h"
#include "manuscript/cw-english.h"
#include "manuscript/cw-fact.h"
#include "model/cw-article.h"

/* The cover letter: the author's own when there is one, else a draft from the facts. What only the
 * author can say stands in square brackets. */

/* ---- the author's ---- */

/* The letter is read as a section, so that the facts it binds are said. */
static CwManuscript *
read_own (CwSubmissionWork *work, const char *text)
{
  static const char *const others[] = { "sections", "declarations", "perspective", "figures",
                                        NULL };
  g_autoptr (CwSnapshot) letter = cw_submission_copy_without (work->facts, others);
  const CwField *sections = cw_entity_info_find (letter->info, "sections");
  CwSnapshot *section = cw_snapshot_add (letter, sections, NULL);
  g_autoptr (CwEntity) root = NULL;

  section->texts[cw_entity_info_find (section->info, "text")->index] = g_strdup (text);
  root = cw_snapshot_to_entity (letter);
  return cw_manuscript_new (CW_CASE (root), NULL, NULL, NULL);
}

static void
write_own (CwSubmissionWork *work, CwSheet *sheet, const char *text)
{
  g_autoptr (CwManuscript) manuscript = read_own (work, text);

  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = manuscript->parts->pdata[i];

      for (guint j = 0; j < part->blocks->len; j++)
        {
          g_autofree char *line = cw_manuscript_block_dup_text (part->blocks->pdata[j]);

          cw_sheet_add_intro (sheet, line);
        }
    }
}

/* ---- the draft ---- */

static void G_GNUC_PRINTF (2, 3) say (CwSheet *sheet, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  cw_sheet_add_intro (sheet, text);
}

static void
say_date (CwSubmissionWork *work, CwSheet *sheet)
{
  int year, month, day;
  g_autoptr (CwDate) date = NULL;
  g_autofree char *words = NULL;

  g_date_time_get_ymd (work->options->date, &year, &month, &day);
  date = cw_date_new ((guint)year, (guint)month, (guint)day, FALSE);
  words = cw_english_dup_date (date);
  cw_sheet_add_intro (sheet, words);
}

static void
say_case (CwSubmissionWork *work, CwSheet *sheet)
{
  CwCase *root = CW_CASE (work->root);
  g_autofree char *patient = cw_fact_dup_text (root, "patient", NULL, "article");
  g_autofree char *diagnosis = cw_fact_dup_text (root, "diagnosis", NULL, NULL);

  if (patient && diagnosis)
    say (sheet, "It reports on %s with %s.", patient, diagnosis);
}

static void
say_consent (CwSubmissionWork *work, CwSheet *sheet)
{
  static const char *const sentences[] = {
    [CW_CONSENT_WRITTEN_PATIENT] = "The patient gave written consent to publication.",
    [CW_CONSENT_WRITTEN_GUARDIAN] = "A parent or guardian gave written consent to publication.",
    [CW_CONSENT_WRITTEN_NEXT_OF_KIN] = "The next of kin gave written consent to publication.",
    [CW_CONSENT_VERBAL] = "Consent to publication was given verbally.",
    [CW_CONSENT_WAIVED] = "The ethics committee waived consent to publication.",
    [CW_CONSENT_NOT_OBTAINED] = "[Consent to publication was not obtained: say why.]",
  };
  int consent = CW_CASE (work->root)->declarations->consent;

  cw_sheet_add_intro (sheet, consent ? sentences[consent]
                                     : "[Say who consented to publication, and how.]");
}

static void
say_declaration (CwSubmissionWork *work, CwSheet *sheet, const char *nick)
{
  for (guint i = 0; i < work->manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = work->manuscript->parts->pdata[i];
      g_autofree char *text =
        part->blocks->len ? cw_manuscript_block_dup_text (part->blocks->pdata[0]) : NULL;

      if (part->kind == CW_MANUSCRIPT_BACK && g_str_equal (part->nick, nick) && text)
        say (sheet, "%s: %s", part->heading, text);
    }
}

static void
say_sender (const CwManuscript *manuscript, CwSheet *sheet)
{
  gboolean any = FALSE;

  for (guint i = 0; i < manuscript->authors->len; i++)
    {
      const CwManuscriptAuthor *author = manuscript->authors->pdata[i];

      if (!author->is_corresponding)
        continue;
      any = TRUE;
      say (sheet, "%s%s%s, on behalf of all authors",
           author->given_names ? author->given_names : "", author->given_names ? " " : "",
           author->family_name);
      if (author->email)
        cw_sheet_add_intro (sheet, author->email);
      for (guint j = 0; j < author->affiliations->len; j++)
        cw_sheet_add_intro (
          sheet,
          manuscript->affiliations->pdata[g_array_index (author->affiliations, guint, j) - 1]);
    }
  if (!any)
    cw_sheet_add_intro (sheet, "[Name and address of the corresponding author]");
}

static void
write_draft (CwSubmissionWork *work, CwSheet *sheet)
{
  const CwManuscript *manuscript = work->manuscript;

  say_date (work, sheet);
  say (sheet, "The Editors, %s", work->options->profile->name);
  cw_sheet_add_intro (sheet, "Dear Editors,");
  say (sheet, "We submit the manuscript “%s” and ask you to consider it for publication.",
       manuscript->title ? manuscript->title : "[title]");
  say_case (work, sheet);
  cw_sheet_add_intro (sheet, "[Say in one or two sentences what this case adds to what is known, "
                             "and why the readers of the journal should know it.]");
  say_consent (work, sheet);
  say_declaration (work, sheet, "ethics");
  say_declaration (work, sheet, "competing-interests");
  say_declaration (work, sheet, "funding");
  cw_sheet_add_intro (sheet, "[Confirm that the manuscript has not been published, is under "
                             "consideration nowhere else, and was approved by all authors.]");
  cw_sheet_add_intro (sheet, "Yours sincerely,");
  say_sender (manuscript, sheet);
}

/* Fills in the letter. */
void
cw_submission_write_letter (CwSubmissionWork *work, CwSheet *sheet)
{
  const char *own = CW_CASE (work->root)->declarations->cover_letter;

  if (own && *own)
    write_own (work, sheet, own);
  else
    write_draft (work, sheet);
}
