// The sections of an account, in their order, with what stands beside them; tabs lead to each, and the address says which.
import type { Answer } from '@rung/client'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { usePageSearch } from '../../layout/use-page-search.ts'
import { DisagreementsSection } from './disagreements-section.tsx'
import { MovedSection } from './moved-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { PromisesSection } from './promises-section.tsx'
import { RecordSection } from './record-section.tsx'
import { RenewalSection } from './renewal-section.tsx'
import { SuccessGapSection } from './success-gap-section.tsx'
import { TwoLinesCard } from './two-lines-card.tsx'
import { UsageSection } from './usage-section.tsx'

type Health = Answer<'get', '/v1/accounts/{id}/health'>

const SECTIONS = [
  { key: 'success-gap', name: 'Success gap', Section: SuccessGapSection },
  { key: 'moved', name: 'What moved it', Section: MovedSection },
  { key: 'people', name: 'People', Section: PeopleSection },
  { key: 'promises', name: 'Promises', Section: PromisesSection },
  { key: 'renewal', name: 'Renewal', Section: RenewalSection },
  { key: 'usage', name: 'Usage', Section: UsageSection },
  { key: 'disagreements', name: 'Disagreements', Section: DisagreementsSection },
  { key: 'record', name: 'Record', Section: RecordSection },
] as const

export function AccountSections({ health, children }: { health: Health; children: ReactNode }) {
  const { section } = usePageSearch()
  const current = section ?? SECTIONS[0].key
  useShown(section)
  return (
    <>
      <nav className="tabs" aria-label="Sections of the account">
        {SECTIONS.map(({ key, name }) => (
          <Link
            key={key}
            to="."
            search={former => ({ ...former, section: key }) as never}
            resetScroll={false}
            aria-current={key === current ? 'true' : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      <div className="account-columns">
        <div className="stack wide">
          <TwoLinesCard />
          {SECTIONS.map(({ key, name, Section }) => (
            <section key={key} id={key} aria-labelledby={`${key}-title`} className="stack account-section">
              <h2 id={`${key}-title`} tabIndex={-1}>
                {name}
              </h2>
              <Section health={health} />
            </section>
          ))}
        </div>
        <div className="stack wide beside">{children}</div>
      </div>
    </>
  )
}

/**
 * Brings the section of the address into sight, and the focus to its heading: not where it names none. What comes in
 * above moves it: it is held in sight until the reader moves on.
 */
function useShown(section: string | undefined): void {
  useEffect(() => {
    const heading = section === undefined ? null : document.getElementById(`${section}-title`)
    if (heading === null) return
    document.querySelector('.tabs [aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
    heading.focus({ preventScroll: true })
    return holdInSight(heading)
  }, [section])
}

const MOVES_ON = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

function holdInSight(heading: HTMLElement): () => void {
  const show = (): void => heading.scrollIntoView({ block: 'start' })
  const observer = new ResizeObserver(show)
  const letGo = (): void => {
    observer.disconnect()
    for (const event of MOVES_ON) window.removeEventListener(event, letGo)
  }
  for (const event of MOVES_ON) window.addEventListener(event, letGo, { passive: true })
  const column = heading.closest('.account-columns')
  if (column !== null) observer.observe(column)
  show()
  return letGo
}
