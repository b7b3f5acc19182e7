/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the text field share; nobody else includes this. */
#pragma once

#include "aar-field-note.h"
#include "aar-prose.h"
#include "aar-text-field.h"

G_BEGIN_DECLS

struct _AarTextField
{
  GtkWidget parent_instance;

  GtkBox *box;
  AarProse *prose;
  GtkButton *placeholder_button;
  GtkOverlay *overlay;
  GtkTextView *text_view;
  GtkLabel *placeholder_label;
  AarFieldNote *note;

  AarValueWriter *writer;
  char *shown;
  gboolean editing;
  gboolean showing;
  gboolean single_line;
  gboolean always;
};

/* aar-text-field.c */
void aar_text_field_set_editing (AarTextField *self, gboolean editing);
void aar_text_field_emit_next (AarTextField *self);
void aar_text_field_emit_left (AarTextField *self);
gboolean aar_text_field_is_locked (AarTextField *self);

/* aar-text-field-typing.c */
char *aar_text_field_get_typed (AarTextField *self);
void aar_text_field_measure (AarTextField *self);
void aar_text_field_fill (AarTextField *self, const char *text);
void aar_text_field_leave (AarTextField *self);
void aar_text_field_install_typing (GtkWidgetClass *widget_class);

G_END_DECLS
