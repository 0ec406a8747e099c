// The strongest reasons behind a risk, in plain words.
import { daysAgo } from '@rung/kernel'
import type { FeatureValue } from './feature.ts'
import type { RiskContribution } from './risk-contribution.ts'
import type { RiskFeature } from './risk-feature.ts'
import { riskFeature } from './risk-features.ts'

export type Driver = {
  readonly feature: string
  readonly effect: 'lowers' | 'raises'
  readonly millionths: number
  /** One sentence without personal data or customers' words. */
  readonly words: string
}

const DRIVERS_SHOWN = 3

/**
 * The first three of the contributions, given by size, that say anything: of a value that is nothing to speak of, or lies on the
 * other side of that than the risk moves, there is no sentence, however much a model makes of it.
 *
 * @example a learned model that raises the risk at 1 times the usual tickets // no driver
 */
export function driversOf(signals: readonly RiskContribution[]): Driver[] {
  const values = new Map(signals.map(({ name, value }) => [name, value]))
  const drivers: Driver[] = []
  for (const { kind, name, value, millionths } of signals) {
    if (drivers.length === DRIVERS_SHOWN) break
    if (millionths === 0) continue
    const effect = millionths > 0 ? 'raises' : 'lowers'
    const words = kind === 'pair' ? pairSentence(name, effect, values) : sentence(name, value, effect)
    if (words !== null) drivers.push({ feature: name, effect, millionths, words })
  }
  return drivers
}

/** Null where neither of both says anything by itself. */
function pairSentence(
  name: string,
  effect: Driver['effect'],
  values: ReadonlyMap<string, FeatureValue>,
): string | null {
  const both = name.split(' x ')
  // Of one that has no term of its own the value is not told.
  const speaks = (feature: string) => {
    const value = values.get(feature)
    return value === undefined || sentence(feature, value, effect) !== null
  }
  if (!both.some(speaks)) return null
  const [first, second] = both.map(feature => feature.replaceAll('_', ' '))
  return `${first} and ${second} together ${effect === 'raises' ? 'raise' : 'lower'} the risk.`
}

function sentence(name: string, value: FeatureValue, effect: Driver['effect']): string | null {
  const words = riskFeature(name)
  if (words === undefined) return value === null ? `${name} is unknown.` : `${name} is ${bare(value)}.`
  // Nobody is safer for what nobody knows.
  if (value === null) return effect === 'raises' ? words.missing : null
  if (!isPastOrdinary(value, words, effect)) return null
  const template = words[effect]
  return template === null ? null : filled(template, shown(value, words.unit))
}

const PLURAL_SLOT = /\{([^|}]+)\|([^|}]+)\}/g

function filled(template: string, value: string): string {
  return template
    .replace('{value}', value)
    .replace('{ago}', daysAgo(Number(value)))
    .replace(PLURAL_SLOT, (_, one: string, many: string) => (value === '1' ? one : many))
}

function isPastOrdinary(
  value: NonNullable<FeatureValue>,
  { ordinary, direction }: RiskFeature,
  effect: Driver['effect'],
): boolean {
  if (ordinary === null || typeof value === 'string') return true
  const [low, high] = ordinary
  return effect === direction ? Number(value) > high : Number(value) < low
}

/** Of a feature that nobody has put in words: three decimals are plenty for a sentence. */
function bare(value: FeatureValue): FeatureValue {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}

function shown(value: NonNullable<FeatureValue>, unit: RiskFeature['unit']): string {
  if (typeof value !== 'number') return String(value).replaceAll('_', ' ')
  if (unit === 'share') return `${Math.round(value * 100)} %`
  // a log ratio of two periods: -0.69 is half as much
  if (unit === 'log_ratio') return `${value > 0 ? '+' : ''}${Math.round((Math.exp(value) - 1) * 100)} %`
  return String(Math.round(Math.abs(value) * 10) / 10)
}
