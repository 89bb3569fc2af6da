import asyncHooks from 'node:async_hooks'
import module, { syncBuiltinESMExports } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import '../../test/ingat-scrypt.mjs'

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
  // It sends every import through a second thread, to replace modules (no test does) and to note what was
  // read (for coverage, which is off), and does so in every child of a test: a third of what a process
  // costs that loads the office.
  module.register = () => {}
  if (module.registerHooks) module.registerHooks = () => ({ deregister() {} })
  process.env.__TAPJS_PROCESSINFO_TESTING_NO_REGISTER__ = String(process.pid)
  syncBuiltinESMExports()
  // Most of a test runs a few times: compiling it to machine code costs more than it saves.
  setFlagsFromString('--interrupt-budget=600000')
}
