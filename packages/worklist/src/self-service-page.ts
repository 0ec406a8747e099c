// What plays without a call have in common: what they take and give, and what a reaction to one asks for.
import { within, works } from './first-guess.ts'

// A page prevents little by itself: it reaches those whom nobody calls. Sending it is a quarter of an hour.
export const A_PAGE = {
  hours: 0.25,
  restDays: 14,
  preventsWhenItWorks: 0.1,
  works: works(0.3),
  leadDays: 60,
  effectHalvesDays: 90,
  aim: 'outcome_stakeholder',
} as const

export const ASK_BACK = {
  tell_me_more: within(2, 'Ask what they wrote down, and go on from there together.'),
  disagree: within(5, 'Ask what does not fit, and take that down in their words.'),
  not_important: within(14, 'Ask what is important to them now, and state that as the outcome.'),
  different_view: within(5, 'Ask how they would go about it, and record that as the plan.'),
} as const
