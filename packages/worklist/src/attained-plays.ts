// Plays about what the customer has attained. Hours are of work with the customer and around it.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const shareTheWin: Play = shipped({
  key: 'share_the_win',
  reasons: ['win_to_share'],
  name: 'Share a win, and ask what comes next',
  hours: 0.5,
  restDays: 90,
  preventsWhenItWorks: 0.05,
  works: works(0.7),
  leadDays: 30,
  effectHalvesDays: 180,
  aim: 'outcome_stakeholder',
  steps: [
    { day: 0, task: 'Put before and after side by side, in their own measure.' },
    { day: 0, task: 'Congratulate them. Ask who should know.' },
    { day: 3, task: 'Send them the two lines they can pass on.' },
    { day: 14, task: 'Write down what they want next, as an outcome of theirs.' },
  ],
  talk: {
    opening: {
      withWords: 'You wanted: “{outcome}”. You are there. Who should know, and what comes next for you?',
      without: 'You got what you set out for. Who should know, and what comes next for you?',
    },
    agree: 'Who there hears of it from them, and their next outcome.',
  },
  notes: ['The win is theirs. Say what they did, not what we did.', 'Ask for no favour in the same talk.'],
  reactions: {
    tell_me_more: within(3, 'Give them the figures to show it with, in their own measure.'),
    disagree: within(3, 'Ask what is missing; record their verdict.'),
    not_important: within(7, 'Ask what is, and state it as the next outcome.'),
    different_view: within(5, 'Ask what they count as the win.'),
  },
})

export const askWhatComesNext: Play = shipped({
  key: 'ask_what_comes_next',
  reasons: ['outgrown'],
  name: 'Ask what they can still learn from us',
  hours: 0.5,
  restDays: 60,
  // Who needs us less and is not asked lets the term run out, content.
  preventsWhenItWorks: 0.25,
  works: works(0.5),
  leadDays: 60,
  effectHalvesDays: 180,
  aim: 'outcome_stakeholder',
  steps: [
    { day: 0, task: 'Look how far they got, and since when they need us less.' },
    { day: 0, task: 'Call. Say that it is good news, and ask what is on their desk now.' },
    { day: 7, task: 'State the next outcome with them, or note that there is none.' },
  ],
  talk: {
    opening: {
      withWords: 'You wanted: “{outcome}”. You are there, and need us less for it. What comes next for you?',
      without: 'You have what you set out for, and need us less for it. What comes next for you?',
    },
    agree: 'Their next outcome, or that the present one is enough for this term.',
  },
  notes: ['Do not try to bring the use back: they did not stop, they got there.'],
  reactions: {
    tell_me_more: within(3, 'Bring one thing that others who were there did next, and what they got by it.'),
    disagree: within(5, 'Ask what is missing to be there; record their verdict.'),
    not_important: within(14, 'Leave it at that, and ask again before the renewal.'),
    different_view: within(5, 'Ask what they would count as the next step.'),
  },
})
