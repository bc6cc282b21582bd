/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Reads the outer structure of image files: kind, size and which parts they have.  No pixel is
 * decoded and no memory is taken, so that any bytes may be looked at.
 */
#include "config.h"

#include "io/cw-image-header.h"

#include <string.h>

#define DICOM_OFFSET 128
#define SVG_SEARCH 4096

static const guint8 png_signature[8] = { 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A };

static guint32
read_big (const guint8 *data, guint size)
{
  guint32 value = 0;

  for (guint i = 0; i < size; i++)
    value = value << 8 | data[i];
  return value;
}

static guint32
read_ordered (const guint8 *data, guint size, gboolean big)
{
  guint32 value = 0;

  if (big)
    return read_big (data, size);
  for (guint i = size; i > 0; i--)
    value = value << 8 | data[i - 1];
  return value;
}

static gboolean
starts_with (const guint8 *data, gsize length, const void *start, gsize start_length)
{
  return length >= start_length && memcmp (data, start, start_length) == 0;
}

static gboolean
looks_like_svg (const guint8 *data, gsize length)
{
  const char *text = (const char *)data;

  return g_strstr_len (text, (gssize)MIN (length, SVG_SEARCH), "<svg") != NULL ||
         g_strstr_len (text, (gssize)MIN (length, SVG_SEARCH), "<!DOCTYPE svg") != NULL;
}

/* DICOM comes first: its free first part may imitate any other format. */
static CwImageKind
sniff (const guint8 *data, gsize length)
{
  if (length >= DICOM_OFFSET + 4 && memcmp (data + DICOM_OFFSET, "DICM", 4) == 0)
    return CW_IMAGE_KIND_DICOM;
  if (starts_with (data, length, png_signature, sizeof png_signature))
    return CW_IMAGE_KIND_PNG;
  if (starts_with (data, length, "\xFF\xD8\xFF", 3))
    return CW_IMAGE_KIND_JPEG;
  if (starts_with (data, length, "II\x2A\0", 4) || starts_with (data, length, "MM\0\x2A", 4))
    return CW_IMAGE_KIND_TIFF;
  if (looks_like_svg (data, length))
    return CW_IMAGE_KIND_SVG;
  return CW_IMAGE_KIND_OTHER;
}

static gboolean
is_png_pixel_part (const guint8 *name)
{
  static const char parts[][5] = { "IHDR", "PLTE", "tRNS", "sBIT", "IDAT", "IEND" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (memcmp (name, parts[i], 4) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_png (CwImageHeader *self, const guint8 *data, gsize length)
{
  gsize offset = sizeof png_signature;

  self->clean = TRUE;
  while (length - offset >= 12)
    {
      gsize size = read_big (data + offset, 4);
      const guint8 *name = data + offset + 4;

      if (size > length - offset - 12)
        break;
      if (offset == sizeof png_signature && size == 13 && memcmp (name, "IHDR", 4) == 0)
        {
          self->width = read_big (name + 4, 4);
          self->height = read_big (name + 8, 4);
        }
      self->clean = self->clean && is_png_pixel_part (name);
      offset += 12 + size;
      if (memcmp (name, "IEND", 4) == 0)
        {
          self->complete = TRUE;
          break;
        }
    }
  self->clean = self->clean && self->complete && offset == length;
  /* A file that is cut within its pixels still says how large it claims to be. */
  if (self->width == 0 && length >= 24 && memcmp (data + 12, "IHDR", 4) == 0)
    {
      self->width = read_big (data + 16, 4);
      self->height = read_big (data + 20, 4);
    }
}

static gboolean
is_jpeg_frame (guint8 marker)
{
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* Tables, frames and scans, and the one APP0 block that only says "this is a plain JPEG". */
static gboolean
is_jpeg_pixel_part (guint8 marker, const guint8 *body, gsize size)
{
  if (marker == 0xE0)
    return size == 16 && memcmp (body + 2, "JFIF", 5) == 0;
  return marker == 0xDB || marker == 0xC4 || marker == 0xDD || marker == 0xDA ||
         is_jpeg_frame (marker);
}

/* Finds the next marker after coded pixels; stuffed bytes and restart marks belong to the pixels.
 */
static gsize
skip_jpeg_scan (const guint8 *data, gsize length, gsize offset)
{
  while (length - offset >= 2)
    {
      const guint8 *found = memchr (data + offset, 0xFF, length - offset - 1);

      if (found == NULL)
        return length;
      offset = (gsize)(found - data);
      if (found[1] != 0 && found[1] != 0xFF && !(found[1] >= 0xD0 && found[1] <= 0xD7))
        return offset;
      offset += found[1] == 0xFF ? 1 : 2;
    }
  return length;
}

static void
read_jpeg (CwImageHeader *self, const guint8 *data, gsize length)
{
  gsize offset = 2;

  self->clean = TRUE;
  while (length - offset >= 2 && data[offset] == 0xFF)
    {
      guint8 marker = data[offset + 1];
      const guint8 *body = data + offset + 2;
      gsize size;

      if (marker == 0xFF)
        {
          offset++;
          continue;
        }
      if (marker == 0xD9)
        {
          self->complete = TRUE;
          self->clean = self->clean && offset + 2 == length;
          return;
        }
      if (length - offset < 4 || (size = read_big (body, 2)) < 2 || size > length - offset - 2)
        break;
      if (is_jpeg_frame (marker) && size >= 8 && self->width == 0)
        {
          self->height = read_big (body + 3, 2);
          self->width = read_big (body + 5, 2);
        }
      self->clean = self->clean && is_jpeg_pixel_part (marker, body, size);
      offset += 2 + size;
      if (marker == 0xDA)
        offset = skip_jpeg_scan (data, length, offset);
    }
  self->clean = FALSE;
}

static void
read_tiff (CwImageHeader *self, const guint8 *data, gsize length)
{
  gboolean big = data[0] == 'M';
  gsize offset, entries;

  if (length < 8)
    return;
  offset = read_ordered (data + 4, 4, big);
  if (offset > length || length - offset < 2)
    return;
  entries = read_ordered (data + offset, 2, big);
  for (gsize i = 0; i < entries && length - offset >= 2 + 12 * (i + 1); i++)
    {
      const guint8 *entry = data + offset + 2 + 12 * i;
      guint32 tag = read_ordered (entry, 2, big);
      guint32 type = read_ordered (entry + 2, 2, big);
      guint32 value = read_ordered (entry + 8, type == 3 ? 2 : 4, big);

      if (type != 3 && type != 4)
        continue;
      if (tag == 256)
        self->width = value;
      else if (tag == 257)
        self->height = value;
    }
  /* Where the pixels end is known only to the decoder, which refuses a file that lacks some. */
  self->complete = TRUE;
}

/**
 * cw_image_header_read:
 * @self: (out caller-allocates): what the file says about itself
 * @file: any bytes
 *
 * Looks at the outer structure of a file.
 */
void
cw_image_header_read (CwImageHeader *self, GBytes *file)
{
  gsize length = 0;
  const guint8 *data;

  g_return_if_fail (self != NULL && file != NULL);

  data = g_bytes_get_data (file, &length);
  memset (self, 0, sizeof *self);
  if (length == 0)
    return;
  self->kind = sniff (data, length);
  if (self->kind == CW_IMAGE_KIND_PNG)
    read_png (self, data, length);
  else if (self->kind == CW_IMAGE_KIND_JPEG)
    read_jpeg (self, data, length);
  else if (self->kind == CW_IMAGE_KIND_TIFF)
    read_tiff (self, data, length);
}

/**
 * cw_image_header_is_small:
 * @self: what a file says about itself
 *
 * Tells whether an image may be decoded: at most 64 million pixels and 32767 pixels a side.
 *
 * Returns: whether it may; sizes that are not known count as small
 */
gboolean
cw_image_header_is_small (const CwImageHeader *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->width <= CW_IMAGE_MAX_SIDE && self->height <= CW_IMAGE_MAX_SIDE &&
         (guint64)self->width * self->height <= CW_IMAGE_MAX_PIXELS;
}

/**
 * cw_image_kind_get_media_type:
 * @self: what a file is
 *
 * Returns: (nullable): the media type of the two kinds that leave the program, PNG and JPEG; %NULL
 *   of all others
 */
const char *
cw_image_kind_get_media_type (CwImageKind self)
{
  return self == CW_IMAGE_KIND_PNG ? "image/png" : self == CW_IMAGE_KIND_JPEG ? "image/jpeg" : NULL;
}
