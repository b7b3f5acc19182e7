/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF that is encrypted as the first version of the format has it (RC4, 40 bits), written by hand, as no library that
 * the tests use can write one. */
#include "encrypted-pdf.h"

#include <string.h>

#define KEY_SIZE      5
#define PASSWORD_SIZE 32
#define PERMISSIONS   0xfffffffcu
#define ID            "0123456789abcdef"

/* What fills a password up to 32 bytes, from the PDF reference. */
static const guint8 filling[PASSWORD_SIZE] = { 0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e,
                                               0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68,
                                               0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a };

static void
rc4 (const guint8 *key, gsize key_size, guint8 *data, gsize size)
{
  guint8 state[256];
  guint8 i = 0, j = 0;

  for (guint k = 0; k < 256; k++)
    state[k] = (guint8) k;
  for (guint k = 0; k < 256; k++)
    {
      guint8 held = state[k];

      j = (guint8) (j + held + key[k % key_size]);
      state[k] = state[j];
      state[j] = held;
    }
  j = 0;
  for (gsize k = 0; k < size; k++)
    {
      guint8 held = state[++i];

      j = (guint8) (j + held);
      state[i] = state[j];
      state[j] = held;
      data[k] ^= state[(guint8) (state[i] + state[j])];
    }
}

static void
md5 (const guint8 *data, gsize size, guint8 digest[16])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);
  gsize length = 16;

  g_checksum_update (sum, data, (gssize) size);
  g_checksum_get_digest (sum, digest, &length);
}

static void
fill_password (const char *password, guint8 filled[PASSWORD_SIZE])
{
  gsize length = MIN (strlen (password), PASSWORD_SIZE);

  memcpy (filled, password, length);
  memcpy (filled + length, filling, PASSWORD_SIZE - length);
}

static void
make_keys (const char *password, guint8 owner[PASSWORD_SIZE], guint8 user[PASSWORD_SIZE], guint8 key[KEY_SIZE])
{
  guint8 digest[16], seed[PASSWORD_SIZE * 2 + 4 + sizeof ID - 1];
  guint32 permissions = GUINT32_TO_LE (PERMISSIONS);

  fill_password ("the owner", seed);
  md5 (seed, PASSWORD_SIZE, digest);
  fill_password (password, owner);
  rc4 (digest, KEY_SIZE, owner, PASSWORD_SIZE);

  fill_password (password, seed);
  memcpy (seed + PASSWORD_SIZE, owner, PASSWORD_SIZE);
  memcpy (seed + 2 * PASSWORD_SIZE, &permissions, 4);
  memcpy (seed + 2 * PASSWORD_SIZE + 4, ID, sizeof ID - 1);
  md5 (seed, sizeof seed, digest);
  memcpy (key, digest, KEY_SIZE);
  memcpy (user, filling, PASSWORD_SIZE);
  rc4 (key, KEY_SIZE, user, PASSWORD_SIZE);
}

static void
encrypt_object (const guint8 key[KEY_SIZE], guint8 object, GString *content)
{
  guint8 seed[KEY_SIZE + 5] = { 0 }, digest[16];

  memcpy (seed, key, KEY_SIZE);
  seed[KEY_SIZE] = object;
  md5 (seed, sizeof seed, digest);
  rc4 (digest, sizeof seed, (guint8 *) content->str, content->len);
}

static void
append_hex (GString *pdf, const guint8 *data, gsize size)
{
  g_string_append_c (pdf, '<');
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (pdf, "%02x", data[i]);
  g_string_append_c (pdf, '>');
}

static void
append_trailer (GString *pdf, const gsize *offsets, guint n_objects, const guint8 *owner, const guint8 *user)
{
  gsize start = pdf->len;

  g_string_append_printf (pdf, "xref\n0 %u\n0000000000 65535 f \n", n_objects + 1);
  for (guint i = 0; i < n_objects; i++)
    g_string_append_printf (pdf, "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[i]);
  g_string_append_printf (pdf, "trailer\n<< /Size %u /Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O ",
                          n_objects + 1);
  append_hex (pdf, owner, PASSWORD_SIZE);
  g_string_append (pdf, " /U ");
  append_hex (pdf, user, PASSWORD_SIZE);
  g_string_append_printf (pdf, " /P %d >> /ID [(" ID ")(" ID ")] >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          (gint32) PERMISSIONS, start);
}

/**
 * encrypted_pdf_new:
 * @password: what opens it, empty where every program may
 * @text: a line of ASCII to show
 *
 * Makes an encrypted PDF of one page.
 *
 * Returns: (transfer full): the file
 */
GBytes *
encrypted_pdf_new (const char *password, const char *text)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  };
  guint8 owner[PASSWORD_SIZE], user[PASSWORD_SIZE], key[KEY_SIZE];
  gsize offsets[G_N_ELEMENTS (objects) + 1];
  g_autoptr (GString) content = g_string_new (NULL);
  GString *pdf = g_string_new ("%PDF-1.4\n");
  guint n = G_N_ELEMENTS (objects);

  make_keys (password, owner, user, key);
  for (guint i = 0; i < n; i++)
    {
      offsets[i] = pdf->len;
      g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", i + 1, objects[i]);
    }
  g_string_printf (content, "BT /F 12 Tf 72 720 Td (%s) Tj ET", text);
  encrypt_object (key, (guint8) (n + 1), content);
  offsets[n] = pdf->len;
  g_string_append_printf (pdf, "%u 0 obj\n<< /Length %" G_GSIZE_FORMAT " >>\nstream\n", n + 1, content->len);
  g_string_append_len (pdf, content->str, (gssize) content->len);
  g_string_append (pdf, "\nendstream\nendobj\n");
  append_trailer (pdf, offsets, n + 1, owner, user);
  return g_string_free_to_bytes (pdf);
}
