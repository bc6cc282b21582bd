/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-private.h"
#include "cli/cw-cli-review-private.h"
#include "cli/cw-cli-review.h"
#include "document/cw-our-row.h"
#include "model/cw-article.h"

/* A review with the row of our case, which is a record of its own. */

/**
 * cw_cli_review_clear:
 * @self: a review
 *
 * Lets go of it.
 */
void
cw_cli_review_clear (CwCliReview *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->review);
  g_clear_pointer (&self->ours, cw_our_case_free);
}

/* A case that is gone is no reason to count nothing; it is said. */
static void
add_our_case (CwCliReview *self, CwCli *cli)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CwRecord) record = NULL;

  if (self->review->our_case == NULL || cw_cli_has (cli, "without-our-case"))
    return;
  record = cw_our_row_open_case (cli->document, self->review->our_case, &problem);
  if (record)
    self->ours = cw_our_case_new (CW_CASE (cw_record_get_root (record)));
  else
    cw_cli_complain (cli, problem->message);
}

/**
 * cw_cli_review_take:
 * @self: where to put it
 * @cli: the call
 * @record: (transfer full): a record
 * @error: return location
 *
 * Takes a record as a review. The option “without-our-case” leaves our case out.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when it is none
 */
gboolean
cw_cli_review_take (CwCliReview *self, CwCli *cli, CwRecord *record, GError **error)
{
  self->record = record;
  if (!CW_IS_REVIEW (cw_record_get_root (record)))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("This record is a case, not a review."));
      return FALSE;
    }
  self->review = CW_REVIEW (g_object_ref (cw_record_get_root (record)));
  add_our_case (self, cli);
  return TRUE;
}

/**
 * cw_cli_review_open:
 * @self: where to put it
 * @cli: the call
 * @id: (nullable): as for cw_cli_resolve()
 * @error: return location
 *
 * Opens the library for reading and the review that is meant.
 *
 * Returns: whether it could
 */
gboolean
cw_cli_review_open (CwCliReview *self, CwCli *cli, const char *id, GError **error)
{
  CwRecord *record = cw_cli_open_record (cli, id, error);

  return record && cw_cli_review_take (self, cli, record, error);
}

/* No id holds any of these. */
static gboolean
is_file (const char *argument)
{
  return strcmp (argument, "-") == 0 || strpbrk (argument, "./") != NULL;
}

/**
 * cw_cli_review_open_any:
 * @self: where to put it
 * @cli: the call
 * @id_or_file: the id of a review, or a file with a table of reported cases
 * @error: return location
 *
 * As cw_cli_review_open(); a file needs no library, and has no case of ours.
 *
 * Returns: whether it could
 */
gboolean
cw_cli_review_open_any (CwCliReview *self, CwCli *cli, const char *id_or_file, GError **error)
{
  if (!is_file (id_or_file))
    return cw_cli_review_open (self, cli, id_or_file, error);
  self->review = cw_cli_review_read (cli, id_or_file, error);
  return self->review != NULL;
}
