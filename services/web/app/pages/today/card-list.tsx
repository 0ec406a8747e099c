// The list: who, why now in one sentence, what is at stake and how long it takes.
import { memo } from 'react'
import { Band } from '../../controls/band.tsx'
import { formatHours } from '../../controls/format.ts'
import { Unknown } from '../../controls/unknown.tsx'
import { type CardSection, cardKey, isOpen, shareOfDay } from './arrange-cards.ts'
import { atStake, whyNow } from './card-sentences.ts'
import { STATUS_WORDS } from './card-words.ts'
import type { CardLinks } from './use-card-links.ts'
import type { Standing } from './use-standings.ts'
import type { Card, Worklist } from './worklist-types.ts'

export const cardLinkId = (key: string): string => `card-${key}`

export function CardList({
  sections,
  list,
  shownKey,
  standings,
  links: { base, onClick },
}: {
  sections: readonly CardSection[]
  list: Worklist
  shownKey: string | undefined
  standings: ReadonlyMap<string, Standing>
  links: CardLinks
}) {
  return (
    <>
      {sections.map(({ key, title, cards }) => (
        <section key={key} aria-labelledby={`cards-${key}`}>
          <div className="section-head">
            <h2 id={`cards-${key}`}>{title}</h2>
            {key === 'care' ? <span className="tiny">{shareOfDay(cards, list.hours)}</span> : null}
          </div>
          <ol>
            {cards.map(card => (
              <CardLine
                key={cardKey(card)}
                card={card}
                list={list}
                isShown={cardKey(card) === shownKey}
                standing={standings.get(card.accountId)}
                base={base}
                onClick={onClick}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

/** Drawn anew for itself alone: a key that moves on draws the line it leaves and the one it comes to. */
const CardLine = memo(function CardLine({
  card,
  list,
  isShown,
  standing,
  base,
  onClick,
}: {
  card: Card
  list: Worklist
  isShown: boolean
  standing: Standing | undefined
} & CardLinks) {
  const key = cardKey(card)
  const stake = atStake(card, list.currency, list.date)
  return (
    <li>
      <a
        id={cardLinkId(key)}
        data-card={key}
        data-closed={isOpen(card) ? undefined : ''}
        className="card-line"
        href={`${base}${key}`}
        onClick={onClick}
        aria-current={isShown ? 'true' : undefined}
      >
        <span className="line">
          <strong className="who">{card.name ?? card.externalId ?? 'An account without a name'}</strong>
          {card.status === 'open' ? (
            standing && <Band band={standing.band} isProvisional={standing.provisional} />
          ) : (
            <span>{STATUS_WORDS[card.status]}</span>
          )}
        </span>
        <span className="line">
          <span>{stake ?? <Unknown until="what they pay" />}</span>
          <span className="takes">{formatHours(card.hours)}</span>
        </span>
        <span className="why">{whyNow(card)}</span>
      </a>
    </li>
  )
})
