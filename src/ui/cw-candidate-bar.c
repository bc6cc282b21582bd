/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-candidate-bar.h"

#include <glib/gi18n.h>

#include "widgets/cw-tab-stop.h"
#include "widgets/cw-wrap-layout.h"

/* What a text names and does not tell for certain, each behind a button: pressed, it becomes a row
 * like the others. What was pressed stays so while the text is edited. */

#define SPACING 4
/* A long report names more than anybody reads in a line; the words stay in the text. */
#define MAX_BUTTONS 12
#define MAX_CHARACTERS 32

struct _CwCandidateBar
{
  GtkWidget parent_instance;

  CwShorthand *reading; /* of another; NULL when the text was changed since */
  GHashTable *wanted; /* folded words -> themselves */
};

G_DEFINE_FINAL_TYPE (CwCandidateBar, cw_candidate_bar, GTK_TYPE_WIDGET)

static guint changed_signal;

static void
remove_all (CwCandidateBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}

static void
append_label (CwCandidateBar *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
toggled_cb (GtkToggleButton *button, CwCandidateBar *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cw-candidate"));
  gboolean is_wanted = gtk_toggle_button_get_active (button);
  g_autofree char *words = g_utf8_casefold (gtk_button_get_label (GTK_BUTTON (button)), -1);

  if (is_wanted)
    g_hash_table_add (self->wanted, g_steal_pointer (&words));
  else
    g_hash_table_remove (self->wanted, words);
  if (self->reading == NULL)
    return;
  cw_shorthand_set_wanted (self->reading, index, is_wanted);
  g_signal_emit (self, changed_signal, 0);
}

/* When the buttons are to be pressed. */
static void
append_heading (CwCandidateBar *self)
{
  const char *heading = _ (cw_shorthand_get_doubt (self->reading)->heading);

  append_label (self, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
}

static void
append_button (CwCandidateBar *self, guint index)
{
  const char *words = cw_shorthand_get_candidate (self->reading, index);
  GtkWidget *button = gtk_toggle_button_new_with_label (words);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARACTERS);
  if (g_utf8_strlen (words, -1) > MAX_CHARACTERS)
    gtk_widget_set_tooltip_text (button, words);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                cw_shorthand_is_wanted (self->reading, index));
  g_object_set_data (G_OBJECT (button), "cw-candidate", GUINT_TO_POINTER (index));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
append_more (CwCandidateBar *self, guint n_more)
{
  /* Translators: behind the first of many words of a text. */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  append_label (self, text);
}

/* Those that were wanted of the text as it was before. */
static void
want_again (CwCandidateBar *self)
{
  for (guint i = 0; i < cw_shorthand_get_n_candidates (self->reading); i++)
    {
      g_autofree char *words = g_utf8_casefold (cw_shorthand_get_candidate (self->reading, i), -1);

      if (g_hash_table_contains (self->wanted, words))
        cw_shorthand_set_wanted (self->reading, i, TRUE);
    }
}

static void
cw_candidate_bar_dispose (GObject *object)
{
  remove_all (CW_CANDIDATE_BAR (object));
  G_OBJECT_CLASS (cw_candidate_bar_parent_class)->dispose (object);
}

static void
cw_candidate_bar_finalize (GObject *object)
{
  g_hash_table_unref (CW_CANDIDATE_BAR (object)->wanted);
  G_OBJECT_CLASS (cw_candidate_bar_parent_class)->finalize (object);
}

static void
cw_candidate_bar_class_init (CwCandidateBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_candidate_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_candidate_bar_finalize;
  changed_signal = g_signal_new ("changed", CW_TYPE_CANDIDATE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  GTK_WIDGET_CLASS (klass)->focus = cw_tab_stop_visit_once;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "candidatebar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cw_candidate_bar_init (CwCandidateBar *self)
{
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), cw_wrap_layout_new (SPACING));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cw_candidate_bar_new:
 *
 * The signal "changed" says that another candidate is wanted, or one no longer.
 *
 * Returns: (transfer floating): a bar that shows nothing yet
 */
GtkWidget *
cw_candidate_bar_new (void)
{
  return g_object_new (CW_TYPE_CANDIDATE_BAR, NULL);
}

/**
 * cw_candidate_bar_show:
 * @self: a bar
 * @reading: (nullable): what was read; it must live until the next call, or until
 *   cw_candidate_bar_detach()
 *
 * Shows the candidates of a reading, and wants of them what was wanted of the one before.
 */
void
cw_candidate_bar_show (CwCandidateBar *self, CwShorthand *reading)
{
  guint n = reading ? cw_shorthand_get_n_candidates (reading) : 0;

  self->reading = reading;
  remove_all (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n == 0)
    return;
  want_again (self);
  append_heading (self);
  for (guint i = 0; i < MIN (n, MAX_BUTTONS); i++)
    append_button (self, i);
  if (n > MAX_BUTTONS)
    append_more (self, n - MAX_BUTTONS);
}

/**
 * cw_candidate_bar_detach:
 * @self: a bar
 *
 * Lets go of the reading. What is shown stays, and what is pressed meanwhile is wanted of the next.
 */
void
cw_candidate_bar_detach (CwCandidateBar *self)
{
  self->reading = NULL;
}

/**
 * cw_candidate_bar_forget:
 * @self: a bar
 *
 * Wants nothing of the next text.
 */
void
cw_candidate_bar_forget (CwCandidateBar *self)
{
  g_hash_table_remove_all (self->wanted);
}
