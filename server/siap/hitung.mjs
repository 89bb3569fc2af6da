/** Without colours and cursor movements: the output goes to a pipe and often to a file. */
// eslint-disable-next-line no-control-regex
export const polos = (line) => line.replace(/\u001b\[[0-9;?]*[a-zA-Z]/g, '')

/**
 * `# { total: 5, pass: 1, fail: 2, skip: 1 }`; a count of nought is left out. Null for any other
 * line.
 */
export function total(line) {
  const found = /^# \{ (total: .*) \}$/.exec(line)
  if (!found) return null
  return Object.fromEntries(
    found[1]
      .split(', ')
      .map((part) => part.split(': '))
      .map(([k, v]) => [k, Number(v)]),
  )
}

/**
 * A run that breaks without a count, or passes everything yet ends badly, is a failure all the
 * same.
 */
export function simpulkan(jumlah, status) {
  const { pass = 0, fail = 0, skip = 0, todo = 0 } = jumlah ?? {}
  const gagal = fail === 0 && (status !== 0 || pass === 0) ? 1 : fail
  const dilewati = skip + todo
  return {
    line: `${pass} passed, ${gagal} failed${dilewati > 0 ? `, ${dilewati} skipped` : ''}`,
    status: gagal > 0 ? status || 1 : 0,
  }
}
