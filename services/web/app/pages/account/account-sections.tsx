// The two lines of an account, what stands beside, and its sections in their order: read so, and on a telephone seen so too. Tabs lead to each, and the address says which.
import type { Answer } from '@rung/client'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageSkeleton } from '../../layout/page-skeleton.tsx'
import { oneOf, type Reads, useAddress } from '../../layout/use-address.ts'
import { DisagreementsSection } from './disagreements-section.tsx'
import { MovedSection } from './moved-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { PromisesSection } from './promises-section.tsx'
import { RecordSection } from './record-section.tsx'
import { RenewalSection } from './renewal-section.tsx'
import { SuccessGapSection } from './success-gap-section.tsx'
import { TwoLinesCard } from './two-lines-card.tsx'
import { UsageSection } from './usage-section.tsx'
import { useShownSection } from './use-shown-section.ts'

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

const READS: Reads = { section: oneOf(SECTIONS.map(({ key }) => key)) }

export function AccountSections({ health, children }: { health: Health; children: ReactNode }) {
  const { section } = useAddress(READS)
  const current = section ?? SECTIONS[0].key
  const isHere = useShownSection(section)
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
      {isHere ? null : <PageSkeleton />}
      <div className="account-columns" data-arriving={isHere ? undefined : ''}>
        <TwoLinesCard health={health} />
        <div className="stack wide beside">{children}</div>
        <div className="stack wide">
          {SECTIONS.map(({ key, name, Section }) => (
            <section key={key} id={key} aria-labelledby={`${key}-title`} className="stack account-section">
              <h2 id={`${key}-title`} tabIndex={-1}>
                {name}
              </h2>
              <Section health={health} />
            </section>
          ))}
        </div>
      </div>
    </>
  )
}
