import { Type } from 'typebox'
import { FormSkema } from '../../platform/ui/form.js'
import { Kemajuan } from '../../platform/ui/kemajuan.js'
import { Tabel } from '../../platform/ui/table.js'
import type { BarisBagian, BarisTumpukan } from './queries.js'

const Berkas = Type.Object(
  { sha256: Type.String(), nama: Type.String({ maxLength: 255 }) },
  { format: 'berkas' },
)

export const SkemaPindai = Type.Object(
  {
    berkas: Type.Array(Berkas, {
      title: 'Pindaian surat bertanda tangan',
      description:
        'PDF, JPEG, atau PNG; sampai 10 berkas, masing-masing paling besar 25 MB. Setumpuk surat boleh dalam satu berkas: dipotong menurut kode QR di kaki surat.',
      minItems: 1,
      maxItems: 10,
      'x-terima': '.pdf,.jpg,.jpeg,.png',
    }),
    nomorId: Type.Optional(Type.String({ format: 'uuid', title: 'Surat', 'x-ui': 'tersembunyi' })),
  },
  { additionalProperties: false },
)

export const SkemaTempat = Type.Object(
  {
    nomor: Type.String({
      title: 'Nomor surat',
      description: 'Nomor lengkap, atau nomor urut tahun ini.',
      minLength: 1,
      maxLength: 200,
    }),
  },
  { additionalProperties: false },
)

export const SkemaSisihkan = Type.Object(
  { alasan: Type.String({ title: 'Alasan', minLength: 3, maxLength: 300, pattern: '\\S' }) },
  { additionalProperties: false },
)

interface PropPindai {
  tumpukan: BarisTumpukan[]
  menunggu: BarisBagian[]
  csrf: string
  saat(d: Date): string
  /** Address of the script that takes files dropped on the page. */
  modul: string
}

/** Where the signed paper comes back to its letters. */
export function HalamanPindai({ tumpukan, menunggu, csrf, saat, modul }: PropPindai) {
  return (
    <div data-modul={modul} data-jatuhkan>
      <p class="letak">
        <a href="/surat">Buku agenda</a>
      </p>
      <h1>Pindaian surat</h1>
      <FormSkema skema={SkemaPindai} aksi="/surat/pindai" csrf={csrf} tombol="Terima pindaian" />
      <h2>Perlu ditempatkan</h2>
      <Tabel
        keterangan="Pindaian yang perlu ditempatkan"
        keteranganTersembunyi
        baris={menunggu}
        kosong="Semua pindaian sudah pada suratnya."
        kolom={[
          {
            judul: 'Pindaian',
            isi: (b) => (
              <a class="utama" href={`/surat/pindai/${b.id}/berkas`}>
                {b.nama}, {halaman(b)}
              </a>
            ),
          },
          { judul: 'Sebab', isi: (b) => b.sebab },
          { judul: 'Sejak', isi: (b) => saat(b.pada) },
          { judul: 'Tempatkan', isi: (b) => <Tempat b={b} csrf={csrf} /> },
        ]}
      />
      <h2>Diterima terakhir</h2>
      <Tabel
        keterangan="Pindaian yang diterima terakhir"
        keteranganTersembunyi
        baris={tumpukan}
        kosong="Belum ada pindaian. Jatuhkan berkasnya di halaman ini, atau pilih di atas."
        kolom={[
          { judul: 'Diterima', isi: (t) => saat(t.dibuat_at) },
          { judul: 'Berkas', isi: (t) => t.nama.join(', ') },
          { judul: 'Oleh', isi: (t) => t.oleh },
          { judul: 'Hasil', isi: (t) => <Hasil t={t} /> },
        ]}
      />
    </div>
  )
}

const halaman = (b: BarisBagian): string =>
  b.dari === b.sampai ? `halaman ${b.dari}` : `halaman ${b.dari} s.d. ${b.sampai}`

const Tempat = ({ b, csrf }: { b: BarisBagian; csrf: string }) => (
  <>
    <FormSkema
      skema={SkemaTempat}
      aksi={`/surat/pindai/${b.id}/tempat`}
      csrf={csrf}
      tombol="Tempatkan"
    />
    <details>
      <summary>Bukan surat di buku</summary>
      <FormSkema
        skema={SkemaSisihkan}
        aksi={`/surat/pindai/${b.id}/sisih`}
        csrf={csrf}
        tombol="Sisihkan"
      />
    </details>
  </>
)

function Hasil({ t }: { t: BarisTumpukan }) {
  if (t.keadaan === 'menunggu')
    return t.status === 'gagal' ? (
      <>Gagal dibaca: {t.galat}. Lanjutkan dari Pekerjaan latar.</>
    ) : (
      <Kemajuan p={{ ...t, judul: 'Membaca pindaian', tahap: 'Membaca' }} />
    )
  const sisa = t.menunggu > 0 ? `, ${t.menunggu} perlu ditempatkan` : ''
  return (
    <>
      {t.halaman} halaman: {t.dipasang} surat ditempatkan{sisa}
    </>
  )
}
