// Out of the chasm of execution: who promises says how, what is late is somebody's, what is promised is planned.
import type { ChasmAction } from '../chasm-action.ts'
import type { CompanyPromise } from '../company-facts.ts'
import { isKept, toAct, type Way } from './open-promises.ts'
import { planPromised } from './plan-promised.ts'

export function outOfExecute(way: Way): ChasmAction[] {
  return [...sayHow(way), ...shareOut(way), ...planPromised(way)]
}

/** Never kept for anybody, nor delivered; the most promised first. */
function sayHow(way: Way): ChasmAction[] {
  const beyond = way.open.filter(({ capability }) => !isKept(capability, way))
  return [...Map.groupBy(beyond, ({ madeBy, capability }) => `${madeBy}\n${capability}`).values()]
    .sort((a, b) => b.length - a.length)
    .map(promises => {
      const { madeBy, capability } = promises[0] as CompanyPromise
      return { kind: 'say_how', by: 'sales', madeBy, capability, promises: toAct(promises, way) }
    })
}

function shareOut(way: Way): ChasmAction[] {
  const late = way.open.filter(({ dueOn }) => dueOn !== null && dueOn < way.looking.asOf)
  return late.length === 0 ? [] : [{ kind: 'share_out_promises', by: 'csm', promises: toAct(late, way) }]
}
