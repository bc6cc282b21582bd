/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* No article is longer; pictures within a page count too. */
#define CW_SOURCE_HTML_MAX_BYTES (16 * 1024 * 1024)

/* A line of print that is not blank, lent by the raw text, without white space at its ends. */
typedef struct
{
  const char *start;
  guint32 length;
  guint32 characters;
  guint32 page; /* from 1; 0 without pages */
  guint parted : 1; /* white space or a page end stands before it */
  guint indented : 1;
  guint furniture : 1; /* running head, foot or page number */
} CwSourceLine;

/* How a line goes on in the next. */
typedef enum
{
  CW_SOURCE_SPACE, /* with a space between them */
  CW_SOURCE_GLUE, /* with nothing between them */
  CW_SOURCE_MEND, /* with nothing, and the hyphen goes */
} CwSourceJoint;

/* Words of a text and how often they stand in it unbroken. */
typedef struct
{
  GHashTable *words; /* folded word or pair "year-old" -> count */
} CwSourceWords;

/* cw-source-line.c */
gboolean cw_source_is_space (gunichar c);
GArray *cw_source_split (const char *raw);
gunichar cw_source_get_first (const CwSourceLine *line);
gunichar cw_source_get_last (const CwSourceLine *line);

/* cw-source-furniture.c */
void cw_source_find_furniture (GArray *lines);

/* cw-source-number.c */
void cw_source_drop_numbers (GArray *lines);

/* cw-source-hyphen.c */
CwSourceWords *cw_source_words_new (const GArray *lines);
void cw_source_words_free (CwSourceWords *self);
CwSourceJoint cw_source_words_join (const CwSourceWords *self,
                                    const CwSourceLine *line,
                                    const CwSourceLine *next);

/* The text of a file of elements, as far as it was read. */
typedef struct
{
  GString *text;
  gboolean needs_run; /* Office Open XML */
  guint runs; /* depth of elements around the text */
  guint cells;
  guint skipped;
} CwSourceMarkup;

/* cw-source-markup.c */
void cw_source_markup_open (CwSourceMarkup *self, const char *name);
void cw_source_markup_close (CwSourceMarkup *self, const char *name);
void cw_source_markup_take (CwSourceMarkup *self, const char *value, gsize length);
char *cw_source_markup_finish (CwSourceMarkup *self, gboolean whole, GError **error);

/* cw-source-word.c, cw-source-html.c */
char *cw_source_read_word (GBytes *bytes, GCancellable *cancellable, GError **error);
char *cw_source_read_html (GBytes *bytes, GCancellable *cancellable, GError **error);

/* What comes by in a web page. */
typedef struct
{
  void (*open) (gpointer user_data, const char *name, const char *const *attributes);
  void (*close) (gpointer user_data, const char *name);
  void (*take) (gpointer user_data, const char *text, gsize length);
} CwSourceHtmlHandler;

gboolean cw_source_html_parse (GBytes *bytes,
                               const CwSourceHtmlHandler *handler,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error);

/* cw-source-paragraph.c */
GArray *cw_source_list_paragraphs (const GArray *lines);
gboolean cw_source_goes_on (const GArray *lines, const GArray *paragraphs, guint i, guint *next);

/* Lines that make one paragraph. */
typedef struct
{
  guint first;
  guint end;
  gboolean done;
} CwSourceParagraph;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSourceWords, cw_source_words_free)

G_END_DECLS
