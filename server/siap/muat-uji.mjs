/**
 * Loaded before anything else in every test file (NODE_OPTIONS, set by uji.mjs): lets tsx read
 * TypeScript. The runner's own reader loads the whole compiler anew in every file,
 * and cannot be taken out of the runner without rebuilding it.
 */
if (process.env.TAP_CHILD_ID !== undefined) {
  process.env.TAP_TYPE_STRIP_ONLY = '1'
  // Servers that tests start are built already.
  delete process.env.NODE_OPTIONS
  const { register } = await import('tsx/esm/api')
  register()
}
