// The lead somebody asks for, held against the models there are.
import { type Refusal, refuse } from '@rung/kernel'
import { leadsAmong, type RiskModel } from '@rung/renewal-risk'

/** The lead asked for, if there is a model for it; null where none is asked for. */
export function chooseLead(leadDays: number | null, models: readonly RiskModel[]): number | null | Refusal {
  const leads = leadsAmong(models)
  if (leadDays === null || leads.includes(leadDays)) return leadDays
  return refuse('invalid', `there is no model for a lead of ${leadDays} days`, {
    field: 'leadDays',
    fix: `Ask for one of ${leads.join(', ')}, or leave it out.`,
  })
}
