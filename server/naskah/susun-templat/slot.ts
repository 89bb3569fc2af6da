import { susunPng } from '../../platform/docx/png.js'

/** The pictures a template may show; the office or the letter brings them. */
export type NamaSlot = 'qr' | 'logo' | 'garuda'

// 1 cm = 360,000 EMU, the unit of drawings.
const emu = (cm: number): number => Math.round(cm * 360_000)
export const rIdSlot = (nama: NamaSlot): string => `rIdTempat${nama}`
const SEBUTAN: Record<NamaSlot, string> = {
  qr: 'Kode QR',
  logo: 'Lambang daerah',
  garuda: 'Lambang negara',
}

/** A run with the picture of a slot: a box of this size that a real picture will fill. */
export function slot(nama: NamaSlot, lebar: number, tinggi: number): string {
  const luas = `cx="${emu(lebar)}" cy="${emu(tinggi)}"`
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent ${luas}/><wp:docPr id="0" name="${SEBUTAN[nama]}" descr="[[%${nama}]]"/>` +
    '<wp:cNvGraphicFramePr/>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${nama}.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${rIdSlot(nama)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${luas}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>' +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  )
}

/** Slots that a part of the document shows. */
export const slotDalam = (xml: string): NamaSlot[] =>
  (['qr', 'logo', 'garuda'] as const).filter((n) => xml.includes(`"${rIdSlot(n)}"`))

/** Each drawing its own number, as Word wants; `mulai` is the first one. */
export function nomoriLukisan(xml: string, mulai: number): string {
  let n = mulai
  return xml.replace(/<wp:docPr id="0"/g, () => `<wp:docPr id="${n++}"`)
}

/** What a designer sees in the empty slot: a grey box with a frame and a cross. */
export const gambarTempat = (): Buffer =>
  susunPng({
    lebar: 60,
    tinggi: 60,
    palet: ['eeeeee', '999999'],
    warna: (x, y) => (x < 2 || y < 2 || x > 57 || y > 57 || x === y || x + y === 59 ? 1 : 0),
  })
