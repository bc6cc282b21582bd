/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-finding-row.h"

#include <glib/gi18n.h>

#include "manuscript/cw-answer.h"
#include "model/cw-history.h"

/* One finding in prose: what it says, both quotes side by side, and what can be done about it, each
 * as one step that can be undone. */

#define QUOTE_LINES 6

struct _CwProseFindingRow
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwFinding *finding;
  GtkWidget *box;
  GtkWidget *popover; /* lent by the button that opens it */
  GtkWidget *reason;
};

G_DEFINE_FINAL_TYPE (CwProseFindingRow, cw_prose_finding_row, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* ---- what it says ---- */

static GtkWidget *
make_message (const CwFinding *finding)
{
  static const char *const icons[] = { "dialog-error-symbolic", "dialog-warning-symbolic",
                                       "dialog-information-symbolic" };
  static const char *const styles[] = { "error", "warning", "dim-label" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name (icons[finding->severity]);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_add_css_class (image, styles[finding->severity]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cw_severity_get_label (finding->severity), -1);
  gtk_box_append (GTK_BOX (words), make_label (finding->message, NULL));
  if (finding->origin)
    gtk_box_append (GTK_BOX (words), make_label (finding->origin, "cw-finding-origin"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

/* ---- quotes ---- */

static char *
dup_words (CwEntity *entity, const CwFindingPlace *place)
{
  const CwField *field =
    entity ? cw_entity_info_find (cw_entity_get_info (entity), place->field) : NULL;

  if (place->quote)
    return g_strdup (place->quote);
  return field && cw_field_is_scalar (field) ? cw_entity_dup_description (entity, field)
                                             : g_strdup ("");
}

/* A quote leads to its words, a value to its field; what the table of the review says stands
 * elsewhere. */
static void
lead_to (GtkActionable *button, const CwFindingPlace *place)
{
  if (place->quote)
    {
      gtk_actionable_set_action_name (button, "case.show-text");
      gtk_actionable_set_action_target (button, "(sstt)", place->entity_id, place->field,
                                        (guint64)place->start, (guint64)place->end);
      return;
    }
  gtk_actionable_set_action_name (button, "case.show-field");
  gtk_actionable_set_action_target (button, "(ss)", place->entity_id, place->field);
}

static GtkWidget *
make_quote (CwProseFindingRow *self, const CwFindingPlace *place)
{
  CwEntity *entity = cw_entity_lookup (cw_record_get_root (self->record), place->entity_id);
  g_autofree char *title =
    entity ? cw_entity_dup_title (entity) : g_strdup (_ ("Table of the review"));
  g_autofree char *words = dup_words (entity, place);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = make_label (words, "cw-passage");

  gtk_label_set_lines (GTK_LABEL (label), QUOTE_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, words);
  gtk_box_append (GTK_BOX (box), make_label (title, "cw-fact-quote"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, entity != NULL);
  if (entity)
    lead_to (GTK_ACTIONABLE (button), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  return button;
}

static GtkWidget *
make_quotes (CwProseFindingRow *self)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n = self->finding->places->len;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);

  for (guint i = 0; i < n; i++)
    gtk_grid_attach (GTK_GRID (grid), make_quote (self, self->finding->places->pdata[i]),
                     (int)i % 2, (int)i / 2, n == 1 ? 2 : 1, 1);
  return grid;
}

/* ---- answers ---- */

static gboolean
give (CwProseFindingRow *self, const CwFindingAnswer *answer, const char *reason)
{
  CwHistory *history = cw_record_get_history (self->record);
  g_autoptr (GError) error = NULL;
  gboolean done;

  cw_history_begin (history, cw_answer_get_label (answer->kind));
  if (reason)
    cw_history_set_reason (history, reason);
  done = cw_answer_apply (cw_record_get_root (self->record), self->finding, answer, reason, &error);
  cw_history_end (history);
  if (!done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s", error->message);
  return done;
}

static const CwFindingAnswer *
find_answer (CwProseFindingRow *self, CwFindingAnswerKind kind)
{
  for (guint i = 0; i < self->finding->answers->len; i++)
    if (((const CwFindingAnswer *)self->finding->answers->pdata[i])->kind == kind)
      return self->finding->answers->pdata[i];
  return NULL;
}

static void
answer (CwProseFindingRow *self, CwFindingAnswerKind kind)
{
  if (give (self, find_answer (self, kind), NULL))
    g_signal_emit_by_name (self, "answered");
}

static void
use_cb (CwProseFindingRow *self)
{
  answer (self, CW_FINDING_USE_FACT);
}

static void
fix_cb (CwProseFindingRow *self)
{
  answer (self, CW_FINDING_FIX_FACT);
}

static void
keep_cb (CwProseFindingRow *self)
{
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  if (give (self, find_answer (self, CW_FINDING_KEEP), reason))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
closed_cb (CwProseFindingRow *self)
{
  g_signal_emit_by_name (self, "closed");
}

/* What the button does, in the words of this finding: "27" in place of "28". */
static char *
describe (const CwFindingAnswer *answer)
{
  if (answer->old && *answer->old)
    return g_strdup_printf (_ ("“%s” instead of “%s”"), answer->text, answer->old);
  return g_strdup (answer->text);
}

static void
add_button (CwProseFindingRow *self,
            GtkWidget *box,
            CwFindingAnswerKind kind,
            void (*clicked) (CwProseFindingRow *self))
{
  const CwFindingAnswer *answer = find_answer (self, kind);
  g_autofree char *description = NULL;
  GtkWidget *button;

  if (answer == NULL)
    return;
  description = describe (answer);
  button = gtk_button_new_with_label (cw_answer_get_label (kind));
  gtk_widget_set_tooltip_text (button, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked), self);
  gtk_flow_box_append (GTK_FLOW_BOX (box), button);
}

static GtkWidget *
make_reason (CwProseFindingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *keep = gtk_button_new_with_label (_ ("Keep"));

  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _ ("Because…"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->reason), 28);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why the text stays as it is"), -1);
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (keep_cb), self);
  g_signal_connect_swapped (keep, "clicked", G_CALLBACK (keep_cb), self);
  gtk_box_append (GTK_BOX (box), self->reason);
  gtk_box_append (GTK_BOX (box), keep);
  return box;
}

static void
add_keep (CwProseFindingRow *self, GtkWidget *box)
{
  GtkWidget *button;

  if (find_answer (self, CW_FINDING_KEEP) == NULL)
    return;
  button = gtk_menu_button_new ();
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), make_reason (self));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), cw_answer_get_label (CW_FINDING_KEEP));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_flow_box_append (GTK_FLOW_BOX (box), button);
}

/* The children of the box take the focus themselves. */
static void
pass_focus (GtkWidget *box)
{
  for (GtkWidget *child = gtk_widget_get_first_child (box); child;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
}

static GtkWidget *
make_answers (CwProseFindingRow *self)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->finding->message, -1);
  add_button (self, box, CW_FINDING_USE_FACT, use_cb);
  add_button (self, box, CW_FINDING_FIX_FACT, fix_cb);
  add_keep (self, box);
  pass_focus (box);
  return box;
}

/* ---- the row ---- */

static void
cw_prose_finding_row_dispose (GObject *object)
{
  CwProseFindingRow *self = CW_PROSE_FINDING_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->finding, cw_finding_free);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_prose_finding_row_parent_class)->dispose (object);
}

static void
cw_prose_finding_row_class_init (CwProseFindingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_prose_finding_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "prosefinding");
  /* The author is done with giving a reason. */
  g_signal_new ("closed", CW_TYPE_PROSE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  /* The facts or the text are others now: what stands in the rows is to be looked for anew. */
  g_signal_new ("answered", CW_TYPE_PROSE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
cw_prose_finding_row_init (CwProseFindingRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_margin_top (self->box, 6);
  gtk_widget_set_margin_bottom (self->box, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cw_prose_finding_row_new:
 * @record: an open record
 * @finding: (transfer full): a finding in its prose
 *
 * Returns: (transfer floating): a row that shows it and takes an answer
 */
GtkWidget *
cw_prose_finding_row_new (CwRecord *record, CwFinding *finding)
{
  CwProseFindingRow *self = g_object_new (CW_TYPE_PROSE_FINDING_ROW, NULL);

  self->record = g_object_ref (record);
  self->finding = finding;
  gtk_box_append (GTK_BOX (self->box), make_message (finding));
  gtk_box_append (GTK_BOX (self->box), make_quotes (self));
  if (finding->answers->len)
    gtk_box_append (GTK_BOX (self->box), make_answers (self));
  return GTK_WIDGET (self);
}

/**
 * cw_prose_finding_row_is_asking:
 * @self: a row
 *
 * Returns: whether the author is giving a reason, so that the row has to stay
 */
gboolean
cw_prose_finding_row_is_asking (CwProseFindingRow *self)
{
  return self->popover && gtk_widget_get_visible (self->popover);
}

/* ---- the same finding, looked for again ---- */

/* The sentence may have changed in another place, and the finding still be the same. */
static gboolean
is_same (const CwFinding *finding, const CwFinding *other)
{
  return g_str_equal (finding->rule, other->rule) &&
         g_strcmp0 (finding->entity_id, other->entity_id) == 0 &&
         g_strcmp0 (finding->field, other->field) == 0 &&
         g_str_equal (finding->message, other->message);
}

/**
 * cw_prose_finding_row_renew:
 * @self: a row
 * @findings: (element-type CwFinding): what is found now; the one of this row is taken out and
 *   %NULL left in its place
 *
 * Makes the row answer what is found now, while the author gives a reason in it.
 *
 * Returns: whether its finding is still among them
 */
gboolean
cw_prose_finding_row_renew (CwProseFindingRow *self, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (is_same (self->finding, findings->pdata[i]))
      {
        cw_finding_free (self->finding);
        self->finding = g_steal_pointer (&findings->pdata[i]);
        return TRUE;
      }
  return FALSE;
}

static const char *
get_reason (CwProseFindingRow *self)
{
  return self->reason ? gtk_editable_get_text (GTK_EDITABLE (self->reason)) : "";
}

/**
 * cw_prose_finding_row_take_reason:
 * @self: a row
 * @other: the row that it replaces
 *
 * When both show the same finding, what was typed as a reason in @other and not given yet stands
 * in @self.
 */
void
cw_prose_finding_row_take_reason (CwProseFindingRow *self, CwProseFindingRow *other)
{
  if (self->reason && is_same (self->finding, other->finding))
    gtk_editable_set_text (GTK_EDITABLE (self->reason), get_reason (other));
}

/**
 * cw_prose_finding_row_has_reason:
 * @self: a row
 *
 * Returns: whether something was typed as a reason
 */
gboolean
cw_prose_finding_row_has_reason (CwProseFindingRow *self)
{
  return *get_reason (self) != '\0';
}

/**
 * cw_prose_finding_row_stop_asking:
 * @self: a row
 *
 * Asks for no reason any more: there is nothing left to keep.
 */
void
cw_prose_finding_row_stop_asking (CwProseFindingRow *self)
{
  if (self->popover)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}
