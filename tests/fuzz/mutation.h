/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

void fuzz_mutate (GRand *random, GString *text, const char *const *pieces, guint n_pieces);
