/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-reference-further.h"

#include <string.h>

/* "Further fields" of a publication are lines "ris:C3  value": the format, its tag, two blanks and
 * what stood there. Further lines of a value begin with two blanks. */

/**
 * cw_reference_further_append:
 * @out: further fields
 * @prefix: a format: "ris"
 * @tag: a tag of it
 * @value: what stood there
 *
 * Adds a line.
 */
void
cw_reference_further_append (GString *out, const char *prefix, const char *tag, const char *value)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append_printf (out, "%s:%s  ", prefix, tag);
  for (const char *p = value; *p; p++)
    {
      g_string_append_c (out, *p);
      if (*p == '\n')
        g_string_append (out, "  ");
    }
}

static void
further_free (gpointer data)
{
  CwReferenceFurther *self = data;

  g_free (self->tag);
  g_free (self->value);
  g_free (self);
}

/* Further lines of the value at @from; returns the line behind them. */
static guint
join_lines (char **lines, guint from, GString *value)
{
  while (lines[from] && g_str_has_prefix (lines[from], "  "))
    g_string_append_printf (value, "\n%s", lines[from++] + 2);
  return from;
}

/**
 * cw_reference_further_list:
 * @publication: a publication
 * @prefix: a format: "ris"
 *
 * Returns: (transfer full) (element-type CwReferenceFurther): what a file of that format said
 *   beyond the fields, in its order
 */
GPtrArray *
cw_reference_further_list (const CwSnapshot *publication, const char *prefix)
{
  const char *text = cw_snapshot_get_text (publication, "further-fields");
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);
  GPtrArray *list = g_ptr_array_new_with_free_func (further_free);
  gsize length = strlen (prefix);

  for (guint i = 0; lines[i];)
    {
      const char *line = lines[i++];
      const char *gap = strstr (line, "  ");
      g_autoptr (GString) value = g_string_new (gap ? gap + 2 : "");

      i = join_lines (lines, i, value);
      if (gap == NULL || strncmp (line, prefix, length) != 0 || line[length] != ':' ||
          gap <= line + length + 1)
        continue;
      CwReferenceFurther *further = g_new0 (CwReferenceFurther, 1);

      further->tag = g_strndup (line + length + 1, (gsize)(gap - line) - length - 1);
      further->value = g_strdup (value->str);
      g_ptr_array_add (list, further);
    }
  return list;
}

/**
 * cw_reference_further_find:
 * @list: (element-type CwReferenceFurther): what cw_reference_further_list() gave
 * @tag: a tag
 *
 * Returns: (nullable): the first value of that tag
 */
const char *
cw_reference_further_find (GPtrArray *list, const char *tag)
{
  for (guint i = 0; i < list->len; i++)
    {
      const CwReferenceFurther *further = list->pdata[i];

      if (strcmp (further->tag, tag) == 0)
        return further->value;
    }
  return NULL;
}
