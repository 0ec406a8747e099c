// Candidates for lists in tests: reasons, an outcome and one renewal of 100,000.00 due in 60 days, at a risk of 0.2.
import { addDays, type Day, day } from '@rung/kernel'
import type { ActionHistory } from './build-worklist.ts'
import type { Candidate } from './draft-card.ts'
import { type Effects, learnEffects } from './effect.ts'
import type { Play } from './play.ts'
import { worklistPolicy } from './policy.ts'
import type { Reason, ReasonKind } from './reason.ts'

export const asOf = day('2026-03-02')
export const policy = worklistPolicy
export const effects: Effects = learnEffects(policy.plays, [])
export const nothingDone: ActionHistory = {
  csmId: 'per_1',
  holds: [],
  followUps: [],
  tasks: [],
  handovers: [],
  draws: [],
}

export const reason = (kind: ReasonKind, over: Partial<Reason> = {}): Reason => ({
  kind,
  subjects: [],
  size: 0.5,
  evidence: [],
  dueOn: null,
  words: 'Why.',
  ...over,
})

export type Stake = { arrMinor?: number | null; probabilityLost?: number; dueOn?: Day }

export const candidate = (
  accountId: string,
  kinds: readonly (ReasonKind | Reason)[],
  stake: Stake = {},
): Candidate => ({
  accountId,
  isOwn: true,
  aims: [{ outcomeId: 'out_1', milestone: 'live' }],
  paused: false,
  contact: null,
  nextLevel: null,
  concernLevels: [],
  reasons: kinds.map(kind => (typeof kind === 'string' ? reason(kind) : kind)),
  renewals: [
    {
      renewalId: `rnw_${accountId}`,
      evidence: [`rnw_${accountId}`],
      dueOn: stake.dueOn ?? addDays(asOf, 60),
      arrMinor: stake.arrMinor === undefined ? 10_000_000 : stake.arrMinor,
      noticeOn: null,
      probabilityLost: stake.probabilityLost ?? 0.2,
    },
  ],
})

/** The first play that ships for a kind of reason. */
export function playFor(kind: ReasonKind): Play {
  const play = policy.plays.find(each => each.reasons.includes(kind))
  if (play === undefined) throw new RangeError(`no play ships for ${kind}`)
  return play
}

export const ids = (cards: readonly { accountId: string }[]) => cards.map(card => card.accountId)
