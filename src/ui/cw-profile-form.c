/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-profile-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "manuscript/cw-journal-check.h"
#include "ui/cw-profile-controls.h"
#include "ui/cw-profile-rules.h"
#include "ui/cw-profile-sections.h"
#include "ui/cw-profile-typed.h"

/* What a journal wants, as a form: citations, limits, layout, what is handed in, headings. What is
 * left as it is keeps the page it was read on; what is changed has the author's reason instead. */

typedef struct
{
  const char *key;
  GtkWidget *least; /* GtkEntry */
  GtkWidget *most; /* GtkEntry */
} Limit;

struct _CwProfileForm
{
  GtkWidget parent_instance;

  CwJournalProfile *before;
  GtkWidget *box;
  GtkWidget *mark; /* GtkDropDown */
  GtkWidget *style; /* GtkEntry */
  GArray *limits; /* Limit */
  CwProfileRules *rules;
  CwProfileSections *sections[CW_PROFILE_N_PARTS];
  GtkWidget *reason; /* GtkEntry */
};

G_DEFINE_FINAL_TYPE (CwProfileForm, cw_profile_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what was typed ---- */

static gboolean
read_number (GtkWidget *entry, double *number)
{
  return cw_profile_typed_read_number (gtk_editable_get_text (GTK_EDITABLE (entry)), number);
}

static char *
dup_limit_problem (const Limit *limit)
{
  const char *label = cw_journal_get_limit_label (limit->key);
  double least, most;

  if (!read_number (limit->least, &least) || !read_number (limit->most, &most))
    return g_strdup_printf (_ ("%s: not a number up to a million."), label);
  if (most > 0 && least > most)
    return g_strdup_printf (_ ("%s: the least is more than the most."), label);
  return NULL;
}

/**
 * cw_profile_form_dup_problem:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): a sentence on the first field that cannot be kept, or %NULL
 */
char *
cw_profile_form_dup_problem (CwProfileForm *self)
{
  char *problem = NULL;

  for (guint i = 0; i < self->limits->len && problem == NULL; i++)
    problem = dup_limit_problem (&g_array_index (self->limits, Limit, i));
  if (problem == NULL)
    problem = cw_profile_rules_dup_problem (self->rules);
  for (guint i = 0; i < CW_PROFILE_N_PARTS && problem == NULL; i++)
    problem = cw_profile_sections_dup_problem (self->sections[i]);
  return problem;
}

/* ---- into the profile ---- */

static char *
dup_reason (CwProfileForm *self)
{
  g_autofree char *reason = cw_profile_entry_dup_text (self->reason);

  return *reason ? g_steal_pointer (&reason) : g_strdup (_ ("Set by the author."));
}

static void
apply_limit (CwProfileForm *self, CwJournalProfile *profile, const Limit *limit, const char *reason)
{
  const CwProfileLimit *before = cw_journal_profile_get_limit (self->before, limit->key);
  double least = 0, most = 0;

  read_number (limit->least, &least);
  read_number (limit->most, &most);
  if (least != (before ? before->least : 0) || most != (before ? before->most : 0))
    cw_journal_profile_set_limit (profile, limit->key, least, most, reason);
}

/**
 * cw_profile_form_apply:
 * @self: a form without a problem
 * @profile: a copy of the profile that the form was made for
 *
 * Changes the profile as the form says.
 */
void
cw_profile_form_apply (CwProfileForm *self, CwJournalProfile *profile)
{
  g_autofree char *reason = dup_reason (self);
  g_autofree char *style = cw_profile_entry_dup_text (self->style);
  guint mark = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->mark));

  if (mark != profile->citation_mark ||
      g_strcmp0 (profile->csl_style ? profile->csl_style : "", style) != 0)
    cw_journal_profile_set_citations (profile, mark, style);
  for (guint i = 0; i < self->limits->len; i++)
    apply_limit (self, profile, &g_array_index (self->limits, Limit, i), reason);
  cw_profile_rules_apply (self->rules, profile, reason);
  for (guint i = 0; i < CW_PROFILE_N_PARTS; i++)
    cw_profile_sections_apply (self->sections[i], profile, reason);
}

/* ---- parts ---- */

static void
changed_cb (CwProfileForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_entry (CwProfileForm *self, const char *name, const char *text, int n_characters)
{
  GtkWidget *entry = cw_profile_entry_new (name, text, n_characters);

  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkGrid *
add_part (CwProfileForm *self, const char *title)
{
  GtkWidget *grid;

  gtk_box_append (GTK_BOX (self->box), cw_profile_part_new (title, &grid));
  return GTK_GRID (grid);
}

static void
add_titles (GtkGrid *grid, const char *first, const char *second)
{
  const char *const titles[] = { first, second };

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = cw_profile_label_new (titles[i]);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_hexpand (label, FALSE);
      gtk_grid_attach (grid, label, 1 + (int)i, 0, 1, 1);
    }
}

static void
add_citations (CwProfileForm *self)
{
  /* Translators: how a citation is printed. */
  const char *const marks[] = { _ ("[1–3]"), _ ("(1–3)"), _ ("raised: ¹⁻³"), NULL };
  GtkGrid *grid = add_part (self, _ ("References"));

  self->mark = gtk_drop_down_new_from_strings (marks);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->mark), self->before->citation_mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Citations"), -1);
  /* Translators: CSL is the Citation Style Language; the value is the name of a style. */
  self->style = make_entry (self, _ ("CSL style of the list"),
                            self->before->csl_style ? self->before->csl_style : "", 24);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->style), "vancouver");
  gtk_grid_attach (grid, cw_profile_label_new (_ ("Citations")), 0, 0, 1, 1);
  gtk_grid_attach (grid, self->mark, 1, 0, 1, 1);
  gtk_grid_attach (grid, cw_profile_label_new (_ ("CSL style of the list")), 0, 1, 1, 1);
  gtk_grid_attach (grid, self->style, 1, 1, 1, 1);
}

/* Where it was read, below its name. */
static GtkWidget *
make_limit_label (const char *key, const CwProfileLimit *limit)
{
  GtkWidget *label = cw_profile_label_new (cw_journal_get_limit_label (key));
  g_autofree char *origin = NULL;

  if (limit == NULL || (limit->source == NULL && limit->note == NULL))
    return label;
  origin = g_strdup_printf ("%s%s%s", limit->source ? limit->source : limit->note,
                            limit->checked ? ", " : "", limit->checked ? limit->checked : "");
  gtk_widget_set_tooltip_text (label, origin);
  return label;
}

static GtkWidget *
make_number (CwProfileForm *self, const char *key, const char *what, double number)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", cw_journal_get_limit_label (key), what);
  g_autofree char *text = number > 0 ? g_strdup_printf ("%g", number) : g_strdup ("");
  GtkWidget *entry = make_entry (self, name, text, 7);

  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 7);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  return entry;
}

static void
add_limit (CwProfileForm *self, GtkGrid *grid, int row, const char *key)
{
  const CwProfileLimit *before = cw_journal_profile_get_limit (self->before, key);
  Limit limit = { .key = key };

  limit.least = make_number (self, key, _ ("At least"), before ? before->least : 0);
  limit.most = make_number (self, key, _ ("At most"), before ? before->most : 0);
  gtk_grid_attach (grid, make_limit_label (key, before), 0, row, 1, 1);
  gtk_grid_attach (grid, limit.least, 1, row, 1, 1);
  gtk_grid_attach (grid, limit.most, 2, row, 1, 1);
  g_array_append_val (self->limits, limit);
}

static void
add_limits (CwProfileForm *self)
{
  GtkGrid *grid = add_part (self, _ ("Limits"));

  add_titles (grid, _ ("At least"), _ ("At most"));
  for (guint i = 0; cw_journal_get_limit_key (i); i++)
    add_limit (self, grid, (int)i + 1, cw_journal_get_limit_key (i));
}

static void
add_rules (CwProfileForm *self)
{
  GtkWidget *rules = cw_profile_rules_new (self->before);

  self->rules = CW_PROFILE_RULES (rules);
  g_signal_connect_object (rules, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), rules);
}

static void
add_sections (CwProfileForm *self, CwProfilePart part)
{
  GtkWidget *sections = cw_profile_sections_new (self->before, part);

  self->sections[part] = CW_PROFILE_SECTIONS (sections);
  g_signal_connect_object (sections, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), sections);
}

static void
add_reason (CwProfileForm *self)
{
  GtkGrid *grid = add_part (self, _ ("Where the changes come from"));

  self->reason = make_entry (self, _ ("Where the changes come from"), "", 40);
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason),
                                  _ ("The page of the journal that says so, and when it was read"));
  gtk_grid_attach (grid, self->reason, 0, 0, 1, 1);
}

/* ---- object ---- */

static void
cw_profile_form_dispose (GObject *object)
{
  CwProfileForm *self = CW_PROFILE_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->limits, g_array_unref);
  g_clear_pointer (&self->before, cw_journal_profile_free);
  G_OBJECT_CLASS (cw_profile_form_parent_class)->dispose (object);
}

static void
cw_profile_form_class_init (CwProfileFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_profile_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", CW_TYPE_PROFILE_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_profile_form_init (CwProfileForm *self)
{
  self->limits = g_array_new (FALSE, FALSE, sizeof (Limit));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cw_profile_form_new:
 * @profile: a journal profile
 *
 * The signal "changed" tells that something was typed.
 *
 * Returns: (transfer floating): a form that shows what the journal wants
 */
GtkWidget *
cw_profile_form_new (const CwJournalProfile *profile)
{
  CwProfileForm *self = g_object_new (CW_TYPE_PROFILE_FORM, NULL);

  self->before = cw_journal_profile_copy (profile, profile->id);
  add_limits (self);
  add_citations (self);
  add_rules (self);
  for (CwProfilePart part = 0; part < CW_PROFILE_N_PARTS; part++)
    add_sections (self, part);
  add_reason (self);
  return GTK_WIDGET (self);
}
