// What a nudge says: the next step towards what the customer set out for, in their words where this reader may see them.
import { HELP, NEXT, type NudgeLevel, RESULT } from './nudge.ts'

export type NudgeText = { readonly headline: string; readonly offer: string }

// What each level offers, by who does the work.
const OFFERS: Readonly<Record<NudgeLevel, string>> = {
  do_it_yourself: 'You can do it yourself, right here.',
  show_me: 'We can show you, step by step, while you do it.',
  do_it_with_me: 'Choose a time, and somebody does it together with you.',
  done_for_you: 'Say yes, and we do it for you and tell you when it is there.',
}

const HELP_OFFERS: typeof OFFERS = {
  do_it_yourself: 'Say what is in the way, and see what you can do about it.',
  show_me: 'Say what is in the way, and we show you a way past it.',
  do_it_with_me: 'Choose a time, and somebody looks at it together with you.',
  done_for_you: 'Say what is in the way, and we take it off your hands.',
}

const NEXT_OFFERS: typeof OFFERS = {
  do_it_yourself: 'Write it down in your own words, right here.',
  show_me: 'We can show you how to measure it.',
  do_it_with_me: 'Choose a time, and somebody works it out together with you.',
  done_for_you: 'Say yes, and we write down a first version for you to correct.',
}

/**
 * `words` is the outcome as the customer stated it, or null where this reader may not see it. A milestone is named by its key, as
 * the vendor wrote it; no sentence says how long anything takes, since nobody measured it.
 *
 * @example sayNudge('show_me', 'first_report', 'close the books in two days')
 *   // headline: Your next step towards “close the books in two days”: first report
 */
export function sayNudge(level: NudgeLevel, milestone: string, words: string | null): NudgeText {
  const goal = words === null ? 'what you set out for' : `“${words}”`
  if (milestone === HELP) {
    return { headline: `How near are you to ${goal}, and what is in the way?`, offer: HELP_OFFERS[level] }
  }
  if (milestone === NEXT) {
    return { headline: `You have ${goal}. What do you want to reach next?`, offer: NEXT_OFFERS[level] }
  }
  if (milestone === RESULT) {
    return {
      headline: `How did it go with ${goal}?`,
      offer: 'Two answers: how far it got you, and how the way there was.',
    }
  }
  return {
    headline: `Your next step towards ${goal}: ${milestone.replaceAll(/[_-]+/g, ' ')}`,
    offer: OFFERS[level],
  }
}
