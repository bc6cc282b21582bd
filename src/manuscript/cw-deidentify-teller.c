/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-text.h"
#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-detail-private.h"
#include "manuscript/cw-journal-check-private.h"

/* What typed words tell of who the patient is: the classes of HIPAA Safe Harbor, 45 CFR
 * 164.514(b)(2)(i), that can be read from the form of the words or, where that says nothing, from
 * the words around them; see cw-deidentify-grammar.c. */

/* So many of one text are enough to see that it wants another look. */
#define MOST 200
#define MOST_READ 4000

/* ---- patterns ---- */

#define NAME "\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,30}+"
#define INITIAL "(?:\\p{Lu}\\. ?)"
#define PERSON                                                                                     \
  "(?:patient|man|woman|boy|girl|infant|wife|husband|mother|father|brother|sister|son|daughter"    \
  "|lady|gentleman|farmer)"
/* These make a thing of the names in front of them. */
#define NO_NAME                                                                                    \
  "(?!(?:\\p{Lu}[\\p{L}'’-]{0,30}+ "                                                             \
  "){0,2}(?:Score|Scale|Status|Index|Performance|Group|Study|Trial"                                \
  "|Syndrome|Sarcoma|Disease|Tumou?r|Questionnaire|Outcomes?|Reported|Global|Health|Grade|Stage"   \
  "|Activity|Safety|Hospital|Clinic|University|Figs?|Table)(?!\\p{L}))"
/* Who wrote what is cited, and a firm. */
#define CITED "(?!(?:['’]s)?(?:,? et al| and (?:co-?workers|colleagues)| ?\\[@))"

/* "Mr. Wang Lei", "Dr Smith", "the patient, Wang Lei, was", "a man named Wang Lei". */
#define NAMES                                                                                      \
  "(?<![\\p{L}\\p{N}])(?:"                                                                         \
  "(?:Mr|Mrs|Ms|Miss|Mister|Mme|Herr|Frau|Dr|Doctor|Prof|Professor)\\.?[ \\x{A0}]"                 \
  "(?!Reddy|Who(?!\\p{L}))" INITIAL "{0,3}" NAME "(?: " NAME "){0,2}+" CITED "|" PERSON            \
  "(?:, (?:\\p{Ll}+ ){0,1}| (?:named|called) )(?<=, |named |called )" NO_NAME NAME "(?: " INITIAL  \
  "?" NAME "){1,2}+(?=[,;.)]| (?:was|is|had|has|who|came)(?!\\p{L}))"                              \
  "|" PERSON " (?:named|called) " NO_NAME NAME "(?: " NAME "){0,2}+"                               \
  "|patient " NO_NAME NAME " " NAME "(?= (?:was|is|had|has|came)(?!\\p{L})))"

/* "+86 138 1234 5678", "Tel. 028 8542 2114", "(555) 123-4567", "13812345678", "wang@example.cn". */
#define CONTACTS                                                                                   \
  "(?<![\\p{L}\\p{N}.+-])(?:"                                                                      \
  "\\+\\d{1,3}(?:[ ./()-]{0,2}\\d){7,13}"                                                          \
  "|(?i:phone|telephone|tel|mobile|fax)(?i: number| no)?\\.?:?(?: is| was)?[ ]?\\(?\\d"            \
  "(?:[ ./()-]{0,2}\\d){5,14}"                                                                     \
  "|\\(?\\d{3}\\)?[ .-]\\d{3}[.-]\\d{4}|1[3-9]\\d{9}"                                              \
  "|[\\p{L}\\p{N}_%][\\p{L}\\p{N}._%+-]{0,63}+@(?:[\\p{L}\\p{N}-]{1,63}+\\.){1,5}\\p{L}{2,24}"     \
  ")(?![\\p{N}])"

/* "hospital number 0012345", "MRN: 471100", "patient ID A-20391", "passport no. X1234567". */
#define NUMBERS                                                                                    \
  "(?<!\\p{L})(?:(?i:hospital|patient|medical record|record|admission|chart|file|insurance"        \
  "|health card|identity card|social security|passport|pathology|specimen|registration)"           \
  " (?i:(?:identification )?numbers?|no\\.?|nr\\.?|ID|#)|MRN|NHS (?i:number|no\\.?)|SSN|DOB"       \
  "|(?i:date of birth))(?: (?:is|was))?[ :#]{1,3}"                                                 \
  "(?=[\\p{L}./-]{0,4}\\d)(?!(?:NCT|ChiCTR|ISRCTN|EudraCT|DRKS|CRD))[\\p{L}\\d]"                   \
  "(?:[ ./-]?[\\p{L}\\d]{0,3}\\d){2,20}"

/* At the beginning of a sentence anything is capitalised. */
#define NO_PLACE                                                                                   \
  "(?!(?:The|A|An|In|From|At|To|Our|His|Her|Their|This|That|Each|One|Another|Rural|Remote|Small"   \
  "|Local|Nearby|No|Every|Any) )"
#define NO_MONTH "(?!" CW_MONTH ")"
#define ROAD                                                                                       \
  "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Terrace|Crescent|Alley"        \
  "|Highway)(?!\\p{L})\\.?"

/* "Leshan village", "the village of Leshan", "12 Main Street", "ZIP code 610041". */
#define PLACES                                                                                     \
  "(?<![\\p{L}\\p{N}])(?:" NO_PLACE NAME "(?: " NAME                                               \
  "){0,2}+ (?:village|township|hamlet|county|prefecture|district"                                  \
  "|municipality|Village|Township|County|Prefecture|District)(?!\\p{L})"                           \
  "|(?:village|town|township|city|county|district|province) of " NO_MONTH NAME "(?: " NAME         \
  "){0,2}+"                                                                                        \
  "|(?:[Nn]o\\. ?)?\\d{1,5}[A-Za-z]?,? (?:" NAME " ){1,4}" ROAD                                    \
  "|(?i:zip|postal|post)(?i:[ -]?code)(?: is| was|:)? (?:\\d{4,6}(?:-\\d{4})?"                     \
  "|\\p{Lu}{1,2}\\d[\\p{Lu}\\d]? \\d\\p{Lu}{2})|(?i:postcode) \\p{Lu}{0,2}\\d[\\p{Lu}\\d ]{2,6}"   \
  "|ZIP \\d{5}(?:-\\d{4})?)"                                                                       \
  "(?![\\p{L}\\p{N}])"

/* Besides what a journal does not want: "Hospital of Lund", "at Zhongshan hospital". The criteria
 * of adverse events and staging bear the names of houses too. */
static const char houses[] = CW_DETAIL_INSTITUTION
  "(?<!National Cancer Institute)(?<!American College)(?<!Royal College)"
  "|(?<!\\p{L})(?:Hospital|Clinic|Infirmary|University|Hospice) of (?:the )?" NAME "(?: " NAME
  "){0,2}+"
  "|(?<=\\p{Ll} )" NO_PLACE NAME "(?: " NAME "){0,3}+ "
  "(?:hospital|clinic|infirmary|Hospice|Sanatorium|Health Cent(?:er|re)|Medical "
  "School)(?!\\p{L})";

typedef struct
{
  CwTells what;
  GRegex *regex;
  gboolean is_of_patient; /* others may have ages and dates */
  gboolean is_grammar; /* what is found has to be a name, too */
} Reader;

/* All that is read for, in words that are not to tell it. */
struct _CwTeller
{
  GArray *readers;
  GPtrArray *authors; /* family names */
  GPtrArray *given_names; /* of each of them, or "" */
};

/* Each of these is written anew; the others are only pointed out. */
static gboolean
is_masked (CwTells what)
{
  return what == CW_TELLS_AGE || what == CW_TELLS_DATE;
}

static void
add_reader (CwTeller *self, CwTells what, const char *pattern, GRegexCompileFlags flags)
{
  g_autofree char *wide =
    is_masked (what) ? cw_deidentify_widen_blanks (pattern) : g_strdup (pattern);
  GRegex *regex = g_regex_new (wide, flags | G_REGEX_OPTIMIZE, 0, NULL);
  Reader reader = { .what = what, .regex = regex };

  g_return_if_fail (regex != NULL);

  reader.is_of_patient =
    is_masked (what) || what == CW_TELLS_NAME || what == CW_TELLS_PLACE || what == CW_TELLS_NUMBER;
  reader.is_grammar = pattern == houses || pattern == cw_grammar_get_pattern (what);
  g_array_append_val (self->readers, reader);
}

/* ---- what is recorded of the authors ---- */

static void
add_words (CwTeller *self, CwTells what, const char *words, GRegexCompileFlags flags)
{
  g_autofree char *escaped = g_regex_escape_string (words, -1);
  g_autofree char *pattern =
    g_strdup_printf ("(?<![\\p{L}\\p{N}-])%ss?(?![\\p{L}\\p{N}-])", escaped);

  if (*words)
    add_reader (self, what, pattern, flags);
}

/* Of "Department of Surgery, Lund Hospital" the part that names a house. */
static void
add_houses (CwTeller *self, const char *institution)
{
  g_auto (GStrv) pieces = g_strsplit (institution, ",", -1);

  for (guint i = 0; pieces[i]; i++)
    if (g_regex_match_simple (CW_DETAIL_HOUSE, g_strstrip (pieces[i]), 0, 0) &&
        strchr (pieces[i], ' '))
      add_words (self, CW_TELLS_INSTITUTION, pieces[i], 0);
}

static void
read_affiliations (CwTeller *self, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAffiliation) affiliation = g_list_model_get_item (list, i);

      if (affiliation->institution)
        add_houses (self, affiliation->institution);
      if (affiliation->city)
        add_words (self, CW_TELLS_CITY, affiliation->city, G_REGEX_CASELESS);
    }
}

static void
read_authors (CwTeller *self, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAuthor) author = g_list_model_get_item (list, i);

      if (author->family_name == NULL)
        continue;
      g_ptr_array_add (self->authors, g_strdup (author->family_name));
      g_ptr_array_add (self->given_names,
                       g_strdup (author->given_names ? author->given_names : ""));
    }
}

static void
reader_clear (gpointer data)
{
  g_regex_unref (((Reader *)data)->regex);
}

/* For the words of a case: its authors may be named. @hides_work: where they work may not. */
CwTeller *
cw_teller_new (CwCase *root, gboolean hides_work)
{
  CwTeller *self = g_new0 (CwTeller, 1);

  self->readers = g_array_new (FALSE, FALSE, sizeof (Reader));
  g_array_set_clear_func (self->readers, reader_clear);
  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->given_names = g_ptr_array_new_with_free_func (g_free);
  add_reader (self, CW_TELLS_AGE, CW_DETAIL_AGE, G_REGEX_CASELESS);
  add_reader (self, CW_TELLS_DATE, CW_DETAIL_DATE, 0);
  add_reader (self, CW_TELLS_NAME, NAMES, 0);
  add_reader (self, CW_TELLS_NAME, cw_grammar_get_pattern (CW_TELLS_NAME), 0);
  add_reader (self, CW_TELLS_CONTACT, CONTACTS, 0);
  add_reader (self, CW_TELLS_NUMBER, NUMBERS, 0);
  add_reader (self, CW_TELLS_PLACE, PLACES, 0);
  add_reader (self, CW_TELLS_PLACE, cw_grammar_get_pattern (CW_TELLS_PLACE), 0);
  add_reader (self, CW_TELLS_INSTITUTION, houses, 0);
  if (hides_work)
    read_affiliations (self, G_LIST_MODEL (root->affiliations));
  read_authors (self, G_LIST_MODEL (root->authors));
  return self;
}

void
cw_teller_free (CwTeller *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->readers);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->given_names);
  g_free (self);
}

/* ---- reading ---- */

/* "Dr. Cheng", but not "Dong Cheng". */
static gboolean
has_academic_title (const char *quote)
{
  static const char *const titles[] = { "Dr", "Doctor", "Prof", "Professor", NULL };
  /* A title ends at its stop, a blank or the first byte of a no-break space. */
  g_autofree char *word = g_strndup (quote, strcspn (quote, ". \xC2"));

  return g_strv_contains (titles, word);
}

/* "Dr. Cheng" and "Ke Cheng" may be the author; "Mr. Cheng" and "Wei Cheng" are not. */
static gboolean
is_author (const CwTeller *self, const char *quote)
{
  gboolean has_title = has_academic_title (quote);

  for (guint i = 0; i < self->authors->len; i++)
    if (cw_text_has_words (quote, self->authors->pdata[i]) &&
        (has_title || cw_text_has_words (quote, self->given_names->pdata[i])))
      return TRUE;
  return FALSE;
}

static gboolean
is_told (const CwTeller *self, const Reader *reader, const char *quote)
{
  if (reader->is_grammar && !cw_grammar_is_name (reader->what, quote))
    return FALSE;
  return reader->what != CW_TELLS_NAME || !is_author (self, quote);
}

static void
collect (const CwTeller *self,
         const Reader *reader,
         const char *text,
         const GArray *bound,
         GArray *tellings)
{
  g_autoptr (GArray) found = cw_stretch_list (reader->regex, text, bound);

  guint end = is_masked (reader->what) ? found->len : MIN (found->len, MOST_READ);

  for (guint i = 0; i < end; i++)
    {
      const CwStretch *stretch = &g_array_index (found, CwStretch, i);
      g_autofree char *quote = g_strndup (text + stretch->start, stretch->end - stretch->start);
      CwTelling telling = { reader->what, stretch->start, stretch->end };

      if (is_told (self, reader, quote))
        g_array_append_val (tellings, telling);
    }
}

/* By what they tell, then in order, the longer one first. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const CwTelling *first = a, *second = b;

  if (first->what != second->what)
    return first->what < second->what ? -1 : 1;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return (first->end < second->end) - (first->end > second->end);
}

/* The same words are told once, and of what is only pointed out there is enough at some point. */
static void
drop_overlaps (GArray *tellings)
{
  guint n = 0, n_pointed = 0;

  for (guint i = 0; i < tellings->len && n_pointed < MOST; i++)
    {
      CwTelling telling = g_array_index (tellings, CwTelling, i);
      const CwTelling *last = n ? &g_array_index (tellings, CwTelling, n - 1) : NULL;

      n_pointed += !is_masked (telling.what);
      if (last == NULL || last->what != telling.what || telling.start >= last->end)
        g_array_index (tellings, CwTelling, n++) = telling;
    }
  g_array_set_size (tellings, n);
}

/* All that @text tells, of each kind in order. @others: it is about other patients and the
 * literature, too. */
GArray *
cw_teller_list (const CwTeller *self, const char *text, gboolean is_prose, gboolean others)
{
  GArray *tellings = g_array_new (FALSE, FALSE, sizeof (CwTelling));
  g_autoptr (GArray) bound = cw_stretch_list_bound (text, is_prose);

  for (guint i = 0; i < self->readers->len; i++)
    {
      const Reader *reader = &g_array_index (self->readers, Reader, i);

      if (!others || !reader->is_of_patient)
        collect (self, reader, text, bound, tellings);
    }
  g_array_sort (tellings, compare);
  drop_overlaps (tellings);
  return tellings;
}
