/**
 * Loaded before anything else in every test file (NODE_OPTIONS, set by uji.mjs): the files are plain
 * JavaScript already, and the runner's own reader of TypeScript would load the whole compiler in each.
 */
if (process.env.TAP_CHILD_ID !== undefined) {
  process.env.TAP_TYPE_STRIP_ONLY = '1'
  // Servers that tests start are built already.
  delete process.env.NODE_OPTIONS
}
