/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-shorthand-box.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/cw-shorthand.h"
#include "ui/cw-candidate-bar.h"
#include "ui/cw-typed-line.h"
#include "widgets/cw-tab-stop.h"

/* The line above a grid in which its rows can be typed or pasted as a report has them. What would
 * come of it is shown while one types; Enter makes the rows and leaves behind what was not
 * understood. */

#define SETTLE_MILLISECONDS 160
/* Read in a few milliseconds; what is longer is read in a thread. */
#define QUICK_BYTES 16384
/* More rows at once than anybody means to have, and more than a table takes without a pause. */
#define MAX_ROWS 500
#define MAX_LINES 5

struct _CwShorthandBox
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwEntity *parent;
  const CwField *list;
  GtkWidget *line;
  CwProseView *view;
  GtkWidget *button;
  GtkWidget *keep; /* instead of it where nothing was understood */
  GtkWidget *preview;
  GtkWidget *rest;
  GtkWidget *candidates;
  CwShorthand *reading; /* of the text as it stands, or NULL while it is not read yet */
  GCancellable *cancellable;
  gboolean is_wanted; /* its rows come in as soon as the text is read */
  gboolean is_done; /* rows came, and nobody has typed since */
  guint timeout;
  CwTypedLine last; /* of which rows came */
  char *told; /* what came in where nobody looks, until something is typed; or NULL */
};

G_DEFINE_FINAL_TYPE (CwShorthandBox, cw_shorthand_box, GTK_TYPE_WIDGET)

static guint added_signal;

static void text_changed (CwShorthandBox *self);
static void read_later (CwShorthandBox *self);

/* ---- what is shown ---- */

static void
show_line (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static char *
dup_preview (CwShorthandBox *self)
{
  guint n_rows = cw_shorthand_get_n_rows (self->reading);

  if (n_rows <= MAX_ROWS)
    return cw_shorthand_dup_summary (self->reading);
  return g_strdup_printf (_ ("These would be %u rows; at most %d come in at once."), n_rows,
                          MAX_ROWS);
}

/* Of words in which nothing was understood there may be a row all the same. */
static gboolean
can_keep (CwShorthandBox *self)
{
  return self->reading && cw_shorthand_get_n_rows (self->reading) == 0 &&
         cw_shorthand_can_keep (self->list);
}

static void
show_reading (CwShorthandBox *self)
{
  g_autofree char *summary = dup_preview (self);
  g_autofree char *unparsed = cw_shorthand_dup_rest (self->reading);
  g_autofree char *rest = unparsed ? g_strdup_printf (_ ("Not understood: %s"), unparsed) : NULL;
  guint n_rows = cw_shorthand_get_n_rows (self->reading);

  show_line (self->preview, summary ? summary : self->told);
  show_line (self->rest, rest);
  gtk_widget_set_sensitive (self->button, n_rows > 0 && n_rows <= MAX_ROWS);
  gtk_widget_set_visible (self->keep, can_keep (self));
  gtk_widget_set_visible (self->button, !can_keep (self));
}

/* ---- into the case ---- */

/* What was not understood stays in the box, selected: to be corrected, or typed over. */
static void
leave_rest (CwShorthandBox *self, const char *rest)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cw_prose_view_get_view (self->view));
  GtkTextIter start, end;

  cw_prose_view_set_text (self->view, rest);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  read_later (self);
}

static guint
find_place (CwShorthandBox *self)
{
  GListModel *list = cw_entity_get_list (self->parent, self->list);
  guint n_rows = g_list_model_get_n_items (list);
  g_autoptr (CwEntity) last = n_rows ? g_list_model_get_item (list, n_rows - 1) : NULL;

  return last && cw_entity_is_empty (last) ? n_rows - 1 : n_rows;
}

static char *
dup_row_at (CwShorthandBox *self, guint place)
{
  g_autoptr (CwEntity) row =
    g_list_model_get_item (cw_entity_get_list (self->parent, self->list), place);

  return row ? g_strdup (cw_entity_get_id (row)) : NULL;
}

static void
history_changed_cb (CwShorthandBox *self)
{
  g_autofree char *text = self->line ? cw_prose_view_dup_text (self->view) : NULL;
  const char *other = text ? cw_typed_line_follow (&self->last, self->record, text) : NULL;

  if (other == NULL)
    return;
  self->is_done = other == self->last.left;
  cw_prose_view_set_text (self->view, other);
  text_changed (self);
}

static void
apply (CwShorthandBox *self)
{
  g_autoptr (CwShorthand) reading = g_steal_pointer (&self->reading);
  guint n_rows = cw_shorthand_get_n_rows (reading);
  g_autofree char *rest = cw_shorthand_dup_rest (reading);
  g_autofree char *summary = cw_shorthand_dup_summary (reading);
  char *row = NULL;
  guint place, n_own;

  self->is_wanted = FALSE;
  if (n_rows == 0 || n_rows > MAX_ROWS)
    {
      self->reading = g_steal_pointer (&reading);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  place = find_place (self);
  cw_candidate_bar_detach (CW_CANDIDATE_BAR (self->candidates));
  self->is_done = TRUE;
  cw_shorthand_apply (reading, self->record, self->parent, place, &row);
  cw_typed_line_remember (&self->last, cw_prose_view_dup_text (self->view), rest, row);
  n_own = g_list_model_get_n_items (cw_entity_get_list (self->parent, self->list)) - place;
  g_clear_pointer (&self->told, g_free);
  if (n_own < n_rows) /* those of a list beside come in where nobody looks */
    /* Translators: what came into the case, such as “Radiotherapy (1): 50.4 Gy”. */
    self->told = g_strdup_printf (_ ("Added: %s"), summary);
  leave_rest (self, rest);
  if (n_own > 0)
    g_signal_emit (self, added_signal, 0, place);
}

/* ---- reading ---- */

static void
take_reading (CwShorthandBox *self, CwShorthand *reading)
{
  g_clear_pointer (&self->reading, cw_shorthand_free);
  self->reading = reading;
  cw_shorthand_know_case (reading, cw_record_get_root (self->record));
  if (self->is_done)
    cw_shorthand_doubt_rows (reading);
  cw_candidate_bar_show (CW_CANDIDATE_BAR (self->candidates), reading);
  show_reading (self);
  if (self->is_wanted)
    apply (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwShorthandBox) self = user_data;
  CwShorthand *reading = cw_shorthand_read_finish (result, NULL);

  if (reading)
    take_reading (self, reading);
}

static void
stop_reading (CwShorthandBox *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->candidates)
    cw_candidate_bar_detach (CW_CANDIDATE_BAR (self->candidates));
  g_clear_pointer (&self->reading, cw_shorthand_free);
}

static void
start_reading (CwShorthandBox *self)
{
  g_autofree char *text = cw_prose_view_dup_text (self->view);

  stop_reading (self);
  if (strlen (text) <= QUICK_BYTES)
    {
      take_reading (self, cw_shorthand_read (self->list, text));
      return;
    }
  show_line (self->preview, _ ("Reading…"));
  self->cancellable = g_cancellable_new ();
  cw_shorthand_read_async (self->list, text, self->cancellable, read_cb, g_object_ref (self));
}

static gboolean
timeout_cb (gpointer user_data)
{
  CwShorthandBox *self = user_data;

  self->timeout = 0;
  start_reading (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_blank (CwShorthandBox *self)
{
  g_autofree char *text = cw_prose_view_dup_text (self->view);

  return *g_strchug (text) == '\0';
}

static void
read_later (CwShorthandBox *self)
{
  gboolean blank = is_blank (self);

  stop_reading (self);
  self->is_wanted = FALSE;
  gtk_widget_set_visible (self->button, !blank && !gtk_widget_get_visible (self->keep));
  if (blank)
    {
      gtk_widget_set_visible (self->keep, FALSE);
      show_line (self->preview, self->told);
      show_line (self->rest, NULL);
      cw_candidate_bar_show (CW_CANDIDATE_BAR (self->candidates), NULL);
      return;
    }
  self->timeout =
    g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, SETTLE_MILLISECONDS, timeout_cb, self, NULL);
}

static void
text_changed (CwShorthandBox *self)
{
  g_clear_pointer (&self->told, g_free);
  read_later (self);
}

/* ---- controls ---- */

/* What was wanted of a text that has become rows says nothing about the next one. */
static void
edited_cb (CwShorthandBox *self)
{
  if (self->is_done)
    cw_candidate_bar_forget (CW_CANDIDATE_BAR (self->candidates));
  self->is_done = FALSE;
  text_changed (self);
}

static void
refused_cb (CwProseView *view, const char *sentence, CwShorthandBox *self)
{
  show_line (self->rest, sentence);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CwShorthandBox *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean enter =
    keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (enter && modifiers == GDK_CONTROL_MASK && !is_blank (self))
    {
      cw_shorthand_box_keep (self);
      return TRUE;
    }
  if ((!enter && keyval != GDK_KEY_Escape) || modifiers != 0)
    return FALSE;
  /* An input method that is composing a character has the first claim on both keys. */
  if (gtk_text_view_im_context_filter_keypress (
        cw_prose_view_get_view (self->view),
        gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller))))
    return TRUE;
  if (is_blank (self))
    return enter;
  if (enter)
    cw_shorthand_box_add_rows (self);
  else
    cw_shorthand_box_clear (self);
  return TRUE;
}

static GtkWidget *
make_note (const char *style)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "cw-shorthand-note");
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_visible (label, FALSE);
  return label;
}

static void
build_view (CwShorthandBox *self)
{
  GtkTextView *text;
  GtkEventController *key = gtk_event_controller_key_new ();

  self->view = CW_PROSE_VIEW (cw_prose_view_new ());
  cw_prose_view_set_max_lines (self->view, MAX_LINES);
  text = cw_prose_view_get_view (self->view);
  /* Nothing of it is in the case yet, so its undo is its own. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (text), TRUE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (text), key);
  g_signal_connect_object (self->view, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "refused", G_CALLBACK (refused_cb), self, 0);
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->view));
}

static GtkWidget *
add_button (CwShorthandBox *self, const char *label, const char *keys, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_set_tooltip_text (button, keys);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->line), button);
  return button;
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_controls (CwShorthandBox *self)
{
  /* Translators: %s is a kind of rows, such as “Stains”. */
  g_autofree char *name = g_strdup_printf (_ ("%s from text"), _ (self->list->label));
  g_autofree char *action = g_strdup_printf (_ ("%s: add rows"), name);
  g_autofree char *keep = g_strdup_printf (_ ("%s: keep as written"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (cw_prose_view_get_view (self->view)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  name_button (self->button, action);
  name_button (self->keep, keep);
  cw_prose_view_set_placeholder (self->view, cw_shorthand_get_hint (self->list));
}

/* ---- a box that goes while something is typed in it ---- */

/* The box of a panel goes when another panel is looked at; the text waits with its panel. */
static char *
dup_draft_key (CwShorthandBox *self)
{
  return g_strconcat ("cw-shorthand-", self->list->name, NULL);
}

static void
keep_draft (CwShorthandBox *self)
{
  g_autofree char *key = dup_draft_key (self);

  g_object_set_data_full (G_OBJECT (self->parent), key,
                          is_blank (self) ? NULL : cw_prose_view_dup_text (self->view), g_free);
}

static void
restore_draft (CwShorthandBox *self)
{
  g_autofree char *key = dup_draft_key (self);
  const char *draft = g_object_get_data (G_OBJECT (self->parent), key);

  if (draft == NULL)
    return;
  cw_prose_view_set_text (self->view, draft);
  text_changed (self);
}

/* ---- object ---- */

static gboolean
cw_shorthand_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CW_SHORTHAND_BOX (widget)->view));
}

static void
cw_shorthand_box_dispose (GObject *object)
{
  CwShorthandBox *self = CW_SHORTHAND_BOX (object);

  stop_reading (self);
  if (self->line)
    keep_draft (self);
  cw_typed_line_forget (&self->last);
  g_clear_pointer (&self->told, g_free);
  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->preview, gtk_widget_unparent);
  g_clear_pointer (&self->rest, gtk_widget_unparent);
  g_clear_pointer (&self->candidates, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->parent);
  G_OBJECT_CLASS (cw_shorthand_box_parent_class)->dispose (object);
}

static void
cw_shorthand_box_class_init (CwShorthandBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_shorthand_box_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cw_shorthand_box_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = cw_tab_stop_pass;
  added_signal = g_signal_new ("added", CW_TYPE_SHORTHAND_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "shorthandbox");
}

static void
cw_shorthand_box_init (CwShorthandBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  build_view (self);
  self->button = add_button (self, _ ("Add ro_ws"), _ ("Enter; Shift+Enter begins a new line"),
                             G_CALLBACK (cw_shorthand_box_add_rows));
  self->keep = add_button (self, _ ("_Keep as written"),
                           _ ("Ctrl+Enter: a row with these words, which were not understood"),
                           G_CALLBACK (cw_shorthand_box_keep));
  self->preview = make_note ("dim-label");
  self->candidates = cw_candidate_bar_new ();
  g_signal_connect_object (self->candidates, "changed", G_CALLBACK (show_reading), self,
                           G_CONNECT_SWAPPED);
  self->rest = make_note ("cw-shorthand-rest");
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->preview, GTK_WIDGET (self));
  gtk_widget_set_parent (self->candidates, GTK_WIDGET (self));
  gtk_widget_set_parent (self->rest, GTK_WIDGET (self));
}

/**
 * cw_shorthand_box_new:
 * @record: the record that is edited
 * @parent: the entity that holds the list
 * @list: a list that has a notation, see cw_shorthand_is_for()
 *
 * The signal "added" says that rows were made, and where the first of them stands in the list.
 *
 * Returns: (transfer floating): one empty line that asks for the text
 */
GtkWidget *
cw_shorthand_box_new (CwRecord *record, CwEntity *parent, const CwField *list)
{
  CwShorthandBox *self = g_object_new (CW_TYPE_SHORTHAND_BOX, NULL);

  self->record = g_object_ref (record);
  self->parent = g_object_ref (parent);
  self->list = list;
  g_signal_connect_object (cw_record_get_history (record), "changed",
                           G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  name_controls (self);
  restore_draft (self);
  return GTK_WIDGET (self);
}

/**
 * cw_shorthand_box_get_view:
 * @self: a box
 *
 * Returns: (transfer none): where the text is typed
 */
CwProseView *
cw_shorthand_box_get_view (CwShorthandBox *self)
{
  return self->view;
}

/**
 * cw_shorthand_box_get_preview:
 * @self: a box
 *
 * Returns: (transfer none): what would come of the text, "" when nothing was understood yet
 */
const char *
cw_shorthand_box_get_preview (CwShorthandBox *self)
{
  return gtk_label_get_text (GTK_LABEL (self->preview));
}

/**
 * cw_shorthand_box_add_rows:
 * @self: a box
 *
 * Makes rows of the text as soon as it is read, as one step of undo. What was not understood
 * stays, selected.
 */
void
cw_shorthand_box_add_rows (CwShorthandBox *self)
{
  self->is_wanted = TRUE;
  if (self->reading)
    apply (self);
  else if (self->cancellable == NULL)
    start_reading (self);
}

/**
 * cw_shorthand_box_keep:
 * @self: a box
 *
 * Makes a row of the words as they are, as one step of undo, where nothing was understood of them.
 */
void
cw_shorthand_box_keep (CwShorthandBox *self)
{
  g_autofree char *text = cw_prose_view_dup_text (self->view);
  guint place = find_place (self);

  if (self->reading == NULL && self->cancellable == NULL)
    start_reading (self);
  if (!can_keep (self) || !cw_shorthand_keep (self->record, self->parent, self->list, place, text))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  cw_typed_line_remember (&self->last, g_steal_pointer (&text), NULL, dup_row_at (self, place));
  g_clear_pointer (&self->told, g_free);
  leave_rest (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_signal_emit (self, added_signal, 0, place);
}

/**
 * cw_shorthand_box_clear:
 * @self: a box
 *
 * Empties the box; undo in it brings the text back.
 */
void
cw_shorthand_box_clear (CwShorthandBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cw_prose_view_get_view (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_end_user_action (buffer);
}
