// What is wrong with a play somebody wrote, each with the field and the fix. A play without a fault may be put into use.
import type { Play, PlayContent } from './play.ts'
import {
  DAY_SLOTS,
  type DaySlot,
  GIVEN_BY,
  NOTE_SLOT,
  slotsIn,
  WORD_SLOTS,
  wordSlotIn,
} from './talk-slots.ts'

/** A play as it was written: what has to be stated may be missing. */
export type LintedPlay = Omit<Play, 'version' | 'retired' | 'content'> & {
  readonly content:
    | (Omit<PlayContent, 'minutes' | 'price'> & {
        readonly minutes: { readonly value: number; readonly measuredBy: string | null } | null
        readonly price: { readonly amountMinor: number; readonly currency: string | null } | null
      })
    | null
}

/** `field` as a dotted path into the play. */
export type PlayFault = { readonly field: string; readonly message: string; readonly fix: string }

type Place = { readonly field: string; readonly text: string }

/** None where it may be used; else all faults, in the order of the fields. */
export function lintPlay(play: LintedPlay): PlayFault[] {
  return [
    ...lintScope(play),
    ...lintOpening(play),
    ...heardPlaces(play).flatMap(lintHeard),
    ...heardPlaces(play).flatMap(lintMinutesSaid),
    ...silentPlaces(play).flatMap(place => lintSlots(place, [])),
    ...notePlaces(play).flatMap(place => lintSlots(place, [NOTE_SLOT, ...daysOf(play)])),
    ...lintContent(play),
    ...lintSteps(play),
  ]
}

const NO_TALK = 'nobody'

function openingPlaces({ talk: { opening } }: LintedPlay): Place[] {
  return [
    { field: 'talk.opening.withWords', text: opening.withWords },
    { field: 'talk.opening.without', text: opening.without },
  ]
}

function contentPlaces({ content }: LintedPlay): Place[] {
  if (content === null) return []
  return [
    { field: 'content.title', text: content.title },
    { field: 'content.text', text: content.text },
  ]
}

/** What the customer hears or reads. */
function heardPlaces(play: LintedPlay): Place[] {
  return [...(play.aim === NO_TALK ? [] : openingPlaces(play)), ...contentPlaces(play)]
}

/** What is shown without anybody's words in it. */
function silentPlaces(play: LintedPlay): Place[] {
  const { talk, steps, reactions } = play
  return [
    { field: 'talk.agree', text: talk.agree },
    ...contentPlaces(play),
    ...steps.map(({ task }, index) => ({ field: `steps.${index}.task`, text: task })),
    ...Object.entries(reactions).map(([reaction, { does }]) => ({
      field: `reactions.${reaction}.does`,
      text: does,
    })),
  ]
}

const notePlaces = ({ notes }: LintedPlay): Place[] =>
  notes.map((text, index) => ({ field: `notes.${index}`, text }))

/** The days that every reason of the play names. */
function daysOf({ reasons }: LintedPlay): DaySlot[] {
  return DAY_SLOTS.filter(slot => reasons.every(reason => GIVEN_BY[slot].includes(reason)))
}

function lintScope({ reasons, gapKinds }: LintedPlay): PlayFault[] {
  if (reasons.length === 0) {
    return [fault('reasons', 'names no reason', 'Say what the play is an answer to.')]
  }
  if (gapKinds.length === 0 || reasons.includes('success_gap')) return []
  return [
    fault(
      'gapKinds',
      'is for a gap, and the play for none',
      'Leave it empty, or add the reason success_gap.',
    ),
  ]
}

function lintOpening(play: LintedPlay): PlayFault[] {
  const { aim, talk } = play
  const { withWords, without } = talk.opening
  if (aim === NO_TALK) {
    return openingPlaces(play).flatMap(({ field, text }) =>
      text === ''
        ? []
        : [fault(field, 'is said to nobody', 'Leave it empty, or say whom to speak with (aim).')],
    )
  }
  const days = daysOf(play)
  return [
    ...lintSlots({ field: 'talk.opening.withWords', text: withWords }, [...WORD_SLOTS, ...days]),
    ...lintSlots({ field: 'talk.opening.without', text: without }, days),
    ...lintWordSlot(withWords),
  ]
}

function lintWordSlot(withWords: string): PlayFault[] {
  const field = 'talk.opening.withWords'
  const slot = wordSlotIn(withWords)
  if (slot === undefined) {
    return [
      fault(field, 'quotes no words of theirs', `Put one of ${braced(WORD_SLOTS)} into it, within “ and ”.`),
    ]
  }
  const places = withWords.split(`{${slot}}`).length - 1
  const others = slotsIn(withWords).filter(each => each !== slot && isWordSlot(each))
  if (places > 1 || others.length > 0) {
    return [fault(field, 'quotes them more than once', 'Keep one of their sentences: what matters most.')]
  }
  if (withWords.includes(`“{${slot}}”`)) return []
  return [
    fault(field, `has {${slot}} without quotation marks`, `Write it as “{${slot}}”: the words are theirs.`),
  ]
}

const isWordSlot = (slot: string): boolean => WORD_SLOTS.some(each => each === slot)

/** Slots that are not allowed there, by what they would do. */
function lintSlots({ field, text }: Place, allowed: readonly string[]): PlayFault[] {
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

const braced = (slots: readonly string[]): string => slots.map(slot => `{${slot}}`).join(', ')

const SLOT_QUOTED = new RegExp(`[“"]\\{(?:${WORD_SLOTS.join('|')})\\}[”"]`, 'g')
const QUOTED = /[“"][^”"]+[”"]/
// “I said”, “we said” and “you said” speak of who is in the room.
const OTHERS_SAID = /\b(?!you\b|i\b|we\b)[\p{L}]+ (?:said|says|told (?:me|us))\b/iu
const OURS =
  /\b(?:features?|dashboards?|modules?|plug-?ins?|roadmap|buttons?|log-?in)\b|\b(?:our|the) (?:product|platform|software|tool|app|application|solution|system)\b/i
const THIRD_PERSON = /\b(?:the|this|our) (?:customer|client|user|account)s?\b/i
const SECOND_PERSON = /\byou(?:r|rs|rself|rselves)?\b/i

/** Said to their face: about them, in nobody else's words, and not about us. */
function lintHeard({ field, text }: Place): PlayFault[] {
  const plain = text.replace(SLOT_QUOTED, '')
  const ours = OURS.exec(plain)
  const others = OTHERS_SAID.exec(plain) ?? QUOTED.exec(plain)
  const third = THIRD_PERSON.exec(plain)
  return [
    ...(ours === null
      ? []
      : [
          fault(
            field,
            `speaks of what we sell: ${ours[0]}`,
            'Speak of what they want to reach, in their words.',
          ),
        ]),
    ...(others === null
      ? []
      : [
          fault(
            field,
            `quotes somebody who is not there: ${others[0]}`,
            'Take it out: only the words of who is spoken with are quoted, by a slot.',
          ),
        ]),
    ...(third === null ? [] : [fault(field, `speaks about them: ${third[0]}`, 'Speak with them: “you”.')]),
    ...(field.startsWith('content.') || SECOND_PERSON.test(plain)
      ? []
      : [fault(field, 'does not speak to anybody', 'Say “you”: it is read aloud to one person.')]),
  ]
}

const MINUTES_SAID =
  /\b(?:\d+|a few|a couple of|some|one|two|three|five|ten|fifteen|half an?) ?(?:seconds?|mins?|minutes?|hours?)\b/i

function lintMinutesSaid({ field, text }: Place): PlayFault[] {
  const found = MINUTES_SAID.exec(text)
  if (found === null) return []
  return [
    fault(
      field,
      `says how long it takes: ${found[0]}`,
      'State content.minutes with who measured it, or nothing.',
    ),
  ]
}

function lintContent({ content, help }: LintedPlay): PlayFault[] {
  if (content === null) {
    return help === 'do_it_yourself' || help === 'show_me'
      ? [fault('content', 'is missing', 'Say what they are given, or choose do_it_with_me or done_for_you.')]
      : []
  }
  const { kind, url, minutes, price } = content
  const faults: PlayFault[] = []
  if (url !== null && !isHttps(url)) {
    faults.push(fault('content.url', 'is no https address', 'Write it whole: https://example.com/page.'))
  }
  if (minutes !== null && (minutes.measuredBy ?? '').trim() === '') {
    faults.push(
      fault(
        'content.minutes',
        'was measured by nobody',
        'Say in measuredBy who measured it, or leave minutes out.',
      ),
    )
  }
  if (kind === 'paid_service' && price === null) {
    faults.push(fault('content.price', 'is missing', 'Name the price of a paid service, with its currency.'))
  }
  if (price !== null && kind !== 'paid_service') {
    faults.push(
      fault('content.price', `is asked for a ${kind}`, 'Make it a paid_service, or leave the price out.'),
    )
  }
  if (price !== null && price.currency === null) {
    faults.push(fault('content.price.currency', 'is missing', 'Name the currency by ISO 4217: EUR.'))
  }
  return faults
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:'
}

function lintSteps({ steps }: LintedPlay): PlayFault[] {
  return steps.flatMap(({ day }, index) =>
    day < (steps[index - 1]?.day ?? 0)
      ? [
          fault(
            `steps.${index}.day`,
            'lies before the step above it',
            'Put the steps in the order of their days.',
          ),
        ]
      : [],
  )
}

function fault(field: string, message: string, fix: string): PlayFault {
  return { field, message, fix }
}
