/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-error.h"
#include "io/cw-image-header.h"
#include "io/cw-image.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define SECRET "MRN-4711-SECRET"
#define WIDTH 40
#define HEIGHT 24

/* Red at the left, blue at the right, so that turning and mirroring can be told apart. */
static GdkPixbuf *
make_picture (void)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, WIDTH, HEIGHT);
  g_autoptr (GdkPixbuf) right = gdk_pixbuf_new_subpixbuf (pixbuf, WIDTH / 2, 0, WIDTH / 2, HEIGHT);

  gdk_pixbuf_fill (pixbuf, 0xE00000FF);
  gdk_pixbuf_fill (right, 0x0000E0FF);
  return pixbuf;
}

static GByteArray *
save_picture (const char *format, const char *option, const char *value)
{
  g_autoptr (GdkPixbuf) pixbuf = make_picture ();
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, format, &error, option, value, NULL);
  g_assert_no_error (error);
  return g_byte_array_new_take ((guint8 *)data, length);
}

static GBytes *
to_bytes (GByteArray *array)
{
  return g_byte_array_free_to_bytes (array);
}

static void
insert (GByteArray *array, guint at, const void *data, guint length)
{
  guint tail = array->len - at;

  g_byte_array_set_size (array, array->len + length);
  memmove (array->data + at + length, array->data + at, tail);
  memcpy (array->data + at, data, length);
}

static gboolean
holds_secret (GBytes *bytes)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (SECRET) <= length; i++)
    {
      if (memcmp (data + i, SECRET, strlen (SECRET)) == 0)
        return TRUE;
    }
  return FALSE;
}

static GBytes *
import (GBytes *file, CwImageInfo *info)
{
  g_autoptr (GError) error = NULL;
  GBytes *clean = cw_image_import (file, info, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (clean);
  return clean;
}

static void
refuse (GBytes *file, const char *word)
{
  CwImageInfo info = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_image_import (file, &info, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
}

static GdkPixbuf *
decode (GBytes *file, const CwImageInfo *info)
{
  g_autoptr (GdkPixbufLoader) loader =
    gdk_pixbuf_loader_new_with_mime_type (info->media_type, NULL);

  g_assert_true (gdk_pixbuf_loader_write_bytes (loader, file, NULL));
  g_assert_true (gdk_pixbuf_loader_close (loader, NULL));
  return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));
}

static gboolean
is_red (GdkPixbuf *pixbuf, int x, int y)
{
  const guint8 *pixel = gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) +
                        x * gdk_pixbuf_get_n_channels (pixbuf);

  return pixel[0] > 150 && pixel[2] < 80;
}

static void
test_png (void)
{
  GByteArray *array = save_picture ("png", "tEXt::Comment", SECRET);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) clean = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  CwImageInfo info;

  g_byte_array_append (array, (const guint8 *)SECRET, strlen (SECRET));
  file = to_bytes (array);
  g_assert_true (holds_secret (file));
  clean = import (file, &info);
  g_assert_false (holds_secret (clean));
  g_assert_cmpuint (info.width, ==, WIDTH);
  g_assert_cmpuint (info.height, ==, HEIGHT);
  g_assert_cmpstr (info.media_type, ==, "image/png");
  pixbuf = decode (clean, &info);
  g_assert_true (is_red (pixbuf, 2, 2));
  g_assert_false (is_red (pixbuf, WIDTH - 3, 2));
}

/* A block of camera data that says "turn by a quarter" (6), followed by words. */
static GBytes *
make_camera_jpeg (void)
{
  static const guint8 camera[] = { 0xFF, 0xE1, 0, 0, 'E', 'x', 'i', 'f', 0,    0,    'M', 'M',
                                   0,    0x2A, 0, 0, 0,   8,   0,   1,   0x01, 0x12, 0,   3,
                                   0,    0,    0, 1, 0,   6,   0,   0,   0,    0,    0,   0 };
  g_autoptr (GByteArray) block = g_byte_array_new ();
  GByteArray *array = save_picture ("jpeg", "quality", "95");
  guint8 comment[4] = { 0xFF, 0xFE, 0, (guint8)(2 + strlen (SECRET)) };

  g_byte_array_append (block, camera, sizeof camera);
  g_byte_array_append (block, (const guint8 *)SECRET, strlen (SECRET));
  block->data[3] = (guint8)(block->len - 2);
  g_byte_array_append (block, comment, sizeof comment);
  g_byte_array_append (block, (const guint8 *)SECRET, strlen (SECRET));
  insert (array, 2, block->data, block->len);
  g_byte_array_append (array, (const guint8 *)SECRET, strlen (SECRET));
  return to_bytes (array);
}

static void
test_jpeg (void)
{
  g_autoptr (GBytes) file = make_camera_jpeg ();
  g_autoptr (GBytes) clean = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  CwImageInfo info;

  g_assert_true (holds_secret (file));
  clean = import (file, &info);
  g_assert_false (holds_secret (clean));
  g_assert_cmpuint (info.width, ==, HEIGHT);
  g_assert_cmpuint (info.height, ==, WIDTH);
  g_assert_cmpstr (info.media_type, ==, "image/jpeg");
  pixbuf = decode (clean, &info);
  g_assert_null (gdk_pixbuf_get_option (pixbuf, "orientation"));
  g_assert_true (is_red (pixbuf, 2, 2));
  g_assert_true (is_red (pixbuf, HEIGHT - 3, 2));
  g_assert_false (is_red (pixbuf, 2, WIDTH - 3));
}

static void
test_tiff (void)
{
  g_autoptr (GBytes) file = to_bytes (save_picture ("tiff", NULL, NULL));
  CwImageInfo info;
  g_autoptr (GBytes) clean = import (file, &info);

  g_assert_cmpuint (info.width, ==, WIDTH);
  g_assert_cmpuint (info.height, ==, HEIGHT);
  g_assert_cmpstr (info.media_type, ==, "image/png");
}

static void
test_claims_too_much (void)
{
  GByteArray *array = save_picture ("png", NULL, NULL);
  static const guint8 size[8] = { 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30 };
  g_autoptr (GBytes) file = NULL;
  gint64 start = g_get_monotonic_time ();

  memcpy (array->data + 16, size, sizeof size);
  file = to_bytes (array);
  refuse (file, "pixels");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 200 * 1000);
}

/* Every cut is refused with a sentence; none ends the program or gives half a picture. */
static void
test_truncated (void)
{
  static const char *const formats[] = { "png", "jpeg", "tiff" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) file = to_bytes (save_picture (formats[i], NULL, NULL));
      gsize length = g_bytes_get_size (file);

      for (gsize part = 0; part < 8; part++)
        {
          g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, 12 + (length - 14) * part / 8);

          refuse (cut, "image");
        }
    }
}

static void
test_other_kinds (void)
{
  static const char svg[] = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
  guint8 dicom[400] = { 'I', 'I', 0x2A, 0, 8 };
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) drawing = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GBytes) gif = g_bytes_new_static ("GIF89a\1\0\1\0\0\0\0;", 14);
  g_autoptr (GBytes) medical = NULL;
  g_autoptr (GBytes) bitmap = to_bytes (save_picture ("bmp", NULL, NULL));

  memcpy (dicom + 128, "DICM", 4);
  medical = g_bytes_new (dicom, sizeof dicom);
  refuse (empty, "not a PNG");
  refuse (drawing, "SVG");
  refuse (gif, "not a PNG");
  refuse (bitmap, "not a PNG");
  refuse (medical, "DICOM");
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) file = to_bytes (save_picture ("png", NULL, NULL));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cw_image_import (file, NULL, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
}

static void
test_no_helper (void)
{
  g_autofree char *helper = g_strdup (g_getenv ("CASEWRIGHT_IMAGE_HELPER"));
  g_autoptr (GBytes) file = to_bytes (save_picture ("png", NULL, NULL));
  g_autoptr (GError) error = NULL;

  g_setenv ("CASEWRIGHT_IMAGE_HELPER", "/nonexistent/helper", TRUE);
  g_assert_null (cw_image_import (file, NULL, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
  g_setenv ("CASEWRIGHT_IMAGE_HELPER", helper, TRUE);
}

/* Whatever the helper says, a picture with other parts than pixels does not pass. */
static void
test_unclean_result (void)
{
  g_autofree char *helper = g_strdup (g_getenv ("CASEWRIGHT_IMAGE_HELPER"));
  g_autoptr (GBytes) file = to_bytes (save_picture ("png", "tEXt::Comment", SECRET));

  g_setenv ("CASEWRIGHT_IMAGE_HELPER", "/bin/cat", TRUE);
  refuse (file, "not picture");
  g_setenv ("CASEWRIGHT_IMAGE_HELPER", helper, TRUE);
}

static void
test_header_mutations (void)
{
  static const char *const formats[] = { "png", "jpeg", "tiff" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 30000; i++)
    {
      GByteArray *array;
      g_autoptr (GBytes) file = NULL;
      static GByteArray *originals[3];
      CwImageHeader header;
      guint changes = 1 + i % 5;

      if (originals[i % 3] == NULL)
        originals[i % 3] = save_picture (formats[i % 3], NULL, NULL);
      array = g_byte_array_new ();
      g_byte_array_append (array, originals[i % 3]->data, originals[i % 3]->len);
      while (changes-- > 0)
        array->data[g_rand_int_range (random, 0, (int)array->len)] =
          (guint8)g_rand_int_range (random, 0, 256);
      g_byte_array_set_size (array, (guint)g_rand_int_range (random, 0, (int)array->len + 1));
      file = g_byte_array_free_to_bytes (array);
      cw_image_header_read (&header, file);
      g_assert_true (!header.clean || header.complete);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/image/png", test_png);
  g_test_add_func ("/image/jpeg", test_jpeg);
  g_test_add_func ("/image/tiff", test_tiff);
  g_test_add_func ("/image/claims-too-much", test_claims_too_much);
  g_test_add_func ("/image/truncated", test_truncated);
  g_test_add_func ("/image/other-kinds", test_other_kinds);
  g_test_add_func ("/image/cancelled", test_cancelled);
  g_test_add_func ("/image/no-helper", test_no_helper);
  g_test_add_func ("/image/unclean-result", test_unclean_result);
  g_test_add_func ("/image/header-mutations", test_header_mutations);
  return g_test_run ();
}
