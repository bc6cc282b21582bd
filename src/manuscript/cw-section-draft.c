/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-section-draft-private.h"
#include "manuscript/cw-sentence.h"
#include "model/cw-entity-walk.h"

/* Puts the sentences of cw-section-draft-sentences.c together. */

/* In a pattern, who the sentence is about: at its start, and inside it. */
#define SUBJECT "~"
#define SUBJECT_INSIDE "_"

static char *
replace_all (const char *text, const char *mark, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (text, mark, -1);

  return g_strjoinv (words, parts);
}

/* "The patient" where a paragraph begins, "He" or "She" behind it as far as the sex is recorded. */
static char *
set_subject (CwCase *root, gboolean begins, const char *pattern)
{
  g_autofree char *pronoun = cw_sentence_fill (root, NULL, "<sex|subject-capital>");
  gboolean is_named = begins || pronoun == NULL;
  g_autofree char *outer =
    replace_all (pattern, SUBJECT, is_named ? "The patient" : "<sex|subject-capital>");

  return replace_all (outer, SUBJECT_INSIDE, is_named ? "the patient" : "<sex|subject>");
}

/**
 * cw_draft_fill:
 * @root: a case
 * @entity: (nullable): the entity the sentence is about
 * @begins: whether the sentence is the first of a paragraph
 * @patterns: (array length=%CW_DRAFT_N_PATTERNS): ways to say it, %NULL behind the last
 *
 * Returns: (transfer full) (nullable): the source of the first that can be said
 */
char *
cw_draft_fill (CwCase *root, CwEntity *entity, gboolean begins, const char *const *patterns)
{
  for (guint i = 0; i < CW_DRAFT_N_PATTERNS && patterns[i]; i++)
    {
      g_autofree char *pattern = set_subject (root, begins, patterns[i]);
      char *text = cw_sentence_fill (root, entity, pattern);

      if (text)
        return text;
    }
  return NULL;
}

/**
 * cw_draft_append:
 * @out: a draft
 * @begins: whether a paragraph begins
 * @text: a sentence
 *
 * Adds the sentence.
 */
void
cw_draft_append (GString *out, gboolean begins, const char *text)
{
  if (out->len)
    g_string_append (out, begins ? "\n\n" : " ");
  g_string_append (out, text);
}

static char *
write_for (CwCase *root, CwEntity *entity, const CwDraftSentence *sentence, gboolean begins)
{
  if (!cw_sentence_holds (entity, sentence->condition))
    return NULL;
  if (sentence->write)
    return sentence->write (root);
  return cw_draft_fill (root, entity, begins, sentence->patterns);
}

/* A sentence that is not said begins no paragraph, so that a short case has few of them. */
static void
append_for (GString *out, CwCase *root, const CwDraftSentence *sentence)
{
  g_autoptr (GPtrArray) entities =
    cw_entity_collect (CW_ENTITY (root), sentence->entity ? sentence->entity : "case");
  gboolean begins = sentence->begins;

  for (guint i = 0; i < entities->len; i++)
    {
      g_autofree char *text =
        write_for (root, entities->pdata[i], sentence, begins || out->len == 0);

      if (text == NULL)
        continue;
      cw_draft_append (out, begins, text);
      begins = FALSE;
    }
}

static char *
write_sentences (CwCase *root, const char *nick)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const CwDraftSentence *sentence = cw_draft_sentences; sentence->section; sentence++)
    if (g_str_equal (sentence->section, nick))
      append_for (out, root, sentence);
  return out->len ? cw_draft_abbreviate (root, nick, out->str) : NULL;
}

/**
 * cw_section_draft:
 * @root: a case
 * @nick: a kind of section ("case-presentation") or a declaration ("contributions")
 *
 * Writes a first version from what is recorded. It goes nowhere by itself: the author's text is
 * never touched. What the sections of the article have defined already is not defined again.
 *
 * Returns: (transfer full) (nullable): the source of the draft, its facts bound; %NULL when nothing
 * is recorded that belongs there
 */
char *
cw_section_draft (CwCase *root, const char *nick)
{
  if (g_str_equal (nick, "timeline"))
    return cw_section_draft_timeline (root);
  if (g_str_equal (nick, "contributions"))
    return cw_section_draft_contributions (root);
  if (g_str_equal (nick, "competing-interests"))
    return cw_section_draft_interests (root);
  return write_sentences (root, nick);
}
