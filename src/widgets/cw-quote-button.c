/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-quote-button.h"

#include <glib/gi18n.h>

/* A small mark beside a value that was taken from somebody's words; it shows the words. */

#define QUOTE_WIDTH_CHARS 48

static GtkWidget *
make_popover (GtkWidget **text)
{
  GtkWidget *popover = gtk_popover_new ();

  *text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (*text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (*text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (*text), QUOTE_WIDTH_CHARS);
  gtk_label_set_selectable (GTK_LABEL (*text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (*text), 0);
  gtk_widget_add_css_class (*text, "cw-quote-text");
  gtk_popover_set_child (GTK_POPOVER (popover), *text);
  return popover;
}

/**
 * cw_quote_button_new:
 *
 * Makes a mark that is not shown before it has a quote.
 *
 * Returns: (transfer floating): the mark
 */
GtkWidget *
cw_quote_button_new (void)
{
  GtkWidget *self = gtk_menu_button_new ();
  GtkWidget *text;

  gtk_menu_button_set_child (GTK_MENU_BUTTON (self), gtk_label_new ("“ ”"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self), make_popover (&text));
  g_object_set_data (G_OBJECT (self), "cw-quote", text);
  gtk_widget_add_css_class (self, "cw-quote");
  gtk_widget_set_valign (self, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self, FALSE);
  return self;
}

/**
 * cw_quote_button_set_quote:
 * @self: a mark
 * @quote: (nullable): the words, shown as they are; %NULL hides the mark
 * @about: what they say something about, such as the label of a field
 *
 * Sets the words that the mark shows.
 */
void
cw_quote_button_set_quote (GtkWidget *self, const char *quote, const char *about)
{
  GtkWidget *text = g_object_get_data (G_OBJECT (self), "cw-quote");
  /* Translators: %s is a field or a row, such as "Age at presentation". */
  g_autofree char *name = g_strdup_printf (_ ("Source of %s"), about);

  gtk_label_set_text (GTK_LABEL (text), quote ? quote : "");
  gtk_widget_set_tooltip_text (self, quote);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, quote ? quote : "", -1);
  gtk_widget_set_visible (self, quote != NULL);
}
