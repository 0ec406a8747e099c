// What was tried at an account before, as a CSM would say it.
import { formatDay } from '../../controls/format.ts'
import { REACTION_WORDS } from './card-words.ts'
import type { Card } from './worklist-types.ts'

type Tried = Card['triedBefore'][number]

const CAME_OF_IT: Readonly<Record<NonNullable<Tried['result']>, string>> = {
  worked: 'worked',
  partly: 'worked in part',
  did_not_work: 'did not work',
}

/** `Tried on Mon 2 Mar: “Close the success gap” did not work; they said “I don’t see it so”.` */
export function triedWords({ on, name, result, reaction }: Tried): string {
  const what = name === null ? 'a play that is gone' : `“${name}”`
  const came = result === null ? '' : ` ${CAME_OF_IT[result]}`
  const said = reaction === null ? '' : `; they said ${REACTION_WORDS[reaction]}`
  return `Tried on ${formatDay(on)}: ${what}${came}${said}.`
}

type Tries = Pick<Card, 'tries' | 'askAnotherWay' | 'tryInstead' | 'raise'>

/** `Nobody answered twice: try Kofi Haas, or another way than the last.`; null where nobody was tried in vain. */
export function unansweredWords({ tries, askAnotherWay, tryInstead, raise }: Tries): string | null {
  if (tries === 0) return null
  const often = tries === 1 ? 'once' : tries === 2 ? 'twice' : `${tries} times`
  if (!askAnotherWay) return `Nobody answered ${often}.`
  const other =
    tryInstead === null ? 'another way than the last' : `${nameOf(tryInstead)}, or another way than the last`
  const lead = raise ? ' Ask whoever leads you who else should write to them.' : ''
  return `Nobody answered ${often}: try ${other}.${lead}`
}

const nameOf = ({ stakeholderName }: NonNullable<Card['tryInstead']>): string =>
  stakeholderName ?? 'somebody else there'
