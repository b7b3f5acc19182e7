/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarError:
 * @AAR_ERROR_FAILED: anything that has no code of its own
 * @AAR_ERROR_BUSY: another process holds the lock of the store
 * @AAR_ERROR_FULL: the disk or the quota is full
 * @AAR_ERROR_READ_ONLY: the file, its folder or the medium cannot be written
 * @AAR_ERROR_CORRUPT: the store is damaged
 * @AAR_ERROR_FOREIGN: the file is not a store of this program
 * @AAR_ERROR_NEWER_SCHEMA: the store was written by a newer program
 * @AAR_ERROR_CONSTRAINT: the rows would contradict each other
 * @AAR_ERROR_NOT_FOUND: the file, plan or row does not exist
 * @AAR_ERROR_IO: reading or writing failed otherwise
 * @AAR_ERROR_ENCODING: the text is not UTF-8, UTF-16 or Windows-1252
 * @AAR_ERROR_EMPTY: there is nothing in the document
 * @AAR_ERROR_TOO_LARGE: the document is larger than a plan can be
 * @AAR_ERROR_ENCRYPTED: the document asks for a password
 * @AAR_ERROR_NO_TEXT: the document holds pictures of pages but no text
 * @AAR_ERROR_FORMAT: the document is of a kind that cannot be read, or is not written as its format asks
 * @AAR_ERROR_UNRECOGNISED: the document was read, but no area or initiative was found in it
 * @AAR_ERROR_EXISTS: a plan of that id is in the store already
 * @AAR_ERROR_CLOSED: the round is closed and a correction needs a reason
 * @AAR_ERROR_MOVED: the file of an open store was moved, deleted or replaced
 * @AAR_ERROR_CHANGED: the store says something else by now than was seen when it was decided what to write
 *
 * What can go wrong at the borders of the program. Every code has its own message to the user.
 */
typedef enum
{
  AAR_ERROR_FAILED,
  AAR_ERROR_BUSY,
  AAR_ERROR_FULL,
  AAR_ERROR_READ_ONLY,
  AAR_ERROR_CORRUPT,
  AAR_ERROR_FOREIGN,
  AAR_ERROR_NEWER_SCHEMA,
  AAR_ERROR_CONSTRAINT,
  AAR_ERROR_NOT_FOUND,
  AAR_ERROR_IO,
  AAR_ERROR_ENCODING,
  AAR_ERROR_EMPTY,
  AAR_ERROR_TOO_LARGE,
  AAR_ERROR_ENCRYPTED,
  AAR_ERROR_NO_TEXT,
  AAR_ERROR_FORMAT,
  AAR_ERROR_UNRECOGNISED,
  AAR_ERROR_EXISTS,
  AAR_ERROR_CLOSED,
  AAR_ERROR_MOVED,
  AAR_ERROR_CHANGED,
} AarError;

#define AAR_ERROR (aar_error_quark ())

GQuark aar_error_quark (void);

G_END_DECLS
