/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Doses. A number is a dose only when nothing around it makes it doubtful: no second number, no
 * comparison, no slash before it, no decimal comma, no unit that can be misread. */

#define NUMBER_MAX 12

/* Tokens of the longest row of doses that rise. */
#define RISES_MAX 12

static const char trailing_zero[] =
  N_ ("A zero behind the decimal point is known to be misread; the value is kept without it.");
static const char naked_point[] =
  N_ ("A decimal point without a zero before it is known to be misread; the value is kept.");
static const char unit_u[] =
  N_ ("“U” for units is known to be misread and was not taken; write “IU”.");
static const char unit_u_apart[] = N_ ("“U” for units is known to be misread; the value is kept.");
static const char unit_iu[] = N_ ("“IU” is known to be misread; the value is kept.");
static const char unit_micro[] = N_ ("“μg” is known to be misread; the value is kept as mcg.");

/* The number in canonical form, or nothing when it cannot be trusted. */
static char *
dup_number (const CwToken *token, const char **reason)
{
  const char *text = token->word;
  const char *point = strchr (text, '.');
  g_autofree char *number = NULL;
  gsize length = strlen (text);

  if (length > NUMBER_MAX)
    return NULL;
  if (point == NULL)
    {
      const char *digits = text + strspn (text, "0");

      return g_strdup (*digits ? digits : "0");
    }
  if (strspn (point + 1, "0") >= 3)
    return NULL;
  number = point == text ? g_strconcat ("0", text, NULL) : g_strdup (text);
  if (point == text)
    *reason = naked_point;
  length = strlen (number);
  while (number[length - 1] == '0')
    {
      number[--length] = '\0';
      *reason = trailing_zero;
    }
  if (number[length - 1] == '.')
    number[length - 1] = '\0';
  while (number[0] == '0' && g_ascii_isdigit (number[1]))
    memmove (number, number + 1, strlen (number));
  return g_steal_pointer (&number);
}

/* "2,400": three digits glued to a comma glued to at most three. */
static guint
take_thousands (const CwScan *scan, guint at, char **number)
{
  const CwToken *comma = cw_scan_get (scan, at + 1);
  const CwToken *rest = cw_scan_get (scan, at + 2);

  if (!cw_scan_is_sign (scan, at + 1, ',') || !comma->glued || !rest->glued ||
      rest->kind != CW_TOKEN_NUMBER)
    return 1;
  if (strlen (rest->word) != 3 || strlen (*number) > 3 || strchr (*number, '.') || **number == '0')
    return 0;
  g_autofree char *low = g_steal_pointer (number);

  *number = g_strconcat (low, rest->word, NULL);
  return 3;
}

static guint
take_value (const CwScan *scan, guint at, char **value, const char **reason)
{
  const CwToken *token = cw_scan_get (scan, at);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  guint taken;

  if (token->kind != CW_TOKEN_NUMBER)
    return 0;
  low = dup_number (token, reason);
  taken = low ? take_thousands (scan, at, &low) : 0;
  if (taken == 0)
    return 0;
  if ((cw_scan_is_sign (scan, at + taken, '-') || cw_scan_is (scan, at + taken, "to")) &&
      cw_scan_get (scan, at + taken + 1)->kind == CW_TOKEN_NUMBER)
    {
      high = dup_number (cw_scan_get (scan, at + taken + 1), reason);
      if (high == NULL || g_ascii_strtod (high, NULL) <= g_ascii_strtod (low, NULL))
        return 0;
      taken += 2;
    }
  *value = high ? g_strconcat (low, "-", high, NULL) : g_strdup (low);
  return taken;
}

/* The 2 of "interleukin-2" belongs to the name; the 1 of "1 000" to the number behind it. */
static gboolean
ends_name (const CwScan *scan, guint at)
{
  guint before = at > 1 && cw_scan_is_sign (scan, at - 1, '-') ? at - 2 : at - 1;

  return at > 0 && cw_scan_get (scan, at)->glued && cw_scan_get (scan, before + 1)->glued &&
         cw_scan_get (scan, before)->kind == CW_TOKEN_WORD;
}

/* "60 mg → 40 mg"; what stands behind "x3 →" or "weekly →" comes next. */
static gboolean
is_change (const CwScan *scan, guint at)
{
  if (cw_scan_is_sign (scan, at - 1, '>'))
    at--;
  else if (!g_str_equal (cw_scan_get (scan, at - 1)->word, "\u2192"))
    return FALSE;
  if (at < 3 || cw_scan_get (scan, at - 2)->kind != CW_TOKEN_WORD)
    return at < 3 || !cw_scan_is (scan, at - 3, "x");
  return !cw_scan_is (scan, at - 2,
                      "bolus load loading daily weekly wkly bd bid tds tid qd od qds "
                      "qid cycles courses days weeks d wk");
}

/* What makes the number at @at part of something else. */
static gboolean
is_doubtful (const CwScan *scan, guint at)
{
  const CwToken *before;

  if (at == 0)
    return FALSE;
  before = cw_scan_get (scan, at - 1);
  /* "increased from 20 to 40 mg" */
  if (cw_scan_is (scan, at - 1, "from") ||
      (at > 2 && cw_scan_is (scan, at - 1, "to") && cw_scan_is (scan, at - 3, "from")))
    return TRUE;
  if (before->kind == CW_TOKEN_NUMBER)
    return !ends_name (scan, at - 1);
  if (before->kind == CW_TOKEN_WORD)
    return cw_scan_is (scan, at - 1,
                       "total cumulative under over than least most x max "
                       "maximum about approximately up reduced increased");
  /* "60 mg OD -> 40 mg OD" */
  if (before->word[0] == '>' && at > 1 && before->glued && cw_scan_is_sign (scan, at - 2, '-'))
    return is_change (scan, at);
  if (strchr ("<>~/*+%^", before->word[0]) || g_str_equal (before->word, "\u2264") ||
      g_str_equal (before->word, "\u2265") || g_str_equal (before->word, "\u00b1") ||
      is_change (scan, at))
    return before->word[0] != '+' || cw_scan_get (scan, at)->glued;
  return (cw_scan_is_sign (scan, at - 1, '-') || cw_scan_is_sign (scan, at - 1, ',') ||
          cw_scan_is_sign (scan, at - 1, '.')) &&
         cw_scan_get (scan, at)->glued &&
         !(cw_scan_is_sign (scan, at - 1, ',') &&
           !(at > 1 && before->glued && cw_scan_get (scan, at - 2)->kind == CW_TOKEN_NUMBER));
}

/* Units of these are none of the World Health Organization, and a thousand times as large. */
static gboolean
has_own_units (const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);

  return strstr (folded, "bleo") || strstr (folded, "botulin") || strstr (folded, "aprotinin");
}

/**
 * cw_regimen_dose_fits:
 *
 * Whether the dose in @element can be one of the drug @name: "30 units" of bleomycin are not
 * international ones.
 */
gboolean
cw_regimen_dose_fits (const CwScan *scan, const CwRegimenElement *element, const char *name)
{
  if (name == NULL || !has_own_units (name))
    return TRUE;
  for (guint i = element->first; i < element->last; i++)
    if (cw_scan_is (scan, i, "u mu unit units") && !cw_scan_is (scan, i - 1, "international"))
      return FALSE;
  return TRUE;
}

static const char *
get_unit_reason (const CwScan *scan, guint at, const char *code)
{
  if (cw_scan_is (scan, at, "iu ui"))
    return unit_iu;
  if (cw_scan_is (scan, at, "u mu"))
    return unit_u_apart;
  if (g_str_equal (code, "ug") && (guchar)scan->text[cw_scan_get (scan, at)->start] >= 0x80)
    return unit_micro;
  return NULL;
}

static guint
refuse (CwRegimenElement *element, guint taken, const char *reason)
{
  g_clear_pointer (&element->value, g_free);
  element->kind = CW_REGIMEN_JUNK;
  element->reason = reason;
  return taken;
}

/* "AUC", "area under the concentration-time curve (AUC)". */
static guint
take_auc_name (const CwScan *scan, guint at)
{
  guint i = at;

  if (cw_scan_is (scan, at, "auc"))
    return 1;
  if (cw_scan_take_phrase (scan, at, "area under the") == 0)
    return 0;
  for (i = at + 3; i < at + 7 && !cw_scan_is (scan, i, "curve"); i++)
    if (!cw_scan_is (scan, i, "concentration plasma time") && !cw_scan_is_sign (scan, i, '-'))
      return 0;
  if (!cw_scan_is (scan, i, "curve"))
    return 0;
  i++;
  if ((cw_scan_is_sign (scan, i, '(') || cw_scan_is_sign (scan, i, '[')) &&
      cw_scan_is (scan, i + 1, "auc") &&
      (cw_scan_is_sign (scan, i + 2, ')') || cw_scan_is_sign (scan, i + 2, ']')))
    i += 3;
  return i - at;
}

/* "AUC 5", "AUC=5", "AUC of 5-6", "AUC, 5 mg/mL/min". */
static guint
match_auc (const CwScan *scan, guint at, CwRegimenElement *element)
{
  g_autofree char *value = NULL;
  guint taken, i = at + take_auc_name (scan, at);

  if (i == at)
    return 0;
  i += cw_scan_is (scan, i, "of at") || cw_scan_is_sign (scan, i, '=') ||
           cw_scan_is_sign (scan, i, ',') || cw_scan_is_sign (scan, i, ':')
         ? 1
         : 0;
  taken = take_value (scan, i, &value, &element->reason);
  if (taken == 0 || cw_scan_is_sign (scan, i + taken, '/') ||
      cw_scan_is_sign (scan, i + taken, '%'))
    return 0;
  /* The unit of an area; it says nothing more. */
  taken += cw_scan_take_phrase (scan, i + taken, "mg / ml / min");
  taken += cw_scan_take_phrase (scan, i + taken, "mg per ml per min");
  taken += cw_scan_take_phrase (scan, i + taken, "mg per milliliter per minute");
  taken += cw_scan_take_phrase (scan, i + taken, "mg / ml × min");
  taken += cw_scan_take_phrase (scan, i + taken, "mg / ml x min");
  taken += cw_scan_take_phrase (scan, i + taken, "mg / ml . min");
  element->kind = CW_REGIMEN_DOSE;
  element->value = g_strconcat (value, " {AUC}", NULL);
  return i + taken - at;
}

/* "max 2 mg", "maximum dose 2 mg", "capped at 2 mg", "cap 2 mg". */
static guint
match_maximum (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const leads[] = {
    "maximum =", "max =",      "maximum dose of", "maximum dose", "maximum of",
    "maximum",   "max . dose", "max dose",        "max .",        "max",
    "capped at", "dose cap",   "cap at",          "cap of",       "cap",
    NULL
  };
  g_autofree char *value = NULL;
  const char *code = NULL;
  const char *frequency = NULL;
  gboolean per_day = FALSE;
  guint unit, i = at + cw_scan_take_phrases (scan, at, leads);
  guint taken = i > at ? take_value (scan, i, &value, &element->reason) : 0;

  unit = taken ? cw_regimen_take_unit (scan, i + taken, &code, &per_day, &frequency) : 0;
  if (unit == 0 || code == NULL || per_day || frequency)
    return 0;
  element->kind = CW_REGIMEN_NOTE;
  element->value = g_strdup_printf ("maximum %s %s", value, code);
  return i + taken + unit - at;
}

/* Numbers with a unit that is refused, taken whole, so that no half of them is read. */
static guint
match_refused (const CwScan *scan, guint at, guint after, CwRegimenElement *element)
{
  if (cw_scan_is (scan, after, "u mu"))
    {
      guint end = after + 1;

      while (cw_scan_is_sign (scan, end, '/') && end < after + 5)
        end +=
          cw_scan_get (scan, end + 2)->kind == CW_TOKEN_NUMBER && cw_scan_get (scan, end + 2)->glued
            ? 3
            : 2;
      return refuse (element, end - at, unit_u);
    }
  /* What may be grams or grains, and what has no weight: a dose all the same, of this drug alone.
   */
  if (cw_scan_is (
        scan, after,
        "gr grs tablet tablets tab tabs capsule capsules vial vials ampoule ampoules drop "
        "drops puff puffs sachet sachets"))
    return refuse (element, after + 1 - at, NULL);
  return 0;
}

/* "4 x 1 g per day": so many times what follows, which is said of one day. */
static guint
match_multiple (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const frequencies[] = { "once daily", "twice daily", "three times daily",
                                             "four times daily", "five times daily" };
  g_autofree char *value = NULL;
  const char *code = NULL, *frequency = NULL;
  guint times, taken, unit;
  gboolean per_day = FALSE;

  if (!cw_scan_take_integer (scan, at, &times) || times == 0 ||
      times > G_N_ELEMENTS (frequencies) || !cw_scan_is (scan, at + 1, "x") ||
      is_doubtful (scan, at))
    return 0;
  taken = take_value (scan, at + 2, &value, &element->reason);
  unit = taken ? cw_regimen_take_unit (scan, at + 2 + taken, &code, &per_day, &frequency) : 0;
  if (unit == 0 || code == NULL)
    return 0;
  taken += unit + 2;
  if (!per_day && cw_scan_is (scan, at + taken, "daily"))
    {
      per_day = TRUE;
      taken++;
    }
  /* "2 x 500 mg" may be two tablets at once; no tablet has its weight by body surface. */
  if (!per_day && frequency == NULL && strchr (code, '/') == NULL)
    return refuse (element, taken, NULL);
  per_day = per_day || frequency == NULL;
  element->kind = CW_REGIMEN_DOSE;
  element->value = g_strdup_printf ("%s %s", value, code);
  element->other = g_strdup (per_day ? frequencies[times - 1] : frequency);
  return taken;
}

/* "a 20G needle", "needle 20 G": how thick it is. */
static gboolean
is_gauge (const CwScan *scan, guint at)
{
  guint first = at > 2 ? at - 2 : 0;

  if (!cw_scan_is (scan, at + 1, "g") || !cw_scan_get (scan, at + 1)->capital)
    return FALSE;
  for (guint i = first; i < at + 5 && cw_scan_get (scan, i)->kind != CW_TOKEN_END; i++)
    if (cw_scan_is (scan, i, "needle needles catheter cannula gauge trocar biopsy angiocath"))
      return TRUE;
  return FALSE;
}

static gboolean
is_arrow (const CwScan *scan, guint at)
{
  return g_str_equal (cw_scan_get (scan, at)->word, "\u2192");
}

/* "80→120→160 mg": doses that rise one after the other, told in the words they are written in. */
static guint
match_rising (const CwScan *scan, guint at, CwRegimenElement *element)
{
  const char *code = NULL, *frequency = NULL;
  gboolean per_day = FALSE;
  guint unit, i = at;

  if (at > 0 && (is_arrow (scan, at - 1) || is_doubtful (scan, at)))
    return 0;
  while (is_arrow (scan, i + 1) && cw_scan_get (scan, i + 2)->kind == CW_TOKEN_NUMBER &&
         i < at + RISES_MAX)
    i += 2;
  unit = i > at ? cw_regimen_take_unit (scan, i + 1, &code, &per_day, &frequency) : 0;
  if (unit == 0 || code == NULL || per_day || frequency)
    return 0;
  element->kind = CW_REGIMEN_NOTE;
  element->value = cw_scan_dup (scan, at, i + 1 + unit);
  return i + 1 + unit - at;
}

/* "12-mg" */
static guint
skip_dash_before_unit (const CwScan *scan, guint at)
{
  return cw_scan_is_sign (scan, at, '-') && cw_scan_get (scan, at)->glued ? at + 1 : at;
}

/* "two tablets", "three puffs": a dose all the same, of the drug before it. */
static guint
match_pieces (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint count;

  return cw_scan_get (scan, at)->kind == CW_TOKEN_WORD && cw_scan_take_integer (scan, at, &count) &&
             cw_scan_is (scan, at + 1,
                         "tablet tablets tab tabs capsule capsules puff puffs drop drops sachet "
                         "sachets vial vials teaspoon teaspoons spray sprays patch patches")
           ? refuse (element, 2, NULL)
           : 0;
}

guint
cw_regimen_match_dose (const CwScan *scan, guint at, CwRegimenElement *element)
{
  g_autofree char *value = NULL;
  const char *code = NULL;
  const char *frequency = NULL;
  guint taken, unit, i;

  if (cw_scan_is (scan, at, "auc area"))
    return match_auc (scan, at, element);
  if (cw_scan_get (scan, at)->kind != CW_TOKEN_NUMBER)
    {
      taken = match_pieces (scan, at, element);
      return taken ? taken : match_maximum (scan, at, element);
    }
  taken = match_multiple (scan, at, element);
  taken = taken ? taken : match_rising (scan, at, element);
  if (taken)
    return taken;
  taken = take_value (scan, at, &value, &element->reason);
  if (taken == 0)
    return 0;
  i = skip_dash_before_unit (scan, at + taken);
  unit = cw_regimen_take_unit (scan, i, &code, &element->per_day, &frequency);
  if (unit == 0)
    return match_refused (scan, at, i, element);
  i += unit;
  if (code == NULL || is_doubtful (scan, at) || is_gauge (scan, at) ||
      cw_scan_is (scan, i, "total"))
    return refuse (element, i - at, NULL);
  if (element->reason == NULL)
    element->reason = get_unit_reason (scan, at + taken, code);
  element->kind = CW_REGIMEN_DOSE;
  element->value = g_strdup_printf ("%s %s", value, code);
  element->other = g_strdup (frequency);
  return i - at;
}
