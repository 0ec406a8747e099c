// The workspace itself: its name and currency, how it leaves whole, and what could not be judged.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Command } from '../../../controls/command.tsx'
import { formatDay } from '../../../controls/format.ts'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useSession } from '../../../session/use-session.ts'
import { ColourCard } from './colour-card.tsx'

export function WorkspaceSection() {
  const { name, currency } = useSession().workspace
  const workspace = useAnswer('/v1/workspace', {})
  const stuck = useAnswer('/v1/stuck-accounts', { query: { limit: 100 } })
  return (
    <>
      <div className="card stack">
        <h3>{name}</h3>
        <p className="small muted">
          Reports in {currency}
          {workspace.data === undefined ? null : `, here since ${formatDay(workspace.data.createdAt)}`}.
        </p>
      </div>
      <div className="card stack">
        <h3>Take it all with you</h3>
        <p>
          A workspace leaves whole, sealed verdicts too: so no person exports it, and a key of nobody’s does.
          Make an admin key under Keys, then:
        </p>
        <Command
          text={`curl -H "Authorization: Bearer $RUNG_KEY" -o workspace.ndjson ${location.origin}/v1/workspace/export`}
        />
        <p className="small muted">Another Rung takes it in with “rung workspace import workspace.ndjson”.</p>
      </div>
      <AnswerView answer={stuck} lines={1}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="muted">All accounts are judged.</p>
          ) : (
            <div className="card stack">
              <h3>Accounts that could not be judged</h3>
              <TableScroll label="Accounts that could not be judged">
                <table>
                  <tbody>
                    {data.map(({ accountId, externalId, stage, reason, since }) => (
                      <tr key={`${accountId}${stage}`}>
                        <th scope="row">{externalId ?? 'An account'}</th>
                        <td>{reason}</td>
                        <td>since {formatDay(since)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            </div>
          )
        }
      </AnswerView>
      {/* last: what it draws is worked out by the server, and nothing below it moves when it comes */}
      <AnswerView answer={workspace}>
        {({ brandColour }) => <ColourCard name={name} brandColour={brandColour} />}
      </AnswerView>
    </>
  )
}
