/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

/* What was done, and what became of it: "capecitabine held", "pred 1 mg/kg", "resolved wk 18". */

/* Treatments of an event that are no names of medicines. */
#define REMEDIES                                                                                   \
  "transfusion transfusions transfused rbc prbc prbcs ffp csf gcsf pred abx fluids ivf hydration " \
  "oxygen o2 hd dialysis crrt cvvh icu admitted hospitalised hospitalized hospitalisation "        \
  "hospitalization surgery revision drainage drain stent compress mouthwash topical "              \
  "drained evacuated repaired supportive conservative antihistamine antihistamines toci ivig "     \
  "plasmapheresis plex slowed "                                                                    \
  "emollients antiemetics antiemetic catheter embolisation embolization endoscopy"

/* Of these a change is none of the suspected drug. */
#define STEROIDS                                                                                   \
  "steroid steroids corticosteroids pred prednisone prednisolone dexamethasone "                   \
  "methylprednisolone hydrocortisone antibiotics abx"

/* What one segment says, in elements; CW_EVENT_NONE where it does not. */
typedef struct
{
  const char *action;
  guint action_at;
  guint action_last;
  const char *outcome;
  guint outcome_at;
  guint denial; /* first element of what denies it, or that of the outcome */
  guint length;
  guint dechallenge;
  guint rechallenge;
  guint remedy; /* first element of a treatment */
  guint restart;
  guint attribution;
  guint serious;
  guint severity;
} Course;

static gboolean
is_remedy (const CwEventReader *self, guint at)
{
  /* "minor, pressure only". */
  if (cw_event_note_is_word (self, at, "pressure"))
    return at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_COMMA);
  return cw_event_reader_starts_with (self, at, REMEDIES) ||
         cw_event_is_operation (self->lexicon.scan, cw_event_reader_get (self, at)->first) ||
         cw_event_reader_is (self, at, CW_EVENT_MANAGEMENT);
}

/* "800 → 600 mg", "lenvatinib 14 → 10", not "creatinine 210 → 120": amounts of a drug. */
static gboolean
is_of_dose (const CwEventReader *self, guint first, guint at, guint last)
{
  if (at > first && cw_event_note_is_quantity (self, at - 1))
    return FALSE;
  if (cw_event_note_is_word (self, last, "mg mcg") ||
      cw_event_note_is_word (self, at + 1, "mg mcg"))
    return TRUE;
  for (guint i = first; i < at; i++)
    if (cw_event_reader_get (self, i)->is_medicine || cw_event_reader_is (self, i, CW_EVENT_DOSE))
      return TRUE;
  return FALSE;
}

/* "80%", "75 %": less than all of it. */
static gboolean
is_less_than_all (const CwEventReader *self, guint at)
{
  guint share = 0;

  return cw_event_note_is_number (self, at) &&
         cw_scan_take_integer (self->lexicon.scan, cw_event_reader_get (self, at)->first, &share) &&
         share > 0 && share < 100 && at + 1 < self->elements->len &&
         cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at + 1)->first, '%');
}

/* "5-FU -> 75%", "dose → 80 %": the element past it, or @at. */
static guint
skip_share_behind (const CwEventReader *self, guint at)
{
  guint to = cw_event_note_skip_arrow (self, at);

  return to > at && at > 0 && is_less_than_all (self, to) &&
             (cw_event_reader_get (self, at - 1)->is_medicine ||
              cw_event_reader_is (self, at - 1, CW_EVENT_DOSE))
           ? to + 2
           : at;
}

/* "C2 at 80%", "cisplatin at 75 %". */
static gboolean
is_share (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at, "at") && is_less_than_all (self, at + 1) && at > 0 &&
         (cw_event_reader_is (self, at - 1, CW_EVENT_CYCLES) ||
          (at > 1 && cw_event_note_is_number (self, at - 1) &&
           cw_event_note_is_word (self, at - 2, "c cycle course")) ||
          cw_event_reader_get (self, at - 1)->is_medicine);
}

/* What was done with the drug, in words that only notes have. */
static const char *
find_noted_action (const CwEventReader *self, guint first, guint at, guint *last)
{
  static const struct
  {
    const char *words;
    const char *action;
  } words[] = {
    { "halved dr", "reduced" },
    { "swapped switched", "stopped" },
    { "cont continued unchanged", "none" },
    { "off", "stopped" },
    { "break pause paused holiday", "interrupted" },
    { "delay delayed postponed deferred", "rescheduled" },
  };
  gboolean is_less = FALSE;

  if (cw_event_note_is_word (self, at, "no") &&
      cw_event_note_is_word (self, at + 1, "action change changes intervention treatment dm dr"))
    {
      *last = at + 2;
      return "none";
    }
  *last = cw_event_note_skip_change (self, at, &is_less);
  if (*last > at)
    return is_less && is_of_dose (self, first, at, *last) ? "reduced" : NULL;
  *last = skip_share_behind (self, at);
  if (*last > at)
    return "reduced";
  *last = at + 1;
  if (is_share (self, at))
    {
      *last = at + 3;
      return "reduced";
    }
  /* "1 wk off" */
  if (cw_event_note_is_word (self, at, "off") && at > 1 && cw_event_note_is_number (self, at - 2))
    return "interrupted";
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (cw_event_note_is_word (self, at, words[i].words))
      return words[i].action;
  return NULL;
}

/* "not yet resolved", "not stopped": the element that denies what stands at @at; @at for none. */
static guint
find_denial (const CwEventReader *self, guint first, guint at)
{
  guint i = at;

  while (i > first && cw_event_note_is_word (self, i - 1,
                                             "yet fully completely entirely totally been ever "
                                             "be quite still"))
    i--;
  return i > first && cw_event_note_is_word (self, i - 1, "not never") ? i - 1 : at;
}

static void
find_action (const CwEventReader *self, guint first, guint at, Course *course)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint last = at + 1;
  const char *action = find_noted_action (self, first, at, &last);

  switch (element->kind)
    {
    case CW_EVENT_ACTION:
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_REDUCED:
    case CW_EVENT_ENDED:
      action = element->value;
      last = at + 1;
      break;
    default:
      break;
    }
  if (action == NULL || course->action)
    return;
  course->action_at = find_denial (self, first, at);
  course->action = course->action_at < at ? "none" : action;
  course->action_last = last;
}

/* "gr 0 by d 16". */
static gboolean
is_grade_none (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at, "gr grade g") && cw_event_note_is_number (self, at + 1) &&
         g_str_equal (
           cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at + 1)->first)->word, "0");
}

/* "gone", "not gone", "better", "LFTs norm 3 wk": how it ended, in words that only notes have. */
static const char *
find_noted_outcome (const CwEventReader *self, guint first, guint at)
{
  if (cw_event_note_is_word (self, at, "death died dead fatal exitus") ||
      g_str_equal (cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word,
                   "†"))
    return "fatal";
  if (cw_event_note_is_word (self, at,
                             "gone afebrile euthyroid healed cleared settled recanalised "
                             "recanalized reexpanded defervesced resolution clean"))
    return "resolved";
  /* "re-expanded". */
  if (at > first + 1 && cw_event_note_is_word (self, at, "expanded") &&
      cw_event_note_is_word (self, at - 2, "re"))
    return "resolved";
  /* "ok in 45 min", "OK p/2 days": "rechallenge ok" is another matter. */
  if (cw_event_note_is_word (self, at, "ok okay fine well") && at == first &&
      (cw_event_note_take_time (self, at + 1, self->elements->len) > at + 1 ||
       cw_event_reader_is (self, at + 1, CW_EVENT_SPAN) ||
       cw_event_note_is_word (self, at + 1, "now after in by")))
    return "resolved";
  if (is_grade_none (self, at))
    return "resolved";
  /* "scan clear" */
  if (at > first && cw_event_note_is_word (self, at, "clear") &&
      cw_event_note_is_word (self, at - 1, "scan us uss ct cxr mri duplex echo"))
    return "resolved";
  if (cw_event_note_is_word (self, at, "better"))
    return "resolving";
  if (cw_event_note_is_word (self, at, "free") && at > first &&
      cw_event_note_is_word (self, at - 1, "sx symptom symptoms"))
    return "resolved";
  return at > first && cw_event_note_is_word (self, at, "norm normal") &&
             (cw_event_note_is_word (self, at - 1, "labs lfts lft bloods") ||
              cw_event_note_is_quantity (self, at - 1))
           ? "resolved"
           : NULL;
}

/* "persistent crying": said of what follows. */
static gboolean
is_adjective (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at, "persistent transient reversible fatal ongoing") &&
         (cw_event_reader_is (self, at + 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, at + 1, CW_EVENT_TERM));
}

/* "resolved w/ mild fibrosis": what is left of it. */
static gboolean
leaves_something (const CwEventReader *self, guint at)
{
  if (!cw_event_note_is_word (self, at + 1, "with"))
    return FALSE;
  for (guint i = at + 2; i < self->elements->len && i < at + 5; i++)
    if (cw_event_note_is_word (self, i,
                               "fibrosis scar scars scarring deficit deficits residual residuals "
                               "sequelae sequela hyperpigmentation stenosis stricture synechiae"))
      return TRUE;
  return FALSE;
}

static void
find_outcome (const CwEventReader *self, guint first, guint at, Course *course)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (course->outcome || is_adjective (self, at))
    return;
  course->outcome =
    element->kind == CW_EVENT_OUTCOME ? element->value : find_noted_outcome (self, first, at);
  if (g_strcmp0 (course->outcome, "resolved") == 0 && leaves_something (self, at))
    course->outcome = "sequelae";
  course->outcome_at = at;
  course->denial = find_denial (self, first, at);
  /* "Not fatal" tells no other outcome. */
  if (course->outcome && course->denial < at)
    course->outcome = g_str_has_prefix (course->outcome, "resolv") ? "ongoing" : NULL;
}

static void
read_course (const CwEventReader *self, guint first, guint last, Course *course)
{
  *course = (Course){ .action_at = CW_EVENT_NONE,
                      .outcome_at = CW_EVENT_NONE,
                      .remedy = CW_EVENT_NONE,
                      .restart = CW_EVENT_NONE,
                      .length = CW_EVENT_NONE,
                      .dechallenge = CW_EVENT_NONE,
                      .rechallenge = CW_EVENT_NONE,
                      .attribution = CW_EVENT_NONE,
                      .serious = CW_EVENT_NONE,
                      .severity = CW_EVENT_NONE };
  for (guint i = first; i < last; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      find_outcome (self, first, i, course);
      find_action (self, first, i, course);
      if (element->kind == CW_EVENT_LENGTH)
        course->length = i;
      if (element->kind == CW_EVENT_DECHALLENGE)
        course->dechallenge = i;
      if (element->kind == CW_EVENT_RECHALLENGE)
        course->rechallenge = MIN (course->rechallenge, i);
      if (element->is_medicine || is_remedy (self, i))
        course->remedy = MIN (course->remedy, i);
      if (element->kind == CW_EVENT_RESTART)
        course->restart = MIN (course->restart, i);
      if (element->kind == CW_EVENT_ATTRIBUTION)
        course->attribution = i;
      if (element->kind == CW_EVENT_SERIOUS)
        course->serious = i;
      if (element->kind == CW_EVENT_SEVERITY)
        course->severity = i;
    }
  /* "prednisone tapered" is no change of what brought the event about, "amiodarone withdrawn +
   * pred" is one. */
  for (guint i = first; course->action && i < last; i++)
    if (cw_event_reader_starts_with (self, i, STEROIDS) &&
        (i < course->action_at || course->action_at == first))
      course->action = NULL;
}

/* Whether the segment says what was done or what became of an event. */
gboolean
cw_event_note_tells_course (const CwEventReader *self, guint first, guint last)
{
  Course course;

  read_course (self, first, last, &course);
  return course.action || course.outcome || course.remedy != CW_EVENT_NONE ||
         course.attribution != CW_EVENT_NONE || cw_event_reader_is (self, first, CW_EVENT_GRADE);
}

/* ---- rows ---- */

/* Whether the events named last have the same words: "N/V". */
static gboolean
have_same_words (const CwEventNote *self)
{
  guint first = cw_event_reader_get_row (self->reader, g_array_index (self->rows, guint, 0))->first;

  for (guint i = 1; i < self->rows->len; i++)
    if (cw_event_reader_get_row (self->reader, g_array_index (self->rows, guint, i))->first !=
        first)
      return FALSE;
  return TRUE;
}

/* The rows of which a segment tells: behind a semicolon all, behind a comma only the last, unless
 * "fever, chills & rash" was a list that had come to its end. */
static GArray *
list_rows (const CwEventNote *self, guint first)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean is_all = cw_event_reader_is (self->reader, first, CW_EVENT_ALL);

  /* "both resolved" */
  if (is_all && self->reader->mentions->len)
    for (guint i = 0; i < self->reader->mentions->len; i++)
      g_array_append_val (rows, g_array_index (self->reader->mentions, CwEventMention, i).row);
  else if (self->rows->len > 1 && !self->is_apart && !self->is_list && !is_all &&
           !have_same_words (self))
    g_array_append_val (rows, g_array_index (self->rows, guint, self->rows->len - 1));
  else
    g_array_append_vals (rows, self->rows->data, self->rows->len);
  return rows;
}

/* Adds words to a field of prose, behind what it says already. */
static void
add_words (CwEventReader *self, GArray *rows, const char *name, guint first, guint last)
{
  g_autofree char *words = cw_event_reader_dup (self, first, last);

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);
      CwSnapshot *item = cw_event_reader_get_row (self, row)->item;
      const char *before = cw_snapshot_get_text (item, name);
      g_autofree char *all = before ? g_strconcat (before, "; ", words, NULL) : g_strdup (words);

      cw_event_replace (item, name, all);
      cw_event_reader_extend (self, row, last - 1);
    }
  if (rows->len)
    cw_event_note_use (self, first, last);
}

static gboolean
is_over (const Course *course)
{
  return g_strcmp0 (course->outcome, "resolved") == 0 ||
         g_strcmp0 (course->outcome, "sequelae") == 0;
}

/* How long it took and the day on which it ended, or else the words that say when. */
static void
take_end (CwEventReader *self, GArray *rows, const Course *course, guint last)
{
  guint at = CW_EVENT_NONE, first = course->outcome_at + 1;
  g_autofree char *length = cw_event_note_dup_length (self, first, last, &at);
  gboolean is_known = length != NULL;

  if (length && is_over (course) && cw_event_reader_set_all (self, rows, "duration", length, at) &&
      at + 1 < last && cw_event_note_is_number (self, at))
    cw_event_reader_get (self, at + 1)->used = TRUE;
  for (guint i = first; i < last; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_DATE) &&
        cw_event_reader_set_all (self, rows, "end", cw_event_reader_get (self, i)->text, i))
      is_known = TRUE;
  if (!is_known && first < last && cw_event_note_take_time (self, first, last) > first &&
      course->remedy == CW_EVENT_NONE && course->action == NULL)
    add_words (self, rows, "note", course->outcome_at, last);
}

/* "treated with", "tx =": leads to what was given. */
static gboolean
is_lead (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_GLUE) ||
         cw_event_reader_is (self, at, CW_EVENT_SIGN) ||
         cw_event_reader_is (self, at, CW_EVENT_MANAGEMENT) ||
         cw_event_note_is_word (self, at, "tx rx treatment");
}

/* Where what was given begins. */
static guint
find_remedy (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i + 1 < last; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_MANAGEMENT))
      first = i + 1;
  while (first < last && is_lead (self, first))
    first++;
  return first;
}

/* "with ondansetron", "treated with prednisone 1 mg/kg": without the words that lead to it. */
static void
take_remedy (CwEventReader *self, GArray *rows, const Course *course, guint first, guint last)
{
  guint start = course->outcome ? course->outcome_at + 1 : first;
  guint from = find_remedy (self, start, last);

  while (last > from &&
         cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, last - 1)->last - 1, '-'))
    last--;
  if (from < last)
    add_words (self, rows, "management", from, last);
  for (guint i = from; from < last && i > start && is_lead (self, i - 1); i--)
    cw_event_note_use (self, i - 1, i);
}

/* Whether the words say more of what was done than a field has a word for: a remedy, an amount. */
static gboolean
is_managed (const CwEventReader *self, const Course *course, guint first, guint last)
{
  /* "relationship to apalutamide: possible" */
  if (cw_event_note_is_word (self, first, "relationship relation related relatedness causality"))
    return FALSE;
  if (course->restart != CW_EVENT_NONE ||
      (course->remedy != CW_EVENT_NONE && course->action == NULL &&
       /* "probably related to cisplatin". */
       course->attribution == CW_EVENT_NONE))
    return TRUE;
  for (guint i = first; course->action && !course->outcome && i < last; i++)
    if (cw_event_note_is_number (self, i))
      return TRUE;
  return FALSE;
}

/* The field gets what the element means, where there is one. */
static void
set_value (CwEventReader *self, GArray *rows, const char *name, guint at)
{
  if (at != CW_EVENT_NONE)
    cw_event_reader_set_all (self, rows, name, cw_event_reader_get (self, at)->value, at);
}

/* "gr 1 wk 6" behind "gr 2": it got better. */
static gboolean
is_less (const CwEventReader *self, const CwSnapshot *item, guint at)
{
  const char *grade = cw_snapshot_get_text (item, "grade");
  const CwEventElement *element = cw_event_reader_get (self, at);

  return grade && !element->used && element->high == 0 && element->number > 0 &&
         element->number < g_ascii_strtoull (grade, NULL, 10);
}

/* "neuropathy, grade 1 → 2": a grade told behind the name. */
static void
take_grade (CwEventReader *self, GArray *rows, guint first, guint last)
{
  /* "CTCAE gr 3" */
  first += cw_event_reader_is (self, first, CW_EVENT_SYSTEM);
  if (!cw_event_reader_is (self, first, CW_EVENT_GRADE))
    return;
  if (rows->len == 1 &&
      is_less (self, cw_event_reader_get_row (self, g_array_index (rows, guint, 0))->item, first))
    {
      if (cw_event_reader_set_all (self, rows, "outcome", "resolving", first))
        add_words (self, rows, "note", first, last);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    cw_event_note_set_grade (
      self, cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item, first);
}

/* "plt 180 d 15", "ALT normal 6 wk later": the events that are a value, which is normal again. */
static gboolean
take_normal (CwEventNote *self, guint first, guint last)
{
  CwEventReader *reader = self->reader;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *length = NULL;
  guint past = first, at = CW_EVENT_NONE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint row = g_array_index (self->rows, guint, i);
      const CwSnapshot *item = cw_event_reader_get_row (reader, row)->item;
      guint next = cw_event_note_take_normal (reader, first, cw_snapshot_get_text (item, "term"));

      if (next > first && cw_snapshot_get_text (item, "outcome") == NULL)
        g_array_append_val (rows, row);
      past = MAX (past, next);
    }
  if (rows->len == 0)
    return FALSE;
  cw_event_reader_set_all (reader, rows, "outcome", "resolved", past - 1);
  length = cw_event_note_dup_length (reader, past, last, &at);
  if (length)
    cw_event_reader_set_all (reader, rows, "duration", length, at);
  add_words (reader, rows, "note", first, last);
  return TRUE;
}

/* "causality probable" */
static gboolean
take_sureness (CwEventNote *self, guint first, guint last)
{
  const char *attribution = NULL;
  guint next = cw_event_note_take_sureness (self->reader, first, last, &attribution);

  if (next == first ||
      !cw_event_reader_set_all (self->reader, self->rows, "attribution", attribution, first))
    return FALSE;
  cw_event_note_use (self->reader, first, next);
  return TRUE;
}

/* Reads what the segment says of the events named last. */
void
cw_event_note_take_course (CwEventNote *self, guint first, guint last)
{
  CwEventReader *reader = self->reader;
  g_autoptr (GArray) rows = list_rows (self, first);
  Course course;

  if (take_normal (self, first, last) || take_sureness (self, first, last))
    {
      self->is_told = TRUE;
      return;
    }
  read_course (reader, first, last, &course);
  take_grade (reader, rows, first, last);
  /* "urticaria, lip swelling, stopped": a drug is stopped for all of it. */
  if (course.action &&
      cw_event_reader_set_all (reader, self->rows, "action", course.action, course.action_at))
    cw_event_note_use (reader, course.action_at, course.action_last);
  if (course.outcome)
    {
      cw_event_reader_forget_earlier (reader, rows, course.outcome);
      if (cw_event_reader_set_all (reader, rows, "outcome", course.outcome, course.outcome_at))
        cw_event_note_use (reader, course.denial, course.outcome_at);
      cw_event_reader_take_dechallenge (reader, course.outcome_at, rows, course.outcome);
      take_end (reader, rows, &course, last);
    }
  if (course.length != CW_EVENT_NONE)
    cw_event_reader_set_all (reader, rows, "duration",
                             cw_event_reader_get (reader, course.length)->text, course.length);
  set_value (reader, rows, "dechallenge", course.dechallenge);
  set_value (reader, rows, "rechallenge", course.rechallenge);
  set_value (reader, rows, "attribution", course.attribution);
  set_value (reader, rows, "serious", course.serious);
  /* "CRS, ICANS, tocilizumab": for which of them? */
  if (rows->len == self->rows->len && is_managed (reader, &course, first, last))
    take_remedy (reader, rows, &course, first, last);
  else if (course.severity != CW_EVENT_NONE)
    add_words (reader, rows, "note", course.severity, course.severity + 1);
  self->is_told = TRUE;
}
