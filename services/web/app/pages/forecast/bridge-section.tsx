// From what falls due to what is expected: renewed, expanded, contracted, lost, at risk, in money and in customers.
import { BridgeChart } from '../../charts/bridge-chart.tsx'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { plural } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { bridgeSteps } from './bridge-steps.ts'
import { quarterWords } from './quarters.ts'

export function BridgeSection({
  quarter,
  segment,
  currency,
}: {
  quarter: string
  segment: string | undefined
  currency: string | null
}) {
  const time = useTimeTravel()
  const months = useAnswer('/v1/renewal-months', { query: { quarter, quarters: 1, segment, ...time } })
  return (
    <section className="card">
      <h2>From what is due to what is expected{currency === null ? '' : `, ${currency}`}</h2>
      <AnswerView answer={months} lines={8}>
        {({ data }) => {
          const steps = bridgeSteps(data)
          const count = (of: (month: (typeof data)[number]) => number): number =>
            data.reduce((sum, month) => sum + of(month), 0)
          return (
            <>
              <BridgeChart
                steps={steps}
                currency={currency}
                label={`The steps from what is due in ${quarterWords(quarter)} to what is expected. The table below says the same.`}
              />
              <p className="small muted">
                Customers:{' '}
                {plural(
                  count(month => month.renewed.renewals),
                  'renewed',
                  'renewed',
                )}
                , {count(month => month.expanded.renewals)} expanded,{' '}
                {count(month => month.contracted.renewals)} contracted, {count(month => month.lost.renewals)}{' '}
                lost, {count(month => month.open.renewals)} open.
              </p>
              <details>
                <summary className="small">As a table</summary>
                <table>
                  <tbody>
                    {steps.map(({ name, minor }) => (
                      <tr key={name}>
                        <th scope="row">{name}</th>
                        <td className="number">
                          <Money minor={minor} currency={currency} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            </>
          )
        }}
      </AnswerView>
    </section>
  )
}
