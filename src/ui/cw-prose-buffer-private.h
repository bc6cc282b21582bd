/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-buffer.h"

G_BEGIN_DECLS

/* A fact, citation or cross reference in the text, in characters. */
typedef struct
{
  int start;
  int end;
  char *source;
  gboolean is_unresolved; /* it points to nothing */
} CwProseChip;

struct _CwProseBuffer
{
  GtkTextBuffer parent_instance;

  GPtrArray *chips; /* of CwProseChip, as they stand */
  CwChipFunc func;
  gpointer user_data;
  char *case_id; /* of which the facts are told, or NULL */
  gboolean is_showing; /* what changes was not typed */
  int typing_at; /* where what is typed gets the typing style, in characters, or -1 */
  CwProseStyle typing_style;
};

/* cw-prose-buffer-tag.c */
void cw_prose_tags_add (GtkTextBuffer *buffer);
GtkTextTag *cw_prose_tags_get (GtkTextBuffer *buffer, CwProseStyle style);
CwProseStyle cw_prose_tags_get_style (const GtkTextIter *place);
void
cw_prose_tags_apply (GtkTextBuffer *buffer, int start, const GtkTextIter *end, CwProseStyle style);
void cw_prose_tags_apply_look (GtkTextBuffer *buffer,
                               const GtkTextIter *start,
                               const GtkTextIter *end,
                               gboolean is_unresolved);
void cw_prose_tags_clear_look (GtkTextBuffer *buffer, int start, const GtkTextIter *end);

/* cw-prose-buffer-chip.c */
GPtrArray *cw_prose_chips_new (void);
CwProseChip *cw_prose_chips_find (const GtkTextIter *place);
CwProseChip *cw_prose_chips_find_next (CwProseBuffer *self, int offset);
void cw_prose_chips_go_to_start (GtkTextIter *place);
void cw_prose_chips_go_to_end (GtkTextIter *place);
gboolean cw_prose_chips_make_room (CwProseBuffer *self, int offset, int n);
void cw_prose_chips_deleted (CwProseBuffer *self, int start, int end);
void cw_prose_chips_put (CwProseBuffer *self,
                         GtkTextIter *place,
                         const char *text,
                         const char *source,
                         gboolean is_unresolved);
void cw_prose_chips_mark (CwProseBuffer *self, CwProseChip *chip, gboolean is_unresolved);

/* cw-prose-buffer.c */
char *cw_prose_buffer_tell (CwProseBuffer *self, const CwProseRun *run, const char *source);
void cw_prose_buffer_put_lines (CwProseBuffer *self, GtkTextIter *place, const char *source);

/* cw-prose-buffer-style.c */
void cw_prose_buffer_style_typed (CwProseBuffer *self, int start, const GtkTextIter *end);

/* cw-prose-buffer-refresh.c */
/* A word joiner, shown by a chip for which the others beside it have left nothing. */
#define CW_PROSE_NOTHING_LEFT "\u2060"
void cw_prose_buffer_refresh_chips (CwProseBuffer *self, gboolean joined_only);

/* cw-prose-buffer-source.c */
/* What is put in the place of matches while the source is written. */
typedef struct
{
  const GArray *matches; /* of CwTextMatch, in order, each in one line */
  const char *text;
  guint next; /* the first match that has not been reached */
  guint n_replaced;
} CwProseReplacing;

char *cw_prose_buffer_write (const GtkTextIter *start,
                             const GtkTextIter *past,
                             CwProseReplacing *replacing);
gboolean cw_prose_buffer_touches_chip (CwProseBuffer *buffer, const CwTextMatch *match);

G_END_DECLS
