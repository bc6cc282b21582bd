/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/cw-quantity.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-parse-private.h"

/* What all kinds of shorthand are written with. */

/* Words that were not understood. */
void
cw_cli_write_rest (CwJsonWriter *writer, const char *text, gsize offset)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "text", text);
  cw_cli_write_integer (writer, "offset", offset);
  cw_json_writer_end_object (writer);
}

/* The number of a quantity; null for one that is no single number. */
void
cw_cli_write_quantity (CwJsonWriter *writer, const char *key, const char *text)
{
  g_autoptr (CwQuantity) quantity = text ? cw_quantity_parse (text, NULL) : NULL;
  gboolean is_single = quantity && quantity->high == NULL && quantity->unreadable == NULL &&
                       quantity->comparator == CW_COMPARATOR_NONE;

  cw_cli_write_number (writer, key, is_single ? quantity->number : NULL);
}

/* Adds to a list of remarks; nothing when nothing is recorded. */
void
cw_cli_add_part (GPtrArray *parts, const char *text)
{
  if (text)
    g_ptr_array_add (parts, g_strdup (text));
}

/* Pads by characters; printf would count bytes. */
void
cw_cli_append_cell (GString *out, const char *text, glong width)
{
  g_autofree char *line = cw_cli_dup_line (text ? text : "");
  glong length = g_utf8_strlen (line, -1);

  g_string_append (out, line);
  g_string_append_printf (out, "%*s", (int)MAX (1, width - length), "");
}

/* Ends a line without the spaces its last cell was padded with. */
void
cw_cli_end_line (GString *out)
{
  while (out->len && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* How a choice is called to people; the text itself for everything else. */
const char *
cw_cli_get_label (const CwSnapshot *item, const char *name)
{
  const CwField *field = cw_entity_info_find (item->info, name);
  const char *text = cw_snapshot_get_text (item, name);
  const CwFieldChoice *choice = text ? cw_field_get_choice (field, text) : NULL;

  return choice ? _ (choice->label) : text;
}
