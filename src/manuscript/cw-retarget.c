/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-retarget.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-journal-check.h"
#include "manuscript/cw-retarget-private.h"

/* What changes when an article goes to another journal. The article itself is not touched: it is
 * printed by the profile of the journal, so only what the author has to write is work. */

static void
free_change (CwRetargetChange *change)
{
  g_free (change->key);
  g_free (change->message);
  g_free (change);
}

/* Takes @message. What is true of several places of the article is said once. */
void
cw_retarget_add (CwRetarget *self, CwRetargetKind kind, const char *key, char *message)
{
  CwRetargetChange *change;

  if (!g_hash_table_add (self->said, g_strdup_printf ("%d %s", (int)kind, message)))
    {
      g_free (message);
      return;
    }
  change = g_new0 (CwRetargetChange, 1);
  change->kind = kind;
  change->key = g_strdup (key);
  change->message = message;
  g_ptr_array_add (self->changes, change);
}

/* ---- rules that are kept or not ---- */

#define RULE_PREFIX "journal-"
#define SECTION_PREFIX "journal-section-"

static gboolean
has_rule (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      if (finding->severity == CW_SEVERITY_WARNING && strcmp (finding->rule, rule) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_finding (CwRetarget *self, const CwFinding *finding)
{
  char *sentences = cw_finding_dup_sentences (finding);

  if (g_str_has_prefix (finding->rule, SECTION_PREFIX))
    cw_retarget_add (self, CW_RETARGET_MISSING, finding->rule + strlen (SECTION_PREFIX), sentences);
  else
    cw_retarget_add (self, CW_RETARGET_EXCEEDED, finding->rule + strlen (RULE_PREFIX), sentences);
}

static void
add_settled (CwRetarget *self, const CwFinding *finding)
{
  cw_retarget_add (self, CW_RETARGET_SETTLED, finding->rule + strlen (RULE_PREFIX),
                   g_strdup_printf (_ ("No longer: %s"), finding->message));
}

static void
compare_findings (CwRetarget *self)
{
  g_autoptr (GPtrArray) before = cw_journal_check (self->before, self->from, NULL);
  g_autoptr (GPtrArray) after = cw_journal_check (self->after, self->to, NULL);

  for (guint i = 0; i < after->len; i++)
    {
      const CwFinding *finding = after->pdata[i];

      if (finding->severity == CW_SEVERITY_WARNING && !has_rule (before, finding->rule))
        add_finding (self, finding);
    }
  for (guint i = 0; i < before->len; i++)
    {
      const CwFinding *finding = before->pdata[i];

      if (finding->severity == CW_SEVERITY_WARNING && !has_rule (after, finding->rule))
        add_settled (self, finding);
    }
}

/* ---- citations ---- */

static const char *
get_mark_label (CwCitationMark mark)
{
  static const char *const labels[] = { N_ ("in brackets: [1–3]"), N_ ("in parentheses: (1–3)"),
                                        N_ ("raised: ¹⁻³") };

  return _ (labels[mark]);
}

static void
compare_citations (CwRetarget *self)
{
  const char *style = self->to->csl_style;

  if (self->from->citation_mark != self->to->citation_mark)
    cw_retarget_add (
      self, CW_RETARGET_CITATIONS, "citation-mark",
      /* Translators: as in "Citations are printed in brackets: [1–3]." */
      g_strdup_printf (_ ("Citations are printed %s."), get_mark_label (self->to->citation_mark)));
  if (g_strcmp0 (self->from->csl_style, style) != 0)
    cw_retarget_add (self, CW_RETARGET_CITATIONS, "csl-style",
                     g_strdup_printf (_ ("The list of references follows the style “%s”."),
                                      style ? style : "vancouver"));
}

/* ---- layout ---- */

/* Said when the new journal says so; what a profile does not speak of is not known. */
static const struct
{
  const char *key;
  const char *yes;
  const char *no;
} layouts[] = {
  { "double-spacing", N_ ("Lines are double spaced."), N_ ("Lines need not be double spaced.") },
  { "line-numbers", N_ ("Lines are numbered."), N_ ("Lines need not be numbered.") },
  { "blind-review", N_ ("A copy without the names of the authors is handed in."),
    N_ ("No copy without the names of the authors is wanted.") },
  { "tables-as-text", N_ ("Tables are text, never images."), N_ ("Tables may be images.") },
};

static const char *const figure_limits[] = { "figure-dpi", "figure-megabytes", "figure-lettering",
                                             "figure-line" };

static gboolean
is_same_limit (const CwProfileLimit *a, const CwProfileLimit *b)
{
  return a && b && a->least == b->least && a->most == b->most;
}

static char *
dup_bounds (const char *label, const CwProfileLimit *limit)
{
  if (limit->most <= 0)
    /* Translators: as in "Lettering of figures in points: at least 8." */
    return g_strdup_printf (_ ("%s: at least %g."), label, limit->least);
  if (limit->least <= 0)
    return g_strdup_printf (_ ("%s: at most %g."), label, limit->most);
  return g_strdup_printf (_ ("%s: %g to %g."), label, limit->least, limit->most);
}

static void
compare_figures (CwRetarget *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (figure_limits); i++)
    {
      const char *key = figure_limits[i];
      const CwProfileLimit *from = cw_journal_profile_get_limit (self->from, key);
      const CwProfileLimit *to = cw_journal_profile_get_limit (self->to, key);

      if (to && !is_same_limit (from, to))
        cw_retarget_add (self, CW_RETARGET_LAYOUT, key,
                         dup_bounds (cw_journal_get_limit_label (key), to));
    }
}

static gboolean
has_same_values (const CwProfileRule *a, const CwProfileRule *b)
{
  return a && b && g_strv_equal ((const char *const *)a->values, (const char *const *)b->values);
}

static void
compare_values (CwRetarget *self, const char *key, const char *label)
{
  const CwProfileRule *from = cw_journal_profile_get_rule (self->from, key);
  const CwProfileRule *to = cw_journal_profile_get_rule (self->to, key);
  g_autofree char *values = to ? g_strjoinv (", ", to->values) : NULL;

  if (to && !has_same_values (from, to))
    cw_retarget_add (self, CW_RETARGET_LAYOUT, key, g_strdup_printf ("%s: %s.", label, values));
}

static void
compare_layout (CwRetarget *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      const CwProfileRule *from = cw_journal_profile_get_rule (self->from, layouts[i].key);
      const CwProfileRule *to = cw_journal_profile_get_rule (self->to, layouts[i].key);
      gboolean is_wanted = cw_journal_profile_rules (self->to, layouts[i].key, "yes");

      if (to && !has_same_values (from, to))
        cw_retarget_add (self, CW_RETARGET_LAYOUT, layouts[i].key,
                         g_strdup (_ (is_wanted ? layouts[i].yes : layouts[i].no)));
    }
  compare_figures (self);
  compare_values (self, "figure-widths", _ ("Widths of figures in mm"));
  compare_values (self, "figure-formats", _ ("Formats of figures"));
}

/* ---- files ---- */

static const struct
{
  const char *key;
  const char *wanted;
  const char *unwanted;
} files[] = {
  { "figures", N_ ("Each figure is a file of its own."),
    N_ ("The profile does not ask for figures as files of their own.") },
  { "cover-letter", N_ ("A cover letter is handed in."),
    N_ ("The profile does not ask for a cover letter.") },
  { "care-checklist", N_ ("The completed CARE checklist is handed in."),
    N_ ("The profile does not ask for the CARE checklist.") },
  { "consent-form", N_ ("The journal’s own consent form is handed in, signed."),
    N_ ("The profile does not ask for a consent form of the journal.") },
};

static void
compare_files (CwRetarget *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gboolean from = cw_journal_profile_rules (self->from, "files", files[i].key);
      gboolean to = cw_journal_profile_rules (self->to, "files", files[i].key);

      if (from != to)
        cw_retarget_add (self, CW_RETARGET_FILES, files[i].key,
                         g_strdup (_ (to ? files[i].wanted : files[i].unwanted)));
    }
}

/* ---- everything ---- */

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const CwRetargetChange *first = *(CwRetargetChange *const *)a;
  const CwRetargetChange *second = *(CwRetargetChange *const *)b;

  return (int)first->kind - (int)second->kind;
}

/**
 * cw_retarget_compare:
 * @before: the article, made for @from
 * @after: the same article, made for @to
 * @from: the journal it was meant for
 * @to: the journal it shall go to
 *
 * Tells what changes, work for the author first. Sections that the article does not have and the
 * journal does not ask for are not spoken of.
 *
 * Returns: (transfer full) (element-type CwRetargetChange): the changes, sorted by kind, in each
 *   kind in the order of the article; empty when nothing changes
 */
GPtrArray *
cw_retarget_compare (const CwManuscript *before,
                     const CwManuscript *after,
                     const CwJournalProfile *from,
                     const CwJournalProfile *to)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CwRetarget self = {
    .before = before,
    .after = after,
    .from = from,
    .to = to,
    .changes = g_ptr_array_new_with_free_func ((GDestroyNotify)free_change),
    .said = said,
  };

  compare_findings (&self);
  cw_retarget_compare_sections (&self);
  compare_citations (&self);
  compare_layout (&self);
  compare_files (&self);
  /* Stable, as GLib says: what was added first stays first in its kind. */
  g_ptr_array_sort (self.changes, compare_kinds);
  return self.changes;
}

/**
 * cw_retarget_kind_to_string:
 * @kind: a kind of change
 *
 * Returns: its name in machine-readable output, never translated
 */
const char *
cw_retarget_kind_to_string (CwRetargetKind kind)
{
  static const char *const nicks[] = { "missing", "exceeded", "settled",   "added",  "unnamed",
                                       "renamed", "moved",    "citations", "layout", "files" };

  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (nicks), NULL);

  return nicks[kind];
}

/**
 * cw_retarget_kind_get_label:
 * @kind: a kind of change
 *
 * Returns: its translated name, for a heading above the changes of that kind
 */
const char *
cw_retarget_kind_get_label (CwRetargetKind kind)
{
  static const char *const labels[] = {
    N_ ("To be written"),
    N_ ("To be mended"),
    N_ ("No longer a problem"),
    N_ ("New sections"),
    N_ ("Sections without a name"),
    N_ ("Other headings"),
    N_ ("Other places"),
    N_ ("References"),
    N_ ("Layout"),
    N_ ("Files"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (labels) == CW_RETARGET_N_KINDS);

  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (labels), NULL);

  return _ (labels[kind]);
}
