// The title of the tab, which screen readers say first.
import { useEffect } from 'react'

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Rung`
  }, [title])
}
