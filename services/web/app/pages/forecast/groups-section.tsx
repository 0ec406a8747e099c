// The same renewals apart, by segment and by CSM, the most at risk first.
import { segmentWords } from '../../controls/account-words.ts'
import { Money } from '../../controls/money.tsx'
import { Share } from '../../controls/share.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import type { Forecast } from './fan-quarters.ts'

type Group = Forecast['groups']['segments'][number]

export function GroupsSection({ forecast: { groups, currency } }: { forecast: Forecast }) {
  return (
    <>
      <section className="card">
        <h2>By segment</h2>
        <GroupTable
          label="Renewals by segment"
          groups={groups.segments}
          currency={currency}
          nameOf={({ key }) => (key === null ? 'No segment' : segmentWords(key))}
        />
      </section>
      <section className="card">
        <h2>By CSM</h2>
        <GroupTable
          label="Renewals by CSM"
          groups={groups.csms}
          currency={currency}
          nameOf={({ key, name }) => name ?? (key === null ? 'Nobody' : 'Somebody erased')}
        />
      </section>
    </>
  )
}

function GroupTable({
  label,
  groups,
  currency,
  nameOf,
}: {
  label: string
  groups: readonly Group[]
  currency: string | null
  nameOf: (group: Group) => string
}) {
  return (
    <TableScroll label={label}>
      <table>
        <TableHead columns={['Name', numeric('Due'), numeric('At risk'), numeric('Gross'), numeric('Net')]} />
        <tbody>
          {groups.map(group => {
            const { key, renewals, arrDueMinor, arrAtRiskMinor, expectedGrr, expectedNrr } = group
            return (
              <tr key={key ?? ''}>
                <th scope="row">
                  {nameOf(group)} <span className="tiny">{renewals}</span>
                </th>
                <td className="number">
                  <Money minor={arrDueMinor} currency={currency} />
                </td>
                <td className="number">
                  <Money minor={arrAtRiskMinor} currency={currency} />
                </td>
                <td className="number">
                  <Share share={expectedGrr} />
                </td>
                <td className="number">
                  <Share share={expectedNrr} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}
