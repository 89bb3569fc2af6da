import { isIP } from 'node:net'

/** Reads one setting from its text: its value, or what is wrong with it. */
export type Baca<T> = (text: string) => { value: T } | { fault: string }

export const integer =
  (least: number, most: number): Baca<number> =>
  (text) => {
    const value = Number(text)
    return /^\d+$/.test(text) && value >= least && value <= most
      ? { value }
      : { fault: `harus bilangan bulat ${least} sampai ${most}` }
  }

export const boolean: Baca<boolean> = (text) => {
  if (['1', 'ya', 'true'].includes(text.toLowerCase())) return { value: true }
  if (['0', 'tidak', 'false'].includes(text.toLowerCase())) return { value: false }
  return { fault: 'harus 1 atau 0' }
}

export const oneOf =
  <T extends string>(choices: readonly T[]): Baca<T> =>
  (text) =>
    (choices as readonly string[]).includes(text)
      ? { value: text as T }
      : { fault: `harus salah satu dari ${choices.join(', ')}` }

/** A random text nobody can guess, at least so many characters. */
export const secret =
  (least: number): Baca<string> =>
  (text) =>
    text.length >= least
      ? { value: text }
      : { fault: `harus teks acak paling sedikit ${least} karakter` }

export const webAddress =
  (...schemes: string[]): Baca<string | null> =>
  (text) => {
    const parsed = URL.canParse(text) ? new URL(text) : null
    return parsed && schemes.includes(parsed.protocol.slice(0, -1))
      ? { value: text }
      : { fault: `harus alamat yang diawali ${schemes.map((s) => `${s}://`).join(' atau ')}` }
  }

/** 1, 0, or a list of addresses and networks: `10.0.0.1, 192.168.0.0/16`. */
export const trusted: Baca<boolean | string[]> = (text) => {
  const plain = boolean(text)
  if ('value' in plain) return plain
  const parts = text.split(',').map((part) => part.trim())
  const good = parts.every((part) => isIP(part.replace(/\/\d{1,3}$/, '')) !== 0)
  return good
    ? { value: parts }
    : { fault: 'harus 1, 0, atau daftar alamat IP proksi dipisah koma' }
}

/** A list of hosts, with or without a port: `localhost:8080, wa.kantor.lan`. */
export const hosts: Baca<string[]> = (text) => {
  const parts = text.split(',').map((part) => part.trim().toLowerCase())
  const good = parts.every((part) => /^[a-z0-9.-]+(:\d{1,5})?$/.test(part))
  return good ? { value: parts } : { fault: 'harus daftar nama server dipisah koma' }
}
