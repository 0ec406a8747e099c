// A judged account as worklists look at it, whatever the day.
import { mergeEvidence } from '@rung/kernel'
import type { NameOf, SignalIndex, SubjectSignals } from '@rung/signals'
import type { OutcomeWithUse } from '@rung/success-gap'
import type { AccountView, OutcomeView, PromiseView } from '@rung/worklist'
import { accountFlags } from './account-flags.ts'
import type { HealthPolicies } from './health-policies.ts'
import type { Judgement } from './judgement.ts'
import { viewStakeholder, viewThread } from './view-people.ts'
import { viewUse } from './view-use.ts'

/** All that is the same on whatever day the list is of. */
export type WorklistView = Omit<AccountView, 'ladder' | 'renewedOn' | 'pause' | 'onboarding'> & {
  readonly ladder: Omit<AccountView['ladder'], 'expectedBefore'>
}

export function viewOf(judgement: Judgement, policies: Pick<HealthPolicies, 'health'>): WorklistView {
  const { signals } = judgement
  const { account } = signals
  const ladder = account.reading('ladder_expected')
  return {
    accountId: judgement.accountId,
    gap: viewGap(judgement.gap),
    outcomes: judgement.outcomes.map(outcome => viewOutcome(outcome, signals)),
    promises: signals.subjects('promise').flatMap(viewPromise),
    contradictions: judgement.contradictions.map(viewContradiction),
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
    renewals: judgement.renewals.map(viewRenewal),
    tickets: viewTickets(account),
    topics: viewTopics(account),
    use: viewUse(account, accountFlags(judgement, policies).includes('outgrown')),
    customerSince: account.value('customer_since'),
    // Without an exchange rate the ARR is unknown, and not nothing.
    lapsed:
      account.value('customer_since') !== null &&
      judgement.renewals.length === 0 &&
      account.value('arr_minor') === 0,
  }
}

function viewGap(gap: Judgement['gap']): AccountView['gap'] {
  return {
    attained: gap.attained.value,
    completion: gap.completionGap.value,
    perception: gap.perceptionGap.value,
    experience: gap.experienceGap.value,
    evidence: mergeEvidence(
      [gap.attained, gap.completionGap, gap.perceptionGap, gap.experienceGap].map(each => each.evidence),
    ),
  }
}

function viewContradiction({
  pair,
  distance,
  left,
  right,
}: Judgement['contradictions'][number]): AccountView['contradictions'][number] {
  return {
    pair,
    // A card's size is a share of one; sizes in everyday spreads have no upper end.
    size: distance,
    left: { name: left.name, value: left.value ?? 0 },
    right: { name: right.name, value: right.value ?? 0 },
    evidence: mergeEvidence([left.evidence, right.evidence]),
  }
}

function viewRenewal({ renewal, risk }: Judgement['renewals'][number]): AccountView['renewals'][number] {
  return {
    renewalId: renewal.renewalId,
    dueOn: renewal.dueOn,
    arrMinor: renewal.arrMinor,
    noticeOn: renewal.noticeOn,
    probabilityLost: risk.probabilityLost,
    evidence: renewal.evidence,
  }
}

function viewTickets(account: SubjectSignals<'account'>): AccountView['tickets'] {
  return {
    escalated: account.value('escalated_tickets'),
    recent30d: account.value('tickets_30d'),
    usual30d: account.value('tickets_usual_30d'),
    evidence: mergeEvidence([
      readEvidence(account, 'escalated_tickets'),
      readEvidence(account, 'tickets_30d'),
    ]),
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
