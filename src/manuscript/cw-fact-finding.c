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
#include "notation/ihc/cw-ihc.h"

/* What was found: scans, laboratory values, stains, genes, the diagnosis. */

/* ---- imaging and laboratory ---- */

/* Modalities that are known by their letters. */
static const struct
{
  const char *words;
  const char *letters;
} modalities[] = {
  { "positron emission tomography–computed tomography", "PET-CT" },
  { "computed tomography", "CT" },
  { "magnetic resonance imaging", "MRI" },
  { "positron emission tomography", "PET" },
};

/* "contrast-enhanced computed tomography (CT)", and "contrast-enhanced CT". */
static void
add_modality_letters (GPtrArray *wordings, const char *modality)
{
  for (guint i = 0; i < G_N_ELEMENTS (modalities); i++)
    {
      const char *at = strstr (modality, modalities[i].words);
      int before = at ? (int)(at - modality) : 0;
      const char *behind = at ? at + strlen (modalities[i].words) : NULL;
      g_autofree char *defined = NULL;

      if (at == NULL || strchr (behind, '('))
        continue;
      defined = g_strdup_printf ("%.*s%s (%s)%s", before, modality, modalities[i].words,
                                 modalities[i].letters, behind);
      cw_fact_add_wording (wordings, "defined", N_ ("With abbreviation"), g_strdup (defined));
      cw_fact_add_wording (wordings, "defined-capital",
                           N_ ("With abbreviation, first in a sentence"),
                           cw_english_capitalize (g_steal_pointer (&defined)));
      cw_fact_add_wording (
        wordings, "abbreviation", N_ ("Abbreviation"),
        g_strdup_printf ("%.*s%s%s", before, modality, modalities[i].letters, behind));
      cw_fact_add_wording (wordings, "abbreviation-capital",
                           N_ ("Abbreviation, first in a sentence"),
                           cw_english_capitalize (g_strdup_printf ("%.*s%s%s", before, modality,
                                                                   modalities[i].letters, behind)));
      return;
    }
}

static void
word_imaging (CwEntity *entity, GPtrArray *wordings)
{
  const CwImagingStudy *self = CW_IMAGING_STUDY (entity);
  g_autofree char *modality = self->modality ? cw_english_lower (self->modality) : NULL;
  g_autofree char *full = self->modality ? cw_english_dup_modality (self->modality) : NULL;
  g_autofree char *region = self->region ? cw_english_lower (self->region) : NULL;
  g_autofree char *when = cw_english_dup_when (self->date, self->relative_time);
  g_autofree char *dated = cw_english_dup_when (self->date, NULL);

  if (modality == NULL)
    return;
  if (region)
    cw_fact_add_wording (wordings, "region", N_ ("With region"),
                         g_strdup_printf ("%s of the %s", modality, region));
  if (dated)
    cw_fact_add_wording (wordings, "date", N_ ("With date"),
                         g_strdup_printf ("%s %s", modality, dated));
  if (self->findings)
    cw_fact_add_wording (wordings, "findings", N_ ("Findings"), cw_english_lower (self->findings));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&modality));
  cw_fact_add_wording (wordings, "full", N_ ("In full"), g_strdup (full));
  cw_fact_add_wording (wordings, "capital", N_ ("First in a sentence"),
                       cw_english_capitalize (g_strdup (full)));
  cw_fact_add_wording (wordings, "when", N_ ("Time in a sentence"), g_steal_pointer (&when));
  add_modality_letters (wordings, full);
}

/* Normal findings need no mark beside their value. */
static const char *
get_flag (int flag)
{
  static const char *const marks[] = {
    "", "", " (low)", " (high)", " (critically low)", " (critically high)", " (abnormal)"
  };

  return marks[flag];
}

/* "neck stiffness", or what was measured: "the temperature was 39.6 °C". */
static void
word_examination (CwEntity *entity, GPtrArray *wordings)
{
  const CwExamination *self = CW_EXAMINATION (entity);
  g_autofree char *value = cw_english_dup_quantity (self->value, TRUE);
  g_autofree char *system = self->system ? cw_english_lower (self->system) : NULL;
  g_autofree char *finding = self->finding ? cw_english_lower (self->finding) : NULL;

  if (finding)
    cw_fact_add_wording (wordings, "finding", N_ ("Finding"),
                         value ? g_strdup_printf ("%s (%s)", finding, value)
                               : cw_english_dup_with_article (finding));
  else if (system && value)
    cw_fact_add_wording (wordings, "measured", N_ ("What was measured"),
                         g_strdup_printf ("the %s was %s%s", system, value, get_flag (self->flag)));
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
  /* "C-reactive protein, 187 mg/L (high)", as in a list. */
  if (analyte)
    cw_fact_add_wording (wordings, "listed", N_ ("In a list"),
                         g_strdup_printf ("%s, %s%s", analyte, value, get_flag (self->flag)));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&value));
  cw_fact_add_wording (wordings, "when", N_ ("Time in a sentence"),
                       cw_english_dup_when (self->date, self->relative_time));
}

/* ---- stains ---- */

static gboolean
is_positive (const CwStain *stain)
{
  return stain->result == CW_STAIN_RESULT_POSITIVE || stain->result == CW_STAIN_RESULT_FOCAL;
}

static gboolean
is_equivocal (const CwStain *stain)
{
  return stain->result == CW_STAIN_RESULT_EQUIVOCAL;
}

static gboolean
is_retained (const CwStain *stain)
{
  return stain->result == CW_STAIN_RESULT_RETAINED;
}

static gboolean
is_lost (const CwStain *stain)
{
  return stain->result == CW_STAIN_RESULT_LOST;
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

/* What a reader wants to know of all stains: "positive for desmin, negative for EMA and CK7, and
 * without expression of INI1". */
static char *
dup_results (CwPanel *panel)
{
  static const struct
  {
    gboolean (*takes) (const CwStain *);
    const char *words;
  } groups[] = {
    { is_positive, "positive for " },      { is_negative, "negative for " },
    { is_equivocal, "equivocal for " },    { is_retained, "with retained expression of " },
    { is_lost, "without expression of " },
  };
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *markers = dup_markers (panel, groups[i].takes);

      if (markers)
        g_ptr_array_add (results, g_strconcat (groups[i].words, markers, NULL));
    }
  return results->len > 2 ? cw_english_join_with (results, ";", "and") : cw_english_join (results);
}

/* The site of the specimen that was stained. */
static char *
dup_stained_site (CwPanel *panel)
{
  CwEntity *specimen =
    panel->specimen ? cw_entity_lookup (cw_entity_get_root (CW_ENTITY (panel)), panel->specimen)
                    : NULL;
  const char *site = specimen && CW_IS_SPECIMEN (specimen) ? CW_SPECIMEN (specimen)->site : NULL;

  return site ? cw_english_lower (site) : NULL;
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
  cw_fact_add_wording (wordings, "results", N_ ("All results"), dup_results (self));
  cw_fact_add_wording (wordings, "specimen", N_ ("Site of the specimen"), dup_stained_site (self));
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
  g_autofree char *guidance = self->guidance ? cw_english_lower (self->guidance) : NULL;
  char *words;
  char *comma = method ? strchr (method, ',') : NULL;

  if (method == NULL || self->method == CW_SPECIMEN_METHOD_OTHER)
    return;
  if (comma)
    *comma = '\0';
  words = g_strdup_printf ("%s%s%s", guidance ? guidance : "", guidance ? " " : "", method);
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_strdup (words));
  cw_fact_add_wording (wordings, "capital", N_ ("First in a sentence"),
                       cw_english_capitalize (words));
}

/* Fusions are written as the HUGO Gene Nomenclature Committee has them (Bruford EA et al., Leukemia
 * 2021;35:3040-3043): "EWSR1::WT1". */
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
    g_string_append_printf (out, "::%s", self->partner);
  if (self->variant)
    g_string_append_printf (out, " %s", self->variant);
  if (kind)
    g_string_append_printf (out, " %s", kind);
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
        {
          g_autofree char *lower = cw_english_lower (site->site);

          g_ptr_array_add (sites, g_strconcat (sites->len ? "" : "the ", lower, NULL));
        }
    }
  cw_fact_add_wording (wordings, "value", N_ ("Value"), cw_english_join (sites));
}

const CwFactSource cw_fact_finding_sources[] = {
  { "imaging", "imaging-study", N_ ("Imaging"), "modality", word_imaging },
  { "examination", "examination", N_ ("Examination"), "finding", word_examination },
  { "laboratory", "laboratory-result", N_ ("Laboratory result"), "value", word_laboratory },
  { "ihc", "panel", N_ ("Immunohistochemistry"), "stains", word_panel },
  { "specimen", "specimen", N_ ("Specimen"), "method", word_specimen },
  { "molecular", "molecular-result", N_ ("Molecular result"), "gene", word_molecular },
  { "diagnosis", "diagnosis", N_ ("Diagnosis"), "name", word_diagnosis },
  { "metastases", "case", N_ ("Metastatic sites"), "metastatic-sites", word_metastases },
  { NULL },
};
