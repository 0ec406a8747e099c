// Drivers of a risk, with those named whom they are about: by role, never by what they are called.
import type { Day } from '@rung/kernel'
import { HOSTILE_FROM } from '@rung/relationship-ladder'
import type { RiskAssessment } from '@rung/renewal-risk'
import type { SignalIndex } from '@rung/signals'
import { readPaidAccounts, worstPaid } from './read-paid-accounts.ts'

/** Those who are against us by role, and of the accounts that somebody pays for the likeliest to be lost by our id. */
export function nameDrivers(
  risk: RiskAssessment,
  { signals, asOf }: { readonly signals: SignalIndex; readonly asOf: Day },
): RiskAssessment {
  return nameWorstPaid(nameHostile(risk, signals, asOf), signals)
}

function nameWorstPaid(risk: RiskAssessment, { account }: SignalIndex): RiskAssessment {
  if (!risk.drivers.some(({ feature }) => feature === 'paid_risk')) return risk
  const worst = worstPaid(readPaidAccounts(account))
  if (worst === null) return risk
  const percent = Math.round((worst.probabilityLost ?? 0) * 100)
  const named = (words: string) => `${words} The likeliest of them is ${worst.accountId}, with ${percent} %.`
  return {
    ...risk,
    drivers: risk.drivers.map(each =>
      each.feature === 'paid_risk' ? { ...each, words: named(each.words) } : each,
    ),
  }
}

/** "The executive sponsor is against us.": where those set against us are known, and raise the risk. */
function nameHostile(risk: RiskAssessment, signals: SignalIndex, asOf: Day): RiskAssessment {
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
