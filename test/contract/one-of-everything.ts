// One of everything that can be said to Rung, so that a workspace holds something behind every route.
import { addDays, day } from '@rung/kernel'

export type SampleRequest = {
  /** Left out, it is posted. */
  readonly method?: 'POST' | 'PUT'
  /** Where it is posted; with parameters as in the document when they come out of an answer. */
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

export type Sample = {
  /** Begins every id of the caller's own. Small letters. */
  readonly prefix: string
  /** Stands in every name and word. Small letters. */
  readonly marker: string
  /** The day on which all of it is said. */
  readonly today: string
}

/** In an order in which whatever is referred to is there before. */
export function oneOfEverything(sample: Sample): SampleRequest[] {
  return [...whoThereIs(sample), ...whatTheyBought(sample), ...whatTheyDo(sample), ...whatTheyGot(sample)]
}

/** What can be asked and said once all that has been judged. */
export function onceJudged({ prefix, marker, today }: Sample): SampleRequest[] {
  return [
    { path: '/v1/scores/replay', body: { from: today, to: today } },
    { path: '/v1/scores/rebuild', body: { since: today } },
    { path: '/v1/models/train', body: {} },
    // nothing listens there: it is sent to no one, and waits
    { path: '/v1/webhooks', body: { url: `http://127.0.0.1:9/${prefix}`, description: `For ${marker}` } },
    { path: '/v1/stuck-accounts/retry', body: { account: `${prefix}-account` } },
    { path: '/v1/user-token-keys', body: { algorithm: 'HS256' } },
    {
      path: '/v1/nudges/decide',
      body: { account: `${prefix}-account`, user: `${prefix}-user`, surface: `${marker} home` },
    },
    {
      path: '/ofrep/v1/evaluate/flags',
      body: {
        context: { targetingKey: `${prefix}-user`, account: `${prefix}-account`, surface: `${marker} home` },
      },
    },
    { path: '/v1/user-tokens/validate', body: { token: `${marker}.${marker}.` } },
    {
      path: '/v1/forecast/finals',
      body: { quarter: '2026-Q2', csm: `${prefix}-csm`, retainedMinor: 471_100, arrAfterMinor: 571_100 },
    },
    {
      path: '/v1/way-out-tasks',
      body: {
        chasm: 'execute',
        way: 'say_how',
        about: `${marker} capture`,
        lines: [{ account: `${prefix}-account`, promise: `${prefix}-promise` }],
      },
    },
    {
      path: '/v1/way-out-tasks/undo',
      body: {
        way: 'share_out_promises',
        lines: [{ account: `${prefix}-account`, promise: `${prefix}-promise` }],
      },
    },
    {
      path: '/v1/book-tasks',
      body: {
        chasm: 'deliver',
        way: 'question_capability',
        about: `${marker} capture`,
        evidence: [],
        person: `${prefix}-csm`,
      },
    },
    { path: '/v1/plays', body: { key: `${prefix}_play`, play: aPlay(marker) } },
    { path: '/v1/plays/lint', body: { play: aPlay(marker) } },
    { path: '/v1/work-calendars/read-file', body: { file: calendarFile(marker, today) } },
    {
      path: '/v1/config/drafts',
      body: {
        document: { health: { dampers: { escalated: { least: 0.45 } } } },
        note: `Because of ${marker}`,
      },
    },
  ]
}

function aPlay(marker: string) {
  const again = { does: 'Ask once more.', withinDays: 3 }
  return {
    name: `Ask ${marker}`,
    reasons: ['rung_drop'],
    hours: 0.5,
    talk: {
      opening: { withWords: 'You wanted “{outcome}”. What do you think?', without: 'What do you think?' },
      agree: `A day with ${marker}.`,
    },
    reactions: { tell_me_more: again, disagree: again, not_important: again, different_view: again },
  }
}

/** What is put in place, whole. */
export function putInPlace({ prefix, marker, today }: Sample): SampleRequest[] {
  return [
    {
      method: 'PUT',
      path: '/v1/usage-sources',
      body: { account: `${prefix}-account`, source: 'aggregates' },
    },
    { method: 'PUT', path: '/v1/nudges/signing', body: { enforced: false } },
    {
      method: 'PUT',
      path: '/v1/work-calendars/workspace',
      body: { country: 'DE', region: 'BE', added: [{ day: today, name: `Day of ${marker}` }] },
    },
  ]
}

/** What can be said last: it takes away what was said before. */
export function atTheEnd({ prefix }: Sample): SampleRequest[] {
  return [{ path: '/v1/erasures', body: { kind: 'stakeholder', who: `${prefix}-buyer` } }]
}

/** What is said to things that Rung itself made. */
export const toWhatWasMade = ({ prefix }: Pick<Sample, 'prefix'>): SampleRequest[] => [
  { method: 'PUT', path: '/v1/roles/{person}', body: { role: 'csm' } },
  { method: 'PUT', path: '/v1/work-calendars/people/{person}', body: { country: 'GB' } },
  { path: '/v1/verdict-requests/{id}/revoke', body: {} },
  { path: '/v1/book-tasks/{id}/actions', body: { action: 'snooze', until: '2026-12-31' } },
  { path: '/v1/book-tasks/{id}/end', body: { as: 'done' } },
  {
    path: '/ofrep/v1/evaluate/flags/{key}',
    body: { context: { targetingKey: `${prefix}-user`, account: `${prefix}-account` } },
  },
  { path: '/v1/nudges/{id}/impressions', body: {} },
  { path: '/v1/nudges/{id}/reactions', body: { reaction: 'tell_me_more' } },
  { path: '/v1/user-token-keys/{id}/retire', body: {} },
  { path: '/v1/worklists/{csm}/cards/{id}/actions', body: { action: 'hand_over', to: `${prefix}-deputy` } },
  { path: '/v1/accounts/{id}/contradictions/{pair}/acknowledgements', body: {} },
  { path: '/v1/plays/{key}/versions', body: { version: 1, play: aPlay('another') } },
  { path: '/v1/plays/{key}/retire', body: { version: 2 } },
  { path: '/v1/plays/{key}/restore', body: { version: 3 } },
  { path: '/v1/webhooks/{id}/rotate', body: {} },
  { path: '/v1/webhooks/{id}/replay', body: { since: '2026-03-18T00:00:00Z' } },
  { path: '/v1/config/drafts/{id}/shadow', body: {} },
  { path: '/v1/config/drafts/{id}/publish', body: {} },
  { path: '/v1/config/versions/{version}/rollback', body: {} },
]

function whoThereIs({ prefix, marker, today }: Sample): SampleRequest[] {
  return [
    {
      path: '/v1/people',
      body: {
        externalId: `${prefix}-csm`,
        name: `Cleo ${marker}`,
        email: `cleo@${marker}.example`,
        timeZone: 'Europe/Berlin',
        hoursPerDay: 6,
      },
    },
    // in bulk: what may stand for a person in a path is the CSM alone
    {
      path: '/v1/people/batch',
      body: { items: [{ externalId: `${prefix}-deputy`, name: `Dana ${marker}` }] },
    },
    {
      path: '/v1/accounts',
      body: {
        externalId: `${prefix}-account`,
        name: `Harbour ${marker}`,
        segment: `${marker} segment`,
        csm: `${prefix}-csm`,
        seats: 4,
        occurredAt: '2025-03-01',
      },
    },
    {
      path: '/v1/stakeholders',
      body: {
        externalId: `${prefix}-buyer`,
        account: `${prefix}-account`,
        name: `Bo ${marker}`,
        email: `bo@${marker}.example`,
        title: `Head of ${marker}`,
        role: 'economic_buyer',
        influence: 0.8,
        productUserIds: [`${prefix}-user`],
        occurredAt: '2025-03-01',
      },
    },
    {
      path: '/v1/account-pauses',
      body: {
        externalId: `${prefix}-pause`,
        account: `${prefix}-account`,
        startsOn: '2025-08-01',
        endsOn: '2025-08-15',
        reason: `Closed because of ${marker}`,
        occurredAt: '2025-07-01',
      },
    },
    {
      path: '/v1/account-seasons',
      body: {
        externalId: `${prefix}-season`,
        account: `${prefix}-account`,
        months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
        occurredAt: '2025-03-01',
      },
    },
    {
      path: '/v1/expected-uses',
      body: {
        externalId: `${prefix}-expected`,
        account: `${prefix}-account`,
        expects: 'seats',
        occurredAt: '2025-03-01',
      },
    },
    {
      path: '/v1/csm-absences',
      body: {
        csm: `${prefix}-csm`,
        deputy: `${prefix}-deputy`,
        startsOn: today,
        endsOn: addDays(day(today), 3),
      },
    },
    { path: '/v1/keys', body: { scope: 'read', name: `${marker} key`, person: `${prefix}-csm` } },
    { path: '/v1/invitations', body: { person: `${prefix}-csm`, role: 'csm' } },
  ]
}

function whatTheyBought({ prefix, marker, today }: Sample): SampleRequest[] {
  const account = `${prefix}-account`
  return [
    {
      path: '/v1/exchange-rates',
      body: { externalId: `${prefix}-rate`, base: 'USD', quote: 'EUR', rate: 0.9, on: '2025-03-01' },
    },
    {
      path: '/v1/subscriptions',
      body: {
        externalId: `${prefix}-subscription`,
        account,
        plan: `${marker} plan`,
        arrMinor: 4_711_00,
        currency: 'EUR',
        seats: 4,
        startsOn: '2025-06-01',
        endsOn: '2026-06-01',
        termMonths: 12,
        occurredAt: '2025-05-20',
      },
    },
    {
      path: '/v1/subscription-changes',
      body: {
        externalId: `${prefix}-change`,
        subscription: `${prefix}-subscription`,
        effectiveOn: '2025-09-01',
        arrMinor: 5_711_00,
        occurredAt: '2025-08-20',
      },
    },
    {
      path: '/v1/renewals',
      body: {
        externalId: `${prefix}-renewal`,
        subscription: `${prefix}-subscription`,
        dueOn: '2026-06-01',
        csmCall: 'renewed',
        csmProbability: 0.9,
      },
    },
    {
      path: '/v1/offers',
      body: {
        externalId: `${prefix}-offer`,
        account,
        renewal: `${prefix}-renewal`,
        subscription: `${prefix}-subscription`,
        kind: 'early_renewal',
        arrMinor: 5_911_00,
        currency: 'EUR',
        discountShare: 0.05,
        termMonths: 24,
        offeredOn: '2026-02-01',
        validUntil: '2026-05-01',
        acceptedOn: '2026-02-20',
      },
    },
    {
      path: '/v1/tickets',
      body: {
        externalId: `${prefix}-ticket`,
        account,
        stakeholder: `${prefix}-buyer`,
        subject: `The ${marker} is broken`,
        priority: 'high',
        openedAt: `${today}T08:00:00Z`,
      },
    },
    {
      path: '/v1/touches',
      body: {
        externalId: `${prefix}-touch`,
        account,
        stakeholders: [`${prefix}-buyer`],
        kind: 'call',
        person: `${prefix}-csm`,
        topic: 'price',
        notes: `Spoke of ${marker}`,
      },
    },
    {
      path: '/v1/notes',
      body: {
        externalId: `${prefix}-note`,
        account,
        stakeholder: `${prefix}-buyer`,
        person: `${prefix}-csm`,
        topic: 'competitor',
        text: `Heard that ${marker} looks around`,
      },
    },
    {
      path: '/v1/surveys',
      body: {
        externalId: `${prefix}-survey`,
        account,
        stakeholder: `${prefix}-buyer`,
        kind: 'benevolence',
        score: 4,
        words: `We like ${marker}`,
      },
    },
    {
      path: '/v1/pulses',
      body: {
        externalId: `${prefix}-pulse`,
        account,
        person: `${prefix}-csm`,
        pulse: 'healthy',
        words: `All ${marker}`,
      },
    },
    {
      path: '/v1/data-flags',
      body: {
        externalId: `${prefix}-flag`,
        account,
        resource: 'tickets',
        factExternalId: 'row-7',
        kind: 'odd',
        why: `Because of ${marker}`,
      },
    },
    {
      path: '/v1/company-figures',
      body: {
        externalId: `${prefix}-figures`,
        week: '2026-03-02',
        source: `${marker} fair`,
        leadsOffered: 41,
        leadsAccepted: 17,
        dealsWon: 5,
        dealsLost: 7,
        dealsDiscounted: 2,
      },
    },
    {
      path: '/v1/team-answers',
      body: {
        externalId: `${prefix}-answer`,
        person: `${prefix}-csm`,
        team: `${marker} success`,
        segment: `${marker} segment`,
      },
    },
    {
      path: '/v1/signals',
      body: {
        items: [
          {
            account,
            signals: [{ name: `${marker}.stage`, value: `${marker} won`, stakeholder: `${prefix}-buyer` }],
          },
        ],
      },
    },
  ]
}

function whatTheyDo({ prefix, marker, today }: Sample): SampleRequest[] {
  const account = `${prefix}-account`
  const userId = `${prefix}-user`
  const call = (type: string, more: object) => ({
    path: `/v1/${type}`,
    body: { messageId: `${prefix}-${type}`, userId, timestamp: `${today}T09:00:00Z`, ...more },
  })
  return [
    { path: '/v1/features', body: { event: `${marker} report`, name: `Report of ${marker}` } },
    {
      path: '/v1/metrics',
      body: {
        key: `${marker}_reports`,
        filter: { events: [`${marker} report`] },
        aggregation: { kind: 'count' },
      },
    },
    {
      path: '/v1/milestones',
      body: { key: `${marker}_first_report`, metric: `${marker}_reports`, threshold: 1 },
    },
    {
      path: '/v1/milestones',
      body: { key: `${marker}_many_reports`, metric: `${marker}_reports`, threshold: 1000 },
    },
    { path: '/v1/milestones', body: { key: `${marker}_onboarded` } },
    {
      path: '/v1/milestones/reached',
      body: { items: [{ account, milestone: `${marker}_onboarded`, reachedOn: '2026-02-01' }] },
    },
    {
      path: '/v1/usage/daily',
      body: { items: [{ account, day: '2026-02-02', activeUsers: 2, counts: { [`${marker} import`]: 3 } }] },
    },
    { path: '/v1/signals/backfill', body: { from: '2026-02-28', to: '2026-02-28' } },
    call('group', { groupId: account, traits: { name: marker } }),
    call('identify', { traits: { email: `bo@${marker}.example` } }),
    call('track', { event: `${marker} report`, context: { groupId: account } }),
    call('page', { name: `${marker} page` }),
    call('screen', { name: `${marker} screen` }),
    call('alias', { previousId: `${prefix}-anonymous` }),
    {
      path: '/v1/batch',
      body: { batch: [{ type: 'track', event: `${marker} scan`, userId, messageId: `${prefix}-scan` }] },
    },
  ]
}

function whatTheyGot({ prefix, marker, today }: Sample): SampleRequest[] {
  const account = `${prefix}-account`
  const outcome = `${prefix}-outcome`
  const stakeholder = `${prefix}-buyer`
  return [
    {
      path: '/v1/outcomes',
      body: {
        externalId: outcome,
        account,
        statement: `Invoices of ${marker} in two days`,
        measure: {
          unit: `${marker} days`,
          baseline: 11,
          target: 2,
          startsOn: '2025-10-01',
          dueOn: '2026-05-01',
        },
        importance: 4,
        stakeholder,
        milestones: [{ key: `${marker}_first_report` }, { key: `${marker}_many_reports` }],
        confirmedOn: '2025-10-02',
        occurredAt: '2025-10-01',
      },
    },
    {
      path: '/v1/measurements',
      body: { externalId: `${prefix}-measured`, outcome, value: 6, source: 'integration' },
    },
    {
      path: '/v1/customer-verdicts',
      body: {
        externalId: `${prefix}-says`,
        outcome,
        stakeholder,
        achieved: 3,
        experience: 4,
        words: `${marker} helps`,
      },
    },
    {
      path: '/v1/verdict-requests',
      body: {
        externalId: `${prefix}-asked`,
        account: `${prefix}-account`,
        outcomes: [outcome],
        stakeholder: `${prefix}-buyer`,
      },
    },
    {
      path: '/v1/vendor-verdicts',
      body: {
        externalId: `${prefix}-we-say`,
        outcome,
        person: `${prefix}-csm`,
        // Two steps above the customer's own: a contradiction.
        verdict: 5,
        periodStartsOn: '2026-02-20',
      },
    },
    {
      path: '/v1/ladder-evidence',
      body: {
        externalId: `${prefix}-evidence`,
        account,
        stakeholder,
        level: 3,
        polarity: 1,
        strength: 'strong',
        source: 'customer_said',
        quote: `We changed because of ${marker}`,
        person: `${prefix}-csm`,
      },
    },
    {
      path: '/v1/segment-promises',
      body: {
        externalId: `${prefix}-segment-promise`,
        segment: `${marker} segment`,
        capability: `${marker} single sign-on`,
        concern: { level: 2, tag: 'one_login', words: `One login for ${marker}` },
        weight: 2,
        madeBy: 'product',
        madeOn: '2026-01-15',
        dueOn: '2026-06-01',
        ourWords: `Single sign-on for all of ${marker}`,
      },
    },
    {
      path: '/v1/concerns',
      body: {
        externalId: `${prefix}-concern`,
        account,
        level: 3,
        tag: 'invoices_late',
        stakeholder,
        outcome,
        words: `Invoices of ${marker} leave late`,
        statedOn: '2025-09-20',
        untilOn: '2026-12-01',
      },
    },
    {
      path: '/v1/capabilities',
      body: {
        externalId: `${prefix}-capability`,
        capability: `${marker} capture`,
        meets: [{ level: 3, tag: 'invoices_late' }],
        statedOn: '2025-09-01',
      },
    },
    {
      path: '/v1/roadmap-items',
      body: {
        externalId: `${prefix}-roadmap-item`,
        capability: `${marker} single sign-on`,
        addedOn: '2025-12-01',
        plannedOn: '2026-05-01',
      },
    },
    {
      path: '/v1/ladder-pins',
      body: {
        externalId: `${prefix}-pin`,
        account,
        level: 4,
        reason: `They plan ${marker} with us`,
        person: `${prefix}-csm`,
        expiresOn: addDays(day(today), 60),
      },
    },
    {
      path: '/v1/promises',
      body: {
        externalId: `${prefix}-promise`,
        account,
        capability: `${marker} capture`,
        concern: { level: 3, tag: 'invoices_late', words: `Cellars of ${marker}` },
        weight: 3,
        madeBy: 'sales',
        madeOn: '2025-10-01',
        dueOn: '2026-04-01',
        ourWords: `Works without ${marker}`,
        customerWords: `A ${marker} in a cellar`,
        confirmedOn: '2025-10-05',
        understanding: 'aligned',
      },
    },
  ]
}

const calendarFile = (marker: string, today: string): string =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${today.replaceAll('-', '')}`,
    `SUMMARY:Party of ${marker}`,
    'RRULE:FREQ=YEARLY',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
