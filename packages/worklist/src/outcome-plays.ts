// Plays about what the customer wanted and has not got yet. Hours are of work with the customer and around it.
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
]
