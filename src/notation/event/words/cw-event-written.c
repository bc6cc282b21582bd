/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* What is written of an event: its name with the words that say of what kind it is and where,
 * without articles and without how bad it was. What is found is an event by its noun, "rash"; what
 * somebody would mark is "macular rash", "right loin pain", "osteonecrosis of the jaw". */

/* Tokens that may be added to either side. */
#define BEFORE_MAX 8
#define PART_WORDS_MAX 6

/* Words that end like those of a kind and say how bad, how long or how sure something was, or
 * nothing. */
#define NO_KINDS                                                                                   \
  "chronic episodic sporadic periodic dramatic drastic symptomatic asymptomatic typical atypical " \
  "classical classic clinical subclinical initial final additional usual unusual gradual minimal " \
  "marginal substantial partial several serious previous obvious various continuous spontaneous "  \
  "simultaneous hazardous dangerous enormous numerous tremendous curious mysterious concomitant "  \
  "progressive excessive extensive massive successive impressive intensive active inactive "       \
  "positive negative respective consecutive putative supportive operative perioperative "          \
  "postoperative preoperative intraoperative temporary primary secondary contrary ordinary "       \
  "extraordinary momentary similar particular regular irregular critical mortal fatal lethal "     \
  "vital medical surgical real actual potential special crucial unequivocal eventual individual "  \
  "general total principal original incidental accidental residual paradoxical idiosyncratic "     \
  "iatrogenic characteristic specific nonspecific therapeutic diagnostic prophylactic "            \
  "pharmacologic pharmacological historic logical objective subjective normal abnormal physical "  \
  "familial trial hospital withdrawal survival interval removal approval proposal animal signal "  \
  "clinic topic january february library summary live give five receive relieve survive arrive "   \
  "drive have perform inform form avoid steroid corticosteroid opioid antibiotic antiepileptic "   \
  "antipsychotic appear clear year near bear fear hear wear tear scar radiological radiologic "    \
  "radiographic histological histologic biochemical further overall unusual all as is was has "    \
  "this thus pal al alternative conservative comprehensive cumulative definitive decisive "        \
  "prospective retrospective systematic basic public social legal ideal equal intravenous "        \
  "topical subcutaneous intramuscular intrathecal parenteral enteral neoadjuvant analgesic "       \
  "anesthetic anaesthetic diuretic empiric empirical occasional peculiar habitual "                \
  "problematic aggressive additive subtotal"

/* Words of a kind or a side that do not end like one. */
#define KINDS                                                                                      \
  "acute subacute left right upper lower inner outer dry watery bloody purulent flaccid "          \
  "sclerosing fibrosing "                                                                          \
  "necrotizing necrotising demyelinating desquamating ulcerating dissecting disseminated "         \
  "perforated crescentic reticulate spastic tonic clonic recall rebound flash heat cystoid "       \
  "nonconvulsive sinus vena posterior anterior superior inferior ivc svc "                         \
  "antineutrophil"

/* What infects, and the second words of it. */
#define GERMS                                                                                      \
  "herpes aspergillus candida listeria salmonella staphylococcus streptococcus pneumococcus "      \
  "cryptococcus cytomegalovirus varicella parvovirus adenovirus norovirus rotavirus pneumocystis " \
  "nocardia legionella clostridium clostridioides escherichia pseudomonas klebsiella "             \
  "enterococcus enterobacter mycobacterium toxoplasma strongyloides leishmania bacteroides "       \
  "fusarium mucor"
#define SPECIES                                                                                    \
  "zoster simplex albicans monocytogenes aureus neoformans jirovecii difficile aeruginosa "        \
  "pneumoniae faecalis faecium"

/* Behind a name, of what kind it is. */
#define KINDS_BEHIND                                                                               \
  "bullosum bullosa foliaceus vulgaris fulminans totalis universalis gravis inversa"

/* Parts of the body in which something happens. */
#define PARTS                                                                                      \
  "abdomen ankle ankles appendix arm arms artery arteries axilla back bladder bone bones bowel "   \
  "brain breast breasts bronchus buttock buttocks calf cava cavity cecum caecum cervix cheek "     \
  "cheeks chest colon cornea corneas duodenum ear ears elbow esophagus oesophagus eye eyes "       \
  "eyelid eyelids face femur finger fingers fingertips foot feet forearm forearms forehead "       \
  "gallbladder genitals gingiva groin gum gums hand hands head heart hip hips humerus ileum "      \
  "intestine iris jaw jaws jejunum joint joints kidney kidneys knee knees larynx leg legs limb "   \
  "limbs lip lips liver lung lungs macula mandible marrow maxilla mediastinum mouth muscle "       \
  "muscles nail nails neck nerve nerves nose orbit ovary palate palm palms pancreas parotid "      \
  "penis pelvis pharynx pons prostate pupil rectum retina scalp sclera scrotum shin shins "        \
  "shoulder shoulders sinus skin skull sole soles spine spleen sternum stomach temple testis "     \
  "thigh thighs throat thumb thyroid tibia toe toes tongue tonsil trachea trunk umbilicus ureter " \
  "urethra uterus uvula vagina vein veins vertebra vertebrae vessel vessels vulva wrist wrists "   \
  "loin loins flank flanks thorax perineum hypochondrium quadrant rib ribs extremity extremities " \
  "heads cartilage mucosa meninges"

static gboolean
is_word (const CwScan *scan, guint at)
{
  return cw_scan_get (scan, at)->kind == CW_TOKEN_WORD;
}

/* "jaw", not "jaws" or "back": what can stand before a noun. */
static gboolean
is_singular (const CwScan *scan, guint at)
{
  return !cw_scan_is (scan, at, "back feet") &&
         (!g_str_has_suffix (cw_scan_get (scan, at)->word, "s") ||
          cw_scan_is (scan, at, "pancreas pelvis penis pons testis uterus humerus iris sinus"));
}

/* Whether the word at @at names a part of the body. */
gboolean
cw_event_is_body_part (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, PARTS);
}

/* Whether the word at @at says of what kind or where what follows it is. */
gboolean
cw_event_is_kind (const CwScan *scan, guint at)
{
  static const char *const endings[] = {
    "ic", "al", "ar", "ous", "oid", "ary", "ive", "form", NULL
  };
  const char *word = cw_scan_get (scan, at)->word;

  if (!is_word (scan, at) || cw_scan_is (scan, at, NO_KINDS) || cw_event_is_medicine_name (word))
    return FALSE;
  /* "small bowel", "nervous system", "cerebrospinal fluid". */
  if (cw_scan_is (scan, at, "small large"))
    return cw_scan_is (scan, at + 1, "bowel intestine intestinal vessel fiber fibre");
  if (cw_scan_is (scan, at, "system fluid"))
    return at > 0 && cw_scan_is (scan, at - 1, "nervous cerebrospinal immune");
  return cw_scan_is (scan, at, KINDS " " GERMS) || cw_event_is_organ (scan, at) ||
         (cw_scan_is (scan, at, PARTS) && is_singular (scan, at)) ||
         (strlen (word) > 4 && cw_event_ends_with_any (word, endings));
}

/* What is written with a hyphen before a name: "photo-onycholysis", "peri-areolar". */
static gboolean
is_prefix (const CwScan *scan, guint at)
{
  const char *word = cw_scan_get (scan, at)->word;

  return is_word (scan, at) && !cw_scan_is (scan, at, "co to so do no two") &&
         (g_str_has_suffix (word, "o") || cw_event_is_kind (scan, at) ||
          cw_scan_is (scan, at,
                      "sub peri non post pre anti intra inter "
                      "extra supra poly multi epi endo hemi semi "
                      "micro macro mid sub"));
}

/* Where what is written with a hyphen before the token at @at begins. */
static guint
skip_prefix (const CwScan *scan, guint at)
{
  while (at > 1 && cw_scan_is_hyphen (scan, at - 1) && is_prefix (scan, at - 2))
    at -= 2;
  return at;
}

/* "insulin-dependent", "type II": where it begins, @at when it ends in no such word. */
static guint
skip_dependent (const CwScan *scan, guint at)
{
  if (at > 1 && cw_scan_is (scan, at - 2, "type") && at + 1 < scan->tokens->len &&
      (cw_scan_is (scan, at - 1, "i ii iii iv a b c") ||
       cw_scan_get (scan, at - 1)->kind == CW_TOKEN_NUMBER))
    return at - 2;
  return at > 2 && cw_scan_is (scan, at - 1, "dependent positive grade pressure") &&
             cw_scan_is_hyphen (scan, at - 2) && is_word (scan, at - 3)
           ? at - 3
           : at;
}

/* "C. difficile", "staphylococcus aureus": where what infects begins, or @at. */
static guint
skip_germ (const CwScan *scan, guint at)
{
  if (at < 2 || !cw_scan_is (scan, at - 1, SPECIES))
    return at;
  if (cw_scan_is (scan, at - 2, GERMS))
    return at - 2;
  return at > 2 && cw_scan_is_sign (scan, at - 2, '.') &&
             strlen (cw_scan_get (scan, at - 3)->word) == 1
           ? at - 3
           : at;
}

/* "Graves' hyperthyroidism", "Crohn's colitis": where the name of somebody begins, or @at. */
static guint
skip_possessive (const CwScan *scan, guint at)
{
  guint first = at;

  if (at > 2 && cw_scan_is (scan, at - 1, "s") && cw_scan_is_sign (scan, at - 2, '\''))
    first = at - 3;
  else if (at > 1 && cw_scan_is_sign (scan, at - 1, '\'') &&
           g_str_has_suffix (cw_scan_get (scan, at - 2)->word, "s"))
    first = at - 2;
  return first < at && is_word (scan, first) && cw_scan_get (scan, first)->capital &&
             !cw_scan_is (scan, first, "patient patients mother")
           ? first
           : at;
}

/* Where the words of a kind begin that stand before the token at @at. */
static guint
skip_kinds (const CwScan *scan, guint at)
{
  guint first = skip_prefix (scan, at);

  while (first > 0 && at - first < BEFORE_MAX && !cw_scan_is_sign (scan, first - 1, '-'))
    {
      guint next = first;

      if (cw_event_is_kind (scan, first - 1))
        next = skip_prefix (scan, first - 1);
      if (next == first)
        next = skip_dependent (scan, first);
      if (next == first)
        next = skip_possessive (scan, first);
      if (next == first)
        next = skip_germ (scan, first);
      if (next == first || (next > 0 && cw_scan_is_sign (scan, next - 1, '-') &&
                            cw_scan_get (scan, next - 1)->glued))
        break;
      first = next;
    }
  return first;
}

/* Where the list begins that ends before the "and" or comma at @at, of words of a kind each:
 * "ankle, hand"; @at when there is none. */
static guint
skip_list (const CwScan *scan, guint at)
{
  guint first = at;

  for (guint n = 0; n < 4 && first > 0; n++)
    {
      guint end = first - (n > 0 && cw_scan_is_sign (scan, first - 1, ','));

      if ((n > 0 && end == first) || end == 0 || !cw_event_is_kind (scan, end - 1))
        break;
      first = skip_kinds (scan, end);
    }
  return first;
}

/* "dental and gingival pain", "ankle, hand, and facial swelling": where the words begin that share
 * the noun, for the name from @first on. */
static guint
skip_shared (const CwScan *scan, guint first, guint last)
{
  guint and = first - 1, next;

  if (first < 2 || last < first + 2 || !cw_scan_is (scan, and, "and or") ||
      !cw_event_is_kind (scan, first))
    return first;
  and -= cw_scan_is_sign (scan, and-1, ',');
  next = skip_list (scan, and);
  return next == and || (next > 0 && cw_scan_is (scan, next - 1,
                                                 "was were is are became become been be remained"))
           ? first
           : next;
}

/* "of the scrotum", "of the inferior vena cava", "of the face and legs" behind @at: its end, or
 * @at. */
static guint
skip_part (const CwScan *scan, guint at)
{
  guint next = at + 1, end = at;

  if (!cw_scan_is (scan, at, "of"))
    return at;
  while (next < at + 4 && cw_scan_is (scan, next, "the a his her both this"))
    next++;
  for (guint n = 0; n < PART_WORDS_MAX; n++, next++)
    {
      if (cw_scan_is (scan, next, PARTS) ||
          (end == next && cw_scan_is (scan, next, "wall base region area")))
        end = next + 1;
      else if (!cw_event_is_kind (scan, next) && !cw_scan_is (scan, next, "vena femoral") &&
               !(end == next && cw_scan_is (scan, next, "and or") &&
                 (cw_scan_is (scan, next + 1, PARTS) ||
                  (cw_event_is_kind (scan, next + 1) && cw_scan_is (scan, next + 2, PARTS)))))
        break;
    }
  return end;
}

/* "lupus-like clinical syndrome": past what the name is only like, @at when it is the name. */
static guint
skip_likeness (const CwScan *scan, guint at)
{
  guint next = at + 2;

  if (!cw_scan_is_hyphen (scan, at) || !cw_scan_is (scan, at + 1, "like"))
    return at;
  while (next < at + 5 && cw_event_is_kind (scan, next))
    next++;
  return cw_scan_is (scan, next,
                     "illness syndrome disease disorder reaction symptoms eruption state")
           ? next + 1
           : at;
}

/* Where the name of tokens @first up to before @last ends with what stands behind it. */
static guint
skip_behind (const CwScan *scan, guint last)
{
  guint end = last;

  if (cw_scan_is (scan, end, KINDS_BEHIND " syndrome reaction reactions"))
    end++;
  end = skip_likeness (scan, end);
  /* "swelling of the lips and tongue", where the name had the first of them. */
  if (cw_scan_is (scan, end - 1, PARTS) && cw_scan_is (scan, end, "and or") &&
      cw_scan_is (scan, end + 1, PARTS) &&
      (cw_scan_get (scan, end + 2)->kind != CW_TOKEN_WORD || cw_event_ends_name (scan, end + 2) ||
       cw_scan_is (scan, end + 2, "on in with for to at from by")))
    return end + 2;
  end = skip_part (scan, end);
  return skip_part (scan, end);
}

/* "peculiar dermatitis" where the words were taken for a name unseen: without what says nothing. */
static guint
skip_empty (const CwScan *scan, guint first, guint last)
{
  while (first + 1 < last && cw_scan_is (scan, first, "peculiar unusual striking rare severe"))
    first++;
  return first;
}

/* "CMV) infection": a name does not begin within brackets that close in it. */
static guint
skip_bracket (const CwScan *scan, guint first, guint last)
{
  guint depth = 0;

  for (guint i = first; i < last; i++)
    {
      depth += cw_scan_is_sign (scan, i, '(');
      if (!cw_scan_is_sign (scan, i, ')'))
        continue;
      if (depth > 0)
        depth--;
      else if (first > 1 && cw_scan_is_sign (scan, first - 1, '('))
        return is_word (scan, first - 2) ? skip_kinds (scan, first - 2) : i + 1;
    }
  return first;
}

/* Whether nothing but spaces parts the tokens. */
static gboolean
is_plain (const CwScan *scan, guint first, guint last)
{
  for (gsize i = cw_scan_get (scan, first)->start; i < cw_scan_get (scan, last - 1)->end; i++)
    if (scan->text[i] == '\n' || scan->text[i] == '\t')
      return FALSE;
  return TRUE;
}

/* Widens the name of tokens @first up to before @last to what somebody would mark as it; %FALSE
 * where that is not told on one line. */
gboolean
cw_event_find_written (const CwScan *scan, guint *first, guint *last)
{
  guint begin = skip_bracket (scan, skip_empty (scan, *first, *last), *last);
  guint end = skip_behind (scan, *last);

  begin = skip_shared (scan, skip_kinds (scan, begin), end);
  if (!is_plain (scan, begin, end))
    return FALSE;
  *first = begin;
  *last = end;
  return TRUE;
}
