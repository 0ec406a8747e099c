// The diagnosis of a whole book as of a day: areas, chasms found with the way out, and what moved besides.
import type { Day } from '@rung/kernel'
import { areasOf, type Book, type Counted, openBook } from './assess-areas.ts'
import { carriersOf } from './carriers.ts'
import type { CompanyFacts } from './company-facts.ts'
import type { Change, Diagnosis, Finding, RaisedSymptom } from './diagnosis.ts'
import { type FoundSpan, findChasms, type WatchedSymptom } from './find-chasms.ts'
import type { ChasmPolicy } from './policy.ts'
import type { Count, Raised } from './raised.ts'
import { watchSource } from './watch-source.ts'
import type { Watched } from './watch-symptom.ts'
import { wayOut } from './way-out.ts'

type Symptom = WatchedSymptom & { readonly counted: Counted }

/**
 * Nine areas; each watched measure held against its own past and season; the chasms that its symptoms show together, worst first. Nothing is found of what is not
 * known: names of measures of which too little is are in `unknown`.
 *
 * Units: shares, weeks. Errors: none. A finding is by chance once in five years of a company at most; a symptom once in two years. Source: DOMAIN, section 10.
 *
 * @example promises that answer a stated concern fall from 85 of 100 to 40 of 100 in January: `focus`, found in the sixth week, since the first of January
 */
export function diagnose(facts: CompanyFacts, policy: ChasmPolicy, asOf: Day): Diagnosis {
  const book = openBook(facts, policy, asOf)
  const symptoms = symptomsOf(book)
  const spans = findChasms(symptoms, policy)
  const standing = spans.filter(({ endedAt }) => endedAt === null)
  const raised = symptoms
    .flatMap(symptom => raisedSymptom(symptom, book))
    .sort((a, b) => b.evidence - a.evidence)
  const chasms = new Set(standing.map(({ chasm }) => chasm))
  return {
    asOf,
    week: weekAt(book, policy.historyWeeks - 1),
    areas: areasOf(book),
    findings: standing.map(span => findingOf(span, raised, book)),
    past: spans.flatMap(({ chasm, foundAt, endedAt }) =>
      endedAt === null ? [] : [{ chasm, foundWeek: weekAt(book, foundAt), endedWeek: weekAt(book, endedAt) }],
    ),
    watch: raised.filter(({ chasm }) => chasm === null || !chasms.has(chasm)),
    common: book.counted.filter(({ measure }) => measure.area === null).map(({ indicator }) => indicator),
    unknown: symptoms.filter(({ counted }) => !counted.indicator.known).map(({ name }) => name),
  }
}

/** Each watched measure with its weeks, the oldest first. */
export function watchBook(facts: CompanyFacts, policy: ChasmPolicy, asOf: Day): WatchedSymptom[] {
  return symptomsOf(openBook(facts, policy, asOf)).map(({ counted: _, ...watched }) => watched)
}

function symptomsOf({ counted, looking }: Book): Symptom[] {
  return counted
    .filter(({ measure }) => measure.watched)
    .map(each => ({
      name: each.measure.name,
      chasm: each.measure.area?.chasm ?? null,
      kin: each.measure.kin ?? each.measure.name,
      weeks: watchSource(each.tellings, looking.policy),
      counted: each,
    }))
}

const weekAt = ({ looking }: Book, index: number): Day => looking.grid.weeks[index] as Day

function findingOf(
  { chasm, foundAt, evidence }: FoundSpan,
  raised: readonly RaisedSymptom[],
  book: Book,
): Finding {
  const own = raised.filter(symptom => symptom.chasm === chasm)
  return {
    chasm,
    foundWeek: weekAt(book, foundAt),
    since: (own[0] as RaisedSymptom).since,
    evidence,
    symptoms: own,
    alsoMoved: raised.filter(symptom => symptom.chasm !== chasm).map(({ name }) => name),
    wayOut: wayOut(chasm, book.company, book.looking),
  }
}

/** None, or one. */
function raisedSymptom({ counted, weeks, name, chasm }: Symptom, book: Book): RaisedSymptom[] {
  const { raised, evidence } = weeks.at(-1) as Watched
  if (raised === null) return []
  return [
    {
      name,
      chasm,
      subject: counted.measure.area?.subject ?? null,
      change: changeOf(raised),
      since: {
        week: weekAt(book, raised.at),
        earliest: weekAt(book, raised.low),
        latest: weekAt(book, raised.high),
      },
      raisedWeek: weekAt(book, raised.raisedAt),
      evidence,
      ...carriersOf(counted.measure, raised, counted.company, book.looking),
    },
  ]
}

function changeOf({ before, since }: Raised): Change {
  const shown = ({ misses, of }: Count): Change['before'] => ({
    hits: of - misses,
    of,
    share: (of - misses) / of,
  })
  return { before: shown(before), since: shown(since) }
}
