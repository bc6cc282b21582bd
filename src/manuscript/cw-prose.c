/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-prose.h"

#include <string.h>

#include "manuscript/cw-prose-private.h"

/* The text of a section as blocks and runs. The source is the canonical text of a prose field: it
 * reads well without any program, and text that was typed without knowing of marks means itself.
 * Lines are blocks; what stands in a line is read in cw-prose-run.c. */

/* ---- reading ---- */

static void
block_free (CwProseBlock *block)
{
  g_ptr_array_unref (block->runs);
  g_free (block);
}

static CwProseBlock *
block_new (CwProseBlockKind kind, gsize start, gsize end)
{
  CwProseBlock *block = g_new0 (CwProseBlock, 1);

  block->kind = kind;
  block->start = start;
  block->end = end;
  block->runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_prose_run_free);
  return block;
}

/* How many bytes of an item's number with its dot and blank stand at the start, or 0. */
static gsize
measure_number (const char *line, gsize length, guint *number)
{
  gsize digits = 0;

  *number = 0;
  while (digits < length && digits < 3 && g_ascii_isdigit (line[digits]))
    *number = *number * 10 + (line[digits++] - '0');
  if (digits == 0 || digits + 1 >= length || line[digits] != '.' || line[digits + 1] != ' ')
    return 0;
  return digits + 2;
}

/* A row has a bar at either end. */
static gboolean
is_row (const char *line, gsize length)
{
  return length >= 2 && line[0] == '|' && line[length - 1] == '|' && line[length - 2] != '\\';
}

/**
 * cw_prose_is_table_rule:
 * @line: a line of prose
 * @length: its bytes
 * @is_below_head: whether it comes right below the first row of a table
 *
 * Single hyphens in a row further down are what somebody typed where there is nothing to say.
 *
 * Returns: whether it is the line between head and body that other programs want: bars, hyphens and
 *   colons
 */
gboolean
cw_prose_is_table_rule (const char *line, gsize length, gboolean is_below_head)
{
  for (gsize i = 0; i < length; i++)
    if (strchr ("|-: ", line[i]) == NULL)
      return FALSE;
  return g_strstr_len (line, (gssize)length, is_below_head ? "-" : "--") != NULL;
}

/* Whether the line at @start comes right below the first row of a table. */
static gboolean
is_below_head (const GPtrArray *blocks, const char *source, gsize start)
{
  const CwProseBlock *head = blocks->len ? blocks->pdata[blocks->len - 1] : NULL;
  const CwProseBlock *above = blocks->len > 1 ? blocks->pdata[blocks->len - 2] : NULL;
  guint n = 0;

  if (head == NULL || head->kind != CW_PROSE_TABLE_ROW ||
      (above && above->kind == CW_PROSE_TABLE_ROW))
    return FALSE;
  for (gsize i = head->end; i < start && n < 2; i++)
    n += source[i] == '\n';
  return n == 1;
}

/* Which block a line is, and how much of it is mark. */
static CwProseBlockKind
classify (const char *line, gsize length, gsize *mark, guint *number)
{
  *number = 0;
  *mark = 0;
  if (length > 3 && strncmp (line, "## ", 3) == 0)
    {
      *mark = 3;
      return CW_PROSE_HEADING;
    }
  if (length > 2 && line[0] == '-' && line[1] == ' ')
    {
      *mark = 2;
      return CW_PROSE_BULLET;
    }
  if (is_row (line, length))
    {
      *mark = 1;
      return CW_PROSE_TABLE_ROW;
    }
  *mark = measure_number (line, length, number);
  return *mark ? CW_PROSE_NUMBER : CW_PROSE_PARAGRAPH;
}

static void
read_line (GPtrArray *blocks, const char *source, gsize start, gsize end)
{
  CwProseBlock *block;
  CwProseBlockKind kind;
  gsize mark;
  guint number;

  while (start < end && g_ascii_isspace (source[start]))
    start++;
  while (end > start && g_ascii_isspace (source[end - 1]))
    end--;
  if (start == end)
    return;
  kind = classify (source + start, end - start, &mark, &number);
  if (kind == CW_PROSE_TABLE_ROW &&
      cw_prose_is_table_rule (source + start, end - start, is_below_head (blocks, source, start)))
    return;
  block = block_new (kind, start, end);
  block->number = number;
  block->words = start + mark;
  cw_prose_read_runs (source, block);
  g_ptr_array_add (blocks, block);
}

/**
 * cw_prose_run_is_caption:
 * @run: a run
 *
 * Returns: whether the caption of a table begins with it
 */
gboolean
cw_prose_run_is_caption (const CwProseRun *run)
{
  return run->kind == CW_PROSE_CROSS_REFERENCE && run->target && g_str_equal (run->text, "table") &&
         g_strcmp0 (run->wording, CW_PROSE_CAPTION_WORDING) == 0;
}

static gboolean
is_caption (const CwProseBlock *block, const CwProseBlock *next)
{
  return block->kind == CW_PROSE_PARAGRAPH && next->kind == CW_PROSE_TABLE_ROW &&
         block->runs->len > 0 && cw_prose_run_is_caption (block->runs->pdata[0]);
}

/* Only above a table a line is its caption. */
static void
mark_captions (GPtrArray *blocks)
{
  for (guint i = 1; i < blocks->len; i++)
    if (is_caption (blocks->pdata[i - 1], blocks->pdata[i]))
      ((CwProseBlock *)blocks->pdata[i - 1])->kind = CW_PROSE_CAPTION;
}

/**
 * cw_prose_count_tables:
 * @blocks: (element-type CwProseBlock): the blocks of a text
 *
 * Returns: how many tables there are: rows that follow each other are one
 */
guint
cw_prose_count_tables (GPtrArray *blocks)
{
  gboolean is_inside = FALSE;
  guint n = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      gboolean is_row = ((const CwProseBlock *)blocks->pdata[i])->kind == CW_PROSE_TABLE_ROW;

      n += is_row && !is_inside;
      is_inside = is_row;
    }
  return n;
}

/**
 * cw_prose_parse:
 * @source: (nullable): text of a prose field
 *
 * Reads marks, facts, citations and cross references. What is no mark by the letter is text, so
 * nothing that was typed disappears.
 *
 * Returns: (transfer full) (element-type CwProseBlock): the blocks in order, none for no text
 */
GPtrArray *
cw_prose_parse (const char *source)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)block_free);
  gsize start = 0;

  for (gsize at = 0; source && start <= at; at++)
    if (source[at] == '\n' || source[at] == '\0')
      {
        read_line (blocks, source, start, at);
        if (source[at] == '\0')
          break;
        start = at + 1;
      }
  mark_captions (blocks);
  return blocks;
}

/* ---- writing ---- */

/**
 * cw_prose_escape:
 * @text: words of one line
 *
 * Returns: (transfer full): source that reads back as these words, whatever they hold
 */
char *
cw_prose_escape (const char *text)
{
  GString *out = g_string_new (NULL);
  guint number;

  if (strncmp (text, "## ", 3) == 0 || strncmp (text, "- ", 2) == 0)
    g_string_append_c (out, '\\');
  for (const char *p = text; *p; p++)
    {
      gsize length = p == text ? measure_number (p, strlen (p), &number) : 0;

      if (length)
        {
          g_string_append_len (out, p, length - 2);
          p += length - 2;
          g_string_append (out, "\\.");
          continue;
        }
      if (strchr ("\\*{[|", *p) || ((*p == '^' || *p == '_') && p[1] == '{'))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

/**
 * cw_prose_format_fact:
 * @name: what is meant: "age", "drug.dose", "figure"
 * @target: (nullable): id of its entity
 * @wording: (nullable): how it is worded
 *
 * Returns: (transfer full): the source of a fact or cross reference
 */
char *
cw_prose_format_fact (const char *name, const char *target, const char *wording)
{
  return g_strconcat ("{", name, target ? ":" : "", target ? target : "", wording ? "|" : "",
                      wording ? wording : "", "}", NULL);
}

/**
 * cw_prose_format_citation:
 * @keys: ids or citation keys of works, in order
 *
 * Returns: (transfer full): the source of a citation
 */
char *
cw_prose_format_citation (const char *const *keys)
{
  g_autofree char *joined = g_strjoinv ("; @", (char **)keys);

  return g_strconcat ("[@", joined, "]", NULL);
}

/**
 * cw_prose_style_get_mark:
 * @style: one style
 * @is_closing: whether it is the mark behind the words
 *
 * Returns: the mark
 */
const char *
cw_prose_style_get_mark (CwProseStyle style, gboolean is_closing)
{
  switch (style)
    {
    case CW_PROSE_EMPHASIS:
      return "*";
    case CW_PROSE_STRONG:
      return "**";
    case CW_PROSE_SUPERSCRIPT:
      return is_closing ? "}" : "^{";
    case CW_PROSE_SUBSCRIPT:
      return is_closing ? "}" : "_{";
    default:
      return "";
    }
}
