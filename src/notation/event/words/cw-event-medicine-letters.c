/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

#include "vocab/cw-vocabulary.h"

/* Medicines by the name of their maker, "Tegretol", and by letters, "BCNU", "6-TG", "L-dopa". */

/* Letters that stand for a medicine and for nothing else in a report of a case. */
#define LETTERS                                                                                    \
  "AZT BCNU CCNU CDDP DDAVP DMSO DTIC FK506 HAART INH LMWH LTG MAOI MAOIs MMC NNRTI NSAID NSAIDs " \
  "OCP OCPs OXC PHT PTU RFP SASP SNRI SNRIs SSRI SSRIs TCA TCAs TPM UFH VCR VDS ZNS rTPA rtPA "    \
  "rhGH hGH tPA rhEPO rHuEPO AZA CsA DFMO DSCG HCTZ IFNalpha PSL"

/* What stands behind a number and a hyphen: "5-ASA", "8-methoxypsoralen". */
#define NUMBERED "asa tg mop mp fu fc methoxypsoralen aminosalicylic azacytidine"

/* "L-dopa", "ara-C", "t-PA", "G-CSF". */
static const char *const hyphened[][2] = {
  { "l", "dopa" }, { "ara", "c" }, { "ara", "a" },  { "t", "pa" },
  { "d", "pen" },  { "vp", "16" }, { "cpt", "11" }, { "anti", "thymocyte" },
};

/* "L-dopa" at the letter, and at "dopa"; "GM-CSF" at "CSF". */
static gboolean
is_hyphened (const CwScan *scan, guint at)
{
  gboolean is_behind = at > 1 && cw_scan_is_hyphen (scan, at - 1);

  if (cw_scan_is (scan, at, "csf"))
    return is_behind && cw_scan_is (scan, at - 2, "g gm m");
  if (is_behind && cw_scan_is (scan, at, NUMBERED) &&
      cw_scan_get (scan, at - 2)->kind == CW_TOKEN_NUMBER)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (hyphened); i++)
    if ((cw_scan_is (scan, at, hyphened[i][0]) && cw_scan_is_hyphen (scan, at + 1) &&
         cw_scan_is (scan, at + 2, hyphened[i][1])) ||
        (is_behind && cw_scan_is (scan, at, hyphened[i][1]) &&
         cw_scan_is (scan, at - 2, hyphened[i][0])))
      return TRUE;
  return FALSE;
}

static GHashTable *
build_table (void)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);
  const CwVocabulary *names = cw_vocabulary_get (CW_VOCABULARY_TRADE_NAME);
  g_auto (GStrv) letters = g_strsplit (LETTERS, " ", -1);

  for (guint i = 0; letters[i]; i++)
    g_hash_table_add (table, (gpointer)g_intern_string (letters[i]));
  for (guint i = 0; i < cw_vocabulary_get_n_terms (names); i++)
    g_hash_table_add (table, (gpointer)cw_vocabulary_get_term (names, i)->term);
  return table;
}

/* Whether the word at @at is the name of a maker or the letters of a medicine, written as these
 * are. */
gboolean
cw_event_is_medicine_letters (const CwScan *scan, guint at)
{
  static gsize table;
  const CwToken *token = cw_scan_get (scan, at);
  g_autofree char *written = NULL;

  if (is_hyphened (scan, at))
    return TRUE;
  if (!token->capital || token->end - token->start > 20)
    return FALSE;
  /* Built once, never changed: any thread may read it. */
  if (g_once_init_enter (&table))
    g_once_init_leave (&table, (gsize)build_table ());
  written = g_strndup (scan->text + token->start, token->end - token->start);
  return g_hash_table_contains ((GHashTable *)table, written);
}
