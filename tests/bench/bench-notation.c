/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "../rules/case-builder.h"
#include "bench-measure.h"
#include "manuscript/cw-inspect.h"
#include "notation/event/cw-event.h"
#include "notation/ihc/cw-ihc.h"
#include "notation/regimen/cw-regimen.h"
#include "notation/report/cw-report.h"

/* How the time of each reader, that of whole reports, and of the inspector of prose, grows with its
 * text. Four times the text may take six times as long, both measured in this run: what grows
 * faster is not linear, whatever the machine. */

#define LARGE (1024 * 1024)
#define RATIO 6.0

static void
read_ihc (const char *text)
{
  g_autoptr (CwNotation) notation = cw_ihc_parse (text);
}

static void
read_regimen (const char *text)
{
  g_autoptr (CwNotation) notation = cw_regimen_read_course (text);
}

static void
read_events (const char *text)
{
  g_autoptr (CwNotation) notation = cw_event_parse (text);
}

static void
read_report (const char *text)
{
  g_autoptr (CwReport) report = cw_report_parse (text);
}

static void
inspect (const char *text)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) findings = NULL;

  build_row (root, "sections", "kind", "case-presentation", "text", text, NULL);
  findings = cw_inspect (CW_CASE (root), NULL, NULL);
}

static const struct
{
  const char *name;
  void (*read) (const char *text);
  gsize most; /* of longer texts it leaves out what is beyond */
} readers[] = {
  { "ihc", read_ihc, G_MAXSIZE },       { "regimen", read_regimen, G_MAXSIZE },
  { "events", read_events, G_MAXSIZE }, { "report", read_report, 64 * 1024 },
  { "inspector", inspect, 400 * 1024 },
};

/* Each is repeated to the full length. */
static const char *const pieces[] = {
  "x",
  "a",
  "a-",
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
  "hemoglobin of 8.2 g/dL and ",
  "PR ",
  "positive for ",
  "\n",
  ". ",
  "400 mg/m2 then ",
  "d1/",
  "d1+8 x4, ",
  "Ki-\n",
  "CK7, ",
  "PR (2019-08-12), ",
  "HFS G2, cape reduced to 75%, ",
  "He received prednisone 5 mg for the rash. ",
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
measure (void (*read) (const char *text), const char *piece, gsize size)
{
  g_autofree char *text = make_text (piece, size);
  double before = bench_cpu ();

  read (text);
  return bench_cpu () - before;
}

static double
measure_twice (void (*read) (const char *text), const char *piece, gsize size)
{
  double one = measure (read, piece, size);
  double two = measure (read, piece, size);

  return MIN (one, two);
}

static gboolean
compare (guint reader, const char *piece, gsize size)
{
  gsize most = MIN (size, readers[reader].most);
  double small = measure_twice (readers[reader].read, piece, most / 4);
  double large = measure_twice (readers[reader].read, piece, most);
  double ratio = large / MAX (small, 1e-6);
  g_autofree char *shown = g_strescape (piece, "\xe2\x88\x92");

  /* Times too short to be told from noise say nothing of how they grow. */
  gboolean holds = ratio <= RATIO || large < 0.05;

  g_print ("%-9s %-28s %8.3f s %8.3f s  ×%5.2f%s\n", readers[reader].name, shown, small, large,
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
