/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-grade-list.h"

#include <glib/gi18n.h>

#include "ui/cw-criteria.h"
#include "vocab/cw-ctcae.h"
#include "vocab/cw-vocabulary.h"

/* The five grades of an adverse event with what they mean, the present one marked; a click sets the
 * grade. With the file of the National Cancer Institute it is the wording of the term, otherwise
 * our own short one. */

#define N_GRADES CW_CTCAE_N_GRADES

struct _CwGradeList
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwAdverseEvent *event;
  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *definition;
  GtkListBox *list;
  GtkWidget *marks[N_GRADES];
  GtkWidget *texts[N_GRADES];
};

G_DEFINE_FINAL_TYPE (CwGradeList, cw_grade_list, GTK_TYPE_WIDGET)

/* ---- what is said of the term ---- */

/* A synonym has the criteria of its term. */
static const CwCtcaeCriterion *
find_criterion (const char *term)
{
  CwCtcaeCriteria *criteria = cw_criteria_shelf_get (cw_criteria_get_shelf ());
  const CwVocabularyTerm *known =
    cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_CTCAE), term);

  return criteria ? cw_ctcae_criteria_lookup (criteria, known ? known->term : term) : NULL;
}

/* Adults and children are told apart line by line. */
static char *
dup_criteria (const char *text)
{
  g_auto (GStrv) parts = cw_ctcae_criteria_split_ages (text);

  return g_strjoinv ("\n", parts);
}

static char *
dup_wording (const CwCtcaeCriterion *criterion, guint grade)
{
  const char *text = criterion ? criterion->grades[grade - CW_CTCAE_GRADE_MIN] : NULL;

  return text ? dup_criteria (text) : g_strdup (cw_ctcae_get_grade_wording (grade));
}

/* Also where nobody said how it was graded, CTCAE has no other grades than these. */
static gboolean
exists (CwGradeList *self, guint grade)
{
  const char *term = cw_adverse_event_get_ctcae_term (self->event);

  return cw_ctcae_get_grades (term) == 0 || cw_ctcae_grade_exists (term, grade);
}

/* Another system has other words. */
static gboolean
has_other_system (CwGradeList *self)
{
  return !cw_adverse_event_is_graded_by_ctcae_5 (self->event) &&
         self->event->grading_system != CW_GRADING_SYSTEM_NOT_STATED;
}

/* ---- showing ---- */

static void
name_row (GtkWidget *row, guint grade, const char *text, gboolean is_current)
{
  g_autofree char *name = g_strdup_printf (_ ("Grade %u"), grade);
  g_autofree char *description =
    is_current ? g_strdup_printf (_ ("recorded: %s"), text) : g_strdup (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
show_grade (CwGradeList *self, const CwCtcaeCriterion *criterion, guint grade)
{
  guint index = grade - CW_CTCAE_GRADE_MIN;
  gboolean is_there = exists (self, grade);
  gboolean is_current = self->event->grade == (int)grade;
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)index));
  g_autofree char *text = is_there ? dup_wording (criterion, grade)
                                   : g_strdup (_ ("CTCAE has no such grade for this term"));

  gtk_label_set_text (GTK_LABEL (self->texts[index]), text);
  gtk_widget_set_opacity (self->marks[index], is_current ? 1 : 0);
  gtk_widget_set_sensitive (row, is_there);
  if (is_current)
    gtk_widget_add_css_class (row, "cw-current");
  else
    gtk_widget_remove_css_class (row, "cw-current");
  name_row (row, grade, text, is_current);
}

static void
show_heading (CwGradeList *self, const char *term, const CwCtcaeCriterion *criterion)
{
  const char *organ_class = cw_ctcae_get_organ_class (term);
  const char *title = criterion ? _ ("Grades of CTCAE v5") : _ ("Grades of CTCAE v5 in short");
  g_autofree char *heading = g_strjoin (" · ", title, organ_class, NULL);
  const char *definition = criterion ? criterion->definition : NULL;

  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_label_set_text (GTK_LABEL (self->definition), definition ? definition : "");
  gtk_widget_set_visible (self->definition, definition != NULL);
}

static void
update (CwGradeList *self)
{
  const char *term = cw_adverse_event_get_ctcae_term (self->event);
  const CwCtcaeCriterion *criterion = term ? find_criterion (term) : NULL;

  gtk_widget_set_visible (self->box, !has_other_system (self));
  show_heading (self, term, criterion);
  for (guint grade = CW_CTCAE_GRADE_MIN; grade <= CW_CTCAE_GRADE_MAX; grade++)
    show_grade (self, criterion, grade);
}

/* ---- choosing ---- */

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CwGradeList *self)
{
  cw_grade_list_choose (self, CW_CTCAE_GRADE_MIN + (guint)gtk_list_box_row_get_index (row));
}

/* A digit sets the grade from anywhere in the list. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CwGradeList *self)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || letter < '0' + CW_CTCAE_GRADE_MIN ||
      letter > '0' + CW_CTCAE_GRADE_MAX)
    return FALSE;
  cw_grade_list_choose (self, letter - '0');
  return TRUE;
}

/* ---- building ---- */

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_number (guint grade)
{
  g_autofree char *number = g_strdup_printf ("%u", grade);
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "cw-grade-number");
  return label;
}

static GtkWidget *
make_row (CwGradeList *self, guint grade)
{
  guint index = grade - CW_CTCAE_GRADE_MIN;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *row = gtk_list_box_row_new ();

  self->marks[index] = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_valign (self->marks[index], GTK_ALIGN_START);
  self->texts[index] = make_label ("cw-grade-text");
  gtk_widget_set_hexpand (self->texts[index], TRUE);
  gtk_box_append (GTK_BOX (line), self->marks[index]);
  gtk_box_append (GTK_BOX (line), make_number (grade));
  gtk_box_append (GTK_BOX (line), self->texts[index]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  return row;
}

static void
build_list (CwGradeList *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "cw-grades");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Grades"), -1);
  for (guint grade = CW_CTCAE_GRADE_MIN; grade <= CW_CTCAE_GRADE_MAX; grade++)
    gtk_list_box_append (self->list, make_row (self, grade));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, 0);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), key);
}

static void
cw_grade_list_dispose (GObject *object)
{
  CwGradeList *self = CW_GRADE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->event);
  G_OBJECT_CLASS (cw_grade_list_parent_class)->dispose (object);
}

static void
cw_grade_list_class_init (CwGradeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_grade_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "gradelist");
}

static void
cw_grade_list_init (CwGradeList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->heading = make_label ("cw-grade-heading");
  self->definition = make_label ("cw-grade-definition");
  build_list (self);
  gtk_box_append (GTK_BOX (self->box), self->heading);
  gtk_box_append (GTK_BOX (self->box), self->definition);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cw_grade_list_new:
 * @record: the record that is edited
 * @event: an adverse event of it
 *
 * Returns: (transfer floating): the grades of the event, which follow its term
 */
GtkWidget *
cw_grade_list_new (CwRecord *record, CwAdverseEvent *event)
{
  CwGradeList *self = g_object_new (CW_TYPE_GRADE_LIST, NULL);

  self->record = g_object_ref (record);
  self->event = g_object_ref (event);
  g_signal_connect_object (event, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cw_criteria_get_shelf (), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * cw_grade_list_choose:
 * @self: a list
 * @grade: 1 to 5
 *
 * Sets the grade of the event as one step of undo, if CTCAE has it for the term.
 */
void
cw_grade_list_choose (CwGradeList *self, guint grade)
{
  g_autofree char *text = g_strdup_printf ("%u", grade);

  if (!exists (self, grade))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  cw_history_break (cw_record_get_history (self->record));
  cw_entity_set_by_name (CW_ENTITY (self->event), "grade", text, NULL);
  cw_history_break (cw_record_get_history (self->record));
  cw_record_flush (self->record);
}

/**
 * cw_grade_list_get_text:
 * @self: a list
 * @grade: 1 to 5
 *
 * Returns: (transfer none): what is said of the grade
 */
const char *
cw_grade_list_get_text (CwGradeList *self, guint grade)
{
  g_return_val_if_fail (grade >= CW_CTCAE_GRADE_MIN && grade <= CW_CTCAE_GRADE_MAX, NULL);
  return gtk_label_get_text (GTK_LABEL (self->texts[grade - CW_CTCAE_GRADE_MIN]));
}
