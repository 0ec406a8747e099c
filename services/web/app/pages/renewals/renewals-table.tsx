// The open renewals of a page.
import { useMayCaptureOf } from '../../capture/use-may-capture.ts'
import { usePeople } from '../../client/use-people.ts'
import { HEAD_PARTS, ROWS, TABLE } from '../../controls/grid-table.ts'
import { type Listed, useLongList } from '../../controls/long-list.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useAccountLinks } from '../../layout/use-account-links.ts'
import { useRowKeys } from '../../layout/use-row-keys.ts'
import type { ListedRenewal } from './listed-renewal.ts'
import { RenewalRow } from './renewal-row.tsx'

const ROW_PX = 84

export function RenewalsTable({ renewals, listed }: { renewals: readonly ListedRenewal[]; listed: Listed }) {
  useRowKeys()
  const { nameOf } = usePeople()
  const links = useAccountLinks()
  const mayCall = useMayCaptureOf()
  const { drawn, name, isWhole, roomBelow } = useLongList(renewals, listed, ROW_PX)
  return (
    <TableScroll label="Table of open renewals" roomBelow={roomBelow}>
      <table {...TABLE} className="table grid-table renewals-table" aria-busy={!isWhole} data-row-keys>
        <caption className="visually-hidden">Open renewals</caption>
        <TableHead
          parts={HEAD_PARTS}
          columns={[
            'Account',
            'Due',
            numeric('ARR'),
            numeric('Renewal risk'),
            numeric('At risk'),
            'CSM’s call',
            'Because',
          ]}
        />
        <tbody {...ROWS} key={name}>
          {drawn.map(renewal => (
            <RenewalRow
              key={renewal.renewalId}
              renewal={renewal}
              csmName={nameOf(renewal.csmId)}
              links={links}
              mayCall={mayCall({ id: renewal.accountId, csm: renewal.csmId })}
            />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
