// Whom a play speaks with, out of those who are still there.
import type { Aim } from './play.ts'

export type Person = {
  readonly stakeholderId: string
  readonly role: string | null
  readonly influence: number | null
}

export type People = {
  /** Those still there. */
  readonly people: readonly Person[]
  /** Of whom the key question of the next rung is to be asked. */
  readonly nextLevel: string | null
  /** The stakeholder each outcome belongs to. */
  readonly ownerOf: ReadonlyMap<string, string>
}

const BUYERS = ['economic_buyer', 'executive_sponsor', 'champion']

/** Whoever has most first; unknown counts as none. */
export const byInfluence = (people: readonly Person[]): Person[] =>
  people.toSorted(
    (a, b) => (b.influence ?? 0) - (a.influence ?? 0) || (a.stakeholderId < b.stakeholderId ? -1 : 1),
  )

/**
 * `subject`: whom the reason is about, of several who has most influence; `outcome_stakeholder`: whose outcome it is; `buyer`: economic buyer, else sponsor, else champion.
 * Where there is none, the person of the next rung, else whoever has most influence. Null for `nobody` and where nobody is known.
 */
export function chooseAddressee(
  aim: Aim,
  subjects: readonly string[],
  { people, nextLevel, ownerOf }: People,
): string | null {
  if (aim === 'nobody') return null
  const ordered = byInfluence(people)
  const there = (id: string | null | undefined) => people.find(person => person.stakeholderId === id)
  const meant: Readonly<Record<Exclude<Aim, 'nobody'>, () => (Person | undefined)[]>> = {
    subject: () => ordered.filter(({ stakeholderId }) => subjects.includes(stakeholderId)),
    outcome_stakeholder: () => subjects.map(subject => there(ownerOf.get(subject))),
    buyer: () => BUYERS.map(role => ordered.find(person => person.role === role)),
    next_level: () => [],
  }
  const chosen = [...meant[aim](), there(nextLevel), ordered[0]].find(person => person !== undefined)
  return chosen?.stakeholderId ?? null
}
