/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/**
 * CwDataDictionaryFormat:
 * @CW_DATA_DICTIONARY_TEXT: one line per field, columns separated by tabs.
 * @CW_DATA_DICTIONARY_MARKDOWN: one table per entity.
 * @CW_DATA_DICTIONARY_JSON: for programs; labels as in the source language.
 */
typedef enum
{
  CW_DATA_DICTIONARY_TEXT,
  CW_DATA_DICTIONARY_MARKDOWN,
  CW_DATA_DICTIONARY_JSON,
} CwDataDictionaryFormat;

char *cw_data_dictionary_write (CwDataDictionaryFormat format);
char *cw_data_dictionary_write_type (GType root, CwDataDictionaryFormat format);
char *cw_data_dictionary_describe_field (const CwField *field);

G_END_DECLS
