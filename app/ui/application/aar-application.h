/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_APPLICATION (aar_application_get_type ())

G_DECLARE_FINAL_TYPE (AarApplication, aar_application, AAR, APPLICATION, AdwApplication)

AarApplication *aar_application_new (void);
int aar_ui_run (int argc, char **argv, const char *store_path);

G_END_DECLS
