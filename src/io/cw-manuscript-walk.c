/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-manuscript-sink-private.h"

/* The way through an article that every format goes. */

/* Where the walk is. */
typedef struct
{
  CwManuscriptSink *sink;
  guint levels[8]; /* of the sections that are open */
  guint n_levels;
  gboolean is_wanted; /* the part before, when only one section is */
} Walk;

/* ---- sections ---- */

static void
close_sections (Walk *walk, guint level)
{
  while (walk->n_levels > 0 && walk->levels[walk->n_levels - 1] >= level)
    {
      walk->n_levels--;
      CW_EMIT (walk->sink, end_section, (walk->sink));
    }
}

static void
open_section (Walk *walk, guint level, const char *heading, const char *nick)
{
  close_sections (walk, level);
  walk->levels[walk->n_levels++] = level;
  CW_EMIT (walk->sink, begin_section, (walk->sink, level, heading, nick));
}

static char *
dup_heading (const CwManuscriptBlock *block)
{
  return cw_manuscript_block_dup_text (block);
}

/* What stands between two headings of the author. */
static void
walk_between (Walk *walk, GPtrArray *blocks, guint first, guint end)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new ();

  for (guint i = first; i < end; i++)
    g_ptr_array_add (some, blocks->pdata[i]);
  cw_manuscript_walk_blocks (walk->sink, some);
}

static void
walk_content (Walk *walk, GPtrArray *blocks, guint level)
{
  guint first = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];
      g_autofree char *heading = NULL;

      if (block->kind != CW_PROSE_HEADING)
        continue;
      heading = dup_heading (block);
      walk_between (walk, blocks, first, i);
      open_section (walk, level, heading, NULL);
      first = i + 1;
    }
  walk_between (walk, blocks, first, blocks->len);
}

/* ---- parts ---- */

/* A part without a heading goes on with the one before. */
static gboolean
is_wanted (Walk *walk, const CwManuscriptPart *part, gboolean is_whole)
{
  const char *section = walk->sink->options->section;

  if (is_whole || section == NULL)
    return TRUE;
  if (part->heading || !walk->is_wanted)
    walk->is_wanted = strcmp (part->nick, section) == 0;
  return walk->is_wanted;
}

static gboolean
has_heading (Walk *walk, const CwManuscriptPart *part, gboolean is_whole)
{
  return part->heading && (is_whole || walk->sink->options->section == NULL);
}

static void
walk_part (Walk *walk, const CwManuscriptPart *part, gboolean is_whole)
{
  guint level = part->kind == CW_MANUSCRIPT_BODY ? 1 : 2;

  if (has_heading (walk, part, is_whole))
    open_section (walk, level, part->heading, part->nick);
  walk_content (walk, part->blocks, level + 1);
}

static void
walk_parts (Walk *walk, CwManuscriptPartKind kind, gboolean is_whole)
{
  const CwManuscript *manuscript = walk->sink->manuscript;

  walk->is_wanted = FALSE;
  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = manuscript->parts->pdata[i];

      if (part->kind == kind && cw_manuscript_part_is_shown (part, walk->sink->options->is_blind) &&
          is_wanted (walk, part, is_whole))
        walk_part (walk, part, is_whole);
    }
  close_sections (walk, 0);
}

/* ---- matters ---- */

static void
walk_floats (Walk *walk, GPtrArray *floats, gboolean is_figure)
{
  for (guint i = 0; i < floats->len; i++)
    if (is_figure)
      cw_manuscript_walk_figure (walk->sink, floats->pdata[i]);
    else
      cw_manuscript_walk_float_table (walk->sink, floats->pdata[i]);
}

static void
walk_references (Walk *walk)
{
  GPtrArray *references = walk->sink->manuscript->references;

  for (guint i = 0; i < references->len; i++)
    CW_EMIT (walk->sink, write_reference, (walk->sink, references->pdata[i]));
}

static void
walk_front (Walk *walk)
{
  if (walk->sink->class->write_front)
    walk->sink->class->write_front (walk->sink);
  else
    cw_manuscript_walk_front (walk->sink);
}

static void
walk_inside (Walk *walk, CwMatter matter, gboolean is_whole)
{
  const CwManuscript *manuscript = walk->sink->manuscript;

  switch (matter)
    {
    case CW_MATTER_FRONT:
      walk_front (walk);
      break;
    case CW_MATTER_ABSTRACT:
      walk_parts (walk, CW_MANUSCRIPT_ABSTRACT, is_whole);
      break;
    case CW_MATTER_BODY:
      walk_parts (walk, CW_MANUSCRIPT_BODY, is_whole);
      break;
    case CW_MATTER_BACK:
      walk_parts (walk, CW_MANUSCRIPT_BACK, is_whole);
      break;
    case CW_MATTER_REFERENCES:
      walk_references (walk);
      break;
    case CW_MATTER_TABLES:
      walk_floats (walk, manuscript->tables, FALSE);
      break;
    case CW_MATTER_FIGURES:
    default:
      walk_floats (walk, manuscript->figures, TRUE);
      break;
    }
}

static gboolean
is_shown (Walk *walk, CwMatter matter)
{
  return cw_matter_is_shown (matter, walk->sink->manuscript, walk->sink->options->is_blind);
}

static void
walk_matter (Walk *walk, CwMatter matter)
{
  const char *section = walk->sink->options->section;
  gboolean is_whole = g_strcmp0 (section, cw_matter_get_nick (matter)) == 0;
  gboolean has_part =
    matter == CW_MATTER_ABSTRACT || matter == CW_MATTER_BODY || matter == CW_MATTER_BACK;

  if (section && (is_whole || has_part))
    walk_inside (walk, matter, is_whole);
  else if (section == NULL && is_shown (walk, matter))
    {
      CW_EMIT (walk->sink, begin_matter, (walk->sink, matter, cw_matter_get_heading (matter)));
      walk_inside (walk, matter, TRUE);
      CW_EMIT (walk->sink, end_matter, (walk->sink, matter));
    }
}

/* Leads a format through the whole article, or through the one section of its options, then without
 * the heading of this section, or through their one table. */
void
cw_manuscript_walk (CwManuscriptSink *sink)
{
  Walk walk = { .sink = sink };

  if (sink->options->table)
    cw_manuscript_walk_float_table (sink, sink->options->table);
  for (CwMatter matter = 0; matter < CW_N_MATTERS && sink->options->table == NULL; matter++)
    walk_matter (&walk, matter);
}
