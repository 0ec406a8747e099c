// The risk as it is served: between two leads their models are interpolated, so that no date moves it by itself.
import { type Day, daysBetween } from '@rung/kernel'
import { logit, sigmoid } from '@rung/statistics'
import { assessRisk, type RenewalFacts, type RiskAssessment } from './assess-risk.ts'
import { chooseModel, leadsAmong } from './choose-model.ts'
import { driversOf } from './drivers.ts'
import { MILLIONTHS } from './millionths.ts'
import type { RiskModel } from './model.ts'
import type { RiskContribution } from './risk-contribution.ts'
import type { KeptSplit } from './split-kept.ts'

/**
 * logit = (1 - s) x logit of the shorter lead + s x logit of the longer, s = (days to due - shorter) / (longer - shorter).
 *
 * Each contribution is interpolated and rounded to millionths, and the logit is their sum, so they add up exactly. At a lead,
 * before the shortest and beyond the longest one model answers. What is named (lead, version, basis, n) is of the model that weighs
 * more; `mixedWith` names the other. Undefined without models. `assess` gives what one model says: of a caller that asks again.
 *
 * @example 60 days ahead, logit -1 at 30 days and -2 at 90 // s = 0.5, logit -1.5
 */
export function assessBetweenLeads(
  renewal: RenewalFacts,
  models: readonly RiskModel[],
  asOf: Day,
  assess: (model: RiskModel) => RiskAssessment = model => assessRisk(renewal, model, asOf),
): RiskAssessment | undefined {
  const daysToDue = daysBetween(asOf, renewal.dueOn)
  const leads = leadsAmong(models)
  const shorter = leads.findLast(lead => lead <= daysToDue)
  const longer = leads.find(lead => lead >= daysToDue)
  const under = (lead: number): RiskAssessment | undefined => {
    const model = chooseModel(models, lead, renewal.termType)
    return model && assess(model)
  }
  if (shorter === undefined || longer === undefined || shorter === longer) return under(daysToDue)
  const share = (daysToDue - shorter) / (longer - shorter)
  return mixed(under(shorter) as RiskAssessment, under(longer) as RiskAssessment, share)
}

function mixed(shorter: RiskAssessment, longer: RiskAssessment, longerShare: number): RiskAssessment {
  const between = (one: number, other: number) => one + (other - one) * longerShare
  const betweenShares = (one: number, other: number) => sigmoid(between(logit(one), logit(other)))
  const contributions = mixedContributions(shorter, longer, between)
  const logitMillionths = contributions.reduce((sum, each) => sum + each.millionths, 0)
  const [main, other] = longerShare > 0.5 ? [longer, shorter] : [shorter, longer]
  const probabilityLost = sigmoid(logitMillionths / MILLIONTHS)
  return {
    ...main,
    logitMillionths,
    probabilityLost,
    // A millionth of rounding must not put the probability outside.
    interval: {
      level: main.interval.level,
      low: Math.min(probabilityLost, betweenShares(shorter.interval.low, longer.interval.low)),
      high: Math.max(probabilityLost, betweenShares(shorter.interval.high, longer.interval.high)),
    },
    contributions,
    drivers: driversOf(contributions.filter(isOfFeature)),
    givenKept: mixedSplit(shorter.givenKept, longer.givenKept, between),
    mixedWith: {
      leadDays: other.leadDays,
      modelVersion: other.modelVersion,
      basis: other.basis,
      share: Math.min(longerShare, 1 - longerShare),
    },
  }
}

type Between = (one: number, other: number) => number

/** In the order of an assessment: base, features by size and name, uncertainty where one of them has it, calibration, bounds. What one of them has no term for is 0 there. */
function mixedContributions(
  shorter: RiskAssessment,
  longer: RiskAssessment,
  between: Between,
): RiskContribution[] {
  const ofShorter = new Map(shorter.contributions.map(each => [keyOf(each), each]))
  const ofLonger = new Map(longer.contributions.map(each => [keyOf(each), each]))
  const all = [...new Map([...ofShorter, ...ofLonger])].map(([key, each]): RiskContribution => {
    const [one, other] = [ofShorter, ofLonger].map(of => of.get(key)?.millionths ?? 0) as [number, number]
    return { ...each, millionths: Math.round(between(one, other)) + 0 }
  })
  const [base, calibration, bounds] = (['base', 'calibration', 'bounds'] as const).map(kind =>
    all.find(each => each.kind === kind),
  ) as [RiskContribution, RiskContribution, RiskContribution]
  const features = all.filter(isOfFeature).sort(bySize)
  const uncertainty = all.filter(({ kind }) => kind === 'uncertainty')
  const parts = [base, ...features, ...uncertainty, calibration]
  const sum = parts.reduce((total, each) => total + each.millionths, 0)
  // Rounding to millionths takes it past neither of the two, and so past no bound.
  const ends = [shorter.logitMillionths, longer.logitMillionths]
  const logitMillionths = Math.min(Math.max(...ends), Math.max(Math.min(...ends), sum + bounds.millionths))
  return [...parts, { ...bounds, millionths: logitMillionths - sum }]
}

function keyOf({ kind, name }: RiskContribution): string {
  return `${kind} ${name}`
}

function bySize(a: RiskContribution, b: RiskContribution): number {
  const difference = Math.abs(b.millionths) - Math.abs(a.millionths)
  return difference === 0 ? (a.name < b.name ? -1 : 1) : difference
}

function isOfFeature({ kind }: RiskContribution): boolean {
  return kind === 'signal' || kind === 'missing' || kind === 'pair'
}

function mixedSplit(one: KeptSplit, other: KeptSplit, between: Between): KeptSplit {
  return {
    contracted: between(one.contracted, other.contracted),
    renewed: between(one.renewed, other.renewed),
    expanded: between(one.expanded, other.expanded),
  }
}
