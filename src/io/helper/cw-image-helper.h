/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/**
 * CwImageHelperExit:
 * @CW_IMAGE_HELPER_DONE: the clean image is on standard output.
 * @CW_IMAGE_HELPER_UNREADABLE: the bytes are no image, damaged or incomplete.
 * @CW_IMAGE_HELPER_TOO_LARGE: the image has too many pixels.
 * @CW_IMAGE_HELPER_FAILED: the system refused.
 *
 * How the process that decodes images ends.
 */
typedef enum
{
  CW_IMAGE_HELPER_DONE = 0,
  CW_IMAGE_HELPER_UNREADABLE = 10,
  CW_IMAGE_HELPER_TOO_LARGE = 11,
  CW_IMAGE_HELPER_FAILED = 12,
} CwImageHelperExit;
