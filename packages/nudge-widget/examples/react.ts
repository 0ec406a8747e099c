// A page of React as a vendor writes one: the element, its token as a function, its events as props.
import '@rung/nudge-widget'
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'

type Given = { readonly server: string; readonly publishableKey: string; readonly token: string }

function App({ server, publishableKey, token }: Given) {
  const [heard, setHeard] = useState<readonly string[]>([])
  const hear = (word: string) => setHeard(before => [...before, word])
  return createElement(
    'div',
    null,
    createElement('rung-nudge', {
      server,
      'publishable-key': publishableKey,
      surface: 'home',
      token: () => Promise.resolve(token),
      labels: { tell_me_more: 'Mehr dazu' },
      'onrung:shown': () => hear('shown'),
      'onrung:reaction': (event: CustomEvent<{ reaction: string }>) =>
        hear(`reaction:${event.detail.reaction}`),
    }),
    createElement('p', null, ['heard', ...heard].join(' ')),
  )
}

const place = document.getElementById('app')
if (place !== null)
  createRoot(place).render(createElement(App, JSON.parse(place.dataset.given ?? '{}') as Given))
