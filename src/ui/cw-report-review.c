/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-report-review.h"

#include <glib/gi18n.h>

#include "ui/cw-draft-fact-row.h"
#include "ui/cw-report-text-view.h"
#include "ui/cw-row-choice.h"
#include "ui/cw-told-bar.h"

/* A report beside the facts that were read from it: each is accepted, set aside, or all at once. */

/* Below the last row, so that it can be scrolled clear of a toast. */
#define FOOT_SPACE 72

/* Where the focus goes in a row. */
typedef enum
{
  ON_ROW,
  ON_ACCEPT,
  ON_SET_ASIDE,
} Place;

struct _CwReportReview
{
  GtkWidget parent_instance;

  CwReportDraft *draft;
  GtkSelectionModel *selection;
  GtkWidget *paned;
  GtkWidget *text;
  GtkWidget *told; /* what selected words can become */
  GtkWidget *list;
  GtkWidget *summary;
  GtkWidget *unread; /* how much of the text no fact holds */
  GtkWidget *accept_all;
  guint focus_source; /* waits until the list has made the row */
  Place focus_place;
};

G_DEFINE_FINAL_TYPE (CwReportReview, cw_report_review, GTK_TYPE_WIDGET)

/* ---- the head of the list ---- */

static char *
describe_facts (CwReportReview *self)
{
  guint n_facts = g_list_model_get_n_items (G_LIST_MODEL (self->draft));
  guint accepted = cw_report_draft_count (self->draft, CW_DRAFT_ACCEPTED);
  guint open = cw_report_draft_count (self->draft, CW_DRAFT_OPEN);

  if (n_facts == 0)
    return g_strdup (_ ("No fact about a patient was recognised in this text."));
  if (cw_report_draft_fills_row (self->draft))
    return g_strdup_printf (ngettext ("%u cell, %u in the row, %u to decide",
                                      "%u cells, %u in the row, %u to decide", n_facts),
                            n_facts, accepted, open);
  return g_strdup_printf (ngettext ("%u fact, %u in the case, %u to decide",
                                    "%u facts, %u in the case, %u to decide", n_facts),
                          n_facts, accepted, open);
}

/* The facts are not all that the text says as long as something of it was not read. */
static void
show_unread (CwReportReview *self)
{
  g_autofree char *unread = NULL;
  guint n_unread;

  cw_report_draft_get_unread (self->draft, &n_unread);
  unread = g_strdup_printf (ngettext ("%u stretch about the patient was not read; it is underlined",
                                      "%u stretches about the patient were not read; they are "
                                      "underlined",
                                      n_unread),
                            n_unread);
  gtk_label_set_text (GTK_LABEL (self->unread), unread);
  gtk_widget_set_visible (self->unread, n_unread > 0);
}

static void
update (CwReportReview *self)
{
  g_autofree char *summary = describe_facts (self);

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  show_unread (self);
  gtk_widget_set_sensitive (self->accept_all, cw_report_draft_count_acceptable (self->draft) > 0);
}

static char *
describe_accepted (CwReportReview *self, guint count)
{
  if (cw_report_draft_fills_row (self->draft))
    return g_strdup_printf (ngettext ("%u cell is in the row, with its quotes",
                                      "%u cells are in the row, each with its quotes", count),
                            count);
  return g_strdup_printf (ngettext ("%u fact is in the case, with its quote",
                                    "%u facts are in the case, each with its quote", count),
                          count);
}

/* ---- list and text follow each other ---- */

static void
selected_cb (CwReportReview *self)
{
  CwDraftFact *fact =
    gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (self->selection));

  cw_report_text_view_show_fact (CW_REPORT_TEXT_VIEW (self->text), fact);
}

/* GTK 4.8 has no function for it; the action is the list's own. */
static void
select_fact (CwReportReview *self, CwDraftFact *chosen)
{
  GListModel *facts = G_LIST_MODEL (self->draft);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (CwDraftFact) fact = g_list_model_get_item (facts, i);

      if (fact != chosen)
        continue;
      gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", i);
      gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->selection), i);
      return;
    }
}

static void
fact_chosen_cb (CwReportTextView *text, CwDraftFact *chosen, CwReportReview *self)
{
  select_fact (self, chosen);
}

static CwDraftFactRow *
find_row (CwReportReview *self, gpointer fact)
{
  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (row && cw_draft_fact_row_get_fact (CW_DRAFT_FACT_ROW (row)) == fact)
        return CW_DRAFT_FACT_ROW (row);
    }
  return NULL;
}

static void
focus_row (CwDraftFactRow *row, Place place)
{
  if (place == ON_ROW)
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
  else
    cw_draft_fact_row_grab_button (row, place == ON_ACCEPT);
}

static gboolean
focus_cb (gpointer user_data)
{
  CwReportReview *self = user_data;
  gpointer fact = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (self->selection));
  CwDraftFactRow *row = find_row (self, fact);

  self->focus_source = 0;
  if (row)
    focus_row (row, self->focus_place);
  return G_SOURCE_REMOVE;
}

/* Return accepts it, Delete sets it aside, the arrows go on from it. */
static void
focus_selected (CwReportReview *self, Place place)
{
  self->focus_place = place;
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

/* What is left needs a decision: the first of it comes into sight. */
static void
select_first_open (CwReportReview *self)
{
  GListModel *facts = G_LIST_MODEL (self->draft);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (CwDraftFact) fact = g_list_model_get_item (facts, i);

      if (cw_draft_fact_get_state (fact) != CW_DRAFT_OPEN)
        continue;
      select_fact (self, fact);
      /* A key that is held down must replace nothing in the case. */
      if (!cw_draft_fact_differs (fact))
        focus_selected (self, ON_ROW);
      return;
    }
}

static void
accept_all_cb (CwReportReview *self)
{
  g_autofree char *text = describe_accepted (self, cw_report_draft_accept_all (self->draft));

  select_first_open (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s", text);
}

/* ---- words that the author enters ---- */

static void
words_chosen_cb (CwReportReview *self)
{
  CwNotationSpan words;
  gboolean chosen = cw_report_text_view_get_words (CW_REPORT_TEXT_VIEW (self->text), &words);

  cw_told_bar_set_words (CW_TOLD_BAR (self->told), chosen ? &words : NULL);
}

static void
told_cb (CwToldBar *bar, CwDraftFact *fact, CwReportReview *self)
{
  cw_report_text_view_drop_words (CW_REPORT_TEXT_VIEW (self->text));
  select_fact (self, fact);
  gtk_widget_child_focus (self->text, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_text (CwReportReview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->text = cw_report_text_view_new (self->draft);
  self->told = cw_told_bar_new (self->draft);
  gtk_widget_set_vexpand (self->text, TRUE);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (box), self->told);
  gtk_widget_set_size_request (box, 280, -1);
  g_signal_connect (self->text, "fact-chosen", G_CALLBACK (fact_chosen_cb), self);
  g_signal_connect_swapped (self->text, "words-chosen", G_CALLBACK (words_chosen_cb), self);
  g_signal_connect_swapped (self->text, "words-activated", G_CALLBACK (cw_told_bar_popup),
                            self->told);
  g_signal_connect (self->told, "told", G_CALLBACK (told_cb), self);
  return box;
}

/* ---- deciding by keys ---- */

/* The open fact behind @fact, or else the first one. A key that is held down must replace nothing
 * in the case, so that what differs is left to the author's own way there. */
static CwDraftFact *
find_next_open (CwReportReview *self, CwDraftFact *fact)
{
  GListModel *facts = G_LIST_MODEL (self->draft);
  gboolean is_behind = FALSE;
  CwDraftFact *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (CwDraftFact) other = g_list_model_get_item (facts, i);
      gboolean waits =
        cw_draft_fact_get_state (other) == CW_DRAFT_OPEN && !cw_draft_fact_differs (other);

      if (waits && is_behind)
        return other;
      if (waits && first == NULL)
        first = other;
      is_behind |= other == fact;
    }
  return first;
}

/* The focus must not stay on a button that now leads away: the next key may be under way already.
 */
static void
go_on (CwReportReview *self, CwDraftFact *fact, Place place)
{
  CwDraftFact *next = find_next_open (self, fact);
  CwDraftFactRow *row = find_row (self, fact);

  if (row)
    focus_row (row, ON_ROW);
  select_fact (self, next ? next : fact);
  row = next ? find_row (self, next) : NULL;
  if (row)
    focus_row (row, place);
  focus_selected (self, next ? place : ON_ROW);
}

static void
decided_cb (CwDraftFactRow *row, gboolean accepted, CwReportReview *self)
{
  go_on (self, cw_draft_fact_row_get_fact (row), accepted ? ON_ACCEPT : ON_SET_ASIDE);
}

/* Enter on a row takes its fact; it never leaves the page. */
static void
activated_cb (GtkListView *list, guint position, CwReportReview *self)
{
  g_autoptr (CwDraftFact) fact = g_list_model_get_item (G_LIST_MODEL (self->draft), position);

  if (cw_draft_fact_get_state (fact) != CW_DRAFT_OPEN)
    return;
  cw_draft_fact_decide (GTK_WIDGET (self), self->draft, fact);
  if (cw_draft_fact_get_state (fact) != CW_DRAFT_OPEN)
    go_on (self, fact, ON_ROW);
}

/* Tab leads to buttons of rows that are not selected. */
static CwDraftFact *
find_focused (CwReportReview *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (self->list);
  GtkWidget *row = item ? gtk_widget_get_first_child (item) : NULL;

  return row ? cw_draft_fact_row_get_fact (CW_DRAFT_FACT_ROW (row)) : NULL;
}

static gboolean
dismiss_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwReportReview *self = CW_REPORT_REVIEW (widget);
  gboolean in_list = (gtk_widget_get_state_flags (self->list) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  CwDraftFact *fact =
    in_list ? find_focused (self)
            : gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (self->selection));

  if (fact == NULL || cw_draft_fact_get_state (fact) != CW_DRAFT_OPEN)
    return FALSE;
  cw_report_draft_set_dismissed (self->draft, fact, TRUE);
  if (in_list)
    go_on (self, fact, ON_ROW);
  return TRUE;
}

/* ---- making ---- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, CwReportReview *self)
{
  GtkWidget *row = cw_draft_fact_row_new (self->draft);

  g_signal_connect (row, "decided", G_CALLBACK (decided_cb), self);
  gtk_list_item_set_child (item, row);
}

static void
set_foot (CwReportReview *self, CwDraftFactRow *row)
{
  GListModel *facts = G_LIST_MODEL (self->draft);
  guint n = g_list_model_get_n_items (facts);
  g_autoptr (CwDraftFact) last = n > 0 ? g_list_model_get_item (facts, n - 1) : NULL;
  gboolean is_last = last && cw_draft_fact_row_get_fact (row) == last;

  gtk_widget_set_margin_bottom (GTK_WIDGET (row), is_last ? FOOT_SPACE : 0);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, CwReportReview *self)
{
  CwDraftFactRow *row = CW_DRAFT_FACT_ROW (gtk_list_item_get_child (item));

  cw_draft_fact_row_set_fact (row, gtk_list_item_get_item (item));
  set_foot (self, row);
}

/* Words of the author's may have become the last fact. */
static void
items_changed_cb (CwReportReview *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (row)
        set_foot (self, CW_DRAFT_FACT_ROW (row));
    }
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  cw_draft_fact_row_set_fact (CW_DRAFT_FACT_ROW (gtk_list_item_get_child (item)), NULL);
}

static GtkWidget *
make_list (CwReportReview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->list = gtk_list_view_new (g_object_ref (self->selection), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "cw-facts");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Facts of the report"), -1);
  g_signal_connect (self->list, "activate", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
make_sentence (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  return label;
}

static GtkWidget *
make_buttons (CwReportReview *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *other = gtk_button_new_with_mnemonic (_ ("Another _Report"));

  self->accept_all = gtk_button_new_with_mnemonic (_ ("_Accept All"));
  gtk_widget_add_css_class (self->accept_all, "suggested-action");
  gtk_widget_set_tooltip_text (self->accept_all,
                               cw_report_draft_fills_row (self->draft)
                                 ? _ ("Fill every empty cell for which the report says one thing")
                                 : _ ("Take every fact into the case that the report tells and "
                                      "nothing contradicts"));
  g_signal_connect_swapped (self->accept_all, "clicked", G_CALLBACK (accept_all_cb), self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (other), "report.close");
  gtk_box_append (GTK_BOX (buttons), self->accept_all);
  gtk_box_append (GTK_BOX (buttons), other);
  return buttons;
}

/* The sentences have a line of their own: beside the buttons, large text would leave them the width
 * of a word. */
static GtkWidget *
make_head (CwReportReview *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sentences = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->summary = make_sentence ();
  self->unread = make_sentence ();
  gtk_widget_add_css_class (head, "cw-facts-head");
  gtk_box_append (GTK_BOX (sentences), self->summary);
  gtk_box_append (GTK_BOX (sentences), self->unread);
  gtk_box_append (GTK_BOX (head), sentences);
  gtk_box_append (GTK_BOX (head), make_buttons (self));
  return head;
}

/* Where the cells go. */
static GtkWidget *
make_target (CwReportReview *self)
{
  GtkWidget *target = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *choice = cw_row_choice_new (self->draft);

  gtk_widget_add_css_class (target, "cw-facts-head");
  gtk_box_append (GTK_BOX (target), gtk_label_new (_ ("Fills")));
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_box_append (GTK_BOX (target), choice);
  return target;
}

static GtkWidget *
make_facts (CwReportReview *self)
{
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (facts), make_head (self));
  if (cw_report_draft_fills_row (self->draft))
    gtk_box_append (GTK_BOX (facts), make_target (self));
  gtk_box_append (GTK_BOX (facts), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (facts), make_list (self));
  gtk_widget_set_size_request (facts, 340, -1);
  return facts;
}

static void
cw_report_review_dispose (GObject *object)
{
  CwReportReview *self = CW_REPORT_REVIEW (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  /* The rows lend the draft. */
  g_clear_pointer (&self->paned, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (cw_report_review_parent_class)->dispose (object);
}

static void
cw_report_review_class_init (CwReportReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_report_review_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reportreview");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, dismiss_cb, NULL);
}

static void
cw_report_review_init (CwReportReview *self)
{
}

/**
 * cw_report_review_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): the text at the left, the facts at the right
 */
GtkWidget *
cw_report_review_new (CwReportDraft *draft)
{
  CwReportReview *self = g_object_new (CW_TYPE_REPORT_REVIEW, NULL);

  self->draft = g_object_ref (draft);
  self->selection =
    GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (draft))));
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), make_text (self));
  gtk_paned_set_end_child (GTK_PANED (self->paned), make_facts (self));
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  selected_cb (self);
  return GTK_WIDGET (self);
}
