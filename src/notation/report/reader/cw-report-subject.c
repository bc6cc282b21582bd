/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-reader-private.h"

#include <stdlib.h>
#include <string.h>

/* Whether a sentence is about the patient of the report or about others. */

#define OTHERS                                                                                     \
  "\\bet "                                                                                         \
  "al\\b|\\bpatients\\b(?!')|\\b(?:(?:previous|prior|several|other|recent|these|many|published|"   \
  "clinical) studies|studies (?:have|show|suggest|report)|trials|case series|reported cases|"      \
  "cases of|in the literature|meta-analysis|previously reported|incidence|prevalence|"             \
  "the most (?:common|frequent)(?:ly)? [^.;]{3,60} (?:is|are)|in conclusion|we conclude|should "   \
  "(?:be considered|consider)|this case "                                                          \
  "(?:highlights|illustrates|"                                                                     \
  "underscores|emphasi[sz]es)|mortality rate|survival rates?|response "                            \
  "rate|retrospective(?:ly)? (?:\\w+ ){0,2}(?:stud(?:y|ies)|review(?! of (?:the|his|her)\\b)|"     \
  "analys[ei]s|series|cohort|data|trial|survey)|cohorts?)\\b|"                                     \
  "\\bis (?:an? |the )?(?:very |extremely |relatively |most )?(?:rare|common|uncommon|aggressive|" \
  "autosomal|chronic|benign|malignant|life-threatening|well[- ]known|defined|"                     \
  "characterized by)\\b(?! (?:[\\w-]+ ){0,3}?case (?:of|in|with|where)\\b)|\\bare (?:very "        \
  "|extremely |relatively )?(?:rare|common|uncommon)\\b"
#define CITED                                                                                      \
  "\\b(?:previous|earlier|prior|published|other|many|several|similar) (?:case )?"                  \
  "(?:reports?|publications?|authors|articles) (?:\\w+ )?"                                         \
  "(?:describe[ds]?|report(?:ed|s)?|present(?:ed|s)?|mention(?:ed|s)?)\\b|"                        \
  "\\A(?-i:(?!We |She |He |They |I )[A-Z][a-z]+)(?: and (?:colleagues|co-?workers|\\w+))? "        \
  "(?:first )?"                                                                                    \
  "(?:reported|described) (?:an?|the|another|two|three) (?:[\\w-]+ ){0,2}?(?:cases?|patients?|"    \
  "\\d+-\\w+-old)\\b|"                                                                             \
  "\\b(?:in another|another|one|an?|the(?! authors? (?:report|present|describe)\\b| "              \
  "(?:report|article|paper|study) (?:report|describe|present)s?\\b)) "                             \
  "(?:study|report|article|paper|authors?)\\b[^.;]{0,80}\\b"                                       \
  "(?:reports?|reported|describes?|described)\\b|\\bin another (?:study|report|case)\\b|"          \
  "\\bbeen (?:\\w+ )?(?:reported|described) in an? \\d|\\b(?:reported|described|published) (?:by " \
  "(?!us\\b|our\\b|the "                                                                           \
  "(?:patient|mother|pathologist))|in "                                                            \
  "(?:the (?:\\w+ "                                                                                \
  ")?(?:literature|world|past)|(?:19|20)\\d\\d|other|previous|several|many|few|only|an? "          \
  "(?:\\d(?!\\d?[- ](?:year|month|week|day))|stud|serie|case|review|report)|(?-i:[A-Z])))|\\bin "  \
  "(?:the|an?) "                                                                                   \
  "(?:first|second|only|earlier|"                                                                  \
  "previous|other|similar|original)(?: (?:reported|published|described|known|previous))* "         \
  "(?:case|patient|report)\\b|\\A(?:The|An?) (?:first|only|similar|previous) (?:reported |"        \
  "published |described )?(?:case|patient) "                                                       \
  "(?:was|of|is|had|in)\\b|-old\\b.*\\[\\d|\\[\\d.*-old\\b"
#define OURS                                                                                       \
  "\\bour patient\\b|\\bour case\\b|\\bin (?:our|this|the present) (?:case|study|report)\\b|"      \
  "\\bthis (?:case|patient)\\b|\\bthe patient (?:in (?:our|this) (?:study|report|case)|"           \
  "(?:reported|presented|described) here)\\b|\\bthe (?:present|presented|current) "                \
  "(?:case|patient)\\b"
#define NOT_OURS                                                                                   \
  "\\b(?:in contrast to|unlike|compared (?:with|to)|similar to|as opposed to|et al)\\b"
#define OPENS                                                                                      \
  "\\b(?:an?|the) (?:(?:[\\w-]+,? ){0,4})?(?:\\d{1,3}|[a-z]+)[- ](?:year|month|week|day)s?[- "     \
  "]old\\b"
#define CONCLUDES                                                                                  \
  "\\b(?:this case|we conclude|should be|highlights?|illustrates?|underscores?|emphasi[sz]es?|"    \
  "to our knowledge|our case|importance of|awareness|clinicians|physicians|in conclusion|"         \
  "must be|can be|may be)\\b"

/* Somebody of the family who acts in this clause, without a word of the patient behind. */
#define RELATIVE_ACTS                                                                              \
  "(?:\\A|[;,] |\\b(?:and|that|while|but) )(?:his|her|(?:the|our|this) \\w+'s|"                    \
  "the|our|a|an|one|"                                                                              \
  "[\\w ]{3,40}\\bwhose)(?: (?!brought|patient)[\\w'-]+){0,3}? " CW_REPORT_RELATIVE                \
  "s?\\b(?!'s)(?!.*\\b(?:he|she|him|patient|child|infant|baby|neonate|boy|girl)\\b)|"              \
  "\\bwhose (?:[\\w-]+ ){0,2}" CW_REPORT_RELATIVE "s?\\b[^,;]*\\Z"

/* The family as the patient's own word names it. */
#define RELATIVE_OF "\\bthe " CW_REPORT_RELATIVE "s? of (?:the|our|this) patient\\b(?!'s)"
/* Animals as what the sentence begins with, and what happens in dishes. */
#define ANIMAL                                                                                     \
  "(?:\\A|; )(?:an?|the|one|two|our|this|his|her|\\d+)? "                                          \
  "?(?:(?!with\\b|who\\b|by\\b|from\\b|of\\b)"                                                     \
  "[\\w'-]+,? ){0,4}?(?:dog|cat|horse|rabbit|pig|monkey)s?\\b(?! (?:bites?|scratch\\w*|owner))|"   \
  "[a-z], (?:his|her|the|their) (?:\\w+ )?(?:dog|cat|horse|rabbit|pig|monkey)s?\\b"                \
  "(?! (?:bit|scratch|owner))"
#define LABORATORY                                                                                 \
  "\\bin vitro\\b|\\b(?:mice|rats|xenografts?|cell lines?|cultured cells)\\b|\\bcells (?:\\w+ "    \
  "){0,2}"                                                                                         \
  "(?:were|was) (?:then |also )?(?:treated|incubated|exposed|cultured)\\b"
/* A child of a patient who is grown up, unless the sentence turns back to her. */
#define CHILD_OF_ADULT                                                                             \
  "(?:\\A(?:[^.;,]{3,40}, )?|[;,] |\\b(?:and|but|while|although|whereas|that) )"                   \
  "(?:the|an?|both|one|this|second|first) (?:[\\w-]+ ){0,2}?"                                      \
  "(?:bab(?:y|ies)|newborns?|neonates?|infants?|f(?:o?e)tus(?:es)?|twins?)\\b"                     \
  "(?!'s)(?! of)(?! (?:and|or) (?:the )?(?:mother|patient))"                                       \
  "(?!.*\\b(?:she|patient|woman|mother)\\b)"
/* What somebody advised, until it is told what was done. */
#define ADVISED                                                                                    \
  "\\b(?:experts?|reviewers?|guidelines?|consensus|authors|literature|(?-i:WHO|FDA|CDC))\\b"       \
  "[^.;]{0,60}?\\b(?:recommend|advis|advoca|suggest|propos|opin)\\w*\\b"                           \
  "(?!.*\\b(?:underwent|received|had|was|were|did|gave|we)\\b)[^;]*\\Z"
/* A child of the patient, unless the sentence turns back to her. */
#define BABY                                                                                       \
  "(?:\\A|[;,] |\\band )(?:his|her|their) (?:\\w+ "                                                \
  ")?(?:baby|newborn|neonate|infant|fetus|foetus)\\b"                                              \
  "(?!'s)(?!.*\\b(?:she|he|patient|woman|man)\\b)"
#define BORN                                                                                       \
  "\\b(?:(?:she|woman|mother|patient|who) (?:\\w+ ){0,2}?(?:delivered|gave birth to)|delivery "    \
  "of) "                                                                                           \
  "(?:an?|the|her|two|twins?)\\b(?!.*\\b(?:she|mother|patient|woman)\\b)(?!.*\\band (?:\\w+ly "    \
  "|then "                                                                                         \
  "|later |(?:was|had|developed|received)\\b[^.;]*)?\\Z)"

/* Another patient beside the one of the report: "another patient in the same room". */
#define ANOTHER                                                                                    \
  "\\b(?:an)?other (?:\\w+ )?(?:patient|person|child|woman|man|boy|girl)\\b(?! (?:room|bed))|"     \
  "\\bindex (?:case|patient)\\b"
/* "Repeat the scan", but not "Repeat CT showed". */
#define NOTHING_DONE                                                                               \
  "(?![^;]*\\b(?:was|were|had|did|show(?:ed|s)|reveal(?:ed|s)|demonstrat(?:ed|es)|confirm(?:ed|s)" \
  "|"                                                                                              \
  "remained|found|identified|suggested|documented|disclosed|returned|yielded|indicated|grew)\\b)"
/* What an expert or a reviewer says to the authors of what to do. */
#define COMMENTS                                                                                   \
  "\\A(?:\\W|\\d+[.)] )*(?-i:Perform|Consider|Avoid|Obtain|Ensure|Administer|Repeat|Discuss|"      \
  "Clarify)\\b" NOTHING_DONE "|\\A(?:Dr|Prof(?:essor)?)\\.? (?:[\\w.-]+ ){1,3}?[\\w.-]+:|"         \
  "\\A(?:Expert opinion|Reviewer|Comment|Question|Answer|Reply)(?: \\w)?:|"                        \
  "\\b(?:we|i|authors|experts?|guidelines?|reviewers?) (?:would |strongly |therefore |also )*"     \
  "(?:recommend|suggest|advise|propose|advocate)\\b"
/* What would be done if: nothing that was. */
#define CONDITIONAL                                                                                \
  "\\A(?:If|Should|In case of)\\b(?!.*\\b(?:was|were|had|did|underwent|received)\\b)[^;]*"         \
  "\\b(?:will|would|could|may|might|should|can)\\b"
/* What holds in general, where nothing tells of a patient or of what has happened. */
#define GENERAL                                                                                    \
  "\\A(?!.*\\b(?:was|were|had|did|has|have|underwent|received|developed|presented|showed|"         \
  "revealed|"                                                                                      \
  "he|she|his|her|him|patient|our|we|this|these|remains?|currently|now|yesterday|today|"           \
  "(?<!\\bbe )\\w+ed)\\b|.*\\bcan be (?:seen|observed|noted|appreciated|identified)\\b)"           \
  ".*\\b(?:(?:can|may|might|should|must) (?:\\w+ly |also |often |not )?(?:be|cause|occur|present|" \
  "lead|mimic|result|arise|include|involve|manifest|indicate|suggest|have)\\b|"                    \
  "(?:is|are) (?:usually|often|typically|commonly|frequently|generally|rarely|mainly|essential|"   \
  "important|necessary|mandatory|crucial)\\b)"

/* "antibiotics such as macrolides are the most effective [3]": so the literature has it. */
#define GENERAL_CITED                                                                              \
  "\\A(?!.*\\b(?:was|were|had|did|underwent|received|presented|he|she|his|her|him|patient|our|"    \
  "we|this)\\b).*\\b(?:is|are|has|have|can|may)\\b.*[^\\d\\[]{30}\\[\\d+(?:\\]?[,-] "              \
  "?\\[?\\d+)*\\]"

static gboolean
has (CwReportReader *self, const CwReportSentence *sentence, const char *pattern)
{
  g_autofree char *words =
    g_strndup (self->text->plain->str + sentence->first, sentence->past - sentence->first);

  return cw_report_match_words (self, pattern, words);
}

static gboolean
follows (CwReportReader *self, const CwReportSentence *before, const CwReportSentence *sentence)
{
  return before && before->is_patient && before->section == sentence->section &&
         memchr (self->text->plain->str + before->past, '\n', sentence->first - before->past) ==
           NULL;
}

/* In the discussion one has to be told who is meant; the next sentences are about the same until
 * others come in. */
static gboolean
is_ours (CwReportReader *self, const CwReportSentence *before, const CwReportSentence *sentence)
{
  if (has (self, sentence, OTHERS))
    return FALSE;
  if (has (self, sentence, OURS))
    return !has (self, sentence, NOT_OURS);
  return follows (self, before, sentence) && !has (self, sentence, "\\[\\d|" CONCLUDES);
}

/* An abstract in one piece tells the case from the patient's age on. */
static gboolean
is_told (CwReportReader *self, const CwReportSentence *before, const CwReportSentence *sentence)
{
  if (has (self, sentence, OTHERS) || has (self, sentence, CONCLUDES))
    return FALSE;
  return has (self, sentence, OPENS) ||
         (before && before->is_patient && before->section == sentence->section);
}

/* Whether the patient is known to be no child. */
static gboolean
is_grown_up (const CwReportReader *self)
{
  const CwReportFact *fact = cw_report_find_told (self, "age");
  const char *age = fact ? cw_snapshot_get_text (fact->item, "age") : NULL;

  return age && g_str_has_suffix (age, " a") && atoi (age) >= 12;
}

/* Whether what stands at @at of the sentence that is read is said of somebody of the family, a
 * child that was born, an animal or cells, or is what others advised. */
gboolean
cw_report_is_other (CwReportReader *self, gsize at)
{
  return cw_report_has_in (self,
                           RELATIVE_ACTS "|" RELATIVE_OF "|" ANIMAL "|"
                                         "\\bunlikely (?:to have|that)\\b[^;]*\\Z|"
                                         "(?:" LABORATORY ")[^;]*\\Z|" BABY "|" BORN "|" ADVISED,
                           0, at) ||
         (is_grown_up (self) && cw_report_has_in (self, CHILD_OF_ADULT, 0, at));
}

/* Whether what stands at @at is what somebody of the family has: "remarkable only for her brother
 * having been diagnosed with". */
gboolean
cw_report_is_of_relative (CwReportReader *self, gsize at)
{
  return cw_report_has_in (self, "\\b" CW_REPORT_RELATIVE "s?(?: [\\w-]+){0,5} ?\\Z", 0, at);
}

/* The patients that paragraphs of the case begin with. */
typedef struct
{
  char *age; /* of the first, or NULL */
  gboolean is_second;
} People;

/* "Case report 2: Mr M", where it is no line of its own. */
#define SECOND_CASE                                                                                \
  "(?:\\A|[.)] ?)(?-i:Case|CASE|Patient)(?: (?:report|presentation|no\\.?))? ?(?:2|two|(?-i:II)) " \
  "?[:.] ?(?-i:[A-Z])"
/* "In May, a 37-year-old nurse presented": the one who opens a paragraph with an age. */
#define INTRODUCES                                                                                 \
  "\\A[^.;]{0,60}?\\b(?:an?|the second|our second|the other) (?:[\\w-]+ ){0,3}?"                   \
  "(?<age>\\d{1,3})[- ]years?[- ]old\\b(?! (?:[\\w-]+ ){0,2}?" CW_REPORT_RELATIVE                  \
  ")[^;]*\\b(?:presented|admitted|referred|complain\\w+|brought|visited|came)\\b"

/* Whether the case has come to a second patient: another age opens a paragraph as the first one
 * did. */
static gboolean
is_second (CwReportReader *self, const CwReportSentence *sentence, People *people)
{
  const char *plain = self->text->plain->str;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_autofree char *age = NULL;

  people->is_second |= people->age && has (self, sentence, SECOND_CASE);
  if (sentence->in_abstract || people->is_second)
    return people->is_second;
  if (sentence->first > 0 && plain[sentence->first - 1] != '\n')
    return FALSE;
  words = g_strndup (plain + sentence->first, sentence->past - sentence->first);
  if (!cw_patterns_match (self->patterns, INTRODUCES, words, 0, -1, &match))
    return FALSE;
  age = cw_report_fetch (match, "age");
  people->is_second = people->age && !g_str_equal (people->age, age);
  if (people->age == NULL)
    people->age = g_steal_pointer (&age);
  return people->is_second;
}

/* The words of what the patient is called by, and whether a relative is there too. */
static void
note_pronouns (CwReportReader *self, const CwReportSentence *sentence)
{
  if (has (self, sentence, "\\b(?:he|his|him|himself)\\b"))
    self->pronouns |= CW_REPORT_HE;
  if (has (self, sentence, "\\b(?:she|her|herself|hers)\\b"))
    self->pronouns |= CW_REPORT_SHE;
  if (has (
        self, sentence,
        "\\b(?:" CW_REPORT_RELATIVE
        "|colleague|friend|doctor|physician|surgeon|nurse|boy|girl|man|woman|baby|newborn)s?\\b"))
    self->pronouns |= CW_REPORT_SOMEBODY;
}

/* No case is told at greater length; what is beyond stays unread. */
#define MOST_BYTES (256 * 1024)

/* "We report a 40-year-old man who" tells of the case also where an introduction has no heading. */
#define ANNOUNCES                                                                                  \
  "\\b(?:we|here(?:in)?|report|article)\\b[^.;]{0,60}?\\b(?:report|present|describe|discuss)s?\\b" \
  "[^.;]{0,80}?" OPENS

/* Settles for each sentence whether it is about the patient. */
void
cw_report_judge_subjects (CwReportReader *self)
{
  CwReportSentence *before = NULL;
  People people = { NULL, FALSE };
  gsize bytes = 0;

  for (guint i = 0; i < self->sentences->len; i++)
    {
      CwReportSentence *sentence = &g_array_index (self->sentences, CwReportSentence, i);

      sentence->is_beyond = bytes > MOST_BYTES;
      if (sentence->is_beyond)
        continue;
      if (sentence->section == CW_REPORT_FRONT && has (self, sentence, ANNOUNCES))
        sentence->section = CW_REPORT_BACKGROUND;
      if (sentence->section == CW_REPORT_CASE)
        sentence->is_patient = !has (self, sentence,
                                     OTHERS "|" CITED "|" ANOTHER "|" COMMENTS "|" CONDITIONAL
                                            "|" GENERAL "|" GENERAL_CITED) &&
                               !(self->may_have_second && is_second (self, sentence, &people));
      else if (sentence->section == CW_REPORT_DISCUSSION)
        sentence->is_patient = is_ours (self, before, sentence);
      else if (sentence->section == CW_REPORT_BACKGROUND)
        sentence->is_patient = is_told (self, before, sentence);
      if (sentence->section <= CW_REPORT_DISCUSSION)
        bytes += sentence->past - sentence->first;
      if (sentence->is_patient && sentence->section != CW_REPORT_DISCUSSION)
        note_pronouns (self, sentence);
      before = sentence;
    }
  g_free (people.age);
}
