// The words for what a score is made of: components, dampers, levels, roles.

/** A component or damper in few words, as beside its points. */
export const PART_WORDS: Readonly<Record<string, string>> = {
  outcomes: 'Outcome',
  usage: 'Usage',
  relationship: 'Relationship',
  trust: 'Trust',
  outcome_short: 'Outcome short',
  unproven: 'Outcome unproven',
  hostile: 'Against us',
  champion_gone: 'Champion gone',
  single_threaded: 'One person known',
  promises_broken: 'Promises broken',
  use_falling: 'Use is falling',
  escalated: 'Escalated tickets',
  onboarding_late: 'Onboarding late',
  stale: 'Gone stale',
}

export const partWords = (name: string): string => PART_WORDS[name] ?? name.replaceAll('_', ' ')

const DAMPER_SENTENCES: Readonly<Record<string, string>> = {
  outcome_short: 'They got too little of what they wanted.',
  unproven: 'Nobody knows whether they got what they wanted.',
  hostile: 'Somebody there who matters is against us.',
  champion_gone: 'Their champion left, and nobody took the part.',
  single_threaded: 'We know one person there alone.',
  promises_broken: 'Promises to them were broken.',
  use_falling: 'They use it much less than they used to.',
  escalated: 'Tickets of theirs are escalated.',
  onboarding_late: 'Their first result is past its day.',
  stale: 'Some of what we knew has gone stale.',
}

/** Of less than it takes to call anybody there hostile. */
const SIGNS_OF_HOSTILITY = 'Some of what they said and gave speaks against us.'

/** What a damper says about the account, as one sentence; undefined of one that has none. `isHostile`: whether they are called so. */
export function damperSentence(name: string, isHostile: boolean | null): string | undefined {
  return name === 'hostile' && isHostile !== true ? SIGNS_OF_HOSTILITY : DAMPER_SENTENCES[name]
}

/** Levels of the ladder, by number from 1. */
export const LEVEL_WORDS: Readonly<Record<number, string>> = {
  1: 'Commodity',
  2: 'Transactional',
  3: 'Credible source',
  4: 'Partner',
  5: 'Trusted adviser',
}

export const LEVEL_QUESTIONS: Readonly<Record<number, string>> = {
  1: 'What’s broken?',
  2: 'What are their tasks?',
  3: 'What are their responsibilities?',
  4: 'What are their outcomes?',
  5: 'What makes their day?',
}

const SHORTENED: Readonly<Record<string, string>> = { smb: 'Small business', enterprise: 'Enterprise' }

/** `mid_market` as people say it: `Mid market`. */
export function inWords(key: string): string {
  const words = SHORTENED[key] ?? key.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const CAUSE_WORDS: Readonly<Record<string, string>> = {
  customer_facts: 'What happened with them',
  decay: 'Time alone: what we know grows old',
  corrections: 'Corrections of what was known',
  config: 'What accounts are judged by',
  engine_or_model: 'A new way of judging',
}
