import { Type } from 'typebox'

export const Skema = Type.Object({
  teks: Type.String({ title: 'Teks' }),
  panjang: Type.Optional(Type.String({ 'x-ui': 'paragraf' })),
  bulat: Type.Optional(Type.Integer({ title: 'Bulat' })),
  desimal: Type.Optional(Type.Number()),
  tanggal: Type.Optional(Type.String({ format: 'date', title: 'Tanggal' })),
  jam: Type.Optional(Type.String({ format: 'time' })),
  setuju: Type.Boolean(),
  pilihan: Type.Optional(
    Type.Union([Type.Literal('ya'), Type.Literal('tidak')], { title: 'Pilihan' }),
  ),
  angkaPilihan: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(2)])),
  daftar: Type.Optional(Type.Array(Type.String(), { 'x-ui': 'baris' })),
  centang: Type.Optional(
    Type.Array(Type.Union([Type.Literal('a'), Type.Literal('b'), Type.Literal('c')])),
  ),
  baris: Type.Optional(
    Type.Array(
      Type.Object({
        id: Type.Optional(Type.String({ 'x-ui': 'tersembunyi' })),
        nama: Type.String({ title: 'Nama' }),
        jp: Type.Optional(Type.Integer({ title: 'JP' })),
        hadir: Type.Optional(Type.Boolean()),
      }),
      { title: 'Peserta', 'x-ui': 'tabel' },
    ),
  ),
})

/** Reads the fields of a rendered form the way a browser sends them. */
export function kirimDariHtml(html: string): [string, string][] {
  const urai = (s: string) =>
    s
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const hasil: [string, string][] = []
  for (const m of html.matchAll(
    /<input ((?:[^>"]|"[^"]*")*)>|<textarea ((?:[^>"]|"[^"]*")*)>([^]*?)<\/textarea>|<select ((?:[^>"]|"[^"]*")*)>([^]*?)<\/select>/g,
  )) {
    const atribut = m[1] ?? m[2] ?? m[4]!
    const nama = /name="([^"]*)"/.exec(atribut)?.[1]
    if (!nama) continue
    if (m[3] !== undefined) hasil.push([nama, urai(m[3]).replaceAll('\n', '\r\n')])
    else if (m[5] !== undefined)
      hasil.push([
        nama,
        urai(/value="([^"]*)" selected|selected value="([^"]*)"/.exec(m[5])?.[1] ?? ''),
      ])
    else if (!/type="(checkbox|radio)"/.test(atribut) || /\bchecked\b/.test(atribut))
      hasil.push([nama, urai(/value="([^"]*)"/.exec(atribut)?.[1] ?? '')])
  }
  return hasil.filter(([nama]) => nama !== '_csrf')
}
