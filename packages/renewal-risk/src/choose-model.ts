// Which of the models, one a lead time, answers for a renewal so many days away.
import type { RiskModel } from './model.ts'

/** The shortest lead that still covers the days to the renewal, else the longest there is; undefined without models. */
export function chooseModel(models: readonly RiskModel[], daysToDue: number): RiskModel | undefined {
  const byLead = [...models].sort((a, b) => a.leadDays - b.leadDays)
  return byLead.find(model => model.leadDays >= daysToDue) ?? byLead.at(-1)
}
