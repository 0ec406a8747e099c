// Whom the vendor's people spoke with week by week over a year, who went to a manager, who spoke for us, and what customers answered.
import { addDays, daysBetween } from '@rung/kernel'
import { content } from './course.ts'
import { daysBack, YEAR_BACK } from './days-back.ts'
import { type Body, type Facts, type LivedUntil, on } from './scene.ts'
import type { LivedAccount } from './simulated-account.ts'

/** The last before the weeks that today's customers tell of themselves. */
const LAST_DAY_BACK = 86
/** A day's chance: a talk in three weeks, an NPS answer in four months, one in a hundred customers a week to a manager. */
const TALKS_A_DAY = 0.05
const ANSWERS_A_DAY = 0.008
const TO_MANAGER_A_DAY = 0.0014
const REFERENCES_A_DAY = 0.002
/** Who is that content speaks for us. */
const SPEAKS_FROM = 0.85

/** The last days, on which nothing new begins with who is about to leave. */
const QUIET_DAYS = 2

export function weeksOfTalks(accounts: readonly LivedAccount[], days: LivedUntil): Facts {
  return {
    touches: accounts.flatMap(account => touches(account, days)),
    surveys: accounts.flatMap(account =>
      daysBack(days.chance, ANSWERS_A_DAY, YEAR_BACK, lastDayBack(days)).map(back =>
        npsAnswer(account, back, days),
      ),
    ),
  }
}

/** The last day back of which weeks are told: of today's customers the last that they do not tell of themselves. */
const lastDayBack = (days: LivedUntil, ofToday = LAST_DAY_BACK): number =>
  days.leftOn === null ? ofToday : daysBetween(days.leftOn, days.today) + QUIET_DAYS

function touches(account: LivedAccount, days: LivedUntil): Body[] {
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
    ...daysBack(days.chance, TALKS_A_DAY, YEAR_BACK, lastDayBack(days)).map(back =>
      touch('call', back, {
        direction: days.chance.next() < 0.4 ? 'inbound' : 'outbound',
        notes: 'Went through the month.',
      }),
    ),
    ...daysBack(days.chance, TO_MANAGER_A_DAY, YEAR_BACK, lastDayBack(days, QUIET_DAYS)).map(back =>
      touch('escalation', back, { direction: 'inbound', notes: 'Asked for somebody who can decide.' }),
    ),
    ...(speaks ? daysBack(days.chance, REFERENCES_A_DAY, YEAR_BACK, lastDayBack(days, QUIET_DAYS)) : []).map(
      back => touch('reference', back, { direction: 'outbound', notes: 'Spoke with a prospect of ours.' }),
    ),
  ]
}

function npsAnswer(account: LivedAccount, back: number, { chance, today }: LivedUntil): Body {
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
const contentBefore = ({ course }: LivedAccount): number =>
  content({ ...course, anger: 0, promisesBroken: 0 })
