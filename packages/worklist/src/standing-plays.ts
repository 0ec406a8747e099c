// Plays about promises, contracts, tickets, and views that disagree. Hours are of work with the customer and around it.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const standingPlays: readonly Play[] = [
  shipped({
    key: 'confirm_the_promise',
    reasons: ['promise_due'],
    name: 'Confirm a promise before it falls due',
    hours: 0.5,
    restDays: 14,
    preventsWhenItWorks: 0.15,
    works: works(0.7),
    leadDays: 30,
    effectHalvesDays: 14,
    aim: 'buyer',
    steps: [
      { day: 0, task: 'Ask whoever makes it whether the day holds.' },
      { day: 0, task: 'Tell the customer where it stands, before they ask.' },
      { day: 14, task: 'Show that it is kept, and have them say so.' },
    ],
    talk: {
      opening: {
        withWords:
          'You told us what it is about for you: “{concern}”. This is where we stand with what we promised.',
        without: 'This is where we stand with what we promised you. Is it still what you need it for?',
      },
      agree: 'That both mean the same by kept, and the day you show it.',
    },
    notes: ['A day that slips is forgiven when it is said early.'],
    reactions: {
      tell_me_more: within(1, 'Show what is there already and name the day for the rest.'),
      disagree: within(
        2,
        'Write down what they understood, mark the promise misaligned, and bring both readings together.',
      ),
      not_important: within(5, 'Ask what they need instead; withdraw the promise with them, in writing.'),
      different_view: within(3, 'Take down their reading in their words and have them confirm it.'),
    },
  }),
  shipped({
    key: 'repair_the_promise',
    reasons: ['promise_broken'],
    name: 'Repair a broken promise',
    hours: 1,
    restDays: 21,
    preventsWhenItWorks: 0.35,
    works: works(0.5),
    leadDays: 45,
    effectHalvesDays: 30,
    aim: 'buyer',
    steps: [
      { day: 0, task: 'Find out what happened, and what is possible by when.' },
      { day: 0, task: 'Call. Say first that we did not keep it.' },
      { day: 2, task: 'Send what is done, by whom, by when.' },
      { day: 14, task: 'Ask whether it is good again, in their eyes.' },
    ],
    talk: {
      opening: {
        withWords:
          'You told us what it is about for you: “{concern}”. We have not kept what we promised. What did that cost you?',
        without: 'We have not kept what we promised you. What did that cost you?',
      },
      agree: 'What is done about it, by whom and by when; never a new promise nobody has checked.',
    },
    notes: ['Promise nothing that nobody has checked. A second broken one weighs double.'],
    reactions: {
      tell_me_more: within(1, 'Send what went wrong, what is done about it, and the day, without excuses.'),
      disagree: within(2, 'Let them correct the record: what was promised, when, and by whom.'),
      not_important: within(5, 'Withdraw the promise with them and ask which one does matter.'),
      different_view: within(2, 'Ask what would make it good in their eyes before offering anything.'),
    },
  }),
  shipped({
    key: 'hear_both_sides',
    reasons: ['contradiction'],
    name: 'Ask about what does not fit together',
    hours: 0.75,
    restDays: 21,
    preventsWhenItWorks: 0.15,
    works: works(0.5),
    leadDays: 45,
    effectHalvesDays: 90,
    aim: 'next_level',
    steps: [
      { day: 0, task: 'Put the two views side by side, with the day of each.' },
      { day: 0, task: 'Ask the person nearest to the work, openly.' },
      { day: 7, task: 'Record what they say, and look which view gave way.' },
    ],
    talk: {
      opening: {
        withWords:
          'You wanted: “{outcome}”. I hear two different stories about how that goes. How do you see it?',
        without: 'I hear two different stories about how things go for you. How do you see it?',
      },
      agree: 'Which of the two holds, and what would show it.',
    },
    notes: ['Tell nobody what somebody else there said.'],
    reactions: {
      tell_me_more: within(2, 'Lay both views before them with what stands behind each.'),
      disagree: within(3, 'Record theirs as said by the customer; it outweighs what we observed.'),
      not_important: within(14, 'Leave it, and look whether the two views drift further apart.'),
      different_view: within(3, 'Ask a second person there, so that it is not one voice against figures.'),
    },
  }),
  shipped({
    key: 'prepare_the_renewal',
    reasons: ['renewal_window'],
    name: 'Prepare the renewal',
    hours: 1,
    restDays: 21,
    preventsWhenItWorks: 0.25,
    works: works(0.6),
    leadDays: 60,
    effectHalvesDays: 365,
    aim: 'buyer',
    steps: [
      { day: 0, task: 'Put together what they wanted, what they got, and what is open.' },
      { day: 0, task: 'Ask who decides, by when, and what they look at.' },
      { day: 7, task: 'Send the one page: wanted, got, next.' },
      { day: 21, task: 'Settle what is still open, before any talk of price.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. What would make the coming term worth it for you?',
        without: 'What would make the coming term worth it for you?',
      },
      agree: 'Who decides, by when, and by what they will judge it.',
    },
    notes: ['Begin with what they got. If there is nothing to say, that is the talk to have first.'],
    reactions: {
      tell_me_more: within(
        2,
        'Send what was attained so far in their own measure, and what the next term is for.',
      ),
      disagree: within(2, 'Ask what they would need to see, before any talk of price.'),
      not_important: within(7, 'Find out who decides, and ask them.'),
      different_view: within(3, 'Rewrite the aim of the next term in their words.'),
    },
  }),
  shipped({
    key: 'own_the_tickets',
    reasons: ['ticket_storm'],
    name: 'Take their tickets in hand',
    hours: 1,
    restDays: 14,
    // What is broken comes first on the ladder: while it is, nothing else is heard.
    preventsWhenItWorks: 0.3,
    works: works(0.6),
    leadDays: 30,
    effectHalvesDays: 7,
    aim: 'next_level',
    steps: [
      { day: 0, task: 'Read the open ones, and find the one cause behind most.' },
      { day: 0, task: 'Call. Have them set the order.' },
      { day: 1, task: 'Send the state of each with a day; go on each day until they are solved.' },
      { day: 10, task: 'Ask whether it holds.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. Which of the open matters stands in the way of that most?',
        without: 'Which of the open matters costs you most?',
      },
      agree: 'The order in which they are solved, and who tells them each day.',
    },
    notes: ['Until it works again, talk about nothing else.'],
    reactions: {
      tell_me_more: within(1, 'Send the state of each open matter, with a day.'),
      disagree: within(1, 'Have them set the order, and follow it.'),
      not_important: within(5, 'Close what they no longer need, with them.'),
      different_view: within(2, 'Look for the one cause behind the many tickets with them.'),
    },
  }),
  shipped({
    key: 'win_back',
    reasons: ['win_back'],
    name: 'Win them back',
    hours: 2,
    restDays: 14,
    // A notice is a decision: a twelfth of them is won back, and then for the most part.
    preventsWhenItWorks: 0.8,
    works: works(0.15),
    leadDays: 90,
    effectHalvesDays: 14,
    aim: 'buyer',
    steps: [
      { day: 0, task: 'Read their notice, and what came before it.' },
      { day: 0, task: 'Call whoever decided. Thank them, ask why, and listen.' },
      { day: 1, task: 'Answer the one reason they named, or help them to leave well.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. You have decided to go. What should we have done for that?',
        without: 'You have decided to go. What should we have done?',
      },
      agree: 'What would have to be true for another talk; or a good farewell.',
    },
    notes: [
      'Ask once and honestly. Who leaves well may come back.',
      'Their reasons are worth writing down, whatever they decide.',
    ],
    reactions: {
      tell_me_more: within(1, 'Bring one offer that answers their reason, and nothing else.'),
      disagree: within(2, 'Thank them, and ask for the reason in their words.'),
      not_important: within(5, 'Make leaving easy, and ask whether you may write in half a year.'),
      different_view: within(2, 'Ask who there would have stayed, and why.'),
    },
  }),
  shipped({
    key: 'answer_the_offer',
    reasons: ['competing_offer'],
    name: 'Ask what another offer would give them',
    hours: 1,
    restDays: 21,
    preventsWhenItWorks: 0.3,
    works: works(0.4),
    leadDays: 60,
    effectHalvesDays: 14,
    aim: 'buyer',
    steps: [
      { day: 0, task: 'Find out what exactly they said, and to whom.' },
      { day: 0, task: 'Call whoever decides. Ask what the other offer would give them.' },
      { day: 2, task: 'Send what they got so far, in their measure, beside what they ask for.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. You look at other offers: what would one give you for that?',
        without: 'You look at other offers: what would one give you that you do not get today?',
      },
      agree: 'By what they will compare, who does it, and until when.',
    },
    notes: ['Speak of no price before you know what they lack. Say nothing against the others.'],
    reactions: {
      tell_me_more: within(
        2,
        'Send what they got by us so far, in their own measure, beside what they ask for.',
      ),
      disagree: within(3, 'Thank them, and ask what they said it for.'),
      not_important: within(7, 'Ask who there compares, and on what.'),
      different_view: within(2, 'Ask what each of them would decide by, and answer the one who decides.'),
    },
  }),
  shipped({
    key: 'ask_why_use_fell',
    reasons: ['use_fell'],
    name: 'Ask why fewer of them come',
    hours: 1,
    restDays: 21,
    preventsWhenItWorks: 0.35,
    works: works(0.45),
    leadDays: 60,
    effectHalvesDays: 21,
    aim: 'outcome_stakeholder',
    steps: [
      { day: 0, task: 'Look who stopped, from which day on, and who still comes.' },
      { day: 0, task: 'Call. Ask how the work is done now.' },
      { day: 3, task: 'Talk with one of those who stopped.' },
      { day: 14, task: 'Look whether they came back, or record what took its place.' },
    ],
    talk: {
      opening: {
        withWords: 'You wanted: “{outcome}”. How do you go about that these days, and what changed?',
        without:
          'You do less with us than before, since {since}. How is the work done these days, and what changed?',
      },
      agree: 'What would make it worth coming back to, or what took its place.',
    },
    notes: ['A season, a reorganisation or a new way of working is an answer, not an excuse: write it down.'],
    reactions: {
      tell_me_more: within(2, 'Take away the one thing that stopped them, with whoever it stopped.'),
      disagree: within(3, 'Ask how the work is done now; a pause or a season is a fact to record.'),
      not_important: within(5, 'Ask whether the outcome is still the right one, and of whom.'),
      different_view: within(3, 'Ask those who stopped, not those who speak for them.'),
    },
  }),
  shipped({
    key: 'begin_again',
    reasons: ['pause_ending'],
    name: 'Agree how they begin again',
    hours: 0.5,
    restDays: 14,
    preventsWhenItWorks: 0.3,
    works: works(0.6),
    leadDays: 30,
    effectHalvesDays: 7,
    aim: 'buyer',
    steps: [
      { day: 0, task: 'Read what was agreed when they paused.' },
      { day: 0, task: 'Ask for the first day, and who is there.' },
      { day: 7, task: 'Have everything ready; be there on their first day.' },
    ],
    talk: {
      opening: {
        withWords:
          'You wanted: “{outcome}”. The pause we agreed ends on {due_on}: how do you want to begin again?',
        without: 'The pause we agreed ends on {due_on}: how do you want to begin again?',
      },
      agree:
        'The first day back, who is there, and what they need for it; or a new day for the end of the pause.',
    },
    notes: ['They have forgotten more than they think. Begin small.'],
    reactions: {
      tell_me_more: within(2, 'Have ready what they need on their first day back.'),
      disagree: within(2, 'Record the pause as they understood it.'),
      not_important: within(5, 'Ask whether they come back, before the day and not after it.'),
      different_view: within(3, 'Ask each of them when they begin, and plan by the first.'),
    },
  }),
  shipped({
    key: 'keep_the_follow_up',
    reasons: ['follow_up'],
    name: 'Come back to them as agreed',
    hours: 0.5,
    restDays: 0,
    preventsWhenItWorks: 0.25,
    works: works(0.6),
    leadDays: 45,
    // who waits for what was agreed does not wait long
    effectHalvesDays: 7,
    aim: 'outcome_stakeholder',
    steps: [
      { day: 0, task: 'Read what was agreed, and finish it.' },
      { day: 0, task: 'Come back to them today, finished or not.' },
    ],
    talk: {
      opening: {
        withWords: 'I said that I would come back to you about “{outcome}”. Here is what I have.',
        without: 'I said that I would come back to you. Here is what I have.',
      },
      agree: 'Whether that settles it, or the next step and its day.',
    },
    notes: ['Coming back on the day is half of it, even with "not yet".'],
    reactions: {
      tell_me_more: within(3, 'Send the rest of it, and ask what they still miss.'),
      disagree: within(2, 'Ask what they expected instead, and write that down in their words.'),
      not_important: within(7, 'Close it with them, and ask what is important by now.'),
      different_view: within(3, 'Take down how they see it, and agree on who decides.'),
    },
  }),
]
