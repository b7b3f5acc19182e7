/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-page.h"

G_BEGIN_DECLS

#define AAR_TYPE_PAGE_STACK (aar_page_stack_get_type ())

/**
 * AarPageStack::counted:
 * @self: the pages
 * @kind: the place of one of them
 * @n: how many things on it are worth a look
 * @description: that in words
 */
/**
 * AarPageStack::files-dropped:
 * @self: the pages
 * @files: (element-type GFile): files that are nothing for the page on which they were dropped
 */
G_DECLARE_FINAL_TYPE (AarPageStack, aar_page_stack, AAR, PAGE_STACK, AdwBin)

AarPage *aar_page_stack_get_page (AarPageStack *self, AarPlaceKind kind);
void aar_page_stack_set_store (AarPageStack *self, AarStore *store);
void aar_page_stack_show (AarPageStack *self, AarBrowser *browser, gboolean come);
void aar_page_stack_follow (AarPageStack *self, AarBrowser *browser);
void aar_page_stack_search (AarPageStack *self);
void aar_page_stack_step (AarPageStack *self, int step);

G_END_DECLS
