/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-parse-private.h"
#include "document/cw-draft-doubt.h"
#include "io/cw-source-text.h"
#include "model/cw-article.h"
#include "notation/report/cw-report.h"

/* The facts of a whole report, each with its place in the text. */

static const CwSnapshot *
find_row (const CwSnapshot *item, const char *id)
{
  const CwSnapshot *found = g_str_equal (item->id, id) ? item : NULL;

  CW_FOREACH_FIELD (item->info, field)
    for (guint i = 0; !found && field->kind == &cw_kind_list && i < item->items[field->index]->len;
         i++)
      found = find_row (item->items[field->index]->pdata[i], id);
  return found;
}

static const char *
get_title (const CwSnapshot *item)
{
  const CwField *title = cw_snapshot_find_title (item);

  return title ? item->texts[title->index] : NULL;
}

/* What a reference points to is told by its name; ids mean nothing outside of the program. */
static const char *
get_value (const CwReport *report, const CwSnapshot *item, const CwField *field)
{
  const char *text = item->texts[field->index];

  if (text == NULL || field->kind != &cw_kind_reference)
    return text;
  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];
      const CwSnapshot *row = find_row (fact->item, text);

      if (row)
        return get_title (row);
    }
  return NULL;
}

/* Only what is recorded; lists as arrays of the same. */
static void
write_values (CwJsonWriter *writer, const CwReport *report, const CwSnapshot *item)
{
  cw_json_writer_begin_object (writer);
  CW_FOREACH_FIELD (item->info, field)
    {
      const GPtrArray *rows = field->kind == &cw_kind_list ? item->items[field->index] : NULL;
      const char *value = rows ? NULL : get_value (report, item, field);

      if (value)
        cw_cli_write_text (writer, field->name, value);
      if (rows == NULL || rows->len == 0)
        continue;
      cw_json_writer_key (writer, field->name);
      cw_json_writer_begin_array (writer);
      for (guint i = 0; i < rows->len; i++)
        write_values (writer, report, rows->pdata[i]);
      cw_json_writer_end_array (writer);
    }
  cw_json_writer_end_object (writer);
}

static char *
dup_quote (const CwSourceText *text, const CwNotationSpan *span)
{
  return g_utf8_make_valid (text->text + span->offset, (gssize)span->length);
}

/* Where it stands in what was read, which has hyphens and line ends that the quote has not. */
static void
write_place (CwJsonWriter *writer, const CwSourceText *text, const CwNotationSpan *span)
{
  gsize first = cw_source_text_get_origin (text, span->offset);
  gsize last = span->length > 0
                 ? cw_source_text_get_origin (text, span->offset + span->length - 1) + 1
                 : first;

  cw_cli_write_integer (writer, "offset", first);
  cw_cli_write_integer (writer, "length", last - first);
}

static void
write_also (CwJsonWriter *writer, const CwSourceText *text, const GArray *spans, guint first)
{
  for (guint i = first; i < spans->len; i++)
    {
      cw_json_writer_begin_object (writer);
      write_place (writer, text, &g_array_index (spans, CwNotationSpan, i));
      cw_json_writer_end_object (writer);
    }
}

static void
write_places (CwJsonWriter *writer, const CwSourceText *text, const CwReportFact *fact)
{
  const CwNotationSpan *first = &g_array_index (fact->spans, CwNotationSpan, 0);
  g_autofree char *quote = dup_quote (text, first);

  cw_cli_write_text (writer, "quote", quote);
  write_place (writer, text, first);
  cw_json_writer_key (writer, "also");
  cw_json_writer_begin_array (writer);
  write_also (writer, text, fact->spans, 1);
  write_also (writer, text, fact->further, 0);
  cw_json_writer_end_array (writer);
}

static void
write_fact (CwJsonWriter *writer,
            const CwSourceText *text,
            const CwReport *report,
            const CwReportFact *fact)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "target", fact->target);
  cw_cli_write_text (writer, "entity", fact->item->info->name);
  cw_json_writer_key (writer, "values");
  write_values (writer, report, fact->item);
  write_places (writer, text, fact);
  cw_json_writer_end_object (writer);
}

static void
write_facts (CwJsonWriter *writer,
             const char *name,
             const CwSourceText *text,
             const CwReport *report,
             const GPtrArray *facts)
{
  cw_json_writer_key (writer, name);
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < facts->len; i++)
    write_fact (writer, text, report, facts->pdata[i]);
  cw_json_writer_end_array (writer);
}

static void
write_unread (CwJsonWriter *writer, const CwSourceText *text, const GArray *unread)
{
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < unread->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (unread, CwNotationSpan, i);
      g_autofree char *quote = dup_quote (text, span);

      cw_cli_write_rest (writer, quote, cw_source_text_get_origin (text, span->offset));
    }
  cw_json_writer_end_array (writer);
}

static gboolean
print_json (const CwSourceText *text, const CwReport *report, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  write_facts (writer, "items", text, report, report->facts);
  write_facts (writer, "candidates", text, report, report->candidates);
  cw_json_writer_key (writer, "unparsed");
  write_unread (writer, text, report->unread);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static void
append_values (GString *out, const CwReport *report, const CwSnapshot *item, guint indent)
{
  CW_FOREACH_FIELD (item->info, field)
    {
      const GPtrArray *rows = field->kind == &cw_kind_list ? item->items[field->index] : NULL;
      const char *value = rows ? NULL : get_value (report, item, field);

      if (value)
        {
          g_autofree char *words =
            field->kind == &cw_kind_reference ? g_strdup (value) : cw_field_describe (field, value);
          g_autofree char *line = cw_cli_dup_line (words);

          g_string_append_printf (out, "%*s%s: %s\n", (int)indent, "", _ (field->label), line);
        }
      for (guint i = 0; rows && i < rows->len; i++)
        {
          g_string_append_printf (out, "%*s%s %u\n", (int)indent, "", _ (field->label), i + 1);
          append_values (out, report, rows->pdata[i], indent + 2);
        }
    }
}

/* What it is, the words it was read from, and the fields below. */
static void
append_fact (GString *out,
             const CwSourceText *text,
             const CwReport *report,
             const CwReportFact *fact)
{
  g_autofree char *quote = dup_quote (text, &g_array_index (fact->spans, CwNotationSpan, 0));
  g_autofree char *line = cw_cli_dup_line (quote);

  g_string_append_printf (out, _ ("%s: “%s”"), _ (fact->item->info->label), line);
  g_string_append_c (out, '\n');
  append_values (out, report, fact->item, 2);
}

/* Whether a candidate before this one was asked about in the same words. */
static gboolean
is_asked (const GPtrArray *candidates, guint n, const CwDraftDoubt *doubt)
{
  for (guint i = 0; i < n; i++)
    if (cw_draft_doubt_get (((const CwReportFact *)candidates->pdata[i])->item->info) == doubt)
      return TRUE;
  return FALSE;
}

/* Those of a kind below a heading that says when they are meant. */
static void
append_candidates (GString *out, const CwSourceText *text, const CwReport *report)
{
  const GPtrArray *all = report->candidates;

  for (guint i = 0; i < all->len; i++)
    {
      const CwDraftDoubt *doubt =
        cw_draft_doubt_get (((const CwReportFact *)all->pdata[i])->item->info);

      if (is_asked (all, i, doubt))
        continue;
      g_string_append_printf (out, "%s%s\n", out->len ? "\n" : "", _ (doubt->heading));
      for (guint j = i; j < all->len; j++)
        {
          const CwReportFact *fact = all->pdata[j];

          if (cw_draft_doubt_get (fact->item->info) == doubt)
            append_fact (out, text, report, fact);
        }
    }
}

/* The same for people. */
static gboolean
print_text (const CwSourceText *text, const CwReport *report, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < report->facts->len; i++)
    append_fact (out, text, report, report->facts->pdata[i]);
  append_candidates (out, text, report);
  if (report->unread->len)
    g_string_append_printf (out, "%s%s\n", out->len ? "\n" : "", _ ("Not understood:"));
  for (guint i = 0; i < report->unread->len; i++)
    {
      g_autofree char *quote = dup_quote (text, &g_array_index (report->unread, CwNotationSpan, i));
      g_autofree char *line = cw_cli_dup_line (quote);

      g_string_append_printf (out, "  %s\n", line);
    }
  return cw_cli_print (out->str, error);
}

/* Reads the text of a report as the window does, and prints its facts. */
gboolean
cw_cli_print_report (const char *raw, gboolean json, GError **error)
{
  g_autoptr (CwSourceText) text = cw_source_text_new (raw);
  g_autoptr (CwReport) report = cw_report_parse (text->text);

  return json ? print_json (text, report, error) : print_text (text, report, error);
}
