/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CwXmlOut CwXmlOut;

CwXmlOut *cw_xml_out_new (void);
void cw_xml_out_free (CwXmlOut *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwXmlOut, cw_xml_out_free)

void cw_xml_out_open (CwXmlOut *self, const char *name);
void cw_xml_out_close (CwXmlOut *self);
void cw_xml_out_attribute (CwXmlOut *self, const char *name, const char *value);
void cw_xml_out_text (CwXmlOut *self, const char *text);
void cw_xml_out_empty (CwXmlOut *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
void cw_xml_out_element (CwXmlOut *self, const char *name, const char *text);
GBytes *cw_xml_out_finish (CwXmlOut *self, GError **error);

G_END_DECLS
