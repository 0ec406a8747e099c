// Section 3: how people see us, who is against us, who is gone, quiet, or the only one we know.
import { leastLived } from '../latent/course.ts'
import { isThere, isWithUs, type LatentPerson, seesUs } from '../latent/people.ts'
import type { Simulation } from '../world.ts'
import { accountKind, type Kind, SETTLES_DAYS } from './kind.ts'
import { departureIsWritten, doubtIsWritten, wordIsWritten } from './written.ts'

type Person = Pick<Kind, 'name' | 'truth' | 'answer' | 'truly' | 'told'> & Partial<Kind>

const personKind = (kind: Person): Kind => ({
  section: 3,
  about: 'stakeholder',
  settlesDays: SETTLES_DAYS,
  ...kind,
})

const there = ({ customer }: Simulation, t: number) => customer.people.filter(person => isThere(person, t))
const withUs = ({ customer }: Simulation, t: number) => customer.people.filter(person => isWithUs(person, t))
const hasRole = (people: readonly LatentPerson[], role: LatentPerson['role']) =>
  people.some(person => person.role === role)

function personOf({ customer }: Simulation, id: string): LatentPerson {
  const found = customer.people.find(person => person.id === id)
  if (found === undefined) throw new RangeError(`nobody is ${id}`)
  return found
}

const levelKind = (name: string, within: number): Kind =>
  personKind({
    name,
    truth: 'the level at which somebody who deals with us sees us',
    answer: within === 0 ? '`ladder_level` of the stakeholder, the same' : '`ladder_level`, at most one off',
    truly: (simulation, t) =>
      new Map(withUs(simulation, t).map(person => [person.id, seesUs(person, t).level])),
    told: ({ health }) =>
      new Map(
        (health.relationship?.stakeholders ?? []).flatMap(({ stakeholderId, level }) =>
          level === null ? [] : [[stakeholderId, level] as const],
        ),
      ),
    matches: (truth, told) => Math.abs(Number(truth) - Number(told)) <= within,
    isWritten: (simulation, t, id) => wordIsWritten(simulation, personOf(simulation, id), t),
  })

/**
 * Whoever got hardly anything, or found the way there awful, says 1 of 5 and is against us by that word until they say better: where
 * that was so within two rounds of asking nobody can be a false alarm.
 */
const HARDLY_ANYTHING = 0.25
const ROUNDS_OF_ASKING_DAYS = 120
export const hadCause = ({ customer }: Simulation, t: number) =>
  customer.outcomes.some(
    ({ gets, feels }) =>
      Math.min(leastLived(gets, t, ROUNDS_OF_ASKING_DAYS), leastLived(feels, t, ROUNDS_OF_ASKING_DAYS)) <
      HARDLY_ANYTHING,
  )

export const ladderKinds: readonly Kind[] = [
  levelKind('ladder_level', 0),
  levelKind('ladder_level_within_one', 1),
  personKind({
    name: 'hostile_person',
    truth:
      'somebody who deals with us is against us; not asked of others where within 120 days they got under a quarter, or found the way so',
    answer: '`ladder_hostile` of the stakeholder',
    truly: (simulation, t) => {
      const others = !hadCause(simulation, t)
      return new Map(
        withUs(simulation, t).flatMap(person => {
          const { against } = seesUs(person, t)
          return against || others ? [[person.id, against] as const] : []
        }),
      )
    },
    told: ({ health }) =>
      new Map(
        (health.relationship?.stakeholders ?? [])
          .filter(person => person.hostile)
          .map(({ stakeholderId }) => [stakeholderId, true]),
      ),
    isWritten: (simulation, t, id) => doubtIsWritten(simulation, personOf(simulation, id), t),
  }),
  accountKind({
    name: 'single_threaded',
    section: 3,
    truth: 'one person there deals with us, and no other',
    answer: '`single_threaded`',
    isTrue: (simulation, t) => withUs(simulation, t).length === 1,
    isReported: ({ health }) => health.relationship?.flags.singleThreaded === true,
  }),
  accountKind({
    name: 'no_economic_buyer',
    section: 3,
    truth: 'nobody we have met there decides about the money',
    answer: '`no_economic_buyer`',
    isTrue: (simulation, t) => !hasRole(there(simulation, t), 'economic_buyer'),
    isReported: ({ health }) => health.relationship?.flags.noEconomicBuyer === true,
  }),
  accountKind({
    name: 'champion_gone',
    section: 3,
    truth: 'the champion left, and nobody took the place',
    answer: '`champion_gone`',
    isTrue: (simulation, t) =>
      simulation.customer.people.some(person => person.role === 'champion' && person.leavesOn <= t) &&
      !hasRole(there(simulation, t), 'champion'),
    isReported: ({ health }) => health.relationship?.flags.championGone === true,
    isWritten: departureIsWritten,
  }),
  personKind({
    name: 'quiet_stakeholder',
    truth: 'somebody there stopped dealing with us, in the product and in talk',
    answer: 'the reason `quiet_stakeholder` names them',
    // The domain waits for twice their usual gap and over 30 days.
    settlesDays: 56,
    truly: (simulation, t) => new Map(there(simulation, t).map(person => [person.id, !isWithUs(person, t)])),
    told: ({ reasons }) =>
      new Map((reasons.get('quiet_stakeholder')?.subjects ?? []).map(id => [id, true] as const)),
  }),
]
