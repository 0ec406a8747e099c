// A form that stands in the place of the button that opens it: once it has gone, the focus is on the button again.
import { useCallback, useRef, useState } from 'react'

export function useInPlace() {
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const button = useCallback((element: HTMLButtonElement | null) => {
    if (element === null || !wasOpen.current) return
    wasOpen.current = false
    element.focus()
  }, [])
  const open = (): void => {
    wasOpen.current = true
    setOpen(true)
  }
  return { isOpen, open, close: () => setOpen(false), button }
}
