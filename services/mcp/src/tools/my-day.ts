// my_day: the worklist of a CSM for a day, or what it passed over: whom to see to, why, what it is worth, how to begin.
import type { Answer } from '@rung/client'
import { quantity } from '@rung/kernel'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import {
  type CompanyTask,
  companyTaskSchema,
  companyTaskShown,
  companyTaskWords,
  readCompanyTasks,
} from '../answers/company-tasks.ts'
import { cardSchema } from '../answers/day-card.ts'
import { evidenceOf, evidenceWords } from '../answers/evidence-shown.ts'
import { below, money, percent, spoken } from '../answers/figures.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords, keyOf, nameOf, textOf } from '../answers/names.ts'
import { stuckAccountsOf, stuckAccountsSchema, stuckAccountsWords } from '../answers/stuck-accounts.ts'
import { ofPerson } from '../finding/find-by-name.ts'
import { csmField } from '../finding/name-fields.ts'
import { defineTool, READS } from './tool.ts'

type List = Answer<'get', '/v1/worklists/{csm}'>
type Card = List['cards'][number]

type Shown = z.infer<typeof cardSchema>

const output = z.object({
  csm: z.object({ id: z.string(), externalId: z.string() }),
  asOf: z.string().describe('The day of the list, where the CSM is'),
  knownAt: z.string().describe('When the morning’s list was built; cards with newToday came after'),
  timeZone: z.string(),
  kept: z.boolean().describe('false: nobody opened the list that day, this is what it would have been'),
  currency: z.string().nullable(),
  hours: z.number(),
  plannedHours: z.number(),
  passedOver: z.int().describe('Accounts with a reason that did not fit into the hours'),
  putAway: z.int(),
  heldOut: z.int().describe('Accounts that wait by lot, to measure what lists do'),
  stuckAccounts: stuckAccountsSchema,
  dayOff: z.string().nullable().describe('Why the CSM does not work that day; null where they do'),
  halfDay: z.string().nullable().describe('Why half of the hours are worked that day; null where all are'),
  policyVersion: z.string(),
  company: z
    .array(companyTaskSchema)
    .describe('What is asked of the company and of no account, of today alone; for act_on_company_task'),
  cards: z.array(cardSchema),
  leftOut: leftOutSchema,
})

export const myDay = defineTool({
  name: 'my_day',
  title: 'My day',
  description:
    'The worklist of a CSM for a day, most worth an hour first: whom to see to, why (with evidence), what is at stake, which play, whom to speak with and how to begin. Left out, it is yours, today. Ids of cards are for act_on_card, those of tasks of the company for act_on_company_task.',
  input: z.object({
    csm: csmField.describe('Whose day: id, externalId or name; left out: the person of your key'),
    date: z.iso.date().optional().describe('The day; left out: today where the CSM is'),
    ...askingFields,
  }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input: { csm = 'me', date, ...asking } }) => {
    const list = await ofPerson(api, csm, id =>
      api.get('/v1/worklists/{csm}', { path: { csm: id ?? 'me' }, query: { date } }),
    )
    const besides = headOf(list, date === undefined ? await readCompanyTasks(api, list.csmId) : [])
    const items = [...list.cards, ...list.winBacks].map((card, place) =>
      itemOf(card, list, { winBack: place >= list.cards.length, full: asking.full, short: place > 0 }),
    )
    return answerOf(besides, 'cards', items, asking)
  },
})

function headOf(list: List, tasks: readonly CompanyTask[]) {
  const { csmId, externalId, date, timeZone, kept, builtAt, currency, hours, plannedHours } = list
  const { passedOver, putAway, heldOut, policyVersion, cards, winBacks, dayOff, halfDay } = list
  const value = {
    csm: { id: csmId, externalId: keyOf(externalId) },
    ...{ asOf: date, knownAt: builtAt, timeZone, kept, currency, hours, plannedHours },
    ...{ passedOver, putAway, heldOut, policyVersion },
    company: tasks.map(companyTaskShown),
    ...{
      dayOff: textOf(dayOff),
      halfDay: textOf(halfDay),
      stuckAccounts: stuckAccountsOf(list.stuckAccounts),
    },
  }
  const lines = [
    `${quantity(cards.length, 'card')} and ${quantity(winBacks.length, 'win-back')} on ${date}: ${plannedHours} of ${hours} hours planned. Built at ${builtAt} by policy ${policyVersion}: risks and amounts are of then.${kept ? '' : ' Nobody opened this list that day: it is what it would have been.'}`,
    `${passedOver} passed over for want of hours, ${putAway} put away, ${heldOut} held out by lot.`,
    ...value.company.map(companyTaskWords),
    value.dayOff === null ? '' : `They do not work on that day: ${value.dayOff}.`,
    value.halfDay === null ? '' : `Half of the hours are worked on that day: ${value.halfDay}.`,
    stuckAccountsWords(value.stuckAccounts),
  ]
  return { value, words: below(...lines) }
}

type Way = {
  readonly winBack: boolean
  readonly full: boolean
  /** After the first card: enough to choose it by, so that more of the day has room. */
  readonly short: boolean
}

function itemOf(card: Card, { currency }: List, { winBack, full, short }: Way): Item<Shown> {
  const isShort = short && !full
  const { id, status, newToday, play, hours, basis, ownResults, renewal, talk } = card
  const value: Shown = {
    cardId: id,
    account: accountOf(card),
    ...{ winBack, status, newToday, hours, basis, ownResults, renewal },
    reasons: (full ? card.reasons : card.reasons.slice(0, 1)).map(reason => reasonOf(reason, full, isShort)),
    otherReasons: full ? [] : card.reasons.slice(1).map(({ kind }) => kind),
    play: { key: play.key, version: play.version, name: textOf(play.name) },
    value: card.value === null ? null : worthOf(card.value),
    talkTo:
      talk.stakeholderId === null ? null : { id: talk.stakeholderId, name: nameOf(talk.stakeholderName) },
    opening: isShort ? null : textOf(talk.lines[0]?.text ?? null),
  }
  return { value, words: wordsOf(value, currency) }
}

function reasonOf(reason: Card['reasons'][number], full: boolean, isShort: boolean) {
  const { kind, sentence, about, since, dueOn, evidence } = reason
  const lines = full ? about : about.slice(0, isShort ? 0 : 1)
  const told = lines.flatMap(text => textOf(text) ?? [])
  return { kind, sentence: textOf(sentence), about: told, since, dueOn, ...evidenceOf(evidence, full) }
}

const worthOf = (worth: NonNullable<Card['value']>): NonNullable<Shown['value']> => ({
  arrAtStakeMinor: worth.arrAtStakeMinor,
  probabilityLost: worth.probabilityLost,
  probabilityLostWithPlay: worth.probabilityLostWithPlay,
  preventableMinor: worth.preventableMinor,
  worthTodayPerHourMinor: worth.worthTodayPerHourMinor,
})

function wordsOf(card: Shown, currency: string | null): string {
  const { account, cardId, status, reasons, play, hours, value, renewal, talkTo, opening, basis } = card
  const state = [
    winBackWords(card),
    status === 'open' ? '' : spoken(status),
    card.newToday ? 'new today' : '',
  ]
  const why = reasons.map(reason =>
    [`  ${spoken(reason.kind)}: ${reason.sentence}`, ...reason.about, evidenceWords(reason)].join('; '),
  )
  const others =
    card.otherReasons.length === 0 ? '' : `\n  Besides: ${card.otherReasons.map(spoken).join(', ')}`
  const stake =
    value === null
      ? 'ARR at stake unknown'
      : `${money(value.arrAtStakeMinor, currency)} at stake, renewal risk ${percent(value.probabilityLost)}, with the play ${percent(value.probabilityLostWithPlay)}: ${money(value.preventableMinor, currency)} preventable`
  const due = renewal === null ? '' : `; renews ${renewal.dueOn}`
  const begin =
    opening === null
      ? ''
      : `\n  Begin${talkTo === null ? '' : ` with ${talkTo.name ?? talkTo.id}`}: ${opening}`
  return `- ${accountWords(account)}${state
    .filter(Boolean)
    .map(each => `, ${each}`)
    .join(
      '',
    )} [card ${cardId ?? 'not kept'}]\n${why.join('\n')}${others}\n  Play ${play.name}, ${quantity(hours, 'hour')} (how well it works: ${basis === 'first_guess' ? 'a first guess' : 'by results here'}). ${stake}${due}.${begin}`
}

const winBackWords = ({ winBack }: Shown): string => (winBack ? 'win-back: they gave notice' : '')
