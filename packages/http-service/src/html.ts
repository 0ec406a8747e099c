// HTML from templates: whatever is put in is text and is escaped, unless it was made here itself.

export type Html = { readonly html: string }

type Part = Html | readonly Html[] | string | number | null

/** @example html`<p>${'<b>'}</p>`.html // '<p>&lt;b&gt;</p>' */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, index) => `${text}${written(parts[index] ?? null)}`).join('') }
}

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(each => each.html).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, each => ENTITIES[each] ?? each)
