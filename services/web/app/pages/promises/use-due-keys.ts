// Keys of the list of promises: from one to the next, to its account, and to how it is settled.
import { type RefObject, useRef } from 'react'
import { useKeys } from '../../layout/use-keys.ts'
import type { DuePromise } from './promise-sentences.ts'
import type { SettleName } from './settle-form.tsx'

export type OpenForm = { readonly id: string; readonly name: SettleName }

type Options = {
  readonly inOrder: readonly DuePromise[]
  readonly isFormOpen: boolean
  readonly may: (promise: DuePromise) => boolean
  /** Whether any of the list may be settled, drawn yet or not. */
  readonly mayAny: boolean
  readonly onOpenAccount: (promise: DuePromise) => void
  readonly onOpenForm: (form: OpenForm) => void
}

/** Gives where one is, to be set by the focus. */
export function useDueKeys({
  inOrder,
  isFormOpen,
  may,
  mayAny,
  onOpenAccount,
  onOpenForm,
}: Options): RefObject<string | undefined> {
  // no state: nothing drawn says where one is but the focus
  const currentId = useRef<string>(undefined)
  const withCurrent = (act: (promise: DuePromise) => void) => (): void => {
    const current = inOrder.find(({ id }) => id === currentId.current) ?? inOrder[0]
    if (current !== undefined) act(current)
  }
  const openForm = (name: SettleName) =>
    withCurrent(promise => may(promise) && onOpenForm({ id: promise.id, name }))
  const move = (step: number): void => {
    const at = inOrder.findIndex(({ id }) => id === currentId.current)
    const next = inOrder[Math.max(0, Math.min(inOrder.length - 1, at + step))]
    if (next === undefined) return
    currentId.current = next.id
    document.getElementById(next.id)?.focus()
  }
  useKeys(
    {
      j: { does: 'Next promise', run: () => move(1), repeats: true },
      k: { does: 'Promise before', run: () => move(-1), repeats: true },
      o: { does: 'Open the account', run: withCurrent(onOpenAccount) },
    },
    { enabled: !isFormOpen },
  )
  // no key where none of them may be settled: `?` tells of what one can do
  useKeys(
    {
      e: { does: 'Kept', run: openForm('kept') },
      x: { does: 'Broken', run: openForm('broken') },
      c: { does: 'Confirmed by the customer', run: openForm('confirmed') },
    },
    { enabled: !isFormOpen && mayAny },
  )
  return currentId
}
