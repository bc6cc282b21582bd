/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The container of a word-processing document: named parts in a zip, a list of their content types,
 * and relations between them.  What the parts say is the business of their writers.
 */
#include "config.h"

#include "io/cw-docx-package.h"

#include "base/cw-error.h"
#include "io/cw-xml-out.h"
#include "io/cw-zip-pack.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"

typedef struct
{
  char *path;
  char *content_type;
  GBytes *content;
} Part;

typedef struct
{
  char *source;
  char *type;
  char *target;
  gboolean external;
  guint number;
} Relation;

struct _CwDocxPackage
{
  GPtrArray *parts;
  GPtrArray *relations;
};

static void
free_part (gpointer data)
{
  Part *part = data;

  g_free (part->path);
  g_free (part->content_type);
  g_bytes_unref (part->content);
  g_free (part);
}

static void
free_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->source);
  g_free (relation->type);
  g_free (relation->target);
  g_free (relation);
}

/**
 * cw_docx_package_new:
 *
 * Starts an empty package.
 *
 * Returns: (transfer full): a package without parts
 */
CwDocxPackage *
cw_docx_package_new (void)
{
  CwDocxPackage *self = g_new0 (CwDocxPackage, 1);

  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->relations = g_ptr_array_new_with_free_func (free_relation);
  return self;
}

/**
 * cw_docx_package_free:
 * @self: (transfer full): a package
 *
 * Throws a package away.
 */
void
cw_docx_package_free (CwDocxPackage *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->relations);
  g_free (self);
}

static Part *
find_part (CwDocxPackage *self, const char *path)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (part->path, path))
        return part;
    }
  return NULL;
}

/**
 * cw_docx_package_add_part:
 * @self: a package
 * @path: where the part stands, for example "word/document.xml"; each path once
 * @content_type: the part's media type
 * @content: the part
 *
 * Adds a part; parts are written in the order in which they were added.
 */
void
cw_docx_package_add_part (CwDocxPackage *self,
                          const char *path,
                          const char *content_type,
                          GBytes *content)
{
  Part *part;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL && path[0] != '/' && content_type != NULL && content != NULL);
  g_return_if_fail (find_part (self, path) == NULL);

  part = g_new0 (Part, 1);
  part->path = g_strdup (path);
  part->content_type = g_strdup (content_type);
  part->content = g_bytes_ref (content);
  g_ptr_array_add (self->parts, part);
}

static char *
add_relation (CwDocxPackage *self,
              const char *source,
              const char *type,
              const char *target,
              gboolean external)
{
  Relation *relation = g_new0 (Relation, 1);

  relation->source = g_strdup (source);
  relation->type = g_strdup (type);
  relation->target = g_strdup (target);
  relation->external = external;
  relation->number = 1;
  for (guint i = 0; i < self->relations->len; i++)
    {
      Relation *other = g_ptr_array_index (self->relations, i);

      if (g_str_equal (other->source, source))
        relation->number++;
    }
  g_ptr_array_add (self->relations, relation);
  return g_strdup_printf ("rId%u", relation->number);
}

/**
 * cw_docx_package_relate:
 * @self: a package
 * @source: the path of the part that refers, or "" for the package itself
 * @type: the address that names the kind of relation
 * @target: the other part, relative to the folder of @source
 *
 * Lets one part refer to another.
 *
 * Returns: (transfer full): the name under which @source refers to @target
 */
char *
cw_docx_package_relate (CwDocxPackage *self,
                        const char *source,
                        const char *type,
                        const char *target)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (source != NULL && type != NULL && target != NULL, NULL);

  return add_relation (self, source, type, target, FALSE);
}

/**
 * cw_docx_package_relate_external:
 * @self: a package
 * @source: the path of the part that refers
 * @type: the address that names the kind of relation
 * @address: an address outside the package, percent-encoded where needed
 *
 * Lets a part refer to something outside, for example a link.
 *
 * Returns: (transfer full): the name under which @source refers to @address
 */
char *
cw_docx_package_relate_external (CwDocxPackage *self,
                                 const char *source,
                                 const char *type,
                                 const char *address)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (source != NULL && type != NULL && address != NULL, NULL);

  return add_relation (self, source, type, address, TRUE);
}

static GBytes *
write_core_properties (const char *title,
                       const char *author,
                       const char *language,
                       const char *date,
                       GError **error)
{
  static const char *const moments[] = { "dcterms:created", "dcterms:modified" };
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "cp:coreProperties");
  cw_xml_out_attribute (xml, "xmlns:cp", PACKAGE "metadata/core-properties");
  cw_xml_out_attribute (xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  cw_xml_out_attribute (xml, "xmlns:dcterms", "http://purl.org/dc/terms/");
  cw_xml_out_attribute (xml, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  cw_xml_out_element (xml, "dc:title", title);
  if (author != NULL)
    cw_xml_out_element (xml, "dc:creator", author);
  cw_xml_out_element (xml, "dc:language", language);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      cw_xml_out_open (xml, moments[i]);
      cw_xml_out_attribute (xml, "xsi:type", "dcterms:W3CDTF");
      cw_xml_out_text (xml, date);
      cw_xml_out_close (xml);
    }
  return cw_xml_out_finish (xml, error);
}

/**
 * cw_docx_package_set_properties:
 * @self: a package without properties
 * @title: the document's title
 * @author: (nullable): the author; %NULL when not recorded
 * @language: a BCP 47 tag
 * @date: the date of creation and of the last change
 * @error: return location for an error
 *
 * Adds the document's core properties.
 *
 * Returns: %FALSE with %CW_ERROR_FAILED when memory ran out
 */
gboolean
cw_docx_package_set_properties (CwDocxPackage *self,
                                const char *title,
                                const char *author,
                                const char *language,
                                GDateTime *date,
                                GError **error)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *written = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) core = NULL;

  g_return_val_if_fail (self != NULL && title != NULL && language != NULL && date != NULL, FALSE);

  utc = g_date_time_to_utc (date);
  written = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  core = write_core_properties (title, author, language, written, error);
  if (core == NULL)
    return FALSE;
  cw_docx_package_add_part (self, "docProps/core.xml",
                            "application/vnd.openxmlformats-package.core-properties+xml", core);
  name = cw_docx_package_relate (self, "", PACKAGE "relationships/metadata/core-properties",
                                 "docProps/core.xml");
  return TRUE;
}

static GBytes *
write_content_types (CwDocxPackage *self, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "Types");
  cw_xml_out_attribute (xml, "xmlns", PACKAGE "content-types");
  cw_xml_out_empty (xml, "Default", "Extension", "rels", "ContentType",
                    "application/vnd.openxmlformats-package.relationships+xml", NULL);
  cw_xml_out_empty (xml, "Default", "Extension", "xml", "ContentType", "application/xml", NULL);
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);
      g_autofree char *absolute = g_strconcat ("/", part->path, NULL);

      cw_xml_out_empty (xml, "Override", "PartName", absolute, "ContentType", part->content_type,
                        NULL);
    }
  return cw_xml_out_finish (xml, error);
}

static GBytes *
write_relations (CwDocxPackage *self, const char *source, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "Relationships");
  cw_xml_out_attribute (xml, "xmlns", PACKAGE "relationships");
  for (guint i = 0; i < self->relations->len; i++)
    {
      Relation *relation = g_ptr_array_index (self->relations, i);
      g_autofree char *name = g_strdup_printf ("rId%u", relation->number);

      if (!g_str_equal (relation->source, source))
        continue;
      cw_xml_out_open (xml, "Relationship");
      cw_xml_out_attribute (xml, "Id", name);
      cw_xml_out_attribute (xml, "Type", relation->type);
      cw_xml_out_attribute (xml, "Target", relation->target);
      if (relation->external)
        cw_xml_out_attribute (xml, "TargetMode", "External");
      cw_xml_out_close (xml);
    }
  return cw_xml_out_finish (xml, error);
}

static char *
make_relations_path (const char *source)
{
  g_autofree char *folder = g_path_get_dirname (source);
  g_autofree char *name = g_path_get_basename (source);

  if (source[0] == '\0')
    return g_strdup ("_rels/.rels");
  if (g_str_equal (folder, "."))
    return g_strdup_printf ("_rels/%s.rels", name);
  return g_strdup_printf ("%s/_rels/%s.rels", folder, name);
}

/* All parts in their final order, the list of content types first as readers expect it. */
static GPtrArray *
list_all_parts (CwDocxPackage *self, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_part);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Part *types = g_new0 (Part, 1);

  types->path = g_strdup ("[Content_Types].xml");
  types->content = write_content_types (self, error);
  if (types->content == NULL)
    {
      g_free (types->path);
      g_free (types);
      return NULL;
    }
  g_ptr_array_add (all, types);
  for (guint i = 0; i < self->relations->len; i++)
    {
      Relation *relation = g_ptr_array_index (self->relations, i);
      g_autoptr (GBytes) content = NULL;
      Part *part;

      if (!g_hash_table_add (seen, relation->source))
        continue;
      content = write_relations (self, relation->source, error);
      if (content == NULL)
        return NULL;
      part = g_new0 (Part, 1);
      part->path = make_relations_path (relation->source);
      part->content = g_steal_pointer (&content);
      g_ptr_array_add (all, part);
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);
      Part *copy = g_new0 (Part, 1);

      copy->path = g_strdup (part->path);
      copy->content = g_bytes_ref (part->content);
      g_ptr_array_add (all, copy);
    }
  return g_steal_pointer (&all);
}

/**
 * cw_docx_package_finish:
 * @self: a package with its parts and relations
 * @error: return location for an error
 *
 * Packs everything into one file.
 *
 * No time of writing is kept: the same parts always give the same bytes.
 *
 * Returns: (transfer full): the file; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_docx_package_finish (CwDocxPackage *self, GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (CwZipPack) pack = cw_zip_pack_new ();

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  parts = list_all_parts (self, error);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      Part *part = g_ptr_array_index (parts, i);

      cw_zip_pack_add (pack, part->path, part->content);
    }
  return parts != NULL ? cw_zip_pack_finish (pack, error) : NULL;
}
