// Plays that lead out of a chasm, one for each of its ways: what to do at one customer so that promises mean something again.
import type { Play } from './play.ts'
import { wayOutConcernPlays } from './way-out-concern-plays.ts'
import { wayOutPromisePlays } from './way-out-promise-plays.ts'

export const wayOutPlays: readonly Play[] = [...wayOutPromisePlays, ...wayOutConcernPlays]
