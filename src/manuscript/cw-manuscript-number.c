/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-manuscript-private.h"
#include "manuscript/cw-panel-pointer.h"

/* Numbers: references by their first citation, figures by their first mention. */

/* The number of a thing, given now when it is met for the first time. */
guint
cw_manuscript_get_number (GPtrArray *numbered, CwEntity *entity)
{
  guint index;

  if (!g_ptr_array_find (numbered, entity, &index))
    {
      index = numbered->len;
      g_ptr_array_add (numbered, entity);
    }
  return index + 1;
}

/* ---- citations ---- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return (int)*(const guint *)a - (int)*(const guint *)b;
}

/* "1–3, 5": three and more in a row become a range. */
static char *
print_numbers (GArray *numbers)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0, last; i < numbers->len; i = last + 1)
    {
      guint first = g_array_index (numbers, guint, i);

      for (last = i; last + 1 < numbers->len &&
                     g_array_index (numbers, guint, last + 1) == first + last + 1 - i;)
        last++;
      if (last < i + 2)
        last = i;
      g_string_append_printf (out, "%s%u", i ? ", " : "", first);
      if (last > i)
        g_string_append_printf (out, "–%u", g_array_index (numbers, guint, last));
    }
  return g_string_free (out, FALSE);
}

static char *
join_numbers (GArray *numbers)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (out, "%s%u", i ? " " : "", g_array_index (numbers, guint, i));
  return g_string_free (out, FALSE);
}

static char *
mark (const CwJournalProfile *profile, const char *numbers)
{
  switch (profile ? profile->citation_mark : CW_CITATION_MARK_BRACKETS)
    {
    case CW_CITATION_MARK_PARENTHESES:
      return g_strdup_printf ("(%s)", numbers);
    case CW_CITATION_MARK_SUPERSCRIPT:
      return g_strdup (numbers);
    case CW_CITATION_MARK_BRACKETS:
    default:
      return g_strdup_printf ("[%s]", numbers);
    }
}

static void
drop_repeated (GArray *numbers)
{
  g_array_sort (numbers, compare_numbers);
  for (guint i = numbers->len; i-- > 1;)
    if (g_array_index (numbers, guint, i) == g_array_index (numbers, guint, i - 1))
      g_array_remove_index (numbers, i);
}

/* The citation of the works with these @numbers, separated by blanks and in any order, as it is
 * printed; in order they go into @sorted. */
char *
cw_manuscript_cite_numbers (CwManuscriptDraft *draft, const char *numbers, char **sorted)
{
  g_auto (GStrv) list = g_strsplit (numbers, " ", -1);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *printed = NULL;

  for (char **number = list; *number; number++)
    {
      guint value = (guint)g_ascii_strtoull (*number, NULL, 10);

      g_array_append_val (found, value);
    }
  drop_repeated (found);
  printed = print_numbers (found);
  *sorted = join_numbers (found);
  return mark (draft->profile, printed);
}

/* The citation of works by their keys, as it is printed when it stands alone; %NULL when a work is
 * not known. Their numbers separated by blanks go into @numbers. */
char *
cw_manuscript_cite (CwManuscriptDraft *draft, const char *keys, char **numbers)
{
  g_auto (GStrv) list = g_strsplit (keys, " ", -1);
  g_autoptr (GString) found = g_string_new (NULL);
  char *printed;

  for (char **key = list; *key; key++)
    if (!g_hash_table_contains (draft->works, *key))
      return NULL;
  for (char **key = list; *key; key++)
    g_string_append_printf (
      found, "%s%u", key == list ? "" : " ",
      cw_manuscript_get_number (draft->cited, g_hash_table_lookup (draft->works, *key)));
  printed = cw_manuscript_cite_numbers (draft, found->str, numbers);
  g_hash_table_replace (draft->manuscript->citations, g_strdup (keys), g_strdup (printed));
  return printed;
}

/* ---- figures ---- */

static CwEntity *
find_figure (CwManuscriptDraft *draft, const char *id)
{
  CwEntity *entity = id ? cw_entity_lookup (CW_ENTITY (draft->root), id) : NULL;

  return entity && CW_IS_FIGURE (entity) ? entity : NULL;
}

/* The cross reference as it is printed, or %NULL when there is no such figure, panel or table. */
char *
cw_manuscript_point (CwManuscriptDraft *draft, const CwProseRun *run)
{
  CwEntity *figure = NULL;
  g_autofree char *panels = NULL;

  if (cw_prose_run_is_caption (run))
    return NULL; /* of no table */
  if (g_str_equal (run->text, "table"))
    return cw_manuscript_point_to_table (draft, run->target);
  figure = find_figure (draft, run->target);
  panels = figure ? cw_panel_pointer_dup_letters (CW_FIGURE (figure), run->wording) : NULL;
  if (panels == NULL)
    return NULL;
  return g_strdup_printf ("Fig. %u%s", cw_manuscript_get_number (draft->figures, figure), panels);
}
