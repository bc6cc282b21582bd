/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-matter.h"

/* Which large parts an article has, under which headings, in which order. The words are English, as
 * those of the article. */

static const struct
{
  const char *nick;
  const char *heading;
} matters[CW_N_MATTERS] = {
  [CW_MATTER_FRONT] = { "title-page", NULL },
  [CW_MATTER_ABSTRACT] = { "abstract", "Abstract" },
  [CW_MATTER_BODY] = { "body", NULL },
  [CW_MATTER_BACK] = { "declarations", "Declarations" },
  [CW_MATTER_REFERENCES] = { "references", "References" },
  [CW_MATTER_TABLES] = { "tables", "Tables" },
  [CW_MATTER_FIGURES] = { "legends", "Figure legends" },
};

/**
 * cw_matter_get_nick:
 * @self: a large part of an article
 *
 * Returns: what it is called where it is written alone
 */
const char *
cw_matter_get_nick (CwMatter self)
{
  return matters[self].nick;
}

/**
 * cw_matter_get_heading:
 * @self: a large part of an article
 *
 * Returns: (nullable): what stands above it; %NULL when it has no heading of its own
 */
const char *
cw_matter_get_heading (CwMatter self)
{
  return matters[self].heading;
}

/**
 * cw_manuscript_part_is_shown:
 * @self: a part of an article
 * @is_blind: whether nobody may see who wrote it
 *
 * Returns: whether the part may be seen; the anonymous article does not say who paid and who helped
 */
gboolean
cw_manuscript_part_is_shown (const CwManuscriptPart *self, gboolean is_blind)
{
  static const char *const telling[] = { "acknowledgements", "contributions", "funding", NULL };

  return !is_blind || self->kind != CW_MANUSCRIPT_BACK || !g_strv_contains (telling, self->nick);
}

static gboolean
has_part (const CwManuscript *manuscript, CwManuscriptPartKind kind, gboolean is_blind)
{
  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = manuscript->parts->pdata[i];

      if (part->kind == kind && cw_manuscript_part_is_shown (part, is_blind))
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_matter_is_shown:
 * @self: a large part of an article
 * @manuscript: the article
 * @is_blind: whether nobody may see who wrote it
 *
 * Returns: whether the article has anything to show in it; title page and body are always there
 */
gboolean
cw_matter_is_shown (CwMatter self, const CwManuscript *manuscript, gboolean is_blind)
{
  switch (self)
    {
    case CW_MATTER_ABSTRACT:
      return has_part (manuscript, CW_MANUSCRIPT_ABSTRACT, is_blind);
    case CW_MATTER_BACK:
      return has_part (manuscript, CW_MANUSCRIPT_BACK, is_blind);
    case CW_MATTER_REFERENCES:
      return manuscript->references->len > 0;
    case CW_MATTER_TABLES:
      return manuscript->tables->len > 0;
    case CW_MATTER_FIGURES:
      return manuscript->figures->len > 0;
    case CW_MATTER_FRONT:
    case CW_MATTER_BODY:
    default:
      return TRUE;
    }
}

/* A table of more columns stands on pages across. */
#define PORTRAIT_COLUMNS 6

/**
 * cw_manuscript_float_is_wide:
 * @self: a table
 *
 * Returns: whether it wants a page that lies on its side; a table in the text stays on the page of
 *   its text
 */
gboolean
cw_manuscript_float_is_wide (const CwManuscriptFloat *self)
{
  const CwManuscriptBlock *head = self->caption->len ? self->caption->pdata[0] : NULL;

  return head && self->words == NULL && head->n_cells > PORTRAIT_COLUMNS;
}

/**
 * cw_manuscript_has_wide_table:
 * @self: an article
 *
 * Returns: whether a table behind the text wants a page that lies on its side
 */
gboolean
cw_manuscript_has_wide_table (const CwManuscript *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (cw_manuscript_float_is_wide (self->tables->pdata[i]))
      return TRUE;
  return FALSE;
}
