// How much rosier our people see results than their customers: by pairs of verdicts of which neither knew the other.
import { useAnswer } from '../../client/use-answer.ts'
import { usePeople } from '../../client/use-people.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatChange } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { NO_BREAK } from '../../controls/unbroken.ts'
import { Unknown } from '../../controls/unknown.tsx'

export function OptimismSection() {
  const bias = useAnswer('/v1/optimism-bias', {})
  const { nameOf } = usePeople()
  return (
    <section className="card">
      <h2>Too hopeful, or too careful</h2>
      <AnswerView answer={bias} lines={6}>
        {({ team, csms }) => (
          <>
            <p>
              {team.mean === null ? (
                <Unknown until="until two verdicts on one outcome are filed apart: yours before you see theirs." />
              ) : (
                <>
                  The team sees results {points(team.mean)} than their customers, by {team.n} pairs of
                  verdicts.
                </>
              )}
            </p>
            <TableScroll label="By CSM">
              <table>
                <TableHead columns={['CSM', numeric('Pairs'), 'Sees results']} />
                <tbody>
                  {csms.map(({ csmId, externalId, n, mean }) => (
                    <tr key={csmId}>
                      <th scope="row">{nameOf(csmId) ?? externalId}</th>
                      <td className="number">{n}</td>
                      <td>{mean === null ? <Unknown /> : points(mean)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </>
        )}
      </AnswerView>
    </section>
  )
}

/** On the scale of 0 to 100. */
function points(mean: number): string {
  const way = mean > 0 ? 'rosier' : 'darker'
  return `${formatChange(mean * 100, 0)}${NO_BREAK}points ${way}`
}
