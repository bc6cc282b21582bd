/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "model/cw-kind.h"

/* Values that are text as they stand: text, prose, references by id, images by checksum. */

static void
store_string (gpointer member, const CwField *field, const char *canonical)
{
  char **text = member;

  g_free (*text);
  *text = g_strdup (canonical);
}

static char *
dup_string (gconstpointer member, const CwField *field)
{
  return g_strdup (*(char *const *)member);
}

static void
clear_string (gpointer member)
{
  g_clear_pointer ((char **)member, g_free);
}

static gboolean
parse_text (const CwField *field, const char *text, char **canonical, GError **error)
{
  if (strpbrk (text, "\r\n"))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("This field holds one line; the text has line breaks."));
      return FALSE;
    }
  *canonical = g_strdup (text);
  return TRUE;
}

/* What every text view takes for the end of a line, too. */
#define PARAGRAPH_SEPARATOR "\xe2\x80\xa9"

/* Line breaks of other systems become "\n", so that one text has one form, and the same lines in
 * the library and in a text view. */
static gboolean
parse_prose (const CwField *field, const char *text, char **canonical, GError **error)
{
  GString *out;

  if (strchr (text, '\r') == NULL && strstr (text, PARAGRAPH_SEPARATOR) == NULL)
    {
      *canonical = g_strdup (text);
      return TRUE;
    }
  out = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p; p++)
    {
      gboolean is_separator = g_str_has_prefix (p, PARAGRAPH_SEPARATOR);

      if (is_separator)
        p += strlen (PARAGRAPH_SEPARATOR) - 1;
      if (is_separator || (*p == '\r' && p[1] != '\n'))
        g_string_append_c (out, '\n');
      else if (*p != '\r')
        g_string_append_c (out, *p);
    }
  *canonical = g_string_free (out, FALSE);
  return TRUE;
}

static gboolean
parse_reference (const CwField *field, const char *text, char **canonical, GError **error)
{
  if (*text == '\0')
    return TRUE;
  if (!cw_id_is_valid (text))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("“%s” is no record identifier."),
                   text);
      return FALSE;
    }
  *canonical = g_strdup (text);
  return TRUE;
}

static gboolean
parse_image (const CwField *field, const char *text, char **canonical, GError **error)
{
  if (*text == '\0')
    return TRUE;
  if (strlen (text) != 64 || strspn (text, "0123456789abcdef") != 64)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("“%s” is no SHA-256 checksum."),
                   text);
      return FALSE;
    }
  *canonical = g_strdup (text);
  return TRUE;
}

const CwKind cw_kind_text = {
  .name = "text",
  .parse = parse_text,
  .store = store_string,
  .dup = dup_string,
  .clear = clear_string,
};

const CwKind cw_kind_prose = {
  .name = "prose",
  .parse = parse_prose,
  .store = store_string,
  .dup = dup_string,
  .clear = clear_string,
};

const CwKind cw_kind_reference = {
  .name = "reference",
  .parse = parse_reference,
  .store = store_string,
  .dup = dup_string,
  .clear = clear_string,
};

const CwKind cw_kind_image = {
  .name = "image",
  .parse = parse_image,
  .store = store_string,
  .dup = dup_string,
  .clear = clear_string,
};
