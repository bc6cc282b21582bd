/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-export-article.h"

#include <glib/gi18n.h>

#include "document/cw-profile-shelf.h"

/* The part of the export dialog that is about the article: for which journal, in which formats. */

/* Pages for printing come behind the formats of text. */
#define PDF CW_MANUSCRIPT_N_FORMATS
#define N_CHECKS (CW_MANUSCRIPT_N_FORMATS + 1)

struct _CwExportArticle
{
  GtkBox parent_instance;

  GPtrArray *ids; /* of the profiles in the list, interned */
  GtkWidget *journal;
  GtkWidget *formats[N_CHECKS];
  GtkWidget *blind;
};

G_DEFINE_FINAL_TYPE (CwExportArticle, cw_export_article, GTK_TYPE_BOX)

static guint changed_signal;

static void
emit_changed (CwExportArticle *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
is_chosen (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

/**
 * cw_export_article_list:
 * @self: the part
 * @files: (out caller-allocates): what is chosen, at most %CW_EXPORT_ARTICLE_MAX_FILES
 *
 * Returns: how many files are chosen
 */
guint
cw_export_article_list (CwExportArticle *self, CwManuscriptExport *files)
{
  guint journal = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->journal));
  const char *id = journal < self->ids->len ? self->ids->pdata[journal] : NULL;
  guint n = 0;

  for (guint i = 0; i < N_CHECKS; i++)
    {
      CwManuscriptExport file = { .is_pdf = i == PDF, .profile_id = id };

      if (!is_chosen (self->formats[i]))
        continue;
      file.format = i == PDF ? 0 : (CwManuscriptFormat)i;
      files[n++] = file;
      file.is_blind = TRUE;
      if (is_chosen (self->blind))
        files[n++] = file;
    }
  return n;
}

/* ---- making ---- */

static void
add_journals (CwExportArticle *self, const CwSnapshot *record)
{
  g_autoptr (CwProfileShelf) shelf = cw_profile_shelf_new (NULL);
  GPtrArray *profiles = cw_profile_shelf_get_profiles (shelf);
  const CwJournalProfile *target =
    cw_profile_shelf_find (shelf, cw_snapshot_get_text (record, "target-journal"));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < profiles->len; i++)
    {
      const CwJournalProfile *profile = profiles->pdata[i];

      gtk_string_list_append (names, profile->name);
      g_ptr_array_add (self->ids, (gpointer)g_intern_string (profile->id));
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->journal), G_LIST_MODEL (names));
  for (guint i = 0; target && i < profiles->len; i++)
    if (profiles->pdata[i] == target)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->journal), i);
}

static GtkWidget *
make_check (CwExportArticle *self, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_signal_connect_swapped (check, "toggled", G_CALLBACK (emit_changed), self);
  return check;
}

static void
add_formats (CwExportArticle *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  for (guint i = 0; i < N_CHECKS; i++)
    {
      self->formats[i] =
        make_check (self, i == PDF ? _ ("PDF pages") : cw_manuscript_format_get_label (i));
      gtk_grid_attach (GTK_GRID (grid), self->formats[i], (int)i % 3, (int)i / 3, 1, 1);
    }
  gtk_box_append (GTK_BOX (self), grid);
}

static void
add_journal_row (CwExportArticle *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Journal"));

  self->journal = gtk_drop_down_new (NULL, NULL);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->journal);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->journal), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Journal"), -1);
  g_signal_connect_swapped (self->journal, "notify::selected", G_CALLBACK (emit_changed), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->journal);
  gtk_box_append (GTK_BOX (self), box);
}

static void
cw_export_article_finalize (GObject *object)
{
  g_ptr_array_unref (CW_EXPORT_ARTICLE (object)->ids);
  G_OBJECT_CLASS (cw_export_article_parent_class)->finalize (object);
}

static void
cw_export_article_class_init (CwExportArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_export_article_finalize;

  /**
   * CwExportArticle::changed:
   * @self: the part
   *
   * Something else is chosen.
   */
  changed_signal = g_signal_new ("changed", CW_TYPE_EXPORT_ARTICLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_export_article_init (CwExportArticle *self)
{
  GtkWidget *heading = gtk_label_new (_ ("Manuscript"));

  self->ids = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self), heading);
  add_journal_row (self);
  add_formats (self);
  self->blind = make_check (self, _ ("Also without the names of the authors, for blind review"));
  gtk_box_append (GTK_BOX (self), self->blind);
}

/**
 * cw_export_article_new:
 * @record: the case; its target journal is chosen at first
 *
 * Returns: (transfer floating): the part, in which no format is chosen yet
 */
GtkWidget *
cw_export_article_new (const CwSnapshot *record)
{
  CwExportArticle *self = g_object_new (CW_TYPE_EXPORT_ARTICLE, NULL);

  add_journals (self, record);
  return GTK_WIDGET (self);
}
