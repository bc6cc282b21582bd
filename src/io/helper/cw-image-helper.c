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

#include <errno.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MAX_MEMORY (1024UL * 1024 * 1024)
#define MAX_OUTPUT (400UL * 1024 * 1024)
#define MAX_CPU_SECONDS 10
#define MAX_SECONDS 60

#if defined(__SANITIZE_ADDRESS__)
#define MEMORY_IS_MEASURABLE 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MEMORY_IS_MEASURABLE 0
#else
#define MEMORY_IS_MEASURABLE 1
#endif
#else
#define MEMORY_IS_MEASURABLE 1
#endif

static gboolean
limit (int resource, rlim_t most)
{
  struct rlimit limits = { most, most };

  return setrlimit (resource, &limits) == 0;
}

/* No core file either: it would hold the patient's image. */
static gboolean
limit_everything (void)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  alarm (MAX_SECONDS);
  if (MEMORY_IS_MEASURABLE && !limit (RLIMIT_AS, MAX_MEMORY))
    return FALSE;
  return limit (RLIMIT_CPU, MAX_CPU_SECONDS) && limit (RLIMIT_CORE, 0) &&
         limit (RLIMIT_FSIZE, MAX_OUTPUT);
}

static GByteArray *
read_input (void)
{
  g_autoptr (GByteArray) input = g_byte_array_new ();
  guint8 piece[65536];

  for (;;)
    {
      ssize_t length = read (STDIN_FILENO, piece, sizeof piece);

      if (length < 0 && errno == EINTR)
        continue;
      if (length < 0 || input->len + (gsize)length > CW_IMAGE_MAX_BYTES)
        return NULL;
      if (length == 0)
        return g_steal_pointer (&input);
      g_byte_array_append (input, piece, (guint)length);
    }
}

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
decode (GByteArray *input, const char *name)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (name, NULL);
  gboolean written;
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (check_size_cb), NULL);
  written = gdk_pixbuf_loader_write (loader, input->data, input->len, NULL);
  if (!gdk_pixbuf_loader_close (loader, NULL) || !written)
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

static gboolean
write_output_cb (const char *data, gsize length, GError **error, gpointer user_data)
{
  while (length > 0)
    {
      ssize_t written = write (STDOUT_FILENO, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        _exit (CW_IMAGE_HELPER_FAILED);
      data += written;
      length -= (gsize)written;
    }
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
  g_autoptr (GByteArray) input = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  CwImageHeader header;
  const char *name;

  if (!limit_everything ())
    return CW_IMAGE_HELPER_FAILED;
  input = read_input ();
  if (input == NULL)
    return CW_IMAGE_HELPER_UNREADABLE;
  cw_image_header_read (&header, input->data, input->len);
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
