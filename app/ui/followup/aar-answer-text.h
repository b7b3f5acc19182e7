/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AAR_TYPE_ANSWER_TEXT (aar_answer_text_get_type ())

G_DECLARE_FINAL_TYPE (AarAnswerText, aar_answer_text, AAR, ANSWER_TEXT, GtkWidget)

GtkWidget *aar_answer_text_new (void);
void aar_answer_text_show (AarAnswerText *self, const char *text, const char *draft);
char *aar_answer_text_get_text (AarAnswerText *self);
void aar_answer_text_set_problem (AarAnswerText *self, const char *problem);
gboolean aar_answer_text_flush (AarAnswerText *self);
gboolean aar_answer_text_is_dirty (AarAnswerText *self);

G_END_DECLS
