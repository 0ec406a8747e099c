// What states, flags and marks are called on the page.
import type { Choice } from './filter-select.tsx'

export const STATE_WORDS: Readonly<Record<string, string>> = {
  thriving: 'Thriving',
  hollow: 'Hollow use',
  quiet_success: 'Quiet success',
  failing: 'Failing',
  unknown: 'Unknown',
}

export const FLAG_WORDS: Readonly<Record<string, string>> = {
  notice_given: 'Notice given',
  former: 'Former customer',
  champion_gone: 'Champion gone',
  escalated: 'Ticket escalated',
  hostile: 'Somebody against us',
  promise_overdue: 'Promise overdue',
  outgrown: 'Outgrown',
  no_economic_buyer: 'No economic buyer known',
  single_threaded: 'One person known',
}

export const MARK_WORDS: Readonly<Record<string, string>> = { onboarding: 'Onboarding', paused: 'Paused' }

export const SEGMENT_WORDS: Readonly<Record<string, string>> = {
  enterprise: 'Enterprise',
  mid_market: 'Mid market',
  smb: 'Small business',
}

/** A segment is the workspace's own word: those that everybody has are written out. */
export const segmentWords = (segment: string): string =>
  SEGMENT_WORDS[segment] ?? segment.replaceAll('_', ' ')

export const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, words: text }))
