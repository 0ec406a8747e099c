// The people of a simulated customer: who decides, who champions, who works in the product.
import { addDays, type Day } from '@rung/kernel'
import { type Body, on, type Scene, startedOn } from './scene.ts'
import { nextPersonName, personName } from './vocabulary.ts'

export type Person = {
  readonly externalId: string
  readonly role: string
  readonly influence: number
  /** Their user ids in the product; empty for those who never sign in. */
  readonly userIds: readonly string[]
  /** The day from which they are gone. */
  readonly leftOn: Day | null
  readonly body: Body
  /** What is recorded of it on that day; null for those who stay. */
  readonly leaving: Body | null
}

const ROLES = [
  { role: 'champion', title: 'Head of Operations', influence: 0.6, users: 1 },
  { role: 'economic_buyer', title: 'Finance Director', influence: 0.9, users: 0 },
  { role: 'admin', title: 'Systems Manager', influence: 0.3, users: 1 },
] as const

/** Three named stakeholders. The other users of the product, one a seat, are known to it alone. */
export function simulatePeople(
  scene: Pick<Scene, 'chance' | 'today' | 'externalId' | 'course'>,
  seats: number,
): Person[] {
  const { chance, today, externalId, course } = scene
  const working = Array.from({ length: seats }, (_, index) => `${externalId}-u${index + 1}`)
  const taken = new Set<string>()
  return ROLES.map(({ role, title, influence, users }, index) => {
    let name = personName(chance)
    while (taken.has(name)) name = nextPersonName(name)
    taken.add(name)
    const id = `${externalId}-${role.replace('_', '-')}`
    const leftOn =
      role === 'champion' && course.championLeftDaysAgo !== null
        ? addDays(today, -course.championLeftDaysAgo)
        : null
    const userIds = users > 0 ? working.slice(index, index + users) : []
    return {
      externalId: id,
      role,
      influence,
      userIds,
      leftOn,
      body: {
        externalId: id,
        account: externalId,
        name,
        email: `${name.toLowerCase().replaceAll(' ', '.')}@${externalId}.example`,
        title,
        role,
        influence,
        productUserIds: userIds,
        ...on(startedOn(scene)),
      },
      leaving:
        leftOn === null ? null : { externalId: id, departedOn: leftOn, recordedAt: on(leftOn).recordedAt },
    }
  })
}

export const isThere = ({ leftOn }: Person, day: Day): boolean => leftOn === null || day < leftOn
