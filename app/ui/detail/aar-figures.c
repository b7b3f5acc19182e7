/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-figures.h"

#include "aar-detail-figures.h"
#include "aar-figure.h"
#include "aar-widgets.h"

void
aar_figures_show (AdwWrapBox *box, gpointer record, AarPlanSurvey *survey)
{
  g_autoptr (GPtrArray) figures = aar_detail_list_figures (record, survey);

  aar_wrap_box_clear (box);
  for (guint i = 0; i < figures->len; i++)
    {
      const AarDetailLine *figure = figures->pdata[i];

      adw_wrap_box_append (box, aar_figure_new (figure->value, figure->label));
    }
  gtk_widget_set_visible (GTK_WIDGET (box), figures->len > 0);
}
