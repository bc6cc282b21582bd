/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a text of tagged lines: "TAG - value", as RIS and MEDLINE write them. */
typedef struct
{
  const char *at;
  const char *end;
  gsize next_line;
  guint tag_max;
  gboolean blank_follows;

  char tag[5];
  gsize line;
  gboolean after_blank; /* an empty line stood before the tag */
  GString *value; /* with its continuation lines */
  gsize stray_line; /* of text before the first tag, or 0 */
} CwTaggedText;

void cw_tagged_text_init (CwTaggedText *self, const char *text, gsize length, guint tag_max);
void cw_tagged_text_clear (CwTaggedText *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwTaggedText, cw_tagged_text_clear)

gboolean cw_tagged_text_next (CwTaggedText *self);
gboolean cw_tagged_text_is_tag (const char *line, gsize length, guint tag_max, gsize *value);
void cw_tagged_text_append (GString *out, const char *tag, const char *value);

G_END_DECLS
