/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "model/cw-diagnosis.h"
#include "model/cw-examination.h"
#include "model/cw-pathology.h"
#include "notation/cw-ihc.h"

/* What was found: scans, laboratory values, stains, genes, the diagnosis. */

/* ---- imaging and laboratory ---- */

static void
word_imaging (CwEntity *entity, GPtrArray *wordings)
{
  const CwImagingStudy *self = CW_IMAGING_STUDY (entity);
  g_autofree char *modality = self->modality ? cw_english_lower (self->modality) : NULL;
  g_autofree char *region = self->region ? cw_english_lower (self->region) : NULL;
  g_autofree char *date = cw_english_dup_date (self->date);

  if (modality == NULL)
    return;
  if (region)
    cw_fact_add_wording (wordings, "region", N_ ("With region"),
                         g_strdup_printf ("%s of the %s", modality, region));
  if (date)
    cw_fact_add_wording (wordings, "date", N_ ("With date"),
                         g_strdup_printf ("%s in %s", modality, date));
  if (self->findings)
    cw_fact_add_wording (wordings, "findings", N_ ("Findings"), cw_english_lower (self->findings));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&modality));
}

static void
word_laboratory (CwEntity *entity, GPtrArray *wordings)
{
  const CwLaboratoryResult *self = CW_LABORATORY_RESULT (entity);
  const CwLaboratorySeries *series = CW_LABORATORY_SERIES (cw_entity_get_parent (entity));
  g_autofree char *value = cw_english_dup_quantity (self->value, TRUE);
  g_autofree char *analyte = series->analyte ? cw_english_lower (series->analyte) : NULL;

  if (value == NULL && self->text)
    value = g_strdup (self->text);
  if (value == NULL)
    return;
  if (analyte)
    cw_fact_add_wording (wordings, "named", N_ ("With analyte"),
                         g_strdup_printf ("%s %s", analyte, value));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&value));
}

/* ---- stains ---- */

static gboolean
is_positive (const CwStain *stain)
{
  return stain->result == CW_STAIN_RESULT_POSITIVE || stain->result == CW_STAIN_RESULT_FOCAL;
}

static gboolean
is_negative (const CwStain *stain)
{
  return stain->result == CW_STAIN_RESULT_NEGATIVE;
}

/* "desmin, CD56 and Ki-67 (20%)" */
static char *
dup_markers (CwPanel *panel, gboolean (*takes) (const CwStain *))
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (panel->stains)); i++)
    {
      g_autoptr (CwStain) stain = g_list_model_get_item (G_LIST_MODEL (panel->stains), i);
      g_autofree char *percent = cw_english_dup_quantity (stain->percent, FALSE);
      g_autofree char *marker = stain->marker ? cw_english_lower (stain->marker) : NULL;

      if (marker == NULL || !takes (stain))
        continue;
      g_ptr_array_add (markers, percent ? g_strdup_printf ("%s (%s)", marker, percent)
                                        : g_steal_pointer (&marker));
    }
  return cw_english_join (markers);
}

static void
word_panel (CwEntity *entity, GPtrArray *wordings)
{
  CwPanel *self = CW_PANEL (entity);
  g_autoptr (CwSnapshot) snapshot = cw_snapshot_new_from_entity (entity);
  g_autofree char *positive = dup_markers (self, is_positive);
  g_autofree char *negative = dup_markers (self, is_negative);
  g_autofree char *line = NULL;

  cw_fact_keep_only (snapshot, "stains marker result intensity percent pattern scoring score");
  line = cw_ihc_format (snapshot);
  if (positive && negative)
    cw_fact_add_wording (
      wordings, "sentence", N_ ("Positive and negative"),
      g_strdup_printf ("positive for %s and negative for %s", positive, negative));
  cw_fact_add_wording (wordings, "positive", N_ ("Positive markers"), g_steal_pointer (&positive));
  cw_fact_add_wording (wordings, "negative", N_ ("Negative markers"), g_steal_pointer (&negative));
  if (line && *line)
    cw_fact_add_wording (wordings, "line", N_ ("As a line"), g_steal_pointer (&line));
}

/* ---- tissue and genes ---- */

/* "CT-guided biopsy" */
static void
word_specimen (CwEntity *entity, GPtrArray *wordings)
{
  const CwSpecimen *self = CW_SPECIMEN (entity);
  g_autofree char *method = cw_english_dup_choice (entity, "method");
  char *comma = method ? strchr (method, ',') : NULL;

  if (method == NULL || self->method == CW_SPECIMEN_METHOD_OTHER)
    return;
  if (comma)
    *comma = '\0';
  cw_fact_add_wording (wordings, "value", N_ ("Value"),
                       g_strdup_printf ("%s%s%s", self->guidance ? self->guidance : "",
                                        self->guidance ? " " : "", method));
}

static void
word_molecular (CwEntity *entity, GPtrArray *wordings)
{
  const CwMolecularResult *self = CW_MOLECULAR_RESULT (entity);
  g_autofree char *kind = cw_english_dup_choice (entity, "kind");
  g_autofree char *result = cw_english_dup_choice (entity, "result");
  GString *out;

  if (self->gene == NULL)
    return;
  out = g_string_new (self->gene);
  if (self->partner)
    g_string_append_printf (out, "–%s", self->partner);
  if (kind)
    g_string_append_printf (out, " %s", kind);
  if (self->variant)
    g_string_append_printf (out, " %s", self->variant);
  if (result)
    cw_fact_add_wording (wordings, "result", N_ ("With result"),
                         g_strdup_printf ("%s was %s", out->str, result));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_string_free (out, FALSE));
}

/* ---- diagnosis ---- */

static void
word_diagnosis (CwEntity *entity, GPtrArray *wordings)
{
  const CwDiagnosis *self = CW_DIAGNOSIS (entity);
  g_autofree char *name = self->name ? cw_english_dup_name (self->name) : NULL;

  if (name == NULL)
    return;
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_strdup (name));
  if (self->abbreviation)
    {
      cw_fact_add_wording (wordings, "defined", N_ ("With abbreviation"),
                           g_strdup_printf ("%s (%s)", name, self->abbreviation));
      cw_fact_add_wording (wordings, "abbreviation", N_ ("Abbreviation"),
                           g_strdup (self->abbreviation));
    }
  cw_fact_add_wording (wordings, "as-recorded", N_ ("As recorded"), g_strdup (self->name));
}

static void
word_metastases (CwEntity *entity, GPtrArray *wordings)
{
  GListModel *list = cw_entity_get_list (
    entity, cw_entity_info_find (cw_entity_get_info (entity), "metastatic-sites"));
  g_autoptr (GPtrArray) sites = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwMetastaticSite) site = g_list_model_get_item (list, i);

      if (site->site)
        g_ptr_array_add (sites, cw_english_lower (site->site));
    }
  cw_fact_add_wording (wordings, "value", N_ ("Value"), cw_english_join (sites));
}

const CwFactSource cw_fact_finding_sources[] = {
  { "imaging", "imaging-study", N_ ("Imaging"), "modality", word_imaging },
  { "laboratory", "laboratory-result", N_ ("Laboratory result"), "value", word_laboratory },
  { "ihc", "panel", N_ ("Immunohistochemistry"), "stains", word_panel },
  { "specimen", "specimen", N_ ("Specimen"), "method", word_specimen },
  { "molecular", "molecular-result", N_ ("Molecular result"), "gene", word_molecular },
  { "diagnosis", "diagnosis", N_ ("Diagnosis"), "name", word_diagnosis },
  { "metastases", "case", N_ ("Metastatic sites"), "metastatic-sites", word_metastases },
  { NULL },
};
