// One small form in a dialog: opened where one reads, filed by Enter, what it changed said at once.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from '../controls/button.tsx'
import { Dialog } from '../controls/dialog.tsx'
import { ErrorNote } from '../controls/error-note.tsx'
import { CaptureField } from './capture-field.tsx'
import type { Values } from './capture-form.ts'
import type { CaptureKind } from './capture-kind.ts'
import { CAPTURE_KINDS, type CaptureName } from './capture-kinds.ts'
import { useFiling } from './use-filing.ts'

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

function CaptureForm({
  kind,
  opened: { account, given = {} },
  onClose,
}: {
  kind: CaptureKind
  opened: CaptureOpened
  onClose: () => void
}) {
  const { values, setValues, faults, error, isFiling, file } = useFiling(kind, account, given, onClose)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // the first that is not known yet: the others were handed in
    form.current?.querySelector<HTMLElement>('[data-empty] :is(input, select, textarea)')?.focus()
  }, [])
  useEffect(() => {
    if (Object.keys(faults).length > 0)
      form.current?.querySelector<HTMLElement>('[data-fault] :is(input, select, textarea)')?.focus()
  }, [faults])
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

/** Enter makes a new line among words; with Ctrl or Cmd it files. */
function fileFromWords(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
