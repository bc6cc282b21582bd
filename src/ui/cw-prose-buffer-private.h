/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-buffer.h"

G_BEGIN_DECLS

struct _CwProseBuffer
{
  GtkTextBuffer parent_instance;

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
GtkTextTag *cw_prose_tags_make_chip (GtkTextBuffer *buffer, const char *source);
const char *cw_prose_tags_get_source (GtkTextTag *tag);
GtkTextTag *cw_prose_tags_find_chip (const GtkTextIter *place);
void
cw_prose_tags_apply (GtkTextBuffer *buffer, int start, const GtkTextIter *end, CwProseStyle style);
void cw_prose_tags_mark_chip (GtkTextTag *tag, gboolean is_unresolved);
void cw_prose_tags_go_to_chip_start (GtkTextIter *place);
void cw_prose_tags_go_to_chip_end (GtkTextIter *place);

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
char *cw_prose_buffer_write_line (const GtkTextIter *start, const GtkTextIter *end);

G_END_DECLS
