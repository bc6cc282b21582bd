/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-submission-private.h"
#include "io/cw-sheet-docx.h"

/* What every step of a submission needs: how a file comes into the package and what it is called,
 * and copies without what is not to be told. */

/* Returns FALSE when there is nothing to add, so that a writer's error goes on. */
gboolean
cw_submission_add (CwSubmissionWork *work,
                   const char *name,
                   const char *role,
                   const char *title,
                   const char *media_type,
                   GBytes *content)
{
  g_autoptr (GBytes) owned = content;

  if (owned == NULL)
    return FALSE;
  cw_package_add (work->submission->package, name, role, title, media_type, owned);
  return TRUE;
}

/* A document that tells who wrote the article: where reviewers may not know, its name and its title
 * say that it is not for them. @name: without suffix. */
gboolean
cw_submission_add_identifying (CwSubmissionWork *work,
                               const char *name,
                               const char *role,
                               const char *title,
                               GBytes *content)
{
  g_autofree char *file = g_strconcat (name, work->is_blind ? "-for-editor" : "", ".docx", NULL);
  g_autofree char *told = g_strconcat (title, work->is_blind ? ", for the editor only" : "", NULL);

  return cw_submission_add (work, file, role, told, CW_SUBMISSION_DOCX, content);
}

static void
clear_field (CwSnapshot *record, const CwField *field)
{
  GPtrArray *items = record->items[field->index];

  g_clear_pointer (&record->texts[field->index], g_free);
  for (guint i = 0; items && field->kind == &cw_kind_child && i < items->len; i++)
    CW_FOREACH_FIELD (((CwSnapshot *)items->pdata[i])->info, inner)
      clear_field (items->pdata[i], inner);
  if (items && field->kind == &cw_kind_list)
    g_ptr_array_set_size (items, 0);
}

static void
clear_named (CwSnapshot *record, const char *name)
{
  const char *dot = strchr (name, '.');
  g_autofree char *first = dot ? g_strndup (name, (gsize)(dot - name)) : g_strdup (name);
  const CwField *field = cw_entity_info_find (record->info, first);

  if (dot == NULL)
    clear_field (record, field);
  else
    clear_named (cw_snapshot_get_child (record, field), dot + 1);
}

/* A copy of a case in which the named fields are empty: "note", "declarations.cover-letter". */
CwSnapshot *
cw_submission_copy_without (const CwSnapshot *record, const char *const *fields)
{
  CwSnapshot *copy = cw_snapshot_copy (record);

  for (; *fields; fields++)
    clear_named (copy, *fields);
  return copy;
}

/* The title of the sheet says what it is. */
gboolean
cw_submission_add_sheet (CwSubmissionWork *work,
                         const char *name,
                         const char *role,
                         CwSheet *sheet,
                         GError **error)
{
  cw_sheet_seal (sheet);
  return cw_submission_add (work, name, role, cw_sheet_get_title (sheet), CW_SUBMISSION_DOCX,
                            cw_sheet_to_docx (sheet, error));
}

/* The file whose pages are counted. */
const char *
cw_submission_get_pages_name (const CwSubmissionWork *work)
{
  return work->is_blind ? "manuscript-anonymous.pdf" : "manuscript.pdf";
}

gboolean
cw_submission_fail_cancelled (GError **error)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED,
                       _ ("The submission was stopped; nothing was written."));
  return FALSE;
}
