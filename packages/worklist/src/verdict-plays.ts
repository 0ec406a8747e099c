// Plays about verdicts that are missing: ours, and the customer’s. Hours are of work with the customer and around it.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const fileTheVerdict: Play = shipped({
  key: 'file_the_verdict',
  reasons: ['own_verdict_missing'],
  name: 'File your own verdict',
  hours: 0.25,
  restDays: 1,
  preventsWhenItWorks: 0,
  works: works(0.9),
  leadDays: 30,
  effectHalvesDays: 90,
  aim: 'nobody',
  steps: [{ day: 0, task: 'Say from 1 to 5 how far they have come, before you look at what they say.' }],
  talk: {
    opening: { withWords: '', without: '' },
    agree: '',
  },
  notes: ['Theirs stays sealed until you have said yours: that is what makes the two worth comparing.'],
  reactions: {
    tell_me_more: within(7, 'Ask the customer for their verdict too.'),
    disagree: within(7, 'Hold your verdict against theirs and look for what you did not see.'),
    not_important: within(30, 'Ask whether the outcome is still one.'),
    different_view: within(7, 'Write down both views.'),
  },
})

export const askForTheirVerdict: Play = shipped({
  key: 'ask_for_their_verdict',
  reasons: ['verdict_missing'],
  name: 'Ask what they wanted, and how far they have come',
  hours: 0.5,
  restDays: 30,
  // It prevents little by itself: it shows what would.
  preventsWhenItWorks: 0.1,
  works: works(0.6),
  leadDays: 90,
  effectHalvesDays: 180,
  aim: 'outcome_stakeholder',
  steps: [
    { day: 0, task: 'Call, or send the link that asks them.' },
    { day: 0, task: 'Write down the outcome in their words, and how they would measure it.' },
    { day: 5, task: 'Send it back to them to confirm.' },
  ],
  talk: {
    opening: {
      withWords: 'You wanted: “{outcome}”. How far have you come with that, in your own eyes?',
      without: 'What did you set out for with us, and how far have you come with it, in your own eyes?',
    },
    agree: 'The outcome in their words, how it is measured, and when you look at it together.',
  },
  notes: ['One outcome that they care about is worth more than five that you could think of.'],
  reactions: {
    tell_me_more: within(3, 'State the outcome as they say it, and have them confirm it.'),
    disagree: within(5, 'Ask what they set out for instead, and state that.'),
    not_important: within(7, 'Ask who there would miss us, and ask them.'),
    different_view: within(5, 'Take down each view as an outcome of the person who holds it.'),
  },
})
