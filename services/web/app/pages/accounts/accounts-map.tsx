// The map above the table, with its data: of all accounts that the filters leave, where the brush is drawn.
import { useDeferredValue } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { plural } from '../../controls/format.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { withoutBrush } from './accounts-search.ts'
import { BrushFields } from './map/brush-fields.tsx'
import type { Brush } from './map/map-scale.ts'
import { PortfolioMap } from './map/portfolio-map.tsx'
import { usePortfolioQuery } from './use-portfolio-query.ts'
import '../../styles/charts.css'

export function AccountsMap() {
  const { filters, query } = usePortfolioQuery()
  const setSearch = useSetPageSearch()
  const answer = useAnswer('/v1/portfolio/map', { query: query(withoutBrush(filters)) }, { keepsLast: true })
  // up to thousands of dots: drawn where nothing else waits, and after the list
  const data = useDeferredValue(answer.data, undefined)
  const brush = brushOf(filters)
  const setBrush = (wanted: Brush | null): void =>
    void setSearch({
      minUsage: textOf(wanted?.minUsage, 0),
      maxUsage: textOf(wanted?.maxUsage, 1),
      minAttained: textOf(wanted?.minAttained, 0),
      maxAttained: textOf(wanted?.maxAttained, 1),
      cursor: undefined,
    })
  return (
    <figure className="chart accounts-map">
      <AnswerView answer={{ data, error: answer.error, refetch: answer.refetch }} lines={10}>
        {data => (
          <>
            <PortfolioMap data={data} brush={brush} onBrush={setBrush} />
            <figcaption className="row apart small muted">
              <span>
                {unknownWords(data.usage, data.attained)} Drag over the map, or fill in the numbers, to narrow
                the table.
                {data.total > data.accountIds.length
                  ? ` The ${plural(data.accountIds.length, 'largest account')} of ${data.total} are drawn.`
                  : ''}
              </span>
              <BrushFields brush={brush} onBrush={setBrush} />
            </figcaption>
          </>
        )}
      </AnswerView>
    </figure>
  )
}

/** The ends of a range that are not drawn stand at the edges of the map; null where nothing is. */
function brushOf(filters: Readonly<Partial<Record<keyof Brush, string>>>): Brush | null {
  const { minUsage, maxUsage, minAttained, maxAttained } = filters
  if ([minUsage, maxUsage, minAttained, maxAttained].every(value => value === undefined)) return null
  return {
    minUsage: Number(minUsage ?? 0),
    maxUsage: Number(maxUsage ?? 1),
    minAttained: Number(minAttained ?? 0),
    maxAttained: Number(maxAttained ?? 1),
  }
}

/** Nothing in the address where it narrows nothing. */
const textOf = (value: number | undefined, edge: number): string | undefined =>
  value === undefined || value === edge ? undefined : String(value)

function unknownWords(usage: readonly (number | null)[], attained: readonly (number | null)[]): string {
  const count = usage.filter((value, at) => value === null || attained[at] === null).length
  if (count === 0) return ''
  return `Hatched: ${plural(count, 'account')} whose usage or outcome is unknown.`
}
