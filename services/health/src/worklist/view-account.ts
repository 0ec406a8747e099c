// A judged account as the worklist looks at it.

import { type Judgement, readingOf } from '@rung/judgement'
import { type Day, day, mergeEvidence } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'
import type { OutcomeWithUse } from '@rung/success-gap'
import type { AccountView, OutcomeView, PromiseView, StakeholderView } from '@rung/worklist'

/** `expectedBefore`: where they stood on the ladder some days before; null when that is not known. */
export function viewAccount(judgement: Judgement, expectedBefore: number | null): AccountView {
  const { signals, gap } = judgement
  const { account } = signals
  const ladder = readingOf(account, 'ladder_expected')
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
      evidence: mergeEvidence([left.evidence, right.evidence]),
    })),
    stakeholders: signals.subjects('stakeholder').map(viewStakeholder),
    championGone: account.flag('champion_gone'),
    championGoneEvidence: readEvidence(account, 'champion_gone'),
    singleThreaded: account.flag('single_threaded'),
    ladder: { expected: ladder.value, expectedBefore, evidence: ladder.evidence },
    renewals: judgement.renewals.map(({ renewal, risk }) => ({
      renewalId: renewal.renewalId,
      dueOn: renewal.dueOn,
      arrMinor: renewal.arrMinor,
      noticeOn: renewal.noticeOn,
      probabilityLost: risk.probabilityLost,
      evidence: renewal.evidence,
    })),
    tickets: {
      escalated: account.number('escalated_tickets'),
      recent30d: account.number('tickets_30d'),
      usual30d: account.number('tickets_usual_30d'),
      evidence: mergeEvidence([
        readEvidence(account, 'escalated_tickets'),
        readEvidence(account, 'tickets_30d'),
      ]),
    },
    customerSince: dayOrNull(account, 'customer_since'),
  }
}

function viewOutcome({ standing }: OutcomeWithUse, signals: SignalIndex): OutcomeView {
  const outcome = signals.subjects('outcome').find(each => each.id === standing.outcomeId)
  return {
    outcomeId: standing.outcomeId,
    active: standing.active,
    attained: standing.attained.value,
    onTrack: outcome?.number('on_track') ?? null,
    customer: standing.customer.value,
    dueOn: dayOrNull(outcome, 'outcome_due_on'),
    expectedOn: dayOrNull(outcome, 'expected_on'),
    vendorVerdictMissing: outcome?.flag('vendor_verdict_missing') === true,
    milestones: standing.milestones.map(({ key }) => ({
      key,
      reachedOn: dayOrNull(signals.account, `milestone:${key}`),
    })),
    evidence: standing.attained.evidence,
  }
}

function viewPromise(promise: SubjectSignals): PromiseView[] {
  const status = promise.text('promise_status')
  if (status !== 'open' && status !== 'kept' && status !== 'broken' && status !== 'withdrawn') return []
  return [
    {
      promiseId: promise.id,
      status,
      dueOn: dayOrNull(promise, 'promise_due_on'),
      overdue: promise.flag('promise_overdue') === true,
      weight: promise.number('promise_weight') ?? 1,
    },
  ]
}

function viewStakeholder(person: SubjectSignals): StakeholderView {
  return {
    stakeholderId: person.id,
    influence: person.number('influence'),
    departedOn: dayOrNull(person, 'departed_on'),
    productDays: person.number('product_days_since_seen'),
    productUsualDays: person.number('product_usual_gap_days'),
    touchDays: person.number('touch_days_since'),
    touchUsualDays: person.number('touch_usual_gap_days'),
  }
}

function readEvidence(subject: SubjectSignals, name: string): readonly string[] {
  return subject.signal(name)?.evidence ?? []
}

function dayOrNull(subject: SubjectSignals | undefined, name: string): Day | null {
  const text = subject?.text(name) ?? null
  return text === null ? null : day(text)
}
