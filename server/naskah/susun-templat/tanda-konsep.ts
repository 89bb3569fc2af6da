import { p, teks, ulang } from './ooxml.js'

const GAYA = [
  'position:absolute',
  'margin-left:0',
  'margin-top:0',
  'width:430pt',
  'height:150pt',
  'rotation:315',
  'z-index:-251658752',
  'mso-position-horizontal:center',
  'mso-position-horizontal-relative:margin',
  'mso-position-vertical:center',
  'mso-position-vertical-relative:margin',
].join(';')

const RUMUS = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
]

/** The shape Word itself uses for a watermark (WordArt "plain text", type 136). */
const JENIS =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"' +
  ' path="m@7,l@8,m@5,21600l@6,21600e">' +
  `<v:formulas>${RUMUS.map((r) => `<v:f eqn="${r}"/>`).join('')}</v:formulas>` +
  '<v:path textpathok="t"/><v:textpath on="t" fitshape="t"/></v:shapetype>'

/** The grey letters alone. `ruang` says their namespaces again, for a part that may not name them. */
export const hurufKonsep = (id: string, ruang = ''): string =>
  `<w:r><w:pict${ruang}>${JENIS}<v:shape id="TandaKonsep${id}" o:spid="_x0000_s204${id}"` +
  ` type="#_x0000_t136" style="${GAYA}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">` +
  '<v:fill opacity=".5"/><v:textpath string="KONSEP"' +
  ' style="font-family:&quot;Arial&quot;;font-size:1pt"/></v:shape></w:pict></w:r>'

/** Grey letters across the page and a word to search for; only while `konsep` is true. */
export function tandaKonsep(id: string): string {
  const kata = teks('KONSEP', { tebal: true, ukuran: 10, warna: '7F7F7F' })
  return ulang('konsep', p(hurufKonsep(id) + kata, { rata: 'kanan' }))
}
