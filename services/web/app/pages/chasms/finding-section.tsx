// One chasm that is found: what it means, the numbers behind it, what else moved, and the way out by who does it.
import { formatDay } from '../../controls/format.ts'
import { chasmMeans, chasmName, type Finding, measureName, sinceSentence } from './chasm-words.ts'
import { SymptomItem } from './symptom-item.tsx'
import { type OnListsNow, WayOutSection } from './way-out-section.tsx'

export function FindingSection({
  finding,
  currency,
  onLists,
}: {
  finding: Finding
  currency: string | null
  onLists: OnListsNow
}) {
  const { chasm, since, foundWeek, symptoms, alsoMoved } = finding
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
      <WayOutSection finding={finding} currency={currency} onLists={onLists} />
    </section>
  )
}
