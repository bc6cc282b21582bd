/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-manuscript-sink-private.h"
#include "manuscript/cw-title-page.h"

/* The title page, line by line. */

static const CwLine lines[] = {
  [CW_TITLE_LINE_TITLE] = CW_LINE_TITLE,
  [CW_TITLE_LINE_AUTHORS] = CW_LINE_AUTHORS,
  [CW_TITLE_LINE_AFFILIATION] = CW_LINE_AFFILIATION,
  [CW_TITLE_LINE_NOTE] = CW_LINE_NOTE,
};

void
cw_manuscript_put (CwManuscriptSink *sink, guint style, const char *text)
{
  const CwPiece piece = { .text = text, .style = style };

  if (text && *text)
    CW_EMIT (sink, write_piece, (sink, &piece));
}

/* Only the title is in the author's own language; the words of the other lines are English. */
static void
walk_lines (CwManuscriptSink *sink, gboolean with_title)
{
  g_autoptr (GPtrArray) list = cw_title_page_list_lines (sink->manuscript, sink->options->is_blind);

  for (guint i = 0; i < list->len; i++)
    {
      const CwTitleLine *line = list->pdata[i];

      if (line->kind != CW_TITLE_LINE_TITLE || with_title)
        cw_manuscript_walk_line (sink, line->block, lines[line->kind]);
    }
}

/* What stands below the title; the anonymous page says nothing of the authors. */
void
cw_manuscript_walk_byline (CwManuscriptSink *sink)
{
  walk_lines (sink, FALSE);
}

/* The lines of the title page. */
void
cw_manuscript_walk_front (CwManuscriptSink *sink)
{
  walk_lines (sink, TRUE);
}
