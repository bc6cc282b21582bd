/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Clones of antibodies: “22C3”, “SP263”, “D4D6”. */

#define CLONE_MAX 9

static gboolean
is_listed (const char *name)
{
  static const char *const clones[] = {
    "22C3",   "28-8",  "SP142", "SP263",  "MIB-1", "MIB1",  "AE1/AE3", "CAM5.2",
    "MNF116", "6F-H2", "D5F3",  "VE1",    "E9X9V", "C-19",  "BerEP4",  "Ber-EP4",
    "HHF35",  "L26",   "KP1",   "Ber-H2", "73-10", "MOC31", "MOC-31",
  };

  for (guint i = 0; i < G_N_ELEMENTS (clones); i++)
    if (g_ascii_strcasecmp (clones[i], name) == 0)
      return TRUE;
  return FALSE;
}

/* “SP1”, “EPR3864” */
static gboolean
has_series (const char *name)
{
  static const char *const series[] = { "SP", "EPR", "EP" };

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      gsize length = strlen (series[i]);

      if (strncmp (name, series[i], length) == 0 && g_ascii_isdigit (name[length]) &&
          name[length + strspn (name + length, "0123456789")] == '\0')
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_ihc_clone_is_name:
 * @name: what stands beside a marker
 *
 * Returns: whether it can only be the name of a clone: letters and digits by turns, as in “4B5” and
 *   “D4D6”; but “T1N0” is a stage and “2C” a piece of tissue
 */
gboolean
cw_ihc_clone_is_name (const char *name)
{
  gsize length = strlen (name);
  guint turns = 0, letters = 0;

  if (is_listed (name) || has_series (name))
    return TRUE;
  if (length < 3 || length > CLONE_MAX || strchr ("TGLx", *name))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (name[i]) && !g_ascii_isupper (name[i]))
        return FALSE;
      letters += g_ascii_isupper (name[i]) ? 1 : 0;
      turns += i > 0 && g_ascii_isdigit (name[i]) != g_ascii_isdigit (name[i - 1]);
    }
  return letters <= 4 && turns >= (g_ascii_isdigit (*name) ? 2 : 3) &&
         g_ascii_isdigit (name[length - 1]) + turns >= 3 && !cw_ihc_marker_is_known (name);
}

/**
 * cw_ihc_clone_read:
 * @self: the reader
 * @i: a piece
 *
 * “PD-L1 22C3 TPS <1%”, “ROS1 clone D4D6 negative”: the clone right behind its marker.
 *
 * Returns: what stands behind it; @i when there is none
 */
guint
cw_ihc_clone_read (CwIhcReader *self, guint i)
{
  CwIhcItem *last = self->at_item ? cw_ihc_reader_get_last (self) : NULL;
  guint at = i + (cw_ihc_reader_peek (self, i)->meaning == CW_IHC_CLONE);
  const CwIhcToken *token = cw_ihc_reader_peek (self, at);
  g_autofree char *name = NULL;

  if (last == NULL || last->past != i || last->facts.clone ||
      (token->kind != CW_IHC_WORD && at == i) || token->length > CLONE_MAX ||
      cw_ihc_reader_begins_line (self, i))
    return i;
  name = g_strndup (self->text + token->offset, token->length);
  if (!cw_ihc_clone_is_name (name) ||
      (at == i && cw_ihc_marker_match (self->text, self->tokens, at) > 0))
    return i;
  at++;
  at += cw_ihc_reader_peek (self, at)->meaning == CW_IHC_CLONE;
  last->facts.clone = g_steal_pointer (&name);
  last->past = at;
  cw_ihc_item_stretch (self, last, at);
  return at;
}
