/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CwJsonWriter CwJsonWriter;

CwJsonWriter *cw_json_writer_new (void);
void cw_json_writer_free (CwJsonWriter *self);

void cw_json_writer_begin_object (CwJsonWriter *self);
void cw_json_writer_end_object (CwJsonWriter *self);
void cw_json_writer_begin_array (CwJsonWriter *self);
void cw_json_writer_end_array (CwJsonWriter *self);
void cw_json_writer_key (CwJsonWriter *self, const char *name);
void cw_json_writer_string (CwJsonWriter *self, const char *text);
void cw_json_writer_number_text (CwJsonWriter *self, const char *lexeme);
void cw_json_writer_boolean (CwJsonWriter *self, gboolean value);
void cw_json_writer_null (CwJsonWriter *self);
void cw_json_writer_raw (CwJsonWriter *self, const char *json);

GBytes *cw_json_writer_end (CwJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwJsonWriter, cw_json_writer_free)

G_END_DECLS
