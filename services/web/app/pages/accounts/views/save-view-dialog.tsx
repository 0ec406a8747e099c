// A name for what is shown now, and whether the team sees it too.
import { useState } from 'react'
import { Button } from '../../../controls/button.tsx'
import { Dialog } from '../../../controls/dialog.tsx'
import { wordsOf } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { mayManage, useSession } from '../../../session/use-session.ts'

type Named = { readonly name: string; readonly shared: boolean }

export function SaveViewDialog({
  isOpen,
  onClose,
  onSave,
}: {
  isOpen: boolean
  onClose: () => void
  onSave: (view: Named) => Promise<unknown>
}) {
  return (
    <Dialog title="Save this view" isOpen={isOpen} onClose={onClose}>
      <SaveViewForm onClose={onClose} onSave={onSave} />
    </Dialog>
  )
}

function SaveViewForm({
  onClose,
  onSave,
}: {
  onClose: () => void
  onSave: (view: Named) => Promise<unknown>
}) {
  const { role } = useSession()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [fault, setFault] = useState<string | undefined>()
  const save = async (): Promise<void> => {
    try {
      await onSave({ name: name.trim(), shared })
      onClose()
    } catch (error) {
      setFault(wordsOf(error).detail)
    }
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label="Name" hint="The filters and the order as they are now." fault={fault}>
        {({ id, describedBy, isInvalid }) => (
          <input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            value={name}
            onChange={event => setName(event.target.value)}
            autoComplete="off"
            maxLength={60}
            required
          />
        )}
      </Field>
      {mayManage(role) ? (
        <label className="row">
          <input type="checkbox" checked={shared} onChange={event => setShared(event.target.checked)} />
          The whole team sees it
        </label>
      ) : null}
      <div className="row">
        <Button type="submit" isPrimary>
          Save
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </form>
  )
}
