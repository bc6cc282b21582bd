/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-prompt.h"
#include "manuscript/cw-language-private.h"
#include "vocab/cw-vocabulary.h"

/* Names of drugs, units, claims, what a draft left open, and the scale of adverse events. */

/* Of one passage; no draft asks for more. */
#define MOST_UNWRITTEN 50

static gboolean
has (CwProseCheck *self, const CwStatement *statement, const char *pattern)
{
  return cw_patterns_has (self->text->patterns, pattern, statement->words);
}

/* ---- drugs ---- */

/* Trade names and the international nonproprietary names behind them (WHO, lists of INN). A trade
 * name in parentheses behind the INN is as it should be. */
static const struct
{
  const char *trade;
  const char *inn;
} drugs[] = {
  { "Abraxane", "paclitaxel" },    { "Adriamycin", "doxorubicin" }, { "Afinitor", "everolimus" },
  { "Avastin", "bevacizumab" },    { "Caelyx", "doxorubicin" },     { "Coumadin", "warfarin" },
  { "Decadron", "dexamethasone" }, { "Doxil", "doxorubicin" },      { "Erbitux", "cetuximab" },
  { "Glivec", "imatinib" },        { "Gleevec", "imatinib" },       { "Halaven", "eribulin" },
  { "Herceptin", "trastuzumab" },  { "Ifex", "ifosfamide" },        { "Imfinzi", "durvalumab" },
  { "Iressa", "gefitinib" },       { "Keytruda", "pembrolizumab" }, { "Lasix", "furosemide" },
  { "Lenvima", "lenvatinib" },     { "Lipitor", "atorvastatin" },   { "Lovenox", "enoxaparin" },
  { "MabThera", "rituximab" },     { "Neulasta", "pegfilgrastim" }, { "Neupogen", "filgrastim" },
  { "Nexavar", "sorafenib" },      { "Oncovin", "vincristine" },    { "Opdivo", "nivolumab" },
  { "Plavix", "clopidogrel" },     { "Rituxan", "rituximab" },      { "Stivarga", "regorafenib" },
  { "Sutent", "sunitinib" },       { "Tagrisso", "osimertinib" },   { "Tarceva", "erlotinib" },
  { "Taxol", "paclitaxel" },       { "Taxotere", "docetaxel" },     { "Tecentriq", "atezolizumab" },
  { "Tylenol", "paracetamol" },    { "Votrient", "pazopanib" },     { "Xeloda", "capecitabine" },
  { "Yervoy", "ipilimumab" },      { "Yondelis", "trabectedin" },   { "Zofran", "ondansetron" },
  { "Zometa", "zoledronic acid" },
};

static const char *
find_word (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (words, word); at; at = strstr (at + length, word))
    if ((at == words || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[length]))
      return at;
  return NULL;
}

static void
check_drugs (CwProseCheck *self, const CwStatement *statement)
{
  g_autofree char *folded = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (drugs); i++)
    {
      if (find_word (statement->words, drugs[i].trade) == NULL)
        continue;
      if (folded == NULL)
        folded = g_ascii_strdown (statement->words, -1);
      if (strstr (folded, drugs[i].inn) == NULL)
        cw_prose_check_add_statement (
          self, "drug-trade-name", CW_SEVERITY_WARNING, statement,
          /* Translators: a trade name, then the international nonproprietary name. */
          g_strdup_printf (_ ("“%s” is a trade name; the drug is %s (CARE asks for the "
                              "international nonproprietary name)."),
                           drugs[i].trade, drugs[i].inn));
    }
}

/* ---- units and claims ---- */

/* What one patient is said to show of a treatment. */
#define UNDENIED "(?:(?!\\b(?:not|may|might|could|can|cannot|would|to|whether)\\b)[^.;]){0,30}?"
#define SHOWS_EFFECT                                                                               \
  "\\b(?:confirm|prove|demonstrate|establish)(?:s|d|e[sd])?\\b (?:that [^.;]{0,60}?\\b(?:is|was|"  \
  "are|were) (?:[\\w-]+ (?:and )?){0,2}?(?:effective|efficacious|superior|safe)\\b|(?:the )?"      \
  "(?:[\\w-]+ (?:and )?){0,2}?(?:efficacy|effectiveness|superiority|safety|benefit)\\b)"

/* Notation that is misread: ISMP, List of Error-Prone Abbreviations, 2021; units by the SI. */
static const struct
{
  const char *rule;
  CwSeverity severity;
  const char *pattern;
  const char *message;
  gboolean only_patient;
} customs[] = {
  { "unit", CW_SEVERITY_WARNING, "\\d ?(?-i:mcg|ug)\\b", N_ ("Write µg for micrograms."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\d ?(?-i:cc)\\b", N_ ("Write mL instead of cc."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\d ?(?-i:gr|gm|gms|grs)\\b", N_ ("Write g for grams."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\d ?mg ?%", N_ ("Write mg/dL instead of mg%."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\d ?(?-i:U|IU)/(?:d|day)\\b",
    N_ ("Write “units” in full: U is read as a zero."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\b\\d+\\.0 ?(?:mg|g|mL|µg)\\b(?!/d?L)",
    N_ ("A dose without the zero behind the point cannot be read as ten times as much."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "(?<![\\d.])\\.\\d+ ?(?:mg|g|mL|µg)\\b",
    N_ ("A number below one needs a zero before the point."), FALSE },
  { "claim-proof", CW_SEVERITY_WARNING,
    "\\b(?:our|this|the present) "
    "(?:study|case|report|patient)\\b[^.;]{0,40}?\\b(?:confirm(?:s|ed)?|"
    "prove[sd]?|proven|establish(?:es|ed))\\b(?! (?:by|to have|with)\\b)",
    N_ ("One patient cannot confirm or prove that a treatment works."), FALSE },
  { "claim-proof", CW_SEVERITY_WARNING,
    "\\b(?:our|this|the present) "
    "(?:study|case|report|patient|result|finding|observation|experience)"
    "s?\\b(?! (?:by|of)\\b)" UNDENIED SHOWS_EFFECT
    "|(?:\\A|[.;] )(?!.*\\[\\d)(?:this|these (?:data|results|"
    "findings))\\b" UNDENIED SHOWS_EFFECT,
    N_ ("One patient cannot confirm or prove that a treatment works."), FALSE },
  { "claim-frequency", CW_SEVERITY_WARNING,
    "\\bthe most (?:common|frequent) (?:(?-i:AEs?|TRAEs?)|[\\w-]+ (?-i:AEs?|TRAEs?)|[\\w -]{0,30}?"
    "(?:adverse|side|toxicit)|grade)|\\b(?:in )?our (?:study|case|patient)\\b[^.;]{0,30}\\bthe "
    "most "
    "(?:common|frequent)\\b",
    N_ ("In one patient nothing is the most common."), TRUE },
  { "claim-first", CW_SEVERITY_NOTE,
    "\\A(?!.*\\b(?:knowledge|aware)\\b).*\\b(?:is|report|describe|present) the first (?:reported "
    "|known "
    ")?(?:case|report)\\b",
    N_ ("Who says “the first” adds “to our knowledge” and how it was searched for."), FALSE },
  { "claim-significant", CW_SEVERITY_NOTE,
    "\\bsignificant(?:ly)? (?:reduc|decreas|improv|increas|shr[aiu]nk|regress|prolong)",
    N_ ("“Significant” is read as statistics, which one patient does not give."), TRUE },
};

/* What stands in the discussion about our study is no statement about the patient. */
static gboolean
is_ours (CwProseCheck *self, const CwStatement *statement)
{
  return statement->is_patient || has (self, statement, "\\bour (?:study|case|patient)\\b");
}

/* What two patterns find in one sentence is said once. */
static void
check_customs (CwProseCheck *self, const CwStatement *statement)
{
  const char *said = "";

  for (guint i = 0; i < G_N_ELEMENTS (customs); i++)
    {
      if ((customs[i].only_patient && !is_ours (self, statement)) ||
          g_str_equal (customs[i].message, said) || !has (self, statement, customs[i].pattern))
        continue;
      said = customs[i].message;
      cw_prose_check_add_statement (self, customs[i].rule, customs[i].severity, statement,
                                    g_strdup (_ (said)));
    }
}

#define SEARCHED "\\b(?:PRISMA|PubMed|MEDLINE|Embase|Scopus|Web of Science|search strategy)\\b"

/* A systematic review says how it searched; where the title calls it otherwise, that is found as a
 * contradiction. */
static void
check_review (CwProseCheck *self)
{
  const CwStatement *claim = NULL;

  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];

      if (has (self, statement, SEARCHED) || (statement->passage->kind == CW_PASSAGE_TITLE &&
                                              has (self, statement, CW_NARRATIVE_REVIEW)))
        return;
      if (claim == NULL && has (self, statement, CW_SYSTEMATIC_REVIEW))
        claim = statement;
    }
  if (claim)
    cw_prose_check_add_statement (
      self, "claim-systematic-review", CW_SEVERITY_WARNING, claim,
      g_strdup (_ ("A systematic review says where and how it searched (PRISMA 2020).")));
}

void
cw_language_check_words (CwProseCheck *self)
{
  for (guint i = 0; i < self->text->statements->len; i++)
    {
      check_drugs (self, self->text->statements->pdata[i]);
      check_customs (self, self->text->statements->pdata[i]);
    }
  check_review (self);
}

/* ---- what is not written yet ---- */

/* Takes @words, which stand in the passage from @start on. */
static void
add_unwritten (CwProseCheck *self, const CwPassage *passage, char *words, gsize start)
{
  g_autofree char *owned = words;
  g_autofree char *place = cw_language_dup_place (self, passage);
  CwFinding *finding =
    cw_finding_new ("still-to-be-written", CW_SEVERITY_ERROR,
                    /* Translators: a section, then what a draft asks for there. */
                    g_strdup_printf (_ ("%s: still to be written: “%s”"), place, words));

  cw_finding_add_passage (finding, passage->entity_id, passage->entity_name, passage->field, words,
                          start, start + strlen (words));
  g_ptr_array_add (self->findings, finding);
}

void
cw_language_check_unwritten (CwProseCheck *self)
{
  for (guint i = 0; i < self->text->passages->len; i++)
    {
      const CwPassage *passage = self->text->passages->pdata[i];
      gsize start, end = 0;

      for (guint n = 0; n < MOST_UNWRITTEN && cw_prompt_find (passage->source, end, &start, &end);
           n++)
        add_unwritten (self, passage, g_strndup (passage->source + start, end - start), start);
    }
}

/* ---- grading ---- */

#define SCALE "\\b(?:CTCAE|Common Terminology Criteria)\\b"
#define VERSIONED SCALE "[^.;]{0,40}?\\b(?:version|v\\.?|ver\\.?)? ?[2-6](?:\\.\\d+)?\\b"
#define OTHER_SCALE "\\b(?:WHO|ECOG|RTOG|Clavien)\\b"

static const CwMention *
find_graded (const CwStatement *statement)
{
  for (guint i = 0; i < statement->mentions->len; i++)
    if (((const CwMention *)statement->mentions->pdata[i])->kind == CW_MENTION_GRADE)
      return statement->mentions->pdata[i];
  return NULL;
}

static char *
dup_nearest (const char *event)
{
  g_autoptr (GPtrArray) matches =
    cw_vocabulary_search (cw_vocabulary_get (CW_VOCABULARY_CTCAE), event, 4);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "",
                            ((const CwVocabularyMatch *)matches->pdata[i])->term->term);
  return g_string_free (names, FALSE);
}

/* A name for which several terms of CTCAE answer is none of them. */
static void
check_term (CwProseCheck *self, const CwMention *mention)
{
  const CwVocabulary *terms = cw_vocabulary_get (CW_VOCABULARY_CTCAE);
  const CwVocabularyTerm *term = NULL;
  CwVocabularyRelation relation;
  g_autofree char *nearest = NULL;

  if (!cw_vocabulary_resolve (terms, mention->subject, &term, &relation) ||
      relation != CW_VOCABULARY_RELATION_CHOOSE)
    return;
  nearest = dup_nearest (mention->subject);
  cw_prose_check_add (self, "event-not-in-ctcae", CW_SEVERITY_NOTE, mention,
                      /* Translators: CTCAE is a list of adverse events. The words of the text, then
                       * names from that list. */
                      g_strdup_printf (_ ("“%s” is no term of CTCAE version 5; nearest are: %s."),
                                       mention->subject, nearest));
}

void
cw_language_check_grading (CwProseCheck *self)
{
  const CwMention *graded = NULL;
  gboolean is_versioned = FALSE, is_other = FALSE, is_told = FALSE;

  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];
      const CwMention *mention = find_graded (statement);

      is_versioned |= has (self, statement, VERSIONED);
      is_other |= mention && has (self, statement, OTHER_SCALE);
      if (mention && !is_told)
        {
          guint before = self->findings->len;

          check_term (self, mention);
          is_told = self->findings->len > before;
        }
      if (graded == NULL)
        graded = mention;
    }
  if (graded && !is_versioned && !is_other)
    cw_prose_check_add (
      self, "ctcae-version", CW_SEVERITY_WARNING, graded,
      /* Translators: CTCAE is a scale of adverse events. */
      g_strdup (_ ("Grades are given, and the version of CTCAE by which they were given is not.")));
}
