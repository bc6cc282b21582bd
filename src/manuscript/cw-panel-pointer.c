/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-panel-pointer.h"

#include <string.h>

#include "manuscript/cw-figure-pointer.h"
#include "manuscript/cw-prose.h"

/* Cross references to panels of a figure. They name each panel by its id, so that its letter
 * follows when panels move; a range is not named by its ends, because whatever is moved between
 * them would be meant, too. Letters that were typed stay what they are. */

#define SEPARATOR ","
/* As many ids as fit between the braces of a cross reference. */
#define MOST_NAMED 12

/* ---- letters that were typed ---- */

/* "A", "A-C", "a, b and d": no word is longer than the letters of a panel, but "and". */
static gboolean
are_letters (const char *wording)
{
  g_auto (GStrv) words = g_strsplit_set (wording, " ,-&", -1);

  for (char **word = words; *word; word++)
    {
      g_auto (GStrv) ends = g_strsplit (*word, "–", -1);

      for (char **end = ends; *end; end++)
        if (strlen (*end) > 2 && !g_str_equal (*end, "and"))
          return FALSE;
    }
  return TRUE;
}

/* "A-C" as printed. */
static char *
dup_typed (const char *letters)
{
  g_auto (GStrv) ends = g_strsplit (letters, "-", -1);

  return g_strjoinv ("–", ends);
}

/* ---- panels that are named ---- */

/* The letters of the panels in @named, %NULL for the others; counts those that are found. */
static GPtrArray *
list_letters (CwFigure *figure, GHashTable *named, guint *n_found)
{
  GListModel *panels = G_LIST_MODEL (figure->panels);
  GPtrArray *letters = g_ptr_array_new_with_free_func (g_free);

  *n_found = 0;
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);
      gboolean is_named = g_hash_table_contains (named, cw_entity_get_id (CW_ENTITY (panel)));

      g_ptr_array_add (letters, is_named ? cw_figure_panel_dup_letter (panel, i) : NULL);
      *n_found += is_named;
    }
  return letters;
}

static void
append_id (GString *ids, CwEntity *panel)
{
  g_string_append_printf (ids, "%s%s", ids->len ? SEPARATOR : "", cw_entity_get_id (panel));
}

static GHashTable *
read_names (char **ids)
{
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);

  for (char **id = ids; *id; id++)
    g_hash_table_add (named, g_strstrip (*id));
  return named;
}

/**
 * cw_panel_pointer_dup_letters:
 * @figure: a figure
 * @wording: (nullable): which of its panels a cross reference names: their ids, or letters; %NULL
 *   for the whole figure
 *
 * Returns: (transfer full) (nullable): what is printed behind the number of the figure: "B",
 *   "A–C, E", or "" for the whole figure and for its only panel; %NULL when a panel is not there
 */
char *
cw_panel_pointer_dup_letters (CwFigure *figure, const char *wording)
{
  g_auto (GStrv) ids = wording ? g_strsplit (wording, SEPARATOR, -1) : NULL;
  g_autoptr (GHashTable) named = NULL;
  g_autoptr (GPtrArray) letters = NULL;
  guint n_found;

  if (wording == NULL)
    return g_strdup ("");
  named = read_names (ids);
  letters = list_letters (figure, named, &n_found);
  if (n_found < g_hash_table_size (named))
    return n_found == 0 && are_letters (wording) ? dup_typed (wording) : NULL;
  return letters->len > 1
           ? cw_panel_letters_join ((const char *const *)letters->pdata, letters->len)
           : g_strdup ("");
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits; bits &= bits - 1)
    n++;
  return n;
}

/**
 * cw_panel_pointer_bind:
 * @figure: a figure
 * @letters: letters of panels of it, as a fact has them: "B–D"
 *
 * Returns: (transfer full): how a cross reference names the panels that have these letters now, so
 *   that it follows them; the letters themselves when some of them are not there, or too many
 */
char *
cw_panel_pointer_bind (CwFigure *figure, const char *letters)
{
  GListModel *panels = G_LIST_MODEL (figure->panels);
  guint wanted = cw_figure_letters_read (letters), n = 0;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);
      guint letter = cw_figure_letters_read (panel->letter);

      if (count_bits (letter) != 1 || !(letter & wanted))
        continue;
      append_id (ids, CW_ENTITY (panel));
      n++;
    }
  return n > 0 && n == count_bits (wanted) && n <= MOST_NAMED ? g_strdup (ids->str)
                                                              : g_strdup (letters);
}

/**
 * cw_panel_pointer_format:
 * @figure: a figure
 * @first: place of a panel of it, from 0
 * @last: place of the same or a later panel
 *
 * Returns: (transfer full): the source of a cross reference to these panels
 */
char *
cw_panel_pointer_format (CwFigure *figure, guint first, guint last)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = first; i <= last; i++)
    {
      g_autoptr (CwEntity) panel = g_list_model_get_item (G_LIST_MODEL (figure->panels), i);

      g_return_val_if_fail (panel, NULL);
      append_id (ids, panel);
    }
  return cw_prose_format_fact ("figure", cw_entity_get_id (CW_ENTITY (figure)), ids->str);
}
