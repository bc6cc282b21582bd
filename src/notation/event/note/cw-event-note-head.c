/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

/* What happened: "G3 diarrhoea C2D8", "ALT 5x ULN (G2) C3", "angioedema 2 h after first dose". */

/* More words that nobody knows make no note. */
#define UNKNOWN_MAX 4

/* So many words beside it are still the name: "DVT left leg". */
#define NAME_WORDS_MAX 3

static void
init_head (CwEventNoteHead *head)
{
  *head = (CwEventNoteHead){ .grade = CW_EVENT_NONE,
                             .words = CW_EVENT_NONE,
                             .time = CW_EVENT_NONE,
                             .severity = CW_EVENT_NONE,
                             .attribution = CW_EVENT_NONE,
                             .system = CW_EVENT_NONE,
                             .cause = CW_EVENT_NONE,
                             .drug = CW_EVENT_NONE,
                             .reason = CW_EVENT_NONE };
  head->names = g_array_new (FALSE, FALSE, sizeof (CwEventNoteName));
  head->remarks = g_array_new (FALSE, FALSE, sizeof (CwEventStretch));
}

void
cw_event_note_clear_head (CwEventNoteHead *head)
{
  g_array_unref (head->names);
  g_array_unref (head->remarks);
}

CwEventNoteName *
cw_event_note_get_name (const CwEventNoteHead *head, guint at)
{
  return &g_array_index (head->names, CwEventNoteName, at);
}

static void
add_name (CwEventNoteHead *head, guint first, guint last, const char *term)
{
  CwEventNoteName name = { .first = first,
                           .last = last,
                           .term = term,
                           .grade = head->grade,
                           .bare = CW_EVENT_NONE,
                           .severity = head->severity };

  g_array_append_val (head->names, name);
  head->severity = CW_EVENT_NONE;
  head->words = CW_EVENT_NONE;
}

/* ---- grades ---- */

/* "grade 3 hypertension and proteinuria grade 2": the last name has a grade of its own. */
static gboolean
is_own_grade (const CwEventReader *self, guint at, guint next, const CwEventNoteHead *head)
{
  const CwEventNoteName *name =
    head->names->len > 1 ? cw_event_note_get_name (head, head->names->len - 1) : NULL;

  return name && name->grade != CW_EVENT_NONE && name->grade == head->grade && name->last == at &&
         !cw_event_reader_is (self, next, CW_EVENT_TERM) &&
         !cw_event_reader_is (self, next, CW_EVENT_WORD);
}

/* "initially grade 1": no name. */
static gboolean
is_only_when (const CwEventReader *self, guint first, guint last)
{
  return last == first + 1 &&
         cw_event_note_is_word (self, first,
                                "initially initial later then now currently first "
                                "finally subsequently eventually up down maximum max "
                                "worst at of to still");
}

/* A grade is that of the names before it which have none, or else of those to come. */
static guint
take_grade (const CwEventReader *self, guint at, CwEventNoteHead *head)
{
  guint worse = 0, next = cw_event_note_take_worse (self, at, &worse);
  gboolean is_taken = FALSE;

  if (is_own_grade (self, at, next, head))
    {
      cw_event_note_get_name (head, head->names->len - 1)->grade = CW_EVENT_NONE;
      head->grade = CW_EVENT_NONE;
    }
  if (head->names->len == 0 && head->words != CW_EVENT_NONE &&
      !is_only_when (self, head->words, at))
    add_name (head, head->words, at, NULL);
  for (guint i = head->names->len;
       i > 0 && cw_event_note_get_name (head, i - 1)->grade == CW_EVENT_NONE; i--)
    {
      cw_event_note_get_name (head, i - 1)->grade = at;
      cw_event_note_get_name (head, i - 1)->worse = worse;
      is_taken = TRUE;
    }
  if (!is_taken)
    head->grade = at;
  return next;
}

static gboolean
is_graded (const CwEventNoteHead *head)
{
  for (guint i = 0; i < head->names->len; i++)
    if (cw_event_note_get_name (head, i)->grade != CW_EVENT_NONE)
      return TRUE;
  return head->grade != CW_EVENT_NONE;
}

/* ---- names ---- */

static gboolean
is_plain_word (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_WORD) && !cw_event_note_is_number (self, at) &&
         !cw_event_reader_get (self, at)->is_medicine;
}

/* "N/V", "N/V/D": each of them; returns the element after them, or @at. */
static guint
take_letters (const CwEventReader *self, guint at, guint last, CwEventNoteHead *head)
{
  static const char *const terms[] = { "Nausea", "Vomiting", "Diarrhea" };
  guint next = at + 3;

  if (!cw_event_note_is_word (self, at, "n") || !cw_event_note_is_word (self, at + 2, "v") ||
      next > last || !cw_event_reader_is (self, at + 1, CW_EVENT_AND))
    return at;
  if (cw_event_reader_is (self, next, CW_EVENT_AND) && cw_event_note_is_word (self, next + 1, "d"))
    next += 2;
  for (guint i = 0; i < (next - at + 1) / 2; i++)
    {
      add_name (head, at, next, terms[i]);
      cw_event_note_get_name (head, head->names->len - 1)->is_noted = TRUE;
    }
  return next;
}

/* "thrombocytopenia requiring": leads to something else. */
static gboolean
is_verb (const CwEventReader *self, guint at)
{
  const char *word = cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word;

  return g_str_has_suffix (word, "ing") || g_str_has_suffix (word, "ed") ||
         cw_event_note_is_word (self, at, "gone better ok onset began since");
}

/* "vomiting ×3": how often, or on how many days. */
static gboolean
is_times (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at, "x") && cw_event_note_is_number (self, at + 1);
}

/* "HIT screen pos": a test. */
gboolean
cw_event_note_is_test (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at, "screen test assay serology pcr culture");
}

/* "DVT left leg", "bleeding at puncture site": what stands behind it is still the name. */
static guint
skip_tail (const CwEventReader *self, guint at, guint last)
{
  guint next = at;

  for (guint n = 0; n < NAME_WORDS_MAX && next < last; n++)
    {
      gboolean is_place = cw_event_note_is_word (self, next, "at of in around");

      if (cw_event_note_is_relation (self, next) || is_times (self, next) ||
          cw_event_note_take_time (self, next, last) > next || next + is_place >= last ||
          !is_plain_word (self, next + is_place) || is_verb (self, next + is_place))
        break;
      next += is_place + 1;
      /* "thyrotoxicosis type 2" */
      if (next < last && cw_event_note_is_word (self, next - 1, "type") &&
          cw_event_note_is_number (self, next))
        return next + 1;
    }
  return next;
}

/* Keeps the stretch for the note; returns what stands behind it. */
static guint
take_remark (guint first, guint last, CwEventNoteHead *head)
{
  CwEventStretch remark = { first, last };

  g_array_append_val (head->remarks, remark);
  return last;
}

/* What was kept last, where it ends at @at. */
static CwEventStretch *
find_remark_before (guint at, const CwEventNoteHead *head)
{
  CwEventStretch *before =
    head->remarks->len ? &g_array_index (head->remarks, CwEventStretch, head->remarks->len - 1)
                       : NULL;

  return before && before->last == at ? before : NULL;
}

/* "tinnitus + high freq hearing loss": words between two names that are the beginning of the
 * second; @at where there are none. */
static guint
take_words_back (const CwEventReader *self, guint at, CwEventNoteHead *head)
{
  const CwEventStretch *remark = find_remark_before (at, head);
  guint first = remark ? remark->first : at;

  if (remark == NULL || first == 0 || at - first > NAME_WORDS_MAX ||
      !(cw_event_reader_is (self, first - 1, CW_EVENT_AND) ||
        cw_event_reader_is (self, first - 1, CW_EVENT_SIGN)))
    return at;
  for (guint i = first; i < at; i++)
    if (!is_plain_word (self, i))
      return at;
  g_array_set_size (head->remarks, head->remarks->len - 1);
  return first;
}

static guint
take_term (const CwEventReader *self, guint at, guint last, CwEventNoteHead *head)
{
  guint first = head->names->len == 0 && head->words != CW_EVENT_NONE
                  ? head->words
                  : take_words_back (self, at, head);
  guint next = skip_tail (self, at + 1, last);

  if (cw_event_note_is_test (self, at + 1))
    {
      head->is_none = TRUE;
      return last;
    }
  add_name (head, first, next, cw_event_reader_get (self, at)->value);
  return next;
}

/* ---- the rest ---- */

/* A word before the name may begin it, but not the number of "17JUN93 fever" or the verb of
 * "discharged w/ rash". */
static void
note_word (const CwEventReader *self, guint at, CwEventNoteHead *head)
{
  if (cw_event_note_is_number (self, at) || is_verb (self, at))
    head->words = CW_EVENT_NONE;
  else
    head->words = MIN (head->words, at);
}

static guint
take_unknown (const CwEventReader *self, guint at, CwEventNoteHead *head)
{
  CwEventStretch *before = find_remark_before (at, head);

  if (head->names->len == 0)
    note_word (self, at, head);
  else if (before)
    before->last++;
  else
    take_remark (at, at + 1, head);
  head->n_unknown +=
    head->names->len > 0 || head->words == CW_EVENT_NONE || at >= head->words + NAME_WORDS_MAX;
  return at + 1;
}

/* "118 mmol/l", "2+": a sign that stands at once behind what is kept is kept with it. */
static guint
take_sign (const CwEventReader *self, guint at, CwEventNoteHead *head)
{
  CwEventStretch *before = find_remark_before (at, head);

  if (before && cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->glued)
    before->last++;
  return at + 1;
}

/* "minimal change disease (MCD)": another name for the same. */
static gboolean
is_other_name (const CwEventReader *self, guint at, const CwEventNoteHead *head)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventNoteName *name =
    head->names->len ? cw_event_note_get_name (head, head->names->len - 1) : NULL;

  return name && name->last == at && is_plain_word (self, at + 1) &&
         cw_event_reader_is (self, at + 2, CW_EVENT_CLOSE) &&
         cw_scan_get (scan, cw_event_reader_get (self, at + 1)->first)->word[0] ==
           cw_scan_get (scan, cw_event_reader_get (self, name->first)->first)->word[0];
}

/* "infusion reaction (flushing, dyspnea, BP 84/50)": what it was, part by part; the element behind
 * the bracket, or @at where it is none of the kind. */
static guint
take_parts (const CwEventReader *self, guint at, CwEventNoteHead *head)
{
  guint past = head->names->len ? cw_event_reader_skip_bracket (self, at) : at;
  gboolean is_list = FALSE;

  for (guint i = at + 1; i + 1 < past; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_COMMA:
        is_list = TRUE;
        break;
      case CW_EVENT_TERM:
      case CW_EVENT_WORD:
      case CW_EVENT_AND:
      case CW_EVENT_GLUE:
      case CW_EVENT_SIGN:
        break;
      default:
        return at;
      }
  if (!is_list)
    return at;
  take_remark (at + 1, past - 1, head);
  return past;
}

/* "from cetuximab", "due to": the name of the medicine is not part of the event. */
static guint
take_cause (const CwEventReader *self, guint at, guint last, CwEventNoteHead *head)
{
  guint next = at + 1;

  if (head->names->len == 0 || !cw_event_reader_get (self, next)->is_medicine)
    {
      head->is_none = TRUE;
      return last;
    }
  head->cause = at;
  while (next < last && (cw_event_reader_get (self, next)->is_medicine ||
                         cw_event_reader_is (self, next, CW_EVENT_AND)))
    next++;
  return next;
}

static gboolean
begins_course (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_ACTION:
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_REDUCED:
    case CW_EVENT_ENDED:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_MANAGEMENT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "on pembrolizumab (month 4)" is one time. */
static gboolean
is_time_in_bracket (const CwEventReader *self, guint at, const CwEventNoteHead *head)
{
  return head->time != CW_EVENT_NONE && head->time_last + 1 == at &&
         cw_event_reader_is (self, head->time_last, CW_EVENT_OPEN);
}

static guint
take_time (const CwEventReader *self, guint at, guint next, CwEventNoteHead *head)
{
  /* "10 min into paclitaxel #2" */
  if (next < self->elements->len &&
      cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, next)->first, '#') &&
      cw_event_note_is_number (self, next + 1))
    next += 2;
  if (is_time_in_bracket (self, at, head))
    next += cw_event_reader_is (self, next, CW_EVENT_CLOSE);
  else if (head->time != CW_EVENT_NONE && head->time_last != at)
    return take_remark (at, next, head);
  head->time = MIN (head->time, at);
  head->time_last = next;
  return next;
}

/* Takes the number behind the name as its grade; an event of none did not come. */
static guint
take_bare_grade (const CwEventReader *self, guint at, guint last, CwEventNoteHead *head)
{
  if (cw_event_note_is_zero (self, at))
    {
      head->is_none = TRUE;
      return last;
    }
  cw_event_note_get_name (head, head->names->len - 1)->bare = at;
  return at + 1;
}

/* "irinotecan diarrhea", "carbo #7 HSR": the drug that brought it about stands before the name. */
static gboolean
is_drug_before (const CwEventReader *self, guint at, const CwEventNoteHead *head)
{
  return head->names->len == 0 && head->words == CW_EVENT_NONE &&
         !cw_event_reader_is (self, at, CW_EVENT_TERM) &&
         (cw_event_reader_get (self, at)->is_medicine ||
          cw_event_reader_is (self, at, CW_EVENT_DRUG) ||
          (head->drug != CW_EVENT_NONE && cw_event_note_is_number (self, at)));
}

/* "cetuximab wk 3 acneiform rash", "POD 4 anastomotic leak": a time before the name. */
static gboolean
is_time_before (const CwEventReader *self, guint at, const CwEventNoteHead *head)
{
  return head->names->len == 0 && head->words == CW_EVENT_NONE && head->time == CW_EVENT_NONE &&
         (cw_event_note_is_noted_time (self, at, at + 1) ||
          cw_event_reader_is (self, at, CW_EVENT_ONSET) ||
          cw_event_reader_is (self, at, CW_EVENT_CYCLES));
}

/* "neutropenia (ANC 0.3)", "neutropenia ANC 0.3": the value that tells the event named before. */
static gboolean
is_evidence (const CwEventReader *self, guint at, const char *term, const CwEventNoteHead *head)
{
  const CwEventNoteName *name =
    head->names->len ? cw_event_note_get_name (head, head->names->len - 1) : NULL;

  if (name && name->last + 1 == at && cw_event_reader_is (self, at - 1, CW_EVENT_OPEN))
    return TRUE;
  for (guint i = name ? name->first : 1; name && i < name->last; i++)
    if (g_strcmp0 (cw_event_reader_get (self, i)->value, term) == 0)
      return TRUE;
  return FALSE;
}

static guint
take_word (const CwEventReader *self, guint at, guint last, CwEventNoteHead *head)
{
  if (head->names->len == 0)
    return take_unknown (self, at, head);
  if (cw_event_note_is_bare_grade (self, at))
    return take_bare_grade (self, at, last, head);
  if (is_times (self, at))
    return take_remark (at, at + 2, head);
  return is_verb (self, at) ? at + 1 : take_unknown (self, at, head);
}

static guint
take_element (const CwEventReader *self, guint at, guint last, CwEventNoteHead *head)
{
  const char *term = NULL;
  guint next = take_letters (self, at, last, head);

  if (next > at)
    return next;
  if (is_drug_before (self, at, head))
    {
      head->drug = at;
      return at + 1;
    }
  if ((head->names->len || is_time_before (self, at, head)) &&
      (next = cw_event_note_take_time (self, at, last)) > at)
    return take_time (self, at, next, head);
  /* "lisinopril for HTN": what it was given for. */
  if (head->names->len == 0 && cw_event_note_is_word (self, at, "for"))
    {
      head->is_none = TRUE;
      return last;
    }
  /* "after Foobar": after what? */
  if (head->names->len && cw_event_note_is_relation (self, at))
    {
      head->is_none = TRUE;
      return last;
    }
  if ((next = cw_event_note_take_quantity (self, at, last, &term)) > at)
    {
      if (is_evidence (self, at, term, head))
        return take_remark (at, next, head);
      add_name (head, at, next, term);
      cw_event_note_get_name (head, head->names->len - 1)->is_noted = TRUE;
      return next;
    }
  /* "extravasation epirubicin". */
  if (head->names->len && head->drug == CW_EVENT_NONE &&
      (cw_event_reader_get (self, at)->is_medicine ||
       cw_event_reader_is (self, at, CW_EVENT_DRUG)) &&
      cw_event_note_get_name (head, head->names->len - 1)->last == at)
    {
      head->drug = at;
      return at + 1;
    }
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_GRADE:
      return take_grade (self, at, head);
    case CW_EVENT_TERM:
      return take_term (self, at, last, head);
    case CW_EVENT_SEVERITY:
      head->severity = at;
      return at + 1;
    case CW_EVENT_ATTRIBUTION:
      head->attribution = at;
      return at + 1;
    case CW_EVENT_SYSTEM:
      head->system = at;
      head->is_none = !is_graded (head);
      return at + 1;
    case CW_EVENT_LINK:
      return take_cause (self, at, last, head);
    case CW_EVENT_WORD:
      return take_word (self, at, last, head);
    case CW_EVENT_GLUE:
      return cw_event_note_is_word (self, at, "from") ? take_cause (self, at, last, head) : at + 1;
    case CW_EVENT_AND:
    case CW_EVENT_SIGN:
      return take_sign (self, at, head);
    case CW_EVENT_OPEN:
      if ((next = take_parts (self, at, head)) > at)
        return next;
      return at + (is_other_name (self, at, head) ? 3 : 1);
    case CW_EVENT_CLOSE:
    case CW_EVENT_PLACE:
      return at + 1;
    default:
      head->is_none = TRUE;
      return last;
    }
}

/* Reads a segment as the name of an event; whether it is one. @head is to be cleared in either
 * case. */
gboolean
cw_event_note_read_head (const CwEventReader *self, guint first, guint last, CwEventNoteHead *head)
{
  init_head (head);
  head->reason = cw_event_note_find_reason (self, first, last);
  if (head->reason != CW_EVENT_NONE)
    first = head->reason;
  for (guint i = first; i < last && !head->is_none;)
    {
      if (head->names->len && (begins_course (self, i) || cw_event_note_opens_course (self, i)))
        last = i;
      else
        i = take_element (self, i, last, head);
    }
  head->end = last;
  /* "bleeding, minor". */
  for (guint i = 0; head->severity != CW_EVENT_NONE && i < head->names->len; i++)
    if (cw_event_note_get_name (head, i)->severity == CW_EVENT_NONE)
      cw_event_note_get_name (head, i)->severity = head->severity;
  return !head->is_none && head->names->len > 0 && head->n_unknown <= UNKNOWN_MAX;
}
