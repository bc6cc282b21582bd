/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event.h"

#include <string.h>

#include "forms.h"

/* The ways in which adverse events are noted and told, each with each: whatever stands beside it,
 * what is read of a form is the same, and what is denied, foreseen or of before is no event. */

static const CwSnapshot *
get_only_event (const char *text, const CwNotation *notation)
{
  const CwSnapshot *item = notation->items->len == 1 ? notation->items->pdata[0] : NULL;

  if (item == NULL)
    g_error ("“%s”: %u rows", text, notation->items->len);
  if (!g_str_equal (item->info->name, "adverse-event"))
    g_error ("“%s”: %s", text, item->info->name);
  return item;
}

/* ---- notes ---- */

static const Form heads[] = {
  { "G3 diarrhea", "3" },        { "grade 3 diarrhea", "3" }, { "diarrhea gr 3", "3" },
  { "diarrhea (G3)", "3" },      { "gr.3 diarrhea", "3" },    { "°3 diarrhea", "3" },
  { "diarrhea grade III", "3" }, { "Gr3 diarrhea", "3" },     { "diarrhea", NULL },
};

static const Form onsets[] = {
  { "C2", "C2" },           { "C2D8", "C2D8" },
  { "cycle 2", "cycle 2" }, { "after C2", "after C2" },
  { "wk 3", "wk 3" },       { "week 3", "week 3" },
  { "day 8", "day 8" },     { "d8", "d8" },
  { "POD 4", "POD 4" },     { "post C5", "post C5" },
};

static const Form actions[] = {
  { "nivo held", "interrupted" }, { "held nivo", "interrupted" },
  { "nivo stopped", "stopped" },  { "nivo d/c'd", "stopped" },
  { "stopped", "stopped" },       { "nivo permanently d/c", "stopped" },
  { "dose reduced", "reduced" },  { "5-FU reduced 25%", "reduced" },
  { "5-FU -> 75%", "reduced" },   { "dose ↓", "reduced" },
  { "DR 20%", "reduced" },        { "nivo continued", "none" },
  { "no dose change", "none" },   { "nivo paused 1 wk", "interrupted" },
};

static const Form outcomes[] = {
  { "resolved", "resolved" },
  { "resolved in 5 d", "resolved" },
  { "recovered", "resolved" },
  { "full recovery", "resolved" },
  { "back to baseline", "resolved" },
  { "improved to G1", "resolving" },
  { "resolving", "resolving" },
  { "ongoing", "ongoing" },
  { "persists", "ongoing" },
  { "not resolved", "ongoing" },
  { "fatal", "fatal" },
  { "died", "fatal" },
};

static const char *const remedies[] = { "IV fluids", "loperamide", "pred 1 mg/kg", "admitted" };

static const char *const separators[] = { ", ", "; ", ". " };

typedef struct
{
  Form head;
  Form onset;
  gboolean is_before; /* the onset stands before the name */
  Form action;
  const char *remedy;
  Form outcome;
} Note;

static char *
write_note (const Note *note, const char *separator)
{
  GString *text = g_string_new (note->is_before ? note->onset.written : note->head.written);
  const char *const parts[] = { note->action.written, note->remedy, note->outcome.written };

  if (note->onset.written)
    g_string_append_printf (text, " %s",
                            note->is_before ? note->head.written : note->onset.written);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i])
      g_string_append_printf (text, "%s%s", separator, parts[i]);
  return g_string_free (text, FALSE);
}

static void
check_note (Note note)
{
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_autofree char *text = write_note (&note, separators[i]);
      g_autoptr (CwNotation) notation = cw_event_parse (text);
      const CwSnapshot *event = get_only_event (text, notation);

      check_text (text, event, "term", "Diarrhea");
      check_text (text, event, "as-written", "diarrhea");
      check_text (text, event, "grade", note.head.value);
      check_text (text, event, "action", note.action.value);
      check_text (text, event, "outcome", note.outcome.value);
      if (note.onset.written)
        check_text (text, event, "onset-text", note.onset.value);
    }
}

static void
test_heads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    for (guint j = 0; j < G_N_ELEMENTS (onsets); j++)
      for (gboolean is_before = FALSE; is_before <= TRUE; is_before++)
        check_note ((Note){ heads[i], onsets[j], is_before, actions[0], NULL, outcomes[0] });
}

static void
test_courses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    for (guint j = 0; j < G_N_ELEMENTS (outcomes); j++)
      {
        check_note ((Note){ heads[0], { NULL }, FALSE, actions[i], NULL, outcomes[j] });
        check_note ((Note){ heads[8], onsets[0], FALSE, actions[i],
                            remedies[(i + j) % G_N_ELEMENTS (remedies)], outcomes[j] });
      }
}

static void
test_remedies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (onsets); i++)
    for (guint j = 0; j < G_N_ELEMENTS (remedies); j++)
      for (gboolean is_before = FALSE; is_before <= TRUE; is_before++)
        check_note ((Note){ heads[i % G_N_ELEMENTS (heads)],
                            onsets[i],
                            is_before,
                            { NULL },
                            remedies[j],
                            outcomes[j] });
}

/* ---- sentences ---- */

static const char *const names[] = {
  "diarrhea",    "grade 3 neutropenia",      "severe hepatotoxicity",
  "a skin rash", "interstitial pneumonitis", "acute kidney injury",
  "myocarditis", "peripheral neuropathy",
};

static const char *const medicines[] = { "nivolumab", "methotrexate" };

/* @value: the action or the outcome that it tells. */
static const Form told[] = {
  { "Two weeks after starting M, the patient developed E.", NULL },
  { "The patient developed E two weeks after starting M.", NULL },
  { "After initiation of M, E was observed.", NULL },
  { "E occurred 3 days after the first dose of M.", NULL },
  { "E was noted two weeks after M had been initiated.", NULL },
  { "While receiving M, he developed E.", NULL },
  { "During treatment with M, E occurred.", NULL },
  { "After two cycles of M, E developed.", NULL },
  { "As soon as M was started, she developed E.", NULL },
  { "He was diagnosed with E caused by M.", NULL },
  { "M therapy was complicated by E.", NULL },
  { "Treatment with M led to E.", NULL },
  { "E was attributed to M.", NULL },
  { "E occurred as a side effect of M.", NULL },
  { "M was discontinued due to E.", "stopped" },
  { "M had to be stopped because of E.", "stopped" },
  { "M was withheld owing to E.", "interrupted" },
  { "The dose of M was reduced because of E.", "reduced" },
  { "E led to discontinuation of M.", "stopped" },
  { "E required dose reduction of M.", "reduced" },
  { "He tolerated M well, with only E.", NULL },
  { "The only adverse event was E.", NULL },
  { "E resolved after M was stopped.", "stopped" },
  { "E improved after discontinuation of M.", "stopped" },
};

static const char *const none[] = {
  "The patient had no E after M.",
  "No E was observed during treatment with M.",
  "The patient did not develop E after M.",
  "M did not cause E.",
  "Neither E nor vomiting occurred during M.",
  "M was continued and no E occurred.",
  "If E develops, M should be stopped.",
  "M was given to prevent E.",
  "M can cause E.",
  "E is a known side effect of M.",
  "E has been reported in patients treated with M.",
  "Patients on M often develop E.",
  "In the trial, E occurred in 12% of patients receiving M.",
  "The patient was warned of E.",
  "His mother developed E after M.",
  "He had a history of E before starting M.",
  "She had E two years before M.",
  "E due to M was unlikely.",
  "E due to M was excluded.",
  "The differential diagnosis included E due to M.",
};

static const char *const present[] = {
  "E had been present before M was started.",
  "The patient presented with E and was treated with M.",
};

/* The sentence with the name for its E and the medicine for its M. */
static char *
write_sentence (const char *frame, const char *name, const char *medicine)
{
  GString *text = g_string_new (NULL);

  for (const char *at = frame; *at; at++)
    {
      gboolean is_letter = !g_ascii_isalpha (at[1]) && (at == frame || at[-1] == ' ');

      if (is_letter && *at == 'E')
        g_string_append (text, name);
      else if (is_letter && *at == 'M')
        g_string_append (text, medicine);
      else
        g_string_append_c (text, *at);
    }
  for (gsize i = 0; i < text->len; i++)
    if (i == 0 || (i > 1 && text->str[i - 2] == '.' && text->str[i - 1] == ' '))
      text->str[i] = g_ascii_toupper (text->str[i]);
  return g_string_free (text, FALSE);
}

static void
check_told (const Form *frame, const char *name, const char *medicine)
{
  g_autofree char *text = write_sentence (frame->written, name, medicine);
  g_autoptr (CwNotation) notation = cw_event_parse (text);
  const CwSnapshot *event = get_only_event (text, notation);
  g_autofree char *written = g_ascii_strdown (cw_snapshot_get_text (event, "as-written"), -1);

  if (!g_str_has_suffix (name, written))
    g_error ("“%s”: %s", text, written);
  check_text (text, event, "action", frame->value);
  check_text (text, event, "grade", strstr (name, "grade 3") ? "3" : NULL);
}

static void
test_told (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      for (guint k = 0; k < G_N_ELEMENTS (medicines); k++)
        check_told (&told[i], names[j], medicines[k]);
}

static void
check_none (const char *frame, const char *name, const char *medicine)
{
  g_autofree char *text = write_sentence (frame, name, medicine);
  g_autoptr (CwNotation) notation = cw_event_parse (text);

  if (notation->items->len > 0)
    g_error ("“%s”: %u rows", text, notation->items->len);
}

static void
test_none (void)
{
  for (guint j = 0; j < G_N_ELEMENTS (names); j++)
    for (guint k = 0; k < G_N_ELEMENTS (medicines); k++)
      {
        for (guint i = 0; i < G_N_ELEMENTS (none); i++)
          check_none (none[i], names[j], medicines[k]);
        /* Whoever grades an event has it from treatment. */
        for (guint i = 0; i < G_N_ELEMENTS (present) && !strstr (names[j], "grade"); i++)
          check_none (present[i], names[j], medicines[k]);
      }
}

/* ---- operations ---- */

static const char *const complications[] = { "wound infection", "deep vein thrombosis", "pneumonia",
                                             "bile leak" };

static const char *const operations[] = { "surgery", "laparoscopic cholecystectomy",
                                          "liver transplantation" };

static const Form operated[] = {
  { "On postoperative day 3, he developed E.", NULL },
  { "The postoperative course was complicated by E.", NULL },
  { "After M, the patient developed E.", NULL },
  { "M was complicated by E.", NULL },
  { "E occurred 5 days after M.", NULL },
  { "Postoperatively, E was noted.", NULL },
  { "E was diagnosed on postoperative day 7.", NULL },
  { "Postoperative E was treated with antibiotics.", NULL },
  { "E developed as a complication of M.", NULL },
};

static const char *const not_operated[] = {
  "There was no E after M.",
  "The postoperative course was uneventful without E.",
  "M was performed for E.",
  "M was performed to prevent E.",
  "The risk of E after M was explained.",
  "E is a common complication of M.",
  "In patients undergoing M, E is rare.",
  "No postoperative E occurred.",
};

static void
test_operations (void)
{
  for (guint j = 0; j < G_N_ELEMENTS (complications); j++)
    for (guint k = 0; k < G_N_ELEMENTS (operations); k++)
      {
        for (guint i = 0; i < G_N_ELEMENTS (operated); i++)
          check_told (&operated[i], complications[j], operations[k]);
        for (guint i = 0; i < G_N_ELEMENTS (not_operated); i++)
          check_none (not_operated[i], complications[j], operations[k]);
      }
}

/* ---- responses ---- */

static const Form categories[] = {
  { "complete response", "cr" },
  { "partial response", "pr" },
  { "stable disease", "sd" },
  { "progressive disease", "pd" },
  { "disease progression", "pd" },
  { "complete remission", "cr" },
  { "CR", "cr" },
  { "PR", "pr" },
  { "SD", "sd" },
  { "PD", "pd" },
};

static const char *const answered[] = {
  "CT after M showed E.",     "After M, the patient achieved E.",
  "The best response was E.", "Restaging CT revealed E according to RECIST 1.1.",
  "She had E after M.",       "The response was evaluated as E.",
  "E was observed after M.",  "MRI after M: E.",
  "Restaging after M = E.",   "E on M.",
};

static const char *const unanswered[] = {
  "The patient did not achieve E.",       "No E was observed.",
  "The aim of treatment was E.",          "E was achieved in 40% of patients.",
  "If E is seen, M should be continued.", "The rate of E was 30%.",
  "Smith et al. reported E after M.",     "Treatment until E was planned.",
  "E was defined according to RECIST.",   "His brother had E after M.",
};

static void
check_response (const char *frame, const Form *category, const char *medicine)
{
  g_autofree char *text = write_sentence (frame, category->written, medicine);
  g_autoptr (CwNotation) notation = cw_event_parse (text);

  if (notation->items->len != 1)
    g_error ("“%s”: %u rows", text, notation->items->len);
  check_text (text, notation->items->pdata[0], "overall", category->value);
}

static void
test_responses (void)
{
  for (guint j = 0; j < G_N_ELEMENTS (categories); j++)
    for (guint k = 0; k < G_N_ELEMENTS (medicines); k++)
      {
        for (guint i = 0; i < G_N_ELEMENTS (answered); i++)
          check_response (answered[i], &categories[j], medicines[k]);
        for (guint i = 0; i < G_N_ELEMENTS (unanswered); i++)
          check_none (unanswered[i], categories[j].written, medicines[k]);
      }
}

/* ---- stories ---- */

static const char *const treatments[] = {
  "The patient was treated with M. ",
  "He was started on M 200 mg daily. ",
  "Adjuvant chemotherapy with M was started in March 2020. ",
};

static const char *const arrivals[] = {
  "Two weeks later, he developed E. ",
  "On day 10, E occurred. ",
  "One month after the initiation of therapy, she developed E. ",
  "Treatment was complicated by E. ",
};

static const Form answers[] = {
  { "M was discontinued.", "stopped" },
  { "M was stopped and prednisone was started.", "stopped" },
  { "The dose of M was reduced.", "reduced" },
  { "M was withheld.", "interrupted" },
  { "It resolved after discontinuation of M.", "stopped" },
  { "M was continued at the same dose.", "none" },
};

static void
test_stories (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (treatments); i++)
    for (guint j = 0; j < G_N_ELEMENTS (arrivals); j++)
      for (guint k = 0; k < G_N_ELEMENTS (answers); k++)
        {
          g_autofree char *story =
            g_strconcat (treatments[i], arrivals[j], answers[k].written, NULL);
          const Form frame = { story, answers[k].value };

          check_told (&frame, names[(i + j + k) % G_N_ELEMENTS (names)],
                      medicines[k % G_N_ELEMENTS (medicines)]);
        }
}

/* What the patient came with is no effect of what was given for it. */
static const char *const complaints[] = {
  "The patient presented with E. ",
  "A 32-year-old man was admitted to our hospital with a 2-week history of E. ",
  "She developed E in March 2020 and was admitted. ",
  "The patient presented with abdominal pain. On examination, E was noted. ",
};

static const char *const remedied[] = {
  "She was treated with M. ",
  "Treatment with M was started. ",
  "He received M, and the symptoms resolved. ",
  "The symptoms improved with M. ",
};

static const char *const ends[] = {
  "M was tapered after 3 months.",
  "M was discontinued after 3 months.",
  "The dose of M was reduced.",
  "No side effects occurred.",
  "At the 6-month follow-up, there was no recurrence.",
};

static void
test_diseases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (complaints); i++)
    for (guint j = 0; j < G_N_ELEMENTS (remedied); j++)
      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        for (guint n = 0; n < G_N_ELEMENTS (names); n++)
          {
            g_autofree char *story = g_strconcat (complaints[i], remedied[j], ends[k], NULL);

            /* Whoever grades it, or calls it a toxicity, has it from treatment. */
            if (!strstr (names[n], "grade") && !strstr (names[n], "toxicity"))
              check_none (story, names[n], medicines[(i + j + k) % G_N_ELEMENTS (medicines)]);
          }
}

/* What is told again by its name alone goes on with its row; with another grade or time it is
 * another one, and so is what has another name. */
static void
test_again (void)
{
  static const struct
  {
    const char *text;
    guint n_rows;
    guint row;
    const char *field;
    const char *value;
  } rows[] = {
    { "Colitis G3 on C2. Colitis resolved with prednisone.", 1, 0, "outcome", "resolved" },
    { "N/V gr 2 C1. Vomiting resolved on day 3, ondansetron.", 2, 1, "outcome", "resolved" },
    { "N/V gr 2 C1. Vomiting resolved on day 3, ondansetron.", 2, 0, "outcome", NULL },
    { "Rash G2 C1, colitis G3 C2. Colitis resolved, nivo stopped. Rash ongoing.", 2, 0, "outcome",
      "ongoing" },
    { "Rash G2 C1, colitis G3 C2. Colitis resolved, nivo stopped. Rash ongoing.", 2, 1, "outcome",
      "resolved" },
    { "Rash G1 C1. Rash G3 C2, held.", 2, 0, "action", NULL },
    { "Rash G1 C1. Rash C3, resolved.", 2, 0, "outcome", NULL },
    { "Grade 3 rash appeared. Grade 4 neutropenia lasted for 10 days.", 2, 0, "duration", NULL },
    { "Grade 3 rash appeared. Grade 4 neutropenia lasted for 10 days.", 2, 1, "duration", "10 d" },
    { "Rash G2 C1. Nausea resolved.", 2, 0, "outcome", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwNotation) notation = cw_event_parse (rows[i].text);

      if (notation->items->len != rows[i].n_rows)
        g_error ("“%s”: %u rows", rows[i].text, notation->items->len);
      check_text (rows[i].text, notation->items->pdata[rows[i].row], rows[i].field, rows[i].value);
    }
}

/* What was aimed at, came back of the disease or was done for the event says nothing of harm. */
static void
test_no_harm (void)
{
  static const struct
  {
    const char *text;
    guint n_rows;
    const char *field; /* of the first, that is not told */
  } rows[] = {
    { "Megestrol acetate was prescribed to increase appetite after chemotherapy.", 0, NULL },
    { "After changing to S-1 monotherapy, she developed recurrence of peritoneal dissemination.", 0,
      NULL },
    { "The frequency of nausea was 20%.", 0, NULL },
    { "Because of diarrhea and fatigue the frequency of irinotecan was reduced.", 2, NULL },
    { "He developed grade 4 neutropenia and sepsis after chemotherapy. Continuous hemodialysis "
      "filtration (CHDF) was started. The glucose level decreased after CHDF treatment and CHDF "
      "was "
      "continued for 14 days.",
      2, "action" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwNotation) notation = cw_event_parse (rows[i].text);

      if (notation->items->len != rows[i].n_rows)
        g_error ("“%s”: %u rows", rows[i].text, notation->items->len);
      if (rows[i].field)
        check_text (rows[i].text, notation->items->pdata[0], rows[i].field, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-forms/heads", test_heads);
  g_test_add_func ("/event-forms/courses", test_courses);
  g_test_add_func ("/event-forms/remedies", test_remedies);
  g_test_add_func ("/event-forms/told", test_told);
  g_test_add_func ("/event-forms/none", test_none);
  g_test_add_func ("/event-forms/operations", test_operations);
  g_test_add_func ("/event-forms/responses", test_responses);
  g_test_add_func ("/event-forms/stories", test_stories);
  g_test_add_func ("/event-forms/diseases", test_diseases);
  g_test_add_func ("/event-forms/again", test_again);
  g_test_add_func ("/event-forms/no-harm", test_no_harm);
  return g_test_run ();
}
