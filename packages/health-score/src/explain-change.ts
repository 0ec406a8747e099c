// A change of a score split by what caused it, in whole hundredths of a point that add up to the change exactly.
import type { KeptContribution } from './assess-health.ts'

/** In the order in which they are shown. */
export const CAUSES = ['customer_facts', 'decay', 'corrections', 'config', 'engine_or_model'] as const
export type Cause = (typeof CAUSES)[number]

/** What a change is made of; a score that is unknown has no contributions. */
export type Contributed = { readonly contributions: readonly KeptContribution[] }

export type Change = {
  /** Hundredths of a point; the sum of the contributions'. */
  readonly hundredths: number
  /** Those that changed, components first, by name. */
  readonly contributions: readonly KeptContribution[]
}

export const NO_CHANGE: Change = { hundredths: 0, contributions: [] }

/** The scores of one account by which one day's change is told apart. */
export type DayScores = {
  /** The day before, as known at its end. */
  readonly before: Contributed
  /** The day, as known before it began: nothing but time lies between. */
  readonly opened: Contributed
  /** The day before once more, as known at the end of the day: nothing but late knowledge lies between. */
  readonly lateBefore: Contributed
  /** The day just before and just after each config that was published on it. */
  readonly configs: readonly { readonly before: Contributed; readonly after: Contributed }[]
  /** The day, as known at its end. */
  readonly closed: Contributed
}

/** after - before, per contribution. */
export function changeBetween(before: Contributed, after: Contributed): Change {
  return sumOf([...before.contributions.map(negated), ...after.contributions])
}

/** The sum of changes: their hundredths add up, per contribution too. */
export function addChanges(changes: readonly Change[]): Change {
  return sumOf(changes.flatMap(change => change.contributions))
}

/** total - part. */
export function withoutChange(total: Change, part: Change): Change {
  return sumOf([...total.contributions, ...part.contributions.map(negated)])
}

/**
 * decay = opened - before; corrections = lateBefore - before; config = sum(after - before);
 * customer_facts = closed - before - decay - corrections - config.
 *
 * Units: hundredths of a point, per contribution. Each of the first three is the difference of two scores that really
 * were; what customers did is all that they leave, so that the four add up to closed - before whatever they are.
 *
 * @example before 60, opened 58, lateBefore 55, closed 70 // decay -2, corrections -5, customer_facts +17
 */
export function splitDay(scores: DayScores): Readonly<Record<Exclude<Cause, 'engine_or_model'>, Change>> {
  const { before, opened, lateBefore, configs, closed } = scores
  const decay = changeBetween(before, opened)
  const corrections = changeBetween(before, lateBefore)
  const config = addChanges(configs.map(each => changeBetween(each.before, each.after)))
  const told = addChanges([decay, corrections, config])
  return { customer_facts: withoutChange(changeBetween(before, closed), told), decay, corrections, config }
}

function negated(contribution: KeptContribution): KeptContribution {
  return withHundredths(contribution, -contribution.hundredths)
}

/** That contribution alone, whatever a caller keeps beside it. */
function withHundredths(of: KeptContribution, hundredths: number): KeptContribution {
  return { kind: of.kind, name: of.name, hundredths }
}

function sumOf(contributions: readonly KeptContribution[]): Change {
  const sums = new Map<string, KeptContribution>()
  for (const contribution of contributions) {
    const key = `${contribution.kind} ${contribution.name}`
    const before = sums.get(key)?.hundredths ?? 0
    sums.set(key, withHundredths(contribution, before + contribution.hundredths))
  }
  const changed = [...sums]
    .filter(([, contribution]) => contribution.hundredths !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, contribution]) => contribution)
  return { hundredths: changed.reduce((sum, each) => sum + each.hundredths, 0), contributions: changed }
}
