/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-references-columns.h"

#include <glib/gi18n.h>
#include <string.h>

/* The columns of the list of references, what they show and how they sort. */

typedef struct
{
  const char *title;
  guint characters; /* how wide, in characters */
  guint min_characters;
  char *(*dup_text) (CwPublication *publication);
  gboolean expands;
} Column;

/* "Gerald, Miller, Battifora et al." says enough in a list. */
#define AUTHORS_SHOWN 3

/**
 * cw_references_dup_authors:
 * @publication: a publication
 *
 * Returns: (transfer full): the family names of the first authors, or editors
 */
char *
cw_references_dup_authors (CwPublication *publication)
{
  GListModel *list = G_LIST_MODEL (publication->contributors);
  guint n = g_list_model_get_n_items (list);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, AUTHORS_SHOWN); i++)
    {
      g_autoptr (CwContributor) name = g_list_model_get_item (list, i);

      if (name->family_name)
        g_string_append_printf (out, "%s%s", out->len ? ", " : "", name->family_name);
    }
  if (n > AUTHORS_SHOWN)
    g_string_append (out, " et al.");
  return g_string_free (out, FALSE);
}

static char *
dup_year (CwPublication *publication)
{
  const CwDate *issued = publication->issued;

  if (issued == NULL)
    return g_strdup ("");
  return issued->unreadable ? g_strdup (issued->unreadable)
                            : g_strdup_printf ("%u", (guint)issued->year);
}

static char *
dup_title (CwPublication *publication)
{
  return g_strdup (publication->title ? publication->title : "");
}

static char *
dup_journal (CwPublication *publication)
{
  const char *brief = publication->journal_abbreviation;

  return g_strdup (brief                          ? brief
                   : publication->container_title ? publication->container_title
                                                  : "");
}

static const Column columns[] = {
  { N_ ("Authors"), 24, 12, cw_references_dup_authors, FALSE },
  { N_ ("Year"), 5, 5, dup_year, FALSE },
  { N_ ("Title"), 48, 20, dup_title, TRUE },
  { N_ ("Journal or book"), 24, 10, dup_journal, FALSE },
};

/* ---- searching ---- */

static gboolean
contains (const char *text, const char *word)
{
  g_autofree char *folded = text ? g_utf8_casefold (text, -1) : NULL;

  return folded && strstr (folded, word);
}

static gboolean
has_author (CwPublication *publication, const char *word)
{
  GListModel *list = G_LIST_MODEL (publication->contributors);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwContributor) name = g_list_model_get_item (list, i);

      if (contains (name->family_name, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_word (CwPublication *publication, const char *word)
{
  g_autofree char *year = dup_year (publication);

  return contains (publication->title, word) || has_author (publication, word) ||
         contains (publication->container_title, word) ||
         contains (publication->journal_abbreviation, word) ||
         contains (publication->keywords, word) || contains (publication->doi, word) ||
         contains (publication->pmid, word) || strstr (year, word) ||
         contains (publication->citation_key, word);
}

/**
 * cw_references_matches:
 * @publication: a publication
 * @words: words without case
 *
 * Returns: whether each of the words stands somewhere in it
 */
gboolean
cw_references_matches (CwPublication *publication, char **words)
{
  for (guint i = 0; words[i]; i++)
    if (*words[i] && !has_word (publication, words[i]))
      return FALSE;
  return TRUE;
}

/* ---- cells ---- */

static void
update_cell (GtkListItem *item)
{
  const Column *column = g_object_get_data (G_OBJECT (item), "cw-column");
  CwPublication *publication = gtk_list_item_get_item (item);
  g_autofree char *text = publication ? column->dup_text (publication) : NULL;

  if (text)
    gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), column->min_characters);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), column->characters);
  g_object_set_data (G_OBJECT (item), "cw-column", (gpointer)column);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify", G_CALLBACK (update_cell), item,
                           G_CONNECT_SWAPPED);
  update_cell (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), update_cell, item);
}

/* ---- sorting ---- */

/* What a column shows as what it is compared by: a text is compared many times in a sort. */
typedef struct
{
  const Column *column;
  GHashTable *keys; /* text -> key */
} Order;

/* More texts than a library has are of references that are gone. */
#define MAX_KEYS 50000

static Order *
order_new (const Column *column)
{
  Order *self = g_new0 (Order, 1);

  self->column = column;
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

static void
order_free (gpointer data)
{
  Order *self = data;

  g_hash_table_unref (self->keys);
  g_free (self);
}

/* All texts by one rule: with another one for ASCII alone three titles can stand in a circle. */
static const char *
get_key (Order *self, const char *text)
{
  char *key = g_hash_table_lookup (self->keys, text);
  g_autofree char *folded = NULL;

  if (key)
    return key;
  folded = g_utf8_casefold (text, -1);
  key = g_utf8_collate_key (folded, -1);
  g_hash_table_insert (self->keys, g_strdup (text), key);
  return key;
}

static int
compare_texts (Order *self, const char *a, const char *b)
{
  /* What is not recorded stands at the end. */
  if (*a == '\0' || *b == '\0')
    return (*a == '\0') - (*b == '\0');
  if (g_hash_table_size (self->keys) > MAX_KEYS)
    g_hash_table_remove_all (self->keys);
  return strcmp (get_key (self, a), get_key (self, b));
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Order *self = user_data;
  g_autofree char *text_a = self->column->dup_text ((CwPublication *)a);
  g_autofree char *text_b = self->column->dup_text ((CwPublication *)b);

  return gtk_ordering_from_cmpfunc (compare_texts (self, text_a, text_b));
}

/**
 * cw_references_columns_add:
 * @view: an empty view
 *
 * Adds the columns of the list of references.
 */
void
cw_references_columns_add (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gpointer data = (gpointer)&columns[i];
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column =
        gtk_column_view_column_new (_ (columns[i].title), factory);
      g_autoptr (GtkSorter) sorter =
        GTK_SORTER (gtk_custom_sorter_new (compare_cb, order_new (&columns[i]), order_free));

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), data);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, columns[i].expands);
      gtk_column_view_append_column (view, column);
    }
}
