/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-page-private.h"

/* The pictures of figures, at the size of print where there is room for it. */

#define GAP 8.0
#define NAME_PITCH 20.0
/* The tallest picture, as a share of the text of a page: its legend wants room as well. */
#define HEIGHT_MOST 0.75

static CwScene *
get_scene (CwPageDraft *self, const CwManuscriptFloat *figure)
{
  const CwPageOptions *options = &self->layout->options;

  return options->get_scene && !g_cancellable_is_cancelled (options->cancellable)
           ? options->get_scene (figure, options->scene_data)
           : NULL;
}

/* Takes @scene. */
static CwPageBox *
add_scene (CwPageDraft *self, CwScene *scene, double top)
{
  double width = cw_page_draft_get_width (self);
  double height = (self->layout->height - 2 * CW_PAGE_MARGIN) * HEIGHT_MOST;
  double scale =
    MIN (1, MIN (width / cw_scene_get_width (scene), height / cw_scene_get_height (scene)));
  CwPageBox *box = cw_page_box_new (self);
  double shown = scale * cw_scene_get_width (scene);
  CwPageItem *item = cw_page_box_add (box, CW_PAGE_PICTURE, (width - shown) / 2, top);

  item->scene = scene;
  item->place.width = shown;
  item->place.height = scale * cw_scene_get_height (scene);
  box->height = top + item->place.height + GAP;
  return box;
}

/* Adds the picture of a figure, which stays with its legend; without one the legend stands alone.
 */
void
cw_page_draft_add_picture (CwPageDraft *self, const CwManuscriptFloat *figure)
{
  CwScene *scene = get_scene (self, figure);

  if (scene)
    add_scene (self, scene, 0)->is_kept = TRUE;
}

/* Adds the picture of a figure under its name on a page of its own. */
void
cw_page_draft_add_last_picture (CwPageDraft *self, const CwManuscriptFloat *figure)
{
  CwScene *scene = get_scene (self, figure);

  if (scene == NULL)
    return;
  self->starts_page = TRUE;
  cw_page_draft_add_mark (self, add_scene (self, scene, NAME_PITCH), figure->label,
                          CW_PAGE_TEXT_SIZE, TRUE, 0, NAME_PITCH);
}
