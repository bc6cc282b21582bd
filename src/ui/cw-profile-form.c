/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-profile-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "manuscript/cw-journal-check.h"
#include "ui/cw-profile-typed.h"

/* What a journal wants, as a form: citations, limits, layout, what is handed in, headings. What is
 * left as it is keeps the page it was read on; what is changed has the author's reason instead. */

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

typedef struct
{
  const char *key;
  GtkWidget *least; /* GtkEntry */
  GtkWidget *most; /* GtkEntry */
} Limit;

typedef struct
{
  char *nick;
  GtkWidget *heading; /* GtkEntry */
  GtkWidget *required; /* GtkCheckButton */
} Section;

struct _CwProfileForm
{
  GtkWidget parent_instance;

  CwJournalProfile *before;
  GtkWidget *box;
  GtkWidget *mark; /* GtkDropDown */
  GtkWidget *style; /* GtkEntry */
  GArray *limits; /* Limit */
  GtkWidget *switches[N_SWITCHES];
  GtkWidget *lists[N_LISTS];
  GArray *sections; /* Section */
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

static char *
dup_typed (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

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

static char *
dup_values (const CwJournalProfile *profile, const char *key)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (profile, key);

  return rule ? g_strjoinv ("; ", rule->values) : g_strdup ("");
}

/* What is in a list, or %NULL when nobody touched it: a profile may say more than can be typed. */
static GStrv
dup_list (CwProfileForm *self, guint i)
{
  g_autofree char *before = dup_values (self->before, lists[i].key);
  g_autofree char *typed = dup_typed (self->lists[i]);

  return strcmp (before, typed) == 0 ? NULL : cw_profile_typed_split (typed);
}

static char *
dup_list_problem (CwProfileForm *self, guint i)
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
  for (guint i = 0; i < N_LISTS && problem == NULL; i++)
    problem = dup_list_problem (self, i);
  return problem;
}

/* ---- into the profile ---- */

static char *
dup_reason (CwProfileForm *self)
{
  g_autofree char *reason = dup_typed (self->reason);

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

static gboolean
is_on (CwProfileForm *self, guint i)
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
apply_rule (CwProfileForm *self, CwJournalProfile *profile, const char *key, const char *reason)
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
apply_list (CwProfileForm *self, CwJournalProfile *profile, guint i, const char *reason)
{
  g_autofree char *before = dup_values (self->before, lists[i].key);
  g_auto (GStrv) list = dup_list (self, i);
  g_autofree char *now = list ? g_strjoinv ("; ", list) : NULL;

  if (now && strcmp (before, now) != 0)
    cw_journal_profile_set_rule (profile, lists[i].key, (const char *const *)list, reason);
}

static void
apply_section (CwProfileForm *self, CwJournalProfile *profile, const Section *section)
{
  const CwProfileSection *before = cw_journal_profile_get_section (profile, section->nick);
  g_autofree char *heading = dup_typed (section->heading);
  gboolean required = gtk_check_button_get_active (GTK_CHECK_BUTTON (section->required));

  if (before == NULL || (g_strcmp0 (before->heading ? before->heading : "", heading) == 0 &&
                         before->is_required == required))
    return;
  cw_journal_profile_set_section (profile, (CwProfileSection *)before, heading, required);
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
  static const char *const rules[] = { "double-spacing", "line-numbers", "blind-review",
                                       "tables-as-text", "files" };
  g_autofree char *reason = dup_reason (self);
  g_autofree char *style = dup_typed (self->style);
  guint mark = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->mark));

  if (mark != profile->citation_mark ||
      g_strcmp0 (profile->csl_style ? profile->csl_style : "", style) != 0)
    cw_journal_profile_set_citations (profile, mark, style);
  for (guint i = 0; i < self->limits->len; i++)
    apply_limit (self, profile, &g_array_index (self->limits, Limit, i), reason);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    apply_rule (self, profile, rules[i], reason);
  for (guint i = 0; i < N_LISTS; i++)
    apply_list (self, profile, i, reason);
  for (guint i = 0; i < self->sections->len; i++)
    apply_section (self, profile, &g_array_index (self->sections, Section, i));
}

/* ---- parts ---- */

static void
changed_cb (CwProfileForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
make_entry (CwProfileForm *self, const char *name, const char *text, int n_characters)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), n_characters);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkGrid *
add_part (CwProfileForm *self, const char *title)
{
  GtkWidget *heading = make_label (title);
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (heading, "heading");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_set_margin_bottom (grid, 12);
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_box_append (GTK_BOX (self->box), grid);
  return GTK_GRID (grid);
}

static void
add_titles (GtkGrid *grid, const char *first, const char *second)
{
  const char *const titles[] = { first, second };

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = make_label (titles[i]);

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
  gtk_grid_attach (grid, make_label (_ ("Citations")), 0, 0, 1, 1);
  gtk_grid_attach (grid, self->mark, 1, 0, 1, 1);
  gtk_grid_attach (grid, make_label (_ ("CSL style of the list")), 0, 1, 1, 1);
  gtk_grid_attach (grid, self->style, 1, 1, 1, 1);
}

/* Where it was read, below its name. */
static GtkWidget *
make_limit_label (const char *key, const CwProfileLimit *limit)
{
  GtkWidget *label = make_label (cw_journal_get_limit_label (key));
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
add_switches (CwProfileForm *self)
{
  GtkGrid *grid = add_part (self, _ ("Layout and files"));

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

      self->lists[i] = make_entry (self, _ (lists[i].label), values, 24);
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->lists[i]), lists[i].hint);
      gtk_grid_attach (grid, make_label (_ (lists[i].label)), 0, N_SWITCHES + (int)i, 1, 1);
      gtk_grid_attach (grid, self->lists[i], 1, N_SWITCHES + (int)i, 1, 1);
    }
}

/* The headings take what the names leave. */
static GtkWidget *
make_section_label (const char *text)
{
  GtkWidget *label = make_label (text);

  gtk_widget_set_hexpand (label, FALSE);
  gtk_label_set_width_chars (GTK_LABEL (label), 22);
  return label;
}

static void
add_section (CwProfileForm *self, GtkGrid *grid, int row, const CwProfileSection *section)
{
  const char *label = cw_journal_get_section_label (section->nick);
  g_autofree char *name = g_strdup_printf (_ ("Heading of “%s”"), label);
  Section form = { .nick = g_strdup (section->nick) };

  form.heading = make_entry (self, name, section->heading ? section->heading : "", 24);
  gtk_widget_set_hexpand (form.heading, TRUE);
  form.required = gtk_check_button_new_with_label (_ ("Required"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (form.required), section->is_required);
  g_signal_connect_object (form.required, "toggled", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (grid, make_section_label (label), 0, row, 1, 1);
  gtk_grid_attach (grid, form.heading, 1, row, 1, 1);
  gtk_grid_attach (grid, form.required, 2, row, 1, 1);
  g_array_append_val (self->sections, form);
}

static void
add_sections (CwProfileForm *self, const char *title, const GPtrArray *sections)
{
  GtkGrid *grid = sections->len ? add_part (self, title) : NULL;

  for (guint i = 0; i < sections->len; i++)
    add_section (self, grid, (int)i, sections->pdata[i]);
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
clear_section (gpointer section)
{
  g_free (((Section *)section)->nick);
}

static void
cw_profile_form_dispose (GObject *object)
{
  CwProfileForm *self = CW_PROFILE_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->limits, g_array_unref);
  g_clear_pointer (&self->sections, g_array_unref);
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
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  g_array_set_clear_func (self->sections, clear_section);
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
  add_switches (self);
  add_sections (self, _ ("Headings of the abstract"), self->before->abstract);
  add_sections (self, _ ("Headings of the article"), self->before->body);
  add_sections (self, _ ("Headings of the declarations"), self->before->back);
  add_reason (self);
  return GTK_WIDGET (self);
}
