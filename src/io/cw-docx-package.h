/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CW_DOCX_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define CW_DOCX_WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define CW_DOCX_TYPE(kind)                                                                         \
  "application/vnd.openxmlformats-officedocument.wordprocessingml." kind "+xml"

typedef struct _CwDocxPackage CwDocxPackage;

CwDocxPackage *cw_docx_package_new (void);
void cw_docx_package_free (CwDocxPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwDocxPackage, cw_docx_package_free)

void cw_docx_package_add_part (CwDocxPackage *self,
                               const char *path,
                               const char *content_type,
                               GBytes *content);
char *cw_docx_package_relate (CwDocxPackage *self,
                              const char *source,
                              const char *type,
                              const char *target);
char *cw_docx_package_relate_external (CwDocxPackage *self,
                                       const char *source,
                                       const char *type,
                                       const char *address);
gboolean cw_docx_package_set_properties (CwDocxPackage *self,
                                         const char *title,
                                         const char *author,
                                         const char *language,
                                         GDateTime *date,
                                         GError **error);
GBytes *cw_docx_package_finish (CwDocxPackage *self, GError **error);

G_END_DECLS
