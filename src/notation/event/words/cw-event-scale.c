/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* Scales and their values: grades of adverse events, criteria. */

#define GRADE_OPEN 9 /* "grade 3 or higher" has no upper end */

/* 1 to 5 in figures, words or Roman figures; how many tokens it takes. */
static guint
take_level (const CwScan *scan, guint at, guint *level)
{
  static const char *const roman[] = { "i", "ii", "iii", "iv", "v" };

  if (cw_scan_take_integer (scan, at, level))
    return *level >= 1 && *level <= 5 ? 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (roman); i++)
    if (cw_scan_is (scan, at, roman[i]) && cw_scan_get (scan, at)->capital)
      {
        *level = i + 1;
        return 1;
      }
  return 0;
}

static gboolean
is_at_least (const CwScan *scan, guint at)
{
  return cw_scan_get (scan, at)->kind == CW_TOKEN_SIGN &&
         strcmp (cw_scan_get (scan, at)->word, "≥") == 0;
}

static guint
skip_dash (const CwScan *scan, guint at)
{
  return cw_scan_is_sign (scan, at, '-') ? at + 1 : at;
}

/* "/4", "-4", " to 4", " or grade 4", " or higher". */
static guint
take_upper_end (const CwScan *scan, guint at, guint low, guint *high)
{
  guint next = at, level, taken;
  gboolean is_glued = cw_scan_is_sign (scan, at, '/') || cw_scan_is_sign (scan, at, '-');

  if (!is_glued && !cw_scan_is (scan, at, "to or and"))
    return 0;
  next++;
  if (cw_scan_is (scan, next, "higher above greater more worse over") &&
      cw_scan_is (scan, at, "or"))
    {
      *high = GRADE_OPEN;
      return 2;
    }
  if (cw_scan_is (scan, next, "grade g"))
    next = skip_dash (scan, next + 1);
  taken = take_level (scan, next, &level);
  if (taken == 0 || level <= low)
    return 0;
  *high = level;
  return next + taken - at;
}

static guint
take_grade_word (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, "grade grades"))
    return 1;
  /* "neutropenia °IV". */
  if (strcmp (cw_scan_get (scan, at)->word, "°") == 0 && !cw_scan_get (scan, at)->glued)
    return 1;
  /* "degree III"; a block of the heart and a burn have degrees of their own. */
  if (cw_scan_is (scan, at, "degree"))
    return !cw_scan_is (scan, at + 2, "av atrioventricular heart block burn burns");
  /* "hematuria g1", not "5 g3". */
  if (!cw_scan_get (scan, at)->capital && !cw_scan_is (scan, at, "gr") &&
      (at == 0 || cw_scan_get (scan, at - 1)->kind != CW_TOKEN_WORD))
    return 0;
  if (cw_scan_is (scan, at, "gr"))
    return cw_scan_is_sign (scan, at + 1, '.') ? 2 : 1;
  return cw_scan_is (scan, at, "g") && cw_scan_get (scan, at + 1)->glued ? 1 : 0;
}

/* "grade 3", "Gr. 2", "G2", "grade III", "grade 3/4", "grade ≥3". */
static guint
take_plain_grade (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = is_at_least (scan, at) ? at + 1 : at, word, taken;

  word = take_grade_word (scan, next);
  if (word == 0)
    return 0;
  next = skip_dash (scan, next + word);
  if (cw_scan_is (scan, next, "of"))
    next++;
  element->high = 0;
  if (is_at_least (scan, next) || is_at_least (scan, at))
    element->high = GRADE_OPEN;
  if (is_at_least (scan, next))
    next++;
  taken = take_level (scan, next, &element->number);
  if (taken == 0)
    return 0;
  next += taken;
  /* "grade 3A" is said of tumours. */
  if (cw_scan_get (scan, next)->kind == CW_TOKEN_WORD && cw_scan_get (scan, next)->glued)
    return 0;
  element->kind = CW_EVENT_GRADE;
  next += take_upper_end (scan, next, element->number, &element->high);
  if (cw_scan_is_sign (scan, next, '+') && cw_scan_get (scan, next)->glued)
    {
      element->high = GRADE_OPEN;
      next++;
    }
  return next - at;
}

/* Scales of toxicity that are no CTCAE. */
static guint
take_scale (const CwScan *scan, guint at, const char **system)
{
  static const char *const scales[][2] = {
    { "rtog / eortc", "rtog" },
    { "rtog - eortc", "rtog" },
    { "eortc / rtog", "rtog" },
    { "rtog", "rtog" },
    { "astct", "astct" },
    { "who", "who" },
    { "world health organization", "who" },
    { "world health organisation", "who" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      guint taken = cw_scan_take_phrase (scan, at, scales[i][0]);

      /* Not "a man who". */
      if (taken == 0 || !cw_scan_get (scan, at)->capital)
        continue;
      *system = scales[i][1];
      return taken + cw_scan_is (scan, at + taken, "criteria classification scale");
    }
  return 0;
}

/* " (RTOG)", " according to the WHO criteria". */
static guint
take_scale_behind (const CwScan *scan, guint at, const char **system)
{
  static const char *const leads[] = { "according to", "based on", "graded by", "as per",
                                       "per",          "by",       "using",     NULL };
  gboolean is_open = cw_scan_is_sign (scan, at, '(');
  guint next = at + is_open, taken;

  next += cw_scan_take_phrases (scan, next, leads);
  next += cw_scan_is (scan, next, "the");
  taken = take_scale (scan, next, system);
  next += taken;
  if (taken == 0 || (is_open && !cw_scan_is_sign (scan, next, ')')))
    return 0;
  return next + is_open - at;
}

/* "Clavien-Dindo grade IIIb", "ISGPF grade B": a scale of operations has steps of its own, which
 * are no grade from 1 to 5. */
static guint
take_surgical_grade (const CwScan *scan, guint at, CwEventElement *element)
{
  static const char *const scales[] = { "clavien - dindo", "clavien dindo",
                                        "dindo - clavien", "clavien",
                                        "isgpf",           "isgps",
                                        "isgls",           NULL };
  guint next = at + cw_scan_take_phrases (scan, at, scales);

  if (next == at)
    return 0;
  next += cw_scan_is (scan, next, "classification score");
  if (!cw_scan_is (scan, next, "grade class type stage"))
    return 0;
  next++;
  if (!cw_scan_is (scan, next, "i ii iii iiia iiib iv iva ivb v 1 2 3 4 5 a b c"))
    return 0;
  next++;
  if (cw_scan_get (scan, next)->glued && cw_scan_is (scan, next, "a b"))
    next++;
  element->kind = CW_EVENT_GRADE;
  element->number = 1;
  element->high = GRADE_OPEN;
  return next - at;
}

/* Whether a grade stands soon before @at. */
static gboolean
is_graded_before (const CwScan *scan, guint at)
{
  for (guint n = 1; n < 7 && n <= at; n++)
    if (cw_scan_is (scan, at - n, "grade grades graded gr g"))
      return TRUE;
    else if (cw_scan_get (scan, at - n)->kind == CW_TOKEN_SIGN)
      return FALSE;
  return FALSE;
}

/* "diarrhea (CTCAE 3)": where no grade is told, it is one and no version. */
static gboolean
is_bracketed_level (const CwScan *scan, guint at, CwEventElement *element)
{
  if (at < 2 || !cw_scan_is (scan, at, "ctcae ctc") || !cw_scan_is_sign (scan, at - 1, '(') ||
      !cw_scan_is_sign (scan, at + 2, ')') ||
      !cw_scan_take_integer (scan, at + 1, &element->number) || element->number < 1 ||
      element->number > 4 || is_graded_before (scan, at - 1))
    return FALSE;
  element->kind = CW_EVENT_GRADE;
  element->value = NULL;
  element->high = 0;
  return TRUE;
}

/* "grade 3", "RTOG grade 2", "grade 2 (WHO)", "Clavien-Dindo grade IIIb"; how many tokens it takes.
 * The value is the scale where it is named and no CTCAE. */
guint
cw_event_take_grade (const CwScan *scan, guint at, CwEventElement *element)
{
  const char *system = NULL;
  guint before, taken = take_surgical_grade (scan, at, element);

  if (taken)
    return taken;
  before = take_scale (scan, at, &system);
  taken = take_plain_grade (scan, at + before, element);
  if (taken == 0 && is_bracketed_level (scan, at, element))
    return 2;
  /* "RTOG 2": this scale has no versions that the number could be. */
  if (taken == 0 && before && g_str_equal (system, "rtog") &&
      cw_scan_take_integer (scan, at + before, &element->number) && element->number < 6)
    {
      element->kind = CW_EVENT_GRADE;
      element->value = system;
      return before + 1;
    }
  if (taken == 0)
    return 0;
  taken += before;
  /* "grades 3 and 2, respectively", "nausea/vomiting grade 2/1": of which is which? */
  if (element->high == 0 && cw_scan_is (scan, at, "grades") &&
      cw_scan_is (scan, at + taken, "and or") &&
      cw_scan_get (scan, at + taken + 1)->kind == CW_TOKEN_NUMBER)
    return 0;
  if (element->high == 0 && cw_scan_is_sign (scan, at + taken, '/') &&
      cw_scan_get (scan, at + taken)->glued && cw_scan_get (scan, at + taken + 1)->glued &&
      cw_scan_get (scan, at + taken + 1)->kind == CW_TOKEN_NUMBER)
    return 0;
  if (before == 0)
    taken += take_scale_behind (scan, at + taken, &system);
  element->value = system;
  return taken;
}

/* Past "version", "v", "v." and commas to a number; %NULL when none stands there. */
static const char *
take_version (const CwScan *scan, guint *at)
{
  guint next = *at;

  if (cw_scan_is_sign (scan, next, ',') || cw_scan_is_sign (scan, next, '('))
    next++;
  if (cw_scan_is (scan, next, "criteria grading scale classification"))
    next++;
  if (cw_scan_is_sign (scan, next, ',') || cw_scan_is_sign (scan, next, '('))
    next++;
  if (cw_scan_is (scan, next, "version ver v vers"))
    next++;
  if (cw_scan_is_sign (scan, next, '.') || cw_scan_is_sign (scan, next, '-'))
    next++;
  if (cw_scan_get (scan, next)->kind != CW_TOKEN_NUMBER)
    return NULL;
  *at = next + 1;
  return cw_scan_get (scan, next)->word;
}

static guint
skip_closing (const CwScan *scan, guint from, guint at)
{
  guint open = 0;

  for (guint i = from; i < at; i++)
    open += cw_scan_is_sign (scan, i, '(') ? 1 : cw_scan_is_sign (scan, i, ')') ? -1u : 0;
  return open == 1 && cw_scan_is_sign (scan, at, ')') ? at + 1 : at;
}

static guint
take_ctcae_name (const CwScan *scan, guint at)
{
  static const char *const names[] = {
    "common terminology criteria for adverse events",
    "common terminology criteria of adverse events",
    "common terminology criteria for adverse event",
    "common toxicity criteria for adverse events",
    "common terminology criteria",
    "common toxicity criteria",
    NULL,
  };

  return cw_scan_take_phrases (scan, at, names);
}

/* "NCI-CTCAE version 5.0", "Common Terminology Criteria for Adverse Events (CTCAE) v4.03". */
static guint
take_ctcae (const CwScan *scan, guint at, CwEventElement *element)
{
  static const struct
  {
    char major;
    const char *value;
  } versions[] = { { '5', "ctcae-5" }, { '4', "ctcae-4" }, { '3', "ctcae-3" } };
  guint next = at, name;
  const char *version;

  if (cw_scan_is (scan, next, "nci"))
    next = skip_dash (scan, next + 1);
  if ((name = take_ctcae_name (scan, next)))
    {
      next += name;
      if ((cw_scan_is_sign (scan, next, '(') || cw_scan_is_sign (scan, next, '[')) &&
          cw_scan_is (scan, next + 1, "ctcae nci"))
        next += cw_scan_is (scan, next + 1, "ctcae") ? 2 : 4;
      next =
        cw_scan_is_sign (scan, next, ')') || cw_scan_is_sign (scan, next, ']') ? next + 1 : next;
    }
  else if (cw_scan_is (scan, next, "ctcae ctc ctcaev"))
    next++;
  else
    return 0;
  element->kind = CW_EVENT_SYSTEM;
  element->value = NULL;
  version = take_version (scan, &next);
  for (guint i = 0; version && i < G_N_ELEMENTS (versions); i++)
    if (version[0] == versions[i].major && (version[1] == '.' || version[1] == '\0'))
      element->value = versions[i].value;
  if (cw_scan_is_sign (scan, next, '[') && cw_scan_is (scan, next + 1, "ctc ctcae") &&
      cw_scan_is_sign (scan, next + 2, ']'))
    next += 3;
  return skip_closing (scan, at, next) - at;
}

static guint
take_recist (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at, before;
  const char *version;
  gboolean is_modified = cw_scan_is (scan, at, "modified");

  next += is_modified;
  if (cw_scan_take_phrase (scan, next, "response evaluation criteria in solid tumors") ||
      cw_scan_take_phrase (scan, next, "response evaluation criteria in solid tumours"))
    {
      next += 6;
      if (cw_scan_is_sign (scan, next, '(') && cw_scan_is (scan, next + 1, "recist"))
        next += cw_scan_is_sign (scan, next + 2, ')') ? 3 : 2;
    }
  else if (cw_scan_is (scan, next, "recist"))
    next++;
  else
    return 0;
  if (cw_scan_is (scan, next, "criteria guidelines"))
    next++;
  before = next;
  version = take_version (scan, &next);
  if (version == NULL)
    next = before;
  element->kind = CW_EVENT_CRITERIA;
  element->value = is_modified                       ? "mrecist"
                   : g_strcmp0 (version, "1.1") == 0 ? "recist-1-1"
                   : g_strcmp0 (version, "1.0") == 0 ? "recist-1-0"
                                                     : NULL;
  return skip_closing (scan, at, next) - at;
}

/* "grade 3 mucositis (RTOG/EORTC)"; what is told by WHO may be a response or a tumour. */
static guint
take_toxicity_scale (const CwScan *scan, guint at, CwEventElement *element)
{
  const char *system = NULL;
  guint taken = take_scale (scan, at, &system);

  if (taken == 0 ||
      (strcmp (system, "who") == 0 &&
       !(at > 0 && cw_scan_is_sign (scan, at - 1, '(') && cw_scan_is_sign (scan, at + taken, ')'))))
    return 0;
  element->kind = CW_EVENT_SYSTEM;
  element->value = system;
  return taken;
}

/* By what a response or a grade was told; how many tokens it takes. */
guint
cw_event_take_criteria (const CwScan *scan, guint at, CwEventElement *element)
{
  static const char *const others[][2] = {
    { "irecist", "irecist" }, { "immune recist", "irecist" }, { "mrecist", "mrecist" },
    { "rano", "rano" },       { "lugano", "lugano" },         { "choi criteria", "choi" },
    { "pcwg3", "pcwg3" },     { "who criteria", "who" },
  };
  guint taken = take_ctcae (scan, at, element);

  if (taken == 0)
    taken = take_recist (scan, at, element);
  if (taken == 0)
    taken = take_toxicity_scale (scan, at, element);
  for (guint i = 0; taken == 0 && i < G_N_ELEMENTS (others); i++)
    {
      taken = cw_scan_take_phrase (scan, at, others[i][0]);
      element->kind = CW_EVENT_CRITERIA;
      element->value = others[i][1];
    }
  if (taken && cw_scan_is (scan, at + taken, "criteria") && element->kind == CW_EVENT_CRITERIA)
    taken++;
  /* "mRECIST 1.1" has the version of what it modifies. */
  if (taken && cw_scan_is (scan, at, "irecist mrecist") &&
      cw_scan_get (scan, at + taken)->kind == CW_TOKEN_NUMBER &&
      strchr (cw_scan_get (scan, at + taken)->word, '.'))
    taken++;
  return taken;
}
