/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The letters of a page, with their places, become pieces of lines. */
#include "config.h"

#include "io/helper/cw-pdf-page.h"

#include "io/helper/cw-pdf-layout.h"

#include <string.h>

/* In heights of the letters. */
#define WIDE_GAP 1.0
#define RAISED 0.15
#define SMALL 0.8

typedef struct
{
  const char *text;
  const PopplerRectangle *boxes;
  guint n_boxes;
} Letters;

static double
get_height (const PopplerRectangle *box)
{
  return box->y2 - box->y1;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return first < second ? -1 : first > second;
}

static double
find_usual_height (const Letters *letters, guint first, guint end)
{
  g_autofree double *heights = g_new (double, end - first);

  for (guint i = first; i < end; i++)
    heights[i - first] = get_height (&letters->boxes[i]);
  qsort (heights, end - first, sizeof *heights, compare_doubles);
  return heights[(end - first) / 2];
}

/* A raised 2 behind a 3 is a note or a power, and never 32. */
static gunichar
lift (gunichar letter, const PopplerRectangle *box, const CwPdfPiece *piece)
{
  static const gunichar raised[] = { 0x2070, 0xb9,   0xb2,   0xb3,   0x2074,
                                     0x2075, 0x2076, 0x2077, 0x2078, 0x2079 };

  if (letter >= '0' && letter <= '9' && get_height (box) < SMALL * piece->size &&
      box->y2 < piece->bottom - RAISED * piece->size)
    return raised[letter - '0'];
  return letter;
}

static void
take_bounds (CwPdfPiece *piece, const Letters *letters, guint first, guint end)
{
  piece->size = find_usual_height (letters, first, end);
  piece->left = letters->boxes[first].x1;
  piece->right = letters->boxes[first].x2;
  piece->top = letters->boxes[first].y1;
  piece->bottom = letters->boxes[first].y2;
  for (guint i = first + 1; i < end; i++)
    {
      const PopplerRectangle *box = &letters->boxes[i];

      piece->left = MIN (piece->left, box->x1);
      piece->right = MAX (piece->right, box->x2);
      /* Raised and lowered letters do not make the line higher. */
      if (get_height (box) >= SMALL * piece->size)
        {
          piece->top = MIN (piece->top, box->y1);
          piece->bottom = MAX (piece->bottom, box->y2);
        }
    }
}

static char *
dup_words (const CwPdfPiece *piece,
           const Letters *letters,
           const char *text,
           guint first,
           guint end)
{
  GString *words = g_string_new (NULL);

  for (guint i = first; i < end; i++, text = g_utf8_next_char (text))
    g_string_append_unichar (words, lift (g_utf8_get_char (text), &letters->boxes[i], piece));
  return g_string_free (words, FALSE);
}

static void
add_piece (GPtrArray *pieces, const Letters *letters, const char *text, guint first, guint end)
{
  CwPdfPiece *piece;

  if (first == end)
    return;
  piece = g_new0 (CwPdfPiece, 1);
  take_bounds (piece, letters, first, end);
  piece->text = dup_words (piece, letters, text, first, end);
  g_strstrip (piece->text);
  if (*piece->text)
    g_ptr_array_add (pieces, piece);
  else
    {
      g_free (piece->text);
      g_free (piece);
    }
}

/* Backwards as well: what stands left of its predecessor is no continuation of it. */
static gboolean
is_gap (const PopplerRectangle *before, const PopplerRectangle *after)
{
  double height = MAX (get_height (before), get_height (after));

  return after->x1 - before->x2 > WIDE_GAP * height || before->x1 - after->x1 > height;
}

static GPtrArray *
split (const Letters *letters)
{
  GPtrArray *pieces = cw_pdf_pieces_new ();
  const char *start = letters->text, *p = letters->text;
  guint first = 0, last_ink = 0, i = 0;

  for (; i < letters->n_boxes && *p; i++)
    {
      gunichar letter = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (letter == '\n' ||
          (i > first && letter != ' ' && is_gap (&letters->boxes[last_ink], &letters->boxes[i])))
        {
          add_piece (pieces, letters, start, first, i);
          first = letter == '\n' ? i + 1 : i;
          start = letter == '\n' ? next : p;
        }
      if (letter != ' ')
        last_ink = i;
      p = next;
    }
  add_piece (pieces, letters, start, first, i);
  return pieces;
}

/**
 * cw_pdf_page_list_pieces:
 * @page: a page
 *
 * Returns: (transfer full) (element-type CwPdfPiece): its words; empty when it holds none
 */
GPtrArray *
cw_pdf_page_list_pieces (PopplerPage *page)
{
  g_autofree PopplerRectangle *boxes = NULL;
  g_autofree char *text = poppler_page_get_text (page);
  Letters letters = { .text = text };

  if (text == NULL || !g_utf8_validate (text, -1, NULL) ||
      !poppler_page_get_text_layout (page, &boxes, &letters.n_boxes))
    return cw_pdf_pieces_new ();
  letters.boxes = boxes;
  return split (&letters);
}
