/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* What goes wrong with what a surgeon left behind: a stent, a catheter, a prosthesis, a suture. Its
 * verb makes the event, "the graft thrombosed", which no list of names can have. */

#define DEVICES                                                                                    \
  "stent stents stentgraft endograft graft grafts catheter catheters shunt shunts prosthesis "     \
  "prostheses implant implants electrode electrodes pacemaker pacemakers icd port cannula coil "   \
  "coils occluder endoprosthesis nail screw screws plate allograft autograft fistula picc "        \
  "endoclip lens iol mesh arthroplasty pegtube gastrostomy neobladder conduit cuff"

#define SUTURED                                                                                    \
  "wound wounds anastomosis sternum incision laparotomy sternotomy suture sutures flap flaps "     \
  "stump scar abdomen bladder bowel"

/* What a device does, or a wound, and what is done to nobody on purpose. */
#define FAILS                                                                                      \
  "migrated dislodged thrombosed fractured dislocated clotted malfunctioned loosened extruded "    \
  "embolized embolised dehisced leaked eroded kinked slipped"

/* The same as nouns. */
#define FAILURES                                                                                   \
  "migration dislodgement dislodgment collapse kinking malfunction displacement extrusion "        \
  "dislocation slippage loosening"

/* What it only is or becomes. */
#define BECOMES "infected dislodged displaced occluded thrombosed blocked exposed necrotic detached"

/* Whether the word at @at names what an operation leaves in the body. */
gboolean
cw_event_is_device (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, DEVICES);
}

static gboolean
is_part (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, DEVICES " " SUTURED);
}

/* "had been completely", "then became": between the subject and its verb; where the verb stands. */
static guint
skip_auxiliaries (const CwScan *scan, guint at, gboolean *is_become)
{
  for (guint n = 0; n < 4; n++, at++)
    {
      *is_become = *is_become || cw_scan_is (scan, at, "became become got was were been");
      if (!cw_scan_is (scan, at,
                       "had has have was were became become got been then later subsequently "
                       "also completely partially spontaneously suddenly acutely distally "
                       "proximally"))
        break;
    }
  return at;
}

/* "dehiscence of the sternal wound", "leak from the anastomosis". */
static guint
take_dehiscence (const CwScan *scan, guint at)
{
  guint next = at + 2;

  if (!cw_scan_is (scan, at, "dehiscence leak leakage breakdown") ||
      !cw_scan_is (scan, at + 1, "of from at"))
    return 0;
  for (guint n = 0; n < 4; n++, next++)
    if (is_part (scan, next))
      return next + 1 + is_part (scan, next + 1) - at;
    else if (cw_scan_get (scan, next)->kind != CW_TOKEN_WORD ||
             cw_scan_is (scan, next, "and or in with which was"))
      return 0;
  return 0;
}

/* "migration of the stent", "collapse of the endoprosthesis", "stent thrombosis". */
static guint
take_failure (const CwScan *scan, guint at)
{
  guint next = at + 2;

  if (cw_event_is_device (scan, at) && !cw_scan_is (scan, at, "nail screw fistula plate mesh"))
    return cw_scan_is (scan, at + 1, FAILURES) ? 2 : 0;
  if (!cw_scan_is (scan, at, FAILURES) || !cw_scan_is (scan, at + 1, "of"))
    return 0;
  for (guint n = 0; n < 4; n++, next++)
    if (cw_event_is_device (scan, next))
      return next + 1 - at;
    else if (cw_scan_get (scan, next)->kind != CW_TOKEN_WORD ||
             cw_scan_is (scan, next, "and or in with which was"))
      return 0;
  return 0;
}

/* "the stent had migrated", "the shunt became infected"; how many tokens it takes. */
static guint
take_failing (const CwScan *scan, guint at)
{
  gboolean is_become = FALSE;
  guint verb;

  if (!is_part (scan, at))
    return 0;
  verb = skip_auxiliaries (scan, at + 1, &is_become);
  if (cw_scan_is (scan, verb, FAILS) || (is_become && cw_scan_is (scan, verb, BECOMES)))
    return verb + 1 - at;
  return 0;
}

/* What happened to a device or a wound; how many tokens it takes. */
guint
cw_event_take_device (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = take_failing (scan, at);

  if (taken == 0)
    taken = take_dehiscence (scan, at);
  if (taken == 0)
    taken = take_failure (scan, at);
  if (taken == 0)
    return 0;
  element->kind = CW_EVENT_TERM;
  element->value = NULL;
  element->number = CW_EVENT_TIED;
  return taken;
}

/* Whether tokens @first up to before @last say it with a verb of their own. */
gboolean
cw_event_is_failing_device (const CwScan *scan, guint first, guint last)
{
  gboolean is_become = FALSE;

  return is_part (scan, first) && cw_scan_is (scan, last - 1, FAILS " " BECOMES) &&
         skip_auxiliaries (scan, first + 1, &is_become) == last - 1;
}
