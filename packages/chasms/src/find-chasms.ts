// Which chasm is found, from which week on: the symptoms of each watched together.
import { CHASMS, type Chasm } from './diagnosis.ts'
import type { ChasmPolicy } from './policy.ts'
import type { Watched } from './watch-symptom.ts'

/** A symptom with its weeks; `chasm` null: of no chasm alone. */
export type WatchedSymptom = {
  readonly name: string
  readonly chasm: Chasm | null
  /** Those of one kin are one voice: what customers say of the experience, asked in several ways. */
  readonly kin: string
  readonly weeks: readonly Watched[]
}

/** A finding from the week it was made to the week that ended it; null while it stands. Indices of weeks. */
export type FoundSpan = {
  readonly chasm: Chasm
  readonly foundAt: number
  readonly endedAt: number | null
  /** In its last week. */
  readonly evidence: number
}

/**
 * The mean of the evidence of a chasm's symptoms, known or not, those of one kin as the mean of those of them that are known: a mean of detectors is a detector, whatever hangs together among them. Found where it reaches 780, which chance alone reaches
 * once in 15 years at most, and so once in 5 years over the three; until none of its symptoms is raised any more. More symptoms so never make a finding likelier by chance.
 *
 * Units: weeks. Errors: none. Source: Shin, Ramdas, Rinaldo, "E-detectors" (2023), 4.1: averages of e-detectors.
 *
 * @example of five symptoms one at 4,000 and four at 1: a mean of 801, found
 */
export function findChasms(symptoms: readonly WatchedSymptom[], policy: ChasmPolicy): FoundSpan[] {
  return CHASMS.flatMap(chasm =>
    followChasm(
      chasm,
      symptoms.filter(symptom => symptom.chasm === chasm),
      policy,
    ),
  ).sort((a, b) => b.evidence - a.evidence)
}

function followChasm(chasm: Chasm, symptoms: readonly WatchedSymptom[], policy: ChasmPolicy): FoundSpan[] {
  const spans: FoundSpan[] = []
  const kins = [...Map.groupBy(symptoms, ({ kin }) => kin).values()]
  const weeks = symptoms[0]?.weeks.length ?? 0
  for (let index = 0; index < weeks; index += 1) {
    const now = symptoms.map(each => each.weeks[index] as Watched)
    const evidence = meanOf(kins.map(kin => evidenceOf(kin.map(each => each.weeks[index] as Watched))))
    const last = spans.at(-1)
    if (last !== undefined && last.endedAt === null) {
      const isOver = now.every(({ raised }) => raised === null)
      spans[spans.length - 1] = isOver ? { ...last, endedAt: index } : { ...last, evidence }
    } else if (evidence >= policy.findingWeeks) spans.push({ chasm, foundAt: index, endedAt: null, evidence })
  }
  return spans
}

function evidenceOf(kin: readonly Watched[]): number {
  const known = kin.filter(each => each.known)
  return meanOf((known.length === 0 ? kin : known).map(({ evidence }) => evidence))
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length
