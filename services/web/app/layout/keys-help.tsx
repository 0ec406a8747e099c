// `?`: every key that does something here.
import { useRef, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { boundKeys, type Keys, useKeys } from './use-keys.ts'
import '../styles/beyond.css'
import '../styles/print.css'

export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState<Keys[]>([])
  useKeys({
    'Shift+?': {
      does: 'Show all keys',
      run: () => {
        setShown(boundKeys())
        if (dialog.current?.open === false) dialog.current.showModal()
      },
    },
  })
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <table>
        <tbody>
          {shown.flatMap(Object.entries).map(([name, { does }]) => (
            <tr key={`${name}${does}`}>
              <th scope="row">
                <kbd>{wordOf(name)}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="dialog">
        <Button type="submit">Close</Button>
      </form>
    </dialog>
  )
}

const wordOf = (name: string): string => name.replace('$mod+', 'Ctrl ').replace('Shift+?', '?')
