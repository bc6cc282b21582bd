/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-field.h"

G_BEGIN_DECLS

/**
 * CwKind:
 * @name: name in the data dictionary.
 * @parse: turns what was typed into canonical text, or says what is wrong with it.
 * @store: writes canonical text into the member; %NULL makes it "not recorded".
 * @dup: reads the member back as canonical text; %NULL is "not recorded".
 * @clear: frees the member.
 * @describe: canonical text as a reader of the form sees it, translated.
 *
 * What a value is. Every scalar value has one canonical text that loses nothing: it is the SQL
 * column, the history entry, the clipboard cell and the search text; the member is its typed
 * form for the rules. Canonical text that starts with "!" in quantities and dates is what was
 * typed and could not be understood: it is kept, shown as a problem, and never counts as
 * recorded. Lists and children have no text. Cells keep unreadable text too, and an absence with
 * its reason behind "?", see cw-absence.h.
 */
struct _CwKind
{
  const char *name;
  gboolean (*parse) (const CwField *field, const char *text, char **canonical, GError **error);
  void (*store) (gpointer member, const CwField *field, const char *canonical);
  char *(*dup) (gconstpointer member, const CwField *field);
  void (*clear) (gpointer member);
  char *(*describe) (const CwField *field, const char *canonical);
};

extern const CwKind cw_kind_text;
extern const CwKind cw_kind_prose;
extern const CwKind cw_kind_code;
extern const CwKind cw_kind_tristate;
extern const CwKind cw_kind_quantity;
extern const CwKind cw_kind_date;
extern const CwKind cw_kind_reference;
extern const CwKind cw_kind_image;
extern const CwKind cw_kind_cell;
extern const CwKind cw_kind_list;
extern const CwKind cw_kind_child;

G_END_DECLS
