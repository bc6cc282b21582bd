/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-review-value.h"

#include <string.h>

#include "model/cw-kind.h"

/* What stands in the cells of tables, in the words that the fields of a review understand. */

static const struct
{
  const char *field; /* name of the field, or NULL for any yes or no */
  const char *text; /* folded */
  const char *value;
} words[] = {
  { NULL, "y", "yes" },
  { NULL, "true", "yes" },
  { NULL, "1", "yes" },
  { NULL, "+", "yes" },
  { NULL, "✓", "yes" },
  { NULL, "✔", "yes" },
  { NULL, "√", "yes" },
  { NULL, "是", "yes" },
  { NULL, "有", "yes" },
  { NULL, "n", "no" },
  { NULL, "false", "no" },
  { NULL, "0", "no" },
  { NULL, "否", "no" },
  { NULL, "无", "no" },
  { "sex", "m", "male" },
  { "sex", "man", "male" },
  { "sex", "boy", "male" },
  { "sex", "男", "male" },
  { "sex", "f", "female" },
  { "sex", "w", "female" },
  { "sex", "woman", "female" },
  { "sex", "girl", "female" },
  { "sex", "女", "female" },
  { "best-response", "complete remission", "cr" },
  { "best-response", "partial remission", "pr" },
  { "best-response", "stable", "sd" },
  { "best-response", "stabilization", "sd" },
  { "best-response", "progression", "pd" },
  { "status", "living", "alive" },
  { "status", "survived", "alive" },
  { "status", "died", "dead" },
  { "status", "deceased", "dead" },
  { "status", "death", "dead" },
  { "status", "死亡", "dead" },
  { "status", "disease free", "no-evidence" },
  { "status", "disease-free", "no-evidence" },
  { "status", "died of disease", "dead-of-disease" },
  { "status", "died of other cause", "dead-of-other-cause" },
};

static const char *
find_word (const CwField *field, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  gboolean yes_no = field->inner == &cw_kind_tristate;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((words[i].field ? g_strcmp0 (words[i].field, field->name) == 0 : yes_no) &&
        g_str_equal (words[i].text, folded))
      return words[i].value;
  return NULL;
}

/**
 * cw_review_value_dup_line:
 * @text: what stands in a cell
 *
 * Returns: (transfer full): the text in one line, as a cell of a review holds it
 */
char *
cw_review_value_dup_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; lines[i]; i++)
    if (*g_strstrip (lines[i]))
      g_string_append_printf (line, "%s%s", line->len ? " " : "", lines[i]);
  return g_string_free (line, FALSE);
}

/* ---- numbers ---- */

/* "12,5" is 12.5 where "1,234" may be anything. */
static char *
dup_with_points (const char *text)
{
  const char *comma = strchr (text, ',');
  gsize n_digits = comma ? strspn (comma + 1, "0123456789") : 0;
  char *point;

  if (comma == NULL || comma == text || !g_ascii_isdigit (comma[-1]) || n_digits == 0 ||
      n_digits == 3 || strchr (comma + 1, ','))
    return NULL;
  point = g_strdup (text);
  point[comma - text] = '.';
  return point;
}

/* "14 years old" is 14 years. */
static char *
dup_without_old (const char *text)
{
  return g_ascii_isdigit (*text) && g_str_has_suffix (text, " old")
           ? g_strndup (text, strlen (text) - strlen (" old"))
           : NULL;
}

static CwQuantity *
parse_number (const char *text)
{
  CwQuantity *quantity = cw_quantity_parse (text, NULL);
  g_autofree char *plain = quantity ? NULL : dup_with_points (text);

  if (quantity == NULL && plain == NULL)
    plain = dup_without_old (text);
  return plain ? cw_quantity_parse (plain, NULL) : quantity;
}

static char *
read_number (const char *text, const char *unit)
{
  g_autoptr (CwQuantity) quantity = parse_number (text);
  g_autofree char *canonical = quantity ? cw_quantity_to_string (quantity) : NULL;

  if (canonical == NULL)
    return g_strdup (text);
  if (unit && quantity->unit == NULL)
    return g_strconcat (canonical, " ", unit, NULL);
  return g_steal_pointer (&canonical);
}

/**
 * cw_review_value_is_number:
 * @text: what stands in a cell
 * @unit: (out): the unit that stands behind it, or %NULL
 *
 * Returns: whether it is a number or a range
 */
gboolean
cw_review_value_is_number (const char *text, char **unit)
{
  g_autoptr (CwQuantity) quantity = parse_number (text);

  *unit = quantity ? g_strdup (quantity->unit) : NULL;
  return quantity != NULL;
}

/**
 * cw_review_value_is_yes_no:
 * @text: what stands in a cell
 *
 * Returns: whether it answers a question; 1 and 0 are numbers
 */
gboolean
cw_review_value_is_yes_no (const char *text)
{
  static const char *const answers[] = { "yes", "no", "y",  "n",  "true", "false",
                                         "是",  "否", "有", "无", "✓",    "√" };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (folded, answers[i]))
      return TRUE;
  return FALSE;
}

/**
 * cw_review_value_read:
 * @field: what the cells of the column hold
 * @text: one line, not empty
 * @unit: (nullable): UCUM code of the unit that the heading names
 *
 * Returns: (transfer full): the text as the field understands it; @text when there is no other way
 *   to say it
 */
char *
cw_review_value_read (const CwField *field, const char *text, const char *unit)
{
  const CwKind *kind = cw_field_get_value_kind (field);
  g_autofree char *canonical = NULL;
  const char *word;

  if (cw_absence_parse (text))
    return g_strdup (text);
  if (kind == &cw_kind_quantity)
    return read_number (text, unit);
  if (kind != &cw_kind_code && kind != &cw_kind_tristate)
    return g_strdup (text);
  if (cw_field_parse (field, text, &canonical, NULL))
    return g_strdup (text);
  word = find_word (field, text);
  return g_strdup (word ? word : text);
}
