// The open card: what to do and why, the renewal, what to say, what happens next, and how it ended.
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Band } from '../../controls/band.tsx'
import { Button } from '../../controls/button.tsx'
import { formatNumber } from '../../controls/format.ts'
import { Skeleton } from '../../controls/skeleton.tsx'
import { useKeys } from '../../layout/use-keys.ts'
import { usePart } from '../../layout/use-part.ts'
import type { FormName } from './act-form.tsx'
import { isOpen } from './arrange-cards.ts'
import { whatToDo, whyNow, worthAnHour } from './card-sentences.ts'
import { NextSteps } from './next-steps.tsx'
import { Reasons } from './reasons.tsx'
import { Talk } from './talk.tsx'
import { useActOnCard } from './use-act-on-card.ts'
import type { Standing } from './use-standings.ts'
import type { Card, Worklist } from './worklist-types.ts'

// not in the first load: fetched while the first card is read, before a key opens it
const loadForm = () => import('./act-form.tsx')

// what became of a card before is not what a morning begins with
const ClosedNote = lazy(() => import('./closed-note.tsx').then(({ ClosedNote }) => ({ default: ClosedNote })))
const WhoseCard = lazy(() => import('./whose-card.tsx').then(({ WhoseCard }) => ({ default: WhoseCard })))

export type OpenCardProps = {
  readonly card: Card
  readonly list: Worklist
  readonly csm: string
  readonly standing: Standing | undefined
  /** Why nothing may be done about the card; null where it may. */
  readonly readOnly: string | null
  readonly onBack: () => void
  readonly onClosed: () => void
}

export function OpenCard({ card, list, csm, standing, readOnly, onBack, onClosed }: OpenCardProps) {
  const account = card.externalId ?? card.accountId
  const name = card.name ?? account
  const navigate = useNavigate()
  useKeys({
    o: {
      does: 'Open the account',
      run: () => void navigate({ to: '/accounts/$id', params: { id: account } }),
    },
  })
  return (
    <article className="card open-card" aria-labelledby="open-card">
      <Button className="back" isQuiet onClick={onBack}>
        Back to the list
      </Button>
      <header className="row apart top-line">
        <div>
          <h2 id="open-card" tabIndex={-1}>
            <Link to="/accounts/$id" params={{ id: account }} aria-keyshortcuts="o">
              {name}
            </Link>
          </h2>
          <p className="muted">
            {whatToDo(card, list.date)} {whyNow(card)}
          </p>
        </div>
        <Score standing={standing} />
      </header>
      {card.tries > 0 || card.handedBy !== null || card.movedTo !== null || card.triedBefore.length > 0 ? (
        <Suspense>
          <WhoseCard card={card} />
        </Suspense>
      ) : null}
      <Reasons card={card} account={account} today={list.date} />
      <Talk card={card} />
      <NextSteps card={card} />
      <CardActions card={card} list={list} csm={csm} name={name} readOnly={readOnly} onClosed={onClosed} />
    </article>
  )
}

/** Keeps its place while it is on its way. */
function Score({ standing }: { standing: Standing | undefined }) {
  if (standing === undefined) return <p className="score" />
  const { score, band, provisional } = standing
  return (
    <p className="score">
      {score === null ? null : (
        <span className="figure" title={`${score} of 100 points`}>
          {formatNumber(score)}
        </span>
      )}
      <Band band={band} isProvisional={provisional} />
    </p>
  )
}

function CardActions({
  card,
  list,
  csm,
  name,
  readOnly,
  onClosed,
}: Pick<OpenCardProps, 'card' | 'list' | 'csm' | 'readOnly' | 'onClosed'> & { name: string }) {
  const [form, setForm] = useState<FormName | null>(null)
  const act = useActOnCard({ csm, card, name })
  const ActForm = usePart(loadForm, form === null ? 'idle' : 'now')?.ActForm
  const mayAct = readOnly === null
  const isActable = mayAct && isOpen(card) && card.id !== null
  const isUndoable = mayAct && !isOpen(card) && card.id !== null
  const undo = (): void => void act({ action: 'undo' })
  const start = (): void => {
    if (card.status === 'open') void act({ action: 'start' })
  }
  useKeys(
    {
      e: { does: 'Done', run: () => setForm('done') },
      n: { does: 'No answer', run: () => setForm('no_answer') },
      s: { does: 'Snooze', run: () => setForm('snooze') },
      x: { does: 'Dismiss', run: () => setForm('dismiss') },
      h: { does: 'Hand over', run: () => setForm('hand_over') },
      b: { does: 'Begin: mark as started', run: start },
    },
    { enabled: isActable && form === null },
  )
  useKeys({ z: { does: 'Undo what was done about the card', run: undo } }, { enabled: isUndoable })
  if (!isOpen(card)) {
    return (
      <Suspense fallback={<Skeleton lines={1} />}>
        <ClosedNote card={card} onUndo={isUndoable ? undo : undefined} />
      </Suspense>
    )
  }
  const worth = worthAnHour(card, list.currency)
  return (
    <footer className="foot">
      {!isActable ? (
        mayAct ? null : (
          <p className="small muted">Only to be read: {readOnly}.</p>
        )
      ) : form !== null && ActForm === undefined ? (
        <Skeleton lines={4} />
      ) : form !== null && ActForm !== undefined ? (
        <ActForm
          form={form}
          card={card}
          csm={list.csmId}
          today={list.date}
          onCancel={() => setForm(null)}
          onAct={(action, tell) => {
            setForm(null)
            onClosed()
            void act(action, tell)
          }}
        />
      ) : (
        <div className="row">
          <Button isPrimary shortcut="e" onClick={() => setForm('done')}>
            Done
          </Button>
          <Button shortcut="n" onClick={() => setForm('no_answer')}>
            No answer
          </Button>
          <Button shortcut="s" onClick={() => setForm('snooze')}>
            Snooze
          </Button>
          <Button shortcut="x" onClick={() => setForm('dismiss')}>
            Dismiss
          </Button>
          <Button shortcut="h" onClick={() => setForm('hand_over')}>
            Hand over
          </Button>
          {card.status === 'open' ? (
            <Button shortcut="b" onClick={start}>
              Begin
            </Button>
          ) : (
            <span className="small muted">Started</span>
          )}
        </div>
      )}
      <p className="tiny">{worth ?? 'What it is worth is unknown until somebody records what they pay'}</p>
    </footer>
  )
}
