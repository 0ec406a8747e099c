// Quarters that are over: what was predicted on their first day, by whom, and what they became.
import { Empty } from '../../controls/empty.tsx'
import { formatChange } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { Share } from '../../controls/share.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import type { Forecast } from './fan-quarters.ts'
import { quarterWords } from './quarters.ts'

export function PastSection({ forecast: { accuracy, currency } }: { forecast: Forecast }) {
  return (
    <section className="card wide">
      <h2>Predicted on the first day, and what it became</h2>
      {accuracy.length === 0 ? (
        <Empty title="No quarter before this one is known">
          <p>Once one is over, it stands here with what was predicted of it.</p>
        </Empty>
      ) : (
        <TableScroll label="Past quarters">
          <table>
            <TableHead
              columns={[
                'Quarter',
                numeric('Due'),
                numeric('Became'),
                numeric('Model'),
                numeric('CSMs’ calls'),
                numeric('Final'),
              ]}
            />
            <tbody>
              {accuracy.map(({ quarter, actual, model, csm, final }) => (
                <tr key={quarter}>
                  <th scope="row">{quarterWords(quarter)}</th>
                  <td className="number">
                    <Money minor={actual.arrDueMinor} currency={currency} />
                  </td>
                  <td className="number outcome">
                    <Share share={actual.grr} />
                  </td>
                  {[model, csm, final].map((voice, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move
                    <td key={at} className="number">
                      <Share share={voice?.grr ?? null} />{' '}
                      {voice?.grrError == null ? null : (
                        <span className="tiny">{formatChange(voice.grrError * 100, 1)}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}
