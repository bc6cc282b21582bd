/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Names of events that no list has, because they are put together: what happened to an organ, and
 * the state that it led to. */

#define ORGANS                                                                                     \
  "cardiac heart atrial hepatic liver renal kidney splenic spleen intestinal bowel colonic colon " \
  "gastric "                                                                                       \
  "duodenal jejunal ileal esophageal oesophageal rectal anal gi gastrointestinal pulmonary lung "  \
  "respiratory tracheal bronchial laryngeal pharyngeal cerebral brain cerebellar spinal optic "    \
  "retinal macular corneal ocular conjunctival visual auditory vestibular cranial facial oral "    \
  "mucosal cutaneous dermal nail muscle muscular bone joint adrenal pituitary thyroid pancreatic " \
  "ovarian testicular gonadal bladder urinary ureteral vaginal uterine prostatic vascular "        \
  "arterial venous coronary myocardial cardiovascular valvular pericardial pleural peritoneal "    \
  "biliary marrow multiorgan multisystem organ nerve peripheral sensory motor autonomic "          \
  "intracranial intracerebral subarachnoid subdural intratumoral diaphragmatic portal catheter "   \
  "mesenteric limb leg eyelid periorbital scrotal genital perianal peristomal wound graft "        \
  "digital hematologic hematological haematological neurologic neurological psychiatric "          \
  "musculoskeletal endocrine skin extremity extremities abducens oculomotor trigeminal "           \
  "hypoglossal "                                                                                   \
  "vestibulocochlear ulnar radial peroneal phrenic laryngeal loin flank vena cava jugular "        \
  "subclavian femoral iliac popliteal axillary brachial carotid basilar saphenous"

/* What stands with an organ without being one. */
#define BESIDE                                                                                     \
  "disc disk acute chronic vein artery system tract left right multiple nervous duct extremity "   \
  "limb"

#define HARMS                                                                                      \
  "perforation perforations infarction infarctions infarct infarcts failure necrosis dysfunction " \
  "insufficiency impairment hemorrhage haemorrhage hemorrhages bleeding bleed bleeds edema "       \
  "oedema ulceration "                                                                             \
  "ulcer ulcers inflammation injury damage thrombosis thromboses embolism occlusion stenosis "     \
  "stricture fibrosis ischemia ischaemia infection infections abscess abscesses obstruction "      \
  "neuropathy neuropathies palsy spasm effusion effusions fistula fistulae rupture atrophy "       \
  "detachment arrest arrhythmia arrhythmias suppression crisis reaction reactions eruption "       \
  "pain vasospasm dissection toxicities disorders hematoma hematomas haematoma weakness "          \
  "degeneration tachycardia"

/* Whether the word at @at names an organ, or says that something is of one. */
gboolean
cw_event_is_organ (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, ORGANS);
}

/* "axillary dissection": an operation, unlike that of an artery. */
static gboolean
is_of_nodes (const CwScan *scan, guint harm)
{
  return cw_scan_is (scan, harm, "dissection") && harm > 0 &&
         cw_scan_is (scan, harm - 1, "axillary iliac");
}

/* "GI perforation", "bilateral optic disc oedema", "skin and nail infection". */
static guint
take_harm (const CwScan *scan, guint at)
{
  guint next = at;

  if (!cw_scan_is (scan, at, ORGANS " lower upper superior inferior"))
    return 0;
  for (guint n = 0; n < 5; n++)
    {
      if (n > 0 && cw_scan_is (scan, next, HARMS))
        return is_of_nodes (scan, next) ? 0 : next + 1 - at;
      if (!cw_scan_is (scan, next, ORGANS) && !(n > 0 && cw_scan_is (scan, next, BESIDE)))
        return 0;
      next++;
      if ((cw_scan_is (scan, next, "and") || cw_scan_is_sign (scan, next, '/') ||
           cw_scan_is_sign (scan, next, '-')) &&
          cw_scan_is (scan, next + 1, ORGANS " " HARMS))
        next++;
    }
  return 0;
}

#define STATES                                                                                     \
  "neutropenic leukopenic pancytopenic thrombocytopenic anemic anaemic febrile "                   \
  "jaundiced "                                                                                     \
  "icteric hypotensive hypertensive hypoxic hypoxemic bradycardic tachycardic comatose confused "  \
  "drowsy somnolent lethargic agitated delirious psychotic manic depressed disoriented "           \
  "unconscious unresponsive obtunded stuporous paralyzed paraplegic quadriplegic hemiplegic "      \
  "blind deaf mute aphasic ataxic dyspneic dyspnoeic cyanotic anuric oliguric azotemic uremic "    \
  "septic hyponatremic hypokalemic hyperkalemic hypercalcemic hypocalcemic hypoglycemic "          \
  "hyperglycemic acidotic hypothyroid hyperthyroid hypothermic hyperthermic amenorrheic "          \
  "irritable restless aggressive apathetic delusional paranoid euphoric suicidal catatonic "       \
  "dysphagic dysarthric incontinent encephalopathic nauseated bradypneic bradypnoeic tachypneic "  \
  "tachypnoeic apneic apnoeic hypomanic hypersexual bald amnesic amnestic cachectic pale sweaty "  \
  "diaphoretic dizzy feverish hypokalaemic hyponatraemic hyperkalaemic hypoglycaemic "             \
  "hyperglycaemic hypoxaemic neutropaenic thrombocytopaenic oligoanuric akinetic bradykinetic "    \
  "rigid parkinsonian immobile bedridden shocked asystolic pulseless infertile impotent "          \
  "desaturating tremulous vasoplegic hyperpyrexic mydriatic deafened breathless unarousable "      \
  "hallucinating"

/* States one after another that still belong to one verb. */
#define STATES_MAX 8

/* Whether a verb of change stands before: "became severely", "rendered". At most @left states may
 * stand between. */
static gboolean
is_become (const CwScan *scan, guint at, guint left)
{
  for (guint n = 1; n < 4 && n <= at; n++)
    {
      if (cw_scan_is (scan, at - n, "became become becoming being turned rendered") ||
          (n + 2 <= at && cw_scan_is (scan, at - n, "be") && cw_scan_is (scan, at - n - 1, "to") &&
           cw_scan_is (scan, at - n - 2, "found noted")))
        return TRUE;
      if (!cw_scan_is (scan, at - n,
                       "severely acutely suddenly markedly profoundly increasingly "
                       "progressively more mildly and very transiently deeply quite"))
        return n > 1 && left > 0 && cw_scan_is (scan, at - n, STATES) &&
               is_become (scan, at - n, left - 1);
    }
  return FALSE;
}

/* Where a row that is written out has its name: in front, or behind a grade or "adverse event:". */
static gboolean
begins_row (const CwScan *scan, guint at)
{
  /* "Aggressive hydration" is none. */
  if (cw_scan_get (scan, at + 1)->kind == CW_TOKEN_WORD &&
      !cw_scan_is (scan, at + 1, "after during on for due from with since in and grade while"))
    return FALSE;
  return at == 0 || cw_scan_is_sign (scan, at - 1, ':') ||
         cw_scan_is (scan, at - 1, "mild moderate severe slight") ||
         (at > 1 && cw_scan_is (scan, at - 2, "grade"));
}

/* "Agitated dysphoria": of what kind something else is. */
static gboolean
is_adjective (const CwScan *scan, guint at)
{
  return cw_scan_get (scan, at + 1)->kind == CW_TOKEN_WORD &&
         !cw_scan_is (scan, at + 1,
                      "and or in on with after during since for due because while when following "
                      "until at from to state which");
}

/* "became neutropenic and febrile": what happened, told by the state it led to. */
static guint
take_state (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, STATES) && ((begins_row (scan, at) && !is_adjective (scan, at)) ||
                                           is_become (scan, at, STATES_MAX))
           ? 1
           : 0;
}

/* States that are not those of somebody for years. */
#define SUDDEN_STATES                                                                              \
  "neutropenic pancytopenic febrile jaundiced icteric hypotensive hypoxic hypoxemic bradycardic "  \
  "tachycardic comatose confused drowsy somnolent lethargic agitated delirious disoriented "       \
  "unconscious unresponsive obtunded stuporous ataxic dyspneic dyspnoeic cyanotic anuric "         \
  "oliguric "                                                                                      \
  "acidotic hypothermic hyperthermic catatonic dysarthric apneic apnoeic tachypneic tachypnoeic "  \
  "diaphoretic tremulous asystolic pulseless"

/* "was confused and hypotensive": what was found, and may be an event by what else is told. */
static gboolean
is_found_state (const CwScan *scan, guint at, guint left)
{
  if (at == 0 || !cw_scan_is (scan, at, SUDDEN_STATES) || is_adjective (scan, at))
    return FALSE;
  at -=
    at > 1 && cw_scan_is (scan, at - 1,
                          "severely acutely markedly profoundly very mildly deeply increasingly");
  if (cw_scan_is (scan, at - 1, "was were appeared"))
    return TRUE;
  at -= cw_scan_is (scan, at - 1, "and") || cw_scan_is_sign (scan, at - 1, ',');
  at -= at > 1 && cw_scan_is_sign (scan, at - 1, ',');
  return left > 0 && at > 1 && is_found_state (scan, at - 1, left - 1);
}

/* A name that is put together; how many tokens it takes. */
guint
cw_event_take_compound (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = take_harm (scan, at);

  if (taken == 0)
    taken = take_state (scan, at);
  if (taken == 0 && is_found_state (scan, at, STATES_MAX))
    {
      taken = 1;
      element->number = CW_EVENT_TIED;
    }
  if (taken == 0 && ((taken = cw_event_take_device (scan, at, element)) ||
                     (taken = cw_event_take_body (scan, at, element))))
    return taken;
  if (taken == 0)
    return cw_event_take_measure (scan, at, element);
  element->kind = CW_EVENT_TERM;
  element->value = NULL;
  return taken;
}
