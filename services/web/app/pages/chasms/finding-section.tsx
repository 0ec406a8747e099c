// One chasm that is found: what it means, the numbers behind it, what else moved, and the way out by who does it.
import { formatDay } from '../../controls/format.ts'
import { useAccountLinks } from '../../layout/use-account-links.ts'
import {
  type Action,
  actionSentence,
  actionSubjects,
  chasmMeans,
  chasmName,
  type Finding,
  measureName,
  sinceSentence,
  whoDoes,
} from './chasm-words.ts'
import { SymptomItem } from './symptom-item.tsx'

export function FindingSection({ finding, currency }: { finding: Finding; currency: string | null }) {
  const { chasm, since, foundWeek, symptoms, alsoMoved, wayOut } = finding
  const title = `finding-${chasm}`
  return (
    <section className="card stack finding" aria-labelledby={title}>
      <h2 id={title}>
        {chasmName(chasm)}: {chasmMeans(chasm).toLowerCase()}
      </h2>
      <p>
        {sinceSentence(since)} It could be told by the end of the week of {formatDay(foundWeek)}.
      </p>
      <h3>By what</h3>
      <ul className="stack">
        {symptoms.map(symptom => (
          <SymptomItem key={symptom.name} symptom={symptom} />
        ))}
      </ul>
      {alsoMoved.length === 0 ? null : (
        <p className="small">Fell too: {alsoMoved.map(measureName).join('; ').toLowerCase()}.</p>
      )}
      <h3>The way out</h3>
      {wayOut.length === 0 ? (
        <p className="muted">Too little is recorded to say where to begin.</p>
      ) : (
        <ol className="stack">
          {wayOut.map(action => (
            <ActionItem key={actionSentence(action, currency)} action={action} currency={currency} />
          ))}
        </ol>
      )}
    </section>
  )
}

function ActionItem({ action, currency }: { action: Action; currency: string | null }) {
  const subjects = actionSubjects(action)
  const { linkTo } = useAccountLinks()
  return (
    <li>
      <strong>{whoDoes(action)}.</strong> {actionSentence(action, currency)}
      {subjects.length === 0 ? null : (
        <details className="small">
          <summary>Whom it is about</summary>
          <ul>
            {subjects.map(({ key, accountId, name, words }) => (
              <li key={key}>
                <a {...linkTo(accountId, 'promises')}>{name}</a>
                {words === null || words === '' ? '' : `: ${words}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
