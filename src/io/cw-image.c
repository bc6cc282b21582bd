/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The gate through which every picture comes in.  Behind it stand only pixels: what a camera, a
 * scanner or a hospital system wrote beside them is gone, and what would harm a decoder has been
 * met by a process that may be lost.  The bytes stay in memory all the way.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "config.h"

#include "io/cw-image.h"

#include "base/cw-error.h"
#include "io/cw-image-header.h"
#include "io/cw-image-paths.h"
#include "io/helper/cw-image-helper.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, sentence);
  return FALSE;
}

static gboolean
refuse_size (GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE,
               _ ("The image has more than %d million pixels, or a side longer than %d pixels; "
                  "make it smaller first."),
               (int)(CW_IMAGE_MAX_PIXELS / 1000000), CW_IMAGE_MAX_SIDE);
  return FALSE;
}

static gboolean
check_kind (const CwImageHeader *header, GError **error)
{
  switch (header->kind)
    {
    case CW_IMAGE_KIND_PNG:
    case CW_IMAGE_KIND_JPEG:
    case CW_IMAGE_KIND_TIFF:
      return TRUE;
    case CW_IMAGE_KIND_DICOM:
      return refuse (error, _ ("This is a DICOM file, which carries the patient's data; export the "
                               "picture as PNG, JPEG or TIFF first."));
    case CW_IMAGE_KIND_SVG:
      return refuse (error, _ ("This is an SVG drawing, which may carry scripts and links; export "
                               "it as PNG first."));
    case CW_IMAGE_KIND_OTHER:
    default:
      return refuse (error, _ ("This is not a PNG, JPEG or TIFF image."));
    }
}

static gboolean
check_header (GBytes *file, GError **error)
{
  CwImageHeader header;
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (file, &length);

  cw_image_header_read (&header, data, length);
  if (!check_kind (&header, error))
    return FALSE;
  if (length > CW_IMAGE_MAX_BYTES)
    {
      g_autofree char *most = g_format_size (CW_IMAGE_MAX_BYTES);

      g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("The image file is larger than %s."),
                   most);
      return FALSE;
    }
  if (!cw_image_header_is_small (&header))
    return refuse_size (error);
  if (header.width == 0 || header.height == 0 || !header.complete)
    return refuse (error, _ ("The image is damaged or incomplete."));
  return TRUE;
}

static gboolean
fail_memory (GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("There is no memory for the image: %s."),
               g_strerror (errno));
  return FALSE;
}

/* A file without a name that lives in memory: unlike a pipe it cannot block either side. */
static int
open_memory (GBytes *content)
{
  gsize length = 0;
  const guint8 *data = content != NULL ? g_bytes_get_data (content, &length) : NULL;
  int memory = memfd_create ("image", MFD_CLOEXEC);

  while (memory >= 0 && length > 0)
    {
      ssize_t written = write (memory, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          close (memory);
          return -1;
        }
      data += written;
      length -= (gsize)written;
    }
  if (memory >= 0)
    lseek (memory, 0, SEEK_SET);
  return memory;
}

static GBytes *
read_memory (int memory)
{
  struct stat about;
  g_autofree guint8 *data = NULL;
  gsize length = 0;

  if (fstat (memory, &about) != 0 || about.st_size <= 0)
    return NULL;
  data = g_try_malloc ((gsize)about.st_size);
  while (data != NULL && length < (gsize)about.st_size)
    {
      ssize_t found = pread (memory, data + length, (gsize)about.st_size - length, (off_t)length);

      if (found < 0 && errno == EINTR)
        continue;
      if (found <= 0)
        return NULL;
      length += (gsize)found;
    }
  return data != NULL ? g_bytes_new_take (g_steal_pointer (&data), length) : NULL;
}

static GSubprocess *
start_helper (int input, int output, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  const char *path = g_getenv ("CASEWRIGHT_IMAGE_HELPER");
  g_autoptr (GError) reason = NULL;
  GSubprocess *helper;

  g_subprocess_launcher_take_stdin_fd (launcher, input);
  g_subprocess_launcher_take_stdout_fd (launcher, output);
  /* A warning about a damaged picture shall be an answer, not the end of the process. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  helper = g_subprocess_launcher_spawn (
    launcher, &reason, path != NULL && path[0] != '\0' ? path : CW_IMAGE_HELPER_PATH, NULL);
  if (helper == NULL)
    g_set_error (error, CW_ERROR, CW_ERROR_FAILED,
                 _ ("The program that decodes images could not be started: %s"), reason->message);
  return helper;
}

static gboolean
judge_end (GSubprocess *helper, GError **error)
{
  if (g_subprocess_get_if_signaled (helper))
    {
      int number = g_subprocess_get_term_sig (helper);

      if (number == SIGXCPU || number == SIGKILL || number == SIGALRM)
        return refuse (error, _ ("Decoding the image takes too long; save it anew and try again."));
      return refuse (error, _ ("The image is damaged or needs too much memory."));
    }
  switch (g_subprocess_get_exit_status (helper))
    {
    case CW_IMAGE_HELPER_DONE:
      return TRUE;
    case CW_IMAGE_HELPER_TOO_LARGE:
      return refuse_size (error);
    case CW_IMAGE_HELPER_UNREADABLE:
      return refuse (error, _ ("The image is damaged or incomplete."));
    default:
      g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED,
                           _ ("The program that decodes images failed."));
      return FALSE;
    }
}

static gboolean
await_helper (GSubprocess *helper, GCancellable *cancellable, GError **error)
{
  if (!g_subprocess_wait (helper, cancellable, NULL))
    {
      g_subprocess_force_exit (helper);
      g_subprocess_wait (helper, NULL, NULL);
      g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED,
                           _ ("The import of the image was stopped; nothing was kept."));
      return FALSE;
    }
  return judge_end (helper, error);
}

static GBytes *
recode (GBytes *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GSubprocess) helper = NULL;
  int input = open_memory (file);
  int output = open_memory (NULL);
  int shared = output >= 0 ? fcntl (output, F_DUPFD_CLOEXEC, 3) : -1;
  GBytes *clean = NULL;

  if (input < 0 || shared < 0)
    {
      fail_memory (error);
      if (input >= 0)
        close (input);
      if (shared >= 0)
        close (shared);
    }
  else if ((helper = start_helper (input, shared, error)) != NULL &&
           await_helper (helper, cancellable, error) && (clean = read_memory (output)) == NULL)
    fail_memory (error);
  if (output >= 0)
    close (output);
  return clean;
}

/* The helper met hostile bytes, so what it says is believed only as far as it can be checked. */
static gboolean
check_result (GBytes *clean, CwImageInfo *info, GError **error)
{
  CwImageHeader header;
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (clean, &length);

  cw_image_header_read (&header, data, length);
  if ((header.kind != CW_IMAGE_KIND_PNG && header.kind != CW_IMAGE_KIND_JPEG) || !header.clean ||
      header.width == 0 || header.height == 0 || !cw_image_header_is_small (&header))
    return refuse (error, _ ("The image could not be freed of what is not picture."));
  if (info != NULL)
    {
      info->width = header.width;
      info->height = header.height;
      info->media_type = header.kind == CW_IMAGE_KIND_PNG ? "image/png" : "image/jpeg";
    }
  return TRUE;
}

/**
 * cw_image_import:
 * @file: the bytes of a PNG, JPEG or TIFF file
 * @info: (out caller-allocates) (optional): size and kind of the clean image
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Turns a picture file into one that holds pixels and nothing else.
 *
 * The picture is decoded in another process with at most 1 GiB of memory and 10 seconds, turned
 * upright as its camera noted, and encoded anew: a JPEG as JPEG of quality 95, all others as PNG.
 * Of a TIFF with several pages the first is taken.  May block for seconds; call it from a thread.
 *
 * Returns: (transfer full): the clean file; %NULL with %CW_ERROR_UNREADABLE when the file is
 * damaged, too large or of another kind, %CW_ERROR_CANCELLED when stopped, %CW_ERROR_FAILED when
 * the system refused
 */
GBytes *
cw_image_import (GBytes *file, CwImageInfo *info, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) clean = NULL;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_header (file, error))
    return NULL;
  clean = recode (file, cancellable, error);
  if (clean == NULL || !check_result (clean, info, error))
    return NULL;
  return g_steal_pointer (&clean);
}
