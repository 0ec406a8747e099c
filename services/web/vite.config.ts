// How the pages are built: names that change with the content, one folder to serve, nothing inline.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
  },
  // `npm run dev -w @rung/web`: pages that reload while they are written, over a Rung that runs
  server: { port: 4701, proxy: { '/v1': { target: 'http://127.0.0.1:4700' } } },
})
