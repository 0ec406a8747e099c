// What falls due in a month, in four parts that add up to it.
import type { Answer } from '@rung/client'
import type { MonthPart } from '../../charts/month-bars.tsx'

export type Month = Answer<'get', '/v1/renewal-months'>['data'][number]

/** Minor units. What was contracted is lost in part; what was gained is not of what fell due. */
export function partsOf({
  arrDueMinor,
  open,
  contracted,
  lost,
}: Month): { kind: MonthPart; minor: number }[] {
  const gone = lost.lostMinor + contracted.lostMinor
  return [
    { kind: 'decided-kept', minor: arrDueMinor - open.arrMinor - gone },
    { kind: 'decided-lost', minor: gone },
    { kind: 'open-kept', minor: open.expectedRetainedMinor },
    { kind: 'open-risk', minor: open.arrAtRiskMinor },
  ]
}
