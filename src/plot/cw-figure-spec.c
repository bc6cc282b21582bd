/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-figure-spec.h"

#include <string.h>

/* What is drawn of a figure, taken from its facts. */

static const struct
{
  const char *unit;
  double mm;
} lengths[] = {
  { "nm", 1e-6 }, { "um", 1e-3 }, { "µm", 1e-3 }, /* micro sign */
  { "μm", 1e-3 }, /* Greek mu */
  { "mm", 1 },    { "cm", 10 },
};

/* 0 unless it is one number with a unit of length. */
static double
length_to_mm (const CwQuantity *length)
{
  if (length == NULL || !cw_quantity_is_readable (length) || length->high || length->unit == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (g_str_equal (lengths[i].unit, length->unit))
      return cw_quantity_get_low (length) * lengths[i].mm;
  return 0;
}

/**
 * cw_figure_scale_to_mm:
 * @text: length of a scale bar: "50 µm"
 *
 * Returns: it in millimetres; 0 when it cannot be read or is not above 0
 */
double
cw_figure_scale_to_mm (const char *text)
{
  g_autoptr (CwQuantity) length = cw_quantity_parse (text, NULL);
  double mm = length_to_mm (length);

  return mm > 0 && length->comparator == CW_COMPARATOR_NONE ? mm : 0;
}

static void
panel_free (CwPanelSpec *self)
{
  g_free (self->entity_id);
  g_free (self->letter);
  g_free (self->image);
  g_free (self->words);
  g_free (self->details);
  g_free (self->scale_bar);
  g_array_unref (self->marks);
  g_free (self);
}

static char *
dup_or_empty (const char *text)
{
  return g_strdup (text ? text : "");
}

static char *
join (const char *first, const char *second)
{
  if (first && *first && second && *second)
    return g_strdup_printf ("%s, %s", first, second);
  return dup_or_empty (first && *first ? first : second);
}

static void
take_marks (CwPanelSpec *self, const char *text)
{
  self->marks = cw_panel_marks_parse (text);
  if (self->marks)
    return;
  self->marks = g_array_new (FALSE, FALSE, sizeof (CwPanelMark));
  self->n_unreadable = 1;
}

static CwPanelSpec *
make_panel (CwFigurePanel *panel, guint position)
{
  CwPanelSpec *self = g_new0 (CwPanelSpec, 1);

  self->entity_id = g_strdup (cw_entity_get_id (CW_ENTITY (panel)));
  self->letter =
    panel->letter && *panel->letter ? g_strdup (panel->letter) : cw_figure_dup_letter (position);
  self->image = panel->image && *panel->image ? g_strdup (panel->image) : NULL;
  self->words = dup_or_empty (panel->alternative_text ? panel->alternative_text : panel->caption);
  self->details = join (panel->stain, panel->magnification);
  self->scale_bar = panel->scale_bar && *panel->scale_bar ? g_strdup (panel->scale_bar) : NULL;
  self->real_width_mm = length_to_mm (panel->real_width);
  self->is_crop_lost = cw_panel_crop_read (panel->crop, &self->crop) == CW_PANEL_CROP_UNREADABLE;
  take_marks (self, panel->marks);
  return self;
}

static double
get_number (const CwQuantity *quantity)
{
  return quantity && cw_quantity_is_readable (quantity) ? cw_quantity_get_low (quantity) : 0;
}

/**
 * cw_figure_spec_new:
 * @figure: a figure
 *
 * Returns: (transfer full): what is drawn of it
 */
CwFigureSpec *
cw_figure_spec_new (CwFigure *figure)
{
  CwFigureSpec *self = g_new0 (CwFigureSpec, 1);
  GListModel *panels = G_LIST_MODEL (figure->panels);

  self->title = join (figure->label, figure->title);
  self->columns = (guint)CLAMP (get_number (figure->columns), 0, 9);
  self->width_mm = length_to_mm (figure->printed_width);
  self->shows_details = figure->shows_details == CW_TRISTATE_YES;
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify)panel_free);
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);

      g_ptr_array_add (self->panels, make_panel (panel, i));
    }
  return self;
}

/**
 * cw_figure_spec_free:
 * @self: (nullable) (transfer full): what is drawn of a figure
 *
 * Frees it.
 */
void
cw_figure_spec_free (CwFigureSpec *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_ptr_array_unref (self->panels);
  g_free (self);
}
