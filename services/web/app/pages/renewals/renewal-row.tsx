// One open renewal: whose, when, how much, how likely lost and why, and what its CSM says.

import { memo } from 'react'
import { Band } from '../../controls/band.tsx'
import { chanceRange, formatChance } from '../../controls/chance-words.ts'
import { formatChange, formatDay, formatDaysFrom, formatPercent } from '../../controls/format.ts'
import { cell, ROW, ROW_HEAD } from '../../controls/grid-table.ts'
import { Money } from '../../controls/money.tsx'
import { NamedWords } from '../../controls/named-words.tsx'
import type { AccountLinks } from '../../layout/use-account-links.ts'
import { CsmCall } from './csm-call.tsx'
import type { ListedRenewal } from './listed-renewal.ts'

export const RenewalRow = memo(function RenewalRow({
  renewal,
  csmName,
  links,
  mayCall,
}: {
  renewal: ListedRenewal
  csmName: string | null
  links: AccountLinks
  mayCall: boolean
}) {
  return (
    <tr {...ROW} data-account={renewal.accountId}>
      <th {...ROW_HEAD} scope="row">
        <a {...links.linkTo(renewal.externalId ?? renewal.accountId, 'renewal')}>
          {renewal.name ?? renewal.externalId}
        </a>
        <span className="under">
          <Band band={renewal.band} /> <span className="tiny">{csmName ?? 'No CSM'}</span>
        </span>
      </th>
      <td {...cell('Due')}>
        {formatDay(renewal.dueOn)}
        <span className="under tiny">{formatDaysFrom(renewal.dueOn)}</span>
      </td>
      <td {...cell('ARR')} className="number">
        <Money minor={renewal.arrMinor} currency={renewal.currency} />
      </td>
      <td {...cell('Renewal risk')} className="number">
        <Likely renewal={renewal} />
      </td>
      <td {...cell('At risk')} className="number">
        <Money minor={renewal.arrAtRiskMinor} currency={renewal.currency} />
      </td>
      <td {...cell('CSM’s call')}>
        <CsmCall renewal={renewal} mayCall={mayCall} />
      </td>
      <td {...cell('Because')} className="because whole">
        <ul>
          {renewal.drivers.map(({ feature, words, millionths, effect }) => (
            <li key={feature}>
              <NamedWords words={words} />{' '}
              <span className={effect === 'raises' ? 'bad' : 'good'} title="In log-odds of being lost">
                {formatChange(millionths / 1_000_000, 1)}
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
})

function Likely({ renewal: { probabilityLost, interval } }: { renewal: ListedRenewal }) {
  if (probabilityLost === null) return <span className="unknown">unknown</span>
  return (
    <>
      <strong title={formatPercent(probabilityLost, 1)}>{formatChance(probabilityLost)}</strong>
      {interval === null ? null : <span className="under tiny">{chanceRange(interval)}</span>}
    </>
  )
}
