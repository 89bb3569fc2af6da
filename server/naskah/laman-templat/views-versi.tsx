import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import type { Kolom } from '../templat-manifes.js'
import { skemaIsi, type Templat } from '../templat.js'
import type { Laporan } from './periksa.js'
import type { PratinjauRow } from './pratinjau.js'
import type { BarisVersi } from './queries.js'
import { Pratinjau } from './views-pratinjau.js'

interface Prop {
  baris: BarisVersi
  templat: Templat
  laporan: Laporan
  pratinjau: PratinjauRow | null
  contoh: Record<string, unknown>
  saat(d: Date): string
  csrf: string
}

/** One version of a template: what it is, what is wrong with it, how it looks. */
export function HalamanVersi({ baris, templat, laporan, pratinjau, contoh, saat, csrf }: Prop) {
  const jalur = `/templat/${templat.jenis}/versi/${baris.versi}`
  return (
    <>
      <p class="letak">
        <Tautan ke="/templat">Templat naskah</Tautan> ·{' '}
        <Tautan ke={`/templat/${templat.jenis}`}>{templat.nama}</Tautan>
      </p>
      <h1>
        {templat.nama}, versi {baris.versi}{' '}
        {baris.berlaku_at && <Lencana jenis="baik">Berlaku</Lencana>}
      </h1>
      <Fakta
        isi={[
          ['Dari', baris.asal === 'bawaan' ? 'Bawaan Paraf' : baris.oleh],
          ['Disimpan', saat(baris.dibuat_at)],
          ['Berlaku sejak', baris.berlaku_at && saat(baris.berlaku_at)],
          ['Catatan', baris.catatan],
          ['Sidik', <code title={baris.sha256}>{baris.sha256.slice(0, 12)}</code>],
        ]}
      />
      <div class="berjajar">
        <Tautan ke={`${jalur}/templat.docx`}>Unduh DOCX</Tautan>
        <Tautan ke={`${jalur}/manifes.json`}>Unduh manifes</Tautan>
        {!baris.berlaku_at && (
          <Kirim aksi={`${jalur}/berlaku`} csrf={csrf} label="Berlakukan versi ini" />
        )}
      </div>
      <h2>Pemeriksaan</h2>
      <HasilPeriksa laporan={laporan} />
      <h2 id="pratinjau">Pratinjau</h2>
      <Pratinjau pratinjau={pratinjau} jalur={jalur} saat={saat} />
      <details open={!pratinjau}>
        <summary>Data contoh</summary>
        <FormSkema
          skema={skemaIsi(templat)}
          awal={pratinjau?.isi ?? contoh}
          aksi={`${jalur}/pratinjau`}
          csrf={csrf}
          tombol="Buat pratinjau"
        />
      </details>
      <h2>Kolom isian</h2>
      <TabelKolom kolom={templat.kolom} />
    </>
  )
}

function HasilPeriksa({ laporan: { cacat, catatan, huruf } }: { laporan: Laporan }) {
  return (
    <>
      {cacat.length === 0 && (
        <p class="kabar kabar-baik">
          Tidak ada cacat: semua tag dikenal dan tidak ada isi berbahaya.
        </p>
      )}
      <Daftar judul="Perlu diperbaiki:" isi={cacat} jenis="bahaya" />
      <Daftar judul="Perlu diketahui:" isi={catatan} jenis="peringatan" />
      {huruf.length > 0 && (
        <Tabel
          keterangan="Huruf yang dipakai"
          baris={huruf}
          kolom={[
            { judul: 'Huruf pada templat', isi: (h) => h.nama },
            {
              judul: 'Dicetak dengan',
              isi: (h) => h.dicetak ?? <span class="redup">pengganti seadanya</span>,
            },
          ]}
        />
      )}
    </>
  )
}

function Daftar({
  judul,
  isi,
  jenis,
}: {
  judul: string
  isi: string[]
  jenis: 'bahaya' | 'peringatan'
}) {
  if (isi.length === 0) return null
  return (
    <div class={`kabar kabar-${jenis}`}>
      <p>{judul}</p>
      <ul>
        {isi.map((c) => (
          <li>{c}</li>
        ))}
      </ul>
    </div>
  )
}

function TabelKolom({ kolom }: { kolom: readonly Kolom[] }) {
  return (
    <Tabel
      keterangan="Kolom isian"
      keteranganTersembunyi
      baris={kolom}
      kosong="Templat ini tidak berkolom."
      kolom={[
        { judul: 'Label', isi: (k) => k.label },
        { judul: 'Tag', isi: (k) => <code>{`[[${k.nama}]]`}</code> },
        { judul: 'Jenis', isi: (k) => k.jenis },
        { judul: 'Wajib', isi: (k) => (k.wajib ? 'ya' : 'tidak') },
      ]}
    />
  )
}
