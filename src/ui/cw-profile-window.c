/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-profile-window.h"

#include <glib/gi18n.h>

#include "ui/cw-dialogs.h"
#include "ui/cw-profile-form.h"

/* A journal profile is changed, or another journal added that begins as a copy of it. Nothing is
 * written before it is saved, and then a file of the user: what came with the program stays. */

struct _CwProfileWindow
{
  AdwWindow parent_instance;

  CwProfileShelf *shelf;
  CwJournalProfile *profile; /* to begin with */
  GtkWidget *name; /* GtkEntry of a new journal, else NULL */
  GtkWidget *form; /* CwProfileForm */
  GtkWidget *problem; /* GtkLabel */
};

G_DEFINE_FINAL_TYPE (CwProfileWindow, cw_profile_window, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- whether it can be saved ---- */

static char *
dup_name (CwProfileWindow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static char *
dup_name_problem (CwProfileWindow *self)
{
  g_autofree char *name = self->name ? dup_name (self) : NULL;

  if (name == NULL)
    return NULL;
  if (*name == '\0')
    return g_strdup (_ ("The journal needs a name."));
  if (!cw_profile_shelf_is_free (self->shelf, name))
    return g_strdup_printf (_ ("There is a journal called “%s” already."), name);
  return NULL;
}

static void
update (CwProfileWindow *self)
{
  g_autofree char *problem = dup_name_problem (self);
  gboolean is_told;

  if (problem == NULL)
    problem = cw_profile_form_dup_problem (CW_PROFILE_FORM (self->form));
  /* Nobody is blamed for a name that is still to be typed: the field asks for it. */
  is_told =
    problem != NULL && !(self->name && *gtk_editable_get_text (GTK_EDITABLE (self->name)) == '\0');
  gtk_label_set_text (GTK_LABEL (self->problem), is_told ? problem : "");
  gtk_widget_set_visible (self->problem, is_told);
  gtk_widget_set_sensitive (gtk_window_get_default_widget (GTK_WINDOW (self)), problem == NULL);
}

/* ---- saving ---- */

/* The id it was saved under, or NULL. */
static char *
save (CwProfileWindow *self, GError **error)
{
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_copy (self->profile, self->profile->id);
  g_autofree char *name = self->name ? dup_name (self) : NULL;

  cw_profile_form_apply (CW_PROFILE_FORM (self->form), profile);
  if (name)
    return cw_profile_shelf_duplicate (self->shelf, profile, name, error);
  return cw_profile_shelf_save (self->shelf, profile, error) ? g_strdup (profile->id) : NULL;
}

static void
save_cb (CwProfileWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = save (self, &error);

  if (id == NULL)
    {
      cw_dialogs_tell (GTK_WINDOW (self), _ ("The profile was not saved"), error->message);
      return;
    }
  g_signal_emit (self, signals[SAVED], 0, id);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- parts ---- */

static const char *
get_explanation (CwProfileWindow *self)
{
  if (self->name)
    return _ ("The new journal begins with what the chosen one wants.");
  if (cw_profile_shelf_is_own (self->shelf, self->profile->id))
    return _ ("This profile is yours.");
  return _ ("This profile came with the program. What you change is kept as a profile of yours in "
            "its place; when you remove yours, this one comes back.");
}

static GtkWidget *
make_explanation (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
make_body (CwProfileWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  if (self->name)
    gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), make_explanation (get_explanation (self)));
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static void
make_parts (CwProfileWindow *self, gboolean is_new)
{
  self->form = cw_profile_form_new (self->profile);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_margin_bottom (self->problem, 6);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (!is_new)
    return;
  self->name = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->name), _ ("Name of the journal"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the journal"), -1);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
build (CwProfileWindow *self, gboolean is_new)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  make_parts (self, is_new);
  gtk_box_append (GTK_BOX (content),
                  cw_dialogs_make_header (GTK_WINDOW (self), _ ("_Save"), G_CALLBACK (save_cb)));
  gtk_box_append (GTK_BOX (content), make_body (self));
  gtk_box_append (GTK_BOX (content), self->problem);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), is_new ? _ ("New Journal") : self->profile->name);
}

/* ---- object ---- */

static void
cw_profile_window_dispose (GObject *object)
{
  CwProfileWindow *self = CW_PROFILE_WINDOW (object);

  g_clear_object (&self->shelf);
  g_clear_pointer (&self->profile, cw_journal_profile_free);
  G_OBJECT_CLASS (cw_profile_window_parent_class)->dispose (object);
}

static void
cw_profile_window_class_init (CwProfileWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_profile_window_dispose;
  signals[SAVED] = g_signal_new ("saved", CW_TYPE_PROFILE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cw_profile_window_init (CwProfileWindow *self)
{
}

/**
 * cw_profile_window_present:
 * @parent: the window that asks
 * @shelf: where profiles are kept
 * @id: id of the profile to change, or to begin with
 * @is_new: whether another journal is added
 *
 * The signal "saved" gives the id of what was saved.
 *
 * Returns: (transfer none): the window
 */
CwProfileWindow *
cw_profile_window_present (GtkWindow *parent,
                           CwProfileShelf *shelf,
                           const char *id,
                           gboolean is_new)
{
  const CwJournalProfile *profile = cw_profile_shelf_lookup (shelf, id);
  CwProfileWindow *self;

  g_return_val_if_fail (profile != NULL, NULL);

  self = g_object_new (CW_TYPE_PROFILE_WINDOW, "transient-for", parent, "modal", TRUE,
                       "default-width", 720, "default-height", 600, NULL);
  self->shelf = g_object_ref (shelf);
  self->profile = cw_journal_profile_copy (profile, id);
  build (self, is_new);
  update (self);
  if (is_new)
    gtk_window_set_focus (GTK_WINDOW (self), self->name);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
