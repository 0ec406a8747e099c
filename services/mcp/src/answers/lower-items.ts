// What would lower the risk of a renewal, item by item: plays, unknowns to settle, what raises it. No number is made here.
import type { Answer } from '@rung/client'
import { quantity } from '@rung/kernel'
import { z } from 'zod'
import type { Plays } from '../finding/read-plays.ts'
import { featureWords } from './field-words.ts'
import { money, percent, thousandths } from './figures.ts'
import type { Item } from './fitted.ts'
import { keyOf, textOf, textSchema } from './names.ts'
import { unknownItem, unknownSchema } from './unknown-item.ts'

export const lowerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('play'),
    key: z.string(),
    name: textSchema,
    cardId: z.string().nullable().describe('For act_on_card; null where the list of the day passed it over'),
    hours: z.number(),
    basis: z.string().describe('first_guess: how often it works is thought; own_results: it was seen here'),
    probabilityLost: z.number().nullable().describe('The share of the account’s ARR expected to be lost'),
    probabilityLostWithPlay: z.number().nullable().describe('The same with the play'),
    preventableMinor: z.number().nullable().describe('The loss it can be expected to prevent, minor units'),
  }),
  z.object({ kind: z.literal('no_play'), why: z.string() }),
  unknownSchema,
  z.object({
    kind: z.literal('contribution'),
    renewalId: z.string().describe('Whose it is'),
    effect: z.enum(['raises', 'lowers']),
    of: z.string().describe('base, signal, missing, pair, uncertainty, calibration or bounds'),
    name: z.string().describe('The feature of the model'),
    value: z
      .union([z.number(), z.boolean(), z.string()])
      .nullable()
      .describe('null is unknown, or no feature'),
    millionths: z.int().describe('Millionths of log-odds; all of a renewal add up to its logitMillionths'),
  }),
])
export type LowerItem = z.infer<typeof lowerSchema>

type Facts = {
  readonly risk: Answer<'get', '/v1/accounts/{id}/renewal-risk'>
  readonly health: Answer<'get', '/v1/accounts/{id}/health'>
  readonly plays: Plays | undefined
}
type Renewal = Facts['risk']['renewals'][number]

export function lowerItems({ risk, health, plays }: Facts, full: boolean): Item<LowerItem>[] {
  if (risk.renewals.length === 0) return []
  return [
    ...playItems(plays),
    ...health.wouldSettle.map(unknownItem),
    ...risk.renewals.flatMap(renewal => featureItems(renewal, full)),
  ]
}

const NO_PLAY = {
  'no CSM': 'Nobody looks after the account, so no list has a play for it.',
  'not opened':
    'Today’s list of its CSM has not been opened yet: my_day opens it, and has plays with the risk after them.',
  'not on the list': 'Today’s list of its CSM has no reason to see to it.',
} as const

function playItems(plays: Plays | undefined): Item<LowerItem>[] {
  if (plays === undefined) return []
  if ('none' in plays) {
    const why = NO_PLAY[plays.none]
    return [{ value: { kind: 'no_play', why }, words: `- ${why}` }]
  }
  return plays.found.map(({ cardId, play, hours, basis, value, currency }) => {
    const name = textOf(play.name)
    const effect =
      value === null
        ? 'its worth is unknown, as the ARR at stake is'
        : `renewal risk from ${percent(value.probabilityLost)} to ${percent(value.probabilityLostWithPlay)}, ${money(value.preventableMinor, currency)} preventable`
    const rests = `how well it works: ${basis === 'first_guess' ? 'a first guess' : 'by results here'}`
    const card = cardId === null ? 'passed over today' : `card ${cardId}`
    return {
      value: {
        ...{ kind: 'play', key: keyOf(play.key), name, cardId, hours, basis },
        probabilityLost: value?.probabilityLost ?? null,
        probabilityLostWithPlay: value?.probabilityLostWithPlay ?? null,
        preventableMinor: value?.preventableMinor ?? null,
      },
      words: `- Play ${name}, ${quantity(hours, 'hour')}: ${effect} (${rests}; ${card})`,
    }
  })
}

const MOVES = new Set(['signal', 'missing', 'pair'])

/** What raises the risk, the most first; all contributions, those that lower it and the model's own terms too, when asked for. */
function featureItems({ renewalId, contributions }: Renewal, full: boolean): Item<LowerItem>[] {
  return contributions
    .filter(({ kind, millionths }) => full || (MOVES.has(kind) && millionths > 0))
    .toSorted((a, b) => b.millionths - a.millionths)
    .map(({ kind: of, name, value, millionths }) => {
      const effect = millionths > 0 ? 'raises' : 'lowers'
      const shown = typeof value === 'string' ? keyOf(value) : value
      const at =
        shown === null || shown === true ? '' : ` (${typeof shown === 'number' ? thousandths(shown) : shown})`
      return {
        value: {
          ...{ kind: 'contribution', renewalId, effect, of, name: keyOf(name), value: shown, millionths },
        },
        words: `- ${effect} it${of === 'missing' ? ', being unknown' : ''}: ${featureWords(keyOf(name))}${at}, ${millionths > 0 ? '+' : ''}${thousandths(millionths / 1_000_000)} log-odds`,
      }
    })
}
