// Who is really at a customer: their part in the decision, how they really see us, and whether they still deal with us.
import type { Level, Role } from '@rung/relationship-ladder'
import type { Draw } from '../draw.ts'

export type LatentPerson = {
  readonly id: string
  readonly role: Role
  readonly influence: number
  /** Days from which they are there, and no longer there. */
  readonly arrivesOn: number
  readonly leavesOn: number
  /** The day they stop dealing with us, in the product and in talk, while still there. */
  readonly withdrawsOn: number
  /** How they see us: a level from a day on, in order. */
  readonly sees: readonly { readonly from: number; readonly level: Level; readonly against: boolean }[]
  /** Days between two talks with us. */
  readonly talkGapDays: number
  readonly usesProduct: boolean
  /** A holiday: nothing heard, nothing meant. */
  readonly away: { readonly since: number; readonly until: number }
}

const NEVER = Number.POSITIVE_INFINITY
const LEVEL_SHARES: readonly (readonly [number, Level])[] = [
  [0.2, 1],
  [0.3, 2],
  [0.28, 3],
  [0.15, 4],
  [0.07, 5],
]

export function drawPeople(customerId: string, draw: Draw): LatentPerson[] {
  const roles = drawRoles(draw)
  const level = draw.oneOf(LEVEL_SHARES)
  const people = roles.map((role, index) => drawPerson(`stk_${customerId}_${index}`, role, level, draw))
  return withDepartures(customerId, people, draw)
}

function drawRoles(draw: Draw): Role[] {
  const roles: Role[] = ['champion']
  if (draw.happens(0.87)) roles.push('economic_buyer')
  if (draw.happens(0.35)) roles.push('executive_sponsor')
  if (draw.happens(0.55)) roles.push('admin')
  if (draw.happens(0.35)) roles.push('user')
  // Some know one person and nobody else.
  return draw.happens(0.1) ? [draw.happens(0.5) ? 'champion' : 'economic_buyer'] : roles
}

const INFLUENCE: Readonly<Record<Role, readonly [number, number]>> = {
  champion: [0.4, 0.8],
  economic_buyer: [0.6, 1],
  executive_sponsor: [0.5, 0.9],
  admin: [0.2, 0.5],
  user: [0.1, 0.3],
  detractor: [0.2, 0.7],
}

function drawPerson(id: string, role: Role, usual: Level, draw: Draw): LatentPerson {
  const own = draw.happens(0.5) ? usual : draw.oneOf(LEVEL_SHARES)
  const awaySince = draw.whole(0, 160)
  return {
    id,
    role,
    influence: draw.between(...INFLUENCE[role]),
    arrivesOn: NEVER * -1,
    leavesOn: NEVER,
    withdrawsOn: draw.happens(0.07) ? draw.whole(10, 110) : NEVER,
    sees: drawSees(own, draw),
    talkGapDays: draw.happens(0.1) ? draw.between(45, 70) : draw.between(9, 30),
    usesProduct: role === 'champion' || role === 'admin' || role === 'user',
    away: draw.happens(0.25)
      ? { since: awaySince, until: awaySince + draw.whole(10, 24) }
      : { since: NEVER, until: NEVER },
  }
}

function drawSees(level: Level, draw: Draw): LatentPerson['sees'] {
  const against = level === 1 && draw.happens(0.2)
  const first = { from: -NEVER, level, against }
  const on = draw.whole(14, 110)
  if (draw.happens(0.04)) return [first, { from: on, level: 1, against: true }]
  if (!draw.happens(0.12)) return [first]
  const to = Math.min(
    5,
    Math.max(
      1,
      level +
        draw.oneOf([
          [0.4, 1],
          [0.35, -1],
          [0.25, -2],
        ]),
    ),
  ) as Level
  return [first, { from: on, level: to, against: against && to === 1 }]
}

/** Champions and buyers leave; of a champion's places some are taken by somebody else, at once or later. */
function withDepartures(customerId: string, people: LatentPerson[], draw: Draw): LatentPerson[] {
  const leaves = new Map<string, number>()
  const added: LatentPerson[] = []
  for (const { id, role, sees } of people) {
    if (!draw.happens(role === 'champion' ? 0.18 : role === 'economic_buyer' ? 0.1 : 0.04)) continue
    const on = draw.whole(-40, 120)
    leaves.set(id, on)
    if (role !== 'champion' || !draw.happens(0.4)) continue
    const heir = drawPerson(`stk_${customerId}_heir`, 'champion', sees[0]?.level ?? 2, draw)
    added.push({ ...heir, arrivesOn: on - draw.whole(-45, 20), withdrawsOn: NEVER, leavesOn: NEVER })
  }
  return [...people.map(one => ({ ...one, leavesOn: leaves.get(one.id) ?? NEVER })), ...added]
}

export function isThere(person: LatentPerson, t: number): boolean {
  return person.arrivesOn <= t && t < person.leavesOn
}

/** There, and dealing with us. */
export function isWithUs(person: LatentPerson, t: number): boolean {
  return isThere(person, t) && t < person.withdrawsOn
}

export function isAway({ away }: LatentPerson, t: number): boolean {
  return away.since <= t && t < away.until
}

export function seesUs(
  person: LatentPerson,
  t: number,
): { readonly level: Level; readonly against: boolean } {
  const now = person.sees.findLast(({ from }) => from <= t)
  if (now === undefined) throw new RangeError(`${person.id} sees nothing on day ${t}`)
  return now
}

/** Share of the influence of those we deal with that is really against us; 0 when we deal with nobody. */
export function shareAgainst(people: readonly LatentPerson[], t: number): number {
  const withUs = people.filter(person => isWithUs(person, t))
  const all = withUs.reduce((sum, person) => sum + person.influence, 0)
  const against = withUs.filter(person => seesUs(person, t).against)
  return all === 0 ? 0 : against.reduce((sum, person) => sum + person.influence, 0) / all
}
