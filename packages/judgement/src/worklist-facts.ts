// What worklists look at of a judged account: kept with its current row, and seen as the view of whatever day a list is of.
import type { Day } from '@rung/kernel'
import type { SignalIndex } from '@rung/signals'
import type { AccountView } from '@rung/worklist'
import { onboardingOn, pauseOn } from './account-marks.ts'
import type { HealthPolicies } from './health-policies.ts'
import type { Judgement } from './judgement.ts'
import { asJson } from './listed-columns.ts'
import { joinFigures, type Parted, partFigures } from './part-figures.ts'
import { type TalkGrounds, talkGrounds } from './talk-grounds.ts'
import { viewOf, type WorklistView } from './worklist-view.ts'

/** Ids, days and figures: no words of a person. */
export type WorklistFacts = {
  readonly view: WorklistView
  /** Days on which a term was decided to go on, in whatever size, in order. */
  readonly renewedOn: readonly Day[]
  readonly calendar: {
    readonly pausedFrom: Day | null
    readonly pausedUntil: Day | null
    readonly onboardingUntil: Day | null
    /** Null where no milestone is awaited. */
    readonly firstValueDueOn: Day | null
  }
  readonly talk: TalkGrounds
}

/**
 * As JSON holds it, so that what was read back is equal to what was written.
 *
 * @example viewOn(worklistFacts(judgement, policies), day, null) // what there is to act on that day
 */
export function worklistFacts(judgement: Judgement, policies: Pick<HealthPolicies, 'health'>): WorklistFacts {
  const { signals } = judgement
  return asJson({
    view: viewOf(judgement, policies),
    renewedOn: renewedOn(signals),
    calendar: calendarOf(signals),
    talk: talkGrounds(signals),
  })
}

// What fades, counts days or follows from what does. A number under another name changes by a fact alone.
const MOVING: ReadonlySet<string> = new Set([
  'ageDays',
  'attained',
  'change',
  'completion',
  'expected',
  'experience',
  'hostility',
  'now',
  'onTrack',
  'perception',
  'probabilityLost',
  'productDays',
  'saidDays',
  'size',
  'touchDays',
  'usual30d',
  'value',
])

/** As it is kept: the figures that move with every day, and the form, which only facts change. */
export function partWorklist(facts: WorklistFacts): Parted {
  return partFigures(facts, MOVING)
}

/** Null where none was kept. */
export function joinWorklist(form: unknown, figures: readonly number[] | null): WorklistFacts | null {
  return joinFigures(form, figures) as WorklistFacts | null
}

/** `expectedBefore`: where they stood on the ladder some days before `day`; null when that is not known. */
export function viewOn(
  { view, renewedOn, calendar }: WorklistFacts,
  day: Day,
  expectedBefore: number | null,
): AccountView {
  const onboarding = onboardingOn(calendar.onboardingUntil, day)
  const pause = pauseOn(calendar.pausedFrom, calendar.pausedUntil, day)
  return {
    ...view,
    // rows from before it was kept name nobody
    thread: view.thread ?? null,
    ladder: { ...view.ladder, expectedBefore },
    renewedOn: renewedOn.findLast(on => on <= day) ?? null,
    pause: pause && { until: pause.until },
    onboarding: { until: onboarding, firstValueDueOn: onboarding && calendar.firstValueDueOn },
  }
}

function renewedOn(signals: SignalIndex): Day[] {
  return signals
    .subjects('renewal')
    .flatMap(renewal => {
      const resolution = renewal.value('resolution')
      return resolution === null || resolution === 'churned' ? [] : (renewal.value('resolved_on') ?? [])
    })
    .sort()
}

/** A plan for the first milestone holds where there are milestones, until any is reached. */
function calendarOf(signals: SignalIndex): WorklistFacts['calendar'] {
  const { account } = signals
  const milestones = account.keys('milestone:').map(key => account.value(`milestone:${key}`))
  const planned = signals.subjects('outcome').flatMap(outcome => outcome.keys('needs_milestone:'))
  const awaited = milestones.length + planned.length > 0 && milestones.every(reachedOn => reachedOn === null)
  return {
    pausedFrom: account.value('paused_from'),
    pausedUntil: account.value('paused_until'),
    onboardingUntil: account.value('onboarding_until'),
    firstValueDueOn: awaited ? account.value('first_value_due_on') : null,
  }
}
