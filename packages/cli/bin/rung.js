#!/usr/bin/env node
// The command as installed in this repository: TypeScript runs as it is under Node 24.
import '../src/main.ts'
