// What is wrong with a play somebody wrote, each with the field and the fix. A play without a fault may be put into use.
import { lintContent } from './lint-content.ts'
import { lintHeard, lintMinutesSaid } from './lint-heard.ts'
import { lintOpening } from './lint-opening.ts'
import { daysOf, lintSlots } from './lint-slots.ts'
import { fault, type PlayFault } from './play-fault.ts'
import { heardPlaces, type LintedPlay, notePlaces, silentPlaces } from './play-places.ts'
import { NOTE_SLOT } from './talk-slots.ts'

/** None where it may be used; else all faults, in the order of the fields. */
export function lintPlay(play: LintedPlay): PlayFault[] {
  return [
    ...lintScope(play),
    ...lintOpening(play),
    ...heardPlaces(play).flatMap(lintHeard),
    ...heardPlaces(play).flatMap(lintMinutesSaid),
    ...silentPlaces(play).flatMap(place => lintSlots(place, [])),
    ...notePlaces(play).flatMap(place => lintSlots(place, [NOTE_SLOT, ...daysOf(play)])),
    ...lintContent(play),
    ...lintSteps(play),
  ]
}

function lintScope({ reasons, gapKinds }: LintedPlay): PlayFault[] {
  if (reasons.length === 0) {
    return [fault('reasons', 'names no reason', 'Say what the play is an answer to.')]
  }
  if (gapKinds.length === 0 || reasons.includes('success_gap')) return []
  return [
    fault(
      'gapKinds',
      'is for a gap, and the play for none',
      'Leave it empty, or add the reason success_gap.',
    ),
  ]
}

function lintSteps({ steps }: LintedPlay): PlayFault[] {
  return steps.flatMap(({ day }, index) =>
    day < (steps[index - 1]?.day ?? 0)
      ? [
          fault(
            `steps.${index}.day`,
            'lies before the step above it',
            'Put the steps in the order of their days.',
          ),
        ]
      : [],
  )
}
