/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-complication-words.h"
#include "notation/report/outcome/cw-report-outcome-private.h"

/* What the text calls a complication, or tells so soon behind an operation that it may be one: the
 * places in the sentence, whoever names them. */

typedef enum
{
  CALLED = 1 << 0, /* the words say what it came of: a fact */
  NAMED = 1 << 1, /* the words are enough, whatever is told in them */
} FrameFlags;

typedef struct
{
  const char *pattern; /* with "what" */
  guint flags;
} Frame;

/* "She developed", "who was readmitted with". */
#define HAD                                                                                        \
  "\\b(?:developed|experienced|suffered(?: from)?|sustained|complained (?:of|about)|"              \
  "presented with|returned (?:[\\w ]{2,30} )?with|(?:was|were) (?:\\w+ )?(?:found|noted) to "      \
  "have(?: developed)?|was (?:re-?)?(?:admitted|hospitali[sz]ed|transferred)"                      \
  "(?: [\\w' -]{2,60}?)? (?:with|for|due to|because of)|was diagnosed with|had(?! been| to\\b)|"   \
  "showed)\\b"

#define CAME                                                                                       \
  "(?:\\w+ly |then |also )?(?:developed|occurred|appeared|ensued|arose|supervened|set "            \
  "in|(?:was|were) (?:\\w+ )?(?:noted|noticed|observed|found|detected|diagnosed|identified|"       \
  "discovered|seen))\\b"

#define LOOKED                                                                                     \
  "\\b(?:CT|MRI|MR|tomograph\\w+|ultraso\\w+|radiograph\\w*|x-?rays?|echocardiogra\\w+|"           \
  "\\w*scop(?:y|ies)|scans?|angiogra\\w+|imaging|doppler|examination)\\b"
#define SHOWED "\\b(?:showed|revealed|demonstrated|disclosed|confirmed|detected|identified)"

#define WHAT "(?<what>[^.;:]{3,160})"
#define COURSE                                                                                     \
  "(?:" OPERATIVE " (?:\\w+ )?(?:course|period|phase|stay|recovery|convalescence|time|healing)|"   \
  "(?:wound )?healing|recovery|convalescence)"

/* What comes between what was done and the verb. */
#define GAP "(?: [\\w'()-]+){0,6}?"
#define COMPLICATED                                                                                \
  "(?:(?:was|were|is|has been|had been) (?:\\w+ly |then |further |later |also )?)"                 \
  "(?:complicated|marred) (?:by|with)(?: the (?:development|occurrence|appearance|onset) of)? "
#define AS_COMPLICATION                                                                            \
  "as an? (?:[\\w-]+ ){0,2}?complication (?:of|after|following) " DETERMINER "(?:[\\w-]+ ){0,3}?"  \
  "(?:" OPERATION "|" THERAPY ")"
#define HARMFUL "(?:side[- ]effects?|adverse (?:effects?|events?|reactions?)|toxicit(?:y|ies))"
#define BECAUSE                                                                                    \
  "(?:due to|because of|secondary to|caused by|as a (?:direct )?(?:result|consequence) of|"        \
  "resulting from)"
#define DOING                                                                                      \
  "(?:" OPERATION                                                                                  \
  "|(?:traction|retraction|manipulation|overdistension|cautery|catheters?|tourniquet)\\b)"

static const Frame frames[] = {
  /* "The procedure was complicated by", "the postoperative course was further complicated by". */
  { "\\b(?:" COURSE "|" OPERATION "|\\w*therapy|treatment)" GAP ",?(?: which)? " COMPLICATED WHAT,
    CALLED | NAMED },
  /* "underwent percutaneous drainage complicated by". */
  { "\\b(?:underwent|had|after|following) (?:[\\w-]+ ){0,5}?" OPERATION ",? complicated by " WHAT,
    CALLED | NAMED },
  { HAD " (?<what>[^.;:]{3,120}?),? (?:which (?:\\w+ )?)?" AS_COMPLICATION, CALLED | NAMED },
  { "\\A(?:the |an? )?(?<what>[^.;:,]{3,90}?) (?:" CAME " )?" AS_COMPLICATION, CALLED },
  { "\\A" AS_COMPLICATION "[^.;:]{0,40}?, (?:[\\w ]{2,30}? )?" HAD " " WHAT, CALLED | NAMED },
  { "\\A" AS_COMPLICATION "[^.;:]{0,40}?, (?<what>[^.;:,]{3,80}?) " CAME, CALLED | NAMED },
  { "\\b(?:for|with|by|had|developed) (?<what>[^.;:,]{3,80}?) complicating " DETERMINER
    "(?:[\\w-]+ ){0,3}?" OPERATION,
    CALLED },
  { "\\b" OPERATIVE " complications? (?:such as|like|including|namely|were|was|included|"
    "consisted of|due to|in the form of) " WHAT,
    CALLED },
  { "\\bonly (?:[\\w-]+ )?complications?(?: (?:noted|encountered|observed|seen))? (?:was|were|"
    "being) " WHAT,
    CALLED | NAMED },
  { "\\b(?:developed|experienced|suffered|had) (?:[\\w-]+ )?" HARMFUL
    " (?:of (?:[\\w-]+ )?(?:treatment|therapy) )?(?:such as|like|including|namely|in the form "
    "of) " WHAT,
    CALLED },
  { HAD " (?<what>[^.;:]{3,100}?) as an? (?:[\\w-]+ )?" HARMFUL, CALLED },
  { HAD " (?<what>[^.;:,]{3,100}?),? (?:which was )?" BECAUSE " " DETERMINER
        "(?:[\\w-]+ ){0,3}?" DOING,
    CALLED },
  { "(?:\\A|, )(?:the |an? )?(?<what>[^.;:,]{3,100}?) "
    "(?:developed|occurred|appeared|ensued|arose) " BECAUSE " " DETERMINER
    "(?:[\\w-]+ ){0,3}?" DOING,
    CALLED },
  { "(?:\\A|, )(?:the |this )?(?:needle|puncture|" OPERATION
    "|attempts?)(?: [\\w'-]+){0,5}? (?:resulted in|led to|caused) " WHAT,
    0 },
  { HAD " (?:an? )?(?<what>iatrogenic [^.;:,]{3,60})", CALLED },
  /* What can come of nothing else. */
  { "\\b(?:with|of|for|by|to|had|showed|revealed|found|developed|diagnosed|an?|the) "
    "(?<what>(?:anastomo(?:tic|sis) (?:leak(?:age)?|dehiscence|breakdown|insufficiency)|"
    "(?:surgical[- ](?:site|wound)|post-?operative wound|sternal wound|port[- ]site) infections?|"
    "(?:catheter|line|port)[- ](?:related|associated) (?:[\\w-]+ "
    ")?(?:infection|sepsis|thromb\\w+)|bile leak(?:age)?|"
    "chyle leak(?:age)?|post-?dural puncture headache|post-?ERCP pancreatitis|"
    "ventilator-associated pneumonia|transfusion reaction))\\b",
    CALLED },

  /* It merely came then. */
  { AFTERWARDS "(?:[^.;:]{0,60}?[ ,])?" HAD " " WHAT, 0 },
  { HAD " (?<what>[^.;:]{3,100}?),? (?:\\w+ )?" AFTERWARDS, 0 },
  { AFTERWARDS "(?:[^.;:]{0,80}?(?:,| and))? (?:an? |the |his |her )?(?<what>[^.;:,]{3,80}?) " CAME,
    0 },
  { HAD " (?<what>(?:an? )?(?:[\\w-]+ ){0,3}?post-?(?:operative|procedural|surgical) "
        "[^.;:]{3,100})",
    0 },
  { "\\bunderwent (?:[\\w-]+ ){0,5}?" OPERATION
    "[^.;:]{0,60}? and (?:then |later |soon |\\w+ly )*(?:developed|experienced|suffered) " WHAT,
    0 },
  { "\\b(?:prescribed|administered|given|started)\\b[^.;:]{0,60}?,? and (?<what>[^.;:,]{3,60}?) "
    "(?:subsequently|then|thereafter|soon|later) " CAME,
    0 },
  { "(?:\\A|, )(?:an? |the )?(?<what>[^.;:,]{3,100}?) " CAME " (?:\\w+ )?" AFTERWARDS, 0 },
  { ON_DAY "[^.;:]{0,60}?" LOOKED "[^.;:]{0,40}?" SHOWED " " WHAT, 0 },
  { LOOKED "[^.;:]{0,40}?" ON_DAY "[^.;:]{0,40}?" SHOWED " " WHAT, 0 },
  { "\\b(?:during|throughout) " DETERMINER "(?:[\\w-]+ ){0,4}?" OPERATION "[^.;:]{0,30}?, "
    "(?:[\\w' ]{2,30}? )?\\b(?:developed|experienced|suffered|sustained) " WHAT,
    0 },
};

/* Where what is named ends. */
#define END                                                                                        \
  ",? (?:which|who|that|so|but|although|though|however|while|when|despite|in spite|on "            \
  "(?:post|day|"                                                                                   \
  "the)|after|following|during|within|before|until|requiring|required|necessitating|treated|"      \
  "managed|resulting|leading|prompt\\w+|causing|caused|due to|because|secondary|as an?|under|"     \
  "confirmed|detected|was|were|had|has|is|for which|suggesti\\w+|consistent|compatible|"           \
  "needing|demanding|\\d+ (?:hours?|days?|weeks?)|(?:one|two|three|four|five|six|seven|several) "  \
  "(?:hours?|days?|weeks?)|"                                                                       \
  "and (?:he|she|it|the patient|this|therefore|thus|subsequently|then|later|was|were|had|"         \
  "underwent|required|needed|died|resolved|recovered|managed|treated|a (?:CT|chest)|an? "          \
  "(?:diagnosis|emergency)))\\b|, (?:he|she|the|this|we|it|and (?:we|he|she|the))\\b| ?\\(|"       \
  " (?:in|of|from|at|on) (?:a|an|the|this|our) (?:\\d|[\\w-]+-old)"

/* What names nothing. */
#define NOTHING                                                                                    \
  "\\A(?:an? |the |several |many |multiple |other |some |these |this |further |her |his )*"        \
  "(?:it|this|these|that|them|problems?|complications?|symptoms?|events?|factors?|disease|"        \
  "difficult\\w*|following|such|side[- ]effects?|patient|condition|course|fact|lack of .*|"        \
  "absence of .*|\\d+(?: \\w+)?)\\Z"

/* What is known of it, hoped or said of many. */
#define OF_MANY                                                                                    \
  "\\b(?:patients|cases|literature|studies|incidence|rates?|usually|often|common(?:ly)?|may|"      \
  "can|might|could have|would|potential(?:ly)?|risks?|avoid\\w*|prevent\\w*)\\b"
#define BEFORE_NOW "\\b(?:history of|past|previous(?:ly)?|years? (?:ago|earlier|before))\\b"

static gboolean
is_item (CwReportReader *self, CwReportRange range, guint flags)
{
  g_autofree char *words = NULL;

  if (range.past < range.first + 3 || range.past > range.first + 90)
    return FALSE;
  words = g_strndup (self->words + range.first, range.past - range.first);
  if (cw_report_match_words (self, NOTHING, words) || cw_report_match_words (self, NO_HARM, words))
    return FALSE;
  return (flags & NAMED) || cw_report_match_words (self, "\\b" HARM, words);
}

/* "both auricle and skin", "the second and third toe": one thing, that the list was split at. */
#define HALF                                                                                       \
  "(?:\\b(?:both|between)\\b[^,]*|\\b(?:first|second|third|fourth|fifth|left|right|upper|lower|"   \
  "anterior|posterior|medial|lateral))\\Z"

static void
join_halves (CwReportReader *self, GArray *items)
{
  for (guint i = 0; i + 1 < items->len; i++)
    {
      CwReportRange *item = &g_array_index (items, CwReportRange, i);

      if (!cw_report_has_in (self, HALF, item->first, item->past))
        continue;
      item->past = g_array_index (items, CwReportRange, i + 1).past;
      g_array_remove_index (items, i + 1);
    }
}

static gboolean
overlaps (const GArray *list, CwReportRange range)
{
  for (guint i = 0; i < list->len; i++)
    {
      CwReportRange other = g_array_index (list, CwReportComplication, i).place;

      if (range.first < other.past && other.first < range.past)
        return TRUE;
    }
  return FALSE;
}

/* How severe it was stands before the name, and is none of it. */
static gsize
skip_severity (CwReportReader *self, CwReportRange range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match_in (self, "\\G(?:severe|mild|moderate|slight|minor|some|a severe) ",
                          range.first, range.past, &match) &&
      cw_report_get_range (match, NULL, &first, &past))
    return past;
  return range.first;
}

static void
add_items (CwReportReader *self, const Frame *frame, CwReportRange what, GArray *list)
{
  gsize end = cw_report_find_end (self, END, what.first, what.past);
  g_autoptr (GArray) items = cw_report_split_list (self, what.first, end);

  guint before = list->len;

  join_halves (self, items);
  for (guint i = 0; i < items->len; i++)
    {
      CwReportComplication item = { .place = g_array_index (items, CwReportRange, i),
                                    .is_called = (frame->flags & CALLED) != 0 };

      item.place.first = skip_severity (self, item.place);
      /* Behind what is none the sentence goes on; in front of it it was on its way. */
      if (!is_item (self, item.place, frame->flags))
        {
          if (list->len > before || cw_report_has_in (self, "\\b(?:no|not|without|normal)\\b",
                                                      item.place.first, item.place.past))
            break;
          continue;
        }
      item.is_name =
        i == 0 || cw_report_has_in (self, "\\b" HARM, item.place.first, item.place.past);
      if (!overlaps (list, item.place))
        g_array_append_val (list, item);
    }
}

/*
 * cw_report_list_complications:
 *
 * Returns: (transfer full) (element-type CwReportComplication): what the sentence that is read
 *   calls complications, and what may be such
 */
GArray *
cw_report_list_complications (CwReportReader *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (CwReportComplication));

  if (self->sentence->section == CW_REPORT_DISCUSSION || cw_report_has (self, OF_MANY))
    return list;
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange what;

      if (!cw_report_match (self, frames[i].pattern, &match) ||
          !cw_report_get_range (match, "what", &what.first, &what.past) ||
          cw_report_is_negated (self, what.first) || cw_report_is_hypothetical (self, what.first) ||
          cw_report_is_other (self, what.first) ||
          cw_report_has_in (self, BEFORE_NOW, 0, what.first))
        continue;
      add_items (self, &frames[i], what, list);
    }
  return list;
}
