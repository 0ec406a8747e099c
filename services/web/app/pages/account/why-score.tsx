// Why the score is what it is: parts that add up to it exactly, each with what stands behind it one click away.
import type { Answer } from '@rung/client'
import { useState } from 'react'
import { Evidence } from '../../controls/evidence.tsx'
import { formatChange, formatNumber, formatPercent } from '../../controls/format.ts'
import { damperSentence, partWords } from '../../controls/health-words.ts'
import { type ContributionBar, contributionBars, exactPoints } from './contribution-bars.ts'
import { evidenceOf } from './part-evidence.ts'

type Health = Answer<'get', '/v1/accounts/{id}/health'>

export function WhyScore({ health }: { health: Health }) {
  const bars = contributionBars(health.contributions)
  return (
    <section className="card why" aria-labelledby="why">
      <h2 id="why">{health.score === null ? 'Why unknown' : `Why ${formatNumber(health.score)}`}</h2>
      <ul>
        {bars.map(bar => (
          <li key={bar.name}>
            <Part bar={bar} health={health} />
          </li>
        ))}
        <UnknownParts health={health} />
      </ul>
      <p className="sum">
        <span>Score</span>
        <b>{health.scoreHundredths === null ? 'unknown' : exactPoints(health.scoreHundredths).slice(1)}</b>
      </p>
    </section>
  )
}

function Part({ bar, health }: { bar: ContributionBar; health: Health }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{partWords(bar.name)}</span>
        <b className={bar.hue}>{exactPoints(bar.hundredths)}</b>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect
            className={`fill-${bar.hue}`}
            x={bar.from * 100}
            y="1"
            width={Math.max(0.8, (bar.to - bar.from) * 100)}
            height="8"
          />
        </svg>
      </summary>
      <div className="behind small">
        <p>{madeOf(bar, health)}</p>
        {isOpen ? <Evidence ids={evidenceOf(bar, health)} account={health.accountId} /> : null}
      </div>
    </details>
  )
}

function madeOf({ kind, name, hundredths }: ContributionBar, health: Health): string {
  if (kind === 'component') {
    const { value, weight } = health.components[name as keyof Health['components']]
    const share = value === null ? 'unknown' : formatPercent(value, 1)
    return `${share} of what can be had, at a weight of ${weight}.`
  }
  const damper = health.dampers.find(each => each.name === name)
  const leaves = damper === undefined ? '' : ` It leaves ${formatPercent(damper.factor)} of the score.`
  return `${damperSentence(name, health.ladder.hostile) ?? `It moves the score by ${formatChange(hundredths / 100, 2)}.`}${leaves}`
}

function UnknownParts({ health }: { health: Health }) {
  const unknown = Object.entries(health.components).filter(([, { value }]) => value === null)
  return unknown.map(([name, { lastKnown }]) => (
    <li key={name} className="not-known">
      <span>{partWords(name)}</span>
      <span className="unknown">unknown</span>
      {lastKnown === null ? null : <span className="tiny">was {formatPercent(lastKnown)}</span>}
    </li>
  ))
}
