// One or two sentences that sum an account up, from its health alone.
import type { Answer } from '@rung/client'
import { parseISO } from 'date-fns'
import { formatPercent } from '../../controls/format.ts'
import { damperSentence } from '../../controls/health-words.ts'

type Health = Answer<'get', '/v1/accounts/{id}/health'>

/** Some words, in the hue of what they tell of. */
export type Words = { readonly text: string; readonly hue?: 'usage' | 'outcome' }

export type HealthToSumUp = Pick<Health, 'state' | 'outcomes' | 'dampers' | 'asOf'> & {
  readonly ladder: Pick<Health['ladder'], 'hostile'>
  readonly components: {
    readonly usage: { readonly value: number | null }
    readonly outcomes: { readonly value: number | null }
  }
}

/**
 * First what they do and what they got, then what matters most beside it: where the two parted, else the harm that takes most.
 * @example usage 1, outcomes 0.17, parted in August, no movement // "They use it fully and have got 17 % of what they came for.
 * Usage and outcome parted in August; nothing has moved the outcome since."
 */
export function sumUp(health: HealthToSumUp): Words[] {
  return [...bothTruths(health), ...whatMatters(health)]
}

export const plainWords = (words: readonly Words[]): string => words.map(({ text }) => text).join('')

function bothTruths({ components }: HealthToSumUp): Words[] {
  const usage = components.usage.value
  const outcome = components.outcomes.value
  if (outcome === null) {
    return usage === null
      ? [{ text: 'Nobody knows yet how much they use it, nor whether they got what they came for.' }]
      : [{ text: `They ${wordsOfUse(usage)}, and nobody knows whether they got what they came for.` }]
  }
  const got: Words = { text: formatPercent(outcome), hue: 'outcome' }
  if (usage === null) {
    return [
      { text: 'They have got ' },
      got,
      { text: ' of what they came for; how much they use it is unknown.' },
    ]
  }
  const isLittleFor = usage < LITTLE && outcome >= MUCH
  return [
    { text: `They ${wordsOfUse(usage)} ${isLittleFor ? 'and still' : 'and'} have got ` },
    got,
    { text: ' of what they came for.' },
  ]
}

const MUCH = 0.8
const LITTLE = 0.5

function wordsOfUse(usage: number): string {
  if (usage >= MUCH) return 'use it fully'
  return usage >= LITTLE ? 'use most of it' : 'use little of it'
}

function whatMatters(health: HealthToSumUp): Words[] {
  if (health.state.partedOn !== null) {
    return [
      {
        text: ` Usage and outcome parted in ${monthOf(health.state.partedOn, health.asOf)}${since(health)}.`,
      },
    ]
  }
  // what is short or unproven was just said
  const worst = health.dampers.find(({ name }) => name !== 'outcome_short' && name !== 'unproven')
  const sentence = worst && damperSentence(worst.name, health.ladder.hostile)
  return sentence === undefined ? [] : [{ text: ` ${sentence}` }]
}

function since({ outcomes }: HealthToSumUp): string {
  const directions = outcomes.filter(({ active }) => active).map(({ direction }) => direction)
  if (directions.length === 0 || directions.every(direction => direction === null)) return ''
  if (directions.includes('towards')) return '; the outcome is moving since'
  return directions.includes('away')
    ? '; the outcome has gone backwards since'
    : '; nothing has moved the outcome since'
}

/** `August`, with the year where it is another. */
export function monthOf(day: string, today: string): string {
  const isOfThisYear = day.slice(0, 4) === today.slice(0, 4)
  return parseISO(day).toLocaleDateString('en', {
    month: 'long',
    ...(isOfThisYear ? {} : { year: 'numeric' }),
  })
}
