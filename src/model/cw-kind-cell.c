/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "model/cw-absence.h"
#include "model/cw-kind.h"

/* A cell of a table of reported cases: a value of some other kind, or the reason why there is none.
 * An empty cell, "not mentioned", "not applicable" and "no" are four different findings. */

static const struct
{
  const char *canonical; /* behind the "?": the nick, for files */
  const char *label;
} absences[] = {
  [CW_ABSENCE_NOT_RECORDED] = { NULL, N_ ("Not recorded") },
  [CW_ABSENCE_NOT_MENTIONED] = { "?not-mentioned", N_ ("Not mentioned") },
  [CW_ABSENCE_NOT_APPLICABLE] = { "?not-applicable", N_ ("Not applicable") },
  /* Translators: in a table of reported cases: there was none, as in "Targeted therapy: No" */
  [CW_ABSENCE_NONE] = { "?none", NC_ ("absence", "No") },
};

/* As authors write them in the tables of their reviews, in English and without case. */
static const struct
{
  const char *text;
  CwAbsence absence;
} words[] = {
  { "not mentioned", CW_ABSENCE_NOT_MENTIONED },
  { "not reported", CW_ABSENCE_NOT_MENTIONED },
  { "not stated", CW_ABSENCE_NOT_MENTIONED },
  { "not specified", CW_ABSENCE_NOT_MENTIONED },
  { "not described", CW_ABSENCE_NOT_MENTIONED },
  { "not given", CW_ABSENCE_NOT_MENTIONED },
  { "not available", CW_ABSENCE_NOT_MENTIONED },
  { "not known", CW_ABSENCE_NOT_MENTIONED },
  { "unknown", CW_ABSENCE_NOT_MENTIONED },
  { "n.m.", CW_ABSENCE_NOT_MENTIONED },
  { "nm", CW_ABSENCE_NOT_MENTIONED },
  { "n.r.", CW_ABSENCE_NOT_MENTIONED },
  { "not applicable", CW_ABSENCE_NOT_APPLICABLE },
  { "no", CW_ABSENCE_NONE },
  { "none", CW_ABSENCE_NONE },
};

/* What stands for more than one of them: the legend of the table decides, not we. */
static const char *const ambiguous[] = { "na", "n/a", "n.a.", "nr", "nd", "n.d.", "ns",
                                         "-",  "–",   "—",    "/",  "?",  "." };

/**
 * cw_absence_get_canonical:
 * @self: an absence
 *
 * Returns: (nullable): the canonical text of such a cell; %NULL for not recorded
 */
const char *
cw_absence_get_canonical (CwAbsence self)
{
  return absences[self].canonical;
}

/**
 * cw_absence_get_nick:
 * @self: an absence other than not recorded
 *
 * Returns: its name in files
 */
const char *
cw_absence_get_nick (CwAbsence self)
{
  return absences[self].canonical + 1;
}

/**
 * cw_absence_get_label:
 * @self: an absence
 *
 * Returns: what a reader sees
 */
const char *
cw_absence_get_label (CwAbsence self)
{
  return self == CW_ABSENCE_NONE ? C_ ("absence", "No") : _ (absences[self].label);
}

/**
 * cw_absence_read:
 * @canonical: (nullable): canonical text of a cell
 *
 * Returns: why there is no value; %CW_ABSENCE_NOT_RECORDED for a value, too
 */
CwAbsence
cw_absence_read (const char *canonical)
{
  for (CwAbsence i = CW_ABSENCE_NOT_MENTIONED; canonical && i <= CW_ABSENCE_NONE; i++)
    if (g_str_equal (absences[i].canonical, canonical))
      return i;
  return CW_ABSENCE_NOT_RECORDED;
}

/* Most texts begin otherwise: thousands of cells are not worth folding a word for each. */
static gboolean
is_same (const char *folded, const char *word)
{
  g_autofree char *other = NULL;

  if (g_ascii_isalpha (*word) && g_ascii_tolower (*word) != *folded)
    return FALSE;
  other = g_utf8_casefold (word, -1);
  return g_str_equal (folded, other);
}

/**
 * cw_absence_parse:
 * @text: what somebody typed, or the canonical text
 *
 * Understands the labels in the language of the reader and what published tables write, as long as
 * it has one meaning.
 *
 * Returns: the absence; %CW_ABSENCE_NOT_RECORDED when the text is none
 */
CwAbsence
cw_absence_parse (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (plain, -1);

  if (*plain == '?')
    return cw_absence_read (plain);
  for (CwAbsence i = CW_ABSENCE_NOT_MENTIONED; i <= CW_ABSENCE_NONE; i++)
    if (is_same (folded, cw_absence_get_label (i)))
      return i;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i].text))
      return words[i].absence;
  return CW_ABSENCE_NOT_RECORDED;
}

/**
 * cw_absence_is_ambiguous:
 * @text: what stands in a cell
 *
 * "NA" is "not available" in one table and "not applicable" in the next, and a dash may be either
 * or "no".
 *
 * Returns: whether only the legend of the table can say what is meant
 */
gboolean
cw_absence_is_ambiguous (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (plain, -1);

  for (guint i = 0; i < G_N_ELEMENTS (ambiguous); i++)
    if (g_str_equal (folded, ambiguous[i]))
      return TRUE;
  return FALSE;
}

/* ---- the kind ---- */

/* "No" is an answer of its own where it is among the choices. */
static gboolean
parse_choice (const CwField *field, const char *text, char **canonical)
{
  if (field->inner != &cw_kind_code && field->inner != &cw_kind_tristate)
    return FALSE;
  return field->inner->parse (field, text, canonical, NULL) && *canonical;
}

static gboolean
check_start (const char *text, GError **error)
{
  if (cw_absence_is_ambiguous (text))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                   _ ("“%s” has more than one meaning. Write “not mentioned”, “not applicable” or "
                      "“no”."),
                   text);
      return FALSE;
    }
  if (*text != '?' && *text != '!')
    return TRUE;
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("A cell cannot begin with “%c”."),
               *text);
  return FALSE;
}

static gboolean
parse_cell (const CwField *field, const char *text, char **canonical, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  CwAbsence absence;

  if (*plain == '\0' || parse_choice (field, plain, canonical))
    return TRUE;
  absence = cw_absence_parse (plain);
  if (absence)
    {
      *canonical = g_strdup (cw_absence_get_canonical (absence));
      return TRUE;
    }
  return check_start (plain, error) && field->inner->parse (field, plain, canonical, error);
}

static void
store_cell (gpointer member, const CwField *field, const char *canonical)
{
  char **text = member;

  g_free (*text);
  *text = canonical && *canonical ? g_strdup (canonical) : NULL;
}

static char *
dup_cell (gconstpointer member, const CwField *field)
{
  return g_strdup (*(char *const *)member);
}

static void
clear_cell (gpointer member)
{
  g_clear_pointer ((char **)member, g_free);
}

static char *
describe_cell (const CwField *field, const char *canonical)
{
  CwAbsence absence = cw_absence_read (canonical);

  if (absence)
    return g_strdup (cw_absence_get_label (absence));
  if (*canonical == '!')
    return g_strdup (canonical + 1);
  return field->inner->describe ? field->inner->describe (field, canonical) : g_strdup (canonical);
}

const CwKind cw_kind_cell = {
  .name = "cell",
  .parse = parse_cell,
  .store = store_cell,
  .dup = dup_cell,
  .clear = clear_cell,
  .describe = describe_cell,
};
