/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "manuscript/cw-manuscript.h"
#include "plot/cw-scene.h"

G_BEGIN_DECLS

/**
 * CwPaper:
 * @CW_PAPER_A4: 210 mm × 297 mm.
 * @CW_PAPER_LETTER: 8.5 in × 11 in.
 *
 * What the pages are printed on.
 */
typedef enum
{
  CW_PAPER_A4,
  CW_PAPER_LETTER,
} CwPaper;

/**
 * CwPageGetScene:
 * @figure: a figure of the article
 * @user_data: what the options hold
 *
 * Returns: (transfer full) (nullable): the whole figure as it is composed; %NULL when it has no
 *   picture
 */
typedef CwScene *(*CwPageGetScene) (const CwManuscriptFloat *figure, gpointer user_data);

/**
 * CwPageOptions:
 * @paper: what the pages are printed on.
 * @spacing: distance of lines, 1 to 3; 2 is double.
 * @has_line_numbers: whether lines are numbered in the margin, through the whole article.
 * @has_inline_floats: whether figures and tables stand behind the paragraph that first points to
 *   them; else tables, legends and then the pictures stand at the end, where they move no line.
 * @is_blind: whether nobody may see who wrote it.
 * @get_scene: (nullable): where the pictures of figures come from; %NULL leaves them out.
 * @scene_data: for @get_scene.
 * @cancellable: (nullable): ends the work.
 *
 * How an article is laid out.
 */
typedef struct
{
  CwPaper paper;
  double spacing;
  gboolean has_line_numbers;
  gboolean has_inline_floats;
  gboolean is_blind;
  CwPageGetScene get_scene;
  gpointer scene_data;
  GCancellable *cancellable;
} CwPageOptions;

/**
 * CwPageLine:
 * @page: the page it stands on, from 1.
 * @number: the how manieth line of the article it is, from 1; 0 for lines of tables, which are not
 *   numbered.
 * @x: left edge in points from that of the page.
 * @y: upper edge in points from that of the page.
 * @width: its width in points.
 * @height: its height in points.
 * @text: what it says, without the bullet or number of an item.
 * @entity_id: (nullable): the entity it is typed in.
 * @field: (nullable): the field it is typed in; on the title page a field of the case, without
 *   an entity; %NULL for what is typed nowhere: counts, headings, labels, references.
 * @paragraph: the how manieth block of its part it shows, from 1; 0 for none.
 * @start: first byte in the source.
 * @end: the byte behind its last one.
 *
 * A line of text on a page.
 */
typedef struct
{
  guint page;
  guint number;
  double x;
  double y;
  double width;
  double height;
  const char *text;
  const char *entity_id;
  const char *field;
  guint paragraph;
  gsize start;
  gsize end;
} CwPageLine;

/**
 * CwPagePlace:
 * @first_page: the page it begins on, from 1.
 * @last_page: the page it ends on.
 * @first_line: number of the line it begins in; 0 inside of a table.
 * @last_line: number of the line it ends in.
 * @paragraph: the how manieth block of its part it begins in, from 1.
 *
 * Where something stands.
 */
typedef struct
{
  guint first_page;
  guint last_page;
  guint first_line;
  guint last_line;
  guint paragraph;
} CwPagePlace;

typedef struct _CwPageLayout CwPageLayout;

void cw_page_options_init (CwPageOptions *self, const CwJournalProfile *profile);

CwPageLayout *cw_page_layout_new (const CwManuscript *manuscript, const CwPageOptions *options);
void cw_page_layout_free (CwPageLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwPageLayout, cw_page_layout_free)

guint cw_page_layout_get_n_pages (const CwPageLayout *self);
void cw_page_layout_get_size (const CwPageLayout *self, guint page, double *width, double *height);
gboolean cw_page_layout_has_line_numbers (const CwPageLayout *self);
guint cw_page_layout_get_n_lines (const CwPageLayout *self);
const CwPageLine *cw_page_layout_get_line (const CwPageLayout *self, guint index);
gboolean cw_page_layout_find (const CwPageLayout *self,
                              const char *entity_id,
                              const char *field,
                              gsize start,
                              gsize end,
                              CwPagePlace *place);
void cw_page_layout_paint (const CwPageLayout *self, guint page, cairo_t *cairo);
GBytes *cw_page_layout_write_pdf (const CwPageLayout *self, GDateTime *date, GError **error);

G_END_DECLS
