/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-text.h"
#include "manuscript/cw-case-text.h"
#include "manuscript/cw-fact.h"
#include "manuscript/cw-panel-pointer.h"
#include "manuscript/cw-prose.h"
#include "manuscript/cw-table-caption.h"
#include "model/cw-publication.h"
#include "ui/cw-insert-item-private.h"
#include "ui/cw-insert-popover.h"
#include "ui/cw-references-columns.h"

/* What can be put into prose: facts in each of their wordings, figures, and works to cite. */

G_DEFINE_FINAL_TYPE (CwInsertItem, cw_insert_item, G_TYPE_OBJECT)

static void
cw_insert_item_finalize (GObject *object)
{
  CwInsertItem *self = CW_INSERT_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->source);
  g_free (self->key);
  g_free (self->title_key);
  g_free (self->detail_key);
  G_OBJECT_CLASS (cw_insert_item_parent_class)->finalize (object);
}

static void
cw_insert_item_class_init (CwInsertItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_insert_item_finalize;
}

static void
cw_insert_item_init (CwInsertItem *self)
{
}

/* Takes @source. */
static void
add (GListStore *items, const char *title, const char *detail, char *source)
{
  g_autoptr (CwInsertItem) item = g_object_new (CW_TYPE_INSERT_ITEM, NULL);
  g_autofree char *words = g_strjoin (" ", title, detail, NULL);

  item->title = g_strdup (title);
  item->detail = g_strdup (detail);
  item->source = source;
  item->key = g_utf8_casefold (words, -1);
  item->title_key = g_utf8_casefold (title, -1);
  item->detail_key = g_utf8_casefold (detail, -1);
  g_list_store_append (items, item);
}

/* ---- how well it fits ---- */

/* Best first. */
typedef enum
{
  FIT_WHOLE, /* a word, or the beginning of the text */
  FIT_PREFIX, /* the beginning of a word */
  FIT_INSIDE,
  FIT_NONE,
} Fit;

static gboolean
is_letter_before (const char *text, const char *at)
{
  return at > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static Fit
get_fit (const char *text, const char *word)
{
  gsize length = strlen (word);
  Fit best = FIT_NONE;

  if (length == 0 || g_str_has_prefix (text, word))
    return FIT_WHOLE;
  for (const char *at = strstr (text, word); at; at = strstr (at + length, word))
    {
      if (is_letter_before (text, at))
        best = MIN (best, FIT_INSIDE);
      else if (g_unichar_isalnum (g_utf8_get_char (at + length)))
        best = MIN (best, FIT_PREFIX);
      else
        return FIT_WHOLE;
    }
  return best;
}

/**
 * cw_insert_item_get_rank:
 * @self: what can be inserted
 * @words: (nullable): what is looked for, casefolded
 *
 * A whole word counts more than the beginning of one, and that more than letters inside a word:
 * "age" finds the age before the management. Where two fit equally, what will stand there in these
 * very words comes before what is only about them.
 *
 * Returns: how far it is from what is looked for; 0 is best
 */
guint
cw_insert_item_get_rank (CwInsertItem *self, char **words)
{
  guint rank = 0;

  for (; words && *words; words++)
    {
      Fit title = get_fit (self->title_key, *words);
      Fit detail = get_fit (self->detail_key, *words);

      rank += 2 * MIN (title, detail) + (detail < title);
    }
  return rank;
}

/* ---- facts ---- */

/* Whether an earlier wording reads the same. */
static gboolean
is_repeated (const CwFact *fact, guint index)
{
  const CwFactWording *wording = fact->wordings->pdata[index];

  for (guint i = 0; i < index; i++)
    if (g_str_equal (((CwFactWording *)fact->wordings->pdata[i])->text, wording->text))
      return TRUE;
  return FALSE;
}

static void
add_fact (GListStore *items, const CwFact *fact)
{
  for (guint i = 0; i < fact->wordings->len; i++)
    {
      const CwFactWording *wording = fact->wordings->pdata[i];
      g_autofree char *detail = g_strdup_printf ("%s · %s", fact->label, wording->label);

      if (!is_repeated (fact, i))
        add (items, wording->text, detail,
             cw_prose_format_fact (fact->name, fact->target, wording->nick));
    }
}

/* ---- figures and their panels ---- */

/* More panels than that nobody points to in ranges. */
#define MOST_IN_RANGES 9

/* Panels from @first to @last; a range reads like its first panel. */
static void
add_panels (GListStore *items, CwFigure *figure, guint number, guint first, guint last)
{
  g_autoptr (CwFigurePanel) panel = g_list_model_get_item (G_LIST_MODEL (figure->panels), first);
  g_autoptr (CwFigurePanel) end = g_list_model_get_item (G_LIST_MODEL (figure->panels), last);
  g_autofree char *from = cw_figure_panel_dup_letter (panel, first);
  g_autofree char *to = cw_figure_panel_dup_letter (end, last);
  /* Translators: a panel, then a range of panels, as the text points to them: "Panel · Fig. 3B",
   * "Panels · Fig. 3A-C". */
  g_autofree char *detail = first == last
                              ? g_strdup_printf (_ ("Panel · Fig. %u%s"), number, from)
                              : g_strdup_printf (_ ("Panels · Fig. %u%s-%s"), number, from, to);

  add (items, panel->caption ? panel->caption : _ ("Panel without caption"), detail,
       cw_panel_pointer_format (figure, first, last));
}

static void
add_all_panels (GListStore *items, CwFigure *figure, guint number)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (figure->panels));

  for (guint i = 0; n > 1 && i < n; i++)
    add_panels (items, figure, number, i, i);
  for (guint i = 0; n <= MOST_IN_RANGES && i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (j - i + 1 < n) /* all panels are the figure */
        add_panels (items, figure, number, i, j);
}

static void
add_figures (GListStore *items, CwCase *root)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (root->figures)); i++)
    {
      g_autoptr (CwFigure) figure = g_list_model_get_item (G_LIST_MODEL (root->figures), i);
      guint number = cw_figure_get_number (root, figure);
      /* Translators: a figure with its number, as the text points to it: "Figure · Fig. 3". */
      g_autofree char *detail = g_strdup_printf (_ ("Figure · Fig. %u"), number);

      add (items, figure->title ? figure->title : _ ("Figure without title"), detail,
           cw_prose_format_fact ("figure", cw_entity_get_id (CW_ENTITY (figure)), NULL));
      add_all_panels (items, figure, number);
    }
}

/* ---- tables ---- */

static void
add_tables (GListStore *items, CwCase *root)
{
  g_autoptr (GPtrArray) captions = cw_table_caption_list (root);
  g_autofree char *id = cw_id_new ();

  add (items, _ ("Table of the reported cases"), _ ("Table"), g_strdup ("{table}"));
  for (guint i = 0; i < captions->len; i++)
    {
      const CwTableCaption *caption = captions->pdata[i];

      add (items, *caption->words ? caption->words : _ ("Table without words in its caption"),
           _ ("Table in the text"), cw_prose_format_fact ("table", caption->id, NULL));
    }
  add (items, _ ("Caption of the table below"), _ ("Gives the table a number"),
       cw_prose_format_fact ("table", id, CW_PROSE_CAPTION_WORDING));
}

/**
 * cw_insert_items_of_case:
 * @root: a case
 *
 * Returns: (transfer full): facts in each wording, then figures with their panels, tables, and the
 *   caption of a new table
 */
GListModel *
cw_insert_items_of_case (CwCase *root)
{
  GListStore *items = g_list_store_new (CW_TYPE_INSERT_ITEM);
  g_autoptr (GPtrArray) facts = cw_fact_list (root);

  for (guint i = 0; i < facts->len; i++)
    add_fact (items, facts->pdata[i]);
  add_figures (items, root);
  add_tables (items, root);
  return G_LIST_MODEL (items);
}

/* ---- works ---- */

/**
 * cw_insert_items_of_works:
 * @works: (element-type CwPublication): the works of a library
 *
 * Returns: (transfer full): what cites each of them
 */
GListModel *
cw_insert_items_of_works (GPtrArray *works)
{
  GListStore *items = g_list_store_new (CW_TYPE_INSERT_ITEM);

  for (guint i = 0; works && i < works->len; i++)
    {
      CwPublication *work = works->pdata[i];
      const char *const keys[] = { cw_entity_get_id (CW_ENTITY (work)), NULL };
      g_autofree char *authors = cw_references_dup_authors (work);
      g_autofree char *year = work->issued && cw_date_is_readable (work->issued)
                                ? g_strdup_printf ("%u", work->issued->year)
                                : NULL;
      g_autofree char *detail =
        g_strjoin (", ", authors && *authors ? authors : _ ("No authors"), year, NULL);

      add (items, work->title ? work->title : _ ("Work without title"), detail,
           cw_prose_format_citation (keys));
    }
  return G_LIST_MODEL (items);
}
