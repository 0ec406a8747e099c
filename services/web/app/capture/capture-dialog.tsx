// One small form in a dialog: opened where one reads, filed by Enter, what it changed said at once.
import { ApiProblem } from '@rung/client'
import { formatISO } from 'date-fns'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { Dialog } from '../controls/dialog.tsx'
import { ErrorNote } from '../controls/error-note.tsx'
import { partWords } from '../controls/health-words.ts'
import { useToast } from '../controls/toast.tsx'
import { askAnew } from './ask-anew.ts'
import { CaptureField } from './capture-field.tsx'
import { faultsOf, initialValues, missingFields, type Values } from './capture-form.ts'
import { CAPTURE_KINDS, type CaptureKind, type CaptureName } from './capture-kinds.ts'
import { fileFact } from './file-fact.ts'
import { filedWords } from './filed-words.ts'

export type CaptureOpened = {
  readonly name: CaptureName
  /** Id or external id. */
  readonly account: string
  /** What is known already, by the name of its field: `{ outcome: 'out_...' }`. */
  readonly given?: Values | undefined
}

export function CaptureDialog({ opened, onClose }: { opened: CaptureOpened | null; onClose: () => void }) {
  const kind: CaptureKind | null = opened === null ? null : CAPTURE_KINDS[opened.name]
  return (
    <Dialog title={kind?.title ?? 'Record'} isOpen={opened !== null} onClose={onClose}>
      {opened === null || kind === null ? null : (
        <CaptureForm key={opened.name} kind={kind} opened={opened} onClose={onClose} />
      )}
    </Dialog>
  )
}

const NO_FAULTS: Readonly<Record<string, string>> = {}

function CaptureForm({
  kind,
  opened: { account, given = {} },
  onClose,
}: {
  kind: CaptureKind
  opened: CaptureOpened
  onClose: () => void
}) {
  const today = formatISO(new Date(), { representation: 'date' })
  const { tell } = useToast()
  const [values, setValues] = useState(() => initialValues(kind.fields, given, today))
  const [faults, setFaults] = useState(NO_FAULTS)
  const [error, setError] = useState<unknown>(null)
  const [isFiling, setFiling] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const keyOf = useIdempotencyKeys()
  useEffect(() => {
    // the first that is not known yet: the others were handed in
    form.current?.querySelector<HTMLElement>('[data-empty] :is(input, select, textarea)')?.focus()
  }, [])
  useEffect(() => {
    if (Object.keys(faults).length > 0)
      form.current?.querySelector<HTMLElement>('[data-fault] :is(input, select, textarea)')?.focus()
  }, [faults])
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
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={event => void file(event)}
      onKeyDown={fileFromWords}
    >
      {kind.fields.map(field => (
        <div
          key={field.name}
          data-empty={(given[field.name] ?? field.initial ?? '') === '' ? '' : undefined}
          data-fault={faults[field.name] === undefined ? undefined : ''}
        >
          <CaptureField
            field={field}
            account={account}
            value={values[field.name] ?? ''}
            values={values}
            fault={faults[field.name]}
            onChange={value => setValues(former => ({ ...former, [field.name]: value }))}
          />
        </div>
      ))}
      {error === null ? null : <ErrorNote error={error} />}
      <p className="row">
        <Button type="submit" isPrimary disabled={isFiling}>
          {isFiling ? 'Filing, and judging anew …' : 'File it'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </p>
    </form>
  )
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

/** Enter makes a new line among words; with Ctrl or Cmd it files. */
function fileFromWords(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
