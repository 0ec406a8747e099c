// A sentence about what was just done, for some seconds, with undo where it can be undone.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { Button } from './button.tsx'
import { wordsOf } from './error-note.tsx'

const SHOWN_MS = 8_000

type Toast = { readonly id: number; readonly text: string; readonly undo?: (() => void) | undefined }
type Tell = { tell(text: string, undo?: () => void): void; tellError(error: unknown): void }

const ToastContext = createContext<Tell>({ tell: () => undefined, tellError: () => undefined })

/** `tell('Done.', undo)` */
export const useToast = (): Tell => useContext(ToastContext)

let lastId = 0

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const drop = useCallback((id: number) => setToasts(all => all.filter(toast => toast.id !== id)), [])
  const told = useMemo((): Tell => {
    const tell = (text: string, undo?: () => void): void => {
      lastId += 1
      const id = lastId
      setToasts(all => [...all, { id, text, undo }])
      setTimeout(() => drop(id), SHOWN_MS)
    }
    return { tell, tellError: error => tell(wordsOf(error).detail) }
  }, [drop])
  return (
    <ToastContext value={told}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text, undo }) => (
          <div key={id} className="toast">
            <span>{text}</span>
            {undo === undefined ? null : (
              <Button
                onClick={() => {
                  drop(id)
                  undo()
                }}
              >
                Undo
              </Button>
            )}
          </div>
        ))}
      </div>
    </ToastContext>
  )
}
