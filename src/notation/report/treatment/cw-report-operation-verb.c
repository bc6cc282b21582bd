/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* Operations that only a verb tells: "the remnant stomach was resected", "we evacuated the
 * hematoma". Their row is named as a surgeon would head a note: "resection of the remnant
 * stomach". */

static const struct
{
  const char *verb; /* begins with the infinitive */
  const char *noun;
} deeds[] = {
  { "ablated", "ablation" },
  { "amputated", "amputation" },
  { "aspirated", "aspiration" },
  { "bypassed", "bypass" },
  { "clipped", "clipping" },
  { "closed", "closure" },
  { "coiled", "coiling" },
  { "curetted", "curettage" },
  { "debrided", "debridement" },
  { "debulked", "debulking" },
  { "decompressed", "decompression" },
  { "decorticated", "decortication" },
  { "dilated", "dilatation" },
  { "drained", "drainage" },
  { "embolised", "embolisation" },
  { "embolized", "embolization" },
  { "enucleated", "enucleation" },
  { "evacuated", "evacuation" },
  { "excised", "excision" },
  { "extirpated", "extirpation" },
  { "extracted", "extraction" },
  { "incised and drained", "incision and drainage" },
  { "fenestrated", "fenestration" },
  { "ligated", "ligation" },
  { "lysed", "lysis" },
  { "marsupialised", "marsupialisation" },
  { "marsupialized", "marsupialization" },
  { "reconstructed", "reconstruction" },
  { "reduced", "reduction" },
  { "reduced and fixed", "reduction and fixation" },
  { "reduced and stabilised", "reduction and stabilisation" },
  { "reduced and stabilized", "reduction and stabilization" },
  { "reimplanted", "reimplantation" },
  { "released", "release" },
  { "removed", "removal" },
  { "repaired", "repair" },
  { "replaced", "replacement" },
  { "resected", "resection" },
  { "retrieved", "retrieval" },
  { "stented", "stenting" },
  { "sutured", "suture" },
  { "transplanted", "transplantation" },
};

/* "fixed with two screws" */
#define BY_METAL                                                                                   \
  "(?: internally| externally)? (?:with|by|using) [^.;,]{0,50}?"                                   \
  "(?:screws?|plates?|wires?|nails?|pins?|rods?|fixators?|anchors?)\\b"
#define VERB                                                                                       \
  "(?<verb>incised and "                                                                           \
  "drained|reduced and "                                                                           \
  "(?:fixed|stabili[sz]ed)(?=" BY_METAL                                                            \
  ")|ablated|amputated|aspirated|bypassed|clipped|closed|coiled|curetted|debrided|"                \
  "decompressed|drained|emboli[sz]ed|enucleated|evacuated|excised|extirpated|extracted|ligated|"   \
  "debulked|decorticated|dilated|fenestrated|lysed|marsupiali[sz]ed|stented|"                      \
  "reconstructed|reduced|reimplanted|released|removed|repaired|replaced|resected|retrieved|"       \
  "sutured|transplanted)\\b"
#define MANNER "(?:(?:\\w+ly|then|also|later|all|both|en bloc|in toto|again) )*"
/* "removed from the study", "drained into the vena cava", "excised and sent". */
#define NOT_THIS "(?! (?:from (?:the )?(?:study|list|market)|into\\b|to \\d|by \\d))"
#define PASSIVE "(?<told>(?:,? (?:which|that))? (?:was|were|had been) " MANNER VERB ")" NOT_THIS
#define ACTIVE                                                                                     \
  "\\b(?:we|surgeons?|(?:surgical|operating|our) team)(?: (?:[^.;,]{1,60} and )?" MANNER ")"       \
  "(?<told>" VERB ") "

/* "accepted surgery to remove the mass" */
#define AIM                                                                                        \
  "\\b(?:(?:underwent|undergone|accepted|had|received|performed) (?:[\\w-]+ ){0,3}?"               \
  "(?:surgery|operation|procedure|intervention)|(?:surgery|operation|procedure|intervention) "     \
  "(?:was|were) (?:\\w+ly )?(?:performed|done|carried out|undertaken)|operated(?: on)?) "          \
  "(?:in order )?to (?:\\w+ly )?(?<told>(?<verb>amputate|clip|coil|debride|decompress|drain|"      \
  "emboli[sz]e|enucleate|evacuate|excise|extirpate|extract|reconstruct|reduce|remove|repair|"      \
  "resect|retrieve|transplant)) "

/* "was treated by excising the mass" */
#define MEANS                                                                                      \
  "\\b(?:treated|managed|operated(?: on)?|performed|accomplished|achieved|carried out|done|"       \
  "decompressed|closed|relieved) (?:[\\w-]+ ){0,2}?by (?:\\w+ly )?(?:[\\w-]+ing and )?"            \
  "(?<told>(?<verb>amputating|clipping|coiling|debriding|decompressing|draining|emboli[sz]ing|"    \
  "enucleating|evacuating|excising|extirpating|extracting|reconstructing|removing|repairing|"      \
  "resecting|retrieving|transplanting)) "

/* What ends a thing on the way back from its verb. */
#define NOUN                                                                                       \
  "(?!(?:and|or|was|were|had|has|have|is|are|be|been|which|that|who\\w*|it|they|he|she|we|there|"  \
  "this|these|each|according|lit(?:er|re)s?|m[lL]|but|when|while|where|after|before|because|as|"   \
  "if|with|by|"                                                                                    \
  "for|to|not|no|none|than|so|"                                                                    \
  "then|thus|hence|during|following|under|via|using|patients?|cases?|the|an?|his|her|both|of|in|"  \
  "at|on|from|around|within|into|all|also|once|again|\\w+ly)\\b)[a-z][\\w/'-]*"
#define NOUNS "(?:" NOUN " ){0,4}?" NOUN
/* "the tip of the left index finger" */
#define THING                                                                                      \
  NOUNS "(?: (?:of|in|at|on|from|around|within) (?:(?:the|an?|his|her|both) )?" NOUNS "){0,3}"
#define DETERMINER                                                                                 \
  "(?:(?<the>the|his|her|this|these|both|all)|an?|one|two|three|four|five|six|several|multiple) "
#define BEFORE                                                                                     \
  "(?:\\b" DETERMINER "|(?:\\A|[,;:] )(?:(?:and|then|finally|subsequently|thus|hence) )?|\\band )" \
  "(?<what>" THING ")\\Z"
#define BEHIND                                                                                     \
  "\\G" DETERMINER "(?<what>(?:" NOUN " ){0,4}" NOUN                                               \
  "(?: (?:of|in|at|on|from) (?:(?:the|his|her) )?(?:" NOUN " ){0,3}" NOUN "){0,2})"

/* Much is reduced, replaced or closed; by hand are those. */
static const struct
{
  const char *verb;
  const char *things;
} restricted[] = {
  { "reduce", "\\b(?:fractures?|dislocations?|joints?|hip|hernias?|intussusception|volvulus|bowel|"
              "torsion|prolapse|luxation|fragments?)\\Z" },
  { "replace", "\\b(?:valves?|hips?|knees?|joints?|aorta|arch|root|trunk|disc|cornea|mandible|"
               "femoral head)\\Z" },
  { "close", "\\b(?:perforations?|defects?|fistulas?|fistulae|tears?|leaks?|colostomy|ileostomy|"
             "stoma|ductus|foramen|orifice|appendage|dehiscence)\\b" },
  { "ligat", "\\b(?:arter(?:y|ies)|veins?|vessels?|ducts?|pedicles?|fistulas?|stump|ductus|"
             "branch(?:es)?|cord|appendage)\\b" },
  { "sutur", "\\b(?:perforations?|lacerations?|tears?|ruptures?|defects?|ulcers?|tendons?|"
             "iris|globe|bowel|uterus|diaphragm)\\b" },
  { "release", "\\b(?:tendons?|ligaments?|bands?|contractures?|tunnel|nerves?|adhesions?|"
               "tether\\w*|pulleys?)\\b" },
  { "ablat", "\\b(?:lesions?|tumou?rs?|nodules?|foc(?:us|i)|pathways?|veins?|metastas[ei]s|"
             "isthmus)\\b" },
  { "aspirat", "\\b(?:abscess(?:es)?|collections?|h(?:a)?ematomas?|cysts?|effusions?)\\Z" },
  { "dilat", "\\b(?:strictures?|stenos[ei]s)\\Z" },
  { "lysed", "\\badhesions?\\Z" },
  { "stent",
    "\\b(?:duct|ureters?|arter(?:y|ies)|veins?|stenos[ei]s|strictures?|lesions?|fistula|leak)\\Z" },
  { "bypass", "\\b(?:arter(?:y|ies)|segments?|stenos[ei]s|obstruction|occlusion|aneurysms?)\\b" },
};
/* What is taken away without an operation, or is no part of anybody. */
#define NO_OBJECT                                                                                  \
  "\\b(?:drains?|drainage|tracheostomy|cannulae?|layers?|catheters?|tubes?|lines?|sutures?|"       \
  "stitches|staples?|casts?|splints?|"                                                             \
  "dressings?|bandages?|pack(?:s|ing)?|collar|mask|electrodes?|clothes|clothing|specimens?|"       \
  "samples?|blood|urine|stool|air|gas|heat|restrictions?|doubt|causes?|factors?|allergens?|"       \
  "drugs?|medications?|agents?|doses?|triggers?|data|bladder|milk|ticks?|tampons?|pessary|lens|"   \
  "lenses|support|ventilator|sources?|symptoms?|pain|risk|activity|food|diet|sheath|wires?|"       \
  "guidewire|needles?|balloon|information|sites?|DNA|RNA|vessels?|veins?|ducts?)(?:\\Z| "          \
  "(?:of|in|at|on|from)\\b)|"                                                                      \
  "\\b(?:presence|existence|contact|offending|suspected|suspect|resected|excised|removed|plane|"   \
  "slab|intubation|"                                                                               \
  "history)\\b"
#define LESION                                                                                     \
  "\\b(?:tumou?rs?|mass(?:es)?|lesions?|cysts?|nodules?|polyps?|growth|neoplasms?|\\w+omas?|"      \
  "swelling|nodes?|metastas[ei]s)\\b"
#define TAKEN_OUT "ectom|resection|excision|removal|retrieval|extraction|enucleation|extirpation"
/* The operation by which it was done follows, and has a row of its own. */
#define DONE_BY                                                                                    \
  "\\G[^.;]{0,40}(?<! and) (?:by|via|through|with|using|in|during) (?:an? |the )?(?:[\\w-]+ "      \
  "){0,4}?"                                                                                        \
  "(?!surgery|surgical)" CW_REPORT_OPERATION
#define NOT_NOW                                                                                    \
  "\\b(?:years? (?:ago|earlier|previously|before|prior)|(?:surgical|medical|past|family) history|" \
  "in childhood|previously|had been|cases)\\b"

static const char *
find_noun (const char *verb)
{
  gsize length = strlen (verb);

  if (g_str_has_suffix (verb, "ing"))
    length -= strlen ("ing");
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_ascii_strncasecmp (deeds[i].verb, verb, length) == 0)
      return deeds[i].noun;
  return NULL;
}

/* "resection of the remnant stomach"; what is counted or new has no article. */
static char *
name_deed (const CwReportReader *self, const char *noun, const GMatchInfo *thing)
{
  g_autofree char *definite = cw_report_fetch (thing, "the");
  CwReportRange what;
  g_autofree char *words = NULL;

  if (!cw_report_get_range (thing, "what", &what.first, &what.past))
    return NULL;
  words = cw_report_dup_item (self, what);
  if (what.first == 0 && g_ascii_islower (words[1]))
    *words = g_ascii_tolower (*words);
  return g_strconcat (noun, definite ? " of the " : " of ", words, NULL);
}

/* "the segment bearing the scarred cord was removed", "the ligament that was detached from the
 * femur was repaired": what stands nearest to the verb is not what it is told of. */
#define INNER                                                                                      \
  "\\b(?:from|of|in|to|by|with|at|on|for|into|over|under|between|through|near|around|\\w+ing) "    \
  "(?:the|an?|his|her|this|these|both|all) \\Z"

/* What is taken out whole has a name of its own: "appendectomy", "removal of the appendix". */
static const struct
{
  const char *organ;
  const char *name;
} organs[] = {
  { "\\bappendix\\Z", "append(?:ic)?ectom" },
  { "\\bgall ?bladder\\Z", "cholecystectom" },
  { "\\buterus\\Z", "hysterectom" },
  { "\\bspleen\\Z", "splenectom" },
  { "\\bkidney\\Z", "nephrectom" },
  { "\\b(?:ovary|ovaries|adnexae?)\\Z", "oophorectom|ovariectom|adnexectom" },
  { "\\btubes?\\Z", "salpingectom" },
  { "\\bstomach\\Z", "gastrectom" },
  { "\\b(?:colon|sigmoid|caecum|cecum)\\Z", "colectom|sigmoidectom" },
  { "\\bbreasts?\\Z", "mastectom" },
  { "\\bthyroid(?: gland)?\\Z", "thyroidectom" },
  { "\\bparathyroid(?: glands?)?\\Z", "parathyroidectom" },
  { "\\b(?:testis|testicle|testes|testicles)\\Z", "orchi\\w*ectom" },
  { "\\bprostate(?: gland)?\\Z", "prostatectom" },
  { "\\bbladder\\Z", "cystectom" },
  { "\\bthymus\\Z", "thymectom" },
  { "\\btonsils?\\Z", "tonsillectom" },
  { "\\badrenals?(?: glands?)?\\Z", "adrenalectom" },
  { "\\blobes?\\Z", "lobectom" },
  { "\\blung\\Z", "pneumonectom" },
  { "\\b(?:eye|globe)\\Z", "enucleation|evisceration" },
};

/* The pattern of the name by which it would be told that the organ at the end of @words went. */
static const char *
find_name_of_removal (CwReportReader *self, const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (organs); i++)
    if (cw_report_match_words (self, organs[i].organ, words))
      return organs[i].name;
  return NULL;
}

/* Whether the deed is the very one that a name has told before. */
static gboolean
is_known (CwReportReader *self, const char *noun, const char *name)
{
  gboolean is_taken_out =
    cw_report_match_words (self, TAKEN_OUT, noun) && cw_report_match_words (self, LESION, name);
  const char *other =
    cw_report_match_words (self, TAKEN_OUT, noun) ? find_name_of_removal (self, name) : NULL;
  const char *told;
  guint back = 0;

  while ((told = cw_report_next_operation (self, &back)))
    if (cw_report_match_words (self, noun, told) ||
        (other && cw_report_match_words (self, other, told)) ||
        (is_taken_out && cw_report_match_words (self, TAKEN_OUT, told)))
      return TRUE;
  return FALSE;
}

static gboolean
is_meant (CwReportReader *self,
          const char *verb,
          CwReportRange what,
          gsize past,
          gboolean is_before)
{
  if (cw_report_has_in (self, NO_OBJECT, what.first, what.past) ||
      (is_before && cw_report_has_in (self, INNER, 0, what.first)) ||
      cw_report_has_in (self, DONE_BY, past, strlen (self->words)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (restricted) && !strstr (verb, " and "); i++)
    if (g_str_has_prefix (verb, restricted[i].verb) &&
        !cw_report_has_in (self, restricted[i].things, what.first, what.past))
      return FALSE;
  return !cw_report_is_negated (self, what.first) &&
         !cw_report_is_hypothetical (self, what.first) && !cw_report_is_other (self, what.first);
}

static void
add_deed (CwReportReader *self, const char *verb, const GMatchInfo *thing, CwReportRange told)
{
  const char *noun = find_noun (verb);
  CwReportRange what = { 0, 0 };
  g_autofree char *name = NULL;
  CwSnapshot *item;

  if (noun == NULL || !cw_report_get_range (thing, "what", &what.first, &what.past) ||
      !is_meant (self, verb, what, MAX (told.past, what.past), what.first < told.first))
    return;
  name = name_deed (self, noun, thing);
  if (name == NULL || is_known (self, noun, name))
    return;
  item = cw_report_row_new ("procedures");
  cw_report_set (item, "procedure", name);
  cw_report_set (item, "status", "done");
  cw_report_take_row (self, "procedures", item, MIN (what.first, told.first),
                      MAX (what.past, told.past));
}

#define DRAINS                                                                                     \
  "(?:\\A|[,;:] |\\b(?:and|then|an?|the) )(?<what>(?:(?:one|two|three|four|\\d|several|multiple|"  \
  "bilateral|surgical|suction|closed|open|passive|active|abdominal|pelvic|peritoneal|perihepatic|" \
  "sub-?hepatic|sub-?phrenic|sub-?cutaneous|wound|silicone|rubber|vacuum|"                         \
  "(?-i:Penrose|Jackson-Pratt|JP|Redon|Blake|Hemovac)) ){0,4}drains?) (?:was|were|had "            \
  "been) " MANNER                                                                                  \
  "(?:placed|inserted|positioned|introduced|left(?: in (?:place|situ|the \\w+))?)\\b"

/* "two drains were placed" */
static void
read_drains (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange what;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  CwSnapshot *item;

  if (!cw_report_match (self, DRAINS, &match) ||
      !cw_report_get_range (match, "what", &what.first, &what.past) ||
      cw_report_is_negated (self, what.first) || cw_report_is_hypothetical (self, what.first) ||
      cw_report_is_other (self, what.first))
    return;
  words = cw_report_dup_item (self, what);
  if (what.first == 0 && g_ascii_islower (words[1]))
    *words = g_ascii_tolower (*words);
  name = g_strconcat ("placement of ", g_str_has_suffix (words, "drain") ? "a " : "", words, NULL);
  if (is_known (self, "drain", name))
    return;
  item = cw_report_row_new ("procedures");
  cw_report_set (item, "procedure", name);
  cw_report_set (item, "status", "done");
  cw_report_take_row (self, "procedures", item, what.first, what.past);
}

/* No thing is longer. */
#define LONGEST_THING 120

static void
read_told (CwReportReader *self, const GMatchInfo *match, gboolean is_passive)
{
  g_autofree char *verb = cw_report_fetch (match, "verb");
  g_autoptr (GMatchInfo) thing = NULL;
  CwReportRange told;
  gsize first;

  if (verb == NULL || !cw_report_get_range (match, "told", &told.first, &told.past))
    return;
  first = told.first > LONGEST_THING ? told.first - LONGEST_THING : 0;
  while (first > 0 && ((guchar)self->words[first] & 0xc0) == 0x80)
    first--;
  if (is_passive ? cw_report_match_in (self, BEFORE, first, told.first, &thing)
                 : cw_report_match_in (self, BEHIND, told.past + 1, strlen (self->words), &thing))
    add_deed (self, verb, thing, told);
}

/* Adds the operations that a verb tells; they come after those that have a name. */
void
cw_report_read_operation_verbs (CwReportReader *self)
{
  static const char *const forms[] = { PASSIVE, ACTIVE, AIM, MEANS };

  if (cw_report_has (self, NOT_NOW))
    return;
  read_drains (self);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (gboolean more = cw_report_match (self, forms[i], &match); more;
           more = g_match_info_next (match, NULL))
        read_told (self, match, i == 0);
    }
}
