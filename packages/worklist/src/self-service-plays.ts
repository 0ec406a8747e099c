// Plays that the customer does alone, or is shown, or that are done for them: offered in the product, or sent by their CSM.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

// A page prevents little by itself: it reaches those whom nobody calls. Sending it is a quarter of an hour.
const A_PAGE = {
  hours: 0.25,
  restDays: 14,
  preventsWhenItWorks: 0.1,
  works: works(0.3),
  leadDays: 60,
  effectHalvesDays: 90,
  aim: 'outcome_stakeholder',
} as const

const ASK_BACK = {
  tell_me_more: within(2, 'Ask what they wrote down, and go on from there together.'),
  disagree: within(5, 'Ask what does not fit, and take that down in their words.'),
  not_important: within(14, 'Ask what is important to them now, and state that as the outcome.'),
  different_view: within(5, 'Ask how they would go about it, and record that as the plan.'),
} as const

export const selfServicePlays: readonly Play[] = [
  shipped({
    ...A_PAGE,
    key: 'three_questions',
    reasons: ['success_gap', 'outcome_off_pace'],
    gapKinds: ['outcome', 'completion'],
    name: 'Send three questions about what is in the way',
    help: 'do_it_yourself',
    content: {
      kind: 'template',
      title: 'Three questions about what is in the way',
      text: 'Write three lines. What did you want to have by now? What do you have? What is the one thing between the two? Whoever can take that one thing away is the person to talk with next.',
      url: null,
      minutes: null,
      price: null,
    },
    steps: [
      { day: 0, task: 'Send the three questions, with two lines of your own.' },
      { day: 7, task: 'Ask for the third line: what is in between.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. Here are three questions that show you what is in the way.',
        without: 'Here are three questions that show you what is in the way of what you set out for.',
      },
      agree: 'When they send their three lines.',
    },
    notes: ['For those whom you cannot call this week. Whoever answers gets a call.'],
    reactions: ASK_BACK,
  }),
  shipped({
    ...A_PAGE,
    key: 'one_real_case',
    reasons: ['onboarding_stalled'],
    name: 'Send them a first step to take alone',
    help: 'do_it_yourself',
    content: {
      kind: 'article',
      title: 'Begin with one real case',
      text: 'Take one case that you know well, a small one, and bring it from beginning to end. Do not prepare anything. Where you get stuck, write down what you wanted to do: that is the question to ask us.',
      url: null,
      minutes: null,
      price: null,
    },
    steps: [
      { day: 0, task: 'Send it to whoever is to take the first step.' },
      { day: 3, task: 'Ask where they got stuck.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. Here is how you can begin this week, with one case of your own.',
        without: 'Here is how you can begin this week, with one case of your own.',
      },
      agree: 'The case they begin with.',
    },
    notes: ['A small case that is finished teaches more than a large one that is planned.'],
    reactions: ASK_BACK,
  }),
  shipped({
    ...A_PAGE,
    key: 'see_it_done',
    reasons: ['onboarding_stalled', 'success_gap', 'use_fell'],
    gapKinds: ['outcome', 'completion'],
    name: 'Have somebody show them how it is done',
    help: 'show_me',
    content: {
      kind: 'webinar',
      title: 'Watch somebody do it with a case like yours',
      text: 'Look on while somebody brings a case like yours from beginning to end. Note each place where you would have gone another way, and ask about those. You need to do nothing else.',
      url: null,
      minutes: null,
      price: null,
    },
    steps: [
      { day: 0, task: 'Find out what a case of theirs looks like.' },
      { day: 7, task: 'Show one like it, to all who are concerned.' },
      { day: 10, task: 'Ask what they would have done in another way.' },
    ],
    talk: {
      opening: {
        withWords:
          'You wanted: “{outcome}”. Would it help you to see somebody do it once, with a case like yours?',
        without: 'Would it help you to see somebody do it once, with a case like yours?',
      },
      agree: 'Who looks on, and which case is shown.',
    },
    notes: ['Show their case, not a made-up one. Put the link of your own session into this play.'],
    reactions: ASK_BACK,
  }),
  shipped({
    ...A_PAGE,
    key: 'take_the_step_for_them',
    reasons: ['onboarding_stalled', 'success_gap'],
    gapKinds: ['outcome', 'completion'],
    name: 'Take the next step for them',
    hours: 4,
    // Less than the talks beside it: it takes a step, and leaves them where they were in taking the next.
    preventsWhenItWorks: 0.3,
    works: works(0.6),
    help: 'done_for_you',
    content: {
      kind: 'call',
      title: 'We take the next step for you',
      text: 'You tell us what the result has to look like and give us what we need for it. We do the step, and you say whether it is right. After that you decide how you go on.',
      url: null,
      minutes: null,
      price: null,
    },
    steps: [
      { day: 0, task: 'Ask what the result has to look like, and who says that it is right.' },
      { day: 2, task: 'Do the step with what they gave you.' },
      { day: 5, task: 'Show it, have it accepted, and hand it over.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. Shall we take the next step towards it for you?',
        without: 'Shall we take the next step for you?',
      },
      agree: 'What the result looks like, who accepts it, and what they do themselves after that.',
    },
    notes: ['For those who lack hands, not for those who lack a reason.'],
    reactions: ASK_BACK,
  }),
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
