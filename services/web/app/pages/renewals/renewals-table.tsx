// The open renewals of a page: whose, when, how much, how likely lost and why, and what its CSM says.
import { Link } from '@tanstack/react-router'
import { usePeople } from '../../client/use-people.ts'
import { Band } from '../../controls/band.tsx'
import { formatChange, formatDay, formatDaysFrom, formatPercent } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useRowKeys } from '../../layout/use-row-keys.ts'
import { CsmCall } from './csm-call.tsx'
import type { ListedRenewal } from './listed-renewal.ts'

export function RenewalsTable({ renewals }: { renewals: readonly ListedRenewal[] }) {
  useRowKeys()
  const { nameOf } = usePeople()
  return (
    <TableScroll label="Table of open renewals">
      <table className="table renewals-table" data-row-keys>
        <caption className="visually-hidden">Open renewals</caption>
        <TableHead
          columns={[
            'Account',
            'Due',
            numeric('ARR'),
            numeric('Likely lost'),
            numeric('At risk'),
            'Because',
            'CSM’s call',
          ]}
        />
        <tbody>
          {renewals.map(renewal => (
            <tr key={renewal.renewalId} data-account={renewal.accountId}>
              <th scope="row">
                <Link
                  to="/accounts/$id"
                  params={{ id: renewal.externalId ?? renewal.accountId }}
                  search={{ section: 'renewal' } as never}
                >
                  {renewal.name ?? renewal.externalId}
                </Link>
                <span className="under">
                  <Band band={renewal.band} />{' '}
                  <span className="tiny">{nameOf(renewal.csmId) ?? 'No CSM'}</span>
                </span>
              </th>
              <td>
                {formatDay(renewal.dueOn)}
                <span className="under tiny">{formatDaysFrom(renewal.dueOn)}</span>
              </td>
              <td className="number">
                <Money minor={renewal.arrMinor} currency={renewal.currency} />
              </td>
              <td className="number">
                <Likely renewal={renewal} />
              </td>
              <td className="number">
                <Money minor={renewal.arrAtRiskMinor} currency={renewal.currency} />
              </td>
              <td className="because">
                <ul>
                  {renewal.drivers.map(({ feature, words, millionths, effect }) => (
                    <li key={feature}>
                      {words}{' '}
                      <span
                        className={effect === 'raises' ? 'bad' : 'good'}
                        title="In log-odds of being lost"
                      >
                        {formatChange(millionths / 1_000_000, 1)}
                      </span>
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <CsmCall renewal={renewal} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Likely({ renewal: { probabilityLost, interval } }: { renewal: ListedRenewal }) {
  if (probabilityLost === null) return <span className="unknown">unknown</span>
  return (
    <>
      <strong title={formatPercent(probabilityLost, 1)}>{formatPercent(probabilityLost)}</strong>
      {interval === null ? null : (
        <span className="under tiny">
          {Math.round(interval.low * 100)} to {Math.round(interval.high * 100)}
        </span>
      )}
    </>
  )
}
