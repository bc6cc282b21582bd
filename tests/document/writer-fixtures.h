/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

char *dup_zip_part (GBytes *bytes, const char *name);
GPtrArray *list_zip_parts (GBytes *bytes);
void assert_golden_text (const char *folder, const char *file, const char *actual);
xmlDoc *parse_xml (const char *text);
GPtrArray *list_xml_values (xmlDoc *document, const char *path);
gboolean contains_text (GPtrArray *values, const char *value);
void assert_well_formed (const char *text);
gboolean run_tool_for_output (const char *text,
                              gsize length,
                              const char *name,
                              const char *const *arguments,
                              char **output);
gboolean run_tool (const char *text, gsize length, const char *name, const char *const *arguments);
GBytes *
convert_file (GBytes *bytes, const char *name, const char *const *arguments, const char *result);
char *dup_schema (const char *folder, const char *name, const char *tool);

G_END_DECLS
