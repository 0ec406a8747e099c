// How the pages are built: names that change with the content, one folder to serve, nothing inline.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// What every page stands on is one file: split where pages happen to share it, it is a dozen that compress worse.
const BASE = new RegExp(
  [
    /node_modules\/(?!.*(queriesObserver|infiniteQueryObserver|mutationObserver|useQueries|useInfiniteQuery|useMutation|table))(react|react-dom|scheduler|use-sync-external-store|tinykeys|@tanstack)\//,
    /node_modules\/date-fns\/(addDays|differenceInCalendarDays|parseISO)\./,
    /packages\/client\/src\/(?!events)/,
    /app\/(client|session)\/(?!use-people|use-in-hand|session-over)/,
    /app\/controls\/(answer-view|band|button|chance-words|empty|error-note|format|play-steps|skeleton|toast|unbroken|unfold|unknown)\./,
    /app\/layout\/(shell|navigation|top-bar|day-pill|tour|go-to|person-menu|page-error|page-skeleton)\./,
    /app\/layout\/(use-(current-in-sight|keys|page-search|page-title|waiting)|time-travel|plain-click)\./,
  ]
    .map(({ source }) => source)
    .join('|'),
)
// What nobody sees on the first look, and every page then asks for.
const AFTERWARDS =
  /app\/live\/|app\/layout\/(keys-help|missing-parts|unread-)|app\/session\/session-over|packages\/client\/src\/events/

// What most pages but Today are made of: a file each, their names alone would be a part of every first load.
const LISTS =
  /app\/(controls\/(csv-button|download-csv|pager|use-csm-choices|account-words|filter-select|money|share|table-head|table-scroll|csm-filter|long-list|grid-table|sort-header)\.|charts\/(part-bar|hatch|use-width)\.|client\/use-people\.|layout\/use-(account-links|row-keys)\.|styles\/(charts|grid-table)\.css)/

// What is smaller than the place its name takes in that list comes together with what it is mostly needed with.
const FORMS =
  /app\/controls\/(command|dialog|field|choice-field|number-input|money-input)\.|query.*(mutationObserver|useMutation)\.|date-fns\/formatISO\./
const CHARTS = /app\/(controls\/judging-note|charts\/(scale|sparkline|wide-chart))\./
const EVIDENCE =
  /app\/(controls\/(evidence|named-words|away-words|use-away-sentence)|capture\/use-may-capture|session\/use-in-hand)\.|query.*(queriesObserver|useQueries)\./

/** Of every page's first load: never fetched again. */
const IN_FIRST_LOAD = /\/(base|rolldown-runtime)-/

export default defineConfig({
  root: fileURLToPath(new URL('app', import.meta.url)),
  plugins: [react()],
  resolve: {
    alias: {
      // the router asks for what older forms of React lack: this one has it
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // an inlined file is a data: address, which the pages' policy refuses
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // what the first load brings along is there by then
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter(file => !IN_FIRST_LOAD.test(file)),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // 42 bits tell one build from the next; each byte of a name is sent once with the list of what may be fetched later
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            // first, since a group takes along what its files import
            { name: 'beyond', test: /app\/styles\/beyond\.css/, priority: 1 },
            { name: 'base', test: BASE },
            { name: 'afterwards', test: AFTERWARDS },
            { name: 'lists', test: LISTS },
            { name: 'forms', test: FORMS },
            { name: 'charts', test: CHARTS },
            { name: 'evidence', test: EVIDENCE },
          ],
        },
      },
    },
  },
  // `npm run dev -w @rung/web`: pages that reload while they are written, over a Rung that runs
  server: { port: 4701, proxy: { '/v1': { target: 'http://127.0.0.1:4700' } } },
})
