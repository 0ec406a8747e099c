// One CSM's day: the list, and the open card beside it.
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { Skeleton } from '../../controls/skeleton.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useFirstLookOver } from '../../layout/use-first-look-over.ts'
import { useKeys } from '../../layout/use-keys.ts'
import { usePageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'
import { useCovered } from '../../session/use-covered.ts'
import { mayWrite, useSession } from '../../session/use-session.ts'
import { arrangeCards, cardKey, isOpen, neighbour, nextOpen } from './arrange-cards.ts'
import { CardList, cardLinkId } from './card-list.tsx'
import { CoveredLists } from './covered-lists.tsx'
import { OpenCard } from './open-card.tsx'
import { TodayHead } from './today-head.tsx'
import { useCardLinks } from './use-card-links.ts'
import { useStandings } from './use-standings.ts'
import type { Card, Worklist } from './worklist-types.ts'

// the end of the list, read after it: a first load goes without
const LeftOut = lazy(() => import('./left-out.tsx').then(({ LeftOut }) => ({ default: LeftOut })))
const BookTasks = lazy(() => import('./book-tasks.tsx').then(({ BookTasks }) => ({ default: BookTasks })))

export function WorklistView({ csm }: { csm: string }) {
  const { asOf } = useTimeTravel()
  // the same question as the navigation's where nobody travels in time: asked once
  const of = { path: { csm } }
  const answer = useAnswer('/v1/worklists/{csm}', asOf === undefined ? of : { ...of, query: { date: asOf } })
  // whose list it is stands above it: a name that came later would move all below
  const person = useAnswer('/v1/people/{id}', { path: { id: csm } }, { enabled: csm !== 'me' })
  return (
    <AnswerView answer={answer} lines={12} title="Today">
      {list =>
        person.isLoading ? <Skeleton lines={12} /> : <Day list={list} csm={csm} name={person.data?.name} />
      }
    </AnswerView>
  )
}

type DayProps = {
  readonly list: Worklist
  readonly csm: string
  /** Of whose list it is, where it is somebody else's. */
  readonly name: string | null | undefined
}

function Day({ list, csm, name }: DayProps) {
  const { role, person } = useSession()
  const { asOf } = useTimeTravel()
  const isOwn = list.csmId === person.id
  const coversUntil = useCovered().get(list.csmId)
  const sections = useMemo(() => arrangeCards(list), [list])
  const cards = useMemo(() => sections.flatMap(section => section.cards), [sections])
  const { shown, isChosen, open } = useShownCard(cards)
  const standings = useStandings(csm)
  const links = useCardLinks()
  const isLookedAt = useFirstLookOver()
  const readOnly = !mayWrite(role)
    ? 'your role changes nothing'
    : asOf !== undefined
      ? 'this is a past day'
      : role !== 'csm' || isOwn || coversUntil !== undefined
        ? null
        : 'this list is somebody else’s'
  return (
    <>
      <TodayHead list={list} isOwn={isOwn} coversUntil={coversUntil} name={name} />
      {isOwn && asOf === undefined ? <CoveredLists /> : null}
      {cards.length === 0 ? <NoCards /> : null}
      <div className="day" data-open={isChosen ? '' : undefined}>
        <div className="day-list">
          <CardList
            sections={sections}
            list={list}
            shownKey={shown && cardKey(shown)}
            standings={standings}
            links={links}
          />
          <section id="left-out" className="left-out" aria-labelledby="left-out-title">
            <h2 id="left-out-title">What was left out</h2>
            {isLookedAt ? (
              <Suspense fallback={<Skeleton />}>
                <LeftOut list={list} csm={csm} />
              </Suspense>
            ) : (
              <Skeleton />
            )}
          </section>
          {isLookedAt ? (
            <Suspense>
              <BookTasks personId={list.csmId} />
            </Suspense>
          ) : null}
        </div>
        {shown === undefined ? null : (
          <OpenCard
            key={cardKey(shown)}
            card={shown}
            list={list}
            csm={csm}
            standing={standings.get(shown.accountId)}
            readOnly={readOnly}
            onBack={() => open(undefined)}
            onClosed={() => {
              const next = nextOpen(cards, cardKey(shown))
              if (next !== undefined) open(next)
            }}
          />
        )}
      </div>
    </>
  )
}

/** Which card is open, by the address; without one the first that is open, where there is room beside the list. */
function useShownCard(cards: readonly Card[]) {
  const { card: chosen } = usePageSearch()
  const setSearch = useSetPageSearch()
  const focusNext = useRef(false)
  const found = cards.find(card => cardKey(card) === chosen)
  const shown = found ?? cards.find(isOpen) ?? cards[0]
  const shownKey = shown && cardKey(shown)
  const open = useCallback(
    (card: Card | undefined) => {
      focusNext.current = true
      void setSearch({ card: card && cardKey(card) }, { replaces: card !== undefined })
    },
    [setSearch],
  )
  useEffect(() => {
    if (!focusNext.current || shownKey === undefined) return
    focusNext.current = false
    focusCard(shownKey)
  }, [shownKey])
  const move = (step: 1 | -1): void => {
    const at = document.activeElement?.getAttribute('data-card') ?? shownKey
    const next = neighbour(cards, at, step)
    if (next === undefined) return
    // beside the list a card opens as one moves; where the list fills the screen, by Enter
    if (isSideBySide()) void setSearch({ card: cardKey(next) }, { replaces: true })
    focusCard(cardKey(next))
  }
  useKeys({
    j: { does: 'Next card', run: () => move(1), repeats: true },
    k: { does: 'Card before', run: () => move(-1), repeats: true },
  })
  return { shown, isChosen: found !== undefined, open }
}

const isSideBySide = (): boolean => matchMedia('(min-width: 1000px)').matches

/** Its line in the list, or where that is out of sight its own heading. */
function focusCard(key: string): void {
  const line = document.getElementById(cardLinkId(key))
  // each asking where something stands lays out the page: once is enough
  if (line !== null && (isSideBySide() || line.checkVisibility())) {
    line.focus({ preventScroll: true })
    line.scrollIntoView({ block: 'nearest' })
  } else document.getElementById('open-card')?.focus()
}

function NoCards() {
  return (
    <Empty title="No account needs you today" level={2}>
      <p>
        What arises comes here by itself, within seconds of being recorded.{' '}
        <Link to="/accounts">See all accounts</Link>, or ask a customer for their verdict.
      </p>
    </Empty>
  )
}
