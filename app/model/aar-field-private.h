/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the record types write their fields: the name, then the label, the change, and what else an AarField says. */
#pragma once

#include <glib/gi18n.h>

#include "aar-field.h"

#define FIELD(name, type, kind, table, codes, ...) \
  { name, AAR_FIELD_##type, AAR_FIELD_KIND_##kind, AAR_TABLE_##table, codes, __VA_ARGS__ }

#define LINE(name, ...)             FIELD (name, TEXT, LINE, NONE, NULL, __VA_ARGS__)
#define PROSE(name, ...)            FIELD (name, TEXT, PROSE, NONE, NULL, __VA_ARGS__)
#define CODE(name, codes, ...)      FIELD (name, TEXT, CODE, NONE, codes, __VA_ARGS__)
#define DATE(name, ...)             FIELD (name, DATE, DATE, NONE, NULL, __VA_ARGS__)
#define INTEGER(name, ...)          FIELD (name, INTEGER, INTEGER, NONE, NULL, __VA_ARGS__)
#define AMOUNT(name, ...)           FIELD (name, INTEGER, AMOUNT, NONE, NULL, __VA_ARGS__)
#define REAL(name, ...)             FIELD (name, REAL, REAL, NONE, NULL, __VA_ARGS__)
#define BOOLEAN(name, ...)          FIELD (name, BOOLEAN, BOOLEAN, NONE, NULL, __VA_ARGS__)
#define REFERENCE(name, table, ...) FIELD (name, REFERENCE, REFERENCE, table, NULL, __VA_ARGS__)

/* What nobody edits. */
#define UNEDITED(name, type, table, ...) FIELD (name, type, HIDDEN, table, NULL, __VA_ARGS__)

#define OWNER(name, table) UNEDITED (name, REFERENCE, table, .flags = AAR_FIELD_OWNER | AAR_FIELD_CASCADE)

#define POSITION(change) UNEDITED ("position", INTEGER, NONE, NULL, change, .flags = AAR_FIELD_POSITION)
