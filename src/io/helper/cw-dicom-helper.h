/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/**
 * CwDicomHelperStatus:
 * @CW_DICOM_HELPER_DONE: the picture is on standard output, as PNG.
 * @CW_DICOM_HELPER_UNREADABLE: the file holds no picture that can be decoded.
 * @CW_DICOM_HELPER_ABSENT: the program that decodes it is not installed.
 * @CW_DICOM_HELPER_FAILED: the system refused.
 *
 * How the program that lets a picture out of a DICOM file ends.
 */
typedef enum
{
  CW_DICOM_HELPER_DONE = 0,
  CW_DICOM_HELPER_UNREADABLE = 10,
  CW_DICOM_HELPER_FAILED = 12,
  CW_DICOM_HELPER_ABSENT = 13,
} CwDicomHelperStatus;
