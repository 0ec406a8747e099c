// What worklists look at of a judged account: kept with its current row, and seen as the view of whatever day a list is of.
import { type Day, mergeEvidence } from '@rung/kernel'
import type { NameOf, SignalIndex, SubjectSignals } from '@rung/signals'
import type { OutcomeWithUse } from '@rung/success-gap'
import type { AccountView, OutcomeView, PromiseView, UseView } from '@rung/worklist'
import { accountFlags } from './account-flags.ts'
import { onboardingOn, pauseOn } from './account-marks.ts'
import type { HealthPolicies } from './health-policies.ts'
import type { Judgement } from './judge-account.ts'
import { asJson } from './listed-columns.ts'
import { joinFigures, type Parted, partFigures } from './part-figures.ts'
import { type TalkGrounds, talkGrounds } from './talk-grounds.ts'
import { viewStakeholder, viewThread } from './view-people.ts'

/** Ids, days and figures: no words of a person. */
export type WorklistFacts = {
  /** All that is the same on whatever day the list is of. */
  readonly view: Omit<AccountView, 'ladder' | 'renewedOn' | 'pause' | 'onboarding'> & {
    readonly ladder: Omit<AccountView['ladder'], 'expectedBefore'>
  }
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

function viewOf(judgement: Judgement, policies: Pick<HealthPolicies, 'health'>): WorklistFacts['view'] {
  const { signals, gap } = judgement
  const { account } = signals
  const ladder = account.reading('ladder_expected')
  return {
    accountId: judgement.accountId,
    gap: {
      attained: gap.attained.value,
      completion: gap.completionGap.value,
      perception: gap.perceptionGap.value,
      experience: gap.experienceGap.value,
      evidence: mergeEvidence(
        [gap.attained, gap.completionGap, gap.perceptionGap, gap.experienceGap].map(each => each.evidence),
      ),
    },
    outcomes: judgement.outcomes.map(outcome => viewOutcome(outcome, signals)),
    promises: signals.subjects('promise').flatMap(viewPromise),
    contradictions: judgement.contradictions.map(({ pair, distance, left, right }) => ({
      pair,
      // A card's size is a share of one; sizes in everyday spreads have no upper end.
      size: distance,
      left: { name: left.name, value: left.value ?? 0 },
      right: { name: right.name, value: right.value ?? 0 },
      evidence: mergeEvidence([left.evidence, right.evidence]),
    })),
    stakeholders: signals.subjects('stakeholder').map(viewStakeholder),
    hostility: {
      value: account.value('hostility'),
      evidence: readEvidence(account, 'hostility'),
    },
    championGone: account.value('champion_gone'),
    championGoneEvidence: readEvidence(account, 'champion_gone'),
    singleThreaded: account.value('single_threaded'),
    thread: viewThread(judgement),
    ladder: { expected: ladder.value, evidence: ladder.evidence },
    renewals: judgement.renewals.map(({ renewal, risk }) => ({
      renewalId: renewal.renewalId,
      dueOn: renewal.dueOn,
      arrMinor: renewal.arrMinor,
      noticeOn: renewal.noticeOn,
      probabilityLost: risk.probabilityLost,
      evidence: renewal.evidence,
    })),
    tickets: {
      escalated: account.value('escalated_tickets'),
      recent30d: account.value('tickets_30d'),
      usual30d: account.value('tickets_usual_30d'),
      evidence: mergeEvidence([
        readEvidence(account, 'escalated_tickets'),
        readEvidence(account, 'tickets_30d'),
      ]),
    },
    topics: viewTopics(account),
    use: viewUse(signals, accountFlags(judgement, policies).includes('outgrown')),
    customerSince: account.value('customer_since'),
    // Without an exchange rate the ARR is unknown, and not nothing.
    lapsed:
      account.value('customer_since') !== null &&
      judgement.renewals.length === 0 &&
      account.value('arr_minor') === 0,
  }
}

/** Programs are no people: where an account is expected to use us through them, or its people are not known, its events are what falls. */
function viewUse({ account }: SignalIndex, outgrown: boolean): UseView {
  const evidence = readEvidence(account, 'use_fell_on')
  const common = {
    change: account.value('use_change'),
    fellOn: account.value('use_fell_on'),
    outgrown,
    evidence,
  }
  const byEvents = account.value('expected_use') === 'api' || account.value('people_change') === null
  return byEvents
    ? {
        ...common,
        unit: 'events',
        now: account.value('events_14d'),
        habit: account.value('events_habit'),
      }
    : {
        ...common,
        unit: 'people',
        now: account.value('people_14d'),
        habit: account.value('people_habit'),
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

const TOPICS = ['price', 'competitor', 'leaving'] as const

function viewTopics(account: SubjectSignals<'account'>): AccountView['topics'] {
  const [price = 0, competitor = 0, leaving = 0] = TOPICS.map(
    topic => account.value(`topic_90d:${topic}`) ?? 0,
  )
  const evidence = mergeEvidence(TOPICS.map(topic => readEvidence(account, `topic_90d:${topic}`)))
  return { price, competitor, leaving, evidence }
}

function viewOutcome({ standing }: OutcomeWithUse, signals: SignalIndex): OutcomeView {
  const outcome = signals.subjects('outcome').find(each => each.id === standing.outcomeId)
  return {
    outcomeId: standing.outcomeId,
    active: standing.active,
    attained: standing.attained.value,
    ageDays: standing.attained.ageDays,
    onTrack: outcome?.value('on_track') ?? null,
    customer: standing.customer.value,
    dueOn: outcome?.value('outcome_due_on') ?? null,
    expectedOn: outcome?.value('expected_on') ?? null,
    vendorVerdictMissing: outcome?.value('vendor_verdict_missing') === true,
    milestones: standing.milestones.map(({ key }) => ({
      key,
      reachedOn: signals.account.value(`milestone:${key}`),
    })),
    evidence: standing.attained.evidence,
  }
}

function viewPromise(promise: SubjectSignals<'promise'>): PromiseView[] {
  const status = promise.value('promise_status')
  if (status === null) return []
  return [
    {
      promiseId: promise.id,
      status,
      dueOn: promise.value('promise_due_on'),
      overdue: promise.value('promise_overdue') === true,
      weight: promise.value('promise_weight') ?? 1,
    },
  ]
}

function readEvidence(subject: SubjectSignals<'account'>, name: NameOf<'account'>): readonly string[] {
  return subject.signal(name)?.evidence ?? []
}
