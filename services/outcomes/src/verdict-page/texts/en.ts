// The page in English.
import type { PageTexts } from './page-texts.ts'

export const en: PageTexts = {
  language: 'English',
  languages: 'Language',
  heading: 'Did you get what you came for?',
  intro: (from, count) =>
    count === 1
      ? `${from} would like to hear it from you: four short questions. Your answer reaches ${from} with your name.`
      : `${from} would like to hear it from you: four short questions about each of ${count} goals. Leave out those you cannot speak for. Your answer reaches ${from} with your name.`,
  until: moment => `You can answer until ${moment}.`,
  youWanted: 'You told us you wanted',
  yourTeamWanted: 'Your team set out to achieve',
  place: (number, count) => `Goal ${number} of ${count}`,
  still: 'Is this still it?',
  stillYes: 'Yes, it is',
  stillNo: 'No, it has changed',
  wantedNow: 'What do you want now, in your words?',
  achieved: 'How near are you to it?',
  achievedLow: 'Not at all',
  achievedHigh: 'All the way',
  experience: 'How has your experience been on the way there?',
  experienceLow: 'Very poor',
  experienceHigh: 'Very good',
  words: 'Anything to add, in your words?',
  wordsHint: 'If you like: what helped, and what is missing.',
  send: 'Send answer',
  sendHint: 'An answer can be sent once.',
  error: 'Error',
  errors: 'Please look at this once more. Nothing was sent, and what you entered is still here.',
  achievedMissing: 'Choose how near you are, from 1 to 5.',
  experienceMissing: 'Choose how your experience has been, from 1 to 5.',
  nothingAnswered: 'Answer about at least one goal.',
  tooLong: (length, most) => `This text is ${length} characters long. Shorten it to ${most} at most.`,
  thanks: from => ({
    heading: 'Thank you',
    lines: [
      `Your answer has reached ${from}. It counts as you first sent it.`,
      'If you come to see it differently, tell whoever sent you the link: they can ask you again.',
      'You can close this page now.',
    ],
  }),
  answered: (from, moment) => ({
    heading: 'This link has been answered',
    lines: [
      `${from} received the answer on ${moment}. Each link can be answered once.`,
      'If you see it differently now, tell whoever sent you the link: they can ask you again.',
    ],
  }),
  expired: moment => ({
    heading: 'This link has expired',
    lines: [
      `It could be answered until ${moment}.`,
      'Your view is still welcome: ask whoever sent you the link for a new one.',
    ],
  }),
  revoked: from => ({
    heading: 'This link has been withdrawn',
    lines: [
      `${from} no longer asks this question. There is nothing you need to do.`,
      'If you would like to say something all the same, tell whoever sent you the link.',
    ],
  }),
  nothingLeft: from => ({
    heading: 'This question is no longer open',
    lines: [
      `${from} has taken back what this link asked about. There is nothing you need to do.`,
      'If you would like to say something all the same, tell whoever sent you the link.',
    ],
  }),
  unknown: {
    heading: 'We do not know this link',
    lines: [
      'Perhaps a part of it was lost on the way. Open it again from the message, or copy all of it.',
      'If that does not help, ask whoever sent it for a new one.',
    ],
  },
  tooMany: {
    heading: 'One moment, please',
    lines: ['There are too many requests just now. Wait a minute and open your link again: it stays valid.'],
  },
  unavailable: {
    heading: 'We cannot be reached just now',
    lines: ['Please try again in a minute. Your link stays valid.'],
  },
  tooLarge: {
    heading: 'That was too much text',
    lines: ['Nothing was sent. Go back, shorten what you wrote, and send it again.'],
  },
  failed: {
    heading: 'That did not work',
    lines: [
      'It was not your doing. Go back and try again: your link stays valid.',
      'If it happens again, tell whoever sent you the link.',
    ],
  },
}
