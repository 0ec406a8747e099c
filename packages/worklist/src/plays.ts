// The plays that ship: at least one with the customer for each reason, and some that need no hour of anybody's.
import { gapPlays } from './gap-plays.ts'
import { outcomePlays } from './outcome-plays.ts'
import { peoplePlays } from './people-plays.ts'
import type { Play } from './play.ts'
import { selfServicePlays } from './self-service-plays.ts'
import { standingPlays } from './standing-plays.ts'

export const plays: readonly Play[] = [
  ...outcomePlays,
  ...peoplePlays,
  ...standingPlays,
  ...gapPlays,
  ...selfServicePlays,
]
