/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-prompt.h"
#include "manuscript/cw-language-private.h"
#include "vocab/cw-vocabulary.h"

/* Names of drugs, what a draft left open, and the scale of adverse events. */

/* Of one passage; no draft asks for more. */
#define MOST_UNWRITTEN 50

static gboolean
has (CwProseCheck *self, const CwStatement *statement, const char *pattern)
{
  return cw_patterns_has (self->text->patterns, pattern, statement->words);
}

/* ---- drugs ---- */

/* A trade name in parentheses behind the international nonproprietary name is as it should be. */
static void
check_drug (CwProseCheck *self, const CwStatement *statement, const char *word)
{
  const CwVocabularyTerm *term =
    cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_TRADE_NAME), word);
  g_autofree char *folded = NULL;

  /* Names of products are written with a capital; "reglan" may be anything. */
  if (term == NULL || !g_str_equal (term->term, word))
    return;
  folded = g_ascii_strdown (statement->words, -1);
  if (strstr (folded, term->detail) == NULL)
    cw_prose_check_add_statement (
      self, "drug-trade-name", CW_SEVERITY_WARNING, statement,
      /* Translators: a trade name, then the international nonproprietary name. */
      g_strdup_printf (_ ("“%s” is a trade name; the drug is %s (CARE asks for the "
                          "international nonproprietary name)."),
                       term->term, term->detail));
}

static void
check_drugs (CwProseCheck *self, const CwStatement *statement)
{
  g_auto (GStrv) words = g_strsplit_set (statement->words, " ,;:.()/-\"", -1);

  for (guint i = 0; words[i]; i++)
    {
      /* "Glivec®" */
      words[i][strspn (words[i], G_CSET_A_2_Z G_CSET_a_2_z)] = '\0';
      if (g_ascii_isupper (*words[i]))
        check_drug (self, statement, words[i]);
    }
}

void
cw_language_check_words (CwProseCheck *self)
{
  for (guint i = 0; i < self->text->statements->len; i++)
    check_drugs (self, self->text->statements->pdata[i]);
}

/* ---- what is not written yet ---- */

/* Takes @words, which stand in the passage from @start on. */
static void
add_unwritten (CwProseCheck *self, const CwPassage *passage, char *words, gsize start)
{
  g_autofree char *owned = words;
  g_autofree char *place = cw_language_dup_place (self, passage);
  CwFinding *finding =
    cw_finding_new ("still-to-be-written", CW_SEVERITY_ERROR,
                    /* Translators: a section, then what a draft asks for there. */
                    g_strdup_printf (_ ("%s: still to be written: “%s”"), place, words));

  cw_finding_add_passage (finding, passage->entity_id, passage->entity_name, passage->field, words,
                          start, start + strlen (words));
  g_ptr_array_add (self->findings, finding);
}

void
cw_language_check_unwritten (CwProseCheck *self)
{
  for (guint i = 0; i < self->text->passages->len; i++)
    {
      const CwPassage *passage = self->text->passages->pdata[i];
      gsize start, end = 0;

      for (guint n = 0; n < MOST_UNWRITTEN && cw_prompt_find (passage->source, end, &start, &end);
           n++)
        add_unwritten (self, passage, g_strndup (passage->source + start, end - start), start);
    }
}

/* ---- grading ---- */

#define SCALE "\\b(?:CTCAE|Common Terminology Criteria)\\b"
#define VERSIONED SCALE "[^.;]{0,40}?\\b(?:version|v\\.?|ver\\.?)? ?[2-6](?:\\.\\d+)?\\b"
#define OTHER_SCALE "\\b(?:WHO|ECOG|RTOG|Clavien)\\b"

static const CwMention *
find_graded (const CwStatement *statement)
{
  for (guint i = 0; i < statement->mentions->len; i++)
    if (((const CwMention *)statement->mentions->pdata[i])->kind == CW_MENTION_GRADE)
      return statement->mentions->pdata[i];
  return NULL;
}

static char *
dup_nearest (const char *event)
{
  g_autoptr (GPtrArray) matches =
    cw_vocabulary_search (cw_vocabulary_get (CW_VOCABULARY_CTCAE), event, 4);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "",
                            ((const CwVocabularyMatch *)matches->pdata[i])->term->term);
  return g_string_free (names, FALSE);
}

/* A name for which several terms of CTCAE answer is none of them. */
static void
check_term (CwProseCheck *self, const CwMention *mention)
{
  const CwVocabulary *terms = cw_vocabulary_get (CW_VOCABULARY_CTCAE);
  const CwVocabularyTerm *term = NULL;
  CwVocabularyRelation relation;
  g_autofree char *nearest = NULL;

  if (!cw_vocabulary_resolve (terms, mention->subject, &term, &relation) ||
      relation != CW_VOCABULARY_RELATION_CHOOSE)
    return;
  nearest = dup_nearest (mention->subject);
  cw_prose_check_add (self, "event-not-in-ctcae", CW_SEVERITY_NOTE, mention,
                      /* Translators: CTCAE is a list of adverse events. The words of the text, then
                       * names from that list. */
                      g_strdup_printf (_ ("“%s” is no term of CTCAE version 5; nearest are: %s."),
                                       mention->subject, nearest));
}

void
cw_language_check_grading (CwProseCheck *self)
{
  const CwMention *graded = NULL;
  gboolean is_versioned = FALSE, is_other = FALSE, is_told = FALSE;

  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];
      const CwMention *mention = find_graded (statement);

      is_versioned |= has (self, statement, VERSIONED);
      is_other |= mention && has (self, statement, OTHER_SCALE);
      if (mention && !is_told)
        {
          guint before = self->findings->len;

          check_term (self, mention);
          is_told = self->findings->len > before;
        }
      if (graded == NULL)
        graded = mention;
    }
  if (graded && !is_versioned && !is_other)
    cw_prose_check_add (
      self, "ctcae-version", CW_SEVERITY_WARNING, graded,
      /* Translators: CTCAE is a scale of adverse events. */
      g_strdup (_ ("Grades are given, and the version of CTCAE by which they were given is not.")));
}
