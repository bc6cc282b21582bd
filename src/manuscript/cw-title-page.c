/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-title-page.h"

#include "manuscript/cw-manuscript-private.h"

/* What stands on the title page. The words are English, as those of the article. */

static void
line_free (gpointer data)
{
  CwTitleLine *line = data;

  cw_manuscript_block_free (line->block);
  g_free (line);
}

static CwManuscriptBlock *
add_line (GPtrArray *lines, CwTitleLineKind kind, const char *field)
{
  CwTitleLine *line = g_new0 (CwTitleLine, 1);

  line->kind = kind;
  line->block = cw_manuscript_block_new (CW_PROSE_PARAGRAPH);
  line->block->field = field;
  line->block->paragraph = lines->len + 1;
  g_ptr_array_add (lines, line);
  return line->block;
}

static void
add_words (CwManuscriptBlock *line, CwProseStyle style, const char *text)
{
  if (text && *text)
    cw_manuscript_block_add (line, CW_PROSE_TEXT, g_strdup (text))->style = style;
}

static void
add_note (GPtrArray *lines, const char *field, const char *label, const char *text)
{
  CwManuscriptBlock *line;

  if (text == NULL || *text == '\0')
    return;
  line = add_line (lines, CW_TITLE_LINE_NOTE, field);
  add_words (line, CW_PROSE_STRONG, label);
  add_words (line, CW_PROSE_PLAIN, text);
}

/* ---- authors ---- */

/* "1,2,†,*" */
static char *
dup_marks (const CwManuscriptAuthor *author)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < author->affiliations->len; i++)
    g_ptr_array_add (marks, g_strdup_printf ("%u", g_array_index (author->affiliations, guint, i)));
  if (author->is_equal)
    g_ptr_array_add (marks, g_strdup ("†"));
  if (author->is_corresponding)
    g_ptr_array_add (marks, g_strdup ("*"));
  g_ptr_array_add (marks, NULL);
  return g_strjoinv (",", (char **)marks->pdata);
}

static void
add_authors (GPtrArray *lines, GPtrArray *authors)
{
  CwManuscriptBlock *line =
    authors->len ? add_line (lines, CW_TITLE_LINE_AUTHORS, "authors") : NULL;

  for (guint i = 0; i < authors->len; i++)
    {
      const CwManuscriptAuthor *author = authors->pdata[i];
      g_autofree char *name = cw_manuscript_author_dup_name (author);
      g_autofree char *marks = dup_marks (author);

      add_words (line, CW_PROSE_PLAIN, i ? ", " : NULL);
      add_words (line, CW_PROSE_PLAIN, name);
      add_words (line, CW_PROSE_PLAIN, author->degrees ? " " : NULL);
      add_words (line, CW_PROSE_PLAIN, author->degrees);
      add_words (line, CW_PROSE_SUPERSCRIPT, marks);
    }
}

static void
add_affiliations (GPtrArray *lines, GPtrArray *affiliations)
{
  for (guint i = 0; i < affiliations->len; i++)
    {
      CwManuscriptBlock *line = add_line (lines, CW_TITLE_LINE_AFFILIATION, "affiliations");
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_words (line, CW_PROSE_SUPERSCRIPT, number);
      add_words (line, CW_PROSE_PLAIN, affiliations->pdata[i]);
    }
}

static void
append_contact (GString *text, const CwManuscriptAuthor *author, const char *contact)
{
  g_autofree char *name = cw_manuscript_author_dup_name (author);

  g_string_append_printf (text, "%s%s%s%s", text->len ? "; " : "", name, contact ? ", " : "",
                          contact ? contact : "");
}

static void
add_contacts (GPtrArray *lines, GPtrArray *authors)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autoptr (GString) orcids = g_string_new (NULL);
  gboolean any_equal = FALSE;

  for (guint i = 0; i < authors->len; i++)
    {
      const CwManuscriptAuthor *author = authors->pdata[i];

      any_equal |= author->is_equal;
      if (author->is_corresponding)
        append_contact (letters, author, author->email);
      if (author->orcid)
        append_contact (orcids, author, author->orcid);
    }
  add_note (lines, "authors", NULL,
            any_equal ? "† These authors contributed equally to this work." : NULL);
  add_note (lines, "authors", "* Correspondence: ", letters->str);
  add_note (lines, "authors", "ORCID: ", orcids->str);
}

/* ---- the page ---- */

static void
add_title (GPtrArray *lines, const char *title)
{
  if (title && *title)
    add_words (add_line (lines, CW_TITLE_LINE_TITLE, "title"), CW_PROSE_PLAIN, title);
}

static void
add_counts (GPtrArray *lines, const CwManuscript *manuscript)
{
  g_autofree char *words = g_strdup_printf (
    "abstract %u, text %u", cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_ABSTRACT),
    cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_BODY));
  g_autofree char *items =
    g_strdup_printf ("%u. Figures: %u. References: %u.", cw_manuscript_count_tables (manuscript),
                     manuscript->figures->len, manuscript->references->len);

  add_note (lines, NULL, "Words: ", words);
  add_note (lines, NULL, "Tables: ", items);
}

/**
 * cw_title_page_list_lines:
 * @manuscript: an article
 * @is_blind: whether nobody may see who wrote it
 *
 * Title, authors, affiliations, how to reach them, running title, key words and counts. Each line
 * has the name of the field of the case that it is typed in, without an entity.
 *
 * Returns: (transfer full) (element-type CwTitleLine): the lines, in order
 */
GPtrArray *
cw_title_page_list_lines (const CwManuscript *manuscript, gboolean is_blind)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GPtrArray) keywords = g_ptr_array_copy (manuscript->keywords, NULL, NULL);
  g_autofree char *joined = NULL;

  g_ptr_array_set_free_func (keywords, NULL);
  g_ptr_array_add (keywords, NULL);
  joined = g_strjoinv (", ", (char **)keywords->pdata);
  add_title (lines, manuscript->title);
  if (!is_blind)
    {
      add_authors (lines, manuscript->authors);
      add_affiliations (lines, manuscript->affiliations);
      add_contacts (lines, manuscript->authors);
    }
  add_note (lines, "running-title", "Running title: ", manuscript->running_title);
  add_note (lines, "keywords", "Keywords: ", joined);
  add_counts (lines, manuscript);
  return lines;
}
