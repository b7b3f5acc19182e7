/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a file is called, with eight hexadecimal digits between, while it is written. */
#define AAR_FILE_REMAINS_PREFIX ".aarshjul-"
#define AAR_FILE_REMAINS_SUFFIX ".part"

void aar_file_remains_claim (int descriptor);
void aar_file_remains_remove (GFile *folder);

G_END_DECLS
