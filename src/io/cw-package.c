/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-package.h"

#include <string.h>

#include "io/cw-xml-out.h"
#include "io/cw-zip-pack.h"

/* Files that belong together, with a manifest that says what each is and a list of checksums. */

#define MECA_NAMESPACE "https://manuscriptexchange.org/schema/manifest"
#define XLINK_NAMESPACE "http://www.w3.org/1999/xlink"

struct _CwPackage
{
  GPtrArray *files; /* CwPackageFile */
};

static void
file_free (CwPackageFile *file)
{
  g_free (file->name);
  g_free (file->title);
  g_free (file->sha256);
  g_bytes_unref (file->content);
  g_free (file);
}

/**
 * cw_package_new:
 *
 * Returns: (transfer full): a package without files
 */
CwPackage *
cw_package_new (void)
{
  CwPackage *self = g_new0 (CwPackage, 1);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify)file_free);
  return self;
}

/**
 * cw_package_free:
 * @self: (nullable) (transfer full): a package
 *
 * Frees it.
 */
void
cw_package_free (CwPackage *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->files);
  g_free (self);
}

static gboolean
is_safe_name (const char *name)
{
  return g_ascii_isalnum (name[0]) &&
         strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") ==
           strlen (name);
}

/**
 * cw_package_add:
 * @self: a package that is not sealed
 * @name: name of the file; each name once
 * @role: item-type of MECA, a literal
 * @title: what it is, in English
 * @media_type: its media type, a literal
 * @content: its bytes
 *
 * Adds a file behind the others.
 */
void
cw_package_add (CwPackage *self,
                const char *name,
                const char *role,
                const char *title,
                const char *media_type,
                GBytes *content)
{
  CwPackageFile *file;

  g_return_if_fail (is_safe_name (name) && cw_package_find (self, name) == NULL);

  file = g_new0 (CwPackageFile, 1);
  file->name = g_strdup (name);
  file->role = role;
  file->title = g_strdup (title);
  file->media_type = media_type;
  file->content = g_bytes_ref (content);
  file->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_ptr_array_add (self->files, file);
}

/**
 * cw_package_get_files:
 * @self: a package
 *
 * Returns: (transfer none) (element-type CwPackageFile): its files in order
 */
GPtrArray *
cw_package_get_files (CwPackage *self)
{
  return self->files;
}

/**
 * cw_package_find:
 * @self: a package
 * @name: name of a file
 *
 * Returns: (transfer none) (nullable): the file
 */
const CwPackageFile *
cw_package_find (CwPackage *self, const char *name)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const CwPackageFile *file = self->files->pdata[i];

      if (g_str_equal (file->name, name))
        return file;
    }
  return NULL;
}

/* ---- manifest ---- */

static void
write_item (CwXmlOut *xml, const CwPackageFile *file, guint number)
{
  g_autofree char *id = g_strdup_printf ("file-%u", number);
  g_autofree char *order = g_strdup_printf ("%u", number);

  cw_xml_out_open (xml, "item");
  cw_xml_out_attribute (xml, "id", id);
  cw_xml_out_attribute (xml, "item-type", file->role);
  cw_xml_out_element (xml, "item-title", file->title);
  cw_xml_out_element (xml, "file-order", order);
  cw_xml_out_open (xml, "item-metadata");
  cw_xml_out_open (xml, "metadata");
  cw_xml_out_attribute (xml, "metadata-name", "sha-256");
  cw_xml_out_text (xml, file->sha256);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_empty (xml, "instance", "media-type", file->media_type, "xlink:href", file->name,
                    NULL);
  cw_xml_out_close (xml);
}

static GBytes *
make_manifest (CwPackage *self, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "manifest");
  cw_xml_out_attribute (xml, "xmlns", MECA_NAMESPACE);
  cw_xml_out_attribute (xml, "xmlns:xlink", XLINK_NAMESPACE);
  cw_xml_out_attribute (xml, "manifest-version", "1");
  for (guint i = 0; i < self->files->len; i++)
    write_item (xml, self->files->pdata[i], i + 1);
  cw_xml_out_close (xml);
  return cw_xml_out_finish (xml, error);
}

static GBytes *
make_checksums (CwPackage *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->files->len; i++)
    {
      const CwPackageFile *file = self->files->pdata[i];

      g_string_append_printf (text, "%s  %s\n", file->sha256, file->name);
    }
  return g_string_free_to_bytes (text);
}

/**
 * cw_package_seal:
 * @self: a package with all its files
 * @error: return location
 *
 * Adds the manifest of NISO RP-30-2020 (MECA 1.0), valid against its DTD, with the media type and
 * SHA-256 checksum of each file, and the list of checksums, the manifest's too.
 *
 * Returns: %FALSE with %CW_ERROR_FAILED when memory ran out
 */
gboolean
cw_package_seal (CwPackage *self, GError **error)
{
  g_autoptr (GBytes) manifest = make_manifest (self, error);
  g_autoptr (GBytes) checksums = NULL;

  if (manifest == NULL)
    return FALSE;
  cw_package_add (self, CW_PACKAGE_MANIFEST, "manifest", "Manifest", "application/xml", manifest);
  checksums = make_checksums (self);
  cw_package_add (self, CW_PACKAGE_CHECKSUMS, "checksums", "Checksums", "text/plain", checksums);
  return TRUE;
}

/**
 * cw_package_to_zip:
 * @self: a sealed package
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the files as one ZIP file, byte for byte the same for the
 *   same files; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_package_to_zip (CwPackage *self, GError **error)
{
  g_autoptr (CwZipPack) pack = cw_zip_pack_new ();

  for (guint i = 0; i < self->files->len; i++)
    {
      const CwPackageFile *file = self->files->pdata[i];

      cw_zip_pack_add (pack, file->name, file->content);
    }
  return cw_zip_pack_finish (pack, error);
}
