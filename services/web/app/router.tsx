// Every page and its address. A page's code is loaded when it is first opened.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  retainSearchParams,
  stringifySearchWith,
} from '@tanstack/react-router'
import { answers } from './client/answers.ts'
import { PageError } from './layout/page-error.tsx'
import { PageSkeleton } from './layout/page-skeleton.tsx'
import { Shell } from './layout/shell.tsx'
import { readTimeTravel } from './layout/time-travel.ts'
import { sessionOptions } from './session/use-session.ts'

const root = createRootRoute({
  notFoundComponent: lazyRouteComponent(() => import('./layout/not-found.tsx'), 'NotFoundPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

/** Whoever is not signed in is sent to the sign-in page, and back afterwards. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  validateSearch: readTimeTravel,
  search: { middlewares: [retainSearchParams(['asOf', 'knownAt'])] },
  beforeLoad: async ({ location }) => {
    if ((await answers.ensureQueryData(sessionOptions)) !== null) return
    throw redirect({ to: '/sign-in', search: { returnTo: location.href } as never })
  },
  errorComponent: PageError,
})

/** Any filter stands in the address as text: each page reads those it knows. */
const anySearch = (search: Record<string, unknown>): Record<string, unknown> => search

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' })
  },
})
const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/today/today-page.tsx'), 'TodayPage'),
})
const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/accounts',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/accounts/accounts-page.tsx'), 'AccountsPage'),
})
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/accounts/$id',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/account/account-page.tsx'), 'AccountPage'),
})
const renewals = createRoute({
  getParentRoute: () => signedIn,
  path: '/renewals',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/renewals/renewals-page.tsx'), 'RenewalsPage'),
})
const forecast = createRoute({
  getParentRoute: () => signedIn,
  path: '/forecast',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/forecast/forecast-page.tsx'), 'ForecastPage'),
})
const contradictions = createRoute({
  getParentRoute: () => signedIn,
  path: '/contradictions',
  validateSearch: anySearch,
  component: lazyRouteComponent(
    () => import('./pages/contradictions/contradictions-page.tsx'),
    'ContradictionsPage',
  ),
})
const promises = createRoute({
  getParentRoute: () => signedIn,
  path: '/promises',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/promises/promises-page.tsx'), 'PromisesPage'),
})
const accuracy = createRoute({
  getParentRoute: () => signedIn,
  path: '/accuracy',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/accuracy/accuracy-page.tsx'), 'AccuracyPage'),
})
const model = createRoute({
  getParentRoute: () => signedIn,
  path: '/accuracy/$model',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/accuracy/model-page.tsx'), 'ModelPage'),
})
const effects = createRoute({
  getParentRoute: () => signedIn,
  path: '/effects',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/effects/effects-page.tsx'), 'EffectsPage'),
})
const chasms = createRoute({
  getParentRoute: () => signedIn,
  path: '/chasms',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/chasms/chasms-page.tsx'), 'ChasmsPage'),
})
const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
})
const settingsSection = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/$section',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      start,
      today,
      accounts,
      account,
      renewals,
      forecast,
      contradictions,
      promises,
      accuracy,
      effects,
      chasms,
      model,
      settings,
      settingsSection,
    ]),
  ]),
  // text as it is: `due=30`, and no quotation marks round it
  parseSearch: parseSearchWith(value => value),
  stringifySearch: stringifySearchWith(JSON.stringify),
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 150,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
