// The whole book: which of the three chasms the company falls into, since when, by whom, and the way out.
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Button } from '../../controls/button.tsx'
import { formatDay, plural } from '../../controls/format.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import '../../styles/beyond.css'
import './chasms.css'
import { AreasSection } from './areas-section.tsx'
import { chasmMeans, chasmName, type Diagnosis, measureName } from './chasm-words.ts'
import { ConcernMapSection } from './concern-map-section.tsx'
import { FindingSection } from './finding-section.tsx'
import { SymptomItem } from './symptom-item.tsx'

/** As many as were asked for lately. */
const MOST_TASKS = 1000

/** Of each line. */
const WEEKS = 52

export function ChasmsPage() {
  usePageTitle('Chasms')
  const time = useTimeTravel()
  const diagnosis = useAnswer('/v1/chasms', { query: { weeks: WEEKS, ...time } })
  const plays = useAnswer('/v1/plays', { query: {} })
  const tasks = useAnswer('/v1/way-out-tasks', { query: { limit: MOST_TASKS } })
  const bookTasks = useAnswer('/v1/book-tasks', { query: { limit: MOST_TASKS } })
  // what stands on lists is shown with the way out: rows that come later would move what is read
  const isWaiting = plays.isPending || tasks.isPending || bookTasks.isPending
  return (
    <>
      <div className="page-head in-turn">
        <div>
          <h1>Chasms of failure</h1>
          <p>
            {diagnosis.isPending ? <span className="skeleton" aria-busy="true" /> : sumUp(diagnosis.data)}
          </p>
        </div>
        <div className="row no-print">
          <Button onClick={() => window.print()}>Print for the board</Button>
        </div>
      </div>
      <div className="stack in-turn">
        <AnswerView answer={isWaiting ? { ...diagnosis, data: undefined } : diagnosis} lines={24}>
          {answer => (
            <>
              {answer.findings.map(finding => (
                <FindingSection
                  key={finding.chasm}
                  finding={finding}
                  currency={answer.currency}
                  onLists={{
                    plays: plays.data?.data ?? [],
                    tasks: tasks.data?.data ?? [],
                    bookTasks: bookTasks.data?.data ?? [],
                  }}
                />
              ))}
              <Watched diagnosis={answer} />
              <AreasSection diagnosis={answer} />
            </>
          )}
        </AnswerView>
        <ConcernMapSection />
      </div>
    </>
  )
}

/** One sentence over all of it. */
function sumUp(diagnosis: Diagnosis | undefined): string {
  if (diagnosis === undefined) return ''
  const { findings, week } = diagnosis
  const until = `by the week of ${formatDay(week)}`
  if (findings.length === 0) return `None is found ${until}. What too little is known of is named below.`
  const names = findings.map(({ chasm }) => `${chasmName(chasm).toLowerCase()} (${lower(chasmMeans(chasm))})`)
  return `Found ${until}: ${names.join('; ')}.`
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** What fell without a chasm being found by it, what is over, and what nothing can be found of. */
function Watched({ diagnosis: { watch, past, unknown } }: { diagnosis: Diagnosis }) {
  if (watch.length + past.length + unknown.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="watched-title">
      <h2 id="watched-title">Also watched</h2>
      {watch.length === 0 ? null : (
        <ul className="stack">
          {watch.map(symptom => (
            <SymptomItem key={symptom.name} symptom={symptom} />
          ))}
        </ul>
      )}
      {past.map(({ chasm, foundWeek, endedWeek }) => (
        <p key={`${chasm} ${foundWeek}`}>
          {chasmName(chasm)} was found in the week of {formatDay(foundWeek)} and over by that of{' '}
          {formatDay(endedWeek)}.
        </p>
      ))}
      {unknown.length === 0 ? null : (
        <details>
          <summary>{plural(unknown.length, 'measure')} of which too little is known</summary>
          <p className="small muted">
            Nothing is found of what is not known. What would tell: promises with their concern,
            confirmations, the roadmap, answers of the team, and the company’s figures by week.
          </p>
          <ul className="small">
            {unknown.map(name => (
              <li key={name}>{measureName(name)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
