// Whom the vendor's people spoke with week by week over a year, who went to a manager, who spoke for us, and what customers answered.
import { addDays, type Day } from '@rung/kernel'
import { content } from './course.ts'
import { type Body, type Facts, on } from './scene.ts'
import type { Chance } from './seeded-random.ts'
import type { SimulatedAccount } from './simulated-account.ts'

/** Of the year before the weeks that today's customers tell of themselves. */
const FIRST_DAY_BACK = 364
const LAST_DAY_BACK = 86
/** A day's chance: a talk in three weeks, an NPS answer in four months, one in a hundred customers a week to a manager. */
const TALKS_A_DAY = 0.05
const ANSWERS_A_DAY = 0.008
const TO_MANAGER_A_DAY = 0.0014
const REFERENCES_A_DAY = 0.002
/** Who is that content speaks for us. */
const SPEAKS_FROM = 0.85

export type Days = { readonly chance: Chance; readonly today: Day }

export function weeksOfTalks(accounts: readonly SimulatedAccount[], days: Days): Facts {
  const there = accounts.filter(({ story }) => story.onboarding === 'past')
  return {
    touches: there.flatMap(account => touches(account, days)),
    surveys: there.flatMap(account =>
      daysOf(days, ANSWERS_A_DAY, LAST_DAY_BACK).map(back => npsAnswer(account, back, days)),
    ),
  }
}

/** Days back on which it happened, of all up to one. */
function daysOf({ chance }: Days, aDay: number, until: number): number[] {
  return Array.from({ length: FIRST_DAY_BACK - until + 1 }, (_, index) => FIRST_DAY_BACK - index).filter(
    () => chance.next() < aDay,
  )
}

function touches(account: SimulatedAccount, days: Days): Body[] {
  const touch = (kind: string, back: number, more: Body): Body => ({
    externalId: `${account.externalId}-${kind}-${back}-days`,
    account: account.externalId,
    stakeholders: (account.facts.stakeholders ?? []).map(({ externalId }) => externalId),
    kind,
    person: account.csm,
    ...more,
    ...on(addDays(days.today, -back)),
  })
  const speaks = contentBefore(account) >= SPEAKS_FROM
  return [
    ...daysOf(days, TALKS_A_DAY, LAST_DAY_BACK).map(back =>
      touch('call', back, {
        direction: days.chance.next() < 0.4 ? 'inbound' : 'outbound',
        notes: 'Went through the month.',
      }),
    ),
    ...daysOf(days, TO_MANAGER_A_DAY, 2).map(back =>
      touch('escalation', back, { direction: 'inbound', notes: 'Asked for somebody who can decide.' }),
    ),
    ...(speaks ? daysOf(days, REFERENCES_A_DAY, 2) : []).map(back =>
      touch('reference', back, { direction: 'outbound', notes: 'Spoke with a prospect of ours.' }),
    ),
  ]
}

function npsAnswer(account: SimulatedAccount, back: number, { chance, today }: Days): Body {
  const score = contentBefore(account) * 10 + (chance.next() - 0.5) * 2
  return {
    externalId: `${account.externalId}-nps-${back}-days`,
    account: account.externalId,
    stakeholder: account.facts.stakeholders?.at(-1)?.externalId,
    kind: 'nps',
    score: Math.max(0, Math.min(10, Math.round(score))),
    ...on(addDays(today, -back)),
  }
}

/** As content as what they got says: what turned lately was not so then. */
const contentBefore = ({ course }: SimulatedAccount): number =>
  content({ ...course, anger: 0, promisesBroken: 0 })
