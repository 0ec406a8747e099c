// The session is over while somebody was typing: what they typed stays until they have signed in again, in another tab.
import { useEffect, useRef, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { onSessionOver, type SignIn } from './session-end.ts'
import '../styles/beyond.css'

export function SessionOver() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [signIn, setSignIn] = useState<SignIn | null>(null)
  useEffect(() => onSessionOver(setSignIn), [])
  useEffect(() => {
    if (signIn === null) dialog.current?.close()
    else if (dialog.current?.open === false) dialog.current.showModal()
  }, [signIn])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="over-title">
      <h2 id="over-title">Your session is over</h2>
      <p>
        What you typed is still here.{' '}
        <a href="/sign-in" target="_blank" rel="noopener">
          Sign in in another tab
        </a>
        , come back to this one, and go on.
      </p>
      <form method="dialog" className="row">
        <Button type="submit" isPrimary onClick={signIn?.again}>
          Go on
        </Button>
        <Button onClick={signIn?.leave}>Leave it, and sign in here</Button>
      </form>
    </dialog>
  )
}
