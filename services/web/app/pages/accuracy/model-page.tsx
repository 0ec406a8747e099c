// One model, in force or not: how it was judged, against what, what it learned of, and whether the world moved since.
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatChange, formatDay, formatNumber, formatPercent, plural } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { usePageTitle } from '../../layout/use-page-title.ts'
import './accuracy.css'
import { ContestsSection } from './contests-section.tsx'
import { DriverTable } from './driver-table.tsx'
import { driverWords } from './driver-words.ts'
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
                  {basisWords(model)}, for {model.leadDays} days before
                </h1>
                <p>
                  {standsWords(model)}
                  {forWords(model)}. {model.why}
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

/** Each time learned from what was over by then, and judged on what came after. */
function Origins({ report: { origins } }: { report: Report }) {
  if (origins.length === 0) return null
  return (
    <section className="card">
      <h2>As it was judged</h2>
      <p className="small muted">
        Learned anew from what was over by each day, and judged on what was decided after it.
      </p>
      <TableScroll label="Days on which it was learned anew">
        <table>
          <TableHead
            columns={[
              'Learned by',
              numeric('From'),
              numeric('Judged on'),
              numeric('Log loss'),
              numeric('Before'),
            ]}
          />
          <tbody>
            {origins.map(({ on, learnedFrom, judged, judgedLost, logLoss, priorLogLoss }) => (
              <tr key={on}>
                <th scope="row">{formatDay(on)}</th>
                <td className="number">{formatNumber(learnedFrom)}</td>
                <td className="number">
                  {formatNumber(judged)}, {judgedLost} lost
                </td>
                <td className="number">{formatNumber(logLoss, 2)}</td>
                <td className="number">{formatNumber(priorLogLoss, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

const ADDS = {
  usage: 'What they do, alone',
  outcomes: 'and what they got',
  relationship: 'and where we stand',
  trust: 'and whether we keep promises',
  rest: 'and all else',
} as const

/** What outcomes tell that usage does not. */
function Adds({ report: { outcomeLift } }: { report: Report }) {
  if (outcomeLift.length === 0) return null
  return (
    <section className="card">
      <h2>What adds to it</h2>
      <TableScroll label="What each group of signs adds">
        <table>
          <TableHead columns={['Of', numeric('Log loss'), numeric('Better by'), numeric('80 of 100 such')]} />
          <tbody>
            {outcomeLift.map(({ adds, logLoss, gain, gainSpread }) => (
              <tr key={adds}>
                <th scope="row">{ADDS[adds]}</th>
                <td className="number">{formatNumber(logLoss, 2)}</td>
                <td className="number">{gain === null ? '' : formatChange(gain, 2)}</td>
                <td className="number small muted">
                  {gainSpread === null
                    ? ''
                    : `${formatChange(gainSpread.low80, 2)} to ${formatChange(gainSpread.high80, 2)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

const READINGS = {
  calibrated: 'as many as it said',
  overpredicted: 'fewer than it said',
  underpredicted: 'more than it said',
} as const

const MOVED_SHOWN = 8

/** Inputs that are not what they were, the most moved first, and the newest renewals held against what it says of them. */
function Drift({ report: { calibrationDrift, inputDrift } }: { report: Report }) {
  const moved = inputDrift
    .filter(({ reading }) => reading !== 'steady')
    .toSorted((one, other) => other.index - one.index)
    .slice(0, MOVED_SHOWN)
  return (
    <section className="card stack">
      <h2>Has the world moved?</h2>
      <p>
        {calibrationDrift === null
          ? 'Too few renewals came after it to say.'
          : `Of the newest ${plural(calibrationDrift.n, 'renewal')} it was judged on ${calibrationDrift.lost} were lost, ${READINGS[calibrationDrift.reading]}: ${formatNumber(calibrationDrift.expected)}, or ${formatNumber(calibrationDrift.low95)} to ${formatNumber(calibrationDrift.high95)} if it is right.`}
      </p>
      {moved.length === 0 ? (
        <p className="small muted">
          What it reads of open renewals is spread as among those it learned from.
        </p>
      ) : (
        <TableScroll label="Signs that have moved">
          <table>
            <TableHead columns={['Moved since', numeric('Unknown then'), numeric('Unknown now')]} />
            <tbody>
              {moved.map(({ name, unknownThen, unknownNow, reading }) => (
                <tr key={name}>
                  <th scope="row">
                    {driverWords(name, null)}{' '}
                    {reading === 'drifted' ? <span className="tiny">much</span> : null}
                  </th>
                  <td className="number">{formatPercent(unknownThen)}</td>
                  <td className="number">{formatPercent(unknownNow)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}
