/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "bench-measure.h"
#include "document/cw-document.h"
#include "document/cw-references.h"
#include "io/cw-bibtex-scan.h"
#include "io/cw-json-scan.h"
#include "io/cw-reference.h"
#include "io/cw-tagged-text.h"
#include "rules/cw-publication-match.h"

/* Ten thousand references: what reading them costs beside finding their tokens alone, and what
 * comparing them with each other costs. One line a format: milliseconds, ratio, memory. */

#define RUNS 3

static char *
make_ris (guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (
        out,
        "TY  - JOUR\nAU  - Doe%u, Jane A.\nAU  - Roe, Richard\nAU  - Miles, M.\n"
        "TI  - The work number %u about a tumour of the abdomen in the young\n"
        "T2  - The journal of works\nJ2  - J Works\nDA  - 2001/03/04\n"
        "VL  - %u\nIS  - 3\nSP  - %u\nEP  - %u\nDO  - 10.1000/%u\n"
        "SN  - 0147-5185\nUR  - https://example.org/%u\nLB  - doe%u\nAB  - ",
        i, i, i % 50, i, i + 7, i, i, i);
      for (guint j = 0; j < 40; j++)
        g_string_append (out, "An abstract of the usual length. ");
      g_string_append (out, "\nKW  - one\nKW  - two\nER  - \n\n");
    }
  return g_string_free (out, FALSE);
}

static void
find_tokens (GBytes *bytes, CwReferenceFormat format)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_auto (CwTaggedText) line = { NULL };

  if (format == CW_REFERENCE_FORMAT_BIBTEX)
    g_ptr_array_unref (cw_bibtex_scan (text, length, NULL));
  else if (format == CW_REFERENCE_FORMAT_CSL_JSON)
    cw_json_scan (text, length, G_MAXSIZE, NULL, NULL);
  else
    {
      cw_tagged_text_init (&line, text, length, format == CW_REFERENCE_FORMAT_RIS ? 2 : 4);
      while (cw_tagged_text_next (&line))
        ;
    }
}

static void
read_all (GBytes *bytes, CwReferenceFormat format)
{
  cw_reference_reading_free (cw_reference_read (bytes, format, NULL, NULL));
}

static double
measure (GBytes *bytes,
         CwReferenceFormat format,
         void (*work) (GBytes *bytes, CwReferenceFormat format))
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < RUNS; i++)
    {
      double begin = bench_cpu ();

      work (bytes, format);
      best = MIN (best, bench_cpu () - begin);
    }
  return best;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

/* The longest time for which a window would stand still. */
static double
wait_for (GAsyncResult **result)
{
  double longest = 0;

  while (*result == NULL)
    {
      double begin = bench_cpu ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, bench_cpu () - begin);
    }
  return longest;
}

/* The same without holding up a window. */
static void
measure_pauses (CwRecord *record, GPtrArray *known)
{
  g_autoptr (GAsyncResult) counted = NULL, merged = NULL;
  double counting, merging;

  cw_record_flush_sync (record, NULL); /* saving is another work */
  cw_references_count_known_async (record, known, NULL, done_cb, &counted);
  counting = wait_for (&counted);
  cw_references_merge_all_async (record, NULL, NULL, NULL, done_cb, &merged);
  merging = wait_for (&merged);
  g_print ("longest pause while counting %.1f ms, while merging %.1f ms\n", counting * 1e3,
           merging * 1e3);
}

/* What the same references cost in a library, every fourth of them twice. */
static void
measure_library (GPtrArray *items)
{
  g_autofree char *directory = g_dir_make_tmp ("casewright-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "library.casewright", NULL);
  g_autoptr (CwDocument) document = cw_document_open (path, CW_DOCUMENT_CREATE, NULL);
  g_autoptr (CwRecord) record = cw_document_open_bibliography (document, NULL);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  double begin = bench_cpu (), added, taken, counted;

  cw_references_add_all (record, items);
  added = bench_cpu ();
  g_ptr_array_unref (cw_references_snapshot (record));
  taken = bench_cpu ();
  for (guint i = 0; i < items->len; i += 4)
    {
      cw_snapshot_renew_ids (items->pdata[i]);
      g_ptr_array_add (known, items->pdata[i]);
    }
  cw_references_count_known (record, known);
  counted = bench_cpu ();
  g_print ("library   add %.1f ms, snapshot %.1f ms, count known %.1f ms", (added - begin) * 1e3,
           (taken - added) * 1e3, (counted - taken) * 1e3);
  cw_references_add_all (record, known);
  begin = bench_cpu ();
  g_print (", merge %u", cw_references_merge_all (record));
  g_print (" %.1f ms\n", (bench_cpu () - begin) * 1e3);
  cw_history_undo (cw_record_get_history (record), NULL);
  measure_pauses (record, known);
  cw_document_close (document, NULL);
  g_remove (path);
  g_rmdir (directory);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint)atoi (argv[1]) : 10000;
  g_autofree char *ris = make_ris (n);
  g_autoptr (GBytes) bytes = g_bytes_new_static (ris, strlen (ris));
  g_autoptr (CwReferenceReading) reading =
    cw_reference_read (bytes, CW_REFERENCE_FORMAT_RIS, NULL, NULL);
  struct rusage usage;
  double begin;

  for (guint i = 1; i < CW_REFERENCE_N_FORMATS; i++)
    {
      g_autoptr (GBytes) written =
        cw_reference_format_can_write (i) ? cw_reference_write (reading->items, i, NULL) : NULL;
      double tokens = written ? measure (written, i, find_tokens) : 0;
      double whole = written ? measure (written, i, read_all) : 0;

      if (written)
        g_print ("%-9s %6.1f MB  tokens %7.1f ms  read %7.1f ms  ratio %.2f\n",
                 cw_reference_format_get_nick (i), g_bytes_get_size (written) / 1e6, tokens * 1e3,
                 whole * 1e3, whole / tokens);
    }
  begin = bench_cpu ();
  g_ptr_array_unref (cw_publication_find_duplicates (reading->items));
  getrusage (RUSAGE_SELF, &usage);
  g_print ("duplicates %.1f ms, at most %.1f MiB\n", (bench_cpu () - begin) * 1e3,
           usage.ru_maxrss / 1024.0);
  measure_library (reading->items);
  return 0;
}
