// Plays on the way to what they want that the customer does alone, or is shown, or that are done for them: offered in the product, or sent by their CSM.
import { shipped, works } from './first-guess.ts'
import type { Play } from './play.ts'
import { A_PAGE, ASK_BACK } from './self-service-page.ts'

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
]
