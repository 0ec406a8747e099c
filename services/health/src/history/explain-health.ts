// What moved an account's score over a period: per cause, per contribution and with evidence, adding up exactly.
import {
  addChanges,
  type Band,
  type Cause,
  type Change,
  changeBetween,
  type HealthScore,
  type KeptContribution,
  splitDay,
} from '@rung/health-score'
import type { MarkRun, Versions } from '@rung/judgement'
import type { Day } from '@rung/kernel'
import type { ChangeCounterfactuals, Counterfactual, DayCounterfactuals } from './change-counterfactuals.ts'

/** A score with the facts behind each component. */
export type CounterfactualScore = Pick<HealthScore<string, string>, 'scoreHundredths' | 'band'> & {
  readonly contributions: readonly KeptContribution[]
  readonly evidence: Readonly<Record<string, readonly string[]>>
  readonly versions: Versions
}

/** A score made anew, with the marks of its day. */
export type WeighedScore = CounterfactualScore & { readonly marks: readonly MarkRun[] }

/** A part of a step, with the facts that came in behind it and those that fell out. */
export type MovedContribution = KeptContribution & {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export type ChangeStep = {
  readonly day: Day
  readonly cause: Cause
  readonly hundredths: number
  readonly contributions: readonly MovedContribution[]
}

export type BandChange = { readonly day: Day; readonly cause: Cause; readonly from: Band; readonly to: Band }

/** The day a mark began or ended, as known then, and how long it holds or held. */
export type MarkChange = Omit<MarkRun, 'name'> & {
  readonly day: Day
  readonly mark: MarkRun['name']
  readonly change: 'began' | 'ended'
}

export type ExplainedChange = {
  readonly from: CounterfactualScore
  readonly to: CounterfactualScore
  readonly total: Change
  readonly causes: Readonly<Record<Cause, Change>>
  /** In order; those that moved nothing are left out. */
  readonly steps: readonly ChangeStep[]
  readonly bandChanges: readonly BandChange[]
  readonly markChanges: readonly MarkChange[]
}

/** The score kept for one end of the period by another engine or model; undefined when none was. */
export type KeptEnds = {
  readonly from: CounterfactualScore | undefined
  readonly to: CounterfactualScore | undefined
}

/**
 * to - from = the sum over the days of customer_facts + decay + corrections + config, plus engine_or_model at either end.
 *
 * At an end that another engine or model judged, the score is the one that was shown then, and what the present one
 * makes of it is engine_or_model. A score that is unknown counts as one without contributions.
 */
export function explainHealth(
  counterfactuals: ChangeCounterfactuals,
  kept: KeptEnds,
  period: { readonly since: Day; readonly until: Day },
  scoreOf: (counterfactual: Counterfactual) => WeighedScore,
): ExplainedChange {
  const [first, last] = [scoreOf(counterfactuals.from), scoreOf(counterfactuals.to)]
  const told = [
    ...(kept.from === undefined ? [] : [explainEngine(period.since, kept.from, first)]),
    ...counterfactuals.days.map(day => explainDay(day, scoreOf)),
    ...(kept.to === undefined ? [] : [explainEngine(period.until, last, kept.to)]),
  ]
  const steps = told.flatMap(each => each.steps)
  const [from, to] = [kept.from ?? first, kept.to ?? last]
  const ofCause = (cause: Cause): Change => addChanges(steps.filter(step => step.cause === cause))
  return {
    from,
    to,
    total: changeBetween(from, to),
    causes: {
      customer_facts: ofCause('customer_facts'),
      decay: ofCause('decay'),
      corrections: ofCause('corrections'),
      config: ofCause('config'),
      engine_or_model: ofCause('engine_or_model'),
    },
    steps,
    bandChanges: told.flatMap(each => each.bandChanges),
    markChanges: told.flatMap(each => each.markChanges),
  }
}

type Recorded = Pick<ExplainedChange, 'steps' | 'bandChanges' | 'markChanges'>
type Pair = { readonly before: CounterfactualScore; readonly after: CounterfactualScore }

function explainEngine(day: Day, before: CounterfactualScore, after: CounterfactualScore): Recorded {
  const cause = 'engine_or_model'
  const change = changeBetween(before, after)
  return {
    steps: stepOf(day, cause, change, () => ({ gained: [], lost: [] })),
    bandChanges: bandChange(day, { before, after }, cause),
    markChanges: [],
  }
}

function explainDay(
  counterfactuals: DayCounterfactuals,
  scoreOf: (counterfactual: Counterfactual) => WeighedScore,
): Recorded {
  const { day } = counterfactuals
  const [before, opened, lateBefore, closed] = [
    scoreOf(counterfactuals.before),
    scoreOf(counterfactuals.opened),
    scoreOf(counterfactuals.lateBefore),
    scoreOf(counterfactuals.closed),
  ]
  const configs = counterfactuals.configs.map(pair => ({
    before: scoreOf(pair.before),
    after: scoreOf(pair.after),
  }))
  const split = splitDay({ before, opened, lateBefore, configs, closed })
  const decay = movedBetween([{ before, after: opened }])
  const corrections = movedBetween([{ before, after: lateBefore }])
  const config = movedBetween(configs)
  const all = movedBetween([{ before, after: closed }])
  // What the others do not account for.
  const facts: Moved = name => {
    const told = [decay(name), corrections(name), config(name)]
    return {
      gained: without(
        all(name).gained,
        told.flatMap(each => each.gained),
      ),
      lost: without(
        all(name).lost,
        told.flatMap(each => each.lost),
      ),
    }
  }
  return {
    steps: [
      ...stepOf(day, 'decay', split.decay, decay),
      ...stepOf(day, 'corrections', split.corrections, corrections),
      ...stepOf(day, 'customer_facts', split.customer_facts, facts),
      ...stepOf(day, 'config', split.config, config),
    ],
    bandChanges: bandChangesOf(day, { before, opened, configs, closed }, split),
    markChanges: markChangesOf(day, before.marks, closed.marks),
  }
}

/** One that ended did so on the day, whatever was planned: a pause may end early. */
function markChangesOf(day: Day, before: readonly MarkRun[], after: readonly MarkRun[]): MarkChange[] {
  const others = (runs: readonly MarkRun[], than: readonly MarkRun[]) =>
    runs.filter(({ name }) => than.every(other => other.name !== name))
  return [
    ...others(before, after).map(
      ({ name, from }) => ({ day, mark: name, change: 'ended', from, until: day }) as const,
    ),
    ...others(after, before).map(
      ({ name, from, until }) => ({ day, mark: name, change: 'began', from, until }) as const,
    ),
  ]
}

/** The scores of the day in the order in which they came about. Between them and a config lies what was learned. */
function bandChangesOf(
  day: Day,
  scores: {
    readonly before: CounterfactualScore
    readonly opened: CounterfactualScore
    readonly configs: readonly Pair[]
    readonly closed: CounterfactualScore
  },
  split: Pick<ExplainedChange['causes'], 'corrections' | 'customer_facts'>,
): BandChange[] {
  const changes = bandChange(day, { before: scores.before, after: scores.opened }, 'decay')
  let last = scores.opened
  for (const pair of scores.configs) {
    changes.push(...learnedChange(day, { before: last, after: pair.before }, split))
    changes.push(...bandChange(day, pair, 'config'))
    last = pair.after
  }
  return [...changes, ...learnedChange(day, { before: last, after: scores.closed }, split)]
}

/** Of facts and corrections the one that moved the score further the way the band went; facts when neither did. */
function learnedChange(
  day: Day,
  pair: Pair,
  split: Pick<ExplainedChange['causes'], 'corrections' | 'customer_facts'>,
): BandChange[] {
  const direction = Math.sign(changeBetween(pair.before, pair.after).hundredths)
  const isCorrected =
    direction * split.corrections.hundredths > Math.max(0, direction * split.customer_facts.hundredths)
  return bandChange(day, pair, isCorrected ? 'corrections' : 'customer_facts')
}

function bandChange(day: Day, { before, after }: Pair, cause: Cause): BandChange[] {
  return before.band === after.band ? [] : [{ day, cause, from: before.band, to: after.band }]
}

function stepOf(day: Day, cause: Cause, change: Change, moved: Moved): ChangeStep[] {
  if (change.contributions.length === 0) return []
  const contributions = change.contributions.map(each => ({
    ...each,
    ...(each.kind === 'component' ? moved(each.name) : { gained: [], lost: [] }),
  }))
  return [{ day, cause, hundredths: change.hundredths, contributions }]
}

type Moved = (component: string) => { readonly gained: readonly string[]; readonly lost: readonly string[] }

function movedBetween(pairs: readonly Pair[]): Moved {
  return name => ({
    gained: pairs.flatMap(({ before, after }) => without(behind(after, name), behind(before, name))),
    lost: pairs.flatMap(({ before, after }) => without(behind(before, name), behind(after, name))),
  })
}

function behind(score: CounterfactualScore, name: string): readonly string[] {
  return score.evidence[name] ?? []
}

function without(ids: readonly string[], others: readonly string[]): string[] {
  const told = new Set(others)
  return ids.filter(id => !told.has(id))
}
