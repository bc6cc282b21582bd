/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "manuscript/cw-language-private.h"

/* Tests by which a diagnosis is usually made, and which neither facts nor prose name. */

/* Essential and desirable diagnostic criteria of the WHO Classification of Tumours, 5th edition:
 * Soft Tissue and Bone Tumours (2020), Thoracic Tumours (2021); as facts, in our own words. */
static const struct
{
  const char *diagnosis; /* pattern over its name */
  const char *test; /* pattern over markers, genes and prose */
  const char *name; /* not translated: names of genes and proteins */
} tests[] = {
  { "desmoplastic small[- ]round", "\\bWT1\\b|\\bEWS(?:R1)?\\b", "EWSR1::WT1" },
  { "\\bEwing\\b", "\\bEWS(?:R1)?\\b|\\bFUS\\b", "EWSR1::FLI1" },
  { "synovial sarcoma", "\\bSS18\\b|\\bSYT\\b|t\\(X;18\\)", "SS18::SSX" },
  { "gastrointestinal stromal", "\\bKIT\\b|CD117|\\bDOG-?1\\b", "KIT, DOG1" },
  { "alveolar rhabdomyosarcoma", "\\bFOXO1\\b|\\bFKHR\\b", "FOXO1" },
  { "dedifferentiated liposarcoma|well[- ]differentiated liposarcoma", "\\bMDM2\\b", "MDM2" },
  { "myxoid liposarcoma", "\\bDDIT3\\b|\\bCHOP\\b", "DDIT3" },
  { "clear cell sarcoma of soft", "\\bEWS(?:R1)?\\b", "EWSR1" },
  { "solitary fibrous", "\\bSTAT6\\b", "STAT6" },
  { "epithelioid sarcoma", "\\bINI-?1\\b|\\bSMARCB1\\b", "SMARCB1 (INI1)" },
  { "\\bNUT (?:midline )?carcinoma", "\\bNUTM?1?\\b(?! (?:midline |carcinoma))", "NUTM1" },
  { "alveolar soft[- ]part", "\\bTFE3\\b", "TFE3" },
  { "extraskeletal myxoid chondrosarcoma", "\\bNR4A3\\b|\\bEWS(?:R1)?\\b", "NR4A3" },
  { "inflammatory myofibroblastic", "\\bALK\\b|\\bROS1\\b", "ALK" },
  { "infantile fibrosarcoma", "\\bNTRK\\d?\\b|\\bETV6\\b", "ETV6::NTRK3" },
  { "low[- ]grade fibromyxoid", "\\bMUC4\\b|\\bFUS\\b", "MUC4" },
  { "dermatofibrosarcoma", "\\bPDGFB\\b|\\bCD34\\b", "CD34, PDGFB" },
  { "kaposi", "\\bHHV-?8\\b|\\bLANA\\b", "HHV8" },
};

static gboolean
is_in_prose (CwProseCheck *self, const char *pattern)
{
  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];

      if (statement->is_patient &&
          cw_patterns_has (self->text->patterns, pattern, statement->words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_stains (CwProseCheck *self, const char *pattern)
{
  GListModel *panels = G_LIST_MODEL (self->root->panels);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwPanel) panel = g_list_model_get_item (panels, i);
      GListModel *stains = G_LIST_MODEL (panel->stains);

      for (guint j = 0; j < g_list_model_get_n_items (stains); j++)
        {
          g_autoptr (CwStain) stain = g_list_model_get_item (stains, j);

          if (stain->marker && cw_patterns_has (self->text->patterns, pattern, stain->marker))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_in_genes (CwProseCheck *self, const char *pattern)
{
  GListModel *list = G_LIST_MODEL (self->root->molecular);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwMolecularResult) result = g_list_model_get_item (list, i);

      if ((result->gene && cw_patterns_has (self->text->patterns, pattern, result->gene)) ||
          (result->partner && cw_patterns_has (self->text->patterns, pattern, result->partner)))
        return TRUE;
    }
  return FALSE;
}

void
cw_language_check_tests (CwProseCheck *self)
{
  CwDiagnosis *diagnosis = self->root->diagnosis;

  for (guint i = 0; diagnosis->name && i < G_N_ELEMENTS (tests); i++)
    {
      CwFinding *finding;

      if (!cw_patterns_has (self->text->patterns, tests[i].diagnosis, diagnosis->name) ||
          is_in_genes (self, tests[i].test) || is_in_stains (self, tests[i].test) ||
          is_in_prose (self, tests[i].test))
        continue;
      finding = cw_finding_new (
        "usual-test", CW_SEVERITY_NOTE,
        /* Translators: a diagnosis, then genes or proteins. */
        g_strdup_printf (
          _ ("The diagnosis “%s” usually rests on %s (WHO Classification of Tumours, "
             "5th edition): say what it showed, or that it was not tested."),
          diagnosis->name, tests[i].name));
      cw_finding_add_place (finding, CW_ENTITY (diagnosis), "name");
      g_ptr_array_add (self->findings, finding);
    }
}
