/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "bench-measure.h"
#include "notation/cw-event.h"
#include "notation/cw-ihc.h"
#include "notation/cw-regimen.h"

/* How the time of each reader grows with its text. Four times the text may take six times as long,
 * both measured in this run: what grows faster is not linear, whatever the machine. */

#define LARGE (1024 * 1024)
#define RATIO 6.0

static const struct
{
  const char *name;
  CwNotation *(*parse) (const char *text);
} readers[] = {
  { "ihc", cw_ihc_parse },
  { "regimen", cw_regimen_read },
  { "events", cw_event_parse },
};

/* Each is repeated to the full length. */
static const char *const pieces[] = {
  "x",
  "lorem ipsum ",
  "(",
  ")",
  "()",
  "grade 3 ",
  "7",
  "7 ",
  "(+), ",
  "−",
  "after two cycles ",
  "no nausea, ",
  "nausea ",
  "mg ",
  "5 mg/m2 D1 and ",
  "CT ",
  "PR ",
  "positive for ",
  "\n",
  ". ",
};

static char *
make_text (const char *piece, gsize size)
{
  gsize length = strlen (piece);
  char *text = g_malloc (size + 1);

  for (gsize i = 0; i + length <= size; i += length)
    memcpy (text + i, piece, length);
  text[size - size % length] = '\0';
  return text;
}

static double
measure (CwNotation *(*parse) (const char *text), const char *piece, gsize size)
{
  g_autofree char *text = make_text (piece, size);
  double before = bench_cpu ();
  g_autoptr (CwNotation) notation = parse (text);

  return bench_cpu () - before;
}

static double
measure_twice (CwNotation *(*parse) (const char *text), const char *piece, gsize size)
{
  double one = measure (parse, piece, size);
  double two = measure (parse, piece, size);

  return MIN (one, two);
}

static gboolean
compare (guint reader, const char *piece, gsize size)
{
  double small = measure_twice (readers[reader].parse, piece, size / 4);
  double large = measure_twice (readers[reader].parse, piece, size);
  double ratio = large / MAX (small, 1e-6);
  g_autofree char *shown = g_strescape (piece, "\xe2\x88\x92");

  /* Times too short to be told from noise say nothing of how they grow. */
  gboolean holds = ratio <= RATIO || large < 0.05;

  g_print ("%-8s %-22s %8.3f s %8.3f s  ×%5.2f%s\n", readers[reader].name, shown, small, large,
           ratio, holds ? "" : "  not linear");
  return holds;
}

/* bench-notation [SIZE [READER]]: the size of the large text in bytes, one reader instead of all.
 */
int
main (int argc, char *argv[])
{
  gsize size = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : LARGE;
  gboolean holds = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    for (guint k = 0;
         (argc < 3 || strcmp (argv[2], readers[i].name) == 0) && k < G_N_ELEMENTS (pieces); k++)
      holds = compare (i, pieces[k], size) && holds;
  return holds ? 0 : 1;
}
