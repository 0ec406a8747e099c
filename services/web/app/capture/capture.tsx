// Ways into the capture forms: a button where one reads, `c` for all of them.
import { type ReactNode, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { Dialog } from '../controls/dialog.tsx'
import { useKeys } from '../layout/use-keys.ts'
import { AskByLinkDialog } from './ask-by-link.tsx'
import { CaptureDialog, type CaptureOpened } from './capture-dialog.tsx'
import type { Values } from './capture-form.ts'
import { CAPTURE_KINDS, CAPTURE_NAMES, type CaptureName } from './capture-kinds.ts'
import './capture.css'

/** A small button at its place that opens one form. */
export function CaptureButton({
  name,
  account,
  given,
  isQuiet = true,
  children,
}: {
  name: CaptureName
  account: string
  given?: Values
  isQuiet?: boolean
  children: ReactNode
}) {
  const [opened, setOpened] = useState<CaptureOpened | null>(null)
  return (
    <>
      <Button isQuiet={isQuiet} onClick={() => setOpened({ name, account, given })}>
        {children}
      </Button>
      <CaptureDialog opened={opened} onClose={() => setOpened(null)} />
    </>
  )
}

/** A button that asks one of them by a link. */
export function AskButton({
  account,
  outcome,
  stakeholder,
  children,
}: {
  account: string
  outcome?: string
  stakeholder?: string | undefined
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button isQuiet onClick={() => setOpen(true)}>
        {children}
      </Button>
      <AskByLinkDialog
        account={account}
        outcome={outcome}
        stakeholder={stakeholder}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

/** `Record`, by `c`: every form there is, each chosen by Tab and Enter. */
export function CaptureChooser({ account }: { account: string }) {
  const [isChoosing, setChoosing] = useState(false)
  const [opened, setOpened] = useState<CaptureOpened | null>(null)
  useKeys({ c: { does: 'Record something about the account', run: () => setChoosing(true) } })
  return (
    <>
      <Button shortcut="c" onClick={() => setChoosing(true)}>
        Record
      </Button>
      <Dialog title="What is there to record?" isOpen={isChoosing} onClose={() => setChoosing(false)}>
        <ul className="capture-choices">
          {CAPTURE_NAMES.map(name => (
            <li key={name}>
              <Button
                onClick={() => {
                  setChoosing(false)
                  setOpened({ name, account })
                }}
              >
                {CAPTURE_KINDS[name].title}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
      <CaptureDialog opened={opened} onClose={() => setOpened(null)} />
    </>
  )
}
