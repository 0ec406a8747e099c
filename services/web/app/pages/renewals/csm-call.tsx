// The CSM's call on a renewal, changed in place: seen at once, and taken back when it is refused.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { useToast } from '../../controls/toast.tsx'
import { CALL_WORDS, type Call, callRequest } from './call-request.ts'
import type { ListedRenewal } from './listed-renewal.ts'

export function CsmCall({ renewal, mayCall }: { renewal: ListedRenewal; mayCall: boolean }) {
  const id = useId()
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
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        Call on {renewal.name ?? renewal.externalId}
      </label>
      <select id={id} value={call} onChange={event => void file(event.target.value as Call | '', false)}>
        <option value="">none yet</option>
        {Object.entries(CALL_WORDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
}
