/**
 * How a program of the project is started: in a whole test run from the build, which is there already and
 * starts in half the time; otherwise from source.
 */
export function program(argumen: readonly string[]): string[] {
  const [utama = '', ...sisa] = argumen
  if (process.env.PARAF_UJI_DIST !== '1') return ['--import', 'tsx', utama, ...sisa]
  return [utama.replace(/^(server\/.+)\.ts$/, 'dist/$1.js'), ...sisa]
}
