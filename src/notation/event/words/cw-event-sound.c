/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* What single words sound like: the name of an event, or the noun that is one when a word before it
 * says of what kind. */

/* Whether @word has one of the @endings, which a %NULL closes. */
gboolean
cw_event_ends_with_any (const char *word, const char *const *endings)
{
  for (; *endings; endings++)
    if (g_str_has_suffix (word, *endings))
      return TRUE;
  return FALSE;
}

/* Greek for an inflammation, for blood, for pain; tests, tumours and procedures end alike. */
gboolean
cw_event_sounds_like_event (const CwScan *scan, guint at)
{
  static const char *const endings[] = {
    "itis",       "emia",       "aemia",   "penia",  "pathy",        "algia",    "rrhea",
    "rrhoea",     "uria",       "edema",   "plegia", "paresis",      "osis",     "myolysis",
    "emolysis",   "crolysis",   "spasm",   "phobia", "opsia",        "esthesia", "kinesia",
    "tonia",      "phagia",     "arthria", "megaly", "intoxication", "hidrosis", "rrhagia",
    "headedness", "salivation", "pnea",    "dipsia", "pnoea",        "ptysis",   "iasis",
    "cytosis",    NULL,
  };
  const char *word = cw_scan_get (scan, at)->word;

  return cw_scan_get (scan, at)->kind == CW_TOKEN_WORD && strlen (word) > 6 &&
         cw_event_ends_with_any (word, endings) &&
         !cw_scan_is (
           scan, at,
           "diagnosis prognosis metastasis leukemia leukaemia tuberculosis stenosis "
           "apoptosis mitosis hypnosis anastomosis sclerosis osteoarthritis arthritis "
           "cirrhosis fibrosis symbiosis anesthesia anaesthesia endometriosis homeopathy "
           "osteopathy cystinosis mycosis thalassemia dysplasia dose psychosis arthrosis "
           "hemochromatosis amyloidosis biocenosis micrometastasis glycolysis "
           "ischemia schizophrenia hepatitis glycemia glycaemia natremia kalemia");
}

/* Nouns that name an event when a word before them says of what kind. */
gboolean
cw_event_is_head (const CwScan *scan, guint at)
{
  return cw_scan_is (
    scan, at,
    "syndrome crisis reaction reactions failure palsy perforation necrosis rupture "
    "dysfunction insufficiency disturbance disturbances attack attacks arrest "
    "ulceration suppression aplasia hyperplasia atrophy eruption pigmentation "
    "discoloration psychosis toxicity block fibrosis movements delirium illness disorder "
    "disorders distress deficit deficits swelling tightness discomfort hallucinations seizures "
    "instability coma shock edema hemorrhage infarction thrombosis infarct infarcts infarctions "
    "opacity opacities malformation malformations decompensation dilatation dilation narrowing "
    "stricture strictures obstruction embolization embolism infestation irritation dryness "
    "hypertrophy herniation phenomenon collapse poisoning excitability hyperexcitability plaque "
    "plaques cyst cysts stone stones calculi vasoconstriction aneurysm aneurysms degeneration "
    "inflammation stasis paucity retardation retention incontinence ulcers sensations sensation "
    "discharges overgrowth calcification calcifications ossification contracture contractures "
    "rigidity stiffness weakness spasms cramps twitches jerks ideation reflux regurgitation "
    "depression toxicity toxicities impairment anomaly anomalies "
    "tear tears bruise bruises bruising erosion erosions fissure fissures "
    "dysplasia metaplasia dislocation prolapse cramping wasting "
    "tenderness burning papules blisters bullae vesicles pustules scar scars lightening darkening "
    "thinning thickening delay blockade deformity deformities hypoplasia agenesis hallucination "
    "delusion delusions polyp polyps sludge congestion imbalance leak leakage rejection occlusion "
    "occlusions abscess abscesses stenosis sclerosis dissection bleeding spasm paralysis "
    "overload hypersensitivity hyperreactivity desquamation peeling sloughing twitching jerking "
    "irregularity irregularities ectopy asystole standstill dysregulation dyscrasia dyscrasias "
    "flaccidity laxity hyporeflexia areflexia hyperreflexia");
}

/* The same, although they as often stand for what was told before: an organ must be named. */
gboolean
cw_event_is_soft_head (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at,
                     "abnormality abnormalities changes damage injury infiltrate infiltrates "
                     "manifestation manifestations infiltration defect defects deterioration "
                     "enlargement loss episodes symptoms "
                     "symptomatology disability scarring behavior behaviour");
}
