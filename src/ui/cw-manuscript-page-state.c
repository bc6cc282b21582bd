/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "manuscript/cw-fact.h"
#include "model/cw-article.h"
#include "ui/cw-journal-panel.h"
#include "ui/cw-manuscript-page-private.h"

/* What the page knows of the article beyond the words: numbers of citations and figures, lengths
 * and the limits of the journal. It is looked at when typing rests. */

/* ---- chips ---- */

/* Facts are asked for at once; what is numbered shows its last number until the article has been
 * put together again. */
char *
cw_manuscript_page_tell_chip (const CwProseRun *run, const char *source, gpointer user_data)
{
  CwManuscriptPage *self = user_data;
  const char *printed;

  if (run->kind == CW_PROSE_FACT)
    return cw_fact_dup_text (CW_CASE (cw_record_get_root (self->record)), run->text, run->target,
                             run->wording);
  printed = self->state ? g_hash_table_lookup (self->state->chips, source) : NULL;
  /* An ellipsis until it is known, which is no error. */
  return self->state == NULL || self->is_working ? g_strdup (printed ? printed : "…")
                                                 : g_strdup (printed);
}

/* ---- lengths ---- */

static const CwManuscriptPart *
find_part (CwManuscriptPage *self, CwEntity *section)
{
  for (guint i = 0; self->state && i < self->state->manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = self->state->manuscript->parts->pdata[i];

      if (g_strcmp0 (part->entity_id, cw_entity_get_id (section)) == 0)
        return part;
    }
  return NULL;
}

static void
show_count (CwManuscriptPage *self, CwSectionEditor *editor)
{
  const CwManuscriptPart *part = find_part (self, cw_section_editor_get_section (editor));
  guint n = part ? part->n_words : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u word", "%u words", n), n);

  cw_section_editor_set_count (editor, n ? count : "", FALSE);
}

static gboolean
add_length (CwManuscriptPage *self, GString *out, CwManuscriptPartKind kind, const char *key)
{
  guint n = cw_manuscript_count_words (self->state->manuscript, kind);
  const CwProfileLimit *limit = cw_journal_profile_get_limit (self->state->profile, key);
  const char *name = kind == CW_MANUSCRIPT_ABSTRACT ? _ ("Abstract") : _ ("Text");

  if (limit && limit->most > 0)
    g_string_append_printf (out, _ ("%s: %u of at most %.0f words"), name, n, limit->most);
  else
    g_string_append_printf (out, ngettext ("%s: %u word", "%s: %u words", n), name, n);
  g_string_append (out, " · ");
  return limit && limit->most > 0 && n > limit->most;
}

static void
show_summary (CwManuscriptPage *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = self->state->manuscript->references->len;
  gboolean is_long = add_length (self, out, CW_MANUSCRIPT_ABSTRACT, "abstract-words");

  is_long = add_length (self, out, CW_MANUSCRIPT_BODY, "words") || is_long;
  g_string_append_printf (out, ngettext ("%u reference", "%u references", n), n);
  g_string_append_printf (out, " · %s", self->state->profile->name);
  gtk_label_set_label (GTK_LABEL (self->summary), out->str);
  if (is_long)
    gtk_widget_add_css_class (self->summary, "cw-partly");
  else
    gtk_widget_remove_css_class (self->summary, "cw-partly");
}

static void
show (CwManuscriptPage *self)
{
  for (GtkWidget *editor = gtk_widget_get_first_child (self->editors); editor;
       editor = gtk_widget_get_next_sibling (editor))
    {
      cw_section_editor_refresh (CW_SECTION_EDITOR (editor));
      if (self->state)
        show_count (self, CW_SECTION_EDITOR (editor));
    }
  if (self->state == NULL)
    return;
  show_summary (self);
  cw_journal_panel_show (CW_JOURNAL_PANEL (self->journal), self->state);
}

/* ---- looking ---- */

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CwManuscriptPage *self;
  g_autoptr (GError) error = NULL;
  CwArticleState *state = cw_article_state_new_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = CW_MANUSCRIPT_PAGE (user_data);
  self->is_working = FALSE;
  if (state)
    {
      g_clear_pointer (&self->state, cw_article_state_free);
      self->state = state;
    }
  else
    gtk_label_set_label (GTK_LABEL (self->summary), error->message);
  show (self);
  if (self->is_stale)
    cw_manuscript_page_look (self);
}

/* Puts the article together again; when that is under way, once more afterwards, and when it is not
 * in sight, as soon as it is. */
void
cw_manuscript_page_look (gpointer user_data)
{
  CwManuscriptPage *self = user_data;
  gboolean is_seen = gtk_widget_get_mapped (GTK_WIDGET (self));

  self->is_stale = self->is_working || !is_seen;
  if (!is_seen)
    return;
  cw_manuscript_page_learn_names (self);
  if (self->document == NULL || self->is_working)
    {
      show (self);
      return;
    }
  self->is_working = TRUE;
  cw_article_state_new_async (self->document, self->record, self->cancellable, looked_cb, self);
}
