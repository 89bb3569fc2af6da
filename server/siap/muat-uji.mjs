import asyncHooks from 'node:async_hooks'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before anything else in every test file (NODE_OPTIONS, set by uji.mjs): the files are plain
 * JavaScript already, and the runner's own reader of TypeScript would load the whole compiler in each.
 */
if (process.env.TAP_CHILD_ID !== undefined) {
  process.env.TAP_TYPE_STRIP_ONLY = '1'
  // Servers that tests start are built already.
  delete process.env.NODE_OPTIONS
  // The runner follows every promise to know whose stray error it was: an eighth of all processor time.
  // test/bersama.mjs asks which test runs just now instead.
  const diam = { enable: () => diam, disable: () => diam }
  asyncHooks.createHook = () => diam
  syncBuiltinESMExports()
}
