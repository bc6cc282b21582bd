/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-kept-text.h"

#include <glib/gi18n-lib.h>

/* What the author decided about a finding in prose. It holds as long as the passage reads as it
 * did; the inspector shows and makes these rows, so the generated forms leave the list out. */

static const CwField kept_text_fields[] = {
  CW_TEXT (CwKeptText,
           rule,
           N_ ("Rule"),
           .flags = CW_FIELD_HIDDEN,
           .since = 4,
           .hint = N_ ("Name of the rule that stays silent")),
  CW_REFERENCE (CwKeptText,
                subject,
                N_ ("Is about"),
                NULL,
                .flags = CW_FIELD_HIDDEN,
                .since = 4,
                .hint = N_ ("The case, or any part or row of it")),
  CW_TEXT (CwKeptText,
           field,
           N_ ("Field"),
           .flags = CW_FIELD_HIDDEN,
           .since = 4,
           .hint = N_ ("Name of the field whose text stays")),
  CW_PROSE (CwKeptText, quote, N_ ("Quote"), .flags = CW_FIELD_TITLE, .since = 4),
  CW_PROSE (CwKeptText,
            reason,
            N_ ("Reason"),
            .since = 4,
            .hint = N_ ("Why the text stays as it is")),
};

CW_DEFINE_ENTITY (CwKeptText, cw_kept_text, "kept-text", N_ ("Kept text"), kept_text_fields)

static gboolean
is_same (const CwKeptText *self,
         const char *rule,
         const char *subject,
         const char *field,
         const char *quote)
{
  return g_strcmp0 (self->rule, rule) == 0 && g_strcmp0 (self->subject, subject) == 0 &&
         g_strcmp0 (self->field, field) == 0 && g_strcmp0 (self->quote, quote) == 0;
}

/**
 * cw_kept_text_has:
 * @root: a case
 * @rule: name of a rule
 * @subject: id of the entity whose prose it is
 * @field: name of its field
 * @quote: the passage as it reads now
 *
 * Returns: whether the author decided to keep this passage in spite of this rule
 */
gboolean
cw_kept_text_has (CwEntity *root,
                  const char *rule,
                  const char *subject,
                  const char *field,
                  const char *quote)
{
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "kept-texts");
  GListModel *model = cw_entity_get_list (root, list);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CwKeptText) kept = g_list_model_get_item (model, i);

      if (is_same (kept, rule, subject, field, quote))
        return TRUE;
    }
  return FALSE;
}
