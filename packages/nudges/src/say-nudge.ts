// What a nudge says: the next step towards what the customer set out for, in their words where this reader may see them.
import type { NudgeLevel } from './nudge.ts'

export type NudgeText = { readonly headline: string; readonly offer: string }

// What each level offers, by who does the work.
const OFFERS: Readonly<Record<NudgeLevel, string>> = {
  do_it_yourself: 'You can do it yourself, right here.',
  show_me: 'We can show you, step by step, while you do it.',
  do_it_with_me: 'Choose a time, and somebody does it together with you.',
  done_for_you: 'Say yes, and we do it for you and tell you when it is there.',
}

/**
 * `words` is the outcome as the customer stated it, or null where this reader may not see it. The step is named by its key, as the
 * vendor wrote it.
 *
 * @example sayNudge('show_me', 'first_report', 'close the books in two days')
 *   // headline: Your next step towards “close the books in two days”: first report
 */
export function sayNudge(level: NudgeLevel, milestone: string, words: string | null): NudgeText {
  const goal = words === null ? 'what you set out for' : `“${words}”`
  return {
    headline: `Your next step towards ${goal}: ${milestone.replaceAll(/[_-]+/g, ' ')}`,
    offer: OFFERS[level],
  }
}
