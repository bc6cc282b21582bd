/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "bench-measure.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Steps run in processes of their own, so that the memory of one is not that of another. They tell
 * what they measured in lines of a name and a number. */

#define SAMPLE_MICROSECONDS 10000

struct _BenchResult
{
  GHashTable *values;
};

/* ---- where ---- */

void
bench_place_init (BenchPlace *self, const char *directory, guint n_cases)
{
  self->directory = g_strdup (directory);
  self->library = g_build_filename (directory, "ours.casewright", NULL);
  self->exchange = g_build_filename (directory, "exchange.json", NULL);
  self->written = g_build_filename (directory, "written.json", NULL);
  self->raw = g_build_filename (directory, "raw.db", NULL);
  self->n_cases = n_cases;
}

void
bench_place_clear (BenchPlace *self)
{
  g_free (self->directory);
  g_free (self->library);
  g_free (self->exchange);
  g_free (self->written);
  g_free (self->raw);
}

/* Removes a database with what lies beside it. */
void
bench_place_forget (const char *path)
{
  const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

goffset
bench_place_get_size (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 ? status.st_size : 0;
}

/* ---- time and chance ---- */

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

double
bench_now (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

double
bench_cpu (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

guint
bench_draw (guint64 *state, guint limit)
{
  *state = *state * G_GUINT64_CONSTANT (6364136223846793005) + 1442695040888963407;
  return (*state >> 33) % limit;
}

/* ---- telling ---- */

void
bench_tell (const char *name, double value)
{
  printf ("%s %.9f\n", name, value);
}

static double begun_wall, begun_cpu;

/* Around the one long work of a step. */
void
bench_begin (void)
{
  begun_wall = bench_now ();
  begun_cpu = read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

/* Tells "seconds" and "cpu", of all threads. */
void
bench_end (void)
{
  bench_tell ("seconds", bench_now () - begun_wall);
  bench_tell ("cpu", read_clock (CLOCK_PROCESS_CPUTIME_ID) - begun_cpu);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

static double
get_quantile (const GArray *sorted, double share)
{
  guint index = ceil (sorted->len * share);

  return g_array_index (sorted, double, CLAMP (index, 1, sorted->len) - 1);
}

/* Median, 99th percentile and highest of many times. */
void
bench_tell_all (GArray *seconds)
{
  g_array_sort (seconds, compare_doubles);
  bench_tell ("p50", get_quantile (seconds, 0.5));
  bench_tell ("p99", get_quantile (seconds, 0.99));
  bench_tell ("max", get_quantile (seconds, 1));
}

/* ---- a step, inside ---- */

/* Pages of a mapped file count as resident but can be dropped at any time; these cannot. */
static double
read_anonymous (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "RssAnon:");
  return line ? g_ascii_strtoll (line + strlen ("RssAnon:"), NULL, 10) / 1024.0 : 0;
}

typedef struct
{
  double highest;
  int done;
} Sampler;

static gpointer
sample_thread (gpointer data)
{
  Sampler *self = data;

  while (!g_atomic_int_get (&self->done))
    {
      self->highest = MAX (self->highest, read_anonymous ());
      g_usleep (SAMPLE_MICROSECONDS);
    }
  return NULL;
}

void
bench_step_run (BenchStep step, const BenchPlace *place)
{
  Sampler sampler = { 0 };
  GThread *thread = g_thread_new ("sampler", sample_thread, &sampler);

  step (place);
  g_atomic_int_set (&sampler.done, 1);
  g_thread_join (thread);
  bench_tell ("anonymous", sampler.highest);
}

/* ---- a step, from outside ---- */

static void
become (const char *program, const char *step, const BenchPlace *place, int output)
{
  g_autofree char *cases = g_strdup_printf ("%u", place->n_cases);
  g_autofree char *cache = g_build_filename (place->directory, "cache", NULL);

  dup2 (output, STDOUT_FILENO);
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_setenv ("XDG_STATE_HOME", cache, TRUE);
  g_setenv ("XDG_DATA_HOME", cache, TRUE);
  execl (program, program, "--step", step, "--directory", place->directory, "--cases", cases, NULL);
  _exit (127);
}

static void
take_line (BenchResult *self, char *line)
{
  char *space = strchr (line, ' ');

  if (space == NULL)
    return;
  *space = '\0';
  g_hash_table_insert (self->values, g_strdup (line),
                       g_memdup2 (&(double){ g_ascii_strtod (space + 1, NULL) }, sizeof (double)));
}

static void
read_lines (BenchResult *self, int input)
{
  FILE *stream = fdopen (input, "r");
  char line[256];

  while (fgets (line, sizeof line, stream))
    take_line (self, line);
  fclose (stream);
}

static void
put (BenchResult *self, const char *name, double value)
{
  g_hash_table_insert (self->values, g_strdup (name), g_memdup2 (&value, sizeof value));
}

/**
 * bench_result_new:
 * @program: this program
 * @step: what to run
 * @place: with what
 *
 * Runs a step in a process of its own. Ends the program when the step fails.
 *
 * Returns: (transfer full): what it told, with "resident", its highest memory in MiB
 */
BenchResult *
bench_result_new (const char *program, const char *step, const BenchPlace *place)
{
  BenchResult *self = g_new0 (BenchResult, 1);
  struct rusage usage;
  int pipe_ends[2], status = 0;
  pid_t child;

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fflush (NULL);
  if (pipe (pipe_ends) != 0 || (child = fork ()) < 0)
    g_error ("No process can be started.");
  if (child == 0)
    become (program, step, place, pipe_ends[1]);
  close (pipe_ends[1]);
  read_lines (self, pipe_ends[0]);
  wait4 (child, &status, 0, &usage);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    {
      fprintf (stderr, "The step %s failed.\n", step);
      exit (1);
    }
  put (self, "resident", usage.ru_maxrss / 1024.0);
  return self;
}

void
bench_result_free (BenchResult *self)
{
  g_hash_table_unref (self->values);
  g_free (self);
}

/* NaN for what the step did not tell. */
double
bench_result_get (const BenchResult *self, const char *name)
{
  const double *value = g_hash_table_lookup (self->values, name);

  return value ? *value : NAN;
}
