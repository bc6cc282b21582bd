/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-finding-list.h"

#include <glib/gi18n.h>

#include "ui/cw-finding-row.h"

/* A list box of findings, the worst first. Twenty rows of a table that lack the same are one row
 * until the author wants to see them all. */

#define SHOWN_KEY "cw-findings"
#define UNFOLDED_KEY "cw-unfolded"
#define FAMILY_KEY "cw-family"
#define MOST_ROWS 200

/* So many findings of one rule stand as they are; of more the first stands for all. */
#define MOST_ALIKE 3

/* Each section that a journal asks for is a rule of its own; an article that is begun lacks most. */
#define SECTION_PREFIX "journal-section-"

static char *
dup_text (const GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      g_autofree char *sentences = cw_finding_dup_sentences (finding);

      g_string_append_printf (text, "%s %s %s\n", finding->entity_id ? finding->entity_id : "",
                              finding->field ? finding->field : "", sentences);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Nobody reads so many: the worst stand above. */
static GtkWidget *
make_more (guint n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n), n);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), gtk_label_new (text));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/* ---- findings of one rule ---- */

/* The families of which the author has asked to see all findings; interned. */
static GHashTable *
get_unfolded (GtkListBox *list)
{
  GHashTable *families = g_object_get_data (G_OBJECT (list), UNFOLDED_KEY);

  if (families == NULL)
    {
      families = g_hash_table_new (NULL, NULL);
      g_object_set_data_full (G_OBJECT (list), UNFOLDED_KEY, families,
                              (GDestroyNotify)g_hash_table_unref);
    }
  return families;
}

/* Its rule, or what it shares with others; interned. */
static const char *
get_family (const CwFinding *finding)
{
  return g_str_has_prefix (finding->rule, SECTION_PREFIX) ? g_intern_static_string (SECTION_PREFIX)
                                                          : g_intern_string (finding->rule);
}

static gboolean
is_alike (const CwFinding *a, const CwFinding *b)
{
  return a->severity == b->severity && get_family (a) == get_family (b);
}

/* How many findings from @first on are like it; of one behind its like none. */
static guint
count_alike (const GPtrArray *findings, guint first, guint end)
{
  guint n = 0;

  for (guint i = 0; i < first; i++)
    if (is_alike (findings->pdata[i], findings->pdata[first]))
      return 0;
  for (guint i = first; i < end; i++)
    n += is_alike (findings->pdata[i], findings->pdata[first]);
  return n;
}

/* In the place of the fold stand the rows, and the focus goes to the first of them. */
static void
unfold_cb (GtkListBox *list, GtkWidget *fold, gpointer user_data)
{
  GtkWidget *row = gtk_widget_get_next_sibling (fold);
  GtkWidget *first = row;
  gpointer family = g_object_get_data (G_OBJECT (fold), FAMILY_KEY);

  if (family == NULL)
    return;
  g_hash_table_add (get_unfolded (list), family);
  for (; row && !gtk_widget_get_visible (row); row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, TRUE);
  if (first)
    gtk_widget_grab_focus (first);
  gtk_list_box_remove (list, fold);
}

static GtkWidget *
make_fold (const CwFinding *finding, guint n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label;
  g_autofree char *text = NULL;

  /* Translators: findings of the same kind as the one above; choosing this row shows them. */
  text = g_strdup_printf (ngettext ("%u more like this", "%u more like this", n), n);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (row), FAMILY_KEY, (gpointer)get_family (finding));
  return row;
}

/* All findings that are alike stand together, at the place of the first. */
static void
show_alike (GtkListBox *list, const GPtrArray *findings, guint first, guint end)
{
  const CwFinding *finding = findings->pdata[first];
  guint n = count_alike (findings, first, end);
  gboolean is_folded =
    n > MOST_ALIKE && !g_hash_table_contains (get_unfolded (list), get_family (finding));

  for (guint i = first; n > 0 && i < end; i++)
    if (is_alike (findings->pdata[i], finding))
      {
        GtkWidget *row = cw_finding_row_new_for (findings->pdata[i]);

        gtk_widget_set_visible (row, i == first || !is_folded);
        gtk_list_box_append (list, row);
        if (i == first && is_folded)
          gtk_list_box_append (list, make_fold (finding, n - 1));
      }
}

/**
 * cw_finding_list_show:
 * @list: a list that holds nothing else
 * @findings: (element-type CwFinding): what was found; sorted here, the worst first
 *
 * Shows other findings, a row each. Rows that say the same stay, and with them the focus. Of many
 * that are alike the first is shown, and a row that brings the others.
 *
 * Returns: whether there are other rows now
 */
gboolean
cw_finding_list_show (GtkListBox *list, GPtrArray *findings)
{
  guint n_shown = MIN (findings->len, MOST_ROWS);
  g_autofree char *text = NULL;
  GtkWidget *row;

  g_ptr_array_sort (findings, cw_finding_compare);
  text = dup_text (findings);
  if (g_strcmp0 (text, g_object_get_data (G_OBJECT (list), SHOWN_KEY)) == 0)
    return FALSE;
  if (g_object_get_data (G_OBJECT (list), SHOWN_KEY) == NULL)
    g_signal_connect (list, "row-activated", G_CALLBACK (unfold_cb), NULL);
  g_object_set_data_full (G_OBJECT (list), SHOWN_KEY, g_steal_pointer (&text), g_free);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, row);
  for (guint i = 0; i < n_shown; i++)
    show_alike (list, findings, i, n_shown);
  if (findings->len > MOST_ROWS)
    gtk_list_box_append (list, make_more (findings->len - MOST_ROWS));
  return TRUE;
}
