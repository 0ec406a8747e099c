// Follows one customer over the watched days: what was told on counting days, and when each new truth was first told.
import { type Answers, judgeCustomer } from './judge/judge-customer.ts'
import type { Policies } from './judge/policies.ts'
import type { Kind, Label } from './kinds/kind.ts'
import { addKindTallies, type KindTally, nothingCounted, type Tally } from './tally.ts'
import type { Simulation } from './world.ts'

export type Watch = {
  readonly kinds: readonly Kind[]
  readonly policies: Policies
  readonly days: number
  /** Days between two judgements. */
  readonly everyDays: number
}

/** Between two days on which precision and recall are counted. */
export const COUNTED_EVERY_DAYS = 28
/** How long a new truth is followed until it is told. */
export const FOLLOWED_DAYS = 90

export function watchCustomer(simulation: Simulation, watch: Watch): Tally {
  const steps = stepsOf(watch)
  const answers: Answers[] = []
  for (const t of steps) {
    const before = answers.at(-1)?.health ?? null
    answers.push(judgeCustomer(simulation, watch.policies, before, t))
  }
  // Judged once, whichever kinds ask about the day.
  const between = new Map<number, Answers>()
  const answersOn = (t: number, afterStep: number): Answers => {
    const found =
      between.get(t) ?? judgeCustomer(simulation, watch.policies, answers[afterStep]?.health ?? null, t)
    between.set(t, found)
    return found
  }
  return new Map(
    watch.kinds.map(kind => {
      const truths = steps.map(t => kind.truly(simulation, t))
      const reports = answers.map(each => kind.told(each))
      const counted = countKind(kind, simulation, { truths, reports, steps })
      const days = daysToReport(kind, simulation, { truths, reports, steps, answersOn, until: watch.days })
      return [kind.name, { ...counted, days }]
    }),
  )
}

/** Every so many days from the first; counting days among them. */
export function stepsOf({ days, everyDays }: Pick<Watch, 'days' | 'everyDays'>): number[] {
  return Array.from({ length: Math.ceil(days / everyDays) }, (_, index) => index * everyDays)
}

type Seen = {
  readonly truths: readonly ReadonlyMap<string, Label | false>[]
  readonly reports: readonly ReadonlyMap<string, Label>[]
  readonly steps: readonly number[]
}

function countKind(kind: Kind, simulation: Simulation, { truths, reports, steps }: Seen): KindTally {
  let tally = nothingCounted
  for (const [index, t] of steps.entries()) {
    if (t === 0 || t % COUNTED_EVERY_DAYS !== 0 || t < kind.settlesDays) continue
    const first = steps.findIndex(step => step >= t - kind.settlesDays)
    for (const [subject, truth] of truths[index] ?? []) {
      const before = truths.slice(first, index).map(each => each.get(subject) ?? false)
      const counted = judged(kind, truth, before, reports[index]?.get(subject))
      const hidden = counted.hits + counted.misses > 0 && kind.isWritten?.(simulation, t, subject) === false
      tally = addKindTallies(tally, { ...counted, unwritten: hidden ? 1 : 0 })
    }
  }
  return tally
}

/** One subject on one counting day. */
function judged(
  kind: Kind,
  truth: Label | false,
  before: readonly (Label | false)[],
  told: Label | undefined,
): KindTally {
  if (before.some(each => each !== truth)) return { ...nothingCounted, moving: 1 }
  if (truth === false)
    return { ...nothingCounted, ...(told === undefined ? { quiet: 1 } : { falseAlarms: 1 }) }
  if (told === undefined) return { ...nothingCounted, misses: 1 }
  const right = kind.matches?.(truth, told) ?? truth === told
  // A wrong value is both: the true one is missed, and another is told.
  return { ...nothingCounted, ...(right ? { hits: 1 } : { misses: 1, falseAlarms: 1 }) }
}

type Following = Seen & {
  readonly answersOn: (t: number, afterStep: number) => Answers
  readonly until: number
}

/** For each truth that begins while watched, had not been told before it and lasts: days until it is first told. */
function daysToReport(kind: Kind, simulation: Simulation, seen: Following): (number | null)[] {
  const { truths, steps } = seen
  const found: (number | null)[] = []
  for (let index = 1; index < steps.length; index += 1) {
    for (const [subject, truth] of truths[index] ?? []) {
      if (truth === false || !isNew(kind, seen, index, subject)) continue
      const onset = onsetOf(
        kind,
        simulation,
        subject,
        truth,
        Number(steps[index - 1]) + 1,
        Number(steps[index]),
      )
      if (onset + FOLLOWED_DAYS > seen.until) continue
      found.push(firstReported(kind, seen, { subject, truth, onset, index }))
    }
  }
  return found
}

/** Not so and not told on the step before, and so for as long as it is followed. */
function isNew(kind: Kind, { truths, reports, steps }: Seen, index: number, subject: string): boolean {
  const truth = truths[index]?.get(subject)
  const before = truths[index - 1]?.get(subject) ?? false
  const knownBefore = reports[index - 1]?.get(subject)
  if (truth === undefined || truth === false || before === truth) return false
  if (knownBefore !== undefined && (kind.matches?.(truth, knownBefore) ?? knownBefore === truth)) return false
  const until = Number(steps[index]) + FOLLOWED_DAYS
  return truths.every((each, at) => at < index || Number(steps[at]) > until || each.get(subject) === truth)
}

/** The first day it is so, among days of which the last is. */
function onsetOf(
  kind: Kind,
  simulation: Simulation,
  subject: string,
  truth: Label,
  since: number,
  last: number,
): number {
  let onset = last
  while (onset > since && kind.truly(simulation, onset - 1).get(subject) === truth) onset -= 1
  return onset
}

type New = {
  readonly subject: string
  readonly truth: Label
  readonly onset: number
  readonly index: number
}

/** The first step on which it is told, then the day before it by halving: once told it is taken to stay told. */
function firstReported(kind: Kind, seen: Following, { subject, truth, onset, index }: New): number | null {
  const isReported = (told: ReadonlyMap<string, Label>) => {
    const label = told.get(subject)
    return label !== undefined && (kind.matches?.(truth, label) ?? label === truth)
  }
  const at = seen.reports.findIndex((told, step) => step >= index && isReported(told))
  if (at === -1) return null
  let low = Math.max(onset, Number(seen.steps[at - 1]) + 1)
  let high = Number(seen.steps[at])
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isReported(kind.told(seen.answersOn(middle, at - 1)))) high = middle
    else low = middle + 1
  }
  return high - onset > FOLLOWED_DAYS ? null : high - onset
}
