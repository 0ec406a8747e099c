// What became of the lists that were sent to oneself, the newest first.
import { useAnswer } from '../../../client/use-answer.ts'
import { TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { outcomeOf, sendWords } from './digest-words.ts'

/** Nothing before the first: the card above says how it stands. */
export function DigestSends() {
  const { data: sends } = useAnswer('/v1/digest-sends', {})
  if (sends === undefined || sends.data.length === 0) return null
  return (
    <div className="card stack">
      <h3>What was sent to you</h3>
      <TableScroll label="What was sent">
        <table>
          <TableHead columns={['What', 'What came of it']} />
          <tbody>
            {sends.data.map(each => (
              <tr key={each.createdAt}>
                <th scope="row">{sendWords(each)}</th>
                <td>{outcomeOf(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
