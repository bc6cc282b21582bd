/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-suggest.h"

#include <glib/gi18n.h>

#define MAX_OFFERED 50
#define MAX_WITHOUT_SCROLLBAR 8
#define MAX_LIST_HEIGHT 260
/* Characters of a term that are always shown, and of what stands beside it when there is room. */
#define TEXT_CHARS 50
#define DETAIL_CHARS 44

/* A list that opens under an entry and never takes the focus from it. The owner of the entry hands
 * keys on, because it has to decide between the list and its own keys. */
struct _CwSuggest
{
  GObject parent_instance;

  GtkWidget *popover;
  GtkListBox *list;
  GtkEntry *entry;
  CwSuggestFunc func;
  gpointer data;
  GPtrArray *offered;
  char *replaced; /* what was typed where the last line was taken */
  gboolean preselect;
  gboolean taking;
};

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwSuggest, cw_suggest, G_TYPE_OBJECT)

/**
 * cw_suggestion_new:
 * @text: what goes into the entry
 * @detail: (nullable): fainter text beside it
 *
 * Makes a suggestion.
 *
 * Returns: (transfer full): the suggestion
 */
CwSuggestion *
cw_suggestion_new (const char *text, const char *detail)
{
  CwSuggestion *suggestion = g_new0 (CwSuggestion, 1);

  suggestion->text = g_strdup (text);
  suggestion->detail = g_strdup (detail);
  return suggestion;
}

/**
 * cw_suggestion_free:
 * @suggestion: (nullable): a suggestion
 *
 * Frees a suggestion.
 */
void
cw_suggestion_free (CwSuggestion *suggestion)
{
  if (suggestion == NULL)
    return;
  g_free (suggestion->text);
  g_free (suggestion->detail);
  g_free (suggestion);
}

/**
 * cw_suggestions_new:
 *
 * Makes the empty array a #CwSuggestFunc fills.
 *
 * Returns: (transfer full) (element-type CwSuggestion): an array that frees its elements
 */
GPtrArray *
cw_suggestions_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)cw_suggestion_free);
}

/* Short of room, the detail gives way: a label that may not be cut asks for all of its width. */
static GtkWidget *
build_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (g_utf8_strlen (text, -1) > TEXT_CHARS)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), TEXT_CHARS);
    }
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
build_detail (const char *detail)
{
  GtkWidget *label = gtk_label_new (detail);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), DETAIL_CHARS);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
build_line (const CwSuggestion *suggestion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), build_text (suggestion->text));
  if (suggestion->detail != NULL)
    gtk_box_append (GTK_BOX (box), build_detail (suggestion->detail));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  suggestion->text, -1);
  if (suggestion->detail != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    suggestion->detail, -1);
  return row;
}

static void
clear_list (CwSuggest *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

/* A scrollbar has a least height, which would leave a gap under a short list. */
static void
fill_list (CwSuggest *self)
{
  GtkWidget *scrolled = gtk_popover_get_child (GTK_POPOVER (self->popover));
  gboolean is_long = self->offered != NULL && self->offered->len > MAX_WITHOUT_SCROLLBAR;

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  is_long ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  clear_list (self);
  for (guint i = 0; self->offered != NULL && i < MIN (self->offered->len, MAX_OFFERED); i++)
    gtk_list_box_append (self->list, build_line (g_ptr_array_index (self->offered, i)));
}

static gboolean
says_nothing_new (CwSuggest *self, const char *typed)
{
  const CwSuggestion *only;

  if (self->offered == NULL || self->offered->len == 0)
    return TRUE;
  only = g_ptr_array_index (self->offered, 0);
  return self->offered->len == 1 && !self->preselect && g_strcmp0 (only->text, typed) == 0;
}

/* A programmatic change of an entry nobody is in must not open a list. */
static gboolean
entry_has_focus (CwSuggest *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->entry));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry));
}

static void
scroll_to_row (CwSuggest *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (adjustment != NULL &&
      gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
select_index (CwSuggest *self, int index)
{
  GtkListBoxRow *row = index < 0 ? NULL : gtk_list_box_get_row_at_index (self->list, index);

  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    scroll_to_row (self, row);
}

static int
get_selected_index (CwSuggest *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static void
move_selection (CwSuggest *self, int step)
{
  int last = (int)MIN (self->offered->len, MAX_OFFERED) - 1;
  int index = get_selected_index (self);

  if (index < 0)
    index = step > 0 ? 0 : last;
  else
    index = CLAMP (index + step, 0, last);
  select_index (self, index);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CwSuggest *self)
{
  g_autoptr (CwSuggest) guard = g_object_ref (self);

  gtk_list_box_select_row (list, row);
  if (cw_suggest_take (self))
    g_signal_emit (self, signals[TAKEN], 0);
}

static void
entry_changed_cb (GtkEditable *entry, CwSuggest *self)
{
  if (self->taking)
    return;
  g_clear_pointer (&self->replaced, g_free);
  if (entry_has_focus (self))
    cw_suggest_update (self);
}

static void
build_popover (CwSuggest *self, GtkWidget *anchor)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Suggestions"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scrolled);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "cw-suggest");
  gtk_widget_set_parent (self->popover, anchor);
}

static void
cw_suggest_dispose (GObject *object)
{
  CwSuggest *self = CW_SUGGEST (object);

  self->taking = TRUE;
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_clear_pointer (&self->replaced, g_free);
  G_OBJECT_CLASS (cw_suggest_parent_class)->dispose (object);
}

static void
cw_suggest_class_init (CwSuggestClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_suggest_dispose;
  signals[TAKEN] =
    g_signal_new ("taken", CW_TYPE_SUGGEST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_suggest_init (CwSuggest *self)
{
}

/**
 * cw_suggest_new:
 * @anchor: the widget under which the list opens; it needs a layout manager and contains @entry
 * @entry: where the person types
 * @func: finds suggestions
 * @data: for @func
 *
 * Attaches a list of suggestions to an entry. Typed text is never blocked. The signal "taken" says
 * that a line was taken with the pointer. The caller drops its reference, after
 * g_object_run_dispose(), before @anchor goes.
 *
 * Returns: (transfer full): the list
 */
CwSuggest *
cw_suggest_new (GtkWidget *anchor, GtkEntry *entry, CwSuggestFunc func, gpointer data)
{
  CwSuggest *self = g_object_new (CW_TYPE_SUGGEST, NULL);

  self->entry = g_object_ref (entry);
  self->func = func;
  self->data = data;
  build_popover (self, anchor);
  g_signal_connect (entry, "changed", G_CALLBACK (entry_changed_cb), self);
  return self;
}

/**
 * cw_suggest_set_preselect:
 * @self: the list
 * @preselect: whether the first line is selected whenever the list changes
 *
 * Makes the list behave like a drop-down: Enter takes the first match.
 */
void
cw_suggest_set_preselect (CwSuggest *self, gboolean preselect)
{
  self->preselect = preselect;
}

/**
 * cw_suggest_update:
 * @self: the list
 *
 * Asks for suggestions for the present text and opens or closes the list.
 */
void
cw_suggest_update (CwSuggest *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_pointer (&self->offered, g_ptr_array_unref);
  self->offered = self->func (typed, self->data);
  if (says_nothing_new (self, typed))
    {
      clear_list (self);
      cw_suggest_close (self);
      return;
    }
  fill_list (self);
  gtk_widget_set_size_request (gtk_popover_get_child (GTK_POPOVER (self->popover)),
                               MAX (gtk_widget_get_width (GTK_WIDGET (self->entry)), 120), -1);
  if (self->preselect)
    select_index (self, 0);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  /* One that is open keeps the size of the longer list that it had before. */
  gtk_popover_present (GTK_POPOVER (self->popover));
}

/**
 * cw_suggest_select_text:
 * @self: the list
 * @text: the text of a line
 *
 * Selects the line with this text, or none when it is not offered.
 */
void
cw_suggest_select_text (CwSuggest *self, const char *text)
{
  select_index (self, -1);
  for (guint i = 0; self->offered != NULL && i < MIN (self->offered->len, MAX_OFFERED); i++)
    {
      const CwSuggestion *suggestion = g_ptr_array_index (self->offered, i);
      if (g_strcmp0 (suggestion->text, text) == 0)
        select_index (self, (int)i);
    }
}

/**
 * cw_suggest_handle_key:
 * @self: the list
 * @keyval: the key
 * @state: its modifiers
 *
 * Handles arrow keys and Escape for an open list; Alt+Down opens it.
 *
 * Returns: %TRUE when the key was used
 */
gboolean
cw_suggest_handle_key (CwSuggest *self, guint keyval, GdkModifierType state)
{
  if (keyval == GDK_KEY_Down && (state & GDK_ALT_MASK) != 0 && !cw_suggest_is_open (self))
    {
      cw_suggest_update (self);
      return TRUE;
    }
  if (!cw_suggest_is_open (self) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_selection (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_selection (self, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
      move_selection (self, 8);
      return TRUE;
    case GDK_KEY_Page_Up:
      move_selection (self, -8);
      return TRUE;
    case GDK_KEY_Escape:
      cw_suggest_close (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * cw_suggest_take:
 * @self: the list
 *
 * Writes the selected line into the entry and closes the list.
 *
 * Returns: %TRUE when a line was selected
 */
gboolean
cw_suggest_take (CwSuggest *self)
{
  int index = cw_suggest_is_open (self) ? get_selected_index (self) : -1;
  g_autofree char *text = NULL;

  if (index < 0 || self->offered == NULL)
    return FALSE;
  text = g_strdup (((CwSuggestion *)g_ptr_array_index (self->offered, (guint)index))->text);
  g_free (self->replaced);
  self->replaced = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->taking = FALSE;
  cw_suggest_close (self);
  return TRUE;
}

/**
 * cw_suggest_take_only:
 * @self: the list
 *
 * Does as cw_suggest_take() does, also where no line is selected and the list has no other: for
 * what can mean nothing else. Words that stand for themselves are not to be exchanged so.
 *
 * Returns: %TRUE when a line was taken
 */
gboolean
cw_suggest_take_only (CwSuggest *self)
{
  if (cw_suggest_is_open (self) && cw_suggest_get_n_offered (self) == 1)
    select_index (self, 0);
  return cw_suggest_take (self);
}

/**
 * cw_suggest_is_taking:
 * @self: the list
 *
 * Says whether cw_suggest_take() is writing into the entry at this moment. The entry announces
 * that as two changes, an empty text in between.
 *
 * Returns: %TRUE while it writes
 */
gboolean
cw_suggest_is_taking (CwSuggest *self)
{
  return self->taking;
}

/**
 * cw_suggest_get_replaced:
 * @self: the list
 *
 * Tells what was typed before the line that now stands in the entry was taken.
 *
 * Returns: (nullable): the text; %NULL when the entry holds what was typed
 */
const char *
cw_suggest_get_replaced (CwSuggest *self)
{
  return self->replaced;
}

/**
 * cw_suggest_close:
 * @self: the list
 *
 * Closes the list.
 */
void
cw_suggest_close (CwSuggest *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/**
 * cw_suggest_is_open:
 * @self: the list
 *
 * Says whether the list is on the screen.
 *
 * Returns: %TRUE when it is
 */
gboolean
cw_suggest_is_open (CwSuggest *self)
{
  return self->popover != NULL && gtk_widget_get_visible (self->popover);
}

/**
 * cw_suggest_get_n_offered:
 * @self: the list
 *
 * Counts the lines of the list.
 *
 * Returns: number of suggestions for the present text
 */
guint
cw_suggest_get_n_offered (CwSuggest *self)
{
  return self->offered != NULL ? self->offered->len : 0;
}
