// How a simulated customer stands with us: ladder evidence, promises, touches, surveys, notes, the CSM's pulse.
import { addDays } from '@rung/kernel'
import { concernOf } from './concern-words.ts'
import { content } from './course.ts'
import { mergeFacts } from './merge-facts.ts'
import { type PromiseLife, promiseFacts } from './promise-facts.ts'
import { ago, type Body, type Facts, on, type Scene } from './scene.ts'
import { isThere, type Person } from './simulated-people.ts'
import { tickets } from './simulated-tickets.ts'
import { CAPABILITIES } from './vocabulary.ts'

export function simulateRelations(scene: Scene, people: readonly Person[]): Facts {
  const { story, externalId, csm, course } = scene
  // with most customers nobody writes down what was said, or asks how it goes
  const isTold = story.outcome !== 'untold'
  const isNew = story.onboarding !== 'past'
  return {
    'ladder-evidence': isTold ? evidence(scene, people) : [],
    ...(isTold && !isNew && story.outcome === 'measured' ? promises(scene) : {}),
    tickets: tickets(scene),
    touches: touches(scene, people),
    surveys: isNew ? [] : surveys(scene, people),
    pulses: isTold
      ? [
          {
            externalId: `${externalId}-pulse`,
            account: externalId,
            person: csm,
            pulse: course.anger > 0.8 ? 'at_risk' : 'healthy',
            ...on(ago(scene, 12)),
          },
        ]
      : [],
  }
}

const WARM = [
  { level: 2, strength: 'strong', quote: 'Set-up took a day, as you said it would.' },
  { level: 3, strength: 'strong', quote: 'We changed the way we dispatch because of your advice.' },
  { level: 4, strength: 'moderate', quote: 'Let us write next year’s plan together.' },
] as const
const SORRY = [
  'It has been broken for three weeks and nobody calls back.',
  'We are paying for something that does not work.',
  'I have stopped reporting problems. There is no point.',
] as const
/** What a piece weighs, the strongest first; the weight of doubt of some weeks that makes somebody half and wholly hostile. */
const STRENGTHS = [
  ['strong', 2],
  ['moderate', 1],
  ['weak', 0.5],
] as const
const DOUBT = { half: 1.6, whole: 3.5 } as const
/** Up to here only who decides on the money is against us, beyond it all. */
const ALL_ANGRY = 0.8

function evidence(scene: Scene, people: readonly Person[]): Body[] {
  const { course, story } = scene
  if (story.onboarding !== 'past') {
    return people.slice(0, 2).flatMap(person => say(scene, person, [{ ...WARM[0], polarity: 1 }]))
  }
  const speakers = story.speakers === 'one' ? people.slice(0, 1) : people
  return speakers.flatMap(person => {
    const isAngry = course.anger >= 0.5 && (course.anger > ALL_ANGRY || person.role === 'economic_buyer')
    const pieces = isAngry ? doubts(course.anger) : WARM.map(piece => ({ ...piece, polarity: 1 as const }))
    return say(scene, person, pieces)
  })
}

type Piece = {
  readonly level: number
  readonly polarity: 1 | -1
  readonly strength: string
  readonly quote: string
}

/** As many doubts as weigh what the anger is, the strongest first. */
function doubts(anger: number): Piece[] {
  const pieces: Piece[] = []
  let left = DOUBT.half + (DOUBT.whole - DOUBT.half) * (anger - 0.5) * 2
  for (const [strength, weight] of STRENGTHS) {
    for (; left >= weight; left -= weight) {
      pieces.push({
        level: 1,
        polarity: -1,
        strength,
        quote: SORRY[pieces.length % SORRY.length] ?? SORRY[0],
      })
    }
  }
  return pieces
}

function say(scene: Scene, person: Person, pieces: readonly Piece[]): Body[] {
  return pieces.map((piece, index) => {
    const day = ago(scene, scene.chance.integer(5 + index * 8, 12 + index * 12))
    return {
      externalId: `${person.externalId}-said-${index + 1}`,
      account: scene.externalId,
      stakeholder: person.externalId,
      source: 'customer_said',
      ...piece,
      // who is gone said it in their last weeks
      ...on(person.leftOn === null || day < person.leftOn ? day : addDays(person.leftOn, -3 - 8 * index)),
    }
  })
}

/** One still open, and those that lately fell due: each made, confirmed and settled on a day of its own. */
function promises({ chance, apart, today, externalId, course }: Scene): Facts {
  const promise = (n: number, status: PromiseLife['status'], dueDaysAgo: number, understanding: string) => {
    const dueOn = addDays(today, -dueDaysAgo)
    const madeOn = addDays(status === 'open' ? today : dueOn, -apart.integer(40, 120))
    const capability = CAPABILITIES[n % CAPABILITIES.length]
    return promiseFacts({
      externalId: `${externalId}-promise-${n}`,
      account: externalId,
      capability: capability ?? CAPABILITIES[0],
      concern: concernOf(capability),
      weight: chance.integer(2, 5),
      madeBy: 'sales',
      madeOn,
      dueOn,
      confirmedOn: addDays(madeOn, apart.integer(5, 25)),
      understanding,
      status,
      settledOn: status === 'open' ? null : dueOn,
    })
  }
  const open = promise(1, 'open', -apart.integer(20, 70), 'aligned')
  if (course.promisesBroken > 0) {
    const broken = Array.from({ length: course.promisesBroken }, (_, index) =>
      promise(2 + index, 'broken', 12 + 9 * index, index % 2 === 0 ? 'misaligned' : 'partial'),
    )
    return mergeFacts([open, ...broken])
  }
  return mergeFacts([
    open,
    promise(2, 'kept', chance.integer(40, 90), 'aligned'),
    promise(3, 'kept', chance.integer(10, 40), 'aligned'),
  ])
}

function touches(scene: Scene, people: readonly Person[]): Body[] {
  const { chance, apart, externalId, csm, course, story } = scene
  const isPast = story.onboarding === 'past'
  // nobody has their talks on the same days as everybody else
  const turn = isPast ? apart.integer(-9, 9) : 0
  const days = isPast ? [70, 45, 20, 6] : [chance.integer(3, 6)]
  return days.map((daysAgo, index) => {
    const day = ago(scene, Math.max(2, daysAgo + chance.integer(0, 8) + turn))
    return {
      externalId: `${externalId}-touch-${index + 1}`,
      account: externalId,
      stakeholders: people.filter(person => isThere(person, day)).map(person => person.externalId),
      kind: daysAgo === 45 ? 'business_review' : 'call',
      // who has nothing against us also calls by themselves
      direction: chance.next() < content(course) - 0.3 ? 'inbound' : 'outbound',
      person: csm,
      ...(story.competitor && index === days.length - 1 ? { topic: 'price' } : {}),
      ...(content(course) > 0.9 && daysAgo === 20 ? { topic: 'praise' } : {}),
      notes: 'Went through the month.',
      ...on(day),
    }
  })
}

function surveys(scene: Scene, people: readonly Person[]): Body[] {
  const { chance, externalId, story, course } = scene
  const glad = content(course)
  const survey = (kind: string, score: number, daysAgo: number): Body => ({
    externalId: `${externalId}-${kind}`,
    account: externalId,
    stakeholder: people[story.championLeft ? 1 : 0]?.externalId,
    kind,
    score,
    ...on(ago(scene, daysAgo)),
  })
  const about = (most: number): number => glad * most + (chance.next() - 0.5) * (most / 5)
  const nps = Math.max(0, Math.min(10, Math.round(about(10))))
  const meant = Math.max(1, Math.min(5, Math.round(1 + about(4))))
  const answered = [survey('nps', nps, chance.integer(25, 70))]
  return story.outcome === 'measured' ? [...answered, survey('benevolence', meant, 90)] : answered
}
