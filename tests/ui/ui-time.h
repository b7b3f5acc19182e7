/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The clock of the program under test. Its timers do not run by the time of day but when a test lets time go by, and
 * then at once, so that no test waits for a pause or for the next try, and none depends on how fast the machine is. */
void ui_time_pass (guint milliseconds);
gboolean ui_time_is_working (void);
void ui_time_set_lock_patience (int milliseconds);

G_END_DECLS
