/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-profile-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/cw-profile-controls.h"
#include "ui/cw-profile-typed.h"

/* What a journal wants that is no number: how the article is laid out, what is handed in. */

/* Rules that say yes or no, and one that says what is handed in. */
static const struct
{
  const char *key;
  const char *value;
  const char *label;
} switches[] = {
  { "double-spacing", "yes", N_ ("Lines are double spaced") },
  { "line-numbers", "yes", N_ ("Lines are numbered") },
  { "blind-review", "yes", N_ ("A copy without the names of the authors is handed in") },
  { "tables-as-text", "yes", N_ ("Tables are text, never images") },
  { "files", "figures", N_ ("Each figure is a file of its own") },
  { "files", "cover-letter", N_ ("A cover letter is handed in") },
  { "files", "care-checklist", N_ ("The completed CARE checklist is handed in") },
  { "files", "consent-form", N_ ("The journal’s own consent form is handed in") },
};

#define N_SWITCHES G_N_ELEMENTS (switches)

static const struct
{
  const char *key;
  const char *label;
  const char *hint;
} lists[] = {
  { "figure-widths", N_ ("Widths of figures in mm"), "85; 176" },
  { "figure-formats", N_ ("Files of figures"), "tiff; pdf; png" },
};

#define N_LISTS G_N_ELEMENTS (lists)

struct _CwProfileRules
{
  GtkWidget parent_instance;

  CwJournalProfile *before;
  GtkWidget *box;
  GtkWidget *switches[N_SWITCHES];
  GtkWidget *lists[N_LISTS];
};

G_DEFINE_FINAL_TYPE (CwProfileRules, cw_profile_rules, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what was typed ---- */

static char *
dup_values (const CwJournalProfile *profile, const char *key)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (profile, key);

  return rule ? g_strjoinv ("; ", rule->values) : g_strdup ("");
}

/* What is in a list, or %NULL when nobody touched it: a profile may say more than can be typed. */
static GStrv
dup_list (CwProfileRules *self, guint i)
{
  g_autofree char *before = dup_values (self->before, lists[i].key);
  g_autofree char *typed = cw_profile_entry_dup_text (self->lists[i]);

  return strcmp (before, typed) == 0 ? NULL : cw_profile_typed_split (typed);
}

static char *
dup_list_problem (CwProfileRules *self, guint i)
{
  gboolean is_widths = strcmp (lists[i].key, "figure-widths") == 0;
  g_auto (GStrv) values = dup_list (self, i);

  for (guint j = 0; values && values[j]; j++)
    if (!(is_widths ? cw_profile_typed_is_width (values[j])
                    : cw_profile_typed_is_format (values[j])))
      return g_strdup_printf (is_widths ? _ ("%s: “%s” is no width from 1 to 1000 mm.")
                                        : _ ("%s: “%s” is no known format of files."),
                              _ (lists[i].label), values[j]);
  return NULL;
}

/**
 * cw_profile_rules_dup_problem:
 * @self: rules
 *
 * Returns: (transfer full) (nullable): a sentence on the first that cannot be kept, or %NULL
 */
char *
cw_profile_rules_dup_problem (CwProfileRules *self)
{
  char *problem = NULL;

  for (guint i = 0; i < N_LISTS && problem == NULL; i++)
    problem = dup_list_problem (self, i);
  return problem;
}

/* ---- into the profile ---- */

static gboolean
is_on (CwProfileRules *self, guint i)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->switches[i]));
}

static gboolean
has_switch (const char *key, const char *value)
{
  for (guint i = 0; i < N_SWITCHES; i++)
    if (strcmp (switches[i].key, key) == 0 && strcmp (switches[i].value, value) == 0)
      return TRUE;
  return FALSE;
}

/* What the profile says besides, and no switch shows, stays. */
static void
add_unshown (GStrvBuilder *values, const CwProfileRule *rule)
{
  for (guint i = 0; rule && rule->values[i]; i++)
    if (!has_switch (rule->key, rule->values[i]))
      g_strv_builder_add (values, rule->values[i]);
}

/* Of all switches of a rule what it says now; a rule that nobody touched stays as it is. */
static void
apply_rule (CwProfileRules *self, CwJournalProfile *profile, const char *key, const char *reason)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  gboolean is_changed = FALSE, is_list = strcmp (key, "files") == 0;

  if (is_list)
    add_unshown (values, cw_journal_profile_get_rule (self->before, key));
  for (guint i = 0; i < N_SWITCHES; i++)
    {
      if (strcmp (switches[i].key, key) != 0)
        continue;
      is_changed |=
        is_on (self, i) != cw_journal_profile_rules (self->before, key, switches[i].value);
      if (is_on (self, i))
        g_strv_builder_add (values, switches[i].value);
      else if (!is_list)
        g_strv_builder_add (values, "no");
    }
  list = g_strv_builder_end (values);
  if (is_changed)
    cw_journal_profile_set_rule (profile, key, (const char *const *)list, reason);
}

static void
apply_list (CwProfileRules *self, CwJournalProfile *profile, guint i, const char *reason)
{
  g_autofree char *before = dup_values (self->before, lists[i].key);
  g_auto (GStrv) list = dup_list (self, i);
  g_autofree char *now = list ? g_strjoinv ("; ", list) : NULL;

  if (now && strcmp (before, now) != 0)
    cw_journal_profile_set_rule (profile, lists[i].key, (const char *const *)list, reason);
}

/**
 * cw_profile_rules_apply:
 * @self: rules without a problem
 * @profile: a copy of the profile that they were made for
 * @reason: where what was changed comes from
 *
 * Changes the profile as the controls say.
 */
void
cw_profile_rules_apply (CwProfileRules *self, CwJournalProfile *profile, const char *reason)
{
  static const char *const rules[] = { "double-spacing", "line-numbers", "blind-review",
                                       "tables-as-text", "files" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    apply_rule (self, profile, rules[i], reason);
  for (guint i = 0; i < N_LISTS; i++)
    apply_list (self, profile, i, reason);
}

/* ---- controls ---- */

static void
changed_cb (CwProfileRules *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill (CwProfileRules *self, GtkGrid *grid)
{
  for (guint i = 0; i < N_SWITCHES; i++)
    {
      self->switches[i] = gtk_check_button_new_with_label (_ (switches[i].label));
      gtk_check_button_set_active (
        GTK_CHECK_BUTTON (self->switches[i]),
        cw_journal_profile_rules (self->before, switches[i].key, switches[i].value));
      g_signal_connect_object (self->switches[i], "toggled", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_grid_attach (grid, self->switches[i], 0, (int)i, 2, 1);
    }
  for (guint i = 0; i < N_LISTS; i++)
    {
      g_autofree char *values = dup_values (self->before, lists[i].key);

      self->lists[i] = cw_profile_entry_new (_ (lists[i].label), values, 24);
      g_signal_connect_object (self->lists[i], "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->lists[i]), lists[i].hint);
      gtk_grid_attach (grid, cw_profile_label_new (_ (lists[i].label)), 0, N_SWITCHES + (int)i, 1,
                       1);
      gtk_grid_attach (grid, self->lists[i], 1, N_SWITCHES + (int)i, 1, 1);
    }
}

/* ---- object ---- */

static void
cw_profile_rules_dispose (GObject *object)
{
  CwProfileRules *self = CW_PROFILE_RULES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->before, cw_journal_profile_free);
  G_OBJECT_CLASS (cw_profile_rules_parent_class)->dispose (object);
}

static void
cw_profile_rules_class_init (CwProfileRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_profile_rules_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", CW_TYPE_PROFILE_RULES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_profile_rules_init (CwProfileRules *self)
{
}

/**
 * cw_profile_rules_new:
 * @profile: a journal profile
 *
 * The signal "changed" tells that something was typed or switched.
 *
 * Returns: (transfer floating): what the journal says of layout and files
 */
GtkWidget *
cw_profile_rules_new (const CwJournalProfile *profile)
{
  CwProfileRules *self = g_object_new (CW_TYPE_PROFILE_RULES, NULL);
  GtkWidget *grid;

  self->before = cw_journal_profile_copy (profile, profile->id);
  self->box = cw_profile_part_new (_ ("Layout and files"), &grid);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  fill (self, GTK_GRID (grid));
  return GTK_WIDGET (self);
}
