// A customer's person whose words lie wherever words can lie: each place has a word of its own, to be looked for.
import { addDays, day } from '@rung/kernel'
import { change, type Recorded, say } from './tell.ts'

/** Every word that is hers or says who she is, by where it is said. All begin with `zq`, which nothing else does. */
export const HER_WORDS = {
  name: 'zqsurname',
  email: 'zqmail',
  title: 'zqtitle',
  formerTitle: 'zqformer',
  externalId: 'zqcrm',
  productUser: 'zqlogin',
  formerProductUser: 'zqoldlogin',
  anonymous: 'zqanonymous',
  device: 'zqdevice',
  uncounted: 'zqtoday',
  note: 'zqshown',
  comment: 'zqcomment',
  nested: 'zqnested',
  survey: 'zqsurvey',
  verdict: 'zqverdict',
  formerVerdict: 'zqrevised',
  quote: 'zqquote',
  statement: 'zqstatement',
  talk: 'zqtalk',
  ticket: 'zqticket',
  signal: 'zqsignal',
  evidence: 'zqevidence',
} as const

export const HER_EMAIL = `${HER_WORDS.email}@harbour.example`
export const HER_NAME = `Mira ${HER_WORDS.name}`
export const HER_ID = `${HER_WORDS.externalId}@harbour.example`
export const HER_LOGIN = `${HER_WORDS.productUser}@harbour.example`

/** What others do on the same days: sums of fractions that come out otherwise when they are added in another order. */
function eventsOfOthers(on: string, index: number): object[] {
  return ['aaron', 'zoe'].map((userId, other) => ({
    type: 'track',
    event: 'Invoice Sent',
    messageId: `${userId}-${on}`,
    userId,
    timestamp: `${on}T08:30:00Z`,
    properties: { amount: (0.1 + 0.7 * other) / (index + 3), plan: 'pro', tier: 'gold' },
    context: { groupId: 'harbour' },
  }))
}

/** What she does in the product, in the six weeks before: under three names, one of them not hers by name. */
export function herEvents(today: string): object[] {
  const days = Array.from({ length: 20 }, (_, back) => addDays(day(today), -2 * back - 1))
  return days.flatMap((on, index) => [
    {
      type: 'track',
      event: 'Invoice Sent',
      messageId: `her-${on}`,
      userId: index % 3 === 0 ? HER_WORDS.formerProductUser : HER_LOGIN,
      timestamp: `${on}T08:00:00Z`,
      // a third of it was learned a week later: days that are known in part in between
      ...(index % 3 === 1 ? {} : { recordedAt: `${addDays(on, index % 3 === 0 ? 0 : 1)}T20:00:00Z` }),
      properties: {
        amount: 0.1 * (index + 1),
        plan: 'pro',
        tier: index % 2 === 0 ? 'gold' : 'iron',
        note: HER_WORDS.note,
        comment: HER_WORDS.comment,
        deep: { more: [HER_WORDS.nested] },
        [HER_WORDS.nested]: true,
      },
      context: { traits: { email: HER_EMAIL } },
    },
    {
      type: 'track',
      event: 'Depot Opened',
      messageId: `her-anonymous-${on}`,
      anonymousId: HER_WORDS.anonymous,
      timestamp: `${on}T07:00:00Z`,
    },
    {
      type: 'track',
      event: 'Depot Opened',
      messageId: `her-device-${on}`,
      anonymousId: index % 2 === 0 ? HER_WORDS.device : 'kiosk',
      timestamp: `${on}T07:30:00Z`,
    },
    ...eventsOfOthers(on, index),
  ])
}

export async function recordLeaver(told: Recorded): Promise<void> {
  const { today } = told
  await say(told, 'stakeholders', {
    externalId: HER_ID,
    account: 'harbour',
    name: HER_NAME,
    email: HER_EMAIL,
    title: `Head of ${HER_WORDS.formerTitle}`,
    role: 'champion',
    influence: 0.6,
    productUserIds: [HER_LOGIN, HER_WORDS.formerProductUser, 'shared-desk'],
    occurredAt: '2025-10-01',
  })
  // corrected: so that the audit holds what she was called before
  await change(told, `stakeholders/${encodeURIComponent(HER_ID)}`, {
    title: `Head of ${HER_WORDS.title}`,
    productUserIds: [HER_LOGIN, 'shared-desk'],
  })
  const call = (type: string, more: object) => ({
    type,
    timestamp: '2025-12-01T09:00:00Z',
    userId: HER_LOGIN,
    ...more,
  })
  await told.client.post('/v1/batch', {
    batch: [
      call('identify', { messageId: 'her-identify', traits: { name: HER_NAME, email: HER_EMAIL } }),
      call('group', { messageId: 'her-group', groupId: 'harbour', traits: { contact: HER_NAME } }),
      call('identify', { messageId: 'her-device', anonymousId: HER_WORDS.device }),
      // a device that somebody else was on before her, and one of hers that somebody else was on later
      call('identify', {
        messageId: 'kiosk-first',
        anonymousId: 'kiosk',
        userId: 'zoe',
        timestamp: '2025-11-01T09:00:00Z',
      }),
      call('identify', { messageId: 'kiosk-later', anonymousId: 'kiosk' }),
      call('identify', {
        messageId: 'her-device-later',
        anonymousId: HER_WORDS.device,
        userId: 'aaron',
        timestamp: '2025-12-20T09:00:00Z',
      }),
      call('alias', { messageId: 'her-alias', previousId: HER_WORDS.anonymous }),
      call('alias', { messageId: 'her-rename', previousId: HER_WORDS.formerProductUser }),
      ...herEvents(today),
    ],
  })
  await recordWhatSheSays(told)
}

async function recordWhatSheSays(told: Recorded): Promise<void> {
  const account = 'harbour'
  await say(told, 'outcomes', {
    externalId: 'her-outcome',
    account,
    statement: `No more ${HER_WORDS.statement}`,
    measure: { unit: 'days', baseline: 11, target: 2, startsOn: '2025-10-01', dueOn: '2026-05-01' },
    importance: 4,
    stakeholder: HER_ID,
    milestones: [{ key: 'ten_invoices' }],
    confirmedOn: '2025-10-02',
    occurredAt: '2025-10-01',
  })
  await say(told, 'measurements', {
    outcome: 'her-outcome',
    value: 6,
    source: 'customer',
    occurredAt: '2026-03-01',
  })
  const verdict = {
    externalId: `verdict-${HER_ID}-1`,
    outcome: 'her-outcome',
    stakeholder: HER_ID,
    achieved: 4,
    experience: 3,
    occurredAt: '2026-02-01',
  }
  await say(told, 'customer-verdicts', { ...verdict, words: `It was ${HER_WORDS.formerVerdict}` })
  await say(told, 'customer-verdicts', { ...verdict, words: `It is ${HER_WORDS.verdict}`, experience: 4 })
  await say(told, 'ladder-evidence', {
    account,
    stakeholder: HER_ID,
    level: 3,
    polarity: 1,
    strength: 'strong',
    source: 'customer_said',
    quote: `We ${HER_WORDS.quote} because of you.`,
    occurredAt: '2026-03-05',
  })
  await say(told, 'surveys', {
    account,
    stakeholder: HER_ID,
    kind: 'benevolence',
    score: 5,
    words: `You are ${HER_WORDS.survey}`,
    occurredAt: '2026-02-01',
  })
  await say(told, 'touches', {
    account,
    stakeholders: [HER_ID, 'bo'],
    kind: 'call',
    notes: `Spoke of ${HER_WORDS.talk}`,
    occurredAt: '2026-03-04',
  })
  await say(told, 'tickets', {
    account,
    stakeholder: HER_ID,
    subject: `The ${HER_WORDS.ticket} is stuck`,
    openedAt: '2026-03-02T09:00:00Z',
    resolvedAt: '2026-03-02T12:00:00Z',
  })
  await recordWhatNamesHer(told)
}

/** Words that belong to nobody in particular, and name her. */
async function recordWhatNamesHer(told: Recorded): Promise<void> {
  const account = 'harbour'
  await say(told, 'tickets', {
    account,
    subject: `${HER_NAME} cannot log in`,
    openedAt: '2026-03-03T09:00:00Z',
  })
  await say(told, 'pulses', {
    account,
    pulse: 'healthy',
    words: `${HER_NAME.toUpperCase()} likes us`,
    occurredAt: '2026-03-04',
  })
  await say(told, 'promises', {
    externalId: 'named',
    account,
    capability: 'offline capture',
    concern: { level: 3, words: `So that ${HER_EMAIL} may rest` },
    weight: 2,
    madeBy: 'sales',
    madeOn: '2025-11-01',
    dueOn: '2026-04-30',
    ourWords: `Told to ${HER_NAME}.`,
    customerWords: `Mira.${HER_WORDS.name} said so`,
    understanding: 'partial',
  })
  await say(told, 'data-flags', {
    account,
    resource: 'stakeholders',
    factExternalId: HER_ID,
    kind: 'odd',
    why: `${HER_EMAIL} is twice in the CRM`,
  })
  await told.client.post('/v1/signals', {
    items: [
      {
        account,
        signals: [
          {
            name: 'crm.mood',
            value: `${HER_WORDS.signal} is glad`,
            stakeholder: HER_ID,
            evidence: [HER_WORDS.evidence],
          },
          { name: 'crm.owner', value: HER_NAME, evidence: [`contact ${HER_EMAIL}`, 'deal 7'] },
          { name: 'crm.stage', value: 'won' },
        ],
      },
    ],
  })
  await say(told, 'keys', { scope: 'read', name: `for ${HER_NAME}` })
}
