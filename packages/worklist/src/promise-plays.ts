// Plays about what we promised, and what was agreed. Hours are of work with the customer and around it.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const confirmThePromise: Play = shipped({
  key: 'confirm_the_promise',
  reasons: ['promise_due'],
  name: 'Confirm a promise before it falls due',
  hours: 0.5,
  restDays: 14,
  preventsWhenItWorks: 0.15,
  works: works(0.7),
  leadDays: 30,
  effectHalvesDays: 14,
  aim: 'buyer',
  steps: [
    { day: 0, task: 'Ask whoever makes it whether the day holds.' },
    { day: 0, task: 'Tell the customer where it stands, before they ask.' },
    { day: 14, task: 'Show that it is kept, and have them say so.' },
  ],
  talk: {
    opening: {
      withWords:
        'You told us what it is about for you: “{concern}”. This is where we stand with what we promised.',
      without: 'This is where we stand with what we promised you. Is it still what you need it for?',
    },
    agree: 'That both mean the same by kept, and the day you show it.',
  },
  notes: ['A day that slips is forgiven when it is said early.'],
  reactions: {
    tell_me_more: within(1, 'Show what is there already and name the day for the rest.'),
    disagree: within(
      2,
      'Write down what they understood, mark the promise misaligned, and bring both readings together.',
    ),
    not_important: within(5, 'Ask what they need instead; withdraw the promise with them, in writing.'),
    different_view: within(3, 'Take down their reading in their words and have them confirm it.'),
  },
})

export const repairThePromise: Play = shipped({
  key: 'repair_the_promise',
  reasons: ['promise_broken'],
  name: 'Repair a broken promise',
  hours: 1,
  restDays: 21,
  preventsWhenItWorks: 0.35,
  works: works(0.5),
  leadDays: 45,
  effectHalvesDays: 30,
  aim: 'buyer',
  steps: [
    { day: 0, task: 'Find out what happened, and what is possible by when.' },
    { day: 0, task: 'Call. Say first that we did not keep it.' },
    { day: 2, task: 'Send what is done, by whom, by when.' },
    { day: 14, task: 'Ask whether it is good again, in their eyes.' },
  ],
  talk: {
    opening: {
      withWords:
        'You told us what it is about for you: “{concern}”. We have not kept what we promised. What did that cost you?',
      without: 'We have not kept what we promised you. What did that cost you?',
    },
    agree: 'What is done about it, by whom and by when; never a new promise nobody has checked.',
  },
  notes: ['Promise nothing that nobody has checked. A second broken one weighs double.'],
  reactions: {
    tell_me_more: within(1, 'Send what went wrong, what is done about it, and the day, without excuses.'),
    disagree: within(2, 'Let them correct the record: what was promised, when, and by whom.'),
    not_important: within(5, 'Withdraw the promise with them and ask which one does matter.'),
    different_view: within(2, 'Ask what would make it good in their eyes before offering anything.'),
  },
})

export const keepTheFollowUp: Play = shipped({
  key: 'keep_the_follow_up',
  reasons: ['follow_up'],
  name: 'Come back to them as agreed',
  hours: 0.5,
  restDays: 0,
  preventsWhenItWorks: 0.25,
  works: works(0.6),
  leadDays: 45,
  // who waits for what was agreed does not wait long
  effectHalvesDays: 7,
  aim: 'outcome_stakeholder',
  steps: [
    { day: 0, task: 'Read what was agreed, and finish it.' },
    { day: 0, task: 'Come back to them today, finished or not.' },
  ],
  talk: {
    opening: {
      withWords: 'You were to hear back from us about “{outcome}”. Here is what I have.',
      without: 'You were to hear back from us. Here is what I have.',
    },
    agree: 'Whether that settles it, or the next step and its day.',
  },
  notes: ['Coming back on the day is half of it, even with "not yet".'],
  reactions: {
    tell_me_more: within(3, 'Send the rest of it, and ask what they still miss.'),
    disagree: within(2, 'Ask what they expected instead, and write that down in their words.'),
    not_important: within(7, 'Close it with them, and ask what is important by now.'),
    different_view: within(3, 'Take down how they see it, and agree on who decides.'),
  },
})
