// How the pages are built: names that change with the content, one folder to serve, nothing inline.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// What every page stands on is one file: split where pages happen to share it, it is a dozen that compress worse.
const BASE =
  /node_modules\/(?!.*(queriesObserver|infiniteQueryObserver|mutationObserver|useQueries|useInfiniteQuery|useMutation|table))(react|react-dom|scheduler|use-sync-external-store|tinykeys|@tanstack)\/|packages\/client\/src\/(?!events)|app\/(client|session)\/|app\/controls\/(answer-view|button|empty|error-note|format|skeleton|toast|unknown)\.|app\/layout\/use-(keys|page-search|page-title|waiting)\.|app\/layout\/time-travel/

export default defineConfig({
  root: fileURLToPath(new URL('app', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // an inlined file is a data: address, which the pages' policy refuses
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
  },
  // `npm run dev -w @rung/web`: pages that reload while they are written, over a Rung that runs
  server: { port: 4701, proxy: { '/v1': { target: 'http://127.0.0.1:4700' } } },
})
