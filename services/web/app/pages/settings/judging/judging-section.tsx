// What accounts are judged by: what is in force, a draft of a change, its shadow as a list of who would change band, publish, roll back.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { mayAdmin, useSession } from '../../../session/use-session.ts'
import { DraftCard } from './draft-card.tsx'
import { NewDraft } from './new-draft.tsx'
import { VersionsCard } from './versions-card.tsx'

export function JudgingSection() {
  const { role } = useSession()
  const isAdmin = mayAdmin(role)
  const inForce = useAnswer('/v1/config', {})
  const drafts = useAnswer('/v1/config/drafts', { query: { limit: 20 } })
  const draft = drafts.data?.data.find(({ status }) => status === 'open')
  return (
    <>
      <p className="muted">
        Every weight and limit that a score follows from stands in one document. A change is tried on all
        accounts before it counts, and can be taken back.
      </p>
      {/* a draft that is open is known first: no other can be begun beside it */}
      <AnswerView answer={drafts}>
        {() =>
          draft !== undefined ? (
            <DraftCard draft={draft} isAdmin={isAdmin} />
          ) : isAdmin && !inForce.isLoadingError ? (
            <AnswerView answer={inForce}>{({ document }) => <NewDraft document={document} />}</AnswerView>
          ) : null
        }
      </AnswerView>
      <VersionsCard isAdmin={isAdmin} current={inForce.data?.version} />
      <AnswerView answer={inForce}>
        {({ document, version }) => (
          <details className="card">
            <summary>The whole document in force, version {version}</summary>
            <pre>{JSON.stringify(document, null, 2)}</pre>
          </details>
        )}
      </AnswerView>
    </>
  )
}
