/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-notices.h"

static void
assert_told (AarNotices *notices, const char *title, const char *action)
{
  g_autofree char *told = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  gboolean revealed;

  g_object_get (notices, "revealed", &revealed, "title", &told, "action-name", &name, "button-label", &label, NULL);
  g_assert_true (revealed);
  g_assert_cmpstr (told, ==, title);
  g_assert_cmpstr (name, ==, action);
  g_assert_cmpint (label != NULL, ==, action != NULL);
}

/* Each takes the place of those below it, and gives it back when it is over. */
static void
test_order (void)
{
  static const struct
  {
    AarNotice notice;
    const char *title;
    const char *action;
  } upwards[] = {
    { AAR_NOTICE_READ_ONLY, "The disk is write-protected", NULL },
    { AAR_NOTICE_PAST, "As it stood on 3 March", "win.close" },
    { AAR_NOTICE_SAMPLES, "These are the sample plans", "win.open-default" },
    { AAR_NOTICE_UNREAD, "The store cannot be read", NULL },
    { AAR_NOTICE_STEP, "Undoing Import", NULL },
  };
  g_autoptr (AarNotices) notices = aar_notices_new ();

  G_STATIC_ASSERT (G_N_ELEMENTS (upwards) == AAR_N_NOTICES);
  for (guint i = 0; i < G_N_ELEMENTS (upwards); i++)
    {
      aar_notices_set (notices, upwards[i].notice, upwards[i].title);
      assert_told (notices, upwards[i].title, upwards[i].action);
    }
  for (guint i = G_N_ELEMENTS (upwards); i-- > 1;)
    {
      aar_notices_set (notices, upwards[i].notice, NULL);
      g_assert_false (aar_notices_has (notices, upwards[i].notice));
      assert_told (notices, upwards[i - 1].title, upwards[i - 1].action);
    }
}

/* What is less urgent does not come in between, and goes unseen. */
static void
test_below (void)
{
  g_autoptr (AarNotices) notices = aar_notices_new ();

  aar_notices_set (notices, AAR_NOTICE_UNREAD, "The store cannot be read");
  aar_notices_set (notices, AAR_NOTICE_READ_ONLY, "The disk is write-protected");
  assert_told (notices, "The store cannot be read", NULL);
  g_assert_true (aar_notices_has (notices, AAR_NOTICE_READ_ONLY));
  aar_notices_set (notices, AAR_NOTICE_READ_ONLY, NULL);
  assert_told (notices, "The store cannot be read", NULL);
  aar_notices_set (notices, AAR_NOTICE_UNREAD, "The disk is gone");
  assert_told (notices, "The disk is gone", NULL);
}

/* While the banner folds away it still says what it said. */
static void
test_end (void)
{
  g_autoptr (AarNotices) notices = aar_notices_new ();
  g_autofree char *title = NULL;
  gboolean revealed = TRUE;

  g_object_get (notices, "revealed", &revealed, "title", &title, NULL);
  g_assert_false (revealed);
  g_assert_cmpstr (title, ==, "");
  g_clear_pointer (&title, g_free);
  aar_notices_set (notices, AAR_NOTICE_STEP, "Undoing Import");
  aar_notices_set (notices, AAR_NOTICE_STEP, NULL);
  g_object_get (notices, "revealed", &revealed, "title", &title, NULL);
  g_assert_false (revealed);
  g_assert_cmpstr (title, ==, "Undoing Import");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notices/order", test_order);
  g_test_add_func ("/notices/below", test_below);
  g_test_add_func ("/notices/end", test_end);
  return g_test_run ();
}
