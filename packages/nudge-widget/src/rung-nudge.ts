// <rung-nudge>: asks Rung whether there is something to say to this user, shows it as text, and sends back what they answer.

/** How the element says things of its own; what the nudge says comes from Rung. */
export type NudgeLabels = {
  /** Of the box, for screen readers. */
  readonly box: string
  readonly close: string
  readonly tell_me_more: string
  readonly disagree: string
  readonly not_important: string
  readonly different_view: string
  readonly achieved: string
  readonly experience: string
  /** Of 1 and of 5. */
  readonly least: string
  readonly most: string
  readonly send: string
  readonly minutes: string
}

/** Of `rung:shown`, and with what was answered of `rung:reaction` and `rung:rating`. */
export type NudgeEventDetail = {
  readonly decisionId: string
  readonly reason: string
  readonly reaction?: string
  readonly rating?: number
  readonly experience?: number
  /** What happens next, as `does` of the answer says it. */
  readonly does?: string
}

/** The token your back end signed for the user of this page, or what fetches one. */
export type TokenSource = string | (() => string | Promise<string>)

type Answer = {
  readonly decisionId: string | null
  readonly nudge: null | {
    readonly headline: string
    readonly offer: string
    readonly reactions: readonly string[]
    readonly asks: 'reaction' | 'rating'
    readonly content: null | {
      readonly title: string
      readonly text: string
      readonly url: string | null
      readonly minutes: null | { readonly value: number }
    }
  }
  readonly reason: { readonly kind: string }
}

type Shown = NonNullable<Answer['nudge']>
type Reacted = { readonly followUp: { readonly says: string; readonly does: string } }

const LABELS: NudgeLabels = {
  box: 'A suggestion',
  close: 'Close',
  tell_me_more: 'Tell me more',
  disagree: 'I disagree',
  not_important: 'Not important to me',
  different_view: 'I see it differently',
  achieved: 'How far did you get what you wanted?',
  experience: 'How was the way there?',
  least: 'not at all',
  most: 'very well',
  send: 'Send',
  minutes: 'min',
}

const GRADES = [1, 2, 3, 4, 5]

// System colours: light and dark as the page is, and whatever a reader forces.
const CSS = `
:host{display:block;color-scheme:inherit}
:host([hidden]),[hidden]{display:none!important}
*{box-sizing:border-box;font:inherit;color:inherit;margin:0}
section{position:relative;max-width:26rem;padding:1rem 3rem 1rem 1rem;border:1px solid GrayText;border-radius:.5rem;background:Canvas;color:CanvasText;font:1rem/1.4 system-ui,sans-serif;overflow-wrap:anywhere}
h2{font-weight:600}
h2:focus{outline:0}
p,a,fieldset,div{margin-top:.5rem}
a{display:inline-block;min-height:24px;color:LinkText;text-decoration:underline}
div{display:flex;flex-wrap:wrap;gap:.5rem}
fieldset{border:0;padding:0}
legend{padding:0}
label{display:inline-flex;align-items:center;gap:.25rem;min-width:2.5rem;min-height:28px;margin-inline-end:.5rem}
[part~=title]{font-weight:600}
button{min-height:28px;padding:.25rem .75rem;border:1px solid GrayText;border-radius:.25rem;background:Canvas;cursor:pointer}
button:hover{border-color:CanvasText}
button.x{position:absolute;top:.5rem;right:.5rem;min-width:28px;padding:0;border-color:transparent}
:focus-visible{outline:2px solid LinkText;outline-offset:2px}
@media (prefers-reduced-motion:no-preference){section{animation:in .2s}@keyframes in{from{opacity:0;transform:translateY(.5rem)}}}
`

/** What stands for HTMLElement where there is no page: the module may be loaded on a server, and does nothing there. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * Attributes: `server` (https://rung.example), `publishable-key`, `surface`; properties: `token`, `labels`. It asks once all of them
 * are there. What cannot be asked or shown leaves the page as it was: the element stays empty and says why in `rung:quiet`.
 */
export class RungNudge extends Base {
  static readonly observedAttributes = ['server', 'publishable-key', 'surface', 'token']
  #token: TokenSource | undefined
  #labels: NudgeLabels = LABELS
  #asked = ''
  #seen: IntersectionObserver | undefined

  get token(): TokenSource | undefined {
    return this.#token ?? this.getAttribute('token') ?? undefined
  }
  set token(source: TokenSource | undefined) {
    this.#token = source
    void this.#ask()
  }

  get labels(): Partial<NudgeLabels> {
    return this.#labels
  }
  set labels(labels: Partial<NudgeLabels>) {
    this.#labels = { ...LABELS, ...labels }
  }

  connectedCallback(): void {
    // What a framework set before the element was defined hides the accessor.
    for (const name of ['token', 'labels'] as const) {
      const early = Object.getOwnPropertyDescriptor(this, name)?.value
      if (early === undefined) continue
      delete (this as Record<string, unknown>)[name]
      Object.assign(this, { [name]: early })
    }
    void this.#ask()
  }

  disconnectedCallback(): void {
    this.#seen?.disconnect()
    this.#asked = ''
  }

  attributeChangedCallback(): void {
    void this.#ask()
  }

  /** Asks again: where another user signed in, or something was done. */
  refresh(): void {
    this.#asked = ''
    void this.#ask()
  }

  async #ask(): Promise<void> {
    const surface = this.getAttribute('surface')
    const source = this.token
    if (!this.isConnected || !this.getAttribute('server') || !surface || !source) return
    // A later question overtakes an earlier one; the same one is asked once.
    const asked = `${this.getAttribute('server')} ${this.getAttribute('publishable-key')} ${surface} ${source}`
    if (asked === this.#asked) return
    this.#asked = asked
    try {
      const answer = await this.#post<Answer>('/v1/nudges/decide', { surface })
      if (asked !== this.#asked || !this.isConnected) return
      const { decisionId, nudge, reason } = answer
      if (nudge === null || decisionId === null) this.#quiet(reason.kind)
      else this.#show(nudge, { decisionId, reason: reason.kind })
    } catch (error) {
      if (asked === this.#asked) this.#quiet(String(error))
    }
  }

  async #post<T>(path: string, body: object): Promise<T> {
    const source = this.token
    const token = typeof source === 'function' ? await source() : source
    const response = await fetch(new URL(path, this.getAttribute('server') ?? ''), {
      method: 'POST',
      credentials: 'omit',
      headers: {
        authorization: `Bearer ${this.getAttribute('publishable-key')}`,
        'content-type': 'application/json',
        'rung-user-token': token ?? '',
      },
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(answer.detail)
    return answer
  }

  #quiet(reason: string): void {
    this.shadowRoot?.replaceChildren()
    this.#tell('quiet', { reason })
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`rung:${name}`, { detail, bubbles: true, composed: true }))
  }

  #show(nudge: Shown, detail: NudgeEventDetail): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(CSS)
    root.adoptedStyleSheets = [sheet]
    const labels = this.#labels
    // Whoever listens to a screen reader hears it when they are done with what they do; focus stays where it is.
    const said = make('h2', 'headline', nudge.headline)
    const offer = make('p', 'offer', nudge.offer)
    const live = make('section', 'box')
    live.setAttribute('aria-label', labels.box)
    const words = make('div', 'words')
    words.style.display = 'block'
    words.setAttribute('role', 'status')
    const actions = make('div', 'actions')
    const answered = (kind: 'reaction' | 'rating', answer: object, isClosed = false): void => {
      void this.#post<Reacted>(`/v1/nudges/${detail.decisionId}/reactions`, answer).then(
        ({ followUp: { says, does } }) => {
          this.#tell(kind, { ...detail, ...answer, does })
          if (isClosed) return
          said.textContent = says
          for (const each of [offer, ...content, actions]) each.hidden = true
          said.tabIndex = -1
          said.focus()
        },
        (error: unknown) => this.#quiet(String(error)),
      )
      if (isClosed) root.replaceChildren()
    }
    const press = (name: string, text: string, onPress: () => void): HTMLElement => {
      const button = make('button', name, text)
      button.setAttribute('type', 'button')
      button.addEventListener('click', onPress)
      return button
    }
    if (nudge.asks === 'rating') actions.append(rate(labels, answer => answered('rating', answer)))
    else {
      for (const reaction of nudge.reactions) {
        if (reaction === 'dismiss') continue
        const text = labels[reaction as keyof NudgeLabels] ?? reaction
        actions.append(press(`button ${reaction}`, text, () => answered('reaction', { reaction })))
      }
    }
    const close = press('close', '×', () => answered('reaction', { reaction: 'dismiss' }, true))
    close.className = 'x'
    close.setAttribute('aria-label', labels.close)
    words.append(said, offer)
    const content = contentOf(nudge, labels)
    live.append(words, ...content, actions, close)
    root.replaceChildren(live)
    this.#whenSeen(live, () => {
      void this.#post(`/v1/nudges/${detail.decisionId}/impressions`, {}).catch(() => undefined)
      this.#tell('shown', detail)
    })
  }

  #whenSeen(box: Element, onSeen: () => void): void {
    this.#seen?.disconnect()
    this.#seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        this.#seen?.disconnect()
        onSeen()
      },
      { threshold: 0.5 },
    )
    this.#seen.observe(box)
  }
}

/** An element that says something: always as text. */
function make(tag: string, part: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.setAttribute('part', part)
  element.textContent = text
  return element
}

/** What the play gives them to read, and where to read on: only a page of the web, no script and no data. */
function contentOf({ content }: Shown, labels: NudgeLabels): HTMLElement[] {
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

/** Two questions, each by five radio buttons of one group: arrows move, one Send for both. */
function rate(labels: NudgeLabels, onRated: (answer: object) => void): HTMLElement {
  const form = make('form', 'rating') as HTMLFormElement
  for (const [name, question] of [
    ['rating', labels.achieved],
    ['experience', labels.experience],
  ] as const) {
    const group = make('fieldset', 'question')
    group.append(make('legend', 'legend', question))
    for (const grade of GRADES) {
      const label = make('label', 'grade')
      const radio = document.createElement('input')
      Object.assign(radio, { type: 'radio', name, value: grade, required: true })
      const word = grade === 1 ? labels.least : grade === 5 ? labels.most : ''
      label.append(radio, `${grade} ${word}`.trim())
      group.append(label)
    }
    form.append(group)
  }
  const send = make('button', 'button', labels.send)
  form.append(send)
  form.addEventListener('submit', event => {
    event.preventDefault()
    const given = new FormData(form)
    onRated({ rating: Number(given.get('rating')), experience: Number(given.get('experience')) })
  })
  return form
}

/** Once, whoever loads the module twice. */
if (globalThis.customElements && !customElements.get('rung-nudge')) {
  customElements.define('rung-nudge', RungNudge)
}
