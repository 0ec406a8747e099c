// Plays that lead out of a chasm by what was promised: confirmed in their words, shared out, said how, said when.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

// What one promise is worth by itself; that the company asks for it gives it its place on the list.
const OF_A_PROMISE = {
  hours: 0.5,
  restDays: 14,
  preventsWhenItWorks: 0.15,
  works: works(0.6),
  leadDays: 60,
  effectHalvesDays: 60,
  aim: 'buyer',
} as const

export const wayOutPromisePlays: readonly Play[] = [
  shipped({
    ...OF_A_PROMISE,
    key: 'confirm_in_their_words',
    reasons: ['confirm_promises'],
    name: 'Have a promise confirmed in their own words',
    steps: [
      { day: 0, task: 'Read the promise as it was made, and what it was to change for them.' },
      { day: 0, task: 'Call. Let them say first what they were promised, and what for.' },
      { day: 1, task: 'Write down their sentence, and record the promise as confirmed, or as misaligned.' },
    ],
    talk: {
      opening: {
        withWords:
          'You told us what it is about for you: “{concern}”. What do you take to be promised for that, and how will you see that it is kept?',
        without: 'In your own words: what do you take to be promised to you, and what is it for?',
      },
      agree: 'One sentence of theirs that says what is promised, what it is for, and how they will see it.',
    },
    notes: ['Their words count, not ours: a yes to our sentence confirms nothing.'],
    reactions: {
      tell_me_more: within(2, 'Show what is there already, and ask what that changes for them.'),
      disagree: within(2, 'Record it as misaligned, and bring whoever promised it into one talk with them.'),
      not_important: within(5, 'Withdraw it with them in writing, and ask what they need instead.'),
      different_view: within(3, 'Take down their reading, and have it confirmed as the promise.'),
    },
  }),
  shipped({
    ...OF_A_PROMISE,
    key: 'share_out_the_promise',
    reasons: ['share_out_promises'],
    name: 'Share out what is late: who does what until when',
    hours: 1,
    preventsWhenItWorks: 0.25,
    effectHalvesDays: 30,
    steps: [
      { day: 0, task: 'Name who of us does which part of it, and ask each for a day they hold.' },
      { day: 0, task: 'Call. Say that it is late before they do, and who does what until when.' },
      { day: 7, task: 'Look whether each part is on its day; tell them either way.' },
    ],
    talk: {
      opening: {
        withWords:
          'You told us what it is about for you: “{concern}”. What we promised for it is late. May I say who does what, and hear what you need first?',
        without:
          'What we promised you is late. May I say who does what until when, and hear what you need first?',
      },
      agree: 'Which part comes first for them, whose it is on both sides, and the day of each.',
    },
    notes: ['A part that is everybody’s is nobody’s: one name each, theirs among them.'],
    reactions: {
      tell_me_more: within(1, 'Send the parts with their names and days, on one page.'),
      disagree: within(2, 'Let them change the order of the parts; keep the names.'),
      not_important: within(5, 'Withdraw it with them in writing, and free who works on it.'),
      different_view: within(2, 'Ask which single part would help them this week, and begin there.'),
    },
  }),
  shipped({
    ...OF_A_PROMISE,
    key: 'say_how_it_is_kept',
    reasons: ['say_how'],
    name: 'Say how a promise will be kept that never was',
    hours: 1,
    steps: [
      { day: 0, task: 'Ask whoever promised it how, by whom and until when it is to be kept.' },
      { day: 2, task: 'Where nobody can say: agree inside on what can be kept instead.' },
      { day: 2, task: 'Call. Say what will be there and by when, and what will not.' },
    ],
    talk: {
      opening: {
        withWords:
          'You told us what it is about for you: “{concern}”. We promised something for that which we have to make good on: may I say how, and what is still open?',
        without:
          'We promised you something that we have never done before. May I say how we go about it, and what is still open?',
      },
      agree: 'What of it they need first, and what they can do without.',
    },
    notes: ['No new promise in this talk: only what somebody named has checked.'],
    reactions: {
      tell_me_more: within(3, 'Bring whoever does it into a talk with them.'),
      disagree: within(2, 'Write down what they were told, by whom; take that back inside.'),
      not_important: within(5, 'Withdraw it with them in writing, and tell whoever promised it.'),
      different_view: within(3, 'Ask what would do the same for them, and look whether that can be kept.'),
    },
  }),
  shipped({
    ...OF_A_PROMISE,
    key: 'say_when_it_comes',
    reasons: ['plan_promised'],
    name: 'Say when what was promised can really be there',
    preventsWhenItWorks: 0.2,
    steps: [
      { day: 0, task: 'Ask product for a day it holds, and what is there before.' },
      { day: 0, task: 'Call. Say the new day, and what helps them until then.' },
      { day: 1, task: 'Correct the day of the promise, with what they answered.' },
    ],
    talk: {
      opening: {
        withWords:
          'You told us what it is about for you: “{concern}”. The day we gave you does not hold. What hangs on it for you, and what would help until then?',
        without:
          'The day that we gave you does not hold. What hangs on it for you, and what would help you until then?',
      },
      agree: 'The new day, and what they have until then.',
    },
    notes: ['Say it before they ask: a day that slips is forgiven early, and not on the day.'],
    reactions: {
      tell_me_more: within(2, 'Send what will be there on which day, and what not.'),
      disagree: within(2, 'Ask what breaks for them on the old day, and take that to product as a case.'),
      not_important: within(5, 'Withdraw it with them in writing, and tell product.'),
      different_view: within(3, 'Ask which part they need on the old day, and look at that alone.'),
    },
  }),
]
