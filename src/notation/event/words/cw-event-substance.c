/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Names of medicines that no list has and no stem tells: what a text gives in milligrams, or calls
 * a treatment, is one wherever the text names it. */

#define NO_SUBSTANCES                                                                              \
  "care support life consent blood feeding feedings breastfeeding exercise gluten milk contact "   \
  "ventilator mechanical dose doses daily total approximately orally intravenously about least "   \
  "initially once twice every per than over under dosage dosages weekly low high oral "            \
  "intravenous subcutaneous intramuscular maximum maximal minimum mean starting loading "          \
  "additional another only up plus minus additionally respectively first second third fourth "     \
  "fifth final initial"

/* Letters that are no medicine although they stand with "therapy". */
#define NO_LETTERS                                                                                 \
  "hiv tb hcv hbv hav cmv ebv hsv vzv hpv rsv cpap bipap ct mri pet us icu er cpr crrt hd pd pt "  \
  "cns gi iv im sc po art rt car ecmo ecg uv pci pdt dvt pe af ms ra sle aml all cml cll mm ph "   \
  "cfpm imp mepm ctrx vcm lzd cs dka covid sars mrsa vap abc hiit who chdf cvvh cvvhd cvvhdf"

static gboolean
is_letters (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);

  if (token->kind != CW_TOKEN_WORD || token->end - token->start < 2 ||
      token->end - token->start > 5 || cw_scan_is (scan, at, NO_LETTERS))
    return FALSE;
  for (gsize i = token->start; i < token->end; i++)
    if (!g_ascii_isupper (scan->text[i]))
      return FALSE;
  return TRUE;
}

/* A word of its own that nothing else is known of. */
static gboolean
is_unknown (CwEventLexicon *lexicon, guint at)
{
  const CwScan *scan = lexicon->scan;
  const CwToken *token = cw_scan_get (scan, at);
  CwEventElement element = { 0 };

  return token->kind == CW_TOKEN_WORD && token->end - token->start > 4 &&
         token->end - token->start < 32 && !cw_scan_is (scan, at, NO_SUBSTANCES) &&
         !g_str_has_suffix (token->word, "ed") && !g_str_has_suffix (token->word, "ing") &&
         !g_str_has_suffix (token->word, "ly") && cw_event_take_word (scan, at, &element) == 0 &&
         cw_event_take_compound (scan, at, &element) == 0 &&
         cw_event_take_term (lexicon, at, &element) == 0;
}

/* "500 mg", "2 mg/kg", but not "3 mg/dl", which is measured. */
static gboolean
is_dose (const CwScan *scan, guint at)
{
  at += cw_scan_is_sign (scan, at, '(');
  return cw_scan_get (scan, at)->kind == CW_TOKEN_NUMBER &&
         cw_scan_is (scan, at + 1, "mg mcg µg") &&
         !(cw_scan_is_sign (scan, at + 2, '/') && cw_scan_is (scan, at + 3, "dl l ml g mmol"));
}

/* "NA infusion", "withdrawal of FTY". */
static gboolean
is_called_treatment (const CwScan *scan, guint at)
{
  return is_letters (scan, at) &&
         cw_scan_is (scan, at + 1,
                     "treatment therapy infusion administration interruption discontinuation "
                     "withdrawal dose doses toxicity monotherapy");
}

/* Words that end like chemicals and are none. */
#define NO_CHEMICALS                                                                               \
  "alcohol control protocol school stone alone bone milestone routine machine medicine urine "     \
  "magazine vaccine spine line airline inside outside bedside suicide nationwide worldwide "       \
  "medium stadium premium margin origin online hormone"

/* "caffeine administration", "tiazofurin usage": what ends like a chemical and is taken. */
static gboolean
is_chemical_taken (const CwScan *scan, guint at)
{
  static const char *const endings[] = { "ine", "urin", "ol",   "ide", "one", "ium", "zole",
                                         "cin", "rin",  "xin",  "tin", "zin", "din", "lin",
                                         "pam", "vir",  "mine", "fen", "dol", NULL };

  return cw_event_ends_with_any (cw_scan_get (scan, at)->word, endings) &&
         !cw_scan_is (scan, at, NO_CHEMICALS) &&
         cw_scan_is (scan, at + 1,
                     "administration usage ingestion intake intoxication overdose poisoning "
                     "pretreatment monotherapy infusion injection toxicity");
}

/* What ends like a deed can be stopped without being a medicine. */
static gboolean
is_deed (const CwScan *scan, guint at)
{
  static const char *const endings[] = { "ion", "ment", "ure", "ness", "age", "ity", "ics" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (cw_scan_get (scan, at)->word, endings[i]))
      return TRUE;
  return FALSE;
}

/* "discontinuation of nigella", "induced by kava", "doses of kava". */
static gboolean
is_given_or_taken_away (const CwScan *scan, guint at)
{
  guint before = at;

  if (is_deed (scan, at))
    return FALSE;
  if (before > 1 && cw_scan_is (scan, before - 1, "the this his her"))
    before--;
  if (cw_scan_is (scan, at + 1, "and or") && !cw_event_is_medicine (scan, at + 2) &&
      cw_scan_is (scan, before - 1, "by"))
    return FALSE;
  return (before > 1 && cw_scan_is (scan, before - 1, "of") &&
          cw_scan_is (scan, before - 2, "discontinuation withdrawal cessation")) ||
         (before > 1 && cw_scan_is (scan, before - 1, "by") &&
          cw_scan_is (scan, before - 2, "induced")) ||
         (before > 0 && cw_scan_is (scan, before - 1, "discontinuing withdrawing ingesting"));
}

/* "macrogol was discontinued". */
static gboolean
is_dealt_with (const CwScan *scan, guint at)
{
  guint next = at + 2;

  if (is_deed (scan, at))
    return FALSE;
  if (cw_scan_is (scan, next, "immediately therefore then subsequently permanently temporarily"))
    next++;
  return cw_scan_is (scan, at + 1, "was were") &&
         cw_scan_is (scan, next, "discontinued stopped prescribed withheld ceased");
}

/* The words of the text that are names of medicines by how it speaks of them, as a set of folded
 * words. */
GHashTable *
cw_event_find_substances (CwEventLexicon *lexicon)
{
  const CwScan *scan = lexicon->scan;
  GHashTable *words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i + 1 < scan->tokens->len; i++)
    if (is_called_treatment (scan, i) ||
        ((is_dose (scan, i + 1) || is_given_or_taken_away (scan, i) || is_dealt_with (scan, i) ||
          is_chemical_taken (scan, i)) &&
         is_unknown (lexicon, i)))
      g_hash_table_add (words, (gpointer)cw_scan_get (scan, i)->word);
  return words;
}
