/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-examination-private.h"

#include <string.h>

/* What was seen, felt and heard. */

#define MOST_FINDINGS 10

#define PART                                                                                       \
  "(?:liver and spleen|heart and lungs|abdomen|lungs?|lung fields?|chest|heart(?: "                \
  "sounds)?|breath sounds|bowel sounds|pupils?|"                                                   \
  "skin|neck|(?:(?:upper|lower) )?(?:extremit(?:y|ies)|limbs?)|liver|spleen|throat|"               \
  "(?:oro)?pharynx|tonsils?|tympanic membranes?|(?:(?:deep )?tendon |patellar |Achilles |"         \
  "plant[ae]r |pupillary |corneal |light )?reflex(?:es)?|gait|cranial nerves|sensation|"           \
  "(?:muscle |motor |anal |rectal )?(?:strength|power|tone)|(?:peripheral |radial |distal |"       \
  "femoral |pedal |foot |dorsalis pedis |posterior tibial |popliteal |carotid |brachial )*"        \
  "pulses(?: and sensations?)?|mucous membranes|conjunctivae?|scler(?:a|ae)|uterus|"               \
  "thyroid(?: gland)?|oral mucosa|tongue|genitalia|test(?:i)?s|scrotum|perineum|labia|vagina|"     \
  "breasts?|prostate|kidneys|thorax|fontanelles?|fund(?:us|i)|intraocular pressures?|"             \
  "visual acuity|facial nerve|coordination|(?:motor|sensory|cerebellar) (?:functions?|"            \
  "perceptions?|examination)(?: tests?)?|cerebellar tests?|DTRs?|joints?|"                         \
  "mental status|level of consciousness|consciousness|cervix|calf|calves|scalp|eyes?|"             \
  "range of motion|mood|speech|affect)"
#define SIDES "(?:(?:left|right|both|bilateral|upper|lower|anterior|entire) )*"
/* Where what was found ends: at another study, another part of the body, and where something is
 * done. */
#define END                                                                                        \
  ";(?![^()]{0,80}\\))|\\.(?: |$)| \\(Figs?\\b|,? (?:and|while|whereas|but) (?:an? |the |his "     \
  "|her )?"                                                                                        \
  "(?:[\\w-]+ ){0,4}?" CW_REPORT_OTHER_STUDY                                                       \
  "|,? (?:and )?(?:therefore|thus|however|so that|which (?:led|prompted))\\b|"                     \
  ",? and (?:(?:he|she|we|the patient) )?(?:was|were) (?:\\w+ly )?(?:admitted|referred|started|"   \
  "given|treated|taken|transferred|diagnosed|intubated)\\b|"                                       \
  ",? (?:and|but|while|whereas) (?:(?:the|his|her|both) )?" SIDES PART                             \
  " (?:was|were|had|showed|revealed)\\b|, (?:the |his |her )?" SIDES PART " (?:was|were)\\b|"      \
  ", (?:[\\w-]+ ){1,8}(?:was|were) (?:prescribed|started|initiated|given|administered|performed|"  \
  "commenced)\\b|"                                                                                 \
  ",? (?:and|but) (?:(?:his|her|the) )?(?:blood pressure|heart rate|pulse|(?:body )?temperature|"  \
  "vital signs|"                                                                                   \
  "oxygen saturation|respiratory rate)\\b|,? (?:and|but) (?:the )?(?:SpO2|BP|HR|GCS)\\b|"          \
  ",? (?:and|but) (?:[\\w-]+ ){1,3}exam(?:ination)?s? (?:showed|revealed|was|were)\\b"

typedef struct
{
  const char *pattern;
  const char *name;
} System;

/* Of what an examination was. */
static const System systems[] = {
  { "abdom", "Abdomen" },
  { "cardi|heart", "Cardiovascular" },
  { "respir|lung|chest|pulmon|thora", "Chest" },
  { "neurol|motor|sensory", "Neurological" },
  { "skin|dermat|cutan", "Skin" },
  { "oral|mouth|dental", "Mouth" },
  { "rectal", "Rectal" },
  { "vagin|gyn|pelvi|speculum", "Pelvis" },
  { "ophthal|eye|ocular|fund|slit", "Eyes" },
  { "breast", "Breast" },
  { "mental|psychiatr", "Mental status" },
  { "neck", "Neck" },
};

static const char *
get_system (const char *kind)
{
  for (guint i = 0; kind && i < G_N_ELEMENTS (systems); i++)
    if (g_regex_match_simple (systems[i].pattern, kind, G_REGEX_CASELESS, 0))
      return systems[i].name;
  return NULL;
}

/* "confirmed the diagnosis" */
#define SAYS_NOTHING                                                                               \
  "\\G(?:(?:the|this|these|our|clinical|suspected) )*(?:diagnos[ei]s|suspicions?|findings?)\\Z"

/* Takes what stands between @from and @past as found, unless it was already. */
void
cw_report_take_examination (CwReportReader *self,
                            const char *system,
                            CwReportRange range,
                            gsize first,
                            GArray *taken)
{
  CwReportRange place = { first, range.past };
  g_autofree char *words = NULL;
  CwSnapshot *item;

  if (range.past < range.first + 3 || cw_report_find_overlap (taken, first, range.past) ||
      cw_report_is_other (self, first) || cw_report_is_of_relative (self, first))
    return;
  if (cw_report_has_in (self, SAYS_NOTHING, range.first, range.past))
    return;
  words = cw_report_dup_item (self, range);
  item = cw_report_row_new ("examinations");
  cw_report_set (item, "system", system);
  if (!cw_report_set (item, "finding", words))
    {
      cw_snapshot_free (item);
      return;
    }
  cw_report_take_row (self, "examinations", item, first, range.past);
  g_array_append_val (taken, place);
}

static CwReportRange
get_finding (CwReportReader *self, gsize from)
{
  return cw_report_trim (self, from, cw_report_find_end (self, END, from, strlen (self->words)));
}

/* ---- an examination and what it showed ---- */

#define NO_EXAMINATION                                                                             \
  "\\b(?:histo\\w*|patho\\w*|micro\\w*|biologic(?:al)?|biochemical|laborator\\w*|radiolog\\w*|"    \
  "radiograph\\w*|ultraso\\w*|"                                                                    \
  "sonograph\\w*|CT|MRI|imaging|\\w*scop(?:y|ic)|cytolog\\w*|blood|X-ray|urin\\w+|stool|f(?:a)?"   \
  "ecal|post-?mortem|autops\\w+|echo\\w*|electro\\w*|immuno\\w*|bacterio\\w*|tomograph\\w*|"       \
  "scintigr\\w*|CSF|fluid|sputum|marrow|genetic|gross|biops\\w+|semen|Doppler|resonance|"          \
  "angiograph\\w*|frozen|section|specimens?|further|detailed|cerebrospinal|serolog\\w*|"           \
  "cytogenetic|molecular|parasit\\w+|light|MR|PET)(?:,? (?:and )?[\\w-]+)? \\Z"
#define EXAMINATION                                                                                \
  "\\b(?<kind>(?:[\\w-]+ (?:and [\\w-]+ )?){0,3}?)"                                                \
  "(?:exam(?:ination)?s?|auscultation|palpation|percussion|inspection)\\b"                         \
  "(?: findings)?(?: "                                                                             \
  "(?:on|at|of|in|by|upon|performed|the|this|his|her|patient|child|admission|presentation|time|"   \
  "(?:affected |left |right |both )?(?:eyes?|heart|lungs?|chest|abdomen|neck|skin|limbs?|"         \
  "extremit\\w+|breasts?|knee|hip|foot|hand|oral cavity|neck|day|\\d+|emergency|department|"       \
  "hospital|arrival|nervous|system|fields|thorax)))*"
#define SHOWED                                                                                     \
  "(?:also "                                                                                       \
  ")?(?:revealed|showed|reveals|shows|disclosed|demonstrated|found|noted|objectified|yielded|"     \
  "highlighted|evidenced|puts? in evidence|documented|displayed|exhibited|identified|detected|"    \
  "(?:was|were) (?:also )?(?:notable|significant|remarkable|positive|pertinent) for)"
#define UNREMARKABLE                                                                               \
  "(?:was|were)(?= (?:(?:otherwise|completely|entirely|essentially|largely|all|also|grossly) )*"   \
  "(?:normal|unremarkable|within normal|non-?contributory|non-?focal|benign|intact)\\b)"

/* What is seen in a picture, of which the caption says "the examination". */
#define PICTURE                                                                                    \
  "\\b(?:(?:hyper|hypo|iso)?-?intens(?:e|ity)|T[12]-?weighted|attenuat\\w+|enhanc\\w+|"            \
  "\\w*echo(?:ic|gen\\w+)|hyperdens\\w+|hypodens\\w+)\\b"

#define REST "\\b(?:rest|remainder|aspects) of\\b"

static void
read_examinations (CwReportReader *self, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  for (gboolean more =
         cw_report_match (self,
                          EXAMINATION " (?:(?:" SHOWED "|" UNREMARKABLE ") |(?=did(?: not|n't) "
                                      "(?:reveal|show|disclose|demonstrate|find)\\b))",
                          &match);
       more && count < MOST_FINDINGS; more = g_match_info_next (match, NULL), count++)
    {
      g_autofree char *kind = cw_report_fetch (match, "kind");
      const char *system;
      gsize first, past, from, to;

      if (!cw_report_get_range (match, NULL, &first, &past))
        continue;
      if (!cw_report_get_range (match, "kind", &from, &to))
        to = first;
      if (cw_report_has_in (self, NO_EXAMINATION, to > 40 ? to - 40 : 0, to) ||
          cw_report_has_in (self, PICTURE, past, strlen (self->words)))
        continue;
      system = cw_report_has_in (self, REST " (?:the |his |her )?\\Z", 0, to) ||
                   cw_report_has_in (self, REST, first, past)
                 ? "Other systems"
                 : get_system (kind);
      cw_report_take_examination (self, system, get_finding (self, past), first, taken);
    }
}

/* "On examination, he was pale", "on auscultation there were crackles" */
#define ON_EXAMINATION                                                                             \
  "\\b(?:On|Upon|At|During) (?:(?:physical|clinical|general|neurologic(?:al)?|initial|admission|"  \
  "local|the|his|her|cardiac|abdominal|chest|respiratory|further|systemic|detailed|intraoral|"     \
  "extraoral|ophthalm\\w+|vaginal|rectal|pelvic|dermatologic(?:al)?) )*"                           \
  "(?<kind>exam(?:ination)?|auscultation|palpation|inspection|percussion)\\b"                      \
  "(?: (?:on|at|in|of) (?:(?:the|his|her) )?[\\w-]+(?: [\\w-]+)?)?,? "                             \
  "(?:(?:he|she|the (?:patient|child|infant|boy|girl|baby|man|woman)|patient) (?:(?:was|is|had|"   \
  "has|appeared|looked|displayed|exhibited|showed|presented with)\\b)|there (?:was|were)|"         \
  "(?=no (?:[\\w-]+ ){1,5}(?:was|were))|" CW_REPORT_SEEN_ALONE ")"                                 \
  "(?: (?:found|noted|observed) to (?:be|have))? ?"

#define NOT_SEEN                                                                                   \
  "\\b(?:diagnos\\w+|decision|decided|suspect\\w*|suspicion|considered|made|planned|performed|"    \
  "admitted|referred|taken|confirmed|given|started|histor\\w+|shown|\\w*histo\\w*|immuno\\w*|"     \
  "\\w+ectom(?:y|ies)|specimens?|metasta\\w+)\\b|\\b"                                              \
  "(?:CT|MRI|ultraso\\w+|X-?rays?|radiogra\\w+|\\w*gra(?:phy|m)|\\w*scopy)\\b"

static void
read_on_examination (CwReportReader *self, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange found;
  gsize first, past;

  if (!cw_report_match (self, ON_EXAMINATION, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  found = get_finding (self, past);
  /* "On examination, a diagnosis was made": what was seen is told only by what it is. */
  if (cw_report_has_in (self,
                        "\\b(?:was|were|is|had|has|with|be|have|appeared|looked|displayed|"
                        "exhibited|showed) ?\\Z",
                        first, past) ||
      !cw_report_has_in (self, NOT_SEEN, first, found.past))
    cw_report_take_examination (self, NULL, found, first, taken);
}

/* ---- a part of the body ---- */

#define STATE                                                                                      \
  "(?:(?:\\w+ly|very|also|otherwise|not|still|all|both|found to be|noted to be) )*"                \
  "(?:soft|(?:non-?|in)?tender|(?:non-?)?distended|clear|normal|unremarkable|equal|isochoric|"     \
  "(?:non-?)?reactive|dilated|constricted|pinpoint|fixed|(?:non-?|im)?palpable|pale|pink|"         \
  "(?:an)?icteric|dry|moist|warm|cold|cool|clammy|diminished|decreased|reduced|increased|absent|"  \
  "present|intact|brisk|bilateral\\w*|symmetric\\w*|erythematous|swollen|(?:o)?edematous|rigid|"   \
  "supple|(?:ir)?regular|enlarged|(?:hyper|hypo|norm)(?:o)?active|without|free of|weak|audible|"   \
  "muffled|vesicular|coarse|injected|congested|cyano\\w+|jaundiced|tense|lax|lost|exaggerated|"    \
  "sluggish|limited|impaired|restricted|graded?|good|poor|down-?going|up-?going|flexor|extensor|"  \
  "alert|altered|drowsy|benign|full|symmetrical|notable for|significant for|remarkable for|"       \
  "\\d(?:/\\d|\\+)|negative|normoactive|deviated|bulging|sunken|flat|flaccid|hypotonic|firm|hard|" \
  "within normal|preserved|hyper-?reflexic|mottled|ulcerated|hoarse|slurred)\\b"

/* "Liver and spleen were normal", behind a sentence on an ultrasound, is said of that. */
static gboolean
is_of_study (CwReportReader *self)
{
  const CwReportSentence *before = self->sentence - 1;
  g_autofree char *words = NULL;

  if (self->n_sentence < 2 || self->examined_sentence + 1 == self->n_sentence)
    return FALSE;
  words = g_strndup (self->text->plain->str + before->first, before->past - before->first);
  return cw_report_match_words (
    self,
    "\\b(?:CT|MRI|ultraso\\w+|sonogra\\w+|tomogra\\w+|resonance|"
    "radiogra\\w+|X-?rays?|laparo\\w+|autopsy|\\w*scopy)\\b[^.;]*\\b"
    "(?:showed|shows|revealed|demonstrated|found|disclosed|detected)\\b",
    words);
}

static void
read_parts (CwReportReader *self, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  for (gboolean more = cw_report_match (self,
                                        "(?:\\A|[,;:] |\\b(?:the|his|her|and|both|with|but|while) )"
                                        "(?<part>" SIDES PART ") (?:was|were|appeared|remained) "
                                        "(?<state>" STATE ")(?! enough| for surgery)",
                                        &match);
       more && count < MOST_FINDINGS; more = g_match_info_next (match, NULL), count++)
    {
      g_autofree char *part = cw_report_fetch (match, "part");
      gsize first, past, state, end;

      if (!cw_report_get_range (match, "part", &first, &past) ||
          !cw_report_get_range (match, "state", &state, &end) ||
          cw_report_has_in (self, CW_REPORT_OTHER_STUDY "|\\b(?:histolog|autops|patholog)\\w+", 0,
                            first) ||
          is_of_study (self))
        continue;
      *part = g_ascii_toupper (*part);
      cw_report_take_examination (self, part, get_finding (self, state), first, taken);
    }
}

/* ---- signs that were there, or not ---- */

#define SIGN                                                                                       \
  "(?:lymphadenopathy|(?:hepato|spleno|organo|thyro|hepatospleno)megaly|(?:o)?edema|murmurs?|"     \
  "rash(?:es)?|cyanosis|clubbing|jaundice|icterus|pallor|neck stiffness|nuchal rigidity|"          \
  "mening(?:eal (?:signs?|irritation)|ismus)|(?:focal )?(?:neurologic(?:al)? )(?:deficits?|"       \
  "signs?)|tenderness|rebound|guarding|crackles|wheez(?:es|ing)|rales|rhonchi|crepitations?|"      \
  "crepitus|friction rub|gallops?|thrills?|petechiae|purpura|ecchymos[ei]s|jugular venous "        \
  "distension|exophthalmos|nystagmus|papill(?:o)?edema|clonus|palpable (?:mass(?:es)?|lymph "      \
  "nodes?)|organomegaly)\\b"

/* "There was no lymphadenopathy", "she had no oedema" */
static void
read_absent (CwReportReader *self, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b(?:there (?:was|were)|(?:he|she|the patient) had) "
        "(?<no>no (?:(?!(?:and|retroperitoneal|intraperitoneal|mediastinal|hilar|para-?aortic)"
        "\\b)[\\w-]+ ){0,4}?" SIGN ")",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past) ||
      cw_report_has (self, "\\b(?:history|CT|MRI|scans?|ultraso\\w+|X-?rays?|radiogra\\w+|"
                           "\\w*scopy|echocardiogra\\w+|discharged?|follow-?up|after)\\b"))
    return;
  cw_report_get_range (match, "no", &past, &(gsize){ 0 });
  cw_report_take_examination (self, NULL, get_finding (self, past), first, taken);
}

/* "There were no abnormal findings on physical examination" */
#define NOTHING_ON                                                                                 \
  "\\b(?<found>no (?:(?:other|abnormal|pathologic(?:al)?|remarkable|significant|specific|gross) "  \
  ")?"                                                                                             \
  "(?:findings?|abnormalit(?:y|ies)|signs?))(?: (?:was|were))?"                                    \
  "(?: (?:found|noted|observed|detected|seen|present))? (?:on|in|at|during|upon) "                 \
  "(?:(?:the|his|her|initial) )*(?:(?:physical|clinical|general|systemic|neurologic(?:al)?) )*"    \
  "exam(?:ination)?\\b(?! except)"

/* What the pattern calls @name in the sentence, said of @subject. */
static void
take_named (CwReportReader *self,
            const char *pattern,
            const char *name,
            const char *subject,
            GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange found;
  gsize first, past;

  if (cw_report_match (self, pattern, &match) && cw_report_get_range (match, NULL, &first, &past) &&
      cw_report_get_range (match, name, &found.first, &found.past))
    cw_report_take_examination (self, subject, found, first, taken);
}

#define VITAL_SIGNS                                                                                \
  "\\b(?:vital signs|vitals)(?: (?:on|at) (?:admission|presentation|arrival))? (?:was|were|are|"   \
  "remained) (?<state>(?:(?:all|\\w+ly|also|otherwise) )*(?:stable|normal|within (?:the )?normal " \
  "(?:limits|range)|unremarkable)(?: except for [^.;,]{3,60})?)"

void
cw_report_read_examination (CwReportReader *self, gboolean tells_values)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (CwReportRange));

  if (cw_report_has (self, "\\b(?:exam|auscult|palpat|inspect|percuss)"))
    {
      read_examinations (self, taken);
      read_on_examination (self, taken);
      take_named (self, NOTHING_ON, "found", NULL, taken);
    }
  read_parts (self, taken);
  read_absent (self, taken);
  take_named (self, VITAL_SIGNS, "state", "Vital signs", taken);
  cw_report_read_examined (self, taken, tells_values);
}
