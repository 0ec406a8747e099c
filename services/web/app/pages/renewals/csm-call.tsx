// The CSM's call on a renewal, changed in place: seen at once, and taken back when it is refused. The choices are there while
// one chooses: browsers look through every select of a page again and again, to fill it in, and lay out its row for that.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { useToast } from '../../controls/toast.tsx'
import { CALL_WORDS, type Call, callRequest } from './call-request.ts'
import type { ListedRenewal } from './listed-renewal.ts'

export function CsmCall({ renewal, mayCall }: { renewal: ListedRenewal; mayCall: boolean }) {
  const queries = useQueryClient()
  const toast = useToast()
  const [chosen, setChosen] = useState<Call | '' | undefined>(undefined)
  const called = renewal.csmCall as Call | null
  const call = chosen ?? called ?? ''
  if (!mayCall) {
    return called === null ? <span className="muted">none yet</span> : CALL_WORDS[called]
  }
  const file = async (next: Call | '', isUndo: boolean): Promise<void> => {
    const before = call
    setChosen(next)
    try {
      const { method, path, body } = callRequest(renewal.renewalId, renewal.dueOn, next === '' ? null : next)
      await rung.request(method, path, { body })
      const words = next === '' ? 'no call' : CALL_WORDS[next].toLowerCase()
      toast.tell(
        `${renewal.name ?? renewal.externalId}: ${words}.`,
        isUndo ? undefined : () => void file(before, true),
      )
      void queries.invalidateQueries({ queryKey: answerKey('/v1/forecast') })
    } catch (error) {
      setChosen(before)
      toast.tellError(error)
    }
  }
  const name = renewal.name ?? renewal.externalId
  return (
    <CallChoice
      label={`Call on ${name}`}
      call={call}
      onChoose={next => next !== call && void file(next, false)}
    />
  )
}

function CallChoice({
  label,
  call,
  onChoose,
}: {
  label: string
  call: Call | ''
  onChoose: (call: Call | '') => void
}) {
  const [isChoosing, setChoosing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const comesBack = useRef(false)
  useEffect(() => {
    if (isChoosing || !comesBack.current) return
    comesBack.current = false
    button.current?.focus()
  }, [isChoosing])
  const close = (): void => {
    comesBack.current = true
    setChoosing(false)
  }
  const words = call === '' ? NO_CALL : CALL_WORDS[call]
  if (!isChoosing) {
    return (
      <button
        type="button"
        className="call-choice"
        ref={button}
        aria-label={`${label}: ${words}`}
        onClick={() => setChoosing(true)}
      >
        {words}
      </button>
    )
  }
  return (
    <select
      aria-label={label}
      ref={openPicker}
      value={call}
      onChange={event => {
        close()
        onChoose(event.target.value as Call | '')
      }}
      onBlur={() => setChoosing(false)}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <option value="">{NO_CALL}</option>
      {Object.entries(CALL_WORDS).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}

const NO_CALL = 'none yet'

/** Open at once, where the browser lets a page do so; else it has the focus, and opens as any select does. */
function openPicker(select: HTMLSelectElement | null): void {
  if (select === null) return
  select.focus()
  try {
    select.showPicker()
  } catch {
    // no press of a person behind it, or a browser that has no such thing
  }
}
