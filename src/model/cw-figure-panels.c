/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-figure.h"
#include "model/cw-panel-letters.h"

/* The panels of a figure in order. Their letters follow from the order; what is said of a panel
 * belongs to it and goes where it goes. */

/**
 * cw_figure_dup_letter:
 * @position: place of a panel in its figure, from 0
 *
 * Returns: (transfer full): its letter: A to Z, then AA, AB and so on
 */
char *
cw_figure_dup_letter (guint position)
{
  char last = (char)('A' + position % 26);
  g_autofree char *first = NULL;

  if (position < 26)
    return g_strdup_printf ("%c", last);
  first = cw_figure_dup_letter (position / 26 - 1);
  return g_strdup_printf ("%s%c", first, last);
}

/**
 * cw_figure_panel_dup_letter:
 * @self: a panel
 * @position: its place in its figure, from 0
 *
 * Returns: (transfer full): its letter; the one its place gives it when none is recorded
 */
char *
cw_figure_panel_dup_letter (CwFigurePanel *self, guint position)
{
  return self->letter ? g_strdup (self->letter) : cw_figure_dup_letter (position);
}

/* Notes that what had this letter is at @place now. Two panels of one letter are not told apart. */
static void
note_place (int *places, const char *letter, int place)
{
  int *entry = NULL;

  if (letter == NULL || !g_ascii_isupper (*letter) || letter[1] != '\0')
    return;
  entry = &places[*letter - 'A'];
  *entry = *entry == CW_PANEL_UNKNOWN && place < CW_PANEL_LETTERS ? place : CW_PANEL_LETTERS;
}

/* Records the letters that their places gave them so far, for they are about to change. */
static void
fix_letters (CwFigure *self)
{
  GListModel *panels = G_LIST_MODEL (self->panels);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);
      g_autofree char *letter = cw_figure_panel_dup_letter (panel, i);

      cw_entity_set_by_name (CW_ENTITY (panel), "letter", letter, NULL);
    }
}

static void
letter_panels (CwFigure *self, const char *gone)
{
  GListModel *panels = G_LIST_MODEL (self->panels);
  int places[CW_PANEL_LETTERS];

  for (guint i = 0; i < CW_PANEL_LETTERS; i++)
    places[i] = CW_PANEL_UNKNOWN;
  note_place (places, gone, CW_PANEL_GONE);
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);

      note_place (places, panel->letter, (int)i);
    }
  for (guint i = 0; i < CW_PANEL_LETTERS; i++)
    if (places[i] == CW_PANEL_LETTERS)
      places[i] = CW_PANEL_UNKNOWN;
  cw_panel_letters_follow (CW_ENTITY (self), places);
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwEntity) panel = g_list_model_get_item (panels, i);
      g_autofree char *letter = cw_figure_dup_letter (i);

      cw_entity_set_by_name (panel, "letter", letter, NULL);
    }
}

/**
 * cw_figure_letter_panels:
 * @self: a figure
 *
 * Letters its panels by their order. The letters by which facts name them follow.
 */
void
cw_figure_letter_panels (CwFigure *self)
{
  letter_panels (self, NULL);
}

/**
 * cw_figure_move_panel:
 * @self: a figure
 * @from: place of a panel
 * @to: its new place
 *
 * Moves a panel with everything that is said of it, and letters all anew.
 */
void
cw_figure_move_panel (CwFigure *self, guint from, guint to)
{
  g_autoptr (CwEntity) panel = g_list_model_get_item (G_LIST_MODEL (self->panels), from);

  g_return_if_fail (panel && to < g_list_model_get_n_items (G_LIST_MODEL (self->panels)));

  fix_letters (self);
  cw_entity_move (panel, to);
  cw_figure_letter_panels (self);
}

/**
 * cw_figure_remove_panel:
 * @self: a figure
 * @position: place of a panel
 *
 * Removes a panel and letters those behind it anew.
 */
void
cw_figure_remove_panel (CwFigure *self, guint position)
{
  g_autoptr (CwEntity) panel = g_list_model_get_item (G_LIST_MODEL (self->panels), position);

  g_autofree char *letter = NULL;

  g_return_if_fail (panel);

  fix_letters (self);
  letter = cw_entity_dup_by_name (panel, "letter");
  cw_entity_remove (panel);
  letter_panels (self, letter);
}

/* ---- what is shown ---- */

/* What is new to see has not been looked at. */
static void
forget_check (CwFigurePanel *self)
{
  cw_entity_set_by_name (CW_ENTITY (self), "deidentification", "not-checked", NULL);
}

/**
 * cw_figure_panel_has_image:
 * @self: (nullable): a panel
 *
 * Returns: whether it has an image; %FALSE when there is no panel
 */
gboolean
cw_figure_panel_has_image (CwFigurePanel *self)
{
  return self && self->image && *self->image;
}

/**
 * cw_figure_panel_set_image:
 * @self: a panel
 * @image: (nullable): checksum of an image that is in the library; %NULL for none
 *
 * Gives a panel another image. Nobody has looked yet whether that one identifies the patient, so
 * what was signed off of the one before is taken back.
 */
void
cw_figure_panel_set_image (CwFigurePanel *self, const char *image)
{
  cw_entity_set_by_name (CW_ENTITY (self), "image", image, NULL);
  forget_check (self);
}

static gboolean
is_inside (const CwPanelCrop *inner, const CwPanelCrop *outer)
{
  return inner->left >= outer->left && inner->top >= outer->top && inner->right <= outer->right &&
         inner->bottom <= outer->bottom;
}

/**
 * cw_figure_panel_set_crop:
 * @self: a panel
 * @crop: the part of its image that is shown from now on
 *
 * Crops a panel. When that shows anything that was not shown before, what was signed off of the
 * panel is taken back.
 */
void
cw_figure_panel_set_crop (CwFigurePanel *self, const CwPanelCrop *crop)
{
  g_autofree char *text = cw_panel_crop_to_string (crop);
  CwPanelCrop before, after;
  /* Both as they are stored, so that an edge left where it was is the same number. */
  gboolean was_shown = cw_panel_crop_read (self->crop, &before) != CW_PANEL_CROP_UNREADABLE;

  cw_panel_crop_read (text, &after);
  cw_entity_set_by_name (CW_ENTITY (self), "crop", text, NULL);
  if (!was_shown || !is_inside (&after, &before))
    forget_check (self);
}

/* ---- images come in ---- */

/**
 * cw_figure_add_panel:
 * @self: a figure
 * @image: checksum of an image that is in the library
 *
 * Adds a panel behind the others; nobody has looked yet whether it identifies the patient.
 *
 * Returns: (transfer none): the panel
 */
CwFigurePanel *
cw_figure_add_panel (CwFigure *self, const char *image)
{
  CwEntity *figure = CW_ENTITY (self);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (figure), "panels");
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->panels));
  CwEntity *panel = cw_entity_insert (figure, list, n, NULL);

  cw_figure_panel_set_image (CW_FIGURE_PANEL (panel), image);
  cw_figure_letter_panels (self);
  return CW_FIGURE_PANEL (panel);
}

/* The panel at that place, if it still waits for its image. */
static CwFigurePanel *
find_empty (CwFigure *self, int position)
{
  g_autoptr (CwFigurePanel) panel =
    position < 0 ? NULL : g_list_model_get_item (G_LIST_MODEL (self->panels), (guint)position);

  return panel && !cw_figure_panel_has_image (panel) ? panel : NULL;
}

/**
 * cw_figure_take_images:
 * @self: a figure
 * @images: (element-type utf8): checksums of images that are in the library, in order
 * @first: place of a panel that waits for its image, or -1
 *
 * Gives the images to the panel at @first and to those right behind it as long as they have none;
 * the others become panels of their own behind all.
 *
 * Returns: place of the panel that shows the first of @images
 */
guint
cw_figure_take_images (CwFigure *self, const GPtrArray *images, int first)
{
  guint place = g_list_model_get_n_items (G_LIST_MODEL (self->panels));
  CwFigurePanel *empty = find_empty (self, first);

  if (empty)
    place = (guint)first;
  for (guint i = 0; i < images->len; i++)
    {
      if (empty)
        cw_figure_panel_set_image (empty, images->pdata[i]);
      else
        cw_figure_add_panel (self, images->pdata[i]);
      if (empty)
        empty = find_empty (self, ++first);
    }
  return place;
}
