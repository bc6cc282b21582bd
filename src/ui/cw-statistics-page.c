/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-statistics-page.h"

#include <glib/gi18n.h>

#include "document/cw-case-findings.h"
#include "document/cw-review-work.h"
#include "manuscript/cw-answer.h"
#include "model/cw-history.h"
#include "model/cw-review-table.h"
#include "rules/cw-p-value.h"
#include "rules/cw-review-agreement.h"
#include "rules/cw-review-numbers.h"
#include "ui/cw-finding-row.h"
#include "ui/cw-review-bar.h"
#include "ui/cw-settled.h"
#include "ui/cw-statistics-row.h"

/* The numbers of a review, each with the rows that it stands on, what contradicts what, and the
 * paragraph that tells them. They are computed in a thread; what was there stays until they come.
 */

struct _CwStatisticsPage
{
  GtkWidget parent_instance;

  CwDocument *document; /* or NULL */
  CwRecord *record;
  CwOurRow *ours;
  CwReviewWork *work;
  gboolean is_stale; /* the review was edited while nobody could see the page */
  char *draft;

  GtkWidget *outer;
  GtkWidget *bar;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (CwStatisticsPage, cw_statistics_page, GTK_TYPE_WIDGET)

static CwReview *
get_review (CwStatisticsPage *self)
{
  return CW_REVIEW (cw_record_get_root (self->record));
}

/* ---- blocks ---- */

static void
add_heading (CwStatisticsPage *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "cw-list-heading");
  gtk_box_append (GTK_BOX (self->box), label);
}

static GtkWidget *
add_list (CwStatisticsPage *self, const char *name)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self->box), list);
  return list;
}

static void
add_row (CwStatisticsPage *self, GtkWidget *list, const char *label, const char *numbers)
{
  gtk_box_append (GTK_BOX (list), cw_statistics_row_new (label, numbers));
}

/* ---- the numbers ---- */

static void
add_column (CwStatisticsPage *self, GtkWidget *list, const CwColumnStatistics *column)
{
  g_autofree char *numbers = cw_column_statistics_describe (column);
  GtkWidget *row = cw_statistics_row_new (column->label, numbers);

  for (guint i = 0; i < column->answers->len; i++)
    {
      const CwCellAnswer *answer = column->answers->pdata[i];

      cw_statistics_row_add_group (CW_STATISTICS_ROW (row), get_review (self), answer->label,
                                   answer->rows);
    }
  for (CwCellState i = CW_CELL_NOT_MENTIONED; i < CW_CELL_N_STATES; i++)
    cw_statistics_row_add_group (CW_STATISTICS_ROW (row), get_review (self),
                                 cw_statistics_row_name_state (i), column->rows[i]);
  gtk_box_append (GTK_BOX (list), row);
}

static void
add_rate (CwStatisticsPage *self, GtkWidget *list, const char *label, const CwReviewRate *rate)
{
  g_autofree char *numbers = cw_review_rate_describe (rate);
  GtkWidget *row = cw_statistics_row_new (label, numbers);

  cw_statistics_row_add_group (CW_STATISTICS_ROW (row), get_review (self), label, rate->rows);
  cw_statistics_row_add_group (CW_STATISTICS_ROW (row), get_review (self), _ ("Evaluable"),
                               rate->evaluable);
  gtk_box_append (GTK_BOX (list), row);
}

static void
add_survival (CwStatisticsPage *self, GtkWidget *list, const CwReviewSurvival *survival)
{
  static const char *const names[] = {
    [CW_REVIEW_TIME_EVENT] = N_ ("With the event"),
    [CW_REVIEW_TIME_CENSORED] = N_ ("Censored"),
    [CW_REVIEW_TIME_UNDETERMINED] = N_ ("Not known whether it came"),
    [CW_REVIEW_TIME_MISSING] = N_ ("Without a time"),
  };
  g_autofree char *numbers = cw_review_survival_describe (survival);
  GtkWidget *row =
    cw_statistics_row_new (cw_review_endpoint_get_label (survival->endpoint), numbers);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    cw_statistics_row_add_group (CW_STATISTICS_ROW (row), get_review (self), _ (names[i]),
                                 survival->rows[i]);
  gtk_box_append (GTK_BOX (list), row);
}

static void
add_stratum (CwStatisticsPage *self, const CwReviewStratum *stratum, const char *title)
{
  GtkWidget *list;

  add_heading (self, title);
  list = add_list (self, title);
  for (guint i = 0; i < stratum->columns->len; i++)
    add_column (self, list, stratum->columns->pdata[i]);
  add_rate (self, list, _ ("Objective response"), stratum->objective);
  add_rate (self, list, _ ("Disease control"), stratum->disease_control);
  for (guint i = 0; i < CW_REVIEW_N_ENDPOINTS; i++)
    add_survival (self, list, stratum->survival[i]);
}

static void
add_test (CwStatisticsPage *self, GtkWidget *list, const char *label, const char *problem, double p)
{
  g_autofree char *text =
    problem ? g_strdup_printf (_ ("Not computable, because %s."), problem) : cw_p_value_format (p);

  add_row (self, list, label, text);
}

static void
add_groups (CwStatisticsPage *self, const CwReviewStatistics *statistics)
{
  const char *problem = statistics->comparison_problem;
  GtkWidget *list;

  if (statistics->by == NULL)
    return;
  for (guint i = 0; i < statistics->strata->len; i++)
    {
      const CwReviewStratum *stratum = statistics->strata->pdata[i];
      g_autofree char *title =
        g_strdup_printf ("%s: %s (n = %u)", statistics->by, stratum->label, stratum->rows->len);

      add_stratum (self, stratum, title);
    }
  add_heading (self, _ ("Comparison of the groups"));
  list = add_list (self, _ ("Comparison of the groups"));
  add_test (self, list, _ ("Fisher’s exact test of the responses"),
            problem ? problem : statistics->fisher.problem, statistics->fisher.p);
  add_test (self, list, _ ("Log-rank test, overall survival"),
            problem ? problem : statistics->log_rank[0].problem, statistics->log_rank[0].p);
  add_test (self, list, _ ("Log-rank test, progression-free survival"),
            problem ? problem : statistics->log_rank[1].problem, statistics->log_rank[1].p);
}

static void
add_agreement (CwStatisticsPage *self, const GPtrArray *all)
{
  GtkWidget *list;

  if (all->len == 0)
    return;
  add_heading (self, _ ("Agreement of two readers"));
  list = add_list (self, _ ("Agreement of two readers"));
  for (guint i = 0; i < all->len; i++)
    {
      const CwReviewAgreement *agreement = all->pdata[i];
      g_autofree char *kappa =
        agreement->problem
          ? g_strdup_printf (_ ("kappa not computable, because %s"), agreement->problem)
          : g_strdup_printf (_ ("kappa %.2f"), agreement->kappa);
      g_autofree char *text =
        g_strdup_printf (_ ("%u of %u alike, %s"), agreement->n_equal, agreement->n, kappa);

      add_row (self, list, agreement->label, text);
    }
}

/* ---- findings ---- */

/* What a button does: it holds copies, because the findings go when new ones come. */
typedef struct
{
  CwStatisticsPage *page;
  CwFindingAnswer answer;
} Binding;

static void
binding_free (gpointer data, GClosure *closure)
{
  Binding *self = data;

  g_free (self->answer.entity_id);
  g_free (self->answer.text);
  g_free (self);
}

/* One step that can be undone. */
static void
bind_cb (GtkButton *button, Binding *self)
{
  CwHistory *history = cw_record_get_history (self->page->record);
  g_autoptr (GError) error = NULL;
  gboolean done;

  cw_history_begin (history, _ ("Tie a row to a reference"));
  done = cw_answer_apply (CW_ENTITY (get_review (self->page)), NULL, &self->answer, NULL, &error);
  cw_history_end (history);
  gtk_widget_set_sensitive (GTK_WIDGET (button), !done);
  if (!done)
    gtk_widget_activate_action (GTK_WIDGET (self->page), "win.show-problem", "s", error->message);
}

static GtkWidget *
make_bind (CwStatisticsPage *self, const CwFinding *finding, const CwFindingAnswer *answer)
{
  GtkWidget *button = gtk_button_new_with_label (cw_answer_get_label (answer->kind));
  Binding *binding = g_new0 (Binding, 1);

  binding->page = self;
  binding->answer.kind = answer->kind;
  binding->answer.entity_id = g_strdup (answer->entity_id);
  binding->answer.field = answer->field;
  binding->answer.text = g_strdup (answer->text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !cw_record_is_read_only (self->record));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  finding->message, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (bind_cb), binding, binding_free, 0);
  return button;
}

static GtkWidget *
make_finding (CwStatisticsPage *self, const CwFinding *finding)
{
  GtkWidget *row = cw_finding_row_new_for (finding);
  const CwFindingAnswer *answer = finding->answers->len ? finding->answers->pdata[0] : NULL;

  if (answer && answer->kind == CW_FINDING_BIND)
    gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                    make_bind (self, finding, answer));
  return row;
}

static void
add_findings (CwStatisticsPage *self, const GPtrArray *findings)
{
  GtkWidget *list = gtk_list_box_new ();

  add_heading (self, findings->len ? _ ("Wants a look") : _ ("No findings"));
  gtk_widget_add_css_class (list, "cw-findings");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Findings"), -1);
  for (guint i = 0; i < findings->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_finding (self, findings->pdata[i]));
  gtk_widget_set_visible (list, findings->len > 0);
  gtk_box_append (GTK_BOX (self->box), list);
}

/* ---- the paragraph ---- */

static void
copy_cb (CwStatisticsPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->draft);
}

/* Behind what the author wrote: a draft never takes the place of anything. */
static void
use_cb (CwStatisticsPage *self)
{
  CwReview *review = get_review (self);
  gboolean has_text = review->synthesis && *review->synthesis;
  g_autofree char *text =
    g_strconcat (has_text ? review->synthesis : "", has_text ? "\n\n" : "", self->draft, NULL);
  CwHistory *history = cw_record_get_history (self->record);

  cw_history_begin (history, _ ("Draft of methods and results"));
  cw_entity_set_by_name (CW_ENTITY (review), "synthesis", text, NULL);
  cw_history_end (history);
  gtk_widget_activate_action (GTK_WIDGET (self), "case.show-field", "(ss)",
                              cw_entity_get_id (CW_ENTITY (review)), "synthesis");
}

static GtkWidget *
add_button (CwStatisticsPage *self,
            GtkWidget *box,
            const char *label,
            void (*clicked) (CwStatisticsPage *))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_draft (CwStatisticsPage *self, const char *draft)
{
  GtkWidget *label, *use, *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_free (self->draft);
  self->draft = g_strdup (draft);
  add_heading (self, _ ("Draft of methods and results"));
  label = gtk_label_new (self->draft);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 90);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), label);
  add_button (self, buttons, _ ("_Copy"), copy_cb);
  use = add_button (self, buttons, _ ("_Add to methods and results"), use_cb);
  gtk_widget_set_sensitive (use, !cw_record_is_read_only (self->record));
  gtk_box_append (GTK_BOX (self->box), buttons);
}

/* ---- the whole ---- */

static void
clear (CwStatisticsPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)))
    gtk_box_remove (GTK_BOX (self->box), child);
}

/* What is asked for. */
typedef struct
{
  CwDocument *document; /* or NULL */
  char *by;
  CwSnapshot *ours; /* the row of our case, or NULL */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_clear_object (&self->document);
  g_free (self->by);
  g_clear_pointer (&self->ours, cw_snapshot_free);
  g_free (self);
}

static gpointer
compute (CwReview *review, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (CwEntity) ours = question->ours ? cw_snapshot_to_entity (question->ours) : NULL;
  CwReviewNumbers *numbers =
    cw_review_numbers_new (review, (CwReportedCase *)ours, question->by, cancellable);

  /* A library that cannot be read is told of elsewhere; the review has its own findings. */
  if (numbers && question->document)
    cw_review_findings_add_references (numbers->findings, question->document, review, NULL);
  return numbers;
}

static void
show_numbers (gconstpointer result, gpointer user_data)
{
  CwStatisticsPage *self = user_data;
  const CwReviewNumbers *numbers = result;

  clear (self);
  add_stratum (self, numbers->statistics->all, _ ("All cases"));
  add_groups (self, numbers->statistics);
  add_agreement (self, numbers->agreement);
  add_findings (self, numbers->findings);
  add_draft (self, numbers->draft);
}

static void
update (gpointer user_data)
{
  CwStatisticsPage *self = user_data;
  CwReviewBar *bar = CW_REVIEW_BAR (self->bar);
  Question *question;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  question = g_new0 (Question, 1);
  g_set_object (&question->document, self->document);
  question->by = g_strdup (cw_review_bar_get_by (bar));
  if (cw_review_bar_get_with_ours (bar))
    question->ours = cw_snapshot_new_from_entity (CW_ENTITY (cw_our_row_get (self->ours)));
  cw_review_work_start (self->work, question, question_free);
}

static void
cw_statistics_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_statistics_page_parent_class)->map (widget);
  if (CW_STATISTICS_PAGE (widget)->is_stale)
    update (widget);
}

static void
cw_statistics_page_dispose (GObject *object)
{
  CwStatisticsPage *self = CW_STATISTICS_PAGE (object);

  g_clear_pointer (&self->work, cw_review_work_free);
  g_clear_pointer (&self->outer, gtk_widget_unparent);
  g_clear_object (&self->ours);
  g_clear_object (&self->record);
  g_clear_object (&self->document);
  g_clear_pointer (&self->draft, g_free);
  G_OBJECT_CLASS (cw_statistics_page_parent_class)->dispose (object);
}

static void
cw_statistics_page_class_init (CwStatisticsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_statistics_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = cw_statistics_page_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "statisticspage");
}

static void
cw_statistics_page_init (CwStatisticsPage *self)
{
  self->is_stale = TRUE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "cw-page");
}

/**
 * cw_statistics_page_new:
 * @document: (nullable): the library, to whose references rows may be tied
 * @record: an open review
 * @ours: its our case
 *
 * Returns: (transfer floating): its numbers, following what is edited
 */
GtkWidget *
cw_statistics_page_new (CwDocument *document, CwRecord *record, CwOurRow *ours)
{
  CwStatisticsPage *self = g_object_new (CW_TYPE_STATISTICS_PAGE, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_set_object (&self->document, document);
  self->record = g_object_ref (record);
  self->ours = g_object_ref (ours);
  self->work = cw_review_work_new (record, compute, (GDestroyNotify)cw_review_numbers_free,
                                   show_numbers, self);
  self->bar = cw_review_bar_new (record, ours);
  self->outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->outer), self->bar);
  gtk_box_append (GTK_BOX (self->outer), scroller);
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
  g_signal_connect_object (self->bar, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  cw_settled_connect (record, GTK_WIDGET (self), update, self);
  return GTK_WIDGET (self);
}
