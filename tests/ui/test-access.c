/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#include "aar-sidebar.h"

/* Every screen for those who see it with their ears and walk through it with their keyboard. */

/* ---- names ---- */

static gboolean
has_words (GtkWidget *widget)
{
  g_autoptr (GPtrArray) labels = ui_find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (*gtk_label_get_text (labels->pdata[i]) != '\0')
      return TRUE;
  return FALSE;
}

static gboolean
is_called (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (tooltip != NULL && *tooltip != '\0');
}

/* What is typed in is called by the row or the entry around it. */
static gboolean
is_called_by_what_holds_it (GtkWidget *widget)
{
  for (guint i = 0; i < 4 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    if (is_called (widget) || ADW_IS_ENTRY_ROW (widget))
      return TRUE;
  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget))
    return is_called_by_what_holds_it (widget);
  /* the words in a list are those of its rows; that of a combo row is the row's own */
  if (GTK_IS_LIST_VIEW (widget))
    return is_called (widget) || gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL;
  return is_called (widget) || is_called (gtk_widget_get_parent (widget)) || has_words (widget);
}

static char *
describe (GtkWidget *widget)
{
  GString *path = g_string_new (GTK_IS_BUTTON (widget) ? gtk_button_get_icon_name (GTK_BUTTON (widget)) : NULL);

  for (guint i = 0; i < 6 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (path, " < %s", G_OBJECT_TYPE_NAME (widget));
  return g_string_free_and_steal (path);
}

/* Whoever hears the window is told what each thing is that the focus can come to. */
static void
assert_names (UiScene *scene, const char *screen)
{
  g_autoptr (GPtrArray) widgets = ui_find_all (scene->window, GTK_TYPE_WIDGET);

  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = widgets->pdata[i];

      if (gtk_widget_get_mapped (widget) && gtk_widget_get_focusable (widget) && !is_named (widget))
        {
          g_autofree char *what = describe (widget);

          g_test_message ("%s: without a name: %s", screen, what);
          g_test_fail ();
        }
    }
}

static gboolean
tells_on_pointing (GtkWidget *button)
{
  GtkWidget *child = gtk_widget_get_first_child (button);

  return gtk_widget_get_has_tooltip (button) || gtk_widget_get_has_tooltip (gtk_widget_get_parent (button)) ||
         (child != NULL && gtk_widget_get_has_tooltip (child));
}

/* A button that shows no word tells on pointing what it does; those of a window and of a number are known. */
static void
assert_tooltips (UiScene *scene, const char *screen)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (scene->window, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = buttons->pdata[i];
      gboolean is_known = gtk_widget_has_css_class (button, "close") ||
                          gtk_widget_get_ancestor (button, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
                          gtk_widget_get_ancestor (button, GTK_TYPE_SPIN_BUTTON) != NULL;

      if (gtk_widget_get_mapped (button) && !is_known && !has_words (button) && !tells_on_pointing (button))
        {
          g_autofree char *what = describe (button);

          g_test_message ("%s: without a word: %s", screen, what);
          g_test_fail ();
        }
    }
}

static const struct
{
  const char *name;
  AarPlaceKind kind;
} places[] = {
  { "plan", AAR_PLACE_PLAN },
  { "area", AAR_PLACE_AREA },
  { "initiatives", AAR_PLACE_INITIATIVES },
  { "responsibles", AAR_PLACE_RESPONSIBLES },
  { "rounds", AAR_PLACE_ROUNDS },
  { "references", AAR_PLACE_REFERENCES },
  { "organisation", AAR_PLACE_ORGANISATION },
  { "checks", AAR_PLACE_CHECKS },
  { "all plans", AAR_PLACE_ALL_PLANS },
};

static void
test_places (gconstpointer data)
{
  g_autoptr (UiScene) scene = ui_scene_new_wide (GPOINTER_TO_INT (data));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gint64 id = places[i].kind == AAR_PLACE_AREA ? scene->fixture->area : 0;
      gint64 plan = places[i].kind == AAR_PLACE_ALL_PLANS ? 0 : scene->fixture->plan;

      aar_window_go (scene->window, &(AarPlace) { places[i].kind, plan, id }, 0);
      ui_settle ();
      assert_names (scene, places[i].name);
      assert_tooltips (scene, places[i].name);
    }
  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_PLAN, scene->fixture->plan, 0 }, scene->fixture->node);
  ui_settle ();
  assert_names (scene, "initiative");
  assert_tooltips (scene, "initiative");
}

static void
test_dialogs (void)
{
  static const char *const actions[] = {
    "win.new-plan", "win.continue-plan", "win.export", "win.show-plan-history", "win.show-history", "app.preferences",
  };
  g_autoptr (UiScene) scene = ui_scene_new ();

  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_PLAN, scene->fixture->plan, 0 }, scene->fixture->node);
  ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), actions[i], NULL));
      ui_settle ();
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (scene->window));
      g_assert_nonnull (dialog);
      assert_names (scene, actions[i]);
      assert_tooltips (scene, actions[i]);
      adw_dialog_force_close (dialog);
      ui_settle ();
    }
}

/* ---- the way of the focus ---- */

static gboolean
is_in (GtkWidget *widget, gpointer ancestor)
{
  return widget == ancestor || gtk_widget_is_ancestor (widget, ancestor);
}

/* The Tab key comes to each pane and leaves it again. */
static void
test_tab (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  gpointer panes[] = { ui_find (scene->window, AAR_TYPE_SIDEBAR), scene->list, scene->detail };
  guint n_entered[G_N_ELEMENTS (panes)] = { 0 };
  GtkWidget *before = NULL;

  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_PLAN, scene->fixture->plan, 0 }, scene->fixture->node);
  ui_settle ();
  for (guint n = 0; n < 400 && n_entered[2] < 2; n++)
    {
      GtkWidget *focus;

      g_signal_emit_by_name (scene->window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (scene->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_get_mapped (focus));
      for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
        if (is_in (focus, panes[i]) && (before == NULL || !is_in (before, panes[i])))
          n_entered[i]++;
      before = focus;
    }
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    g_assert_cmpuint (n_entered[i], >=, 1);
  /* round and round: nothing holds the focus */
  g_assert_cmpuint (n_entered[2], ==, 2);
}

int
main (int argc, char *argv[])
{
  ui_scene_init (&argc, &argv);
  g_test_add_data_func ("/access/places/wide", GINT_TO_POINTER (1200), test_places);
  g_test_add_data_func ("/access/places/narrow", GINT_TO_POINTER (370), test_places);
  g_test_add_func ("/access/dialogs", test_dialogs);
  g_test_add_func ("/access/tab", test_tab);
  return ui_scene_run_tests ();
}
