/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-tiff-filler.h"

/* The directory of a TIFF begins at an even place. Where the pixels end at an odd one a byte lies
 * between that the encoder never writes: it held whatever was in memory before. */

#define HEADER 8
#define ENTRY 12
#define STRIP_BYTE_COUNTS 279
#define TYPE_SHORT 3

typedef struct
{
  const guint8 *data;
  gsize length;
  gboolean is_big_endian;
} Tiff;

/* 0 beyond the end, where no number can be. */
static guint32
read_number (const Tiff *self, gsize at, guint n)
{
  guint32 number = 0;

  if (at > self->length || self->length - at < n)
    return 0;
  for (guint i = 0; i < n; i++)
    number = number << 8 | self->data[at + (self->is_big_endian ? i : n - 1 - i)];
  return number;
}

/* How many bytes the strips of pixels have that @entry lists. */
static guint64
sum_strips (const Tiff *self, gsize entry)
{
  guint size = read_number (self, entry + 2, 2) == TYPE_SHORT ? 2 : 4;
  guint32 n = read_number (self, entry + 4, 4);
  gsize at = (guint64)n * size <= 4 ? entry + 8 : read_number (self, entry + 8, 4);
  guint64 sum = 0;

  for (guint32 i = 0; i < n && at + size <= self->length; i++, at += size)
    sum += read_number (self, at, size);
  return sum;
}

static guint64
find_strips (const Tiff *self, gsize directory)
{
  guint n = read_number (self, directory, 2);

  for (guint i = 0; i < n; i++)
    {
      gsize entry = directory + 2 + (gsize)i * ENTRY;

      if (read_number (self, entry, 2) == STRIP_BYTE_COUNTS)
        return sum_strips (self, entry);
    }
  return 0;
}

/**
 * cw_tiff_clear_filler:
 * @data: (array length=length): a TIFF whose strips follow its header without a gap
 * @length: its length
 *
 * Sets the byte in front of the directory to zero when it belongs to nothing, so that the same
 * picture gives the same bytes.
 */
void
cw_tiff_clear_filler (guint8 *data, gsize length)
{
  const Tiff tiff = { data, length, length > 0 && data[0] == 'M' };
  gsize directory = read_number (&tiff, 4, 4);
  guint64 end = HEADER + find_strips (&tiff, directory);

  if (end % 2 == 1 && end + 1 == directory && directory <= length)
    data[end] = 0;
}
