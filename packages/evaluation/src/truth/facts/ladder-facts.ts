// What is recorded of how people see us: pieces of talk, half of them said by the customer, read a little too kindly by us.
import type { AccountFacts } from '@rung/outcomes/judgement'
import type { Level, Source, Strength } from '@rung/relationship-ladder'
import { type Draw, drawFor } from '../draw.ts'
import type { LatentCustomer } from '../latent/customer.ts'
import { isAway, isThere, isWithUs, type LatentPerson, seesUs } from '../latent/people.ts'
import { everySoOften, knownAfter, type Revisions, recorded } from './recording.ts'

export type LadderRecord = {
  readonly ladderEvidence: Revisions<AccountFacts>['ladderEvidence']
  /** Everything that was really said, written down or not: level and day, by person. */
  readonly said: ReadonlyMap<string, readonly { readonly on: number; readonly level: Level }[]>
}

const SINCE = -240
const UNLOGGED_SHARE = 0.25
const SOURCES: readonly (readonly [number, Source])[] = [
  [0.45, 'customer_said'],
  [0.35, 'observed'],
  [0.2, 'csm_judgement'],
]
const STRENGTHS: readonly (readonly [number, Strength])[] = [
  [0.3, 'weak'],
  [0.5, 'moderate'],
  [0.2, 'strong'],
]
// Whoever is against us says so.
const STRENGTHS_AGAINST: readonly (readonly [number, Strength])[] = [
  [0.1, 'weak'],
  [0.4, 'moderate'],
  [0.5, 'strong'],
]

export function recordLadder(customer: LatentCustomer, until: number): LadderRecord {
  const draw = drawFor(customer.seed, customer.number, 'ladder facts')
  const said = new Map<string, { on: number; level: Level }[]>()
  const ladderEvidence = customer.people.flatMap(person => {
    const heard: { on: number; level: Level }[] = []
    said.set(person.id, heard)
    return everySoOften(SINCE, until, 24, draw).flatMap((on, index) => {
      const source = draw.oneOf(SOURCES)
      const piece = pieceOf(person, on, source, draw)
      const strength = draw.oneOf(seesUs(person, on).against ? STRENGTHS_AGAINST : STRENGTHS)
      const knownOn = knownAfter(on, 3, draw)
      const unlogged = draw.happens(UNLOGGED_SHARE)
      if (!isThere(person, on) || !isWithUs(person, on) || isAway(person, on)) return []
      heard.push({ on, level: piece.level })
      if (unlogged) return []
      const id = `evd_${person.id}_${String(index).padStart(3, '0')}`
      const columns = { stakeholderId: person.id, ...piece, strength, source, quoteRef: null, personId: null }
      return [recorded({ id, accountId: customer.id, on, knownOn }, columns)]
    })
  })
  return { ladderEvidence, said }
}

type Piece = { readonly level: Level; readonly polarity: 1 | -1 }

/** Most pieces bear out the level a person really sees us at; a quarter says what is missing for more. */
function pieceOf(person: LatentPerson, on: number, source: Source, draw: Draw): Piece {
  const { level, against } = seesUs(person, on)
  // Our own judgement takes a kind word for a promotion.
  const kindness = source === 'csm_judgement' && draw.happens(0.35) ? 1 : 0
  if (against) {
    return draw.oneOf<Piece>([
      [0.78, { level: 1, polarity: -1 }],
      [0.12, { level: 2, polarity: -1 }],
      [0.1, { level: 1, polarity: 1 }],
    ])
  }
  const up = draw.oneOf([
    [0.6, 0],
    [0.25, -1],
    [0.1, -2],
    [0.05, 1],
  ])
  const above = draw.oneOf([
    [0.85, 1],
    [0.15, 0],
  ])
  if (draw.happens(0.75)) return { level: levelAt(level + up + kindness), polarity: 1 }
  if (level === 5) return { level: 5, polarity: draw.happens(0.3) ? -1 : 1 }
  return { level: levelAt(level + above), polarity: -1 }
}

function levelAt(number: number): Level {
  return Math.min(5, Math.max(1, number)) as Level
}
