// The roadmap against promises: what was promised for a day on which it will not be there.
import type { Day } from '@rung/kernel'
import type { ChasmAction } from '../chasm-action.ts'
import { comingItems } from './coming-items.ts'
import { isKept, toAct, type Way } from './open-promises.ts'

/** Not there yet, and planned for a later day than promised, or not planned at all. What comes of a thing that is there is more of it. */
export function planPromised(way: Way): ChasmAction[] {
  const coming = comingItems(way)
  return [...Map.groupBy(way.open, ({ capability }) => capability)].flatMap(
    ([capability, promises]): ChasmAction[] => {
      if (isKept(capability, way)) return []
      const plannedOn = coming.get(capability)?.[0]?.plannedOn ?? null
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
