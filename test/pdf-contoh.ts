import { PDFDocument, PDFName, PDFRawStream, PDFString, StandardFonts } from '@cantoo/pdf-lib'

/** Pages as LibreOffice writes them: all share one list of resources, whatever each draws with. */

const warna = (i: number): string => `contoh-gambar-${i}-`.padEnd(300, String(i % 10))

/**
 * A PDF whose page p draws the pictures `pakai[p]`, half of them through a form that shares the list
 * as well. The bytes of picture i contain its number, so that they can be searched for.
 */
export async function pdfBersama(pakai: readonly (readonly number[])[]): Promise<Buffer> {
  const d = await PDFDocument.create()
  const k = d.context
  const banyak = Math.max(0, ...pakai.flat()) + 1
  const isiGambar = Object.fromEntries(
    Array.from({ length: banyak }, (_, i) => [
      `Im${i}`,
      k.register(
        k.stream(warna(i), {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 10,
          Height: 10,
          ColorSpace: 'DeviceRGB',
          BitsPerComponent: 8,
        }),
      ),
    ]),
  )
  const gambar = k.obj(isiGambar)
  const huruf = (await d.embedFont(StandardFonts.Helvetica)).ref
  const daya = k.register(k.obj({ Font: { F1: huruf }, XObject: gambar }))
  pakai.forEach((daftar, p) => {
    const lewat = daftar.filter((_, i) => i % 2 === 1)
    const bentuk = k.register(
      k.flateStream(lewat.map((i) => `/Im${i} Do`).join(' '), {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 100, 100],
        Resources: daya,
      }),
    )
    gambar.set(PDFName.of(`Fm${p}`), bentuk)
    const langsung = daftar.filter((_, i) => i % 2 === 0).map((i) => `q /Im${i} Do Q`)
    const isi = `${langsung.join('\n')} /Fm${p} Do BT /F1 12 Tf 20 20 Td (halaman ${p} /Im${banyak - 1}) Tj ET`
    const h = d.addPage([200, 200])
    h.node.set(PDFName.of('Resources'), daya)
    h.node.set(PDFName.of('Contents'), k.register(k.flateStream(isi)))
  })
  tandai(d)
  return Buffer.from(await d.save({ useObjectStreams: true }))
}

/** Numbers of the pictures whose bytes are anywhere in the file. */
export async function gambarDalam(pdf: Buffer): Promise<number[]> {
  const d = await PDFDocument.load(pdf)
  return d.context
    .enumerateIndirectObjects()
    .map(([, o]) => (o instanceof PDFRawStream ? Buffer.from(o.contents).toString('latin1') : ''))
    .flatMap((isi) => /^contoh-gambar-(\d+)-/.exec(isi)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

function tandai(d: PDFDocument): void {
  const k = d.context
  const xmp = '<rdf:RDF><pdfaid:part>2</pdfaid:part></rdf:RDF>'
  d.catalog.set(
    PDFName.of('Metadata'),
    k.register(k.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
  )
  d.catalog.set(
    PDFName.of('OutputIntents'),
    k.obj([{ Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: PDFString.of('x') }]),
  )
}

/** The same with a visible field, as a signature leaves it, and a link to page one. */
export async function pdfBerkolom(): Promise<Buffer> {
  const d = await PDFDocument.create()
  const k = d.context
  const h = d.addPage([300, 200])
  const rupa = k.register(
    k.stream('0 0 50 20 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 50, 20] }),
  )
  const kolom = k.register(
    k.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [100, 50, 200, 90],
      F: 4,
      AP: { N: rupa },
    }),
  )
  const tautan = k.register(
    k.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [h.ref, 'Fit'] }),
  )
  h.node.set(PDFName.of('Annots'), k.obj([kolom, tautan]))
  d.catalog.set(PDFName.of('AcroForm'), k.obj({ Fields: [kolom], SigFlags: 3 }))
  return Buffer.from(await d.save())
}
