// What a nudge hands out: a text, and where to read on.
import type { Shown } from './answer.ts'
import { make } from './make.ts'

/** What the play gives them to read, and where to read on: only a page of the web, no script and no data. */
export function contentOf({ content }: Shown, labels: { readonly minutes: string }): HTMLElement[] {
  if (!content) return []
  const { title, text, url, minutes } = content
  const name = minutes ? `${title} (${minutes.value} ${labels.minutes})` : title
  if (!url || !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    return [make('p', 'content title', name), make('p', 'content text', text)]
  }
  const link = make('a', 'content link', name) as HTMLAnchorElement
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  return [make('p', 'content text', text), link]
}
