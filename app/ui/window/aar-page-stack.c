/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-page-stack.h"

#include "aar-catalogue.h"
#include "aar-check-page.h"
#include "aar-followup-page.h"
#include "aar-initiatives-page.h"
#include "aar-organisation-page.h"

/**
 * AarPageStack:
 *
 * The pages of a window, of which the one of the place is seen. Under every other page the list of initiatives stays,
 * as one can search and go through it from everywhere. Its property `narrow` says whether the window has room for one
 * thing beside the other.
 */
struct _AarPageStack
{
  AdwBin parent_instance;

  GtkStack *stack;
  AarPage *initiatives;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (AarPageStack, aar_page_stack, ADW_TYPE_BIN)

/* Which page shows a place; what stands in no line are initiatives. */
static const struct
{
  AarPlaceKind kind;
  GType (*get_type) (void);
} pages[] = {
  { AAR_PLACE_ROUNDS, aar_followup_page_get_type }, { AAR_PLACE_ROUND, aar_followup_page_get_type },
  { AAR_PLACE_REFERENCES, aar_catalogue_get_type }, { AAR_PLACE_ORGANISATION, aar_organisation_page_get_type },
  { AAR_PLACE_CHECKS, aar_check_page_get_type },
};

typedef enum
{
  PROP_NARROW = 1,
} AarPageStackProperty;

static guint counted_signal, files_dropped_signal;

static void
counted_cb (AarPageStack *self, guint n, const char *description, AarPage *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (G_OBJECT_TYPE (page) == pages[i].get_type ())
      g_signal_emit (self, counted_signal, 0, pages[i].kind, n, description);
}

static void
files_dropped_cb (AarPageStack *self, GListModel *files)
{
  g_signal_emit (self, files_dropped_signal, 0, files);
}

static AarPage *
add_page (AarPageStack *self, GType type)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, g_type_name (type));

  if (page != NULL)
    return AAR_PAGE (page);
  page = g_object_new (type, NULL);
  gtk_stack_add_named (self->stack, page, g_type_name (type));
  g_signal_connect_object (page, "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "files-dropped", G_CALLBACK (files_dropped_cb), self, G_CONNECT_SWAPPED);
  return AAR_PAGE (page);
}

static void
set_narrow (AarPageStack *self, gboolean narrow)
{
  self->narrow = narrow;
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (AAR_PAGE_GET_IFACE (page)->set_narrow != NULL)
      AAR_PAGE_GET_IFACE (page)->set_narrow (AAR_PAGE (page), narrow);
}

static void
aar_page_stack_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, AAR_PAGE_STACK (object)->narrow);
}

static void
aar_page_stack_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  set_narrow (AAR_PAGE_STACK (object), g_value_get_boolean (value));
}

static void
aar_page_stack_class_init (AarPageStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = aar_page_stack_get_property;
  object_class->set_property = aar_page_stack_set_property;

  g_object_class_install_property (
      object_class, PROP_NARROW,
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  counted_signal = g_signal_new ("counted", AAR_TYPE_PAGE_STACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                 G_TYPE_INT, G_TYPE_UINT, G_TYPE_STRING);
  files_dropped_signal = g_signal_new ("files-dropped", AAR_TYPE_PAGE_STACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);
}

static void
aar_page_stack_init (AarPageStack *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  self->initiatives = add_page (self, AAR_TYPE_INITIATIVES_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    add_page (self, pages[i].get_type ());
}

AarPage *
aar_page_stack_get_page (AarPageStack *self, AarPlaceKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].kind == kind)
      return add_page (self, pages[i].get_type ());
  return self->initiatives;
}

void
aar_page_stack_set_store (AarPageStack *self, AarStore *store)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (AAR_PAGE_GET_IFACE (page)->set_store != NULL)
      AAR_PAGE_GET_IFACE (page)->set_store (AAR_PAGE (page), store);
}

/* Shows the page of the place as it is now. Who has not just come there may be searching elsewhere. */
void
aar_page_stack_show (AarPageStack *self, AarBrowser *browser, gboolean come)
{
  AarPage *page = aar_page_stack_get_page (self, aar_browser_get_place (browser)->kind);

  AAR_PAGE_GET_IFACE (self->initiatives)->show (self->initiatives, browser);
  if (page != self->initiatives)
    AAR_PAGE_GET_IFACE (page)->show (page, browser);
  if (come)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
}

void
aar_page_stack_follow (AarPageStack *self, AarBrowser *browser)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (AAR_PAGE_GET_IFACE (page)->follow != NULL)
      AAR_PAGE_GET_IFACE (page)->follow (AAR_PAGE (page), browser);
}

/* Searches in the page that is seen, or if it has nothing to search in, in the list of initiatives. */
void
aar_page_stack_search (AarPageStack *self)
{
  AarPage *page = AAR_PAGE (gtk_stack_get_visible_child (self->stack));

  if (AAR_PAGE_GET_IFACE (page)->search == NULL)
    page = self->initiatives;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  AAR_PAGE_GET_IFACE (page)->search (page);
}

void
aar_page_stack_step (AarPageStack *self, int step)
{
  AarPage *page = AAR_PAGE (gtk_stack_get_visible_child (self->stack));

  if (AAR_PAGE_GET_IFACE (page)->step == NULL)
    page = self->initiatives;
  AAR_PAGE_GET_IFACE (page)->step (page, step);
}
