/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-told-bar.h"

#include <glib/gi18n.h>

/* Below the text of a report, as long as words of it are selected: the words, and what they can be
 * entered as. */

/* The label cuts them to its width. */
#define MAX_CHARACTERS 200
#define N_COLUMNS 2

struct _CwToldBar
{
  GtkWidget parent_instance;

  CwReportDraft *draft;
  GPtrArray *targets; /* CwDraftTarget */
  CwNotationSpan words;
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (CwToldBar, cw_told_bar, GTK_TYPE_WIDGET)

static guint told_signal;

/* ---- what the words become ---- */

static void
tell (CwToldBar *self, guint index)
{
  CwNotationSpan words = self->words;
  g_autoptr (GError) error = NULL;
  CwDraftFact *fact =
    cw_report_draft_tell (self->draft, self->targets->pdata[index], &words, &error);

  if (fact == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s", error->message);
  else
    g_signal_emit (self, told_signal, 0, fact);
}

static void
clicked_cb (GtkWidget *choice, CwToldBar *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "cw-target"));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  tell (self, index);
}

static GtkWidget *
make_choice (CwToldBar *self, guint index)
{
  const CwDraftTarget *target = self->targets->pdata[index];
  GtkWidget *choice = gtk_button_new_with_label (target->label);

  gtk_button_set_has_frame (GTK_BUTTON (choice), FALSE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (choice))), 0);
  g_object_set_data (G_OBJECT (choice), "cw-target", GUINT_TO_POINTER (index));
  g_signal_connect (choice, "clicked", G_CALLBACK (clicked_cb), self);
  return choice;
}

/* All at a glance, down one column and on at the top of the next. */
static GtkWidget *
make_choices (CwToldBar *self)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n_rows = (self->targets->len + N_COLUMNS - 1) / N_COLUMNS;

  for (guint i = 0; i < self->targets->len; i++)
    gtk_grid_attach (GTK_GRID (grid), make_choice (self, i), (int)(i / n_rows), (int)(i % n_rows),
                     1, 1);
  gtk_widget_add_css_class (grid, "cw-targets");
  return grid;
}

/* The columns of a review may have changed since the last time. */
static void
create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  CwToldBar *self = user_data;
  GtkWidget *popover = gtk_popover_new ();

  g_clear_pointer (&self->targets, g_ptr_array_unref);
  self->targets = cw_report_draft_list_targets (self->draft);
  gtk_popover_set_child (GTK_POPOVER (popover), make_choices (self));
  gtk_menu_button_set_popover (button, popover);
}

/* ---- which words ---- */

static char *
dup_label (CwToldBar *self)
{
  const char *text = cw_report_draft_get_text (self->draft)->text + self->words.offset;
  glong n_characters = g_utf8_strlen (text, (gssize)self->words.length);
  g_autofree char *words = g_utf8_substring (text, 0, MIN (n_characters, MAX_CHARACTERS));

  g_strdelimit (words, "\n", ' ');
  /* Translators: words of a report that are selected. */
  return g_strdup_printf (_ ("“%s”"), g_strstrip (words));
}

/**
 * cw_told_bar_set_words:
 * @self: a bar
 * @words: (nullable): where the words stand in the text of the draft; %NULL for none
 *
 * Shows what can be done with the words, or hides.
 */
void
cw_told_bar_set_words (CwToldBar *self, const CwNotationSpan *words)
{
  g_autofree char *label = NULL;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), words != NULL);
  if (words == NULL)
    return;
  self->words = *words;
  label = dup_label (self);
  gtk_label_set_text (GTK_LABEL (self->label), label);
}

/**
 * cw_told_bar_popup:
 * @self: a bar that shows words
 *
 * Asks what the words shall be entered as.
 */
void
cw_told_bar_popup (CwToldBar *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

/* ---- object ---- */

static void
cw_told_bar_dispose (GObject *object)
{
  CwToldBar *self = CW_TOLD_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (cw_told_bar_parent_class)->dispose (object);
}

static void
cw_told_bar_class_init (CwToldBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_told_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * CwToldBar::told:
   * @fact: the first fact that the words became
   *
   * The author entered the words.
   */
  told_signal = g_signal_new ("told", CW_TYPE_TOLD_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, CW_TYPE_DRAFT_FACT);
}

static GtkWidget *
make_button (CwToldBar *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("_Enter As"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, self, NULL);
  return button;
}

static void
cw_told_bar_init (CwToldBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  self->button = make_button (self);
  gtk_widget_add_css_class (box, "cw-told-bar");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->button);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

/**
 * cw_told_bar_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): a bar that is hidden until it gets words
 */
GtkWidget *
cw_told_bar_new (CwReportDraft *draft)
{
  CwToldBar *self = g_object_new (CW_TYPE_TOLD_BAR, NULL);

  self->draft = g_object_ref (draft);
  gtk_widget_set_tooltip_text (
    self->button, cw_report_draft_fills_row (draft)
                    ? _ ("Enter the selected words into the row, with their sentence as quote")
                    : _ ("Enter the selected words into the case, with their sentence as quote"));
  return GTK_WIDGET (self);
}
