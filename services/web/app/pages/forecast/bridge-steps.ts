// The steps from what falls due in a quarter to what is expected after it.
import type { Answer } from '@rung/client'
import type { BridgeStep } from '../../charts/bridge-chart.tsx'

type Month = Answer<'get', '/v1/renewal-months'>['data'][number]

/**
 * Due, less what was lost and contracted, more what expanded, less what is at risk of what is open, more the growth expected of
 * it: the last step is the sum of those before, in minor units.
 */
export function bridgeSteps(months: readonly Month[]): BridgeStep[] {
  const sum = (part: (month: Month) => number): number =>
    months.reduce((total, month) => total + part(month), 0)
  const due = sum(month => month.arrDueMinor)
  const steps: BridgeStep[] = [
    { name: 'Due', minor: due, kind: 'total' },
    { name: 'Lost', minor: -sum(month => month.lost.lostMinor), kind: 'lost' },
    { name: 'Contracted', minor: -sum(month => month.contracted.lostMinor), kind: 'lost' },
    { name: 'Expanded', minor: sum(month => month.expanded.gainedMinor), kind: 'won' },
    { name: 'At risk', minor: -sum(month => month.open.arrAtRiskMinor), kind: 'open' },
    {
      name: 'Growth expected',
      minor: sum(month => month.open.expectedAfterMinor - month.open.expectedRetainedMinor),
      kind: 'won',
    },
  ]
  return [
    ...steps,
    { name: 'Expected', minor: steps.reduce((total, { minor }) => total + minor, 0), kind: 'total' },
  ]
}
