// Plays about what they got that the customer does alone: offered in the product, or sent by their CSM.
import { shipped, works } from './first-guess.ts'
import type { Play } from './play.ts'
import { A_PAGE, ASK_BACK } from './self-service-page.ts'

export const selfServiceReviewPlays: readonly Play[] = [
  shipped({
    ...A_PAGE,
    key: 'say_how_far',
    reasons: ['verdict_missing'],
    name: 'Ask in two lines how far they have come',
    help: 'do_it_yourself',
    preventsWhenItWorks: 0.05,
    content: {
      kind: 'template',
      title: 'How far have you come, in your own eyes?',
      text: 'Say it from 1 to 5, for what you wanted and for how hard the way was. One sentence on why is worth more than the number.',
      url: null,
      minutes: null,
      price: null,
    },
    steps: [{ day: 0, task: 'Send the link that asks them.' }],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. How far have you come, from 1 to 5, in your own eyes?',
        without: 'How far have you come with what you wanted, from 1 to 5, in your own eyes?',
      },
      agree: 'That they say it again in three months.',
    },
    notes: ['File your own verdict first, or theirs stays sealed.'],
    reactions: ASK_BACK,
  }),
  shipped({
    ...A_PAGE,
    key: 'pass_on_the_win',
    reasons: ['win_to_share'],
    name: 'Give them a page to pass on',
    help: 'do_it_yourself',
    preventsWhenItWorks: 0.03,
    works: works(0.5),
    content: {
      kind: 'template',
      title: 'Your result on one page',
      text: 'Four lines: where you began, where you are today, what made the difference, what you want next. Send it to whoever paid for it before they ask.',
      url: null,
      minutes: null,
      price: null,
    },
    steps: [
      { day: 0, task: 'Fill in the first two lines with their figures, and send it.' },
      { day: 14, task: 'Ask what came of it, and write down the fourth line as an outcome.' },
    ],
    talk: {
      opening: {
        withWords:
          'You wanted: “{outcome}”. You are there. Here is a page you can pass on to whoever should know.',
        without: 'You got what you set out for. Here is a page you can pass on to whoever should know.',
      },
      agree: 'Whom they send it to.',
    },
    notes: ['Their name on it, not ours.'],
    reactions: ASK_BACK,
  }),
  shipped({
    ...A_PAGE,
    key: 'the_next_aim',
    reasons: ['outgrown', 'win_to_share'],
    name: 'Send them a way to find the next aim',
    help: 'do_it_yourself',
    preventsWhenItWorks: 0.03,
    content: {
      kind: 'article',
      title: 'What comes next for you',
      text: 'Ask the person whose work became easier what takes most of their week now. Write the answer down with a figure: so much today, so much in half a year. That is your next aim.',
      url: null,
      minutes: null,
      price: null,
    },
    steps: [
      { day: 0, task: 'Send it with a line on what they reached.' },
      { day: 14, task: 'Ask for the sentence with the figure.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. You are there. Here is a way to find what comes next for you.',
        without: 'You have what you set out for. Here is a way to find what comes next for you.',
      },
      agree: 'When they have the next aim, with its figure.',
    },
    notes: ['No next aim is an answer too: then the present one is what the term is for.'],
    reactions: ASK_BACK,
  }),
]
