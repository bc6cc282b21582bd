/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-draft-fact-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/cw-review-table.h"

/* A fact that was read from a report: what it says, the words it was read from, and what can be
 * done with it now. */

/* Of each quote, and how many of them a row shows. */
#define QUOTE_LINES 3
#define MAX_QUOTES 4
/* Of a long quote, in front of the words that the fact was read from. */
#define LEAD_LETTERS 40
/* What a fact says is shown in full; what is longer than so many letters folds to a few lines. */
#define FOLDED_LETTERS 400
#define FOLDED_LINES 8

struct _CwDraftFactRow
{
  GtkWidget parent_instance;

  CwReportDraft *draft; /* lent by the list */
  CwDraftFact *fact;
  gulong handler;
  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *more; /* unfolds the title */
  GtkWidget *quote;
  GtkWidget *state;
  GtkWidget *accept;
  GtkWidget *dismiss;
  gboolean is_unfolded;
};

G_DEFINE_FINAL_TYPE (CwDraftFactRow, cw_draft_fact_row, GTK_TYPE_WIDGET)

static guint decided_signal;

/* What the two buttons do, by what has become of the fact. */
typedef struct
{
  const char *icon;
  const char *style;
  const char *accept;
  const char *dismiss;
} Look;

static const Look looks[] = {
  [CW_DRAFT_OPEN] = { "list-add-symbolic", "dim-label", N_ ("Accept"), N_ ("Set aside") },
  [CW_DRAFT_ACCEPTED] = { "object-select-symbolic", "success", N_ ("Show"), NULL },
  [CW_DRAFT_DISMISSED] = { "action-unavailable-symbolic", "dim-label", NULL, N_ ("Put back") },
};

static const Look differing_look = { "dialog-warning-symbolic", "cw-partly", N_ ("Use this"),
                                     N_ ("Set aside") };

static const Look candidate_look = { "dialog-question-symbolic", "dim-label", N_ ("Accept"),
                                     N_ ("Set aside") };

static const Look *
get_look (CwDraftFact *fact)
{
  if (cw_draft_fact_differs (fact))
    return &differing_look;
  return cw_draft_fact_is_candidate (fact) ? &candidate_look
                                           : &looks[cw_draft_fact_get_state (fact)];
}

/* Whether the table has the column of the cell. */
static gboolean
is_shown (CwDraftFactRow *self)
{
  CwEntity *root = cw_record_get_root (cw_report_draft_get_record (self->draft));
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (CW_REVIEW (root));
  const CwTableColumn *column =
    cw_review_table_find_column (columns, cw_draft_fact_get_cell (self->fact, NULL));

  return column && !column->is_hidden;
}

/* What stands in the row and is never overwritten unasked. */
static char *
describe_other (CwDraftFactRow *self)
{
  g_autofree char *present = cw_report_draft_describe_present (self->draft, self->fact);

  /* Translators: %s is what stands in a cell of a table. */
  return g_strdup_printf (_ ("The row says: %s"), present ? present : "");
}

/* What may be meant is asked about all the more where the case says something else. */
static char *
describe_contrary (CwDraftFact *fact)
{
  const CwDraftDoubt *doubt = cw_draft_fact_get_doubt (fact);

  if (doubt == NULL)
    return g_strdup (_ ("The case says something else"));
  /* Translators: %s is a question, such as “The diagnosis, or only suspected?”. */
  return g_strdup_printf (_ ("The case says something else. %s"), _ (doubt->question));
}

/* What the author has to know before deciding. */
static char *
describe_state (CwDraftFactRow *self)
{
  CwDraftFact *fact = self->fact;
  CwDraftFact *alternative = cw_draft_fact_get_alternative (fact);
  gboolean is_cell = cw_draft_fact_get_cell (fact, NULL) != NULL;

  if (cw_draft_fact_get_state (fact) == CW_DRAFT_ACCEPTED)
    return g_strdup (!is_cell          ? _ ("In the case")
                     : is_shown (self) ? _ ("In the row")
                                       : _ ("In the row; the table does not show this column"));
  if (cw_draft_fact_get_state (fact) == CW_DRAFT_DISMISSED)
    return g_strdup (_ ("Set aside"));
  if (cw_draft_fact_differs (fact))
    return is_cell ? describe_other (self) : describe_contrary (fact);
  if (cw_draft_fact_get_match (fact) == CW_DRAFT_SAME)
    return g_strdup (is_cell ? _ ("The row says the same; accepting adds the quotes")
                             : _ ("The case says the same; accepting adds the quote"));
  if (cw_draft_fact_is_candidate (fact))
    return g_strdup (_ (cw_draft_fact_get_doubt (fact)->question));
  if (alternative)
    /* Translators: %s is a fact, such as "Patient › Age: 27 years". */
    return g_strdup_printf (_ ("The report also says: %s"),
                            cw_draft_fact_get_description (alternative));
  if (is_cell && !is_shown (self))
    return g_strdup (_ ("The table does not show this column"));
  return NULL;
}

/* The words that the fact was read from, as they stand in the report; or %NULL. */
static char *
dup_words (CwDraftFactRow *self)
{
  const CwSourceText *text = cw_report_draft_get_text (self->draft);
  guint n_spans;
  const CwNotationSpan *spans = cw_draft_fact_get_spans (self->fact, &n_spans);

  if (n_spans == 0 || spans[0].offset + spans[0].length > text->length)
    return NULL;
  return g_strndup (text->text + spans[0].offset, spans[0].length);
}

/* A few lines of a long sentence are to hold the words that count: it may begin behind its start.
 */
static char *
dup_excerpt (const char *quote, const char *words)
{
  const char *found = words ? strstr (quote, words) : NULL;

  if (found == NULL || g_utf8_pointer_to_offset (quote, found) <= 2 * LEAD_LETTERS)
    return g_strdup (quote);
  found = g_utf8_offset_to_pointer (found, -LEAD_LETTERS);
  while (found > quote && found[-1] != ' ')
    found = g_utf8_prev_char (found);
  return found > quote ? g_strconcat ("… ", found, NULL) : g_strdup (quote);
}

static char *
describe_quote (const CwDraftQuote *quote, const char *words, gboolean is_cell)
{
  g_autofree char *text = dup_excerpt (quote->text, words);

  if (quote->page)
    /* Translators: a quote and the number of the page it stands on. */
    return g_strdup_printf (_ ("“%s” – page %u"), text, quote->page);
  if (is_cell && quote->paragraph)
    /* Translators: a quote and the number of the paragraph it stands in. */
    return g_strdup_printf (_ ("“%s” – paragraph %u"), text, quote->paragraph);
  return g_strdup_printf ("“%s”", text);
}

static char *
describe_quotes (CwDraftFactRow *self, guint n, const char *words)
{
  const GPtrArray *quotes = cw_draft_fact_get_quotes (self->fact);
  gboolean is_cell = cw_draft_fact_get_cell (self->fact, NULL) != NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *quote = describe_quote (quotes->pdata[i], words, is_cell);

      g_string_append_printf (text, "%s%s", i ? "\n" : "", quote);
    }
  if (n < quotes->len)
    g_string_append (text, "\n…");
  return g_string_free (text, FALSE);
}

/* A cell may stand on several sentences. */
static void
show_quotes (CwDraftFactRow *self)
{
  guint n = MIN (cw_draft_fact_get_quotes (self->fact)->len, MAX_QUOTES);
  g_autofree char *words = dup_words (self);
  g_autofree char *text = describe_quotes (self, n, words);
  g_autofree char *whole = describe_quotes (self, n, NULL);

  gtk_label_set_lines (GTK_LABEL (self->quote), (int)(QUOTE_LINES * n));
  gtk_label_set_text (GTK_LABEL (self->quote), text);
  gtk_widget_set_tooltip_text (self->quote, whole);
}

static void
show_title (CwDraftFactRow *self)
{
  const char *title = cw_draft_fact_get_description (self->fact);
  gboolean is_long = g_utf8_strlen (title, -1) > FOLDED_LETTERS;
  gboolean is_folded = is_long && !self->is_unfolded;

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_lines (GTK_LABEL (self->title), is_folded ? FOLDED_LINES : -1);
  gtk_label_set_ellipsize (GTK_LABEL (self->title),
                           is_folded ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (self->more, is_long);
  gtk_button_set_label (GTK_BUTTON (self->more),
                        self->is_unfolded ? _ ("Show Less") : _ ("Show All"));
}

static void
more_cb (CwDraftFactRow *self)
{
  self->is_unfolded = !self->is_unfolded;
  show_title (self);
}

/* A button says for whom it is: a list has many that look the same. */
static void
show_button (GtkWidget *button, const char *label, CwDraftFact *fact)
{
  g_autofree char *name = NULL;

  gtk_widget_set_visible (button, label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (GTK_BUTTON (button), _ (label));
  /* Translators: name of a button for screen readers, such as "Accept: Patient › Age: 27 years". */
  name = g_strdup_printf (_ ("%s: %s"), _ (label), cw_draft_fact_get_description (fact));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (CwDraftFactRow *self)
{
  const Look *look = get_look (self->fact);
  g_autofree char *state = describe_state (self);
  const char *classes[] = { look->style, NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), look->icon);
  gtk_widget_set_css_classes (self->icon, classes);
  show_title (self);
  show_quotes (self);
  gtk_label_set_text (GTK_LABEL (self->state), state ? state : "");
  gtk_widget_set_visible (self->state, state != NULL);
  show_button (self->accept, look->accept, self->fact);
  show_button (self->dismiss, look->dismiss, self->fact);
}

/* ---- deciding ---- */

static void
show_in_case (GtkWidget *widget, CwReportDraft *draft, CwDraftFact *fact)
{
  const char *entity_id, *field;

  cw_report_draft_locate (draft, fact, &entity_id, &field);
  gtk_widget_activate_action (widget, "case.show-field", "(ss)", entity_id, field);
}

/**
 * cw_draft_fact_decide:
 * @widget: a widget in the case view
 * @draft: a draft
 * @fact: a fact of it
 *
 * Does what comes next for the fact: takes it into the case, or shows where it stands there. A fact
 * that was set aside is left alone.
 */
void
cw_draft_fact_decide (GtkWidget *widget, CwReportDraft *draft, CwDraftFact *fact)
{
  g_autoptr (CwDraftFact) kept = g_object_ref (fact);
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;

  if (cw_draft_fact_get_state (fact) == CW_DRAFT_ACCEPTED)
    show_in_case (widget, draft, fact);
  else if (cw_draft_fact_differs (fact))
    done = cw_report_draft_replace (draft, fact, &error);
  else if (cw_draft_fact_get_state (fact) == CW_DRAFT_OPEN)
    done = cw_report_draft_accept (draft, fact, &error);
  if (!done)
    gtk_widget_activate_action (widget, "win.show-problem", "s", error->message);
}

static void
tell_decided (CwDraftFactRow *self, CwDraftState before, GtkWidget *button)
{
  if (before == CW_DRAFT_OPEN && cw_draft_fact_get_state (self->fact) != CW_DRAFT_OPEN)
    g_signal_emit (self, decided_signal, 0, button == self->accept);
}

static void
accept_cb (CwDraftFactRow *self)
{
  CwDraftState before = cw_draft_fact_get_state (self->fact);

  cw_draft_fact_decide (GTK_WIDGET (self), self->draft, self->fact);
  tell_decided (self, before, self->accept);
}

static void
dismiss_cb (CwDraftFactRow *self)
{
  CwDraftState before = cw_draft_fact_get_state (self->fact);

  cw_report_draft_set_dismissed (self->draft, self->fact, before != CW_DRAFT_DISMISSED);
  tell_decided (self, before, self->dismiss);
}

/**
 * cw_draft_fact_row_grab_button:
 * @self: a row
 * @accept: whether it is the button that accepts the fact, not the one that sets it aside
 *
 * Moves the focus to the button.
 */
void
cw_draft_fact_row_grab_button (CwDraftFactRow *self, gboolean accept)
{
  gtk_widget_grab_focus (accept ? self->accept : self->dismiss);
}

/* ---- object ---- */

/**
 * cw_draft_fact_row_set_fact:
 * @self: a row
 * @fact: (nullable): what it shows from now on
 *
 * Rows of a list are used again for other facts.
 */
void
cw_draft_fact_row_set_fact (CwDraftFactRow *self, CwDraftFact *fact)
{
  if (self->fact)
    g_signal_handler_disconnect (self->fact, self->handler);
  if (self->fact != fact)
    self->is_unfolded = FALSE;
  g_set_object (&self->fact, fact);
  if (fact == NULL)
    return;
  self->handler = g_signal_connect_swapped (fact, "notify", G_CALLBACK (update), self);
  update (self);
}

/**
 * cw_draft_fact_row_get_fact:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CwDraftFact *
cw_draft_fact_row_get_fact (CwDraftFactRow *self)
{
  return self->fact;
}

static void
cw_draft_fact_row_dispose (GObject *object)
{
  CwDraftFactRow *self = CW_DRAFT_FACT_ROW (object);

  cw_draft_fact_row_set_fact (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_draft_fact_row_parent_class)->dispose (object);
}

static void
cw_draft_fact_row_class_init (CwDraftFactRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_draft_fact_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "draftfact");

  /**
   * CwDraftFactRow::decided:
   * @accepted: whether the fact was accepted, or else set aside
   *
   * The author has decided about the fact by a button of the row.
   */
  decided_signal = g_signal_new ("decided", CW_TYPE_DRAFT_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static GtkWidget *
make_label (const char *style, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_words (CwDraftFactRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = make_label ("cw-finding-title", -1);
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  self->quote = make_label ("cw-fact-quote", QUOTE_LINES);
  self->state = make_label ("cw-fact-state", 2);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->more);
  gtk_box_append (GTK_BOX (words), self->quote);
  gtk_box_append (GTK_BOX (words), self->state);
  gtk_widget_set_hexpand (words, TRUE);
  return words;
}

static GtkWidget *
make_buttons (CwDraftFactRow *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->accept = gtk_button_new ();
  self->dismiss = gtk_button_new ();
  gtk_widget_add_css_class (self->dismiss, "flat");
  g_signal_connect_swapped (self->accept, "clicked", G_CALLBACK (accept_cb), self);
  g_signal_connect_swapped (self->dismiss, "clicked", G_CALLBACK (dismiss_cb), self);
  gtk_box_append (GTK_BOX (buttons), self->accept);
  gtk_box_append (GTK_BOX (buttons), self->dismiss);
  gtk_widget_set_valign (buttons, GTK_ALIGN_START);
  return buttons;
}

static void
cw_draft_fact_row_init (CwDraftFactRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->icon = gtk_image_new ();
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->icon, 2);
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (self->box), make_words (self));
  gtk_box_append (GTK_BOX (self->box), make_buttons (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cw_draft_fact_row_new:
 * @draft: the draft whose facts it shows; it outlives the row
 *
 * Returns: (transfer floating): a row without a fact
 */
GtkWidget *
cw_draft_fact_row_new (CwReportDraft *draft)
{
  CwDraftFactRow *self = g_object_new (CW_TYPE_DRAFT_FACT_ROW, NULL);

  self->draft = draft;
  return GTK_WIDGET (self);
}
