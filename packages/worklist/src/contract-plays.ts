// Plays about the contract: its renewal, a notice, an offer of somebody else, the end of a pause. Hours are of work with the customer and around it.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const prepareTheRenewal: Play = shipped({
  key: 'prepare_the_renewal',
  reasons: ['renewal_window'],
  name: 'Prepare the renewal',
  hours: 1,
  restDays: 21,
  preventsWhenItWorks: 0.25,
  works: works(0.6),
  leadDays: 60,
  effectHalvesDays: 365,
  aim: 'buyer',
  steps: [
    { day: 0, task: 'Put together what they wanted, what they got, and what is open.' },
    { day: 0, task: 'Ask who decides, by when, and what they look at.' },
    { day: 7, task: 'Send the one page: wanted, got, next.' },
    { day: 21, task: 'Settle what is still open, before any talk of price.' },
  ],
  talk: {
    opening: {
      withWords: 'You wanted: “{outcome}”. What would make the coming term worth it for you?',
      without: 'What would make the coming term worth it for you?',
    },
    agree: 'Who decides, by when, and by what they will judge it.',
  },
  notes: ['Begin with what they got. If there is nothing to say, that is the talk to have first.'],
  reactions: {
    tell_me_more: within(
      2,
      'Send what was attained so far in their own measure, and what the next term is for.',
    ),
    disagree: within(2, 'Ask what they would need to see, before any talk of price.'),
    not_important: within(7, 'Find out who decides, and ask them.'),
    different_view: within(3, 'Rewrite the aim of the next term in their words.'),
  },
})

export const winBack: Play = shipped({
  key: 'win_back',
  reasons: ['win_back'],
  name: 'Win them back',
  hours: 2,
  restDays: 14,
  // A notice is a decision: a twelfth of them is won back, and then for the most part.
  preventsWhenItWorks: 0.8,
  works: works(0.15),
  leadDays: 90,
  effectHalvesDays: 14,
  aim: 'buyer',
  steps: [
    { day: 0, task: 'Read their notice, and what came before it.' },
    { day: 0, task: 'Call whoever decided. Thank them, ask why, and listen.' },
    { day: 1, task: 'Answer the one reason they named, or help them to leave well.' },
  ],
  talk: {
    opening: {
      withWords: 'You wanted: “{outcome}”. You have decided to go. What should we have done for that?',
      without: 'You have decided to go. What should we have done?',
    },
    agree: 'What would have to be true for another talk; or a good farewell.',
  },
  notes: [
    'Ask once and honestly. Who leaves well may come back.',
    'Their reasons are worth writing down, whatever they decide.',
  ],
  reactions: {
    tell_me_more: within(1, 'Bring one offer that answers their reason, and nothing else.'),
    disagree: within(2, 'Thank them, and ask for the reason in their words.'),
    not_important: within(5, 'Make leaving easy, and ask whether you may write in half a year.'),
    different_view: within(2, 'Ask who there would have stayed, and why.'),
  },
})

export const answerTheOffer: Play = shipped({
  key: 'answer_the_offer',
  reasons: ['competing_offer'],
  name: 'Ask what another offer would give them',
  hours: 1,
  restDays: 21,
  preventsWhenItWorks: 0.3,
  works: works(0.4),
  leadDays: 60,
  effectHalvesDays: 14,
  aim: 'buyer',
  steps: [
    { day: 0, task: 'Find out what exactly they said, and to whom.' },
    { day: 0, task: 'Call whoever decides. Ask what the other offer would give them.' },
    { day: 2, task: 'Send what they got so far, in their measure, beside what they ask for.' },
  ],
  talk: {
    opening: {
      withWords: 'You wanted: “{outcome}”. You look at other offers: what would one give you for that?',
      without: 'You look at other offers: what would one give you that you do not get today?',
    },
    agree: 'By what they will compare, who does it, and until when.',
  },
  notes: ['Speak of no price before you know what they lack. Say nothing against the others.'],
  reactions: {
    tell_me_more: within(
      2,
      'Send what they got by us so far, in their own measure, beside what they ask for.',
    ),
    disagree: within(3, 'Thank them, and ask what they said it for.'),
    not_important: within(7, 'Ask who there compares, and on what.'),
    different_view: within(2, 'Ask what each of them would decide by, and answer the one who decides.'),
  },
})

export const beginAgain: Play = shipped({
  key: 'begin_again',
  reasons: ['pause_ending'],
  name: 'Agree how they begin again',
  hours: 0.5,
  restDays: 14,
  preventsWhenItWorks: 0.3,
  works: works(0.6),
  leadDays: 30,
  effectHalvesDays: 7,
  aim: 'buyer',
  steps: [
    { day: 0, task: 'Read what was agreed when they paused.' },
    { day: 0, task: 'Ask for the first day, and who is there.' },
    { day: 7, task: 'Have everything ready; be there on their first day.' },
  ],
  talk: {
    opening: {
      withWords:
        'You wanted: “{outcome}”. The pause we agreed ends on {due_on}: how do you want to begin again?',
      without: 'The pause we agreed ends on {due_on}: how do you want to begin again?',
    },
    agree:
      'The first day back, who is there, and what they need for it; or a new day for the end of the pause.',
  },
  notes: ['They have forgotten more than they think. Begin small.'],
  reactions: {
    tell_me_more: within(2, 'Have ready what they need on their first day back.'),
    disagree: within(2, 'Record the pause as they understood it.'),
    not_important: within(5, 'Ask whether they come back, before the day and not after it.'),
    different_view: within(3, 'Ask each of them when they begin, and plan by the first.'),
  },
})
