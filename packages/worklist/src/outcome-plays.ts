// Plays about what the customer wanted and got. Hours are of work with the customer and around it.
import { within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const outcomePlays: readonly Play[] = [
  {
    key: 'close_the_gap',
    reason: 'success_gap',
    name: 'Close the success gap',
    hours: 1.5,
    restDays: 30,
    pool: 'loss',
    // The outcome decides more than anything else.
    preventsWhenItWorks: 0.5,
    works: works(0.5),
    aim: 'outcome_owner',
    quotes: 'outcome',
    opening: {
      withWords: 'You wanted: “{words}”. How near are you to that today, and what is in the way?',
      without: 'What did you set out for with us, and how near are you to it today?',
    },
    agree: 'One next step towards their outcome, whose it is, and the day you look at it together.',
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
  },
  {
    key: 'replan_the_pace',
    reason: 'outcome_off_pace',
    name: 'Replan an outcome that is off its pace',
    hours: 1,
    restDays: 21,
    pool: 'loss',
    preventsWhenItWorks: 0.3,
    works: works(0.5),
    aim: 'outcome_owner',
    quotes: 'outcome',
    opening: {
      withWords:
        'You wanted: “{words}”. It will not be there by the day you named at this pace. What would have to change?',
      without:
        'What you set out for will not be there by the day you named at this pace. What would have to change?',
    },
    agree: 'A pace they believe in: what changes this month, or a new day that they name.',
    reactions: {
      tell_me_more: within(
        2,
        'Show them where the pace was lost and the two steps that win most of it back.',
      ),
      disagree: within(3, 'Compare figures with them and correct the measurement where theirs is right.'),
      not_important: within(5, 'Ask what took its place; close this outcome with them or give it a new day.'),
      different_view: within(3, 'Ask how they measure it, and change the measure to theirs.'),
    },
  },
  {
    key: 'restart_the_onboarding',
    reason: 'onboarding_stalled',
    name: 'Restart the onboarding',
    hours: 1.5,
    restDays: 21,
    pool: 'loss',
    preventsWhenItWorks: 0.35,
    works: works(0.6),
    aim: 'outcome_owner',
    quotes: 'outcome',
    opening: {
      withWords: 'You wanted: “{words}”. What holds up the first step towards it?',
      without: 'What holds up the first step towards what you set out for?',
    },
    agree: 'The one next step, and that you take it together.',
    reactions: {
      tell_me_more: within(1, 'Take the next step together, on a call.'),
      disagree: within(3, 'Ask which steps they took in their own way, and record them.'),
      not_important: within(5, 'Ask whether the outcome is still the right one.'),
      different_view: within(3, 'Change the plan to the order they want.'),
    },
  },
  {
    key: 'share_the_win',
    reason: 'win_to_share',
    name: 'Share a win, and ask what comes next',
    hours: 0.5,
    restDays: 90,
    pool: 'care',
    preventsWhenItWorks: 0.05,
    works: works(0.7),
    aim: 'outcome_owner',
    quotes: 'outcome',
    opening: {
      withWords: 'You wanted: “{words}”. You are there. Who should know, and what comes next for you?',
      without: 'You got what you set out for. Who should know, and what comes next for you?',
    },
    agree: 'Who there hears of it from them, and their next outcome.',
    reactions: {
      tell_me_more: within(3, 'Give them the figures to show it with, in their own measure.'),
      disagree: within(3, 'Ask what is missing; record their verdict.'),
      not_important: within(7, 'Ask what is, and state it as the next outcome.'),
      different_view: within(5, 'Ask what they count as the win.'),
    },
  },
  {
    key: 'file_the_verdict',
    reason: 'verdict_missing',
    name: 'File your own verdict',
    hours: 0.25,
    restDays: 1,
    pool: 'care',
    preventsWhenItWorks: 0,
    works: works(0.9),
    aim: 'nobody',
    quotes: 'outcome',
    opening: { withWords: '', without: '' },
    agree: '',
    reactions: {
      tell_me_more: within(7, 'Ask the customer for their verdict too.'),
      disagree: within(7, 'Hold your verdict against theirs and look for what you did not see.'),
      not_important: within(30, 'Ask whether the outcome is still one.'),
      different_view: within(7, 'Write down both views.'),
    },
  },
]
