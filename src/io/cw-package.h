/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "io/cw-safe-file.h"

G_BEGIN_DECLS

/* The list of checksums that stands in every package, as sha256sum reads it. */
#define CW_PACKAGE_CHECKSUMS "SHA256SUMS"
/* The MECA manifest (NISO RP-30-2020). */
#define CW_PACKAGE_MANIFEST "manifest.xml"

/**
 * CwPackageFile:
 * @name: its name: lower case ASCII letters, digits, dots and hyphens.
 * @role: what it is to a journal, the item-type of MECA: "manuscript", "figure".
 * @title: what it is, in English.
 * @media_type: its media type.
 * @content: its bytes.
 * @sha256: their checksum in hexadecimal digits.
 *
 * A file of a package.
 */
typedef struct
{
  char *name;
  const char *role;
  char *title;
  const char *media_type;
  GBytes *content;
  char *sha256;
} CwPackageFile;

typedef struct _CwPackage CwPackage;

CwPackage *cw_package_new (void);
void cw_package_free (CwPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwPackage, cw_package_free)

void cw_package_add (CwPackage *self,
                     const char *name,
                     const char *role,
                     const char *title,
                     const char *media_type,
                     GBytes *content);
GPtrArray *cw_package_get_files (CwPackage *self);
const CwPackageFile *cw_package_find (CwPackage *self, const char *name);
gboolean cw_package_seal (CwPackage *self, GError **error);

GBytes *cw_package_to_zip (CwPackage *self, GError **error);
gboolean cw_package_write_folder (CwPackage *self,
                                  const char *path,
                                  CwSafeFileFlags flags,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
