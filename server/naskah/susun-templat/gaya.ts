/**
 * Paragraph styles with a name: what an office may set without touching a template (letterhead sizes,
 * a bold subject, the look of the signer's name) hangs on them, see platform/docx/tata-letak.ts.
 */
const gaya = (id: string, nama: string, rpr: string, ppr = ''): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${nama}"/>` +
  `<w:basedOn w:val="Normal"/><w:qFormat/>${ppr && `<w:pPr>${ppr}</w:pPr>`}` +
  `${rpr && `<w:rPr>${rpr}</w:rPr>`}</w:style>`

const ukuran = (pt: number): string => `<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`
const TENGAH = '<w:jc w:val="center"/>'

export const GAYA =
  gaya('KopPemerintah', 'Kop Pemerintah', ukuran(12), TENGAH) +
  gaya('KopNama', 'Kop Nama', `<w:b/><w:bCs/>${ukuran(16)}`, TENGAH) +
  gaya('KopBaris', 'Kop Baris', ukuran(9), TENGAH) +
  gaya('Hal', 'Hal', '') +
  gaya('NamaPenandatangan', 'Nama Penandatangan', '<w:u w:val="single"/>')
