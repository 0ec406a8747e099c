// Plays about the people there. Hours are of work with the customer and around it.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const peoplePlays: readonly Play[] = [
  shipped({
    key: 'ask_why_quiet',
    reasons: ['quiet_stakeholder'],
    name: 'Ask why they went quiet',
    hours: 0.5,
    restDays: 30,
    preventsWhenItWorks: 0.2,
    works: works(0.4),
    leadDays: 45,
    effectHalvesDays: 45,
    aim: 'subject',
    steps: [
      { day: 0, task: 'Look when they were last heard, and about what.' },
      { day: 0, task: 'Write two lines about them, not about us.' },
      { day: 3, task: 'No answer: try another way, or somebody beside them.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. It has been a while. Has something changed for you?',
        without: 'It has been a while. Has something changed for you?',
      },
      agree: 'When you speak next, or who has taken over.',
    },
    notes: ['Silence is mostly a new task, a new boss or a holiday. Ask, and assume nothing.'],
    reactions: {
      tell_me_more: within(2, 'Answer what they ask, and nothing else: this is about them.'),
      disagree: within(5, 'Apologise for the wrong picture and ask how they want to hear from you.'),
      not_important: within(5, 'Ask who there it is important to, and be introduced.'),
      different_view: within(3, 'Record what changed for them as evidence, and look at the outcome again.'),
    },
  }),
  shipped({
    key: 'find_the_next_champion',
    reasons: ['champion_gone'],
    name: 'Find who speaks for it now',
    // One talk with whoever decides: the introduction is its next step.
    hours: 1,
    restDays: 30,
    // Nobody speaks for us when they decide: as much as somebody who speaks against us.
    preventsWhenItWorks: 0.45,
    works: works(0.45),
    leadDays: 60,
    effectHalvesDays: 30,
    aim: 'buyer',
    steps: [
      { day: 0, task: 'Find out who took over the work, from whoever is still there.' },
      { day: 0, task: 'Call whoever pays, and ask for an introduction.' },
      { day: 5, task: 'First talk with the new person: what does it mean for them?' },
      { day: 14, task: 'State what they want as an outcome of their own.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. Who looks after that now, and what does it mean for them?',
        without: 'Who looks after what you set out for now, and what does it mean for them?',
      },
      agree: 'An introduction to whoever looks after it now, with a day.',
    },
    notes: [
      'Who left may need the same thing where they are now. Wish them well, this week.',
      'The new person has been told nothing. Begin with their work, not with our history.',
    ],
    reactions: {
      tell_me_more: within(2, 'Send the successor one page: the outcome, where it stands, what comes next.'),
      disagree: within(3, 'Correct who holds which role, and thank them.'),
      not_important: within(5, 'Ask the economic buyer directly whether the outcome still is one.'),
      different_view: within(3, 'Hear what the new person wants and state it as an outcome of its own.'),
    },
  }),
  shipped({
    key: 'ask_what_changed',
    reasons: ['rung_drop'],
    name: 'Ask what made them think less of us',
    hours: 0.75,
    restDays: 30,
    preventsWhenItWorks: 0.2,
    works: works(0.4),
    leadDays: 60,
    effectHalvesDays: 60,
    aim: 'next_level',
    steps: [
      { day: 0, task: 'Read what was said in the last month, and by whom.' },
      { day: 0, task: 'Call. Ask what we would have to do better, and write it down as they say it.' },
      { day: 7, task: 'Tell them the one thing that you changed.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. What would we have to do better for that?',
        without: 'What would we have to do better for you?',
      },
      agree: 'The one thing that would win their trust back first.',
    },
    notes: ['Thank them for being open. Explain nothing in this talk.'],
    reactions: {
      tell_me_more: within(2, 'Name what you change, and the day they will notice.'),
      disagree: within(5, 'Take it as good news, and ask what they value most.'),
      not_important: within(14, 'Leave it, and watch the ladder for another month.'),
      different_view: within(3, 'Record what they say at its level, for or against us.'),
    },
  }),
  shipped({
    key: 'widen_the_circle',
    reasons: ['single_threaded'],
    name: 'Get to know a second person',
    hours: 1,
    restDays: 45,
    preventsWhenItWorks: 0.15,
    works: works(0.5),
    leadDays: 60,
    effectHalvesDays: 120,
    aim: 'next_level',
    steps: [
      { day: 0, task: 'List who else there has something to gain from the outcome.' },
      { day: 0, task: 'Ask the one person you know for one introduction.' },
      { day: 7, task: 'Talk with the second person about their own work.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. Who else there would notice if it came true?',
        without: 'Who else there would notice if you got what you set out for?',
      },
      agree: 'One name, and that they introduce you.',
    },
    notes: ['The person you know must look good by it: ask with them, never around them.'],
    reactions: {
      tell_me_more: within(3, 'Offer a short talk with both of them about the outcome.'),
      disagree: within(10, 'Respect it, and ask again once the next milestone is reached.'),
      not_important: within(10, 'Ask who decides about the renewal.'),
      different_view: within(5, 'Ask whom they would tell about a success, and start there.'),
    },
  }),
  shipped({
    key: 'hear_them_out',
    reasons: ['hostile'],
    name: 'Hear out whoever is set against us',
    hours: 1,
    restDays: 14,
    preventsWhenItWorks: 0.45,
    works: works(0.45),
    leadDays: 60,
    effectHalvesDays: 14,
    aim: 'subject',
    steps: [
      { day: 0, task: 'Read what they said, and on which day.' },
      { day: 0, task: 'Call today. Ask, be silent, write down what they say.' },
      { day: 1, task: 'Send them what you understood, and what changes first.' },
      { day: 7, task: 'Tell them that it has changed.' },
    ],
    talk: {
      opening: {
        withWords:
          'You told us: “{doubt}”. I have read it, and want to hear it from you. What happened, and what has to change first?',
        without: 'You told us that you are not content with us. What happened, in your eyes?',
      },
      agree: 'The one thing that has to change first, whose it is, and the day you tell them that it has.',
    },
    notes: ['Defend nothing. Whoever is angry still expects something of us.'],
    reactions: {
      tell_me_more: within(1, 'Say what you change and by when, in writing, to them alone.'),
      disagree: within(2, 'Correct what was recorded of them, in their words.'),
      not_important: within(5, 'Ask who decides about the coming term, and how they see it.'),
      different_view: within(2, 'Set both views side by side, without names, and ask which one to go by.'),
    },
  }),
]
