// A command to be copied: what it says is in sight, and a button puts it on the clipboard.

import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

export function Command({ text }: { text: string }) {
  const toast = useToast()
  return (
    <div className="command">
      <code>{text}</code>
      <Button
        onClick={() =>
          navigator.clipboard.writeText(text).then(
            () => toast.tell('Copied.'),
            () => toast.tell('The browser keeps its clipboard closed here: mark the command, and copy it.'),
          )
        }
      >
        Copy
      </Button>
    </div>
  )
}
