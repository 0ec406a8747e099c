// One open renewal with its risk, and what is at stake.
import { addDays, addMonths, type Day } from '@rung/kernel'
import {
  assessBetweenLeads,
  assessRisk,
  chooseModel,
  leadsAmong,
  type RenewalFacts,
  type RiskAssessment,
  type RiskModel,
  riskOverMonths,
  type TermType,
  termTypeOf,
} from '@rung/renewal-risk'
import { nameDrivers } from './name-drivers.ts'
import { MONTH_DAYS, type RiskGrounds, readFeatures } from './read-features.ts'
import type { OpenRenewal } from './read-renewals.ts'

const NO_MODEL = 'there is no risk model'

export type JudgedRenewal = {
  readonly renewal: OpenRenewal
  readonly risk: RiskAssessment
  /** ARR x P(lost), rounded to minor units; null while the ARR is unknown. */
  readonly arrAtRiskMinor: number | null
  /** What it was judged from. */
  readonly facts: RenewalFacts
  /** What each model that was asked says of it, before drivers are named. */
  readonly assessed: ReadonlyMap<RiskModel, RiskAssessment>
}

/** What one of the leads says: of a term under its own model, of a month-to-month plan over so many months. */
export type RiskAtLead = Pick<
  RiskAssessment,
  'basis' | 'interval' | 'modelVersion' | 'n' | 'probabilityLost'
> & {
  readonly leadDays: number
  /** Null for a term. */
  readonly months: number | null
  /** Of a term all that its model says; null for a month-to-month plan. */
  readonly risk: RiskAssessment | null
}

/**
 * Judges under the model for `leadDays`, or for null between those of the leads around the days to the renewal; a month-to-month plan
 * always under the shortest lead's, whose probability for a month is the hazard of that month. Throws without a model.
 */
export function judgeRenewal(
  grounds: RiskGrounds,
  renewal: OpenRenewal,
  models: readonly RiskModel[],
  leadDays: number | null,
): JudgedRenewal {
  const facts = factsOf(grounds, renewal)
  const assessed = new Map<RiskModel, RiskAssessment>()
  const risk = nameDrivers(assess(facts, models, leadDays, grounds.asOf, assessed), grounds)
  const { arrMinor } = renewal
  return {
    renewal,
    risk,
    arrAtRiskMinor: arrMinor === null ? null : Math.round(arrMinor * risk.probabilityLost),
    facts,
    assessed,
  }
}

/** The same before its drivers are named; what each model said is put into `assessed`. */
function assess(
  facts: RenewalFacts,
  models: readonly RiskModel[],
  leadDays: number | null,
  asOf: Day,
  assessed: Map<RiskModel, RiskAssessment>,
): RiskAssessment {
  const { termType } = facts
  const lead = termType === 'monthly' ? 0 : leadDays
  const under = (model: RiskModel): RiskAssessment => {
    const risk = assessRisk(facts, model, asOf)
    assessed.set(model, risk)
    return risk
  }
  const risk =
    lead === null ? assessBetweenLeads(facts, models, asOf, under) : under(modelFor(models, lead, termType))
  if (risk === undefined) throw new Error(NO_MODEL)
  return risk
}

/**
 * The risk at each lead, the shortest first. Of a month-to-month plan: that it is left within as many months, 1 - product(1 -
 * hazard), the running month the first; the age of the customer grows with them.
 * Each model judges once: what the renewal was judged under says what it said.
 */
export function riskAtLeads(
  grounds: RiskGrounds,
  { risk: judged, facts, assessed }: JudgedRenewal,
  models: readonly RiskModel[],
): RiskAtLead[] {
  const leads = leadsAmong(models)
  const { dueOn, termType, features } = facts
  if (termType !== 'monthly') {
    return leads.map(leadDays => {
      const model = modelFor(models, leadDays, termType)
      // what the judgement itself says, when it was made by this model
      const isJudged =
        judged.mixedWith === null &&
        model.version === judged.modelVersion &&
        model.leadDays === judged.leadDays
      const risk = isJudged
        ? judged
        : nameDrivers(assessed.get(model) ?? assessRisk(facts, model, grounds.asOf), grounds)
      const { probabilityLost, interval, basis, n, modelVersion } = risk
      return { leadDays, months: null, probabilityLost, interval, basis, n, modelVersion, risk }
    })
  }
  const hazard = modelFor(models, 0, termType)
  const running = { dueOn: endOfRunning(dueOn, grounds.asOf), features, growing: ['tenure_months'] }
  return leads.map(leadDays => {
    const months = Math.max(1, Math.round(leadDays / MONTH_DAYS))
    const { probabilityLost, interval } = riskOverMonths(running, months, hazard, grounds.asOf)
    const { basis, n, version } = hazard
    return { leadDays, months, probabilityLost, interval, basis, n, modelVersion: version, risk: null }
  })
}

/** What a term of a year is taken to be of an account without a renewal of its own: somebody else pays for it. */
const AS_IF_DUE = { days: 90, months: 12 }

/**
 * P(lost) of the next open renewal; without one, of a year that were due in 90 days: what those who pay for the account
 * read of it.
 */
export function lossRisk(
  grounds: RiskGrounds,
  renewals: readonly JudgedRenewal[],
  models: readonly RiskModel[],
): number {
  const [next] = renewals
  if (next !== undefined) return next.risk.probabilityLost
  const asIf: OpenRenewal = {
    renewalId: '',
    dueOn: addDays(grounds.asOf, AS_IF_DUE.days),
    arrMinor: null,
    currency: null,
    termMonths: AS_IF_DUE.months,
    noticeOn: null,
    csmCall: null,
    csmProbability: null,
    autoRenews: null,
    evidence: [],
  }
  return assess(factsOf(grounds, asIf), models, null, grounds.asOf, new Map()).probabilityLost
}

function factsOf(grounds: RiskGrounds, renewal: OpenRenewal): RenewalFacts {
  const { dueOn, termMonths } = renewal
  return { dueOn, termType: termTypeOf(termMonths), features: readFeatures(grounds, renewal) }
}

/** One that nobody decided is past its day: the plan runs on, month by month. */
function endOfRunning(dueOn: Day, asOf: Day): Day {
  let months = 0
  while (addMonths(dueOn, months) < asOf) months += 1
  return addMonths(dueOn, months)
}

function modelFor(models: readonly RiskModel[], daysAhead: number, termType: TermType): RiskModel {
  const model = chooseModel(models, daysAhead, termType)
  if (model === undefined) throw new Error(NO_MODEL)
  return model
}
