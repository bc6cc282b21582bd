/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

/* A line cut into elements: what each stretch of tokens can be, before it is asked what belongs to
 * which drug. */

/* No name has more parts; longer chains are not followed to their end from each of their links. */
#define NAME_TOKENS_MAX 16

/* No route has more. */
#define ROUTE_TOKENS_MAX 7

/* Words and the element they are, whatever stands around them. The longest phrases come first. */
static const struct
{
  const char *phrase;
  CwRegimenElementKind kind;
  const char *value;
} phrases[] = {
  { "i . v .", CW_REGIMEN_ROUTE, "intravenous" },
  { "i . v", CW_REGIMEN_ROUTE, "intravenous" },
  { "p . o .", CW_REGIMEN_ROUTE, "oral" },
  { "p . o", CW_REGIMEN_ROUTE, "oral" },
  { "s . c .", CW_REGIMEN_ROUTE, "subcutaneous" },
  { "s . c", CW_REGIMEN_ROUTE, "subcutaneous" },
  { "i . m .", CW_REGIMEN_ROUTE, "intramuscular" },
  { "i . m", CW_REGIMEN_ROUTE, "intramuscular" },
  { "i . p .", CW_REGIMEN_ROUTE, "intraperitoneal" },
  { "i . p", CW_REGIMEN_ROUTE, "intraperitoneal" },
  { "i . t .", CW_REGIMEN_ROUTE, "intrathecal" },
  { "i . t", CW_REGIMEN_ROUTE, "intrathecal" },
  { "i . a .", CW_REGIMEN_ROUTE, "intra-arterial" },
  { "i . a", CW_REGIMEN_ROUTE, "intra-arterial" },
  { "orally administered", CW_REGIMEN_ROUTE, "oral" },
  { "orally given", CW_REGIMEN_ROUTE, "oral" },
  { "intravenously administered", CW_REGIMEN_ROUTE, "intravenous" },
  { "intravenously given", CW_REGIMEN_ROUTE, "intravenous" },
  { "iv push", CW_REGIMEN_ROUTE, "intravenous" },
  { "s / c", CW_REGIMEN_ROUTE, "subcutaneous" },
  { "intra - arterially", CW_REGIMEN_ROUTE, "intra-arterial" },
  { "intra - arterial", CW_REGIMEN_ROUTE, "intra-arterial" },
  { "intra - articularly", CW_REGIMEN_ROUTE, "other" },
  { "intra - articular", CW_REGIMEN_ROUTE, "other" },
  { "by mouth", CW_REGIMEN_ROUTE, "oral" },
  { "per os", CW_REGIMEN_ROUTE, "oral" },
  { "by nebulizer", CW_REGIMEN_ROUTE, "inhaled" },
  { "via nebulizer", CW_REGIMEN_ROUTE, "inhaled" },
  { "oral administration of", CW_REGIMEN_ROUTE, "oral" },
  { "loading dose", CW_REGIMEN_NOTE, "loading dose" },
  { "loading", CW_REGIMEN_NOTE, "loading dose" },
  { "bolus", CW_REGIMEN_NOTE, "bolus" },
  { "followed by", CW_REGIMEN_THEN, NULL },
  { "and then", CW_REGIMEN_THEN, NULL },
  { "then", CW_REGIMEN_THEN, NULL },
  { "- >", CW_REGIMEN_THEN, NULL },
  { "\u2192", CW_REGIMEN_THEN, NULL },
  { "in combination with", CW_REGIMEN_AND, NULL },
  { "combined with", CW_REGIMEN_AND, NULL },
  { "together with", CW_REGIMEN_AND, NULL },
  { "along with", CW_REGIMEN_AND, NULL },
  { "with a dosage of", CW_REGIMEN_FILLER, NULL },
  { "with dosage of", CW_REGIMEN_FILLER, NULL },
  { "with a dose of", CW_REGIMEN_FILLER, NULL },
  { "with the dose of", CW_REGIMEN_FILLER, NULL },
  { "administration of", CW_REGIMEN_FILLER, NULL },
  { "injection of", CW_REGIMEN_FILLER, NULL },
  { "injections of", CW_REGIMEN_FILLER, NULL },
  { "intensity - modulated radiotherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "intensity - modulated radiation therapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "intensity modulated radiotherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "intensity modulated radiation therapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "stereotactic body radiotherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "stereotactic body radiation therapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "stereotactic ablative radiotherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "stereotactic radiotherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "stereotactic radiosurgery", CW_REGIMEN_TECHNIQUE, NULL },
  { "volumetric modulated arc therapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "volumetric - modulated arc therapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "three - dimensional conformal radiotherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "3 d conformal radiotherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "proton beam therapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "proton therapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "gamma knife", CW_REGIMEN_TECHNIQUE, NULL },
  { "hdr brachytherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "ldr brachytherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "pdr brachytherapy", CW_REGIMEN_TECHNIQUE, NULL },
  { "w /", CW_REGIMEN_AND, NULL },
  { "and", CW_REGIMEN_AND, NULL },
  { "plus", CW_REGIMEN_AND, NULL },
  { "with", CW_REGIMEN_AND, NULL },
  { "+", CW_REGIMEN_AND, NULL },
  { "&", CW_REGIMEN_AND, NULL },
  { "dose - dense", CW_REGIMEN_DENSE, "dose-dense" },
  { "dose dense", CW_REGIMEN_DENSE, "dose-dense" },
  { "first - line", CW_REGIMEN_LINE, "1" },
  { "first line", CW_REGIMEN_LINE, "1" },
  { "1 st - line", CW_REGIMEN_LINE, "1" },
  { "1 st line", CW_REGIMEN_LINE, "1" },
  { "second - line", CW_REGIMEN_LINE, "2" },
  { "second line", CW_REGIMEN_LINE, "2" },
  { "2 nd - line", CW_REGIMEN_LINE, "2" },
  { "2 nd line", CW_REGIMEN_LINE, "2" },
  { "third - line", CW_REGIMEN_LINE, "3" },
  { "third line", CW_REGIMEN_LINE, "3" },
  { "3 rd - line", CW_REGIMEN_LINE, "3" },
  { "3 rd line", CW_REGIMEN_LINE, "3" },
  { "on each of", CW_REGIMEN_FILLER, NULL },
  { "at a dose of", CW_REGIMEN_FILLER, NULL },
  { "at the dose of", CW_REGIMEN_FILLER, NULL },
  { "at a dose level of", CW_REGIMEN_FILLER, NULL },
  { "a dose of", CW_REGIMEN_FILLER, NULL },
  { "dose of", CW_REGIMEN_FILLER, NULL },
  { "at a dosage of", CW_REGIMEN_FILLER, NULL },
  { "at the dosage of", CW_REGIMEN_FILLER, NULL },
  { "at dosage of", CW_REGIMEN_FILLER, NULL },
  { "at doses of", CW_REGIMEN_FILLER, NULL },
  { "at a starting dose of", CW_REGIMEN_FILLER, NULL },
  { "at an initial dose of", CW_REGIMEN_FILLER, NULL },
  { "with a starting dose of", CW_REGIMEN_FILLER, NULL },
  { "with an initial dose of", CW_REGIMEN_FILLER, NULL },
  { "starting dose of", CW_REGIMEN_FILLER, NULL },
  { "starting dose", CW_REGIMEN_FILLER, NULL },
  { "initial dose of", CW_REGIMEN_FILLER, NULL },
  { "in a dose of", CW_REGIMEN_FILLER, NULL },
  { "at a low dose", CW_REGIMEN_FILLER, NULL },
  { "at a high dose", CW_REGIMEN_FILLER, NULL },
  { "at low dose", CW_REGIMEN_FILLER, NULL },
  { "at high dose", CW_REGIMEN_FILLER, NULL },
  { "dosage of", CW_REGIMEN_FILLER, NULL },
  { "of each cycle", CW_REGIMEN_FILLER, NULL },
  { "of every cycle", CW_REGIMEN_FILLER, NULL },
  { "of the cycle", CW_REGIMEN_FILLER, NULL },
  { "repeated", CW_REGIMEN_FILLER, NULL },
  { "both", CW_REGIMEN_ALL, NULL },
  { "all", CW_REGIMEN_ALL, NULL },
  { ",", CW_REGIMEN_SEPARATOR, NULL },
  { ";", CW_REGIMEN_SEPARATOR, NULL },
  { ".", CW_REGIMEN_SEPARATOR, NULL },
  { "\n", CW_REGIMEN_SEPARATOR, NULL },
  { "\u2022", CW_REGIMEN_SEPARATOR, NULL },
  { "(", CW_REGIMEN_OPEN, NULL },
  { "|", CW_REGIMEN_FILLER, NULL },
  { "[", CW_REGIMEN_OPEN, NULL },
  { ")", CW_REGIMEN_CLOSE, NULL },
  { "]", CW_REGIMEN_CLOSE, NULL },
  { ":", CW_REGIMEN_COLON, NULL },
};

static const struct
{
  const char *words;
  CwRegimenElementKind kind;
  const char *value;
} single_words[] = {
  { "iv ivgtt ivd ivp intravenous intravenously", CW_REGIMEN_ROUTE, "intravenous" },
  { "po oral orally peroral perorally", CW_REGIMEN_ROUTE, "oral" },
  { "sc sq subq subcut subcutaneous subcutaneously", CW_REGIMEN_ROUTE, "subcutaneous" },
  { "im intramuscular intramuscularly", CW_REGIMEN_ROUTE, "intramuscular" },
  { "ip intraperitoneal intraperitoneally", CW_REGIMEN_ROUTE, "intraperitoneal" },
  { "intrathecal intrathecally", CW_REGIMEN_ROUTE, "intrathecal" },
  { "intraarterial intraarterially", CW_REGIMEN_ROUTE, "intra-arterial" },
  { "topical topically", CW_REGIMEN_ROUTE, "topical" },
  { "inhaled inhalation nebulized nebulised nebulizer nebuliser nebulization", CW_REGIMEN_ROUTE,
    "inhaled" },
  { "rectal rectally", CW_REGIMEN_ROUTE, "rectal" },
  { "intravitreal intravitreally intranasal intranasally sublingual sublingually transdermal "
    "transdermally subconjunctival subconjunctivally buccal intraarticular intraarticularly "
    "intralesional intralesionally epidural epidurally intravesical intravesically intracameral "
    "intradermal intradermally vaginal vaginally intrapleural intrapleurally intraosseous "
    "subretinal "
    "retrobulbar intratympanic intraventricular intraventricularly",
    CW_REGIMEN_ROUTE, "other" },
  { "induction", CW_REGIMEN_PHASE, "induction" },
  { "neoadjuvant", CW_REGIMEN_PHASE, "neoadjuvant" },
  { "adjuvant adj", CW_REGIMEN_PHASE, "adjuvant" },
  { "maintenance maint", CW_REGIMEN_PHASE, "maintenance" },
  { "dd", CW_REGIMEN_DENSE, "dose-dense" },
  { "salvage", CW_REGIMEN_PHASE, "salvage" },
  { "palliative", CW_REGIMEN_PHASE, "palliative" },
  { "consolidation", CW_REGIMEN_PHASE, "consolidation" },
  { "ebrt imrt vmat sbrt sabr srs srt igrt hdr ldr pdr cyberknife tomotherapy brachytherapy",
    CW_REGIMEN_TECHNIQUE, NULL },
  { "on in of a an as each infusion infusions injection injections dosed once flat fixed",
    CW_REGIMEN_FILLER, NULL },
};

void
cw_regimen_element_clear (CwRegimenElement *element)
{
  g_clear_pointer (&element->value, g_free);
  g_clear_pointer (&element->other, g_free);
}

static guint
match_phrase (const CwScan *scan, guint at, CwRegimenElement *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint taken = cw_scan_take_phrase (scan, at, phrases[i].phrase);

      if (taken == 0)
        continue;
      element->kind = phrases[i].kind;
      element->value = element->kind == CW_REGIMEN_TECHNIQUE ? cw_scan_dup (scan, at, at + taken)
                                                             : g_strdup (phrases[i].value);
      return taken;
    }
  return 0;
}

/* "FLOT pre-op x4", "FLOT post-op: …": said of cycles; "pre-op labs" is none. */
static gboolean
is_phase_of_operation (const CwScan *scan, guint at)
{
  guint end = at + 1;

  if (cw_scan_is (scan, at, "pre post") && cw_scan_is_hyphen (scan, at + 1) &&
      cw_scan_is (scan, at + 2, "op"))
    end = at + 3;
  else if (!cw_scan_is (scan, at, "preop postop"))
    return FALSE;
  return at > 0 &&
         ((cw_scan_is (scan, end, "x") && cw_scan_get (scan, end + 1)->kind == CW_TOKEN_NUMBER) ||
          cw_scan_is_sign (scan, end, ':'));
}

static gboolean
is_behind_unit (const CwScan *scan, guint at)
{
  return at > 0 && cw_scan_is (scan, at - 1, "mg g kg mcg iu units");
}

static guint
match_single (const CwScan *scan, guint at, CwRegimenElement *element)
{
  /* "ABVD: A 25 mg/m2" */
  if (cw_scan_is (scan, at, "a") && cw_scan_get (scan, at)->capital && at > 0 &&
      cw_scan_is_sign (scan, at - 1, ':') && cw_scan_get (scan, at + 1)->kind == CW_TOKEN_NUMBER)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (single_words); i++)
    if (cw_scan_is (scan, at, single_words[i].words))
      {
        element->kind = single_words[i].kind;
        element->value = element->kind == CW_REGIMEN_TECHNIQUE ? cw_scan_dup (scan, at, at + 1)
                                                               : g_strdup (single_words[i].value);
        return 1;
      }
  if (is_phase_of_operation (scan, at))
    {
      element->kind = CW_REGIMEN_PHASE;
      element->value = g_strdup (cw_scan_is (scan, at, "pre preop") ? "neoadjuvant" : "adjuvant");
      return cw_scan_is (scan, at, "pre post") ? 3 : 1;
    }
  /* "8 mg/kg LD, 6 mg/kg MD" */
  if (cw_scan_is (scan, at, "ld md") && is_behind_unit (scan, at) &&
      cw_scan_get (scan, at)->capital)
    {
      element->kind = CW_REGIMEN_NOTE;
      element->value = g_strdup (cw_scan_is (scan, at, "ld") ? "loading dose" : "maintenance dose");
      return 1;
    }
  /* "8 mg/kg load", "load 8 mg/kg" but not "viral load" */
  if (cw_scan_is (scan, at, "load") &&
      (cw_scan_get (scan, at + 1)->kind == CW_TOKEN_NUMBER || is_behind_unit (scan, at)) &&
      !(at > 0 && cw_scan_is (scan, at - 1, "viral tumor tumour dna rna parasite iron bacterial")))
    {
      element->kind = CW_REGIMEN_NOTE;
      element->value = g_strdup ("loading dose");
      return 1;
    }
  /* In small letters this is a word of every second sentence. */
  if (cw_scan_is (scan, at, "it") && cw_scan_get (scan, at)->capital &&
      cw_scan_get (scan, at)->end - cw_scan_get (scan, at)->start == 2 &&
      scan->text[cw_scan_get (scan, at)->start + 1] == 'T')
    {
      element->kind = CW_REGIMEN_ROUTE;
      element->value = g_strdup ("intrathecal");
      return 1;
    }
  return 0;
}

static const char *
get_time_unit (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, "h hr hrs hour hours"))
    return "h";
  if (cw_scan_is (scan, at, "min mins minute minutes"))
    return "min";
  if (cw_scan_is (scan, at, "d day days"))
    return "d";
  return NULL;
}

/* "2-hour intravenous infusion": the words before the last are those of the route. */
static gboolean
is_way_of_infusion (const CwScan *scan, guint at)
{
  return (cw_scan_is (scan, at, "intravenous iv") && cw_scan_is (scan, at + 1, "infusion")) ||
         cw_scan_take_phrase (scan, at, "i . v . infusion");
}

/* "50 mg/m2 2h", "(175 mg/m2, 3 h)", "IV 2 h", "civi 12 h": behind a dose that is worked out for
 * the patient, or a route, it can be nothing else. */
static gboolean
is_bare_time (const CwScan *scan, guint at, guint end, const char *unit)
{
  guint before = at;

  if (at < 2 || g_str_equal (unit, "d") ||
      cw_scan_is (scan, end,
                  "before after prior later pre post apart ago until from for to per a "
                  "interval intervals i infusions") ||
      cw_scan_is_sign (scan, end, '-') || cw_scan_is_sign (scan, end, '/'))
    return FALSE;
  if (cw_scan_is (scan, at - 1, "iv civi ci civ"))
    return TRUE;
  before -= cw_scan_is_sign (scan, at - 1, ',') ? 1 : 0;
  if (before > 2 && cw_scan_is (scan, before - 2, "m") && cw_scan_get (scan, before - 1)->glued &&
      g_str_equal (cw_scan_get (scan, before - 1)->word, "2"))
    before--;
  return before > 1 && cw_scan_is (scan, before - 1, "m sqm kg") &&
         cw_scan_is_sign (scan, before - 2, '/');
}

/* "2-hour leucovorin", "30-min intravenous gemcitabine", "24-hour 5-FU"; not "24-hour urine". */
static gboolean
leads_to_drug (const CwScan *scan, guint at)
{
  at += cw_scan_is (scan, at, "intravenous iv") ? 1 : 0;
  if (cw_scan_get (scan, at)->kind == CW_TOKEN_NUMBER)
    return cw_scan_is_hyphen (scan, at + 1) && cw_scan_is (scan, at + 2, "fu fluorouracil");
  return cw_scan_get (scan, at)->kind == CW_TOKEN_WORD &&
         cw_regimen_is_drug_known (cw_scan_get (scan, at)->word);
}

/* "over 46 h", "30-min infusion", "as a 2-hour infusion". */
static guint
match_infusion (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const leads[] = { "over a period of", "for a period of", "over", NULL };
  guint low, high = 0, i = at;
  guint lead = cw_scan_take_phrases (scan, at, leads);
  gboolean over = lead > 0, is_adjective;
  const char *unit;

  i += lead;
  if (!cw_scan_take_integer (scan, i, &low) || low == 0 || low > 1000)
    return 0;
  i++;
  if (cw_scan_is_sign (scan, i, '-') && cw_scan_take_integer (scan, i + 1, &high))
    i += 2;
  is_adjective = cw_scan_is_sign (scan, i, '-');
  i += is_adjective ? 1 : 0;
  unit = get_time_unit (scan, i);
  if (unit == NULL || (lead > 1 && *unit == 'd') || (high && (high <= low || high > 1000)))
    return 0;
  i++;
  if (!over && !cw_scan_is (scan, i, "infusion infusions continuous ci civi") &&
      !is_way_of_infusion (scan, i) && !is_bare_time (scan, at, i, unit) &&
      !(is_adjective && leads_to_drug (scan, i)))
    return 0;
  element->kind = CW_REGIMEN_INFUSION;
  element->value =
    high ? g_strdup_printf ("%u-%u %s", low, high, unit) : g_strdup_printf ("%u %s", low, unit);
  return i - at;
}

/* A name's word with what is glued to it: "5-FU", "S-1", "nab-paclitaxel",
 * "trifluridine/tipiracil".
 */
static guint
match_name (const CwScan *scan, guint at, CwRegimenElement *element)
{
  const CwToken *token = cw_scan_get (scan, at);
  gboolean has_word = token->kind == CW_TOKEN_WORD;
  guint i = at + 1;

  if (token->kind != CW_TOKEN_WORD && token->kind != CW_TOKEN_NUMBER)
    return 0;
  while (i < at + NAME_TOKENS_MAX)
    {
      const CwToken *next = cw_scan_get (scan, i);
      const CwToken *after = cw_scan_get (scan, i + 1);

      if (!next->glued || next->kind == CW_TOKEN_END)
        break;
      if (next->kind != CW_TOKEN_SIGN)
        {
          has_word = has_word || next->kind == CW_TOKEN_WORD;
          i++;
          continue;
        }
      if (!strchr ("-/'", next->word[0]) || !after->glued || after->kind == CW_TOKEN_SIGN ||
          after->kind == CW_TOKEN_END)
        break;
      /* "furosemide/day" */
      if (next->word[0] == '/' && cw_scan_is (scan, i + 1, "day d week wk month"))
        break;
      has_word = has_word || after->kind == CW_TOKEN_WORD;
      i += 2;
    }
  if (!has_word)
    return 0;
  element->kind = CW_REGIMEN_WORD;
  return i - at;
}

/* A lone dash between blanks parts like a comma. */
static guint
match_dash (const CwScan *scan, guint at, CwRegimenElement *element)
{
  if (!cw_scan_is_sign (scan, at, '-') || cw_scan_get (scan, at + 1)->glued)
    return 0;
  element->kind = CW_REGIMEN_SEPARATOR;
  return 1;
}

/* "intravenous (IV)": the same once more. */
static guint
match_route_twice (const CwScan *scan, guint at, CwRegimenElement *element)
{
  g_auto (CwRegimenElement) again = { 0 };
  guint taken, more = 0, open = at + 1;

  while (open < at + ROUTE_TOKENS_MAX && !cw_scan_is_sign (scan, open, '('))
    open++;
  if (open == at + ROUTE_TOKENS_MAX)
    return 0;
  taken = match_phrase (scan, at, element);
  taken = taken ? taken : match_single (scan, at, element);
  if (taken == 0 || element->kind != CW_REGIMEN_ROUTE || !cw_scan_is_sign (scan, at + taken, '('))
    return 0;
  more = match_phrase (scan, at + taken + 1, &again);
  more = more ? more : match_single (scan, at + taken + 1, &again);
  if (more && (again.kind != CW_REGIMEN_ROUTE || g_strcmp0 (again.value, element->value) != 0 ||
               !cw_scan_is_sign (scan, at + taken + 1 + more, ')')))
    more = 0;
  return more ? taken + more + 2 : 0;
}

/* What the first of @matches that understands anything understood. */
guint
cw_regimen_match_first (const CwRegimenMatch *matches,
                        guint n_matches,
                        const CwScan *scan,
                        guint at,
                        CwRegimenElement *element)
{
  guint taken = 0;

  for (guint i = 0; taken == 0 && i < n_matches; i++)
    taken = matches[i](scan, at, element);
  return taken;
}

static guint
match_any (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const CwRegimenMatch matches[] = {
    cw_regimen_match_radiation,
    cw_regimen_match_schedule,
    cw_regimen_match_diluent,
    match_infusion,
    cw_regimen_match_dose,
    cw_regimen_match_frequency,
    cw_regimen_match_lead,
    match_route_twice,
    match_phrase,
    match_single,
    match_dash,
    match_name,
  };
  /* "doxorubicin-eluting" must not be cut at a word that is known by itself. */
  static const CwRegimenMatch glued[] = { match_name };
  const CwToken *token = cw_scan_get (scan, at);
  gboolean inside = token->glued && token->kind == CW_TOKEN_WORD && at > 0 &&
                    cw_scan_is_sign (scan, at - 1, '-') && cw_scan_get (scan, at - 1)->glued;
  gboolean compound = token->kind == CW_TOKEN_WORD && cw_scan_is_sign (scan, at + 1, '-') &&
                      cw_scan_get (scan, at + 1)->glued && cw_scan_get (scan, at + 2)->glued &&
                      cw_scan_get (scan, at + 2)->kind == CW_TOKEN_WORD;
  const CwRegimenMatch *list = inside ? glued : matches;
  guint count = inside ? G_N_ELEMENTS (glued) : G_N_ELEMENTS (matches);

  for (guint i = 0; i < count; i++)
    {
      guint taken = list[i](scan, at, element);

      /* "all-trans" is no "all". */
      if (taken && !(compound && taken == 1 && element->kind != CW_REGIMEN_WORD))
        return taken;
      cw_regimen_element_clear (element);
      *element = (CwRegimenElement){ .kind = CW_REGIMEN_JUNK };
    }
  return 0;
}

/* The elements of the line in order, without gaps. */
GArray *
cw_regimen_read_elements (const CwScan *scan)
{
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (CwRegimenElement));
  guint n_tokens = scan->tokens->len - 1;

  g_array_set_clear_func (elements, (GDestroyNotify)cw_regimen_element_clear);
  for (guint at = 0; at < n_tokens;)
    {
      CwRegimenElement element = { .kind = CW_REGIMEN_JUNK };
      guint taken = match_any (scan, at, &element);

      element.first = at;
      at = MIN (at + MAX (taken, 1), n_tokens);
      element.last = at;
      g_array_append_val (elements, element);
    }
  return elements;
}
