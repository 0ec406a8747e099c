#!/usr/bin/env node
// The command as installed in this repository: TypeScript runs as it is under Node 24.
import '../../../scripts/known-packages.js'

await import('../src/main.ts')
