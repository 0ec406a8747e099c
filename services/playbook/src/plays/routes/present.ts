// A play as it is answered.
import type { ListedPlay } from '../actions/list-plays.ts'
import type { PlayAnswer } from './schema/play.ts'

export function presentPlay({ play, ships, written }: ListedPlay): PlayAnswer {
  const { reasons, gapKinds, concernLevels, steps, notes } = play
  return {
    ...play,
    ships,
    reasons: [...reasons],
    gapKinds: [...gapKinds],
    concernLevels: [...concernLevels],
    steps: [...steps],
    notes: [...notes],
    recordedAt: written?.recordedAt ?? null,
    personId: written?.personId ?? null,
    personName: written?.personName ?? null,
  }
}
