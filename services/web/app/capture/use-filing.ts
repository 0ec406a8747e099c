// Files what a form holds once, and says at which field it is wrong.
import { ApiProblem } from '@rung/client'
import { formatISO } from 'date-fns'
import { type FormEvent, useRef, useState } from 'react'
import { partWords } from '../controls/health-words.ts'
import { useToast } from '../controls/toast.tsx'
import { askAnew } from './ask-anew.ts'
import { faultsOf, initialValues, missingFields, type Values } from './capture-form.ts'
import type { CaptureKind } from './capture-kind.ts'
import { fileFact } from './file-fact.ts'
import { filedWords } from './filed-words.ts'

const NO_FAULTS: Readonly<Record<string, string>> = {}

export function useFiling(kind: CaptureKind, account: string, given: Values, onClose: () => void) {
  const today = formatISO(new Date(), { representation: 'date' })
  const { tell } = useToast()
  const [values, setValues] = useState(() => initialValues(kind.fields, given, today))
  const [faults, setFaults] = useState(NO_FAULTS)
  const [error, setError] = useState<unknown>(null)
  const [isFiling, setFiling] = useState(false)
  const keyOf = useIdempotencyKeys()
  const file = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isFiling) return
    const missing = missingFields(kind.fields, values)
    setFaults(missing)
    setError(null)
    if (Object.keys(missing).length > 0) return
    setFiling(true)
    try {
      const filed = await fileFact(account, () =>
        kind.send(values, { account, today, idempotencyKey: keyOf(values) }),
      )
      onClose()
      tell(filedWords(filed, partWords))
      await askAnew()
    } catch (failure) {
      const named = failure instanceof ApiProblem ? faultsOf(kind.fields, failure.problem.errors ?? []) : null
      setFaults(named?.byField ?? NO_FAULTS)
      // what stands at its field need not be said twice
      if (named === null || Object.keys(named.byField).length === 0 || named.others.length > 0)
        setError(failure)
      setFiling(false)
    }
  }
  return { values, setValues, faults, error, isFiling, file }
}

// Not randomUUID: a page that came over plain HTTP lacks it.
const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

/** One key for the same values: what was filed before the line was lost, and is filed again, is one fact. */
function useIdempotencyKeys(): (values: Values) => string {
  const keys = useRef(new Map<string, string>())
  return values => {
    const content = JSON.stringify(values)
    const key = keys.current.get(content) ?? newKey()
    keys.current.set(content, key)
    return key
  }
}
