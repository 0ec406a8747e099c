// Use as people read it: rounded, with what is counted.
import { quantity } from '@rung/kernel'
import type { UseView } from './account-view.ts'

const ONE = { people: 'person', events: 'event' } as const

/** @example countedUse(8.6, 'people') // 9 people */
export function countedUse(number: number, unit: UseView['unit']): string {
  return quantity(Math.round(number), ONE[unit], unit)
}
