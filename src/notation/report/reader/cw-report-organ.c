/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-reader-private.h"

#include <string.h>

/* One name for one organ, so that the same site told twice is one: "hepatic" and "liver". */

static const char *const names[][2] = {
  { "hepatic", "liver" },      { "pulmonary", "lung" },
  { "lungs", "lung" },         { "osseous", "bone" },
  { "bony", "bone" },          { "bones", "bone" },
  { "skeletal", "bone" },      { "skeleton", "bone" },
  { "cerebral", "brain" },     { "kidneys", "kidney" },
  { "renal", "kidney" },       { "lymph nodes", "lymph node" },
  { "nodal", "lymph node" },   { "peritoneal", "peritoneum" },
  { "ovaries", "ovary" },      { "ovarian", "ovary" },
  { "splenic", "spleen" },     { "pancreatic", "pancreas" },
  { "adrenals", "adrenal" },   { "adrenal glands", "adrenal gland" },
  { "pleural", "pleura" },     { "breasts", "breast" },
  { "ribs", "rib" },           { "cutaneous", "skin" },
  { "omental", "omentum" },    { "gastric", "stomach" },
  { "vertebrae", "vertebra" }, { "gingival", "gingiva" },
  { "penile", "penis" },       { "endometrial", "endometrium" },
};

/* Words before an organ that tell no other place. */
static const char *const fronts[] = { "bilateral ", "both ", "multiple ", "whole " };

static const char *
skip_fronts (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (fronts); i++)
    if (g_ascii_strncasecmp (words, fronts[i], strlen (fronts[i])) == 0)
      return words + strlen (fronts[i]);
  return words;
}

/*
 * cw_report_name_organ:
 * @words: a place as a report tells it: "hepatic", "cervical lymph nodes"
 *
 * Returns: (transfer full): the place by its noun in the singular: "liver", "cervical lymph node";
 *   what is not known stays as it is
 */
char *
cw_report_name_organ (const char *words)
{
  const char *place = skip_fronts (words);
  gsize length = strlen (place);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize size = strlen (names[i][0]);
      const char *tail = place + length - MIN (size, length);

      if (size <= length && g_ascii_strcasecmp (tail, names[i][0]) == 0 &&
          (tail == place || tail[-1] == ' '))
        return g_strdup_printf ("%.*s%s", (int)(tail - place), place, names[i][1]);
    }
  return g_strdup (place);
}
