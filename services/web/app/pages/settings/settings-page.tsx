// Settings: one section at a time, each with an address of its own. What a role may not see is not offered.
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Empty } from '../../controls/empty.tsx'
import { Skeleton } from '../../controls/skeleton.tsx'
import { useCurrentInSight } from '../../layout/use-current-in-sight.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { mayAdmin, mayWrite, useSession } from '../../session/use-session.ts'
import '../../styles/beyond.css'
import './settings.css'

const everybody = (): boolean => true

const SECTIONS = [
  {
    key: 'sources',
    name: 'Sources',
    isFor: everybody,
    page: lazy(async () => ({ default: (await import('./sources/sources-section.tsx')).SourcesSection })),
  },
  {
    key: 'asked',
    name: 'Verdicts asked for',
    isFor: everybody,
    page: lazy(async () => ({ default: (await import('./asked/asked-section.tsx')).AskedSection })),
  },
  {
    key: 'measures',
    name: 'Measures and milestones',
    isFor: everybody,
    page: lazy(async () => ({ default: (await import('./measures/measures-section.tsx')).MeasuresSection })),
  },
  {
    key: 'judging',
    name: 'What accounts are judged by',
    isFor: everybody,
    page: lazy(async () => ({ default: (await import('./judging/judging-section.tsx')).JudgingSection })),
  },
  {
    key: 'plays',
    name: 'Plays and nudges',
    isFor: everybody,
    page: lazy(async () => ({ default: (await import('./plays/plays-section.tsx')).PlaysSection })),
  },
  {
    key: 'away',
    name: 'Who is away',
    isFor: everybody,
    page: lazy(async () => ({ default: (await import('./away/away-section.tsx')).AwaySection })),
  },
  {
    key: 'days-off',
    name: 'Days off',
    isFor: everybody,
    page: lazy(async () => ({ default: (await import('./days-off/days-off-section.tsx')).DaysOffSection })),
  },
  {
    key: 'notifications',
    name: 'What reaches you',
    isFor: everybody,
    page: lazy(async () => ({
      default: (await import('./notifications/notifications-section.tsx')).NotificationsSection,
    })),
  },
  {
    key: 'people',
    name: 'People and sign-in',
    isFor: mayAdmin,
    page: lazy(async () => ({ default: (await import('./people/people-section.tsx')).PeopleSection })),
  },
  {
    key: 'keys',
    name: 'Keys',
    isFor: mayAdmin,
    page: lazy(async () => ({ default: (await import('./keys/keys-section.tsx')).KeysSection })),
  },
  {
    key: 'signing',
    name: 'Nudges in your pages',
    isFor: mayAdmin,
    page: lazy(async () => ({ default: (await import('./signing/signing-section.tsx')).SigningSection })),
  },
  {
    key: 'webhooks',
    name: 'Webhooks',
    isFor: mayAdmin,
    page: lazy(async () => ({ default: (await import('./webhooks/webhooks-section.tsx')).WebhooksSection })),
  },
  {
    key: 'accounts',
    name: 'Accounts: merge, close, reopen',
    isFor: mayWrite,
    page: lazy(async () => ({ default: (await import('./accounts/accounts-section.tsx')).AccountsSection })),
  },
  {
    key: 'audit',
    name: 'Audit',
    isFor: mayAdmin,
    page: lazy(async () => ({ default: (await import('./audit/audit-section.tsx')).AuditSection })),
  },
  {
    key: 'workspace',
    name: 'Workspace',
    isFor: mayAdmin,
    page: lazy(async () => ({
      default: (await import('./workspace/workspace-section.tsx')).WorkspaceSection,
    })),
  },
] as const

export function SettingsPage() {
  const { section: asked }: { section?: string } = useParams({ strict: false })
  const { role } = useSession()
  const section = asked === undefined ? SECTIONS[0] : SECTIONS.find(({ key }) => key === asked)
  usePageTitle(section === undefined ? 'Settings' : `${section.name}, Settings`)
  const offered = SECTIONS.filter(({ isFor }) => isFor(role))
  const row = useCurrentInSight(section?.key)
  return (
    <>
      <div className="page-head">
        <h1>Settings</h1>
      </div>
      <div className="settings in-turn">
        <nav aria-label="Settings" ref={row}>
          <ul>
            {offered.map(({ key, name }) => (
              <li key={key}>
                <Link
                  to="/settings/$section"
                  params={{ section: key }}
                  aria-current={key === section?.key ? 'page' : undefined}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="stack wide">
          {section === undefined ? (
            <Empty title="There is no section of that name" level={2}>
              <p>The address may be misspelt: choose one of those beside.</p>
            </Empty>
          ) : (
            <ShownSection section={section} />
          )}
        </div>
      </div>
    </>
  )
}

function ShownSection({ section: { name, isFor, page: Section } }: { section: (typeof SECTIONS)[number] }) {
  const { role } = useSession()
  return (
    <>
      <h2 className="settings-title">{name}</h2>
      {!isFor(role) ? (
        <Empty title={isFor === mayAdmin ? 'Only an admin sees this' : 'Only to be read by you'}>
          <p>Ask an admin of this workspace to change it, or to give you another role.</p>
        </Empty>
      ) : (
        <Suspense fallback={<Skeleton lines={10} />}>
          <Section />
        </Suspense>
      )}
    </>
  )
}
