/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "config.h"

#include "package-fixtures.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "io/cw-zip.h"

/* What tests of packages share: making one, and looking into every file of it. */

GDateTime *
get_day (void)
{
  return g_date_time_new_utc (2026, 11, 26, 0, 0, 0);
}

CwSubmission *
make_submission (CwDocument *document, CwRecord *record, const char *journal, gboolean is_masked)
{
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (journal, NULL);
  g_autoptr (GDateTime) day = get_day ();
  CwSubmissionOptions options = { profile, is_masked, is_masked, day };
  g_autoptr (GError) error = NULL;
  CwSubmission *submission =
    cw_submission_new (document, snapshot, &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return submission;
}

char *
list_names (const CwSubmission *submission)
{
  GPtrArray *files = cw_package_get_files (submission->package);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    g_string_append_printf (names, "%s%s", i ? " " : "", ((CwPackageFile *)files->pdata[i])->name);
  return g_string_free (names, FALSE);
}

static gboolean
is_packed (GBytes *file)
{
  return g_bytes_get_size (file) > 4 && memcmp (g_bytes_get_data (file, NULL), "PK\3\4", 4) == 0;
}

/* All that can be read in a file: the parts of a document are packed. */
static GString *
read_all (GBytes *file)
{
  g_autofree char *reason = NULL;
  zip_t *archive = is_packed (file) ? cw_zip_open (file, &reason) : NULL;
  GString *text = g_string_new_len (g_bytes_get_data (file, NULL), (gssize)g_bytes_get_size (file));

  for (zip_int64_t i = 0; archive && i < zip_get_num_entries (archive, 0); i++)
    {
      zip_file_t *part = zip_fopen_index (archive, (zip_uint64_t)i, 0);
      char piece[4096];
      zip_int64_t length;

      while ((length = zip_fread (part, piece, sizeof piece)) > 0)
        g_string_append_len (text, piece, length);
      zip_fclose (part);
    }
  if (archive)
    zip_discard (archive);
  return text;
}

/* Whether some bytes are in a file, or in what is packed in it. */
gboolean
bytes_hold (GBytes *file, const void *bytes, gsize length)
{
  g_autoptr (GString) text = read_all (file);

  return memmem (text->str, text->len, bytes, length) != NULL;
}

gboolean
file_says (const CwPackageFile *file, const char *words)
{
  return bytes_hold (file->content, words, strlen (words));
}

/* A picture of one colour, 0xRRGGBBAA. */
GBytes *
make_picture (guint32 colour)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 120, 80);
  char *data = NULL;
  gsize length = 0;

  gdk_pixbuf_fill (pixbuf, colour);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, NULL));
  return g_bytes_new_take (data, length);
}

static gboolean
is_like (const guint8 *pixel, guint8 red, guint8 green, guint8 blue)
{
  return ABS (pixel[0] - red) < 48 && ABS (pixel[1] - green) < 48 && ABS (pixel[2] - blue) < 48;
}

/* Nothing when @data is no picture. The kind is named, for the tests see no database of kinds. */
static void
count_pixels (Pixels *self, const char *data, gsize length)
{
  gboolean is_jpeg = length > 0 && (guchar)data[0] == 0xFF;
  g_autoptr (GdkPixbufLoader) loader =
    gdk_pixbuf_loader_new_with_type (is_jpeg ? "jpeg" : "png", NULL);
  gboolean is_picture = gdk_pixbuf_loader_write (loader, (const guint8 *)data, length, NULL);
  GdkPixbuf *pixbuf;

  is_picture = gdk_pixbuf_loader_close (loader, NULL) && is_picture;
  pixbuf = is_picture ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  for (int y = 0; pixbuf && y < gdk_pixbuf_get_height (pixbuf); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (pixbuf); x++)
      {
        const guint8 *pixel = gdk_pixbuf_read_pixels (pixbuf) +
                              y * gdk_pixbuf_get_rowstride (pixbuf) +
                              x * gdk_pixbuf_get_n_channels (pixbuf);

        if (is_like (pixel, 0xE0, 0x10, 0x20))
          self->n_hidden++;
        else if (is_like (pixel, 0x10, 0x20, 0xE0))
          self->n_shown++;
        else
          self->n_marks++;
      }
}

static void
count_packed (Pixels *self, GBytes *file)
{
  g_autofree char *reason = NULL;
  zip_t *archive = cw_zip_open (file, &reason);

  for (zip_int64_t i = 0; archive && i < zip_get_num_entries (archive, 0); i++)
    {
      g_autoptr (GString) part = g_string_new (NULL);
      zip_file_t *stream = zip_fopen_index (archive, (zip_uint64_t)i, 0);
      char piece[4096];
      zip_int64_t length;

      while ((length = zip_fread (stream, piece, sizeof piece)) > 0)
        g_string_append_len (part, piece, length);
      zip_fclose (stream);
      count_pixels (self, part->str, part->len);
    }
  if (archive)
    zip_discard (archive);
}

Pixels
count_pixels_of (GBytes *file)
{
  Pixels self = { 0, 0, 0 };
  gsize length;
  const char *data = g_bytes_get_data (file, &length);

  count_pixels (&self, data, length);
  if (is_packed (file))
    count_packed (&self, file);
  return self;
}
