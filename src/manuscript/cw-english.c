/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-english.h"

#include <string.h>

#include "base/cw-number-word.h"
#include "rules/cw-interval.h"
#include "rules/cw-range.h"
#include "vocab/cw-unit.h"

/* Values in the English of an article. Nothing here is translated: the words of the article do not
 * follow the language of the window. */

/* ---- numbers ---- */

static const char *
get_comparator (CwComparator comparator, gboolean in_words)
{
  static const char *const words[] = { "",           "less than ", "at most ",
                                       "more than ", "at least ",  "about " };

  return in_words ? words[comparator] : cw_comparator_get_printed (comparator);
}

/**
 * cw_english_dup_count:
 * @quantity: (nullable): a number without unit
 * @noun: what is counted, in the singular
 *
 * Returns: (transfer full) (nullable): "6 cycles", "more than 1 cycle", in numerals as the AMA
 *   Manual of Style has them (11th edition, 18.1); %NULL when not recorded
 */
char *
cw_english_dup_count (const CwQuantity *quantity, const char *noun)
{
  if (quantity == NULL || !cw_quantity_is_readable (quantity))
    return NULL;
  return g_strdup_printf ("%s%s%s%s %s%s", get_comparator (quantity->comparator, TRUE),
                          quantity->number, quantity->high ? "–" : "",
                          quantity->high ? quantity->high : "", noun,
                          quantity->high == NULL && g_str_equal (quantity->number, "1") ? "" : "s");
}

/**
 * cw_english_dup_timed_count:
 * @quantity: (nullable): a number without unit
 * @length: (nullable): how long each of them takes
 * @noun: what is counted, in the singular
 *
 * Returns: (transfer full) (nullable): "three 21-day cycles": of two numbers side by side the first
 *   is a word (AMA Manual of Style, 11th edition, 18.2); from ten on "12 cycles of 21 days"; %NULL
 *   when one of them is not recorded or not exact
 */
char *
cw_english_dup_timed_count (const CwQuantity *quantity, const CwQuantity *length, const char *noun)
{
  g_autofree char *count = cw_english_dup_count (quantity, noun);
  const char *unit = length ? cw_english_get_time_noun (length->unit) : NULL;
  gboolean is_single = count && g_ascii_isdigit (count[0]) && count[1] == ' ' && count[0] > '0';

  if (count == NULL || unit == NULL || !cw_quantity_is_readable (length) || length->high ||
      length->comparator != CW_COMPARATOR_NONE)
    return NULL;
  if (is_single)
    return g_strdup_printf ("%s %s-%s %s", cw_number_word_get (count[0] - '0'), length->number,
                            unit, count + 2);
  return g_strdup_printf ("%s of %s %s%s", count, length->number, unit,
                          g_str_equal (length->number, "1") ? "" : "s");
}

/* ---- quantities ---- */

/**
 * cw_english_get_time_noun:
 * @unit: (nullable): a unit of time: "a", "mo", "wk", "d", "h", "min"
 *
 * Returns: (nullable): its noun: "year"; %NULL when it is no unit of time
 */
const char *
cw_english_get_time_noun (const char *unit)
{
  static const struct
  {
    const char *unit;
    const char *noun;
  } nouns[] = {
    { "a", "year" }, { "mo", "month" }, { "wk", "week" },
    { "d", "day" },  { "h", "hour" },   { "min", "minute" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_strcmp0 (unit, nouns[i].unit) == 0)
      return nouns[i].noun;
  return NULL;
}

static char *
dup_unit (const CwQuantity *quantity)
{
  const char *noun = cw_english_get_time_noun (quantity->unit);
  const char *print = quantity->unit ? cw_unit_get_print (quantity->unit) : NULL;

  if (noun)
    return g_strdup_printf (
      " %s%s", noun, quantity->high == NULL && g_str_equal (quantity->number, "1") ? "" : "s");
  if (g_strcmp0 (quantity->unit, "%") == 0)
    return g_strdup ("%");
  return print || quantity->unit ? g_strconcat (" ", print ? print : quantity->unit, NULL)
                                 : g_strdup ("");
}

/**
 * cw_english_dup_quantity:
 * @quantity: (nullable): a quantity
 * @in_words: whether "more than" is said instead of ">"
 *
 * Returns: (transfer full) (nullable): "27 years", "more than 4 months", "12 mg", "15–20%"; %NULL
 *   when nothing readable is recorded
 */
char *
cw_english_dup_quantity (const CwQuantity *quantity, gboolean in_words)
{
  g_autofree char *unit = NULL;

  if (quantity == NULL || !cw_quantity_is_readable (quantity))
    return NULL;
  unit = dup_unit (quantity);
  return g_strconcat (get_comparator (quantity->comparator, in_words), quantity->number,
                      quantity->high ? "–" : "", quantity->high ? quantity->high : "", unit, NULL);
}

/* "22", not "22.0". */
static char *
dup_rounded (double number, int decimals)
{
  char *text = cw_range_format_number (number, decimals);

  if (g_str_has_suffix (text, ".0"))
    text[strlen (text) - 2] = '\0';
  return text;
}

/**
 * cw_english_dup_days:
 * @low: the least number of days
 * @high: the highest number of days
 *
 * Returns: (transfer full): the length in the unit that a reader thinks in: days below eight weeks,
 *   months above; what is not exact is said as a range: "20.7–22.6 months"
 */
char *
cw_english_dup_days (double low, double high)
{
  gboolean in_days = high < 56;
  CwRange range = { in_days ? low : low / CW_INTERVAL_DAYS_PER_MONTH,
                    in_days ? high : high / CW_INTERVAL_DAYS_PER_MONTH };
  g_autofree char *first = dup_rounded (range.low, in_days ? 0 : 1);
  g_autofree char *last = dup_rounded (range.high, in_days ? 0 : 1);
  const char *noun = in_days ? "days" : "months";

  if (g_str_equal (first, last))
    return g_strdup_printf ("%s %s", first, noun);
  return g_strdup_printf ("%s–%s %s", first, last, noun);
}

/* ---- dates ---- */

/**
 * cw_english_dup_date:
 * @date: (nullable): a date
 *
 * Returns: (transfer full) (nullable): "14 July 2019", "July 2019", "about 2019"; %NULL when
 * nothing readable is recorded. A day that is not known is not said.
 */
char *
cw_english_dup_date (const CwDate *date)
{
  GString *out;

  if (date == NULL || !cw_date_is_readable (date))
    return NULL;
  out = g_string_new (date->approximate ? "about " : "");
  if (date->day)
    g_string_append_printf (out, "%u ", date->day);
  if (date->month)
    g_string_append_printf (out, "%s ", cw_date_get_month_name (date->month));
  g_string_append_printf (out, "%u", date->year);
  return g_string_free (out, FALSE);
}

/* ---- words ---- */

/**
 * cw_english_join_with:
 * @items: (element-type utf8): words
 * @comma: what holds them apart, "," or ";"
 * @last: what stands before the last of them, "and" or "or"
 *
 * Returns: (transfer full) (nullable): "a", "a and b", "a, b, and c", with the serial comma of the
 *   AMA Manual of Style (11th edition, 8.2.1); %NULL for none
 */
char *
cw_english_join_with (GPtrArray *items, const char *comma, const char *last)
{
  gboolean is_long = items->len > 2 || *comma != ',';
  GString *out;

  if (items->len == 0)
    return NULL;
  out = g_string_new (items->pdata[0]);
  for (guint i = 1; i < items->len; i++)
    {
      g_string_append (out, is_long ? comma : "");
      g_string_append_printf (out, " %s%s", i + 1 < items->len ? "" : last,
                              i + 1 < items->len ? "" : " ");
      g_string_append (out, items->pdata[i]);
    }
  return g_string_free (out, FALSE);
}

/**
 * cw_english_join:
 * @items: (element-type utf8): words
 *
 * Returns: (transfer full) (nullable): "a, b, and c"; %NULL for none
 */
char *
cw_english_join (GPtrArray *items)
{
  return cw_english_join_with (items, ",", "and");
}

/* Words of two letters that are no symbols: "No evidence", "At diagnosis". */
static gboolean
is_small (const char *word, gsize length)
{
  static const char *const words[] = { "No", "At", "In", "On", "Of", "To", "By", "As", "Up" };

  for (guint i = 0; length == 2 && i < G_N_ELEMENTS (words); i++)
    if (strncmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the word of so many bytes is an ordinary one with a capital: "Palpable",
 * "Small-Round-Cell", but not "EMA", "Ki-67" or "A–C". */
static gboolean
is_ordinary (const char *word, gsize length)
{
  if (is_small (word, length))
    return TRUE;
  if (length < 3 || !g_ascii_isupper (word[0]))
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (!g_ascii_islower (word[i]) && !(word[i] & 0x80))
      return FALSE;
  return g_ascii_islower (word[1]);
}

/* @may_go_on: the word may be longer than the name. */
static gboolean
is_listed (const char *const *names, const char *word, gsize length, gboolean may_go_on)
{
  for (guint i = 0; names[i]; i++)
    {
      gsize size = strlen (names[i]);

      if (size <= length && strncmp (names[i], word, size) == 0 && (may_go_on || size == length))
        return TRUE;
    }
  return FALSE;
}

/* People whose names stand in names of diseases, "Crohn’s", and genera of pathogens keep their
 * capital; what is made from a genus does not: "leishmaniasis". */
static gboolean
is_name (const char *word, gsize length)
{
  static const char *const names[] = {
    "Addison",     "Askin",   "Barrett",     "Bowen",   "Brenner",    "Burkitt",    "Castleman",
    "Chester",     "Crohn",   "Cushing",     "Dorfman", "Erdheim",    "Ewing",      "Graves",
    "Hashimoto",   "Hodgkin", "Hurthle",     "Kaposi",  "Krukenberg", "Langerhans", "Leydig",
    "Li-Fraumeni", "Lynch",   "Merkel",      "Paget",   "Richter",    "Rosai",      "Schwann",
    "Sertoli",     "Sezary",  "Waldenstrom", "Warthin", "Wilms",      "Wilson",     "Zollinger",
    "Breslow",     "Clark",   "Gleason",     "Glasgow", NULL,
  };
  static const char *const genera[] = {
    "Aspergillus",    "Bartonella",
    "Borrelia",       "Brucella",
    "Candida",        "Chlamydia",
    "Clostridioides", "Clostridium",
    "Coxiella",       "Cryptococcus",
    "Enterococcus",   "Escherichia",
    "Haemophilus",    "Helicobacter",
    "Klebsiella",     "Legionella",
    "Leishmania",     "Leptospira",
    "Listeria",       "Mycobacterium",
    "Mycoplasma",     "Neisseria",
    "Nocardia",       "Plasmodium",
    "Pneumocystis",   "Pseudomonas",
    "Rickettsia",     "Salmonella",
    "Staphylococcus", "Streptococcus",
    "Toxoplasma",     "Treponema",
    "Trypanosoma",    NULL,
  };

  return is_listed (names, word, length, TRUE) || is_listed (genera, word, length, FALSE);
}

static gsize
measure_word (const char *text)
{
  return strcspn (text, " ,;:/()-");
}

/**
 * cw_english_lower:
 * @label: words that start with a capital
 *
 * Returns: (transfer full): the words as they stand inside a sentence; abbreviations and names of
 *   markers stay
 */
char *
cw_english_lower (const char *label)
{
  gsize length = measure_word (label);
  char *lower = g_strdup (label);

  if (is_ordinary (label, length) && !is_name (label, length))
    lower[0] = g_ascii_tolower (lower[0]);
  return lower;
}

/**
 * cw_english_dup_name:
 * @name: name of a disease, in the capitals of a vocabulary: "Ewing Sarcoma"
 *
 * Returns: (transfer full): the name inside a sentence: "Ewing sarcoma"
 */
char *
cw_english_dup_name (const char *name)
{
  GString *out = g_string_new (NULL);

  while (*name)
    {
      gsize length = measure_word (name);
      gboolean keep = !is_ordinary (name, length) || is_name (name, length);

      for (gsize i = 0; i < length; i++)
        if (keep || name[i] & 0x80)
          g_string_append_c (out, name[i]);
        else
          g_string_append_c (out, g_ascii_tolower (name[i]));
      name += length;
      length = strspn (name, " ,;:/()-");
      g_string_append_len (out, name, length);
      name += length;
    }
  return g_string_free (out, FALSE);
}

/**
 * cw_english_dup_choice:
 * @entity: an entity
 * @field: name of a code field
 *
 * Returns: (transfer full) (nullable): the English label of the value inside a sentence; %NULL when
 *   not recorded
 */
char *
cw_english_dup_choice (CwEntity *entity, const char *field)
{
  const CwField *row = cw_entity_info_find (cw_entity_get_info (entity), field);
  g_autofree char *nick = cw_entity_dup_text (entity, row);
  const CwFieldChoice *choice = nick ? cw_field_get_choice (row, nick) : NULL;

  return choice ? cw_english_lower (choice->label) : NULL;
}

/**
 * cw_english_capitalize:
 * @sentence: (transfer full): words
 *
 * Returns: (transfer full): the words with a capital at the start
 */
char *
cw_english_capitalize (char *sentence)
{
  sentence[0] = g_ascii_toupper (sentence[0]);
  return sentence;
}
