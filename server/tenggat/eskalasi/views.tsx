import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { Waktu } from '../../platform/ui/waktu.js'
import type { Aturan } from './aturan.js'
import type { BarisBunyi } from './queries.js'
import { ACUAN, KEPADA, SATUAN, SkemaAturanSop, TINGKAT } from './schema.js'

interface Prop {
  sop: { kode: string; nama: string }
  /** The shipped rules hold, the office has set none of its own. */
  bawaan: boolean
  sidik: string
  aturan: readonly Aturan[]
  bunyi: BarisBunyi[]
  zona: string
  csrf: string
  ubah: boolean
}

const kataDari = (isi: readonly (readonly [string, string])[], nilai: string): string =>
  isi.find(([n]) => n === nilai)?.[1] ?? nilai

/** `1 hari kerja sesudah jatuh tempo`. */
const kapan = (a: Aturan): string =>
  a.geser === 0
    ? `saat ${kataDari(ACUAN, a.acuan)}`
    : `${a.geser} ${kataDari(SATUAN, a.satuan)} sesudah ${kataDari(ACUAN, a.acuan)}`

export function HalamanAturan(p: Prop): JSX.Element {
  const jalur = `/sop/${encodeURIComponent(p.sop.kode)}/peringatan`
  return (
    <>
      <p class="letak">
        <Tautan ke={`/sop/${encodeURIComponent(p.sop.kode)}`}>SOP {p.sop.nama}</Tautan>
      </p>
      <h1>Peringatan dan eskalasi</h1>
      <p>
        {p.bawaan
          ? 'SOP ini memakai aturan bawaan. '
          : 'SOP ini memakai aturan yang ditetapkan kantor. '}
        Tiap aturan berbunyi satu kali untuk tiap kunjungan tugas dan satu kali untuk janji layanan
        perkaranya, hanya pada jam kerja.
      </p>
      <Tabel
        keterangan="Aturan yang berlaku"
        keteranganTersembunyi
        baris={p.aturan.filter((a) => a.aktif)}
        kosong="Tidak ada aturan yang berlaku; tidak seorang pun diberi tahu."
        kolom={[
          { judul: 'Tingkat', isi: (a) => kataDari(TINGKAT, a.tingkat) },
          { judul: 'Kapan', isi: kapan },
          { judul: 'Kepada', isi: (a) => kataDari(KEPADA, a.kepada) },
        ]}
      />
      <Keterangan />
      {p.ubah && (
        <details>
          <summary>Ubah aturan</summary>
          <FormSkema
            skema={SkemaAturanSop}
            awal={{ sidik: p.sidik, aturan: p.aturan }}
            aksi={jalur}
            csrf={p.csrf}
            tombol="Simpan"
          />
        </details>
      )}
      <h2>Yang terakhir diberitahukan</h2>
      <TabelBunyi bunyi={p.bunyi} zona={p.zona} />
    </>
  )
}

function Keterangan(): JSX.Element {
  return (
    <ul>
      <li>Pelaksana: pemegang tugas, atau semua yang berhak bila belum ada yang mengambil.</li>
      <li>
        Kepala unit: pimpinan unit perkara; bila ia sendiri pelaksananya, pimpinan di atasnya.
      </li>
      <li>Plh. atau Plt. menerima sebagai pengganti pejabat definitif.</li>
      <li>
        Menunggu pihak luar tidak dilaporkan sebagai pelanggaran kantor, dan Segera hanya
        diingatkan.
      </li>
    </ul>
  )
}

function TabelBunyi({ bunyi, zona }: { bunyi: BarisBunyi[]; zona: string }): JSX.Element {
  return (
    <Tabel
      keterangan="Pemberitahuan terakhir"
      keteranganTersembunyi
      baris={bunyi}
      kosong="Belum ada yang diberitahukan."
      kolom={[
        {
          judul: 'Tugas',
          isi: (b) => (
            <>
              <Tautan ke={`/perkara/${b.perkara_id}`}>
                {b.no}. {b.nama}
              </Tautan>
              <br />
              <span class="redup">{b.judul}</span>
            </>
          ),
        },
        { judul: 'Tingkat', isi: (b) => kataDari(TINGKAT, b.tingkat) },
        { judul: 'Kepada', isi: (b) => `${kataDari(KEPADA, b.kepada)} (${jumlah(b)})` },
        { judul: 'Seharusnya', isi: (b) => <Waktu saat={b.jatuh_tempo} zona={zona} /> },
        {
          judul: 'Diberitahukan',
          isi: (b) => (
            <>
              <Waktu saat={b.dibunyikan_at} zona={zona} />{' '}
              {terlambat(b) && <Lencana jenis="peringatan">Terlambat dibunyikan</Lencana>}
            </>
          ),
        },
      ]}
    />
  )
}

function jumlah(b: BarisBunyi): string {
  if (b.sasaran === 0) return 'jabatan kosong'
  return b.penerima > 0 ? `${b.penerima} orang` : 'termuat pada yang lebih mendesak'
}

/** A minute is the promise; later than that the servers were away. */
const terlambat = (b: BarisBunyi): boolean =>
  new Date(b.dibunyikan_at).getTime() - new Date(b.jatuh_tempo).getTime() > 60_000
