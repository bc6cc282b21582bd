/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>
#include <libxml/xmlreader.h>
#include <zip.h>

G_BEGIN_DECLS

/* An archive of XML parts, of unknown origin. A small file can unpack to a very large one, so
 * everything is read as a stream and counted on the way. */
typedef struct
{
  zip_t *archive;
  guint64 unpacked;
} CwZip;

/* One part of the archive, as a stream of nodes. */
typedef struct
{
  CwZip *zip;
  zip_file_t *file;
  xmlTextReader *reader;
} CwZipPart;

#define CW_ZIP_MAX_ENTRIES 4096
#define CW_ZIP_MAX_BYTES ((guint64)64 * 1024 * 1024)

gboolean cw_zip_open_parts (CwZip *self, GBytes *bytes, char **reason);
void cw_zip_close (CwZip *self);
gboolean cw_zip_has (const CwZip *self, const char *name);

gboolean cw_zip_part_open (CwZipPart *self, CwZip *zip, const char *name);
void cw_zip_part_close (CwZipPart *self);
gboolean cw_zip_part_begins (const CwZipPart *self, const char *name);
gboolean cw_zip_part_ends (const CwZipPart *self, const char *name);
int cw_zip_part_step (CwZipPart *self);
char *cw_zip_part_dup_attribute (const CwZipPart *self, const char *name);
guint cw_zip_part_get_number (const CwZipPart *self, const char *name);
const char *cw_zip_part_get_text (const CwZipPart *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwZip, cw_zip_close)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwZipPart, cw_zip_part_close)

G_END_DECLS
