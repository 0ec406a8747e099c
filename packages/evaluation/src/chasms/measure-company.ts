// What the diagnosis says of one simulated company, held against what befell it.
import { type Chasm, chasmPolicy, findChasms, watchBook } from '@rung/chasms'
import { type CompanyTask, drawCompany } from './draw-company.ts'
import { CHASM_OF, type Kind } from './story.ts'

export type CompanyFigures = {
  readonly kind: Kind
  readonly seed: number
  /** Weeks from the onset, that one included, until a first finding, and which it was; null: none in the weeks there were. */
  readonly found: { readonly weeks: number; readonly chasm: Chasm } | null
  /** Weeks until the planted chasm was found, first or not. */
  readonly rightWeeks: number | null
  /** Weeks in which something could be found, and findings in them, that nothing was behind. */
  readonly quietWeeks: number
  readonly falseFindings: number
  /** The same of single symptoms: weeks of any symptom, and those raised. */
  readonly quietSymptomWeeks: number
  readonly falseSymptoms: number
}

export function measureCompany(task: CompanyTask): CompanyFigures {
  const { kind, seed } = task
  const { facts, asOf, onset, weeks: there } = drawCompany(task)
  const symptoms = watchBook(facts, chasmPolicy, asOf)
  // The weeks of the company are the last of those that are looked at.
  const first = chasmPolicy.historyWeeks - there
  const until = onset === null ? chasmPolicy.historyWeeks : first + onset
  const spans = findChasms(symptoms, chasmPolicy).toSorted((a, b) => a.foundAt - b.foundAt)
  const later = onset === null ? [] : spans.filter(({ foundAt }) => foundAt >= until)
  const [earliest] = later
  const right = later.find(({ chasm }) => chasm === CHASM_OF[kind])
  const isQuiet = (index: number): boolean => index < until
  const known = symptoms.map(({ weeks }) =>
    weeks.map((week, index) => ({ ...week, index })).filter(({ known, index }) => known && isQuiet(index)),
  )
  return {
    kind,
    seed,
    found: earliest === undefined ? null : { weeks: earliest.foundAt - until + 1, chasm: earliest.chasm },
    rightWeeks: right === undefined ? null : right.foundAt - until + 1,
    quietWeeks: Math.max(...known.map(weeks => weeks.filter(({ raised }) => raised === null).length)),
    falseFindings: spans.filter(({ foundAt }) => isQuiet(foundAt)).length,
    quietSymptomWeeks: known.flat().filter(({ raised }) => raised === null).length,
    falseSymptoms: known.flat().filter(({ raised, index }) => raised?.raisedAt === index).length,
  }
}
