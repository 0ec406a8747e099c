// Plays about what the customer wanted and got. Hours are of work with the customer and around it.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const outcomePlays: readonly Play[] = [
  shipped({
    key: 'close_the_gap',
    reasons: ['success_gap'],
    gapKinds: ['outcome'],
    name: 'Close the success gap',
    hours: 1.5,
    restDays: 30,
    // The outcome decides more than anything else.
    preventsWhenItWorks: 0.5,
    works: works(0.5),
    leadDays: 60,
    // An outcome moves by quarters.
    effectHalvesDays: 180,
    aim: 'outcome_stakeholder',
    steps: [
      { day: 0, task: 'Read what they said last and what was measured, and the day of both.' },
      { day: 0, task: 'Call. Ask the one question, and let them finish.' },
      { day: 2, task: 'Send what you agreed in three lines: the step, whose it is, the day.' },
      { day: 14, task: 'Look with them whether the step moved their figure.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. How near are you to that today, and what is in the way?',
        without: 'What did you set out for with us, and how near are you to it today?',
      },
      agree: 'One next step towards their outcome, whose it is, and the day you look at it together.',
    },
    notes: [
      'You want to hear in their words what is in the way. Offer nothing before you have.',
      'Their figure counts, not how much they use.',
    ],
    reactions: {
      tell_me_more: within(
        2,
        'Write down the step they asked about, who takes it and by when, and send it to them.',
      ),
      disagree: within(
        3,
        'Ask what they see instead, record it as their verdict, and judge the outcome anew with them.',
      ),
      not_important: within(
        5,
        'Ask which outcome is important now; lower the importance of this one and state the new one.',
      ),
      different_view: within(3, 'Take down their view in their own words and ask who else there shares it.'),
    },
  }),
  shipped({
    key: 'replan_the_pace',
    reasons: ['outcome_off_pace'],
    name: 'Replan an outcome that is off its pace',
    hours: 1,
    restDays: 21,
    preventsWhenItWorks: 0.3,
    works: works(0.5),
    leadDays: 60,
    effectHalvesDays: 90,
    aim: 'outcome_stakeholder',
    steps: [
      { day: 0, task: 'Draw their figure so far against the day they named.' },
      { day: 0, task: 'Call. Show it, ask what would have to change.' },
      { day: 2, task: 'Write down the new pace or the new day, and have them confirm it.' },
      { day: 30, task: 'Compare the next measurement with it.' },
    ],
    talk: {
      opening: {
        withWords:
          'You wanted: “{outcome}”. It will not be there by the day you named at this pace. What would have to change?',
        without:
          'What you set out for will not be there by the day you named at this pace. What would have to change?',
      },
      agree: 'A pace they believe in: what changes this month, or a new day that they name.',
    },
    notes: ['A new day that they name is a good result. One that you name is not.'],
    reactions: {
      tell_me_more: within(
        2,
        'Show them where the pace was lost and the two steps that win most of it back.',
      ),
      disagree: within(3, 'Compare figures with them and correct the measurement where theirs is right.'),
      not_important: within(5, 'Ask what took its place; close this outcome with them or give it a new day.'),
      different_view: within(3, 'Ask how they measure it, and change the measure to theirs.'),
    },
  }),
  shipped({
    key: 'restart_the_onboarding',
    reasons: ['onboarding_stalled'],
    name: 'Restart the onboarding',
    hours: 1.5,
    restDays: 21,
    preventsWhenItWorks: 0.35,
    works: works(0.6),
    leadDays: 60,
    effectHalvesDays: 14,
    aim: 'outcome_stakeholder',
    steps: [
      { day: 0, task: 'Find the first step that is not done, and who was to take it.' },
      { day: 0, task: 'Call whoever was to take it; book half an hour this week.' },
      { day: 3, task: 'Take the step with them, on their own case.' },
      { day: 10, task: 'Ask what the step was good for, and agree on the next.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. What holds up the first step towards it?',
        without: 'What holds up the first step towards what you set out for?',
      },
      agree: 'The one next step, and that you take it together.',
    },
    notes: [
      'Mostly it is one person without time, or one thing that was never delivered. Find out which.',
      'A second training helps nobody who has not begun.',
    ],
    reactions: {
      tell_me_more: within(1, 'Take the next step together, on a call.'),
      disagree: within(3, 'Ask which steps they took in their own way, and record them.'),
      not_important: within(5, 'Ask whether the outcome is still the right one.'),
      different_view: within(3, 'Change the plan to the order they want.'),
    },
  }),
  shipped({
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
  }),
  shipped({
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
  }),
  shipped({
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
  }),
  shipped({
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
        withWords:
          'You wanted: “{outcome}”. You are there, and need us less for it. What comes next for you?',
        without: 'You have what you set out for, and need us less for it. What comes next for you?',
      },
      agree: 'Their next outcome, or that the present one is enough for this term.',
    },
    notes: ['Do not try to bring the use back: they did not stop, they got there.'],
    reactions: {
      tell_me_more: within(
        3,
        'Bring one thing that others who were there did next, and what they got by it.',
      ),
      disagree: within(5, 'Ask what is missing to be there; record their verdict.'),
      not_important: within(14, 'Leave it at that, and ask again before the renewal.'),
      different_view: within(5, 'Ask what they would count as the next step.'),
    },
  }),
]
