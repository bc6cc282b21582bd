/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-words.h"
#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

/* What keeps somebody alive whose organs fail: breathing, circulation and kidneys in the place of
 * their own, and blood. */

/* Kinds of it by their names; one that a row tells of already is not told twice. The first that
 * fits is meant. */
static const char *const kinds[] = {
  "re-?intubat",
  "extubat",
  "intubat",
  "non-?invasive|positive airway|\\b(?:CPAP|[Bb]i-?PAP|NI?P?PV|NIV)\\b",
  "oscillat|\\bHFOV?\\b",
  "mandatory|\\bSIMV\\b",
  "high[- ]flow|\\bHFNC\\b",
  "ventilat",
  "membrane|\\bECMO\\b|\\bECLS\\b|extracorporeal life",
  "peritoneal",
  "dialys|filtration|renal replacement|\\bCRRT\\b|\\bCVVHD?F?\\b",
  "balloon|\\bIABP\\b",
  "resuscitat|\\bCPR\\b|compressions",
  "\\bprone?\\b|proning|pronation",
  "plasma ?(?:exchange|pheresis)",
  "negative[- ]pressure wound|vacuum|\\bV\\.?A\\.?C\\.?\\b|\\bNPWT\\b",
  "parenteral nutrition|\\bTPN\\b",
  "hyperbaric",
  "hypothermia|temperature management|\\bcooling\\b",
  "defibrillat",
  "cardioversion",
  NULL,
};

/* How somebody breathes by a machine. */
#define BREATHING_MODE                                                                             \
  "(?:mechanical|invasive|non-?invasive|artificial|assisted|controlled|positive[- ]pressure|"      \
  "high[- ]frequency|oscillat(?:ory|ing|ion)|jet|synchroni[sz]ed|intermittent|mandatory|volume|"   \
  "pressure|(?:lung[- ])?protective|prone(?:[- ]position)?|airway|release|bi-?level|one-lung|"     \
  "bag[- ]?(?:valve[- ])?mask|continuous|ventilator|ventilatory|and)"
#define BREATHING                                                                                  \
  "(?:" BREATHING_MODE " ){1,5}(?:ventilation(?: support)?|ventilatory support)|"                  \
  "(?:ventilatory|ventilator) (?:support|assistance)|"                                             \
  "(?:(?:nasal|continuous|bi-?level|variable|biphasic) )*positive airway pressure"                 \
  "(?: \\((?-i:[A-Z][A-Za-z]{2,4})\\))?|"                                                          \
  "high[- ]flow (?:nasal )?(?:cannula|oxygen)(?: oxygen)?(?: therapy)?|"                           \
  "(?-i:(?:nasal |nCPAP\\b)?(?:CPAP|[Bb]i-?PAP|NIPPV|NIV|HFNC|HFOV|SIMV))\\b"
#define TUBE "(?:(?:oro|naso|endo)?-?tracheal |rapid sequence )?(?:re-?)?intubation"
#define CIRCULATION                                                                                \
  "(?:(?:veno-?(?:venous|arterial)|VV-?|VA-?|rescue|venovenous|venoarterial) "                     \
  "(?:\\((?-i:V[VA])\\) )?)?(?:extra-?corporeal membrane oxygenation"                              \
  "(?: \\((?-i:(?:V[VA]-?)?ECMO)\\))?|(?-i:(?:V-?[VA][- ])?ECMO))\\b(?: (?:support|therapy))?|"    \
  "extra-?corporeal life support|intra-?aortic balloon (?:pump(?:ing)?|counterpulsation)|"         \
  "(?:cardiopulmonary|cardio-pulmonary) resuscitation|(?-i:CPR)\\b|chest compressions?"
#define KIDNEY                                                                                     \
  "(?:(?:continuous|intermittent|emergency|emergent|urgent|acute|temporary|daily|peritoneal|"      \
  "veno-?venous|slow|low-efficiency|sustained|renal) )*(?:(?:ha?emo)?dialysis|"                    \
  "ha?emo(?:dia)?filtration|renal replacement(?: therapy)?)(?: "                                   \
  "\\((?-i:CRRT|CVVHD?F?|HD|RRT)\\))?|"                                                            \
  "(?-i:CRRT|CVVHD?F?)\\b"
#define OTHER_MEANS                                                                                \
  "prone positioning|proning|plasma ?exchanges?|plasmapheresis|"                                   \
  "(?:total )?parenteral nutrition|(?:negative[- ]pressure wound|vacuum[- ]assisted closure) "     \
  "therapy|hyperbaric oxygen(?: therapy|ation)?|therapeutic hypothermia|"                          \
  "targeted temperature management|(?:electrical |synchroni[sz]ed |DC )?cardioversion|"            \
  "defibrillation"
/* What is said of the machine, of what comes of it, or of needing it, does not tell of it. */
#define MEANS                                                                                      \
  "(?<![\\w/-])(?<what>" BREATHING "|" TUBE "|" CIRCULATION "|" KIDNEY "|" OTHER_MEANS ")"         \
  "(?!\\w|-(?!\\d)|/)(?!,? (?:circuits?|settings?|parameters?|machines?|units?|teams?|cent(?:er|"  \
  "re)s?|catheters?|fistulas?|access|line|tubes?|cannula(?:tion|e|s)?|modes?|strateg\\w+|"         \
  "mask|days?|ports?|adequacy|cuff|dependen\\w+|associated|induced|related|requirements?)\\b)"

#define ADVERBS                                                                                    \
  "(?:(?:\\w+ly|then|also|first|again|thus|later|therefore|promptly|once|already|electively|"      \
  "still) )*"
/* What a support is of, or how long or soon it was given, before its name. */
#define DETERMINERS                                                                                \
  "(?:(?:an?|the|his|her|immediate|urgent|emergency|emergent|prolonged|temporary|full|"            \
  "aggressive|further|subsequent|initial|initially|early|prompt|repeated?|several|multiple|"       \
  "prompted|elective|ongoing|additional|rescue|daily|for|of|with|sessions?|rounds?|cycles?|"       \
  "courses?|episodes?|trials?|period|maximal|maximum|increased|increasing|minimal|support|"        \
  "institution|initiation|start|need|" CW_REPORT_NUMBER "|\\d+[- ](?:days?|hours?|min(?:utes?)?)"  \
  ") )*"
/* Verbs that say that it was given. */
#define GIVING                                                                                     \
  "\\b(?:(?:placed?|put|start(?:ed|ing)?|maintained|supported|kept|commenced|initiated|treated|"   \
  "stabili[sz]ed|managed|remain(?:ed|s)|continued|transitioned|switched|changed|converted|"        \
  "escalated|(?:step|upgrad|grad)\\w*(?: "                                                         \
  "(?:up|down))?|connected|cannulated|admitted|transferred|moved|shifted|"                         \
  "weaned|liberated|resuscitated|sedated|bridged|proceeded|tried|taken|managed) " ADVERBS          \
  "(?:on|onto|to|with|by|for|from|off|under|via|through)"                                          \
  "|requir(?:ed|ing)|need(?:ed|ing)|necessitat(?:ed|ing)|receiv(?:ed|ing)|under(?:went|going)|"    \
  "given|prompt(?:ed|ing)|led to|leading to|result(?:ed|ing) in|despite|under|on|after|following|" \
  "during|through|via|with|by|using|off|from|including|instituted|began|begun|initiated|started|"  \
  "performed|used|provided|applied|commenced|tolerated|administered|attempted|until|"              \
  "in (?:the )?need of|consisted of|consisting of|followed by)"
#define GIVEN_BEFORE GIVING " " ADVERBS DETERMINERS "\\Z"
/* "needed vasopressors, blood and mechanical ventilation": a list behind such a verb. */
#define GIVEN_LIST                                                                                 \
  "\\b(?:requir(?:ed|ing)|need(?:ed|ing)|necessitat(?:ed|ing)|receiv(?:ed|ing)|underwent|given|"   \
  "(?:treated|managed|supported|resuscitated|stabili[sz]ed) (?:with|by)|includ(?:ed|ing)|"         \
  "consist(?:ed|ing) of|instituted|initiated|started (?:on)?|despite)\\b"                          \
  "(?:(?!\\b(?:but|which|who|was|were|had|showed|revealed|because)\\b)[^.;]){3,140}"               \
  "(?:,|,? and|,? as well as|,? plus|,? or) " DETERMINERS "\\Z"
/* "dialysis was begun", "intubation and sedation were necessary". */
#define GIVEN_BEHIND                                                                               \
  "\\G(?: (?:for|with|in|on|by|via|at) [^.;,]{3,60}?)?"                                            \
  "(?:,? (?:and|with|as well as) [^.;,]{3,60}?)? (?:was|were|had to be|had been|has been) "        \
  "(?:\\w+ly |then |also |thus |again )*(?:started|initiated|commenced|instituted|begun|"          \
  "performed|given|provided|required|needed|necessary|applied|established|used|administered|"      \
  "continued|done|carried out|delivered|attempted|stopped|discontinued|ceased|terminated|"         \
  "withdrawn|undertaken|successful|unsuccessful|tried|maintained|weaned|introduced|employed|"      \
  "utili[sz]ed|resumed|facilitated)\\b|\\G (?:for|over) (?:\\w+ )?" CW_REPORT_NUMBER               \
  " (?:min|hour|day|week|month)|\\G(?: \\w+ed)? (?:followed|failed|ensued)\\b"

/* Who needs it for life had it before, and who may need it has not got it. */
#define NOT_GIVEN                                                                                  \
  "\\b(?:refus\\w+|declin\\w+|recommend\\w*|plan(?:s|ned|ning)?|consider\\w*|schedul\\w+|"         \
  "without|before|prior to|awaiting|offer\\w*|instead of|avoid\\w*|possib\\w+|candidates?|"        \
  "history|risks?|previous\\w*|attempts?|will|needs|requires|if|advis\\w+|suggest\\w*|propos\\w+|" \
  "would|"                                                                                         \
  "could|should|may|might|indicat\\w+|contraindicat\\w+|discuss\\w+|prefer\\w*|threshold|"         \
  "patients|cases|no|not|never|withh[eo]ld\\w*|(?<!the )need for|requirement for|regular|"         \
  "maintenance|chronic|long-term|years?|known|receives|thrice|dependent|stage|regularly|"          \
  "such as|indications?|tolerate|unable|fail(?:ed|ure) to|criteria|decision|prevent\\w*)\\b"       \
  "(?:(?!\\b(?:but|underwent|was|were|then|had|required|requiring|received|necessitat\\w+|"        \
  "therefore|despite|so|started)\\b)[^.;]){0,60}\\Z"
#define NOT_GIVEN_BEHIND                                                                           \
  "\\G[^.;,]{0,60}? (?:was|were|is|are|had been|has been) (?:\\w+ly )?(?:not|never|no longer|"     \
  "recommended|planned|considered|refused|declined|offered|discussed|advised|deferred|avoided|"    \
  "indicated|withheld|proposed|suggested|contraindicated|associated|an? )\\b|"                     \
  "\\G (?:for|since|over) (?:the (?:past|last) )?(?:\\w+ )?" CW_REPORT_NUMBER " years?\\b|"        \
  "\\G[^.;,]{0,30} (?:(?:three|two|four|\\d) times (?:a|per) week|(?:twice|thrice) weekly)\\b|"    \
  "\\G (?:may|might|should|could|would|can|is|are|has|dependent)\\b"

/* Whose words are not those of the case. */
#define LONG_BEFORE                                                                                \
  "\\b(?:years? (?:ago|earlier|previously|before|prior)|(?:surgical|medical|past|family) "         \
  "history|in childhood|in the past|end[- ]stage (?:renal|kidney)|(?-i:ESRD|ESKD))\\b"

/* The day on which it ended is not its own. */
#define ENDED "\\b(?:off|from|weaned|liberated|stopped|discontinued)(?: \\w+){0,3} ?\\Z"

/* The row that tells of the same kind. */
static CwReportFact *
find_told (CwReportReader *self, const char *name)
{
  const char *kind = NULL;

  for (guint i = 0; kinds[i] && kind == NULL; i++)
    if (cw_report_match_words (self, kinds[i], name))
      kind = kinds[i];
  for (guint i = self->facts->len; kind && i > 0; i--)
    {
      CwReportFact *fact = self->facts->pdata[i - 1];
      const char *told = g_str_equal (fact->target, "procedures")
                           ? cw_snapshot_get_text (fact->item, "procedure")
                           : NULL;

      for (guint j = 0; told && kinds[j]; j++)
        if (cw_report_match_words (self, kinds[j], told))
          {
            if (kinds[j] == kind)
              return fact;
            break;
          }
    }
  return NULL;
}

static void
add_support (CwReportReader *self, const char *name, CwReportRange range)
{
  CwReportFact *told = find_told (self, name);
  g_autofree char *date = NULL;
  CwReportRange place;
  CwSnapshot *item;

  if (told)
    {
      cw_report_add_span (self, told, range.first, range.past);
      self->n_found++;
      return;
    }
  item = cw_report_row_new ("procedures");
  cw_report_set (item, "procedure", name);
  cw_report_set (item, "status", "done");
  if (!cw_report_has_in (self, ENDED, 0, range.first))
    date = cw_report_find_date (self, range, &place);
  cw_report_set (item, "date", date);
  cw_report_take_row (self, "procedures", item, range.first, range.past);
}

static gboolean
is_meant (CwReportReader *self, CwReportRange range)
{
  return !cw_report_has_in (self, NOT_GIVEN, 0, range.first) &&
         !cw_report_has_in (self, NOT_GIVEN_BEHIND, range.past, strlen (self->words)) &&
         !cw_report_is_negated (self, range.first) &&
         !cw_report_is_hypothetical (self, range.first) && !cw_report_is_other (self, range.first);
}

/* "she required mechanical ventilation" */
static void
read_means (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, MEANS, &match); more;
       more = g_match_info_next (match, NULL))
    {
      CwReportRange range;
      g_autofree char *name = NULL;

      if (!cw_report_get_range (match, "what", &range.first, &range.past) ||
          !(cw_report_has_in (self, GIVEN_BEFORE "|" GIVEN_LIST, 0, range.first) ||
            cw_report_has_in (self, GIVEN_BEHIND, range.past, strlen (self->words))) ||
          !is_meant (self, range))
        continue;
      name = cw_report_dup_item (self, range);
      add_support (self, name, range);
    }
}

#define WORD(verb) "(?<![\\w-])(?:" verb ")(?![\\w-])"
/* What was done to somebody in one word, and how a note would be headed. */
static const struct
{
  const char *verb;
  const char *noun;
} deeds[] = {
  { WORD ("re-?intubated"), "reintubation" },
  { WORD ("(?:(?:endo|oro|naso)tracheally )?intubated"), "intubation" },
  { WORD ("extubated"), "extubation" },
  { WORD ("(?:mechanically|artificially) ventilated|(?<=intubated and |sedated and )ventilated|"
          "(?<=was |were |been |being )ventilated(?! with an? (?:ambu|bag|mask))"),
    "mechanical ventilation" },
  { WORD ("ha?emodialy[sz]ed"), "hemodialysis" },
  { WORD ("(?<!haemo)(?<!hemo)dialy[sz]ed"), "dialysis" },
  { WORD ("ha?emo(?:dia)?filtered"), "hemofiltration" },
  { WORD ("cardioverted"), "cardioversion" },
  { WORD ("defibrillated"), "defibrillation" },
};

static void
read_deeds (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (gboolean more = cw_report_match (self, deeds[i].verb, &match); more;
           more = g_match_info_next (match, NULL))
        {
          CwReportRange range;

          if (cw_report_get_range (match, NULL, &range.first, &range.past) &&
              is_meant (self, range))
            add_support (self, deeds[i].noun, range);
        }
    }
}

#define PRODUCT                                                                                    \
  "(?:(?:packed|whole|red|fresh|frozen|fresh-frozen|single-donor|irradiated|leuko\\w+|blood|cell|" \
  "donor|O-negative|cross-?matched|washed|human|sedimented) )*"                                    \
  "(?:(?<=red |blood |packed |sedimented )cells?|blood(?! cell)(?: products?| components?)?|"      \
  "(?-i:P?RBCs?|PRC|FFP)\\b|erythrocytes?(?: (?:concentrates?|suspensions?))?|plasma|"             \
  "platelets?(?: concentrates?)?|cryoprecipitates?)(?: \\((?-i:P?RBCs?|FFP|PRC)\\))?"
#define COUNT                                                                                      \
  "(?:(?:a total of |approximately |about |up to )?(?:" CW_REPORT_NUMBER                           \
  "|\\d[\\d,.]*|multiple|several) "                                                                \
  "?(?:(?:further|more|additional) )?(?:units?|U|bags?|pints?|packs?|ml|l|lit(?:er|re)s?|cc|"      \
  "pools?)(?: each)?(?: of)? )"
#define NEXT "(?:(?:,|,? and|,? as well as|,? plus) "
#define LIST "(?:" COUNT "?" PRODUCT ")" NEXT COUNT "?" PRODUCT "){0,4}"
#define COUNTED COUNT PRODUCT NEXT COUNT "?" PRODUCT "){0,4}"
#define TRANSFUSION                                                                                \
  "(?:(?:massive|multiple|repeated|allogeneic|exchange|partial|red|blood|cell|platelet|plasma|"    \
  "packed|whole|erythrocyte|P?RBC|FFP) )*transfusions?(?! (?:reaction|medicine|service|"           \
  "threshold|protocol|center|centre|requirement|dependen|history|related|associated))"
/* Blood that was given, with its amount where it is told. */
static const char *const transfusions[] = {
  "\\btransfused(?: with)? (?<what>" LIST ")\\b",
  "\\btransfusions? of (?<what>" LIST ")\\b",
  "\\b(?:received?|given|requir(?:ed|ing)|need(?:ed|ing)|administered) (?:with |also )?"
  "(?<what>" COUNTED ")\\b(?! (?:count|level)s?)",
  "(?<!\\w)(?<what>" COUNTED ") (?:was|were) (?:\\w+ly |also |then )*"
  "(?:transfused|given|administered)\\b",
  "(?<!\\w)(?<what>" LIST ") (?:was|were) (?:\\w+ly |also |then )*transfused\\b",
  "(?<bare>\\btransfused\\b)",
  "\\b(?:receiv(?:ed|ing)|given|requir(?:ed|ing)|need(?:ed|ing)|necessitat(?:ed|ing)|underwent|"
  "after|following|despite|with|by|including) (?:an? |the |" CW_REPORT_NUMBER " (?:units? of )?)?"
  "(?<bare>" TRANSFUSION ")",
  "\\b(?:receiv(?:ed|ing)|requir(?:ed|ing)|need(?:ed|ing)|(?:was|were) given|underwent|"
  "(?:treated|managed|resuscitated) "
  "with)\\b(?:(?!\\b(?:but|which|who|was|were|had)\\b)[^.;]){3,90}?"
  "(?:,|,? and|,? as well as|,? plus) (?:an? |the |" CW_REPORT_NUMBER " )?"
  "(?<bare>" TRANSFUSION ")",
  "(?<![\\w-])(?<bare>" TRANSFUSION ") (?:was|were) (?:\\w+ly |also |then )*"
  "(?:given|administered|performed|started|initiated|required|needed|done|carried out)\\b",
};

/* The transfusion that was told last. */
static CwReportFact *
find_transfusion (const CwReportReader *self)
{
  for (guint i = self->facts->len; i > 0; i--)
    {
      CwReportFact *fact = self->facts->pdata[i - 1];
      const char *told = g_str_equal (fact->target, "procedures")
                           ? cw_snapshot_get_text (fact->item, "procedure")
                           : NULL;

      if (told && strstr (told, "transfusion"))
        return fact;
    }
  return NULL;
}

/* Whether the sentence told of blood before. */
static gboolean
has_blood (const CwReportReader *self, gsize first, gsize past)
{
  gsize base = self->sentence->first;
  CwNotationSpan span;

  cw_report_text_get_span (self->text, base + first, base + past, &span);
  for (guint i = self->facts->len; i > 0 && i + 20 > self->facts->len; i--)
    {
      const CwReportFact *fact = self->facts->pdata[i - 1];
      const char *told = g_str_equal (fact->target, "procedures")
                           ? cw_snapshot_get_text (fact->item, "procedure")
                           : NULL;

      for (guint j = 0; told && strstr (told, "transfusion") && j < fact->spans->len; j++)
        {
          const CwNotationSpan *old = &g_array_index (fact->spans, CwNotationSpan, j);

          if (old->offset + old->length + 60 > span.offset &&
              span.offset + span.length + 60 > old->offset)
            return TRUE;
        }
    }
  return FALSE;
}

/* As a note would be headed. */
static char *
name_transfusion (const CwReportReader *self, CwReportRange what, gboolean is_counted)
{
  g_autofree char *words = cw_report_dup_item (self, what);

  if (!is_counted)
    return g_str_has_suffix (words, "transfused") ? g_strdup ("transfusion")
                                                  : g_steal_pointer (&words);
  if (what.first == 0 && g_ascii_islower (words[1]))
    *words = g_ascii_tolower (*words);
  return g_strconcat ("transfusion of ", words, NULL);
}

static void
add_transfusion (CwReportReader *self, const GMatchInfo *match)
{
  CwReportRange range, what;
  gboolean is_counted = cw_report_get_range (match, "what", &what.first, &what.past);
  CwReportFact *told = is_counted ? NULL : find_transfusion (self);
  g_autofree char *name = NULL;
  CwSnapshot *item;

  if (!cw_report_get_range (match, NULL, &range.first, &range.past) ||
      (!is_counted && !cw_report_get_range (match, "bare", &what.first, &what.past)) ||
      !is_meant (self, what) || has_blood (self, range.first, range.past))
    return;
  if (told)
    {
      cw_report_add_span (self, told, range.first, range.past);
      self->n_found++;
      return;
    }
  name = name_transfusion (self, what, is_counted);
  item = cw_report_row_new ("procedures");
  cw_report_set (item, "procedure", name);
  cw_report_set (item, "status", "done");
  cw_report_take_row (self, "procedures", item, range.first, range.past);
}

/* Adds what took over for organs; it comes after the operations, one of which it can be. */
void
cw_report_read_support (CwReportReader *self)
{
  if (cw_report_has (self, LONG_BEFORE))
    return;
  read_deeds (self);
  read_means (self);
  for (guint i = 0; i < G_N_ELEMENTS (transfusions); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (gboolean more = cw_report_match (self, transfusions[i], &match); more;
           more = g_match_info_next (match, NULL))
        add_transfusion (self, match);
    }
}
