// The open draft: what it changes, its shadow as a list of who would change band, and the way to publish or discard it.
import type { Answer } from '@rung/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { rung } from '../../../client/rung.ts'
import { answerOptions } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Band, bandWords } from '../../../controls/band.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatChange, formatNumber, plural } from '../../../controls/format.ts'
import { numeric, TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useToast } from '../../../controls/toast.tsx'
import { useWrite } from '../use-write.ts'

type Draft = Answer<'get', '/v1/config/drafts'>['data'][number]
type Shadow = Answer<'get', '/v1/config/drafts/{id}/shadow'>

const POLL_MS = 1_000

export function DraftCard({ draft, isAdmin }: { draft: Draft; isAdmin: boolean }) {
  const toast = useToast()
  const path = { id: draft.id }
  const shadow = useQuery({
    ...answerOptions('/v1/config/drafts/{id}/shadow', { path, query: { limit: 100 } }),
    // while accounts are judged under the draft, one looks again
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.startedAt !== null && !data.complete ? POLL_MS : false,
  })
  const start = useWrite(
    () => rung.post('/v1/config/drafts/{id}/shadow', { path, body: {} }),
    ['/v1/config/drafts/{id}/shadow'],
  )
  const publish = useWrite(
    () => rung.post('/v1/config/drafts/{id}/publish', { path, body: {} }),
    ['/v1/config/drafts', '/v1/config', '/v1/config/versions', '/v1/portfolio'],
    ({ version }) => toast.tell(`Version ${version} is in force. Accounts are judged anew.`),
  )
  const discard = useWrite(() => rung.delete('/v1/config/drafts/{id}', { path }), ['/v1/config/drafts'])
  const error = start.error ?? publish.error ?? discard.error
  const isTried = shadow.data?.complete === true
  return (
    <div className="card stack">
      <h3>Draft: {draft.note === '' ? 'no note' : draft.note}</h3>
      <TableScroll label="What the draft changes">
        <table>
          <TableHead columns={['Number', numeric('Now'), numeric('In the draft')]} />
          <tbody>
            {draft.differences.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td className="number">{JSON.stringify(before)}</td>
                <td className="number">{JSON.stringify(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {error === null ? null : <ErrorNote error={error} />}
      {isAdmin ? (
        <div className="row">
          <Button isPrimary={!isTried} disabled={start.isPending} onClick={() => start.mutate()}>
            {shadow.data?.startedAt ? 'Try it again' : 'Try it on all accounts'}
          </Button>
          <Button
            isPrimary={isTried}
            disabled={!isTried || publish.isPending}
            onClick={() => publish.mutate()}
          >
            Publish
          </Button>
          <Button onClick={() => discard.mutate()}>Discard</Button>
        </div>
      ) : null}
      <AnswerView answer={shadow}>{found => <ShadowList shadow={found} />}</AnswerView>
    </div>
  )
}

function ShadowList({
  shadow: { startedAt, done, of, complete, changesBand, bands, data },
}: {
  shadow: Shadow
}) {
  if (startedAt === null)
    return <p className="muted">Not tried yet: nothing can be published before it is.</p>
  return (
    <>
      <p role="status">
        {complete
          ? `Tried on ${plural(of, 'account')}: ${changesBand} would change band.`
          : `Trying: ${formatNumber(done)} of ${plural(of, 'account')}.`}
      </p>
      <ul className="row small">
        {bands.map(({ from, to, accounts }) => (
          <li key={`${from}${to}`}>
            {bandWords(from)} to {bandWords(to)}: {accounts}
          </li>
        ))}
      </ul>
      {data.length === 0 ? null : (
        <TableScroll label="Who would change">
          <table>
            <TableHead columns={['Account', 'Now', 'Under the draft', numeric('Change')]} />
            <tbody>
              {data.map(({ accountId, externalId, name, inForce, draft, change }) => (
                <tr key={accountId}>
                  <th scope="row">
                    <Link to="/accounts/$id" params={{ id: externalId ?? accountId }}>
                      {name ?? externalId ?? 'An account'}
                    </Link>
                  </th>
                  <td>
                    <Band band={inForce?.band ?? null} />
                  </td>
                  <td>
                    <Band band={draft?.band ?? null} />
                  </td>
                  <td className="number">{change === null ? '' : formatChange(change, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  )
}
