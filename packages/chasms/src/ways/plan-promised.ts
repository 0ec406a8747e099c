// The roadmap against promises: what was promised for a day on which it will not be there.
import type { Day } from '@rung/kernel'
import type { ChasmAction } from '../chasm-action.ts'
import { toAct, type Way } from './open-promises.ts'

/** Planned for a later day than promised, or not planned at all though it was never there. */
export function planPromised(way: Way): ChasmAction[] {
  const { facts, firstKept } = way.company
  const coming = facts.roadmap.filter(({ deliveredOn }) => deliveredOn === null)
  const plannedDays = new Map(coming.map(({ capability, plannedOn }) => [capability, plannedOn]))
  return [...Map.groupBy(way.open, ({ capability }) => capability)].flatMap(
    ([capability, promises]): ChasmAction[] => {
      const plannedOn = plannedDays.get(capability) ?? null
      if (plannedOn === null && firstKept.has(capability)) return []
      const early = promises.filter(
        ({ dueOn }) => dueOn !== null && (plannedOn === null || dueOn < plannedOn),
      )
      const [promisedFor] = early.map(({ dueOn }) => dueOn as Day).sort()
      return promisedFor === undefined
        ? []
        : [
            {
              kind: 'plan_promised',
              by: 'product',
              capability,
              plannedOn,
              promisedFor,
              promises: toAct(early, way),
            },
          ]
    },
  )
}
