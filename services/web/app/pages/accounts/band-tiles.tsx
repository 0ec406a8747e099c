// How many accounts and how much ARR stand in each band: a tile narrows the list to its band, and again to all.
import type { Answer } from '@rung/client'
import { BandShape, bandWords } from '../../controls/band.tsx'
import { exactMoney, formatMoneyShort, formatNumber, plural } from '../../controls/format.ts'
import { usePageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'

type Summary = Answer<'get', '/v1/portfolio/summary'>

const BANDS = ['at_risk', 'watch', 'healthy', 'unknown'] as const

export function BandTiles({ summary }: { summary: Summary }) {
  const { band } = usePageSearch()
  const setSearch = useSetPageSearch()
  const currency = summary.currency ?? 'EUR'
  return (
    <ul className="band-tiles" aria-label="Bands">
      {BANDS.map(name => {
        const group = summary.bands.find(({ key }) => key === name)
        const { accounts, arrMinor, provisional } = group ?? { accounts: 0, arrMinor: 0, provisional: 0 }
        const isChosen = band === name
        if (accounts === 0 && name === 'unknown' && !isChosen) return null
        return (
          <li key={name}>
            <button
              type="button"
              className={`band-tile ${name}`}
              aria-pressed={isChosen}
              onClick={() => void setSearch({ band: isChosen ? undefined : name, cursor: undefined })}
            >
              <span className={`band ${name}`}>
                <BandShape band={name} isProvisional={false} />
                {bandWords(name)}
              </span>
              <strong>{formatNumber(accounts)}</strong>
              <span className="small" title={exactMoney(arrMinor, currency)}>
                {formatMoneyShort(arrMinor, currency)} a year
              </span>
              <span className="tiny">
                {provisional === 0 ? 'all well known' : `${plural(provisional, 'is', 'are')} provisional`}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
