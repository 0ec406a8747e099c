// Stops early, with the fix, where Node is too old to run TypeScript as it is. Plain JavaScript for that reason.
const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Rung needs Node 24 and found ${process.versions.node} on ${process.platform}-${process.arch}. ` +
      'On Linux x64 and arm64 `npm ci` brings it along (an optional dependency: do not pass --omit=optional). ' +
      'Elsewhere install Node 24 from nodejs.org and try again.',
  )
  process.exit(1)
}
