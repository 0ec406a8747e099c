// Measures of use, as people say them.
import { formatNumber, formatPercent } from '../../controls/format.ts'

export type Ramp = { readonly poor: number; readonly healthy: number }

const NAMES: Readonly<Record<string, string>> = {
  seat_utilisation: 'Seats in use',
  active_days_28d: 'Days with use, of 28',
  core_feature_share_28d: 'Core features in use',
  days_since_last_event: 'Days since the last use',
  people_change: 'People, against their own habit',
}

export const metricName = (metric: string): string => NAMES[metric] ?? metric.replaceAll('_', ' ')

/** A share as per cent, a ratio's logarithm as what is left of the habit, else the number. */
export function metricValue(metric: string, value: number | null): string {
  if (value === null) return 'unknown'
  if (metric === 'people_change') return `${formatPercent(Math.exp(value))} of it`
  return metric.includes('share') || metric.includes('utilisation')
    ? formatPercent(value)
    : formatNumber(value)
}

/** `healthy from 75 %, poor at 10 %` */
export function rampWords(metric: string, ramp: Ramp | undefined): string {
  if (ramp === undefined) return ''
  return `healthy from ${metricValue(metric, ramp.healthy)}, poor at ${metricValue(metric, ramp.poor)}`
}

/** The name of a measure's ramp in the configuration: `active_days_28d` is `activeDays28` there. */
export const rampKey = (metric: string): string =>
  metric.replace(/_(\d+)d$/, '$1').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
