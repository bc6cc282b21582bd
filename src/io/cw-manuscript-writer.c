/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-manuscript-writer.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "io/cw-manuscript-sink-private.h"

/* The article as a file. */

static const struct
{
  const char *nick;
  const char *label;
  const char *suffix;
} formats[CW_MANUSCRIPT_N_FORMATS] = {
  [CW_MANUSCRIPT_FORMAT_DOCX] = { "docx", N_ ("Word document"), "docx" },
  [CW_MANUSCRIPT_FORMAT_ODT] = { "odt", N_ ("OpenDocument text"), "odt" },
  [CW_MANUSCRIPT_FORMAT_JATS] = { "jats", "JATS XML", "xml" },
  [CW_MANUSCRIPT_FORMAT_LATEX] = { "latex", "LaTeX", "tex" },
  [CW_MANUSCRIPT_FORMAT_MARKDOWN] = { "markdown", "Markdown", "md" },
  [CW_MANUSCRIPT_FORMAT_HTML] = { "html", N_ ("Page (HTML)"), "html" },
  [CW_MANUSCRIPT_FORMAT_TEXT] = { "text", N_ ("Plain text"), "txt" },
};

/**
 * cw_manuscript_format_get_nick:
 * @self: a format
 *
 * Returns: its name on the command line
 */
const char *
cw_manuscript_format_get_nick (CwManuscriptFormat self)
{
  return formats[self].nick;
}

/**
 * cw_manuscript_format_get_label:
 * @self: a format
 *
 * Returns: what a reader sees, translated
 */
const char *
cw_manuscript_format_get_label (CwManuscriptFormat self)
{
  return _ (formats[self].label);
}

/**
 * cw_manuscript_format_get_suffix:
 * @self: a format
 *
 * Returns: how the name of such a file ends, without the dot
 */
const char *
cw_manuscript_format_get_suffix (CwManuscriptFormat self)
{
  return formats[self].suffix;
}

/**
 * cw_manuscript_format_from_nick:
 * @nick: (nullable): a name
 * @format: (out): the format
 *
 * Returns: whether there is a format of that name
 */
gboolean
cw_manuscript_format_from_nick (const char *nick, CwManuscriptFormat *format)
{
  for (guint i = 0; nick && i < CW_MANUSCRIPT_N_FORMATS; i++)
    if (g_str_equal (formats[i].nick, nick))
      {
        *format = (CwManuscriptFormat)i;
        return TRUE;
      }
  return FALSE;
}

/* ---- sections ---- */

static void
add_name (GPtrArray *names, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

/**
 * cw_manuscript_list_sections:
 * @self: an article
 *
 * What can be written alone: "title-page", "abstract", "body", "declarations", "references",
 * "tables" and "legends", and each part by its nick.
 *
 * Returns: (transfer full) (element-type utf8): their names
 */
GPtrArray *
cw_manuscript_list_sections (const CwManuscript *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (CwMatter matter = 0; matter < CW_N_MATTERS; matter++)
    add_name (names, cw_matter_get_nick (matter));
  for (guint i = 0; i < self->parts->len; i++)
    add_name (names, ((CwManuscriptPart *)self->parts->pdata[i])->nick);
  return names;
}

static gboolean
check_section (const CwManuscript *self,
               CwManuscriptFormat format,
               const CwManuscriptOptions *options,
               GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  if (options->section == NULL)
    return TRUE;
  if (format != CW_MANUSCRIPT_FORMAT_TEXT)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("Only plain text is written section by section."));
      return FALSE;
    }
  names = cw_manuscript_list_sections (self);
  if (g_ptr_array_find_with_equal_func (names, options->section, g_str_equal, NULL))
    return TRUE;
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **)names->pdata);
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND,
               _ ("The article has no section “%s”; it has %s."), options->section, list);
  return FALSE;
}

/* ---- what is left to do ---- */

static void
lost_free (CwManuscriptLost *self)
{
  g_free (self->place);
  g_free (self->text);
  g_free (self);
}

static void
list_in (GPtrArray *lost, const char *place, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->runs->len; j++)
        {
          const CwManuscriptRun *run = block->runs->pdata[j];
          CwManuscriptLost *one;

          if (!run->is_unresolved)
            continue;
          one = g_new0 (CwManuscriptLost, 1);
          one->place = g_strdup (place ? place : "");
          one->text = g_strdup (run->text);
          g_ptr_array_add (lost, one);
        }
    }
}

/**
 * cw_manuscript_list_unresolved:
 * @self: an article
 *
 * Facts that are not recorded and references, figures and tables that are not there are printed as
 * they are typed, in braces or brackets: nobody should hand in such a text unseen.
 *
 * Returns: (transfer full) (element-type CwManuscriptLost): all of them, in the order of the
 * article
 */
GPtrArray *
cw_manuscript_list_unresolved (const CwManuscript *self)
{
  GPtrArray *lost = g_ptr_array_new_with_free_func ((GDestroyNotify)lost_free);
  const char *heading = NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const CwManuscriptPart *part = self->parts->pdata[i];

      heading = part->heading ? part->heading : heading;
      list_in (lost, heading, part->blocks);
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CwManuscriptFloat *figure = self->figures->pdata[i];

      list_in (lost, figure->label, figure->caption);
    }
  return lost;
}

/**
 * cw_manuscript_lost_describe:
 * @self: something that is not there
 *
 * Returns: (transfer full): the section and what was bound there: "Case presentation: “{age}”"
 */
char *
cw_manuscript_lost_describe (const CwManuscriptLost *self)
{
  /* Translators: a heading of the article, and what is typed below it. */
  return g_strdup_printf (_ ("%s: “%s”"), self->place, self->text);
}

/* ---- writing ---- */

/**
 * cw_manuscript_write:
 * @self: an article
 * @format: what to write
 * @options: how
 * @error: return location
 *
 * Writes title page, abstract, body, declarations, references, tables and legends. The same article
 * and options give the same bytes. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %CW_ERROR_NOT_FOUND when there is no
 *   such section, with %CW_ERROR_INVALID_VALUE when the format has none, with %CW_ERROR_CONSTRAINT
 *   when a table is too wide for the format, or with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_manuscript_write (const CwManuscript *self,
                     CwManuscriptFormat format,
                     const CwManuscriptOptions *options,
                     GError **error)
{
  if (!check_section (self, format, options, error))
    return NULL;
  switch (format)
    {
    case CW_MANUSCRIPT_FORMAT_DOCX:
      return cw_manuscript_write_docx (self, options, error);
    case CW_MANUSCRIPT_FORMAT_ODT:
      return cw_manuscript_write_odt (self, options, error);
    case CW_MANUSCRIPT_FORMAT_JATS:
      return cw_manuscript_write_jats (self, options, error);
    case CW_MANUSCRIPT_FORMAT_LATEX:
      return cw_manuscript_write_latex (self, options);
    case CW_MANUSCRIPT_FORMAT_MARKDOWN:
      return cw_manuscript_write_markdown (self, options);
    case CW_MANUSCRIPT_FORMAT_HTML:
      return cw_manuscript_write_html (self, options);
    case CW_MANUSCRIPT_FORMAT_TEXT:
    default:
      return cw_manuscript_write_text (self, options);
    }
}
