/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands in for the window, so that the program can be tested without one. */
#pragma once

int aar_ui_run (int argc, char **argv, const char *store_path);
