// How a simulated customer stands with us: ladder evidence, promises, tickets, touches, surveys, the CSM's pulse.
import { addDays } from '@rung/kernel'
import { type Body, type Facts, on, type Scene } from './scene.ts'
import type { Person } from './simulated-people.ts'
import { CAPABILITIES } from './vocabulary.ts'

export function simulateRelations(scene: Scene, people: readonly Person[]): Facts {
  return {
    'ladder-evidence': evidence(scene, people),
    promises: promises(scene),
    tickets: tickets(scene),
    touches: touches(scene, people),
    surveys: surveys(scene, people),
    pulses: [
      {
        externalId: `${scene.externalId}-pulse`,
        account: scene.externalId,
        person: scene.csm,
        pulse: 'healthy',
        ...on(addDays(scene.today, -12)),
      },
    ],
  }
}

function evidence({ chance, today, externalId, story }: Scene, people: readonly Person[]): Body[] {
  const speakers = story.speakers === 'one' ? people.slice(0, 1) : people
  return speakers.flatMap(person => {
    const say = (n: number, level: number, polarity: 1 | -1, strength: string, quote: string): Body => ({
      externalId: `${person.externalId}-said-${n}`,
      account: externalId,
      stakeholder: person.externalId,
      level,
      polarity,
      strength,
      source: 'customer_said',
      quote,
      ...on(addDays(today, -chance.integer(5 + n * 10, 15 + n * 15))),
    })
    return story.voice === 'angry'
      ? [
          say(1, 1, -1, 'strong', 'It has been broken for three weeks and nobody calls back.'),
          say(2, 1, -1, 'strong', 'We are paying for something that does not work.'),
          say(3, 1, -1, 'moderate', 'I have stopped reporting problems. There is no point.'),
        ]
      : [
          say(1, 2, 1, 'strong', 'Set-up took a day, as you said it would.'),
          say(2, 3, 1, 'strong', 'We changed the way we dispatch because of your advice.'),
          say(3, 4, 1, 'moderate', 'Let us write next year’s plan together.'),
        ]
  })
}

function promises({ chance, today, externalId, story }: Scene): Body[] {
  const promise = (n: number, status: string, dueDaysAgo: number, understanding: string): Body => ({
    externalId: `${externalId}-promise-${n}`,
    account: externalId,
    capability: CAPABILITIES[n % CAPABILITIES.length],
    concern: { level: 3, words: 'Our people must be able to work where there is no signal.' },
    weight: chance.integer(2, 5),
    madeBy: 'sales',
    madeOn: addDays(today, -180),
    dueOn: addDays(today, -dueDaysAgo),
    ourWords: 'Works offline from the first release in spring.',
    customerWords: 'The crew can finish a job in a cellar.',
    confirmedOn: addDays(today, -170),
    understanding,
    status,
    recordedAt: `${status === 'open' ? addDays(today, -170) : addDays(today, -dueDaysAgo)}T09:00:00.000Z`,
  })
  const open = promise(1, 'open', -40, 'aligned')
  if (story.promisesBroken) {
    return [
      open,
      promise(2, 'broken', 30, 'misaligned'),
      promise(3, 'broken', 20, 'partial'),
      promise(4, 'broken', 12, 'misaligned'),
    ]
  }
  return [open, promise(2, 'kept', 60, 'aligned'), promise(3, 'kept', 30, 'aligned')]
}

function tickets({ chance, today, externalId, story }: Scene): Body[] {
  const angry = story.voice === 'angry'
  return Array.from({ length: angry ? 5 : 2 }, (_, index) => {
    const openedOn = addDays(today, -chance.integer(10, 80))
    return {
      externalId: `${externalId}-ticket-${index + 1}`,
      account: externalId,
      subject: angry ? 'Sync stops every night' : 'How do I add a depot?',
      priority: angry ? 'high' : 'normal',
      openedAt: `${openedOn}T10:00:00.000Z`,
      firstResponseAt: `${openedOn}T${angry ? '18' : '11'}:00:00.000Z`,
      resolvedAt: angry ? `${addDays(openedOn, 9)}T10:00:00.000Z` : `${openedOn}T15:00:00.000Z`,
      reopenedCount: angry ? 1 : 0,
      escalated: angry && index === 0,
      csat: angry ? 1 : 5,
      recordedAt: angry ? `${addDays(openedOn, 9)}T10:00:00.000Z` : `${openedOn}T15:00:00.000Z`,
    }
  })
}

function touches({ today, externalId, csm, story }: Scene, people: readonly Person[]): Body[] {
  const there = people.filter(person => !(story.championLeft && person.role === 'champion'))
  return [70, 45, 20, 6].map(daysAgo => ({
    externalId: `${externalId}-touch-${daysAgo}`,
    account: externalId,
    stakeholders: (daysAgo > 20 ? people : there).map(person => person.externalId),
    kind: daysAgo === 45 ? 'business_review' : 'call',
    direction: 'outbound',
    person: csm,
    notes: 'Went through the month.',
    ...on(addDays(today, -daysAgo)),
  }))
}

function surveys({ chance, today, externalId, story }: Scene, people: readonly Person[]): Body[] {
  const glad = story.outcome === 'attained' && story.voice === 'warm'
  const survey = (kind: string, score: number, daysAgo: number): Body => ({
    externalId: `${externalId}-${kind}`,
    account: externalId,
    stakeholder: people[0]?.externalId,
    kind,
    score,
    ...on(addDays(today, -daysAgo)),
  })
  return [
    survey('nps', glad ? chance.integer(8, 10) : chance.integer(2, 6), 50),
    survey('benevolence', glad && !story.promisesBroken ? chance.integer(4, 5) : 2, 90),
  ]
}
