import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import type { BarisTemplat, BarisVersi } from './queries.js'
import { SkemaJenisBaru, SkemaVersiBaru } from './skema.js'

export const KELUARGA: Record<string, string> = {
  korespondensi: 'Korespondensi',
  judul: 'Berjudul',
  lembar: 'Lembar kantor',
}

/** All kinds of document with the template in force. */
export function DaftarTemplat({ baris, csrf }: { baris: BarisTemplat[]; csrf: string }) {
  return (
    <>
      <h1>Templat naskah</h1>
      <p>
        Tata letak setiap jenis naskah. Perkara yang sedang berjalan tetap memakai versi yang
        berlaku saat perkara itu dimulai.
      </p>
      <Tabel
        keterangan="Templat naskah"
        keteranganTersembunyi
        baris={baris}
        kolom={[
          {
            judul: 'Jenis naskah',
            isi: (b) => <Tautan ke={`/templat/${b.jenis}`}>{b.nama}</Tautan>,
          },
          { judul: 'Rumpun', isi: (b) => KELUARGA[b.keluarga] },
          { judul: 'Register', isi: (b) => b.register || '–' },
          { judul: 'Berlaku', isi: (b) => <Berlaku b={b} /> },
        ]}
      />
      <details>
        <summary>Tambah jenis naskah</summary>
        <FormSkema
          skema={SkemaJenisBaru}
          aksi="/templat/unggah"
          csrf={csrf}
          tombol="Periksa dan simpan"
        />
      </details>
    </>
  )
}

const Berlaku = ({ b }: { b: BarisTemplat }) => (
  <>
    versi {b.versi}
    {b.terbaru > b.versi && (
      <>
        {' '}
        <Lencana jenis="info">versi {b.terbaru} tersedia</Lencana>
      </>
    )}
  </>
)

/** Above a refused upload: where one came from. */
export const LetakUnggah = ({ jenis }: { jenis?: string }) => (
  <p class="letak">
    <Tautan ke="/templat">Templat naskah</Tautan>
    {jenis && (
      <>
        {' '}
        · <Tautan ke={`/templat/${jenis}`}>{jenis}</Tautan>
      </>
    )}
  </p>
)

interface PropJenis {
  baris: BarisTemplat
  versi: BarisVersi[]
  saat(d: Date): string
  csrf: string
}

/** One kind: its versions, and the door for a new one. */
export function HalamanJenisTemplat({ baris, versi, saat, csrf }: PropJenis) {
  return (
    <>
      <p class="letak">
        <Tautan ke="/templat">Templat naskah</Tautan>
      </p>
      <h1>{baris.nama}</h1>
      <Fakta
        isi={[
          ['Kode jenis', <code>{baris.jenis}</code>],
          ['Rumpun', KELUARGA[baris.keluarga]],
          ['Register', baris.register],
          ['Berlaku', `versi ${baris.versi} sejak ${saat(baris.berlaku_at)}`],
        ]}
      />
      {baris.keluarga !== 'lembar' && (
        <p class="berjajar">
          <Tautan ke={`/naskah-jenis/${baris.jenis}`}>Register, kode, dan cara tanda tangan</Tautan>
        </p>
      )}
      <h2>Versi</h2>
      <TabelVersi jenis={baris.jenis} versi={versi} saat={saat} />
      <h2>Unggah versi baru</h2>
      <p>
        Unduh versi yang berlaku, ubah di Word, lalu unggah kembali. Berkas diperiksa dahulu; yang
        bercacat ditolak dengan semua cacatnya. Versi baru belum berlaku sampai Anda
        memberlakukannya.
      </p>
      <FormSkema
        skema={SkemaVersiBaru}
        aksi={`/templat/${baris.jenis}/unggah`}
        csrf={csrf}
        tombol="Periksa dan simpan"
      />
    </>
  )
}

const asal = (v: BarisVersi): string => (v.asal === 'bawaan' ? 'Bawaan Paraf' : (v.oleh ?? '–'))

function TabelVersi({
  jenis,
  versi,
  saat,
}: {
  jenis: string
  versi: BarisVersi[]
  saat(d: Date): string
}) {
  return (
    <Tabel
      keterangan="Versi templat"
      keteranganTersembunyi
      baris={versi}
      kolom={[
        {
          judul: 'Versi',
          isi: (v) => (
            <>
              <Tautan ke={`/templat/${jenis}/versi/${v.versi}`}>Versi {v.versi}</Tautan>{' '}
              {v.berlaku_at && <Lencana jenis="baik">Berlaku</Lencana>}
            </>
          ),
        },
        { judul: 'Dari', isi: asal },
        { judul: 'Waktu', isi: (v) => saat(v.dibuat_at) },
        { judul: 'Catatan', isi: (v) => v.catatan || '–' },
        { judul: 'Perkara berjalan', isi: (v) => v.perkara, angka: true },
      ]}
    />
  )
}
