/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript-fixtures.h"

#include <string.h>

#include "manuscript/cw-manuscript-private.h"

/* Articles made by hand, so that a rule about them can be tried without a case. */

CwManuscript *
make_article (const char *title)
{
  g_autoptr (CwCase) empty = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  CwManuscript *self = cw_manuscript_new (empty, NULL, NULL, NULL);

  self->title = g_strdup (title);
  return self;
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

static void
add_block (CwManuscriptPart *part, const char *line)
{
  gboolean is_item = g_str_has_prefix (line, "- ");

  cw_manuscript_add_line (part->blocks, is_item ? line + 2 : line);
  if (is_item)
    ((CwManuscriptBlock *)part->blocks->pdata[part->blocks->len - 1])->kind = CW_PROSE_BULLET;
}

/* Each line is a block, behind "- " an item of a list; words are what stands between blanks. */
CwManuscriptPart *
add_part (CwManuscript *self, CwManuscriptPartKind kind, const char *nick, const char *text)
{
  CwManuscriptPart *part = g_new0 (CwManuscriptPart, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  part->kind = kind;
  part->nick = nick;
  part->blocks = cw_manuscript_blocks_new ();
  for (guint i = 0; lines[i]; i++)
    if (*lines[i])
      add_block (part, lines[i]);
  part->n_words = count_words (text);
  g_ptr_array_add (self->parts, part);
  return part;
}

static void
fill_list (CwManuscript *self, CwManuscriptPartKind kind, const GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CwProfileSection *section = sections->pdata[i];

      add_part (self, kind, g_intern_string (section->nick), "The Editor may read a few words.");
    }
}

/* Every section of a profile has some words. */
void
fill_article (CwManuscript *self, const CwJournalProfile *profile)
{
  fill_list (self, CW_MANUSCRIPT_ABSTRACT, profile->abstract);
  fill_list (self, CW_MANUSCRIPT_BODY, profile->body);
  fill_list (self, CW_MANUSCRIPT_BACK, profile->back);
}

void
add_author (CwManuscript *self, const char *family_name, const char *orcid)
{
  CwManuscriptAuthor *author = g_new0 (CwManuscriptAuthor, 1);

  author->family_name = g_strdup (family_name);
  author->orcid = g_strdup (orcid);
  author->affiliations = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->authors, author);
}

void
add_reference (CwManuscript *self)
{
  CwManuscriptReference *reference = g_new0 (CwManuscriptReference, 1);

  reference->number = self->references->len + 1;
  reference->text = g_strdup ("A work.");
  g_ptr_array_add (self->references, reference);
}

/* To the figures or the tables of an article. */
void
add_float (GPtrArray *floats)
{
  CwManuscriptFloat *item = g_new0 (CwManuscriptFloat, 1);

  item->number = floats->len + 1;
  item->caption = cw_manuscript_blocks_new ();
  item->notes = cw_manuscript_blocks_new ();
  item->panels = g_ptr_array_new ();
  g_ptr_array_add (floats, item);
}

const CwFinding *
find_finding (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      if (strcmp (finding->rule, rule) == 0)
        return finding;
    }
  return NULL;
}

/* It is a warning, never an error. */
void
assert_fires (const CwManuscript *article,
              const CwJournalProfile *profile,
              const char *rule,
              gboolean expected)
{
  g_autoptr (GPtrArray) findings = cw_journal_check (article, profile, NULL);
  const CwFinding *finding = find_finding (findings, rule);

  g_assert_cmpint (finding != NULL, ==, expected);
  if (finding)
    g_assert_cmpint (finding->severity, ==, CW_SEVERITY_WARNING);
}
