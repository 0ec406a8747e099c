// <rung-nudge>: asks Rung whether there is something to say to this user, shows it as text, and sends back what they answer.
import { type Answered, actionsOf, closeOf } from './actions.ts'
import type { Answer, Reacted, Shown } from './answer.ts'
import { contentOf } from './content.ts'
import { make } from './make.ts'
import { post } from './post.ts'
import { CSS } from './style.ts'
import { whenSeen } from './when-seen.ts'

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
    return post<T>(path, body, {
      server: this.getAttribute('server') ?? '',
      publishableKey: this.getAttribute('publishable-key'),
      token,
    })
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
    const content = contentOf(nudge, labels)
    const answered: Answered = (kind, answer, isClosed = false) => {
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
    words.append(said, offer)
    const actions = actionsOf(nudge, labels, answered)
    live.append(words, ...content, actions, closeOf(labels, answered))
    root.replaceChildren(live)
    this.#seen?.disconnect()
    this.#seen = whenSeen(live, () => {
      void this.#post(`/v1/nudges/${detail.decisionId}/impressions`, {}).catch(() => undefined)
      this.#tell('shown', detail)
    })
  }
}

/** Once, whoever loads the module twice. */
if (globalThis.customElements && !customElements.get('rung-nudge')) {
  customElements.define('rung-nudge', RungNudge)
}
