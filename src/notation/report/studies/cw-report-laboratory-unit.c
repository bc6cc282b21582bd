/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

#include "vocab/cw-unit.h"

/* Units of the laboratory as journals spell them, to codes of UCUM: what the list of units does not
 * know as a whole is taken apart. */

typedef struct
{
  const char *written; /* in small letters and without spaces */
  const char *code;
} Spelling;

static const Spelling powers[] = {
  { "k", "3" },    { "thousand", "3" }, { "million", "6" }, { "m", "6" },
  { "lakh", "5" }, { "lakhs", "5" },    { "x1000", "3" },   { "x1,000", "3" },
};

static const Spelling volumes[] = {
  { "ul", "uL" },         { "mcl", "uL" },         { "l", "L" },         { "dl", "dL" },
  { "ml", "mL" },         { "microliter", "uL" },  { "liter", "L" },     { "deciliter", "dL" },
  { "milliliter", "mL" }, { "microliters", "uL" }, { "mm3", "uL" },      { "mm^3", "uL" },
  { "cumm", "uL" },       { "cmm", "uL" },         { "cu.mm", "uL" },    { "cumm3", "uL" },
  { "cubicmm", "uL" },    { "24hours", "24h" },    { "24hour", "24h" },  { "24hr", "24h" },
  { "24hrs", "24h" },     { "24-h", "24h" },       { "24-hour", "24h" },
};

static const Spelling amounts[] = {
  { "gm", "g" },    { "gms", "g" },   { "gr", "g" },      { "gs", "g" },
  { "gram", "g" },  { "grams", "g" }, { "mcg", "ug" },    { "mgs", "mg" },
  { "mgm", "mg" },  { "iu", "IU" },   { "ui", "IU" },     { "internationalunits", "IU" },
  { "miu", "mIU" }, { "uiu", "uIU" }, { "kiu", "kIU" },   { "ku", "kU" },
  { "mu", "mIU" },  { "uu", "uIU" },  { "u", "U" },       { "unit", "U" },
  { "units", "U" }, { "meq", "mEq" }, { "mosm", "mOsm" }, { "mgms", "mg" },
};

static const char *
find_code (const Spelling *list, guint n, const char *written)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (list[i].written, written))
      return list[i].code;
  return NULL;
}

/* 6 for U+2076, and for "6"; -1 for what is no digit. */
static int
read_digit (gunichar c)
{
  if (c == 0xb9)
    return 1;
  if (c == 0xb2 || c == 0xb3)
    return (int)(c - 0xb0);
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
    return (int)(c - 0x2070);
  return g_unichar_digit_value (c);
}

/* The words in small letters, without spaces, in the letters of the codes. */
static char *
fold_unit (const char *words)
{
  g_autofree char *small = g_utf8_strdown (words, -1);
  g_autoptr (GString) folded = g_string_new (small);

  g_string_replace (folded, "μ", "u", 0);
  g_string_replace (folded, "µ", "u", 0);
  g_string_replace (folded, "mm³", "mm3", 0);
  g_string_replace (folded, " per ", "/", 0);
  g_string_replace (folded, " ", "", 0);
  g_string_replace (folded, "×", "x", 0);
  g_string_replace (folded, "·", "x", 0);
  g_string_replace (folded, "litre", "liter", 0);
  g_string_replace (folded, "cubicmillimeters", "mm3", 0);
  g_string_replace (folded, "cubicmillimeter", "mm3", 0);
  g_string_replace (folded, "cubicmillimetre", "mm3", 0);
  if (g_str_has_prefix (folded->str, "per"))
    g_string_replace (folded, "per", "/", 1);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* "x10^9", "10e3", "x103": the exponent in digits; NULL where it is no power of ten. */
static char *
read_power (const char *words)
{
  const char *at = words + (*words == 'x' || *words == '*');
  g_autoptr (GString) digits = g_string_new (NULL);

  if (!g_str_has_prefix (at, "10"))
    return NULL;
  for (at += 2; *at && (strchr ("^*e", *at) || read_digit (g_utf8_get_char (at)) >= 0);
       at = g_utf8_next_char (at))
    if (!strchr ("^*e", *at))
      g_string_append_printf (digits, "%d", read_digit (g_utf8_get_char (at)));
  return digits->len ? g_string_free (g_steal_pointer (&digits), FALSE) : NULL;
}

/* What stands before the line of a count: a power of ten, the name of the cells, or nothing. */
static char *
read_count (const char *amount, const char *volume)
{
  const char *known = find_code (powers, G_N_ELEMENTS (powers), amount);
  g_autofree char *power = known ? g_strdup (known) : read_power (amount);

  if (power == NULL)
    for (guint i = 0; i < G_N_ELEMENTS (powers) && power == NULL; i++)
      if (strlen (powers[i].written) > 2 && g_str_has_prefix (amount, powers[i].written))
        power = g_strdup (powers[i].code);
  return power ? g_strdup_printf ("10*%s/%s", power, volume) : g_strdup_printf ("/%s", volume);
}

static char *
read_parts (const char *folded)
{
  const char *line = strchr (folded, '/');
  g_autofree char *amount = NULL;
  g_autofree char *behind = NULL;
  const char *code, *volume;

  if (line == NULL || g_str_has_prefix (folded, "mm/") || strstr (folded, "/min"))
    return g_strdup (strstr (folded, "/1.73") ? "mL/min/1.73m2" : folded);
  amount = g_strndup (folded, (gsize)(line - folded));
  code = find_code (amounts, G_N_ELEMENTS (amounts), amount);
  volume = find_code (volumes, G_N_ELEMENTS (volumes), line + 1);
  behind = g_strdup (volume ? volume : line + 1);
  if (code || g_regex_match_simple ("\\A(?:[mnpu]?(?:g|mol)|copies)\\z", amount, 0, 0))
    return g_strdup_printf ("%s/%s", code ? code : amount, behind);
  return read_count (amount, behind);
}

/*
 * cw_report_read_lab_unit:
 * @words: "gm/dL", "x1000/mm3", "K/µL", "mm in the first hour"
 *
 * Returns: (transfer full): the code of UCUM
 */
char *
cw_report_read_lab_unit (const char *words)
{
  g_autofree char *folded = fold_unit (words);
  const char *whole = cw_unit_lookup (folded);
  g_autofree char *parts = NULL;
  const char *code;

  /* Of cells; a mass is "g/L". */
  if (g_str_equal (words, "G/L"))
    return g_strdup ("10*9/L");
  /* "14,500 mm3": the line before the volume was lost. */
  if (g_str_equal (folded, "mm3") || g_str_equal (folded, "mm^3"))
    return g_strdup ("/uL");
  if (whole)
    return g_strdup (whole);
  if (g_str_has_prefix (folded, "mm/") || g_str_has_prefix (folded, "mmi") ||
      g_str_has_prefix (folded, "mma"))
    return g_strdup ("mm/h");
  parts = read_parts (folded);
  code = cw_unit_lookup (parts);
  return g_strdup (code ? code : parts);
}

/* "21,150", "16 800", "9,8" and "3.1·" to decimals. */
char *
cw_report_read_lab_number (const char *words)
{
  g_autoptr (GString) number = g_string_new (words);
  const char *comma = strchr (words, ',');

  g_string_replace (number, "·", ".", 0);
  g_string_replace (number, " ", "", 0);
  g_string_replace (number, ",", comma && strlen (comma) < 4 ? "." : "", 0);
  if (number->len && number->str[number->len - 1] == '.')
    g_string_truncate (number, number->len - 1);
  return g_string_free (g_steal_pointer (&number), FALSE);
}

/* Units between which a laboratory chooses have one name of their kind. */
static const char *
get_kind (const char *unit)
{
  if (g_str_has_suffix (unit, "%") || g_str_equal (unit, "{ratio}"))
    return "share";
  if (g_str_has_suffix (unit, "[HPF]"))
    return "field";
  if (g_str_has_prefix (unit, "10*") || *unit == '/')
    return "count";
  if (g_str_has_suffix (unit, "/d") || g_str_has_suffix (unit, "(24.h)"))
    return "day";
  if (g_str_equal (unit, "kPa"))
    return "mm[Hg]";
  if (g_str_has_suffix (unit, "L") && strchr (unit, '/'))
    return "concentration";
  return unit;
}

/* "Albumin 20%" and "iron 100 mg/day" are drugs. */
gboolean
cw_report_unit_fits (const CwVocabularyTerm *term, const char *unit)
{
  const CwVocabulary *vocabulary = cw_vocabulary_get (CW_VOCABULARY_ANALYTE);
  const char *units = cw_vocabulary_get_value (vocabulary, term, "units");
  g_auto (GStrv) list = g_strsplit (units ? units : "", "|", -1);

  if (g_str_equal (term->term, "Prothrombin time") && g_str_equal (unit, "%"))
    return TRUE;
  for (guint i = 0; list[i]; i++)
    if (g_str_equal (get_kind (list[i]), get_kind (unit)))
      return TRUE;
  return list[0] == NULL;
}
