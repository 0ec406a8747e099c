// The renewals of a judgement as they are kept and listed: each with its risk, the reasons, and what each lead's model says.
import type { Day } from '@rung/kernel'
import type { RiskAssessment } from '@rung/renewal-risk'
import type { SubjectSignals } from '@rung/signals'
import { type AccountMark, accountMarks } from './account-marks.ts'
import type { HealthPolicies } from './health-policies.ts'
import { renewalsAtLeads } from './judge-account.ts'
import type { RiskAtLead } from './judge-renewal.ts'
import type { Judgement } from './judgement.ts'
import type { OpenRenewal } from './read-renewals.ts'

/** Of an assessment what lists show; its contributions stand in the account's own answer. */
export type KeptRisk = Omit<RiskAssessment, 'asOf' | 'contributions' | 'dueOn'>

export type KeptRenewal = {
  readonly renewal: OpenRenewal
  readonly risk: KeptRisk
  /** ARR x P(lost), rounded to minor units; null while the ARR is unknown. */
  readonly arrAtRiskMinor: number | null
  /** At each lead, the shortest first. */
  readonly atLeads: readonly KeptLead[]
  /** Of the account; left out of a row from before they were kept. */
  readonly marks?: readonly AccountMark[]
}

export type KeptLead = Omit<RiskAtLead, 'risk'> & {
  /** Of a term: the rest of what its model says; null for a month-to-month plan. */
  readonly reasons: Pick<KeptRisk, 'drivers' | 'givenKept' | 'logitMillionths'> | null
}

/** A renewal of the signals that is decided: a forecast counts it until the ledger of terms does. */
export type DecidedRenewal = Pick<
  OpenRenewal,
  'arrMinor' | 'csmCall' | 'csmProbability' | 'dueOn' | 'evidence' | 'renewalId'
> & { readonly arrAfterMinor: number | null }

/** The open renewals, in the order of the judgement. */
export function keptRenewals(judgement: Judgement, policies: HealthPolicies): KeptRenewal[] {
  const atLeads = renewalsAtLeads(judgement, policies)
  const marks = accountMarks(judgement.signals, judgement.asOf)
  return judgement.renewals.map(({ renewal, risk, arrAtRiskMinor }, at) => ({
    renewal,
    risk: keptRisk(risk),
    arrAtRiskMinor,
    atLeads: (atLeads[at] ?? []).map(keptLead),
    marks,
  }))
}

/**
 * The renewal as the model of another lead judges it; a month-to-month plan stays as it is, and so does every renewal
 * for null.
 */
export function atLead(kept: KeptRenewal, leadDays: number | null): KeptRenewal {
  const lead = kept.atLeads.find(each => each.leadDays === leadDays)
  if (lead === undefined || lead.reasons === null) return kept
  const { months: _, reasons, ...figures } = lead
  const { arrMinor } = kept.renewal
  return {
    ...kept,
    risk: { ...figures, ...reasons, daysToDue: kept.risk.daysToDue, mixedWith: null },
    arrAtRiskMinor: arrMinor === null ? null : Math.round(arrMinor * lead.probabilityLost),
  }
}

/** Decided renewals with a day, by id. */
export function decidedRenewals({ signals }: Judgement): DecidedRenewal[] {
  return signals
    .subjects('renewal')
    .flatMap(renewal => {
      const dueOn = renewal.value('due_on')
      return dueOn === null || renewal.value('resolution') === null ? [] : [decidedRenewal(renewal, dueOn)]
    })
    .sort((a, b) => (a.renewalId < b.renewalId ? -1 : 1))
}

function decidedRenewal(renewal: SubjectSignals<'renewal'>, dueOn: Day): DecidedRenewal {
  return {
    renewalId: renewal.id,
    dueOn,
    arrMinor: renewal.value('arr_minor'),
    arrAfterMinor: renewal.value('arr_after_minor'),
    csmCall: renewal.value('csm_call'),
    csmProbability: renewal.value('csm_probability'),
    evidence: renewal.signal('due_on')?.evidence ?? [],
  }
}

function keptRisk({ asOf: _, contributions: __, dueOn: ___, ...kept }: RiskAssessment): KeptRisk {
  return kept
}

function keptLead({ risk, ...shown }: RiskAtLead): KeptLead {
  if (risk === null) return { ...shown, reasons: null }
  const { drivers, givenKept, logitMillionths } = risk
  return { ...shown, reasons: { drivers, givenKept, logitMillionths } }
}
