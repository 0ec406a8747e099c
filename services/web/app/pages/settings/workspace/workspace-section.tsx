// The workspace itself: its name and currency, how it leaves whole, and what could not be judged.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { formatDay } from '../../../controls/format.ts'
import { useSession } from '../../../session/use-session.ts'
import { ColourCard } from './colour-card.tsx'
import { ExportCard } from './export-card.tsx'
import { StuckCard } from './stuck-card.tsx'

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
      <ExportCard />
      <AnswerView answer={stuck} lines={1}>
        {({ data }) =>
          data.length === 0 ? <p className="muted">All accounts are judged.</p> : <StuckCard stuck={data} />
        }
      </AnswerView>
      {/* last: what it draws is worked out by the server, and nothing below it moves when it comes */}
      <AnswerView answer={workspace}>
        {({ brandColour }) => <ColourCard name={name} brandColour={brandColour} />}
      </AnswerView>
    </>
  )
}
