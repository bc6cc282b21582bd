/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* Names of what is done to patients beside giving them medicines. */

#define OPERATIONS                                                                                 \
  "surgery surgeries operation operations procedure procedures intervention interventions bypass " \
  "resection excision transplantation transplant implantation insertion placement embolization "   \
  "embolisation chemoembolization chemoembolisation stenting ablation catheterization "            \
  "catheterisation cannulation intubation extubation transfusion transfusions anesthesia "         \
  "anaesthesia anesthetic anaesthetic sedation extraction fixation "                               \
  "cesarean caesarean caesarian cesarian reconstruction repair sclerotherapy thrombolysis "        \
  "hysterectomy dialysis "                                                                         \
  "hemodialysis haemodialysis curettage liposuction angioplasty vaccination vaccinations vaccine " \
  "vaccines immunization immunisation radiotherapy irradiation radiation retrieval fertilization " \
  "laminectomy decompression shunting ventilation resuscitation cardioversion "                    \
  "plasmapheresis apheresis analgesia block blockade acupuncture manipulation tourniquet "         \
  "dilation dilatation nailing debridement drainage phototherapy electroporation revision "        \
  "revisions tkr "                                                                                 \
  "thr cabg turp turbt "                                                                           \
  "tavi tavr pci ercp hsct sct allosct autosct asct"

/* Done to find something as often as to treat. */
#define TESTS                                                                                      \
  "biopsy biopsies angiography angiogram cystogram cystography arthrogram arthrography "           \
  "myelography puncture tap aspiration contrast"

#define POISONS                                                                                    \
  "poisoning intoxication overdose overdosage overdosing ingestion envenomation sting stings"

/* Whether the word at @token names what is done to find something. */
gboolean
cw_event_is_test (const CwScan *scan, guint token)
{
  /* "meconium aspiration": nothing that was done. */
  if (cw_scan_is (scan, token, "aspiration") && token > 0 &&
      cw_scan_is (scan, token - 1, "meconium food gastric body pulmonary silent bolus repeated"))
    return FALSE;
  return cw_scan_is (scan, token, TESTS) ||
         g_str_has_suffix (cw_scan_get (scan, token)->word, "scopy");
}

/* Whether the word at @token names what is done to a patient: an operation, a transfusion, a
 * vaccine. */
gboolean
cw_event_is_operation (const CwScan *scan, guint token)
{
  static const char *const endings[] = { "ectomy",  "otomy",    "ostomy", "plasty", "pexy",
                                         "rrhaphy", "centesis", "desis",  "tripsy" };
  const char *word = cw_scan_get (scan, token)->word;

  if (cw_scan_get (scan, token)->kind != CW_TOKEN_WORD)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return cw_scan_is (scan, token, OPERATIONS) || cw_event_is_test (scan, token);
}

/* Whether the word at @token is the verb of an operation: "the cyst was excised". */
gboolean
cw_event_is_operating (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token,
                     "excised resected operated amputated transplanted grafted implanted sutured "
                     "reimplanted stented anesthetized anaesthetized intubated catheterized "
                     "transfused vaccinated cannulated");
}

/* Whether the words at @token are a time at an operation: "postoperative", "post-operatively",
 * "intraoperative". */
gboolean
cw_event_is_operative (const CwScan *scan, guint token)
{
  static const char *const phrases[] = {
    "post - operative",       "post - operatively",  "post operative",
    "post operatively",       "peri - operative",    "intra - operative",
    "intra - operatively",    "recovery room",       "post - procedural",
    "post - transplant",      "post - surgical",     "post surgical",
    "post - anesthesia care", "postanesthesia care", NULL
  };

  return cw_scan_is (scan, token,
                     "postoperative postoperatively intraoperative intraoperatively "
                     "perioperative perioperatively postsurgical postprocedural periprocedural "
                     "postprocedurally pod") ||
         cw_scan_take_phrases (scan, token, phrases) > 0;
}

/* Whether the word at @token names what somebody took too much of, or was hurt by. */
gboolean
cw_event_is_poison (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token, POISONS);
}
