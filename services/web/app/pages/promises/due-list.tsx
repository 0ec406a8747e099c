// Promises to see to, in groups by why, each with its three ways to be settled.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useKeys } from '../../layout/use-keys.ts'
import { mayManage, useSession } from '../../session/use-session.ts'
import {
  type DuePromise,
  dueSentence,
  groupByReason,
  madeSentence,
  REASON_TITLES,
  worstReason,
} from './promise-sentences.ts'
import { type Change, SettleForm, type SettleName } from './settle-form.tsx'
import { useChangePromise } from './use-change-promise.ts'

type OpenForm = { readonly id: string; readonly name: SettleName }

export function DueList({ promises, today }: { promises: readonly DuePromise[]; today: string }) {
  const [currentId, setCurrentId] = useState<string>()
  const [form, setForm] = useState<OpenForm | null>(null)
  const groups = groupByReason(promises)
  const inOrder = groups.flatMap(group => group.promises)
  const current = inOrder.find(({ id }) => id === currentId) ?? inOrder[0]
  const may = useMayChange()
  const navigate = useNavigate()
  const change = useChangePromise()
  const open = (name: SettleName) => () => {
    if (current !== undefined && may(current)) setForm({ id: current.id, name })
  }
  const move = (step: number): void => {
    const at = inOrder.findIndex(({ id }) => id === currentId)
    const next = inOrder[Math.max(0, Math.min(inOrder.length - 1, at + step))]
    if (next === undefined) return
    setCurrentId(next.id)
    document.getElementById(next.id)?.focus()
  }
  useKeys(
    {
      j: { does: 'Next promise', run: () => move(1) },
      k: { does: 'Promise before', run: () => move(-1) },
      e: { does: 'Kept', run: open('kept') },
      x: { does: 'Broken', run: open('broken') },
      c: { does: 'Confirmed by the customer', run: open('confirmed') },
      o: {
        does: 'Open the account',
        run: () =>
          current &&
          void navigate({
            to: '/accounts/$id',
            params: { id: current.accountExternalId },
            search: { section: 'promises' } as never,
          }),
      },
    },
    { enabled: form === null },
  )
  const settle = (promise: DuePromise) => (said: Change) => {
    setForm(null)
    document.getElementById(promise.id)?.focus()
    void change(promise, said)
  }
  return (
    <div className="stack wide">
      {groups.map(group => (
        <section key={group.reason} aria-labelledby={`promises-${group.reason}`}>
          <h2 id={`promises-${group.reason}`}>{REASON_TITLES[group.reason]}</h2>
          <ol className="due-promises">
            {group.promises.map(promise => (
              <li key={promise.id} className="card due-promise" onFocus={() => setCurrentId(promise.id)}>
                <PromiseText promise={promise} today={today} />
                {form?.id === promise.id ? (
                  <SettleForm
                    name={form.name}
                    promise={promise}
                    today={today}
                    onCancel={() => setForm(null)}
                    onSay={settle(promise)}
                  />
                ) : may(promise) ? (
                  <Settle onOpen={name => setForm({ id: promise.id, name })} />
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** A CSM answers for their own accounts; nobody for what is past. */
function useMayChange(): (promise: DuePromise) => boolean {
  const { role, person } = useSession()
  const { asOf } = useTimeTravel()
  return promise => asOf === undefined && (mayManage(role) || (role === 'csm' && promise.csmId === person.id))
}

function PromiseText({ promise, today }: { promise: DuePromise; today: string }) {
  const isLate = worstReason(promise) === 'past_grace' || worstReason(promise) === 'overdue'
  return (
    <div className="stack promise-text">
      <div className="row apart">
        <h3>
          <Link
            id={promise.id}
            to="/accounts/$id"
            params={{ id: promise.accountExternalId }}
            search={{ section: 'promises' } as never}
          >
            {promise.accountName ?? promise.accountExternalId}
          </Link>
        </h3>
        <span className={isLate ? 'small bad' : 'small'}>{dueSentence(promise, today)}</span>
      </div>
      <p>
        {promise.ourWords === null ? null : <>We said “{promise.ourWords}” </>}
        <span className="muted">({promise.capability})</span>
      </p>
      {promise.concernWords === null ? null : (
        <blockquote className="quote small">For them: “{promise.concernWords}”</blockquote>
      )}
      <p className="small muted">
        {madeSentence(promise)}
        {promise.reasons.includes('unconfirmed') ? '. They never confirmed it' : ''}.
      </p>
    </div>
  )
}

function Settle({ onOpen }: { onOpen: (name: SettleName) => void }) {
  return (
    <div className="row">
      <Button shortcut="e" onClick={() => onOpen('kept')}>
        Kept
      </Button>
      <Button shortcut="x" onClick={() => onOpen('broken')}>
        Broken
      </Button>
      <Button shortcut="c" onClick={() => onOpen('confirmed')}>
        They confirmed it
      </Button>
    </div>
  )
}
