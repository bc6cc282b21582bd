/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* What a tumour did, told by a noun or a verb: "the disease then progressed", "complete
 * disappearance of all lesions", "radiological stability". */

/* What can be something else than a tumour, unless told with an organ or all of it. */
#define LESIONS                                                                                    \
  "lesion lesions mass masses node nodes nodule nodules deposits disease carcinomatosis"

/* Organs in which a lesion is one of the tumour; those of the skin are rashes as well. */
#define SITES                                                                                      \
  "target liver hepatic lung pulmonary brain cerebral intracranial bone osseous nodal cervical "   \
  "mediastinal retroperitoneal peritoneal pleural adrenal pancreatic renal splenic pelvic "        \
  "abdominal breast hilar axillary inguinal primary metastatic malignant tumor tumour neoplastic " \
  "tissue"

/* Whether the word at @at names a tumour, or a part of one. */
gboolean
cw_event_is_tumor (const CwScan *scan, guint at)
{
  const char *word = cw_scan_get (scan, at)->word;

  if (cw_scan_get (scan, at)->kind != CW_TOKEN_WORD)
    return FALSE;
  return cw_scan_is (scan, at,
                     LESIONS " tumor tumour tumors tumours cancer malignancy neoplasm metastasis "
                             "metastases metastatic leukemia leukaemia dlbcl nsclc sclc hcc gist "
                             "aml cll cml apl nhl gbm rcc mcc ptld") ||
         ((g_str_has_suffix (word, "oma") || g_str_has_suffix (word, "omas")) &&
          !cw_scan_is (scan, at,
                       "hematoma haematoma hematomas haematomas coma edema glaucoma scotoma "
                       "trachoma granuloma granulomas seroma stroma aroma diploma trauma xanthoma "
                       "lymphocoma"));
}

/* "the disease", "her residual disease", not "Crohn's disease". */
static gboolean
is_disease_of_tumor (const CwScan *scan, guint at)
{
  if (!cw_scan_is (scan, at, "disease") || at == 0)
    return TRUE;
  if (cw_scan_is (scan, at - 1,
                  "liver hepatic lung pulmonary brain bone skeletal peritoneal cns pelvic nodal"))
    return cw_event_is_near_tumor (scan, at);
  if (cw_scan_is (scan, at - 1, "s"))
    return at > 2 && cw_scan_is (scan, at - 3, "patient");
  return cw_scan_get (scan, at - 1)->kind == CW_TOKEN_SIGN ||
         cw_scan_is (
           scan, at - 1,
           "the her his their this residual metastatic systemic extracranial intracranial "
           "measurable oligometastatic and but however as initially eventually subsequently "
           "unfortunately when until that where although because since after once while local "
           "locoregional distant extrathoracic nodal malignant neoplastic overall");
}

/* What can be what a sentence says a course of: "the tumour", "her disease". */
static gboolean
is_subject (const CwScan *scan, guint at)
{
  return cw_event_is_tumor (scan, at) && is_disease_of_tumor (scan, at);
}

/* "the lesions", "the nodes": those of a rash or of an infection unless a tumour is spoken of. */
static gboolean
is_unsure_subject (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, LESIONS) && !cw_scan_is (scan, at, "disease") &&
         !cw_event_is_near_tumor (scan, at);
}

/* Past "has remained radiologically", "was then found to have"; @is_copula: what follows may be an
 * adjective. */
static guint
skip_to_predicate (const CwScan *scan, guint next, gboolean *is_copula)
{
  for (guint n = 0; n < 8; n++, next++)
    {
      if (cw_scan_is (scan, next,
                      "was were is are been has have had remained remain remains stayed seemed "
                      "appeared found considered deemed judged to be"))
        *is_copula = TRUE;
      else if (!cw_scan_is (scan, next,
                            "then rapidly further again once subsequently initially gradually soon "
                            "also steadily dramatically eventually finally later clearly quickly "
                            "slowly clinically radiologically radiographically unfortunately still "
                            "largely essentially otherwise relatively overall completely however "
                            "since ultimately promptly locally systemically markedly nevertheless "
                            "significantly currently never theless thereafter"))
        break;
    }
  return next;
}

/* "progressed to the liver", but not "progressed to cirrhosis". */
static gboolean
is_spread (const CwScan *scan, guint at)
{
  if (!cw_scan_is (scan, at, "from into to"))
    return TRUE;
  /* "progressed to involve the soft tissue". */
  if (cw_scan_is (scan, at, "to") && cw_scan_is (scan, at + 1, "involve"))
    return TRUE;
  return cw_scan_is (scan, at, "to into") &&
         cw_scan_is (scan, at + 1 + cw_scan_is (scan, at + 1, "the include both"),
                     "peritoneum liver lung lungs brain bone bones lymph adrenal pleura skin stage "
                     "metastatic widespread disseminated mediastinum pelvis spine");
}

/* "progressive under bevacizumab", not "progressive weakness". */
static gboolean
is_adjective_alone (const CwScan *scan, guint at)
{
  return cw_scan_get (scan, at)->kind != CW_TOKEN_WORD ||
         cw_scan_is (scan, at,
                     "under on during despite after at in with and but for through over while "
                     "when since according");
}

/* Where a lesion is hardly anything else. */
#define PLACES                                                                                     \
  "lung lungs liver bone bones brain spleen mediastinum adrenals abdomen chest pelvis pancreas "   \
  "neck"

/* "the lesions in the lung", "masses of the liver": where a lesion lies tells that it is one of the
 * tumour; the last token of the place, or @at. */
static guint
skip_place (const CwScan *scan, guint at)
{
  guint next = at + 1, end = at;

  if (!cw_scan_is (scan, at, LESIONS) || !cw_scan_is (scan, next, "in of") ||
      !cw_event_is_near_tumor (scan, at))
    return at;
  for (next++; next < at + 8; next++)
    if (cw_scan_is (scan, next, PLACES))
      end = next;
    else if (!cw_scan_is (scan, next, "the both her his and"))
      break;
  return end;
}

/* What the verb behind the subject at @at says; how many tokens both take. */
static guint
take_predicate (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_copula = FALSE;
  guint next = skip_place (scan, at) + 1;

  next +=
    (cw_scan_is (scan, next, "size burden volume load") && cw_scan_is (scan, at, "tumor tumour")) ||
    cw_scan_is (scan, next, "status");
  next = skip_to_predicate (scan, next, &is_copula);
  element->value = "sd";
  if (cw_scan_is (scan, next, "stabilized stabilised") ||
      (is_copula && cw_scan_is (scan, next, "stable unchanged")))
    return cw_scan_is (scan, next + 1, "disease") ? 0 : next + 1 - at;
  element->value = "pd";
  if (is_copula && cw_scan_is (scan, next, "progressive progressing"))
    return is_adjective_alone (scan, next + 1) ? next + 1 - at : 0;
  if (cw_scan_is (scan, next, "continued") && cw_scan_is (scan, next + 1, "to") &&
      cw_scan_is (scan, next + 2, "progress"))
    return next + 3 - at;
  if (cw_scan_is (scan, next, "kept") && cw_scan_is (scan, next + 1, "progressing"))
    return next + 2 - at;
  return cw_scan_is (scan, next, "progressed") && is_spread (scan, next + 1) ? next + 1 - at : 0;
}

/* "the disease then progressed", "the tumour remained stable": said by a verb. */
static guint
take_course (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = is_subject (scan, at) ? take_predicate (scan, at, element) : 0;

  return taken && is_unsure_subject (scan, at) ? 0 : taken;
}

/* Whether the name at @at is one of the tumour without doubt: "the target lesions", not "the
 * lesions", which may be those of a rash. */
static gboolean
is_surely_tumor (const CwScan *scan, guint at)
{
  if (!cw_event_is_tumor (scan, at))
    return FALSE;
  return !cw_scan_is (scan, at, LESIONS) ||
         (at > 0 && (cw_scan_is (scan, at - 1, SITES) || is_surely_tumor (scan, at - 1)));
}

/* "near-complete", "almost complete". */
static gboolean
is_nearly (const CwScan *scan, guint at)
{
  if (at > 1 && cw_scan_is_sign (scan, at - 1, '-'))
    at--;
  return at > 0 && cw_scan_is (scan, at - 1, "almost near nearly");
}

/* "complete disappearance of the tumor", "resolution of all lesions": all of it went. */
static guint
take_total_loss (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at + cw_scan_is (scan, at, "complete total full"), taken;
  gboolean is_all = next > at;

  next += is_all && cw_scan_is (scan, next,
                                "radiological radiologic radiographic metabolic clinical tumor "
                                "tumour and");

  if (!cw_scan_is (scan, next,
                   "disappearance resolution regression recession clearance "
                   "involution") ||
      !cw_scan_is (scan, next + 1, "of"))
    return 0;
  is_all = is_all || (cw_scan_is (scan, next + 2, "all") &&
                      cw_scan_is (scan, next, "disappearance resolution"));
  taken = is_all ? cw_event_take_tumor_behind (scan, next + 2, at) : 0;
  element->value = is_nearly (scan, at) ? "pr" : "cr";
  return taken && (cw_scan_is (scan, next + 2, "all") || is_surely_tumor (scan, at + taken - 1))
           ? taken
           : 0;
}

/* "all metastases", "all of the lung metastases". */
static gboolean
is_all_of_it (const CwScan *scan, guint at)
{
  for (guint n = 1; n < 6 && n <= at; n++)
    if (cw_scan_is (scan, at - n, "all"))
      return n < 4 || cw_scan_is (scan, at - n + 1, "of");
  return FALSE;
}

/* What all of a tumour does that goes away. */
#define GONE "disappeared regressed resolved vanished cleared"
#define WHOLLY "completely totally entirely fully"

/* "the cervical lesion has completely responded", "the tumour had completely disappeared". */
static guint
take_total_course (const CwScan *scan, guint at, CwEventElement *element)
{
  guint place = skip_place (scan, at), next = place + 1;

  if (place == at && !is_surely_tumor (scan, at))
    return 0;
  while (next < place + 5 && !cw_scan_is (scan, next, WHOLLY " " GONE) &&
         (cw_scan_is (scan, next, "has have had also now was were been") ||
          g_str_has_suffix (cw_scan_get (scan, next)->word, "ly")) &&
         !cw_scan_is (scan, next, "nearly partly partially only"))
    next++;
  element->value = "cr";
  if (is_all_of_it (scan, at) && cw_scan_is (scan, next, "disappeared resolved vanished"))
    return next + 1 - at;
  if (cw_scan_is (scan, next, WHOLLY) && cw_scan_is (scan, next + 1, GONE " responded"))
    return next + 2 - at;
  return cw_scan_is (scan, next, GONE) && cw_scan_is (scan, next + 1, WHOLLY) ? next + 2 - at : 0;
}

#define SEEN_OR_WHERE                                                                              \
  "radiologic radiological radiographic disease tumor tumour tumoral metastatic intracranial "     \
  "extracranial cancer"

/* "radiologic stability", "stabilization of the metastatic disease", "stable brain disease". */
static guint
take_stability (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at;

  element->value = "sd";
  if (cw_scan_is (scan, at, "stability stabilization stabilisation"))
    return cw_scan_is (scan, at + 1, "of in") ? cw_event_take_tumor_behind (scan, at + 2, at) : 0;
  if (cw_scan_is (scan, at, "stabilized stabilised") &&
      cw_scan_is (scan, next + 1, "the her his this"))
    return cw_event_take_tumor_behind (scan, next + 2, at);
  if (cw_scan_is (scan, at, "stable stabilized stabilised"))
    {
      next++;
      next += !cw_scan_is (scan, next, "disease") &&
              cw_scan_is (scan, next, SEEN_OR_WHERE " residual cns brain nodal");
      return cw_scan_is (scan, next, "disease") && !cw_scan_is (scan, next + 1, "course activity")
               ? next + 1 - at
               : 0;
    }
  while (next < at + 2 && cw_scan_is (scan, next, SEEN_OR_WHERE))
    next++;
  return next > at && cw_scan_is (scan, next, "stability stabilization stabilisation")
           ? next + 1 - at
           : 0;
}

/* "hepatocellular carcinoma progressed", where the name of the tumour begins at @at. */
static guint
take_named_course (const CwScan *scan, guint at, CwEventElement *element)
{
  guint name = at, taken = 0;

  while (name < at + 3 && !cw_event_is_tumor (scan, name) &&
         (cw_event_is_kind (scan, name) || cw_scan_is (scan, name, "cell")))
    name++;
  if (name == at || cw_scan_is (scan, name, LESIONS))
    return 0;
  taken = take_total_course (scan, name, element);
  if (taken == 0)
    taken = take_course (scan, name, element);
  return taken ? name - at + taken : 0;
}

/* What the tumour, or the patient with it, is said to have done; how many tokens it takes. */
guint
cw_event_take_tumor (const CwScan *scan, guint at, CwEventElement *element)
{
  static guint (*const takers[]) (const CwScan *scan, guint at, CwEventElement *element) = {
    take_total_course, take_course, cw_event_take_progression, take_total_loss, take_stability,
  };
  guint taken = 0;

  for (guint i = 0; taken == 0 && i < G_N_ELEMENTS (takers); i++)
    taken = takers[i](scan, at, element);
  return taken ? taken : take_named_course (scan, at, element);
}
