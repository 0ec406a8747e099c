// The named slots of a play's words: what stands for each, and who may hear it.
import { type Day, spokenDay } from '@rung/kernel'
import type { Reason, ReasonKind } from './reason.ts'

/** Words of the person spoken with, or of nobody in particular; where there are none, the opening without words is said. */
export const WORD_SLOTS = ['outcome', 'concern', 'verdict', 'doubt'] as const
export type WordSlot = (typeof WORD_SLOTS)[number]

/** Days that a reason names. */
export const DAY_SLOTS = ['since', 'due_on'] as const
export type DaySlot = (typeof DAY_SLOTS)[number]

/** What everybody there said with their newest verdict: to read, and to say to nobody. */
export const NOTE_SLOT = 'everybody_said'

/** The reasons that always name the day; another may not, and a sentence without its day says nothing. */
export const GIVEN_BY: Readonly<Record<DaySlot, readonly ReasonKind[]>> = {
  since: ['use_fell'],
  due_on: ['win_back', 'follow_up', 'renewal_window', 'promise_due', 'pause_ending'],
}

const SLOT = /\{([^{}]*)\}/g

/** The names in braces, in order, each once. */
export function slotsIn(template: string): string[] {
  return [...new Set([...template.matchAll(SLOT)].map(match => String(match[1])))]
}

/** The slot of a person's words that a template has; undefined for one that quotes nobody. */
export function wordSlotIn(template: string): WordSlot | undefined {
  const slots = slotsIn(template)
  return WORD_SLOTS.find(slot => slots.includes(slot))
}

/** With the days of the reason in their places, as people say them: `7 November`. */
export function withDays(template: string, { since, dueOn }: Pick<Reason, 'since' | 'dueOn'>): string {
  return template.replace(/\{since\}/g, spoken(since)).replace(/\{due_on\}/g, spoken(dueOn))
}

const spoken = (day: Day | null | undefined): string => (day == null ? SOME_DAY : spokenDay(day))

// A card from before its reason named the day.
const SOME_DAY = 'that day'
