// What is wrong with the sentence that opens the talk.
import { braced, daysOf, isWordSlot, lintSlots } from './lint-slots.ts'
import { fault, type PlayFault } from './play-fault.ts'
import { type LintedPlay, NO_TALK, openingPlaces } from './play-places.ts'
import { slotsIn, WORD_SLOTS, wordSlotIn } from './talk-slots.ts'

export function lintOpening(play: LintedPlay): PlayFault[] {
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
