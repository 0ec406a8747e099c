// How right we have been: risk against what happened, forecast coverage, who is too hopeful, and what goes with losing a renewal.
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { usePageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import '../../styles/beyond.css'
import './accuracy.css'
import { CohortsSection } from './cohorts-section.tsx'
import { DriversSection } from './drivers-section.tsx'
import { ForecastRecord } from './forecast-record.tsx'
import { ModelSection } from './model-section.tsx'
import { ModelsSection } from './models-section.tsx'
import { OptimismSection } from './optimism-section.tsx'
import { TrainingSection } from './training-section.tsx'

const LEADS = [30, 90, 180] as const

export function AccuracyPage() {
  usePageTitle('How right are we')
  const { lead } = usePageSearch()
  const setSearch = useSetPageSearch()
  const models = useAnswer('/v1/models', {})
  const leadDays = LEADS.find(days => String(days) === lead) ?? 90
  return (
    <>
      <div className="page-head">
        <div>
          <h1>How right are we</h1>
          <p>What we said beside what happened. Where there is little to go by, it says so.</p>
        </div>
      </div>
      <div className="accuracy-grid in-turn">
        <div className="stack">
          <section className="card">
            <h2>Renewal risk</h2>
            <nav className="tabs" aria-label="Days of lead">
              {LEADS.map(days => (
                <a
                  key={days}
                  href={`?lead=${days}`}
                  aria-current={days === leadDays ? 'true' : undefined}
                  onClick={event => {
                    event.preventDefault()
                    setSearch({ lead: String(days) })
                  }}
                >
                  {days} days before
                </a>
              ))}
            </nav>
            <AnswerView answer={models} lines={12}>
              {({ data, lastTraining }) => {
                const model = data.find(each => each.leadDays === leadDays && each.status === 'in_force')
                const decision = lastTraining?.leads.find(each => each.leadDays === leadDays)
                return model === undefined || model.basis === 'prior' ? (
                  <Empty title="Nothing is learned from your own renewals yet">
                    <p>
                      Risk follows what is known of other vendors’ customers.{' '}
                      {decision?.why ?? 'The first training looks whether enough of yours are decided.'}
                    </p>
                  </Empty>
                ) : (
                  <ModelSection id={model.id} why={model.why} />
                )
              }}
            </AnswerView>
          </section>
          <DriversSection leadDays={leadDays} />
          <TrainingSection leadDays={leadDays} />
        </div>
        <div className="stack">
          <ForecastRecord />
          <OptimismSection />
          <ModelsSection models={models.data?.data ?? []} leadDays={leadDays} />
        </div>
        <CohortsSection />
      </div>
    </>
  )
}
