/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_PAGE_HEAD (aar_page_head_get_type ())

G_DECLARE_FINAL_TYPE (AarPageHead, aar_page_head, AAR, PAGE_HEAD, GtkBox)

void aar_page_head_show (AarPageHead *self, AarEditor *editor, AarPlanContent *content, AarNode *node);

G_END_DECLS
