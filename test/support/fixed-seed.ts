import process from 'node:process'
import fc from 'fast-check'

// The same inputs in each run, so that a red test is one of the change at hand; `npm run fuzz` takes others each time.
if (process.env.npm_lifecycle_event !== 'fuzz') fc.configureGlobal({ seed: 20221024 })
