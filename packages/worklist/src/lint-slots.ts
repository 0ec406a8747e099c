// What is wrong with the slots of a text: one that would quote somebody, or name a day, where it cannot.
import { fault, type PlayFault } from './play-fault.ts'
import type { LintedPlay, Place } from './play-places.ts'
import { DAY_SLOTS, type DaySlot, GIVEN_BY, NOTE_SLOT, slotsIn, WORD_SLOTS } from './talk-slots.ts'

export const isWordSlot = (slot: string): boolean => WORD_SLOTS.some(each => each === slot)

/** Slots that are not allowed there, by what they would do. */
export function lintSlots({ field, text }: Place, allowed: readonly string[]): PlayFault[] {
  return slotsIn(text)
    .filter(slot => !allowed.includes(slot))
    .map(slot => slotFault(field, slot, allowed))
}

function slotFault(field: string, slot: string, allowed: readonly string[]): PlayFault {
  const may = allowed.length === 0 ? 'Write it without slots.' : `Slots here: ${braced(allowed)}.`
  if (slot === NOTE_SLOT) {
    return fault(
      field,
      `would say to one what another said: {${slot}}`,
      `Keep it for notes to oneself. ${may}`,
    )
  }
  if (isWordSlot(slot)) {
    return fault(
      field,
      `has no words to quote: {${slot}}`,
      `Quote them in talk.opening.withWords alone. ${may}`,
    )
  }
  const days = DAY_SLOTS.find(each => each === slot)
  if (days !== undefined) {
    return fault(
      field,
      `needs a day that not every reason of the play names: {${slot}}`,
      `{${slot}} is named by: ${GIVEN_BY[days].join(', ')}. ${may}`,
    )
  }
  return fault(field, `has an unknown slot: {${slot}}`, may)
}

export const braced = (slots: readonly string[]): string => slots.map(slot => `{${slot}}`).join(', ')

/** The days that every reason of the play names. */
export function daysOf({ reasons }: LintedPlay): DaySlot[] {
  return DAY_SLOTS.filter(slot => reasons.every(reason => GIVEN_BY[slot].includes(reason)))
}
