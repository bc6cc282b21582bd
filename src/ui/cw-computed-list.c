/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-computed-list.h"

#include <glib/gi18n.h>

#include "ui/cw-finding-row.h"
#include "vocab/cw-unit.h"
#include "widgets/cw-tab-stop.h"

/* Values that follow from the facts, a row each: the value with its formula a click away, or what
 * is missing and where it is entered. What the author wrote down by hand stands beside it, and
 * where nothing does the value can be put there. */

#define FORMULA_WIDTH_CHARS 48
#define ID_KEY "cw-derived"
#define FORMULA_KEY "cw-formula"

struct _CwComputedList
{
  GtkWidget parent_instance;

  CwRecord *record;
  gboolean records; /* whether there is room for buttons that record a value */
  GtkWidget *holder;
  GtkWidget *list;
  GPtrArray *shown; /* what each row says and leads to */
};

G_DEFINE_FINAL_TYPE (CwComputedList, cw_computed_list, GTK_TYPE_WIDGET)

/* ---- which values ---- */

/**
 * cw_computed_list_is_of_page:
 * @derived: a value
 * @page: (nullable): id of a page of a case
 *
 * Returns: whether the facts that the value rests on, or the field it answers, are on that page
 */
gboolean
cw_computed_list_is_of_page (const CwDerived *derived, const char *page)
{
  static const char *const places[][2] = {
    { "body-surface", "patient" },         { "h-score", "immunohistochemistry" },
    { "absolute-dose", "treatment" },      { "mean-daily-dose", "treatment" },
    { "dose-per-cycle", "treatment" },     { "planned-dose", "treatment" },
    { "cumulative-dose", "treatment" },    { "relative-dose-intensity", "treatment" },
    { "naranjo", "adverse-events" },       { "who-umc", "adverse-events" },
    { "recist-response", "response" },     { "irecist-response", "response" },
    { "best-response", "response" },       { "best-response", "outcome" },
    { "duration-of-response", "outcome" }, { "progression-free-survival", "outcome" },
    { "overall-survival", "outcome" },     { "follow-up", "outcome" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (derived->id, places[i][0]) && g_strcmp0 (page, places[i][1]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cw_computed_list_count:
 * @values: (element-type CwDerived): values
 *
 * Returns: how many of them can be computed
 */
guint
cw_computed_list_count (GPtrArray *values)
{
  guint n = 0;

  for (guint i = 0; i < values->len; i++)
    n += ((const CwDerived *)values->pdata[i])->value != NULL;
  return n;
}

/* ---- a row ---- */

static char *
dup_title (const CwDerived *derived)
{
  const char *unit = derived->unit ? cw_unit_get_print (derived->unit) : NULL;
  g_autofree char *title = NULL;

  if (derived->value == NULL)
    return g_strdup (derived->label);
  if (unit == NULL)
    unit = derived->unit ? derived->unit : "";
  /* Translators: a computed value: what it is, the value, its unit. */
  title = g_strdup_printf (_ ("%s: %s %s"), derived->label, derived->value, unit);
  return g_strdup (g_strchomp (title));
}

static char *
dup_text (const CwDerived *derived)
{
  if (derived->problem)
    return g_strdup (derived->problem);
  if (derived->recorded == NULL)
    return g_strdup ("");
  return g_strdup_printf (derived->differs
                            /* Translators: %s is what the author wrote down, such as “Partial
                             * response (PR)”; something else was computed. */
                            ? _ ("Recorded is something else: %s")
                            /* Translators: %s is what the author wrote down. */
                            : _ ("Recorded: %s"),
                          derived->recorded);
}

/* One step of undo. */
static void
record_cb (GtkButton *button, CwComputedList *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "cw-entity");
  CwEntity *entity = cw_entity_lookup (cw_record_get_root (self->record), id);
  const char *name = g_object_get_data (G_OBJECT (button), "cw-field");
  const CwField *field = entity ? cw_entity_info_find (cw_entity_get_info (entity), name) : NULL;
  g_autoptr (GError) error = NULL;

  if (field == NULL)
    return;
  cw_history_begin (cw_record_get_history (self->record), _ (field->label));
  cw_entity_set (entity, field, g_object_get_data (G_OBJECT (button), "cw-text"), &error);
  cw_history_end (cw_record_get_history (self->record));
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s", error->message);
}

static GtkWidget *
make_record_button (CwComputedList *self, const CwDerived *derived, const char *title)
{
  /* Translators: a button that puts a computed value into the field for it. */
  GtkWidget *button = gtk_button_new_with_label (_ ("Record"));
  /* Translators: %s is a value with its name: “Follow-up: 24.0 mo”. */
  g_autofree char *name = g_strdup_printf (_ ("Record “%s”"), title);
  GObject *object = G_OBJECT (button);

  g_object_set_data_full (object, "cw-entity", g_strdup (derived->answer->entity_id), g_free);
  g_object_set_data (object, "cw-field", (gpointer)derived->answer->field);
  g_object_set_data_full (object, "cw-text", g_strdup (derived->answer_text), g_free);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (record_cb), self, 0);
  return button;
}

static void
create_formula_cb (GtkMenuButton *button, gpointer user_data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (g_object_get_data (G_OBJECT (button), FORMULA_KEY));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), FORMULA_WIDTH_CHARS);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "cw-quote-text");
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
make_formula_button (const CwDerived *derived)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is the name of a computed value, such as “Follow-up”. */
  g_autofree char *name = g_strdup_printf (_ ("How “%s” is computed"), derived->label);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new ("f(x)"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  g_object_set_data_full (G_OBJECT (button), FORMULA_KEY, g_strdup (derived->formula), g_free);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_formula_cb, NULL, NULL);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, derived->formula, -1);
  return button;
}

static const char *
get_icon (const CwDerived *derived)
{
  if (derived->value == NULL)
    return "action-unavailable-symbolic";
  return derived->differs ? "dialog-warning-symbolic" : "emblem-system-symbolic";
}

static void
append_button (GtkWidget *row, GtkWidget *button)
{
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), button);
}

/* Where the row leads: to the first fact of a value, or to the one that is missing. */
static const CwDerivedInput *
get_place (const CwDerived *derived)
{
  if (derived->value == NULL)
    return derived->gap;
  return derived->inputs->len ? derived->inputs->pdata[0] : NULL;
}

static GtkWidget *
make_row (CwComputedList *self, const CwDerived *derived)
{
  g_autofree char *title = dup_title (derived);
  g_autofree char *text = dup_text (derived);
  const CwDerivedInput *place = get_place (derived);
  GtkWidget *row =
    cw_finding_row_new (get_icon (derived), derived->differs ? "warning" : "dim-label", title, text,
                        place ? place->entity_id : NULL, place ? place->field : NULL);

  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (derived->id), g_free);
  if (derived->value == NULL)
    gtk_widget_add_css_class (row, "cw-not-computable");
  if (self->records && derived->answer_text && (derived->recorded == NULL || derived->differs))
    append_button (row, make_record_button (self, derived, title));
  if (derived->formula)
    append_button (row, make_formula_button (derived));
  return row;
}

/* ---- the list ---- */

/* All that a row says and leads to. */
static char *
describe (const CwDerived *derived)
{
  g_autofree char *title = dup_title (derived), *words = dup_text (derived);
  const CwDerivedInput *place = get_place (derived);

  return g_strjoin ("\t", derived->id, title, words, derived->formula ? derived->formula : "",
                    derived->answer_text ? derived->answer_text : "", place ? place->entity_id : "",
                    place ? place->field : "", NULL);
}

static GPtrArray *
describe_all (GPtrArray *values)
{
  GPtrArray *texts = g_ptr_array_new_full (values->len, g_free);

  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (texts, describe (values->pdata[i]));
  return texts;
}

/* How many rows at the top, or at the bottom, say the same as before, @most of them. */
static guint
count_same (GPtrArray *before, GPtrArray *after, gboolean at_end, guint most)
{
  guint n = 0;

  while (n < most && g_str_equal (before->pdata[at_end ? before->len - 1 - n : n],
                                  after->pdata[at_end ? after->len - 1 - n : n]))
    n++;
  return n;
}

static GtkWidget *
find_row (CwComputedList *self, const char *id)
{
  GtkWidget *row = gtk_widget_get_first_child (self->list);

  while (row && g_strcmp0 (g_object_get_data (G_OBJECT (row), ID_KEY), id) != 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* The value at which the focus is; %NULL when it is elsewhere. */
static char *
dup_focused (CwComputedList *self)
{
  gboolean within = (gtk_widget_get_state_flags (self->list) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkWidget *row = within ? gtk_widget_get_focus_child (self->list) : NULL;

  return row ? g_strdup (g_object_get_data (G_OBJECT (row), ID_KEY)) : NULL;
}

/**
 * cw_computed_list_show:
 * @self: a list
 * @values: (element-type CwDerived): the values it shall show, in this order
 *
 * Shows values. Rows above and below those that say something else now stay as they are; the focus
 * goes to the row of the same value.
 */
void
cw_computed_list_show (CwComputedList *self, GPtrArray *values)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  g_autoptr (GPtrArray) texts = describe_all (values);
  guint least = MIN (texts->len, self->shown->len);
  guint n_top = count_same (self->shown, texts, FALSE, least);
  guint n_bottom = count_same (self->shown, texts, TRUE, least - n_top);
  g_autofree char *focused = dup_focused (self);
  GtkWidget *row;

  for (guint i = n_top; i < self->shown->len - n_bottom; i++)
    gtk_list_box_remove (list, GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int)n_top)));
  for (guint i = n_top; i < texts->len - n_bottom; i++)
    gtk_list_box_insert (list, make_row (self, values->pdata[i]), (int)i);
  g_ptr_array_unref (self->shown);
  self->shown = g_steal_pointer (&texts);
  row =
    focused && gtk_widget_get_focus_child (self->list) == NULL ? find_row (self, focused) : NULL;
  if (row)
    gtk_widget_grab_focus (row);
}

static void
cw_computed_list_dispose (GObject *object)
{
  CwComputedList *self = CW_COMPUTED_LIST (object);

  g_clear_pointer (&self->holder, gtk_widget_unparent);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_computed_list_parent_class)->dispose (object);
}

static void
cw_computed_list_finalize (GObject *object)
{
  g_ptr_array_unref (CW_COMPUTED_LIST (object)->shown);
  G_OBJECT_CLASS (cw_computed_list_parent_class)->finalize (object);
}

static void
cw_computed_list_class_init (CwComputedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_computed_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_computed_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "computedlist");
}

static void
cw_computed_list_init (CwComputedList *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "cw-findings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Computed"), -1);
  self->holder = cw_tab_stop_new (self->list);
  gtk_widget_set_parent (self->holder, GTK_WIDGET (self));
}

/**
 * cw_computed_list_new:
 * @record: the record of a case
 * @records: whether there is room for buttons that put a value into the field that it answers
 *
 * Returns: (transfer floating): a list without values
 */
GtkWidget *
cw_computed_list_new (CwRecord *record, gboolean records)
{
  CwComputedList *self = g_object_new (CW_TYPE_COMPUTED_LIST, NULL);

  self->record = g_object_ref (record);
  self->records = records;
  return GTK_WIDGET (self);
}
