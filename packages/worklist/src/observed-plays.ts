// Plays about what is observed: tickets, use that fell, views that disagree. Hours are of work with the customer and around it.
import { shipped, within, works } from './first-guess.ts'
import type { Play } from './play.ts'

export const hearBothSides: Play = shipped({
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
})

export const ownTheTickets: Play = shipped({
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
})

export const askWhyUseFell: Play = shipped({
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
})
