/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-language-check.h"

#include <glib/gi18n-lib.h>

#include "manuscript/cw-language-private.h"

/* The customs of a journal: small rules over the words, each silent where it is not sure. */

/* Whether a sentence counts for the order of figures, tables and references. */
gboolean
cw_language_is_body (const CwStatement *statement)
{
  return statement->passage->kind == CW_PASSAGE_CASE ||
         statement->passage->kind == CW_PASSAGE_AROUND;
}

/* Whether anything is told yet. */
gboolean
cw_language_has_body (CwProseCheck *self)
{
  for (guint i = 0; i < self->text->statements->len; i++)
    if (cw_language_is_body (self->text->statements->pdata[i]))
      return TRUE;
  return FALSE;
}

/* What the author calls the place: the name of the section, of a caption or declaration. */
char *
cw_language_dup_place (CwProseCheck *self, const CwPassage *passage)
{
  CwEntity *entity = cw_entity_lookup (CW_ENTITY (self->root), passage->entity_id);
  const CwEntityInfo *info = cw_entity_get_info (entity);
  g_autofree char *title = cw_entity_dup_title (entity);

  if (CW_IS_SECTION (entity) && CW_SECTION (entity)->kind > 0 &&
      CW_SECTION (entity)->kind != CW_SECTION_KIND_OTHER)
    return cw_entity_dup_description (entity, cw_entity_info_find (info, "kind"));
  if (CW_IS_SECTION (entity) || passage->kind == CW_PASSAGE_CAPTION)
    return g_steal_pointer (&title);
  return g_strdup (_ (cw_entity_info_find (info, passage->field)->label));
}

/**
 * cw_language_check:
 * @findings: (element-type CwFinding): findings are added here
 * @root: a case
 * @review: (nullable): the review whose table the article prints
 * @text: its prose
 * @publications: (nullable) (element-type CwSnapshot): the works that may be cited; %NULL when they
 *   are not known
 *
 * Looks at what is not written yet, at abbreviations, at chips that stand for nothing, at the order
 * of figures, tables and references, at names of drugs, units, claims, the grading of adverse
 * events, and at tests that a diagnosis usually needs.
 */
void
cw_language_check (GPtrArray *findings,
                   CwCase *root,
                   CwReview *review,
                   const CwCaseText *text,
                   GPtrArray *publications)
{
  CwProseCheck self = { findings, root, review, text, NULL };

  cw_language_check_abbreviations (&self);
  cw_language_check_figures (&self);
  cw_language_check_tables (&self);
  cw_language_check_references (&self);
  cw_language_check_chips (&self, publications);
  cw_language_check_unwritten (&self);
  cw_language_check_words (&self);
  cw_language_check_claims (&self);
  cw_language_check_grading (&self);
  cw_language_check_tests (&self);
}

/**
 * cw_language_check_lost_chips:
 * @findings: (element-type CwFinding): findings are added here
 * @root: a case
 * @review: (nullable): the review whose table the article prints
 * @text: its prose; its sentences are not looked at
 * @publications: (nullable) (element-type CwSnapshot): as for cw_language_check()
 *
 * Looks only at chips that stand for nothing.
 */
void
cw_language_check_lost_chips (GPtrArray *findings,
                              CwCase *root,
                              CwReview *review,
                              const CwCaseText *text,
                              GPtrArray *publications)
{
  CwProseCheck self = { findings, root, review, text, NULL };

  cw_language_check_chips (&self, publications);
}
