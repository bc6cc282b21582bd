/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-deidentify.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "manuscript/cw-deidentify-case.h"
#include "model/cw-article.h"
#include "rules/cw-finding.h"

/* Exports from which the patient cannot be told, and the report of what was done. */

/**
 * cw_cli_tell_masked:
 * @cli: the call
 * @masked: a masked case
 *
 * Says how much was masked, and what wants a look, on the standard error.
 */
void
cw_cli_tell_masked (CwCli *cli, const CwDeidentified *masked)
{
  for (CwMaskKind kind = 0; kind < CW_MASK_N_KINDS; kind++)
    {
      guint n = cw_deidentified_count (masked, kind);
      g_autofree char *line = g_strdup_printf ("%s: %u", cw_mask_kind_get_label (kind), n);

      if (n > 0)
        cw_cli_say (cli, line);
    }
  for (guint i = 0; i < masked->findings->len; i++)
    {
      const CwFinding *finding = masked->findings->pdata[i];
      g_autofree char *message = cw_cli_dup_line (finding->message);
      g_autofree char *line = g_strdup_printf ("%s [%s]", message, finding->rule);

      cw_cli_complain (cli, line);
    }
}

/**
 * cw_cli_deidentify:
 * @cli: a call whose command has the option "deidentify"
 * @record: a case
 * @error: return location
 *
 * Masks a case when the call wants it, and says what was done.
 *
 * Returns: (transfer full) (nullable): the masked case; %NULL when none is wanted, or with
 *   %CW_ERROR_INVALID_VALUE when the record is a review
 */
CwDeidentified *
cw_cli_deidentify (CwCli *cli, const CwSnapshot *record, GError **error)
{
  CwDeidentified *masked;

  if (!cw_cli_has (cli, "deidentify"))
    return NULL;
  if (record->info->type != CW_TYPE_CASE)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("This record is a review; only a case can be de-identified."));
      return NULL;
    }
  masked = cw_deidentify_case (record);
  cw_cli_tell_masked (cli, masked);
  return masked;
}
