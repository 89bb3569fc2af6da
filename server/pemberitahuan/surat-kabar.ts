import type { Amplop } from './amplop.js'

/** What both channels say; the address in front of paths is '' when the office has named none. */
export interface BahanKabar {
  amplop: Amplop
  nama: string
  kantor: string
  alamat: string
}

/** Subject and text of a mail. Plain text: it is read in every mailbox, also in a preview. */
export function surelKabar(b: BahanKabar): { perihal: string; teks: string } {
  const { isi } = b.amplop
  const awal = b.kantor || 'Paraf'
  return {
    perihal:
      isi.length === 1
        ? `[${awal}] ${isi[0]!.judul}`
        : `[${awal}] ${isi.length} pemberitahuan: ${isi[0]!.judul}, dan lainnya`,
    teks: [
      `Yth. ${b.nama},`,
      '',
      ...isi.flatMap((k, i) => [
        isi.length === 1 ? k.judul : `${i + 1}. ${k.judul}`,
        ...(k.isi ? [denganAlamat(k.isi, b.alamat)] : []),
        ...(b.alamat ? [b.alamat + k.jalur] : []),
        '',
      ]),
      b.alamat
        ? `Saluran pemberitahuan diatur di ${b.alamat}/pemberitahuan/saluran`
        : 'Buka Paraf, lalu menu Pemberitahuan.',
      'Surel ini dikirim otomatis; jangan dibalas.',
    ].join('\n'),
  }
}

/** Lines that are paths of our own, written out in full; left out where the office has named no address. */
const denganAlamat = (isi: string, alamat: string): string =>
  isi
    .split('\n')
    .flatMap((baris) => (!baris.startsWith('/') ? [baris] : alamat ? [alamat + baris] : []))
    .join('\n')

/** The body a gateway gets: text ready to pass on, and the parts for one that words it itself. */
export function badanWebhook(b: BahanKabar & { nomorWa: string }): string {
  const { isi } = b.amplop
  return JSON.stringify({
    id: b.amplop.id,
    kepada: { nama: b.nama, nomor: b.nomorWa },
    teks: isi
      .map((k) => [k.judul, k.isi, b.alamat && b.alamat + k.jalur].filter(Boolean).join('\n'))
      .join('\n\n'),
    pemberitahuan: isi.map((k) => ({
      jenis: k.jenis,
      judul: k.judul,
      isi: k.isi,
      tautan: b.alamat + k.jalur,
    })),
  })
}
