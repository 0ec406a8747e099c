// A button that opens one form at its place, for whoever may write about the account shown.
import type { ReactNode } from 'react'
import { CaptureButton } from '../../capture/capture.tsx'
import type { Values } from '../../capture/capture-form.ts'
import type { CaptureName } from '../../capture/capture-kinds.ts'
import { useAccountId } from './use-account.ts'
import { useMayCapture } from './use-may-capture.ts'

export function PlacedForm({
  name,
  given,
  children,
}: {
  name: CaptureName
  given?: Values
  children: ReactNode
}) {
  const account = useAccountId()
  if (!useMayCapture()) return null
  return (
    <div>
      <CaptureButton name={name} account={account} {...(given === undefined ? {} : { given })}>
        {children}
      </CaptureButton>
    </div>
  )
}
