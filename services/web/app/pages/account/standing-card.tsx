// The ladder: how surely we stand on each level, who stands where, and what to ask whom next.

import type { Answer } from '@rung/client'
import { PartBar } from '../../charts/part-bar.tsx'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatPercent } from '../../controls/format.ts'
import { LEVEL_QUESTIONS, LEVEL_WORDS } from '../../controls/health-words.ts'
import { nextWords } from './card-words.ts'
import { type NameOf, useStakeholderNames } from './names.ts'
import { PlacedForm } from './placed-form.tsx'
import { useLadder } from './use-account.ts'

type Ladder = Answer<'get', '/v1/accounts/{id}/ladder'>

export function StandingCard() {
  const nameOf = useStakeholderNames()
  return (
    <section className="card" aria-labelledby="standing">
      <h2 id="standing">Where we stand</h2>
      <AnswerView answer={useLadder()} lines={10}>
        {ladder => (
          <div className="stack">
            <Levels ladder={ladder} nameOf={nameOf} />
            <Against ladder={ladder} nameOf={nameOf} />
            <p className="small">{nextWords(ladder, nameOf)}</p>
            <PlacedForm name="evidence" given={ladder.next?.whom ? { stakeholder: ladder.next.whom } : {}}>
              Record what they answer
            </PlacedForm>
          </div>
        )}
      </AnswerView>
    </section>
  )
}

const LEVELS = [5, 4, 3, 2, 1] as const

function Levels({ ladder, nameOf }: { ladder: Ladder; nameOf: NameOf }) {
  return (
    <table className="ladder">
      <caption className="visually-hidden">
        Each level, how surely we stand there or higher, and who stands there
      </caption>
      <tbody>
        {LEVELS.map(level => {
          const chance = ladder.atLeast?.[level] ?? null
          return (
            <tr key={level} className={ladder.level === level ? 'here' : undefined}>
              <th scope="row">
                <span className="level">{level}</span> {LEVEL_WORDS[level]}
                {ladder.level === level ? <span className="visually-hidden">, where we stand</span> : null}
                <span className="tiny">{LEVEL_QUESTIONS[level]}</span>
              </th>
              <td className="chance" title={chance === null ? 'unknown' : formatPercent(chance, 1)}>
                <PartBar share={chance} hue="ink" />
                <span className="visually-hidden">{chance === null ? 'unknown' : formatPercent(chance)}</span>
              </td>
              <td className="small">{peopleAt(ladder, level, nameOf).join(', ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const peopleAt = (ladder: Ladder, level: number, nameOf: NameOf): string[] =>
  ladder.stakeholders.filter(person => person.level === level).map(({ id }) => nameOf(id))

function Against({ ladder, nameOf }: { ladder: Ladder; nameOf: NameOf }) {
  const against = ladder.stakeholders.filter(({ hostile }) => hostile === true)
  if (against.length === 0) return null
  return <p className="small bad">Against us: {against.map(({ id }) => nameOf(id)).join(', ')}.</p>
}
