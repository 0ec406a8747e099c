// A secret that is shown this once: to be copied, and gone when the page is left.
import { Button } from '../../controls/button.tsx'
import { Command } from '../../controls/command.tsx'

export function ShownOnce({ what, text, done }: { what: string; text: string; done: () => void }) {
  return (
    <div className="note stack" role="status">
      <h3>{what}</h3>
      <p>It is shown this once. Keep it where secrets are kept.</p>
      <Command text={text} />
      <p>
        <Button onClick={done}>I have it</Button>
      </p>
    </div>
  )
}
