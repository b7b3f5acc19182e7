/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-unit-uses-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-format.h"

/**
 * AarUnitUsesDialog:
 *
 * Where a unit is used: each initiative with what the unit is there. A row leads to its initiative.
 */
struct _AarUnitUsesDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkListView *list_view;
  GtkNoSelection *selection;

  AarUnitUsage *usage;
};

G_DEFINE_FINAL_TYPE (AarUnitUsesDialog, aar_unit_uses_dialog, ADW_TYPE_DIALOG)

/* What the rows show: the initiative and the role, as the string of a GtkStringObject cannot hold both. */
#define AAR_TYPE_UNIT_USE (aar_unit_use_get_type ())
G_DECLARE_FINAL_TYPE (AarUnitUse, aar_unit_use, AAR, UNIT_USE, GObject)

struct _AarUnitUse
{
  GObject parent_instance;

  gint64 plan;
  gint64 node;
  char *title;
  GString *roles;
};

G_DEFINE_FINAL_TYPE (AarUnitUse, aar_unit_use, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_ROLES,
  PROP_DESCRIPTION,
} AarUnitUseProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

static void
aar_unit_use_finalize (GObject *object)
{
  AarUnitUse *self = AAR_UNIT_USE (object);

  g_clear_pointer (&self->title, g_free);
  g_string_free (self->roles, TRUE);
  G_OBJECT_CLASS (aar_unit_use_parent_class)->finalize (object);
}

static void
aar_unit_use_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarUnitUse *self = AAR_UNIT_USE (object);

  switch ((AarUnitUseProperty) property)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ROLES:
      g_value_set_string (value, self->roles->str);
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, g_strdup_printf ("%s, %s", self->title, self->roles->str));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_unit_use_class_init (AarUnitUseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_unit_use_finalize;
  object_class->get_property = aar_unit_use_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ROLES] = g_param_spec_string ("roles", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_unit_use_init (AarUnitUse *self)
{
  self->roles = g_string_new (NULL);
}

static void
activate_cb (AarUnitUsesDialog *self, guint position)
{
  g_autoptr (AarUnitUse) use = g_list_model_get_item (gtk_no_selection_get_model (self->selection), position);

  if (use == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-node", "(xx)", use->plan, use->node);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
aar_unit_uses_dialog_dispose (GObject *object)
{
  AarUnitUsesDialog *self = AAR_UNIT_USES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_UNIT_USES_DIALOG);
  g_clear_object (&self->usage);
  G_OBJECT_CLASS (aar_unit_uses_dialog_parent_class)->dispose (object);
}

static void
aar_unit_uses_dialog_class_init (AarUnitUsesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_unit_uses_dialog_dispose;

  g_type_ensure (AAR_TYPE_UNIT_USE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/organisation/aar-unit-uses-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarUnitUsesDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarUnitUsesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AarUnitUsesDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, AarUnitUsesDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_unit_uses_dialog_init (AarUnitUsesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* One item for each initiative, in the order of the document, as several roles of a unit there are one place. */
static GHashTable *
gather (AarUnitUsage *usage, gint64 unit)
{
  GHashTable *made = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  GPtrArray *uses = aar_unit_usage_get_uses (usage, unit);

  for (guint i = 0; i < uses->len; i++)
    {
      gint64 node = aar_unit_usage_get_node (usage, uses->pdata[i]);
      g_autofree char *role = aar_unit_usage_name_use (usage, uses->pdata[i]);
      AarUnitUse *use = g_hash_table_lookup (made, &node);

      if (use == NULL)
        {
          use = g_object_new (AAR_TYPE_UNIT_USE, NULL);
          use->node = node;
          g_hash_table_insert (made, &use->node, use);
        }
      g_string_append_printf (use->roles, "%s%s", use->roles->len > 0 ? ", " : "", role);
    }
  return made;
}

/* Adds those of a plan; of other plans than the one that is open it is told which. */
static void
list_plan (GListStore *list, GHashTable *made, AarPlanContent *content, gboolean is_other)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  AarPlan *plan = aar_plan_content_get_plan (content);
  const char *title = aar_record_get_text (plan, AAR_PLAN_TITLE);

  for (guint i = 0; i < nodes->len; i++)
    {
      gint64 id = aar_record_get_id (nodes->pdata[i]);
      AarUnitUse *use = g_hash_table_lookup (made, &id);

      if (use == NULL)
        continue;
      use->plan = aar_record_get_id (plan);
      use->title = aar_format_heading (nodes->pdata[i]);
      if (is_other && title != NULL)
        g_string_append_printf (use->roles, "  ·  %s", title);
      g_list_store_append (list, use);
    }
}

static GListStore *
list_uses (AarUnitUsage *usage, gint64 unit)
{
  GListStore *list = g_list_store_new (AAR_TYPE_UNIT_USE);
  g_autoptr (GHashTable) made = gather (usage, unit);
  GPtrArray *contents = aar_unit_usage_get_contents (usage);
  AarPlanContent *own = aar_unit_usage_get_content (usage);

  list_plan (list, made, own, FALSE);
  for (guint i = 0; i < contents->len; i++)
    if (contents->pdata[i] != (gpointer) own)
      list_plan (list, made, contents->pdata[i], TRUE);
  return list;
}

AarUnitUsesDialog *
aar_unit_uses_dialog_new (AarUnitUsage *usage, AarUnit *unit)
{
  AarUnitUsesDialog *self = g_object_new (AAR_TYPE_UNIT_USES_DIALOG, NULL);
  g_autoptr (GListStore) list = list_uses (usage, aar_record_get_id (unit));
  g_autofree char *name = aar_format_unit (unit);

  self->usage = g_object_ref (usage);
  adw_window_title_set_subtitle (self->window_title, name);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (list));
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (list)) > 0 ? "list" : "none");
  return self;
}
