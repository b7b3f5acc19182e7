/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "damage.h"

#include <fcntl.h>
#include <unistd.h>

/* The head of a file of SQLite, without which none of it can be read. */
#define HEAD_SIZE 100

static void
write_head (const char *path, const void *head)
{
  int file = open (path, O_WRONLY);

  g_assert_cmpint (pwrite (file, head, HEAD_SIZE, 0), ==, HEAD_SIZE);
  close (file);
}

/* Gives the head that was overwritten. */
GBytes *
damage_store (const char *path)
{
  g_autofree char *head = g_malloc (HEAD_SIZE);
  g_autofree char *garbage = g_strnfill (HEAD_SIZE, '?');
  int file = open (path, O_RDONLY);

  g_assert_cmpint (pread (file, head, HEAD_SIZE, 0), ==, HEAD_SIZE);
  close (file);
  write_head (path, garbage);
  return g_bytes_new_take (g_steal_pointer (&head), HEAD_SIZE);
}

void
mend_store (const char *path, GBytes *head)
{
  write_head (path, g_bytes_get_data (head, NULL));
}
