/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* DICOM through the gate of pictures: the right pixels come out, and nothing of the patient. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-dicom.h"
#include "io/cw-image.h"

#define WIDTH 64
#define HEIGHT 48
#define SECRET "Cheng^Ke"
#define NUMBER "471199"
#define GREY "MONOCHROME2"
#define COLOUR "RGB"

#define EXPLICIT "1.2.840.10008.1.2.1"
#define JPEG_2000 "1.2.840.10008.1.2.4.90"

/* ---- writing a file ---- */

static void
add_number (GByteArray *file, guint number, guint n)
{
  for (guint i = 0; i < n; i++, number >>= 8)
    {
      guint8 byte = (guint8)number;

      g_byte_array_append (file, &byte, 1);
    }
}

static void
add_bytes (GByteArray *file,
           guint group,
           guint element,
           const char *type,
           const void *data,
           gsize n)
{
  gboolean is_long = strcmp (type, "OW") == 0 || strcmp (type, "OB") == 0;

  add_number (file, group, 2);
  add_number (file, element, 2);
  g_byte_array_append (file, (const guint8 *)type, 2);
  if (is_long)
    add_number (file, 0, 2);
  add_number (file, (guint)(n + n % 2), is_long ? 4 : 2);
  g_byte_array_append (file, data, (guint)n);
  if (n % 2)
    g_byte_array_append (file, (const guint8 *)(strcmp (type, "UI") == 0 ? "\0" : " "), 1);
}

static void
add_text (GByteArray *file, guint group, guint element, const char *type, const char *text)
{
  add_bytes (file, group, element, type, text, strlen (text));
}

static void
add_short (GByteArray *file, guint group, guint element, guint number)
{
  const guint8 bytes[] = { (guint8)number, (guint8)(number >> 8) };

  add_bytes (file, group, element, "US", bytes, sizeof bytes);
}

typedef struct
{
  const char *syntax; /* of transfer */
  const char *colours;
  const char *window; /* its centre, or NULL */
  guint n_frames;
  gboolean has_pixels;
} Wanted;

static void
begin_file (GByteArray *file, const Wanted *wanted)
{
  g_autoptr (GByteArray) meta = g_byte_array_new ();
  const guint8 version[] = { 0, 1 };
  const guint8 empty[128] = { 0 };

  add_bytes (meta, 2, 1, "OB", version, sizeof version);
  add_text (meta, 2, 2, "UI", "1.2.840.10008.5.1.4.1.1.7");
  add_text (meta, 2, 3, "UI", "1.2.3.4");
  add_text (meta, 2, 0x10, "UI", wanted->syntax);
  add_text (meta, 2, 0x12, "UI", "1.2.3");
  g_byte_array_append (file, empty, sizeof empty);
  g_byte_array_append (file, (const guint8 *)"DICM", 4);
  add_number (file, 2, 2);
  add_number (file, 0, 2);
  g_byte_array_append (file, (const guint8 *)"UL", 2);
  add_number (file, 4, 2);
  add_number (file, meta->len, 4);
  g_byte_array_append (file, meta->data, meta->len);
}

static void
add_patient (GByteArray *file)
{
  add_text (file, 8, 0x16, "UI", "1.2.840.10008.5.1.4.1.1.7");
  add_text (file, 8, 0x18, "UI", "1.2.3.4");
  add_text (file, 8, 0x20, "DA", "20190514");
  add_text (file, 8, 0x60, "CS", "OT");
  add_text (file, 0x10, 0x10, "PN", SECRET);
  add_text (file, 0x10, 0x20, "LO", NUMBER);
}

static void
add_shape (GByteArray *file, const Wanted *wanted)
{
  gboolean is_colour = strcmp (wanted->colours, COLOUR) == 0;
  guint bits = is_colour ? 8 : 16;

  add_short (file, 0x28, 2, is_colour ? 3 : 1);
  add_text (file, 0x28, 4, "CS", wanted->colours);
  if (is_colour)
    add_short (file, 0x28, 6, 0);
  if (wanted->n_frames > 1)
    add_text (file, 0x28, 8, "IS", "3");
  add_short (file, 0x28, 0x10, HEIGHT);
  add_short (file, 0x28, 0x11, WIDTH);
  add_short (file, 0x28, 0x100, bits);
  add_short (file, 0x28, 0x101, is_colour ? 8 : 12);
  add_short (file, 0x28, 0x102, is_colour ? 7 : 11);
  add_short (file, 0x28, 0x103, 0);
  if (wanted->window)
    {
      add_text (file, 0x28, 0x1050, "DS", wanted->window);
      add_text (file, 0x28, 0x1051, "DS", "200");
    }
}

/* Greys from 900 at the left to 1100 at the right; in further pictures other ones. Colours are red
 * at the left and blue at the right. */
static void
add_pixels (GByteArray *file, const Wanted *wanted)
{
  g_autoptr (GByteArray) pixels = g_byte_array_new ();
  gboolean is_colour = strcmp (wanted->colours, COLOUR) == 0;

  for (guint frame = 0; frame < wanted->n_frames; frame++)
    for (guint y = 0; y < HEIGHT; y++)
      for (guint x = 0; x < WIDTH; x++)
        if (is_colour)
          add_number (pixels, x < WIDTH / 2 ? 0x0000FF : 0xFF0000, 3);
        else
          add_number (pixels, frame ? 4000 : 900 + x * 200 / (WIDTH - 1), 2);
  add_bytes (file, 0x7FE0, 0x10, is_colour ? "OB" : "OW", pixels->data, pixels->len);
}

static GBytes *
make_file (const Wanted *wanted)
{
  GByteArray *file = g_byte_array_new ();

  begin_file (file, wanted);
  add_patient (file);
  if (wanted->has_pixels)
    {
      add_shape (file, wanted);
      add_pixels (file, wanted);
    }
  return g_byte_array_free_to_bytes (file);
}

/* ---- reading ---- */

static gboolean
skip_without_decoder (void)
{
  g_autofree char *program = g_find_program_in_path ("dcmj2pnm");

  if (program == NULL)
    g_test_skip ("dcmtk is not installed");
  return program == NULL;
}

static GdkPixbuf *
load (GBytes *picture)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type ("png", NULL);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_loader_write_bytes (loader, picture, &error);
  g_assert_no_error (error);
  gdk_pixbuf_loader_close (loader, &error);
  g_assert_no_error (error);
  return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, text, strlen (text)) != NULL;
}

/* What comes out is clean, as large as the picture, and silent. */
static GdkPixbuf *
import (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  CwImageInfo info;
  g_autoptr (GBytes) clean = cw_image_import (file, &info, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (info.media_type, ==, "image/png");
  g_assert_cmpuint (info.width, ==, WIDTH);
  g_assert_cmpuint (info.height, ==, HEIGHT);
  g_assert_true (holds (file, SECRET));
  g_assert_false (holds (clean, "Cheng"));
  g_assert_false (holds (clean, NUMBER));
  g_assert_false (holds (clean, "20190514"));
  g_assert_false (holds (clean, "tEXt"));
  return load (clean);
}

static const guint8 *
get_pixel (GdkPixbuf *picture, int x)
{
  return gdk_pixbuf_read_pixels (picture) + HEIGHT / 2 * gdk_pixbuf_get_rowstride (picture) +
         x * gdk_pixbuf_get_n_channels (picture);
}

static void
refuse (GBytes *file, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_image_import (file, NULL, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

/* ---- pictures ---- */

/* All greys from black to white, by the window of the file or by what is there; of several pictures
 * the first. */
static void
test_greys (void)
{
  static const Wanted wanted[] = {
    { EXPLICIT, GREY, "1000", 1, TRUE },
    { EXPLICIT, GREY, NULL, 1, TRUE },
    { EXPLICIT, GREY, "1000", 3, TRUE },
  };

  if (skip_without_decoder ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (GBytes) file = make_file (&wanted[i]);
      g_autoptr (GdkPixbuf) picture = import (file);

      g_assert_cmpuint (*get_pixel (picture, 0), <, 8);
      g_assert_cmpuint (*get_pixel (picture, WIDTH - 1), >, 247);
      g_assert_cmpuint (ABS (*get_pixel (picture, WIDTH / 2) - 128), <, 8);
    }
}

/* The window of the file decides, not what would show most. */
static void
test_window (void)
{
  static const Wanted wanted = { EXPLICIT, GREY, "1200", 1, TRUE };
  g_autoptr (GBytes) file = make_file (&wanted);
  g_autoptr (GdkPixbuf) picture = NULL;

  if (skip_without_decoder ())
    return;
  picture = import (file);
  g_assert_cmpuint (*get_pixel (picture, 0), ==, 0);
  g_assert_cmpuint (*get_pixel (picture, WIDTH - 1), <, 16);
}

static void
test_colours (void)
{
  static const Wanted wanted = { EXPLICIT, COLOUR, NULL, 1, TRUE };
  g_autoptr (GBytes) file = make_file (&wanted);
  g_autoptr (GdkPixbuf) picture = NULL;

  if (skip_without_decoder ())
    return;
  picture = import (file);
  g_assert_cmpuint (get_pixel (picture, 1)[0], ==, 255);
  g_assert_cmpuint (get_pixel (picture, 1)[2], ==, 0);
  g_assert_cmpuint (get_pixel (picture, WIDTH - 2)[2], ==, 255);
}

/* The decoder leaves no core, not even where a program takes them: only a limit of 1 says so. */
static void
test_core (void)
{
  static const Wanted wanted = { EXPLICIT, GREY, "1000", 1, TRUE };
  static const char script[] = "#!/bin/sh\ngrep core /proc/self/limits > \"$0.limit\"\nexit 1\n";
  g_autoptr (GBytes) file = make_file (&wanted);
  g_autofree char *folder = g_dir_make_tmp ("casewright-test-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "dcmj2pnm", NULL);
  g_autofree char *limit = g_strconcat (program, ".limit", NULL);
  g_autofree char *old_path = g_strdup (g_getenv ("PATH"));
  g_autofree char *path = g_strconcat (folder, ":", old_path, NULL);
  g_autofree char *line = NULL;

  g_assert_true (
    g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("PATH", path, TRUE);
  g_assert_null (cw_image_import (file, NULL, NULL, NULL));
  g_setenv ("PATH", old_path, TRUE);
  g_assert_true (g_file_get_contents (limit, &line, NULL, NULL));
  g_assert_true (g_regex_match_simple ("^Max core file size +1 +1 +bytes", line, 0, 0));
  g_remove (limit);
  g_remove (program);
  g_rmdir (folder);
}

/* As another program packs it. */
static void
test_jpeg (void)
{
  g_autofree char *folder = g_dir_make_tmp ("casewright-test-XXXXXX", NULL);
  g_autofree char *jpeg = g_build_filename (folder, "a.jpg", NULL);
  g_autofree char *dicom = g_build_filename (folder, "a.dcm", NULL);
  g_autofree char *program = g_find_program_in_path ("img2dcm");
  const char *call[] = { program, "-k", "PatientName=" SECRET, "-k", "PatientID=" NUMBER, jpeg,
                         dicom,   NULL };
  g_autoptr (GdkPixbuf) source = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, WIDTH, HEIGHT);
  g_autoptr (GdkPixbuf) picture = NULL;
  g_autoptr (GBytes) file = NULL;
  char *content = NULL;
  gsize length = 0;
  int status = 1;

  if (program && !skip_without_decoder ())
    {
      gdk_pixbuf_fill (source, 0x20A04000);
      g_assert_true (gdk_pixbuf_save (source, jpeg, "jpeg", NULL, NULL));
      g_assert_true (g_spawn_sync (NULL, (char **)call, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                                   NULL, NULL, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
      g_assert_true (g_file_get_contents (dicom, &content, &length, NULL));
      file = g_bytes_new_take (content, length);
      picture = import (file);
      g_assert_cmpuint (ABS (get_pixel (picture, 5)[1] - 0xA0), <, 8);
      g_unlink (jpeg);
      g_unlink (dicom);
    }
  else
    g_test_skip ("dcmtk is not installed");
  g_rmdir (folder);
}

/* ---- what is refused ---- */

static void
test_refused (void)
{
  static const Wanted report = { EXPLICIT, GREY, NULL, 1, FALSE };
  static const Wanted packed = { JPEG_2000, GREY, NULL, 1, TRUE };
  static const Wanted whole = { EXPLICIT, GREY, NULL, 1, TRUE };
  g_autoptr (GBytes) without = make_file (&report);
  g_autoptr (GBytes) unknown = make_file (&packed);
  g_autoptr (GBytes) full = make_file (&whole);
  g_autoptr (GBytes) head = g_bytes_new_from_bytes (full, 0, 200);

  if (skip_without_decoder ())
    return;
  refuse (without, "no picture that can be read");
  refuse (unknown, "JPEG 2000");
  refuse (head, "no picture that can be read");
}

/* Says which package is missing. */
static void
test_absent (void)
{
  static const Wanted wanted = { EXPLICIT, GREY, NULL, 1, TRUE };
  g_autoptr (GBytes) file = make_file (&wanted);
  g_autofree char *path = g_strdup (g_getenv ("PATH"));

  g_setenv ("PATH", "/nonexistent", TRUE);
  refuse (file, "package dcmtk");
  g_setenv ("PATH", path, TRUE);
}

/* A decoder that hangs, falls or answers with something else. */
static void
test_decoders (void)
{
  static const struct
  {
    const char *body;
    const char *words;
  } table[] = {
    { "exit 3", "no picture that can be read" },
    { "echo hello", "not a PNG" },
    { "kill -SEGV $$", "damaged or needs too much memory" },
    { "kill -XCPU $$", "takes too long" },
    { "cat", "not a PNG" },
  };
  static const Wanted wanted = { EXPLICIT, GREY, NULL, 1, TRUE };
  g_autoptr (GBytes) file = make_file (&wanted);
  g_autofree char *folder = g_dir_make_tmp ("casewright-test-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "dcmj2pnm", NULL);
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autofree char *both = g_strconcat (folder, ":", path, NULL);

  g_setenv ("PATH", both, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *script = g_strconcat ("#!/bin/sh\n", table[i].body, "\n", NULL);

      g_assert_true (g_file_set_contents (program, script, -1, NULL));
      g_assert_cmpint (g_chmod (program, 0700), ==, 0);
      refuse (file, table[i].words);
    }
  g_setenv ("PATH", path, TRUE);
  g_unlink (program);
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  static const Wanted wanted = { EXPLICIT, GREY, NULL, 1, TRUE };
  g_autoptr (GBytes) file = make_file (&wanted);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cw_image_import (file, NULL, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
}

/* Whatever is changed in a file, a picture comes out or a sentence. */
static void
test_mutations (void)
{
  static const Wanted wanted = { EXPLICIT, GREY, "1000", 1, TRUE };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (GBytes) whole = make_file (&wanted);

  if (skip_without_decoder ())
    return;
  for (guint i = 0; i < 20; i++)
    {
      GByteArray *copy = g_byte_array_new ();
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GBytes) clean = NULL;
      g_autoptr (GError) error = NULL;

      g_byte_array_append (copy, g_bytes_get_data (whole, NULL), (guint)g_bytes_get_size (whole));
      for (guint j = 0; j < 4; j++)
        copy->data[g_rand_int_range (random, 132, 560)] = (guint8)g_rand_int_range (random, 0, 256);
      file = g_byte_array_free_to_bytes (copy);
      clean = cw_image_import (file, NULL, NULL, &error);
      g_assert_true ((clean != NULL) != (error != NULL));
      g_assert_false (clean && holds (clean, "Cheng"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/dicom/greys", test_greys);
  g_test_add_func ("/dicom/window", test_window);
  g_test_add_func ("/dicom/colours", test_colours);
  g_test_add_func ("/dicom/core", test_core);
  g_test_add_func ("/dicom/jpeg", test_jpeg);
  g_test_add_func ("/dicom/refused", test_refused);
  g_test_add_func ("/dicom/absent", test_absent);
  g_test_add_func ("/dicom/decoders", test_decoders);
  g_test_add_func ("/dicom/cancelled", test_cancelled);
  g_test_add_func ("/dicom/mutations", test_mutations);
  return g_test_run ();
}
