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
  /** Contributions that rest in `opened` on facts of which `before` knew nothing, by `partKey`: no time alone made them. */
  readonly news: ReadonlySet<string>
}

/** What tells a contribution from others. */
export const partKey = ({ kind, name }: Pick<KeptContribution, 'kind' | 'name'>): string => `${kind} ${name}`

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
 * decay = opened - before, without `news`; corrections = lateBefore - before; config = sum(after - before);
 * customer_facts = closed - before - decay - corrections - config. Of decay and customer_facts that pull one contribution opposite
 * ways, what they undo of each other is in neither.
 *
 * Units: hundredths of a point, per contribution. Each of the first three comes from two scores that really were; what customers
 * did is all that they leave, so that the four add up to closed - before whatever they are.
 *
 * @example before 60, opened 58, lateBefore 55, closed 70 // decay 0, corrections -5, customer_facts +15: the day gave back what time took
 */
export function splitDay(scores: DayScores): Readonly<Record<Exclude<Cause, 'engine_or_model'>, Change>> {
  const { before, opened, lateBefore, configs, closed, news } = scores
  const passed = sumOf(changeBetween(before, opened).contributions.filter(part => !news.has(partKey(part))))
  const corrections = changeBetween(before, lateBefore)
  const config = addChanges(configs.map(each => changeBetween(each.before, each.after)))
  const told = addChanges([passed, corrections, config])
  const facts = withoutChange(changeBetween(before, closed), told)
  const undone = undoneOf(passed, facts)
  return {
    customer_facts: addChanges([facts, undone]),
    decay: withoutChange(passed, undone),
    corrections,
    config,
  }
}

/** Of each contribution that both move, one up and one down: the smaller of the two moves, with the sign it has in `passed`. */
function undoneOf(passed: Change, facts: Change): Change {
  const moved = new Map(facts.contributions.map(part => [partKey(part), part.hundredths]))
  return sumOf(
    passed.contributions.map(part => {
      const against = -(moved.get(partKey(part)) ?? 0)
      const isUndone = Math.sign(against) === Math.sign(part.hundredths)
      const least = Math.min(Math.abs(against), Math.abs(part.hundredths))
      return withHundredths(part, isUndone ? Math.sign(part.hundredths) * least : 0)
    }),
  )
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
    const key = partKey(contribution)
    const before = sums.get(key)?.hundredths ?? 0
    sums.set(key, withHundredths(contribution, before + contribution.hundredths))
  }
  const changed = [...sums]
    .filter(([, contribution]) => contribution.hundredths !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, contribution]) => contribution)
  return { hundredths: changed.reduce((sum, each) => sum + each.hundredths, 0), contributions: changed }
}
