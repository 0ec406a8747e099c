// What is wrong with a text that the customer hears or reads.
import { fault, type PlayFault } from './play-fault.ts'
import type { Place } from './play-places.ts'
import { WORD_SLOTS } from './talk-slots.ts'

const SLOT_QUOTED = new RegExp(`[“"]\\{(?:${WORD_SLOTS.join('|')})\\}[”"]`, 'g')

// In the marks of any of the languages that customers are written to in; an apostrophe within a word opens nothing.
const QUOTED = /[“"„«‹「『][^“”"„«»‹›」』]+[“”"»›」』]|(?<!\p{L})['‘‚][^'‘’‚]+['’‘](?!\p{L})/u

// “I said”, “we said” and “you said” speak of who is in the room.
const OTHERS_SAID =
  /(?<!\p{L})(?!(?:you|i|we) )\p{L}\S* (?:said|says|wrote|writes|mentioned|complained|told (?:me|us))\b|\baccording to (?!you\b)\S+/iu

const OURS =
  /\b(?:features?|dashboards?|modules?|plug-?ins?|roadmap|buttons?|log-?in)\b|\b(?:our|the) (?:product|platform|software|tool|app|application|solution|system)\b/i

const THIRD_PERSON = /\b(?:the|this|our) (?:customer|client|user|account)s?\b/i

const SECOND_PERSON = /\byou(?:r|rs|rself|rselves)?\b/i

/** As it is read aloud: without what is not seen, and every space as one. */
const asHeard = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')

/** Said to their face: about them, in nobody else's words, and not about us. */
export function lintHeard({ field, text }: Place): PlayFault[] {
  const plain = asHeard(text.replace(SLOT_QUOTED, ''))
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

export function lintMinutesSaid({ field, text }: Place): PlayFault[] {
  const found = MINUTES_SAID.exec(asHeard(text))
  if (found === null) return []
  return [
    fault(
      field,
      `says how long it takes: ${found[0]}`,
      'State content.minutes with who measured it, or nothing.',
    ),
  ]
}
