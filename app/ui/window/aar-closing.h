/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-window.h"

G_BEGIN_DECLS

gboolean aar_closing_may_close (AarWindow *window);

G_END_DECLS
