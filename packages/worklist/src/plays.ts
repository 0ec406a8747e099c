// The plays that ship: one for each reason.
import { outcomePlays } from './outcome-plays.ts'
import { peoplePlays } from './people-plays.ts'
import type { Play } from './play.ts'
import { standingPlays } from './standing-plays.ts'

export const plays: readonly Play[] = [...outcomePlays, ...peoplePlays, ...standingPlays]
