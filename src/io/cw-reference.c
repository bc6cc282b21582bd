/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-reference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-reference-private.h"
#include "io/cw-tagged-text.h"
#include "io/cw-text-encoding.h"

/* Files of references: which format they have, who reads it and who writes it. */

/* A hundred thousand references with abstracts are a third of that. */
#define SIZE_MAX_BYTES ((gsize)256 * 1024 * 1024)

static const struct
{
  const char *nick;
  const char *label;
  const char *suffix;
  gboolean (*read) (CwReferenceDraft *draft, const char *text, gsize length);
  GBytes *(*write) (GPtrArray *publications);
  const char *prefix;
} formats[CW_REFERENCE_N_FORMATS] = {
  [CW_REFERENCE_FORMAT_RIS] = { "ris", N_ ("RIS"), "ris", cw_ris_read, cw_ris_write, "ris" },
  [CW_REFERENCE_FORMAT_BIBTEX] = { "bibtex", N_ ("BibTeX"), "bib", cw_bibtex_read, cw_bibtex_write,
                                   "bibtex" },
  [CW_REFERENCE_FORMAT_CSL_JSON] = { "csl-json", N_ ("CSL-JSON"), "json", cw_csl_json_read,
                                     cw_csl_json_write, "csl" },
  [CW_REFERENCE_FORMAT_NBIB] = { "nbib", N_ ("NBIB (PubMed)"), "nbib", cw_nbib_read, cw_nbib_write,
                                 "nbib" },
  [CW_REFERENCE_FORMAT_ENDNOTE_XML] = { "endnote-xml", N_ ("EndNote XML"), "xml",
                                        cw_endnote_xml_read, NULL, "endnote" },
};

/**
 * cw_reference_format_get_nick:
 * @format: a format
 *
 * Returns: (nullable): its name on the command line; %NULL for none
 */
const char *
cw_reference_format_get_nick (CwReferenceFormat format)
{
  return formats[format].nick;
}

/**
 * cw_reference_format_get_label:
 * @format: a known format
 *
 * Returns: its name, translated
 */
const char *
cw_reference_format_get_label (CwReferenceFormat format)
{
  return _ (formats[format].label);
}

/**
 * cw_reference_format_get_suffix:
 * @format: a known format
 *
 * Returns: how its files end, without the dot
 */
const char *
cw_reference_format_get_suffix (CwReferenceFormat format)
{
  return formats[format].suffix;
}

/**
 * cw_reference_format_can_write:
 * @format: a format
 *
 * Returns: whether there is a writer
 */
gboolean
cw_reference_format_can_write (CwReferenceFormat format)
{
  return formats[format].write != NULL;
}

/**
 * cw_reference_format_from_nick:
 * @nick: (nullable): a name of the command line
 *
 * Returns: the format, or %CW_REFERENCE_FORMAT_UNKNOWN
 */
CwReferenceFormat
cw_reference_format_from_nick (const char *nick)
{
  for (guint i = 1; i < CW_REFERENCE_N_FORMATS; i++)
    if (g_strcmp0 (formats[i].nick, nick) == 0)
      return i;
  return CW_REFERENCE_FORMAT_UNKNOWN;
}

static gboolean
is_entry (const char *line)
{
  gsize letters = 0;

  if (*line != '@')
    return FALSE;
  while (g_ascii_isalpha (line[1 + letters]))
    letters++;
  return letters > 0 && strchr ("{( ", line[1 + letters]) && line[1 + letters];
}

/* What one line gives away. */
static CwReferenceFormat
detect_line (const char *line, gsize length)
{
  gsize value;

  if (is_entry (line))
    return CW_REFERENCE_FORMAT_BIBTEX;
  if (g_str_has_prefix (line, "PMID- ") || g_str_has_prefix (line, "OWN - "))
    return CW_REFERENCE_FORMAT_NBIB;
  if (cw_tagged_text_is_tag (line, length, 2, &value))
    return g_str_has_prefix (line, "TI  -") ? CW_REFERENCE_FORMAT_UNKNOWN : CW_REFERENCE_FORMAT_RIS;
  if (cw_tagged_text_is_tag (line, length, 4, &value))
    return CW_REFERENCE_FORMAT_NBIB;
  return CW_REFERENCE_FORMAT_UNKNOWN;
}

static CwReferenceFormat
detect_text (const char *text)
{
  const char *start = text + strspn (text, " \t\n");
  guint n = 0;

  if (*start == '<')
    return strstr (start, "<record") ? CW_REFERENCE_FORMAT_ENDNOTE_XML
                                     : CW_REFERENCE_FORMAT_UNKNOWN;
  if (*start == '[' || *start == '{')
    return CW_REFERENCE_FORMAT_CSL_JSON;
  /* Some exports begin with lines about their maker. */
  for (const char *line = start; *line && n < 200; n++)
    {
      gsize length = strcspn (line, "\n");
      CwReferenceFormat format = detect_line (line + strspn (line, " \t"), length);

      if (format)
        return format;
      line += length + (line[length] == '\n');
    }
  return CW_REFERENCE_FORMAT_UNKNOWN;
}

/**
 * cw_reference_format_detect:
 * @bytes: a file or pasted text
 *
 * Returns: the format that its beginning has, or %CW_REFERENCE_FORMAT_UNKNOWN
 */
CwReferenceFormat
cw_reference_format_detect (GBytes *bytes)
{
  g_autoptr (GBytes) head =
    g_bytes_new_from_bytes (bytes, 0, MIN (g_bytes_get_size (bytes), (gsize)64 * 1024));
  g_autofree char *text = cw_text_encoding_decode (head, NULL);

  return detect_text (text);
}

static void
problem_free (gpointer data)
{
  CwReferenceProblem *self = data;

  g_free (self->reason);
  g_free (self);
}

static CwReferenceReading *
new_reading (CwReferenceFormat format)
{
  CwReferenceReading *self = g_new0 (CwReferenceReading, 1);

  self->format = format;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  return self;
}

static gboolean
check (GBytes *bytes, CwReferenceFormat format, GError **error)
{
  const char *sentence = NULL;

  if (g_bytes_get_size (bytes) > SIZE_MAX_BYTES)
    sentence = _ ("The file is larger than 256 MiB.");
  else if (format == CW_REFERENCE_FORMAT_UNKNOWN)
    sentence = _ ("This is neither RIS, NBIB, BibTeX, CSL-JSON nor EndNote XML.");
  if (sentence)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, sentence);
  return sentence == NULL;
}

/**
 * cw_reference_read:
 * @bytes: a file or pasted text
 * @format: its format, or %CW_REFERENCE_FORMAT_UNKNOWN to find it by the content
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads what can be read, and names the rest. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the publications and the problems; or %NULL with
 *   %CW_ERROR_UNREADABLE for a file in no format or far too large, %CW_ERROR_CANCELLED when it was
 *   stopped
 */
CwReferenceReading *
cw_reference_read (GBytes *bytes,
                   CwReferenceFormat format,
                   GCancellable *cancellable,
                   GError **error)
{
  g_auto (CwReferenceDraft) draft = { .cancellable = cancellable };
  g_autoptr (CwReferenceReading) reading = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (format == CW_REFERENCE_FORMAT_UNKNOWN)
    format = cw_reference_format_detect (bytes);
  if (!check (bytes, format, error))
    return NULL;
  text = cw_text_encoding_decode (bytes, &length);
  reading = new_reading (format);
  draft.reading = reading;
  draft.prefix = formats[format].prefix;
  if (!formats[format].read (&draft, text, length))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED, _ ("The import was cancelled."));
      return NULL;
    }
  return g_steal_pointer (&reading);
}

/**
 * cw_reference_reading_free:
 * @self: (nullable) (transfer full): what was read
 *
 * Frees it.
 */
void
cw_reference_reading_free (CwReferenceReading *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * cw_reference_write:
 * @publications: (element-type CwSnapshot): publications
 * @format: a format
 * @error: return location
 *
 * Writes publications so that cw_reference_read() gives them back.
 *
 * Returns: (transfer full) (nullable): the file; or %NULL with %CW_ERROR_INVALID_VALUE for a format
 *   that can only be read
 */
GBytes *
cw_reference_write (GPtrArray *publications, CwReferenceFormat format, GError **error)
{
  if (formats[format].write)
    return formats[format].write (publications);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                       _ ("This format can be read but not written."));
  return NULL;
}
