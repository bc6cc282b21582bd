/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* What a report may measure. The text of a page is far smaller than the page. */
#define CW_PDF_MAX_BYTES (64 * 1024 * 1024)
#define CW_PDF_MAX_PAGES 2000

/**
 * CwPdfHelperExit:
 * @CW_PDF_HELPER_DONE: the text is on standard output.
 * @CW_PDF_HELPER_UNREADABLE: the bytes are no PDF, damaged or incomplete.
 * @CW_PDF_HELPER_ENCRYPTED: the file asks for a password.
 * @CW_PDF_HELPER_TOO_LARGE: the file has too many pages.
 * @CW_PDF_HELPER_FAILED: the system refused.
 *
 * How the process that reads PDF files ends.
 */
typedef enum
{
  CW_PDF_HELPER_DONE = 0,
  CW_PDF_HELPER_UNREADABLE = 10,
  CW_PDF_HELPER_ENCRYPTED = 11,
  CW_PDF_HELPER_TOO_LARGE = 12,
  CW_PDF_HELPER_FAILED = 13,
} CwPdfHelperExit;
