/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/cw-criteria.h"
#include "ui/cw-preferences-criteria.h"
#include "ui/cw-preferences-spelling.h"
#include "ui/cw-settings.h"

/* Every dialog whose class leaves in later versions of the toolkit stands here, so that one file
 * has to be ported. */

/* ---- questions ---- */

typedef struct
{
  CwAnswerFunc func;
  GObject *owner; /* weak */
  gpointer user_data;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *self = data;

  g_clear_weak_pointer (&self->owner);
  g_free (self);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Question *self)
{
  g_autoptr (GObject) owner = self->owner ? g_object_ref (self->owner) : NULL;

  if (owner)
    self->func (owner, response, self->user_data);
}

static void
add_answer (AdwMessageDialog *dialog, const CwDialogAnswer *answer, gboolean is_default)
{
  adw_message_dialog_add_response (dialog, answer->id, answer->label);
  if (answer->destructive)
    adw_message_dialog_set_response_appearance (dialog, answer->id, ADW_RESPONSE_DESTRUCTIVE);
  else if (is_default)
    adw_message_dialog_set_response_appearance (dialog, answer->id, ADW_RESPONSE_SUGGESTED);
  if (is_default)
    adw_message_dialog_set_default_response (dialog, answer->id);
}

/**
 * cw_dialogs_ask:
 * @parent: (nullable): the window that asks
 * @heading: the question in short
 * @body: (nullable): what follows from the answers
 * @answers: (array length=n_answers): the answers; the way out without harm has the id
 *   %CW_ANSWER_CANCEL
 * @n_answers: how many
 * @func: called with the answer
 * @owner: (type GObject): nothing is called when it is gone by then
 * @user_data: for @func
 *
 * Asks without waiting.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
cw_dialogs_ask (GtkWindow *parent,
                const char *heading,
                const char *body,
                const CwDialogAnswer *answers,
                guint n_answers,
                CwAnswerFunc func,
                gpointer owner,
                gpointer user_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  Question *question = g_new0 (Question, 1);

  question->func = func;
  question->user_data = user_data;
  g_set_weak_pointer (&question->owner, owner);
  for (guint i = 0; i < n_answers; i++)
    add_answer (ADW_MESSAGE_DIALOG (dialog), &answers[i], i + 1 == n_answers);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), CW_ANSWER_CANCEL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  /* Without a window to hang on, the dialog itself keeps the program running. */
  if (parent == NULL)
    gtk_window_set_application (GTK_WINDOW (dialog),
                                GTK_APPLICATION (g_application_get_default ()));
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

/* More than this is scrolled: with what stands above and below it, a small screen holds it. */
#define LIST_MAX_HEIGHT 320
#define LIST_WIDTH 460

/**
 * cw_dialogs_add_list:
 * @dialog: a question of cw_dialogs_ask()
 * @sentences: (element-type utf8): what follows from the answers, one by one
 *
 * Shows a list below the question, which scrolls when it is long.
 */
void
cw_dialogs_add_list (GtkWindow *dialog, const GPtrArray *sentences)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "cw-findings");
  for (guint i = 0; i < sentences->len; i++)
    {
      GtkWidget *label = gtk_label_new (sentences->pdata[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (GTK_LIST_BOX (list), label);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_MAX_HEIGHT);
  gtk_widget_set_size_request (list, LIST_WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scrolled);
}

static void
told_cb (gpointer owner, const char *answer, gpointer user_data)
{
}

/**
 * cw_dialogs_tell:
 * @parent: (nullable): the window it concerns
 * @heading: what happened
 * @body: why, and what can be done
 *
 * Tells what the user has to know before going on.
 */
void
cw_dialogs_tell (GtkWindow *parent, const char *heading, const char *body)
{
  const CwDialogAnswer answers[] = { { CW_ANSWER_CANCEL, _ ("_Close"), FALSE } };

  cw_dialogs_ask (parent, heading, body, answers, 1, told_cb, cw_settings_get (), NULL);
}

/* ---- files ---- */

typedef struct
{
  CwFilesFunc func;
  GObject *owner; /* weak */
  gpointer user_data;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *self = data;

  g_clear_weak_pointer (&self->owner);
  g_free (self);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Choice *self)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GObject) owner = self->owner ? g_object_ref (self->owner) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && owner && g_list_model_get_n_items (files) > 0)
    self->func (owner, files, self->user_data);
  gtk_native_dialog_destroy (chooser);
  if (owner)
    g_object_set_data (owner, "cw-chooser", NULL);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) suffixes = g_strsplit (patterns, " ", -1);

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i]; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser, CwFileKind kind)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  if (kind == CW_FILE_FOLDER || kind == CW_FILE_COPY || kind == CW_FILE_EXPORT ||
      kind == CW_FILE_FIGURE)
    return;
  if (kind == CW_FILE_LIBRARY || kind == CW_FILE_NEW_LIBRARY)
    add_filter (chooser, _ ("Casewright libraries"), "casewright");
  else if (kind == CW_FILE_IMPORT)
    add_filter (chooser, _ ("Case files"), "json");
  else if (kind == CW_FILE_REPORT)
    add_filter (chooser, _ ("Reports"), "pdf txt docx odt html htm");
  else if (kind == CW_FILE_TABLE)
    add_filter (chooser, _ ("Tables"), "xlsx csv tsv txt");
  else if (kind == CW_FILE_REPORTED_CASES)
    add_filter (chooser, _ ("Tables"), "csv tsv txt xlsx ods docx odt html htm");
  else if (kind == CW_FILE_PROFILE)
    add_filter (chooser, _ ("Journal profiles"), "profile");
  else if (kind == CW_FILE_REFERENCES)
    add_filter (chooser, _ ("References"), "ris nbib bib json xml txt");
  else
    add_filter (chooser, _ ("Pictures"), "png jpg jpeg tif tiff webp bmp gif dcm");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static GtkFileChooserNative *
make_chooser (GtkWindow *parent, CwFileKind kind)
{
  static const struct
  {
    GtkFileChooserAction action;
    const char *title;
    const char *accept;
  } looks[] = {
    [CW_FILE_LIBRARY] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Open library"), N_ ("_Open") },
    [CW_FILE_NEW_LIBRARY] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("New library"), N_ ("_Create") },
    [CW_FILE_IMPORT] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Import cases"), N_ ("_Import") },
    [CW_FILE_REPORT] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Choose a report"), N_ ("_Read") },
    [CW_FILE_REFERENCES] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Import references"),
                             N_ ("_Import") },
    [CW_FILE_IMAGE] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Choose a picture"), N_ ("_Choose") },
    [CW_FILE_IMAGES] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Add pictures"), N_ ("_Add") },
    [CW_FILE_TABLE] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Choose a table"), N_ ("_Open") },
    [CW_FILE_REPORTED_CASES] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Import a table"),
                                 N_ ("_Open") },
    [CW_FILE_PROFILE] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Load a profile"), N_ ("_Load") },
    [CW_FILE_EXPORT] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Export"), N_ ("_Save") },
    [CW_FILE_COPY] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Save a copy"), N_ ("_Save") },
    [CW_FILE_FIGURE] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Save the figure"), N_ ("_Save") },
    [CW_FILE_FOLDER] = { GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, N_ ("Choose a folder"),
                         N_ ("_Choose") },
  };

  return gtk_file_chooser_native_new (_ (looks[kind].title), parent, looks[kind].action,
                                      _ (looks[kind].accept), _ ("_Cancel"));
}

/* Without a window to hang on, the question itself keeps the program running. */
static void
keep_running (GtkFileChooserNative *chooser)
{
  GApplication *application = g_application_get_default ();

  g_application_hold (application);
  g_object_set_data_full (G_OBJECT (chooser), "cw-hold", application,
                          (GDestroyNotify)g_application_release);
}

static void
destroy_chooser (gpointer chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

/**
 * cw_dialogs_choose_file:
 * @parent: (nullable): the window that asks
 * @kind: what for
 * @name: (nullable): a name to propose for a file to be written
 * @folder: (nullable): where to begin
 * @func: called with the files
 * @owner: (type GObject): nothing is called when it is gone by then
 * @user_data: for @func
 *
 * Lets the user choose files without waiting. Whether to replace a file is asked by the dialog.
 */
void
cw_dialogs_choose_file (GtkWindow *parent,
                        CwFileKind kind,
                        const char *name,
                        GFile *folder,
                        CwFilesFunc func,
                        gpointer owner,
                        gpointer user_data)
{
  GtkFileChooserNative *chooser = make_chooser (parent, kind);
  Choice *choice = g_new0 (Choice, 1);

  choice->func = func;
  choice->user_data = user_data;
  g_set_weak_pointer (&choice->owner, owner);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), kind == CW_FILE_IMPORT ||
                                                                      kind == CW_FILE_REFERENCES ||
                                                                      kind == CW_FILE_IMAGES);
  add_filters (GTK_FILE_CHOOSER (chooser), kind);
  if (folder)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  if (name)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (chosen_cb), choice, choice_free, 0);
  if (parent == NULL)
    keep_running (chooser);
  g_object_set_data_full (owner, "cw-chooser", chooser, destroy_chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- windows that ask before something is done ---- */

static void
close_by_keys (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *keys =
    gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                 gtk_keyval_trigger_new (GDK_KEY_w, GDK_CONTROL_MASK));

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (keys, gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

static void
leave_parent_cb (GtkWindow *window)
{
  gtk_window_set_transient_for (window, NULL);
}

/**
 * cw_dialogs_leave_parent_when_closed:
 * @window: a window that belongs to another one
 *
 * Has @window forget whom it belongs to when it is closed: what still works for it in a thread may
 * keep it longer than the other one is there, and GTK 4.8 would look for that one when it frees
 * @window.
 */
void
cw_dialogs_leave_parent_when_closed (GtkWindow *window)
{
  g_signal_connect (window, "unrealize", G_CALLBACK (leave_parent_cb), NULL);
}

/**
 * cw_dialogs_make_header:
 * @window: a window that asks how something is to be done
 * @label: what the button that does it says, with a mnemonic
 * @accepted: called with @window as its only argument when that button is pressed
 *
 * Makes its header: a button that closes the window, as Escape and Ctrl+W do, and the one that does
 * what it asks about, which becomes the default of the window.
 *
 * Returns: (transfer floating): an #AdwHeaderBar
 */
GtkWidget *
cw_dialogs_make_header (GtkWindow *window, const char *label, GCallback accepted)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  GtkWidget *accept = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (accept, "suggested-action");
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), window);
  g_signal_connect_swapped (accept, "clicked", accepted, window);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), accept);
  gtk_window_set_default_widget (window, accept);
  close_by_keys (window);
  return header;
}

/* ---- about ---- */

static void
add_credits (AdwAboutWindow *about)
{
  const char *vocabularies[] = {
    "OncoTree, Memorial Sloan Kettering Cancer Center (CC BY 4.0) https://oncotree.mskcc.org",
    "CTCAE v5.0, U.S. National Cancer Institute https://ctep.cancer.gov/protocoldevelopment/"
    "electronic_applications/ctc.htm",
    "UCUM, Regenstrief Institute https://ucum.org",
    NULL,
  };
  const char *guidelines[] = { "CARE Case Report Guidelines https://www.care-statement.org",
                               "EQUATOR Network https://www.equator-network.org", NULL };

  adw_about_window_add_credit_section (about, _ ("Vocabularies"), vocabularies);
  adw_about_window_add_credit_section (about, _ ("Guidelines"), guidelines);
  adw_about_window_add_legal_section (
    about, "OncoTree", "© Memorial Sloan Kettering Cancer Center", GTK_LICENSE_CUSTOM,
    _ ("The diagnosis codes come from OncoTree and are used under the licence <a "
       "href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>."));
}

/**
 * cw_dialogs_show_about:
 * @parent: (nullable): the window that asks
 *
 * Shows the version, licence and sources.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cw_dialogs_show_about (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (
    about, "application-name", "Casewright", "application-icon", CW_APPLICATION_ID,
    "developer-name", _ ("The Casewright authors"), "version", CW_VERSION, "license-type",
    GTK_LICENSE_GPL_3_0, "comments",
    _ ("Write medical case reports as structured facts. Type a case once; the checklist, "
       "the consistency checks and the exports follow."),
    /* Translators: your name and address, one translator per line. */
    "translator-credits", _ ("translator-credits"), "modal", TRUE, "transient-for", parent, NULL);
  add_credits (ADW_ABOUT_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));
  return GTK_WINDOW (about);
}

/* ---- preferences ---- */

static gboolean
get_choice (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *const *nicks = user_data;

  for (guint i = 0; nicks[i]; i++)
    if (g_str_equal (nicks[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
set_choice (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *const *nicks = user_data;
  guint index = g_value_get_uint (value);

  return index < g_strv_length ((char **)nicks) ? g_variant_new_string (nicks[index]) : NULL;
}

static GtkWidget *
make_choice_row (const char *title,
                 const char *key,
                 const char *const *nicks,
                 const char *const *labels)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_settings_bind_with_mapping (cw_settings_get (), key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_choice, set_choice, (gpointer)nicks, NULL);
  return row;
}

static GtkWidget *
make_group (const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  return group;
}

static GtkWidget *
make_appearance_group (void)
{
  static const char *const scheme_nicks[] = { "system", "light", "dark", NULL };
  static const char *const size_nicks[] = { "normal", "large", "larger", NULL };
  const char *const schemes[] = { _ ("As the desktop"), _ ("Light"), _ ("Dark"), NULL };
  const char *const sizes[] = { _ ("Normal"), _ ("Large"), _ ("Larger"), NULL };
  GtkWidget *group = make_group (_ ("Appearance"), NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             make_choice_row (_ ("Colors"), "color-scheme", scheme_nicks, schemes));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             make_choice_row (_ ("Text size"), "text-size", size_nicks, sizes));
  return group;
}

static GtkWidget *
make_author_group (void)
{
  GtkWidget *group =
    make_group (_ ("Author"), _ ("The name that stands beside every change in the "
                                 "history. Without one it is the name of the login."));
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Name"));
  g_settings_bind (cw_settings_get (), "author-name", row, "text", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static GtkWidget *
make_spelling_group (void)
{
  static const char *const nicks[] = { "any", "american", "british", NULL };
  const char *const labels[] = { _ ("American or British"), _ ("American"), _ ("British"), NULL };
  GtkWidget *group = cw_preferences_spelling_new ();

  adw_preferences_group_add (
    ADW_PREFERENCES_GROUP (group),
    make_choice_row (_ ("English of the article"), "spelling-language", nicks, labels));
  return group;
}

/**
 * cw_dialogs_show_preferences:
 * @parent: (nullable): the window that asks
 *
 * Shows the preferences; each takes effect at once.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cw_dialogs_show_preferences (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_appearance_group ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_author_group ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_spelling_group ()));
  adw_preferences_page_add (
    ADW_PREFERENCES_PAGE (page),
    ADW_PREFERENCES_GROUP (cw_preferences_criteria_new (cw_criteria_get_shelf ())));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 560);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

/* ---- shortcuts ---- */

/**
 * cw_dialogs_show_shortcuts:
 * @parent: (nullable): the window that asks
 *
 * Shows the keys.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cw_dialogs_show_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/casewright/Casewright/cw-dialogs.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
  return window;
}
