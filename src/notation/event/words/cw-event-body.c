/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Names of two nouns, of which the first is a part of the body or what it does: "vocal fold palsy",
 * "tooth discoloration", "movement disorder", "hand and foot swelling". They count where the
 * grammar ties them to a medicine. */

#define PART_WORDS_MAX 5

#define PARTS                                                                                      \
  "vocal fold cord tooth teeth tongue lip lips gum gums jaw palate throat larynx pharynx nose "    \
  "nostril septum sinus ear ears eardrum scalp hair eyebrow eyelash face cheek neck nape "         \
  "shoulder "                                                                                      \
  "shoulders arm arms forearm elbow wrist hand hands finger fingers fingertip thumb palm palms "   \
  "nails fingernail toenail chest breast breasts nipple trunk back flank groin buttock hip hips "  \
  "thigh thighs knee knees calf calves shin ankle ankles foot feet heel sole toe toes legs limbs " \
  "artery arteries vein veins vessel aorta valve atrium ventricle retina cornea lens iris "        \
  "pupil orbit orbital eyelids tendon ligament cartilage disc spine vertebra vertebral rib skull " \
  "sternal pelvic abdominal stomach colon rectum gallbladder bile duct ureter urethra urethral "   \
  "penis penile scrotum testis ovary uterus cervix vulva vulvar placenta placental membrane "      \
  "lymph node glandular salivary parotid thymus thymic plexus root ganglion brainstem cortex "     \
  "hippocampal joints bones muscles tissue fat follicle matrix nostrils subcutaneous soft"

#define FUNCTIONS                                                                                  \
  "movement eating sleep mood gait speech voice taste smell memory hearing vision language "       \
  "personality attention balance coordination swallowing breathing conduction clotting "           \
  "coagulation bleeding thought perception growth learning equilibrium ejaculation erection "      \
  "menstrual voiding micturition accommodation color colour temperature impulse behavior "         \
  "behaviour consciousness concentration motility perfusion ventilation hemostasis"

/* Which part it is, without being one. */
#define SIDES "left right upper lower both bilateral unilateral distal proximal and or"

#define HARMS                                                                                      \
  "palsy palsies paralysis paresis rupture tear perforation necrosis occlusion thrombosis "        \
  "infarction ischemia ischaemia hemorrhage haemorrhage hematoma haematoma bruising "              \
  "edema oedema swelling effusion abscess abscesses ulcer ulcers ulceration ulcerations erosion "  \
  "erosions fissure fissures fistula atrophy hypertrophy hyperplasia degeneration calcification "  \
  "calcifications deposits opacities opacification detachment dislocation fracture fractures "     \
  "collapse prolapse dilatation dilation aneurysm spasm spasms cramp cramps "                      \
  "contractures contracture stiffness rigidity wasting numbness tingling itching eruption "        \
  "discoloration discolouration pigmentation hyperpigmentation depigmentation blisters bullae "    \
  "lightening darkening thinning thickening dryness inflammation stenosis stricture obstruction "  \
  "narrowing deformity deformities avulsion laceration sloughing peeling cyanosis gangrene "       \
  "mottling blanching tremor tremors twitching jerks dystonia clenching grinding enlargement "     \
  "engorgement tenderness leak leakage rejection wear loosening"

#define FAILINGS                                                                                   \
  "disorder disorders disturbance disturbances impairment impairments dysfunction abnormality "    \
  "abnormalities defect defects deficit deficits loss delay delays retardation instability "       \
  "problems difficulty difficulties failure irregularity irregularities arrest block suppression " \
  "changes perversion alteration alterations"

static gboolean
is_part (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, PARTS " nasal mediastinal") || cw_event_is_organ (scan, at);
}

/* Whether the word at @at is one of what happens to a @part, or to what the body does. */
static gboolean
is_harm (const CwScan *scan, guint at, gboolean is_function)
{
  return is_function ? cw_scan_is (scan, at, FAILINGS) : cw_scan_is (scan, at, HARMS);
}

/* Whether the word at @at is a part of the body or what it does. */
gboolean
cw_event_is_body (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, PARTS " " FUNCTIONS);
}

/* "inability to walk", "difficulty in swallowing", "trouble sleeping". */
static guint
take_inability (const CwScan *scan, guint at)
{
  guint next = at + 1;

  if (cw_scan_is (scan, at, "inability unable"))
    return cw_scan_is (scan, next, "to") &&
               cw_scan_is (scan, next + 1,
                           "walk speak swallow stand sleep urinate void move see sit talk open "
                           "close raise write eat breathe concentrate ejaculate sweat chew")
             ? 3
             : 0;
  if (!cw_scan_is (scan, at, "difficulty difficulties trouble"))
    return 0;
  next += cw_scan_is (scan, next, "in with");
  return cw_scan_is (scan, next,
                     "walking speaking swallowing standing sleeping urinating voiding moving "
                     "seeing talking chewing breathing concentrating hearing writing reading "
                     "opening focusing finding")
           ? next + 1 - at
           : 0;
}

/* "cola-colored urine", "black stools", "white hair". */
static guint
take_colour (const CwScan *scan, guint at)
{
  guint next = at + 1;

  if (!cw_scan_is (scan, at,
                   "dark red reddish orange brown brownish black green greenish blue bluish gray "
                   "grey white yellow yellowish purple pink cola tea coffee tarry bloody milky "
                   "rust"))
    return 0;
  if (cw_scan_is_sign (scan, next, '-') && cw_scan_is (scan, next + 1, "colored coloured tinged"))
    next += 2;
  return cw_scan_is (scan, next,
                     "urine stool stools hair nails teeth tears sweat sclerae sclera feces faeces "
                     "fingernails toenails")
           ? next + 1 - at
           : 0;
}

/* A name of two nouns; how many tokens it takes. */
static guint
take_part_and_harm (const CwScan *scan, guint at)
{
  gboolean is_function = cw_scan_is (scan, at, FUNCTIONS);
  guint next = at;

  if (!is_function && !is_part (scan, at))
    return 0;
  while (next < at + PART_WORDS_MAX &&
         ((is_function ? cw_scan_is (scan, next, FUNCTIONS) : is_part (scan, next)) ||
          (next > at && cw_scan_is (scan, next, SIDES))))
    next++;
  if (!is_harm (scan, next, is_function))
    return 0;
  /* "growth retardation", but not "movement disorders clinic". */
  if (cw_scan_is (scan, next + 1, "clinic center centre society unit surgery repair specialist"))
    return 0;
  return next + 1 - at;
}

/* What the body does not do, what its parts look like, or what happens to them; how many tokens the
 * name takes. */
guint
cw_event_take_body (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = take_part_and_harm (scan, at);

  if (taken == 0)
    taken = take_inability (scan, at);
  if (taken == 0)
    taken = take_colour (scan, at);
  if (taken == 0)
    return 0;
  element->kind = CW_EVENT_TERM;
  element->value = NULL;
  element->number = CW_EVENT_GUESSED;
  return taken;
}
