// The decisions of a book of renewals, read as columns: of a hundred thousand renewals no row crosses the wire.
import type { Tx } from '@rung/database'
import { type AccountRelations, readRelations } from '@rung/directory'
import type { BookedColumns } from '@rung/forecasting'
import type { Period } from '@rung/kernel'
import { BOOK_ENTRIES } from './book-entries.ts'
import { CURRENT_ROWS, PAST_ROWS } from './book-rows.ts'
import { type BookScope, bookValues } from './book-scope.ts'

/**
 * The booked renewals of a span of days, in id order: decided ones each by itself, open ones as the decisions that are made
 * about them, by the rule of `decisionsOf` (packages/forecasting): those of one account due within so many days ($9) of the one before
 * are one decision on the day of the first, and decisions of accounts with one decider ($10, $11) on one day are one. ARR is added
 * up, lost with the mean of their probabilities by ARR, kept as the mean of their splits by what is kept. One statement, which answers
 * one row.
 */
export async function readBookColumns(tx: Tx, due: Period, scope: BookScope): Promise<BookedColumns> {
  const deciders = decidersOf((await readRelations(tx)).at(scope.knownAt))
  const [row] = await tx.query<Record<string, Buffer | null>>({
    name: scope.isLive ? 'renewals-book-columns' : 'renewals-past-book-columns',
    text: bookColumns(scope.isLive ? CURRENT_ROWS : PAST_ROWS),
    values: [
      ...bookValues(tx, due, scope).slice(0, -1),
      scope.decisionDays,
      [...deciders.keys()],
      [...deciders.values()],
    ],
  })
  const column = (of: string): Float64Array => numbersIn(row?.[of] ?? null)
  return {
    arrMinor: column('arr'),
    chanceLost: column('lost'),
    arrAfterMinor: column('after'),
    split: [column('contracted'), column('renewed'), column('expanded')],
  }
}

/** By account who decides about its renewals, where that is not itself: whom it is paid by, else belongs to, up to the topmost. */
export function decidersOf({ ids, payerOf, parentOf }: AccountRelations): ReadonlyMap<string, string> {
  const above = (id: string): string | null => payerOf(id) ?? parentOf(id)
  const deciders = new Map<string, string>()
  for (const id of ids) {
    const way = new Set([id])
    // Neither forest has a circle; both together may have one, and who closes it is not gone to.
    for (const each of way) way.add(above(each) ?? each)
    const top = [...way].at(-1) as string
    if (top !== id && above(top) === null) deciders.set(id, top)
  }
  return deciders
}

const bookColumns = (rows: string): string => `
      with ${rows}, ${BOOK_ENTRIES}, deciders as (
        select related.account_id, related.decider_id
        from unnest($10::text[], $11::text[]) as related (account_id, decider_id)
      ), spaced as (
        select scoped.account_id, scoped.due_on, scoped.renewal_id, scoped.arr_minor, scoped.arr_after_minor,
          scoped.probability_lost, scoped.given_kept,
          scoped.due_on - lag(scoped.due_on) over (partition by scoped.account_id, scoped.arr_after_minor is null
            order by scoped.due_on) > $9 as is_later
        from scoped
        where scoped.is_booked
      ), islands as (
        select spaced.*, count(*) filter (where spaced.is_later) over (partition by spaced.account_id,
            spaced.arr_after_minor is null order by spaced.due_on) as island
        from spaced
      ), terms as (
        select coalesce(deciders.decider_id, islands.account_id) as decider_id,
          min(islands.due_on) over (partition by islands.account_id, islands.arr_after_minor is null, islands.island) as decided_on,
          islands.renewal_id, islands.arr_minor, islands.arr_after_minor,
          case when islands.arr_after_minor is null then '' else islands.account_id || ' ' || islands.renewal_id end as apart,
          coalesce(islands.probability_lost, (islands.arr_after_minor = 0)::integer) as lost,
          islands.arr_minor * (1 - islands.probability_lost) as kept, islands.given_kept[1] as contracted,
          islands.given_kept[2] as renewed, islands.given_kept[3] as expanded
        from islands
        left join deciders on deciders.account_id = islands.account_id
      ), booked as (
        select sum(terms.arr_minor) as arr_minor, min(terms.arr_after_minor) as arr_after_minor,
          case when count(*) = 1 then min(terms.lost)
            else sum(terms.arr_minor * terms.lost order by terms.renewal_id collate "C") / sum(terms.arr_minor) end as lost,
          case when count(*) = 1 then min(terms.contracted) else sum(terms.kept * terms.contracted order by
            terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as contracted,
          case when count(*) = 1 then min(terms.renewed) else sum(terms.kept * terms.renewed order by
            terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as renewed,
          case when count(*) = 1 then min(terms.expanded) else sum(terms.kept * terms.expanded order by
            terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as expanded
        from terms
        group by terms.decider_id, terms.decided_on, terms.apart
        order by min(terms.renewal_id collate "C")
      )
      select string_agg(float8send(booked.arr_minor), '') as arr, string_agg(float8send(booked.lost), '') as lost,
        string_agg(float8send(coalesce(booked.arr_after_minor, double precision 'NaN')), '') as after,
        string_agg(float8send(coalesce(booked.contracted, 0)), '') as contracted,
        string_agg(float8send(coalesce(booked.renewed, 0)), '') as renewed,
        string_agg(float8send(coalesce(booked.expanded, 0)), '') as expanded
      from booked`

/** Doubles as `float8send` writes them: eight bytes each, the highest first. */
function numbersIn(bytes: Buffer | null): Float64Array {
  if (bytes === null) return new Float64Array(0)
  const numbers = new Float64Array(bytes.length / 8)
  Buffer.from(numbers.buffer).set(bytes)
  Buffer.from(numbers.buffer).swap64()
  return numbers
}
