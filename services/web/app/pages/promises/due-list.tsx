// Promises to see to, in groups by why, each with its three ways to be settled.
import { type ComponentProps, useMemo, useState } from 'react'
import { useMayCaptureOf } from '../../capture/use-may-capture.ts'
import { Button } from '../../controls/button.tsx'
import { type Listed, useLongList } from '../../controls/long-list.ts'
import { useAccountLinks } from '../../layout/use-account-links.ts'
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
import { type OpenForm, useDueKeys } from './use-due-keys.ts'

const ROW_PX = 152

export function DueList({
  promises,
  listed,
  today,
}: {
  promises: readonly DuePromise[]
  listed: Listed
  today: string
}) {
  const [form, setForm] = useState<OpenForm | null>(null)
  const sorted = useMemo(() => groupByReason(promises).flatMap(group => group.promises), [promises])
  const { drawn: inOrder, name, isWhole, roomBelow } = useLongList(sorted, listed, ROW_PX)
  const groups = groupByReason(inOrder)
  const may = useMayChange()
  const { open, linkTo } = useAccountLinks()
  const change = useChangePromise()
  const currentId = useDueKeys({
    inOrder,
    isFormOpen: form !== null,
    may,
    mayAny: promises.some(may),
    onOpenAccount: ({ accountExternalId }) => open(accountExternalId, 'promises'),
    onOpenForm: setForm,
  })
  const settle = (promise: DuePromise) => (said: Change) => {
    setForm(null)
    document.getElementById(promise.id)?.focus()
    void change(promise, said)
  }
  return (
    <div key={name} className="stack wide" aria-busy={!isWhole} style={{ paddingBlockEnd: roomBelow }}>
      {groups.map(group => (
        <section key={group.reason} aria-labelledby={`promises-${group.reason}`}>
          <h2 id={`promises-${group.reason}`}>{REASON_TITLES[group.reason]}</h2>
          <ol className="due-promises">
            {group.promises.map(promise => (
              <li
                key={promise.id}
                className="card due-promise"
                onFocus={() => {
                  currentId.current = promise.id
                }}
              >
                <PromiseText
                  promise={promise}
                  today={today}
                  link={linkTo(promise.accountExternalId, 'promises')}
                />
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

function useMayChange(): (promise: DuePromise) => boolean {
  const may = useMayCaptureOf()
  return promise => may({ id: promise.account, csm: promise.csmId })
}

function PromiseText({
  promise,
  today,
  link,
}: {
  promise: DuePromise
  today: string
  link: ComponentProps<'a'>
}) {
  const isLate = worstReason(promise) === 'past_grace' || worstReason(promise) === 'overdue'
  return (
    <div className="stack promise-text">
      <div className="row apart">
        <h3>
          <a id={promise.id} {...link}>
            {promise.accountName ?? promise.accountExternalId}
          </a>
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
