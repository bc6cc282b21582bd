/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-organ-words.h"
#include "notation/report/treatment/cw-report-treatment-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* Operations that are told in passing, without a verb that says that they were done: "recurred
 * after lobectomy", "necessitated a gastrojejunostomy". */

/* What can stand before the head of a name, by how it is built; verbs and pronouns cannot. */
#define MODIFIER                                                                                   \
  "(?:(?!(?:undergoing|underwent|initial|previous|additional|several|final|actual|potential|"      \
  "successful|"                                                                                    \
  "uneventful|"                                                                                    \
  "serial|concurrent|concomitant|subsequent|recent|urgent|emergent|eventual|and|or|with|was|were|" \
  "had|has|his|her|the)\\b)"                                                                       \
  "(?:[a-z][\\w/"                                                                                  \
  "'-]*(?:al|ic|ar|ary|ive|ous|ial|ior|ory|ent|ant|guided|assisted|modified|extended|"             \
  "preserving|sparing|conserving|sided|stage|port|node|wall|segment)|left|right|low|high|open|"    \
  "wedge|wide|en|bloc|"                                                                            \
  "block|tumou?r|R[012]|"                                                                          \
  "total|partial|aneurysm|hernia|fistula|tendon|ligament|cleft|radiofrequency|microwave|below-"    \
  "knee|above-knee|stem|stem-cell|bone-marrow|cell|"                                               \
  "marrow|donor|deceased|living|valve|joint|coil|stent|balloon|catheter|near-"                     \
  "total|sub-?total|bilateral|hand|core|sleeve|" CW_REPORT_ORGAN "))"
/* Heads that mean nothing but an operation. */
#define STEM                                                                                       \
  "(?:(?!(?:post|pre|peri|non|intra)-)[\\w/"                                                       \
  "-]*(?:ectomy|ectomies|(?<!dich)otomy|otomies|ostomy|ostomies|plasty|plasties|"                  \
  "o?pexy|orrhaphy|emboli[sz]ation|osynthesis)|"                                                   \
  "adhesiolysis|incision and drainage|drainage of (?:the |an? |his |her )?(?:[\\w-]+ ){0,2}?"      \
  "(?:abscess(?:es)?|collections?|h(?:a)?ematomas?|empyema|effusions?|cysts?|pseudocysts?|pus)|(?" \
  ":"                                                                                              \
  "removal|retrieval|extraction) of "                                                              \
  "(?:the |an? |his |her )?(?:[\\w-]+ ){0,2}?(?:foreign "                                          \
  "bod(?:y|ies)|implants?|plates?|screws?|stones?|catheter|hardware|prosthesis|clots?)|c(?:a?e)"   \
  "sarean "                                                                                        \
  "(?:section|delivery)|(?:insertion|placement|implantation) of (?:an? |two |bilateral )?"         \
  "(?:[\\w-]+ ){0,3}?(?:shunt|stent|pacemaker|drain|chest "                                        \
  "tube|defibrillator|prosthesis|filter)s?|"                                                       \
  "(?:implant|cage|shunt|stent|pacemaker|chest tube|prosthesis|valve|coil|filter|mesh|expander|"   \
  "electrode|device) (?:placement|implantation|insertion)|"                                        \
  "(?:intra-?abdominal|peri-?hepatic|pelvic|nasal|uterine|vaginal|gauze) packing|"                 \
  "laparoscopy|thoracoscopy|arthroscopy|mediastinoscopy|excision(?:al)? biopsy|(?:sub)?mucosal "   \
  "(?:dissection|resection)|plasma "                                                               \
  "exchange|plasmapheresis|thoracentesis|paracentesis|pericardiocentesis)"
/* Heads that do so with a word before them. */
#define HEAD                                                                                       \
  "(?:resection|excision|transplant(?:ation)?|ablation|amputation|(?:tissue "                      \
  ")?debridement|enucleation|"                                                                     \
  "stenting|curettage|grafting|fixation|decompression|replacement(?! therap| surger)|"             \
  "(?:lymph node |neck "                                                                           \
  ")?dissection|bypass|marsupiali[sz]ation|thrombolysis|sclerotherapy|intubation|"                 \
  "disarticulation|repair(?! "                                                                     \
  "(?:gene|protein|enzyme|deficien|system)\\w*)|exenteration|metastasectomy|cauteri[sz]ation|"     \
  "extirpation|enucleoresection|reconstruction)"
#define MENTIONED                                                                                  \
  "(?(DEFINE)(?<modifier>" MODIFIER "))(?<![\\w/-])(?<what>(?:(?&modifier) ){0,4}" STEM            \
  "|(?:(?&modifier) ){1,4}" HEAD ")(?! (?:(?:was|were|is|are)(?! (?:\\w+ly "                       \
  ")?(?:performed|done|undertaken|completed|necessary|required|needed|mandatory|uneventful|"       \
  "successful|followed by|"                                                                        \
  "uncomplicated|complicated))|position(?:ing)?|tubes?|bags?|sites?|scars?|incisions?|specimens?|" \
  "margins?|cavity|"                                                                               \
  "bed|wound|"                                                                                     \
  "evaluation|assessment|work-?up|"                                                                \
  "(?:started|began) "                                                                             \
  "to|function(?:s|ed|ing)?|list|team|clinic|unit|recipients?|donors?|planning|programm?e?|"       \
  "results?|outcomes?|hardware|material|devices?|implants?|plates?|screws?|wires?|rods?|clips?|"   \
  "candidate|requires?|"                                                                           \
  "involves?|remains?|carries|implies|offers?|provides?|allows?|would|"                            \
  "could|should|may|might|planned|scheduled|recommended)\\b)(?![\\w-])"

/* What stands before an operation that is not told as done, or not of this time. */
#define NOT_DONE                                                                                   \
  "\\b(?:refus\\w+|declin\\w+|recommend\\w*|plan\\w*|consider\\w*|schedul\\w+|without|before|"     \
  "prior to|awaiting|offer\\w*|instead of|no|not|possib\\w+|candidate|history|risks?|previous\\w*" \
  "|eligib\\w+|will|undergo|needs|requires?|ineligib\\w+|if|than|or|advis\\w+|suggest\\w*|"        \
  "propos\\w+|"                                                                                    \
  "prefer\\w*|against|would|could|attempt\\w*|futile|failed|"                                      \
  "should|may|might|unfit|prepar\\w+|indicat\\w+|intend\\w*|until|versus|such as|ago|earlier)"     \
  "(?: "                                                                                           \
  "(?!where|when\\b|which\\b|who\\b|then\\b|s?he\\b|we\\b|they\\b|with\\b|after\\b|followed|"      \
  "underwent|by\\b)[\\w-]+){0,5} "                                                                 \
  "?\\Z|\\bfor (?:an? |the "                                                                       \
  ")?\\Z|\\b(?:fusion|loosening|failure|breakage|healing|union|infection|position|site|results?|"  \
  "leak(?:age)?s?|stenosis|strictures?|stricturing|obstruction|occlusion|patency|dehiscence|"      \
  "breakdown|disruption|ulcers?|ulceration|bleeding|h(?:a)?emorrhage|necrosis|prolapse|"           \
  "retraction|insufficiency|contents?|indications?|contraindications?|complications?|"             \
  "state) of (?:the |his |her )?\\Z|" CW_REPORT_IN_GENERAL "|"                                     \
  "\\b(?:before|prior to|contain(?:s|ed|ing))\\b[^.;,]{0,80}\\Z|"                                  \
  "\\bhistory (?:of|includ\\w+|was|significant for|remarkable for|positive for|consisted of)\\b"   \
  "(?:(?!\\b(?:present(?:ed|ing)|underwent|was|were|developed|admitted|came|received|then|"        \
  "required|she|he|treated|after|following|had)\\b)[^.;])*\\Z|"                                    \
  "\\b(?:years?|months?|weeks?|days?) (?:after|following) (?:the|his|her|this) \\Z|"               \
  "\\b(?:such as|options|alternatives|causes|a?etiologies)\\b[^.;]{0,120}\\Z|"                     \
  "\\bwe (?:planned|intended|considered|discussed|proposed)\\b"                                    \
  "(?:(?!\\b(?:underwent|was|were|had)\\b)[^.;])*\\Z|"                                             \
  "\\bauthors\\b[^.;]*\\Z|\\b(?:offered|planned|recommended|advised|proposed|suggested|refused|"   \
  "declined) "                                                                                     \
  "(?:[\\w-]+ "                                                                                    \
  "){0,4}(?:surgery|treatment|management|operation|procedure|repair|therapy|correction) "          \
  "(?:by|with|via|through|in the form of|using) (?:an? )?\\Z|"                                     \
  "\\b(?:leak\\w*|flow\\w*|herniat\\w+|protru\\w+|prolaps\\w+) [^.;,]{0,40}"                       \
  "\\bthrough (?:the|an?|his|her) \\Z|"                                                            \
  "\\b(?:is|are) (?:\\w+ly |often )?(?:treated|managed|cured) (?:\\w+ly )?(?:by|with) (?:an? "     \
  ")?\\Z"
#define EARLIER                                                                                    \
  "\\b(?:years? (?:ago|earlier|previously|before|prior)|(?:surgical|medical|past|family) "         \
  "history|in childhood)\\b"

/* What has run into vessels by itself. */
#define NOT_MADE                                                                                   \
  "\\A(?:[\\w-]+ "                                                                                 \
  ")*(?:septic|cholesterol|systemic|cerebral|paradoxical|air|fat|tumou?r|coronary|distal|"         \
  "recurrent|peripheral|pulmonary|fatal|massive|thrombus) emboli[sz]ation\\Z|"                     \
  "\\b(?:aortic|peripheral|\\w*arter\\w+|carotid|coronary|vertebral|intramural|spontaneous|type "  \
  "(?-i:[AB])) "                                                                                   \
  "dissection\\Z|\\b(?:visual|ocular|gaze|steady|eye) "                                            \
  "fixation\\Z|\\b(?:\\w+-dimensional|image|virtual|digital|multi-?planar|coronal|sagittal|"       \
  "axial|volumetric|angiographic|radiological) reconstruction\\Z"

/* What stands behind one that was only thought of, alone or as the last of several. */
#define PROPOSED                                                                                   \
  "\\G(?: of (?:the |his |her )?[\\w -]{3,40}?)?(?:(?:,? (?:and|or|,)| followed by) "              \
  "[\\w -]{3,60})?(?: with [\\w+/ -]{3,110}?)? (?:was|were|is|are|had been|has been) (?:\\w+ly )?" \
  "(?:not\\b(?! "                                                                                  \
  "(?:successful|effective|sufficient|curative|helpful))|impossible|impracticable|unfeasible|"     \
  "contraindicated|decided|recommended|advised|"                                                   \
  "advocated|described|reported|(?:the )?(?:preferred|standard|mainstay|gold|treatment of)|"       \
  "proposed|suggested|offered|planned|scheduled|considered|discussed|"                             \
  "declined|refused|deferred|postponed|cancell?ed|rejected)\\b"

/* What stands behind one that was only suspected to be needed by what stands before. */
#define DONE                                                                                       \
  "\\G(?: of (?:the |his |her )?[\\w -]{3,40}?)? (?:was |were )?(?:\\w+ly "                        \
  ")?(?:performed|done|carried out)\\b"

/* How far back the same is looked for. */
#define MOST_COMPARED 200

/* The last word, which tells the kind of the operation. */
static char *
dup_head (const char *name)
{
  const char *head = strrchr (name, ' ');

  return g_ascii_strdown (head ? head + 1 : name, -1);
}

/*
 * cw_report_next_operation:
 * @back: (inout): how many facts were looked at; 0 to begin
 *
 * Returns: (nullable): the name of an operation that was told, the last one first
 */
const char *
cw_report_next_operation (const CwReportReader *self, guint *back)
{
  while (*back < MIN (self->facts->len, MOST_COMPARED))
    {
      const CwReportFact *fact = self->facts->pdata[self->facts->len - ++*back];
      const char *name = g_str_equal (fact->target, "procedures")
                           ? cw_snapshot_get_text (fact->item, "procedure")
                           : NULL;

      if (name)
        return name;
    }
  return NULL;
}

/* Whether an operation of the same kind was told. */
static gboolean
is_told (const CwReportReader *self, const char *name)
{
  g_autofree char *head = dup_head (name);
  const char *told;
  guint back = 0;

  while ((told = cw_report_next_operation (self, &back)))
    {
      g_autofree char *folded = g_ascii_strdown (told, -1);

      if (strstr (folded, head))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_done (CwReportReader *self, CwReportRange name)
{
  return !cw_report_has_in (self, NOT_DONE, 0, name.first) &&
         !cw_report_has_in (self, PROPOSED, name.past, strlen (self->words)) &&
         !cw_report_is_negated (self, name.first) &&
         (!cw_report_is_hypothetical (self, name.first) ||
          cw_report_has_in (self, DONE, name.past, strlen (self->words))) &&
         !cw_report_is_other (self, name.first);
}

/* "after tumor resection" speaks of what was told by a name. */
#define BACK_REFERENCE "\\A(?:(?:\\w+al|complete|total) )*tumou?r (?:resection|excision|removal)\\Z"

static gboolean
is_back_reference (CwReportReader *self, const char *name)
{
  guint back = 0;

  return cw_report_match_words (self, BACK_REFERENCE, name) &&
         cw_report_next_operation (self, &back) != NULL;
}

static void
add_mentioned (CwReportReader *self, CwReportRange range)
{
  g_autofree char *words = cw_report_dup_item (self, range);
  g_autofree char *date = NULL;
  CwReportRange place;
  CwSnapshot *item;

  if (cw_report_match_words (self, NOT_MADE, words) || !is_done (self, range) ||
      is_told (self, words) || is_back_reference (self, words))
    return;
  item = cw_report_row_new ("procedures");
  cw_report_set (item, "procedure", words);
  cw_report_set (item, "status", "done");
  date = cw_report_find_date (self, range, &place);
  cw_report_set (item, "date", date);
  cw_report_take_row (self, "procedures", item, range.first, range.past);
}

/* Adds the operations that nothing else told; they come after those that a verb says were done. */
void
cw_report_read_operations (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (cw_report_has (self, EARLIER "|" CW_REPORT_OF_MANY))
    return;
  for (gboolean more = cw_report_match (self, MENTIONED, &match); more;
       more = g_match_info_next (match, NULL))
    {
      CwReportRange range;

      if (cw_report_get_range (match, "what", &range.first, &range.past))
        add_mentioned (self, cw_report_trim (self, range.first, range.past));
    }
}
