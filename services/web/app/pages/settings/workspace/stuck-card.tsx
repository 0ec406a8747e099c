// Accounts that could not be judged, with why, and the way to try again.
import type { Answer } from '@rung/client'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatDay, plural } from '../../../controls/format.ts'
import { TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useToast } from '../../../controls/toast.tsx'
import { useWrite } from '../use-write.ts'

type Stuck = Answer<'get', '/v1/stuck-accounts'>['data']

export function StuckCard({ stuck }: { stuck: Stuck }) {
  const toast = useToast()
  const retry = useWrite(
    () => rung.post('/v1/stuck-accounts/retry', { body: {} }),
    ['/v1/stuck-accounts'],
    ({ retried }) =>
      toast.tell(`${plural(retried, 'judgement')} tried again: what succeeds leaves this list.`),
  )
  return (
    <div className="card stack">
      <h3>Accounts that could not be judged</h3>
      <TableScroll label="Accounts that could not be judged">
        <table>
          <TableHead columns={['Account', 'Why', 'Since']} />
          <tbody>
            {stuck.map(({ accountId, externalId, stage, reason, since }) => (
              <tr key={`${accountId}${stage}`}>
                <th scope="row">{externalId ?? 'An account'}</th>
                <td>{reason}</td>
                <td>{formatDay(since)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {retry.error === null ? null : <ErrorNote error={retry.error} />}
      <p>
        <Button disabled={retry.isPending} onClick={() => retry.mutate()}>
          Judge them again
        </Button>
      </p>
    </div>
  )
}
