/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The order in which a page is read.  A gutter that few lines cross makes two columns; a line that
 * crosses it, such as a title, and a row of many cells, such as one of a table, ends the columns
 * above it.  Each column is looked at in the same way again.
 */
#include "config.h"

#include "io/helper/cw-pdf-layout.h"

#include <math.h>
#include <string.h>

#define N_BINS 200
#define MAX_DEPTH 3
/* Columns have several lines, and most of them fill the column. */
#define MIN_COLUMN_LINES 4
#define CELLS_OF_A_ROW 4

static void
piece_free (gpointer data)
{
  CwPdfPiece *self = data;

  g_free (self->text);
  g_free (self);
}

/**
 * cw_pdf_pieces_new:
 *
 * Returns: (transfer full) (element-type CwPdfPiece): an empty page
 */
GPtrArray *
cw_pdf_pieces_new (void)
{
  return g_ptr_array_new_with_free_func (piece_free);
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const CwPdfPiece *first = *(CwPdfPiece *const *)a, *second = *(CwPdfPiece *const *)b;

  if (first->bottom != second->bottom)
    return first->bottom < second->bottom ? -1 : 1;
  return first->left < second->left ? -1 : first->left > second->left;
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  const CwPdfPiece *first = *(CwPdfPiece *const *)a, *second = *(CwPdfPiece *const *)b;

  return first->left < second->left ? -1 : first->left > second->left;
}

static gboolean
is_same_line (const CwPdfPiece *a, const CwPdfPiece *b)
{
  double shared = MIN (a->bottom, b->bottom) - MAX (a->top, b->top);

  return shared > 0.5 * MIN (a->bottom - a->top, b->bottom - b->top);
}

/* The first piece below those that stand on one line with piece @first. */
static guint
find_row_end (const GPtrArray *pieces, guint first)
{
  guint end = first + 1;

  while (end < pieces->len && is_same_line (pieces->pdata[first], pieces->pdata[end]))
    end++;
  return end;
}

/* ---- the gutter ---- */

typedef struct
{
  double left;
  double right;
  guint cover[N_BINS]; /* how many pieces stand over each bin */
} Profile;

static guint
get_bin (const Profile *self, double x)
{
  double place = (x - self->left) / (self->right - self->left) * N_BINS;

  return (guint)CLAMP (place, 0, N_BINS - 1);
}

static gboolean
measure (Profile *self, const GPtrArray *pieces)
{
  *self = (Profile){ .left = G_MAXDOUBLE, .right = -G_MAXDOUBLE };
  for (guint i = 0; i < pieces->len; i++)
    {
      const CwPdfPiece *piece = pieces->pdata[i];

      self->left = MIN (self->left, piece->left);
      self->right = MAX (self->right, piece->right);
    }
  if (!(self->right - self->left > 1))
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    {
      const CwPdfPiece *piece = pieces->pdata[i];

      for (guint bin = get_bin (self, piece->left); bin <= get_bin (self, piece->right); bin++)
        self->cover[bin]++;
    }
  return TRUE;
}

/* The middle of the emptiest stretch between a quarter and three quarters of the width. */
static double
find_emptiest (const Profile *self)
{
  guint least = G_MAXUINT, best = N_BINS / 2, length = 0;

  for (guint bin = N_BINS / 4; bin < N_BINS * 3 / 4; bin++)
    {
      guint end = bin;

      while (end < N_BINS * 3 / 4 && self->cover[end] == self->cover[bin])
        end++;
      if (self->cover[bin] < least || (self->cover[bin] == least && end - bin > length))
        {
          least = self->cover[bin];
          length = end - bin;
          best = bin + length / 2;
        }
      bin = end - 1;
    }
  return self->left + (best + 0.5) * (self->right - self->left) / N_BINS;
}

static gboolean
crosses (const CwPdfPiece *piece, double gutter)
{
  return piece->left < gutter && piece->right > gutter;
}

/* Lines that fill most of a column tell it from the cells of a table. */
static gboolean
is_column (const GPtrArray *pieces, double from, double to, double gutter, guint n_crossing)
{
  guint count = 0, filled = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const CwPdfPiece *piece = pieces->pdata[i];

      if (crosses (piece, gutter) || piece->left < from - 1 || piece->right > to + 1)
        continue;
      count++;
      filled += piece->right - piece->left > 0.6 * (to - from);
    }
  return count >= MIN_COLUMN_LINES && filled * 2 >= count && filled * 2 > n_crossing;
}

static gboolean
find_gutter (const GPtrArray *pieces, double *gutter)
{
  Profile profile;
  guint n_crossing;

  if (pieces->len < 2 * MIN_COLUMN_LINES || !measure (&profile, pieces))
    return FALSE;
  *gutter = find_emptiest (&profile);
  n_crossing = profile.cover[get_bin (&profile, *gutter)];
  return is_column (pieces, profile.left, *gutter, *gutter, 0) &&
         is_column (pieces, *gutter, profile.right, *gutter, 0) && n_crossing < pieces->len / 2;
}

/* ---- the order ---- */

static void order (GPtrArray *lines, GPtrArray *pieces, guint depth);

static GPtrArray *
lend_pieces (void)
{
  return g_ptr_array_new ();
}

/* A line is an array of pieces from left to right; a line without any ends a column. */
static void
add_line (GPtrArray *lines, const GPtrArray *pieces, guint first, guint end)
{
  GPtrArray *line = lend_pieces ();

  for (guint i = first; i < end; i++)
    g_ptr_array_add (line, pieces->pdata[i]);
  g_ptr_array_sort (line, compare_lefts);
  g_ptr_array_add (lines, line);
}

static void
flush_columns (GPtrArray *lines, GPtrArray *left, GPtrArray *right, guint depth)
{
  order (lines, left, depth + 1);
  order (lines, right, depth + 1);
  g_ptr_array_set_size (left, 0);
  g_ptr_array_set_size (right, 0);
}

static gboolean
is_across (const GPtrArray *pieces, guint first, guint end, double gutter)
{
  if (end - first >= CELLS_OF_A_ROW)
    return TRUE;
  for (guint i = first; i < end; i++)
    if (crosses (pieces->pdata[i], gutter))
      return TRUE;
  return FALSE;
}

static void
order_columns (GPtrArray *lines, GPtrArray *pieces, double gutter, guint depth)
{
  g_autoptr (GPtrArray) left = lend_pieces ();
  g_autoptr (GPtrArray) right = lend_pieces ();

  for (guint first = 0, end; first < pieces->len; first = end)
    {
      end = find_row_end (pieces, first);
      if (is_across (pieces, first, end, gutter))
        {
          flush_columns (lines, left, right, depth);
          add_line (lines, pieces, first, end);
          continue;
        }
      for (guint i = first; i < end; i++)
        {
          CwPdfPiece *piece = pieces->pdata[i];

          g_ptr_array_add (piece->left < gutter ? left : right, piece);
        }
    }
  flush_columns (lines, left, right, depth);
}

static void
order (GPtrArray *lines, GPtrArray *pieces, guint depth)
{
  double gutter;

  g_ptr_array_sort (pieces, compare_tops);
  if (depth < MAX_DEPTH && find_gutter (pieces, &gutter))
    {
      order_columns (lines, pieces, gutter, depth);
      return;
    }
  for (guint first = 0, end; first < pieces->len; first = end)
    {
      end = find_row_end (pieces, first);
      add_line (lines, pieces, first, end);
    }
}

/* ---- head and foot ---- */

/* More lines than this are no running head. */
#define MAX_HEAD_ROWS 2

/* Whether white of a line's height parts a row from the next, as it does heads and feet. */
static gboolean
stands_apart (const CwPdfPiece *upper, const CwPdfPiece *lower)
{
  return lower->top - upper->bottom > MAX (upper->size, lower->size);
}

static double
find_lowest (const GPtrArray *pieces, guint first, guint end)
{
  double lowest = -G_MAXDOUBLE;

  for (guint i = first; i < end; i++)
    lowest = MAX (lowest, ((CwPdfPiece *)pieces->pdata[i])->bottom);
  return lowest;
}

/* How many pieces stand in the rows at the top that are parted from the rest by white. */
static guint
find_head_end (const GPtrArray *pieces)
{
  guint end = 0;

  for (guint row = 0; row < MAX_HEAD_ROWS && end < pieces->len; row++)
    {
      end = find_row_end (pieces, end);
      if (end < pieces->len && stands_apart (pieces->pdata[end - 1], pieces->pdata[end]))
        return end;
    }
  return 0;
}

/* The same at the bottom: the first piece of the rows below the last white. */
static guint
find_foot_start (const GPtrArray *pieces, guint first)
{
  for (guint i = pieces->len; i > first + 1 && pieces->len - i < 8; i--)
    {
      const CwPdfPiece *lower = pieces->pdata[i - 1];

      if (lower->top - find_lowest (pieces, first, i - 1) > lower->size)
        return i - 1;
    }
  return pieces->len;
}

static void
add_rows (GPtrArray *lines, const GPtrArray *pieces, guint from, guint to)
{
  for (guint first = from, end; first < to; first = end)
    {
      end = MIN (find_row_end (pieces, first), to);
      add_line (lines, pieces, first, end);
    }
}

static void
order_page (GPtrArray *lines, GPtrArray *pieces)
{
  g_autoptr (GPtrArray) body = lend_pieces ();
  guint head, foot;

  g_ptr_array_sort (pieces, compare_tops);
  head = find_head_end (pieces);
  foot = find_foot_start (pieces, head);
  for (guint i = head; i < foot; i++)
    g_ptr_array_add (body, pieces->pdata[i]);
  add_rows (lines, pieces, 0, head);
  order (lines, body, 0);
  add_rows (lines, pieces, foot, pieces->len);
}

/* ---- the text ---- */

static const CwPdfPiece *
get_first (const GPtrArray *lines, guint i)
{
  const GPtrArray *line = lines->pdata[i];

  return line->pdata[0];
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return first < second ? -1 : first > second;
}

/* From one line to the next, as most lines of the page have it. */
static double
find_pitch (const GPtrArray *lines)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < lines->len; i++)
    {
      double step = get_first (lines, i)->bottom - get_first (lines, i - 1)->bottom;

      if (step > 0)
        g_array_append_val (steps, step);
    }
  if (steps->len == 0)
    return 0;
  g_array_sort (steps, compare_doubles);
  return g_array_index (steps, double, steps->len / 2);
}

static gboolean
is_indented (const CwPdfPiece *line, const CwPdfPiece *previous)
{
  double indent = line->left - previous->left;

  return indent > 0.6 * line->size && indent < 4 * line->size;
}

/* Whether a paragraph ends between two lines that follow each other. */
static gboolean
is_parted (const CwPdfPiece *previous, const CwPdfPiece *line, double pitch)
{
  double step = line->bottom - previous->bottom;
  double sizes = line->size / MAX (previous->size, 0.1);

  if (sizes > 1.12 || sizes < 0.89)
    return TRUE;
  /* Upwards: the next column, in which the paragraph may go on. */
  if (step <= 0)
    return FALSE;
  return step > 1.4 * pitch || is_indented (line, previous);
}

static void
append_line (GString *out, const GPtrArray *line)
{
  for (guint i = 0; i < line->len; i++)
    {
      const CwPdfPiece *piece = line->pdata[i];

      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, piece->text);
    }
  g_string_append_c (out, '\n');
}

/**
 * cw_pdf_layout_append:
 * @out: text so far
 * @pieces: (element-type CwPdfPiece): all words of a page; sorted by this
 *
 * Appends the words in reading order, each line of print on a line, with an empty line where the
 * print shows the end of a paragraph.
 */
void
cw_pdf_layout_append (GString *out, GPtrArray *pieces)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  double pitch;

  order_page (lines, pieces);
  pitch = find_pitch (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      if (i > 0 && is_parted (get_first (lines, i - 1), get_first (lines, i), pitch))
        g_string_append_c (out, '\n');
      append_line (out, lines->pdata[i]);
    }
}
