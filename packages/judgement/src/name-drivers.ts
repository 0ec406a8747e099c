// Drivers of a risk, with those named whom they are about: by role, never by what they are called.
import type { Day } from '@rung/kernel'
import { HOSTILE_FROM } from '@rung/relationship-ladder'
import type { RiskAssessment } from '@rung/renewal-risk'
import type { SignalIndex } from '@rung/signals'

/** "The executive sponsor is against us.": where those set against us are known, and raise the risk. */
export function nameDrivers(risk: RiskAssessment, signals: SignalIndex, asOf: Day): RiskAssessment {
  if (!risk.drivers.some(isHostility)) return risk
  const roles = hostileRoles(signals, asOf)
  if (roles.length === 0) return risk
  const [who] = roles
  const words =
    roles.length === 1
      ? `The ${who} is against us.`
      : `${roles.length} people there are against us: ${[...new Set(roles)].join(', ')}.`
  return { ...risk, drivers: risk.drivers.map(each => (isHostility(each) ? { ...each, words } : each)) }
}

function isHostility({ feature, effect }: RiskAssessment['drivers'][number]): boolean {
  return feature === 'hostility' && effect === 'raises'
}

/** Of each person still there who is more against us than not, in alphabetical order. */
function hostileRoles(signals: SignalIndex, asOf: Day): string[] {
  return signals
    .subjects('stakeholder')
    .filter(person => {
      const departedOn = person.value('departed_on')
      const isThere = departedOn === null || departedOn > asOf
      return isThere && (person.value('hostility') ?? 0) >= HOSTILE_FROM
    })
    .map(person => (person.value('role') ?? 'user').replaceAll('_', ' '))
    .sort()
}
