/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib-object.h>

#include "base/cw-date.h"
#include "base/cw-quantity.h"

G_BEGIN_DECLS

typedef struct _CwEntity CwEntity;
typedef struct _CwField CwField;
typedef struct _CwKind CwKind;

/**
 * CwTristate:
 * @CW_TRISTATE_NOT_RECORDED: nobody said.
 * @CW_TRISTATE_YES: yes.
 * @CW_TRISTATE_NO: no.
 *
 * A question that can stay unanswered.
 */
typedef enum
{
  CW_TRISTATE_NOT_RECORDED,
  CW_TRISTATE_YES,
  CW_TRISTATE_NO,
} CwTristate;

/**
 * CwFieldChoice:
 * @nick: what is stored, never translated, never renamed.
 * @label: what is shown (`N_()`).
 * @care: CARE evidence that the choice decides, see #CwField.care, or %NULL.
 *
 * One value of a code field. The enumeration in C counts from 1 in the same order; 0 is
 * "not recorded".
 */
typedef struct
{
  const char *nick;
  const char *label;
  const char *care;
} CwFieldChoice;

/**
 * CwFieldFlags:
 * @CW_FIELD_IDENTIFYING: can point to the patient; masked in a de-identified export.
 * @CW_FIELD_HIDDEN: kept and exported, but never shown in a form.
 * @CW_FIELD_TITLE: the field that names the row in lists and findings.
 * @CW_FIELD_ADVANCED: a generated grid leaves the column out; the row's own form shows it.
 * @CW_FIELD_TITLE_DETAIL: stands behind the title where rows are told apart by name: the same drug
 *   is there once for each of its doses.
 * @CW_FIELD_TITLE_ROWS: a list whose rows name the entity as long as its title is empty: a regimen
 *   is called by its drugs.
 * @CW_FIELD_LONG: usually holds a whole line; a form gives it the full width.
 * @CW_FIELD_WHEN: words that say when; the shortest of them, "2019" or "July", are a date, which a
 *   de-identified export masks.
 * @CW_FIELD_DOCUMENT: tells a document by its name or number, such as a DOI or a grant; digits in
 * it are neither a date nor an age, whatever they look like.
 */
typedef enum
{
  CW_FIELD_IDENTIFYING = 1 << 0,
  CW_FIELD_HIDDEN = 1 << 1,
  CW_FIELD_TITLE = 1 << 2,
  CW_FIELD_ADVANCED = 1 << 3,
  CW_FIELD_TITLE_DETAIL = 1 << 4,
  CW_FIELD_LONG = 1 << 5,
  CW_FIELD_WHEN = 1 << 6,
  CW_FIELD_DOCUMENT = 1 << 7,
  CW_FIELD_TITLE_ROWS = 1 << 8,
} CwFieldFlags;

/**
 * CwField:
 * @member: the struct member, spelt as in C.
 * @label: what a form calls it (`N_()`).
 * @hint: one line of help or an example (`N_()`), or %NULL.
 * @kind: the kind of value.
 * @inner: for cells: the kind of value that stands in them; %NULL for every other kind.
 * @offset: of the member in the instance.
 * @choices: for codes: the values.
 * @n_choices: how many.
 * @units: for quantities: UCUM codes that are allowed, the default first, separated by spaces;
 *   %NULL for a bare number; "*" for any unit.
 * @range: for quantities: lowest and highest possible value in the default unit; equal when
 *   unlimited.
 * @care: the CARE aspects the field is evidence for ("5a.age"), separated by spaces; a field
 *   "@kind" takes them from the choice of its sibling field "kind".
 * @vocabulary: 1 + #CwVocabularyKind of the vocabulary that helps typing; 0 for none.
 * @entity_type: for lists and children: the entity.
 * @target: for references: name of the entity they point to ("drug"); %NULL when they may point to
 *   the root or anything below it.
 * @flags: see #CwFieldFlags.
 * @since: the schema version that brought the field; a table that does not say means the first.
 * @check: says what is wrong with the form of a text; a text that fails is kept all the same.
 * @offers: for codes: which of the choices go with the other values of @entity, as a mask in which
 *   bit n stands for choice n; %NULL when all always do. A choice that does not go is kept, and
 *   cw_entity_dup_problem() says so.
 * @doubt: for texts with a vocabulary: says why the value of @entity is none of its terms, or gives
 *   %NULL; %NULL where other words are as good. The words are kept, and cw_entity_dup_problem()
 *   says it.
 * @verbatim: for texts with a vocabulary: name of the sibling that keeps the word which the author
 *   typed when a term is chosen for it; %NULL for none.
 * @name: filled in: the member with dashes; the name in SQL, JSON and GObject.
 * @index: filled in: the row in the table.
 *
 * One row of an entity's field table: everything the program knows about a field.
 */
struct _CwField
{
  const char *member;
  const char *label;
  const char *hint;
  const CwKind *kind;
  const CwKind *inner;
  gsize offset;
  const CwFieldChoice *choices;
  guint n_choices;
  const char *units;
  struct
  {
    double minimum;
    double maximum;
  } range;
  const char *care;
  guint vocabulary;
  GType (*entity_type) (void);
  const char *target;
  CwFieldFlags flags;
  guint since;
  gboolean (*check) (const char *text, GError **error);
  guint (*offers) (CwEntity *entity);
  char *(*doubt) (CwEntity *entity);
  const char *verbatim;

  const char *name;
  guint index;
};

/* All choices of a code field, see #CwField.offers. */
#define CW_FIELD_OFFERS_ALL G_MAXUINT

/* The second term of each offset is zero; it exists so that a member of the wrong type is a
 * compile error. */
#define CW_MEMBER_OFFSET(Type, m, member_type)                                                     \
  (G_STRUCT_OFFSET (Type, m) + 0 * sizeof (_Generic(((Type *)0)->m, member_type : 0)))
#define CW_FIELD_ROW(Type, m, member_type, kind_name, field_label, ...)                            \
  {                                                                                                \
    .member = #m, .label = field_label, .kind = &cw_kind_##kind_name,                              \
    .offset = CW_MEMBER_OFFSET (Type, m, member_type), __VA_ARGS__                                 \
  }

#define CW_TEXT(Type, m, label, ...) CW_FIELD_ROW (Type, m, char *, text, label, __VA_ARGS__)
#define CW_PROSE(Type, m, label, ...) CW_FIELD_ROW (Type, m, char *, prose, label, __VA_ARGS__)
#define CW_IMAGE(Type, m, label, ...) CW_FIELD_ROW (Type, m, char *, image, label, __VA_ARGS__)
#define CW_TABLE_CELL(Type, m, field_label, value_kind, ...)                                       \
  CW_FIELD_ROW (Type, m, char *, cell, field_label, .inner = &cw_kind_##value_kind, __VA_ARGS__)
#define CW_CODE(Type, m, label, table, ...)                                                        \
  CW_FIELD_ROW (Type, m, int, code, label, .choices = table, .n_choices = G_N_ELEMENTS (table),    \
                __VA_ARGS__)
#define CW_TRISTATE(Type, m, label, ...) CW_FIELD_ROW (Type, m, int, tristate, label, __VA_ARGS__)
#define CW_QUANTITY(Type, m, label, ...)                                                           \
  CW_FIELD_ROW (Type, m, CwQuantity *, quantity, label, __VA_ARGS__)
#define CW_DATE(Type, m, label, ...) CW_FIELD_ROW (Type, m, CwDate *, date, label, __VA_ARGS__)
#define CW_REFERENCE(Type, m, label, list_name, ...)                                               \
  CW_FIELD_ROW (Type, m, char *, reference, label, .target = list_name, __VA_ARGS__)
#define CW_LIST(Type, m, label, get_type, ...)                                                     \
  CW_FIELD_ROW (Type, m, GListStore *, list, label, .entity_type = get_type, __VA_ARGS__)
#define CW_CHILD(Type, m, field_label, get_type, ...)                                              \
  {                                                                                                \
    .member = #m, .label = field_label, .kind = &cw_kind_child,                                    \
    .offset = G_STRUCT_OFFSET (Type, m), .entity_type = get_type, __VA_ARGS__                      \
  }

gboolean cw_field_is_scalar (const CwField *self);
const CwKind *cw_field_get_value_kind (const CwField *self);
gboolean cw_field_keeps_unreadable (const CwField *self);
gboolean cw_field_can_refer_to (const CwField *self, const char *entity_name);
gboolean cw_field_parse (const CwField *self, const char *text, char **canonical, GError **error);
char *cw_field_describe (const CwField *self, const char *canonical);
char *cw_field_describe_short (const CwField *self, const char *canonical);
const CwFieldChoice *cw_field_get_choices (const CwField *field, guint *n);
const CwFieldChoice *cw_field_get_choice (const CwField *self, const char *nick);
GPtrArray *cw_field_list_units (const CwField *self);

G_END_DECLS
