/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <poppler.h>

GPtrArray *cw_pdf_page_list_pieces (PopplerPage *page);
