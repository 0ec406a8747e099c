// A judged renewal as it is answered, alone and in the list of renewals.

import type { KeptRenewal, RiskAtLead } from '@rung/judgement'
import type { KeptSplit } from '@rung/renewal-risk'
import type { ShownRenewal } from '../actions/show-renewal-risk.ts'
import type { RenewalRiskAnswer } from './schema.ts'

type Figures = Omit<
  RenewalRiskAnswer['renewals'][number],
  'byLead' | 'contributions' | 'givenKept' | 'logit' | 'logitMillionths'
>

/** What both the list and the single answer say of a renewal. */
export function presentFigures({ renewal, risk, arrAtRiskMinor }: Omit<KeptRenewal, 'atLeads'>): Figures {
  return {
    renewalId: renewal.renewalId,
    dueOn: renewal.dueOn,
    daysToDue: risk.daysToDue,
    arrMinor: renewal.arrMinor,
    currency: renewal.currency,
    termMonths: renewal.termMonths,
    noticeOn: renewal.noticeOn,
    csmCall: renewal.csmCall,
    csmProbability: renewal.csmProbability,
    probabilityLost: risk.probabilityLost,
    interval: risk.interval,
    drivers: risk.drivers.map(driver => ({ ...driver })),
    outcomes: outcomesOf(risk.probabilityLost, risk.givenKept),
    basis: risk.basis,
    n: risk.n,
    leadDays: risk.leadDays,
    modelVersion: risk.modelVersion,
    // A row kept before risks were interpolated has none.
    mixedWith: risk.mixedWith ?? null,
    arrAtRiskMinor,
  }
}

export function presentRisk(judged: ShownRenewal): RenewalRiskAnswer['renewals'][number] {
  const { risk } = judged
  return {
    ...presentFigures(judged),
    logit: risk.logitMillionths / 1_000_000,
    logitMillionths: risk.logitMillionths,
    contributions: risk.contributions.map(contribution => ({ ...contribution })),
    givenKept: risk.givenKept,
    byLead: presentLeads(judged.byLead),
  }
}

export function presentLeads(
  byLead: readonly Omit<RiskAtLead, 'risk'>[],
): RenewalRiskAnswer['renewals'][number]['byLead'] {
  return byLead.map(({ leadDays, months, probabilityLost, interval, basis, n, modelVersion }) => ({
    leadDays,
    months,
    probabilityLost,
    interval,
    basis,
    n,
    modelVersion,
  }))
}

function outcomesOf(lost: number, kept: KeptSplit): RenewalRiskAnswer['renewals'][number]['outcomes'] {
  const stays = 1 - lost
  return {
    lost,
    contracted: stays * kept.contracted,
    renewed: stays * kept.renewed,
    expanded: stays * kept.expanded,
  }
}
