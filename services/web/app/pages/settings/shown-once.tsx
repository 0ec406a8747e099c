// A secret that is shown this once: to be copied, and gone when the page is left.
import { useState } from 'react'
import { Button } from '../../controls/button.tsx'

export function ShownOnce({ what, text, done }: { what: string; text: string; done: () => void }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="note" role="status">
      <h3>{what}</h3>
      <p>It is shown this once. Keep it where secrets are kept.</p>
      <pre>{text}</pre>
      <div className="row">
        <Button
          isPrimary
          onClick={async () => {
            await navigator.clipboard.writeText(text)
            setCopied(true)
          }}
        >
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
        <Button onClick={done}>I have it</Button>
      </div>
    </div>
  )
}
