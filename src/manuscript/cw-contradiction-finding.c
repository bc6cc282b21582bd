/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "manuscript/cw-english.h"
#include "model/cw-examination.h"

/* What the rules say of a mention that contradicts, and how the author may answer. */

/* ---- findings ---- */

void
cw_prose_finding_add_statement (CwFinding *finding, const CwStatement *statement)
{
  const CwPassage *passage = statement->passage;
  g_autofree char *quote = cw_statement_dup_quote (statement);
  const CwStatementPlace *places = (const CwStatementPlace *)statement->map->data;

  cw_finding_add_passage (finding, passage->entity_id, passage->entity_name, passage->field, quote,
                          places[0].at, places[0].at + strlen (quote));
}

void
cw_prose_finding_add_mention (CwFinding *finding, const CwMention *mention)
{
  const CwPassage *passage = mention->statement->passage;
  g_autofree char *quote = cw_statement_dup_quote (mention->statement);

  cw_finding_add_passage (finding, passage->entity_id, passage->entity_name, passage->field, quote,
                          mention->offset, mention->offset + mention->length);
}

/* Every finding in prose can be answered by keeping the sentence. */
static void
add_keep (CwFinding *finding)
{
  const CwFindingPlace *place = finding->places->pdata[0];

  cw_finding_add_answer (finding, CW_FINDING_KEEP, place->entity_id, place->field, place->quote);
}

CwFinding *
cw_prose_check_add_statement (CwProseCheck *self,
                              const char *rule,
                              CwSeverity severity,
                              const CwStatement *statement,
                              char *message)
{
  CwFinding *finding = cw_finding_new (rule, severity, message);

  cw_prose_finding_add_statement (finding, statement);
  add_keep (finding);
  g_ptr_array_add (self->findings, finding);
  return finding;
}

CwFinding *
cw_prose_check_add (CwProseCheck *self,
                    const char *rule,
                    CwSeverity severity,
                    const CwMention *mention,
                    char *message)
{
  CwFinding *finding = cw_finding_new (rule, severity, message);

  cw_prose_finding_add_mention (finding, mention);
  add_keep (finding);
  g_ptr_array_add (self->findings, finding);
  return finding;
}

/* What the prose says, shortened where it is long. */
static char *
dup_shown (const CwMention *mention)
{
  g_autofree char *words = cw_mention_dup_words (mention);

  if (g_utf8_strlen (words, -1) > 60)
    {
      g_autofree char *start = g_utf8_substring (words, 0, 60);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&words);
}

/* A laboratory result is named by its analyte. */
static char *
dup_title (CwEntity *entity)
{
  return cw_entity_dup_title (CW_IS_LABORATORY_RESULT (entity) ? cw_entity_get_parent (entity)
                                                               : entity);
}

CwFinding *
cw_prose_check_against_fact (CwProseCheck *self,
                             const char *rule,
                             CwSeverity severity,
                             const CwMention *mention,
                             CwEntity *entity,
                             const char *field)
{
  const CwField *info = cw_entity_info_find (cw_entity_get_info (entity), field);
  g_autofree char *title = dup_title (entity);
  g_autofree char *value = cw_entity_dup_description (entity, info);
  g_autofree char *words = dup_shown (mention);
  CwFinding *finding = cw_prose_check_add (
    self, rule, severity, mention,
    /* Translators: words of the article; name of a row, name of a field, its value. */
    g_strdup_printf (_ ("The text says “%s”; recorded is: %s, %s: %s."), words, title,
                     _ (info->label), value));

  cw_finding_add_place (finding, entity, field);
  return finding;
}

CwFinding *
cw_prose_check_against_prose (CwProseCheck *self,
                              const char *rule,
                              CwSeverity severity,
                              const CwMention *mention,
                              const CwMention *other)
{
  g_autofree char *words = dup_shown (mention);
  g_autofree char *others = dup_shown (other);
  CwFinding *finding = cw_prose_check_add (
    self, rule, severity, mention,
    g_strdup_printf (_ ("The text says “%s” here and “%s” elsewhere."), words, others));

  cw_prose_finding_add_mention (finding, other);
  return finding;
}

/* ---- answers ---- */

/* The words of the mention become others; offered first. */
void
cw_prose_finding_use_fact (CwFinding *finding, const CwMention *mention, const char *words)
{
  CwFindingAnswer *answer;

  if (words == NULL)
    return;
  answer =
    cw_finding_add_answer (finding, CW_FINDING_USE_FACT, mention->statement->passage->entity_id,
                           mention->statement->passage->field, words);
  answer->start = mention->offset;
  answer->end = mention->offset + mention->length;
  answer->old = cw_mention_dup_words (mention);
}

/* A length of time in the form that the mention has: "3 months", "3-month". Returns NULL when it
 * has none. */
char *
cw_prose_finding_dup_length (const CwMention *mention, const CwQuantity *fact)
{
  g_autofree char *words = cw_mention_dup_words (mention);

  if (strchr (words, '-') == NULL)
    return cw_english_dup_quantity (fact, TRUE);
  if (fact->comparator != CW_COMPARATOR_NONE || fact->high)
    return NULL;
  return g_strdup_printf ("%s-%s", fact->number, cw_english_get_time_noun (fact->unit));
}

void
cw_prose_finding_fix_fact (CwFinding *finding,
                           CwEntity *entity,
                           const char *field,
                           const char *canonical)
{
  const CwField *info = cw_entity_info_find (cw_entity_get_info (entity), field);
  CwFindingAnswer *answer;

  if (canonical == NULL)
    return;
  answer = cw_finding_add_answer (finding, CW_FINDING_FIX_FACT, cw_entity_get_id (entity), field,
                                  canonical);
  answer->old = cw_entity_dup_text (entity, info);
}

/* The first mention elsewhere that cannot stand beside this one. */
const CwMention *
cw_prose_check_find_other (CwProseCheck *self,
                           const CwMention *mention,
                           gboolean (*differs) (const CwMention *mention, const CwMention *other))
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *other = self->mentions->pdata[i];

      if (other != mention && other->kind == mention->kind && differs (mention, other))
        return other;
    }
  return NULL;
}
