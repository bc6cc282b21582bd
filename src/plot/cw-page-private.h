/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <pango/pangocairo.h>

#include "plot/cw-page-layout.h"

G_BEGIN_DECLS

/* Sizes in points. */
#define CW_PAGE_TEXT_SIZE 10.5
#define CW_PAGE_TABLE_SIZE 8.0
#define CW_PAGE_MARGIN 72.0
#define CW_PAGE_CELL_GAP 8.0
/* Height of a line of single spacing in sizes of its font. */
#define CW_PAGE_LEADING 1.3

typedef enum
{
  CW_PAGE_WORDS, /* a line of the text */
  CW_PAGE_MARK, /* a bullet, a number, the name of a picture: not a line of its own */
  CW_PAGE_RULE,
  CW_PAGE_PICTURE,
} CwPageItemKind;

/* Something drawn. In a box its place is that in the box, on a page that on the page. */
typedef struct
{
  CwPageItemKind kind;
  CwPageLine place; /* of words; of all others only x, y, width and height */
  PangoLayoutLine *words;
  PangoLayout *layout; /* of @words, which alone knows their letters */
  double baseline; /* below y */
  CwScene *scene; /* of a picture */
} CwPageItem;

/* What is never broken: a line, a row of a table, a picture. */
typedef struct
{
  GArray *items;
  double above; /* free space, but not at the top of a page */
  double height;
  gboolean is_kept; /* stands on one page with the next box */
  gboolean is_numbered;
  gboolean starts_page;
  gboolean is_wide; /* on a page that lies on its side */
  GPtrArray *heads; /* boxes to repeat on top of a page that begins with this one, or NULL */
  char *outline; /* entry in the outline of the file, or NULL */
  guint level; /* of the entry, from 1 */
} CwPageBox;

typedef struct
{
  gboolean is_wide;
  GArray *items;
} CwPage;

typedef struct
{
  char *title;
  guint level;
  guint page;
  double y;
} CwPageEntry;

struct _CwPageLayout
{
  CwPageOptions options;
  double width; /* of the paper, upright */
  double height;
  char *title;
  char *authors; /* or NULL */
  PangoFontMap *fonts; /* its own: the layout may be made in one thread and drawn in another */
  PangoContext *context;
  double ascent; /* of the text font at a size of 1 */
  double descent;
  GStringChunk *strings;
  GPtrArray *pages; /* CwPage */
  GArray *lines; /* CwPageLine */
  GHashTable *places; /* "entity field" -> GArray of guint, lines in order */
  GPtrArray *outline; /* CwPageEntry */
};

/* An article while it is cut into boxes. */
typedef struct
{
  CwPageLayout *layout;
  GPtrArray *boxes; /* CwPageBox */
  gboolean is_wide;
  gboolean starts_page; /* the next box */
  double above; /* the next box */
} CwPageDraft;

/* How a paragraph is set. */
typedef struct
{
  double size;
  double spacing; /* of its lines */
  double above;
  double indent; /* of all lines */
  double hanging; /* of all lines but the first, beyond the indent */
  gboolean is_bold;
  gboolean is_heading; /* stays with what follows */
  gboolean is_plain; /* its lines are not numbered */
  const char *mark; /* stands to the left of the first line, or NULL */
} CwPageStyle;

/* Text that knows where it comes from, to be broken into lines. */
typedef struct
{
  GString *text;
  GArray *spans;
  const CwManuscriptBlock *block; /* or NULL */
} CwPageText;

/* cw-page-text.c */
void cw_page_text_init (CwPageText *self, const CwManuscriptBlock *block);
void cw_page_text_clear (CwPageText *self);
void cw_page_text_add (CwPageText *self, const char *words, CwProseStyle style);
void cw_page_text_add_run (CwPageText *self, const CwManuscriptRun *run);
void cw_page_text_locate (const CwPageText *self, gsize start, gsize end, CwPageLine *place);
PangoLayout *cw_page_text_set (const CwPageText *self,
                               CwPageDraft *draft,
                               gsize start,
                               gsize end,
                               double size,
                               gboolean is_bold,
                               double width);

/* cw-page-paragraph.c */
CwPageBox *cw_page_box_new (CwPageDraft *draft);
void cw_page_box_free (CwPageBox *self);
CwPageItem *cw_page_box_add (CwPageBox *self, CwPageItemKind kind, double x, double y);
void cw_page_box_add_line (CwPageDraft *draft,
                           CwPageBox *box,
                           const CwPageText *text,
                           gsize offset,
                           PangoLayoutIter *iter,
                           double x,
                           double y,
                           double pitch,
                           double size);
double cw_page_draft_get_width (const CwPageDraft *self);
void cw_page_draft_add_mark (CwPageDraft *self,
                             CwPageBox *box,
                             const char *words,
                             double size,
                             gboolean is_bold,
                             double x,
                             double pitch);
CwPageBox *
cw_page_draft_add_text (CwPageDraft *self, const CwPageText *text, const CwPageStyle *style);
CwPageBox *cw_page_draft_add_block (CwPageDraft *self,
                                    const CwManuscriptBlock *block,
                                    const char *label,
                                    const CwPageStyle *style);

/* cw-page-table.c */
typedef struct _CwPageTable CwPageTable;

CwPageTable *cw_page_table_new (CwPageDraft *draft, GPtrArray *rows, guint first, guint n_rows);
void cw_page_table_free (CwPageTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwPageTable, cw_page_table_free)
gboolean cw_page_table_is_wide (const CwPageTable *self);
void cw_page_table_place (CwPageTable *self);

/* cw-page-figure.c */
void cw_page_draft_add_picture (CwPageDraft *self, const CwManuscriptFloat *figure);
void cw_page_draft_add_last_picture (CwPageDraft *self, const CwManuscriptFloat *figure);

/* cw-page-article.c */
void cw_page_draft_add_article (CwPageDraft *self, const CwManuscript *manuscript);

/* cw-page-break.c */
GArray *cw_page_items_new (void);
void cw_page_layout_break (CwPageLayout *self, GPtrArray *boxes);
void cw_page_free (CwPage *self);

G_END_DECLS
