// Monthly GRR and NRR of R3 SaaS by our definitions, each month closed to the cent against what the set itself says moved.
import { type MrrMovements, mrrMovements } from '@rung/account-standing'
import { type R3Books, readR3 } from './read-r3.ts'

/** MRR at the end of a month, in cents, by subscription; who pays nothing is absent. */
type Book = ReadonlyMap<string, number>

type Month = {
  readonly month: string
  readonly moved: MrrMovements
  /** What the set's events of the month add up to. */
  readonly eventsMinor: number
  /** Of contracts that ended: what stood in the book, less what their churn events say. */
  readonly endedMinor: number
}

/** True when every month of both books closes to the cent. */
export async function evaluateRetention(folder: string): Promise<boolean> {
  const books = await readR3(folder)
  const byEvents = monthsOf(books, bookByEvents(books))
  const byLines = monthsOf(books, bookByLines(books))
  console.log(
    'MRR by month in EUR, from the movements of subscription_events; a contract that ended is worth nothing\n',
  )
  show(byEvents)
  console.log('\nthe same from the billing lines (subscription_items), which also hold changes of price\n')
  show(byLines)
  const unexplained = byEvents.map(({ moved, eventsMinor, endedMinor }) => {
    return moved.closingMinor - moved.openingMinor - eventsMinor + endedMinor
  })
  const trapped = [...books.ended.keys()].length
  const churnEvents = books.events.filter(({ kind }) => kind === 'subscription_churned').length
  const checks: [string, boolean][] = [
    [
      'opening + new + returned + expanded - contracted - churned = closing, by the movements',
      byEvents.every(closes),
    ],
    ['the same, by the billing lines', byLines.every(closes)],
    ['each month opens with what the one before closed with', isChained(byEvents) && isChained(byLines)],
    [
      `change of MRR - events of the month + what stood over from ended contracts: ${sum(unexplained.map(Math.abs))} cents differ`,
      unexplained.every(cents => cents === 0),
    ],
    [
      `${trapped} contracts ended, ${churnEvents} churn events, ${trappedIn(byEvents, books)} in the months they ended; renewals calls all of them renewed`,
      trapped === churnEvents && trappedIn(byEvents, books) === trapped,
    ],
  ]
  const [events, lines] = [byEvents.at(-1), byLines.at(-1)].map(each => each?.moved.closingMinor ?? 0)
  console.log(
    `\nthe books close with ${euros(events ?? 0)} and ${euros(lines ?? 0)}: the second holds changes of price that have no event`,
  )
  for (const [what, holds] of checks) console.log(`${holds ? 'yes' : 'NO '}  ${what}`)
  return checks.every(([, holds]) => holds)
}

/** Running totals of the events up to each month; nothing from the month on in which a contract ended. */
function bookByEvents({ events, ended, months }: R3Books): Book[] {
  const standing = new Map<string, number>()
  const ofMonth = Map.groupBy(events, event => event.month)
  return months.map(month => {
    for (const { subscriptionId, cents } of ofMonth.get(month) ?? []) {
      standing.set(subscriptionId, (standing.get(subscriptionId) ?? 0) + cents)
    }
    return new Map([...standing].filter(([id, cents]) => cents !== 0 && (ended.get(id) ?? '9999') > month))
  })
}

/** Lines in force at the end of each month: one that ends on the last day of the month its contract ended is over. */
function bookByLines({ lines, ended, months }: R3Books): Book[] {
  return months.map(month => {
    const book = new Map<string, number>()
    for (const { subscriptionId, fromMonth, toMonth, cents } of lines) {
      const isOver = (ended.get(subscriptionId) ?? '9999') <= month
      if (fromMonth > month || toMonth < month || isOver) continue
      book.set(subscriptionId, (book.get(subscriptionId) ?? 0) + cents)
    }
    return book
  })
}

function monthsOf({ events, ended, months }: R3Books, books: readonly Book[]): Month[] {
  const known = new Set<string>()
  const stood = new Map<string, number>()
  for (const { subscriptionId, cents, kind } of events) {
    if (kind === 'subscription_churned' || !ended.has(subscriptionId)) continue
    stood.set(subscriptionId, (stood.get(subscriptionId) ?? 0) + cents)
  }
  return months.map((month, index) => {
    const [before, after] = [books[index - 1] ?? new Map<string, number>(), books[index] as Book]
    const entries = [...new Set([...before.keys(), ...after.keys()])].map(accountId => ({
      accountId,
      openingMinor: before.get(accountId) ?? 0,
      closingMinor: after.get(accountId) ?? 0,
      isKnown: known.has(accountId),
    }))
    for (const id of after.keys()) known.add(id)
    const now = events.filter(event => event.month === month)
    const churn = now.filter(({ kind }) => kind === 'subscription_churned')
    return {
      month,
      moved: mrrMovements(entries),
      eventsMinor: sum(now.map(({ cents }) => cents)),
      endedMinor: sum(churn.map(({ subscriptionId, cents }) => (stood.get(subscriptionId) ?? 0) + cents)),
    }
  })
}

function closes({ moved }: Month): boolean {
  const up = moved.newMinor + moved.returnedMinor + moved.expandedMinor
  return moved.openingMinor + up - moved.contractedMinor - moved.churnedMinor === moved.closingMinor
}

function isChained(months: readonly Month[]): boolean {
  return months.every(
    ({ moved }, index) => moved.openingMinor === (months[index - 1]?.moved.closingMinor ?? 0),
  )
}

/** Churn events in a month in which the book has churn. */
function trappedIn(months: readonly Month[], { events, ended }: R3Books): number {
  const churned = new Set(months.filter(({ moved }) => moved.churnedMinor > 0).map(({ month }) => month))
  return events.filter(
    ({ kind, month, subscriptionId }) =>
      kind === 'subscription_churned' && churned.has(month) && ended.get(subscriptionId) === month,
  ).length
}

function show(months: readonly Month[]): void {
  console.log('| month | opening | new | returned | expanded | contracted | churned | closing | GRR | NRR |')
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
  for (const { month, moved } of months) {
    const amounts = [
      moved.openingMinor,
      moved.newMinor,
      moved.returnedMinor,
      moved.expandedMinor,
      moved.contractedMinor,
      moved.churnedMinor,
      moved.closingMinor,
    ]
    const rates = [moved.grossRetention, moved.netRetention].map(rate =>
      rate === null ? '-' : rate.toFixed(4),
    )
    console.log(`| ${[month, ...amounts.map(euros), ...rates].join(' | ')} |`)
  }
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}
