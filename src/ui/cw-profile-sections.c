/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-profile-sections.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-text.h"
#include "manuscript/cw-journal-check.h"
#include "ui/cw-menus.h"
#include "ui/cw-profile-controls.h"

/* The sections that a journal wants in one part of the article, in its order: each with its
 * heading, moved and removed by its buttons. What was removed comes back, as it was, from the menu
 * of what can be added. */

/* A profile with a longer heading is refused when it is read. */
#define MOST_BYTES 4000

enum
{
  COLUMN_NAME,
  COLUMN_HEADING,
  COLUMN_REQUIRED,
  COLUMN_BUTTONS,
  N_COLUMNS
};

typedef struct
{
  const char *nick; /* interned */
  GtkWidget *cells[N_COLUMNS];
} Row;

struct _CwProfileSections
{
  GtkWidget parent_instance;

  CwJournalProfile *before;
  CwProfilePart part;
  GtkWidget *box;
  GtkWidget *grid;
  GtkWidget *add; /* GtkMenuButton */
  GPtrArray *rows; /* Row, in order */
};

G_DEFINE_FINAL_TYPE (CwProfileSections, cw_profile_sections, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_title (CwProfilePart part)
{
  switch (part)
    {
    case CW_PROFILE_ABSTRACT:
      return _ ("Headings of the abstract");
    case CW_PROFILE_BODY:
      return _ ("Headings of the article");
    case CW_PROFILE_BACK:
    default:
      return _ ("Headings of the declarations");
    }
}

/* ---- what was typed ---- */

static char *
dup_heading (const Row *row)
{
  return cw_profile_entry_dup_text (row->cells[COLUMN_HEADING]);
}

static gboolean
is_required (const Row *row)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (row->cells[COLUMN_REQUIRED]));
}

static char *
dup_row_problem (CwProfileSections *self, guint position)
{
  const char *label = cw_journal_get_section_label (((Row *)self->rows->pdata[position])->nick);
  g_autofree char *heading = dup_heading (self->rows->pdata[position]);

  if (strlen (heading) > MOST_BYTES)
    return g_strdup_printf (_ ("%s: the heading is too long."), label);
  if (cw_text_has_controls (heading, strlen (heading)))
    return g_strdup_printf (_ ("%s: there is a control character in the heading."), label);
  for (guint i = 0; i < position && *heading; i++)
    {
      g_autofree char *other = dup_heading (self->rows->pdata[i]);

      if (strcmp (heading, other) == 0)
        /* Translators: a list of headings, and one that stands in it twice. */
        return g_strdup_printf (_ ("%s: two of them are “%s”."), get_title (self->part), heading);
    }
  return NULL;
}

/**
 * cw_profile_sections_dup_problem:
 * @self: sections
 *
 * Returns: (transfer full) (nullable): a sentence on the first that cannot be kept, or %NULL
 */
char *
cw_profile_sections_dup_problem (CwProfileSections *self)
{
  char *problem = NULL;

  if (self->part == CW_PROFILE_BODY && self->rows->len == 0)
    return g_strdup (_ ("An article needs at least one section."));
  for (guint i = 0; i < self->rows->len && problem == NULL; i++)
    problem = dup_row_problem (self, i);
  return problem;
}

/* ---- into the profile ---- */

/* Where the list of sections comes from: from the author now. */
static void
set_origin (CwProfileSections *self, CwJournalProfile *profile, const char *reason)
{
  static const char *const none[] = { NULL };
  const char *key = self->part == CW_PROFILE_BACK ? "declarations" : "sections";
  const CwProfileRule *rule = cw_journal_profile_get_rule (profile, key);
  g_auto (GStrv) values = g_strdupv (rule ? rule->values : (char **)none);

  cw_journal_profile_set_rule (profile, key, (const char *const *)values, reason);
}

static void
apply_row (CwJournalProfile *profile, CwProfileSection *section, const Row *row)
{
  g_autofree char *heading = dup_heading (row);

  if (g_strcmp0 (section->heading ? section->heading : "", heading) != 0 ||
      section->is_required != is_required (row))
    cw_journal_profile_set_section (profile, section, heading, is_required (row));
}

/**
 * cw_profile_sections_apply:
 * @self: sections without a problem
 * @profile: a copy of the profile that they were made for
 * @reason: where other sections, or another order, come from
 *
 * Changes the profile as the rows say; what nobody touched stays as it is in the file.
 */
void
cw_profile_sections_apply (CwProfileSections *self, CwJournalProfile *profile, const char *reason)
{
  g_autofree const char **nicks = g_new0 (const char *, self->rows->len + 1);

  for (guint i = 0; i < self->rows->len; i++)
    nicks[i] = ((Row *)self->rows->pdata[i])->nick;
  if (cw_journal_profile_arrange (profile, self->part, nicks))
    set_origin (self, profile, reason);
  for (guint i = 0; i < self->rows->len; i++)
    apply_row (profile, cw_journal_profile_get_part (profile, self->part)->pdata[i],
               self->rows->pdata[i]);
}

/* ---- the rows ---- */

static void
changed_cb (CwProfileSections *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
find_row (CwProfileSections *self, const char *nick, guint *position)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (strcmp (((Row *)self->rows->pdata[i])->nick, nick) == 0)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static void
set_enabled (GtkWidget *buttons, const char *action, gboolean is_enabled)
{
  for (GtkWidget *button = gtk_widget_get_first_child (buttons); button;
       button = gtk_widget_get_next_sibling (button))
    if (strcmp (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
      gtk_widget_set_sensitive (button, is_enabled);
}

/* Controls keep the focus while their row changes its place. */
static void
place_rows (CwProfileSections *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      for (guint j = 0; j < N_COLUMNS; j++)
        gtk_grid_layout_child_set_row (
          GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, row->cells[j])),
          (int)i);
      set_enabled (row->cells[COLUMN_BUTTONS], "sections.up", i > 0);
      set_enabled (row->cells[COLUMN_BUTTONS], "sections.down", i + 1 < self->rows->len);
    }
}

static void
update_menu (CwProfileSections *self)
{
  g_autoptr (GPtrArray) nicks = cw_journal_list_sections (self->part);
  g_autoptr (GMenu) menu = g_menu_new ();
  guint position;

  for (guint i = 0; i < nicks->len; i++)
    if (!find_row (self, nicks->pdata[i], &position))
      cw_menus_append (menu, cw_journal_get_section_label (nicks->pdata[i]), "sections.add",
                       nicks->pdata[i]);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add), G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (self->add, g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

static void
update_rows (CwProfileSections *self)
{
  place_rows (self);
  update_menu (self);
  changed_cb (self);
}

static GtkWidget *
make_name (const char *text)
{
  GtkWidget *label = cw_profile_label_new (text);

  gtk_widget_set_hexpand (label, FALSE);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  return label;
}

static GtkWidget *
make_entry (CwProfileSections *self, const char *label, const char *text)
{
  g_autofree char *name = g_strdup_printf (_ ("Heading of “%s”"), label);
  GtkWidget *entry = cw_profile_entry_new (name, text, 16);

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("no heading of its own"));
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
make_required (CwProfileSections *self, const char *label, gboolean is_on)
{
  g_autofree char *name = g_strdup_printf (_ ("“%s” is required"), label);
  GtkWidget *check = gtk_check_button_new_with_label (_ ("Required"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_on);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return check;
}

/* Takes @name. */
static GtkWidget *
make_button (const char *icon, char *name, const char *action, const char *nick)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", nick);
  g_free (name);
  return button;
}

static GtkWidget *
make_buttons (const char *label, const char *nick)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box),
                  make_button ("go-up-symbolic", g_strdup_printf (_ ("Move “%s” up"), label),
                               "sections.up", nick));
  gtk_box_append (GTK_BOX (box),
                  make_button ("go-down-symbolic", g_strdup_printf (_ ("Move “%s” down"), label),
                               "sections.down", nick));
  gtk_box_append (GTK_BOX (box),
                  make_button ("list-remove-symbolic", g_strdup_printf (_ ("Remove “%s”"), label),
                               "sections.remove", nick));
  return box;
}

/* With the heading that it has in the profile, if it is there. */
static Row *
append_row (CwProfileSections *self, const char *nick)
{
  const CwProfileSection *section = cw_journal_profile_get_section (self->before, nick);
  const char *label = cw_journal_get_section_label (nick);
  Row *row = g_new0 (Row, 1);

  row->nick = g_intern_string (nick);
  row->cells[COLUMN_NAME] = make_name (label);
  row->cells[COLUMN_HEADING] = make_entry (self, label, section ? section->heading : NULL);
  row->cells[COLUMN_REQUIRED] = make_required (self, label, section && section->is_required);
  row->cells[COLUMN_BUTTONS] = make_buttons (label, row->nick);
  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_grid_attach (GTK_GRID (self->grid), row->cells[i], (int)i, (int)self->rows->len, 1, 1);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* ---- what the buttons do ---- */

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwProfileSections *self = CW_PROFILE_SECTIONS (widget);
  const char *nick = g_variant_get_string (parameter, NULL);
  guint position;
  Row *row;

  if (find_row (self, nick, &position))
    return;
  row = append_row (self, nick);
  update_rows (self);
  gtk_widget_grab_focus (row->cells[COLUMN_HEADING]);
}

/* A button that can go no further gives the focus to the one beside it. */
static void
move (CwProfileSections *self, const char *nick, int step)
{
  guint position;
  Row *row;

  if (!find_row (self, nick, &position) || (step < 0 && position == 0) ||
      (step > 0 && position + 1 >= self->rows->len))
    return;
  row = g_ptr_array_steal_index (self->rows, position);
  g_ptr_array_insert (self->rows, (int)position + step, row);
  update_rows (self);
  if (!(gtk_widget_get_state_flags (self->grid) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_widget_child_focus (row->cells[COLUMN_BUTTONS], GTK_DIR_TAB_FORWARD);
}

static void
up_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (CW_PROFILE_SECTIONS (widget), g_variant_get_string (parameter, NULL), -1);
}

static void
down_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (CW_PROFILE_SECTIONS (widget), g_variant_get_string (parameter, NULL), 1);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwProfileSections *self = CW_PROFILE_SECTIONS (widget);
  guint position;
  Row *row;

  if (!find_row (self, g_variant_get_string (parameter, NULL), &position))
    return;
  row = self->rows->pdata[position];
  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_grid_remove (GTK_GRID (self->grid), row->cells[i]);
  g_ptr_array_remove_index (self->rows, position);
  update_rows (self);
  if (self->rows->len == 0)
    gtk_widget_grab_focus (self->add);
  else
    gtk_widget_grab_focus (
      ((Row *)self->rows->pdata[MIN (position, self->rows->len - 1)])->cells[COLUMN_HEADING]);
}

/* ---- object ---- */

static void
cw_profile_sections_dispose (GObject *object)
{
  CwProfileSections *self = CW_PROFILE_SECTIONS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->before, cw_journal_profile_free);
  G_OBJECT_CLASS (cw_profile_sections_parent_class)->dispose (object);
}

static void
cw_profile_sections_class_init (CwProfileSectionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_profile_sections_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "sections.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "sections.up", "s", up_action);
  gtk_widget_class_install_action (widget_class, "sections.down", "s", down_action);
  gtk_widget_class_install_action (widget_class, "sections.remove", "s", remove_action);
  signals[CHANGED] = g_signal_new ("changed", CW_TYPE_PROFILE_SECTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_profile_sections_init (CwProfileSections *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->add = gtk_menu_button_new ();
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_set_margin_bottom (self->add, 12);
}

/**
 * cw_profile_sections_new:
 * @profile: a journal profile
 * @part: a part of the article
 *
 * The signal "changed" tells that something was typed, added, moved or removed.
 *
 * Returns: (transfer floating): the sections that the journal wants there
 */
GtkWidget *
cw_profile_sections_new (const CwJournalProfile *profile, CwProfilePart part)
{
  CwProfileSections *self = g_object_new (CW_TYPE_PROFILE_SECTIONS, NULL);
  const GPtrArray *sections;

  self->before = cw_journal_profile_copy (profile, profile->id);
  self->part = part;
  sections = cw_journal_profile_get_part (self->before, part);
  self->box = cw_profile_part_new (get_title (part), &self->grid);
  gtk_widget_set_margin_bottom (self->grid, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add),
                             part == CW_PROFILE_BACK ? _ ("Add Declaration") : _ ("Add Section"));
  gtk_box_append (GTK_BOX (self->box), self->add);
  for (guint i = 0; i < sections->len; i++)
    append_row (self, ((const CwProfileSection *)sections->pdata[i])->nick);
  place_rows (self);
  update_menu (self);
  return GTK_WIDGET (self);
}
