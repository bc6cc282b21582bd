/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Decodes one image from standard input and writes its pixels to standard output as a new PNG or
 * JPEG that holds nothing else.  It runs in a process of its own, with little memory and little
 * time, because image decoders are where hostile files strike.  It opens no file for writing.
 */
#include "config.h"

#include "io/helper/cw-image-helper.h"

#include "io/cw-image-header.h"
#include "io/helper/cw-helper.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <unistd.h>

/* The decoder tells the true size before it takes memory for the pixels. */
static void
check_size_cb (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  CwImageHeader claimed = { 0 };

  claimed.width = (guint32)MAX (width, 0);
  claimed.height = (guint32)MAX (height, 0);
  if (!cw_image_header_is_small (&claimed))
    _exit (CW_IMAGE_HELPER_TOO_LARGE);
}

static const char *
get_loader_name (CwImageKind kind)
{
  if (kind == CW_IMAGE_KIND_PNG)
    return "png";
  if (kind == CW_IMAGE_KIND_JPEG)
    return "jpeg";
  return kind == CW_IMAGE_KIND_TIFF ? "tiff" : NULL;
}

static GdkPixbuf *
decode (GBytes *input, const char *name)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (name, NULL);
  gboolean written;
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (check_size_cb), NULL);
  written = gdk_pixbuf_loader_write_bytes (loader, input, NULL);
  if (!gdk_pixbuf_loader_close (loader, NULL) || !written)
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

static gboolean
write_output_cb (const char *data, gsize length, GError **error, gpointer user_data)
{
  if (!cw_helper_write (data, length))
    _exit (CW_IMAGE_HELPER_FAILED);
  return TRUE;
}

static gboolean
encode (GdkPixbuf *pixbuf, CwImageKind kind)
{
  if (kind == CW_IMAGE_KIND_JPEG)
    return gdk_pixbuf_save_to_callback (pixbuf, write_output_cb, NULL, "jpeg", NULL, "quality",
                                        "95", NULL);
  return gdk_pixbuf_save_to_callback (pixbuf, write_output_cb, NULL, "png", NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  CwImageHeader header;
  const char *name;

  if (!cw_helper_limit (&cw_helper_picture_limits))
    return CW_IMAGE_HELPER_FAILED;
  input = cw_helper_read_input (CW_IMAGE_MAX_BYTES);
  if (input == NULL)
    return CW_IMAGE_HELPER_UNREADABLE;
  cw_image_header_read (&header, input);
  name = get_loader_name (header.kind);
  if (name == NULL || !header.complete)
    return CW_IMAGE_HELPER_UNREADABLE;
  if (!cw_image_header_is_small (&header))
    return CW_IMAGE_HELPER_TOO_LARGE;
  pixbuf = decode (input, name);
  if (pixbuf == NULL)
    return CW_IMAGE_HELPER_UNREADABLE;
  return encode (pixbuf, header.kind) ? CW_IMAGE_HELPER_DONE : CW_IMAGE_HELPER_FAILED;
}
