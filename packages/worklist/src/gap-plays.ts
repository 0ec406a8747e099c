// Plays for the parts of the success gap that are no missing outcome: each asks another question.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

// As of the play for the outcome itself: which part is widest changes the talk, not what is at stake.
const AS_THE_GAP = {
  reasons: ['success_gap'],
  hours: 1.5,
  restDays: 30,
  preventsWhenItWorks: 0.5,
  works: works(0.5),
  leadDays: 60,
  effectHalvesDays: 180,
  aim: 'outcome_stakeholder',
} as const

export const gapPlays: readonly Play[] = [
  shipped({
    ...AS_THE_GAP,
    key: 'find_what_is_missing',
    gapKinds: ['completion'],
    name: 'Find what still stands between them and the outcome',
    steps: [
      { day: 0, task: 'List what they have done, and what their figure says beside it.' },
      { day: 0, task: 'Call. Ask what is missing; go through one real case of theirs together.' },
      { day: 3, task: 'Send the one thing that was missing, whose it is, and by when.' },
      { day: 21, task: 'Look at the next case with them: did it go through?' },
    ],
    talk: {
      opening: {
        withWords:
          'You wanted: “{outcome}”. You did all that was planned, and it is not there yet. What is missing?',
        without: 'You did all that was planned, and what you wanted is not there yet. What is missing?',
      },
      agree: 'The one thing that stands between what is done and what they wanted, and who takes it away.',
    },
    notes: [
      'They did their part: say so first. What is missing mostly lies outside of what we see.',
      'Another training is not the answer to this.',
    ],
    reactions: {
      tell_me_more: within(2, 'Go through one real case of theirs together, from beginning to end.'),
      disagree: within(3, 'Ask what they count as reached, and correct the measure to that.'),
      not_important: within(5, 'Ask what is important now, and state that as the outcome.'),
      different_view: within(3, 'Take down what they think is missing, in their words, and begin there.'),
    },
  }),
  shipped({
    ...AS_THE_GAP,
    key: 'see_it_as_they_do',
    gapKinds: ['perception'],
    name: 'See it as they see it',
    steps: [
      { day: 0, task: 'Read your own verdict and theirs, with the day of each.' },
      { day: 0, task: 'Call. Say that you saw it better than they do, and ask what you do not see.' },
      { day: 2, task: 'Record their view as theirs, and file your verdict anew.' },
      { day: 14, task: 'Tell them what changed because of what they said.' },
    ],
    talk: {
      opening: {
        withWords:
          'You wanted: “{outcome}”. I thought that it goes well, and you see it otherwise. What do I not see?',
        without: 'I thought that things go well for you, and you see it otherwise. What do I not see?',
      },
      agree: 'What both of you will look at to tell how it goes, and when you look next.',
    },
    notes: ['They are right about how it is for them. Do not prove the opposite with figures.'],
    reactions: {
      tell_me_more: within(2, 'Show them what you looked at, and ask what they look at instead.'),
      disagree: within(3, 'Ask for one example, and write it down as they tell it.'),
      not_important: within(5, 'Ask by what they would judge us, if not by this.'),
      different_view: within(3, 'Ask who else there sees it so, and talk with them too.'),
    },
  }),
  shipped({
    ...AS_THE_GAP,
    key: 'smooth_the_way',
    gapKinds: ['experience'],
    name: 'Ask what made the way hard',
    steps: [
      { day: 0, task: 'Read what they said about the way there, and which tickets fell into that time.' },
      { day: 0, task: 'Call. Say that they got there, and ask what made it hard.' },
      { day: 3, task: 'Take away one of the hard things, and tell them which.' },
      { day: 30, task: 'Ask how it is now.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. You got there, and the way was hard. What made it so for you?',
        without: 'You got what you set out for, and the way was hard. What made it so for you?',
      },
      agree: 'The one thing that must be easier next time, and by when it is.',
    },
    notes: ['Who got there the hard way renews once, and then looks around.'],
    reactions: {
      tell_me_more: within(3, 'Name the first thing that gets easier, and the day.'),
      disagree: within(5, 'Good: record how they see the way by now.'),
      not_important: within(14, 'Leave it, and ask again when they rate us next.'),
      different_view: within(5, 'Ask each of those who did the work; it is seldom the same thing.'),
    },
  }),
]
