// The page's address: its filters, sort and place, and what the API is asked for them.

import type { Sent } from '@rung/client'
import { addDays, format, parseISO } from 'date-fns'
import { FLAG_WORDS, MARK_WORDS, STATE_WORDS } from '../../controls/account-words.ts'
import { EVERYBODY } from '../../controls/everybody.ts'
import { oneOf, type Reads } from '../../layout/use-address.ts'
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

export const BANDS = ['healthy', 'watch', 'at_risk', 'unknown'] as const

type SortName = NonNullable<NonNullable<Sent<'get', '/v1/portfolio'>['query']>['sort']>

/** Each once; the build names the one that is missing. */
const SORTS: Readonly<Record<SortName, true>> = {
  arr: true,
  attained: true,
  csm: true,
  flags: true,
  relationship: true,
  renewal_due: true,
  renewal_risk: true,
  score: true,
  segment: true,
  state: true,
  trend_30d: true,
  trend_90d: true,
  trust: true,
  usage: true,
}

const isShare = (text: string): boolean => text.trim() !== '' && Number(text) >= 0 && Number(text) <= 1
const isYesOrNo = oneOf(['true', 'false'])

/** What the address may say, beside names that anybody may have given. */
export const READS: Reads = {
  state: oneOf(Object.keys(STATE_WORDS)),
  band: oneOf(BANDS),
  flag: oneOf(Object.keys(FLAG_WORDS)),
  mark: oneOf(Object.keys(MARK_WORDS)),
  contradiction: isYesOrNo,
  provisional: isYesOrNo,
  minUsage: isShare,
  maxUsage: isShare,
  minAttained: isShare,
  maxAttained: isShare,
  due: text => text === 'past' || isDays(text),
  sort: oneOf(Object.keys(SORTS)),
  order: oneOf(['asc', 'desc']),
}

/** The API knows of no past day which views disagreed. */
export const READS_OF_PAST: Reads = { ...READS, contradiction: () => false }

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
  if (!isDays(due)) return {}
  const days = Number(due)
  // the last day is included, and the API's end is not
  return { renewalFrom: today, renewalTo: format(addDays(parseISO(today), days + 1), 'yyyy-MM-dd') }
}

const isDays = (text: string): boolean => /^\d{1,4}$/.test(text) && Number(text) <= 3660

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
