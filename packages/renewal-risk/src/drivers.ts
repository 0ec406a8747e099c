// The strongest reasons behind a risk, in plain words.
import type { FeatureValue } from './feature.ts'
import type { RiskContribution } from './risk-contribution.ts'
import { type RiskFeature, riskFeature } from './risk-features.ts'

export type Driver = {
  readonly feature: string
  readonly effect: 'lowers' | 'raises'
  readonly millionths: number
  /** One sentence without personal data or customers' words. */
  readonly words: string
}

const DRIVERS_SHOWN = 3

/** The first three of the contributions, given by size, that say anything. */
export function driversOf(signals: readonly RiskContribution[]): Driver[] {
  return signals
    .filter(signal => signal.millionths !== 0)
    .slice(0, DRIVERS_SHOWN)
    .map(signal => {
      const effect = signal.millionths > 0 ? 'raises' : 'lowers'
      return { feature: signal.name, effect, millionths: signal.millionths, words: sentence(signal, effect) }
    })
}

function sentence(signal: RiskContribution, effect: Driver['effect']): string {
  if (signal.kind === 'pair') {
    const [first, second] = signal.name.split(' x ')
    return `${first} and ${second} together ${effect === 'raises' ? 'raise' : 'lower'} the risk.`
  }
  const words = riskFeature(signal.name)
  if (words === undefined) {
    return signal.kind === 'missing'
      ? `${signal.name} is unknown.`
      : `${signal.name} is ${bare(signal.value)}.`
  }
  const template = signal.kind === 'missing' ? words.missing : words[effect]
  return template.replace('{value}', shown(signal.value, words.unit))
}

/** Of a feature that nobody has put in words: three decimals are plenty for a sentence. */
function bare(value: FeatureValue): FeatureValue {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}

function shown(value: FeatureValue, unit: RiskFeature['unit']): string {
  if (typeof value !== 'number') return String(value).replaceAll('_', ' ')
  if (unit === 'share') return `${Math.round(value * 100)} %`
  // a log ratio of two periods: -0.69 is half as much
  if (unit === 'log_ratio') return `${value > 0 ? '+' : ''}${Math.round((Math.exp(value) - 1) * 100)} %`
  return String(Math.round(value * 10) / 10)
}
