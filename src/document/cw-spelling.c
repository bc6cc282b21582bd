/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-spelling.h"

#include <enchant.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-spelling-words.h"
#include "io/cw-safe-file.h"
#include "rules/cw-drug-role.h"
#include "vocab/cw-vocabulary.h"

/* Whether a word is right: for a dictionary of the language, the medical dictionary, our own
 * vocabularies, or the author. Nothing is written into the lists of other programs: a word that the
 * author adds can name a patient. */

/* The medical dictionary has 1 MB. */
#define MAX_DICTIONARY_BYTES ((gsize)16 * 1024 * 1024)
#define MAX_PERSONAL_BYTES ((gsize)1024 * 1024)
/* Words that were asked for before are answered from memory, up to so many. */
#define MAX_REMEMBERED 20000

struct _CwSpelling
{
  GObject parent_instance;

  EnchantBroker *broker;
  GPtrArray *dictionaries; /* EnchantDict, the one that suggests first */
  CwSpellingWords *terms; /* medical words, in no language of their own */
  CwSpellingWords *personal;
  GString *list; /* the personal words as they are kept */
  char *path;
  GHashTable *remembered; /* word → whether it is known */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwSpelling, cw_spelling, G_TYPE_OBJECT)

static void
cw_spelling_finalize (GObject *object)
{
  CwSpelling *self = CW_SPELLING (object);

  for (guint i = 0; i < self->dictionaries->len; i++)
    enchant_broker_free_dict (self->broker, self->dictionaries->pdata[i]);
  g_ptr_array_unref (self->dictionaries);
  g_clear_pointer (&self->broker, enchant_broker_free);
  cw_spelling_words_free (self->terms);
  cw_spelling_words_free (self->personal);
  g_string_free (self->list, TRUE);
  g_hash_table_unref (self->remembered);
  g_free (self->path);
  G_OBJECT_CLASS (cw_spelling_parent_class)->finalize (object);
}

static void
cw_spelling_class_init (CwSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_spelling_finalize;
  signals[CHANGED] = g_signal_new ("changed", CW_TYPE_SPELLING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cw_spelling_init (CwSpelling *self)
{
  self->broker = enchant_broker_init ();
  self->dictionaries = g_ptr_array_new ();
  self->terms = cw_spelling_words_new ();
  self->personal = cw_spelling_words_new ();
  self->list = g_string_new (NULL);
  self->remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* ---- what is right ---- */

typedef struct
{
  const char *tag;
  gboolean is_installed;
} Installed;

static void
find_tag (const char *tag,
          const char *provider,
          const char *description,
          const char *file,
          gpointer data)
{
  Installed *wanted = data;

  /* "en_US-large" is American, too. */
  if (g_str_has_prefix (tag, wanted->tag) && !g_ascii_isalpha (tag[strlen (wanted->tag)]))
    wanted->is_installed = TRUE;
}

/* Asked for an English that is not installed, the engines hand out another one under its name. */
static void
add_dictionary (CwSpelling *self, const char *tag)
{
  Installed wanted = { tag, FALSE };
  EnchantDict *dictionary = NULL;

  enchant_broker_list_dicts (self->broker, find_tag, &wanted);
  if (wanted.is_installed)
    dictionary = enchant_broker_request_dict (self->broker, tag);
  if (dictionary)
    g_ptr_array_add (self->dictionaries, dictionary);
}

static void
add_dictionaries (CwSpelling *self, CwSpellingLanguage language)
{
  if (language != CW_SPELLING_BRITISH)
    add_dictionary (self, "en_US");
  if (language != CW_SPELLING_AMERICAN)
    add_dictionary (self, "en_GB");
}

/* Debian and the makers of the medical dictionary ship it without rules of inflection, which no
 * engine takes for a dictionary of its own. */
static void
add_medical_of (CwSpelling *self, const char *base)
{
  g_autofree char *folder = g_build_filename (base, "hunspell", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) bytes = NULL;

      if (!g_str_has_prefix (name, "en_med") || !g_str_has_suffix (name, ".dic"))
        continue;
      bytes = cw_safe_file_read (path, MAX_DICTIONARY_BYTES, NULL);
      if (bytes)
        cw_spelling_words_add_list (self->terms, g_bytes_get_data (bytes, NULL),
                                    g_bytes_get_size (bytes));
    }
}

static void
add_medical (CwSpelling *self)
{
  const char *const *folders = g_get_system_data_dirs ();

  add_medical_of (self, g_get_user_data_dir ());
  for (guint i = 0; folders[i]; i++)
    add_medical_of (self, folders[i]);
}

static void
add_vocabularies (CwSpelling *self)
{
  for (guint kind = 0; kind < CW_VOCABULARY_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) names = cw_vocabulary_list_names (cw_vocabulary_get (kind));

      for (guint i = 0; i < names->len; i++)
        cw_spelling_words_add (self->terms, names->pdata[i]);
    }
}

static gboolean
add_personal (CwSpelling *self, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (GBytes) bytes = cw_safe_file_read (self->path, MAX_PERSONAL_BYTES, &own);

  if (g_error_matches (own, CW_ERROR, CW_ERROR_NOT_FOUND))
    return TRUE;
  if (bytes == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own));
      return FALSE;
    }
  g_string_append_len (self->list, g_bytes_get_data (bytes, NULL),
                       (gssize)g_bytes_get_size (bytes));
  cw_spelling_words_add_list (self->personal, self->list->str, self->list->len);
  return TRUE;
}

/**
 * cw_spelling_dup_default_path:
 *
 * Returns: (transfer full) (type filename): the list of the user's own words, beside the default
 *   library
 */
char *
cw_spelling_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "casewright", "words.txt", NULL);
}

/**
 * cw_spelling_new:
 * @language: which English
 * @path: (nullable) (type filename): the list of the user's own words; %NULL for the usual one
 * @error: return location for an error
 *
 * Loads the dictionaries, which takes some tenths of a second. The object is for one thread at a
 * time. Its signal "changed" tells that more words are right.
 *
 * Returns: (transfer full) (nullable): who knows words; %NULL with %CW_ERROR_NOT_FOUND when no
 *   dictionary of the language is installed, or with another error when the user's own words cannot
 *   be read
 */
CwSpelling *
cw_spelling_new (CwSpellingLanguage language, const char *path, GError **error)
{
  g_autoptr (CwSpelling) self = g_object_new (CW_TYPE_SPELLING, NULL);

  self->path = path ? g_strdup (path) : cw_spelling_dup_default_path ();
  add_dictionaries (self, language);
  if (self->dictionaries->len == 0)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                   /* Translators: %s is the name of a package. */
                   _ ("No dictionary is installed for this English, so no word is marked. Install "
                      "the package %s, and hunspell-en-med for medical words."),
                   language == CW_SPELLING_BRITISH ? "hunspell-en-gb" : "hunspell-en-us");
      return NULL;
    }
  if (!add_personal (self, error))
    return NULL;
  add_medical (self);
  add_vocabularies (self);
  return g_steal_pointer (&self);
}

/* ---- asking ---- */

/* Dictionaries write an apostrophe as a typewriter does. */
static char *
dup_plain (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "’", -1);

  return g_strjoinv ("'", parts);
}

static gboolean
look_up (CwSpelling *self, const char *word)
{
  if (cw_spelling_words_contain (self->personal, word) ||
      cw_spelling_words_contain (self->terms, word))
    return TRUE;
  for (guint i = 0; i < self->dictionaries->len; i++)
    if (enchant_dict_check (self->dictionaries->pdata[i], word, (gssize)strlen (word)) == 0)
      return TRUE;
  /* Dictionaries are older than many drugs, whose names tell by their stem what they are. */
  return cw_drug_role_from_name (word) != 0;
}

/**
 * cw_spelling_knows:
 * @self: who knows words
 * @word: a word, as cw_spelling_next_word() finds it
 *
 * Returns: whether the word is right; also when it is empty or no valid UTF-8, and cannot be judged
 */
gboolean
cw_spelling_knows (CwSpelling *self, const char *word)
{
  g_autofree char *plain = NULL;
  gpointer remembered;

  g_return_val_if_fail (CW_IS_SPELLING (self) && word, TRUE);
  if (*word == '\0' || !g_utf8_validate (word, -1, NULL))
    return TRUE;
  if (g_hash_table_lookup_extended (self->remembered, word, NULL, &remembered))
    return GPOINTER_TO_INT (remembered);
  plain = dup_plain (word);
  remembered = GINT_TO_POINTER (look_up (self, plain));
  if (g_hash_table_size (self->remembered) >= MAX_REMEMBERED)
    g_hash_table_remove_all (self->remembered);
  g_hash_table_insert (self->remembered, g_strdup (word), remembered);
  return GPOINTER_TO_INT (remembered);
}

/* ---- suggestions ---- */

typedef struct
{
  char *word;
  guint distance;
  guint order;
} Suggestion;

static void
suggestion_clear (Suggestion *self)
{
  g_free (self->word);
}

static int
compare_suggestions (gconstpointer a, gconstpointer b)
{
  const Suggestion *one = a, *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  return one->order < other->order ? -1 : one->order > other->order;
}

/* A capital at the start stays one. */
static char *
dup_like (const char *word, const char *suggestion)
{
  gunichar first = g_utf8_get_char (suggestion);
  char letter[7] = "";

  if (!g_unichar_isupper (g_utf8_get_char (word)) || g_unichar_isupper (first))
    return g_strdup (suggestion);
  letter[g_unichar_to_utf8 (g_unichar_toupper (first), letter)] = '\0';
  return g_strconcat (letter, g_utf8_next_char (suggestion), NULL);
}

static void
add_suggestion (GArray *out, const char *word, const char *suggestion)
{
  g_autofree char *like = dup_like (word, suggestion);
  Suggestion one = { NULL, cw_spelling_measure (word, like, G_MAXINT8), out->len };

  for (guint i = 0; i < out->len; i++)
    if (g_str_equal (g_array_index (out, Suggestion, i).word, like))
      return;
  one.word = g_steal_pointer (&like);
  g_array_append_val (out, one);
}

static void
add_of_dictionaries (CwSpelling *self, GArray *out, const char *word)
{
  for (guint i = 0; i < self->dictionaries->len; i++)
    {
      EnchantDict *dictionary = self->dictionaries->pdata[i];
      gsize n = 0;
      char **words = enchant_dict_suggest (dictionary, word, (gssize)strlen (word), &n);

      for (gsize j = 0; j < n; j++)
        add_suggestion (out, word, words[j]);
      if (words)
        enchant_dict_free_string_list (dictionary, words);
    }
}

static void
add_of_words (GArray *out, CwSpellingWords *words, const char *word)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new_with_free_func (g_free);

  cw_spelling_words_find_near (words, word, near);
  for (guint i = 0; i < near->len; i++)
    add_suggestion (out, word, near->pdata[i]);
}

/**
 * cw_spelling_suggest:
 * @self: who knows words
 * @word: a word that is not known
 * @most: how many suggestions at most
 *
 * Returns: (transfer full): what could be meant, the nearest first, possibly none
 */
GStrv
cw_spelling_suggest (CwSpelling *self, const char *word, guint most)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Suggestion));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *plain = NULL;

  g_return_val_if_fail (CW_IS_SPELLING (self) && word, NULL);
  g_array_set_clear_func (all, (GDestroyNotify)suggestion_clear);
  if (*word && g_utf8_validate (word, -1, NULL))
    {
      plain = dup_plain (word);
      add_of_dictionaries (self, all, plain);
      add_of_words (all, self->terms, plain);
      add_of_words (all, self->personal, plain);
      g_array_sort (all, compare_suggestions);
    }
  for (guint i = 0; i < MIN (all->len, most); i++)
    g_strv_builder_add (builder, g_array_index (all, Suggestion, i).word);
  return g_strv_builder_end (builder);
}

/* ---- the user's own words ---- */

/**
 * cw_spelling_add:
 * @self: who knows words
 * @word: a word, as cw_spelling_next_word() finds it
 * @error: return location for an error
 *
 * Puts a word into the list of the user's own words, which is kept on the disk: nothing gets there
 * but by this.
 *
 * Returns: %FALSE when the list could not be written; the word is right until the end of the
 *   session all the same
 */
gboolean
cw_spelling_add (CwSpelling *self, const char *word, GError **error)
{
  g_autofree char *plain = NULL, *folder = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (CW_IS_SPELLING (self) && word, FALSE);
  if (cw_spelling_knows (self, word))
    return TRUE;
  plain = dup_plain (word);
  cw_spelling_words_add (self->personal, plain);
  if (self->list->len > 0 && self->list->str[self->list->len - 1] != '\n')
    g_string_append_c (self->list, '\n');
  g_string_append_printf (self->list, "%s\n", plain);
  g_hash_table_remove_all (self->remembered);
  g_signal_emit (self, signals[CHANGED], 0);
  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);
  bytes = g_bytes_new (self->list->str, self->list->len);
  return cw_safe_file_write (self->path, bytes, CW_SAFE_FILE_FORCE, error);
}
