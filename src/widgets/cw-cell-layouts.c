/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-cell-layouts.h"

/* Texts that the cells of a column have laid out. A column says the same few things again and
 * again, and a row that is scrolled moves from cell to cell: neither is laid out anew. */

/* Several times what a window shows. */
#define MAX_LAYOUTS 256

struct _CwCellLayouts
{
  GHashTable *by_text; /* PangoLayout */
  PangoFontDescription *font; /* of all of them, or NULL */
  double resolution;
};

static void
clear (gpointer data)
{
  CwCellLayouts *self = data;

  g_hash_table_unref (self->by_text);
  g_clear_pointer (&self->font, pango_font_description_free);
}

/**
 * cw_cell_layouts_new:
 *
 * Returns: (transfer full): layouts for the cells of one column
 */
CwCellLayouts *
cw_cell_layouts_new (void)
{
  CwCellLayouts *self = g_rc_box_new0 (CwCellLayouts);

  self->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

/**
 * cw_cell_layouts_ref:
 * @self: layouts
 *
 * Returns: (transfer full): the same
 */
CwCellLayouts *
cw_cell_layouts_ref (CwCellLayouts *self)
{
  return g_rc_box_acquire (self);
}

/**
 * cw_cell_layouts_unref:
 * @self: (transfer full): layouts
 */
void
cw_cell_layouts_unref (CwCellLayouts *self)
{
  g_rc_box_release_full (self, clear);
}

/* In another font nothing holds any more. */
static void
check_font (CwCellLayouts *self, PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);

  if (self->font != NULL && self->resolution == resolution &&
      pango_font_description_equal (self->font, font))
    return;
  g_hash_table_remove_all (self->by_text);
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  self->resolution = resolution;
}

static void
add_figures (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
make_layout (GtkWidget *cell, const char *text, gboolean numeric)
{
  g_autofree char *one_line = g_strdelimit (g_strdup (text), "\r\n", ' ');
  PangoLayout *layout = gtk_widget_create_pango_layout (cell, one_line);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (numeric)
    add_figures (layout);
  return layout;
}

/**
 * cw_cell_layouts_dup:
 * @self: (nullable): layouts of a column; without them the text is laid out for this cell alone
 * @cell: one of its cells
 * @text: what it shows
 * @numeric: whether its figures are of equal width, as those of the whole column
 *
 * Returns: (transfer full): the text in one line, cut short where the width that is set wants it;
 *   cells share it, and are of one width
 */
PangoLayout *
cw_cell_layouts_dup (CwCellLayouts *self, GtkWidget *cell, const char *text, gboolean numeric)
{
  PangoLayout *layout;

  if (self == NULL)
    return make_layout (cell, text, numeric);
  check_font (self, gtk_widget_get_pango_context (cell));
  layout = g_hash_table_lookup (self->by_text, text);
  if (layout == NULL)
    {
      if (g_hash_table_size (self->by_text) >= MAX_LAYOUTS)
        g_hash_table_remove_all (self->by_text);
      layout = make_layout (cell, text, numeric);
      g_hash_table_insert (self->by_text, g_strdup (text), layout);
    }
  return g_object_ref (layout);
}
