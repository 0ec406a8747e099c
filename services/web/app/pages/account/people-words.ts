// What there is to say of somebody at an account: since when they are quiet, what to ask them.
import { formatDay, plural } from '../../controls/format.ts'

export type Seen = {
  readonly lastSeenOn: string | null
  readonly daysSinceSeen: number | null
  readonly usualGapDays: number | null
}

/** Three times their usual gap, and more than a week: somebody who came daily and has not for eight days. */
const QUIET_TIMES = 3
const QUIET_LEAST_DAYS = 7

export const isQuiet = ({ daysSinceSeen, usualGapDays }: Omit<Seen, 'lastSeenOn'>): boolean =>
  daysSinceSeen !== null &&
  usualGapDays !== null &&
  daysSinceSeen > QUIET_LEAST_DAYS &&
  daysSinceSeen > QUIET_TIMES * usualGapDays

/** `left 3 May`, `leaves 3 May` while that is to come. `today`: the day that is shown. */
export const departureWords = (departedOn: string, today: string): string =>
  `${departedOn > today ? 'leaves' : 'left'} ${formatDay(departedOn)}`

/** `used it 2 days ago`, `quiet for 30 days; usual is every 2` */
export function seenWords(seen: Seen | undefined): string {
  if (seen === undefined || seen.lastSeenOn === null) return 'never seen in the product'
  const { daysSinceSeen, usualGapDays } = seen
  if (daysSinceSeen === null) return 'unknown: no use arrives from the product'
  if (isQuiet(seen)) {
    const usual = Math.max(1, Math.round(usualGapDays ?? 1))
    return `quiet for ${plural(daysSinceSeen, 'day')}; usual is every ${usual === 1 ? 'day' : plural(usual, 'day')}`
  }
  if (daysSinceSeen < 2) return daysSinceSeen === 0 ? 'used it today' : 'used it yesterday'
  return `used it ${plural(daysSinceSeen, 'day')} ago`
}

const ROLES: Readonly<Record<string, string>> = {
  champion: 'Champion',
  economic_buyer: 'Decides on the money',
  executive_sponsor: 'Executive sponsor',
  admin: 'Admin',
  user: 'User',
  detractor: 'Speaks against us',
}

export const roleWords = (role: string | null): string =>
  role === null ? 'no role known' : (ROLES[role] ?? role)
