// Asks one of them how near they are, by a link that needs no login: made once, copied, sent by whoever asks.
import { type FormEvent, useState } from 'react'
import { answers } from '../client/answers.ts'
import { rung } from '../client/rung.ts'
import { answerKey } from '../client/use-answer.ts'
import { Button } from '../controls/button.tsx'
import { Dialog } from '../controls/dialog.tsx'
import { ErrorNote } from '../controls/error-note.tsx'
import { useToast } from '../controls/toast.tsx'
import { CaptureField } from './capture-field.tsx'

type Asking = { account: string; outcome?: string | undefined; stakeholder?: string | undefined }

export function AskByLinkDialog({
  isOpen,
  onClose,
  ...asking
}: Asking & { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Ask them by a link" isOpen={isOpen} onClose={onClose}>
      <AskForm {...asking} onClose={onClose} />
    </Dialog>
  )
}

function AskForm({ account, outcome, stakeholder = '', onClose }: Asking & { onClose: () => void }) {
  const [whom, setWhom] = useState(stakeholder)
  const [link, setLink] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setError(null)
    try {
      const { link: made } = await rung.post('/v1/verdict-requests', {
        body: { account, stakeholder: whom, ...(outcome === undefined ? {} : { outcomes: [outcome] }) },
      })
      setLink(made)
      await answers.invalidateQueries({ queryKey: answerKey('/v1/verdict-requests') })
    } catch (failure) {
      setError(failure)
    }
  }
  if (link !== null) return <Made link={link} onClose={onClose} />
  return (
    <form className="stack" onSubmit={event => void ask(event)}>
      <CaptureField
        field={{ name: 'stakeholder', label: 'Whom', kind: 'stakeholder' }}
        account={account}
        value={whom}
        fault={undefined}
        onChange={setWhom}
      />
      <p className="small muted">
        They are asked how near they are and how it was, in two questions and their own words. The link is
        good for 14 days. Rung sends no mail: you do.
      </p>
      {error === null ? null : <ErrorNote error={error} />}
      <p className="row">
        <Button type="submit" isPrimary disabled={whom === ''}>
          Make the link
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </p>
    </form>
  )
}

function Made({ link, onClose }: { link: string; onClose: () => void }) {
  const { tell } = useToast()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link)
    tell('Copied: send it to them.')
  }
  return (
    <div className="stack">
      <p>It is shown this once. Send it to them alone: whoever has it can answer.</p>
      <label className="field">
        <b>The link</b>
        <input readOnly value={link} onFocus={event => event.target.select()} />
      </label>
      <p className="row">
        <Button isPrimary onClick={() => void copy()}>
          Copy it
        </Button>
        <Button onClick={onClose}>Done</Button>
      </p>
    </div>
  )
}
