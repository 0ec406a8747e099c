// What a user may answer: a rating, or one of the reactions a nudge asks for; and the button that closes it.
import type { Shown } from './answer.ts'
import { make } from './make.ts'
import { rate } from './rating.ts'

type ActionLabels = Parameters<typeof rate>[0] & { readonly close: string }

export type Answered = (kind: 'reaction' | 'rating', answer: object, isClosed?: boolean) => void

export function actionsOf(nudge: Shown, labels: ActionLabels, answered: Answered): HTMLElement {
  const actions = make('div', 'actions')
  if (nudge.asks === 'rating') actions.append(rate(labels, answer => answered('rating', answer)))
  else {
    for (const reaction of nudge.reactions) {
      if (reaction === 'dismiss') continue
      const text = (labels as Readonly<Record<string, string>>)[reaction] ?? reaction
      actions.append(press(`button ${reaction}`, text, () => answered('reaction', { reaction })))
    }
  }
  return actions
}

export function closeOf(labels: ActionLabels, answered: Answered): HTMLElement {
  const close = press('close', '×', () => answered('reaction', { reaction: 'dismiss' }, true))
  close.className = 'x'
  close.setAttribute('aria-label', labels.close)
  return close
}

function press(name: string, text: string, onPress: () => void): HTMLElement {
  const button = make('button', name, text)
  button.setAttribute('type', 'button')
  button.addEventListener('click', onPress)
  return button
}
