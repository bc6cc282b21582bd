/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "model/cw-kind.h"

/* Tristates are codes with two choices; the C values agree with CwTristate. */
static const CwFieldChoice tristate_choices[] = {
  { "yes", N_ ("Yes"), NULL },
  { "no", N_ ("No"), NULL },
};

/**
 * cw_field_get_choices:
 * @field: a code or tristate field
 * @n: (out): how many
 *
 * Returns: (array length=n): what the field can be, yes and no for a tristate
 */
const CwFieldChoice *
cw_field_get_choices (const CwField *field, guint *n)
{
  gboolean tristate = cw_field_get_value_kind (field) == &cw_kind_tristate;

  *n = tristate ? G_N_ELEMENTS (tristate_choices) : field->n_choices;
  return tristate ? tristate_choices : field->choices;
}

/* Of "Partial response (PR)" the words in and before the parentheses; %NULL when there are none. */
static char *
dup_part (const char *label, gboolean inside)
{
  const char *open = strrchr (label, '(');

  if (open == NULL || open == label || !g_str_has_suffix (label, ")"))
    return NULL;
  return inside ? g_strndup (open + 1, strlen (open) - 2)
                : g_strchomp (g_strndup (label, open - label));
}

static gboolean
is_same (const char *word, const char *folded)
{
  g_autofree char *other = word ? g_utf8_casefold (word, -1) : NULL;

  return g_strcmp0 (other, folded) == 0;
}

/* The name, its abbreviation or both, as the label says. */
static gboolean
is_label (const char *label, const char *folded)
{
  g_autofree char *abbreviation = dup_part (label, TRUE), *name = dup_part (label, FALSE);

  return is_same (label, folded) || is_same (abbreviation, folded) || is_same (name, folded);
}

/* The stored nick or the translated label, whatever the case. */
static int
find_choice (const CwField *field, const char *text)
{
  g_autofree char *folded = NULL;
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (field, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (choices[i].nick, text))
      return i + 1;
  folded = g_utf8_casefold (text, -1);
  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (choices[i].nick, text) == 0 || is_label (_ (choices[i].label), folded))
      return i + 1;
  return 0;
}

static char *
list_labels (const CwField *field)
{
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (field, &n);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i ? ", " : "", _ (choices[i].label));
  return g_string_free (list, FALSE);
}

static gboolean
parse_code (const CwField *field, const char *text, char **canonical, GError **error)
{
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (field, &n);
  g_autofree char *plain = g_strstrip (g_strdup (text));
  int value = find_choice (field, plain);

  if (*plain == '\0')
    return TRUE;
  if (value == 0)
    {
      g_autofree char *labels = list_labels (field);

      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                   _ ("“%s” is not one of the choices: %s."), text, labels);
      return FALSE;
    }
  *canonical = g_strdup (choices[value - 1].nick);
  return TRUE;
}

static void
store_code (gpointer member, const CwField *field, const char *canonical)
{
  *(int *)member = canonical ? find_choice (field, canonical) : 0;
}

static char *
dup_code (gconstpointer member, const CwField *field)
{
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (field, &n);
  int value = *(const int *)member;

  return value > 0 && (guint)value <= n ? g_strdup (choices[value - 1].nick) : NULL;
}

static void
clear_code (gpointer member)
{
  *(int *)member = 0;
}

static char *
describe_code (const CwField *field, const char *canonical)
{
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (field, &n);
  int value = find_choice (field, canonical);

  return g_strdup (value ? _ (choices[value - 1].label) : canonical);
}

/**
 * cw_field_describe_short:
 * @self: a scalar field
 * @canonical: (nullable): canonical text
 *
 * The value as a crowded table shows it: "PR" for "Partial response (PR)".
 *
 * Returns: (transfer full): the text, "" for not recorded
 */
char *
cw_field_describe_short (const CwField *self, const char *canonical)
{
  g_autofree char *text = cw_field_describe (self, canonical);
  char *abbreviation = NULL;

  if (cw_field_get_value_kind (self) == &cw_kind_code && canonical && *canonical != '!')
    abbreviation = dup_part (text, TRUE);
  return abbreviation ? abbreviation : g_steal_pointer (&text);
}

const CwKind cw_kind_code = {
  .name = "code",
  .parse = parse_code,
  .store = store_code,
  .dup = dup_code,
  .clear = clear_code,
  .describe = describe_code,
};

const CwKind cw_kind_tristate = {
  .name = "yes-no",
  .parse = parse_code,
  .store = store_code,
  .dup = dup_code,
  .clear = clear_code,
  .describe = describe_code,
};
