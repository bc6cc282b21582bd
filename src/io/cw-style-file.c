/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-style-file.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "base/cw-error.h"

/* Files of the Citation Style Language. A dependent style only names another one by an address,
 * where pandoc would fetch it; its parent is looked for on this computer instead. */

static gboolean
is_style_name (const char *style)
{
  return *style && strspn (style, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (style);
}

/* Where the package of styles puts them; the dependent ones have a folder of their own. */
static char *
find_installed (const char *style)
{
  static const char *const places[] = { "", "dependent" };
  const char *const *folders = g_get_system_data_dirs ();
  g_autofree char *name = g_strconcat (style, ".csl", NULL);

  if (!is_style_name (style))
    return NULL;
  for (guint i = 0; folders[i]; i++)
    for (guint j = 0; j < G_N_ELEMENTS (places); j++)
      {
        g_autofree char *path =
          g_build_filename (folders[i], "citation-style-language", "styles", places[j], name, NULL);

        if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
          return g_steal_pointer (&path);
      }
  return NULL;
}

static char *
get_parent_link (xmlTextReader *reader)
{
  xmlChar *relation = xmlTextReaderGetAttribute (reader, (const xmlChar *)"rel");
  xmlChar *address = xmlTextReaderGetAttribute (reader, (const xmlChar *)"href");
  gboolean names_parent = relation && g_str_equal ((const char *)relation, "independent-parent");
  /* An address that is missing is as good as one that leads nowhere. */
  char *link = names_parent ? g_strdup (address ? (const char *)address : "") : NULL;

  xmlFree (relation);
  xmlFree (address);
  return link;
}

/* The address of the parent; NULL for a style that stands by itself. A damaged file is left to
 * pandoc, which refuses it. */
static char *
read_parent_link (const char *path)
{
  xmlTextReader *reader =
    xmlReaderForFile (path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  char *link = NULL;

  while (reader && link == NULL && xmlTextReaderRead (reader) == 1)
    if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT)
      link = get_parent_link (reader);
  xmlFreeTextReader (reader);
  return link;
}

/* The last part of the address is the name. What depends again is no parent. */
static char *
find_parent (const char *style, const char *link, GError **error)
{
  const char *slash = strrchr (link, '/');
  const char *name = slash ? slash + 1 : link;
  g_autofree char *path = find_installed (name);
  g_autofree char *further = path ? read_parent_link (path) : NULL;

  if (path && further == NULL)
    return g_steal_pointer (&path);
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND,
               _ ("The citation style “%s” follows the style “%s”, which is not installed; the "
                  "package citation-style-language-styles brings it."),
               style, name);
  return NULL;
}

/**
 * cw_style_file_find:
 * @style: the name of an installed style, or a file of the user's own that ends in .csl
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the path of the file that says how to format: that of the
 *   parent for a dependent style; %NULL with %CW_ERROR_NOT_FOUND
 */
char *
cw_style_file_find (const char *style, GError **error)
{
  gboolean own = g_str_has_suffix (style, ".csl") && g_file_test (style, G_FILE_TEST_IS_REGULAR);
  g_autofree char *path = own ? g_strdup (style) : find_installed (style);
  g_autofree char *link = path ? read_parent_link (path) : NULL;

  if (link)
    return find_parent (style, link, error);
  if (path == NULL)
    g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                 _ ("There is no citation style “%s” here. Vancouver is built in; the package "
                    "citation-style-language-styles brings the others."),
                 style);
  return g_steal_pointer (&path);
}

/* ---- numbers ---- */

typedef struct
{
  gboolean is_numeric;
  gboolean is_sorted; /* by anything but the order of citation */
  gboolean in_list;
} Numbering;

static gboolean
has_attribute (xmlTextReader *reader, const char *name, const char *value)
{
  xmlChar *text = xmlTextReaderGetAttribute (reader, (const xmlChar *)name);
  gboolean is_same = text && g_str_equal ((const char *)text, value);

  xmlFree (text);
  return is_same;
}

static void
read_numbering (xmlTextReader *reader, Numbering *self)
{
  const char *name = (const char *)xmlTextReaderConstLocalName (reader);
  int type = xmlTextReaderNodeType (reader);

  if (g_str_equal (name, "bibliography"))
    self->in_list = type == XML_READER_TYPE_ELEMENT && !xmlTextReaderIsEmptyElement (reader);
  if (type != XML_READER_TYPE_ELEMENT)
    return;
  if (g_str_equal (name, "category") && has_attribute (reader, "citation-format", "numeric"))
    self->is_numeric = TRUE;
  if (self->in_list && g_str_equal (name, "key") &&
      !has_attribute (reader, "variable", "citation-number"))
    self->is_sorted = TRUE;
}

/**
 * cw_style_file_check_numbered:
 * @style: what the style is called
 * @path: its file, from cw_style_file_find()
 * @error: return location
 *
 * Looks whether a style cites by numbers in the order of citation, as an article of this program
 * does; authors and years would need other citations in the text, another order other numbers.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when it does not
 */
gboolean
cw_style_file_check_numbered (const char *style, const char *path, GError **error)
{
  xmlTextReader *reader =
    xmlReaderForFile (path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  Numbering numbering = { 0 };

  while (reader && xmlTextReaderRead (reader) == 1)
    read_numbering (reader, &numbering);
  xmlFreeTextReader (reader);
  if (!numbering.is_numeric)
    g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                 _ ("The citation style “%s” does not cite by numbers, and the text does."), style);
  else if (numbering.is_sorted)
    g_set_error (
      error, CW_ERROR, CW_ERROR_INVALID_VALUE,
      _ ("The citation style “%s” does not number in the order of citation, and the text "
         "does."),
      style);
  return numbering.is_numeric && !numbering.is_sorted;
}
