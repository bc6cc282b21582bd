/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

#include "notation/regimen/cw-regimen.h"

/* The words that tell drugs and doses, as the reader of regimens understands them. */

/* The drugs of a regimen, lent. */
GPtrArray *
cw_report_get_drugs (CwSnapshot *regimen)
{
  return regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];
}

/* How a drug is given, before its name. */
#define ROUTES                                                                                     \
  "oral|intravenous|subcutaneous|intramuscular|intrathecal|IV|intravitreal|intranasal|sublingual|" \
  "transdermal|subconjunctival|intra-articular|intralesional|epidural|intravesical|intracameral|"  \
  "intradermal|intrapleural|intraventricular|intraosseous|retrobulbar|intratympanic|subretinal|"   \
  "rectal|vaginal|buccal|inhaled|topical|intraperitoneal|intra-arterial"

#define GIVEN                                                                                      \
  "(?:given|administered|prescribed|started|initiated|introduced|commenced|begun|continued|"       \
  "maintained|injected|infused|loaded|dosed)"
#define UNIT "(?:mg|g[mr]?|mcg|ug|\\x{3bc}g|\\x{b5}g|IU|UI|units?|U|million)\\b"
#define MASS "\\d[\\d.,]* ?(?:[-\\x{2013}] ?\\d[\\d.,]* ?)?" UNIT
/* The volume in which a dose comes: "0.4 mg/0.1 ml", "0.05 ml/0.5 mg". */
#define VOLUME_BEHIND "(?: ?/ ?| in )\\d[\\d.]* ?ml\\b"
/* "160/800 mg" of two drugs in one is no quantity. */
#define TWO_MASSES "(?<![\\d.])\\d[\\d.]*/\\d[\\d.]* ?m?g\\b"
/* "0.5% bupivacaine, 10 mg". */
#define SHARE "\\d[\\d.]* ?%,? "
#define VOLUME_BEFORE "\\b\\d[\\d.]* ?ml ?/ ?(?=\\d[\\d.]* ?m?c?g\\b)"
#define RECIPIENT "(?: (?:to|for) (?:him|her|the (?:patient|child|infant|boy|girl)))"
#define WAS_GIVEN                                                                                  \
  "(?:(?:was|were|has been|had been) (?:\\w+ly |also |then |first )*)?" GIVEN RECIPIENT "?"
#define DOSE_OF                                                                                    \
  ",? (?:at|in|with|as|by) (?:an? |the "                                                           \
  ")?(?:(?:initial|starting|bolus|maximum|maintenance|low|high|daily|total|single|standard|"       \
  "reduced|small|moderate|"                                                                        \
  "loading|fixed|full|recommended|usual|weekly) )*(?:doses?|dosages?|rate)(?: of\\b|(?= \\(?\\d))"
/* How it is given, said as an adverb. */
#define ADVERB                                                                                     \
  "(?:orally|intravenously|subcutaneously|intramuscularly|intrathecally|intraperitoneally|"        \
  "intra-?arterially|topically|rectally|vaginally|sublingually|intranasally|intravitreally|"       \
  "subconjunctivally|transdermally|intradermally|intravesically)"
#define RHYTHM                                                                                     \
  "(?:once|twice|thrice|daily|weekly|monthly|every|each|(?:two|three|four|five|\\d) times|at "     \
  "(?:night|bedtime)|from day|on days?)"
/* The forms in which a drug comes or is told of, behind its name. */
#define FORM                                                                                       \
  "(?:pulses?|infusions?|treatment|therapy|medications?|injections?|administration|replacement|"   \
  "supplement(?:ation|s)?|prophylaxis|patch(?:es)?|monotherapy|drip|solution|suspension|"          \
  "bolus(?:es)?|load)"
#define BY_WAY                                                                                     \
  "(?:by|via|through) (?:the |an? )?(?:" ROUTES                                                    \
  "|nasogastric|orogastric|nebuli[sz]\\w+|mouth|inhalation|(?:central|peripheral|feeding))"
/* A trade name, its maker and where he lives, between a drug and its dose. */
#define MAKER                                                                                      \
  " \\((?![^()]*\\b(?:daily|weekly|once|twice|every|oral|orally|iv|intra\\w+|sub\\w+|po|sc|im|"    \
  "bid|tid|qd|and|plus|with)\\b)(?:[^()\\d]|(?<=-)\\d){2,60}\\),?(?= " MASS ")"                    \
  "|(?<=\\()(?-i:[A-Z])[^();\\d]{2,80}; (?=" MASS ")"                                              \
  "|(?<=[a-z]), (?-i:[A-Z])[^(),;]{2,40}(?:, (?-i:[A-Z])[^(),;]{2,30}){0,3}; (?=" MASS ")"

/* What stands between a drug, its dose and its rhythm without telling anything. */
#define UNREAD                                                                                     \
  "(?: " FORM ")?(?: " WAS_GIVEN ")?" DOSE_OF "|\\b(?:at|with) (?:a )?dosage of\\b"                \
  "|(?: (?:for )?" FORM ")+(?: of| at)?(?: (?:was|were) (?:\\w+ly )?" GIVEN ")?(?= \\(?" MASS ")"  \
  "|(?<=" ROUTES ") "                                                                              \
  "(?:(?:loading|single|bolus|initial) )?(?:dose|drip|infusion|injection|"                         \
  "administration|bolus|pulse)s? of\\b"                                                            \
  "|(?<=" ROUTES ") (?:pulsed?|bolus)(?= [a-z])"                                                   \
  "|(?<=intravenous) \\(IV\\)|\\x{ae}|\\x{2122}|\\(\\x{ae}\\)|(?<=,) as well as\\b| "              \
  "\\((?-i:[A-Z][A-Za-z0-9-]{1,7})\\),?(?: at)?(?= "                                               \
  "\\d)|" MAKER "|(?<=\\()(?-i:[A-Z]|hCG|hMG)[\\w-]{0,20}[,:;]? (?=" MASS ")"                      \
  "|(?<=\\()(?:(?:daily|loading|initial|total|single) )?(?:dose|at)(?: of|:)? (?=" MASS ")"        \
  "|(?<=[a-z])(?<!day)(?<!daily)(?<!weekly)(?<!week)(?<!hours),(?= " MASS ")"                      \
  "|,? (?:dosed|given) at(?= \\d)|(?<=g)/body\\b|(?<=kg) (?:of )?(?:ideal )?body ?weight(?=/)"     \
  "| (?:ampoules?|ampules?|tablets?|capsules?|injections?|syrup|vials?)(?= \\(?\\d)"               \
  "|\\b(?:tabs?|inj|caps?|syr)\\b\\.? (?=[a-z])"                                                   \
  "| (?:was|were|has been|had been) (?:\\w+ly )?" GIVEN "(?= (?:" RHYTHM "|" ADVERB ")\\b| \\()"   \
  "|,? (?:starting|initially|beginning|at first|initiated|started)(?: (?:at|with|on))?(?: "        \
  "an?)?(?= " MASS                                                                                 \
  ")|(?<=started|added|begun|initiated|introduced|commenced) on (?:[\\w-]+ )?day \\d+\\b"          \
  "| (?:(?:tablets?|tabs?|capsules?) )?" WAS_GIVEN                                                 \
  ",?(?: (?:as|at|with|by|via|in)(?: an?| the)?)?(?= "                                             \
  "(?:\\d|(?:" ROUTES ") ))"                                                                       \
  "|,? (?:at|in|with) an? (?=(?:" ROUTES ") (?:dose|dosage) of)|,? (?:at|with|as) an?(?= " MASS    \
  ")|,? over (?:\\d+|two|three|four|five|six|seven) "                                              \
  "(?:consecutive )?days\\b(?! (?:continu|infus))"                                                 \
  "| " WAS_GIVEN " (?:via|through|by) (?:an? |the )?(?:nasogastric|orogastric|feeding|central|"    \
  "peripheral)[\\w ]{0,9} (?:tube|line|catheter|vein)\\b"                                          \
  "|,? (?:given|administered|taken)(?= " ADVERB "\\b)"                                             \
  "|(?<=" ROUTES ") (?:chemo|immuno)?(?:therapy|"                                                  \
  "treatment) with\\b"                                                                             \
  "|,? on (?:(?:post-?operative|hospital|hospitali[sz]ation) day \\d+|day \\d+(?= (?:after|"       \
  "following|post|of (?:the |his |her )?(?:admission|illness|hospital|life|stay|disease))))\\b"    \
  "|(?<=orally|intravenously|subcutaneously|intramuscularly) with\\b"                              \
  "|(?<=oral|intravenous|subcutaneous) route(?: from)?(?= )"                                       \
  "|(?<![\\d.,])" SHARE "(?=[a-z(]|\\d)|(?<=g|IU)" VOLUME_BEHIND "|" VOLUME_BEFORE "|" TWO_MASSES  \
  "|(?<=\\()an? (?:single )?(?=" MASS ")|(?<=[a-z]) ?[:=-] ?(?=" MASS                              \
  ")|(?<=[a-z])\\x{2014}(?=" MASS ")"                                                              \
  "|(?<=\\dg)rams?\\b|(?<=\\d g)rams?\\b|(?<=\\d)-(?=m?g\\b)|(?<=\\dmg)s\\b|(?<=\\d mg)s\\b"

/* In "4 mg of one, 100 mg of another" a comma parts two drugs, and it parts what is no drug from
 * the next. */
static gboolean
parts_drugs (CwReportReader *self, const GArray *names, gsize first, gsize comma)
{
  gboolean follows_name = FALSE;

  for (guint i = 0; i < names->len; i++)
    follows_name = follows_name || g_array_index (names, CwReportRange, i).past == comma;
  return !follows_name || g_ascii_isdigit (self->words[first]) ||
         cw_report_has_in (self, MASS "(?:/\\w+)*(?:(?: of)? [\\w-]+)?\\Z", first, comma);
}

/* Behind the last of the names that begin in the stretch, or its beginning. */
static gsize
skip_names (const GArray *names, gsize first, gsize past)
{
  gsize end = first;

  for (guint i = 0; i < names->len; i++)
    {
      const CwReportRange *name = &g_array_index (names, CwReportRange, i);

      if (name->first >= first && name->first < past)
        end = MIN (name->past, past);
    }
  return end;
}

/* "5000 U" and "1 gr" are written as the reader of regimens takes them, which knows no more than
 * its line; units of some drugs are others. */
static void
spell_units (CwReportReader *self, char *line, gsize first, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;
  gboolean has_own = cw_report_has (self, "\\bbleomycin|botulin");

  for (gboolean more = cw_report_match_in (
         self,
         "(?<=\\d)(?<unit> (?-i:U))(?![\\w.])|\\d ?(?<gram>gr)(?=[/ ,)])|/m(?<power>\\^2)(?!\\d)",
         first, past, &match);
       more; more = g_match_info_next (match, NULL))
    {
      gsize from, to;

      if (cw_report_get_range (match, "unit", &from, &to) && !has_own)
        memcpy (line + from - first, "IU", 2);
      if (cw_report_get_range (match, "gram", &from, &to))
        line[from + 1 - first] = ' ';
      if (cw_report_get_range (match, "power", &from, &to))
        memcpy (line + from - first, "2 ", 2);
    }
}

/* "150 000 units" is one number. */
static void
join_thousands (CwReportReader *self, char *line, gsize first, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match_in (
         self, "(?<![\\w.,])(?<high>\\d{1,3}) (?=\\d{3} ?(?:IU|units?|mg|U)\\b)", first, past,
         &match);
       more; more = g_match_info_next (match, NULL))
    {
      gsize from, to;

      if (!cw_report_get_range (match, "high", &from, &to))
        continue;
      memmove (line + from + 1 - first, line + from - first, to - from);
      line[from - first] = ' ';
    }
}

/* As the reader of regimens knows it. */
static const char *
get_unit (const char *word)
{
  if (g_ascii_strncasecmp (word, "milligram", 9) == 0)
    return "mg";
  if (g_ascii_strncasecmp (word, "microgram", 9) == 0)
    return "ug";
  return g_ascii_strncasecmp (word, "gram", 4) == 0 ? "g" : word;
}

/* In the place of a longer one. */
static void
put_word (char *line, const char *word, gsize length)
{
  memset (line, ' ', length);
  memcpy (line, word, MIN (strcspn (word, " "), length));
}

/* "7,5 mg" and "five milligrams" in the figures that the reader of regimens knows. */
static void
spell_numbers (CwReportReader *self, char *line, gsize first, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more =
         cw_report_match_in (self,
                             "\\d(?<comma>,)\\d{1,2}(?= "
                             "?(?:mg|g|mcg|ug|\\x{3bc}g|\\x{b5}g|ml)\\b)|\\b" CW_REPORT_WORDED_MASS
                             "|(?<=\\d )(?<mass>(?:milli|micro)grams?)\\b",
                             first, past, &match);
       more; more = g_match_info_next (match, NULL))
    {
      g_autofree char *count = cw_report_fetch (match, "count");
      g_autofree char *number = count ? cw_report_read_number (count) : NULL;
      gsize from, to;

      if (cw_report_get_range (match, "comma", &from, &to))
        line[from - first] = '.';
      if (number && cw_report_get_range (match, "count", &from, &to))
        put_word (line + from - first, number, to - from);
      if (cw_report_get_range (match, "mass", &from, &to))
        put_word (line + from - first, get_unit (self->words + from), to - from);
    }
}

#define TABLETS "(?:tablets?|tabs?|capsules?|pills?|vials?|ampoules?|ampules?|sachets?)"
#define MANY "(?<many>two|three|four|five|six|[2-9])"
#define EACH "(?<each>\\d{1,4} ?)(?=m?c?g\\b)"

/* "two tablets of 50 mg" and "50 mg, two tablets" are a dose of 100 mg, where there is room to say
 * so; otherwise no dose is told. */
static void
multiply_tablets (CwReportReader *self, char *line, gsize first, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more =
         cw_report_match_in (self,
                             "(?<![\\w.])" MANY " " TABLETS " (?:of (?:[\\w-]+ )?)?" EACH
                             "|(?<![\\w.])" EACH "m?c?g,? " MANY " (?:" TABLETS ")\\b",
                             0, past, &match);
       more; more = g_match_info_next (match, NULL))
    {
      g_autofree char *many = cw_report_fetch (match, "many");
      g_autofree char *each = cw_report_fetch (match, "each");
      g_autofree char *number = cw_report_read_number (many);
      g_autofree char *dose = NULL;
      gsize from, to;

      if (number == NULL || !cw_report_get_range (match, "each", &from, &to) || from < first)
        continue;
      dose = g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (number, NULL, 10) *
                                                     g_ascii_strtoll (each, NULL, 10));
      memset (line + from - first, ' ', to - from);
      if (strlen (dose) <= to - from)
        memcpy (line + from - first, dose, strlen (dose));
    }
}

/* "at an initial dosage of" stands between the drug and its dose; the reader of regimens sees
 * white space there, as it does in "100-mg" and behind the "mg" of "mgs". */
static char *
dup_line (CwReportReader *self, gsize first, gsize past, const GArray *names)
{
  char *line = g_strndup (self->words + first, past - first);
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match_in (self, UNREAD, first, past, &match); more;
       more = g_match_info_next (match, NULL))
    {
      gsize from, to;

      if (!cw_report_get_range (match, NULL, &from, &to))
        continue;
      from = skip_names (names, from, to);
      if (!(self->words[from] == ',' && to == from + 1 && parts_drugs (self, names, first, from)))
        memset (line + from - first, ' ', to - from);
      /* "one 2 g and another 500 mg were given intravenously" is said of both. */
      if (to > from + 5 && g_ascii_strncasecmp (self->words + from, " were ", 6) == 0 &&
          cw_report_has_in (self, "\\G (?:" ADVERB "|" RHYTHM ")\\b", to, past))
        memcpy (line + from - first + 1, "all", 3);
    }
  join_thousands (self, line, first, past);
  spell_units (self, line, first, past);
  spell_numbers (self, line, first, past);
  multiply_tablets (self, line, first, past);
  return line;
}

static gboolean
is_named (CwReportReader *self, CwReportRange range, const GArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    {
      CwReportRange known = g_array_index (names, CwReportRange, i);
      g_autofree char *word = cw_report_dup_item (self, known);

      if (known.first >= range.first && known.past <= range.past && strstr (name, word))
        return TRUE;
    }
  return cw_report_is_drug (self, name);
}

/* "beta-blocker propranolol", "added prednisone": what leads to the name is no part of it. */
static void
trim_name (CwReportReader *self, CwSnapshot *drug, const char *name)
{
  static const char *const leads[] = {
    "added",          "well",          "antibiotic",   "antifungal",       "antiviral",
    "agent",          "antagonist",    "inhibitor",    "blocker",          "beta-blocker",
    "selective",      "empiric",       "steroid",      "diuretic",         "non-selective",
    "corticosteroid", "vasopressor",   "analgesic",    "antiepileptic",    "introduced",
    "anticoagulant",  "tablet",        "tablets",      "capsule",          "syrup",
    "anti-histamine", "antihistamine", "prophylactic", "therapeutic",      "injection",
    "antiplatelet",   "opioid",        "sedative",     "antihypertensive", NULL,
  };
  const char *at = name;

  for (gsize length = strcspn (at, " "); at[length]; length = strcspn (at, " "))
    {
      g_autofree char *word = g_ascii_strdown (at, (gssize)length);

      if (!g_strv_contains (leads, word))
        break;
      at += length + 1;
    }
  if (at > name && cw_report_is_drug (self, at))
    {
      g_autofree char *rest = g_strdup (at);

      cw_report_set (drug, "name", rest);
    }
}

#define OF_TWO_PARTS "\\A[a-z]+(?: sodium)?(?: ?\\+ ?| plus |,? and | with )[a-z ]+\\Z"

/* "piperacillin plus tazobactam (4.5 g)": the reader of regimens takes the second part for a drug
 * of its own, but the dose is that of both. */
static void
join_parts (CwReportReader *self, CwReportRange range, const GArray *names, CwSnapshot *drug)
{
  const char *name = cw_snapshot_get_text (drug, "name");

  for (guint i = 0; i < names->len; i++)
    {
      CwReportRange known = g_array_index (names, CwReportRange, i);
      g_autofree char *words = cw_report_dup_item (self, known);

      if (known.first < range.first || known.past > range.past || !g_str_has_suffix (words, name) ||
          !cw_report_match_words (self, OF_TWO_PARTS, words))
        continue;
      cw_report_set (drug, "name", words);
      cw_report_set_missing (drug, "route", cw_report_find_route (self, known));
      return;
    }
}

/* Only names that are drugs stay. */
static void
keep_drugs (CwReportReader *self, CwReportRange range, const GArray *names, CwSnapshot *regimen)
{
  GPtrArray *drugs = cw_report_get_drugs (regimen);

  for (guint i = drugs->len; i > 0; i--)
    {
      const char *name = cw_snapshot_get_text (drugs->pdata[i - 1], "name");

      if (name == NULL || !is_named (self, range, names, name))
        g_ptr_array_remove_index (drugs, i - 1);
      else
        {
          join_parts (self, range, names, drugs->pdata[i - 1]);
          trim_name (self, drugs->pdata[i - 1], cw_snapshot_get_text (drugs->pdata[i - 1], "name"));
        }
    }
}

/* "was started at a dose of 8 mg/day" still tells the dose of the drug. */
#define NO_DOSE                                                                                    \
  "(?!" RECIPIENT                                                                                  \
  "?(?: \\w+ly)?,? (?:(?:at|with|in|to|as|by|via) )?(?:an? |the )?(?:[\\w-]+ ){0,2}?"              \
  "(?:(?:dose|dosage) (?:of )?)?\\(?" MASS "|(?: "                                                 \
  "\\w+ly)?"                                                                                       \
  " (?:" RHYTHM "|" ADVERB "|" BY_WAY ")\\b)"
#define CLAUSE_END                                                                                 \
  ";(?! " MASS                                                                                     \
  ")|(?<!\\.[a-z])\\.(?= |$)|,? (?:but|however|which|resulting|leading|because|due to|after "      \
  "which|followed by an? (?!regimen)|and (?:was|were|has|he|she|the patient|showed|had|"           \
  "undergo(?:es|ing)?|underwent|attends?|comes|returned|visits))\\b|\\)? (?:was|were) "            \
  "(?:started|initiated|commenced|begun|administered|given|prescribed|added|introduced)"           \
  "\\b" NO_DOSE

/* "600 mg twice a day indinavir", "150 mg of clofazimine". */
#define DOSE_BEFORE                                                                                \
  "(?<![\\w.,/-])(?:\\d[\\d.]* ?ml ?/ ?)?(?:(?:\\d{1,3} (?=\\d{3}\\b))?\\d[\\d.,]*[ "              \
  "-]?(?:million )?"                                                                               \
  "(?:mg|g|mcg|\\x{3bc}g|\\x{b5}g|IU|U|units|(?:milli|micro)?grams?)|" CW_REPORT_WORDED_MASS       \
  ")(?:" VOLUME_BEHIND ")?"                                                                        \
  "(?:(?:/| per )[\\w/]{1,8})?(?: (?:of )?body ?weight)?,?"                                        \
  "(?: (?:(?:once|twice|three times|\\d times) (?:a|per) day|(?:once|twice) "                      \
  "daily|daily|bid|tid))?"                                                                         \
  "(?: (?:of|" ROUTES "|pulsed|weekly|daily|"                                                      \
  "(?:dose|infusion|injection|bolus|pulse|tablet|capsule)s?)){0,3} (?:" SHARE ")?\\Z"

/* "intravenous infusion of", "weekly" before a drug or its dose belongs to it. */
static void
take_manner (CwReportReader *self, CwReportRange part, CwReportRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match_in (
        self,
        "(?<!\\w)(?:(?:(?:" ROUTES "|PO|SC|IM|i\\.v\\.|p\\.o\\.|"
        "s\\.c\\.|i\\.m\\.|i\\.v|i\\.m|p\\.o|s\\.c|intravenous "
        "\\(IV\\)|nebuli[sz]ed|liposomal|high-dose|low-dose|"
        "(?:(?:once|twice|thrice|(?:two|three|four) times)[ -])?(?:weekly|daily)) ){1,2}"
        "(?:pulsed? |bolus |(?:(?:loading|single|bolus|initial) "
        ")?(?:dose|drip|infusion|injection|administration|bolus|pulse)s? of |"
        "(?:chemo|immuno)?(?:therapy|treatment) with "
        ")?|(?:orally|intravenously|subcutaneously|intramuscularly) with )\\Z",
        part.first, range->first, &match) &&
      cw_report_get_range (match, NULL, &first, &past))
    range->first = first;
}

/* The last of the drugs before a turn: "5 mg were given, but the level of vitamin D". */
static const CwReportRange *
find_last (CwReportReader *self, const GArray *names)
{
  const CwReportRange *name = &g_array_index (names, CwReportRange, 0);

  for (guint i = 1; i < names->len; i++, name++)
    if (cw_report_has_in (self, "\\b(?:but|however|although|whereas)\\b", name->past,
                          name[1].first))
      break;
  return name;
}

/* The words that hold the drugs: from the first of them, or what stands before it in its own
 * right, to the end of the clause. */
CwReportRange
cw_report_get_clause (CwReportReader *self, const GArray *names, CwReportRange part)
{
  CwReportRange range = { g_array_index (names, CwReportRange, 0).first, 0 };
  const CwReportRange *last = find_last (self, names);
  g_autoptr (GMatchInfo) dose = NULL;
  gsize first, past;

  take_manner (self, part, &range);
  if (cw_report_match_in (self, DOSE_BEFORE, part.first, range.first, &dose) &&
      cw_report_get_range (dose, NULL, &first, &past))
    {
      range.first = first;
      take_manner (self, part, &range);
    }
  range.past = cw_report_find_end (self, CLAUSE_END, last->past, part.past);
  return range;
}

/* "5 mg/day for 3 days, then 2.5 mg/day for 3 days": those of the second step are not the first. */
static void
forget_days_of_steps (GPtrArray *drugs)
{
  for (guint i = 1; i < drugs->len; i++)
    {
      CwSnapshot *drug = drugs->pdata[i];
      const CwField *days = cw_entity_info_find (drug->info, "days");
      const char *name = cw_snapshot_get_text (drug, "name");
      const char *written = cw_snapshot_get_text (drug, "as-written");

      if (written && strstr (written, " for ") &&
          g_strcmp0 (name, cw_snapshot_get_text (drugs->pdata[i - 1], "name")) == 0)
        g_clear_pointer (&drug->texts[days->index], g_free);
    }
}

/* The line as the reader of regimens understands it; each drug keeps its words. */
CwSnapshot *
cw_report_read_line (CwReportReader *self, CwReportRange range, const GArray *names)
{
  g_autofree char *line = dup_line (self, range.first, range.past, names);
  g_autofree char *words = cw_report_dup_words (self, range.first, range.past);
  g_autoptr (CwRegimenReading) reading = cw_regimen_parse (line);
  GPtrArray *drugs;

  if (reading->regimen == NULL)
    return NULL;
  keep_drugs (self, range, names, reading->regimen);
  drugs = cw_report_get_drugs (reading->regimen);
  if (drugs->len == 0)
    return NULL;
  for (guint i = 0; i < drugs->len; i++)
    {
      const char *written = cw_snapshot_get_text (drugs->pdata[i], "as-written");
      const char *at = written ? strstr (line, written) : NULL;
      gsize first = range.first + (at ? (gsize)(at - line) : 0);
      g_autofree char *own =
        at ? cw_report_dup_words (self, first, first + strlen (written)) : NULL;

      cw_report_set (drugs->pdata[i], "as-written", own);
    }
  forget_days_of_steps (drugs);
  cw_report_set (reading->regimen, "as-written", words);
  return g_steal_pointer (&reading->regimen);
}
