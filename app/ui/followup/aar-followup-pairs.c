/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-pairs.h"

#include "aar-followup-array.h"
#include "aar-followup-pair-row.h"

/**
 * AarFollowupPairs:
 *
 * A list of initiatives with two answers beside each other: what turned since the round before, or where effort and
 * economy differ.
 */
struct _AarFollowupPairs
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *title_label;
  AdwStatusPage *empty_page;
  AarFollowupArray *pairs;
};

G_DEFINE_FINAL_TYPE (AarFollowupPairs, aar_followup_pairs, ADW_TYPE_BIN)

static void
activate_cb (AarFollowupPairs *self, guint position)
{
  g_autoptr (AarFollowupPair) pair = g_list_model_get_item (G_LIST_MODEL (self->pairs), position);

  if (pair != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-initiative", "x",
                                aar_record_get_id (aar_followup_pair_get_node (pair)));
}

static void
aar_followup_pairs_dispose (GObject *object)
{
  /* the bin would look at its child once more after the template has let go of it */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_FOLLOWUP_PAIRS);
  G_OBJECT_CLASS (aar_followup_pairs_parent_class)->dispose (object);
}

static void
aar_followup_pairs_class_init (AarFollowupPairsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_followup_pairs_dispose;
  g_type_ensure (AAR_TYPE_FOLLOWUP_ARRAY);
  g_type_ensure (AAR_TYPE_FOLLOWUP_PAIR);
  g_type_ensure (AAR_TYPE_FOLLOWUP_PAIR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-followup-pairs.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPairs, stack);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPairs, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPairs, empty_page);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPairs, pairs);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_followup_pairs_init (AarFollowupPairs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
aar_followup_pairs_set (AarFollowupPairs *self, GPtrArray *pairs, const char *title, const char *nothing)
{
  g_return_if_fail (AAR_IS_FOLLOWUP_PAIRS (self));

  gtk_label_set_text (self->title_label, title);
  adw_status_page_set_title (self->empty_page, nothing);
  aar_followup_array_set (self->pairs, pairs);
  gtk_stack_set_visible_child_name (self->stack, pairs->len > 0 ? "list" : "empty");
}
