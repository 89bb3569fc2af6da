import { Type } from 'typebox'
import type { KlasifikasiRow } from '../klasifikasi/klasifikasi.js'
import { kolomKlasifikasi } from '../klasifikasi/skema.js'

/** Security letters as they stand in a number (PermenPANRB 80/2012). */
export const SEC: Record<string, string> = {
  B: 'Biasa (B)',
  T: 'Terbatas (T)',
  R: 'Rahasia (R)',
  SR: 'Sangat rahasia (SR)',
}
export const CARA: Record<string, string> = {
  basah: 'Basah: ditandatangani, lalu diberi nomor',
  elektronik: 'Elektronik: nomor dipesan, lalu PDF ditandatangani',
}

const satuDari = (isi: Record<string, string>, lain: Record<string, unknown>) =>
  Type.Optional(
    Type.Union(
      Object.entries(isi).map(([kode, title]) => Type.Literal(kode, { title })),
      { 'x-ui': 'pilih', ...lain },
    ),
  )

/** What the office may decide for a kind; a field left empty follows the template. */
export const skemaJenis = (
  register: readonly { kode: string; nama: string }[],
  klasifikasi: readonly KlasifikasiRow[],
) =>
  Type.Object({
    register: satuDari(Object.fromEntries(register.map((r) => [r.kode, r.nama])), {
      title: 'Register',
      description: 'Buku yang memberi nomor. Kosong berarti seperti templat.',
    }),
    klasifikasi: Type.Optional(
      kolomKlasifikasi(klasifikasi, {
        description: 'Ketik kode atau kata uraiannya. Kosong berarti seperti templat.',
      }),
    ),
    sec: satuDari(SEC, { title: 'Keamanan' }),
    caraTandaTangan: satuDari(CARA, { title: 'Cara tanda tangan' }),
    atasNama: Type.Optional(
      Type.String({
        title: 'Atas nama (a.n.)',
        maxLength: 200,
        description:
          'Jabatan yang melimpahkan, misalnya Bupati ...; kosong bila atas nama sendiri.',
      }),
    ),
    melalui: Type.Optional(
      Type.String({
        title: 'Melalui (u.b.)',
        maxLength: 200,
        description: 'Jabatan di antaranya, misalnya Sekretaris Daerah; hanya di bawah baris a.n.',
      }),
    ),
  })
