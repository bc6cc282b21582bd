/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-check.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/cw-error.h"

/* Forms of codes that are checked but not looked up: the lists themselves may not be shipped. */

static gboolean
fail (GError **error, char *sentence)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
matches (const char *pattern, const char *text)
{
  return g_regex_match_simple (pattern, text, G_REGEX_DOLLAR_ENDONLY, 0);
}

/**
 * cw_check_orcid:
 * @text: a candidate
 * @error: return location
 *
 * An ORCID iD: sixteen digits in four groups, the last a check digit (ISO 7064 mod 11-2).
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_check_orcid (const char *text, GError **error)
{
  guint total = 0, check;

  if (*text == '\0')
    return TRUE;
  if (!matches ("^\\d{4}-\\d{4}-\\d{4}-\\d{3}[0-9X]$", text))
    return fail (
      error, g_strdup_printf (_ ("“%s” is no ORCID iD. It looks like 0000-0002-1825-0097."), text));
  for (guint i = 0; i < 18; i++)
    if (text[i] != '-')
      total = (total + (guint)(text[i] - '0')) * 2;
  check = (12 - total % 11) % 11;
  if (text[18] != (check == 10 ? 'X' : (char)('0' + check)))
    return fail (error,
                 g_strdup_printf (
                   _ ("The last digit of the ORCID iD “%s” does not fit: is one mistyped?"), text));
  return TRUE;
}

/**
 * cw_check_doi:
 * @text: a candidate
 * @error: return location
 *
 * A DOI without its resolver: "10." registrant "/" suffix.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_check_doi (const char *text, GError **error)
{
  return *text == '\0' || matches ("^10\\.\\d{4,9}/\\S+$", text) ||
         fail (error,
               g_strdup_printf (_ ("“%s” is no DOI. It starts with 10. and has a slash."), text));
}

/**
 * cw_check_pmid:
 * @text: a candidate
 * @error: return location
 *
 * The number of an article in PubMed.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_check_pmid (const char *text, GError **error)
{
  return *text == '\0' || matches ("^[1-9]\\d{0,8}$", text) ||
         fail (error,
               g_strdup_printf (_ ("“%s” is no PMID. It is a number of up to nine digits."), text));
}

/**
 * cw_check_pmcid:
 * @text: a candidate
 * @error: return location
 *
 * The number of an article in PubMed Central.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_check_pmcid (const char *text, GError **error)
{
  return *text == '\0' || matches ("^PMC[1-9]\\d{0,9}$", text) ||
         fail (error, g_strdup_printf (_ ("“%s” is no PMCID. It looks like PMC9360000."), text));
}

/**
 * cw_check_days:
 * @text: a candidate
 * @error: return location
 *
 * Days or cycles as numbers and ascending ranges: "1-5, 8".
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_check_days (const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  /* An emptied text has no parts. */
  for (guint i = 0; parts[i]; i++)
    {
      char *part = g_strstrip (parts[i]);
      char *dash = strchr (part, '-');

      if (!matches ("^[1-9]\\d{0,3}(-[1-9]\\d{0,3})?$", part) ||
          (dash && atoi (dash + 1) < atoi (part)))
        return fail (
          error, g_strdup_printf (_ ("“%s” is no list of days. Write 1, 1-5 or 1, 8, 15."), text));
    }
  return TRUE;
}

/**
 * cw_check_ncit:
 * @text: a candidate
 * @error: return location
 *
 * A code of the NCI Thesaurus: "C" and digits.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_check_ncit (const char *text, GError **error)
{
  return *text == '\0' || matches ("^C\\d{2,7}$", text) ||
         fail (error, g_strdup_printf (_ ("“%s” is no NCIt code. It looks like C8300."), text));
}

/**
 * cw_check_icd_o_morphology:
 * @text: a candidate
 * @error: return location
 *
 * An ICD-O morphology code with its behaviour digit.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_check_icd_o_morphology (const char *text, GError **error)
{
  return *text == '\0' || matches ("^\\d{4}/[012369]$", text) ||
         fail (error, g_strdup_printf (
                        _ ("“%s” is no ICD-O morphology code. It looks like 8806/3."), text));
}

/**
 * cw_check_icd_o_topography:
 * @text: a candidate
 * @error: return location
 *
 * An ICD-O topography code.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_check_icd_o_topography (const char *text, GError **error)
{
  return *text == '\0' || matches ("^C\\d{2}(\\.\\d)?$", text) ||
         fail (error, g_strdup_printf (_ ("“%s” is no ICD-O topography code. It looks like C48.2."),
                                       text));
}
