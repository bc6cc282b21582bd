/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-submission-private.h"
#include "manuscript/cw-english.h"
#include "manuscript/cw-fact.h"
#include "model/cw-article.h"

/* The cover letter: date, journal, title and salutation, then the paragraphs of the author or, when
 * there are none, a draft from the facts; the statements that the journal asks for, and who sends
 * it. In the draft what only the author can say stands in square brackets. */

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

/* The paragraphs of the author, without those that only hold blanks. */
static GPtrArray *
list_own (CwSubmissionWork *work, const char *text)
{
  g_autoptr (CwManuscript) manuscript = read_own (work, text);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = manuscript->parts->pdata[i];

      for (guint j = 0; j < part->blocks->len; j++)
        {
          char *line = g_strstrip (cw_manuscript_block_dup_text (part->blocks->pdata[j]));

          if (*line)
            g_ptr_array_add (lines, line);
          else
            g_free (line);
        }
    }
  return lines;
}

/* Whether one of the paragraphs begins as @pattern says. */
static gboolean
has_line (const GPtrArray *lines, const char *pattern)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_regex_match_simple (pattern, lines->pdata[i], G_REGEX_CASELESS, 0))
      return TRUE;
  return FALSE;
}

#define SALUTATION "^(?:dear|to the editors?|to whom|sehr geehrte)(?![[:alpha:]])"
#define CLOSING                                                                                    \
  "^(?:yours (?:sincerely|faithfully|truly)|yours|sincerely(?: yours)?|(?:with )?(?:kind|best|"    \
  "warm) regards|respectfully(?: yours)?)(?:[,.]?\\s*$|,[^.]{0,60}$|,?\\n)"

/* ---- what every letter says ---- */

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

/* @asks: whether to ask for what is not recorded. */
static void
say_consent (CwSubmissionWork *work, CwSheet *sheet, gboolean asks)
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

  if (consent || asks)
    cw_sheet_add_intro (sheet, consent ? sentences[consent]
                                       : "[Say who consented to publication, and how.]");
}

/* A sentence that stands for nothing recorded is no statement. */
static gboolean
is_statement (const CwManuscriptPart *part, const char *text)
{
  return part->kind == CW_MANUSCRIPT_BACK && *text && !g_str_equal (text, "Not applicable");
}

static void
say_declaration (CwSubmissionWork *work, CwSheet *sheet, const char *nick)
{
  for (guint i = 0; i < work->manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = work->manuscript->parts->pdata[i];
      g_autofree char *text = NULL;

      if (!g_str_equal (part->nick ? part->nick : "", nick))
        continue;
      text = cw_manuscript_part_dup_text (part);
      if (is_statement (part, text))
        say (sheet, "%s: %s", part->heading, text);
    }
}

/* Those of the declarations of the journal that an editor looks for first. */
static void
say_statements (CwSubmissionWork *work, CwSheet *sheet, gboolean asks)
{
  static const char *const nicks[] = { "ethics", "competing-interests", "funding" };

  say_consent (work, sheet, asks);
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    say_declaration (work, sheet, nicks[i]);
}

static void
add_line (GString *lines, const char *line)
{
  if (line && *line)
    g_string_append_printf (lines, "%s%s", lines->len ? "\n" : "", line);
}

/* Name, where it is, and how to write there. */
static char *
dup_address (const CwManuscript *manuscript, const CwManuscriptAuthor *author)
{
  g_autofree char *name =
    g_strjoin (author->given_names ? " " : "", author->given_names ? author->given_names : "",
               author->family_name, NULL);
  g_autofree char *title =
    g_strjoin (author->degrees ? ", " : "", name, author->degrees ? author->degrees : "", NULL);
  GString *lines = g_string_new (NULL);

  add_line (lines, title);
  if (manuscript->authors->len > 1)
    add_line (lines, "on behalf of all authors");
  for (guint i = 0; i < author->affiliations->len; i++)
    add_line (lines,
              manuscript->affiliations->pdata[g_array_index (author->affiliations, guint, i) - 1]);
  add_line (lines, author->email);
  return g_string_free (lines, FALSE);
}

static void
say_sender (const CwManuscript *manuscript, CwSheet *sheet)
{
  gboolean any = FALSE;

  for (guint i = 0; i < manuscript->authors->len; i++)
    {
      const CwManuscriptAuthor *author = manuscript->authors->pdata[i];
      g_autofree char *address = author->is_corresponding ? dup_address (manuscript, author) : NULL;

      if (address)
        cw_sheet_add_intro (sheet, address);
      any |= address != NULL;
    }
  if (!any)
    cw_sheet_add_intro (sheet, "[Name and address of the corresponding author]");
}

static void
say_head (CwSubmissionWork *work, CwSheet *sheet)
{
  const char *title = work->manuscript->title;

  say_date (work, sheet);
  say (sheet, "The Editors\n%s", work->options->profile->name);
  say (sheet, "Manuscript: “%s”\nArticle type: Case report", title ? title : "[title]");
}

/* ---- the draft ---- */

static void
say_draft (CwSubmissionWork *work, CwSheet *sheet)
{
  cw_sheet_add_intro (sheet, "We submit this manuscript and ask you to consider it for "
                             "publication.");
  say_case (work, sheet);
  cw_sheet_add_intro (sheet, "[Say in one or two sentences what this case adds to what is known, "
                             "and why the readers of the journal should know it.]");
  say_statements (work, sheet, TRUE);
  cw_sheet_add_intro (sheet, "[Confirm that the manuscript has not been published, is under "
                             "consideration nowhere else, and was approved by all authors.]");
}

/* ---- the letter ---- */

static void
say_body (CwSubmissionWork *work, CwSheet *sheet, const GPtrArray *own)
{
  for (guint i = 0; i < own->len; i++)
    cw_sheet_add_intro (sheet, own->pdata[i]);
  if (own->len == 0)
    say_draft (work, sheet);
  else if (!has_line (own, CLOSING))
    say_statements (work, sheet, FALSE);
}

/* Fills in the letter. What the author typed of its form is not said twice. */
void
cw_submission_write_letter (CwSubmissionWork *work, CwSheet *sheet)
{
  const char *text = CW_CASE (work->root)->declarations->cover_letter;
  g_autoptr (GPtrArray) own = list_own (work, text ? text : "");

  say_head (work, sheet);
  if (!has_line (own, SALUTATION))
    cw_sheet_add_intro (sheet, "Dear Editors,");
  say_body (work, sheet, own);
  if (has_line (own, CLOSING))
    return;
  cw_sheet_add_intro (sheet, "Yours sincerely,");
  say_sender (work->manuscript, sheet);
}
