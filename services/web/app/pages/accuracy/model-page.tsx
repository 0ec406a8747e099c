// One model, in force or not: how it was judged, against what, what it learned of, and whether the world moved since.
import '../../styles/beyond.css'
import './accuracy.css'
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatDay, plural } from '../../controls/format.ts'
import { unbroken } from '../../controls/unbroken.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { ContestsSection } from './contests-section.tsx'
import { DriverTable } from './driver-table.tsx'
import { Adds } from './model-adds.tsx'
import { Drift } from './model-drift.tsx'
import { Origins } from './model-origins.tsx'
import { ModelFigures } from './model-section.tsx'
import { basisWords, forWords, standsWords } from './model-words.ts'
import type { Report } from './report-types.ts'

export function ModelPage() {
  const { model: id = '' }: { model?: string } = useParams({ strict: false })
  usePageTitle('A model')
  const answer = useAnswer('/v1/models/{id}/report', { path: { id } })
  return (
    <>
      <p className="small">
        <Link to="/accuracy">How right are we</Link>
      </p>
      <AnswerView answer={answer} lines={16} title="A model of renewal risk">
        {({ model, report }) => (
          <>
            <div className="page-head">
              <div>
                <h1>
                  {basisWords(model)}, for {plural(model.leadDays, 'day')} before
                </h1>
                <p>
                  {standsWords(model)}
                  {forWords(model)}. {unbroken(model.why)}
                </p>
                <p className="small muted">
                  {model.learnedAt === null
                    ? 'It comes with Rung'
                    : `Learned ${formatDay(model.learnedAt)} from ${plural(model.n, 'renewal')}, ${model.lost} of them lost`}
                  . Answers name it <code>{model.version}</code>.
                </p>
              </div>
            </div>
            {report === null ? <NoReport /> : <ReportOf report={report} why={model.why} />}
          </>
        )}
      </AnswerView>
    </>
  )
}

function NoReport() {
  return (
    <p className="card">
      It was learned from no renewal of yours, so that it was judged on none: what is learned is held against
      it, and answers only where that is surely better.
    </p>
  )
}

function ReportOf({ report, why }: { report: Report; why: string }) {
  return (
    <div className="accuracy-grid">
      <div className="stack">
        <section className="card">
          <h2>How often it came true</h2>
          <ModelFigures report={report} why={why} />
        </section>
        <ContestsSection promotion={report.promotion} />
        <section className="card">
          <h2>What goes with losing a renewal</h2>
          <DriverTable drivers={report.drivers} />
        </section>
      </div>
      <div className="stack">
        <Drift report={report} />
        <Adds report={report} />
        <Origins report={report} />
      </div>
    </div>
  )
}
