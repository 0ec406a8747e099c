// How right we have been: risk against what happened, forecast coverage, who is too hopeful, and what goes with losing a renewal.
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { plural } from '../../controls/format.ts'
import { oneOf, type Reads, useAddress } from '../../layout/use-address.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import '../../styles/beyond.css'
import './accuracy.css'
import { CohortsSection } from './cohorts-section.tsx'
import { DriversSection } from './drivers-section.tsx'
import { ForecastRecord } from './forecast-record.tsx'
import { ModelSection } from './model-section.tsx'
import { type Model, ofWords } from './model-words.ts'
import { ModelsSection } from './models-section.tsx'
import { OptimismSection } from './optimism-section.tsx'
import { TrainingSection } from './training-section.tsx'

const LEADS = [30, 90, 180] as const

const READS: Reads = { lead: oneOf(LEADS.map(String)) }

export function AccuracyPage() {
  usePageTitle('How right are we')
  const { lead } = useAddress(READS)
  const setSearch = useSetPageSearch()
  const models = useAnswer('/v1/models', {})
  const leadDays = LEADS.find(days => String(days) === lead) ?? 90
  const learnedNow = learnedAt(models.data?.data ?? [], leadDays)
  const ownKinds = learnedNow.length === 1 ? [] : learnedNow.flatMap(({ answersFor }) => answersFor)
  return (
    <>
      <div className="page-head">
        <div>
          <h1>How right are we</h1>
          <p>
            What we said beside what happened. Where there is little to go by, it says so. And{' '}
            <Link to="/effects">does it work</Link>, what you do about it?
          </p>
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
                  {plural(days, 'day')} before
                </a>
              ))}
            </nav>
            <AnswerView answer={models} lines={12}>
              {({ data, lastTraining }) => {
                const learned = learnedAt(data, leadDays)
                const decided = (lastTraining?.leads ?? []).filter(each => each.leadDays === leadDays)
                if (learned.length === 0)
                  return (
                    <Empty title="Nothing is learned from your own renewals yet">
                      <p>
                        Risk follows what is known of other vendors’ customers.{' '}
                        {decided.length === 0
                          ? 'The first training looks whether enough of yours are decided.'
                          : decided.map(({ why }) => why).join(' ')}
                      </p>
                    </Empty>
                  )
                return learned.map(model => (
                  <div key={model.id}>
                    {learned.length === 1 ? null : <h3>{ofWords(model)}</h3>}
                    <ModelSection id={model.id} why={model.why} />
                  </div>
                ))
              }}
            </AnswerView>
          </section>
          {ownKinds.length === 0 ? (
            <DriversSection leadDays={leadDays} />
          ) : (
            ownKinds.map(of => <DriversSection key={of} leadDays={leadDays} of={of} />)
          )}
          <ModelsSection models={models.data?.data ?? []} leadDays={leadDays} />
          <TrainingSection leadDays={leadDays} />
        </div>
        <div className="stack">
          <ForecastRecord />
          <OptimismSection />
        </div>
        <CohortsSection />
      </div>
    </>
  )
}

/** Those that answer: one of all, or one of terms and one of months. */
function learnedAt(models: readonly Model[], leadDays: number): Model[] {
  return models.filter(
    each => each.leadDays === leadDays && each.status === 'in_force' && each.basis === 'learned',
  )
}
