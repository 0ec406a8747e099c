// The plays that ship: at least one with the customer for each reason, and some that need no hour of anybody's.
import { askWhatComesNext, shareTheWin } from './attained-plays.ts'
import { answerTheOffer, beginAgain, prepareTheRenewal, winBack } from './contract-plays.ts'
import { gapPlays } from './gap-plays.ts'
import { askWhyUseFell, hearBothSides, ownTheTickets } from './observed-plays.ts'
import { outcomePlays } from './outcome-plays.ts'
import { peoplePlays } from './people-plays.ts'
import type { Play } from './play.ts'
import { confirmThePromise, keepTheFollowUp, repairThePromise } from './promise-plays.ts'
import { selfServicePlays } from './self-service-plays.ts'
import { selfServiceReviewPlays } from './self-service-review-plays.ts'
import { askForTheirVerdict, fileTheVerdict } from './verdict-plays.ts'
import { wayOutPlays } from './way-out-plays.ts'

export const plays: readonly Play[] = [
  ...outcomePlays,
  shareTheWin,
  fileTheVerdict,
  askForTheirVerdict,
  askWhatComesNext,
  ...peoplePlays,
  confirmThePromise,
  repairThePromise,
  hearBothSides,
  prepareTheRenewal,
  ownTheTickets,
  winBack,
  answerTheOffer,
  askWhyUseFell,
  beginAgain,
  keepTheFollowUp,
  ...gapPlays,
  ...selfServicePlays,
  ...selfServiceReviewPlays,
  ...wayOutPlays,
]
