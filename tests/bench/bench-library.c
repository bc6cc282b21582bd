/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "bench-steps.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Measures the library against raw limits of the same run and the same machine, and prints one
 * table. Times stand there to be read; only ratios are compared with goals. */

#define DEFAULT_CASES 10000

typedef struct
{
  const char *name;
  BenchStep run;
} Step;

static const Step steps[] = {
  { "make", bench_make },
  { "import", bench_import },
  { "raw-import", bench_raw_import },
  { "export", bench_export },
  { "raw-export", bench_raw_export },
  { "index", bench_index },
  { "start", bench_start },
  { "raw-start", bench_raw_start },
  { "search", bench_search },
  { "raw-search", bench_raw_search },
  { "save", bench_save },
  { "raw-save", bench_raw_save },
  { "open", bench_open },
  { "raw-open", bench_raw_open },
  { "rules", bench_rules },
};

static char *step_name;
static char *directory;
static int n_cases = DEFAULT_CASES;
static gboolean keep;

static const GOptionEntry options[] = {
  { "cases", 'n', 0, G_OPTION_ARG_INT, &n_cases, "How many cases", "N" },
  { "directory", 'd', 0, G_OPTION_ARG_FILENAME, &directory, "Where to work", "FOLDER" },
  { "keep", 'k', 0, G_OPTION_ARG_NONE, &keep, "Leave the library in the folder", NULL },
  { "step", 's', 0, G_OPTION_ARG_STRING, &step_name, "Run one step only", "NAME" },
  { NULL }
};

/* ---- the table ---- */

typedef struct
{
  const char *program;
  const BenchPlace *place;
  guint n_missed;
} Table;

typedef struct
{
  const char *name;
  const char *step; /* the product's */
  const char *raw; /* the limit's, or NULL */
  const char *value; /* which number of the step is compared */
  double unit; /* seconds in one of what is shown */
  const char *unit_name;
  double goal; /* highest ratio; 0 for none */
  double goal_memory; /* highest MiB of our own; 0 for none */
  const char *goal_text;
} Line;

static const Line lines[] = {
  { "P3 import", "import", "raw-import", "seconds", 1, "s", 2.0, 128, "≤ 2.0, ≤ 128 MiB" },
  { "P4 export", "export", "raw-export", "seconds", 1, "s", 1.8, 0, "≤ 1.8, flat" },
  { "   search index of all", "index", NULL, "seconds", 1, "s", 0, 0, "" },
  { "P1 open the library, first page", "start", "raw-start", "seconds", 1e-3, "ms", 0, 0, "" },
  { "P6 search keystroke, p50", "search", "raw-search", "p50", 1e-3, "ms", 0, 0, "" },
  { "P6 search keystroke, p99", "search", "raw-search", "p99", 1e-3, "ms", 0, 0, "≤ 16 ms" },
  { "P5 save one field, p50", "save", "raw-save", "p50", 1e-3, "ms", 1.5, 0, "≤ 1.5" },
  { "P5 save one field, p99", "save", "raw-save", "p99", 1e-3, "ms", 0, 0, "" },
  { "P5 of it in the window's thread", "save", NULL, "blocked", 1e-3, "ms", 0, 0, "0 ms" },
  { "P7 open a case, p50", "open", "raw-open", "p50", 1e-3, "ms", 0, 0, "≤ 50 ms drawn" },
  { "P7 open a case, p99", "open", "raw-open", "p99", 1e-3, "ms", 0, 0, "" },
  { "P12 CARE and all checks, p50", "rules", NULL, "p50", 1e-3, "ms", 0, 0, "≤ 20 ms" },
  { "    of it CARE, mean", "rules", NULL, "care", 1e-3, "ms", 0, 0, "" },
};

/* A step runs once, however many lines come from it. */
static const BenchResult *
get_result (Table *self, GHashTable *results, const char *step)
{
  BenchResult *result = g_hash_table_lookup (results, step);

  if (result == NULL)
    {
      result = bench_result_new (self->program, step, self->place);
      g_hash_table_insert (results, g_strdup (step), result);
    }
  return result;
}

static void
print_line (Table *self, GHashTable *results, const Line *line)
{
  const BenchResult *ours = get_result (self, results, line->step);
  const BenchResult *raw = line->raw ? get_result (self, results, line->raw) : NULL;
  double value = bench_result_get (ours, line->value);
  double limit = raw ? bench_result_get (raw, line->value) : NAN;
  double memory = bench_result_get (ours, "anonymous");
  gboolean missed = (line->goal > 0 && value / limit > line->goal) ||
                    (line->goal_memory > 0 && memory > line->goal_memory);

  printf ("| %s | %.3f %s |", line->name, value / line->unit, line->unit_name);
  if (raw)
    printf (" %.3f %s | %.2f |", limit / line->unit, line->unit_name, value / limit);
  else
    printf (" | |");
  if (raw && !isnan (bench_result_get (raw, "cpu")))
    printf (" %.2f |", bench_result_get (ours, "cpu") / bench_result_get (raw, "cpu"));
  else
    printf (" |");
  printf (" %s%s | %.0f / %.0f MiB |\n", line->goal_text, missed ? " **missed**" : "", memory,
          bench_result_get (ours, "resident"));
  fflush (stdout);
  self->n_missed += missed;
}

static void
print_table (const char *program, const BenchPlace *place)
{
  Table self = { program, place, 0 };
  g_autoptr (GHashTable) results =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)bench_result_free);
  double bytes = bench_result_get (get_result (&self, results, "make"), "bytes");

  printf ("%u cases, %.1f MB of JSON, %.1f KB each\n\n", place->n_cases, bytes / 1e6,
          bytes / 1e3 / place->n_cases);
  printf ("| Work | Ours | Limit | Ratio | of CPU | Goal | Memory, own / with mapped files |\n"
          "|---|---|---|---|---|---|---|\n");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    print_line (&self, results, &lines[i]);
  printf ("\n%u goals missed.\n", self.n_missed);
}

/* ---- the program ---- */

static int
run_step (const BenchPlace *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (strcmp (steps[i].name, step_name) == 0)
      {
        bench_step_run (steps[i].run, place);
        return 0;
      }
  g_printerr ("There is no step “%s”.\n", step_name);
  return 2;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  gboolean is_own = FALSE;
  BenchPlace place;
  int status = 0;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || n_cases < 1)
    {
      g_printerr ("%s\n", error ? error->message : "At least one case is needed.");
      return 2;
    }
  if (directory == NULL)
    {
      directory = g_dir_make_tmp ("casewright-bench-XXXXXX", NULL);
      is_own = TRUE;
    }
  g_mkdir_with_parents (directory, 0700);
  bench_place_init (&place, directory, n_cases);
  if (step_name)
    status = run_step (&place);
  else
    print_table (program, &place);
  if (is_own && !keep)
    remove_tree (directory);
  bench_place_clear (&place);
  return status;
}
