// The page's address: its filters, sort and place, and what the API is asked for them.

import { addDays, format, parseISO } from 'date-fns'
import { EVERYBODY } from '../../controls/everybody.ts'
import type { PageSearch } from '../../layout/use-page-search.ts'

/** What stands in the address as it is sent: one grammar, the API's. */
const SENT = [
  'name',
  'csm',
  'segment',
  'state',
  'band',
  'flag',
  'contradiction',
  'mark',
  'provisional',
] as const
const BRUSHED = ['minUsage', 'maxUsage', 'minAttained', 'maxAttained'] as const
/** Narrow the list, in the address. `due` is told in days, so that a kept view stays true. */
export const FILTER_NAMES = [...SENT, ...BRUSHED, 'due'] as const

export type FilterName = (typeof FILTER_NAMES)[number]
export type AccountFilters = Readonly<Partial<Record<FilterName, string>>>

export function readFilters(search: PageSearch): AccountFilters {
  return Object.fromEntries(
    FILTER_NAMES.flatMap(name => {
      const value = search[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
}

export const DUE_CHOICES = [
  { value: 'past', words: 'Past its day' },
  { value: '30', words: 'Within 30 days' },
  { value: '90', words: 'Within 90 days' },
  { value: '180', words: 'Within 180 days' },
] as const

type Query = Record<string, string>

/**
 * The filters as the API takes them. `today`: the day shown, `2026-11-28`.
 *
 * @example queryOf({ csm: 'all', due: '30', band: 'watch' }, '2026-11-28')
 *   // { band: 'watch', renewalFrom: '2026-11-28', renewalTo: '2026-12-29' }
 */
export function queryOf(filters: AccountFilters, today: string): Query {
  const { due, csm, ...rest } = filters
  return { ...rest, ...(csm === undefined || csm === EVERYBODY ? {} : { csm }), ...dueOf(due, today) }
}

function dueOf(due: string | undefined, today: string): Query {
  if (due === undefined) return {}
  if (due === 'past') return { renewalTo: today }
  const days = Number(due)
  if (!Number.isInteger(days) || days < 0 || days > 3660) return {}
  // the last day is included, and the API's end is not
  return { renewalFrom: today, renewalTo: format(addDays(parseISO(today), days + 1), 'yyyy-MM-dd') }
}

/** All but what is drawn on the map itself: so that the map shows what it is a part of. */
export function withoutBrush(filters: AccountFilters): AccountFilters {
  const { minUsage: _1, maxUsage: _2, minAttained: _3, maxAttained: _4, ...rest } = filters
  return rest
}

/** All but the band: what the tiles count by. */
export function withoutBand({ band: _, ...rest }: AccountFilters): AccountFilters {
  return rest
}

/** Whether anything but whose accounts narrows the list. */
export const isNarrowed = (filters: AccountFilters): boolean =>
  FILTER_NAMES.some(name => name !== 'csm' && filters[name] !== undefined)

/** Takes every filter but the CSM out of the address, and goes to the first page. */
export const CLEARED: PageSearch = {
  ...Object.fromEntries(FILTER_NAMES.filter(name => name !== 'csm').map(name => [name, undefined])),
  cursor: undefined,
  view: undefined,
}
