// Plays that lead out of a chasm by what concerns them: what they expect now, which concern something answers, what would meet one.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

const OF_A_CONCERN = {
  hours: 0.5,
  restDays: 30,
  preventsWhenItWorks: 0.2,
  works: works(0.5),
  leadDays: 60,
  effectHalvesDays: 90,
  aim: 'buyer',
} as const

export const wayOutConcernPlays: readonly Play[] = [
  shipped({
    ...OF_A_CONCERN,
    key: 'ask_what_they_expect',
    reasons: ['ask_expectations'],
    name: 'Ask what they expect now',
    preventsWhenItWorks: 0.3,
    effectHalvesDays: 30,
    steps: [
      { day: 0, task: 'Read what they said, and when.' },
      { day: 0, task: 'Call. Ask what they expected, and what they expect by now; explain nothing.' },
      { day: 1, task: 'Record each expectation as a concern of theirs, in their words.' },
      { day: 14, task: 'Tell them what became of each, a no among them.' },
    ],
    talk: {
      opening: {
        withWords:
          'When we began you told us: “{outcome}”. You are not content, and I want to understand it. What did you expect, and what do you expect now?',
        without:
          'You told us that you are not content. I want to understand it: what did you expect, and what do you expect now?',
      },
      agree: 'Which expectation comes first for them, and when they hear what becomes of it.',
    },
    notes: ['Listen, and defend nothing. What cannot be met is said so within two weeks.'],
    reactions: {
      tell_me_more: within(3, 'Go through one case of theirs together in which it went wrong.'),
      disagree: within(3, 'Ask what is wrong in how we wrote it down, and correct the record.'),
      not_important: within(14, 'Ask who there feels it most, and speak with them.'),
      different_view: within(3, 'Take down how they see it, and take that to whoever can change it.'),
    },
  }),
  shipped({
    ...OF_A_CONCERN,
    key: 'ask_which_concern_it_answers',
    reasons: ['map_capability'],
    name: 'Ask which concern of theirs a promise answers',
    steps: [
      { day: 0, task: 'Read what was promised, and what they wanted when they signed.' },
      { day: 0, task: 'Call. Ask what will be different for them once it is there.' },
      { day: 1, task: 'Record the concern, and name it with the promise.' },
    ],
    talk: {
      opening: {
        withWords:
          'You wanted: “{outcome}”. What was promised to you is to help with something: with what, for you?',
        without: 'What was promised to you is to help with something. What will be different for you then?',
      },
      agree: 'The one concern it is there for, in their words.',
    },
    notes: ['Where it answers none of theirs, say so inside: nobody should build it for them.'],
    reactions: {
      tell_me_more: within(3, 'Ask who there has the concern, and hear it from them.'),
      disagree: within(3, 'Ask what they were told it is for, and write that down.'),
      not_important: within(5, 'Withdraw the promise with them in writing, and tell product.'),
      different_view: within(3, 'Record their concern in place of ours.'),
    },
  }),
  shipped({
    ...OF_A_CONCERN,
    key: 'ask_what_would_meet_it',
    reasons: ['meet_concern'],
    name: 'Ask what would meet a concern that nothing meets',
    steps: [
      { day: 0, task: 'Read the concern, who there has it, and what hangs on it.' },
      { day: 0, task: 'Call. Ask how they help themselves today, and what would be enough.' },
      { day: 2, task: 'Take the case to product in their words; promise nothing.' },
      { day: 21, task: 'Tell them what becomes of it, a no among it.' },
    ],
    talk: {
      opening: {
        withWords:
          'You told us what it is about for you: “{concern}”. Nothing of ours answers that yet. How do you help yourselves today, and what would be enough?',
        without:
          'You told us of something that nothing of ours answers yet. How do you help yourselves today, and what would be enough?',
      },
      agree: 'What would be enough, and when they hear what becomes of it.',
    },
    notes: ['No promise in this talk: a concern that is heard is no promise yet.'],
    reactions: {
      tell_me_more: within(5, 'Bring whoever could build it into a talk with them.'),
      disagree: within(5, 'Withdraw the concern, or correct it to what they say.'),
      not_important: within(14, 'Lower what hangs on it, and ask what comes first.'),
      different_view: within(5, 'Take down what they would do about it, and look whether we can help.'),
    },
  }),
]
