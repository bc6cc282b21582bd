/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript-fixtures.h"

#include <string.h>

/* Articles made by hand, so that a rule about them can be tried without a case. */

struct _MadeArticle
{
  CwManuscript article;
};

static void
free_run (CwManuscriptRun *run)
{
  g_free (run->text);
  g_free (run);
}

static void
free_block (CwManuscriptBlock *block)
{
  g_ptr_array_unref (block->runs);
  g_free (block);
}

static void
free_part (CwManuscriptPart *part)
{
  g_free (part->heading);
  g_ptr_array_unref (part->blocks);
  g_free (part);
}

static void
free_author (CwManuscriptAuthor *author)
{
  g_free (author->family_name);
  g_free (author->orcid);
  g_free (author);
}

MadeArticle *
make_article (const char *title)
{
  MadeArticle *self = g_new0 (MadeArticle, 1);
  CwManuscript *article = &self->article;

  article->title = g_strdup (title);
  article->authors = g_ptr_array_new_with_free_func ((GDestroyNotify)free_author);
  article->affiliations = g_ptr_array_new_with_free_func (g_free);
  article->keywords = g_ptr_array_new_with_free_func (g_free);
  article->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)free_part);
  article->figures = g_ptr_array_new ();
  article->tables = g_ptr_array_new ();
  article->references = g_ptr_array_new ();
  return self;
}

CwManuscript *
get_article (MadeArticle *self)
{
  return &self->article;
}

void
free_article (MadeArticle *self)
{
  CwManuscript *article = &self->article;

  g_free (article->title);
  g_free (article->running_title);
  g_ptr_array_unref (article->authors);
  g_ptr_array_unref (article->affiliations);
  g_ptr_array_unref (article->keywords);
  g_ptr_array_unref (article->parts);
  g_ptr_array_unref (article->figures);
  g_ptr_array_unref (article->tables);
  g_ptr_array_unref (article->references);
  g_free (self);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint n = 0;

  for (guint i = 0; words[i]; i++)
    n += words[i][0] != '\0';
  return n;
}

static CwManuscriptBlock *
make_block (const char *line)
{
  CwManuscriptBlock *block = g_new0 (CwManuscriptBlock, 1);
  CwManuscriptRun *run = g_new0 (CwManuscriptRun, 1);
  gboolean is_item = g_str_has_prefix (line, "- ");

  block->kind = is_item ? CW_PROSE_BULLET : CW_PROSE_PARAGRAPH;
  block->runs = g_ptr_array_new_with_free_func ((GDestroyNotify)free_run);
  run->text = g_strdup (is_item ? line + 2 : line);
  g_ptr_array_add (block->runs, run);
  return block;
}

/* Each line is a block. */
void
add_part (MadeArticle *self, CwManuscriptPartKind kind, const char *nick, const char *text)
{
  CwManuscriptPart *part = g_new0 (CwManuscriptPart, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  part->kind = kind;
  part->nick = nick;
  part->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)free_block);
  for (guint i = 0; lines[i]; i++)
    if (*lines[i])
      g_ptr_array_add (part->blocks, make_block (lines[i]));
  part->n_words = count_words (text);
  g_ptr_array_add (self->article.parts, part);
}

static void
fill_list (MadeArticle *self, CwManuscriptPartKind kind, const GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CwProfileSection *section = sections->pdata[i];

      add_part (self, kind, g_intern_string (section->nick), "The Editor may read a few words.");
    }
}

/* Every section of a profile has some words. */
void
fill_article (MadeArticle *self, const CwJournalProfile *profile)
{
  fill_list (self, CW_MANUSCRIPT_ABSTRACT, profile->abstract);
  fill_list (self, CW_MANUSCRIPT_BODY, profile->body);
  fill_list (self, CW_MANUSCRIPT_BACK, profile->back);
}

void
add_author (MadeArticle *self, const char *family_name, const char *orcid)
{
  CwManuscriptAuthor *author = g_new0 (CwManuscriptAuthor, 1);

  author->family_name = g_strdup (family_name);
  author->orcid = g_strdup (orcid);
  g_ptr_array_add (self->article.authors, author);
}
