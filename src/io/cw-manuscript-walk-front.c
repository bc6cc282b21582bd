/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-manuscript-sink-private.h"

/* The title page, line by line. */

void
cw_manuscript_put (CwManuscriptSink *sink, guint style, const char *text)
{
  const CwPiece piece = { .text = text, .style = style };

  if (text && *text)
    CW_EMIT (sink, write_piece, (sink, &piece));
}

static void
put_line (CwManuscriptSink *sink, CwLine line, const char *label, const char *text)
{
  sink->is_rtl = label == NULL && cw_manuscript_is_right_to_left (text);
  CW_EMIT (sink, begin_line, (sink, line));
  cw_manuscript_put (sink, CW_PROSE_STRONG, label);
  cw_manuscript_put (sink, CW_PROSE_PLAIN, text);
  CW_EMIT (sink, end_line, (sink, line));
}

/* ---- authors ---- */

char *
cw_manuscript_author_dup_name (const CwManuscriptAuthor *author)
{
  if (author->given_names == NULL)
    return g_strdup (author->family_name);
  return g_strjoin (" ", author->given_names, author->family_name, NULL);
}

/* What stands above the line behind a name: "1,2,*†". */
static char *
dup_marks (const CwManuscriptAuthor *author)
{
  GString *marks = g_string_new (NULL);

  for (guint i = 0; i < author->affiliations->len; i++)
    g_string_append_printf (marks, "%s%u", i ? "," : "",
                            g_array_index (author->affiliations, guint, i));
  if (author->is_equal)
    g_string_append_printf (marks, "%s†", marks->len ? "," : "");
  if (author->is_corresponding)
    g_string_append_printf (marks, "%s*", marks->len ? "," : "");
  return g_string_free (marks, FALSE);
}

static void
put_author (CwManuscriptSink *sink, const CwManuscriptAuthor *author)
{
  g_autofree char *name = cw_manuscript_author_dup_name (author);
  g_autofree char *marks = dup_marks (author);

  cw_manuscript_put (sink, CW_PROSE_PLAIN, name);
  if (author->degrees)
    {
      cw_manuscript_put (sink, CW_PROSE_PLAIN, " ");
      cw_manuscript_put (sink, CW_PROSE_PLAIN, author->degrees);
    }
  cw_manuscript_put (sink, CW_PROSE_SUPERSCRIPT, marks);
}

static void
put_authors (CwManuscriptSink *sink)
{
  GPtrArray *authors = sink->manuscript->authors;

  if (authors->len == 0)
    return;
  sink->is_rtl = FALSE;
  CW_EMIT (sink, begin_line, (sink, CW_LINE_AUTHORS));
  for (guint i = 0; i < authors->len; i++)
    {
      cw_manuscript_put (sink, CW_PROSE_PLAIN, i ? ", " : NULL);
      put_author (sink, authors->pdata[i]);
    }
  CW_EMIT (sink, end_line, (sink, CW_LINE_AUTHORS));
}

static void
put_affiliations (CwManuscriptSink *sink)
{
  GPtrArray *affiliations = sink->manuscript->affiliations;

  for (guint i = 0; i < affiliations->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      sink->is_rtl = FALSE;
      CW_EMIT (sink, begin_line, (sink, CW_LINE_AFFILIATION));
      cw_manuscript_put (sink, CW_PROSE_SUPERSCRIPT, number);
      cw_manuscript_put (sink, CW_PROSE_PLAIN, affiliations->pdata[i]);
      CW_EMIT (sink, end_line, (sink, CW_LINE_AFFILIATION));
    }
}

/* "Ke Cheng, ke@example.org; …" */
static void
append_contact (GString *line, const CwManuscriptAuthor *author, const char *contact)
{
  g_autofree char *name = cw_manuscript_author_dup_name (author);

  g_string_append_printf (line, "%s%s", line->len ? "; " : "", name);
  if (contact)
    g_string_append_printf (line, ", %s", contact);
}

static void
put_contacts (CwManuscriptSink *sink)
{
  GPtrArray *authors = sink->manuscript->authors;
  g_autoptr (GString) corresponding = g_string_new (NULL);
  g_autoptr (GString) orcids = g_string_new (NULL);
  gboolean any_equal = FALSE;

  for (guint i = 0; i < authors->len; i++)
    {
      const CwManuscriptAuthor *author = authors->pdata[i];

      any_equal |= author->is_equal;
      if (author->is_corresponding)
        append_contact (corresponding, author, author->email);
      if (author->orcid)
        append_contact (orcids, author, author->orcid);
    }
  if (any_equal)
    put_line (sink, CW_LINE_NOTE, NULL, "† These authors contributed equally to this work.");
  if (corresponding->len)
    put_line (sink, CW_LINE_NOTE, "* Correspondence: ", corresponding->str);
  if (orcids->len)
    put_line (sink, CW_LINE_NOTE, "ORCID: ", orcids->str);
}

/* ---- the rest ---- */

char *
cw_manuscript_join_keywords (const CwManuscript *manuscript)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < manuscript->keywords->len; i++)
    g_string_append_printf (line, "%s%s", i ? ", " : "", (char *)manuscript->keywords->pdata[i]);
  return g_string_free (line, FALSE);
}

static void
put_counts (CwManuscriptSink *sink)
{
  const CwManuscript *manuscript = sink->manuscript;
  g_autofree char *words = g_strdup_printf (
    "abstract %u, text %u", cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_ABSTRACT),
    cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_BODY));
  g_autofree char *items =
    g_strdup_printf ("%u. Figures: %u. References: %u.", manuscript->tables->len,
                     manuscript->figures->len, manuscript->references->len);

  put_line (sink, CW_LINE_NOTE, "Words: ", words);
  put_line (sink, CW_LINE_NOTE, "Tables: ", items);
}

/* What stands below the title; the anonymous page says nothing of the authors. */
void
cw_manuscript_walk_byline (CwManuscriptSink *sink)
{
  const CwManuscript *manuscript = sink->manuscript;
  g_autofree char *keywords = cw_manuscript_join_keywords (manuscript);

  if (!sink->options->is_blind)
    {
      put_authors (sink);
      put_affiliations (sink);
      put_contacts (sink);
    }
  if (manuscript->running_title)
    put_line (sink, CW_LINE_NOTE, "Running title: ", manuscript->running_title);
  if (*keywords)
    put_line (sink, CW_LINE_NOTE, "Keywords: ", keywords);
  put_counts (sink);
}

/* The lines of the title page. */
void
cw_manuscript_walk_front (CwManuscriptSink *sink)
{
  if (sink->manuscript->title)
    put_line (sink, CW_LINE_TITLE, NULL, sink->manuscript->title);
  cw_manuscript_walk_byline (sink);
}
