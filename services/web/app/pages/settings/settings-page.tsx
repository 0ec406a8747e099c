// Settings: one section at a time, each with an address of its own. What a role may not see is not offered.
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Empty } from '../../controls/empty.tsx'
import { Skeleton } from '../../controls/skeleton.tsx'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { mayAdmin, useSession } from '../../session/use-session.ts'
import '../../styles/beyond.css'
import './settings.css'

const SECTIONS = [
  {
    key: 'sources',
    name: 'Sources',
    forAdmins: false,
    page: lazy(async () => ({ default: (await import('./sources/sources-section.tsx')).SourcesSection })),
  },
  {
    key: 'asked',
    name: 'Verdicts asked for',
    forAdmins: false,
    page: lazy(async () => ({ default: (await import('./asked/asked-section.tsx')).AskedSection })),
  },
  {
    key: 'measures',
    name: 'Measures and milestones',
    forAdmins: false,
    page: lazy(async () => ({ default: (await import('./measures/measures-section.tsx')).MeasuresSection })),
  },
  {
    key: 'judging',
    name: 'What accounts are judged by',
    forAdmins: false,
    page: lazy(async () => ({ default: (await import('./judging/judging-section.tsx')).JudgingSection })),
  },
  {
    key: 'plays',
    name: 'Plays and nudges',
    forAdmins: false,
    page: lazy(async () => ({ default: (await import('./plays/plays-section.tsx')).PlaysSection })),
  },
  {
    key: 'away',
    name: 'Who is away',
    forAdmins: false,
    page: lazy(async () => ({ default: (await import('./away/away-section.tsx')).AwaySection })),
  },
  {
    key: 'people',
    name: 'People and sign-in',
    forAdmins: true,
    page: lazy(async () => ({ default: (await import('./people/people-section.tsx')).PeopleSection })),
  },
  {
    key: 'keys',
    name: 'Keys',
    forAdmins: true,
    page: lazy(async () => ({ default: (await import('./keys/keys-section.tsx')).KeysSection })),
  },
  {
    key: 'accounts',
    name: 'Accounts: merge, close, reopen',
    forAdmins: true,
    page: lazy(async () => ({ default: (await import('./accounts/accounts-section.tsx')).AccountsSection })),
  },
  {
    key: 'audit',
    name: 'Audit',
    forAdmins: true,
    page: lazy(async () => ({ default: (await import('./audit/audit-section.tsx')).AuditSection })),
  },
  {
    key: 'workspace',
    name: 'Workspace',
    forAdmins: true,
    page: lazy(async () => ({
      default: (await import('./workspace/workspace-section.tsx')).WorkspaceSection,
    })),
  },
] as const

export function SettingsPage() {
  const { section: asked }: { section?: string } = useParams({ strict: false })
  const { role } = useSession()
  const section = SECTIONS.find(({ key }) => key === asked) ?? SECTIONS[0]
  usePageTitle(`${section.name}, Settings`)
  const offered = SECTIONS.filter(({ forAdmins }) => !forAdmins || mayAdmin(role))
  const Section = section.page
  return (
    <>
      <div className="page-head">
        <h1>Settings</h1>
      </div>
      <div className="settings">
        <nav aria-label="Settings">
          <ul>
            {offered.map(({ key, name }) => (
              <li key={key}>
                <Link
                  to="/settings/$section"
                  params={{ section: key }}
                  aria-current={key === section.key ? 'page' : undefined}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="stack wide">
          <h2 className="settings-title">{section.name}</h2>
          {section.forAdmins && !mayAdmin(role) ? (
            <Empty title="Only an admin sees this">
              <p>Ask an admin of this workspace to change it, or to make you one.</p>
            </Empty>
          ) : (
            <Suspense fallback={<Skeleton lines={10} />}>
              <Section />
            </Suspense>
          )}
        </div>
      </div>
    </>
  )
}
