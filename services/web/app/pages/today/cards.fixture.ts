// A card to vary in tests.
import type { Card, Reason, Worklist } from './worklist-types.ts'

export const reason = (over: Partial<Reason> = {}): Reason => ({
  kind: 'champion_gone',
  words: 'The champion left on 2026-11-12, and nobody took their place.',
  subjects: ['stk_1'],
  about: ['Vera Lind'],
  size: 1,
  evidence: ['stk_1'],
  since: '2026-11-12',
  dueOn: null,
  newToday: false,
  ...over,
})

const does = (words: string, withinDays: number) => ({
  does: words,
  withinDays,
  on: `2026-12-0${withinDays}`,
})

export const card = (over: Partial<Card> = {}): Card => ({
  id: 'wlc_1',
  position: 0,
  accountId: 'acc_1',
  externalId: 'northfield',
  name: 'Northfield Logistics',
  segment: 'smb',
  status: 'open',
  statusAt: '2026-11-29T08:00:00.000Z',
  tries: 0,
  askAnotherWay: false,
  handedBy: null,
  handedTo: null,
  movedTo: null,
  newToday: false,
  arisenAt: '2026-11-29T08:00:00.000Z',
  pool: 'loss',
  reasons: [reason()],
  verdictWords: [],
  play: {
    key: 'close_the_gap',
    name: 'Close the success gap',
    hours: 1.5,
    reactions: {
      tell_me_more: does('Send the step in writing.', 2),
      disagree: does('Ask what they see.', 3),
      not_important: does('Ask what is.', 5),
      different_view: does('Take it down in their words.', 3),
    },
  },
  hours: 1.5,
  value: {
    arrAtStakeMinor: 4_800_000,
    probabilityLost: 0.44,
    probabilityLostWithPlay: 0.25,
    riskBand: 'high',
    preventableMinor: 883_210,
    preventablePerHourMinor: 588_807,
    urgency: 0.5,
    distinct: 1,
    worthTodayPerHourMinor: 294_403,
  },
  renewal: { renewalId: 'rnw_1', dueOn: '2026-12-21' },
  talk: { stakeholderId: null, stakeholderName: null, lines: [] },
  ...over,
})

export const worklist = (over: Partial<Worklist> = {}): Worklist => ({
  csmId: 'per_1',
  externalId: 'amara',
  date: '2026-11-29',
  timeZone: 'Europe/Berlin',
  kept: true,
  builtAt: '2026-11-29T07:00:00.000Z',
  currency: 'EUR',
  hours: 6,
  plannedHours: 5.75,
  passedOver: 0,
  heldOut: 0,
  cards: [card()],
  winBacks: [],
  policyVersion: 'worklist-2026-2',
  stuckAccounts: { count: 0, ids: [] },
  ...over,
})
