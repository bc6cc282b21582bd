/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"
#include "vocab/cw-journal-profile.h"

/* Reads bytes as the profile of a journal. The bundled profiles are the seeds. */

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwJournalProfile) self = cw_journal_profile_load (bytes, "fuzz", &error);
  g_autoptr (CwJournalProfile) again = NULL;

  fuzz_require ((self == NULL) == (error != NULL), "a failure has a sentence");
  if (self == NULL)
    return 0;
  again = cw_journal_profile_copy (self, "again");
  fuzz_require (again != NULL, "what was read can be stored and read");
  fuzz_require (g_str_equal (self->name, again->name), "the name stays");
  fuzz_require (self->body->len == again->body->len, "no section is lost");
  fuzz_require (self->limits->len == again->limits->len, "no limit is lost");
  fuzz_require (self->rules->len == again->rules->len, "no rule is lost");
  cw_journal_profile_set_limit (again, "words", 1, 2, "A reason; with # and = in it");
  cw_journal_profile_set_name (again, "[A] new name;");
  g_clear_pointer (&self, cw_journal_profile_free);
  self = cw_journal_profile_copy (again, "fuzz");
  fuzz_require (self && cw_journal_profile_get_limit (self, "words")->most == 2, "a limit is kept");
  fuzz_require (g_str_equal (self->name, "[A] new name;"), "a name is kept");
  return 0;
}
